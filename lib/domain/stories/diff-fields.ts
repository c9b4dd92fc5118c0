/** What changed between two texts beside their documents: headline, lead image, bylines and so on. */
import { canonicalJson } from '../kernel/canonical.ts';
import { diffProperties, propertiesOf, type PropertyDiff } from './diff-blocks.ts';
import type { StoryText } from './snapshot.ts';
import { diffWords, tokens, type DiffWord } from './word-diff.ts';

/** An image changes in its properties, every other field in its words. */
export type FieldDiff = { field: string; label: string; words: DiffWord[]; properties: PropertyDiff[] };

/** Every field but the document; the type asks for each. */
const FIELDS: {
  [Name in Exclude<keyof StoryText, 'document'>]: {
    label: string;
    words: (value: StoryText[Name]) => string;
    /** Instead of words. */
    properties?: (value: StoryText[Name]) => Map<string, string>;
  };
} = {
  headline: { label: 'Headline', words: (text) => text },
  standfirst: { label: 'Standfirst', words: (text) => text },
  lead: {
    label: 'Lead image',
    words: () => '',
    properties: (image) => (image === null ? new Map() : propertiesOf(image)),
  },
  bylines: { label: 'Bylines', words: (all) => all.map(refWords).join('\n') },
  section: { label: 'Section', words: (section) => refWords(section) },
  topics: { label: 'Topics', words: (all) => all.map(refWords).join('\n') },
  slug: { label: 'Address', words: (text) => text },
  social: {
    label: 'Text for sharing',
    words: ({ title, description }) => `Title: ${title}\nDescription: ${description}`,
  },
  contentNote: { label: 'Content note', words: (text) => text },
  helpBox: { label: 'Help box', words: (text) => text },
  language: { label: 'Language', words: (tag) => tag ?? '' },
};

export function diffFields(before: StoryText, after: StoryText): FieldDiff[] {
  const names = Object.keys(FIELDS) as (keyof typeof FIELDS)[]; // the table's own keys
  return names.flatMap((name) => fieldDiff(name, before, after));
}

function refWords(ref: { slug: string; name: string } | null): string {
  return ref === null ? '' : `${ref.name} (${ref.slug})`;
}

function fieldDiff<Name extends keyof typeof FIELDS>(
  field: Name,
  before: StoryText,
  after: StoryText,
): FieldDiff[] {
  const { label, words, properties } = FIELDS[field];
  const [from, to] = [canonicalJson(before[field] ?? null), canonicalJson(after[field] ?? null)];
  if (from === to) return [];
  if (properties) {
    const changed = diffProperties(properties(before[field]), properties(after[field]));
    return [{ field, label, words: [], properties: changed }];
  }
  const [was, is] = [words(before[field]), words(after[field])];
  // What the words do not tell apart, such as two people of one name, is shown as it is stored.
  const differing = was === is ? diffWords(tokens(from), tokens(to)) : diffWords(tokens(was), tokens(is));
  return [{ field, label, words: differing, properties: [] }];
}
