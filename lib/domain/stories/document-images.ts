import type { NodeJson } from './document-node.ts';

/** What a document says of each of its images, in reading order. */
export function imageUses(node: NodeJson): Record<string, unknown>[] {
  const own = node.type === 'image' && node.attrs ? [node.attrs] : [];
  return [...own, ...(node.content ?? []).flatMap(imageUses)];
}

/** The SHA-256 of every image a document uses, in reading order. */
export function imagesOf(node: NodeJson): string[] {
  return imageUses(node).flatMap(({ media }) => (typeof media === 'string' ? [media] : []));
}
