/**
 * Questions about a tree that the tape answers without visiting its nodes.
 *
 * Each takes the tree and one of its nodes; a node of another tree, or one made by hand,
 * throws a RangeError where only the tape knows the answer (parents), and is walked where
 * its children do.
 */
import type { Kind, Node, NodeByKind } from '../ast/nodes.generated.ts';
import { Tree } from '../ast/tree.ts';
import { isOnTape, walkDfs } from './walkDfs.ts';
import { walkStack } from './walkStack.ts';

/**
 * Number of nodes of a tree, of the subtree of one of its nodes, or of a node alone, that
 * node included. O(1) with a tree, otherwise O(nodes).
 */
export function countNodes(from: Tree | Node, node?: Node): number {
  if (!(from instanceof Tree)) return walkStack(from).length;
  const top = node ?? from.root;
  if (!isOnTape(from, top)) return walkStack(top).length;
  return top.index - from.tape.low[top.index] + 1;
}

/**
 * All nodes of one kind, in a fresh array and in source order (pre-order). With a tree
 * O(nodes of that kind), after one linear pass for the first such question; a node
 * alone is walked.
 */
export function nodesOfKind<K extends Kind>(from: Tree | Node, kind: K, node?: Node): NodeByKind[K][] {
  if (!(from instanceof Tree)) return pickKind(walkDfs(from), kind);
  const top = node ?? from.root;
  if (!isOnTape(from, top)) return pickKind(walkDfs(top), kind);
  const { tape } = from;
  const { first, places, nodes } = tape.kindIndex;
  let start = first[kind];
  let end = first[kind + 1];
  if (top !== from.root) {
    const rank = tape.ranks[top.index];
    start = lowerBound(places, start, end, rank);
    end = lowerBound(places, start, end, rank + top.index - tape.low[top.index] + 1);
  }
  return nodes.slice(start, end) as NodeByKind[K][];
}

function pickKind<K extends Kind>(nodes: readonly Node[], kind: K): NodeByKind[K][] {
  const out: Node[] = [];
  for (let i = 0; i < nodes.length; i++) if (nodes[i].kind === kind) out.push(nodes[i]);
  return out as NodeByKind[K][];
}

/** First place in sorted values[from, to) that is not below `value`. */
export function lowerBound(values: Int32Array, from: number, to: number, value: number): number {
  let low = from;
  let high = to;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (values[middle] < value) low = middle + 1;
    else high = middle;
  }
  return low;
}

function requireOnTape(tree: Tree, node: Node): void {
  if (!isOnTape(tree, node)) throw new RangeError('the node is not on the tape of this tree');
}

/** The node that holds `node`, or null for the root. All such questions together: O(nodes) at most. */
export function parentOf(tree: Tree, node: Node): Node | null {
  requireOnTape(tree, node);
  const parent = tree.tape.parentAt(node.index);
  return parent < 0 ? null : tree.tape.nodes[parent];
}

/** The parent, its parent and so on to the root, innermost first. O(depth). */
export function ancestorsOf(tree: Tree, node: Node): Node[] {
  requireOnTape(tree, node);
  const { nodes, parents } = tree.tape;
  const out: Node[] = [];
  for (let at = parents[node.index]; at >= 0; at = parents[at]) out.push(nodes[at]);
  return out;
}

/** The sibling that stands before `node` in the source, or null. O(1). */
export function previousSibling(tree: Tree, node: Node): Node | null {
  requireOnTape(tree, node);
  const { low, nodes, parents } = tree.tape;
  const before = low[node.index] - 1;
  const parent = parents[node.index];
  return parent >= 0 && before >= low[parent] ? nodes[before] : null;
}

/** The sibling that stands after `node` in the source, or null. O(1). */
export function nextSibling(tree: Tree, node: Node): Node | null {
  requireOnTape(tree, node);
  const { low, nodes, parents, preorder, ranks } = tree.tape;
  const after = ranks[node.index] + node.index - low[node.index] + 1;
  if (after >= preorder.length) return null;
  const next = preorder[after];
  return parents[next] === parents[node.index] ? nodes[next] : null;
}

/**
 * The innermost node whose text holds `offset` (a 0-based UTF-16 offset), or null outside the
 * root, which also holds the offset at its end. At a boundary between two nodes the later one
 * wins; an empty node holds nothing. O(log nodes + depth), after one linear pass for the first
 * such question.
 */
export function nodeAt(tree: Tree, offset: number): Node | null {
  const { nodes, parents, preorder } = tree.tape;
  // The last node in pre-order that begins at the offset or before: it, or the first of its ancestors
  // that goes on past the offset, is the answer.
  let from = 0;
  let to = preorder.length;
  while (from < to) {
    const middle = (from + to) >> 1;
    if (beginsBy(nodes, preorder, middle, offset)) from = middle + 1;
    else to = middle;
  }
  for (let at = from === 0 ? -1 : preorder[from - 1]; at >= 0; at = parents[at]) {
    const node = nodes[at];
    if (node.start <= offset && offset < node.end) return node;
  }
  const { root } = tree;
  return offset >= root.start && offset <= root.end ? root : null;
}

/**
 * Whether a node at this place in pre-order, or at a later one, begins at the offset or before.
 * Looking one place ahead is enough: starts ascend in pre-order but for a decorated function, which
 * starts after its decorators, and for the text of `{x=}`, which stands after the field in CPython.
 */
function beginsBy(nodes: readonly Node[], preorder: Int32Array, place: number, offset: number): boolean {
  if (nodes[preorder[place]].start <= offset) return true;
  return place + 1 < preorder.length && nodes[preorder[place + 1]].start <= offset;
}
