import { describe, expect, it } from 'vitest';
import { parseStoryTextInput } from './input.ts';

const input = {
  headline: 'Cold\nwater\u0000',
  standfirst: 'A year in the lake.',
  document: { type: 'doc', content: [{ type: 'paragraph' }] },
  section: 'health',
  slug: 'Cold Water',
  bylines: ['0'.repeat(32)],
  topics: ['Sea'],
  lead: { media: 'a'.repeat(64), alt: '', caption: '', credit: '', focus: { x: 50, y: 50 } },
  social: { title: '', description: '' },
  contentNote: 'One\ntwo',
  helpBox: '',
};

describe('what a person sends to save a story', () => {
  it('is taken, in whole characters and single lines', () => {
    const parsed = parseStoryTextInput(input);
    expect(parsed).toMatchObject({ ok: true, value: { headline: 'Cold water', contentNote: 'One\ntwo' } });
  });

  it.each<[string, object]>([
    ['headline', { headline: 'a'.repeat(301) }],
    ['standfirst', { standfirst: 'a'.repeat(601) }],
    ['section', { section: 7 }],
    ['bylines.0', { bylines: ['1 OR 1'] }],
    ['topics', { topics: Array.from({ length: 21 }, () => 'Sea') }],
    ['lead.focus.x', { lead: { ...input.lead, focus: { x: 101, y: 0 } } }],
    ['lead.media', { lead: { ...input.lead, media: '../x' } }],
    ['social', { social: { title: '', description: '', image: 'x' } }],
    ['', { publication: 'live' }],
  ])('is refused for %j', (field, change) => {
    const parsed = parseStoryTextInput({ ...input, ...change });
    expect(parsed).toMatchObject({ ok: false, code: 'bad-input' });
    expect(!parsed.ok && Object.keys(parsed.fields)).toEqual([field]);
  });

  it.each([null, 'text', [], 7, undefined])('is refused if it is %j', (json) => {
    expect(parseStoryTextInput(json).ok).toBe(false);
  });
});
