import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import addressParser from 'nodemailer/lib/addressparser/index.js';
import { parseEmail } from './email.ts';

const GOOD: [string, string][] = [
  ['wren@desk.test', 'wren@desk.test'],
  ['  Wren@Desk.TEST ', 'wren@desk.test'],
  ['wren.writer+news@desk.example.org', 'wren.writer+news@desk.example.org'],
  ["o'brien@desk.test", "o'brien@desk.test"],
  ['wren＠desk.test', 'wren@desk.test'],
  ['wren﹫desk.test', 'wren@desk.test'],
  ['ｗｒｅｎ@desk.test', 'wren@desk.test'],
  ['wren@desk．test', 'wren@desk.test'],
  ['\u212aim@desk.test', 'kim@desk.test'],
  ['wren@xn--dsk-bna.test', 'wren@xn--dsk-bna.test'],
];
const BAD = [
  '',
  ' ',
  '@',
  'wren',
  'wren@',
  '@desk.test',
  'wren@desk',
  'wren@@desk.test',
  'wren@desk@evil.test',
  'wren@-desk.test',
  'wren@desk-.test',
  'wren@desk..test',
  '.wren@desk.test',
  'wren.@desk.test',
  'wr..en@desk.test',
  'wren@desk.t',
  'wren@desk.123',
  'wren@127.0.0.1',
  'wren@[127.0.0.1]',
  'wren@[IPv6:::1]',
  'wren@localhost',
  'Wren <wren@desk.test>',
  '<wren@desk.test>',
  '"Wren" <wren@desk.test>',
  'wren@desk.test <evil@evil.test>',
  '"evil@evil.test"@desk.test',
  '"evil@evil.test wren"@desk.test',
  '"wren"@desk.test',
  '"wr en"@desk.test',
  'wr"en@desk.test',
  'wren(comment)@desk.test',
  '(comment)wren@desk.test',
  'wren@desk.test(comment)',
  'wren@(evil.test)desk.test',
  'group:wren@desk.test;',
  'group: wren@desk.test, evil@evil.test;',
  'mailto:wren@desk.test',
  'wren@desk.test?cc=evil@evil.test',
  'wren%evil.test@desk.test',
  'wren!evil@desk.test',
  'wren\\@evil.test@desk.test',
  'wren@desk.test\\',
  'wren`id`@desk.test',
  'wren$(id)@desk.test',
  'wren|cat@desk.test',
  '-oX/tmp/x @desk.test',
  'wren/../@desk.test',
  'wren=evil@desk.test',
  'wren@desk.test\u0000',
  'wren\u0000@desk.test',
  'wren@desk.test\r\nBcc: evil@evil.test',
  'wren\r\n@desk.test',
  'wren@desk.test\n',
  '\nwren@desk.test',
  'wren\t@desk.test',
  'wren@desk.test\u2028',
  'wren\u200b@desk.test',
  'wren@de\u00adsk.test',
  'wren@desk\u3002test',
  'wren\u202e@desk.test',
  'wren@\u0434esk.test',
  '\u0456van@desk.test',
  'wrén@desk.test',
  'wren@désk.test',
  'wren@desk.tést',
  '\u0130van@desk.test',
  'stra\u00dfe@desk.test',
  'wren@stra\u00dfe.test',
  'wren@ｄésk.test',
  'wren@desk\uff0ctest',
  'wren@desk.test\uff0cevil@evil.test',
  'wren@desk.test\uff1bevil@evil.test',
  'wren@desk.test\uff1cevil@evil.test\uff1e',
  '\uff02evil@evil.test\uff02@desk.test',
  'wren@desk.test\u3001evil@evil.test',
  `${'w'.repeat(65)}@desk.test`,
  `wren@${'d'.repeat(64)}.test`,
  `wren@${'desk.'.repeat(60)}test`,
  `${'w'.repeat(5_000)}@desk.test`,
  `${'a.'.repeat(20_000)}@`,
];
const SEPARATORS = [
  ',',
  ';',
  ' ',
  '\t',
  '\n',
  '\r\n',
  '%0a',
  '%2c',
  '|',
  '&',
  ' , ',
  '>,<',
  '\u0000',
  ',,',
  '\uff0c',
  '\ufe50',
  '\ufe14',
  '\uff1b',
  '/',
  '\\',
  ':',
  '"',
  '(',
  '<',
];
const LISTS = SEPARATORS.flatMap((sign) => [
  `wren@desk.test${sign}evil@evil.test`,
  `evil@evil.test${sign}wren@desk.test`,
  `wren${sign}evil@evil.test@desk.test`,
  `wren${sign}@desk.test`,
]);

function recipients(text: string): string[] {
  return addressParser(text, { flatten: true }).map((entry) => entry.address);
}

describe('an address (T-22)', () => {
  it.each(GOOD)('%j is %s', (text, email) => expect(parseEmail(text)).toEqual({ ok: true, value: email }));

  it(`refuses ${BAD.length} others`, () => {
    for (const text of BAD)
      expect(parseEmail(text), JSON.stringify(text)).toEqual({ ok: false, code: 'not-an-address' });
  });

  it('answers one recipient or none, over the whole corpus', () => {
    const corpus = [...GOOD.map(([text]) => text), ...BAD, ...LISTS];
    expect(corpus.length).toBeGreaterThanOrEqual(150);
    for (const text of corpus) {
      const parsed = parseEmail(text);
      if (!parsed.ok) continue;
      expect(recipients(parsed.value), JSON.stringify(text)).toEqual([parsed.value]);
      expect(parseEmail(parsed.value)).toEqual(parsed);
    }
  });

  it('refuses every list of two', () => {
    for (const text of LISTS.filter((list) => (list.match(/@/g) ?? []).length > 1)) {
      expect(parseEmail(text).ok, JSON.stringify(text)).toBe(false);
    }
  });

  it('holds for random text too', () => {
    const text = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.tuple(fc.string(), fc.string({ unit: 'binary' })).map((pair) => pair.join('@')),
      fc.emailAddress(),
    );
    fc.assert(
      fc.property(text, (any) => {
        const parsed = parseEmail(any);
        return (
          !parsed.ok ||
          (recipients(parsed.value).length === 1 && recipients(parsed.value)[0] === parsed.value)
        );
      }),
      { numRuns: 500 },
    );
  });
});
