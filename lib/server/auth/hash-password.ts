/**
 * argon2id at 64 MiB, three passes, one lane. A hash costs about 200 ms of a core and 64 MiB, so at
 * most four run at once in the process; the others wait their turn.
 */
import { hash, verify } from '@node-rs/argon2';
import { normalisePassword } from '#lib/domain/auth/password.ts';

export type HashParameters = { memoryCost: number; timeCost: number; parallelism: number };

export const HASH_PARAMETERS: HashParameters = { memoryCost: 64 * 1024, timeCost: 3, parallelism: 1 };
export const HASH_SLOTS = 4;

/** Algorithm.Argon2id, a const enum that isolated modules cannot read. */
const ARGON2ID = 2;

type Slots = { running: number; peak: number; waiting: (() => void)[] };
const KEY = Symbol.for('countersign.hash-slots');
type Process = { [KEY]?: Slots };

/** On globalThis for the reason given in kernel/store.ts. */
export function hashSlots(): Slots {
  const holder = globalThis as Process;
  holder[KEY] ??= { running: 0, peak: 0, waiting: [] };
  return holder[KEY];
}

/** `parameters` is for tests of this function; the product hashes with HASH_PARAMETERS. */
export function hashPassword(password: string, parameters = HASH_PARAMETERS): Promise<string> {
  return inSlot(() => hash(normalisePassword(password), { algorithm: ARGON2ID, ...parameters }));
}

export function verifyPassword(encoded: string, password: string): Promise<boolean> {
  return inSlot(() => verify(encoded, normalisePassword(password)));
}

let decoy: Promise<string> | null = null;

/**
 * The hash of a password that nobody has, verified where there is no account, so that a stranger
 * cannot tell by the time it takes who works here.
 */
export function decoyHash(): Promise<string> {
  decoy ??= hashPassword(crypto.randomUUID());
  return decoy;
}

/** True if a stored hash was made with other parameters than today's. */
export function isHashDated(encoded: string, parameters = HASH_PARAMETERS): boolean {
  const { memoryCost, timeCost, parallelism } = parameters;
  return !encoded.startsWith(`$argon2id$v=19$m=${memoryCost},t=${timeCost},p=${parallelism}$`);
}

async function inSlot<T>(work: () => Promise<T>): Promise<T> {
  const slots = hashSlots();
  if (slots.running >= HASH_SLOTS) await new Promise<void>((go) => slots.waiting.push(go));
  else slots.running += 1;
  slots.peak = Math.max(slots.peak, slots.running);
  try {
    return await work();
  } finally {
    // The slot is handed to the next in line; `running` moves only when nobody waits.
    const next = slots.waiting.shift();
    if (next) next();
    else slots.running -= 1;
  }
}
