import { describe, expect, it } from 'vitest';
import { MERGE_PROPERTIES } from './arbitrary-merge.ts';
import type { MarkJson, NodeJson } from './document-node.ts';
import { parseDocument } from './document.ts';
import { draftOf, type DraftText } from './draft-text.ts';
import { mergeTexts, placedIn } from './merge.ts';
import { emptyText } from './snapshot.ts';

/** Ten times as many in `npm run prove`. */
const RUNS = 1_000;

describe('of every merge it is true that', () => {
  it.each(MERGE_PROPERTIES)('$name', ({ hold }) => hold(RUNS));
});

const text = (words: string, ...marks: MarkJson[]): NodeJson =>
  marks.length > 0 ? { type: 'text', marks, text: words } : { type: 'text', text: words };
const bold: MarkJson = { type: 'bold' };
const p = (...content: (string | NodeJson)[]): NodeJson => ({
  type: 'paragraph',
  ...(content.length > 0
    ? { content: content.map((part) => (typeof part === 'string' ? text(part) : part)) }
    : {}),
});
const list = (...items: string[]): NodeJson => ({
  type: 'bulletList',
  content: items.map((item) => ({ type: 'listItem', content: [p(item)] })),
});
const table = (...rows: string[][]): NodeJson => ({
  type: 'table',
  content: rows.map((row) => ({
    type: 'tableRow',
    content: row.map((words) => ({ type: 'tableCell', content: [p(words)] })),
  })),
});
const image = (attrs: object): NodeJson => ({
  type: 'image',
  attrs: { media: 'a'.repeat(64), alt: 'A lake at dawn', caption: '', credit: 'T. Vale', ...attrs },
});

function draft(...blocks: NodeJson[]): DraftText {
  const parsed = parseDocument({ type: 'doc', content: blocks });
  if (!parsed.ok) throw new Error(`${parsed.path}: ${parsed.problem}`);
  return { ...draftOf(emptyText()), document: parsed.value };
}

type Blocks = NodeJson[];
function merged(base: Blocks, theirs: Blocks, mine: Blocks) {
  const { text: result, conflicts } = mergeTexts(draft(...base), draft(...theirs), draft(...mine));
  return { blocks: result.document.content, conflicts };
}

describe('two who wrote in one paragraph', () => {
  const base = p('The sea was cold that day.');
  it('each at a place of their own, are both in it', () => {
    const theirs = p('The grey sea was cold that day.');
    const mine = p('The sea was cold that whole day.');
    const wanted = p('The grey sea was cold that whole day.');
    expect(merged([base], [theirs], [mine])).toEqual({ blocks: [wanted], conflicts: [] });
  });

  it('at the same place, are both kept, theirs first', () => {
    const theirs = p('The sea was warm that day.');
    const mine = p('The sea was grey that day.');
    expect(merged([p('Before.'), base], [p('Before.'), theirs], [p('Before.'), mine])).toEqual({
      blocks: [p('Before.'), theirs, mine],
      conflicts: [{ part: 'body', base: [base], theirs: [theirs], mine: [mine], at: 1 }],
    });
  });

  it('keep how each set the words that the other left alone', () => {
    const theirs = p('The ', text('sea', bold), ' was cold that day.');
    const mine = p('The sea was cold that ', text('night', { type: 'italic' }), '.');
    const wanted = p('The ', text('sea', bold), ' was cold that ', text('night', { type: 'italic' }), '.');
    expect(merged([base], [theirs], [mine])).toEqual({ blocks: [wanted], conflicts: [] });
  });

  it('may set one word in two ways at once, but not link it to two places', () => {
    const link = (href: string): MarkJson => ({ type: 'link', attrs: { href } });
    const linked = (...marks: MarkJson[]) => p('The ', text('sea', ...marks), ' was cold that day.');
    const both = merged([base], [linked(bold)], [linked(link('https://a.example'))]);
    expect(both).toEqual({ blocks: [linked(link('https://a.example'), bold)], conflicts: [] });
    const twice = merged([base], [linked(link('https://b.example'))], [linked(link('https://a.example'))]);
    expect(twice.conflicts).toHaveLength(1);
    expect(twice.blocks).toHaveLength(2);
  });

  it('keep the heading that one made of it and the words that the other changed', () => {
    const heading = { type: 'heading', attrs: { level: 2 }, content: base.content ?? [] };
    const mine = p('The sea was cold that night.');
    const wanted = { ...heading, content: mine.content };
    expect(merged([base], [heading], [mine])).toEqual({ blocks: [wanted], conflicts: [] });
  });
});

