/**
 * Measures whether the time of a refusal tells who works here (T-32): known and unknown addresses in
 * turn, wrong passwords, the limits keyed away so that they are not what is measured.
 */
import { rateLimits } from '#db/schema/auth.ts';
import { signIn } from '#lib/server/auth/sign-in.ts';
import type { Store } from '#lib/server/kernel/store.ts';
import { castEmail, testStore } from '#lib/server/kernel/test-store.ts';

const WARM_UP = 3;

/** Milliseconds. The first quartile is what is left of a time when the machine is busy elsewhere. */
type Times = { median: number; quartile: number };
export type SignInTiming = { tries: number; known: Times; unknown: Times; answers: string[] };

export async function signInTiming(tries: number): Promise<SignInTiming> {
  const house = await testStore();
  try {
    return await timeSignIns(house.store, castEmail('writer'), tries);
  } finally {
    await house.close();
  }
}

async function timeSignIns(store: Store, knownEmail: string, tries: number): Promise<SignInTiming> {
  const times = { known: [] as number[], unknown: [] as number[] };
  const answers = new Set<string>();
  for (let at = -WARM_UP; at < tries; at += 1) {
    // Whoever comes second in a round must not always be the same.
    const order = at % 2 === 0 ? (['known', 'unknown'] as const) : (['unknown', 'known'] as const);
    for (const kind of order) {
      const email = kind === 'known' ? knownEmail : `nobody${at + WARM_UP}@desk.test`;
      await forgetAllTries(store);
      const before = performance.now();
      const answer = await signIn(store, {
        email,
        password: `wrong ${at}`,
        address: '192.0.2.1',
        userAgent: '',
      });
      if (at >= 0) times[kind].push(performance.now() - before);
      answers.add(JSON.stringify(answer));
    }
  }
  return { tries, known: summary(times.known), unknown: summary(times.unknown), answers: [...answers] };
}

async function forgetAllTries(store: Store): Promise<void> {
  await store.database.write(async (tx) => {
    await tx.delete(rateLimits);
  });
}

function summary(values: number[]): Times {
  const sorted = values.toSorted((one, other) => one - other);
  const at = (share: number) => sorted[Math.floor(sorted.length * share)] ?? Number.NaN;
  return { median: at(0.5), quartile: at(0.25) };
}
