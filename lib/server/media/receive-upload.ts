import { open } from 'node:fs/promises';
import path from 'node:path';
import { ok, refuse, type Refusal, type Result } from '#lib/domain/kernel/result.ts';
import { MOST_UPLOAD_BYTES } from '#lib/domain/media/limits.ts';
import { refusalOfBytes, sniffMediaType, SNIFFED_BYTES } from '#lib/domain/media/sniff-type.ts';
import type { MediaType } from '#lib/domain/media/vocabulary.ts';
import { UPLOADED } from './development.ts';

export type ReceiveRefusal = Refusal<ReturnType<typeof refusalOfBytes> | 'too-large' | 'cancelled'>;

/**
 * Writes a body into `folder` as it comes, and judges its type by its first bytes. A refused body is
 * still read to its end, which is near: whoever sends it reads our answer only then.
 */
export async function receiveUpload(
  folder: string,
  body: AsyncIterable<Uint8Array>,
  signal: AbortSignal,
): Promise<Result<{ type: MediaType; bytes: number }, ReceiveRefusal>> {
  const file = await open(path.join(folder, UPLOADED), 'wx', 0o600);
  let bytes = 0;
  let head = Buffer.alloc(0);
  try {
    for await (const chunk of body) {
      if (signal.aborted) return refuse('cancelled');
      bytes += chunk.length;
      if (bytes > MOST_UPLOAD_BYTES) return refuse('too-large');
      if (head.length < SNIFFED_BYTES) head = Buffer.concat([head, chunk.subarray(0, SNIFFED_BYTES)]);
      if (head.length < SNIFFED_BYTES || sniffMediaType(head) !== null) await file.write(chunk);
    }
  } catch (error) {
    // A body breaks off when its sender leaves; everything else is a fault of ours.
    if (signal.aborted || isBrokenOff(error)) return refuse('cancelled');
    throw error;
  } finally {
    await file.close();
  }
  const type = sniffMediaType(head);
  return type === null ? refuse(refusalOfBytes(head)) : ok({ type, bytes });
}

function isBrokenOff(error: unknown): boolean {
  return (
    error instanceof Error &&
    (error.name === 'AbortError' ||
      ('code' in error && error.code === 'ECONNRESET') ||
      error.message === 'aborted')
  );
}
