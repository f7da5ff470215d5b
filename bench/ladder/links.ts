/**
 * The rung of the ladder that the project does not stand on: nodes with a first child and
 * a next sibling instead of slots. The tree in use is copied into that shape, so that both are
 * walked in one process; docs/design/node-layout.md says why it is not the tree in use.
 */
import type { Tree } from '../../src/ast/tree.ts';

export class Linked {
  readonly kind: number;
  readonly start: number;
  readonly end: number;
  readonly index: number;
  first: Linked | null;
  next: Linked | null;

  constructor(kind: number, start: number, end: number, index: number) {
    this.kind = kind;
    this.start = start;
    this.end = end;
    this.index = index;
    this.first = null;
    this.next = null;
  }
}

/** Copies a tree in the order in which a parser would have made it: children first. Returns the root. */
export function linkTree({ tape }: Tree): Linked {
  const made: Linked[] = [];
  for (const { kind, start, end, index } of tape.nodes) {
    const node = new Linked(kind, start, end, index);
    let next: Linked | null = null;
    // Children end right before each other, the last one right before their parent.
    for (let at = index - 1; at >= tape.low[index]; at = tape.low[at] - 1) {
      made[at].next = next;
      next = made[at];
    }
    node.first = next;
    made.push(node);
  }
  return made[made.length - 1];
}

/** All nodes in pre-order; the stack holds only siblings of ancestors. */
export function walkLinks(root: Linked, size: number): Linked[] {
  const out = new Array<Linked>(size);
  let length = 1;
  out[0] = root;
  const stack: Linked[] = [];
  let top = 0;
  let node = root.first;
  while (node !== null) {
    out[length++] = node;
    const { first, next }: Linked = node;
    if (first !== null) {
      if (next !== null) stack[top++] = next;
      node = first;
    } else if (next !== null) node = next;
    else node = top === 0 ? null : stack[--top];
  }
  return out;
}
