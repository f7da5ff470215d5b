/**
 * The tape: every node of a tree in the order in which the parser finished it.
 *
 * Children come before their parent, so a subtree is the run [low[i], i] and a walk
 * is a loop over arrays. Everything else that a question may need (source order,
 * parents, the places of each kind) follows from the bounds by linear passes over
 * integers, made on first use and kept.
 */
import type { Node } from './nodes.generated.ts';

/** Kinds fit in seven bits. */
const KIND_COUNT = 128;

/** The places of each kind: those of kind k are places[first[k]] up to places[first[k + 1]]. */
export interface KindIndex {
  readonly first: Int32Array;
  /** Places in pre-order, ascending within a kind. */
  readonly places: Int32Array;
  /** The nodes at those places. */
  readonly nodes: readonly Node[];
}

export class Tape {
  /** Nodes, children first; `nodes[n.index] === n`. */
  readonly nodes: readonly Node[];
  /** Kind of each node. */
  readonly kinds: Uint8Array;
  /** Lower bound of each node's subtree: the subtree of node i is [low[i], i]. */
  readonly low: Int32Array;
  /**
   * Id in `Tree.names` of the identifier of each node, -1 where it has none. Of an alias it is the
   * name that the import binds: its `asname`, or the first part of a dotted `name`.
   */
  readonly nameIds: Int32Array;
  private preorderCache: Int32Array | null;
  private orderedCache: readonly Node[] | null;
  private ranksCache: Int32Array | null;
  private preorderKindsCache: Uint8Array | null;
  private parentsCache: Int32Array | null;
  /** How many places `parentAt` may still look at before it has the parents of all nodes worked out. */
  private parentSteps: number;
  private kindIndexCache: KindIndex | null;

  constructor(nodes: readonly Node[], kinds: Uint8Array, low: Int32Array, nameIds: Int32Array) {
    this.nodes = nodes;
    this.kinds = kinds;
    this.low = low;
    this.nameIds = nameIds;
    this.preorderCache = null;
    this.orderedCache = null;
    this.ranksCache = null;
    this.preorderKindsCache = null;
    this.parentsCache = null;
    this.parentSteps = low.length;
    this.kindIndexCache = null;
  }

  get length(): number {
    return this.nodes.length;
  }

  /** Tape indices in strict source-order pre-order (parents first). O(n) once, then cached. */
  get preorder(): Int32Array {
    if (this.preorderCache === null) this.order();
    return this.preorderCache as Int32Array;
  }

  /**
   * The nodes in pre-order. O(n) once, then cached: an ordered walk is a copy of it, six times
   * as fast as going through the permutation, for eight bytes a node.
   */
  get ordered(): readonly Node[] {
    this.orderedCache ??= orderNodes(this.nodes, this.low);
    return this.orderedCache;
  }

  /** Place in pre-order of each tape index: the inverse of `preorder`. O(n) once, then cached. */
  get ranks(): Int32Array {
    if (this.ranksCache === null) this.order();
    return this.ranksCache as Int32Array;
  }

  /** Kinds in pre-order. O(n) once, then cached. */
  get preorderKinds(): Uint8Array {
    if (this.preorderKindsCache === null) this.order();
    return this.preorderKindsCache as Uint8Array;
  }

  /** Who wants one of the three wants the others: they come from one loop. */
  private order(): void {
    const { length } = this.low;
    const buffer = new ArrayBuffer(length * 9);
    this.ranksCache = new Int32Array(buffer, 0, length);
    this.preorderCache = new Int32Array(buffer, length * 4, length);
    this.preorderKindsCache = new Uint8Array(buffer, length * 8, length);
    const outer = new Int32Array(length + 1);
    computeOrder(this.low, this.kinds, this.ranksCache, this.preorderCache, this.preorderKindsCache, outer);
  }

  /** Tape index of each node's parent, -1 for the root. O(n) once, then cached. */
  get parents(): Int32Array {
    this.parentsCache ??= computeParents(this.low);
    return this.parentsCache;
  }

