import { eq } from 'drizzle-orm';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { openDatabase } from '#db/client.ts';
import { jobs } from '#db/schema/jobs.ts';
import { MAX_ATTEMPTS, waitAfterFailure } from '#lib/domain/jobs/backoff.ts';
import { DAY, HOUR, MINUTE } from '#lib/domain/kernel/clock.ts';
import { ok } from '#lib/domain/kernel/result.ts';
import { testStore, type TestStore } from '../kernel/test-store.ts';
import { transact } from '../kernel/transact.ts';
import { claimJob } from './claim-job.ts';
import { finishJob } from './finish-job.ts';
import { deadJobs } from './queries.ts';
import { retryJob } from './retry-job.ts';
import { planRecurringJobs } from './plan-jobs.ts';
import { runDueJobs, type JobHandlers } from './run-due-jobs.ts';
import { trimInvalidations } from './trim-invalidations.ts';

describe('jobs', () => {
  let opened: TestStore;
  beforeEach(async () => {
    opened = await testStore();
  });
  afterEach(() => opened.close());

  async function enqueue(payload: object = { to: 'a@desk.test' }): Promise<void> {
    await transact(opened.store, null, async ({ enqueue: add }) => {
      await add('send-mail', payload);
      return ok();
    });
  }
  const rows = () => opened.store.database.read.select().from(jobs);
  const handlers = (sendMail: JobHandlers['send-mail']): JobHandlers => ({
    'send-mail': sendMail,
    'trim-invalidations': () => Promise.resolve(),
    'thin-revisions': () => Promise.resolve(),
  });

  test('a due job is done once and loses its payload', async () => {
    await enqueue();
    const seen: unknown[] = [];
    const work = handlers((_store, payload) => Promise.resolve(void seen.push(payload)));
    expect(await runDueJobs(opened.store, work)).toBe(1);
    expect(await runDueJobs(opened.store, work)).toBe(0);
    expect(seen).toEqual([{ to: 'a@desk.test' }]);
    expect(await rows()).toMatchObject([{ state: 'done', payload: '{}', attempts: 1, lockedUntil: null }]);
  });

  test('a job that was given up is seen by an admin alone, who may have it tried again', async () => {
    await enqueue();
    const failing = handlers(() => Promise.reject(new Error('no route to desk@mail.test')));
    for (let attempt = 0; attempt < MAX_ATTEMPTS; attempt += 1) {
      await runDueJobs(opened.store, failing);
      opened.clock.advance(DAY);
    }
    const { admin, editor } = opened.cast;
    expect(await deadJobs(opened.store, editor)).toEqual([]);
    const [dead] = await deadJobs(opened.store, admin);
    expect(dead).toMatchObject({ kind: 'send-mail', attempts: MAX_ATTEMPTS });
    expect(JSON.stringify(dead)).not.toContain('@');
    const jobId = dead?.id ?? '';
    expect(await retryJob(opened.store, editor, { jobId })).toMatchObject({ code: 'not-allowed' });
    expect(await retryJob(opened.store, admin, { jobId })).toMatchObject({ ok: true });
    expect(await retryJob(opened.store, admin, { jobId })).toMatchObject({ code: 'not-found' });
    expect(
      await runDueJobs(
        opened.store,
        handlers(() => Promise.resolve()),
      ),
    ).toBe(1);
    expect(await deadJobs(opened.store, admin)).toEqual([]);
  });

  test('a job of a transaction that was refused does not exist', async () => {
    await transact(opened.store, null, async ({ enqueue: add }) => {
      await add('send-mail', {});
      return { ok: false as const, code: 'no' };
    });
    expect(await rows()).toEqual([]);
  });

  test('a failing job waits longer each time, and is dead after the last attempt', async () => {
    await enqueue();
    const work = handlers(() => Promise.reject(new Error('550 no such box: someone@desk.test')));
    let attempts = 0;
    for (let round = 0; round < 20; round += 1) {
      attempts += await runDueJobs(opened.store, work);
      opened.clock.advance(HOUR);
    }
    expect(attempts).toBe(MAX_ATTEMPTS);
    const [dead] = await rows();
    expect(dead).toMatchObject({ state: 'dead', attempts: MAX_ATTEMPTS });
    expect(dead?.lastError).toBe('550 no such box: [address]');
  });

  test('the wait grows and is capped', () => {
    const waits = Array.from({ length: MAX_ATTEMPTS }, (_, index) => waitAfterFailure(index + 1));
    expect(waits.at(-1)).toBeNull();
    const numbers = waits.slice(0, -1).map(Number);
    expect(numbers).toEqual([...numbers].sort((a, b) => a - b));
    expect(Math.max(...numbers)).toBe(HOUR);
  });

  test('a job whose process died is taken over when its lock has run out', async () => {
    await enqueue();
    const lost = await claimJob(opened.store);
    expect(await claimJob(opened.store)).toBeNull();
    opened.clock.advance(6 * MINUTE);
    const taken = await claimJob(opened.store);
    expect(taken).toMatchObject({ id: lost?.id, attempts: 2 });
    // The first, back from a long sleep, no longer decides how it ended.
    if (lost) await finishJob(opened.store, lost, new Error('late'));
    expect(await rows()).toMatchObject([{ state: 'running', attempts: 2 }]);
    if (taken) await finishJob(opened.store, taken, null);
    expect(await rows()).toMatchObject([{ state: 'done' }]);
  });

  test('a job that kills its process each time ends dead, not endless', async () => {
    await enqueue();
    for (let round = 0; round < MAX_ATTEMPTS; round += 1) {
      expect(await claimJob(opened.store)).not.toBeNull();
      opened.clock.advance(6 * MINUTE);
    }
    expect(await claimJob(opened.store)).toBeNull();
    expect(await rows()).toMatchObject([{ state: 'dead', attempts: MAX_ATTEMPTS }]);
  });

  test('two processes never do one job twice', async () => {
    for (let count = 0; count < 40; count += 1) await enqueue({ count });
    const other = { ...opened.store, database: openDatabase(opened.store.database.file) };
    const seen: unknown[] = [];
    const work = handlers((_store, payload) => Promise.resolve(void seen.push(payload)));
    const counts = await Promise.all([runDueJobs(opened.store, work), runDueJobs(other, work)]);
    await other.database.close();
    expect(counts[0] + counts[1]).toBe(40);
    expect(new Set(seen.map((payload) => JSON.stringify(payload))).size).toBe(40);
  });

  test('trimming plans the next day once, whoever else plans', async () => {
    await planRecurringJobs(opened.store);
    await planRecurringJobs(opened.store);
    const kind = eq(jobs.kind, 'trim-invalidations');
    expect(await opened.store.database.read.select().from(jobs).where(kind)).toHaveLength(1);
    const work = { ...handlers(() => Promise.resolve()), 'trim-invalidations': trimInvalidations };
    // The other recurring job is done once too, and plans nothing here.
    expect(await runDueJobs(opened.store, work)).toBe(2);
    expect(await runDueJobs(opened.store, work)).toBe(0);
    opened.clock.advance(DAY);
    expect(await runDueJobs(opened.store, work)).toBe(1);
  });
});
