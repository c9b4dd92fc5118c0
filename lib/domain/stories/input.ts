/** What a person sends when they save a story; names of sections and bylines are looked up later. */
import { z } from 'zod';
import { ok, refuse, type Refusal, type Result } from '../kernel/result.ts';
import { isLanguage } from '../kernel/language.ts';
import { cleanLine, cleanText } from '../kernel/text.ts';
import type { ImageReference } from './snapshot.ts';

const line = (most: number) => z.string().max(most, `At most ${most} characters.`).transform(cleanLine);
const lines = (most: number) => z.string().max(most, `At most ${most} characters.`).transform(cleanText);
const id = z.string().regex(/^[0-9a-f]{32}$/, 'Not an id.');
const percent = z.number().min(0).max(100);

const imageReference = z
  .strictObject({
    media: z.string().regex(/^[0-9a-f]{64}$/, 'Not a stored image.'),
    alt: line(1_000),
    caption: line(2_000),
    credit: line(300),
    focus: z.strictObject({ x: percent, y: percent }),
    decorative: z.boolean().optional(),
  })
  .transform(({ decorative, ...image }): ImageReference => (decorative ? { ...image, decorative } : image));

/** `document` is read by `parseDocument`, which says where a bad one is wrong. */
export const storyTextInput = z.strictObject({
  headline: line(300),
  standfirst: line(600),
  document: z.unknown(),
  section: z.string().max(80).nullable(),
  /** As typed; the verb makes an address of it, so that a save never fails for it. */
  slug: line(200),
  bylines: z.array(id).max(20, 'At most 20 bylines.'),
  topics: z.array(line(60)).max(20, 'At most 20 topics.'),
  lead: imageReference.nullable(),
  social: z.strictObject({ title: line(300), description: line(600) }),
  contentNote: lines(1_000),
  helpBox: lines(4_000),
  language: z.string().max(80).refine(isLanguage, 'Not a language tag.').optional(),
});

export type StoryTextInput = z.infer<typeof storyTextInput>;

/** `fields`: path of the field → what is wrong with it, in words. */
export type BadInput = Refusal<'bad-input', { fields: Record<string, string> }>;

export function parseStoryTextInput(json: unknown): Result<StoryTextInput, BadInput> {
  const parsed = storyTextInput.safeParse(json);
  if (parsed.success) return ok(parsed.data);
  const faults = parsed.error.issues.map((issue) => [issue.path.join('.'), issue.message] as const);
  return refuse('bad-input', { fields: Object.fromEntries(faults) });
}
