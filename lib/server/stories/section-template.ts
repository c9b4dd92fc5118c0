/** The document that new stories of a section may begin with; made from a story that has its shape. */
import { eq } from 'drizzle-orm';
import { sections } from '#db/schema/stories.ts';
import type { Actor } from '#lib/domain/auth/actor.ts';
import { mayChangeSite } from '#lib/domain/auth/permission.ts';
import type { Id } from '#lib/domain/kernel/ids.ts';
import { ok, refuse, type Refusal, type Result } from '#lib/domain/kernel/result.ts';
import type { Store } from '../kernel/store.ts';
import { transact } from '../kernel/transact.ts';
import { loadStory } from './load-story.ts';

/** The body of the story, as it is now, becomes the template of the story's section. */
export async function setSectionTemplate(
  store: Store,
  actor: Actor,
  input: { storyId: Id },
): Promise<Result<{ section: string }, Refusal<'role' | 'not-found' | 'no-section'>>> {
  return transact(store, actor, async (t) => {
    const decision = mayChangeSite(actor);
    if (!decision.allowed) return refuse(decision.code);
    const loaded = await loadStory(t.tx, actor, input.storyId);
    if (!loaded) return refuse('not-found');
    const { section, document } = loaded.snapshot.text;
    if (section === null) return refuse('no-section');
    const [changed] = await t.tx
      .update(sections)
      .set({ template: JSON.stringify(document) })
      .where(eq(sections.slug, section.slug))
      .returning({ id: sections.id });
    if (!changed) return refuse('no-section');
    await t.record({
      verb: 'change section',
      kind: 'section',
      object: changed.id,
      after: loaded.working.hash,
    });
    return ok({ section: section.name });
  });
}

export async function clearSectionTemplate(
  store: Store,
  actor: Actor,
  input: { slug: string },
): Promise<Result<undefined, Refusal<'role' | 'not-found'>>> {
  return transact(store, actor, async (t) => {
    const decision = mayChangeSite(actor);
    if (!decision.allowed) return refuse(decision.code);
    const [changed] = await t.tx
      .update(sections)
      .set({ template: null })
      .where(eq(sections.slug, input.slug))
      .returning({ id: sections.id });
    if (!changed) return refuse('not-found');
    await t.record({ verb: 'change section', kind: 'section', object: changed.id });
    return ok();
  });
}
