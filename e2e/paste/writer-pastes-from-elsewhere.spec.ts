/** What writers paste, out of the programs they write in: the words all of them, and their structure. */
import { readdirSync, readFileSync } from 'node:fs';
import { draftAsMarkdown } from '#lib/domain/stories/draft-markdown.ts';
import { parseDocument } from '#lib/domain/stories/document.ts';
import type { NodeJson } from '#lib/domain/stories/document-node.ts';
import { expect, test, uniqueHeadline, writeStory } from '../support/cast.ts';
import { pasteEach, type Clipboard } from './pasting.ts';

const FOLDER = new URL('corpus/', import.meta.url);
const read = (name: string) => readFileSync(new URL(name, FOLDER), 'utf8');
const NAMES = readdirSync(FOLDER)
  .filter((name) => name.endsWith('.md'))
  .map((name) => name.replace(/\.md$/, ''))
  .sort();
const FILES = new Set(readdirSync(FOLDER));

/** `.html` and `.txt` as the program puts them on the clipboard, `.md` what a story makes of them. */
const captures = NAMES.map((name) => {
  // The reading of Markdown is loaded when it is first needed.
  const waits = /^(markdown|bullets|code-editor)$/.test(name);
  const clipboard: Clipboard = { text: read(`${name}.txt`), waits };
  if (FILES.has(`${name}.html`)) clipboard.html = read(`${name}.html`);
  return { name, clipboard, expected: read(`${name}.md`).trim() };
});
const NOTES = JSON.parse(read('notes.json')) as Record<string, string>; // our own

test(`${captures.length} captures keep their words and their structure`, async ({ as }) => {
  const writer = await as('writer');
  await writeStory(writer, uniqueHeadline('Herons from elsewhere'), 'They counted forty.');
  const scripts: string[] = [];
  writer.on('dialog', (dialog) => scripts.push(dialog.message()));
  const pasted = await pasteEach(
    writer,
    captures.map(({ clipboard }) => clipboard),
  );

  let [words, kept, matched] = [0, 0, 0];
  captures.forEach(({ name, clipboard, expected }, at) => {
    const result = pasted[at];
    if (!result) throw new Error(`${name} was not pasted`);
    const { document, once, twice, note } = result;
    const found = markdown(document);
    const wanted = wordsOf(clipboard.text ?? '');
    const missing = without(wanted, wordsOf(textOf(document)));
    words += wanted.length;
    kept += wanted.length - missing.length;
    matched += found === expected ? 1 : 0;
    expect.soft(missing, `${name}: words that are gone`).toEqual([]);
    expect.soft(found, name).toBe(expected);
    expect.soft(note, `${name}: what is said`).toBe(NOTES[name] ?? '');
    // A copy of our own and a text without any structure are one step.
    if (name === 'own-copy' || isPlain(document)) return;
    expect.soft(without(wanted, wordsOf(textOf(once))), `${name}: one undo leaves the words`).toEqual([]);
    expect.soft(isPlain(once), `${name}: and nothing else`).toBe(true);
    expect.soft(textOf(twice).trim(), `${name}: the next takes them away`).toBe('');
  });
  console.log(
    `paste: ${captures.length} captures, ${kept} of ${words} words kept, ` +
      `${matched} structures as expected, ${scripts.length} scripts run`,
  );
  expect(captures.length).toBeGreaterThanOrEqual(30);
});

function markdown(document: NodeJson): string {
  const parsed = parseDocument(document);
  if (!parsed.ok) return `${parsed.path}: ${parsed.problem}`;
  return draftAsMarkdown({ headline: '', standfirst: '', document: parsed.value }).trim();
}

function textOf(node: NodeJson): string {
  if (node.type === 'hardBreak') return '\n';
  if (node.type === 'embed') return String(node.attrs?.title);
  const link = (node.marks ?? []).map(({ attrs }) => (attrs ? ` ${String(attrs.href)} ` : '')).join('');
  const isLine = node.type === 'paragraph' || node.type === 'heading';
  return node.text !== undefined
    ? `${node.text}${link}`
    : (node.content ?? []).map(textOf).join(isLine ? '' : '\n');
}

function isPlain(document: NodeJson): boolean {
  const runs = (document.content ?? []).flatMap(({ type, content }) =>
    type === 'paragraph' ? (content ?? []) : [null],
  );
  return runs.every((run) => run?.type === 'text' && run.marks === undefined);
}

/** Signs of lists are structure: they may become lists. Raised numbers are the same numbers. */
function wordsOf(text: string): string[] {
  const plain = text
    .normalize('NFKC')
    .replaceAll(/[\u00ad\u200b]/g, '')
    .replaceAll(/^[\t ]*(?:\(?(?:\d{1,3}|[a-z]|[ivx]{1,4})[.)]|o)[\t ]+/gim, '');
  return plain.match(/[\p{L}\p{N}][\p{L}\p{N}\p{M}'’-]*/gu) ?? [];
}

/** Those words of `wanted` that are not among `found`, each as often as it is missing. */
function without(wanted: readonly string[], found: readonly string[]): string[] {
  const left = new Map<string, number>();
  for (const word of found) left.set(word, (left.get(word) ?? 0) + 1);
  return wanted.filter((word) => {
    const count = left.get(word) ?? 0;
    left.set(word, count - 1);
    return count <= 0;
  });
}
