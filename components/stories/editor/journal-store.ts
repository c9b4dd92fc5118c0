/** The journal's tables in IndexedDB: what was typed in this browser, by account, story and editor. */
import { deleteDB, openDB, type DBSchema, type IDBPDatabase } from 'idb';
import type { Instant } from '#lib/domain/kernel/clock.ts';
import type { Id } from '#lib/domain/kernel/ids.ts';
import type { Entry } from './journal-entries.ts';
import type { OpenConflict } from './open-conflicts.ts';
import type { DraftFields } from './page-text.ts';

const NAME = 'countersign-journal';

/** What is known of a journal without reading it. */
export type Head = {
  /** The editor's id. */
  id: Id;
  account: Id;
  story: Id;
  /** So that a warning can name the story. */
  headline: string;
  /** The revision that the text stands on. */
  base: Id;
  /** True while the server does not have this text. */
  unsaved: boolean;
  /** The last number that a save of this editor may have used. */
  seq: number;
  /** How many entries were written in all. */
  count: number;
  changedAt: Instant;
};

export type StoredCheckpoint = {
  id: Id;
  /** The body as JSON. */
  body: string;
  fields: DraftFields;
  conflicts: readonly OpenConflict[];
  /** What leads from the body to the text at entry `at`, so that it can be undone. */
  entries: Entry<unknown>[];
  at: number;
};

type StoredEntry = { id: Id; n: number; entry: Entry<unknown> };

type Schema = DBSchema & {
  heads: { key: Id; value: Head; indexes: { account: Id } };
  checkpoints: { key: Id; value: StoredCheckpoint };
  entries: { key: [Id, number]; value: StoredEntry };
};
type Database = IDBPDatabase<Schema>;

export type Written = { checkpoint?: StoredCheckpoint; entries: Entry<unknown>[]; head: Head };

export type JournalStore = ReturnType<typeof journalStore>;

/** Opened at the first need, closed when another page deletes it. Every call fails as IndexedDB fails. */
export function journalStore() {
  let opened: Promise<Database> | null = null;
  const database = () => {
    opened ??= open(() => {
      opened = null;
    });
    opened.catch(() => {
      opened = null;
    });
    return opened;
  };
  return {
    async headsOf(account: Id): Promise<Head[]> {
      return (await database()).getAllFromIndex('heads', 'account', account);
    },
    async read(id: Id) {
      const db = await database();
      const checkpoint = await db.get('checkpoints', id);
      const stored = await db.getAll('entries', rangeOf(id, checkpoint?.at ?? 0));
      return { checkpoint, entries: stored.map(({ entry }) => entry) };
    },
    /** All of it or nothing: a base without the change that led to it would undo that change. */
    async write({ checkpoint, entries, head }: Written): Promise<void> {
      const db = await database();
      const tx = db.transaction(['heads', 'checkpoints', 'entries'], 'readwrite');
      const stored = tx.objectStore('entries');
      const writes: Promise<unknown>[] = [tx.objectStore('heads').put(head)];
      if (checkpoint) {
        writes.push(tx.objectStore('checkpoints').put(checkpoint));
        if (checkpoint.at > 0) writes.push(stored.delete(rangeOf(head.id, 0, checkpoint.at)));
      }
      const first = head.count - entries.length;
      entries.forEach((entry, index) => writes.push(stored.put({ id: head.id, n: first + index, entry })));
      // Said outright, so that it also happens when the page is being left.
      tx.commit();
      await Promise.all([...writes, tx.done]);
    },
    async remove(ids: readonly Id[]): Promise<void> {
      if (ids.length === 0) return;
      const db = await database();
      const tx = db.transaction(['heads', 'checkpoints', 'entries'], 'readwrite');
      const deletes = ids.flatMap((id) => [
        tx.objectStore('heads').delete(id),
        tx.objectStore('checkpoints').delete(id),
        tx.objectStore('entries').delete(rangeOf(id, 0)),
      ]);
      await Promise.all([...deletes, tx.done]);
    },
    /** Of the last account nothing is left, not even an empty table. */
    async removeIfEmpty(): Promise<void> {
      const db = await database();
      if ((await db.count('heads')) > 0) return;
      db.close();
      opened = null;
      await deleteDB(NAME);
    },
    async close(): Promise<void> {
      const closing = opened;
      opened = null;
      (await closing?.catch(() => null))?.close();
    },
  };
}

function open(closed: () => void): Promise<Database> {
  return openDB<Schema>(NAME, 1, {
    upgrade(db) {
      db.createObjectStore('heads', { keyPath: 'id' }).createIndex('account', 'account');
      db.createObjectStore('checkpoints', { keyPath: 'id' });
      db.createObjectStore('entries', { keyPath: ['id', 'n'] });
    },
    blocking(_current, _wanted, event) {
      (event.target as IDBDatabase).close();
      closed();
    },
    terminated: closed,
  });
}

function rangeOf(id: Id, from: number, before = Number.MAX_SAFE_INTEGER): IDBKeyRange {
  return IDBKeyRange.bound([id, from], [id, before], false, true);
}
