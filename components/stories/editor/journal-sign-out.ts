/** What a sign-out does to the journals of an account: first they are saved, then they go. */
import type { Id } from '#lib/domain/kernel/ids.ts';
import { tellPages } from './journal-channel.ts';
import { journalStore, type Head } from './journal-store.ts';

/** How long open pages get to save what they have. */
const PATIENCE_MS = 3_000;
const LOOK_MS = 200;

/** Stories of this account with text that the server does not have; open pages are asked to save first. */
export async function unsavedHere(account: Id): Promise<Head[]> {
  if (!(await hasJournals())) return [];
  const store = journalStore();
  const end = performance.now() + PATIENCE_MS;
  try {
    tellPages({ account, say: 'flush' });
    for (;;) {
      const unsaved = (await store.headsOf(account)).filter((head) => head.unsaved);
      if (unsaved.length === 0 || performance.now() > end) return unsaved;
      await new Promise((resolve) => window.setTimeout(resolve, LOOK_MS));
    }
  } finally {
    await store.close();
  }
}

/** Takes all that this browser keeps of an account's text away, saved or not. */
export async function forgetAccount(account: Id): Promise<void> {
  if (!(await hasJournals())) return;
  tellPages({ account, say: 'forget' });
  const store = journalStore();
  await store.remove((await store.headsOf(account)).map(({ id }) => id));
  await store.removeIfEmpty();
  await store.close();
}

/** Asked first, because looking into a database makes one. */
async function hasJournals(): Promise<boolean> {
  if (!('indexedDB' in window)) return false;
  const all = await indexedDB.databases().catch(() => []);
  return all.some(({ name }) => name === 'countersign-journal');
}
