/** Words in the letters of an address. */
export const LONGEST_SLUG = 80;

/** Latin letters that do not come apart into a plain letter and an accent. */
const LETTERS: Record<string, string> = {
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  ß: 'ss',
  đ: 'd',
  ð: 'd',
  ħ: 'h',
  ı: 'i',
  ł: 'l',
  þ: 'th',
};

/**
 * Words in the letters of an address: `The sea’s edge` → `the-seas-edge`. Cut at the end of a word;
 * empty where nothing can be written in those letters, so that a person must choose.
 */
export function slugFrom(words: string): string {
  const letters = words
    .slice(0, 1_000)
    .normalize('NFKD')
    .toLowerCase()
    .replaceAll(/\p{M}/gu, '')
    .replaceAll(/[æœøßđðħıłþ]/g, (letter) => LETTERS[letter] ?? '')
    .replaceAll(/(?<=\p{L})['’ʼ](?=\p{L})/gu, '')
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-|-$/g, '');
  if (letters.length <= LONGEST_SLUG) return letters;
  const cut = letters.slice(0, LONGEST_SLUG + 1);
  const wordEnd = cut.lastIndexOf('-');
  return wordEnd > 0 ? cut.slice(0, wordEnd) : letters.slice(0, LONGEST_SLUG);
}
