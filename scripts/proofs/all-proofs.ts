/** Every promise that takes long to prove, in the short form that is part of `npm test` and the full one. */
import { approvalRounds } from './approval-rounds.ts';
import type { Figures } from './figures.ts';
import { killCycles } from './kill-cycles.ts';
import { signInTiming } from './sign-in-timing.ts';
import { syncBeforeAnswer } from './sync-before-answer.ts';

export type Proof = {
  name: string;
  /** The promise in one sentence, as it stands in docs/proof.md. */
  promise: string;
  short: () => Promise<Figures>;
  full: () => Promise<Figures>;
};

export const PROOFS: readonly Proof[] = [
  {
    name: 'kill',
    promise: 'A save that was acknowledged survives the death of the process, once, in a sound file.',
    short: () => kills(5),
    full: () => kills(50),
  },
  {
    name: 'sync',
    promise: 'A save is on the disk before it is acknowledged.',
    short: () => syncs(20),
    full: () => syncs(1_000),
  },
  {
    name: 'races',
    promise: 'However edits, approvals and publications race, nothing is live that was not approved.',
    short: () => races(20),
    full: () => races(200),
  },
  {
    name: 'timing',
    promise: 'The time of a refused sign-in does not tell whether an address has an account here.',
    short: () => timing(40, 'quartile'),
    full: () => timing(500, 'median'),
  },
];

async function kills(cycles: number): Promise<Figures> {
  const figures = await killCycles(cycles);
  const failed = figures.lost + figures.duplicated + figures.unsound + figures.falseConflicts;
  return { ...figures, passed: failed === 0 && figures.acknowledged > 0 ? cycles : 0, failed };
}

async function syncs(saves: number): Promise<Figures> {
  const figures = await syncBeforeAnswer(saves);
  if ('skipped' in figures) return { passed: 0, failed: 0, skipped: figures.skipped };
  return { passed: figures.synced, failed: figures.saves - figures.synced };
}

/** Rounds in which nothing could be published would prove nothing. */
async function races(rounds: number): Promise<Figures> {
  const figures = await approvalRounds(rounds);
  const failed = figures.published === 0 ? rounds : figures.unapprovedLive;
  return { ...figures, passed: rounds - failed, failed };
}

/** A machine that also runs other things is noisy: a short run compares what noise leaves alone. */
async function timing(tries: number, by: 'median' | 'quartile'): Promise<Figures> {
  const { known, unknown, answers } = await signInTiming(tries);
  const isHeld = answers.length === 1 && Math.abs(known[by] - unknown[by]) < 10;
  return {
    passed: isHeld ? tries : 0,
    failed: isHeld ? 0 : tries,
    [`${by} of known addresses, ms`]: known[by].toFixed(1),
    [`${by} of unknown addresses, ms`]: unknown[by].toFixed(1),
  };
}
