/** What a text must have before anybody is asked to read it. The publish policy builds on this. */
import { imageUses } from './document-images.ts';
import type { NodeJson } from './document-node.ts';
import type { MissingPart } from './permission.ts';
import type { StoryText } from './snapshot.ts';

export function missingParts(text: StoryText): MissingPart[] {
  const missing: MissingPart[] = [];
  if (text.headline.trim() === '') missing.push('headline');
  if (!hasWords(text.document)) missing.push('body');
  if (text.section === null) missing.push('section');
  if (text.slug === '') missing.push('slug');
  if ([text.lead, ...imageUses(text.document)].some(lacksAlt)) missing.push('alt');
  return missing;
}

/** A picture that says something must say it to those who cannot see it too. */
function lacksAlt(image: { alt?: unknown; decorative?: unknown } | null): boolean {
  if (image === null || image.decorative === true) return false;
  return typeof image.alt !== 'string' || image.alt.trim() === '';
}

function hasWords(node: NodeJson): boolean {
  if (node.text !== undefined && node.text.trim() !== '') return true;
  return (node.content ?? []).some(hasWords);
}
