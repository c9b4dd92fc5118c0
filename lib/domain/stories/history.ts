/**
 * The history of a story, told so that hundreds of autosaves read well: by day and by sitting (one
 * author, no pause longer than half an hour), the steps of a sitting folded away unless something
 * happened to them.
 */
import { after, MINUTE, type Instant } from '../kernel/clock.ts';
import type { HistoryRevision } from './views.ts';

const PAUSE = 30 * MINUTE;

export type HistoryLine =
  | { kind: 'revision'; revision: HistoryRevision }
  /** Saves between others, newest first; at least two. */
  | { kind: 'steps'; revisions: HistoryRevision[] };
export type Sitting = { author: HistoryRevision['author']; from: Instant; to: Instant; lines: HistoryLine[] };
/** `day` is YYYY-MM-DD in the zone of the desk. */
export type HistoryDay = { day: string; sittings: Sitting[] };

type DayOf = (at: Instant) => string;

/** `revisions` newest first; each sitting lies within one day. */
export function historyDays(revisions: readonly HistoryRevision[], zone: string): HistoryDay[] {
  // Swedish writes a date as ISO 8601 does.
  const dates = new Intl.DateTimeFormat('sv-SE', { timeZone: zone, dateStyle: 'short' });
  const dayOf: DayOf = (at) => dates.format(new Date(at));
  const days: HistoryDay[] = [];
  for (const sitting of sittingsOf(revisions, dayOf)) {
    const day = dayOf(sitting.to);
    const last = days.at(-1);
    if (last?.day === day) last.sittings.push(sitting);
    else days.push({ day, sittings: [sitting] });
  }
  return days;
}

function sittingsOf(revisions: readonly HistoryRevision[], dayOf: DayOf): Sitting[] {
  const runs: HistoryRevision[][] = [];
  for (const revision of revisions) {
    const run = runs.at(-1);
    const newer = run?.at(-1);
    if (run && newer && isOneSitting(revision, newer, dayOf)) run.push(revision);
    else runs.push([revision]);
  }
  return runs.flatMap((run) => {
    const [newest, oldest] = [run[0], run.at(-1)];
    if (!newest || !oldest) return [];
    return [{ author: newest.author, from: oldest.at, to: newest.at, lines: linesOf(run) }];
  });
}

function isOneSitting(older: HistoryRevision, newer: HistoryRevision, dayOf: DayOf): boolean {
  return (
    older.author.id === newer.author.id &&
    newer.at <= after(older.at, PAUSE) &&
    dayOf(older.at) === dayOf(newer.at)
  );
}

function linesOf(run: readonly HistoryRevision[]): HistoryLine[] {
  const lines: HistoryLine[] = [];
  let steps: HistoryRevision[] = [];
  const fold = () => {
    if (steps.length > 1) lines.push({ kind: 'steps', revisions: steps });
    else lines.push(...steps.map((revision) => ({ kind: 'revision' as const, revision })));
    steps = [];
  };
  for (const [at, revision] of run.entries()) {
    if (at > 0 && isStep(revision)) {
      steps.push(revision);
      continue;
    }
    fold();
    lines.push({ kind: 'revision', revision });
  }
  fold();
  return lines;
}

/** A save on the way that nothing happened to. */
function isStep({ reason, marks, isWorking }: HistoryRevision): boolean {
  return reason === 'saved' && marks.length === 0 && !isWorking;
}
