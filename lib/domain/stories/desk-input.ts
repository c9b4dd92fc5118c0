/** What the forms beside a story send, and those that bring one in. */
import { z } from 'zod';
import { cleanLine, cleanText } from '../kernel/text.ts';
import { PREVIEW_LIFETIMES } from './preview.ts';
import { SENSITIVITIES } from './vocabulary.ts';

const id = z.string().regex(/^[0-9a-f]{32}$/, 'not-an-id');

export const storySettingsInput = z.strictObject({
  storyId: id,
  sensitivity: z.enum(SENSITIVITIES),
  deskNote: z.string().max(4_000, 'too-long').transform(cleanText),
});

export const storyWritersInput = z.strictObject({
  storyId: id,
  // A form sends nothing for no box, one value for one box, and a list for more.
  writers: z.union([z.array(id), id.transform((one) => [one])]).default([]),
});

/** `seen`: the working revision that was the current one on screen. */
export const restoreInput = z.strictObject({ storyId: id, revisionId: id, seen: id });

/** `revisionId`: the text on screen; the link shows that one for as long as it works. */
export const previewLinkInput = z.strictObject({
  storyId: id,
  revisionId: id,
  lifetime: z.enum(PREVIEW_LIFETIMES),
  note: z.string().max(200, 'too-long').transform(cleanLine),
});
export const onePreviewLink = z.strictObject({ linkId: id });

/** First step: a file or pasted text. Without a choice a browser sends a file without a name. */
export const importReadInput = z.strictObject({
  file: z.instanceof(File).optional(),
  pasted: z.string().optional(),
});

/** Second step: the same bytes again, in base64, so that what was shown is what is saved. */
export const importSaveInput = z.strictObject({
  name: z.string().min(1).max(300),
  content: z.base64(),
});
