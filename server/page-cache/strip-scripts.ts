/**
 * Takes the framework out of a finished page: a reader needs none of its 134 kB of script and flight
 * data. Next has no switch for it, so an HTML parser does it. A page whose content still waits in a
 * hidden element for a script to move it would be empty without that script: it is a failed render.
 */
import { defaultTreeAdapter as tree, parse, serialize, type DefaultTreeAdapterTypes } from 'parse5';

type Node = DefaultTreeAdapterTypes.Node;
type Element = DefaultTreeAdapterTypes.Element;

export class UnfinishedPageError extends Error {}

export function stripScripts(html: string): string {
  const document = parse(html);
  strip(document);
  return serialize(document);
}

function strip(node: Node): void {
  if ('content' in node) strip(node.content);
  if (!('childNodes' in node)) return;
  for (const child of [...node.childNodes]) {
    if (tree.isElementNode(child) && isUnfinished(child)) {
      throw new UnfinishedPageError('the page still waits for a script to put its content in place');
    }
    if (isFramework(child)) tree.detachNode(child);
    else strip(child);
  }
}

function isFramework(node: DefaultTreeAdapterTypes.ChildNode): boolean {
  // React marks its boundaries with comments.
  if (tree.isCommentNode(node)) return true;
  if (!tree.isElementNode(node)) return false;
  if (node.tagName === 'script') return attribute(node, 'type') !== 'application/ld+json';
  if (node.tagName !== 'link') return false;
  const rel = attribute(node, 'rel')?.toLowerCase();
  return rel === 'modulepreload' || (rel === 'preload' && attribute(node, 'as') === 'script');
}

function isUnfinished(element: Element): boolean {
  const id = attribute(element, 'id');
  if (!id) return false;
  return (
    (element.tagName === 'template' && id.startsWith('B:')) ||
    (attribute(element, 'hidden') !== null && id.startsWith('S:'))
  );
}

function attribute(element: Element, name: string): string | null {
  return element.attrs.find((one) => one.name === name)?.value ?? null;
}
