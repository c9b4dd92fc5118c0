/** How many heartbeats one account may send, over all its pages: far more than ten tabs need. */
import { after, MINUTE, type Instant } from '../kernel/clock.ts';

export const MOST_HEARTBEATS = 240;
/** Beyond these, further pages ask by their heartbeats. */
export const MOST_STREAMS = 10;

/** Heartbeats since `from`, in one minute. */
export type Pace = { from: Instant; count: number };

/** The pace with one more heartbeat; `undefined`: the first one. */
export function quickened(pace: Pace | undefined, now: Instant): Pace {
  const isOver = !pace || now < pace.from || now >= after(pace.from, MINUTE);
  return isOver ? { from: now, count: 1 } : { ...pace, count: pace.count + 1 };
}

export function isTooFast({ count }: Pace): boolean {
  return count > MOST_HEARTBEATS;
}
