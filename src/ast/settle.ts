/**
 * Nodes as V8 shall take them from the start.
 *
 * V8 notes of each field of a class whether it was ever changed and what it held, and compiles by that. A literal
 * that is decoded to a small integer, a string annotation that is moved to its place: the first of each, somewhere in
 * a hundred files, threw away all compiled code that makes nodes, three times a run.
 */
import { Node3, Node7 } from './shapes.generated.ts';

/** Changes what may change of a node, once for each shape; slots become anything with the first nodes of a parse. */
export function settleShapes(): void {
  settle(new Node3(0, 0, 0, 0, 0, 0, 0));
  settle(new Node7(0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0));
}

function settle(node: { start: number; end: number; index: number; s0: unknown }): void {
  node.start = 1;
  node.end = 1;
  node.index = 1;
  node.s0 = null;
}
