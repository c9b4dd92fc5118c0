import { DiffWords, type DiffPart } from '#components/ui/diff-words.tsx';
import type { DiffWord } from '#lib/domain/stories/word-diff.ts';
import type { BlockDiff, PropertyDiff, TextDiff } from '#lib/domain/stories/diff.ts';

/** Unchanged blocks further than this from a change are folded away. */
const AROUND = 1;

/** What was added and removed between two texts, field by field and block by block. */
export function TextDifference({ difference }: { difference: TextDiff }) {
  const { fields, document } = difference;
  if (fields.length === 0 && document.length === 0) {
    return <p className="text-muted">The two texts are the same, to the letter.</p>;
  }
  return (
    <div className="flex flex-col gap-5">
      {fields.map((field) => (
        <div key={field.field}>
          <p className="caps mb-1 text-muted">{field.label}</p>
          <p className="font-reading text-lead whitespace-pre-wrap">
            <DiffWords parts={field.words.map(partOf)} />
          </p>
        </div>
      ))}
      {document.length > 0 ? <DocumentDifference blocks={document} /> : null}
    </div>
  );
}

function DocumentDifference({ blocks }: { blocks: readonly BlockDiff[] }) {
  const near = blocks.map((_, at) =>
    blocks.slice(Math.max(0, at - AROUND), at + AROUND + 1).some((block) => block.kind !== 'same'),
  );
  return (
    <div>
      <p className="caps mb-2 text-muted">Body</p>
      <div className="flex flex-col gap-3 font-reading text-reading">
        {blocks.map((block, at) => {
          if (near[at]) return <BlockDifference key={at} block={block} />;
          const startsGap = at === 0 || near[at - 1];
          return startsGap ? <Gap key={at} length={gapLength(near, at)} /> : null;
        })}
      </div>
    </div>
  );
}

function gapLength(near: readonly boolean[], from: number): number {
  const end = near.indexOf(true, from);
  return (end === -1 ? near.length : end) - from;
}

function Gap({ length }: { length: number }) {
  return (
    <p className="border-l-2 border-dotted border-rule pl-4 font-desk text-caption text-muted">
      {length === 1 ? 'One block' : `${length} blocks`} without a change
    </p>
  );
}

const EDGES: Record<BlockDiff['kind'], string> = {
  same: 'border-rule text-muted',
  changed: 'border-accent',
  added: 'border-accent border-double',
  removed: 'border-edge border-dashed',
};

function BlockDifference({ block }: { block: BlockDiff }) {
  return (
    <div className={`border-l-4 pl-4 ${EDGES[block.kind]}`}>
      {block.kind === 'same' ? null : (
        <p className="font-desk text-caption text-muted">
          {block.label}
          {block.kind === 'changed' ? null : <> · {block.kind}</>}
        </p>
      )}
      <p className="whitespace-pre-wrap">
        <DiffWords parts={block.words.map(partOf)} />
      </p>
      {block.kind === 'same' ? null : <Properties properties={block.properties} />}
    </div>
  );
}

function Properties({ properties }: { properties: readonly PropertyDiff[] }) {
  if (properties.length === 0) return null;
  return (
    <ul className="font-desk text-caption">
      {properties.map(({ name, before, after }) => (
        <li key={name}>
          {name}:{' '}
          <DiffWords
            parts={[
              ...(before === null ? [] : [{ kind: 'removed' as const, text: before }]),
              ...(before !== null && after !== null ? [{ kind: 'same' as const, text: ' ' }] : []),
              ...(after === null ? [] : [{ kind: 'added' as const, text: after }]),
            ]}
          />
        </li>
      ))}
    </ul>
  );
}

function partOf({ op, text, marks }: DiffWord): DiffPart {
  return { kind: op, text, set: marks };
}
