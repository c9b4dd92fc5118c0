import { describe, expect, it } from 'vitest';
import { draftAsMarkdown } from './draft-markdown.ts';
import { plainText } from './document-text.ts';
import { importFile, LARGEST_IMPORT } from './import-file.ts';
import { importMarkdown } from './import-markdown.ts';

const utf8 = (text: string) => new TextEncoder().encode(text);
const utf16 = (text: string) => Uint8Array.from(Buffer.from(`\ufeff${text}`, 'utf16le'));

describe('a file is refused, by name and with the reason', () => {
  const cases: [string, string, Uint8Array, string][] = [
    ['empty', 'a.txt', utf8(''), 'empty'],
    ['only blanks', 'a.md', utf8('\ufeff \n\t\n'), 'empty'],
    ['too large', 'a.txt', new Uint8Array(LARGEST_IMPORT + 1).fill(97), 'too-large'],
    ['fifty megabytes of nothing', 'a.txt', new Uint8Array(50_000_000), 'too-large'],
    [
      'a picture with the wrong name',
      'a.txt',
      Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 0x0d),
      'binary',
    ],
    ['zeroes among letters', 'a.txt', utf8('a\u0000b'), 'binary'],
    ['windows-1252', 'a.txt', Uint8Array.of(0x63, 0x61, 0x66, 0xe9, 0x20, 0x93), 'encoding'],
    ['UTF-8 cut in a letter', 'a.txt', utf8('café').slice(0, -1), 'encoding'],
    ['a word processor’s file', 'a.docx', utf8('PK'), 'unknown-type'],
    ['no ending', 'README', utf8('words'), 'unknown-type'],
    ['an ending of no own', 'a.constructor', utf8('words'), 'unknown-type'],
    ['brackets without end', 'a.md', utf8('['.repeat(10_000)), 'too-complex'],
    ['quotes without end', 'a.md', utf8('>'.repeat(10_000)), 'too-complex'],
  ];
  it.each(cases)('%s', (_, name, bytes, code) => {
    expect(importFile({ name, bytes })).toEqual({ ok: false, code, name });
  });
});

describe('a file is taken', () => {
  it.each([
    ['UTF-8', utf8('Café\n\nA “cold” one.\n')],
    ['UTF-8 with its mark', utf8('\ufeffCafé\n\nA “cold” one.\n')],
    ['UTF-16 with its mark', utf16('Café\r\n\r\nA “cold” one.\r\n')],
  ])('in %s', (_, bytes) => {
    const draft = importFile({ name: 'Story.TXT', bytes });
    expect(draft).toMatchObject({
      ok: true,
      value: { text: { headline: 'Café', standfirst: 'A “cold” one.', slug: 'cafe' } },
    });
  });
});

const MARKDOWN = `# Cold *water*

What a year in the lake did.

Lead with **strong**, *soft* and [a link](https://example.org/a).
Wrapped line.

## First

> Quoted
> words

3. three
4. four
   - inner

### Second

| A | B |
| --- | --- |
| 1 | **2** |

---

End\\
of it.
`;

describe('Markdown', () => {
  const draft = importMarkdown(MARKDOWN);

  it('becomes a story', () => {
    expect(draft.text).toMatchObject({ headline: 'Cold water', standfirst: 'What a year in the lake did.' });
    expect(draft.lost).toEqual([]);
    expect(draft.text.document.content?.map((node) => node.type)).toEqual([
      'paragraph',
      'heading',
      'blockquote',
      'orderedList',
      'heading',
      'table',
      'horizontalRule',
      'paragraph',
    ]);
    expect(plainText(draft.text.document)).toBe(
      'Lead with strong, soft and a link. Wrapped line.\n\nFirst\n\nQuoted words\n\nthree\n\nfour\n\ninner\n\nSecond\n\nA\n\nB\n\n1\n\n2\n\nEnd\nof it.',
    );
  });

  it('is written as it was read', () => {
    expect(importMarkdown(draftAsMarkdown(draft.text)).text).toEqual(draft.text);
  });

  it('is written so that signs stay signs', () => {
    const signs =
      '# Two * stars\n\nOne _sentence_.\n\n\\# no heading [x] \\<b> 1\\. \\- a_b_c *d*\n\n1\\. no list\n\n\\> no quote\n';
    const once = importMarkdown(signs);
    expect(importMarkdown(draftAsMarkdown(once.text)).text).toEqual(once.text);
  });

  it('keeps the words of what a story has no place for, and says so', () => {
    const odd = importMarkdown(
      '# H\n\nS.\n\n![A pier](https://x.test/a.png) and [bad](javascript:alert(1))\n\n<b>bold</b>\n\n```js\nlet a;\n```\n\n##### Deep\n\n# Again\n',
    );
    expect(plainText(odd.text.document)).toBe(
      'A pier (https://x.test/a.png) and bad (javascript:alert(1))\n\n<b>bold</b>\n\nlet a;\n\nDeep\n\nAgain',
    );
    expect(odd.lost.map((loss) => loss.line)).toEqual([5, 5, 7, 7, 9, 13, 15]);
    expect(JSON.stringify(odd.text.document)).not.toContain('"link"');
  });

  it('without # takes its first line for the headline', () => {
    expect(importMarkdown('Cold water\n\nOne sentence.\n\nBody. More.').text).toMatchObject({
      headline: 'Cold water',
      standfirst: 'One sentence.',
    });
  });

  it('nested without end stays within bounds', () => {
    const deep = importFile({ name: 'deep.md', bytes: utf8('- '.repeat(500) + 'word') });
    expect(deep.ok && deep.value.lost.length).toBe(1);
  });
});

describe('a file made to take long', () => {
  const size = LARGEST_IMPORT - 100;
  it.each([
    ['dots', 'a.txt', `Cold\n\n${'.'.repeat(size)}`],
    ['blanks', 'a.txt', `Cold\n\na${' '.repeat(size)}b`],
    ['quotation marks', 'a.txt', `Cold\n\n.${'”'.repeat(size / 3)}`],
    ['blanks in Markdown', 'a.md', `# Cold\n\na${' '.repeat(size)}b`],
    ['words in Markdown', 'a.md', `# Cold\n\n${'word '.repeat(size / 5)}`],
    ['signs in Markdown', 'a.md', '**a_'.repeat(size / 4)],
    ['a table in Markdown', 'a.md', '|a|\n|-|\n'.repeat(size / 8)],
  ])('%s', (_, name, text) => {
    // Ends at all: some of these took a minute before their signs were counted first.
    const draft = importFile({ name, bytes: utf8(text) });
    if (draft.ok) expect(draftAsMarkdown(draft.value.text)).not.toBe('');
    else expect(draft.code).toBe('too-complex');
  });
});
