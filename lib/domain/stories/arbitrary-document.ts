/** Documents for property tests: anything the schema allows, and hostile variations of it. */
import fc from 'fast-check';
import type { MarkJson, NodeJson, StoryDocument } from './document-node.ts';
import { parseDocument } from './document.ts';
import type { StoryText } from './snapshot.ts';

const words = fc
  .oneof(
    fc.constantFrom(
      'The sea',
      ' was cold.',
      'é',
      '“quoted” ',
      '<script>alert(1)</script>',
      '& so on',
      'a\u0301',
      '  ',
    ),
    fc.string({ minLength: 1, maxLength: 12 }),
    fc.string({ unit: 'binary', minLength: 1, maxLength: 6 }),
  )
  .filter((text) => text !== '');

const href = fc.constantFrom(
  'https://example.org/a?b=c&d="e"',
  'http://example.org',
  "https://example.org/it's",
  'mailto:desk@example.org',
  'HTTPS://EXAMPLE.ORG/<b>',
);
const webHref = href.filter((address) => !address.startsWith('mailto:'));
const hash = fc.constantFrom('a'.repeat(64), '0123456789abcdef'.repeat(4));

const marks: fc.Arbitrary<MarkJson[]> = fc.uniqueArray(
  fc.oneof(
    fc.constant<MarkJson>({ type: 'bold' }),
    fc.constant<MarkJson>({ type: 'italic' }),
    href.map((address): MarkJson => ({ type: 'link', attrs: { href: address } })),
  ),
  { selector: (mark) => mark.type, maxLength: 3 },
);

const inline: fc.Arbitrary<NodeJson> = fc.oneof(
  { weight: 5, arbitrary: fc.record({ type: fc.constant('text'), text: words, marks }) },
  { weight: 1, arbitrary: fc.record({ type: fc.constant('hardBreak'), marks }) },
);
const run = fc.array(inline, { maxLength: 4 });
const percent = fc.integer({ min: 0, max: 100 });
/** What stands with an image; `decorative` is there or not. */
const imageWords = fc.record(
  {
    media: hash,
    alt: words,
    caption: words,
    credit: words,
    focus: fc.record({ x: percent, y: percent }),
    decorative: fc.constant(true as const),
  },
  { requiredKeys: ['media', 'alt', 'caption', 'credit', 'focus'] },
);

const { block } = fc.letrec<{ block: NodeJson; item: NodeJson; row: NodeJson }>((tie) => ({
  block: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    fc.record({ type: fc.constant('paragraph'), content: run }),
    fc.record({
      type: fc.constant('heading'),
      attrs: fc.record({ level: fc.integer({ min: 2, max: 4 }) }),
      content: run,
    }),
    fc.constant({ type: 'horizontalRule' }),
    fc.record({
      type: fc.constant('image'),
      attrs: imageWords,
    }),
    fc.record({
      type: fc.constant('embed'),
      attrs: fc.record({ href: webHref, title: words, publisher: words }),
    }),
    fc.record({
      type: fc.constant('blockquote'),
      content: fc.array(tie('block'), { minLength: 1, maxLength: 2 }),
    }),
    fc.record({
      type: fc.constant('bulletList'),
      content: fc.array(tie('item'), { minLength: 1, maxLength: 3 }),
    }),
    fc.record({
      type: fc.constant('orderedList'),
      attrs: fc.record({ start: fc.integer({ min: 0, max: 9 }) }),
      content: fc.array(tie('item'), { minLength: 1, maxLength: 3 }),
    }),
    fc.record({
      type: fc.constant('table'),
      content: fc.array(tie('row'), { minLength: 1, maxLength: 2 }),
    }),
  ),
  item: fc
    .tuple(run, fc.array(tie('block'), { maxLength: 1 }))
    .map(([content, rest]) => ({ type: 'listItem', content: [{ type: 'paragraph', content }, ...rest] })),
  row: fc
    .array(
      fc.record({
        type: fc.constantFrom('tableCell', 'tableHeader'),
        attrs: fc.record({ colspan: fc.integer({ min: 1, max: 3 }), rowspan: fc.constant(1) }),
        content: fc.array(tie('block'), { minLength: 1, maxLength: 1 }),
      }),
      { maxLength: 3 },
    )
    .map((content) => ({ type: 'tableRow', content })),
}));

