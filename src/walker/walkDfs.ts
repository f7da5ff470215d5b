/**
 * The walk that is already laid out: pre-order is a permutation of the tape.
 *
 * The permutation is worked out on the first walk of a tree (a linear pass over the
 * subtree bounds) and kept; after that a walk is one loop over two arrays.
 */
import type { Node } from '../ast/nodes.generated.ts';
import type { Tape } from '../ast/tape.ts';
import type { Tree } from '../ast/tree.ts';

/** Index of `node` on the tape of `tree`; throws a RangeError when it is not one of its nodes. */
export function tapeIndex(tree: Tree, node: Node): number {
  const { index } = node;
  if (tree.tape.nodes[index] !== node) throw new RangeError('the node is not on the tape of this tree');
  return index;
}

/**
 * Place of tape index `index` in pre-order: every node that was finished before the subtree
 * began stands before it, and so does every ancestor. O(depth).
 */
function preorderRank(tape: Tape, index: number): number {
  const { preorder } = tape;
  let rank = tape.low[index];
  while (preorder[rank] !== index) rank++;
  return rank;
}

/**
 * All nodes of a parsed tree, or of the subtree of one of its nodes, in a fresh array, in
 * strict source-order pre-order: a parent before its children, children in the order of
 * their text (an `IfExp`'s body before its test, a decorator before its function's name).
 *
 * O(nodes returned), for a subtree plus its depth; the first call on a tree also makes
 * the pre-order of the whole tape. Throws a RangeError for a node of another tree or
 * one made by hand: see `walkStack`.
 */
export function walkDfs(tree: Tree, node: Node = tree.root): Node[] {
  const { tape } = tree;
  const { nodes, preorder } = tape;
  const index = tapeIndex(tree, node);
  const length = index - tape.low[index] + 1;
  const from = preorderRank(tape, index);
  const out = new Array<Node>(length);
  for (let i = 0; i < length; i++) out[i] = nodes[preorder[from + i]];
  return out;
}
