/**
 * Who may do what with the desk's pictures: one capability table, asked by verbs (to refuse) and by
 * pages (to leave out, or to disable with the reason). The library itself is read by everybody.
 */
import { allowed, refused, type Actor, type Decision } from '../auth/actor.ts';
import type { Role } from '../auth/roles.ts';
import { after, DAY, type Instant } from '../kernel/clock.ts';

/** 'own': pictures that the actor added. */
type Scope = 'own' | 'any' | 'none';

export const MEDIA_ACTS = ['upload', 'describe', 'delete'] as const;
export type MediaAct = (typeof MEDIA_ACTS)[number];

const changing: Record<Role, Scope> = { writer: 'own', checker: 'none', editor: 'any', admin: 'any' };

const MEDIA_CAPABILITIES: Record<MediaAct, Record<Role, Scope>> = {
  upload: changing,
  describe: changing,
  delete: changing,
};

/** What a decision about a picture needs to know; loaded by the verb, in its transaction. */
export type PictureFacts = {
  /** True if the actor added it. */
  isOwn: boolean;
  /** True if the working, the live or an approved text of a story shows it, or a section's template. */
  isInUse: boolean;
  /** Added less than a day ago: it may stand in a text that is not saved yet. */
  isNew: boolean;
};

/** See `PictureFacts.isNew`. */
export function isNewPicture(addedAt: Instant, now: Instant): boolean {
  return addedAt > after(now, -DAY);
}

export type DescribeRefusal = 'role' | 'not-yours';
export type DeleteRefusal = DescribeRefusal | 'in-use' | 'just-added';

export function mayUpload(actor: Pick<Actor, 'role'>): Decision<'role'> {
  return MEDIA_CAPABILITIES.upload[actor.role] === 'none' ? refused('role') : allowed;
}

/** May this actor change what is said of the picture in the library? */
export function mayDescribe(
  actor: Pick<Actor, 'role'>,
  facts: Pick<PictureFacts, 'isOwn'>,
): Decision<DescribeRefusal> {
  return within(MEDIA_CAPABILITIES.describe[actor.role], facts.isOwn);
}

/** The first reason that applies. Nobody takes a picture out of a text that stands or stood approved. */
export function mayDelete(actor: Pick<Actor, 'role'>, facts: PictureFacts): Decision<DeleteRefusal> {
  const inScope = within(MEDIA_CAPABILITIES.delete[actor.role], facts.isOwn);
  if (!inScope.allowed) return inScope;
  if (facts.isInUse) return refused('in-use');
  return facts.isNew && !facts.isOwn ? refused('just-added') : allowed;
}

function within(scope: Scope, isOwn: boolean): Decision<DescribeRefusal> {
  if (scope === 'none') return refused('role');
  return scope === 'own' && !isOwn ? refused('not-yours') : allowed;
}