/** Documents as an editor or an import may send them: allowed, not yet in canonical form. */
export const looseDocument: fc.Arbitrary<NodeJson> = fc
  .array(block, { minLength: 1, maxLength: 5 })
  .map((content) => ({ type: 'doc', content }));

const storyDocument: fc.Arbitrary<StoryDocument> = looseDocument.map((json) => {
  const parsed = parseDocument(json);
  if (!parsed.ok) throw new Error(`${parsed.path}: ${parsed.problem}`);
  return parsed.value;
});

const slug = fc.constantFrom('health', 'money', 'cold-water', 'grief');
const name = fc.constantFrom('Health', 'Money', 'Ines Okafor', 'Tom Vale');
const id = fc.constantFrom('0'.repeat(32), 'f'.repeat(32));
const named = fc.record({ slug, name });

/** Texts of stories, with every field filled now and then. */
export const storyText: fc.Arbitrary<StoryText> = fc.record({
  headline: words,
  standfirst: words,
  document: storyDocument,
  lead: fc.option(imageWords),
  bylines: fc.array(fc.record({ id, name, slug }), { maxLength: 2 }),
  section: fc.option(named),
  topics: fc.array(named, { maxLength: 2 }),
  slug,
  social: fc.record({ title: words, description: words }),
  contentNote: words,
  helpBox: words,
});

const HOSTILE: unknown[] = [
  null,
  '',
  -1,
  1e308,
  [],
  {},
  true,
  'javascript:alert(1)',
  ' javascript:alert(1)',
  'JaVaScRiPt:alert(1)',
  'java\tscript:alert(1)',
  'data:text/html,<script>1</script>',
  'vbscript:x',
  'https://',
  '"><img src=x onerror=alert(1)>',
  { type: 'doc', content: [] },
  { type: '__proto__' },
  JSON.parse('{"__proto__": {"polluted": true}}'),
  { type: 'text', text: 'stray' },
  { type: 'paragraph', attrs: { style: 'x' } },
  { type: 'link', attrs: { href: 'javascript:alert(1)' } },
];
const KEYS = [
  'type',
  'attrs',
  'content',
  'marks',
  'text',
  'href',
  'level',
  'media',
  'onclick',
  '__proto__',
  'constructor',
  'focus',
];

/** A document with one to three places overwritten, added to, copied or taken away. */
export const hostileDocument: fc.Arbitrary<unknown> = fc
  .tuple(
    looseDocument,
    fc.array(fc.tuple(fc.nat(), fc.constantFrom(...HOSTILE), fc.constantFrom(...KEYS), fc.nat(3)), {
      minLength: 1,
      maxLength: 3,
    }),
  )
  .map(([document, changes]) => {
    const copy: unknown = JSON.parse(JSON.stringify(document));
    for (const [at, value, key, way] of changes) mutate(copy, at, structuredClone(value), key, way);
    return copy;
  });

function mutate(root: unknown, at: number, value: unknown, key: string, way: number): void {
  const places: (Record<string, unknown> | unknown[])[] = [];
  collect(root, places);
  const place = places[at % Math.max(1, places.length)];
  if (place === undefined) return;
  if (Array.isArray(place)) {
    const index = at % (place.length + 1);
    if (way === 0) place.splice(index, 1);
    else if (way === 1) place.splice(index, 0, value);
    else if (way === 2) place.push(structuredClone(places[0] === place ? value : place[0]));
    else place.splice(index, 1, value);
    return;
  }
  if (way === 0) Reflect.deleteProperty(place, key);
  else Object.defineProperty(place, key, { value, enumerable: true, writable: true, configurable: true });
}

function collect(value: unknown, places: (Record<string, unknown> | unknown[])[]): void {
  if (typeof value !== 'object' || value === null) return;
  // JSON has no other objects.
  places.push(value as Record<string, unknown> | unknown[]);
  for (const member of Object.values(value)) collect(member, places);
}
