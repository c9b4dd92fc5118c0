'use server';

import { refresh } from 'next/cache';
import { jobInput } from '#lib/domain/jobs/input.ts';
import { staffAction } from '#lib/next/form-action.ts';
import { retryJob } from '#lib/server/jobs/retry-job.ts';
import { store } from '#lib/server/kernel/store.ts';

export const tryJobAgain = staffAction({
  input: jobInput,
  act: (input, { actor }) => retryJob(store(), actor, input),
  then: () => {
    refresh();
    return { status: 'ok', message: 'It is tried again now.' };
  },
});
