/** The life of one story of the demo edition: what is done, by whom and when. */
import type { Actor } from '#lib/domain/auth/actor.ts';
import { after, MINUTE, type Instant } from '#lib/domain/kernel/clock.ts';
import type { Id } from '#lib/domain/kernel/ids.ts';
import type { StoryDocument } from '#lib/domain/stories/document-node.ts';
import type { StoryTextInput } from '#lib/domain/stories/input.ts';
import type { DeskStory } from '#lib/domain/stories/views.ts';
import type { Store } from '#lib/server/kernel/store.ts';
import { archiveStory } from '#lib/server/stories/archive-story.ts';
import { changeStorySettings } from '#lib/server/stories/change-story-settings.ts';
import { createStory } from '#lib/server/stories/create-story.ts';
import { saveDraft } from '#lib/server/stories/save-draft.ts';
import { storyForDesk } from '#lib/server/stories/story-queries.ts';
import { approveStory } from '#lib/server/workflow/approve-story.ts';
import { publishStory } from '#lib/server/workflow/publish-story.ts';
import { returnStory } from '#lib/server/workflow/return-story.ts';
import { submitStory } from '#lib/server/workflow/submit-story.ts';
import type { BylineName, CastMember } from './cast.ts';
import { IMAGE_CREDIT, type ImageName } from './images.ts';
import { must } from './must.ts';
import type { Scene } from './scene.ts';

export type Newsroom = {
  cast: Record<CastMember, Actor>;
  bylines: Record<BylineName, Id>;
  pictures: ReadonlyMap<ImageName, string>;
};

export type Act = { at: Instant; run: () => Promise<unknown> };

/** Each act reads the story anew, as the page on which a person decides does. */
export function actsOf(store: Store, newsroom: Newsroom, scene: Scene, begin: Instant): Act[] {
  const { cast } = newsroom;
  const writer = cast[scene.writer];
  const acts: Act[] = [];
  let storyId: Id = '';

  const at = (minutes: number, work: (story: DeskStory) => Promise<unknown>) =>
    acts.push({
      at: after(begin, minutes * MINUTE),
      run: async () => {
        const story = await storyForDesk(store, cast.editor, storyId);
        if (!story) throw new Error(`${scene.slug} was never begun`);
        await work(story);
      },
    });
  const write = (minutes: number, document: StoryDocument) =>
    at(minutes, async (story) => {
      const text = textOf(newsroom, scene, document);
      must(await saveDraft(store, writer, { storyId, base: story.revision.id, text }));
    });
  const review = (minutes: number) =>
    at(minutes, async ({ revision: { hash } }) => must(await submitStory(store, writer, { storyId, hash })));
  const approve = (minutes: number, note = '') =>
    at(minutes, async ({ revision: { hash } }) =>
      must(await approveStory(store, cast.editor, { storyId, hash, note })),
    );
  const publish = (minutes: number) =>
    at(minutes, async ({ revision: { hash } }) =>
      must(await publishStory(store, cast.editor2, { storyId, hash })),
    );

  acts.push({
    at: begin,
    run: async () => {
      storyId = must(await createStory(store, writer)).id;
      const { sensitivity = 'normal', deskNote = '' } = scene;
      must(await changeStorySettings(store, writer, { storyId, sensitivity, deskNote }));
    },
  });
  write(35, scene.document);
  const { outcome } = scene;
  if (outcome.kind === 'draft') return acts;
  if (outcome.kind === 'archived') {
    at(90, async () => must(await archiveStory(store, writer, { storyId })));
    return acts;
  }
  review(50);
  if (outcome.kind === 'submitted') return acts;
  if (outcome.kind === 'changes-asked') {
    const { reason } = outcome;
    at(120, async ({ revision: { hash } }) =>
      must(await returnStory(store, cast.editor2, { storyId, hash, reason })),
    );
    return acts;
  }
  approve(125, 'Read against the notes.');
  if (outcome.kind === 'approved') return acts;
  publish(140);
  if (outcome.kind === 'live') return acts;
  write(2_900, outcome.document);
  review(2_910);
  if (outcome.kind === 'live-in-review') return acts;
  approve(2_960);
  publish(2_975);
  return acts;
}

function textOf(newsroom: Newsroom, scene: Scene, document: StoryDocument): StoryTextInput {
  const media = scene.image && newsroom.pictures.get(scene.image.name);
  return {
    headline: scene.headline,
    standfirst: scene.standfirst,
    document,
    section: scene.section,
    slug: scene.slug,
    bylines: scene.bylines.map((byline) => newsroom.bylines[byline]),
    topics: scene.topics,
    lead:
      scene.image && media
        ? {
            media,
            alt: scene.image.alt,
            caption: scene.image.caption,
            credit: IMAGE_CREDIT,
            focus: { x: 50, y: 50 },
          }
        : null,
    social: { title: '', description: '' },
    contentNote: scene.contentNote ?? '',
    helpBox: scene.helpBox ?? '',
  };
}
