/** A story's text as an editor sends it, and how one that the server knows looks in that form. */
import type { StoryDocument } from './document-node.ts';
import type { StoryTextInput } from './input.ts';
import type { StoryText } from './snapshot.ts';

/** What the editor sends for a text that the server gave it: names go, ids and slugs stay. */
export type DraftText = StoryTextInput & { document: StoryDocument };

export function draftOf(text: StoryText): DraftText {
  return {
    headline: text.headline,
    standfirst: text.standfirst,
    document: text.document,
    section: text.section?.slug ?? null,
    slug: text.slug,
    bylines: text.bylines.map((byline) => byline.id),
    topics: text.topics.map((topic) => topic.name),
    lead: text.lead,
    social: text.social,
    contentNote: text.contentNote,
    helpBox: text.helpBox,
    ...(text.language === undefined ? {} : { language: text.language }),
  };
}
