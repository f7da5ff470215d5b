/**
 * Questions that the tape answers without visiting a node.
 */
import type { Kind, Node, NodeByKind } from '../ast/nodes.generated.ts';
import type { Tree } from '../ast/tree.ts';
import { tapeIndex } from './walkDfs.ts';

/**
 * Number of nodes of a tree, or of the subtree of one of its nodes, that node included. O(1).
 * Throws a RangeError for a node that is not on the tape of the tree.
 */
export function countNodes(tree: Tree, node: Node = tree.root): number {
  const index = tapeIndex(tree, node);
  return index - tree.tape.low[index] + 1;
}

/**
 * All nodes of one kind in a fresh array, in the order in which the parser finished them: by
 * where their text ends, an inner node before the one around it. O(nodes), but reads one byte
 * for each node that is of another kind.
 */
export function nodesOfKind<K extends Kind>(tree: Tree, kind: K): NodeByKind[K][] {
  const { kinds, nodes } = tree.tape;
  const out: Node[] = [];
  for (let at = kinds.indexOf(kind); at >= 0; at = kinds.indexOf(kind, at + 1)) out.push(nodes[at]);
  return out as NodeByKind[K][];
}
