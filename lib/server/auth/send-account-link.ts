import type { Actor } from '#lib/domain/auth/actor.ts';
import { linkAddress } from '#lib/domain/auth/link.ts';
import { linkLetter, type Place } from '#lib/domain/auth/mail.ts';
import { maySendLink, type StaffRefusal } from '#lib/domain/auth/permission.ts';
import type { LinkKind } from '#lib/domain/auth/roles.ts';
import type { Id } from '#lib/domain/kernel/ids.ts';
import { ok, refuse, type Ok, type Refusal } from '#lib/domain/kernel/result.ts';
import type { Store } from '../kernel/store.ts';
import { transact } from '../kernel/transact.ts';
import { accountFacts } from './account-facts.ts';
import { issueLink } from './account-link.ts';

/** Sends a new invitation to an account without a password, a password reset to any other. */
export async function sendAccountLink(
  store: Store,
  actor: Actor,
  input: { accountId: Id; place: Place },
): Promise<
  Ok<{ kind: LinkKind; link: string }> | Refusal<StaffRefusal | 'account-suspended' | 'no-such-account'>
> {
  return transact(store, actor, async (t) => {
    const account = await accountFacts(t, input.accountId);
    if (!account) return refuse('no-such-account');
    const decision = maySendLink(actor, account);
    if (!decision.allowed) return refuse(decision.code);

    const kind = account.hasPassword ? 'reset' : 'invite';
    const token = await issueLink(t, { kind, accountId: account.id, createdBy: actor.id });
    await t.record({ verb: 'send account link', kind: 'account', object: account.id });
    await t.enqueue('send-mail', linkLetter(input.place, kind, account, token));
    return ok({ kind, link: linkAddress(input.place.baseUrl, kind, token) });
  });
}
