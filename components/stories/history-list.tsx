import Link from 'next/link';
import { Badge, type Tone } from '#components/ui/badge.tsx';
import { Time } from '#components/ui/time.tsx';
import { paths } from '#lib/domain/kernel/paths.ts';
import { historyDays, type HistoryLine, type Sitting } from '#lib/domain/stories/history.ts';
import type { HistoryRevision, RevisionMark } from '#lib/domain/stories/views.ts';
import { MARK_WORDS, REASON_WORDS } from './history-words.ts';

type Props = {
  storyId: string;
  /** Newest first. */
  revisions: readonly HistoryRevision[];
  zone: string;
};

/** Every kept text of a story by day and sitting; steps that nothing happened to are folded away. */
export function HistoryList({ storyId, revisions, zone }: Props) {
  return (
    <div className="flex flex-col gap-8">
      {historyDays(revisions, zone).map(({ day, sittings }) => (
        <section key={day} aria-labelledby={`day-${day}`}>
          <h3 id={`day-${day}`} className="mb-2 font-reading text-lead font-medium">
            <Time at={sittings[0]?.to ?? ''} zone={zone} look="day" />
          </h3>
          <ol className="flex flex-col gap-4">
            {sittings.map((sitting) => (
              <SittingView key={sitting.to + sitting.author.id} sitting={sitting} {...{ storyId, zone }} />
            ))}
          </ol>
        </section>
      ))}
    </div>
  );
}

type Place = { storyId: string; zone: string };

function SittingView({ sitting, ...place }: Place & { sitting: Sitting }) {
  const { author, from, to, lines } = sitting;
  return (
    <li>
      <p className="mb-1 flex flex-wrap gap-x-2 border-t border-rule pt-2 text-small">
        <strong className="font-semibold">{author.name}</strong>
        <span className="text-muted">
          {from === to ? null : (
            <>
              <Time at={from} zone={place.zone} look="clock" /> to{' '}
            </>
          )}
          <Time at={to} zone={place.zone} look="clock" />
        </span>
      </p>
      <ul>
        {lines.map((line) => (
          <li key={keyOf(line)}>
            {line.kind === 'revision' ? (
              <RevisionLine revision={line.revision} {...place} />
            ) : (
              <details className="border-l-2 border-rule pl-3">
                <summary className="inline-flex min-h-8 items-center text-small text-accent underline decoration-1 underline-offset-4">
                  Show {line.revisions.length} steps
                  <span className="sr-only"> before revision {(line.revisions[0]?.number ?? 0) + 1}</span>
                </summary>
                <ul>
                  {line.revisions.map((revision) => (
                    <li key={revision.id}>
                      <RevisionLine revision={revision} {...place} />
                    </li>
                  ))}
                </ul>
              </details>
            )}
          </li>
        ))}
      </ul>
    </li>
  );
}

function keyOf(line: HistoryLine): string {
  return line.kind === 'revision' ? line.revision.id : `steps-${line.revisions[0]?.id}`;
}

function RevisionLine({ revision, storyId, zone }: Place & { revision: HistoryRevision }) {
  const { number, hash, at, reason, marks, isWorking, isLive, madeFrom, met } = revision;
  const isAside = reason === 'set-aside';
  return (
    <div
      className={`grid gap-x-5 gap-y-0.5 py-1.5 text-small sm:grid-cols-[7rem_minmax(0,1fr)_auto] sm:items-baseline ${
        isAside ? 'ml-4 border-l-4 border-dashed border-edge pl-3' : ''
      }`}
    >
      <Link
        href={paths.revision(storyId, number)}
        prefetch={false}
        className="link inline-flex min-h-6 items-center self-baseline font-medium tabular-nums"
      >
        Revision {number}
      </Link>
      <span>
        <span className="text-muted">
          <Time at={at} zone={zone} look="clock" /> · {REASON_WORDS[reason]}
        </span>{' '}
        {isAside && met !== null ? (
          <Compare storyId={storyId} from={met} to={number}>
            Compare with revision {met}, which it met
          </Compare>
        ) : null}
        {!isAside && madeFrom !== null ? (
          <Compare storyId={storyId} from={madeFrom} to={number}>
            Changes<span className="sr-only"> of revision {number}</span>
          </Compare>
        ) : null}
      </span>
      <span className="flex flex-wrap items-center gap-1.5">
        {isWorking ? (
          <Badge tone="accent" mark="▸">
            Current text
          </Badge>
        ) : null}
        {isLive ? (
          <Badge tone="pass" mark="●">
            Live
          </Badge>
        ) : null}
        {isAside ? (
          <Badge tone="open" mark="⤷">
            Set aside
          </Badge>
        ) : null}
        {reason === 'merged' ? <Badge mark="⋈">Merged</Badge> : null}
        {reason === 'restored' ? <Badge mark="↺">Restored</Badge> : null}
        {marks
          .filter(({ kind }) => !(kind === 'published' && isLive))
          .map((mark) => (
            <MarkBadge key={mark.kind + mark.at} mark={mark} />
          ))}
        <code className="font-figures text-caption text-muted">{hash.slice(0, 8)}</code>
      </span>
    </div>
  );
}

const MARK_LOOK: Record<RevisionMark['kind'], { tone: Tone; mark: string }> = {
  submitted: { tone: 'accent', mark: '◐' },
  withdrawn: { tone: 'plain', mark: '↩' },
  'changes-asked': { tone: 'open', mark: '↩' },
  approved: { tone: 'pass', mark: '✓' },
  'approval-withdrawn': { tone: 'plain', mark: '↩' },
  published: { tone: 'plain', mark: '○' },
};

function MarkBadge({ mark }: { mark: RevisionMark }) {
  return (
    <Badge {...MARK_LOOK[mark.kind]}>
      {MARK_WORDS[mark.kind]}
      <span className="sr-only"> by {mark.by.name}</span>
    </Badge>
  );
}

type CompareProps = { storyId: string; from: number; to: number; children: React.ReactNode };

function Compare({ storyId, from, to, children }: CompareProps) {
  return (
    <Link href={paths.compare(storyId, String(from), String(to))} prefetch={false} className="link">
      {children}
    </Link>
  );
}
