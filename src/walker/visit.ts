/**
 * Enter and leave, by kind, at a cost proportional to the nodes that somebody listens to.
 *
 * A visitor is compiled into tables over the kinds once. On a tape the nodes of the
 * kinds listened to are found by the per-kind index, or by scanning the kinds in
 * pre-order when they are many; nodes of other kinds are never touched. Whether an
 * open node is to be left follows from its place and size alone.
 */
import { kindNames } from '../ast/fields.generated.ts';
import type { Kind, Node, NodeByKind } from '../ast/nodes.generated.ts';
import type { Tape } from '../ast/tape.ts';
import { Tree } from '../ast/tree.ts';
import { appendChildren, reverse } from './children.ts';
import { lowerBound } from './find.ts';
import { isOnTape } from './walkDfs.ts';

/** An enter function returns it to leave out what is inside the node; the node itself is still left. */
export const SKIP = 1;
/** An enter or leave function returns it to end the walk at once. */
export const STOP = 2;

// biome-ignore lint/suspicious/noConfusingVoidType: most functions return nothing
export type VisitResult = typeof SKIP | typeof STOP | undefined | void;

/** Names of the kinds, as in CPython's `ast`. */
export type KindName = keyof typeof Kind;

/** Functions by the name of the kind they are called for; a name that is no kind does not compile. */
export type Handlers<State> = {
  readonly [Name in KindName]?: (node: NodeByKind[(typeof Kind)[Name]], state: State) => VisitResult;
};

export interface Visitor<State = undefined> {
  /** Called for a node before anything inside it. */
  readonly enter?: Handlers<State>;
  /** Called for a node after everything inside it. */
  readonly leave?: Handlers<State>;
}

type Handler<State> = ((node: Node, state: State) => VisitResult) | null;

const ENTER = 1;
const LEAVE = 2;

/** A visitor as tables; compile one that is used for many walks. */
export class CompiledVisitor<State> {
  /** By kind: 0, ENTER, LEAVE or both. */
  readonly interest: Uint8Array;
  readonly enter: readonly Handler<State>[];
  readonly leave: readonly Handler<State>[];
  readonly kinds: readonly number[];

  constructor(visitor: Visitor<State>) {
    const interest = new Uint8Array(128);
    const enter: Handler<State>[] = [];
    const leave: Handler<State>[] = [];
    const kinds: number[] = [];
    for (let kind = 0; kind < kindNames.length; kind++) {
      const name = kindNames[kind] as KindName;
      // The name of the table's row is what guarantees the type of the node.
      const entering = (visitor.enter?.[name] ?? null) as Handler<State>;
      const leaving = (visitor.leave?.[name] ?? null) as Handler<State>;
      enter.push(entering);
      leave.push(leaving);
      interest[kind] = (entering === null ? 0 : ENTER) | (leaving === null ? 0 : LEAVE);
      if (interest[kind] !== 0) kinds.push(kind);
    }
    this.interest = interest;
    this.enter = enter;
    this.leave = leave;
    this.kinds = kinds;
  }
}

/** Compiles a visitor. O(number of kinds). */
export function compileVisitor<State = undefined>(visitor: Visitor<State>): CompiledVisitor<State> {
  return new CompiledVisitor(visitor);
}

/**
 * Calls the visitor's functions for the nodes of a tree, of the subtree of one of its nodes
 * (`within`), or of a node alone, in source order: enter before what is inside, leave after.
 *
 * `state` is handed to every function. On a tree O(nodes of the kinds listened to), or one
 * byte read for each node when they are more than an eighth; the first walk also makes the
 * pre-order and the per-kind index. A node alone is walked by its children, made by hand
 * in the order of its fields. Returns false when a function stopped the walk.
 */
export function walk<State>(
  from: Tree | Node,
  visitor: Visitor<State> | CompiledVisitor<State>,
  state: State,
  within?: Node,
): boolean;
export function walk(from: Tree | Node, visitor: Visitor | CompiledVisitor<undefined>): boolean;
export function walk<State>(
  from: Tree | Node,
  visitor: Visitor<State> | CompiledVisitor<State>,
  state?: State,
  within?: Node,
): boolean {
  const compiled = visitor instanceof CompiledVisitor ? visitor : new CompiledVisitor<State>(visitor);
  if (!(from instanceof Tree)) return walkNodes(from, compiled, state as State);
  const top = within ?? from.root;
  if (!isOnTape(from, top)) return walkNodes(top, compiled, state as State);
  return walkTape(from.tape, top, compiled, state as State);
}

