/**
 * The walks that are already laid out: the tape is an order, and pre-order follows from it.
 *
 * The nodes in pre-order are worked out on the first ordered walk of a tree (linear passes
 * over integers) and kept; after that a walk is a copy of a run of them. A node that
 * comes without its tree, or that no parser laid out, is walked by its children.
 */
import type { Node } from '../ast/nodes.generated.ts';
import { Tree } from '../ast/tree.ts';
import { collectInOrder } from './children.ts';
import { walkStack } from './walkStack.ts';

/** Whether `node` stands on the tape of `tree`. */
export function isOnTape(tree: Tree, node: Node): boolean {
  return node.index >= 0 && tree.tape.nodes[node.index] === node;
}

/**
 * All nodes of a tree, of the subtree of one of its nodes, or of a node alone, in a fresh
 * array, in strict source-order pre-order: a parent before its children, children in the
 * order of their text (an `IfExp`'s body before its test, a decorator before the parameters).
 *
 * O(nodes returned) with a tree; the first ordered walk of a tree also makes the pre-order of
 * its whole tape. A node without its tree costs about ten times as much. Nodes made by
 * hand are walked in the order of their fields: they may have no positions.
 */
export function walkDfs(from: Tree | Node, node?: Node): Node[] {
  if (!(from instanceof Tree)) return collectInOrder(from);
  const top = node ?? from.root;
  if (!isOnTape(from, top)) return collectInOrder(top);
  const { tape } = from;
  if (top === from.root) return tape.ordered.slice();
  const first = tape.ranks[top.index];
  return tape.ordered.slice(first, first + top.index - tape.low[top.index] + 1);
}

/**
 * All nodes of a tree, of the subtree of one of its nodes, or of a node alone, in a fresh
 * array and in no particular order. With a tree it is a copy of the tape, the cheapest
 * walk there is: O(nodes returned), nothing to prepare.
 */
export function walkUnordered(from: Tree | Node, node?: Node): Node[] {
  if (!(from instanceof Tree)) return walkStack(from);
  const top = node ?? from.root;
  if (!isOnTape(from, top)) return walkStack(top);
  return from.tape.nodes.slice(from.tape.low[top.index], top.index + 1);
}
