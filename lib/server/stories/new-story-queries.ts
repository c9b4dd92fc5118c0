/** A story before its first letter, as the writing desk shows it; no row of it exists. */
import { asc, eq, isNotNull } from 'drizzle-orm';
import { sections, stories } from '#db/schema/stories.ts';
import type { Actor } from '#lib/domain/auth/actor.ts';
import type { Id } from '#lib/domain/kernel/ids.ts';
import type { StoryDocument } from '#lib/domain/stories/document-node.ts';
import { parseDocument } from '#lib/domain/stories/document.ts';
import { missingParts } from '#lib/domain/stories/missing-parts.ts';
import { firstRevisionId } from '#lib/domain/stories/new-story.ts';
import { mayStart, type StoryFacts } from '#lib/domain/stories/permission.ts';
import { emptyText, type SectionRef, type StoryText } from '#lib/domain/stories/snapshot.ts';
import type { DeskStory } from '#lib/domain/stories/views.ts';
import type { Store } from '../kernel/store.ts';
import { hashText } from './write-revision.ts';

/**
 * Null where the actor may not make stories, or where a story has this id already. `section` is the
 * slug of whose template it begins with; what it names may be gone by now, or be nothing.
 */
export async function newStoryForDesk(
  store: Store,
  actor: Actor,
  id: Id,
  section: string,
): Promise<(DeskStory & { facts: StoryFacts }) | null> {
  if (!mayStart(actor).allowed) return null;
  const [taken] = await store.database.read
    .select({ id: stories.id })
    .from(stories)
    .where(eq(stories.id, id));
  if (taken) return null;
  const self = { id: actor.id, name: actor.name };
  const at = store.clock();
  const text = await templateText(store, section);
  return {
    id,
    headline: '',
    section: text.section,
    review: 'draft',
    publication: 'none',
    sensitivity: 'normal',
    archived: false,
    changedAt: at,
    changedBy: self,
    writers: [self],
    liveIsCurrent: false,
    revision: {
      id: firstRevisionId(id),
      number: 1,
      hash: hashText(emptyText()).hash,
      at,
      author: self,
      reason: 'created',
    },
    text,
    deskNote: '',
    createdBy: self,
    contributors: [self],
    approvals: [],
    live: null,
    lastApproved: null,
    facts: {
      review: 'draft',
      publication: 'none',
      archived: false,
      liveIsCurrent: false,
      isOwn: true,
      isContributor: true,
      missing: missingParts(text),
    },
  };
}

/** The sections whose new stories may begin with a template, in the order of the site. */
export async function sectionsWithTemplate(store: Store): Promise<SectionRef[]> {
  return store.database.read
    .select({ slug: sections.slug, name: sections.name })
    .from(sections)
    .where(isNotNull(sections.template))
    .orderBy(asc(sections.position), asc(sections.name));
}

/** What a new story of this section begins with: its template, or nothing. */
async function templateText(store: Store, slug: string): Promise<StoryText> {
  const [section] = await store.database.read
    .select({ slug: sections.slug, name: sections.name, template: sections.template })
    .from(sections)
    .where(eq(sections.slug, slug));
  if (!section?.template) return emptyText();
  return {
    ...emptyText(),
    document: parseTemplate(section.template),
    section: { slug: section.slug, name: section.name },
  };
}

/** A template is a checked document when it is stored; whatever else stands there is a fault. */
function parseTemplate(json: string): StoryDocument {
  const document = parseDocument(JSON.parse(json));
  if (!document.ok) throw new Error(`a section's template is no document: ${document.problem}`);
  return document.value;
}
