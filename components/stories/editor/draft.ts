/**
 * The working text from when its page is opened until it is left: what is typed goes to the journal of
 * this device and to the server, and what others wrote comes in. It lives beside React; leaves of the
 * page watch what they show.
 */
import type { Editor } from '@tiptap/core';
import type { Node } from '@tiptap/pm/model';
import type { Id } from '#lib/domain/kernel/ids.ts';
import type { DeskStory } from '#lib/domain/stories/views.ts';
import { createPage } from './draft-page.ts';
import { hearSignOut } from './journal-channel.ts';
import { askToPersist, rebuild, startJournal, type JournalStart } from './journal-start.ts';
import { createJournal, type Journal } from './journal.ts';
import { SEQ_LEAP, sendLeft, type ServerText } from './left-behind.ts';
import { newId } from './new-id.ts';
import { observed } from './observed.ts';
import { fieldsOf, isSamePage, type PageText } from './page-text.ts';
import { createSaveQueue, type SaveQueue, type SaveState, type Timers } from './save-queue.ts';
import { sendDraft, type Merge, type SavedFacts, type Sender } from './send-draft.ts';
import { takeMerge, withTyped, type MergeNote } from './take-merge.ts';

export type DraftStory = Pick<DeskStory, 'id' | 'revision' | 'text' | 'review'>;
/** `keepsJournal` is false on a shared computer. */
export type Person = { account: Id; keepsJournal: boolean };
export type Draft = ReturnType<typeof createDraft>;
/** The hash of the text on this page once the server has it, or why there is none. */
export type SavedHash = { hash: string } | { why: string };

const browserTimers: Timers = {
  now: () => performance.now(),
  set: (work, milliseconds) => window.setTimeout(work, milliseconds),
  // The queue hands back what `set` gave it.
  clear: (timer) => window.clearTimeout(timer as number),
};

