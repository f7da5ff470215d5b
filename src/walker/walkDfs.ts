/**
 * The walk that is already laid out: pre-order is a permutation of the tape.
 *
 * The permutation is worked out on the first walk of a tree (a linear pass over the
 * subtree bounds) and kept; after that a walk is one loop over two arrays. Nodes that
 * no parser laid out are walked by the child table instead.
 */
import { childEnd, childList, childSlot, childStride, childTable } from '../ast/children.generated.ts';
import type { Node } from '../ast/nodes.generated.ts';
import type { Tape } from '../ast/tape.ts';
import type { Tree } from '../ast/tree.ts';

/** Whether `node` stands on the tape of `tree`. */
export function isOnTape(tree: Tree, node: Node): boolean {
  return tree.tape.nodes[node.index] === node;
}

/**
 * Place of tape index `index` in pre-order: before it stands every node that was finished when
 * its subtree began, and every ancestor. O(depth).
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
 * their text (an `IfExp`'s body before its test, a decorator before the parameters).
 *
 * O(nodes returned), for a subtree plus its depth; the first call on a tree also makes the
 * pre-order of the whole tape. A node that is not on the tape of `tree` (made by hand, or of
 * another tree) is walked in pre-order by its fields: positions are not read, so lists that
 * may be interleaved in a source (`args` and `keywords` of a call) follow one another.
 */
export function walkDfs(tree: Tree, node: Node = tree.root): Node[] {
  if (!isOnTape(tree, node)) return walkFields(node);
  const { tape } = tree;
  const { nodes, preorder } = tape;
  const length = node.index - tape.low[node.index] + 1;
  const from = preorderRank(tape, node.index);
  const out = new Array<Node>(length);
  for (let i = 0; i < length; i++) out[i] = nodes[preorder[from + i]];
  return out;
}

type Slots = Record<string, Node | null | readonly (Node | null)[]>;
const slotNames = ['s0', 's1', 's2', 's3', 's4', 's5', 's6'];

/** Pre-order by the child table; cold, so children are simply pushed in reverse. */
function walkFields(root: Node): Node[] {
  const out: Node[] = [];
  const stack: Node[] = [root];
  for (let node = stack.pop(); node !== undefined; node = stack.pop()) {
    out.push(node);
    const first = node.kind * childStride;
    let at = first;
    while (childTable[at] !== childEnd) at++;
    while (--at >= first) {
      const entry = childTable[at];
      const value = (node as unknown as Slots)[slotNames[entry & childSlot]];
      const children = entry & childList ? (value as readonly (Node | null)[]) : [value as Node | null];
      for (let i = children.length - 1; i >= 0; i--) {
        const child = children[i];
        if (child !== null) stack.push(child);
      }
    }
  }
  return out;
}
