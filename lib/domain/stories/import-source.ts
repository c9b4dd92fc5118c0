/** Where an import comes from: a file, or text that was pasted instead. */
import type { ImportFile } from './import-file.ts';
import type { ImportedDraft } from './imported-draft.ts';
import type { StoryTextInput } from './input.ts';
import { emptyText } from './snapshot.ts';

const PASTED_TEXT = 'pasted-text.txt';
const PASTED_MARKDOWN = 'pasted-text.md';

/** Null if there is neither. A file goes before pasted text. */
export async function fileToImport(given: {
  file?: File | undefined;
  pasted?: string | undefined;
}): Promise<ImportFile | null> {
  const { file, pasted = '' } = given;
  if (file && file.name !== '') return { name: file.name, bytes: await file.bytes() };
  if (pasted.trim() === '') return null;
  const name = looksLikeMarkdown(pasted) ? PASTED_MARKDOWN : PASTED_TEXT;
  return { name, bytes: new TextEncoder().encode(pasted) };
}

/** Only a heading says so; a dash or a star also begins a line of plain text. */
function looksLikeMarkdown(text: string): boolean {
  return /^#{1,6} \S/m.test(text);
}

/** The whole text of a new story, of which an import fills what it knows. */
export function textOfImport(draft: ImportedDraft): StoryTextInput {
  return { ...emptyText(), section: null, bylines: [], topics: [], ...draft.text };
}
