import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { storyText } from './arbitrary-document.ts';
import { canonicalSnapshot, contentHash } from './content-hash.ts';
import type { NodeJson } from './document-node.ts';
import { parseDocument } from './document.ts';
import { normaliseSnapshot } from './normalise-snapshot.ts';
import { snapshotOf, type Snapshot, type StoryText } from './snapshot.ts';

const HASH = 'a'.repeat(64);

/** A text in which every field and every kind of node has something to lose. */
function fullText(): StoryText {
  const words = (text: string, ...marks: object[]) => ({ type: 'text', text, marks });
  const paragraph = (text: string) => ({ type: 'paragraph', content: [words(text)] });
  const item = { type: 'listItem', content: [paragraph('Towel')] };
  const cell = { attrs: { colspan: 2, rowspan: 2 }, content: [paragraph('4 °C')] };
  const document = parseDocument({
    type: 'doc',
    content: [
      { type: 'heading', attrs: { level: 3 }, content: [words('Into the lake')] },
      {
        type: 'paragraph',
        content: [
          words('Cold ', { type: 'bold' }),
          words('café', { type: 'italic' }, { type: 'link', attrs: { href: 'https://example.org/' } }),
          { type: 'hardBreak' },
          words('water'),
        ],
      },
      { type: 'blockquote', content: [paragraph('Brr.')] },
      { type: 'bulletList', content: [item] },
      { type: 'orderedList', attrs: { start: 2 }, content: [item] },
      {
        type: 'image',
        attrs: { media: HASH, alt: 'A lake', caption: 'At dawn', credit: 'T. Vale', focus: { x: 10, y: 20 } },
      },
      { type: 'embed', attrs: { href: 'https://example.org/film', title: 'Film', publisher: 'Kanal' } },
      {
        type: 'table',
        content: [
          {
            type: 'tableRow',
            content: [
              { type: 'tableHeader', ...cell },
              { type: 'tableCell', ...cell },
            ],
          },
        ],
      },
      { type: 'horizontalRule' },
      paragraph('The end'),
    ],
  });
  if (!document.ok) throw new Error(`${document.path}: ${document.problem}`);
  return {
    headline: 'Cold water',
    standfirst: 'A year in the lake.',
    document: document.value,
    lead: { media: HASH, alt: 'A pier', caption: 'In May', credit: 'T. Vale', focus: { x: 50, y: 40 } },
    bylines: [{ id: '1'.repeat(32), name: 'Ines Okafor', slug: 'ines-okafor' }],
    section: { slug: 'health', name: 'Health' },
    topics: [{ slug: 'sea', name: 'Sea' }],
    slug: 'cold-water',
    social: { title: 'Cold', description: 'Water' },
    contentNote: 'Mentions grief.',
    helpBox: 'Talk to somebody.',
  };
}

type Leaf = { path: (string | number)[]; value: unknown };

function leaves(value: unknown, path: (string | number)[] = []): Leaf[] {
  if (typeof value !== 'object' || value === null) return [{ path, value }];
  const members: [string | number, unknown][] = Array.isArray(value)
    ? value.map((item: unknown, index) => [index, item])
    : Object.entries(value);
  return members.flatMap(([key, member]) => leaves(member, [...path, key]));
}

function changedAt(snapshot: Snapshot, path: (string | number)[], value: unknown): Snapshot {
  const copy = structuredClone(snapshot);
  let place: unknown = copy;
  for (const key of path.slice(0, -1)) place = Reflect.get(place as object, key);
  Reflect.set(place as object, path.at(-1) ?? '', value);
  return copy;
}

/** With every picture called decorative, which is left out of a text as long as it is not so. */
function decorated(snapshot: Snapshot): Snapshot {
  const pictures = leaves(snapshot).filter(({ path }) => path.at(-1) === 'media');
  return pictures.reduce(
    (known, { path }) => changedAt(known, [...path.slice(0, -1), 'decorative'], true),
    snapshot,
  );
}

function mapStrings(value: unknown, change: (text: string) => string): unknown {
  if (typeof value === 'string') return change(value);
  if (Array.isArray(value)) return value.map((item) => mapStrings(item, change));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .reverse()
      .map(([key, member]) => [key, mapStrings(member, change)]),
  );
}

/** Blanks at the end of every block and before every break, as typing leaves them. */
function withTrailingBlanks(node: NodeJson, blanks: string): NodeJson {
  const content = (node.content ?? []).map((child) => withTrailingBlanks(child, blanks));
  const isTextBlock = node.type === 'paragraph' || node.type === 'heading';
  if (!isTextBlock) return node.content ? { ...node, content } : node;
  const typed = content.flatMap((child) =>
    child.type === 'hardBreak' ? [{ type: 'text', text: blanks }, child] : [child],
  );
  return { ...node, content: [...typed, { type: 'text', text: blanks, marks: [{ type: 'bold' }] }] };
}

