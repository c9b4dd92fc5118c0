/** The save state in words, and true: "Saved" is said only when the server has answered so. */
import type { SaveState } from './save-queue.ts';

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

function clockOf(at: string, zone: string): string {
  return new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit', timeZone: zone }).format(
    new Date(at),
  );
}

export function wordsOfSave(state: SaveState<unknown>, zone: string): string {
  if (state.kind === 'saved') {
    return state.at === null ? 'All changes are saved' : `Saved at ${clockOf(state.at, zone)}`;
  }
  if (state.kind === 'waiting' || state.kind === 'saving') return 'Saving';
  if (state.kind === 'two-versions') return 'Two versions';
  if (state.kind === 'refused') {
    const why = REFUSED[state.code] ?? `the server refused it (${state.code})`;
    return `Not saved: ${why}. Your text is kept on this page`;
  }
  return state.why === 'signed-out'
    ? 'Not saved: you are signed out; your text is kept on this page'
    : 'Not saved: the server cannot be reached; your text is kept on this page';
}
