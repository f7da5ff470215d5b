/**
 * The children of one node, read from its slots by the child-offset table: what works
 * for every node, also one made by hand.
 */
import {
  childEnd,
  childList,
  childMerge,
  childSlot,
  childStride,
  childTable,
  fieldTable,
} from '../ast/children.generated.ts';
import type { Node, Node7, PhysicalNode } from '../ast/nodes.generated.ts';

type Slot = Node | null | readonly (Node | null)[];

function slotOf(node: PhysicalNode, slot: number): Slot {
  switch (slot) {
    case 0:
      return node.s0 as Slot;
    case 1:
      return node.s1 as Slot;
    case 2:
      return node.s2 as Slot;
    case 3:
      return (node as Node7).s3 as Slot;
    case 4:
      return (node as Node7).s4 as Slot;
    case 5:
      return (node as Node7).s5 as Slot;
    default:
      return (node as Node7).s6 as Slot;
  }
}

/**
 * Appends the children of `node` to `out`. Those of a parsed node come in source order,
 * where interleaved lists merge by position; those of a node made by hand, which may
 * have no positions, in the order of its fields.
 */
export function appendChildren(node: Node, out: Node[]): void {
  const isParsed = node.index >= 0;
  const table = isParsed ? childTable : fieldTable;
  let group = out.length;
  for (let at = node.kind * childStride; table[at] !== childEnd; at++) {
    const entry = table[at];
    const value = slotOf(node as unknown as PhysicalNode, entry & childSlot);
    if (value !== null) {
      if ((entry & childList) === 0) out.push(value as Node);
      else {
        const list = value as readonly (Node | null)[];
        for (let i = 0; i < list.length; i++) {
          const child = list[i];
          if (child !== null) out.push(child);
        }
      }
    }
    if ((entry & childMerge) !== 0) continue;
    if (isParsed && (at > node.kind * childStride ? (table[at - 1] & childMerge) !== 0 : false))
      sortByStart(out, group);
    group = out.length;
  }
}

/** Insertion sort of out[from …]: each list is in order already, so little moves. */
function sortByStart(out: Node[], from: number): void {
  for (let i = from + 1; i < out.length; i++) {
    const node = out[i];
    let at = i;
    while (at > from && out[at - 1].start > node.start) {
      out[at] = out[at - 1];
      at--;
    }
    out[at] = node;
  }
}

/**
 * The children of a node in a fresh array: in source order, or in the order of its fields
 * for a node made by hand. O(children), for interleaved lists (the arguments and keywords
 * of a call, keys and values of a dict) plus what has to be moved.
 */
export function childrenOf(node: Node): Node[] {
  const out: Node[] = [];
  appendChildren(node, out);
  return out;
}

/** Pre-order over the children, with a stack; for nodes whose tape is not at hand. */
export function collectInOrder(root: Node): Node[] {
  const out: Node[] = [];
  const stack: Node[] = [root];
  for (let node = stack.pop(); node !== undefined; node = stack.pop()) {
    out.push(node);
    const from = stack.length;
    appendChildren(node, stack);
    reverse(stack, from);
  }
  return out;
}

/** Reverses out[from …], so that the first child is popped first. */
export function reverse(out: Node[], from: number): void {
  for (let a = from, b = out.length - 1; a < b; a++, b--) {
    const node = out[a];
    out[a] = out[b];
    out[b] = node;
  }
}
