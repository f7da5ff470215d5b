/**
 * The children of one node, read from its slots by the child-offset table: what works
 * for every node, also one made by hand.
 */
import {
  childEnd,
  childList,
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
 * which is the order of the tape; those of a node made by hand, which may have no
 * positions, in the order of its fields.
 */
export function appendChildren(node: Node, out: Node[]): void {
  const isParsed = node.index >= 0;
  const table = isParsed ? childTable : fieldTable;
  const first = out.length;
  for (let at = node.kind * childStride; table[at] !== childEnd; at++) {
    const entry = table[at];
    const value = slotOf(node as unknown as PhysicalNode, entry & childSlot);
    if (value === null) continue;
    const middle = out.length;
    if ((entry & childList) === 0) out.push(value as Node);
    else {
      const list = value as readonly (Node | null)[];
      for (let i = 0; i < list.length; i++) {
        const child = list[i];
        if (child !== null) out.push(child);
      }
    }
    if (isParsed) merge(out, first, middle);
  }
}

/**
 * Merges out[from, middle) and out[middle …], each in the order of the tape. Mostly they are in order
 * together; keys and values of a dict, arguments and keywords of a call are not, nor need a damaged
 * node's fields be. Linear, so that a table of 100,000 entries is no trap.
 */
function merge(out: Node[], from: number, middle: number): void {
  if (middle === from || middle === out.length || out[middle - 1].index < out[middle].index) return;
  const left = out.slice(from, middle);
  let to = from;
  let a = 0;
  let b = middle;
  while (a < left.length) {
    if (b < out.length && out[b].index < left[a].index) out[to++] = out[b++];
    else out[to++] = left[a++];
  }
}

/**
 * The children of a node in a fresh array: in source order, or in the order of its fields
 * for a node made by hand. O(children).
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
