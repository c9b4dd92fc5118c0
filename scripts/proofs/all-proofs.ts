/** Every promise that takes long to prove, in the short form that is part of `npm test` and the full one. */
import { approvalRounds } from './approval-rounds.ts';
import { browserTyping } from './browser-typing.ts';
import type { Figures } from './figures.ts';
import { hostileImages } from './hostile-images.ts';
import { hostileDocuments } from './hostile-documents.ts';
import { killCycles } from './kill-cycles.ts';
import { manyEditors } from './many-editors.ts';
import { mergeRuns } from './merge-runs.ts';
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
    name: 'browser',
    promise: 'What is typed in a browser on a bad network is what the server has, and never two versions.',
    short: () => typing(120),
    full: () => typing(600),
  },
  {
    name: 'editors',
    promise: 'Of many editors on a bad network nobody loses a word, and each is told of every true conflict.',
    short: () => editors(60, 'told'),
    full: () => editors(900, 'told in time'),
  },
  {
    name: 'merge',
    promise: 'A merge loses no word, makes none up, and leaves what one person wrote alone as it is.',
    short: () => Promise.resolve(mergeRuns(100)),
    full: () => Promise.resolve(mergeRuns(10_000)),
  },
  {
    name: 'hostile',
    promise: 'What is sent past the editor is refused, or shows readers nothing that a story may not show.',
    short: () => hostile(2_000, 20),
    full: () => hostile(10_000, 20),
  },
  {
    name: 'timing',
    promise: 'The time of a refused sign-in does not tell whether an address has an account here.',
    short: () => timing(40, 'quartile'),
    full: () => timing(500, 'median'),
  },
  {
    name: 'images',
    promise: 'A picture made to do harm is refused by name or comes out clean, and nobody else waits for it.',
    short: () => images(20),
    full: () => images(1_000),
  },
];

async function kills(cycles: number): Promise<Figures> {
  const figures = await killCycles(cycles);
  const failed = figures.lost + figures.duplicated + figures.unsound + figures.falseConflicts;
  return { ...figures, passed: failed === 0 && figures.acknowledged > 0 ? cycles : 0, failed };
}

/** A run without a single fault would prove nothing. */
async function typing(seconds: number): Promise<Figures> {
  const { words, wrong, falseConflicts, saves, passed, ...faults } = await browserTyping(seconds);
  const failed = passed === saves ? words : wrong + falseConflicts;
  return {
    passed: words - Math.min(words, failed),
    failed,
    'false conflicts': falseConflicts,
    saves,
    'saves without a fault': passed,
    delayed: faults.delayed,
    repeated: faults.repeated,
    'arrived behind later ones': faults.late,
    'requests lost': faults.lostRequests,
    'answers lost': faults.lostAnswers,
  };
}

async function syncs(saves: number): Promise<Figures> {
  const figures = await syncBeforeAnswer(saves);
  if ('skipped' in figures) return { passed: 0, failed: 0, skipped: figures.skipped };
  return { passed: figures.synced, failed: figures.saves - figures.synced };
}

/** A short run may share its machine with others: then it is enough that everybody is told at last. */
async function editors(words: number, by: 'told' | 'told in time'): Promise<Figures> {
  const figures = await manyEditors(words);
  const { lost, different, falseConflicts, unsurfaced, surfacedLate } = figures;
  const failed = lost + different + falseConflicts + unsurfaced + (by === 'told' ? 0 : surfacedLate);
  return { ...figures, passed: failed === 0 ? figures.words : 0, failed };
}

/** Where nothing was taken, or nothing went live, nothing was shown to be harmless. */
async function hostile(saves: number, publishEvery: number): Promise<Figures> {
  const figures = await hostileDocuments(saves, publishEvery);
  const failed = figures.accepted === 0 || figures.published === 0 ? saves : figures.faults;
  return { ...figures, passed: saves - failed, failed };
}

/** Rounds in which nothing could be published would prove nothing. */
async function races(rounds: number): Promise<Figures> {
  const figures = await approvalRounds(rounds);
  const failed = figures.published === 0 ? rounds : figures.unapprovedLive;
  return { ...figures, passed: rounds - failed, failed };
}

async function images(mutated: number): Promise<Figures> {
  const { wrong, ...figures } = await hostileImages(mutated);
  const unanswered = figures.healthAsked - figures.healthAnswered;
  const failed =
    wrong.length + figures.leftBehind + figures.mutatedOdd + unanswered + (3 - figures.cancelled);
  return {
    passed: figures.sent + figures.mutated - wrong.length - figures.mutatedOdd,
    failed,
    ...figures,
    ...(wrong.length > 0 && { wrong: wrong.join('; ') }),
  };
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
