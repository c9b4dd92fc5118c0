import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { after, MINUTE, SECOND, type Instant } from '../kernel/clock.ts';
import type { Id } from '../kernel/ids.ts';
import { isTooFast, MOST_HEARTBEATS, quickened, type Pace } from './pace.ts';
import {
  GONE_AFTER,
  hear,
  NOBODY,
  viewOf,
  withoutAccount,
  withoutTheGone,
  type Heartbeat,
  type Presence,
} from './presence.ts';
import { PLACES } from './vocabulary.ts';

const START: Instant = '2026-11-23T14:02:00.000Z';
const at = (seconds: number): Instant => after(START, seconds * SECOND);
const anna = { id: 'a'.repeat(32), name: 'Anna Weiss' };
const ben = { id: 'b'.repeat(32), name: 'Ben Okafor' };
const page = (digit: string): Id => digit.repeat(32);

function beat(changes: Partial<Heartbeat>): Heartbeat {
  return {
    account: anna,
    editor: page('1'),
    place: 'body',
    wantsLease: false,
    takeOver: false,
    arriving: false,
    leaving: false,
    ...changes,
  };
}
const annaWrites = beat({ wantsLease: true });
const benReads = beat({ account: ben, editor: page('2'), place: 'text' });
const benWants = { ...benReads, wantsLease: true };
const benTakes = { ...benReads, takeOver: true };

/** Told in order, each with its second. */
function heardInTurn(...heard: [number, Heartbeat][]): Presence {
  return heard.reduce((presence, [second, one]) => hear(presence, one, at(second)), NOBODY);
}
const holder = (presence: Presence) => presence.lease?.account.name ?? null;

describe('the lease', () => {
  test.each<[string, [number, Heartbeat][], string | null]>([
    ['is taken by who wants it while it is free', [[0, annaWrites]], 'Anna Weiss'],
    ['is not taken by who merely reads', [[0, benReads]], null],
    [
      'stays with its holder when another wants it',
      [
        [0, annaWrites],
        [1, benWants],
      ],
      'Anna Weiss',
    ],
    [
      'lives on heartbeats',
      [
        [0, annaWrites],
        [20, annaWrites],
        [40, annaWrites],
        [60, benWants],
      ],
      'Anna Weiss',
    ],
    [
      'is kept for thirty seconds of silence',
      [
        [0, annaWrites],
        [30, benWants],
      ],
      'Anna Weiss',
    ],
    [
      'is free after more than that',
      [
        [0, annaWrites],
        [31, benWants],
      ],
      'Ben Okafor',
    ],
    [
      'goes to who takes it over',
      [
        [0, annaWrites],
        [1, benTakes],
      ],
      'Ben Okafor',
    ],
    [
      'is not won back by who merely wants it',
      [
        [0, annaWrites],
        [1, benTakes],
        [2, annaWrites],
      ],
      'Ben Okafor',
    ],
    [
      'may be taken back',
      [
        [0, annaWrites],
        [1, benTakes],
        [2, { ...annaWrites, takeOver: true }],
      ],
      'Anna Weiss',
    ],
    [
      'is free when its holder leaves',
      [
        [0, annaWrites],
        [1, { ...annaWrites, leaving: true }],
      ],
      null,
    ],
    [
      'is free when its holder only reads on',
      [
        [0, annaWrites],
        [1, beat({})],
      ],
      null,
    ],
    [
      'stays when a reader leaves',
      [
        [0, annaWrites],
        [1, benReads],
        [2, { ...benReads, leaving: true }],
      ],
      'Anna Weiss',
    ],
    [
      'cannot be given up by another account that knows the id of the page',
      [
        [0, annaWrites],
        [1, beat({ account: ben, leaving: true })],
        [2, beat({ account: ben })],
      ],
      'Anna Weiss',
    ],
    [
      'goes to the tab that its person opened last',
      [
        [0, annaWrites],
        [1, { ...annaWrites, editor: page('9'), arriving: true }],
        [2, { ...annaWrites, editor: page('9'), leaving: true }],
      ],
      null,
    ],
    [
      'does not go to a colleague who arrives',
      [
        [0, annaWrites],
        [1, { ...benWants, arriving: true }],
      ],
      'Anna Weiss',
    ],
    [
      'is of one tab: another one of the same person waits',
      [
        [0, annaWrites],
        [1, { ...annaWrites, editor: page('9') }],
      ],
      'Anna Weiss',
    ],
  ])('%s', (_fact, heard, expected) => {
    expect(holder(heardInTurn(...heard))).toBe(expected);
  });

  test('is awaited until the page before has handed over, has left, or is gone', () => {
    const taken = heardInTurn([0, annaWrites], [1, benTakes]);
    expect(viewOf(taken).lease).toMatchObject({ account: ben, since: at(1), awaits: true });
    // Not told yet, it goes on asking for what it had.
    expect(viewOf(hear(taken, annaWrites, at(2))).lease?.awaits).toBe(true);
    expect(viewOf(hear(taken, beat({}), at(2))).lease?.awaits).toBe(false);
    expect(viewOf(hear(taken, { ...annaWrites, leaving: true }, at(2))).lease?.awaits).toBe(false);
    const later = hear(taken, benWants, at(31));
    expect(viewOf(later).lease).toMatchObject({ account: ben, awaits: false });
  });

  test('since when somebody writes does not move with heartbeats', () => {
    expect(viewOf(heardInTurn([0, annaWrites], [10, annaWrites])).lease?.since).toBe(at(0));
  });

  test('a clock put back an hour keeps who is there, and still lets them go', () => {
    const put = withoutTheGone(heardInTurn([0, annaWrites]), at(-3600));
    expect(holder(put)).toBe('Anna Weiss');
    expect(holder(withoutTheGone(put, at(-3600 + 31)))).toBe(null);
  });
});

