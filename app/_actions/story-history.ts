'use server';

import { refresh } from 'next/cache';
import { redirect } from 'next/navigation';
import { paths } from '#lib/domain/kernel/paths.ts';
import { onePreviewLink, previewLinkInput, restoreInput } from '#lib/domain/stories/desk-input.ts';
import { previewAddress } from '#lib/domain/stories/preview.ts';
import { staffAction } from '#lib/next/form-action.ts';
import { environment } from '#lib/server/kernel/environment.ts';
import { store } from '#lib/server/kernel/store.ts';
import { makePreviewLink } from '#lib/server/stories/make-preview-link.ts';
import { restoreRevision } from '#lib/server/stories/restore-revision.ts';
import { revokePreviewLink } from '#lib/server/stories/revoke-preview-link.ts';

export const restore = staffAction({
  input: restoreInput,
  act: (input, { actor }) => restoreRevision(store(), actor, input),
  then: ({ changed, otherSlug }, { storyId }) =>
    redirect(
      paths.historyAfter(storyId, !changed ? 'same' : otherSlug === null ? 'restored' : 'restored-elsewhere'),
    ),
});

/** The link is told here once; only its hash is kept. */
export const sharePreview = staffAction({
  input: previewLinkInput,
  act: (input, { actor }) => makePreviewLink(store(), actor, input),
  then: ({ token }) => {
    refresh();
    return { status: 'ok', facts: { link: previewAddress(environment().baseUrl, token) } };
  },
});

export const endPreview = staffAction({
  input: onePreviewLink,
  act: (input, { actor }) => revokePreviewLink(store(), actor, input),
  then: () => {
    refresh();
    return { status: 'ok', message: 'The link is ended.' };
  },
});
