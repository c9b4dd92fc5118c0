/**
 * Who may do what to a story: one capability table, asked by verbs (to refuse), by pages (to disable
 * a button with its reason) and by lists (to narrow them). Four eyes is here and has no exception.
 */
import { allowed, refused, type Actor, type Decision } from '../auth/actor.ts';
import type { Role } from '../auth/roles.ts';
import type { Verb } from '../kernel/verbs.ts';
import { TRANSITIONS } from './transitions.ts';
import type { PublicationState, ReviewState } from './vocabulary.ts';

/** 'own': stories the actor made or is assigned to. */
type Scope = 'own' | 'any' | 'none';

const editing: Record<Role, Scope> = { writer: 'own', checker: 'none', editor: 'any', admin: 'any' };
const deciding: Record<Role, Scope> = {
  writer: 'none',
  checker: 'none',
  editor: 'any',
  admin: 'any',
};
const checking: Record<Role, Scope> = {
  writer: 'none',
  checker: 'any',
  editor: 'any',
  admin: 'any',
};

export const CAPABILITIES: Record<Verb, Record<Role, Scope>> = {
  draft: editing,
  import: editing,
  submit: editing,
  withdraw: editing,
  assign: deciding,
  comment: { writer: 'own', checker: 'any', editor: 'any', admin: 'any' },
  return: deciding,
  verify: checking,
  dispute: checking,
  approve: deciding,
  schedule: deciding,
  unschedule: deciding,
  publish: deciding,
  correct: deciding,
  hold: deciding,
  release: deciding,
  retract: deciding,
  archive: editing,
  'un-archive': editing,
};

export const MISSING_PARTS = ['headline', 'body', 'section', 'slug', 'alt'] as const;
export type MissingPart = (typeof MISSING_PARTS)[number];

/** What a decision about a story needs to know; loaded by the verb, in its transaction. */
export type StoryFacts = {
  review: ReviewState;
  publication: PublicationState;
  archived: boolean;
  /** True if the working text is exactly what is live. */
  liveIsCurrent: boolean;
  /** True if the actor made the story or is assigned to it. */
  isOwn: boolean;
  /** True if the actor contributed to the working revision (see contributors.ts). */
  isContributor: boolean;
  /** What the text lacks to be read by an editor. */
  missing: readonly MissingPart[];
};

export const STORY_REFUSALS = [
  'absent',
  'role',
  'not-yours',
  'archived',
  'not-archived',
  'was-published',
  'already-live',
  'wrong-state',
  'in-review',
  'awaiting-publication',
  'contributor',
  'incomplete',
] as const;
export type StoryRefusal = (typeof STORY_REFUSALS)[number];

/** May this actor make or import a story? */
export function mayStart(actor: Actor): Decision<'role'> {
  return CAPABILITIES.draft[actor.role] === 'none' ? refused('role') : allowed;
}

/** May this actor do this to this story? The first reason that applies, the most basic first. */
export function may(actor: Actor, verb: Verb, facts: StoryFacts): Decision<StoryRefusal> {
  const transition = TRANSITIONS[verb];
  if (transition.absent) return refused('absent');
  const scope = CAPABILITIES[verb][actor.role];
  if (scope === 'none') return refused('role');
  if (scope === 'own' && !facts.isOwn) return refused('not-yours');
  if (facts.archived && !transition.archived) return refused('archived');
  if (!facts.archived && transition.archived) return refused('not-archived');
  if (!transition.publication.includes(facts.publication)) {
    return refused(verb === 'archive' ? 'was-published' : 'wrong-state');
  }
  if (!transition.onLiveText && facts.liveIsCurrent) return refused('already-live');
  if (!transition.review.includes(facts.review)) return refused('wrong-state');
  if (verb === 'draft') return mayEdit(actor, facts);
  if (verb === 'submit' && facts.missing.length > 0) return refused('incomplete');
  if (verb === 'approve' && facts.isContributor) return refused('contributor');
  return allowed;
}

/** May this actor change what the desk notes about a story? Unlike the text, in any state of review. */
export function mayChangeSettings(actor: Actor, facts: StoryFacts): Decision<StoryRefusal> {
  const scope = CAPABILITIES.draft[actor.role];
  if (scope === 'none') return refused('role');
  if (scope === 'own' && !facts.isOwn) return refused('not-yours');
  return facts.archived ? refused('archived') : allowed;
}

/** May this actor show a text of the story to somebody without an account, and end what was shown? */
export function mayShare(actor: Actor, facts: StoryFacts): Decision<StoryRefusal> {
  return mayChangeSettings(actor, facts);
}

/** While others read it, a writer's text stands still; an editor may still fix a comma. */
function mayEdit(actor: Actor, facts: StoryFacts): Decision<StoryRefusal> {
  if (actor.role !== 'writer') return allowed;
  if (facts.review === 'submitted') return refused('in-review');
  if (facts.review === 'approved' && !facts.liveIsCurrent) return refused('awaiting-publication');
  return allowed;
}

/** The sister of `maySee` for lists: which stories this actor's lists may hold. */
export type StoryScope = 'all' | 'own' | 'past-draft';

export function visibleStories(actor: Actor): StoryScope {
  if (actor.role === 'writer') return 'own';
  return actor.role === 'checker' ? 'past-draft' : 'all';
}

/** A story that the actor may not see does not exist for them. */
export function maySee(actor: Actor, facts: Pick<StoryFacts, 'review' | 'publication' | 'isOwn'>): boolean {
  const scope = visibleStories(actor);
  if (scope === 'all' || facts.isOwn) return true;
  if (scope === 'own') return false;
  return facts.publication !== 'none' || facts.review === 'submitted' || facts.review === 'approved';
}
