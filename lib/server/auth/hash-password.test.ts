import { describe, expect, it } from 'vitest';
import {
  HASH_PARAMETERS,
  HASH_SLOTS,
  hashPassword,
  hashSlots,
  isHashDated,
  verifyPassword,
} from './hash-password.ts';

const QUICK = { memoryCost: 1024, timeCost: 1, parallelism: 1 };

describe('a password hash', () => {
  it('is argon2id at 64 MiB, three passes, one lane', async () => {
    const encoded = await hashPassword('a lantern for the night desk');
    expect(encoded).toMatch(/^\$argon2id\$v=19\$m=65536,t=3,p=1\$/);
    expect(HASH_PARAMETERS).toEqual({ memoryCost: 65_536, timeCost: 3, parallelism: 1 });
    expect(await verifyPassword(encoded, 'a lantern for the night desk')).toBe(true);
    expect(await verifyPassword(encoded, 'a lantern for the night desk ')).toBe(false);
  });

  it.each(['🦦🦊🐝🦉🐢🐳🦔🦚🐌🦋🐙🦀', 'x'.repeat(1_000), '\u0000 is a character too'])(
    'covers every character of %j',
    async (password) => {
      const encoded = await hashPassword(password, QUICK);
      expect(await verifyPassword(encoded, password)).toBe(true);
      expect(await verifyPassword(encoded, password.slice(0, -1))).toBe(false);
      expect(await verifyPassword(encoded, `${password}.`)).toBe(false);
    },
  );

  it('is the same for one password in two Unicode forms', async () => {
    const encoded = await hashPassword('cafe\u0301 lantern quay', QUICK);
    expect(await verifyPassword(encoded, 'caf\u00e9 lantern quay')).toBe(true);
  });

  it('tells when its parameters are not today’s', async () => {
    expect(isHashDated(await hashPassword('a lantern', QUICK))).toBe(true);
    expect(isHashDated(await hashPassword('a lantern', QUICK), QUICK)).toBe(false);
  });

  it('never runs more than four at once, and finishes them all', async () => {
    const hashes = await Promise.all(
      Array.from({ length: 12 }, (_, at) => hashPassword(`lantern ${at}`, QUICK)),
    );
    expect(new Set(hashes).size).toBe(12);
    expect(hashSlots().peak).toBe(HASH_SLOTS);
    expect(hashSlots().running).toBe(0);
  });
});
