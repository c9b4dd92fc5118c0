'use client';

import { useEffect, useId, useRef } from 'react';
import { Button } from '#components/ui/button.tsx';
import { DiffWords } from '#components/ui/diff-words.tsx';
import { Time } from '#components/ui/time.tsx';
import { paths } from '#lib/domain/kernel/paths.ts';
import { diffWords, tokens } from '#lib/domain/stories/word-diff.ts';
import { canKeepBoth } from './conflict-fields.ts';
import type { Draft } from './draft.ts';
import { conflictTitle, mergeWords, sideText } from './merge-words.ts';
import { useObserved } from './observed.ts';
import type { Keep, OpenConflict } from './open-conflicts.ts';

type Props = { draft: Draft; storyId: string; zone: string };

/** What others changed while this text was written, told in a line, and what is to be decided. */
export function MergeView({ draft, storyId, zone }: Props) {
  const conflicts = useObserved(draft.conflicts);
  return (
    <>
      <MergedLine draft={draft} storyId={storyId} />
      {conflicts.length > 0 ? <Conflicts conflicts={conflicts} zone={zone} onDecide={draft.decide} /> : null}
    </>
  );
}

function MergedLine({ draft, storyId }: Pick<Props, 'draft' | 'storyId'>) {
  const note = useObserved(draft.note);
  return (
    <p role="status" aria-label="Merged changes" className="text-small text-muted">
      {note ? (
        <>
          {mergeWords(note)}{' '}
          <a href={paths.history(storyId)} target="_blank" rel="noopener" className="link">
            See the history
          </a>
        </>
      ) : null}
    </p>
  );
}

type Decide = (conflict: OpenConflict, keep: Keep) => void;
type ConflictsProps = { conflicts: readonly OpenConflict[]; zone: string; onDecide: Decide };

function Conflicts({ conflicts, zone, onDecide }: ConflictsProps) {
  const heading = useId();
  const title = useRef<HTMLHeadingElement>(null);
  // It stands above the text; without the jump nobody would see it from further down.
  useEffect(() => {
    title.current?.scrollIntoView({ block: 'nearest' });
  }, []);
  return (
    <section aria-labelledby={heading} className="mt-2 border-2 border-seal bg-raised p-4">
      <h2 ref={title} id={heading} className="font-reading text-title">
        Two versions
      </h2>
      <p className="mt-1 max-w-prose text-small">
        {conflicts.length === 1 ? 'One place was' : `${conflicts.length} places were`} changed by two people
        at once. Everything is saved, and both versions are kept in the history. You can go on typing and
        decide later.
      </p>
      <ol className="mt-4 grid gap-4">
        {conflicts.map((conflict) => (
          <li key={conflict.id}>
            <OneConflict conflict={conflict} zone={zone} onDecide={onDecide} />
          </li>
        ))}
      </ol>
    </section>
  );
}

type OneProps = { conflict: OpenConflict; zone: string; onDecide: Decide };

function OneConflict({ conflict: open, zone, onDecide }: OneProps) {
  const { conflict, who, isOwn, at, number, places } = open;
  const heading = useId();
  const isGone = conflict.part === 'body' && places === null;
  const theirName = isOwn ? 'Your other window' : who;
  return (
    <article aria-labelledby={heading} className="border border-rule bg-paper p-3">
      <h3 id={heading} className="text-small font-semibold">
        {conflictTitle(conflict)}
      </h3>
      <div className="mt-2 grid gap-3 md:grid-cols-2">
        <Side title={`Theirs: ${theirName}`} conflict={open} side="theirs">
          Revision {number}, <Time at={at} zone={zone} />
        </Side>
        <Side title="Yours" conflict={open} side="mine">
          {conflict.part === 'body' ? 'stands below theirs in the text' : 'not in the text now'}
        </Side>
      </div>
      {isGone ? (
        <p className="mt-3 text-small">These words have been changed or taken out of the text since.</p>
      ) : null}
      <div className="mt-3 flex flex-wrap gap-2">
        {isGone ? (
          <Button size="small" onClick={() => onDecide(open, 'both')}>
            Close
          </Button>
        ) : (
          <Choices conflict={open} onDecide={onDecide} />
        )}
      </div>
    </article>
  );
}

function Choices({ conflict, onDecide }: { conflict: OpenConflict; onDecide: Decide }) {
  const choices: [Keep, string][] = [
    ...(canKeepBoth(conflict.conflict) ? [['both', 'Keep both'] satisfies [Keep, string]] : []),
    ['theirs', 'Keep theirs'],
    ['mine', 'Keep mine'],
  ];
  return choices.map(([keep, words]) => (
    <Button
      key={keep}
      size="small"
      variant={keep === 'both' ? 'primary' : 'secondary'}
      onClick={() => onDecide(conflict, keep)}
    >
      {words}
    </Button>
  ));
}

type SideProps = {
  title: string;
  conflict: OpenConflict;
  side: 'theirs' | 'mine';
  children: React.ReactNode;
};

/** One side, with what it changed of the text that both began with. */
function Side({ title, conflict: { conflict }, side, children }: SideProps) {
  const heading = useId();
  const words = diffWords(
    tokens(sideText(conflict, conflict.base)),
    tokens(sideText(conflict, conflict[side])),
  );
  return (
    <div className="min-w-0">
      <h4 id={heading} className="text-caption font-semibold">
        {title}
      </h4>
      <p className="text-caption text-muted">{children}</p>
      <div
        tabIndex={0}
        role="region"
        aria-labelledby={heading}
        className="mt-1 max-h-60 overflow-y-auto font-reading text-body whitespace-pre-wrap"
      >
        <DiffWords parts={words.map(({ op, text }) => ({ kind: op, text }))} />
      </div>
    </div>
  );
}
