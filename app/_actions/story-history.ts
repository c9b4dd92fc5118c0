'use server';

import { redirect } from 'next/navigation';
import { paths } from '#lib/domain/kernel/paths.ts';
import { restoreInput } from '#lib/domain/stories/desk-input.ts';
import { staffAction } from '#lib/next/form-action.ts';
import { store } from '#lib/server/kernel/store.ts';
import { restoreRevision } from '#lib/server/stories/restore-revision.ts';

export const restore = staffAction({
  input: restoreInput,
  act: (input, { actor }) => restoreRevision(store(), actor, input),
  then: ({ changed, otherSlug }, { storyId }) =>
    redirect(
      paths.historyAfter(storyId, !changed ? 'same' : otherSlug === null ? 'restored' : 'restored-elsewhere'),
    ),
});
