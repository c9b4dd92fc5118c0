/**
 * The document as JSON, block by block. A block that was not touched is the same object in the next
 * document, so its JSON is made once; without this a long story would be written out on every save.
 */
import type { Node } from '@tiptap/pm/model';
import type { NodeJson, StoryDocument } from '#lib/domain/stories/document-node.ts';

const jsonOfBlock = new WeakMap<Node, NodeJson>();
const textOfBlock = new WeakMap<Node, string>();

function blockJson(block: Node): NodeJson {
  const known = jsonOfBlock.get(block);
  if (known) return known;
  // The editor's schema is the domain's; story-extensions.test.ts holds them together.
  const made = block.toJSON() as NodeJson;
  jsonOfBlock.set(block, made);
  return made;
}

export function blockText(block: Node): string {
  const known = textOfBlock.get(block);
  if (known !== undefined) return known;
  const made = JSON.stringify(blockJson(block));
  textOfBlock.set(block, made);
  return made;
}

export function documentJson(body: Node): StoryDocument {
  return { type: 'doc', content: body.children.map(blockJson) };
}

/** `JSON.stringify(documentJson(body))`, from the texts of the blocks. */
export function documentText(body: Node): string {
  return `{"type":"doc","content":[${body.children.map(blockText).join(',')}]}`;
}
