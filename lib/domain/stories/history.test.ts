import { describe, expect, it } from 'vitest';
import { after, MINUTE } from '../kernel/clock.ts';
import { historyDays, type HistoryDay } from './history.ts';
import type { HistoryRevision } from './views.ts';
import type { RevisionReason } from './vocabulary.ts';

const START = '2026-11-23T22:00:00.000Z';
const WREN = { id: 'a'.repeat(32), name: 'Wren' };
const EDDA = { id: 'b'.repeat(32), name: 'Edda' };

type Made = Partial<HistoryRevision> & { minute: number; reason?: RevisionReason };

/** Newest first, as the query gives them. */
function history(...made: Made[]): HistoryRevision[] {
  return made
    .map(({ minute, ...rest }, index): HistoryRevision => ({
      id: String(index + 1),
      number: index + 1,
      hash: String(index + 1),
      at: after(START, minute * MINUTE),
      author: WREN,
      reason: 'saved',
      marks: [],
      isWorking: false,
      isLive: false,
      madeFrom: null,
      met: null,
      ...rest,
    }))
    .reverse();
}

/** `Wren: 9, 4-7, 3`: the numbers of each sitting, folded steps as a range. */
function drawing(days: HistoryDay[]): string[] {
  return days.flatMap(({ day, sittings }) =>
    sittings.map(({ author, lines }) => {
      const numbers = lines.map((line) =>
        line.kind === 'revision'
          ? String(line.revision.number)
          : `${line.revisions.at(-1)?.number}-${line.revisions[0]?.number}`,
      );
      return `${day} ${author.name}: ${numbers.join(', ')}`;
    }),
  );
}

describe('the history of a story', () => {
  it('folds the steps of a sitting, and shows how it ended', () => {
    const saves = Array.from({ length: 200 }, (_, at): Made => ({ minute: at / 10 }));
    expect(drawing(historyDays(history(...saves), 'Etc/UTC'))).toEqual(['2026-11-23 Wren: 200, 1-199']);
  });

  it('begins anew with another author, a pause and a day of the desk', () => {
    const made = history(
      { minute: 0, reason: 'created' },
      { minute: 1 },
      { minute: 2, author: EDDA },
      { minute: 3 },
      { minute: 34 },
      { minute: 50 },
      { minute: 65 },
    );
    expect(drawing(historyDays(made, 'Etc/UTC'))).toEqual([
      '2026-11-23 Wren: 7, 5-6',
      '2026-11-23 Wren: 4',
      '2026-11-23 Edda: 3',
      '2026-11-23 Wren: 2, 1',
    ]);
    // In Berlin the day ends an hour earlier.
    expect(drawing(historyDays(made, 'Europe/Berlin'))).toEqual([
      '2026-11-24 Wren: 7',
      '2026-11-23 Wren: 6, 5',
      '2026-11-23 Wren: 4',
      '2026-11-23 Edda: 3',
      '2026-11-23 Wren: 2, 1',
    ]);
  });

  it('never folds what something happened to, nor what was set aside, merged or restored', () => {
    const by = EDDA;
    const made = history(
      { minute: 0 },
      { minute: 1 },
      { minute: 2, marks: [{ kind: 'submitted', by, at: START }] },
      { minute: 3, reason: 'set-aside' },
      { minute: 4, reason: 'merged' },
      { minute: 5, isWorking: true },
      { minute: 6, reason: 'set-aside' },
    );
    expect(drawing(historyDays(made, 'Etc/UTC'))).toEqual(['2026-11-23 Wren: 7, 6, 5, 4, 3, 1-2']);
    expect(historyDays([], 'Etc/UTC')).toEqual([]);
  });
});
