'use client';

import { Button } from '#components/ui/button.tsx';
import { LinkButton } from '#components/ui/link-button.tsx';
import { paths } from '#lib/domain/kernel/paths.ts';
import { PageHead } from './page-head.tsx';

type Props = { error: Error & { digest?: string }; reset: () => void };

/** Something broke on our side. The number finds the line in the log; nothing else is told. */
export function DeskError({ error, reset }: Props) {
  return (
    <div role="alert">
      <PageHead
        title="This page could not be shown"
        lead="Something went wrong on our side. Nothing that was saved is lost."
      />
      <div className="flex flex-wrap gap-3">
        <Button variant="primary" onClick={reset}>
          Try again
        </Button>
        <LinkButton href={paths.desk()}>What needs me</LinkButton>
      </div>
      {error.digest ? (
        <p className="mt-6 text-caption text-muted">
          If it happens again, tell your administrator this number: <code>{error.digest}</code>
        </p>
      ) : null}
    </div>
  );
}
