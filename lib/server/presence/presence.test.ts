import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { sessions } from '#db/schema/auth.ts';
import type { Actor } from '#lib/domain/auth/actor.ts';
import { HOUR, SECOND } from '#lib/domain/kernel/clock.ts';
import type { Id } from '#lib/domain/kernel/ids.ts';
import type { HeartbeatInput } from '#lib/domain/presence/input.ts';
import { MOST_HEARTBEATS, MOST_STREAMS } from '#lib/domain/presence/pace.ts';
import type { PresenceView } from '#lib/domain/presence/views.ts';
import { endOwnSession } from '../auth/end-sessions.ts';
import type { Session } from '../auth/read-session.ts';
import { signIn } from '../auth/sign-in.ts';
import { suspendAccount } from '../auth/suspend-account.ts';
import {
  CAST_PASSWORD,
  castEmail,
  testStore,
  type CastMember,
  type TestStore,
} from '../kernel/test-store.ts';
import { must, submittedStory, withSection, write } from '../kernel/test-story.ts';
import { assignWriters } from '../stories/assign-writers.ts';
import { createStory } from '../stories/create-story.ts';
import { hearHeartbeat } from './hear-heartbeat.ts';
import { openStream } from './open-stream.ts';
import { leaseForDesk } from './queries.ts';
import { registryOf } from './registry.ts';
import { stopStreams, tellAll } from './tend-streams.ts';

let desk: TestStore;
let storyId: Id;
beforeEach(async () => {
  desk = await testStore();
  await withSection(desk);
  storyId = must(await createStory(desk.store, desk.cast.writer)).id;
  must(await write(desk, desk.cast.writer, storyId));
});
afterEach(async () => {
  stopStreams(desk.store);
  await desk.close();
});

const PAGE_OF_WRITER = '1'.repeat(32);
const PAGE_OF_EDITOR = '2'.repeat(32);

const NO_WISH = { wantsLease: false, takeOver: false, arriving: false, leaving: false };

function beat(actor: Actor, changes: Partial<HeartbeatInput> = {}) {
  const editor = actor.id === desk.cast.writer.id ? PAGE_OF_WRITER : PAGE_OF_EDITOR;
  const heartbeat = { editor, place: 'body' as const, ...NO_WISH };
  return hearHeartbeat(desk.store, actor, { ...heartbeat, ...changes, storyId });
}

async function sessionOf(member: CastMember): Promise<Session> {
  const { sessionId } = must(
    await signIn(desk.store, {
      email: castEmail(member),
      password: CAST_PASSWORD,
      address: '192.0.2.7',
      userAgent: '',
    }),
  );
  return { id: sessionId, actor: desk.cast[member], email: castEmail(member), isShared: false };
}

type Followed = { states: PresenceView[]; ended: Promise<void>; last: () => PresenceView | undefined };

/** Everything a page is told, as it is told. */
async function follow(session: Session, editor = PAGE_OF_EDITOR): Promise<Followed> {
  const body = must(await openStream(desk.store, session, { storyId, editor }));
  const states: PresenceView[] = [];
  const ended = (async () => {
    for await (const bytes of body) {
      const part = Buffer.from(bytes).toString();
      for (const [, json = ''] of part.matchAll(/^data: (.*)$/gm))
        states.push(JSON.parse(json) as PresenceView);
    }
  })();
  const followed = { states, ended, last: () => states.at(-1) };
  await expect.poll(() => states.length).toBe(1);
  return followed;
}

