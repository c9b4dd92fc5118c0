/**
 * Saves the text of a story. What was typed on the working revision becomes the next one; what was
 * typed on an older one is kept as it is, merged with the working text, and the merged text goes on:
 * no save is refused for being late, and none takes the place of what another wrote. A save that
 * changes nothing changes nothing, approvals included.
 */
import type { Actor } from '#lib/domain/auth/actor.ts';
import type { Id } from '#lib/domain/kernel/ids.ts';
import { ok, refuse, type Ok, type Refusal, type Result } from '#lib/domain/kernel/result.ts';
import type { StoryTextInput } from '#lib/domain/stories/input.ts';
import { may, type StoryRefusal } from '#lib/domain/stories/permission.ts';
import type { Store } from '../kernel/store.ts';
import { transact, type Transaction } from '../kernel/transact.ts';
import { beginStory } from './begin-story.ts';
import { loadStory } from './load-story.ts';
import { prepareMerge, type Meeting, type PreparedMerge } from './merge-saves.ts';
import { answerAgain, type Late, type Merged, type Saved } from './save-answer.ts';
import { lastReceipt, writeReceipt, type ReceiptRow, type Sender } from './save-receipts.ts';
import { storyTextFrom, type BadText } from './story-text.ts';
import { hashText } from './write-revision.ts';
import { writeSave, type Written } from './write-save.ts';

/** `base`: the revision that the text was typed on, as far as its editor knows. */
export type DraftSave = { storyId: Id; base: Id; text: StoryTextInput };

export type DraftRefusal = BadText | Refusal<'not-found' | StoryRefusal>;

/** The text met another, or the request is an old one: neither may be told inside the transaction. */
type NotYet = Refusal<'to-merge', { meeting: Meeting }> | Refusal<'answered', { receipt: ReceiptRow }>;
type Taken = Ok<Saved | Merged | Late> | DraftRefusal | NotYet;

/** Each round but the last lost to another save of the same story; so many in a row never happen. */
const MOST_ROUNDS = 20;

/** A save from an editor in a browser, over a network that delays, repeats, reorders and loses. */
export async function saveFromEditor(
  store: Store,
  actor: Actor,
  input: DraftSave,
  sender: Sender,
): Promise<Result<Saved | Merged | Late, DraftRefusal>> {
  return save(store, actor, input, sender);
}

/** A save by the process itself, which hears every answer. */
export async function saveDraft(
  store: Store,
  actor: Actor,
  input: DraftSave,
): Promise<Result<Saved | Merged, DraftRefusal>> {
  const saved = await save(store, actor, input, null);
  if (saved.ok && saved.value.kind === 'late') throw new Error('only an editor can be late');
  // Not late, as was just seen.
  return saved as Result<Saved | Merged, DraftRefusal>;
}

async function save(
  store: Store,
  actor: Actor,
  input: DraftSave,
  sender: Sender | null,
): Promise<Result<Saved | Merged | Late, DraftRefusal>> {
  let merge: PreparedMerge | null = null;
  for (let round = 0; round < MOST_ROUNDS; round += 1) {
    const taken: Taken = await transact(store, actor, (t) => take(t, actor, input, sender, merge));
    if (taken.ok) return taken;
    if (taken.code === 'answered') return ok(await answerAgain(store.database.read, taken.receipt));
    if (taken.code !== 'to-merge') return taken;
    merge = await prepareMerge(store.database.read, taken.meeting);
  }
  throw new Error(`story ${input.storyId} moved ${MOST_ROUNDS} times during one save`);
}

async function take(
  t: Transaction,
  actor: Actor,
  input: DraftSave,
  sender: Sender | null,
  merge: PreparedMerge | null,
): Promise<Taken> {
  await beginStory(t, actor, input.storyId, input.base);
  const loaded = await loadStory(t.tx, actor, input.storyId);
  if (!loaded) return refuse('not-found');
  const { story, working, facts } = loaded;
  const receipt = sender && (await lastReceipt(t.tx, actor, story.id, sender));
  if (receipt?.key === sender?.key && receipt) return refuse('answered', { receipt });
  if (receipt && sender && sender.seq <= receipt.seq) return ok<Late>({ kind: 'late' });
  const decision = may(actor, 'draft', facts);
  if (!decision.allowed) return refuse(decision.code);
  const sent = await storyTextFrom(t.tx, story.id, input.text);
  if (!sent.ok) return sent;

  // The answer to the last save was lost: the text is made of what that save left.
  const heard = receipt?.baseId === input.base ? receipt : null;
  const baseId = heard?.mineId ?? input.base;
  const hashed = hashText(sent.value);
  const isPlain = baseId === working.id || hashed.hash === working.hash;
  if (!isPlain && (merge?.baseId !== baseId || merge.workingId !== working.id)) {
    const meeting = { storyId: story.id, baseId, workingId: working.id, sent: sent.value, heard };
    return refuse('to-merge', { meeting });
  }
  const written = await writeSave(t, actor, loaded, { text: sent.value, hashed }, isPlain ? null : merge);
  if (!written.ok) return written;
  if (sender) await writeReceipt(t.tx, receiptOf(t, actor, input, sender, written.value));
  return ok(written.value.answer);
}

function receiptOf(
  t: Transaction,
  actor: Actor,
  input: DraftSave,
  { editor, seq, key }: Sender,
  { outcome, mineId, workingId }: Written,
): ReceiptRow {
  const { storyId, base } = input;
  return {
    ...{ storyId, editor, accountId: actor.id, seq, key, outcome },
    ...{ baseId: base, mineId, workingId, at: t.now },
  };
}
