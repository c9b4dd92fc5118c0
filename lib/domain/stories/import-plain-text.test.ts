import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { plainText } from './document-text.ts';
import { parseDocument } from './document.ts';
import { importPlainText } from './import-plain-text.ts';
import { isOneSentence, type ImportedDraft } from './imported-draft.ts';

const TWIN = new URL('../../../scripts/seed/import/story-cold-water-swimming.txt', import.meta.url);
const twin = readFileSync(TWIN, 'utf8');

/** The body as a drawing: `p Some words`, `h2 Into the lake`, `hr`. */
function drawing(draft: ImportedDraft): string[] {
  return (draft.text.document.content ?? []).map((node) => {
    if (node.type === 'horizontalRule') return 'hr';
    const words = plainText({ type: 'doc', content: [node] });
    return `${node.type === 'heading' ? `h${String(node.attrs?.level)}` : 'p'} ${words}`;
  });
}

function wordsOf(text: string): string[] {
  return text.match(/[\p{L}\p{N}’'“”‘]+/gu) ?? [];
}

function wordsOfDraft({ text }: ImportedDraft): string[] {
  return wordsOf([text.headline, text.standfirst, plainText(text.document)].join('\n'));
}

const said = (draft: ImportedDraft) => draft.guesses.map((guess) => guess.words).join('\n');

describe('a story as it arrives', () => {
  const draft = importPlainText(twin);

  it('has its headline, standfirst and address', () => {
    expect(draft.text.headline).toBe('Marit Solheim Says Winter Swimming Gave Her Back Her Mornings');
    expect(draft.text.standfirst).toMatch(/^The radio presenter .* panic attacks\.$/);
    expect(draft.text.slug).toBe('marit-solheim-says-winter-swimming-gave-her-back-her-mornings');
  });

  it('has an unheaded lead, three headed sections without colons, and a closing of its own', () => {
    expect(drawing(draft).map((block) => block.slice(0, 38).trim())).toEqual([
      'p Marit Solheim, known to early risers',
      'h2 Cold Water as a Treatment for Anxie',
      'p Bathing in cold water was a spa cure',
      'h2 Marit Solheim’s Year',
      'p Solheim had spoken before about talk',
      'h2 Others Who Have Taken to the Cold',
      'p She is not the only one. The former',
      'hr',
      'p Solheim’s story will send some liste',
    ]);
  });

  it('has every word once, curly quotes included', () => {
    expect(wordsOfDraft(draft)).toEqual(wordsOf(twin));
  });

  it('says what was guessed, with the line', () => {
    expect(draft.guesses.map((guess) => guess.line)).toEqual([1, 3, 7, 11, 15, 20]);
    expect(draft.guesses.at(-1)?.words).toMatch(/divider/);
  });

  it.each([
    ['Windows line ends', twin.replaceAll('\n', '\r\n')],
    ['old Mac line ends', twin.replaceAll('\n', '\r')],
    ['a byte-order mark', `\ufeff${twin}`],
    ['no line end at the end', twin.trimEnd()],
    ['blanks at the ends of lines', twin.replaceAll('\n', ' \t\n')],
    ['indented lines', twin.replaceAll(/^(?=.)/gm, '\t')],
    ['headings without colons', twin.replaceAll(/:$/gm, '')],
    ['empty lines above it', `\n\n\n${twin}`],
  ])('is the same with %s', (_, file) => {
    expect(importPlainText(file).text).toEqual(draft.text);
  });

  it('is the same with two empty lines throughout, and three above the closing', () => {
    const spread = twin.replaceAll(/\n(?=\n)/g, '\n\n');
    expect(importPlainText(spread).text).toEqual(draft.text);
  });

  it('is the same with its paragraphs wrapped at 72 characters', () => {
    const wrapped = twin.replaceAll(/(?=.{73}).{1,72}(?= )( )/g, (line) => `${line.trimEnd()}\n`);
    const { text } = importPlainText(wrapped.replace(/^(.*)\n(?=\S)/, '$1 '));
    expect(wordsOf(plainText(text.document))).toEqual(wordsOf(plainText(draft.text.document)));
    expect(text.document.content?.length).toBe(draft.text.document.content?.length);
  });
});

describe('other texts', () => {
  it('only a headline', () => {
    const { text } = importPlainText('Harbour closed\n');
    expect(text).toMatchObject({ headline: 'Harbour closed', standfirst: '', slug: 'harbour-closed' });
    expect(parseDocument(text.document).ok).toBe(true);
  });

  it('nothing at all', () => {
    expect(importPlainText('').text).toMatchObject({ headline: '', standfirst: '', slug: '' });
  });

  it('a wall of text has no headline', () => {
    const wall = 'The water was cold that day. '.repeat(20).trim();
    const draft = importPlainText(wall);
    expect(draft.text.headline).toBe('');
    expect(drawing(draft)).toEqual([`p ${wall}`]);
    expect(said(draft)).toMatch(/too long for a headline/);
  });

  it('a second paragraph of two sentences is the lead', () => {
    const draft = importPlainText('Cold\n\nOne sentence. And another.\n\nMore of it here.');
    expect(draft.text.standfirst).toBe('');
    expect(drawing(draft)).toEqual(['p One sentence. And another.', 'p More of it here.']);
    expect(said(draft)).toMatch(/No standfirst/);
  });

  it('a heading right after the headline is a heading', () => {
    const draft = importPlainText('Cold\n\nThe first dip:\n\nIt was cold.');
    expect(drawing(draft)).toEqual(['h2 The first dip', 'p It was cold.']);
  });

  it('one paragraph a line, without empty lines', () => {
    const long =
      'It was cold and the water moved, and nobody who stood on the pier that morning said a word about it to anyone.';
    const draft = importPlainText(`Cold\nWhat happened at the pier.\n${long}\nAfterwards:\n${long}`);
    expect(draft.text.standfirst).toBe('What happened at the pier.');
    expect(drawing(draft)).toEqual([`p ${long}`, 'h2 Afterwards', `p ${long}`]);
  });

  it('short lines in a row are no headings, and broken lines stay broken', () => {
    const draft = importPlainText(
      'Cold\n\nA sentence of it.\n\nTowel\n\nSoup\n\nA hat\n\nred\nblue\n\nThe end of it.',
    );
    expect(drawing(draft)).toEqual(['p Towel', 'p Soup', 'p A hat', 'p red\nblue', 'p The end of it.']);
  });

  it('a line with a colon above a list leads in to it', () => {
    const draft = importPlainText(
      'Cold\n\nA sentence of it.\n\nYou will need:\n\n- a towel\n- soup\n\nThat is all.',
    );
    expect(drawing(draft)[0]).toBe('p You will need:');
  });

  it('a short last line is no heading', () => {
    const draft = importPlainText('Cold\n\nA sentence of it.\n\nIt was cold.\n\nInes Okafor');
    expect(drawing(draft)).toEqual(['p It was cold.', 'p Ines Okafor']);
  });

  it('a row of stars is a divider', () => {
    const draft = importPlainText('Cold\n\nA sentence of it.\n\nIt was cold.\n\n* * *\n\nIt was warm.');
    expect(drawing(draft)).toEqual(['p It was cold.', 'hr', 'p It was warm.']);
  });

  it('a sentence is one although it has abbreviations in it', () => {
    expect(isOneSentence('Dr. Aasen and Mr. J. R. Lie swim in the U.S. Navy pool.')).toBe(true);
    expect(isOneSentence('She swam 3.5 km. He did not.')).toBe(false);
    expect(isOneSentence('“Is it cold?” “Yes.”')).toBe(false);
  });

  it('whatever the file holds, its words are in the draft once', () => {
    const line = fc.oneof(
      fc.constantFrom(
        'Short one',
        'With colon:',
        'A sentence here.',
        '- item',
        'and so on',
        '“Quoted”',
        'x'.repeat(60),
        'word '.repeat(30),
      ),
      fc.string({ maxLength: 30 }).map((text) => text.replaceAll(/[\r\n]/g, '')),
    );
    const file = fc.array(fc.tuple(line, fc.nat(4)), { maxLength: 12 });
    fc.assert(
      fc.property(file, (lines) => {
        const written = lines.map(([text, gap]) => text + '\n'.repeat(gap)).join('\n');
        const draft = importPlainText(written);
        expect(wordsOfDraft(draft)).toEqual(wordsOf(written));
        expect(parseDocument(draft.text.document).ok).toBe(true);
      }),
      { numRuns: 1_000 },
    );
  });
});
