/**
 * Kills the whole process with SIGKILL while it answers autosaves, then asks the file: is every save
 * that was acknowledged there, once, and is the file sound?
 */
import { setTimeout as sleep } from 'node:timers/promises';
import { z } from 'zod';
import { eq } from 'drizzle-orm';
import { openConnection } from '#db/client.ts';
import { revisions } from '#db/schema/stories.ts';
import { paths } from '#lib/domain/kernel/paths.ts';
import { textInput } from '#lib/server/kernel/test-story.ts';
import { emptyStory, numberedSaves, openBeside, withSection } from './proof-story.ts';
import { runningDesk, signIn, type Desk, type Session } from './running-server.ts';

export type KillCycles = {
  cycles: number;
  acknowledged: number;
  lost: number;
  duplicated: number;
  unsound: number;
  /** Saves of the only editor of a story that were merged; must be 0. */
  falseConflicts: number;
};

const saved = z.object({
  kind: z.string(),
  revision: z.object({ id: z.string(), hash: z.string() }),
});

const STORIES = 4;
const SHORTEST_RUN_MS = 100;
const LONGEST_RUN_MS = 700;

export async function killCycles(cycles: number): Promise<KillCycles> {
  const desk = await runningDesk();
  const counts: KillCycles = {
    cycles,
    acknowledged: 0,
    lost: 0,
    duplicated: 0,
    unsound: 0,
    falseConflicts: 0,
  };
  try {
    const beside = openBeside(desk.databaseFile);
    await withSection(beside);
    const stories = await Promise.all(Array.from({ length: STORIES }, () => emptyStory(beside)));
    await beside.database.close();
    const editors: OpenEditor[] = stories.map((story) => ({ ...story, save: numberedSaves() }));
    for (let cycle = 0; cycle < cycles; cycle += 1) {
      if (cycle > 0) await desk.start();
      const acknowledged = await saveUntilKilled(desk, editors, cycle, counts);
      counts.acknowledged += acknowledged.length;
      await examine(desk, acknowledged, counts);
    }
  } finally {
    await desk.close();
  }
  return counts;
}

type Acknowledged = { id: string; hash: string };
/** Open from the first cycle to the last, as a tab is that outlives its server. */
type OpenEditor = { storyId: string; base: string; save: ReturnType<typeof numberedSaves> };

async function saveUntilKilled(
  desk: Desk,
  editors: OpenEditor[],
  cycle: number,
  counts: KillCycles,
): Promise<Acknowledged[]> {
  const session = await signIn(desk.url, 'writer');
  const acknowledged: Acknowledged[] = [];
  const writing = editors.map((editor) => autosave(session, editor, cycle, acknowledged, counts));
  await sleep(SHORTEST_RUN_MS + Math.random() * (LONGEST_RUN_MS - SHORTEST_RUN_MS));
  await desk.kill('SIGKILL');
  await Promise.all(writing);
  return acknowledged;
}

/** One editor: the next save when the last was answered, until nobody answers. */
async function autosave(
  session: Session,
  editor: OpenEditor,
  cycle: number,
  acknowledged: Acknowledged[],
  counts: KillCycles,
): Promise<void> {
  const { storyId } = editor;
  for (let number = 0; ; number += 1) {
    const text = textInput({ headline: `Cycle ${cycle}, save ${number}`, slug: storyId });
    const body = editor.save(editor.base, text);
    const answer = await session.send('PUT', paths.draftApi(storyId), body).catch(() => null);
    if (answer === null) return;
    const json: unknown = await answer.json().catch(() => null);
    if (json === null) return;
    if (answer.status !== 200) throw new Error(`a save was answered ${answer.status}`);
    const { kind, revision } = saved.parse(json);
    // What was saved before the kill and never acknowledged is this editor's own, and no conflict.
    if (kind !== 'saved') counts.falseConflicts += 1;
    editor.base = revision.id;
    acknowledged.push(revision);
  }
}

async function examine(desk: Desk, acknowledged: Acknowledged[], counts: KillCycles) {
  const connection = openConnection(desk.databaseFile, 'writer');
  if (connection.pragma('integrity_check', { simple: true }) !== 'ok') counts.unsound += 1;
  connection.close();
  const { database } = openBeside(desk.databaseFile);
  for (const { id, hash } of acknowledged) {
    const rows = await database.read.select().from(revisions).where(eq(revisions.id, id));
    if (rows[0]?.hash !== hash) counts.lost += 1;
    if (rows.length > 1) counts.duplicated += 1;
  }
  await database.close();
}
