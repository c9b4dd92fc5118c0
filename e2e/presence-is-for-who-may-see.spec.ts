/** What a story's presence tells, it tells to who may see the story, and for as long as they may. */
import { paths } from '#lib/domain/kernel/paths.ts';
import type { Id } from '#lib/domain/kernel/ids.ts';
import { endAllOwnSessions } from '#lib/server/auth/end-sessions.ts';
import { CAST } from '#lib/server/kernel/test-store.ts';
import { emptyStory, openBeside } from '#scripts/proofs/proof-story.ts';
import { runningDesk, signIn, type Desk, type Session } from '#scripts/proofs/running-server.ts';
import { expect, test } from './support/cast.ts';

const EDITOR = '1'.repeat(32);
const heartbeat = (changes: object = {}) => ({ editor: EDITOR, place: 'body', ...changes });
const streamOf = (storyId: Id) => `${paths.presenceApi(storyId)}?editor=${EDITOR}`;

/** Everything a stream says, as it says it, and whether it came to its own end. */
function heardFrom(response: Response): { words: () => string; end: Promise<'ended' | 'broken off'> } {
  let words = '';
  const end = (async () => {
    const decoder = new TextDecoder();
    for await (const bytes of response.body ?? []) words += decoder.decode(bytes);
    return 'ended' as const;
  })().catch(() => 'broken off' as const);
  return { words: () => words, end };
}

let desk: Desk;
let storyId: Id;
let store: ReturnType<typeof openBeside>;
test.beforeAll(async () => {
  desk = await runningDesk();
  store = openBeside(desk.databaseFile);
  ({ storyId } = await emptyStory(store));
});
test.afterAll(async () => {
  await store.database.close();
  await desk.close();
});

test('a stranger, another site and a writer of other stories are told nothing', async () => {
  const address = desk.url + streamOf(storyId);
  expect((await fetch(address)).status).toBe(401);
  const json = { 'content-type': 'application/json', origin: desk.url };
  const post = { method: 'POST', headers: json, body: JSON.stringify(heartbeat()) };
  expect((await fetch(address, post)).status).toBe(401);
  const elsewhere = { ...post, headers: { ...json, origin: 'https://elsewhere.example' } };
  expect((await fetch(address, elsewhere)).status).toBe(403);
  expect((await fetch(address, { headers: { 'sec-fetch-site': 'cross-site' } })).status).toBe(403);

  const other = await signIn(desk.url, 'writer2');
  for (const id of [storyId, '9'.repeat(32), 'no-id']) {
    expect((await other.get(streamOf(id))).status).toBe(404);
    expect((await other.send('POST', paths.presenceApi(id), heartbeat({ takeOver: true }))).status).toBe(404);
    expect((await other.get(paths.readAlongApi(id))).status).toBe(404);
  }
});

test('a stream tells of others and of revisions, ends with its session, and with the server', async () => {
  const writer = await signIn(desk.url, 'writer');
  const editor = await signIn(desk.url, 'editor');
  const response = await editor.get(streamOf(storyId));
  expect(response.headers.get('content-type')).toMatch(/^text\/event-stream/);
  expect(response.headers.get('cache-control')).toContain('no-store');
  expect(response.headers.get('x-accel-buffering')).toBe('no');
  const heard = heardFrom(response);
  await expect.poll(heard.words).toContain('"lease":null');
  await beat(writer, { wantsLease: true });
  await expect.poll(heard.words).toContain('"name":"Wren Writer"');

  // Ended by another process: every commit is noticed, whoever made it.
  await endAllOwnSessions(store, CAST.editor);
  expect(await heard.end).toBe('ended');
  expect((await editor.get(streamOf(storyId))).status).toBe(401);

  const last = heardFrom(await writer.get(streamOf(storyId)));
  await expect.poll(last.words).toContain('event: presence');
  await desk.kill('SIGTERM');
  expect(await last.end).toBe('ended');
});

async function beat(session: Session, changes: object): Promise<void> {
  const answer = await session.send('POST', paths.presenceApi(storyId), heartbeat(changes));
  expect(answer.status).toBe(200);
}
