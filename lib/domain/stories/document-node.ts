/**
 * The shape of a story's document as JSON, as ProseMirror writes it. `document.ts` decides which
 * nodes, attributes and marks are allowed; nothing else may be stored or rendered.
 */
export type MarkJson = { type: string; attrs?: Record<string, unknown> };
export type NodeJson = {
  type: string;
  attrs?: Record<string, unknown>;
  content?: NodeJson[];
  marks?: MarkJson[];
  text?: string;
};
/** A checked document: `{type: 'doc', content: […]}`. Only `parseDocument` makes one. */
export type StoryDocument = NodeJson & { type: 'doc' };
