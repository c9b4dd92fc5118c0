/** The save state in words, and true: "Saved" and "kept" are said only of what is there. */
import type { SaveState, SaveTrouble } from './save-queue.ts';

const REFUSED: Record<string, string> = {
  'not-found': 'this story is no longer yours to edit',
  role: 'your role may not edit stories',
  'not-yours': 'this story is not assigned to you',
  archived: 'the story was archived',
  'in-review': 'the story is in review; withdraw it to go on writing',
  'awaiting-publication': 'the story is approved and waits for publication',
  'wrong-state': 'the story can no longer be edited',
  'bad-document': 'something in the body is of a kind that a story may not hold',
  'unknown-section': 'the section no longer exists; choose another',
  'unknown-byline': 'one of the bylines no longer exists; remove it',
  'unknown-image': 'one of the pictures is not in the library',
  'bad-input': 'a field is too long',
  'too-large': 'the story is too long to be saved in one piece',
};
const TROUBLE: Record<SaveTrouble, string> = {
  unreachable: 'the server cannot be reached',
  'signed-out': 'you are signed out',
  'other-account': 'somebody else is signed in in this browser',
};

export type Said = {
  save: SaveState;
  /** True when everything that was typed is on this device. */
  isKept: boolean;
  conflicts: number;
};

/** `now` decides whether a time needs its day. */
export function wordsOfSave({ save, isKept, conflicts }: Said, zone: string, now: Date): string {
  const where = isKept ? 'your text is kept on this device' : 'your text is only on this page';
  switch (save.kind) {
    case 'saved':
      return conflicts > 0 ? 'Two versions' : `Saved at ${momentWords(save.at, zone, now)}`;
    case 'waiting':
    case 'saving':
      return 'Saving';
    case 'refused':
      return `Not saved: ${REFUSED[save.code] ?? `the server refused it (${save.code})`}; ${where}`;
    case 'failed':
      if (save.why === 'unreachable' && isKept) return 'Offline, kept on this device';
      return `Not saved: ${TROUBLE[save.why]}; ${where}`;
  }
}

function momentWords(at: string, zone: string, now: Date): string {
  const words = (options: Intl.DateTimeFormatOptions, moment: Date) =>
    new Intl.DateTimeFormat('en-GB', { ...options, timeZone: zone }).format(moment);
  const day = { day: 'numeric', month: 'long', year: 'numeric' } as const;
  const [then, today] = [words(day, new Date(at)), words(day, now)];
  const clock = words({ hour: '2-digit', minute: '2-digit' }, new Date(at));
  return then === today ? clock : `${clock} on ${then}`;
}
