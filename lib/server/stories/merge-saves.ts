/**
 * Merges what an editor sent with the working text, on revisions that nothing can change, and so
 * outside the writer's transaction: the verb then asks whether anything moved meanwhile.
 */
import { and, desc, eq, lt, ne } from 'drizzle-orm';
import type { Reader } from '#db/client.ts';
import { revisions } from '#db/schema/stories.ts';
import type { Id } from '#lib/domain/kernel/ids.ts';
import type { StoryDocument } from '#lib/domain/stories/document-node.ts';
import { draftOf, type DraftText } from '#lib/domain/stories/draft-text.ts';
import { mergeTexts, placedIn, type Conflict } from '#lib/domain/stories/merge.ts';
import { normaliseStoryText } from '#lib/domain/stories/normalise-snapshot.ts';
import { emptyText, type StoryText } from '#lib/domain/stories/snapshot.ts';
import { readSnapshot, type RevisionRow } from './story-rows.ts';

/** What stands when a save meets another text than the one it was typed on. */
export type Meeting = {
  storyId: Id;
  /** The revision that the sent text was made of, as the editor's last receipt tells. */
  baseId: Id;
  workingId: Id;
  sent: StoryText;
  /** The answers since this revision were lost, and with them what they said of conflicts. */
  heard: { baseId: Id; mineId: Id } | null;
};

/** True for this meeting only. */
export type PreparedMerge = {
  baseId: Id;
  workingId: Id;
  /** Null if the story keeps no such revision (any more). */
  base: RevisionRow | null;
  text: DraftText;
  conflicts: Conflict[];
};

export async function prepareMerge(db: Reader, meeting: Meeting): Promise<PreparedMerge> {
  const { storyId, baseId, workingId, sent, heard } = meeting;
  const found = await revisionById(db, baseId);
  const base = found?.storyId === storyId ? found : null;
  const working = await revisionById(db, workingId);
  if (!working) throw new Error(`revision ${workingId} is gone`);
  // Of a text whose beginning nobody knows everything counts as written by both.
  const merged = mergeTexts(
    base ? textOf(base) : draftOf(emptyText()),
    textOf(working),
    draftOf(normaliseStoryText(sent)),
  );
  const unheard = heard ? await revisionById(db, heard.mineId) : null;
  const earlier =
    heard && unheard ? await conflictsSince(db, heard.baseId, unheard, merged.text.document) : [];
  return { baseId, workingId, base, text: merged.text, conflicts: allOf(earlier, merged.conflicts) };
}

/** A field that is in conflict anew is named once, with what it is now. */
function allOf(earlier: Conflict[], now: Conflict[]): Conflict[] {
  const fields = new Set(now.filter(({ at }) => at === null).map(({ part }) => part));
  return [...earlier.filter(({ part }) => !fields.has(part)), ...now];
}

/**
 * Conflicts of every set-aside text from `mine` back to `baseId`, the revision that the editor last
 * heard of, with their places in this document.
 */
export async function conflictsSince(
  db: Reader,
  baseId: Id,
  mine: RevisionRow,
  document: StoryDocument,
): Promise<Conflict[]> {
  const conflicts: Conflict[] = [];
  let row: RevisionRow | null = mine;
  while (row !== null && row.id !== baseId) {
    const parent: RevisionRow | null = row.parentId === null ? null : await revisionById(db, row.parentId);
    const theirs = row.reason === 'set-aside' ? await workingBefore(db, row) : null;
    if (theirs && parent) {
      const merged = mergeTexts(textOf(parent), textOf(theirs), textOf(row));
      conflicts.unshift(...placedIn(document, merged.conflicts));
    }
    row = parent;
  }
  return conflicts;
}

/** The working revision that a text set aside had met. */
export async function workingBefore(db: Reader, setAside: RevisionRow): Promise<RevisionRow | null> {
  const [row] = await db
    .select()
    .from(revisions)
    .where(
      and(
        eq(revisions.storyId, setAside.storyId),
        lt(revisions.number, setAside.number),
        ne(revisions.reason, 'set-aside'),
      ),
    )
    .orderBy(desc(revisions.number))
    .limit(1);
  return row ?? null;
}

export async function revisionById(db: Reader, id: Id): Promise<RevisionRow | null> {
  const [row] = await db.select().from(revisions).where(eq(revisions.id, id));
  return row ?? null;
}

function textOf(revision: RevisionRow): DraftText {
  return draftOf(readSnapshot(revision).text);
}
