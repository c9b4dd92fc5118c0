import Link from 'next/link';
import { Badge } from '#components/ui/badge.tsx';
import { Time } from '#components/ui/time.tsx';
import { paths } from '#lib/domain/kernel/paths.ts';
import type { RevisionRef } from '#lib/domain/stories/views.ts';
import type { RevisionReason } from '#lib/domain/stories/vocabulary.ts';

const REASON_WORDS: Record<RevisionReason, string> = {
  created: 'began the story',
  imported: 'imported it',
  saved: 'saved',
  demo: 'made for the demo',
  merged: 'merged with a text saved meanwhile',
  'set-aside': 'typed on an older text; kept beside it',
  restored: 'restored an earlier text',
  duplicated: 'began it as a copy',
};

type Props = {
  storyId: string;
  revisions: readonly RevisionRef[];
  zone: string;
  currentHash: string;
  liveHash: string | null;
  approvedHashes: ReadonlySet<string>;
};

/** Every text the story ever had, newest first. Nothing here can be changed. */
export function RevisionList({ storyId, revisions, zone, currentHash, liveHash, approvedHashes }: Props) {
  return (
    <ol className="border-t border-rule" reversed>
      {revisions.map(({ id, number, hash, at, author, reason }) => (
        <li
          key={id}
          className="grid gap-x-6 gap-y-1 border-b border-rule py-2.5 text-small sm:grid-cols-[7rem_minmax(0,1fr)_auto] sm:items-baseline"
        >
          <Link
            href={paths.revision(storyId, number)}
            prefetch={false}
            className="link inline-flex min-h-6 items-center self-baseline font-medium tabular-nums"
          >
            Revision {number}
          </Link>
          <span>
            {author.name} <span className="text-muted">{REASON_WORDS[reason]} · </span>
            <span className="text-muted">
              <Time at={at} zone={zone} />
            </span>
          </span>
          <span className="flex flex-wrap items-center gap-1.5">
            {hash === currentHash ? <Badge>Current text</Badge> : null}
            {approvedHashes.has(hash) ? (
              <Badge tone="pass" mark="✓">
                Approved
              </Badge>
            ) : null}
            {hash === liveHash ? (
              <Badge tone="pass" mark="●">
                Live
              </Badge>
            ) : null}
            <code className="font-figures text-caption text-muted">{hash.slice(0, 8)}</code>
          </span>
        </li>
      ))}
    </ol>
  );
}
