/** One picture on its way to the library. XMLHttpRequest, because fetch does not say how far it is. */
import { z } from 'zod/mini';
import { paths } from '#lib/domain/kernel/paths.ts';
import { MOST_UPLOAD_BYTES } from '#lib/domain/media/limits.ts';
import type { StoredPicture } from '#lib/domain/media/views.ts';

export type UploadAnswer =
  | ({ kind: 'stored' } & StoredPicture)
  /** `code` has words in lib/domain/media/words.ts. */
  | { kind: 'refused'; code: string; facts: { retryInMinutes?: number } }
  | { kind: 'unreachable' }
  | { kind: 'cancelled' };

type Options = {
  /** From 0 to 1: how much of the file is sent. At 1 the server is still preparing it. */
  onProgress: (fraction: number) => void;
  signal: AbortSignal;
};

// A proxy may answer in the server's place; beyond that the view is our own server's.
const storedAnswer = z.object({
  media: z.custom<StoredPicture['media']>(
    (value) => typeof value === 'object' && value !== null && 'hash' in value && 'src' in value,
  ),
  alreadyThere: z._default(z.boolean(), false),
  stilled: z._default(z.boolean(), false),
});
const problemAnswer = z.object({ code: z.string(), retryInMinutes: z.optional(z.number()) });

/** Never throws: what went wrong is an answer. */
export function uploadPicture(file: File, { onProgress, signal }: Options): Promise<UploadAnswer> {
  const refusal = refusedHere(file);
  if (refusal !== null) return Promise.resolve({ kind: 'refused', code: refusal, facts: {} });
  if (signal.aborted) return Promise.resolve({ kind: 'cancelled' });
  return new Promise((resolve) => {
    const request = new XMLHttpRequest();
    const cancel = () => request.abort();
    request.upload.onprogress = (event) => {
      if (event.lengthComputable) onProgress(event.loaded / event.total);
    };
    request.upload.onload = () => onProgress(1);
    request.onload = () => resolve(answerOf(request.status, request.responseText));
    request.onerror = () => resolve({ kind: 'unreachable' });
    request.onabort = () => resolve({ kind: 'cancelled' });
    request.onloadend = () => signal.removeEventListener('abort', cancel);
    signal.addEventListener('abort', cancel);
    request.open('POST', paths.mediaApi());
    request.setRequestHeader('x-file-name', encodeURIComponent(file.name));
    request.setRequestHeader('content-type', 'application/octet-stream');
    request.send(file);
  });
}

/** What need not be sent to be refused; the server says the same of it, after the way there. */
function refusedHere(file: File): string | null {
  if (file.size === 0) return 'empty-file';
  return file.size > MOST_UPLOAD_BYTES ? 'too-large' : null;
}

function answerOf(status: number, body: string): UploadAnswer {
  const json = readJson(body);
  if (status >= 200 && status < 300) {
    const stored = storedAnswer.safeParse(json);
    return stored.success ? { kind: 'stored', ...stored.data } : { kind: 'unreachable' };
  }
  const problem = problemAnswer.safeParse(json);
  if (!problem.success) return { kind: 'unreachable' };
  const { code, retryInMinutes } = problem.data;
  return { kind: 'refused', code, facts: retryInMinutes === undefined ? {} : { retryInMinutes } };
}

function readJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
