/** What a page says after a verb was done; null for a word that is none. */
export function doneWords(verb: string | string[] | undefined): string | null {
  return typeof verb === 'string' && Object.hasOwn(WORDS, verb) ? (WORDS[verb] ?? null) : null;
}

const WORDS: Record<string, string> = {
  submit: 'Submitted for review. Somebody who had no hand in it reads it next.',
  withdraw: 'Withdrawn from review. It is a draft again.',
  return: 'Returned to the writer, with your reason above the text.',
  approve: 'Approved: this text, and no other.',
  publish: 'Published. Readers see this text from now on.',
  archive: 'Moved to the archive. Nothing was destroyed.',
  'un-archive': 'Brought back from the archive.',
};
