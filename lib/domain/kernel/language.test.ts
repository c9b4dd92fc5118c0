import { expect, test } from 'vitest';
import { isLanguage } from './language.ts';

test.each(['en', 'en-GB', 'pt-BR', 'zh-Hant-TW'])('%s is a language', (tag) => {
  expect(isLanguage(tag)).toBe(true);
  expect(new Intl.DateTimeFormat(tag).format(0)).not.toBe('');
});

test.each(['', 'e', 'english language', 'en_GB', 'en-aaaaaaaa-aaaaaaaa', 'en-x'])(
  '“%s” is none, and no date could be written in it',
  (tag) => {
    expect(isLanguage(tag)).toBe(false);
    expect(() => new Intl.DateTimeFormat(tag)).toThrow(RangeError);
  },
);