describe('whole blocks', () => {
  const [one, two, three] = [p('One is here.'), p('Two is here.'), p('Three is here.')];
  it('that both put in at one place are both there, and no conflict', () => {
    const found = merged([one, two], [one, p('Theirs.'), two], [one, p('Mine.'), two]);
    expect(found).toEqual({ blocks: [one, p('Theirs.'), p('Mine.'), two], conflicts: [] });
  });

  it('that both put in alike are there once', () => {
    const found = merged([one], [one, p('New.'), p('Theirs.')], [one, p('New.'), p('Mine.')]);
    expect(found.blocks).toEqual([one, p('New.'), p('Theirs.'), p('Mine.')]);
  });

  it('that one took out are gone, beside what the other changed', () => {
    const changed = p('Two is here, changed.');
    expect(merged([one, two, three], [two, three], [one, changed, three])).toEqual({
      blocks: [changed, three],
      conflicts: [],
    });
  });

  it('that one took out and the other changed stay, and are shown', () => {
    const changed = p('Two is here, changed.');
    const found = merged([one, two, three], [one, three], [one, changed, three]);
    expect(found.blocks).toEqual([one, changed, three]);
    expect(found.conflicts).toEqual([{ part: 'body', base: [two], theirs: [], mine: [changed], at: 1 }]);
  });

  it('typed by both into an empty story are both there', () => {
    const found = merged([p()], [p('Theirs.')], [p('Mine.')]);
    expect(found).toEqual({ blocks: [p('Theirs.'), p('Mine.')], conflicts: [] });
  });

  it('that stand ten thousand times are merged in a moment, and never twice', () => {
    const many = Array.from({ length: 10_000 }, () => p('The same.'));
    const found = merged(many, [...many, p('Theirs.')], [p('Mine.'), ...many]);
    expect(found.conflicts).toEqual([]);
    expect(found.blocks).toHaveLength(10_002);
  });
});

describe('lists, tables and pictures', () => {
  it('are merged inside', () => {
    expect(
      merged([list('a b c', 'd e f')], [list('a b c', 'd e f', 'theirs')], [list('a b mine', 'd e f')])
        .blocks,
    ).toEqual([list('a b mine', 'd e f', 'theirs')]);
    const cells = (x: string, y: string) => draft(table([x, '2'], ['3', y])).document.content ?? [];
    expect(merged(cells('1', '4'), cells('one', '4'), cells('1', 'four'))).toEqual({
      blocks: cells('one', 'four'),
      conflicts: [],
    });
    const picture = (attrs: object) => draft(image(attrs)).document.content ?? [];
    expect(merged(picture({}), picture({ caption: 'Dawn.' }), picture({ decorative: true })).blocks).toEqual(
      picture({ caption: 'Dawn.', decorative: true }),
    );
  });

  it('are both kept whole where they cannot be', () => {
    const found = merged([list('a b c')], [list('a b theirs')], [list('a b mine')]);
    expect(found.blocks).toEqual([list('a b theirs'), list('a b mine')]);
    expect(found.conflicts).toMatchObject([{ at: 0, base: [list('a b c')] }]);
    const wider = merged([table(['1', '2'])], [table(['1', '2', '3'])], [table(['1', 'two'])]);
    expect(wider.blocks).toHaveLength(2);
  });
});

describe('fields', () => {
  const base = { ...draft(p()), headline: 'Cold water', topics: ['Sea', 'Cold'], bylines: ['a'.repeat(32)] };
  it('are merged by words and as sets, or keep theirs and say so', () => {
    const theirs = { ...base, headline: 'Very cold water', topics: ['Sea', 'Health'], section: 'health' };
    const mine = {
      ...base,
      headline: 'Cold water today',
      topics: ['Sea', 'Cold', 'Lakes'],
      section: 'money',
    };
    const found = mergeTexts(base, theirs, mine);
    expect(found.text).toMatchObject({
      headline: 'Very cold water today',
      topics: ['Sea', 'Health', 'Lakes'],
      section: 'health',
    });
    expect(found.conflicts).toEqual([
      { part: 'section', base: null, theirs: 'health', mine: 'money', at: null },
    ]);
  });

  it('never grow longer than they may be', () => {
    const theirs = { ...base, headline: `${'long '.repeat(40)}Cold water` };
    const mine = { ...base, headline: `Cold water${' long'.repeat(40)}` };
    const found = mergeTexts(base, theirs, mine);
    expect(found.text.headline).toBe(theirs.headline);
    expect(found.conflicts).toMatchObject([{ part: 'headline', mine: mine.headline }]);
  });

  it('of both that may be left out are left out if one side left them out', () => {
    const german = { ...base, language: 'de' };
    expect(mergeTexts(german, german, base).text).not.toHaveProperty('language');
    expect(mergeTexts(base, german, base).text.language).toBe('de');
  });
});

it('a conflict is found again in a document that went on', () => {
  const [theirs, mine] = [p('The sea was warm that day.'), p('The sea was grey that day.')];
  const { conflicts } = merged([p('The sea was cold that day.')], [theirs], [mine]);
  const later = draft(p('Something before.'), theirs, mine).document;
  expect(placedIn(later, conflicts)).toMatchObject([{ at: 1 }]);
});