describe('two people and a story', () => {
  test('who comes second sees who writes, and may take over; the first is told', async () => {
    const { writer, editor } = desk.cast;
    must(await beat(writer, { wantsLease: true }));
    const atWriter = await follow(await sessionOf('writer'), PAGE_OF_WRITER);
    const seen = must(await beat(editor, { place: 'text' }));
    expect(seen.lease).toMatchObject({ account: { name: 'Wren Writer' }, editor: PAGE_OF_WRITER });
    expect(seen.people.map(({ account, place }) => [account.name, place])).toEqual([
      ['Wren Writer', 'body'],
      ['Edda Editor', 'text'],
    ]);
    await expect.poll(() => atWriter.last()?.people.length).toBe(2);

    desk.clock.advance(SECOND);
    const taken = must(await beat(editor, { takeOver: true }));
    expect(taken.lease).toMatchObject({ editor: PAGE_OF_EDITOR, awaits: true, since: desk.clock.now() });
    await expect.poll(() => atWriter.last()?.lease?.account.name).toBe('Edda Editor');
    // The writer's page saves what it has and reads on.
    must(await beat(writer, { wantsLease: false }));
    expect(await leaseForDesk(desk.store, writer, storyId)).toMatchObject({
      account: { name: editor.name },
      awaits: false,
    });
  });

  test('saving neither gives nor takes the lease', async () => {
    const { writer, editor } = desk.cast;
    must(await beat(writer, { wantsLease: true }));
    must(await write(desk, writer, storyId, { headline: 'Saved by its writer' }));
    expect(must(await beat(editor)).lease).toMatchObject({ account: { name: 'Wren Writer' } });
    // Advice only: a save without it is a save.
    must(await write(desk, editor, storyId, { headline: 'Saved by the editor' }));
    expect(must(await beat(editor)).lease).toMatchObject({ account: { name: 'Wren Writer' } });
  });

  test('the lease of a dead tab has ended within a minute, and who reads along is told', async () => {
    const { writer, editor } = desk.cast;
    must(await beat(writer, { wantsLease: true }));
    must(await beat(editor));
    const atEditor = await follow(await sessionOf('editor'));
    for (let seconds = 0; seconds < 60; seconds += 10) {
      desk.clock.advance(10 * SECOND);
      must(await beat(editor));
    }
    await tellAll(desk.store, { ask: true });
    await expect.poll(() => atEditor.last()?.lease).toBe(null);
    expect(atEditor.last()?.people.map(({ account }) => account.name)).toEqual(['Edda Editor']);
    expect(must(await beat(editor, { wantsLease: true })).lease).toMatchObject({
      account: { name: editor.name },
    });
  });

  test('who leaves is out at once', async () => {
    const { writer, editor } = desk.cast;
    must(await beat(writer, { wantsLease: true }));
    must(await beat(writer, { leaving: true }));
    expect(must(await beat(editor))).toMatchObject({
      lease: null,
      people: [{ account: { name: 'Edda Editor' } }],
    });
  });

  test('a new revision is announced, whoever wrote it', async () => {
    const { writer } = desk.cast;
    const atEditor = await follow(await sessionOf('editor'));
    const { revision } = must(await write(desk, writer, storyId, { headline: 'One heron more' }));
    await expect
      .poll(() => atEditor.last()?.revision)
      .toEqual({
        id: revision.id,
        number: revision.number,
        hash: revision.hash,
      });
  });
});

describe('only who may see the story', () => {
  test('learns anything: a writer whose story it is not is told that there is none', async () => {
    const { writer, writer2 } = desk.cast;
    must(await beat(writer, { wantsLease: true }));
    const session = await sessionOf('writer2');
    expect(await beat(writer2, { takeOver: true })).toEqual({ ok: false, code: 'not-found' });
    expect(await openStream(desk.store, session, { storyId, editor: PAGE_OF_EDITOR })).toEqual({
      ok: false,
      code: 'not-found',
    });
    expect(await leaseForDesk(desk.store, writer2, storyId)).toBe(null);
    expect(await leaseForDesk(desk.store, writer, storyId)).toMatchObject({
      account: { name: 'Wren Writer' },
    });
    expect(
      await openStream(desk.store, session, { storyId: '9'.repeat(32), editor: PAGE_OF_EDITOR }),
    ).toEqual({ ok: false, code: 'not-found' });
  });

  test('a checker reads a submitted story and is seen, but gets no lease', async () => {
    const submitted = await submittedStory(desk, { slug: 'another', headline: 'Another' });
    const told = await hearHeartbeat(desk.store, desk.cast.checker, {
      storyId: submitted.storyId,
      editor: PAGE_OF_EDITOR,
      place: 'review',
      wantsLease: true,
      takeOver: true,
      arriving: false,
      leaving: false,
    });
    expect(must(told)).toMatchObject({ lease: null, people: [{ account: { name: 'Chidi Checker' } }] });
  });

  test.each<[string, (session: Session) => Promise<unknown>]>([
    ['signed out', (session) => endOwnSession(desk.store, session.actor, { sessionId: session.id })],
    [
      'was suspended',
      (session) => suspendAccount(desk.store, desk.cast.admin, { accountId: session.actor.id }),
    ],
    ['was taken off the story', () => assignWriters(desk.store, desk.cast.editor, { storyId, writers: [] })],
  ])('is told: the stream of who %s ends, and the others see them gone', async (_what, end) => {
    const { writer2, editor } = desk.cast;
    must(await assignWriters(desk.store, editor, { storyId, writers: [writer2.id] }));
    const session = await sessionOf('writer2');
    const page = '5'.repeat(32);
    must(await beat(writer2, { editor: page, wantsLease: true }));
    const out = await follow(session, page);
    const atEditor = await follow(await sessionOf('editor'));
    expect(atEditor.last()?.lease).toMatchObject({ account: { name: 'Wilma Writer' } });
    await end(session);
    const { length } = out.states;
    await tellAll(desk.store, { ask: true });
    await out.ended;
    expect(out.states).toHaveLength(length);
    await expect.poll(() => atEditor.last()).toMatchObject({ lease: null, people: [] });
  });

  test('an event never reaches a session that ended just before it', async () => {
    const session = await sessionOf('editor2');
    const out = await follow(session, '5'.repeat(32));
    must(await endOwnSession(desk.store, session.actor, { sessionId: session.id }));
    must(await beat(desk.cast.writer, { wantsLease: true }));
    await out.ended;
    expect(out.states).toHaveLength(1);
  });
});

