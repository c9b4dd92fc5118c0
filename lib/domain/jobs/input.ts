import { z } from 'zod';

export const jobInput = z.strictObject({
  jobId: z.string().regex(/^[0-9a-f]{32}$/, 'not-an-id'),
});
