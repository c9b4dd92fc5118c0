import { describe, expect, it } from 'vitest';
import type { MarkJson, NodeJson } from './document-node.ts';
import { wordCount } from './document-text.ts';
import { renderDocument } from './document-html.ts';
import { parseDocument } from './document.ts';

const HASH = 'a'.repeat(64);
const text = (words: string, ...marks: MarkJson[]) => ({ type: 'text', text: words, marks });
const p = (...content: NodeJson[]) => ({ type: 'paragraph', content });
const bold = { type: 'bold' };
const link = { type: 'link', attrs: { href: 'https://example.org/?a=1&b="2"' } };

function html(...content: object[]): string {
  const parsed = parseDocument({ type: 'doc', content });
  if (!parsed.ok) throw new Error(`${parsed.path}: ${parsed.problem}`);
  return renderDocument(parsed.value, {
    picture: (hash) => (hash === HASH ? { src: `/media/${hash}.jpg`, width: 1200, height: 800 } : null),
  });
}

describe('a document for readers', () => {
  it('offers a picture in the widths that there are, AVIF before WebP', () => {
    const variant = (width: number, format: 'avif' | 'webp') => ({
      width,
      format,
      src: `/media/a-${width}.${format}`,
    });
    const shown = renderDocument(
      { type: 'doc', content: [{ type: 'image', attrs: { media: HASH } }] },
      {
        picture: () => ({
          src: '/media/a.jpg',
          width: 800,
          height: 600,
          variants: [variant(400, 'avif'), variant(800, 'avif'), variant(400, 'webp')],
        }),
      },
    );
    const sizes = '(min-width: 41rem) 38rem, 100vw';
    expect(shown).toBe(
      '<figure><picture>' +
        `<source type="image/avif" srcset="/media/a-400.avif 400w, /media/a-800.avif 800w" sizes="${sizes}">` +
        `<source type="image/webp" srcset="/media/a-400.webp 400w" sizes="${sizes}">` +
        '<img src="/media/a.jpg" width="800" height="600" alt="" loading="lazy" decoding="async">' +
        '</picture></figure>',
    );
  });

  it.each<[string, object[], string]>([
    ['text', [p(text('a < b & "c"'))], '<p>a &lt; b &amp; &quot;c&quot;</p>'],
    ['an empty paragraph', [p()], '<p></p>'],
    ['a break', [p(text('a'), { type: 'hardBreak' }, text('b'))], '<p>a<br>b</p>'],
    [
      'a half-bold link as one link',
      [p(text('see ', bold), text('this ', bold, link), text('one', link), text('.'))],
      '<p><strong>see </strong><a href="https://example.org/?a=1&amp;b=&quot;2&quot;" rel="noopener"><strong>this </strong>one</a>.</p>',
    ],
    ['a quote', [{ type: 'blockquote', content: [p(text('a'))] }], '<blockquote><p>a</p></blockquote>'],
    [
      'a numbered list',
      [
        {
          type: 'orderedList',
          attrs: { start: 3 },
          content: [{ type: 'listItem', content: [p(text('a'))] }],
        },
      ],
      '<ol start="3"><li><p>a</p></li></ol>',
    ],
    ['a divider', [{ type: 'horizontalRule' }], '<hr>'],
    [
      'a picture',
      [{ type: 'image', attrs: { media: HASH, alt: '"A" lake', caption: 'At dawn', credit: 'T. Vale' } }],
      `<figure><img src="/media/${HASH}.jpg" width="1200" height="800" alt="&quot;A&quot; lake" loading="lazy" decoding="async"><figcaption>At dawn <span class="credit">T. Vale</span></figcaption></figure>`,
    ],
    [
      'a picture that is not there',
      [{ type: 'image', attrs: { media: 'b'.repeat(64), caption: 'At dawn' } }],
      '<figure><figcaption>At dawn</figcaption></figure>',
    ],
    [
      'a link card',
      [{ type: 'embed', attrs: { href: 'https://example.org/film', title: 'A film', publisher: 'Kanal' } }],
      '<p class="embed-card"><a class="embed" href="https://example.org/film" rel="noopener"><span class="embed-title">A film</span> <span class="embed-publisher">Kanal</span></a></p>',
    ],
    [
      'a table',
      [
        {
          type: 'table',
          content: [
            {
              type: 'tableRow',
              content: [{ type: 'tableHeader', attrs: { colspan: 2 }, content: [p(text('A'))] }],
            },
          ],
        },
      ],
      '<div class="table-scroll" role="region" aria-label="Table" tabindex="0"><table><tbody><tr><th colspan="2"><p>A</p></th></tr></tbody></table></div>',
    ],
  ])('%s', (_, content, expected) => {
    expect(html(...content)).toBe(expected);
  });

  it('heads nothing with an empty cell, and names every table', () => {
    const cell = (words: string) => ({ type: 'tableHeader', content: [words === '' ? p() : p(text(words))] });
    const table = { type: 'table', content: [{ type: 'tableRow', content: [cell(''), cell('A')] }] };
    const written = html(table, { ...table });
    expect(written).toContain('<tr><td><p></p></td><th><p>A</p></th></tr>');
    expect(written.match(/aria-label="[^"]*"/g)).toEqual(['aria-label="Table"', 'aria-label="Table 2"']);
  });

  it('gives headings ids of their own', () => {
    const heading = (words: string) => ({ type: 'heading', content: words === '' ? [] : [text(words)] });
    expect(html(heading('Cold'), heading('Cold'), heading('Cold 2'), heading('寒い'), heading(''))).toMatch(
      /id="part-cold".*id="part-cold-2".*id="part-cold-2-2".*id="part".*id="part-2"/,
    );
  });

  it('asks about a link again, however it came into the row', () => {
    const stored = {
      type: 'doc',
      content: [p(text('a', { type: 'link', attrs: { href: 'javascript:alert(1)' } })), { type: 'script' }],
    };
    expect(renderDocument(stored, { picture: () => null })).toBe('<p>a</p>');
  });
});

describe('words', () => {
  it.each([
    ['Don’t count well-known words of 3.5 twice', 7],
    ['', 0],
    ['— … “”', 0],
    ['Pål à la carte', 4],
  ])('%s: %i', (words, count) => {
    expect(wordCount(words)).toBe(count);
  });
});
