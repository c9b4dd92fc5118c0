import { beforeEach, describe, expect, test } from 'vitest';
import type { HeartbeatInput } from '#lib/domain/presence/input.ts';
import type { PresenceView } from '#lib/domain/presence/views.ts';
import { createPresenceLink, type Listener, type PresenceLink, type Timers } from './presence-link.ts';

const EDITOR = '1'.repeat(32);
const OTHER = '2'.repeat(32);

/** Time that passes only when it is told to. */
function handTimers() {
  let now = 0;
  let next = 1;
  const waiting = new Map<number, { at: number; work: () => void }>();
  const timers: Timers = {
    set(work, milliseconds) {
      waiting.set(next, { at: now + milliseconds, work });
      return next++;
    },
    clear: (timer) => void waiting.delete(timer as number), // what `set` gave
  };
  async function pass(milliseconds: number) {
    const until = now + milliseconds;
    for (;;) {
      await settled();
      const due = [...waiting].filter(([, { at }]) => at <= until).sort(([, a], [, b]) => a.at - b.at)[0];
      if (!due) break;
      waiting.delete(due[0]);
      now = due[1].at;
      due[1].work();
    }
    now = until;
    await settled();
  }
  return { timers, pass };
}

/** Everything that is only waiting for promises has happened. */
async function settled() {
  for (let turn = 0; turn < 20; turn += 1) await Promise.resolve();
}

let order = 0;
function state(holder: string | null, epoch = 'e'): PresenceView {
  order += 1;
  const account = { id: 'a'.repeat(32), name: 'Anna Weiss' };
  const since = '2026-11-23T14:02:00.000Z';
  return {
    version: { epoch, order },
    people: [],
    lease: holder === null ? null : { editor: holder, account, since, awaits: false },
    revision: { id: 'r', number: 1, hash: 'h' },
  };
}

describe('a page', () => {
  let heard: HeartbeatInput[];
  let left: HeartbeatInput[];
  let streams: Listener[];
  let closed: number;
  let answer: (heartbeat: HeartbeatInput) => Promise<PresenceView | null>;
  let link: PresenceLink;
  let pass: (milliseconds: number) => Promise<void>;

  beforeEach(() => {
    [heard, left, streams, closed] = [[], [], [], 0];
    answer = () => Promise.resolve(state(null));
    const hand = handTimers();
    pass = hand.pass;
    link = createPresenceLink({
      editor: EDITOR,
      place: 'text',
      send: (heartbeat) => {
        heard.push(heartbeat);
        return answer(heartbeat);
      },
      leave: (heartbeat) => void left.push(heartbeat),
      listen: (listener) => {
        streams.push(listener);
        return () => void closed++;
      },
      timers: hand.timers,
    });
  });
  const stream = () => streams.at(-1) ?? expect.fail('no stream');

  test('beats every ten seconds while it is told, and every five while it is not', async () => {
    link.start();
    await pass(0);
    expect(heard).toHaveLength(1);
    await pass(10_000);
    expect(heard).toHaveLength(3);
    stream().live();
    await pass(0);
    expect(heard).toHaveLength(4);
    await pass(30_000);
    expect(heard).toHaveLength(7);
    stream().broken();
    await pass(10_000);
    expect(heard).toHaveLength(10);
  });

  test('opens another stream half a minute after one was refused', async () => {
    link.start();
    await pass(0);
    stream().closed();
    await pass(29_000);
    expect(streams).toHaveLength(1);
    await pass(1_000);
    expect(streams).toHaveLength(2);
  });

  test('closes its stream while hidden, and goes on beating', async () => {
    link.start();
    stream().live();
    await pass(0);
    link.look(false);
    expect(closed).toBe(1);
    const { length } = heard;
    await pass(20_000);
    expect(heard.length).toBeGreaterThan(length);
    link.look(true);
    expect(streams).toHaveLength(2);
  });

  test('tells that it moved once it has settled', async () => {
    link.start();
    stream().live();
    await pass(0);
    const { length } = heard;
    link.moveTo('headline');
    await pass(100);
    link.moveTo('body');
    await pass(600);
    expect(heard.slice(length).map(({ place }) => place)).toEqual(['body']);
  });

  test('is not thrown back by what was told before and comes later', async () => {
    link.start();
    await pass(0);
    const early = state(null);
    stream().told(state(EDITOR));
    stream().told(early);
    expect(link.view()?.lease?.editor).toBe(EDITOR);
    order = 0;
    stream().told(state(OTHER, 'a new run of the server'));
    expect(link.view()?.lease?.editor).toBe(OTHER);
  });

  test('takes over, and writes from then on', async () => {
    link.start();
    await pass(0);
    answer = ({ takeOver }) => Promise.resolve(state(takeOver ? EDITOR : OTHER));
    expect(await link.takeOver()).toBe(true);
    await pass(10_000);
    expect(heard.at(-1)).toMatchObject({ wantsLease: true, takeOver: false });
  });

  test('does not write if the take-over was not heard', async () => {
    link.start();
    await pass(0);
    answer = () => Promise.reject(new Error('no network'));
    expect(await link.takeOver()).toBe(false);
    await pass(5_000);
    expect(heard.at(-1)).toMatchObject({ wantsLease: false });
  });

  test('goes on when nobody answers, and tells what it wants as soon as somebody does', async () => {
    answer = () => Promise.resolve(null);
    link.want(true);
    link.start();
    await pass(60_000);
    expect(link.view()).toBe(null);
    answer = () => Promise.resolve(state(EDITOR));
    await pass(5_000);
    expect(heard.at(-1)).toMatchObject({ wantsLease: true });
    expect(link.view()?.lease?.editor).toBe(EDITOR);
  });

  test('gives up what it wanted at once', async () => {
    link.want(true);
    link.start();
    await pass(0);
    const { length } = heard;
    link.want(false);
    await pass(0);
    expect(heard.slice(length).map(({ wantsLease }) => wantsLease)).toEqual([false]);
  });

  test('leaves once, and is silent then', async () => {
    link.start();
    await pass(0);
    link.stop();
    link.stop();
    const { length } = heard;
    await pass(60_000);
    expect(heard).toHaveLength(length);
    expect(left).toMatchObject([{ leaving: true }]);
    expect(closed).toBe(1);
    link.start();
    await pass(0);
    expect(heard).toHaveLength(length + 1);
  });
});
