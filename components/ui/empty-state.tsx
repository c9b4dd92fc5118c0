import type { ReactNode } from 'react';

/** An empty list says what would be here and what to do next. */
export function EmptyState({
  title,
  children,
  action,
}: {
  title: string;
  children?: ReactNode;
  action?: ReactNode;
}) {
  return (
    <div className="border border-dashed border-rule px-5 py-8">
      <p className="font-reading text-lead">{title}</p>
      {children ? <div className="mt-1 max-w-prose text-small text-muted">{children}</div> : null}
      {action ? <div className="mt-4 flex flex-wrap gap-3">{action}</div> : null}
    </div>
  );
}
