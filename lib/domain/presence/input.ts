import { z } from 'zod';
import { isId } from '../kernel/ids.ts';
import { PLACES } from './vocabulary.ts';

/** What a page sends when it is still there. */
export const heartbeatInput = z.strictObject({
  editor: z.string().refine(isId),
  place: z.enum(PLACES),
  wantsLease: z.boolean().default(false),
  takeOver: z.boolean().default(false),
  arriving: z.boolean().default(false),
  leaving: z.boolean().default(false),
});

export type HeartbeatInput = z.output<typeof heartbeatInput>;
