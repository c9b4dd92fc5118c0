/**
 * Keeps what is typed on this device until the server has it. A change is in memory at once and in
 * IndexedDB within half a second; `held` says whether it is there, so that the page says no more than
 * is true.
 */
import type { EditorState } from '@tiptap/pm/state';
import type { Step } from '@tiptap/pm/transform';
import type { Id } from '#lib/domain/kernel/ids.ts';
import { documentText } from './block-json.ts';
import { compact, historyOf, storedEntry, type Checkpoint, type Entry } from './journal-entries.ts';
import type { Head, JournalStore, StoredCheckpoint } from './journal-store.ts';
import { observed, type Watched } from './observed.ts';
import type { OpenConflict } from './open-conflicts.ts';
import type { DraftFields } from './page-text.ts';

/** A change waits this long for others that go with it; half of what is promised. */
const WRITE_MS = 250;
/** While somebody types on the words for "kept" would flicker; they wait for a pause. */
const PAUSE_MS = 400;
const RETRY_MS = 5_000;
/** So many entries are taken together when nobody has typed for a while. */
const COMPACT_AT = 600;
const REST_MS = 4_000;
const SLICE_MS = 8;

export type Journal = {
  /** True when everything that was typed is on this device. */
  held: Watched<boolean>;
  /** True while it can be written at all; what waits then goes in even as the page is left. */
  isSound(): boolean;
  record(entry: Entry<Step>): void;
  /** What the server has has changed. */
  moved(): void;
  /** Writes what waits; the promise never fails, `held` tells. */
  flush(): Promise<void>;
  /** Writes nothing from here on: somebody signed out. */
  forget(): void;
};

/** What the page knows when the journal is written. */
type Now = {
  state: EditorState | null;
  fields: DraftFields;
  conflicts: readonly OpenConflict[];
  head: Pick<Head, 'headline' | 'base' | 'unsaved' | 'seq'>;
};

type Parts = {
  store: JournalStore;
  owner: Pick<Head, 'id' | 'account' | 'story'>;
  /** The text before the first entry; null when the journal is continued, with `count` entries in it. */
  start: Checkpoint | null;
  count: number;
  /** Entries since the checkpoint that is stored. */
  since: number;
  now(): Now;
  clock(): string;
};

export function createJournal(parts: Parts): Journal {
  const { store, owner } = parts;
  const held = observed(true);
  let start = parts.start;
  let { count, since } = parts;
  let pending: Entry<Step>[] = [];
  let isHeadOld = false;
  let writing: Promise<void> | null = null;
  let forgotten = false;
  let failed = false;
  let timers: Partial<Record<'write' | 'pause' | 'rest', number>> = {};

  const isHeld = () => pending.length === 0 && writing === null && !forgotten;
  function later(name: 'write' | 'pause' | 'rest', work: () => void, milliseconds: number) {
    window.clearTimeout(timers[name]);
    timers[name] = window.setTimeout(work, milliseconds);
  }
  function soon(milliseconds = WRITE_MS) {
    if (timers.write !== undefined || forgotten) return;
    later('write', () => void flush(), milliseconds);
  }
  function headNow(): Head {
    return { ...owner, ...parts.now().head, count, changedAt: parts.clock() };
  }

  async function write(): Promise<void> {
    const entries = pending;
    pending = [];
    isHeadOld = false;
    count += entries.length;
    since += entries.length;
    const first = start;
    try {
      await store.write({
        ...(first ? { checkpoint: stored(owner.id, first, [], count - entries.length) } : {}),
        entries: entries.map(storedEntry),
        head: headNow(),
      });
      start = null;
      failed = false;
    } catch {
      failed = true;
      pending = [...entries, ...pending];
      isHeadOld = true;
      count -= entries.length;
      since -= entries.length;
    }
  }
  async function flush(): Promise<void> {
    window.clearTimeout(timers.write);
    delete timers.write;
    while (writing) await writing;
    if (forgotten || (pending.length === 0 && !isHeadOld)) return;
    writing = write();
    await writing;
    writing = null;
    if (pending.length > 0 || isHeadOld) {
      held.set(false);
      soon(RETRY_MS);
    } else later('pause', () => held.set(isHeld()), PAUSE_MS);
  }

  function rest() {
    if (since < COMPACT_AT || !isHeld()) return;
    const { state, fields, conflicts } = parts.now();
    const history = state && historyOf(state);
    if (!history) return;
    const work = compact(state, history, conflicts);
    const at = count;
    const slice = () => {
      const end = performance.now() + SLICE_MS;
      while (performance.now() < end) {
        const step = work.next();
        if (!step.done) continue;
        const { body, entries } = step.value;
        void replaceCheckpoint({ body, fields, conflicts: [] }, entries, at);
        return;
      }
      window.setTimeout(slice);
    };
    slice();
  }
  async function replaceCheckpoint(checkpoint: Checkpoint, entries: Entry<Step>[], at: number) {
    while (writing) await writing;
    if (forgotten) return;
    writing = store
      .write({ checkpoint: stored(owner.id, checkpoint, entries, at), entries: [], head: headNow() })
      .then(() => {
        since = count - at;
      })
      .catch(() => undefined); // the old checkpoint is as good
    await writing;
    writing = null;
  }

  return {
    held,
    isSound: () => !forgotten && !failed,
    record(entry) {
      if (forgotten) return;
      pending.push(entry);
      if (held.get()) held.set(false);
      window.clearTimeout(timers.pause);
      soon();
      later('rest', rest, REST_MS);
    },
    moved() {
      isHeadOld = true;
      // Nothing was ever written: a story that was only looked at leaves no trace.
      if (start === null || pending.length > 0) void flush();
    },
    flush,
    forget() {
      forgotten = true;
      pending = [];
      held.set(false);
      Object.values(timers).forEach((timer) => window.clearTimeout(timer));
      timers = {};
    },
  };
}

function stored(
  id: Id,
  { body, fields, conflicts }: Checkpoint,
  entries: readonly Entry<Step>[],
  at: number,
): StoredCheckpoint {
  return { id, body: documentText(body), fields, conflicts, entries: entries.map(storedEntry), at };
}