describe('who is here', () => {
  test('the first to come stands first, with the place last told', () => {
    const presence = heardInTurn([0, annaWrites], [1, benReads], [2, { ...annaWrites, place: 'headline' }]);
    expect(viewOf(presence).people.map(({ account, place }) => [account.name, place])).toEqual([
      ['Anna Weiss', 'headline'],
      ['Ben Okafor', 'text'],
    ]);
  });

  test('who may no longer see the story is not in it, nor in its lease', () => {
    const presence = heardInTurn([0, annaWrites], [1, benReads]);
    expect(viewOf(withoutAccount(presence, anna.id))).toEqual({
      people: viewOf(heardInTurn([1, benReads])).people,
      lease: null,
    });
    expect(withoutAccount(presence, anna.id, page('7'))).toEqual(presence);
  });
});

const heartbeats = fc.array(
  fc.record({
    beat: fc.record({
      account: fc.constantFrom(anna, ben),
      editor: fc.constantFrom(page('1'), page('2'), page('3')),
      place: fc.constantFrom(...PLACES),
      wantsLease: fc.boolean(),
      takeOver: fc.boolean(),
      arriving: fc.boolean(),
      leaving: fc.boolean(),
    }),
    // Now and then the clock is put back.
    wait: fc.integer({ min: -40_000, max: 40_000 }),
  }),
  { maxLength: 40 },
);

describe('whatever is heard in whatever order', () => {
  test('writers are present, nobody stays after half a minute, and only a take-over moves a lease from who is there', () => {
    fc.assert(
      fc.property(heartbeats, (told) => {
        let presence = NOBODY;
        let now = START;
        for (const { beat: heard, wait } of told) {
          now = after(now, wait);
          const before = withoutTheGone(presence, now);
          presence = hear(presence, heard, now);
          const { visits, lease } = presence;
          const isHere = (one: { account: { id: Id }; editor: Id }) =>
            visits.some((visit) => visit.editor === one.editor && visit.account.id === one.account.id);
          const keys = visits.map((visit) => `${visit.account.id}${visit.editor}`);
          expect(new Set(keys).size).toBe(keys.length);
          expect(
            visits.every((visit) => visit.seenAt >= after(now, -GONE_AFTER) && visit.seenAt <= now),
          ).toBe(true);
          if (lease) expect(isHere(lease)).toBe(true);
          if (lease?.awaits) expect(isHere(lease.awaits)).toBe(true);
          const isSpeaker =
            before.lease?.editor === heard.editor && before.lease.account.id === heard.account.id;
          const isOwn = heard.arriving && heard.wantsLease && before.lease?.account.id === heard.account.id;
          const isTaken = (heard.takeOver || isOwn) && !heard.leaving;
          if (before.lease && !isSpeaker && !isTaken) {
            expect(lease).toMatchObject({ editor: before.lease.editor, account: before.lease.account });
          }
        }
        expect(withoutTheGone(presence, after(now, GONE_AFTER + 1))).toEqual(NOBODY);
      }),
    );
  });
});

test('a minute holds so many heartbeats, and the next one begins anew', () => {
  let pace: Pace | undefined;
  for (let count = 0; count < MOST_HEARTBEATS; count += 1) pace = quickened(pace, at(count / 10));
  expect(pace && isTooFast(pace)).toBe(false);
  expect(isTooFast(quickened(pace, at(59)))).toBe(true);
  expect(isTooFast(quickened(pace, after(START, MINUTE)))).toBe(false);
  expect(isTooFast(quickened(pace, after(START, -MINUTE)))).toBe(false);
});
