/** Pictures of a paste whose bytes are within reach, as files; those of other sites are never fetched. */
import type { Editor } from '@tiptap/core';
import { insertPictureUploads } from '../picture-uploads.ts';
import type { PastedPicture } from './read-paste.ts';

const TYPES = /^image\/(png|jpe?g|webp|gif)$/;

export function pictureFiles(data: DataTransfer | null): File[] {
  return [...(data?.files ?? [])].filter(({ type }) => type.startsWith('image/'));
}

/** The file in a `data:` address; null if it holds no picture of a type that is taken. */
function fileOfData(src: string, number: number): File | null {
  const found = /^data:(image\/[a-z]+)((?:;[^;,]*)*),/i.exec(src);
  const type = found?.[1]?.toLowerCase() ?? '';
  if (!found || !TYPES.test(type) || !/;base64$/i.test(found[2] ?? '')) return null;
  const bytes = bytesOf(src.slice(found[0].length));
  if (!bytes || bytes.length === 0) return null;
  return new File([bytes], `pasted-picture-${number}.${type.slice('image/'.length)}`, { type });
}

function bytesOf(base64: string): Uint8Array<ArrayBuffer> | null {
  const plain = base64.replaceAll(/%([0-9a-f]{2})/gi, (_, code: string) =>
    String.fromCharCode(Number.parseInt(code, 16)),
  );
  // Tolerant of blanks as browsers are, and of nothing else.
  if (!/^[\sA-Za-z0-9+/]*={0,2}\s*$/.test(plain)) return null;
  const letters = plain.replaceAll(/\s|=+\s*$/g, '');
  if (letters.length % 4 === 1) return null;
  return Uint8Array.from(atob(letters), (letter) => letter.charCodeAt(0));
}

/**
 * Hands pictures to those who send them. Answers how many could be handed over: a picture of a type
 * that is not taken, or one whose bytes did not come along, is not.
 */
export function insertPastedPictures(
  editor: Editor,
  pictures: readonly (File | PastedPicture)[],
  at?: number,
): number {
  const files = pictures
    .map((picture, number) => (picture instanceof File ? picture : fileOfData(picture.src, number + 1)))
    .filter((file) => file !== null);
  insertPictureUploads(editor, files, at);
  return files.length;
}

/**
 * The pictures of a paste with those files in their places that the browser made of them: Safari gives
 * an address that only it can follow, and the file beside it. Word's file is a drawing of the words.
 */
export function withFiles(
  pictures: readonly PastedPicture[],
  files: readonly File[],
): (File | PastedPicture)[] {
  const isBesides = ({ src }: PastedPicture) => /^(blob|webkit-fake-url):/i.test(src);
  if (pictures.filter(isBesides).length !== files.length) return [...pictures];
  const waiting = [...files];
  return pictures.map((picture) => (isBesides(picture) ? (waiting.shift() ?? picture) : picture));
}
