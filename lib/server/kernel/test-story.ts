/** A story for tests, made through the real verbs. */
import type { Actor } from '#lib/domain/auth/actor.ts';
import type { Id } from '#lib/domain/kernel/ids.ts';
import type { Ok, Refusal } from '#lib/domain/kernel/result.ts';
import type { NodeJson } from '#lib/domain/stories/document-node.ts';
import type { StoryTextInput } from '#lib/domain/stories/input.ts';
import { createStory } from '../stories/create-story.ts';
import { addSection } from '../stories/change-site.ts';
import { saveDraft } from '../stories/save-draft.ts';
import { storyForDesk } from '../stories/story-queries.ts';
import { submitStory } from '../workflow/submit-story.ts';
import type { TestStore } from './test-store.ts';

/** The value of a result that must be one; the refusal's code otherwise. */
export function must<T>(result: Ok<T> | Refusal): T {
  if (!result.ok) throw new Error(`refused: ${result.code}`);
  return result.value;
}

export function paragraphs(...texts: string[]): NodeJson {
  return {
    type: 'doc',
    content: texts.map((text) => ({ type: 'paragraph', content: [{ type: 'text', text }] })),
  };
}

export function textInput(changes: Partial<StoryTextInput> = {}): StoryTextInput {
  return {
    headline: 'A harbour town counts its herons',
    standfirst: 'Volunteers were out before dawn.',
    document: paragraphs('They counted forty, and then one more.'),
    section: 'nature',
    slug: 'harbour-herons',
    bylines: [],
    topics: [],
    lead: null,
    social: { title: '', description: '' },
    contentNote: '',
    helpBox: '',
    ...changes,
  };
}

/** Adds the section that `textInput` names. */
export async function withSection({ store, cast }: TestStore): Promise<void> {
  must(await addSection(store, cast.admin, { slug: 'nature', name: 'Nature' }));
}

/** The hash and id of the working revision, as on this actor's screen. */
export async function onScreen({ store }: TestStore, actor: Actor, storyId: Id) {
  const story = await storyForDesk(store, actor, storyId);
  if (!story) throw new Error('no such story for this actor');
  return { hash: story.revision.hash, base: story.revision.id, story };
}

/** Saves a text on top of what is on the actor's screen. */
export async function write(
  desk: TestStore,
  actor: Actor,
  storyId: Id,
  changes: Partial<StoryTextInput> = {},
) {
  const { base } = await onScreen(desk, actor, storyId);
  return saveDraft(desk.store, actor, { storyId, base, text: textInput(changes) });
}

/** A story by `cast.writer`, submitted for review. */
export async function submittedStory(
  desk: TestStore,
  changes: Partial<StoryTextInput> = {},
): Promise<{ storyId: Id; hash: string }> {
  const { store, cast } = desk;
  const { id: storyId } = must(await createStory(store, cast.writer));
  const { revision } = must(await write(desk, cast.writer, storyId, changes));
  must(await submitStory(store, cast.writer, { storyId, hash: revision.hash }));
  return { storyId, hash: revision.hash };
}
