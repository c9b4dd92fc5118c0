'use server';

import { redirect } from 'next/navigation';
import { paths } from '#lib/domain/kernel/paths.ts';
import { ok, refuse } from '#lib/domain/kernel/result.ts';
import {
  importReadInput,
  importSaveInput,
  storySettingsInput,
  storyWritersInput,
} from '#lib/domain/stories/desk-input.ts';
import { importFile } from '#lib/domain/stories/import-file.ts';
import { fileToImport, textOfImport } from '#lib/domain/stories/import-source.ts';
import { staffAction } from '#lib/next/form-action.ts';
import { store } from '#lib/server/kernel/store.ts';
import { assignWriters } from '#lib/server/stories/assign-writers.ts';
import { changeStorySettings } from '#lib/server/stories/change-story-settings.ts';
import { importStory } from '#lib/server/stories/create-story.ts';

export const changeSettings = staffAction({
  input: storySettingsInput,
  act: (input, { actor }) => changeStorySettings(store(), actor, input),
});

export const assign = staffAction({
  input: storyWritersInput,
  act: (input, { actor }) => assignWriters(store(), actor, input),
});

/** Shows what a file would become. Nothing is saved. */
export const readImport = staffAction({
  input: importReadInput,
  act: async (input) => {
    const file = await fileToImport(input);
    if (!file) return refuse('nothing-given');
    const draft = importFile(file);
    const content = Buffer.from(file.bytes).toString('base64');
    return draft.ok ? ok({ name: file.name, content, draft: draft.value }) : draft;
  },
  then: (facts) => ({ status: 'ok', facts }),
});

/** Reads the same bytes once more, because what a form brings back may be anything. */
export const saveImport = staffAction({
  input: importSaveInput,
  act: async ({ name, content }, { actor }) => {
    const draft = importFile({ name, bytes: Buffer.from(content, 'base64') });
    return draft.ok ? importStory(store(), actor, { text: textOfImport(draft.value) }) : draft;
  },
  then: ({ id }) => redirect(paths.deskStory(id)),
});
