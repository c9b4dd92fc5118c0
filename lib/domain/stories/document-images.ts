import type { NodeJson } from './document-node.ts';

/** The SHA-256 of every image a document uses, in reading order. */
export function imagesOf(node: NodeJson): string[] {
  const own = node.type === 'image' && typeof node.attrs?.media === 'string' ? [node.attrs.media] : [];
  return [...own, ...(node.content ?? []).flatMap(imagesOf)];
}
