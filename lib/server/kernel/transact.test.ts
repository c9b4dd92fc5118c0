import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { auditEntries } from '#db/schema/audit.ts';
import { jobs } from '#db/schema/jobs.ts';
import { invalidations } from '#db/schema/kernel.ts';
import { sections } from '#db/schema/stories.ts';
import { auditHash, chainFault, type AuditEntry } from '#lib/domain/audit/entry.ts';
import { ok, refuse } from '#lib/domain/kernel/result.ts';
import { testStore, type TestStore } from './test-store.ts';
import { transact, type Transaction } from './transact.ts';

let desk: TestStore;
beforeEach(async () => {
  desk = await testStore();
});
afterEach(() => desk.close());

async function everything(t: Transaction) {
  await t.tx.insert(sections).values({ id: t.newId(), slug: 'sea', name: 'Sea', position: 1 });
  await t.record({ verb: 'add section', kind: 'section', object: 'x' });
  await t.enqueue('send-mail', {});
  await t.empty(['front']);
}

async function counts() {
  const db = desk.store.database.read;
  const tables = [sections, auditEntries, jobs, invalidations] as const;
  const rows = [];
  for (const table of tables) rows.push((await db.select().from(table)).length);
  return rows;
}

describe('a transaction', () => {
  test('writes the change, its audit entry, its jobs and its cache keys together', async () => {
    const done = await transact(desk.store, desk.cast.admin, async (t) => {
      await everything(t);
      return ok();
    });
    expect(done).toEqual(ok());
    expect(await counts()).toEqual([1, 1, 1, 1]);
  });

  test('that is refused has written nothing, even what came before the refusal', async () => {
    const refused = await transact(desk.store, desk.cast.admin, async (t) => {
      await everything(t);
      return refuse('too-late', { by: 1 });
    });
    expect(refused).toEqual({ ok: false, code: 'too-late', by: 1 });
    expect(await counts()).toEqual([0, 0, 0, 0]);
  });

  test('that throws has written nothing', async () => {
    const throwing = transact(desk.store, null, async (t) => {
      await everything(t);
      throw new Error('a fault');
    });
    await expect(throwing).rejects.toThrow('a fault');
    expect(await counts()).toEqual([0, 0, 0, 0]);
  });

  test('that keeps the others waiting is told of', async () => {
    const told: number[] = [];
    desk.store.onSlowTransaction = (milliseconds) => told.push(milliseconds);
    await transact(desk.store, null, async () => {
      await sleep(300);
      return ok();
    });
    await transact(desk.store, null, async () => Promise.resolve(ok()));
    expect(told).toHaveLength(1);
  });
});

test('fifty writers at once make one audit chain', async () => {
  await Promise.all(
    Array.from({ length: 50 }, () =>
      transact(desk.store, desk.cast.editor, async (t) => {
        await t.record({ verb: 'draft', kind: 'story', object: t.newId() });
        return ok();
      }),
    ),
  );
  const entries = await desk.store.database.read.select().from(auditEntries).orderBy(auditEntries.seq);
  expect(entries).toHaveLength(50);
  let before: AuditEntry | null = null;
  for (const entry of entries) {
    expect(chainFault(before, entry)).toBeNull();
    before = entry;
  }
});

describe('the audit chain shows', () => {
  async function chain(): Promise<AuditEntry[]> {
    for (let number = 0; number < 4; number += 1) {
      await transact(desk.store, desk.cast.editor, async (t) => {
        await t.record({ verb: 'draft', kind: 'story', object: `story ${number}` });
        return ok();
      });
    }
    return desk.store.database.read.select().from(auditEntries).orderBy(auditEntries.seq);
  }
  function firstFault(entries: AuditEntry[]) {
    let before: AuditEntry | null = null;
    for (const entry of entries) {
      const fault = chainFault(before, entry);
      if (fault) return fault;
      before = entry;
    }
    return null;
  }

  test('a change, a removal, a swap and an insertion', async () => {
    const [first, second, third, fourth] = await chain();
    if (!first || !second || !third || !fourth) throw new Error('four entries were written');
    expect(firstFault([first, second, third, fourth])).toBeNull();
    expect(firstFault([first, { ...second, verb: 'publish' }, third])).toEqual({ seq: 2, fault: 'hash' });
    expect(firstFault([first, third, fourth])).toEqual({ seq: 3, fault: 'sequence' });
    expect(firstFault([first, { ...third, seq: 2 }, second])).toEqual({ seq: 2, fault: 'link' });
    const forged = { ...second, verb: 'publish' };
    const rehashed = { ...forged, hash: auditHash(forged) };
    // Its own hash fits; the next entry gives it away.
    expect(firstFault([first, rehashed, third])).toEqual({ seq: 3, fault: 'link' });
  });
});
