/**
 * Which journal a page that opens goes on with. A lock of the browser tells whose page is still alive:
 * what nobody holds was left by a page that was closed, loaded again or that crashed.
 */
import { after, DAY, type Instant } from '#lib/domain/kernel/clock.ts';
import type { Id } from '#lib/domain/kernel/ids.ts';
import type { Entry } from './journal-entries.ts';
import type { Head, JournalStore, StoredCheckpoint } from './journal-store.ts';

/** An old page lets go of its lock a moment after the new one began. */
const HANDOVER_MS = 400;

export type Found = { head: Head; checkpoint: StoredCheckpoint; entries: Entry<unknown>[] };

export type Opened = {
  /** This page's editor: that of the journal it goes on with, or a new one. */
  editor: Id;
  own: Found | null;
  /** Left by other pages, with text that the server does not have; oldest first. */
  others: Found[];
  release(): void;
};

type Asked = { account: Id; story: Id; newId: () => Id; now: Instant };

export async function openJournals(
  store: JournalStore,
  { account, story, newId, now }: Asked,
): Promise<Opened> {
  const heads = (await store.headsOf(account)).sort((a, b) => (a.changedAt < b.changedAt ? 1 : -1));
  const here = heads.filter((head) => head.story === story);
  const releases: (() => void)[] = [];
  const left: Found[] = [];
  for (const [index, head] of here.entries()) {
    const release = await holdEditor(head.id, index === 0 ? HANDOVER_MS : 0);
    if (!release) continue;
    const found = left.length === 0 || head.unsaved ? await read(store, head) : null;
    if (found) releases.push(release);
    else release();
    if (found) left.push(found);
  }
  await forgetOld(store, heads, now);
  const [own = null, ...others] = left;
  const editor = own?.head.id ?? newId();
  const release = own ? null : await holdEditor(editor, 0);
  return {
    editor,
    own,
    others: others.reverse(),
    release: () => [...releases, release].forEach((letGo) => letGo?.()),
  };
}

async function read(store: JournalStore, head: Head): Promise<Found | null> {
  const { checkpoint, entries } = await store.read(head.id);
  return checkpoint ? { head, checkpoint, entries } : null;
}

/** What the server has had for a day is of no use any more, but to nobody's undo. */
async function forgetOld(store: JournalStore, heads: readonly Head[], now: Instant): Promise<void> {
  const old = heads.filter((head) => !head.unsaved && head.changedAt < after(now, -DAY));
  for (const { id } of old) {
    const release = await holdEditor(id, 0);
    if (!release) continue;
    await store.remove([id]);
    release();
  }
}

/** Holds an editor until released; null if another page of this browser does. */
function holdEditor(id: Id, patience: number): Promise<(() => void) | null> {
  const name = `countersign-editor-${id}`;
  return new Promise((resolve) => {
    const hold = (lock: Lock | null) =>
      lock === null ? resolve(null) : new Promise<void>((release) => resolve(release));
    const options = patience > 0 ? { signal: AbortSignal.timeout(patience) } : { ifAvailable: true };
    navigator.locks.request(name, options, hold).catch(() => resolve(null));
  });
}
