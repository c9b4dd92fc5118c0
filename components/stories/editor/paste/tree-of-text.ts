/** HTML as a tree without a browser, by the standard's own parser: for the tests beside this file. */
import { parse, type DefaultTreeAdapterTypes } from 'parse5';
import { readTree, type DomLike, type PastedTree } from './pasted-tree.ts';

export function treeOfText(html: string): PastedTree {
  const root = parse(html).childNodes.find((node) => node.nodeName === 'html');
  if (!root) throw new Error('a parsed page has an html element');
  return readTree(likeDom(root));
}

function likeDom(node: DefaultTreeAdapterTypes.ChildNode): DomLike {
  const isElement = 'tagName' in node;
  return {
    nodeType: isElement ? 1 : node.nodeName === '#text' ? 3 : 8,
    nodeName: node.nodeName,
    nodeValue: 'value' in node ? node.value : null,
    ...(isElement ? { namespaceURI: node.namespaceURI, attributes: node.attrs } : {}),
    get childNodes() {
      return isElement ? node.childNodes.map(likeDom) : [];
    },
  };
}
