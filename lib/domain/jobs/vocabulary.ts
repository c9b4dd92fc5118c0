export const JOB_STATES = ['queued', 'running', 'done', 'dead'] as const;

/** The jobs that rooms handle; a room's `jobs.ts` has the handler, the server lists them. */
export const JOB_KINDS = ['send-mail', 'trim-invalidations', 'thin-revisions'] as const;
export type JobKind = (typeof JOB_KINDS)[number];
