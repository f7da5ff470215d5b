/**
 * Questions that the tape answers without visiting a node. A tree that no parser laid
 * out has no tape and is walked.
 */
import type { Kind, Node, NodeByKind } from '../ast/nodes.generated.ts';
import type { Tree } from '../ast/tree.ts';
import { isOnTape, walkDfs } from './walkDfs.ts';
import { walkStack } from './walkStack.ts';

/**
 * Number of nodes of a tree, or of the subtree of one of its nodes, that node included.
 * O(1) for a node on the tape of the tree, otherwise O(nodes).
 */
export function countNodes(tree: Tree, node: Node = tree.root): number {
  if (!isOnTape(tree, node)) return walkStack(node).length;
  return node.index - tree.tape.low[node.index] + 1;
}

/**
 * All nodes of one kind in a fresh array, in the order in which the parser finished them: by
 * where their text ends, an inner node before the one around it. O(nodes), but reads one byte
 * for a node of another kind. A tree made by hand gives them in pre-order.
 */
export function nodesOfKind<K extends Kind>(tree: Tree, kind: K): NodeByKind[K][] {
  if (!isOnTape(tree, tree.root)) {
    return walkDfs(tree).filter((node): node is NodeByKind[K] => node.kind === kind);
  }
  const { kinds, nodes } = tree.tape;
  const out: Node[] = [];
  for (let at = kinds.indexOf(kind); at >= 0; at = kinds.indexOf(kind, at + 1)) out.push(nodes[at]);
  return out as NodeByKind[K][];
}