export function createDraft(story: DraftStory, { account, keepsJournal }: Person) {
  const { id: storyId, revision } = story;
  const save = observed<SaveState>({ kind: 'saved', at: revision.at });
  const kept = observed(false);
  const note = observed<MergeNote | null>(null);
  const facts = observed<SavedFacts>({ hash: revision.hash, review: story.review, slug: story.text.slug });
  let queue: SaveQueue | null = null;
  let journal: Journal | null = null;
  /** The editor and what this device knows come in any order. */
  let waiting: { editor?: Editor; start?: Promise<JournalStart | null> } = {};
  let seq = 0;
  let merges = 0;
  let firstBody: Node | null = null;
  /** The person signed out and was asked about this text. */
  let isForgotten = false;

  const page = createPage(story.text, {
    record(entry) {
      if (!journal) return;
      journal.record(entry);
      askToPersist();
    },
    touched: () => (queue ? queue.touch() : save.set({ kind: 'waiting' })),
  });
  const learned = (news: SavedFacts) => facts.set(news);

  /** The server's text is on the page, and perhaps typed in: what this device knows beyond it comes in. */
  async function begin(made: Editor, start: JournalStart | null) {
    const sender = { storyId, account, editor: start?.editor ?? newId() };
    const loaded: PageText = { fields: fieldsOf(story.text), body: firstBody ?? made.state.doc };
    let server: ServerText = { base: revision.id, at: revision.at, page: loaded };
    for (const left of start?.others ?? []) {
      const taken = start && (await sendLeft(left, made.state, { store: start.store, sender, learned }));
      server = taken ?? server;
    }
    if (made.isDestroyed) return;
    const typed = page.text() ?? loaded;
    const own = start?.own ?? null;
    const rebuilt = own && rebuild(made.state, own);
    const left = rebuilt ? own : null;
    if (rebuilt) page.show(rebuilt);
    page.follow();
    // Also of a journal that cannot be read: the server knows its editor.
    seq = own ? own.head.seq + SEQ_LEAP : 0;
    // A journal that cannot be read is left as it is: nothing is written over it.
    if (start && (left || !own)) journal = journalFor(start, left !== null, server.base);
    queue = queueFor(sender, server, left?.head.unsaved ? left.head.base : null);
    const known = left?.head.unsaved ? (page.text() ?? loaded) : server.page;
    page.takeIn(isSamePage(typed, loaded) ? known : withTyped(known, loaded, typed));
    if (save.get().kind !== 'saved') queue.touch();
    if (left?.head.unsaved) await queue.flush();
  }

  /** `unsavedOn`: the revision that text stands on which the server never had. */
  function queueFor(sender: Sender, server: ServerText, unsavedOn: Id | null): SaveQueue {
    return createSaveQueue<PageText, Merge>({
      base: unsavedOn ?? server.base,
      savedAt: server.at,
      saved: unsavedOn === null ? server.page : null,
      seq,
      newKey: newId,
      text: () => page.text() ?? server.page,
      send(request) {
        seq = request.seq;
        return sendDraft(sender, request, learned);
      },
      same: isSamePage,
      merged(merge, sent) {
        const now = page.text() ?? sent;
        const taken = takeMerge({ merge, sent, now, account, newId });
        merges += 1;
        page.takeIn(taken.page, taken.conflicts);
        note.set(taken.note);
        return taken.server;
      },
      acknowledged: () => journal?.moved(),
      changed: (next) => save.set(next),
      timers: browserTimers,
    });
  }
  function journalFor(start: JournalStart, continues: boolean, base: Id): Journal {
    const found = continues ? start.own : null;
    const text = page.text();
    const made = createJournal({
      store: start.store,
      owner: { id: start.editor, account, story: storyId },
      start: found || !text ? null : { ...text, conflicts: [] },
      count: found?.head.count ?? 0,
      since: found ? found.checkpoint.entries.length + found.entries.length : 0,
      now: () => ({
        state: page.state(),
        fields: page.fields.get(),
        conflicts: page.open(),
        head: {
          headline: page.fields.get().headline,
          base: queue?.base() ?? base,
          unsaved: queue?.isUnsaved() ?? true,
          seq,
        },
      }),
      clock: () => new Date().toISOString(),
    });
    kept.set(true);
    made.held.subscribe(() => kept.set(made.held.get()));
    return made;
  }

  function meet(there: typeof waiting) {
    waiting = there;
    const { editor, start } = there;
    if (!editor || !start) return;
    waiting = {};
    void start.then((opened) => begin(editor, opened));
  }

  const flush = () => queue?.flush() ?? Promise.resolve(false);
  async function stop(start: Promise<JournalStart | null> | null) {
    await flush();
    queue?.stop();
    await journal?.flush();
    const opened = await start;
    opened?.release();
    await opened?.store.close();
  }

  return {
    fields: page.fields,
    /** The text as of the last pause, for what need not follow every key. */
    settled: page.settled,
    conflicts: page.conflicts,
    save,
    /** True when everything that was typed is on this device. */
    kept,
    facts,
    /** Whose changes came in last, until the next. */
    note,
    change: page.change,
    decide: page.decide,
    heard: page.heard,
    flush,
    /** Saves what is not saved first. */
    async savedHash(): Promise<SavedHash> {
      const before = merges;
      if (!(await flush())) return { why: NOT_SAVED };
      if (page.open().length > 0) return { why: TWO_VERSIONS };
      return merges === before ? { hash: facts.get().hash } : { why: JUST_MERGED };
    },
    /** Saves what is not saved; true when nothing of it needs this page any more. */
    leave: async () => (await flush()) && page.open().length === 0,
    /** True if what is typed would be gone with the page: neither the server nor this device has it. */
    losesText() {
      if (isForgotten) return false;
      return queue ? queue.isUnsaved() && !journal?.isSound() : save.get().kind !== 'saved';
    },
    /** Asks both to take what waits; for the moment in which a page goes out of sight. */
    hurry() {
      void journal?.flush();
      void flush();
    },
    attach(made: Editor) {
      firstBody = made.state.doc;
      page.attach(made);
      meet({ ...waiting, editor: made });
    },
    /** From when the page is there; the answer ends it. */
    start(): () => void {
      const start = keepsJournal ? startJournal(account, storyId) : Promise.resolve(null);
      meet({ ...waiting, start });
      const deaf = hearSignOut(account, {
        flush: () => void flush(),
        forget() {
          isForgotten = true;
          journal?.forget();
          void start.then((opened) => opened?.store.close());
        },
      });
      return () => {
        deaf();
        void stop(start);
      };
    },
  };
}

const NOT_SAVED = 'The text is not saved yet, so nothing was done. See the save state.';
const TWO_VERSIONS = 'Nothing was done: decide first between the two versions above the text.';
const JUST_MERGED =
  'Nothing was done: somebody else’s changes were merged in just now. Read them, then try again.';
