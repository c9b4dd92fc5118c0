/** Between an editor and the server: delays, repeats, reorders and drops, of requests and of answers. */
import { setTimeout as sleep } from 'node:timers/promises';

/** Of all requests, and again of all answers. */
const LOST = 0.3;
/** Of the requests given up for lost, those that arrive after all, behind newer ones. */
const LATE = 0.5;
const REPEATED = 0.15;
const LONGEST_DELAY_MS = 60;
const LONGEST_LATENESS_MS = 400;

export type LossyNetwork = {
  /** The answer as the sender gets it, or null where it waited in vain. */
  carry(send: () => Promise<Response>): Promise<{ status: number; json: unknown } | null>;
  /** Resolves when nothing is under way any more. */
  settled(): Promise<void>;
  counts: { sent: number; lost: number; late: number; repeated: number; answersLost: number };
};

export function lossyNetwork(): LossyNetwork {
  const counts = { sent: 0, lost: 0, late: 0, repeated: 0, answersLost: 0 };
  const underWay = new Set<Promise<unknown>>();

  /** Arrives some time; whoever sent it hears nothing of it. */
  function arriveLater(send: () => Promise<Response>) {
    const arriving = sleep(Math.random() * LONGEST_LATENESS_MS)
      .then(send)
      .then((answer) => answer.arrayBuffer())
      .catch(() => undefined)
      .finally(() => underWay.delete(arriving));
    underWay.add(arriving);
  }

  return {
    counts,
    async carry(send) {
      counts.sent += 1;
      await sleep(Math.random() * LONGEST_DELAY_MS);
      if (Math.random() < LOST) {
        if (Math.random() < LATE) {
          counts.late += 1;
          arriveLater(send);
        } else counts.lost += 1;
        return null;
      }
      if (Math.random() < REPEATED) {
        counts.repeated += 1;
        arriveLater(send);
      }
      const answer = await send();
      const json: unknown = await answer.json();
      await sleep(Math.random() * LONGEST_DELAY_MS);
      if (Math.random() < LOST) {
        counts.answersLost += 1;
        return null;
      }
      return { status: answer.status, json };
    },
    async settled() {
      while (underWay.size > 0) await Promise.all(underWay);
    },
  };
}
