/** What the child process says when it is done; the only thing that the server believes of it is its shape. */
import { z } from 'zod';
import { MEDIA_TYPES, VARIANT_FORMATS } from '#lib/domain/media/vocabulary.ts';

/** The names of files in the folder of one upload. */
export const UPLOADED = 'uploaded';
export const MASTER = 'master';
export function variantFile(width: number, format: string): string {
  return `${width}.${format}`;
}

const size = z.int().min(1).max(20_000);

const developed = z.strictObject({
  type: z.enum(MEDIA_TYPES),
  width: size,
  height: size,
  thumbhash: z.base64().max(48),
  stilled: z.boolean(),
  variants: z.array(z.strictObject({ width: size, format: z.enum(VARIANT_FORMATS) })).max(12),
});
export type Developed = z.output<typeof developed>;

/** Refusals that are decided beside the picture itself. */
const WORKER_REFUSALS = ['damaged-image', 'too-many-pixels', 'too-many-frames', 'mixed-file'] as const;

export const workerAnswer = z.union([
  z.strictObject({ developed }),
  z.strictObject({ refused: z.enum(WORKER_REFUSALS) }),
]);
export type WorkerAnswer = z.output<typeof workerAnswer>;
