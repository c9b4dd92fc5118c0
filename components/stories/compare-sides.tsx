import Link from 'next/link';
import type { ReactNode } from 'react';
import { Badge } from '#components/ui/badge.tsx';
import { EmptyState } from '#components/ui/empty-state.tsx';
import { Time } from '#components/ui/time.tsx';
import { paths } from '#lib/domain/kernel/paths.ts';
import type { Compared } from '#lib/domain/stories/compared.ts';
import type { RevisionRef } from '#lib/domain/stories/views.ts';
import { REASON_WORDS } from './history-words.ts';

type SideProps = {
  title: string;
  side: RevisionRef;
  working: RevisionRef;
  storyId: string;
  zone: string;
  /** What can be done with this text. */
  children: ReactNode;
};

/** Which text stands on one side of a comparison. */
export function SideFacts({ title, side, working, storyId, zone, children }: SideProps) {
  return (
    <div className="flex flex-col items-start gap-1.5 text-small">
      <h2 className="flex flex-wrap items-center gap-2">
        <span className="caps text-muted">{title}</span>
        <Link
          href={paths.revision(storyId, side.number)}
          prefetch={false}
          className="link inline-flex min-h-6 items-center font-medium"
        >
          Revision {side.number}
        </Link>
        {side.id === working.id ? (
          <Badge tone="accent" mark="▸">
            Current text
          </Badge>
        ) : null}
        <code className="font-figures text-caption text-muted">{side.hash.slice(0, 8)}</code>
      </h2>
      <p className="text-muted">
        {side.author.name} {REASON_WORDS[side.reason]} · <Time at={side.at} zone={zone} look="full" />
      </p>
      {children}
    </div>
  );
}

/** Why there is nothing to compare. */
export function MissingSide({ from, to, hasTo }: { from: Compared; to: Compared; hasTo: boolean }) {
  return <EmptyState title="There is nothing to compare here">{sentence(hasTo ? from : to)}</EmptyState>;
}

function sentence(side: Compared): string {
  if (typeof side === 'number') {
    return `Revision ${side} is not there, or was thinned out. Choose another above.`;
  }
  switch (side) {
    case 'live':
      return 'Nothing of this story is live yet.';
    case 'approved':
      return 'No text of this story has been approved yet.';
    case 'read':
      return 'This is the first time that you read this story.';
    case 'before':
      return 'The story began with this text.';
    case 'working':
      return 'There is no such text.';
  }
}
