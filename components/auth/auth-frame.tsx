import type { ReactNode } from 'react';
import { Mark } from '#components/ui/mark.tsx';

/** The door of the desk: one column, the name of the house above it. */
export function AuthFrame({
  siteName,
  home,
  children,
}: {
  siteName: string;
  home: string;
  children: ReactNode;
}) {
  return (
    <div className="flex min-h-dvh flex-col bg-paper px-4 py-8 sm:py-16">
      <main id="content" className="mx-auto w-full max-w-md">
        <p className="mb-6">
          <a href={home} className="inline-flex min-h-10 items-center gap-2">
            <Mark className="size-7 text-accent" />
            <span className="font-reading text-lead font-semibold">{siteName}</span>
          </a>
        </p>
        <div className="rounded-lg border border-rule bg-raised p-5 sm:p-8">{children}</div>
      </main>
    </div>
  );
}

/** The one heading of such a page, and what it is for. */
export function AuthHead({ title, children }: { title: string; children?: ReactNode }) {
  return (
    <div className="mb-6">
      <h1 className="font-reading text-display font-medium">{title}</h1>
      {children ? <div className="mt-2 text-muted">{children}</div> : null}
    </div>
  );
}
