/**
 * The tape: every node of a tree in the order in which the parser finished it.
 *
 * Children come before their parent, so a subtree is the run [low[i], i] and a walk
 * is a loop over arrays. Source-order pre-order is worked out from the bounds on
 * first use, by a counting sort: of the nodes that share a lower bound (a leaf and
 * the ancestors that begin with it) the later on the tape is the outer one.
 */
import type { Node } from './nodes.generated.ts';

export class Tape {
  /** Nodes, children first; `nodes[n.index] === n`. */
  readonly nodes: readonly Node[];
  /** Kind of each node. */
  readonly kinds: Uint8Array;
  /** Lower bound of each node's subtree: the subtree of node i is [low[i], i]. */
  readonly low: Int32Array;
  /** Id in `Tree.names` of the identifier of each node, -1 where it has none. */
  readonly nameIds: Int32Array;
  private preorderCache: Int32Array | null;

  constructor(nodes: readonly Node[], kinds: Uint8Array, low: Int32Array, nameIds: Int32Array) {
    this.nodes = nodes;
    this.kinds = kinds;
    this.low = low;
    this.nameIds = nameIds;
    this.preorderCache = null;
  }

  get length(): number {
    return this.nodes.length;
  }

  /** Tape indices in strict source-order pre-order (parents first). O(n) once, then cached. */
  get preorder(): Int32Array {
    this.preorderCache ??= computePreorder(this.low);
    return this.preorderCache;
  }
}

function computePreorder(low: Int32Array): Int32Array {
  const length = low.length;
  // Place of the next node with a given lower bound; only leaves own a bound.
  const next = new Int32Array(length + 1);
  for (let i = 0; i < length; i++) next[low[i] + 1]++;
  for (let i = 0; i < length; i++) next[i + 1] += next[i];
  const order = new Int32Array(length);
  for (let i = length - 1; i >= 0; i--) order[next[low[i]]++] = i;
  return order;
}