const blanks = fc.constantFrom(' ', '\t', '  \u00a0', ' \r\n ', '\u2003');

describe('the content hash', () => {
  it('of a known text is what it has always been', () => {
    expect(contentHash(snapshotOf(fullText()))).toBe(
      '5e632fa4ac8a63b684c2e1624980e7c7b8121be3ff1404f4825c9b2a4fa6318d',
    );
  });

  it('is moved by a language of its own, and is what it was without one', () => {
    const { language, ...rest } = { ...fullText(), language: 'de' };
    expect(contentHash(snapshotOf({ ...rest, language }))).not.toBe(contentHash(snapshotOf(fullText())));
    expect(contentHash(snapshotOf(rest))).toBe(contentHash(snapshotOf(fullText())));
  });

  it('does not change with the order of keys', () => {
    fc.assert(
      fc.property(storyText, (text) => {
        const turned = mapStrings(snapshotOf(text), (words) => words) as Snapshot;
        expect(contentHash(turned)).toBe(contentHash(snapshotOf(text)));
      }),
    );
  });

  it('does not change with composed and decomposed letters, or with the kind of line ends', () => {
    fc.assert(
      fc.property(storyText, (text) => {
        const snapshot = snapshotOf(text);
        const hash = contentHash(snapshot);
        expect(contentHash(mapStrings(snapshot, (words) => words.normalize('NFD')) as Snapshot)).toBe(hash);
        const once = normaliseSnapshot(snapshot);
        const windows = mapStrings(once, (words) => words.replaceAll('\n', '\r\n')) as Snapshot;
        expect(contentHash(windows)).toBe(hash);
        const mac = mapStrings(once, (words) => words.replaceAll('\n', '\r')) as Snapshot;
        expect(contentHash(mac)).toBe(hash);
      }),
    );
  });

  it('does not change with blanks at the end of a block or a field', () => {
    fc.assert(
      fc.property(storyText, blanks, (text, end) => {
        const blanked: StoryText = {
          ...text,
          document: { ...withTrailingBlanks(text.document, end), type: 'doc' },
          headline: text.headline + end,
          standfirst: text.standfirst + end,
          helpBox: text.helpBox + end,
          social: { ...text.social, title: text.social.title + end },
        };
        expect(contentHash(snapshotOf(blanked))).toBe(contentHash(snapshotOf(text)));
      }),
    );
  });

  it('is taken of a form that is its own normal form', () => {
    fc.assert(
      fc.property(storyText, (text) => {
        const stored = JSON.parse(canonicalSnapshot(snapshotOf(text))) as Snapshot;
        expect(stored).toEqual(normaliseSnapshot(snapshotOf(text)));
        expect(canonicalSnapshot(stored)).toBe(canonicalSnapshot(snapshotOf(text)));
        // What was hashed can be opened in the editor and saved again without a change.
        expect(parseDocument(stored.text.document)).toEqual({ ok: true, value: stored.text.document });
      }),
    );
  });

  const snapshot = snapshotOf(fullText());
  const hash = contentHash(snapshot);
  const withFlags = decorated(snapshot);
  const flagged = contentHash(withFlags);

  it.each(leaves(withFlags).filter(({ value }) => value === true))('changes with $path', ({ path }) => {
    expect(flagged).not.toBe(hash);
    expect(contentHash(changedAt(withFlags, path, undefined))).not.toBe(flagged);
  });

  const all = leaves(snapshot).filter(({ value }) => value !== null);

  it.each(all.map(({ path, value }) => [path.join('.'), path, value] as const))(
    'changes with %s',
    (_, path, value) => {
      const other = typeof value === 'number' ? value + 1 : `${String(value)}x`;
      expect(contentHash(changedAt(snapshot, path, other))).not.toBe(hash);
    },
  );

  it.each([
    ['lead', { lead: null }],
    ['section', { section: null }],
    ['bylines', { bylines: [] }],
    ['topics', { topics: [] }],
    [
      'order of blocks',
      { document: { ...fullText().document, content: fullText().document.content?.toReversed() ?? [] } },
    ],
    ['blanks inside', { headline: 'Cold  water' }],
    ['blanks before', { headline: ' Cold water' }],
    ['letter case', { headline: 'Cold Water' }],
    ['kind of quote marks', { standfirst: "A year in the lake'" }],
  ] satisfies [string, Partial<StoryText>][])('changes with the %s', (_, change) => {
    expect(contentHash(snapshotOf({ ...fullText(), ...change }))).not.toBe(hash);
  });
});
