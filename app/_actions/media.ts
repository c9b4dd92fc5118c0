'use server';

import { refresh } from 'next/cache';
import { redirect } from 'next/navigation';
import { paths } from '#lib/domain/kernel/paths.ts';
import { pictureDescription, pictureToDelete } from '#lib/domain/media/input.ts';
import { staffAction } from '#lib/next/form-action.ts';
import { store } from '#lib/server/kernel/store.ts';
import { darkroom } from '#lib/server/media/darkroom.ts';
import { describePicture } from '#lib/server/media/describe-picture.ts';
import { deletePicture } from '#lib/server/stories/delete-picture.ts';

export const describe = staffAction({
  input: pictureDescription,
  act: (input, { actor }) => describePicture(store(), actor, input),
  then: () => {
    refresh();
    return { status: 'ok' };
  },
});

export const removeFromLibrary = staffAction({
  input: pictureToDelete,
  act: (input, { actor }) => deletePicture(store(), actor, darkroom(), input),
  then: () => redirect(paths.mediaLibraryWith('done=deleted')),
});
