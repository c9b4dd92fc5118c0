/** Steps of review as the desk shows them, and what needs somebody now. */
import { and, desc, eq, inArray } from 'drizzle-orm';
import { accounts } from '#db/schema/auth.ts';
import { publications, stories } from '#db/schema/stories.ts';
import { reviewSteps } from '#db/schema/workflow.ts';
import type { Reader } from '#db/client.ts';
import type { Id } from '#lib/domain/kernel/ids.ts';
import type { StaffRef, StorySummary } from '#lib/domain/stories/views.ts';
import type { Instant } from '#lib/domain/kernel/clock.ts';
import type { Actor } from '#lib/domain/auth/actor.ts';
import type { ReviewStep } from '#lib/domain/workflow/vocabulary.ts';
import type { Store } from '../kernel/store.ts';
import { contributorsOfRevisions } from '../stories/contributor-queries.ts';
import { loadStory } from '../stories/load-story.ts';
import { queueForDesk, storiesForDesk } from '../stories/desk-queries.ts';

export type StepView = { step: ReviewStep; note: string; by: StaffRef; at: Instant };

/** A step of review, or a publication: what people did with the story. */
export type DeedView = Omit<StepView, 'step'> & { step: ReviewStep | 'published' };

/** Everything people did with a story, newest first; null where the actor may not see it. */
export async function stepsForDesk(store: Store, actor: Actor, storyId: Id): Promise<DeedView[] | null> {
  const db = store.database.read;
  if (!(await loadStory(db, actor, storyId))) return null;
  const steps = await stepsOf(store, [storyId]);
  const published = await db
    .select({ at: publications.publishedAt, by: { id: accounts.id, name: accounts.name } })
    .from(publications)
    .innerJoin(accounts, eq(accounts.id, publications.publishedBy))
    .where(eq(publications.storyId, storyId));
  return [
    ...steps.map(({ storyId: _, ...step }) => step),
    ...published.map((deed) => ({ ...deed, step: 'published' as const, note: '' })),
  ].sort((a, b) => (a.at < b.at ? 1 : -1));
}

/** The words of the editor who asked for changes; they stand until the text is submitted again. */
export async function returnedWith(
  store: Store,
  story: Pick<StorySummary, 'id' | 'review'>,
): Promise<StepView | null> {
  if (story.review !== 'changes-asked') return null;
  const steps = await stepsOf(store, [story.id]);
  return steps.find((step) => step.step === 'changes-asked') ?? null;
}

async function stepsOf(store: Store, storyIds: readonly Id[]): Promise<(StepView & { storyId: Id })[]> {
  return store.database.read
    .select({
      storyId: reviewSteps.storyId,
      step: reviewSteps.step,
      note: reviewSteps.note,
      at: reviewSteps.at,
      by: { id: accounts.id, name: accounts.name },
    })
    .from(reviewSteps)
    .innerJoin(accounts, eq(accounts.id, reviewSteps.by))
    .where(and(inArray(reviewSteps.storyId, [...storyIds])))
    .orderBy(desc(reviewSteps.at));
}

export type QueueItem = StorySummary & {
  /** True if the actor had a hand in it, and so may not approve it. */
  isContributor: boolean;
  returned: StepView | null;
};

/** What needs this actor now. */
export type Overview = {
  returned: QueueItem[];
  drafts: StorySummary[];
  waiting: QueueItem[];
  toPublish: QueueItem[];
  recentlyLive: StorySummary[];
};

/** The queue, with what keeps this actor from deciding and what an editor asked for. */
export async function queueWithReasons(store: Store, actor: Actor): Promise<QueueItem[]> {
  const queue = await queueForDesk(store, actor);
  const contributed = await contributedTo(
    store.database.read,
    actor,
    queue.map((story) => story.id),
  );
  const returned = queue.filter((story) => story.review === 'changes-asked');
  const steps = await stepsOf(
    store,
    returned.map((story) => story.id),
  );
  return queue.map((story) => ({
    ...story,
    isContributor: contributed.has(story.id),
    returned:
      story.review === 'changes-asked'
        ? (steps.find((step) => step.storyId === story.id && step.step === 'changes-asked') ?? null)
        : null,
  }));
}

/** Those of these stories whose working text this actor had a hand in. */
async function contributedTo(db: Reader, actor: Actor, ids: readonly Id[]): Promise<Set<Id>> {
  const wanted = await db
    .select({
      storyId: stories.id,
      createdBy: stories.createdBy,
      revisionId: stories.workingRevisionId,
    })
    .from(stories)
    .where(inArray(stories.id, [...ids]));
  const contributors = await contributorsOfRevisions(db, wanted);
  const own = wanted.filter(({ revisionId }) => contributors.get(revisionId)?.has(actor.id));
  return new Set(own.map(({ storyId }) => storyId));
}

export async function overviewForDesk(store: Store, actor: Actor): Promise<Overview> {
  const queue = await queueWithReasons(store, actor);
  const drafts = await storiesForDesk(store, actor, { review: 'draft', person: actor.id });
  const live = await storiesForDesk(store, actor, { publication: 'live' });
  return {
    returned: queue.filter((story) => story.review === 'changes-asked'),
    drafts: drafts.items,
    waiting: queue.filter((story) => story.review === 'submitted'),
    toPublish: queue.filter((story) => story.review === 'approved'),
    recentlyLive: live.items.slice(0, 8),
  };
}