describe('what it may cost', () => {
  test('watching and beating write nothing, and keep no session alive', async () => {
    const session = await sessionOf('writer');
    desk.clock.advance(HOUR);
    const version = desk.store.database.dataVersion();
    const seen = await desk.store.database.read.select().from(sessions);
    must(await beat(session.actor, { wantsLease: true }));
    await follow(session, PAGE_OF_WRITER);
    await tellAll(desk.store, { ask: true });
    expect(desk.store.database.dataVersion()).toBe(version);
    expect(await desk.store.database.read.select().from(sessions)).toEqual(seen);
  });

  test('an account that beats too fast is refused until the minute is over', async () => {
    const { writer } = desk.cast;
    for (let count = 0; count < MOST_HEARTBEATS; count += 1) must(await beat(writer));
    expect(await beat(writer)).toEqual({ ok: false, code: 'too-many-heartbeats' });
    must(await beat(desk.cast.editor));
    desk.clock.advance(60 * SECOND);
    must(await beat(writer));
  });

  test('an account has so many streams, a page one of them', async () => {
    const session = await sessionOf('editor');
    const pages = Array.from({ length: MOST_STREAMS + 1 }, (_, index) =>
      index.toString(16).padStart(32, '0'),
    );
    for (const page of pages.slice(0, -1)) await follow(session, page);
    const open = (editor: Id) => openStream(desk.store, session, { storyId, editor });
    expect(await open(pages.at(-1) ?? '')).toEqual({ ok: false, code: 'too-many-streams' });
    await follow(session, pages[0]);
    expect(registryOf(desk.store).streams.size).toBe(MOST_STREAMS);
  });

  test('a page that reads nothing is let go', async () => {
    const session = await sessionOf('editor');
    must(await openStream(desk.store, session, { storyId, editor: PAGE_OF_EDITOR }));
    for (let count = 0; count < 40; count += 1) {
      must(await beat(desk.cast.writer, { place: count % 2 === 0 ? 'headline' : 'body' }));
    }
    expect(registryOf(desk.store).streams.size).toBe(0);
  });

  test('a stop ends every stream and opens none', async () => {
    const session = await sessionOf('editor');
    const open = await follow(session);
    stopStreams(desk.store);
    await open.ended;
    const editor = PAGE_OF_EDITOR;
    expect(await openStream(desk.store, session, { storyId, editor })).toEqual({
      ok: false,
      code: 'stopping',
    });
  });

  test('a story that everybody left silently is forgotten', async () => {
    must(await beat(desk.cast.writer));
    desk.clock.advance(HOUR);
    const other = must(await createStory(desk.store, desk.cast.editor)).id;
    const heartbeat = { editor: PAGE_OF_EDITOR, place: 'body', ...NO_WISH } as const;
    must(await hearHeartbeat(desk.store, desk.cast.editor, { ...heartbeat, storyId: other }));
    expect([...registryOf(desk.store).presences.keys()]).toEqual([other]);
  });
});
