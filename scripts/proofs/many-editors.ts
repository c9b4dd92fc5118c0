/**
 * Thirty editors at once over a network that loses three of ten requests and three of ten answers:
 * twenty-five alone on a story each, five on one. Asked afterwards, of the revisions and of what each
 * editor heard: was anything lost, was anybody told of a conflict that was none, or not of one that was?
 */
import { asc, eq } from 'drizzle-orm';
import { revisions } from '#db/schema/stories.ts';
import type { Id } from '#lib/domain/kernel/ids.ts';
import type { NodeJson } from '#lib/domain/stories/document-node.ts';
import { plainText } from '#lib/domain/stories/document-text.ts';
import { draftOf } from '#lib/domain/stories/draft-text.ts';
import { CAST, type CastMember } from '#lib/server/kernel/test-store.ts';
import { must, paragraphs, textInput } from '#lib/server/kernel/test-story.ts';
import type { Store } from '#lib/server/kernel/store.ts';
import { assignWriters } from '#lib/server/stories/assign-writers.ts';
import { saveDraft } from '#lib/server/stories/save-draft.ts';
import { readSnapshot, type RevisionRow } from '#lib/server/stories/story-rows.ts';
import { storyForDesk } from '#lib/server/stories/story-queries.ts';
import { lossyNetwork } from './lossy-network.ts';
import { typingEditor, type Typing, type TypingEditor } from './many-editors-typing.ts';
import { emptyStory, openBeside, withSection } from './proof-story.ts';
import { runningDesk, signIn, type Session } from './running-server.ts';

export type ManyEditors = {
  editors: number;
  words: number;
  requests: number;
  requestsLost: number;
  requestsLate: number;
  requestsRepeated: number;
  answersLost: number;
  revisions: number;
  merges: number;
  /** Words that were typed and stand in no revision; must be 0. */
  lost: number;
  /** Editors alone on a story whose text is not the working one at the end; must be 0. */
  different: number;
  /** Answers to editors alone on a story that were no plain save; must be 0. */
  falseConflicts: number;
  trueConflicts: number;
  /** True conflicts that the editor who was late was never told of; must be 0. */
  unsurfaced: number;
  /** Told of later than five seconds after they were sent; on a quiet machine 0. */
  surfacedLate: number;
  slowestConflictMs: number;
};

const ALONE = 25;
const TOGETHER: CastMember[] = ['writer', 'writer2', 'editor', 'editor2', 'admin'];
const SURFACED_WITHIN_MS = 5_000;
/** Each a paragraph of one count, which all five change. */
const PLACES = ['harbour', 'marsh', 'estuary', 'weir'].map((place) => `Counted at the ${place}:`);

export async function manyEditors(words: number): Promise<ManyEditors> {
  const desk = await runningDesk();
  const store = openBeside(desk.databaseFile);
  const network = lossyNetwork();
  try {
    await withSection(store);
    const sessions = new Map<CastMember, Session>();
    for (const member of TOGETHER) sessions.set(member, await signIn(desk.url, member));
    const open = async (storyId: Id, member: CastMember, name: string, type: Typing) => {
      const session = sessions.get(member);
      const story = await storyForDesk(store, CAST[member], storyId);
      if (!session || !story) throw new Error(`${member} cannot open the story`);
      const from = { storyId, base: story.revision.id, text: draftOf(story.text) };
      return { storyId, editor: typingEditor({ name, session, network, type, ...from }) };
    };
    const alone = [];
    for (let number = 0; number < ALONE; number += 1) {
      const member = TOGETHER[number % TOGETHER.length] ?? 'editor';
      const storyId = await preparedStory(store, `alone-${number}`);
      alone.push(await open(storyId, member === 'writer2' ? 'editor' : member, `a${number}`, typeAnywhere));
    }
    const shared = await preparedStory(store, 'together');
    must(
      await assignWriters(store, CAST.editor, {
        storyId: shared,
        writers: [CAST.writer.id, CAST.writer2.id],
      }),
    );
    const together = [];
    for (const [number, member] of TOGETHER.entries()) {
      together.push(await open(shared, member, `t${number}`, typeTogether(number)));
    }
    await Promise.all([...alone, ...together].map(({ editor }) => editor.run(words)));
    await network.settled();
    return await judge(store, network.counts, alone, together);
  } finally {
    await store.database.close();
    await desk.close();
  }
}

async function preparedStory(store: Store, slug: string): Promise<Id> {
  const { storyId, base } = await emptyStory(store);
  const own = TOGETHER.map((_, number) => `Editor ${number} writes here:`);
  const document = paragraphs(...PLACES.map((place) => `${place} forty herons.`), ...own);
  must(await saveDraft(store, CAST.writer, { storyId, base, text: textInput({ slug, document }) }));
  return storyId;
}

const pick = <T>(list: readonly T[]): T | undefined => list[Math.floor(Math.random() * list.length)];
const wordsOf = (block: NodeJson) => plainText({ type: 'doc', content: [block] });
const paragraph = (text: string): NodeJson => ({ type: 'paragraph', content: [{ type: 'text', text }] });

/** Into a paragraph, between two of its words, or a paragraph of its own. */
const typeAnywhere: Typing = (blocks, word) => {
  const block = pick(blocks);
  if (!block || Math.random() < 0.1) {
    blocks.splice(Math.floor(Math.random() * (blocks.length + 1)), 0, paragraph(`A note, ${word}.`));
    return;
  }
  const words = wordsOf(block).split(' ');
  words.splice(Math.ceil(Math.random() * words.length), 0, word);
  block.content = [{ type: 'text', text: words.join(' ') }];
};

