/**
 * Adds or changes a public name. Stories that carry it keep the name they were approved with: it was
 * copied into their snapshots.
 */
import { eq } from 'drizzle-orm';
import { accounts } from '#db/schema/auth.ts';
import { bylineAccounts, bylines } from '#db/schema/bylines.ts';
import type { Actor } from '#lib/domain/auth/actor.ts';
import { slugFrom } from '#lib/domain/kernel/slug.ts';
import type { Id } from '#lib/domain/kernel/ids.ts';
import { ok, refuse, type Refusal, type Result } from '#lib/domain/kernel/result.ts';
import { mayChangeSite } from '#lib/domain/auth/permission.ts';
import type { Store } from '../kernel/store.ts';
import { transact, type Transaction } from '../kernel/transact.ts';

export type BylineInput = { name: string; bio: string; accountId: Id | null };
type BylineRefusal = Refusal<'role' | 'not-found' | 'name-missing' | 'unknown-account'>;

export async function addByline(
  store: Store,
  actor: Actor,
  input: BylineInput,
): Promise<Result<{ id: Id }, BylineRefusal>> {
  return transact(store, actor, async (t) => {
    const checked = await checkByline(t, actor, input);
    if (!checked.ok) return checked;
    const id = t.newId();
    const slug = await freeBylineSlug(t, checked.value.name);
    await t.tx.insert(bylines).values({ id, slug, createdAt: t.now, ...checked.value });
    await rememberAccount(t, id, checked.value.accountId);
    await t.record({ verb: 'add byline', kind: 'byline', object: id });
    return ok({ id });
  });
}

export async function changeByline(
  store: Store,
  actor: Actor,
  input: BylineInput & { id: Id },
): Promise<Result<undefined, BylineRefusal>> {
  return transact(store, actor, async (t) => {
    const checked = await checkByline(t, actor, input);
    if (!checked.ok) return checked;
    const changed = await t.tx
      .update(bylines)
      .set(checked.value)
      .where(eq(bylines.id, input.id))
      .returning({ id: bylines.id });
    if (changed.length === 0) return refuse('not-found');
    await rememberAccount(t, input.id, checked.value.accountId);
    await t.record({ verb: 'change byline', kind: 'byline', object: input.id });
    return ok();
  });
}

async function checkByline(
  t: Transaction,
  actor: Actor,
  input: BylineInput,
): Promise<Result<BylineInput, BylineRefusal>> {
  const decision = mayChangeSite(actor);
  if (!decision.allowed) return refuse(decision.code);
  const name = input.name.trim();
  if (name === '') return refuse('name-missing');
  if (input.accountId !== null) {
    const [account] = await t.tx
      .select({ id: accounts.id })
      .from(accounts)
      .where(eq(accounts.id, input.accountId));
    if (!account) return refuse('unknown-account');
  }
  return ok({ name, bio: input.bio.trim(), accountId: input.accountId });
}

/** Whoever stood behind a byline once stays a contributor of the stories that carry it. */
async function rememberAccount(t: Transaction, bylineId: Id, accountId: Id | null): Promise<void> {
  if (accountId === null) return;
  await t.tx.insert(bylineAccounts).values({ bylineId, accountId, since: t.now }).onConflictDoNothing();
}

/** Two people may share a name; their addresses must not. */
async function freeBylineSlug(t: Transaction, name: string): Promise<string> {
  const slug = slugFrom(name) || 'byline';
  for (let number = 1; ; number += 1) {
    const candidate = number === 1 ? slug : `${slug}-${number}`;
    const [taken] = await t.tx.select({ id: bylines.id }).from(bylines).where(eq(bylines.slug, candidate));
    if (!taken) return candidate;
  }
}
