/**
 * Why a verb is refused, in words for the person who wanted it. Exhaustive on purpose: a new code
 * fails the type check until it has a sentence here.
 */
import type { MissingPart, StoryRefusal } from '#lib/domain/stories/permission.ts';
import type { Verb } from '#lib/domain/kernel/verbs.ts';
import type { ReviewState } from '#lib/domain/stories/vocabulary.ts';

/** Codes that only a verb can answer with, because they depend on what was sent. */
export type SentRefusal =
  'not-found' | 'text-moved' | 'not-approved' | 'address-taken' | 'reason-missing' | 'unknown-writer';

export type WorkflowRefusal = StoryRefusal | SentRefusal;

/** What a sentence may need to know beyond the code. */
export type RefusalFacts = { missing?: readonly MissingPart[]; review?: ReviewState; path?: string };

const MISSING_WORDS: Record<MissingPart, string> = {
  headline: 'a headline',
  body: 'a body',
  section: 'a section',
  slug: 'a slug (its web address)',
  alt: 'alternative text for every picture, or the word that it is decorative',
};

const STATE_WORDS: Record<ReviewState, string> = {
  draft: 'It is a draft, and has not been submitted.',
  submitted: 'It is waiting for review.',
  'changes-asked': 'It was returned to its writer, and has not been submitted again.',
  approved: 'It is approved already.',
};

const WORDS: Record<WorkflowRefusal, (verb: Verb, facts: RefusalFacts) => string> = {
  absent: () => 'Not available in this version.',
  role: (verb) =>
    verb === 'approve' || verb === 'publish' || verb === 'return'
      ? 'An editor does this.'
      : 'Your role does not do this.',
  'not-yours': () => 'This is not your story, and you are not assigned to it.',
  archived: () => 'The story is in the archive. Bring it back first.',
  'not-archived': () => 'The story is not in the archive.',
  'was-published': () => 'It has been published. Only a story that never was can be archived.',
  'already-live': () => 'This exact text is live already.',
  'wrong-state': (verb, { review }) => {
    if (verb === 'publish') return 'It has to be approved first.';
    return review ? STATE_WORDS[review] : 'The story is not in a state for this.';
  },
  'in-review': () => 'An editor is reading this text. Withdraw it from review to go on writing.',
  'awaiting-publication': () =>
    'This text is approved and waits to be published. Withdraw it to go on writing.',
  contributor: () =>
    'You had a hand in this text, so somebody else must approve it. This holds for admins too.',
  incomplete: (_verb, { missing = [] }) =>
    missing.length > 0 ? `It still needs ${inWords(missing)}.` : 'Something that it needs is missing.',
  'not-found': () => 'The story is not there any more, or not open to you.',
  'text-moved': () => 'The text was changed after you opened this page. Nothing was done.',
  'not-approved': () => 'This text is not the one that was approved. Nothing was published.',
  'address-taken': (_verb, { path }) =>
    `Another story has the address ${path ?? 'that this one asks for'}. Give one of them a different slug.`,
  'reason-missing': () => 'Say what should change. The writer reads it above the text.',
  'unknown-writer': () => 'One of these accounts does not exist or is suspended.',
};

export function refusalWords(verb: Verb, code: WorkflowRefusal, facts: RefusalFacts = {}): string {
  return WORDS[code](verb, facts);
}

/** True for codes of this room; others belong to signing in, to limits or to forms. */
export function isWorkflowRefusal(code: string): code is WorkflowRefusal {
  return Object.hasOwn(WORDS, code);
}

function inWords(missing: readonly MissingPart[]): string {
  return new Intl.ListFormat('en-GB', { type: 'conjunction' }).format(
    missing.map((part) => MISSING_WORDS[part]),
  );
}
