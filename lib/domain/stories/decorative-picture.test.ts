/** A picture may be called decorative since a day on which texts were live already. */
import { describe, expect, it } from 'vitest';
import { canonicalSnapshot, contentHash } from './content-hash.ts';
import { renderDocument } from './document-html.ts';
import { parseDocument } from './document.ts';
import { missingParts } from './missing-parts.ts';
import { documentSchema } from './document-schema.ts';
import { parseStoryTextInput } from './input.ts';
import { emptyText, snapshotOf, type Snapshot, type StoryText } from './snapshot.ts';

const MEDIA = 'a'.repeat(64);
const WORDS = { alt: 'A lake', caption: 'At dawn', credit: 'T. Vale', focus: { x: 10, y: 20 }, media: MEDIA };

/** As the release before this one stored it, and the hash that it gave. */
const STORED =
  '{"evidence":{"claims":[],"sources":[]},"text":{"bylines":[],"contentNote":"","document":{"content":' +
  `[{"attrs":{"alt":"A lake","caption":"At dawn","credit":"T. Vale","focus":{"x":10,"y":20},"media":"${MEDIA}"},` +
  '"type":"image"}],"type":"doc"},"headline":"Cold water","helpBox":"","lead":{"alt":"A lake","caption":' +
  `"At dawn","credit":"T. Vale","focus":{"x":10,"y":20},"media":"${MEDIA}"},"section":null,"slug":"",` +
  '"social":{"description":"","title":""},"standfirst":"","topics":[]},"v":1}';
const HASH = '228abba76f1e4939e88b18f957707c3060ede9544fb0d5317ab897731c5ab2d0';

function documentWith(attrs: object) {
  const parsed = parseDocument({ type: 'doc', content: [{ type: 'image', attrs }] });
  if (!parsed.ok) throw new Error(parsed.problem);
  return parsed.value;
}

function textWith(inBody: object, lead: StoryText['lead']): StoryText {
  return { ...emptyText(), headline: 'Cold water', document: documentWith(inBody), lead };
}

describe('a text that was stored before pictures could be decorative', () => {
  it('keeps its bytes and its hash', () => {
    const stored = JSON.parse(STORED) as Snapshot;
    expect(canonicalSnapshot(stored)).toBe(STORED);
    expect(contentHash(stored)).toBe(HASH);
    expect(parseDocument(stored.text.document)).toEqual({ ok: true, value: stored.text.document });
  });

  it('keeps them through an editor, and when it is said of a picture that it is not decorative', () => {
    const stored = JSON.parse(STORED) as Snapshot;
    const edited = JSON.parse(
      JSON.stringify(documentSchema.nodeFromJSON(stored.text.document).toJSON()),
    ) as unknown;
    expect(edited).toEqual(stored.text.document);
    const text = textWith({ ...WORDS, decorative: false }, WORDS);
    expect(canonicalSnapshot(snapshotOf(text))).toBe(STORED);
    const sent = parseStoryTextInput({
      ...stored.text,
      lead: { ...WORDS, decorative: false },
      topics: [],
      bylines: [],
    });
    expect(sent).toMatchObject({ ok: true });
    expect(sent.ok && sent.value.lead).toStrictEqual(WORDS);
  });
});

describe('a decorative picture', () => {
  const decorative = { ...WORDS, decorative: true as const };

  it('is part of what is hashed, in the body and above it', () => {
    const hashes = [
      textWith(WORDS, WORDS),
      textWith(decorative, WORDS),
      textWith(WORDS, decorative),
      textWith(decorative, decorative),
    ].map((text) => contentHash(snapshotOf(text)));
    expect(new Set(hashes).size).toBe(4);
    expect(hashes[0]).toBe(HASH);
  });

  it('has no alternative text for readers, whatever was typed before', () => {
    const html = renderDocument(documentWith(decorative), {
      picture: () => ({ src: '/media/a.jpg', width: 3, height: 2 }),
    });
    expect(html).toContain(' alt=""');
    expect(html).not.toContain('A lake');
  });

  it.each<[string, object, StoryText['lead'], boolean]>([
    ['both have alternative text', WORDS, WORDS, false],
    ['the one in the body has none', { ...WORDS, alt: ' ' }, WORDS, true],
    ['the lead picture has none', WORDS, { ...WORDS, alt: '' }, true],
    ['they are decorative', { ...decorative, alt: '' }, { ...decorative, alt: '' }, false],
  ])('counts as told where %s', (_, inBody, lead, lacks) => {
    expect(missingParts(textWith(inBody, lead)).includes('alt')).toBe(lacks);
  });

  it('is either true or not there', () => {
    const parsed = parseDocument({
      type: 'doc',
      content: [{ type: 'image', attrs: { ...WORDS, decorative: 'yes' } }],
    });
    expect(parsed).toMatchObject({ ok: false, path: 'content[0].attrs.decorative' });
  });
});
