/**
 * The explicit-stack walker: any subtree, also one that no parser laid out.
 *
 * It reads nothing but the nodes themselves. On a parsed tree `walkDfs` is several
 * times faster and ordered; this one is for nodes made by hand and for nodes whose
 * tree is not at hand. The loop is generated (collect.generated.ts) and works in an
 * array that must be large enough, so here sizes are guessed; a wrong guess costs
 * the beginning of a walk.
 */
import type { Node, PhysicalNode } from '../ast/nodes.generated.ts';
import { collect } from './collect.generated.ts';

/** Where nothing is known about the size of a subtree. */
const SMALL = 32;

/**
 * A parsed node's subtree cannot have more nodes than the tape up to it (for the root that is
 * the exact number), and seldom has more than one node for four units of source.
 */
function guessSize(node: Node): number {
  if (node.index < 0) return SMALL;
  return Math.min(node.index + 1, ((node.end - node.start) >> 2) + SMALL);
}

/**
 * All nodes of the subtree of `node`, itself included, in a fresh array.
 *
 * Every parent comes before its children; nothing else about the order is promised.
 * O(nodes), no recursion: depth costs nothing. A node that hangs in a tree twice is in
 * the result twice.
 */
export function walkStack(node: Node): Node[] {
  let size = guessSize(node);
  for (;;) {
    const nodes = collect(node as unknown as PhysicalNode, size);
    if (nodes !== null) return nodes as unknown as Node[];
    size *= 4;
  }
}
