/**
 * A store for tests: a fresh copy of a migrated database with the cast in it, and a clock that
 * stands still until it is moved. Close it when the test is over.
 */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { openDatabase } from '#db/client.ts';
import { migrateDatabase } from '#db/migrate.ts';
import { accounts } from '#db/schema/auth.ts';
import type { Actor } from '#lib/domain/auth/actor.ts';
import { after, type Instant } from '#lib/domain/kernel/clock.ts';
import { randomId, type Store } from './store.ts';

/** The password of everyone in the cast. */
export const CAST_PASSWORD = 'a lantern for the night desk';
/** Its argon2id hash with the product's own parameters; computed once, because it takes 200 ms. */
const CAST_PASSWORD_HASH =
  '$argon2id$v=19$m=65536,t=3,p=1$OyEKXwnRmm7vv6ruQfPsZg$ipYkI7qDHcjhuKV42LGvLDwJnXVckP+zdihiARmQ2dk';

const START: Instant = '2026-11-23T09:00:00.000Z';

export const CAST = {
  writer: { id: castId(1), name: 'Wren Writer', role: 'writer' },
  writer2: { id: castId(2), name: 'Wilma Writer', role: 'writer' },
  checker: { id: castId(3), name: 'Chidi Checker', role: 'checker' },
  editor: { id: castId(4), name: 'Edda Editor', role: 'editor' },
  editor2: { id: castId(5), name: 'Emil Editor', role: 'editor' },
  admin: { id: castId(6), name: 'Ada Admin', role: 'admin' },
  suspended: { id: castId(7), name: 'Sol Suspended', role: 'editor' },
} as const satisfies Record<string, Actor>;

export type CastMember = keyof typeof CAST;

export type TestStore = {
  store: Store;
  cast: Record<CastMember, Actor>;
  clock: { now: () => Instant; advance: (milliseconds: number) => void };
  close: () => Promise<void>;
};

let base: Promise<Buffer> | null = null;

export async function testStore(): Promise<TestStore> {
  const folder = mkdtempSync(path.join(tmpdir(), 'countersign-test-'));
  const file = path.join(folder, 'test.db');
  await copyCastDatabase(file);
  let now = START;
  const store: Store = { database: openDatabase(file), clock: () => now, newId: randomId };
  return {
    store,
    cast: { ...CAST },
    clock: {
      now: () => now,
      advance: (milliseconds) => {
        now = after(now, milliseconds);
      },
    },
    close: async () => {
      await store.database.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** A migrated database with the cast in it, for a server that a test or a proof starts. */
export async function copyCastDatabase(file: string): Promise<void> {
  base ??= migratedBase();
  writeFileSync(file, await base);
}

/** `writer@desk.test` and so on. */
export function castEmail(member: CastMember): string {
  return `${member}@desk.test`;
}

/** The bytes of a migrated file with the cast in it; made once per process. */
async function migratedBase(): Promise<Buffer> {
  const folder = mkdtempSync(path.join(tmpdir(), 'countersign-base-'));
  const file = path.join(folder, 'base.db');
  await migrateDatabase(file, START);
  const database = openDatabase(file);
  const members = Object.entries(CAST).map(([member, actor]) => ({
    ...actor,
    email: castEmail(member as CastMember), // Object.entries forgets the keys' type
    state: member === 'suspended' ? ('suspended' as const) : ('active' as const),
    passwordHash: CAST_PASSWORD_HASH,
    createdAt: START,
    createdBy: null,
  }));
  await database.write(async (tx) => {
    await tx.insert(accounts).values(members);
  });
  await database.close();
  const bytes = readFileSync(file);
  rmSync(folder, { recursive: true, force: true });
  return bytes;
}

function castId(number: number): string {
  return `ca57${String(number).padStart(28, '0')}`;
}
