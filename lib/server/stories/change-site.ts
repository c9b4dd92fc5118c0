/** What the operator says of the site; it stands on every public page. */
import { count, eq, max } from 'drizzle-orm';
import { sections, site } from '#db/schema/stories.ts';
import type { Actor } from '#lib/domain/auth/actor.ts';
import { mayChangeSite } from '#lib/domain/auth/permission.ts';
import { isZone } from '#lib/domain/kernel/zone.ts';
import { ok, refuse, type Refusal, type Result } from '#lib/domain/kernel/result.ts';
import { SITE_KEY } from '#lib/domain/stories/page-keys.ts';
import { parseSectionSlug, type BadSlug } from '#lib/domain/stories/slug.ts';
import type { SiteView } from '#lib/domain/stories/views.ts';
import type { Store } from '../kernel/store.ts';
import { transact } from '../kernel/transact.ts';

const SITE_ROW = 1;

export async function changeSite(
  store: Store,
  actor: Actor,
  input: SiteView,
): Promise<Result<undefined, Refusal<'role' | 'name-missing' | 'unknown-zone'>>> {
  return transact(store, actor, async (t) => {
    const decision = mayChangeSite(actor);
    if (!decision.allowed) return refuse(decision.code);
    const row = { ...input, name: input.name.trim(), tagline: input.tagline.trim() };
    if (row.name === '') return refuse('name-missing');
    if (!isZone(row.zone)) return refuse('unknown-zone');
    await t.tx
      .insert(site)
      .values({ id: SITE_ROW, ...row })
      .onConflictDoUpdate({ target: site.id, set: row });
    await t.record({ verb: 'change settings', kind: 'site', object: 'site' });
    await t.empty([SITE_KEY]);
    return ok();
  });
}

export async function addSection(
  store: Store,
  actor: Actor,
  input: { slug: string; name: string },
): Promise<
  Result<{ slug: string }, Refusal<'role' | 'name-missing' | 'section-exists' | 'slug-reserved'> | BadSlug>
> {
  return transact(store, actor, async (t) => {
    const decision = mayChangeSite(actor);
    if (!decision.allowed) return refuse(decision.code);
    const name = input.name.trim();
    if (name === '') return refuse('name-missing');
    const slug = parseSectionSlug(input.slug);
    if (!slug.ok) return slug;
    const [existing] = await t.tx
      .select({ count: count() })
      .from(sections)
      .where(eq(sections.slug, slug.value));
    if ((existing?.count ?? 0) > 0) return refuse('section-exists');
    const [last] = await t.tx.select({ position: max(sections.position) }).from(sections);
    const id = t.newId();
    await t.tx.insert(sections).values({ id, slug: slug.value, name, position: (last?.position ?? 0) + 1 });
    await t.record({ verb: 'add section', kind: 'section', object: id });
    await t.empty([SITE_KEY]);
    return ok({ slug: slug.value });
  });
}

/** Renames or moves a section. Its address stays: live stories stand under it. */
export async function changeSection(
  store: Store,
  actor: Actor,
  input: { slug: string; name: string; position?: number },
): Promise<Result<undefined, Refusal<'role' | 'name-missing' | 'not-found'>>> {
  return transact(store, actor, async (t) => {
    const decision = mayChangeSite(actor);
    if (!decision.allowed) return refuse(decision.code);
    const name = input.name.trim();
    if (name === '') return refuse('name-missing');
    const [changed] = await t.tx
      .update(sections)
      .set({ name, position: input.position })
      .where(eq(sections.slug, input.slug))
      .returning({ id: sections.id });
    if (!changed) return refuse('not-found');
    await t.record({ verb: 'change section', kind: 'section', object: changed.id });
    await t.empty([SITE_KEY]);
    return ok();
  });
}
