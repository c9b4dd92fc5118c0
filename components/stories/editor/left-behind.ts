/** Text that another page of this person left on this device: the server gets it first. */
import type { EditorState } from '@tiptap/pm/state';
import type { Instant } from '#lib/domain/kernel/clock.ts';
import type { Id } from '#lib/domain/kernel/ids.ts';
import { rebuild } from './journal-start.ts';
import type { Found } from './journal-recovery.ts';
import type { JournalStore } from './journal-store.ts';
import { newId } from './new-id.ts';
import { fieldsOf, type PageText } from './page-text.ts';
import { sendDraft, type SavedFacts, type Sender } from './send-draft.ts';
import { pageOf } from './take-merge.ts';

/** Beyond what a page that crashed may have used without writing it down. */
export const SEQ_LEAP = 1_000;

/** What the server has: the text, and the revision that it is. */
export type ServerText = { base: Id; at: Instant; page: PageText };

/** The text of the server after it took this one in; null if it did not, and then the journal stays. */
export async function sendLeft(
  { head, ...left }: Found,
  state: EditorState,
  to: { store: JournalStore; sender: Sender; learned: (facts: SavedFacts) => void },
): Promise<ServerText | null> {
  const rebuilt = rebuild(state, { head, ...left });
  if (!rebuilt) return null;
  const text: PageText = { fields: rebuilt.fields, body: rebuilt.state.doc };
  const seq = head.seq + SEQ_LEAP;
  // Written down first: if the answer is lost, the next page's try must not be taken for a late one.
  await to.store.write({ head: { ...head, seq }, entries: [] }).catch(() => undefined);
  const request = { base: head.base, seq, key: newId(), text };
  const answer = await sendDraft({ ...to.sender, editor: head.id }, request, to.learned).catch(() => null);
  if (answer?.kind !== 'saved' && answer?.kind !== 'merged') return null;
  const { base, at } = answer;
  const page =
    answer.kind === 'saved'
      ? text
      : pageOf(state.schema, answer.merge.text.document, fieldsOf(answer.merge.text));
  await to.store.write({ head: { ...head, base, seq, unsaved: false }, entries: [] }).catch(() => undefined);
  return { base, at, page };
}
