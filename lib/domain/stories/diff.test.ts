import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { storyText } from './arbitrary-document.ts';
import { contentHash } from './content-hash.ts';
import { diffTexts, isSameText, type TextDiff } from './diff.ts';
import { blocksToCompare } from './diff-blocks.ts';
import { diffSummary } from './diff-summary.ts';
import type { MarkJson, NodeJson, StoryDocument } from './document-node.ts';
import { parseDocument } from './document.ts';
import { normaliseStoryText } from './normalise-snapshot.ts';
import { emptyText, snapshotOf, type StoryText } from './snapshot.ts';

const p = (text: string, ...marks: MarkJson[]) => ({
  type: 'paragraph',
  content: [{ type: 'text', text, marks }],
});
const h = (level: number, text: string) => ({ ...p(text), type: 'heading', attrs: { level } });
const list = (...items: object[][]) => ({
  type: 'bulletList',
  content: items.map((content) => ({ type: 'listItem', content })),
});

function withBody(...content: object[]): StoryText {
  const parsed = parseDocument({ type: 'doc', content });
  if (!parsed.ok) throw new Error(`${parsed.path}: ${parsed.problem}`);
  return { ...emptyText(), document: parsed.value };
}

/** `= same`, `+ added`, `- removed`, `~ changed`, with {+words+} and [-words-] inside. */
function drawing({ document }: TextDiff): string[] {
  const signs = { same: '=', added: '+', removed: '-', changed: '~' };
  return document.map((block) => {
    const words = block.words.map(({ op, text, marks }) => {
      const shown = marks === '' ? text : `${text}<${marks}>`;
      if (block.kind !== 'changed' || op === 'same') return text;
      return op === 'added' ? `{+${shown}+}` : `[-${shown}-]`;
    });
    const rest = block.properties.map(
      ({ name, before, after }) => ` |${name}: ${before ?? '–'} → ${after ?? '–'}`,
    );
    return `${signs[block.kind]} ${block.label}: ${words.join('')}${block.kind === 'changed' ? rest.join('') : ''}`;
  });
}

