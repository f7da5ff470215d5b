/**
 * What the binder may still have to do, as numbers on its stack; see `run` in bind.ts.
 *
 * A task has three operands: two places and a mode. What they are is said beside each.
 */
import type { Node } from '../ast/nodes.generated.ts';
import { grown32 } from './columns.ts';
import type { BindState } from './state.ts';

/** Scan ranks [from, to) of the pre-order. */
export const SCAN = 0;
/** Open the scope of a function at a place, with its parameters; `to`: rank after its body. */
export const OPEN_FUNCTION = 1;
/** Close it and what is around its type parameters, and bind its name. */
export const CLOSE_FUNCTION = 2;
export const OPEN_CLASS = 3;
export const CLOSE_CLASS = 4;
/** Open the scope of a lambda at a place; `to`: rank after its body. */
export const OPEN_LAMBDA = 5;
export const CLOSE_LAMBDA = 6;
/** Open the scope of a comprehension at a place. */
export const OPEN_COMPREHENSION = 7;
export const CLOSE_COMPREHENSION = 8;
/** Bind the target of an assignment expression, at a place. */
export const NAMED_EXPRESSION = 9;
/** Open the scope around a generic definition at a place. */
export const OPEN_TYPE_PARAMETERS = 10;
/** Bind the type parameter at a place. */
export const TYPE_PARAMETER = 22;
/** Open the scope of a bound or default at a place. */
export const OPEN_TYPE_VARIABLE = 11;
export const CLOSE_TYPE_VARIABLE = 12;
export const OPEN_TYPE_ALIAS = 13;
/** Close it; operands: place of the statement, region. */
export const CLOSE_TYPE_ALIAS = 14;
/** Annotations of the function at a place. */
export const OPEN_ANNOTATION = 15;
/** Operands: region or -1, whether a scope was opened. */
export const CLOSE_ANNOTATION = 16;
/** The annotation of the AnnAssign at a place. */
export const ANNOTATE = 17;
/** Bind the name of the AnnAssign at a place. */
export const BIND_ANNOTATED = 18;
/** The end of the `except … as x` at a place; its binding is `to`. */
export const LEAVE_HANDLER = 19;
/** Parse and bind the string at a place. */
export const OPEN_STRING = 20;
export const CLOSE_STRING = 21;

/** Puts a task on the stack; the last one put there is done first. */
export function pushTask(s: BindState, task: number, from: number, to: number, mode: number): void {
  if (s.taskCount === s.tasks.length) s.tasks = grown32(s.tasks);
  const { tasks } = s;
  const at = s.taskCount;
  tasks[at] = task;
  tasks[at + 1] = from;
  tasks[at + 2] = to;
  tasks[at + 3] = mode;
  s.taskCount = at + 4;
}

/** Rank after the last node of the subtree of the node at a rank. */
export function subtreeEnd(s: BindState, rank: number): number {
  const at = s.preorder[rank];
  return rank + at - s.low[at] + 1;
}

/** Leaves a task that scans a node and what is in it. */
export function pushScan(s: BindState, node: Node, mode: number): void {
  const rank = s.ranks[node.index];
  pushTask(s, SCAN, rank, rank + node.index - s.low[node.index] + 1, mode);
}

/** Leaves a task that goes on after the node at a rank; returns the rank where that is. */
export function pushRest(s: BindState, rank: number, to: number, mode: number): number {
  const end = subtreeEnd(s, rank);
  if (end < to) pushTask(s, SCAN, end, to, mode);
  return end;
}