  /**
   * The parent of one node, -1 for the root: for who asks about few. A parent is near behind most nodes, and
   * all such answers together cost at most what `parents` costs.
   */
  parentAt(index: number): number {
    const { low } = this;
    if (this.parentsCache !== null) return this.parentsCache[index];
    for (let i = index + 1; i < low.length && this.parentSteps-- > 0; i++) if (low[i] <= index) return i;
    return this.parents[index];
  }

  /** Where the nodes of each kind are. O(n) once, then cached. */
  get kindIndex(): KindIndex {
    this.kindIndexCache ??= computeKindIndex(this.preorderKinds, this.ordered);
    return this.kindIndexCache;
  }
}

/**
 * Places in pre-order, from the end of the tape backwards: before a node stand all nodes that
 * were finished when its subtree began (its lower bound) and its ancestors (its depth).
 *
 * A node is either the last child of the next one, so one deeper, or the next one is a leaf and
 * it is the sibling before the outermost node that begins with that leaf, so as deep as
 * that; `outer` holds the depth of those, plus one. Both are selected by masks: whether a
 * node is a leaf cannot be predicted, and with branches (or as a counting sort, in three
 * passes) the first walk of a tree takes half as long again.
 *
 * @param ranks, preorder, preorderKinds at least as long as the tape; they are filled
 * @param outer one longer than the tape, all 0; it is used up
 */
export function computeOrder(
  low: Int32Array,
  kinds: Uint8Array,
  ranks: Int32Array,
  preorder: Int32Array,
  preorderKinds: Uint8Array,
  outer: Int32Array,
): void {
  const length = low.length;
  let depth = -1;
  let after = 0;
  for (let i = length - 1; i >= 0; i--) {
    const bound = low[i];
    const isLast = (after - i - 1) >> 31;
    depth = ((depth + 1) & isLast) | ((outer[i + 1] - 1) & ~isLast);
    const rank = bound + depth;
    ranks[i] = rank;
    preorder[rank] = i;
    preorderKinds[rank] = kinds[i];
    const known = outer[bound];
    outer[bound] = known | ((depth + 1) & ((known - 1) >> 31));
    after = bound;
  }
}

/** The same loop with the nodes for the ranks: the first walk of a tree needs nothing else. */
function orderNodes(nodes: readonly Node[], low: Int32Array): Node[] {
  const length = low.length;
  const ordered = nodes.slice();
  const outer = new Int32Array(length + 1);
  let depth = -1;
  let after = 0;
  for (let i = length - 1; i >= 0; i--) {
    const bound = low[i];
    const isLast = (after - i - 1) >> 31;
    depth = ((depth + 1) & isLast) | ((outer[i + 1] - 1) & ~isLast);
    ordered[bound + depth] = nodes[i];
    const known = outer[bound];
    outer[bound] = known | ((depth + 1) & ((known - 1) >> 31));
    after = bound;
  }
  return ordered;
}

function permuteNodes(nodes: readonly Node[], order: Int32Array): Node[] {
  const permuted: Node[] = [];
  for (let place = 0; place < order.length; place++) permuted.push(nodes[order[place]]);
  return permuted;
}

function computeParents(low: Int32Array): Int32Array {
  const parents = new Int32Array(low.length).fill(-1);
  // The children of i are the runs that end right before each other, from i - 1 down to low[i].
  for (let i = 0; i < low.length; i++) {
    for (let child = i - 1; child >= low[i]; child = low[child] - 1) parents[child] = i;
  }
  return parents;
}

function computeKindIndex(kinds: Uint8Array, ordered: readonly Node[]): KindIndex {
  const first = new Int32Array(KIND_COUNT + 1);
  for (let rank = 0; rank < kinds.length; rank++) first[kinds[rank] + 1]++;
  for (let kind = 0; kind < KIND_COUNT; kind++) first[kind + 1] += first[kind];
  const next = first.slice(0, KIND_COUNT);
  const places = new Int32Array(kinds.length);
  for (let rank = 0; rank < kinds.length; rank++) places[next[kinds[rank]]++] = rank;
  return { first, places, nodes: permuteNodes(ordered, places) };
}
