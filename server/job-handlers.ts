import type { Environment } from '#lib/server/kernel/environment.ts';
import type { JobHandlers } from '#lib/server/jobs/run-due-jobs.ts';
import { trimInvalidations } from '#lib/server/jobs/trim-invalidations.ts';
import { thinRevisions } from '#lib/server/workflow/thin-revisions.ts';
import { postFor, sendMailBy } from '#lib/server/notices/send-mail.ts';

/** Every job of the product and who does it; assembled here, at the roof. */
export function jobHandlers(environment: Environment): JobHandlers {
  return {
    'send-mail': sendMailBy(postFor(environment)),
    'trim-invalidations': (store) => trimInvalidations(store),
    'thin-revisions': thinRevisions,
  };
}
