/** An editor without a browser: types, saves, hears answers or none, and goes on from what it hears. */
import { setTimeout as sleep } from 'node:timers/promises';
import { z } from 'zod';
import type { Id } from '#lib/domain/kernel/ids.ts';
import { paths } from '#lib/domain/kernel/paths.ts';
import type { NodeJson } from '#lib/domain/stories/document-node.ts';
import { draftOf, type DraftText } from '#lib/domain/stories/draft-text.ts';
import { mergeTexts, type Conflict } from '#lib/domain/stories/merge.ts';
import { keyOfNode } from '#lib/domain/stories/similar-blocks.ts';
import type { StoryText } from '#lib/domain/stories/snapshot.ts';
import { randomId } from '#lib/server/kernel/store.ts';
import type { LossyNetwork } from './lossy-network.ts';
import type { Session } from './running-server.ts';

const LONGEST_PAUSE_MS = 200;
const RETRY_MS = 80;

const answerOfSave = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('saved'), revision: z.object({ id: z.string() }) }),
  z.object({
    kind: z.literal('merged'),
    revision: z.object({ id: z.string() }),
    text: z.custom<StoryText>(),
    conflicts: z.array(z.custom<Conflict>()),
  }),
  z.object({ kind: z.literal('late') }),
]);

/** Types a word into the body, in place; `isKept` says of a block whether the server has it as it is. */
export type Typing = (blocks: NodeJson[], word: string, isKept: (block: NodeJson) => boolean) => void;
type Heard = { conflicts: Conflict[]; at: number };

export type TypingEditor = {
  typed: string[];
  /** When a request with this word in it was first sent. */
  firstSent: Map<string, number>;
  merged: Heard[];
  late: number;
  text(): DraftText;
  run(words: number): Promise<void>;
};

export function typingEditor(parts: {
  name: string;
  session: Session;
  network: LossyNetwork;
  storyId: Id;
  base: Id;
  text: DraftText;
  type: Typing;
}): TypingEditor {
  const { name, session, network, storyId, type } = parts;
  const sender = { editor: randomId(), seq: 0, key: '' };
  let { base, text: current } = parts;
  /** The text as the server has it, as far as this editor heard; and the one under way. */
  let heard = current;
  let sent: DraftText | null = null;
  let isTyping = true;
  const editor: TypingEditor = {
    typed: [],
    firstSent: new Map(),
    merged: [],
    late: 0,
    text: () => current,
    run: async (words) => {
      const saving = saveUntilDone();
      for (let number = 0; number < words; number += 1) {
        const word = `${name}word${number}`;
        const document = structuredClone(current.document);
        const kept = new Set(heard.document.content?.map(keyOfNode));
        type((document.content ??= []), word, (block) => kept.has(keyOfNode(block)));
        current = { ...current, document };
        editor.typed.push(word);
        await sleep(Math.random() * LONGEST_PAUSE_MS);
      }
      isTyping = false;
      await saving;
    },
  };

  async function saveUntilDone(): Promise<void> {
    while (isTyping || current !== heard) {
      if (current === heard) await sleep(LONGEST_PAUSE_MS);
      else if (!(await save())) await sleep(RETRY_MS);
    }
  }

  /** One request; the same text goes out again under the same number and key. */
  async function save(): Promise<boolean> {
    const text = current;
    if (text !== sent) Object.assign(sender, { seq: sender.seq + 1, key: randomId() });
    sent = text;
    const body = { base, ...sender, text };
    noteFirst(text);
    const answer = await network.carry(() => session.send('PUT', paths.draftApi(storyId), body));
    if (answer === null) return false;
    if (answer.status !== 200) throw new Error(`a save was answered ${answer.status}`);
    take(text, answerOfSave.parse(answer.json));
    return true;
  }

  function take(text: DraftText, answer: z.infer<typeof answerOfSave>): void {
    if (answer.kind === 'late') {
      // Of this text the server took none: it gets a number of its own.
      sent = null;
      editor.late += 1;
      return;
    }
    base = answer.revision.id;
    heard = text;
    if (answer.kind === 'saved') return;
    editor.merged.push({ conflicts: answer.conflicts, at: performance.now() });
    const merged = draftOf(answer.text);
    // What was typed since goes onto the merged text.
    const isSame = current === text;
    heard = merged;
    current = isSame ? merged : mergeTexts(text, merged, current).text;
  }

  function noteFirst(text: DraftText): void {
    const words = JSON.stringify(text.document);
    for (const word of editor.typed) {
      if (!editor.firstSent.has(word) && words.includes(word)) editor.firstSent.set(word, performance.now());
    }
  }
  return editor;
}
