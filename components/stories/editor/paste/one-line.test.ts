import { expect, test } from 'vitest';
import { oneLineOf } from './one-line.ts';

test.each<[string, string, string]>([
  ['line ends are blanks', 'Two\r\nlines\nand one', 'Two lines and one'],
  ['so are tabs', 'a\tb', 'a b'],
  ['control signs go', 'a\u0000b\u0007c\u0085d', 'abcd'],
  ['so do signs that turn the direction', 'a\u202eb', 'ab'],
  ['blanks around it go', '  a  b ', 'a b'],
  ['markup is words', '<b onclick=x>a</b>', '<b onclick=x>a</b>'],
])('%s', (_, pasted, line) => {
  expect(oneLineOf(pasted)).toBe(line);
});