/** Places in pre-order of the nodes listened to within [start, end), or null when a scan is cheaper. */
function findPlaces(tape: Tape, kinds: readonly number[], start: number, end: number): Int32Array | null {
  const { first, places } = tape.kindIndex;
  let count = 0;
  for (const kind of kinds) count += first[kind + 1] - first[kind];
  if (count * 8 > end - start) return null;
  const found = new Int32Array(count);
  let length = 0;
  for (const kind of kinds) {
    const to = first[kind + 1];
    for (let i = lowerBound(places, first[kind], to, start); i < to && places[i] < end; i++)
      found[length++] = places[i];
  }
  return found.subarray(0, length).sort();
}

/** One kind and nothing to leave: its nodes lie side by side in the index, and no other is looked at. */
function walkKind<State>(
  tape: Tape,
  kind: number,
  start: number,
  end: number,
  enter: NonNullable<Handler<State>>,
  state: State,
): boolean {
  const { first, places, nodes } = tape.kindIndex;
  const { low } = tape;
  const from = lowerBound(places, first[kind], first[kind + 1], start);
  const to = lowerBound(places, from, first[kind + 1], end);
  for (let i = from; i < to; i++) {
    const node = nodes[i];
    const result = enter(node, state);
    if (result === STOP) return false;
    if (result === SKIP) i = lowerBound(places, i + 1, to, places[i] + node.index - low[node.index] + 1) - 1;
  }
  return true;
}

function walkTape<State>(tape: Tape, root: Node, visitor: CompiledVisitor<State>, state: State): boolean {
  const { low, ordered, preorderKinds } = tape;
  const { enter, leave, interest, kinds } = visitor;
  const start = tape.ranks[root.index];
  const end = start + root.index - low[root.index] + 1;
  if (kinds.length === 1 && leave[kinds[0]] === null)
    return walkKind(tape, kinds[0], start, end, enter[kinds[0]]!, state);
  const places = findPlaces(tape, kinds, start, end);
  // Open nodes that are to be left, and the places where they end.
  const open: Node[] = [];
  const ends: number[] = [];
  let innermostEnd = end;
  const count = places === null ? end : places.length;
  for (let i = places === null ? start : 0; i < count; i++) {
    const place = places === null ? i : places[i];
    const kind = preorderKinds[place];
    const wanted = interest[kind];
    if (wanted === 0) continue;
    while (place >= innermostEnd && open.length > 0) {
      const node = open.pop()!;
      ends.pop();
      innermostEnd = ends.length > 0 ? ends[ends.length - 1] : end;
      if (leave[node.kind]!(node, state) === STOP) return false;
    }
    const node = ordered[place];
    const result = (wanted & ENTER) !== 0 ? enter[kind]!(node, state) : undefined;
    if (result === STOP) return false;
    if ((wanted & LEAVE) !== 0) {
      innermostEnd = place + node.index - low[node.index] + 1;
      open.push(node);
      ends.push(innermostEnd);
    }
    if (result === SKIP) {
      const next = place + node.index - low[node.index] + 1;
      i = places === null ? next - 1 : lowerBound(places, i + 1, count, next) - 1;
    }
  }
  while (open.length > 0) {
    const node = open.pop()!;
    if (leave[node.kind]!(node, state) === STOP) return false;
  }
  return true;
}

function walkNodes<State>(root: Node, visitor: CompiledVisitor<State>, state: State): boolean {
  const { enter, leave } = visitor;
  // A node that is to be left stands on the stack a second time, under its children, after a null.
  const stack: (Node | null)[] = [root];
  while (stack.length > 0) {
    const node = stack.pop()!;
    if (stack.length > 0 && stack[stack.length - 1] === null) {
      stack.pop();
      if (leave[node.kind]!(node, state) === STOP) return false;
      continue;
    }
    const entering = enter[node.kind];
    const result = entering === null ? undefined : entering(node, state);
    if (result === STOP) return false;
    if (leave[node.kind] !== null) stack.push(null, node);
    if (result === SKIP) continue;
    const from = stack.length;
    appendChildren(node, stack as Node[]);
    reverse(stack as Node[], from);
  }
  return true;
}
