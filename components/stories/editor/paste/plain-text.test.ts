import { describe, expect, test } from 'vitest';
import { draftAsMarkdown } from '#lib/domain/stories/draft-markdown.ts';
import { parseDocument } from '#lib/domain/stories/document.ts';
import type { NodeJson } from '#lib/domain/stories/document-node.ts';
import { cardOf, loneAddress } from './lone-address.ts';
import { markdownAsBlocks } from './markdown-text.ts';
import { linesAsBlocks, looksLikeMarkdown, textAsBlocks } from './plain-text.ts';

function written(content: NodeJson[]): string {
  const parsed = parseDocument({ type: 'doc', content });
  if (!parsed.ok) throw new Error(`${parsed.path}: ${parsed.problem}`);
  return draftAsMarkdown({ headline: '', standfirst: '', document: parsed.value }).trim();
}
const LONG = 'A line that some mail program broke after seventy signs because';

test('as it is, every line is a paragraph', () => {
  expect(written(linesAsBlocks('a\r\nb\n\n  c \t d\n'))).toBe('a\n\nb\n\nc d');
});

describe('read for what was meant', () => {
  test.each<[string, string, string]>([
    ['lines without gaps', 'a\nb\n', 'a\n\nb'],
    ['broken lines', `${LONG}\nit could.\n\nb`, `${LONG} it could.\n\nb`],
    ['short lines', 'a\nb\n\nc', 'a\\\nb\n\nc'],
    [
      'an address',
      'See https://example.org/a_(b), please.',
      'See [https://example.org/a\\_(b)](<https://example.org/a_(b)>), please.',
    ],
    ['an address in brackets', '(https://example.org/)', '([https://example.org/](<https://example.org/>))'],
    ['a script', 'javascript:alert(1)', 'javascript:alert(1)'],
  ])('%s', (_, text, expected) => {
    expect(written(textAsBlocks(text))).toBe(expected);
  });
});

describe('signs of Markdown', () => {
  test.each([
    '# a',
    'a **b** c',
    '- a\n- b',
    '1. a\n2. b',
    '> a',
    '[a](https://b.org)',
    '• a\n• b',
    '|a|b|\n|-|-|\n|1|2|',
  ])('%j', (text) => expect(looksLikeMarkdown(text)).toBe(true));
  test.each(['a - b', '- speech', '2 * 3 * 4', '#1 of 5', '1. only', 'a_b_c', '[1] note'])(
    '%j is text',
    (text) => {
      expect(looksLikeMarkdown(text)).toBe(false);
    },
  );
  test('drawn bullets are lists, and the line below is none', () => {
    expect(written(markdownAsBlocks('Ask:\n\t•\ta\n\t\t◦\tb\nThen go.'))).toBe(
      'Ask:\n\n- a\n\n  - b\n\nThen go.',
    );
  });
  test('several titles are sections', () => {
    expect(written(markdownAsBlocks('# a\n\n## b\n\n# c'))).toBe('## a\n\n### b\n\n## c');
  });
});

describe('one address alone', () => {
  test.each<[string, string | null]>([
    [' https://example.org/a ', 'https://example.org/a'],
    ['https://example.org a', null],
    ['javascript:alert(1)', null],
    ['example.org', null],
  ])('%j', (text, href) => expect(loneAddress(text)).toBe(href));

  test.each<[string, string | undefined]>([
    ['https://www.youtube.com/watch?v=1', 'YouTube'],
    ['https://youtu.be/abc', 'YouTube'],
    ['https://social.example/@nell/112233445566', 'social.example'],
    ['https://www.youtube.com/about', undefined],
    ['https://example.org/', undefined],
    ['mailto:a@example.org', undefined],
  ])('%j may be a card of %j', (href, publisher) => expect(cardOf(href)?.publisher).toBe(publisher));
});
