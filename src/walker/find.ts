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
  if (node === undefined) return from.tape.length;
  if (!isOnTape(from, node)) return walkStack(node).length;
  return node.index - from.tape.low[node.index] + 1;
}

/**
 * All nodes of one kind, in a fresh array and in source order (pre-order). With a tree
 * O(nodes of that kind), after one linear pass for the first such question; a node
 * alone is walked.
 */
export function nodesOfKind<K extends Kind>(from: Tree | Node, kind: K, node?: Node): NodeByKind[K][] {
  const isKind = (each: Node): each is NodeByKind[K] => each.kind === kind;
  if (!(from instanceof Tree)) return walkDfs(from).filter(isKind);
  if (node !== undefined && !isOnTape(from, node)) return walkDfs(node).filter(isKind);
  const { tape } = from;
  const { nodes, preorder } = tape;
  const { first, places } = tape.kindIndex;
  let start = first[kind];
  let end = first[kind + 1];
  if (node !== undefined) {
    const rank = tape.ranks[node.index];
    start = lowerBound(places, start, end, rank);
    end = lowerBound(places, start, end, rank + node.index - tape.low[node.index] + 1);
  }
  const out = new Array<Node>(end - start);
  for (let i = start; i < end; i++) out[i - start] = nodes[preorder[places[i]]];
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

/** The node that holds `node`, or null for the root. O(1), after one linear pass for the first such question. */
export function parentOf(tree: Tree, node: Node): Node | null {
  requireOnTape(tree, node);
  const parent = tree.tape.parents[node.index];
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
 * root. O(log nodes + depth). At a boundary between two nodes the later one wins.
 */
export function nodeAt(tree: Tree, offset: number): Node | null {
  const { low, nodes, parents, preorder } = tree.tape;
  // Where a subtree begins: a decorator stands before the start of its function.
  const begin = (index: number): number => Math.min(nodes[index].start, nodes[low[index]].start);
  let from = 0;
  let to = preorder.length;
  while (from < to) {
    const middle = (from + to) >> 1;
    if (begin(preorder[middle]) <= offset) from = middle + 1;
    else to = middle;
  }
  let at = from === 0 ? -1 : preorder[from - 1];
  while (at >= 0) {
    const node = nodes[at];
    if (node.start <= offset && offset < node.end) return node;
    at = parents[at];
  }
  const { root } = tree;
  return offset >= root.start && offset <= root.end ? root : null;
}
