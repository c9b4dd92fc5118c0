/**
 * Counts tries in the database, so that a restart forgives nothing. rate-limiter-flexible brings its
 * own SQL: it runs between transactions, on the one writer. A try is spent before it is judged and
 * given back if it was good; counting failures afterwards would let a hundred guesses run at once.
 */
import { setTimeout as sleep } from 'node:timers/promises';
import { RateLimiterRes, RateLimiterSQLite } from 'rate-limiter-flexible';
import { lt } from 'drizzle-orm';
import { rateLimits } from '#db/schema/auth.ts';
import type { Limit, TooManyTries } from '#lib/domain/auth/limits.ts';
import { after, MINUTE } from '#lib/domain/kernel/clock.ts';
import { sha256 } from '#lib/domain/kernel/digest.ts';
import { ok, refuse, type Ok } from '#lib/domain/kernel/result.ts';
import type { Store } from '../kernel/store.ts';

/** `points`: how much one try weighs; 1 unless it is said. */
type Subject = { limit: Limit; of: string; points?: number };

const BUSY_RETRY_MS = [20, 80, 320, 1_280];

/** `isFirst`: the refusal is the first of its window, worth an entry in the audit log. */
export type Spent = Ok<undefined> | (TooManyTries & { isFirst: boolean });

export async function spendTry(store: Store, { limit, of, points = 1 }: Subject): Promise<Spent> {
  const spent = await withLimiter(store, limit, async (limiter) => {
    try {
      return await limiter.consume(keyOf(of), points);
    } catch (error) {
      if (error instanceof RateLimiterRes) return error;
      throw error;
    }
  });
  if (spent.isFirstInDuration) await forgetOldTries(store);
  if (spent.consumedPoints <= limit.points) return ok();
  return refuse('too-many-tries', {
    retryAt: after(store.clock(), spent.msBeforeNext),
    retryInMinutes: Math.max(1, Math.ceil(spent.msBeforeNext / MINUTE)),
    isFirst: spent.consumedPoints === limit.points + points,
  });
}

/** Returns one try: it was no guess, or took nothing. */
export async function returnTry(store: Store, { limit, of, points = 1 }: Subject): Promise<void> {
  await withLimiter(store, limit, (limiter) => limiter.reward(keyOf(of), points));
}

/** Forgets all tries: the right password was given. */
export async function forgetTries(store: Store, { limit, of }: Subject): Promise<void> {
  await withLimiter(store, limit, (limiter) => limiter.delete(keyOf(of)));
}

/** Addresses, of mail and of machines, are not kept in the open. */
function keyOf(subject: string): string {
  return sha256(subject);
}

async function withLimiter<T>(
  store: Store,
  limit: Limit,
  work: (limiter: RateLimiterSQLite) => Promise<T>,
): Promise<T> {
  for (const wait of [...BUSY_RETRY_MS, null]) {
    try {
      return await store.database.exclusive((connection) =>
        work(
          new RateLimiterSQLite({
            storeClient: connection,
            storeType: 'better-sqlite3',
            tableName: 'rate_limits',
            tableCreated: true,
            clearExpiredByTimeout: false,
            keyPrefix: limit.name,
            points: limit.points,
            duration: limit.seconds,
          }),
        ),
      );
    } catch (error) {
      if (wait === null || !isBusy(error)) throw error;
      await sleep(wait);
    }
  }
  throw new Error('unreachable: the last round returns or throws');
}

/** The library counts by the wall clock, and so must what sweeps behind it. */
async function forgetOldTries(store: Store): Promise<void> {
  await store.database.write(async (tx) => {
    // eslint-disable-next-line house/no-clock -- the library's columns are in its own time
    await tx.delete(rateLimits).where(lt(rateLimits.expire, Date.now()));
  });
}

function isBusy(error: unknown): boolean {
  return error instanceof Error && 'code' in error && String(error.code).startsWith('SQLITE_BUSY');
}
