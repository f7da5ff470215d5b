/**
 * Nodes as V8 shall take them from the start.
 *
 * V8 notes of each field of a class whether it was ever changed and what it held, and compiles by that. A literal
 * that is decoded to a small integer, a string annotation that is moved to its place: the first of each, somewhere in
 * a hundred files, threw away all compiled code that makes nodes, three times a run.
 */
import { Node3, Node7 } from './shapes.generated.ts';

/** Changes every field of one node of each shape once, but for `kind`, which nobody changes. */
export function settleShapes(): void {
  settle(new Node3(0, 0, 0, 0, 0, 0, 0));
  const node = new Node7(0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0);
  settle(node);
  node.s3 = null;
  node.s4 = null;
  node.s5 = null;
  node.s6 = null;
}

function settle(node: Node3 | Node7): void {
  const positions = node as { start: number; end: number; index: number };
  positions.start = 1;
  positions.end = 1;
  positions.index = 1;
  node.s0 = null;
  node.s1 = null;
  node.s2 = null;
}
