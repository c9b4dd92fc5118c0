import { describe, expect, test } from 'vitest';
import { createSaveQueue, type SaveAnswer, type SaveRequest, type SaveState } from './save-queue.ts';

const AT = '2026-11-23T14:02:00.000Z';
const LOADED = '2026-11-23T13:00:00.000Z';
type Merge = { server: string; page: string };
type Sent = SaveRequest<string> & { answer(answer: SaveAnswer<Merge>): Promise<void> };

/** A clock that stands still until told, and a server that answers when told. */
function desk({ saved = '' }: { saved?: string | null } = {}) {
  let now = 0;
  let pending: { at: number; work: () => void }[] = [];
  let text = saved ?? '';
  let keys = 0;
  const sent: Sent[] = [];
  const states: SaveState[] = [];
  const queue = createSaveQueue<string, Merge>({
    base: 'r1',
    savedAt: LOADED,
    saved,
    seq: 0,
    newKey: () => `key ${(keys += 1)}`,
    text: () => text,
    same: (a, b) => a === b,
    merged(merge) {
      text = merge.page;
      return merge.server;
    },
    acknowledged: () => undefined,
    changed: (state) => states.push(state),
    send: (request) =>
      new Promise((resolve) => {
        sent.push({
          ...request,
          async answer(answer) {
            resolve(answer);
            await new Promise((done) => setImmediate(done));
          },
        });
      }),
    timers: {
      now: () => now,
      set(work, milliseconds) {
        const timer = { at: now + milliseconds, work };
        pending.push(timer);
        return timer;
      },
      clear: (timer) => {
        pending = pending.filter((one) => one !== timer);
      },
    },
  });
  return {
    queue,
    sent,
    states,
    state: () => states.at(-1),
    text: () => text,
    type(typed: string) {
      text = typed;
      queue.touch();
    },
    pass(milliseconds: number) {
      const end = now + milliseconds;
      for (;;) {
        const next = pending.filter((one) => one.at <= end).sort((a, b) => a.at - b.at)[0];
        if (!next) break;
        pending = pending.filter((one) => one !== next);
        now = next.at;
        next.work();
      }
      now = end;
    },
  };
}
const saved = (base: string): SaveAnswer<Merge> => ({ kind: 'saved', base, at: AT });

describe('when it saves', () => {
  test('one second after the last key, all keys in one request', () => {
    const { type, sent, pass } = desk();
    type('a');
    pass(900);
    type('ab');
    pass(999);
    expect(sent).toHaveLength(0);
    pass(1);
    expect(sent).toMatchObject([{ base: 'r1', seq: 1, text: 'ab' }]);
  });
  test('ten seconds after the first key while somebody types on', () => {
    const { type, sent, pass } = desk();
    for (let key = 1; key <= 25; key += 1) {
      type('x'.repeat(key));
      pass(400);
    }
    expect(sent).toMatchObject([{ text: 'x'.repeat(25) }]);
  });
  test('not at all if nothing changed, or if a change was taken back', () => {
    const { type, sent, pass, state } = desk();
    type('a');
    type('');
    pass(60_000);
    expect(sent).toHaveLength(0);
    expect(state()).toEqual({ kind: 'saved', at: LOADED });
  });
  test('at once when asked', async () => {
    const { queue, type, sent, state } = desk();
    type('a');
    const done = queue.flush();
    expect(sent).toHaveLength(1);
    await sent[0]?.answer(saved('r2'));
    expect(await done).toBe(true);
    expect(state()).toEqual({ kind: 'saved', at: AT });
  });
  test('asked with nothing to save it is done already', async () => {
    const { queue, sent } = desk();
    expect(await queue.flush()).toBe(true);
    expect(sent).toHaveLength(0);
  });
  test('what this device kept and the server never had is unsaved from the beginning', async () => {
    const { queue, sent } = desk({ saved: null });
    expect(queue.isUnsaved()).toBe(true);
    const done = queue.flush();
    await sent[0]?.answer(saved('r2'));
    expect(await done).toBe(true);
    expect(queue.isUnsaved()).toBe(false);
  });
  test('a key is news once, however many follow', () => {
    const { type, states } = desk();
    for (let key = 1; key <= 50; key += 1) type('x'.repeat(key));
    expect(states).toEqual([{ kind: 'waiting' }]);
  });
});

describe('one request under way', () => {
  test('what is typed meanwhile goes out afterwards, on the new base, latest only', async () => {
    const { type, sent, pass, states } = desk();
    type('a');
    pass(1_000);
    type('ab');
    type('abc');
    pass(5_000);
    expect(sent).toHaveLength(1);
    await sent[0]?.answer(saved('r2'));
    expect(states.some((state) => state.kind === 'saved')).toBe(false);
    pass(1_000);
    expect(sent[1]).toMatchObject({ base: 'r2', seq: 2, text: 'abc' });
    expect(sent[1]?.key).not.toBe(sent[0]?.key);
  });
  test('a flush waits for it and then sends the rest', async () => {
    const { queue, type, sent, pass } = desk();
    type('a');
    pass(1_000);
    type('ab');
    const done = queue.flush();
    await sent[0]?.answer(saved('r2'));
    expect(sent[1]).toMatchObject({ base: 'r2', text: 'ab' });
    await sent[1]?.answer(saved('r3'));
    expect(await done).toBe(true);
    expect(queue.base()).toBe('r3');
    expect(queue.isUnsaved()).toBe(false);
  });
});

