/**
 * A preview was looked at: one more, and when. The one thing of ours that a GET changes
 * (docs/decisions/022): it is a counter, it changes no text and no page, and leaves no audit entry.
 */
import { eq, sql } from 'drizzle-orm';
import { previewLinks } from '#db/schema/stories-drafting.ts';
import type { Id } from '#lib/domain/kernel/ids.ts';
import { ok } from '#lib/domain/kernel/result.ts';
import type { Store } from '../kernel/store.ts';
import { transact } from '../kernel/transact.ts';

export async function countPreviewView(store: Store, linkId: Id): Promise<void> {
  await transact(store, null, async (t) => {
    await t.tx
      .update(previewLinks)
      .set({ views: sql`${previewLinks.views} + 1`, lastViewedAt: t.now })
      .where(eq(previewLinks.id, linkId));
    return ok();
  });
}
