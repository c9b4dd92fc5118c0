import type { DraftText } from '#lib/domain/stories/draft-text.ts';

export { draftOf, type DraftText } from '#lib/domain/stories/draft-text.ts';

export function isSameDraft(a: DraftText, b: DraftText): boolean {
  return a === b || JSON.stringify(a) === JSON.stringify(b);
}
