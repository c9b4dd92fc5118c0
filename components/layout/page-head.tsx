import type { ReactNode } from 'react';

type Props = {
  title: ReactNode;
  /** A small line above the title: where one is. */
  above?: ReactNode;
  lead?: ReactNode;
  actions?: ReactNode;
};

/** The head of a desk page: its one h1 and what can be done from here. */
export function PageHead({ title, above, lead, actions }: Props) {
  return (
    <div className="mb-6 flex flex-wrap items-end justify-between gap-x-6 gap-y-4">
      <div className="min-w-0 max-w-measure">
        {above ? <div className="mb-1 text-small text-muted">{above}</div> : null}
        <h1 className="font-reading text-display font-medium">{title}</h1>
        {lead ? <div className="mt-1 text-muted">{lead}</div> : null}
      </div>
      {actions ? <div className="flex flex-wrap items-start gap-3">{actions}</div> : null}
    </div>
  );
}
