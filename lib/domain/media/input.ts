/** What a person says of a picture in the library. */
import { z } from 'zod';
import { cleanLine } from '../kernel/text.ts';

const line = (most: number) => z.string().max(most, 'too-long').transform(cleanLine);
const percent = z.coerce.number('not-a-number').min(0, 'not-a-number').max(100, 'not-a-number');

/** The lengths are those of an image in a story, which takes its first words from here. */
export const pictureDescription = z.strictObject({
  hash: z.string().regex(/^[0-9a-f]{64}$/, 'not-a-picture'),
  alt: line(1_000),
  caption: line(2_000),
  credit: line(300),
  licence: line(300),
  /** YYYY-MM-DD; empty: no end is known. */
  licenceUntil: z.union([z.iso.date('not-a-date'), z.literal('').transform(() => null), z.null()]),
  focusX: percent,
  focusY: percent,
});
export type PictureDescription = z.output<typeof pictureDescription>;

export const pictureToDelete = z.strictObject({ hash: pictureDescription.shape.hash });

const NAME_LENGTH = 200;

/** The name a file had, from the header `x-file-name`: URI-encoded, without folders. */
export function parseFileName(header: string | null): string {
  let name = header ?? '';
  try {
    name = decodeURIComponent(name);
  } catch {
    // A name is for search only: what is not encoded is taken as it stands.
  }
  return cleanLine(name).split(/[\\/]/).at(-1)?.trim().slice(0, NAME_LENGTH) ?? '';
}
