import { describe, expect, test } from 'vitest';
import { createSaveQueue, type SaveAnswer, type SaveState } from './save-queue.ts';

const AT = '2026-11-23T14:02:00.000Z';
type Theirs = { text: string };
type Sent = { base: string; text: string; answer(answer: SaveAnswer<Theirs>): Promise<void> };

/** A clock that stands still until told, and a server that answers when told. */
function desk() {
  let now = 0;
  let pending: { at: number; work: () => void }[] = [];
  const sent: Sent[] = [];
  const states: SaveState<Theirs>[] = [];
  const queue = createSaveQueue<string, Theirs>({
    base: 'r1',
    text: '',
    same: (a, b) => a === b,
    isOurs: (theirs, text) => theirs.text === text,
    changed: (state) => states.push(state),
    send: (base, text) =>
      new Promise((resolve) => {
        sent.push({
          base,
          text,
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
const saved = (base: string): SaveAnswer<Theirs> => ({ kind: 'saved', base, at: AT });

describe('when it saves', () => {
  test('one second after the last key, all keys in one request', () => {
    const { queue, sent, pass } = desk();
    queue.type('a');
    pass(900);
    queue.type('ab');
    pass(999);
    expect(sent).toHaveLength(0);
    pass(1);
    expect(sent).toMatchObject([{ base: 'r1', text: 'ab' }]);
  });
  test('ten seconds after the first key while somebody types on', () => {
    const { queue, sent, pass } = desk();
    for (let key = 1; key <= 25; key += 1) {
      queue.type('x'.repeat(key));
      pass(400);
    }
    expect(sent).toMatchObject([{ text: 'x'.repeat(25) }]);
  });
  test('not at all if nothing changed, or if a change was taken back', () => {
    const { queue, sent, pass, state } = desk();
    queue.type('a');
    queue.type('');
    pass(60_000);
    expect(sent).toHaveLength(0);
    expect(state()).toEqual({ kind: 'saved', at: null });
  });
  test('at once when asked', async () => {
    const { queue, sent, state } = desk();
    queue.type('a');
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
});

describe('one request under way', () => {
  test('what is typed meanwhile goes out afterwards, on the new base, latest only', async () => {
    const { queue, sent, pass, states } = desk();
    queue.type('a');
    pass(1_000);
    queue.type('ab');
    queue.type('abc');
    pass(5_000);
    expect(sent).toHaveLength(1);
    await sent[0]?.answer(saved('r2'));
    expect(states.some((state) => state.kind === 'saved')).toBe(false);
    pass(1_000);
    expect(sent[1]).toMatchObject({ base: 'r2', text: 'abc' });
  });
  test('a flush waits for it and then sends the rest', async () => {
    const { queue, sent, pass } = desk();
    queue.type('a');
    pass(1_000);
    queue.type('ab');
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
  test('it tries again with longer and longer pauses, with what is latest', async () => {
    const { queue, sent, pass, state } = desk();
    queue.type('a');
    pass(1_000);
    await sent[0]?.answer({ kind: 'unreachable' });
    expect(state()).toEqual({ kind: 'failed', why: 'unreachable' });
    queue.type('ab');
    expect(state()).toEqual({ kind: 'failed', why: 'unreachable' });
    expect(queue.isUnsaved()).toBe(true);
    pass(2_000);
    expect(sent[1]).toMatchObject({ base: 'r1', text: 'ab' });
    await sent[1]?.answer({ kind: 'signed-out' });
    expect(state()).toEqual({ kind: 'failed', why: 'signed-out' });
    pass(3_999);
    expect(sent).toHaveLength(2);
    pass(1);
    await sent[2]?.answer(saved('r2'));
    expect(state()).toEqual({ kind: 'saved', at: AT });
    queue.type('abc');
    pass(1_000);
    expect(sent).toHaveLength(4);
  });
  test('a save whose answer was lost is found to be ours, not a second version', async () => {
    const { queue, sent, pass, state } = desk();
    queue.type('a');
    pass(1_000);
    await sent[0]?.answer({ kind: 'unreachable' });
    pass(2_000);
    await sent[1]?.answer({ kind: 'stale', base: 'r2', theirs: { text: 'a' } });
    expect(state()?.kind).toBe('saved');
    expect(queue.base()).toBe('r2');
  });
});

describe('when it is refused', () => {
  test('the same text is not sent again; the next change is', async () => {
    const { queue, sent, pass, state } = desk();
    queue.type('a');
    pass(1_000);
    await sent[0]?.answer({ kind: 'refused', code: 'slug-taken' });
    expect(state()).toEqual({ kind: 'refused', code: 'slug-taken' });
    pass(60_000);
    expect(sent).toHaveLength(1);
    queue.type('ab');
    pass(1_000);
    expect(sent).toHaveLength(2);
  });
});

describe('two versions', () => {
  const stale: SaveAnswer<Theirs> = { kind: 'stale', base: 'r9', theirs: { text: 'theirs' } };
  async function twoVersions() {
    const all = desk();
    all.queue.type('mine');
    all.pass(1_000);
    await all.sent[0]?.answer(stale);
    return all;
  }
  test('nothing is sent until somebody chooses, and typing goes on', async () => {
    const { queue, sent, pass, state } = await twoVersions();
    expect(state()).toEqual({ kind: 'two-versions', theirs: { text: 'theirs' } });
    queue.type('mine, and more');
    pass(60_000);
    expect(sent).toHaveLength(1);
    expect(await queue.flush()).toBe(false);
    expect(queue.isUnsaved()).toBe(true);
  });
  test('mine is saved on top of theirs', async () => {
    const { queue, sent } = await twoVersions();
    queue.type('mine, and more');
    const done = queue.keepMine();
    expect(sent[1]).toMatchObject({ base: 'r9', text: 'mine, and more' });
    await sent[1]?.answer(saved('r10'));
    expect(await done).toBe(true);
  });
  test('theirs is what we go on from', async () => {
    const { queue, sent, pass, state } = await twoVersions();
    queue.takeTheirs('theirs');
    expect(state()?.kind).toBe('saved');
    expect(queue.isUnsaved()).toBe(false);
    queue.type('theirs, amended');
    pass(1_000);
    expect(sent[1]).toMatchObject({ base: 'r9', text: 'theirs, amended' });
  });
});

test('a queue that was stopped neither sends nor speaks', () => {
  const { queue, sent, states, pass } = desk();
  queue.type('a');
  queue.stop();
  const said = states.length;
  pass(60_000);
  expect(sent).toHaveLength(0);
  expect(states).toHaveLength(said);
});