describe('the difference of two texts', () => {
  it('shows words within a block', () => {
    const difference = diffTexts(
      withBody(p('It was cold.'), p('She swam every day, in winter too.')),
      withBody(p('It was cold.'), p('She swam every week in winter too.')),
    );
    expect(drawing(difference)).toEqual([
      '= Paragraph: It was cold.',
      '~ Paragraph: She swam every [-day,-]{+week+} in winter too.',
    ]);
  });

  it('shows one comma', () => {
    const difference = diffTexts(withBody(p('Cold and wet')), withBody(p('Cold, and wet')));
    expect(drawing(difference)).toEqual(['~ Paragraph: Cold{+,+} and wet']);
  });

  it('shows blocks that came and went', () => {
    const difference = diffTexts(
      withBody(p('One fish.'), p('Two birds.')),
      withBody(p('Entirely other words.'), p('One fish.'), { type: 'horizontalRule' }),
    );
    expect(drawing(difference)).toEqual([
      '+ Paragraph: Entirely other words.',
      '= Paragraph: One fish.',
      '- Paragraph: Two birds.',
      '+ Divider: ',
    ]);
  });

  const link = (href: string) => ({ type: 'link', attrs: { href } });
  const image = (attrs: object) => ({ type: 'image', attrs: { media: 'a'.repeat(64), ...attrs } });
  it.each([
    ['bold', p('Cold'), p('Cold', { type: 'bold' }), '~ Paragraph: [-Cold-]{+Cold<bold>+}'],
    [
      'where a link leads',
      p('Cold', link('https://a.test/')),
      p('Cold', link('https://b.test/')),
      '~ Paragraph: [-Cold<link to https://a.test/>-]{+Cold<link to https://b.test/>+}',
    ],
    ['a picture called decorative', image({}), image({ decorative: true }), '~ Image:  |Decorative: – → yes'],
    ['the level of a heading', h(2, 'Cold'), h(3, 'Cold'), '~ Heading 3: Cold |Kind: Heading 2 → Heading 3'],
    ['a paragraph made a heading', p('Cold'), h(2, 'Cold'), '~ Heading 2: Cold |Kind: Paragraph → Heading 2'],
    ['alternative text', image({}), image({ alt: 'A lake' }), '~ Image:  |Alternative text:  → A lake'],
    [
      'what is kept of a picture',
      image({}),
      image({ focus: { x: 0, y: 50 } }),
      '~ Image:  |Focal point: 50 % from the left, 50 % from the top → 0 % from the left, 50 % from the top',
    ],
    [
      'a quote made of a paragraph',
      p('Cold'),
      { type: 'blockquote', content: [p('Cold')] },
      '~ Paragraph: Cold |Place: – → new quote',
    ],
  ])('shows %s', (_, before, after, expected) => {
    expect(drawing(diffTexts(withBody(before), withBody(after)))).toEqual([expected]);
  });

  it('shows two lists made one, and two items made one', () => {
    const two = withBody(list([p('a')]), list([p('b')]));
    const one = withBody(list([p('a')], [p('b')]));
    const single = withBody(list([p('a'), p('b')]));
    expect(drawing(diffTexts(two, one))[1]).toBe(
      '~ Paragraph: b |Place: new bulleted list › new list item → Bulleted list › new list item',
    );
    expect(drawing(diffTexts(one, single))[1]).toMatch(/new list item → Bulleted list › List item$/);
  });

  it('names the other fields that changed', () => {
    const before = { ...emptyText(), headline: 'Cold water', topics: [{ slug: 'sea', name: 'Sea' }] };
    const after: StoryText = {
      ...before,
      headline: 'Cold waters',
      topics: [],
      section: { slug: 'health', name: 'Health' },
      social: { title: 'T', description: '' },
    };
    const { fields, document } = diffTexts(before, after);
    expect(fields.map((field) => field.label)).toEqual(['Headline', 'Section', 'Topics', 'Text for sharing']);
    expect(fields[0]?.words).toEqual([
      { op: 'same', text: 'Cold ', marks: '' },
      { op: 'removed', text: 'water', marks: '' },
      { op: 'added', text: 'waters', marks: '' },
    ]);
    expect(document).toEqual([]);
  });

  it('names what changed of the lead image', () => {
    const lead = {
      media: 'a'.repeat(64),
      alt: 'A lake',
      caption: '',
      credit: 'Tom Vale',
      focus: { x: 50, y: 50 },
    };
    const before = { ...emptyText(), lead };
    const after = { ...before, lead: { ...lead, alt: 'A cold lake', focus: { x: 10, y: 50 } } };
    expect(diffTexts(before, after).fields).toEqual([
      {
        field: 'lead',
        label: 'Lead image',
        words: [],
        properties: [
          { name: 'Alternative text', before: 'A lake', after: 'A cold lake' },
          {
            name: 'Focal point',
            before: '50 % from the left, 50 % from the top',
            after: '10 % from the left, 50 % from the top',
          },
        ],
      },
    ]);
  });

  it('sees a block that moved, and counts it neither as added nor as removed', () => {
    const rest = [p('They counted forty herons.'), p('Nobody believed them at first.')];
    const sea = p('The sea was very cold.');
    const difference = diffTexts(withBody(sea, ...rest), withBody(...rest, sea));
    const moved = difference.document.filter((block) => block.moved);
    expect(moved.map(({ kind }) => kind)).toEqual(['removed', 'added']);
    expect(diffSummary(difference)).toMatchObject({ moved: 1, blocks: 1, wordsAdded: 0, wordsRemoved: 0 });
    // Of a short one nobody can tell that it is the same.
    const short = diffTexts(withBody(p('Yes.'), ...rest), withBody(...rest, p('Yes.')));
    expect(diffSummary(short)).toMatchObject({ moved: 0, blocks: 2, wordsAdded: 1, wordsRemoved: 1 });
  });

  it('is summed up in figures', () => {
    const before = { ...withBody(p('It was cold.'), p('She swam every day.')), headline: 'Cold' };
    const after = {
      ...withBody(p('It was cold.'), p('She swam every single week, twice.')),
      headline: 'Warm',
    };
    expect(diffSummary(diffTexts(before, after))).toEqual({
      wordsAdded: 4,
      wordsRemoved: 2,
      blocks: 1,
      moved: 0,
      fields: ['Headline'],
    });
    expect(diffSummary(diffTexts(before, before))).toMatchObject({ wordsAdded: 0, blocks: 0, fields: [] });
  });

  it('tells two people of one name apart', () => {
    const byline = { name: 'Ines Okafor', slug: 'ines-okafor', id: '0'.repeat(32) };
    const before = { ...emptyText(), bylines: [byline] };
    const { fields } = diffTexts(before, { ...before, bylines: [{ ...byline, id: '1'.repeat(32) }] });
    expect(fields[0]?.words.some((word) => word.op === 'added')).toBe(true);
  });

  it('is empty exactly when the content hashes are equal', () => {
    const pair = fc.oneof(
      fc.tuple(storyText, storyText),
      storyText.chain((text) => fc.tuple(fc.constant(text), nearby(text))),
    );
    let equal = 0;
    fc.assert(
      fc.property(pair, ([before, after]) => {
        const isEqual = contentHash(snapshotOf(before)) === contentHash(snapshotOf(after));
        const difference = diffTexts(before, after);
        if (isEqual) equal += 1;
        expect(isSameText(difference)).toBe(isEqual);
        if (isEqual) return;
        const ops: string[] = difference.fields.flatMap((field) => [
          ...field.words.map((word) => word.op),
          ...field.properties.map(() => 'changed'),
        ]);
        for (const block of difference.document) {
          if (block.kind === 'same') continue;
          const seen = block.words.some((word) => word.op !== 'same') || block.properties.length > 0;
          if (block.kind === 'changed') expect(seen).toBe(true);
          ops.push('added');
        }
        expect(ops.some((op) => op !== 'same')).toBe(true);
      }),
      { numRuns: 1_500 },
    );
    expect(equal).toBeGreaterThan(20);
  });

  it('gives back both texts', () => {
    fc.assert(
      fc.property(storyText, storyText, (before, after) => {
        const { document } = diffTexts(before, after);
        if (document.length === 0) return;
        const side = (without: string) =>
          document
            .flatMap((block) => block.words.filter((word) => word.op !== without))
            .map((word) => word.text);
        expect(side('added').join('')).toBe(spelled(before.document));
        expect(side('removed').join('')).toBe(spelled(after.document));
      }),
      { numRuns: 300 },
    );
  });
});

