/** One verb over HTTP, about the text whose hash is named. */
import type { Id } from '#lib/domain/kernel/ids.ts';
import { paths } from '#lib/domain/kernel/paths.ts';
import type { Verb } from '#lib/domain/kernel/verbs.ts';
import { isWorkflowRefusal, refusalWords, type RefusalFacts } from './refusal-words.ts';

/** Null when it was done; else why it was not, in words. */
export async function sendVerb(storyId: Id, verb: Verb, hash: string): Promise<string | null> {
  let response: Response;
  try {
    response = await fetch(paths.verbApi(storyId, verb), {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ hash }),
      redirect: 'error',
      signal: AbortSignal.timeout(20_000),
    });
  } catch {
    return 'The server cannot be reached. Nothing was done; try again.';
  }
  if (response.ok) return null;
  if (response.status === 401) return 'You are signed out. Sign in in a new tab, then try again.';
  const problem: unknown = await response.json().catch(() => null);
  return wordsOf(verb, problem);
}

function wordsOf(verb: Verb, problem: unknown): string {
  const known = typeof problem === 'object' && problem !== null && 'code' in problem;
  if (!known || typeof problem.code !== 'string' || !isWorkflowRefusal(problem.code)) {
    return 'It was not done. Reload the page and try again.';
  }
  // A refusal of this room carries the facts of this room.
  return refusalWords(verb, problem.code, problem as RefusalFacts);
}
