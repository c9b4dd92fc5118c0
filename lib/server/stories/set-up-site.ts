/**
 * The first visit: names the site and makes its first admin, while there is no account at all. Later
 * the same request is refused, whoever sends it.
 */
import { site } from '#db/schema/stories.ts';
import { passwordFault, type PasswordFault } from '#lib/domain/auth/password.ts';
import { ok, refuse, type Ok, type Refusal } from '#lib/domain/kernel/result.ts';
import { SITE_KEY } from '#lib/domain/stories/page-keys.ts';
import type { CreateAccountRefusal } from '../auth/create-account.ts';
import { createFirstAdmin } from '../auth/create-first-admin.ts';
import { hashPassword } from '../auth/hash-password.ts';
import { isSetUp } from '../auth/queries.ts';
import type { Store } from '../kernel/store.ts';
import { transact } from '../kernel/transact.ts';

const SITE_ROW = 1;

export type SetUpRefusal = Refusal<'already-set-up' | PasswordFault> | CreateAccountRefusal;

export async function setUpSite(
  store: Store,
  input: { siteName: string; zone: string; language: string; name: string; email: string; password: string },
): Promise<Ok<undefined> | SetUpRefusal> {
  // Asked again inside the transaction; here only so that a stranger cannot keep us hashing.
  if (await isSetUp(store)) return refuse('already-set-up');
  const fault = passwordFault(input.password, [input.siteName, input.email, input.name]);
  if (fault) return refuse(fault);
  const passwordHash = await hashPassword(input.password);
  return transact(store, null, async (t) => {
    const admin = await createFirstAdmin(t, { email: input.email, name: input.name, passwordHash });
    if (!admin.ok) return admin;
    const said = { name: input.siteName, zone: input.zone, language: input.language };
    await t.tx
      .insert(site)
      .values({ id: SITE_ROW, tagline: '', ...said })
      .onConflictDoUpdate({ target: site.id, set: said });
    await t.record({ verb: 'set up', kind: 'site', object: 'site' });
    await t.empty([SITE_KEY]);
    return ok();
  });
}