/** Into a paragraph of one's own, or a word that all five change. */
function typeTogether(number: number): Typing {
  return (blocks, word, isKept) => {
    const place = pick(PLACES) ?? '';
    const counted = blocks.filter((block) => wordsOf(block).startsWith(place));
    // Nobody may complain that a word is nowhere which they took out themselves before it was saved.
    const isMine = counted.length === 1 || number === 0;
    if (Math.random() < 0.6 && counted[0] && isMine && counted.every(isKept)) {
      // A block of its own: what a block was compared by is remembered for as long as it lives.
      blocks[blocks.indexOf(counted[0])] = paragraph(`${place} ${word} herons.`);
      // The first of the five decides a conflict: one count stays.
      for (const other of counted.slice(1)) blocks.splice(blocks.indexOf(other), 1);
      return;
    }
    const own = blocks.find((block) => wordsOf(block).startsWith(`Editor ${number} writes here:`));
    if (!own || Math.random() < 0.1) {
      blocks.splice(Math.floor(Math.random() * (blocks.length + 1)), 0, paragraph(`Beside it, ${word}.`));
    } else own.content = [{ type: 'text', text: `${wordsOf(own)} ${word}` }];
  };
}

type Open = { storyId: Id; editor: TypingEditor };

async function judge(
  store: Store,
  network: ReturnType<typeof lossyNetwork>['counts'],
  alone: Open[],
  together: Open[],
): Promise<ManyEditors> {
  const all = [...alone, ...together];
  const counts: ManyEditors = {
    editors: all.length,
    words: all.reduce((sum, { editor }) => sum + editor.typed.length, 0),
    requests: network.sent,
    requestsLost: network.lost,
    requestsLate: network.late,
    requestsRepeated: network.repeated,
    answersLost: network.answersLost,
    revisions: 0,
    merges: together.reduce((sum, { editor }) => sum + editor.merged.length, 0),
    lost: 0,
    different: 0,
    falseConflicts: alone.reduce((sum, { editor }) => sum + editor.merged.length, 0),
    trueConflicts: 0,
    unsurfaced: 0,
    surfacedLate: 0,
    slowestConflictMs: 0,
  };
  for (const storyId of new Set(all.map((open) => open.storyId))) {
    const kept = await revisionsOf(store, storyId);
    counts.revisions += kept.length;
    const words = new Set(kept.flatMap(({ snapshot }) => snapshot.match(/\w+/g) ?? []));
    const editors = all.filter((open) => open.storyId === storyId).map(({ editor }) => editor);
    for (const editor of editors) counts.lost += editor.typed.filter((word) => !words.has(word)).length;
    if (editors.length > 1) judgeConflicts(kept, editors, counts);
    else if (!(await isWorking(store, storyId, editors[0]))) counts.different += 1;
  }
  return counts;
}

async function revisionsOf(store: Store, storyId: Id): Promise<RevisionRow[]> {
  return store.database.read
    .select()
    .from(revisions)
    .where(eq(revisions.storyId, storyId))
    .orderBy(asc(revisions.number));
}

async function isWorking(store: Store, storyId: Id, editor: TypingEditor | undefined): Promise<boolean> {
  const story = await storyForDesk(store, CAST.editor, storyId);
  return (
    plainText(story?.text.document ?? { type: 'doc' }) ===
    plainText(editor?.text().document ?? { type: 'doc' })
  );
}

/** The counts in each text tell: both made another of the one that they began with. */
function judgeConflicts(kept: RevisionRow[], editors: TypingEditor[], counts: ManyEditors): void {
  const byId = new Map(kept.map((revision) => [revision.id, revision]));
  for (const mine of kept.filter(({ reason }) => reason === 'set-aside')) {
    const theirs = kept.findLast(({ number, reason }) => number < mine.number && reason !== 'set-aside');
    const base = mine.parentId === null ? undefined : byId.get(mine.parentId);
    for (const place of PLACES) {
      const [was, inTheirs, inMine] = [base, theirs, mine].map((revision) => countOf(revision, place));
      if (!was || !inTheirs || !inMine || new Set([was, inTheirs, inMine]).size < 3) continue;
      counts.trueConflicts += 1;
      const told = tellingOf(editors, inTheirs, inMine, inMine.slice(place.length + 1).split(' ')[0] ?? '');
      if (told === null) counts.unsurfaced += 1;
      else if (told > SURFACED_WITHIN_MS) counts.surfacedLate += 1;
      counts.slowestConflictMs = Math.max(counts.slowestConflictMs, Math.round(told ?? 0));
    }
  }
}

/** Null where there is not exactly one. */
function countOf(revision: RevisionRow | undefined, place: string): string | null {
  const blocks = revision ? (readSnapshot(revision).text.document.content ?? []) : [];
  const counted = blocks.map(wordsOf).filter((words) => words.startsWith(place));
  return counted.length === 1 ? (counted[0] ?? null) : null;
}

/** Milliseconds from the first request with these words to the answer that named both; null if none did. */
function tellingOf(editors: TypingEditor[], theirs: string, mine: string, word: string): number | null {
  for (const editor of editors.filter(({ typed }) => typed.includes(word))) {
    const heard = editor.merged.find(({ conflicts }) =>
      conflicts.some(
        (conflict) =>
          conflict.part === 'body' &&
          conflict.theirs.some((block) => wordsOf(block) === theirs) &&
          conflict.mine.some((block) => wordsOf(block) === mine),
      ),
    );
    if (heard) return heard.at - (editor.firstSent.get(word) ?? 0);
  }
  return null;
}
