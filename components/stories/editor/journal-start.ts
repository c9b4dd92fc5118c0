/** Opens the journal of one story when its page opens, or finds that there can be none. */
import type { EditorState } from '@tiptap/pm/state';
import type { Id } from '#lib/domain/kernel/ids.ts';
import { historyOf, replay, type Rebuilt } from './journal-entries.ts';
import { openJournals, type Found, type Opened } from './journal-recovery.ts';
import { journalStore, type JournalStore } from './journal-store.ts';
import { newId } from './new-id.ts';
import { pageOf } from './take-merge.ts';

/** Longer than this a page does not wait for IndexedDB; it is opened without a journal. */
const PATIENCE_MS = 2_000;

export type JournalStart = Opened & { store: JournalStore };

/** Null where nothing may be kept, or nothing can. The promise does not fail. */
export async function startJournal(account: Id, story: Id): Promise<JournalStart | null> {
  if (!('locks' in navigator) || !('indexedDB' in window)) return null;
  const store = journalStore();
  const opening = openJournals(store, { account, story, newId, now: new Date().toISOString() });
  const late = new Promise<null>((resolve) => window.setTimeout(() => resolve(null), PATIENCE_MS));
  const opened = await Promise.race([opening, late]).catch(() => null);
  if (opened === null) void opening.then(({ release }) => release()).catch(() => undefined);
  return opened && { ...opened, store };
}

/** The text and the undo history of a journal; null if this editor cannot read it. */
export function rebuild(state: EditorState, found: Found): Rebuilt | null {
  const { checkpoint, entries } = found;
  const history = historyOf(state);
  if (!history) return null;
  try {
    const document = JSON.parse(checkpoint.body) as Parameters<typeof pageOf>[1];
    const { body, fields } = pageOf(state.schema, document, checkpoint.fields);
    const all = [...checkpoint.entries, ...entries];
    return replay(history, { body, fields, conflicts: checkpoint.conflicts }, all);
  } catch {
    return null;
  }
}

let asked = false;

/** Asks the browser, once, not to clear this site's storage by itself. Some ask the person. */
export function askToPersist(): void {
  if (asked || !('storage' in navigator)) return;
  asked = true;
  void navigator.storage.persisted().then((persisted) => persisted || navigator.storage.persist());
}
