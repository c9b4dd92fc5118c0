import { describe, expect, test } from 'vitest';
import { draftAsMarkdown } from '#lib/domain/stories/draft-markdown.ts';
import { parseDocument } from '#lib/domain/stories/document.ts';
import { readPaste } from './read-paste.ts';
import { treeOfText } from './tree-of-text.ts';

function markdown(html: string): string {
  const { blocks } = readPaste(treeOfText(html));
  const parsed = parseDocument({
    type: 'doc',
    content: blocks.length > 0 ? blocks : [{ type: 'paragraph' }],
  });
  if (!parsed.ok) throw new Error(`${parsed.path}: ${parsed.problem}`);
  return draftAsMarkdown({ headline: '', standfirst: '', document: parsed.value }).trim();
}
const leftOut = (html: string) => readPaste(treeOfText(html)).leftOut;

describe('structure is kept', () => {
  test.each<[string, string, string]>([
    ['paragraphs', '<p>One.</p><p>Two.</p>', 'One.\n\nTwo.'],
    ['lines of divs', '<div>One.</div><div><br></div><div>Two.</div>', 'One.\n\nTwo.'],
    ['a break', '<p>One<br>two</p>', 'One\\\ntwo'],
    ['an empty line of breaks', '<p>One<br><br>two</p>', 'One\n\ntwo'],
    ['blocks inside inline elements', '<b style="font-weight:normal"><p>One</p><p>Two</p></b>', 'One\n\nTwo'],
    ['one title', '<h1>Title</h1><h2>Part</h2>', '## Title\n\n## Part'],
    [
      'several sections of the first level',
      '<h1>A</h1><h2>B</h2><h1>C</h1><h5>D</h5>',
      '## A\n\n### B\n\n## C\n\n#### D',
    ],
    ['a heading by role', '<div role="heading" aria-level="3">Part</div>', '### Part'],
    ['a heading by outline', '<p style="mso-outline-level:2">Part</p>', '## Part'],
    [
      'a number in a heading',
      '<h2 style="mso-list:l1 level1 lfo2"><span style="mso-list:Ignore">1.<span>&nbsp;</span></span>Part</h2>',
      '## 1. Part',
    ],
    ['a bold line as words', '<p><b>Not a heading</b></p>', '**Not a heading**'],
    [
      'marks by style',
      '<span style="font-weight:700">a</span> <span style="font-style:italic">b</span>',
      '**a** *b*',
    ],
    ['marks by a sheet', '<style>.x{font-weight:700}</style><p class=x>a</p>', '**a**'],
    ['a link', '<a href=" https://example.org/a b ">there</a>', '[there](<https://example.org/a%20b>)'],
    ['a nested list', '<ul><li>a<ul><li>b</li></ul></li><li>c</li></ul>', '- a\n\n  - b\n- c'],
    [
      'a list inside a list',
      '<ol start=3><li>a</li><ul><li>b</li></ul><li>c</li></ol>',
      '3. a\n\n   - b\n4. c',
    ],
    [
      'a list by level',
      '<ul><li data-aria-level=1>a</li></ul><ul><li data-aria-level=2>b</li></ul>',
      '- a\n\n  - b',
    ],
    ['a quote', '<blockquote><p>a</p></blockquote>', '> a'],
    ['an indented passage', '<blockquote style="margin:0 0 0 40px;border:none">a</blockquote>', 'a'],
    ['a line across', '<p>a</p><hr><p>b</p><p>* * *</p>', 'a\n\n---\n\nb\n\n---'],
    ['a table', '<table><tr><td><b>A</b></td></tr><tr><td>1</td></tr></table>', '| A |\n| --- |\n| 1 |'],
    [
      'a layout',
      '<table><tr><td><table><tr><td>a</td><td>b</td></tr></table></td></tr></table>',
      '| a | b |\n| --- | --- |',
    ],
    ['code', '<pre>one\n  two</pre>', 'one\\\ntwo'],
    ['what is struck out', '<s>a</s> <del>b</del> <code>c</code>', 'a b c'],
    ['raised numbers', '10<sup>3</sup> H<sub>2</sub>O 1<sup>st</sup>', '10³ H₂O 1st'],
    ['words in a list that are no item', '<ul>loose<li>a</li></ul>', '- loose\n- a'],
    ['a picture that is a sign', 'Hi <img alt="🙂" src="https://x.test/a.png">', 'Hi 🙂'],
  ])('%s', (_, html, expected) => {
    expect(markdown(html)).toBe(expected);
  });
});

describe('blanks', () => {
  test.each<[string, string, string]>([
    ['of a program', 'one&nbsp;two', 'one two'],
    ['at a number', '5&nbsp;km', '5\u00a0km'],
    ['in a row', 'one &nbsp; two', 'one two'],
    ['between runs', '<b>one </b> <i> two</i>', '**one** *two*'],
    ['of a line end in the markup', 'one\n  two', 'one two'],
    ['that nobody sees', 'hy\u00adphen\u200bated\ufeff', 'hyphenated'],
    ['that were meant', '<span style="white-space:pre-wrap">one\ntwo</span>', 'one\\\ntwo'],
  ])('%s', (_, html, expected) => {
    expect(markdown(html)).toBe(expected);
  });
});

describe('what is left out', () => {
  test.each<[string, string, string]>([
    ['bookmarks', '<a name="x">a</a> <a href="#x">b</a>', 'a b'],
    ['scripts', '<a href="java\tscript:alert(1)">a</a><script>b</script>', 'a'],
    ['hidden parts', '<p>a <span style="display:none">b</span><span style="mso-hide:all">c</span></p>', 'a'],
    ['tracked deletions', 'a <del cite="mailto:x" datetime="2026-01-01">b</del> c', 'a c'],
    ['comments', 'a<a class="msocomanchor" href="#_msocom_1">[AB1]</a>', 'a'],
  ])('%s', (_, html, expected) => {
    expect(markdown(html)).toBe(expected);
  });

  test('pictures of other sites, videos, comments, deletions and footnotes are counted', () => {
    expect(
      leftOut(`<p>a<img src="https://x.test/a.png"><img src="https://x.test/b.gif" width=1>
        <a href="#_ftn1">[1]</a><del datetime="x">b</del></p><iframe></iframe>
        <div style="mso-element:comment-list"><div style="mso-element:comment">c</div></div>`),
    ).toEqual({ pictures: 1, embedded: 1, comments: 1, deletions: 1, footnotes: 1 });
  });

  test('pictures that came along are handed on', () => {
    expect(readPaste(treeOfText('<p>a</p><img src="data:image/png;base64,AA==">')).pictures).toEqual([
      { src: 'data:image/png;base64,AA==' },
    ]);
  });
});

test('nesting without end keeps its words and stays within what a story may hold', () => {
  const deep = `${'<ul><li>'.repeat(300)}words${'<blockquote>'.repeat(3_000)}below`;
  expect(
    markdown(deep)
      .replaceAll(/[^a-z]+/g, ' ')
      .trim(),
  ).toBe('words below');
});
