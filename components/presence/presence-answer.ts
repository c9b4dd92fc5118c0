/** What the server says of a story's presence, parsed, because a proxy may answer in its place. */
import { z } from 'zod/mini';
import type { PresenceView } from '#lib/domain/presence/views.ts';
import { PLACES } from '#lib/domain/presence/vocabulary.ts';

const account = z.object({ id: z.string(), name: z.string() });
const presenceAnswer = z.object({
  version: z.object({ epoch: z.string(), order: z.number() }),
  people: z.array(z.object({ account, editor: z.string(), place: z.enum(PLACES), since: z.string() })),
  lease: z.nullable(z.object({ editor: z.string(), account, since: z.string(), awaits: z.boolean() })),
  revision: z.object({ id: z.string(), number: z.number(), hash: z.string() }),
});

/** Null for anything else. */
export function parsePresence(json: unknown): PresenceView | null {
  const parsed = presenceAnswer.safeParse(json);
  return parsed.success ? parsed.data : null;
}
