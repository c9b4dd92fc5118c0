import { describe, expect, it } from 'vitest';
import { cleanLine, cleanText, escapeHtml } from './text.ts';

describe('text as it is kept', () => {
  it.each([
    ['a\u0000b\u0008c\u007f', 'abc'],
    ['tab\tline\nreturn\r', 'tab\tline\nreturn\r'],
    ['half \ud83d of a pair', 'half \ufffd of a pair'],
    ['whole 🏊 “pair”', 'whole 🏊 “pair”'],
  ])('%j', (text, kept) => {
    expect(cleanText(text)).toBe(kept);
  });

  it('of one line has no line ends', () => {
    expect(cleanLine('a\r\n\tb\u2028c')).toBe('a b c');
  });

  it('cannot leave its place in HTML', () => {
    expect(escapeHtml(`<a href='x' title="y">&`)).toBe('&lt;a href=&#39;x&#39; title=&quot;y&quot;&gt;&amp;');
  });
});
