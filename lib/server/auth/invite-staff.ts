import { eq } from 'drizzle-orm';
import { accounts } from '#db/schema/auth.ts';
import type { Actor } from '#lib/domain/auth/actor.ts';
import { parseEmail, type BadAddress } from '#lib/domain/auth/email.ts';
import { linkAddress } from '#lib/domain/auth/link.ts';
import { linkLetter, type Place } from '#lib/domain/auth/mail.ts';
import { mayManageStaff, type StaffRefusal } from '#lib/domain/auth/permission.ts';
import type { Role } from '#lib/domain/auth/roles.ts';
import type { Id } from '#lib/domain/kernel/ids.ts';
import { ok, refuse, type Ok, type Refusal } from '#lib/domain/kernel/result.ts';
import type { Store } from '../kernel/store.ts';
import { transact } from '../kernel/transact.ts';
import { issueLink } from './account-link.ts';

/** The link goes out by mail and is answered once, for the admin to hand over where mail fails. */
export async function inviteStaff(
  store: Store,
  actor: Actor,
  input: { email: string; name: string; role: Role; place: Place },
): Promise<Ok<{ id: Id; link: string }> | Refusal<StaffRefusal | 'address-taken'> | BadAddress> {
  return transact(store, actor, async (t) => {
    const decision = mayManageStaff(actor);
    if (!decision.allowed) return refuse(decision.code);
    const email = parseEmail(input.email);
    if (!email.ok) return email;
    const [taken] = await t.tx.select().from(accounts).where(eq(accounts.email, email.value));
    if (taken) return refuse('address-taken');

    const id = t.newId();
    await t.tx.insert(accounts).values({
      id,
      email: email.value,
      name: input.name,
      role: input.role,
      state: 'invited',
      passwordHash: null,
      createdAt: t.now,
      createdBy: actor.id,
    });
    const token = await issueLink(t, { kind: 'invite', accountId: id, createdBy: actor.id });
    await t.record({ verb: 'invite', kind: 'account', object: id });
    await t.enqueue(
      'send-mail',
      linkLetter(input.place, 'invite', { email: email.value, name: input.name }, token),
    );
    return ok({ id, link: linkAddress(input.place.baseUrl, 'invite', token) });
  });
}
