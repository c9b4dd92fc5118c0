import { describe, expect, test } from 'vitest';
import { smartSign } from './smart-quotes.ts';

/** The text as it stands when each sign was typed after the other. */
function typed(text: string, language: string): string {
  let now = '';
  for (const sign of text) {
    now += sign;
    const smart = smartSign(now, language);
    if (smart) now = now.slice(0, -smart.cut) + smart.put;
  }
  return now;
}

describe('quotes by language', () => {
  test.each([
    ['en-GB', 'She said "no".', 'She said “no”.'],
    ['en-GB', "'No', she said.", '‘No’, she said.'],
    ['en-GB', '"\'No\' is a word"', '“‘No’ is a word”'],
    ['en-GB', "don't, the nurses' room", 'don’t, the nurses’ room'],
    ['en-GB', '("yes")', '(“yes”)'],
    ['de', '"Nein", sagte sie.', '„Nein“, sagte sie.'],
    ['de-AT', "'Nein', so geht's", '‚Nein‘, so geht’s'],
    ['de-CH', '"Nein"', '«Nein»'],
    ['fr', '"Non", dit-elle', '«\u202fNon\u202f», dit-elle'],
    ['fr', "l'eau d'aujourd'hui", 'l’eau d’aujourd’hui'],
    ['sv', '"Nej"', '”Nej”'],
    ['xx', '"no"', '“no”'],
  ])('%s: %s', (language, text, smart) => {
    expect(typed(text, language)).toBe(smart);
  });
});

describe('dashes and dots', () => {
  test.each([
    ['one -- two', 'one – two'],
    ['one--two', 'one–two'],
    ['one --- two', 'one — two'],
    ['wait...', 'wait…'],
    ['well-known', 'well-known'],
    // A divider and its beginning.
    ['---', '---'],
    ['--', '--'],
    ['....', '….'],
  ])('%s', (text, smart) => {
    expect(typed(text, 'en')).toBe(smart);
  });
});

test.each([
  "https://example.org/it's--a...b",
  'www.example.org/"a"',
  "[words](https://example.org/it's)",
  "mailto:o'neill@example.org",
])('an address keeps its signs: %s', (text) => {
  expect(typed(text, 'en')).toBe(text);
});
