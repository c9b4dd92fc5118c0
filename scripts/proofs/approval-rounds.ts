/**
 * Rounds of twenty concurrent edits, approvals and publications of one story, over HTTP from sessions
 * of their own, at random moments. After each round the database is asked: is what is live approved?
 */
import { setTimeout as sleep } from 'node:timers/promises';
import { and, eq, isNull } from 'drizzle-orm';
import { approvals, publications } from '#db/schema/stories.ts';
import { paths } from '#lib/domain/kernel/paths.ts';
import { contributorsOfRevision } from '#lib/server/stories/contributor-queries.ts';
import { storyForDesk } from '#lib/server/stories/story-queries.ts';
import { CAST, type CastMember } from '#lib/server/kernel/test-store.ts';
import { paragraphs, textInput } from '#lib/server/kernel/test-story.ts';
import type { Store } from '#lib/server/kernel/store.ts';
import { emptyStory, numberedSaves, openBeside, withSection } from './proof-story.ts';
import { runningDesk, signIn, type Session } from './running-server.ts';

export type ApprovalRounds = {
  rounds: number;
  calls: number;
  saved: number;
  approved: number;
  published: number;
  refused: number;
  /** Rounds after which something was live that nobody may have approved; must be 0. */
  unapprovedLive: number;
};

const CALLS = 20;
const LONGEST_WAIT_MS = 120;
/** Between reading the screen and pressing the button. */
const LONGEST_THOUGHT_MS = 20;
/** The admin mostly edits and so may not approve; the editors mostly decide, and now and then edit. */
const STAFF: { member: CastMember; verbs: readonly Verb[] }[] = [
  { member: 'editor', verbs: ['approve', 'publish', 'approve', 'publish', 'approve', 'publish', 'save'] },
  { member: 'editor2', verbs: ['approve', 'publish', 'approve', 'publish'] },
  { member: 'admin', verbs: ['save', 'approve', 'publish'] },
];
type Verb = 'save' | 'approve' | 'publish';

export async function approvalRounds(rounds: number): Promise<ApprovalRounds> {
  const counts: ApprovalRounds = {
    rounds,
    calls: 0,
    saved: 0,
    approved: 0,
    published: 0,
    refused: 0,
    unapprovedLive: 0,
  };
  const desk = await runningDesk();
  const store = openBeside(desk.databaseFile);
  try {
    await withSection(store);
    const { storyId } = await emptyStory(store);
    const writer = await signIn(desk.url, 'writer');
    const callers: { session: Session; verbs: readonly Verb[] }[] = [];
    // Twenty sessions, of three people.
    for (let number = 0; number < CALLS; number += 1) {
      const { member, verbs } = STAFF[number % STAFF.length] ?? { member: 'editor', verbs: [] };
      callers.push({ session: await signIn(desk.url, member), verbs });
    }
    for (let round = 0; round < rounds; round += 1) {
      await prepare(writer, store, storyId, round);
      await Promise.all(
        callers.map(({ session, verbs }) => call(session, verbs, store, storyId, round, counts)),
      );
      if (!(await liveIsApproved(store, storyId))) counts.unapprovedLive += 1;
    }
  } finally {
    await store.database.close();
    await desk.close();
  }
  return counts;
}

/** Where the writer may, a round begins with a new text submitted for review. */
async function prepare(writer: Session, store: Store, storyId: string, round: number) {
  const { hash, base } = await workingText(store, storyId);
  await writer.send('POST', paths.verbApi(storyId, 'withdraw'), { hash });
  const text = textInput({ document: paragraphs(`Round ${round} begins.`) });
  await writer.send('PUT', paths.draftApi(storyId), numberedSaves()(base, text));
  const begun = await workingText(store, storyId);
  await writer.send('POST', paths.verbApi(storyId, 'submit'), { hash: begun.hash });
}

async function call(
  session: Session,
  verbs: readonly Verb[],
  store: Store,
  storyId: string,
  round: number,
  counts: ApprovalRounds,
): Promise<void> {
  await sleep(Math.random() * LONGEST_WAIT_MS);
  const { hash, base } = await workingText(store, storyId);
  await sleep(Math.random() * LONGEST_THOUGHT_MS);
  const verb = verbs[Math.floor(Math.random() * verbs.length)] ?? 'approve';
  const text = textInput({ document: paragraphs(`Round ${round}, ${Math.random()}.`) });
  const answer =
    verb === 'save'
      ? await session.send('PUT', paths.draftApi(storyId), numberedSaves()(base, text))
      : await session.send('POST', paths.verbApi(storyId, verb), { hash });
  await answer.arrayBuffer();
  if (answer.status >= 500) throw new Error(`${verb} was answered ${answer.status}`);
  counts.calls += 1;
  if (answer.status !== 200) counts.refused += 1;
  else if (verb === 'save') counts.saved += 1;
  else counts[verb === 'approve' ? 'approved' : 'published'] += 1;
}

async function workingText(store: Store, storyId: string) {
  const story = await storyForDesk(store, CAST.editor, storyId);
  if (!story) throw new Error('the story is gone');
  return { hash: story.revision.hash, base: story.revision.id };
}

/** Asked of the rows, not of the verb: an approval of this hash by somebody who did not write it. */
async function liveIsApproved(store: Store, storyId: string): Promise<boolean> {
  const db = store.database.read;
  const live = await db
    .select()
    .from(publications)
    .where(and(eq(publications.storyId, storyId), isNull(publications.endedAt)));
  for (const { hash } of live) {
    const given = await db
      .select()
      .from(approvals)
      .where(and(eq(approvals.storyId, storyId), eq(approvals.hash, hash)));
    const valid = await Promise.all(
      given.map(async (approval) => {
        const story = { id: storyId, createdBy: CAST.writer.id };
        const contributors = await contributorsOfRevision(db, story, approval.revisionId);
        return !contributors.has(approval.by);
      }),
    );
    if (!valid.includes(true)) return false;
  }
  return true;
}
