/**
 * What the server last took from one open editor. By it a late, repeated or reordered request
 * changes nothing, and a save whose answer was lost is no conflict (docs/decisions/018).
 */
import { and, eq } from 'drizzle-orm';
import type { Reader, Tx } from '#db/client.ts';
import { saveReceipts } from '#db/schema/stories-drafting.ts';
import type { Actor } from '#lib/domain/auth/actor.ts';
import type { Id } from '#lib/domain/kernel/ids.ts';

/** Who sends: an editor that is open in a browser, and which of its requests this is. */
export type Sender = {
  editor: Id;
  /** From 1, going up with every new text; a repeated request keeps it. */
  seq: number;
  key: Id;
};

export type ReceiptRow = typeof saveReceipts.$inferSelect;

/** The editor's own last receipt; another account's says nothing about what this one sent. */
export async function lastReceipt(
  db: Reader,
  actor: Actor,
  storyId: Id,
  sender: Sender,
): Promise<ReceiptRow | null> {
  const [receipt] = await db
    .select()
    .from(saveReceipts)
    .where(and(eq(saveReceipts.storyId, storyId), eq(saveReceipts.editor, sender.editor)));
  return receipt?.accountId === actor.id ? receipt : null;
}

export async function writeReceipt(tx: Tx, receipt: ReceiptRow): Promise<void> {
  await tx
    .insert(saveReceipts)
    .values(receipt)
    .onConflictDoUpdate({ target: [saveReceipts.storyId, saveReceipts.editor], set: receipt });
}
