/** From the bytes of a file to a draft, or to the reason why not; the answer always names the file. */
import { ok, refuse, type Refusal, type Result } from '../kernel/result.ts';
import { parseDocument } from './document.ts';
import { importMarkdown, isTooComplex } from './import-markdown.ts';
import { importPlainText } from './import-plain-text.ts';
import type { ImportedDraft } from './imported-draft.ts';

/** The largest file in bytes; ten times the longest book chapter. */
export const LARGEST_IMPORT = 2_000_000;

export const IMPORT_REFUSALS = [
  'empty',
  'too-large',
  'binary',
  'encoding',
  'unknown-type',
  'too-complex',
] as const;
export type ImportRefusal = Refusal<(typeof IMPORT_REFUSALS)[number], { name: string }>;
export type ImportFile = { name: string; bytes: Uint8Array };

const READERS: Record<string, (text: string) => ImportedDraft> = {
  txt: importPlainText,
  text: importPlainText,
  md: importMarkdown,
  markdown: importMarkdown,
};

export function importFile({ name, bytes }: ImportFile): Result<ImportedDraft, ImportRefusal> {
  const extension = /\.([a-z]+)$/i.exec(name)?.[1]?.toLowerCase() ?? '';
  if (bytes.length > LARGEST_IMPORT) return refuse('too-large', { name });
  if (bytes.length === 0) return refuse('empty', { name });
  const read = Object.hasOwn(READERS, extension) ? READERS[extension] : undefined;
  if (!read) return refuse('unknown-type', { name });
  const text = decode(bytes);
  if (typeof text !== 'string') return refuse(text.fault, { name });
  if (text.trim() === '') return refuse('empty', { name });
  if (read === importMarkdown && isTooComplex(text)) return refuse('too-complex', { name });
  const draft = read(text);
  const document = parseDocument(draft.text.document);
  if (!document.ok) return refuse('too-complex', { name });
  return ok({ ...draft, text: { ...draft.text, document: document.value } });
}

/** UTF-8, or UTF-16 where its byte-order mark says so; other encodings cannot be told apart. */
function decode(bytes: Uint8Array): string | { fault: 'binary' | 'encoding' } {
  const text = decodeAs(encodingOf(bytes), bytes);
  if (text === null) return { fault: bytes.includes(0) ? 'binary' : 'encoding' };
  // eslint-disable-next-line no-control-regex -- signs that no text file holds
  return /[\u0000-\u0008\u000e-\u001a\u001c-\u001f]/.test(text) ? { fault: 'binary' } : text;
}

function encodingOf(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  return 'utf-8';
}

function decodeAs(encoding: string, bytes: Uint8Array): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    // A fatal decoder throws on bytes that are not of the encoding; nothing else can go wrong.
    return null;
  }
}
