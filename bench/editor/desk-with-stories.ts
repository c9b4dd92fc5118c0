/** A running desk with long stories to open and many to list. */
import { CAST } from '#lib/server/kernel/test-store.ts';
import { must, paragraphs, textInput } from '#lib/server/kernel/test-story.ts';
import type { Store } from '#lib/server/kernel/store.ts';
import { transact } from '#lib/server/kernel/transact.ts';
import { ok } from '#lib/domain/kernel/result.ts';
import { emptyText } from '#lib/domain/stories/snapshot.ts';
import { importStory, startStory } from '#lib/server/stories/create-story.ts';
import { openBeside } from '#scripts/proofs/proof-story.ts';
import { runningDesk, type Desk } from '#scripts/proofs/running-server.ts';

const WORDS_OF_A_PARAGRAPH = 60;
const SENTENCE = 'They counted the herons from the sea wall before it was light and wrote each number twice';
const LISTED = 10_000;
const AT_ONCE = 500;

/** Paragraphs of sixty words, `words` in all. */
export function paragraphsOf(words: number): string[] {
  const vocabulary = SENTENCE.split(' ');
  return Array.from({ length: Math.ceil(words / WORDS_OF_A_PARAGRAPH) }, (_, part) =>
    Array.from(
      { length: WORDS_OF_A_PARAGRAPH },
      (_unused, at) => vocabulary[(part + at) % vocabulary.length] ?? '',
    ).join(' '),
  );
}

export type EditorDesk = { desk: Desk; store: Store; stories: Map<number, string> };

export async function deskWithStories(lengths: readonly number[]): Promise<EditorDesk> {
  const desk = await runningDesk();
  const store = openBeside(desk.databaseFile);
  const stories = new Map<number, string>();
  for (const words of lengths) {
    const document = paragraphs(...paragraphsOf(words));
    const text = textInput({ section: null, headline: `${words} words`, document });
    stories.set(words, must(await importStory(store, CAST.writer, { text })).id);
  }
  return { desk, store, stories };
}

/** Ten thousand short drafts, five hundred in a transaction. */
export async function fillTheList(store: Store): Promise<number> {
  for (let made = 0; made < LISTED; made += AT_ONCE) {
    must(
      await transact(store, CAST.writer, async (t) => {
        for (let number = made; number < made + AT_ONCE; number += 1) {
          const text = { ...emptyText(), headline: `Story ${number} of the herons`, slug: `story-${number}` };
          await startStory(t, CAST.writer, { id: t.newId(), revisionId: t.newId() }, text, 'created');
        }
        return ok();
      }),
    );
  }
  return LISTED;
}