/** The same text with one thing about its document changed, or only its form. */
function nearby(text: StoryText): fc.Arbitrary<StoryText> {
  return fc.tuple(fc.nat(), fc.nat(6)).map(([at, way]) => {
    const document = structuredClone(text.document);
    const nodes: NodeJson[] = [];
    const collect = (node: NodeJson) => {
      nodes.push(node);
      node.content?.forEach(collect);
    };
    collect(document);
    const node = nodes[at % nodes.length];
    if (!node) return text;
    if (way === 0 && node.text !== undefined) node.marks = [];
    if (way === 1 && node.text !== undefined) node.text += '.';
    if (way === 2 && node.text !== undefined) node.text += ' ';
    if (way === 3 && node.type === 'heading') node.attrs = { level: 4 };
    if (way === 4 && node.content) node.content = node.content.toReversed();
    if (way === 5 && node.type === 'bulletList') node.content?.push({ type: 'listItem', content: [p('x')] });
    if (way === 6 && node.text !== undefined) node.text = node.text.normalize('NFD');
    const parsed = parseDocument(document);
    return parsed.ok ? { ...text, document: parsed.value } : text;
  });
}

describe('a comparison ends soon, whatever is compared', () => {
  /** Texts of few words, so that every block is like every other and nothing is in place. */
  const shuffled = (blocks: number, words: number, alphabet: number, seed: number) => {
    let last = seed;
    const next = () => (last = (last * 1_103_515_245 + 12_345) % 2_147_483_648) % alphabet;
    const paragraph = () => p(Array.from({ length: words }, () => `w${next()}`).join(' '));
    return withBody(...Array.from({ length: blocks }, paragraph));
  };

  it.each([
    ['long paragraphs', 50, 2_800, 300],
    ['many paragraphs', 20_000, 1, 2_000_000_000],
  ])(
    '%s',
    (_, blocks, words, alphabet) => {
      const [before, after] = [shuffled(blocks, words, alphabet, 1), shuffled(blocks, words, alphabet, 2)];
      const started = performance.now();
      expect(isSameText(diffTexts(before, after))).toBe(false);
      // Half a second on an idle machine; without bounds it was minutes.
      expect(performance.now() - started).toBeLessThan(20_000);
    },
    60_000,
  );
});

function spelled(document: StoryDocument): string {
  const { document: normal } = normaliseStoryText({ ...emptyText(), document });
  return blocksToCompare(normal)
    .flatMap((block) => block.words.map((word) => word.text))
    .join('');
}