describe('when the server does not answer', () => {
  test('the same text is the same request again', async () => {
    const { type, sent, pass, state } = desk();
    type('a');
    pass(1_000);
    await sent[0]?.answer({ kind: 'unreachable' });
    expect(state()).toEqual({ kind: 'failed', why: 'unreachable' });
    pass(2_000);
    const { seq, key } = sent[0] ?? {};
    expect(sent[1]).toMatchObject({ base: 'r1', seq, key, text: 'a' });
  });
  test('it tries again with longer and longer pauses, with what is latest', async () => {
    const { queue, type, sent, pass, state, states } = desk();
    type('a');
    pass(1_000);
    await sent[0]?.answer({ kind: 'unreachable' });
    type('ab');
    expect(state()).toEqual({ kind: 'failed', why: 'unreachable' });
    expect(queue.isUnsaved()).toBe(true);
    pass(2_000);
    expect(sent[1]).toMatchObject({ base: 'r1', seq: 2, text: 'ab' });
    // A retry is no news.
    expect(states.at(-1)).toEqual({ kind: 'failed', why: 'unreachable' });
    await sent[1]?.answer({ kind: 'signed-out' });
    expect(state()).toEqual({ kind: 'failed', why: 'signed-out' });
    pass(3_999);
    expect(sent).toHaveLength(2);
    pass(1);
    await sent[2]?.answer(saved('r2'));
    expect(state()).toEqual({ kind: 'saved', at: AT });
    type('abc');
    pass(1_000);
    expect(sent).toHaveLength(4);
  });
  test('told that it is late, it goes on with a later number', async () => {
    const { type, sent, pass, queue } = desk();
    type('a');
    pass(1_000);
    await sent[0]?.answer({ kind: 'late' });
    expect(queue.isUnsaved()).toBe(true);
    pass(2_000);
    expect(sent[1]).toMatchObject({ base: 'r1', text: 'a' });
    expect(sent[1]?.seq).toBeGreaterThan(1_000);
  });
});

describe('when it is refused', () => {
  test('the same text is not sent again by itself; the next change is', async () => {
    const { type, sent, pass, state, queue } = desk();
    type('a');
    pass(1_000);
    await sent[0]?.answer({ kind: 'refused', code: 'slug-taken' });
    expect(state()).toEqual({ kind: 'refused', code: 'slug-taken' });
    expect(queue.isUnsaved()).toBe(true);
    pass(60_000);
    expect(sent).toHaveLength(1);
    type('ab');
    pass(1_000);
    expect(sent).toHaveLength(2);
  });

  test('also after a try that reached nobody, the next change is sent', async () => {
    const { type, sent, pass } = desk();
    type('a');
    pass(1_000);
    await sent[0]?.answer({ kind: 'unreachable' });
    pass(2_000);
    await sent[1]?.answer({ kind: 'refused', code: 'slug-taken' });
    type('ab');
    pass(1_000);
    expect(sent).toHaveLength(3);
  });
});

describe('when others wrote meanwhile', () => {
  const merged = (page: string, server = page): SaveAnswer<Merge> => ({
    kind: 'merged',
    base: 'r9',
    at: AT,
    merge: { server, page },
  });
  test('the merged text is on the page, and nothing is left to save', async () => {
    const { type, sent, pass, state, text, queue } = desk();
    type('mine');
    pass(1_000);
    await sent[0]?.answer(merged('theirs, mine'));
    expect(text()).toBe('theirs, mine');
    expect(state()).toEqual({ kind: 'saved', at: AT });
    expect(queue.base()).toBe('r9');
    pass(60_000);
    expect(sent).toHaveLength(1);
  });
  test('what was typed meanwhile is saved on top of it', async () => {
    const { type, sent, pass, state } = desk();
    type('mine');
    pass(1_000);
    type('mine, and more');
    await sent[0]?.answer(merged('theirs, mine, and more', 'theirs, mine'));
    expect(state()).toEqual({ kind: 'waiting' });
    pass(1_000);
    expect(sent[1]).toMatchObject({ base: 'r9', text: 'theirs, mine, and more' });
  });
});

test('a queue that was stopped neither sends nor speaks', () => {
  const { queue, type, sent, states, pass } = desk();
  type('a');
  queue.stop();
  const said = states.length;
  pass(60_000);
  expect(sent).toHaveLength(0);
  expect(states).toHaveLength(said);
});
