/** What the forms of /desk/settings send. */
import { z } from 'zod';
import { cleanLine } from '../kernel/text.ts';
import { isLanguage } from '../kernel/language.ts';

const line = (most: number) => z.string().max(most, 'too-long').transform(cleanLine);
const id = z.string().regex(/^[0-9a-f]{32}$/, 'not-an-id');

export const siteInput = z.strictObject({
  name: line(80),
  tagline: line(160),
  zone: line(80),
  language: z.string().max(80, 'too-long').refine(isLanguage, 'not-a-language'),
});

export const newSection = z.strictObject({ name: line(60), slug: line(80) });
export const namedSection = z.strictObject({ slug: line(80), name: line(60) });
export const oneSection = z.strictObject({ slug: line(80) });
export const movedSection = z.strictObject({ slug: line(80), to: z.enum(['earlier', 'later']) });

const bylineFields = {
  name: line(120),
  bio: line(600),
  /** An account, or nothing: a guest has a byline and no account. */
  accountId: z.union([id, z.literal('').transform(() => null)]),
};
export const newByline = z.strictObject(bylineFields);
export const changedByline = z.strictObject({ id, ...bylineFields });
