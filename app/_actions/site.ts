'use server';

import { revalidatePath } from 'next/cache';
import { paths } from '#lib/domain/kernel/paths.ts';
import {
  changedByline,
  movedSection,
  namedSection,
  newByline,
  newSection,
  oneSection,
  siteInput,
} from '#lib/domain/stories/site-input.ts';
import { staffAction, type FormState } from '#lib/next/form-action.ts';
import { addByline, changeByline } from '#lib/server/bylines/save-byline.ts';
import { store } from '#lib/server/kernel/store.ts';
import { addSection, changeSection, changeSite } from '#lib/server/stories/change-site.ts';
import { clearSectionTemplate } from '#lib/server/stories/section-template.ts';
import { moveSection } from '#lib/server/stories/move-section.ts';

export const saveSite = staffAction({
  input: siteInput,
  act: (input, { actor }) => changeSite(store(), actor, input),
  then: () => settled('Saved. Readers see it from now on.'),
});

export const openSection = staffAction({
  input: newSection,
  act: (input, { actor }) => addSection(store(), actor, input),
  then: (_value, { name }) => settled(`Section ${name} added.`),
});

export const renameSection = staffAction({
  input: namedSection,
  act: (input, { actor }) => changeSection(store(), actor, input),
  then: () => settled('Renamed.'),
});

export const reorderSection = staffAction({
  input: movedSection,
  act: (input, { actor }) => moveSection(store(), actor, input),
  then: () => settled('Moved.'),
});

export const dropTemplate = staffAction({
  input: oneSection,
  act: ({ slug }, { actor }) => clearSectionTemplate(store(), actor, { slug }),
  then: () => settled('Template removed.'),
});

export const makeByline = staffAction({
  input: newByline,
  act: (input, { actor }) => addByline(store(), actor, input),
  then: (_value, { name }) => settled(`Byline ${name} added.`),
});

export const saveByline = staffAction({
  input: changedByline,
  act: (input, { actor }) => changeByline(store(), actor, input),
  then: () => settled('Saved.'),
});

/** The page stays, with what is stored now. */
function settled(message: string): FormState {
  revalidatePath(paths.settings());
  return { status: 'ok', message };
}
