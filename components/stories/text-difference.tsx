import type { ReactNode } from 'react';
import { DiffWords, type DiffPart } from '#components/ui/diff-words.tsx';
import type { BlockDiff, TextDiff } from '#lib/domain/stories/diff.ts';
import type { DiffWord } from '#lib/domain/stories/word-diff.ts';
import { PropertyChanges, type ComparedPictures } from './property-changes.tsx';

/** Unchanged blocks further than this from a change are folded away. */
const AROUND = 1;

type Props = {
  difference: TextDiff;
  /** Where the pictures of both texts are, by hash. */
  pictures?: ComparedPictures;
};

/** What was added and removed between two texts, field by field and block by block. */
export function TextDifference({ difference, pictures = {} }: Props) {
  const { fields, document } = difference;
  if (fields.length === 0 && document.length === 0) {
    return <p className="text-muted">The two texts are the same, to the letter.</p>;
  }
  return (
    <div className="flex flex-col gap-5">
      {fields.map((field) => (
        <Change key={field.field}>
          <p className="caps mb-1 text-muted">{field.label}</p>
          {field.words.length > 0 ? (
            <p className="font-reading text-lead whitespace-pre-wrap">
              <DiffWords parts={field.words.map(partOf)} />
            </p>
          ) : null}
          <PropertyChanges properties={field.properties} pictures={pictures} />
        </Change>
      ))}
      {document.length > 0 ? <DocumentDifference blocks={document} pictures={pictures} /> : null}
    </div>
  );
}

/** A place that "Next change" goes to; see change-steps.client.tsx. */
function Change({ className = '', children }: { className?: string; children: ReactNode }) {
  return (
    <div data-change="" tabIndex={-1} className={`scroll-mt-24 ${className}`}>
      {children}
    </div>
  );
}

type Run = { isNear: boolean; blocks: BlockDiff[] };

function DocumentDifference({
  blocks,
  pictures,
}: {
  blocks: readonly BlockDiff[];
  pictures: ComparedPictures;
}) {
  return (
    <div>
      <p className="caps mb-2 text-muted">Body</p>
      <div className="flex flex-col gap-3 font-reading text-reading">
        {runsOf(blocks).map((run, at) =>
          run.isNear ? (
            run.blocks.map((block, index) => (
              <BlockDifference key={`${at}-${index}`} block={block} pictures={pictures} />
            ))
          ) : (
            <Folded key={at} blocks={run.blocks} />
          ),
        )}
      </div>
    </div>
  );
}

/** Blocks near a change and blocks far from any, in turn. */
function runsOf(blocks: readonly BlockDiff[]): Run[] {
  const runs: Run[] = [];
  blocks.forEach((block, at) => {
    const around = blocks.slice(Math.max(0, at - AROUND), at + AROUND + 1);
    const isNear = around.some(({ kind }) => kind !== 'same');
    const last = runs.at(-1);
    if (last?.isNear === isNear) last.blocks.push(block);
    else runs.push({ isNear, blocks: [block] });
  });
  return runs;
}

function Folded({ blocks }: { blocks: readonly BlockDiff[] }) {
  return (
    <details className="border-l-2 border-dotted border-rule pl-4">
      <summary className="min-h-6 font-desk text-caption text-muted">
        {blocks.length === 1 ? 'One block' : `${blocks.length} blocks`} without a change
      </summary>
      <div className="mt-3 flex flex-col gap-3">
        {blocks.map((block, at) => (
          <p key={at} className="whitespace-pre-wrap text-muted">
            {block.words.map(({ text }) => text).join('') || block.label}
          </p>
        ))}
      </div>
    </details>
  );
}

const EDGES: Record<BlockDiff['kind'], string> = {
  same: 'border-rule text-muted',
  changed: 'border-accent',
  added: 'border-accent border-double',
  removed: 'border-edge border-dashed',
};

function BlockDifference({ block, pictures }: { block: BlockDiff; pictures: ComparedPictures }) {
  const words = (
    <p className="whitespace-pre-wrap">
      {/* What only moved is neither new nor gone. */}
      <DiffWords parts={block.moved ? unmarked(block) : block.words.map(partOf)} />
    </p>
  );
  if (block.kind === 'same') return <div className={`border-l-4 pl-4 ${EDGES.same}`}>{words}</div>;
  return (
    <Change className={`border-l-4 pl-4 ${EDGES[block.kind]} ${block.moved ? 'text-muted' : ''}`}>
      <p className="font-desk text-caption text-muted">
        {block.label}
        {block.kind === 'changed' ? null : <> · {wayOf(block)}</>}
      </p>
      {words}
      <PropertyChanges properties={block.properties} pictures={pictures} />
    </Change>
  );
}

function wayOf({ kind, moved }: BlockDiff): string {
  if (!moved) return kind;
  return kind === 'removed' ? 'moved away from here' : 'moved here';
}

function unmarked(block: BlockDiff): DiffPart[] {
  return block.words.map(({ text }) => ({ kind: 'same', text }));
}

function partOf({ op, text, marks }: DiffWord): DiffPart {
  return { kind: op, text, set: marks };
}
