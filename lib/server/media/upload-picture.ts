/** An upload of one account, within what one account may bring (hardening §3, rate limits). */
import { spendTry, returnTry } from '../auth/spend-try.ts';
import type { Actor } from '#lib/domain/auth/actor.ts';
import type { Instant } from '#lib/domain/kernel/clock.ts';
import { refuse, type Refusal, type Result } from '#lib/domain/kernel/result.ts';
import { MOST_UPLOAD_BYTES, UPLOAD_BYTES, UPLOAD_TRIES } from '#lib/domain/media/limits.ts';
import { mayUpload } from '#lib/domain/media/permission.ts';
import type { Store } from '../kernel/store.ts';
import type { Darkroom } from './darkroom.ts';
import { storePicture, type PictureUpload, type Stored, type StorePictureRefusal } from './store-picture.ts';

type Limited = Refusal<'limited', { retryAt: Instant; retryInMinutes: number }>;

/**
 * `length`: of the body in bytes, as declared; Node holds a body to it. Every try counts, for each may
 * cost a process; bytes count when they were kept.
 */
export async function uploadPicture(
  store: Store,
  actor: Actor,
  darkroom: Darkroom,
  upload: PictureUpload & { length: number },
): Promise<Result<Stored, StorePictureRefusal | Limited>> {
  const decision = mayUpload(actor);
  if (!decision.allowed) return refuse(decision.code);
  if (upload.length > MOST_UPLOAD_BYTES) return refuse('too-large');
  if (upload.length === 0) return refuse('empty-file');
  const tries = await spendTry(store, { limit: UPLOAD_TRIES, of: actor.id });
  if (!tries.ok) return limited(tries);
  const weight = { limit: UPLOAD_BYTES, of: actor.id, points: upload.length };
  const bytes = await spendTry(store, weight);
  if (!bytes.ok) {
    await returnTry(store, weight);
    return limited(bytes);
  }
  let isKept = false;
  try {
    const stored = await storePicture(store, actor, darkroom, upload);
    isKept = stored.ok && !stored.value.alreadyThere;
    return stored;
  } finally {
    if (!isKept) await returnTry(store, weight);
  }
}

function limited({ retryAt, retryInMinutes }: { retryAt: Instant; retryInMinutes: number }): Limited {
  return refuse('limited', { retryAt, retryInMinutes });
}
