import { describe, expect, it } from 'vitest';
import { DOCUMENT_LIMITS, parseDocument } from './document.ts';
import { documentSchema } from './document-schema.ts';

const text = (words: string, ...marks: object[]) =>
  marks.length > 0 ? { type: 'text', text: words, marks } : { type: 'text', text: words };
const p = (...content: object[]) => ({ type: 'paragraph', content });
const doc = (...content: object[]) => ({ type: 'doc', content });
const link = (href: unknown) => ({ type: 'link', attrs: { href } });
const HASH = 'a'.repeat(64);

function parsed(json: unknown) {
  const result = parseDocument(json);
  if (!result.ok) throw new Error(`${result.path}: ${result.problem}`);
  return result.value;
}

describe('a document', () => {
  it('is kept in one form: defaults written out, runs joined, marks in order', () => {
    const loose = doc(
      { type: 'heading', content: [text('Cold'), text(' water')] },
      p(
        text('See ', { type: 'italic' }, { type: 'bold' }),
        text('here', { type: 'italic' }, link('https://example.org/'), { type: 'bold' }),
      ),
      { type: 'image', attrs: { media: HASH } },
      { type: 'paragraph', content: [] },
    );
    expect(parsed(loose)).toEqual(
      doc(
        { type: 'heading', attrs: { level: 2 }, content: [text('Cold water')] },
        p(
          text('See ', { type: 'bold' }, { type: 'italic' }),
          text('here', link('https://example.org/'), { type: 'bold' }, { type: 'italic' }),
        ),
        {
          type: 'image',
          attrs: { media: HASH, alt: '', caption: '', credit: '', focus: { x: 50, y: 50 } },
        },
        { type: 'paragraph' },
      ),
    );
  });

  it('is what ProseMirror writes for it', () => {
    const cell = { type: 'tableCell', content: [p(text('4 °C'))] };
    const document = parsed(
      doc(
        { type: 'blockquote', content: [p(text('Cold.'), { type: 'hardBreak' }, text('Very.'))] },
        { type: 'orderedList', attrs: { start: 3 }, content: [{ type: 'listItem', content: [p()] }] },
        { type: 'table', content: [{ type: 'tableRow', content: [cell, { ...cell, type: 'tableHeader' }] }] },
        { type: 'embed', attrs: { href: 'https://example.org/film', title: 'A film' } },
        { type: 'horizontalRule' },
        p(text('x', link('mailto:desk@example.org'))),
      ),
    );
    const node = documentSchema.nodeFromJSON(document);
    node.check();
    expect(node.toJSON()).toEqual(document);
  });

  it('loses control characters and halves of characters, not the text around them', () => {
    expect(parsed(doc(p(text('a\u0000\u000bb\ud800c'), text('\u0007'))))).toEqual(doc(p(text('ab\ufffdc'))));
  });
});

describe('a document is refused', () => {
  const withMark = (mark: unknown) => doc(p(text('a')), p({ type: 'text', text: 'b', marks: [mark] }));
  const cases: [string, unknown, string][] = [
    ['that is nothing', null, ''],
    ['that is a list', [], ''],
    ['that is a paragraph', p(text('a')), 'type'],
    ['that is empty', { type: 'doc', content: [] }, 'content'],
    [
      'with a script link',
      withMark(link('javascript:alert(1)')),
      'content[1].content[0].marks[0].attrs.href',
    ],
    [
      'with a hidden script link',
      withMark(link('java\nscript:alert(1)')),
      'content[1].content[0].marks[0].attrs.href',
    ],
    ['with a data link', withMark(link('data:text/html,x')), 'content[1].content[0].marks[0].attrs.href'],
    ['with a relative link', withMark(link('//evil.test')), 'content[1].content[0].marks[0].attrs.href'],
    ['with a link to nowhere', withMark({ type: 'link' }), 'content[1].content[0].marks[0].attrs.href'],
    [
      'with a stranger on a link',
      withMark({ type: 'link', attrs: { href: 'https://a.test', onclick: 'x' } }),
      'content[1].content[0].marks[0].attrs',
    ],
    ['with an unknown mark', withMark({ type: 'strike' }), 'content[1].content[0].marks[0].type'],
    [
      'with a mark twice',
      doc(p(text('b', { type: 'bold' }, { type: 'bold' }))),
      'content[0].content[0].marks[1]',
    ],
    ['with a mark on a paragraph', doc({ ...p(), marks: [] }), 'content[0]'],
    ['with an unknown node', doc(p(), { type: 'iframe' }), 'content[1].type'],
    ['with a node named as a prototype key', doc({ type: '__proto__' }), 'content[0].type'],
    ['with a node named constructor', doc({ type: 'constructor' }), 'content[0].type'],
    [
      'with a prototype key',
      JSON.parse('{"type":"doc","content":[{"type":"paragraph","__proto__":{"a":1}}]}'),
      'content[0]',
    ],
    ['with h1', doc({ type: 'heading', attrs: { level: 1 } }), 'content[0].attrs.level'],
    ['with a level in words', doc({ type: 'heading', attrs: { level: '2' } }), 'content[0].attrs.level'],
    ['with text at the top', doc(text('a')), 'content[0]'],
    ['with empty text', doc(p({ type: 'text', text: '' })), 'content[0].content[0].text'],
    ['with a list without items', doc({ type: 'bulletList' }), 'content[0].content'],
    [
      'with an item that begins with a list',
      doc({ type: 'bulletList', content: [{ type: 'listItem', content: [{ type: 'horizontalRule' }] }] }),
      'content[0].content[0].content[0]',
    ],
    [
      'with an image from elsewhere',
      doc({ type: 'image', attrs: { media: 'https://x.test/a.png' } }),
      'content[0].attrs.media',
    ],
    [
      'with a focus off the picture',
      doc({ type: 'image', attrs: { media: HASH, focus: { x: 101, y: 0 } } }),
      'content[0].attrs.focus.x',
    ],
    [
      'with an embed by mail',
      doc({ type: 'embed', attrs: { href: 'mailto:a@b.test' } }),
      'content[0].attrs.href',
    ],
    [
      'with a cell of no width',
      doc({
        type: 'table',
        content: [
          { type: 'tableRow', content: [{ type: 'tableCell', attrs: { colspan: 0 }, content: [p()] }] },
        ],
      }),
      'content[0].content[0].content[0].attrs.colspan',
    ],
  ];
  it.each(cases)('%s', (_, json, path) => {
    const result = parseDocument(json);
    expect(result).toMatchObject({ ok: false, code: 'bad-document', path });
  });

  it('that is nested past the limit, without running out of stack', () => {
    let node: object = p(text('deep'));
    for (let level = 0; level < 100_000; level += 1) node = { type: 'blockquote', content: [node] };
    expect(parseDocument(doc(node))).toMatchObject({ problem: 'is nested deeper than 40 levels' });
  });

  it('that is too long', () => {
    const wide = doc(...Array.from({ length: DOCUMENT_LIMITS.nodes }, () => p()));
    expect(parseDocument(wide)).toMatchObject({ ok: false, code: 'bad-document' });
    const long = doc(p(text('a'.repeat(DOCUMENT_LIMITS.characters + 1))));
    expect(parseDocument(long)).toMatchObject({ ok: false, path: 'content[0].content[0]' });
  });
});
