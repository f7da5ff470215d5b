/**
 * The explicit-stack walker: any subtree, also one that no parser laid out.
 *
 * It reads nothing but the nodes themselves. On a parsed tree `walkDfs` is several
 * times faster and ordered; this one is for nodes made by hand and for nodes whose
 * tree is not at hand.
 */
import type { Node, PhysicalNode } from '../ast/nodes.generated.ts';
import { collect } from './collect.generated.ts';

/** Where nothing is known about the size of a subtree. */
const SMALL = 32;

/**
 * A capacity to start with. A parsed node's subtree cannot have more nodes than there are
 * on the tape up to it (for the root that is the exact number), and hardly more than one
 * node for four units of source; growing costs a third of the walk.
 */
function guessCapacity(node: Node): number {
  if (node.index < 0) return SMALL;
  const bySource = ((node.end - node.start) >> 2) + SMALL;
  return node.index < bySource ? node.index + 1 : bySource;
}

/**
 * All nodes of the subtree of `node`, itself included, in a fresh array.
 *
 * Every parent comes before its children; nothing else about the order is promised.
 * O(nodes), no recursion: depth costs memory only. A node that hangs in a tree twice
 * is in the result twice. Positions are not read.
 */
export function walkStack(node: Node): Node[] {
  return collect(node as unknown as PhysicalNode, guessCapacity(node)) as unknown as Node[];
}
