/** Changes the order in which sections stand on every public page. */
import { asc, eq } from 'drizzle-orm';
import { sections } from '#db/schema/stories.ts';
import type { Actor } from '#lib/domain/auth/actor.ts';
import { mayChangeSite } from '#lib/domain/auth/permission.ts';
import { ok, refuse, type Refusal, type Result } from '#lib/domain/kernel/result.ts';
import { SITE_KEY } from '#lib/domain/stories/page-keys.ts';
import type { Store } from '../kernel/store.ts';
import { transact } from '../kernel/transact.ts';

export async function moveSection(
  store: Store,
  actor: Actor,
  input: { slug: string; to: 'earlier' | 'later' },
): Promise<Result<undefined, Refusal<'role' | 'not-found'>>> {
  return transact(store, actor, async (t) => {
    const decision = mayChangeSite(actor);
    if (!decision.allowed) return refuse(decision.code);
    const order = await t.tx
      .select({ id: sections.id, slug: sections.slug })
      .from(sections)
      .orderBy(asc(sections.position), asc(sections.name));
    const from = order.findIndex((section) => section.slug === input.slug);
    const [moved] = from === -1 ? [] : order.splice(from, 1);
    if (!moved) return refuse('not-found');
    order.splice(Math.max(0, from + (input.to === 'earlier' ? -1 : 1)), 0, moved);
    // All positions anew: they may have gaps, or be equal, from earlier changes.
    for (const [position, { id }] of order.entries()) {
      await t.tx.update(sections).set({ position }).where(eq(sections.id, id));
    }
    await t.record({ verb: 'change section', kind: 'section', object: moved.id });
    await t.empty([SITE_KEY]);
    return ok();
  });
}
