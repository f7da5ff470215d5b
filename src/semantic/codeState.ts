/**
 * What the code generator's checks keep between two nodes.
 *
 * CPython's compiler recurses over the tree and stops at the first error. To name all of them, and the
 * same one first, this goes through the tree in the compiler's order (a finally block is compiled where
 * a `return` leaves its `try`, base classes after the body of their class) without recursion: what is
 * still to be done waits on a stack, a node or a function that goes on with one. That costs closures,
 * which is why `codeScreen.ts` first asks whether a file can have such an error at all.
 */
import { Kind, type Node, type Stmt } from '../ast/nodes.generated.ts';
import type { Tree } from '../ast/tree.ts';
import { Diagnostic } from '../diagnostics/diagnostic.ts';
import { Syntax } from '../diagnostics/syntax.ts';
import { CompileError, Place, Stage } from './compileError.ts';
import { Constants } from './folding.ts';
import { Holds, scopeContents } from './scopeContents.ts';

/** What kind of code a compiler unit is. */
export const UnitKind = {
  Module: 0,
  Class: 1,
  Function: 2,
  AsyncFunction: 3,
  Lambda: 4,
  Comprehension: 5,
  /** Type parameters, the value of a type alias and, since 3.14, annotations. */
  Annotations: 6,
} as const;
export type UnitKind = (typeof UnitKind)[keyof typeof UnitKind];

/** The compiler's "frame blocks": what a `return`, `break` or `continue` has to leave. */
export const BlockKind = {
  While: 0,
  For: 1,
  TryExcept: 2,
  FinallyTry: 3,
  FinallyEnd: 4,
  With: 5,
  HandlerCleanup: 6,
  PopValue: 7,
  Handlers: 8,
  StarHandlers: 9,
  AsyncComprehension: 10,
  StopIteration: 11,
} as const;
export type BlockKind = (typeof BlockKind)[keyof typeof BlockKind];

/** A block and those around it: a list that grows and shrinks at its inner end. */
export interface Block {
  readonly kind: BlockKind;
  /** The statement that opened it, where that matters. */
  readonly node: Node | null;
  readonly outer: Block | null;
  /** Number of blocks around it. */
  readonly depth: number;
}

/** The code of one scope. */
export interface Unit {
  readonly kind: UnitKind;
  readonly outer: Unit | null;
  /** What its body holds: `Holds` bits. */
  readonly contents: number;
  /** Annotations of a module or class, which 3.14 evaluates after its body. */
  readonly deferred: Node[];
  /** The innermost open block. */
  block: Block | null;
}

/** What is still to do: compile a node, go on with one, or a list of such, in which null is a hole. */
export type Task = Node | (() => void) | readonly (Task | null)[];

export interface CodeState {
  readonly tree: Tree;
  readonly minorVersion: number;
  readonly futureAnnotations: boolean;
  /** Offset of the end of the last `from __future__` import that stands where it may, or -1. */
  readonly futureEnd: number;
  readonly contents: Uint8Array;
  readonly constants: Constants;
  readonly tasks: Task[];
  readonly errors: CompileError[];
  /** Errors are met again where a finally block is compiled twice. */
  readonly reported: Set<string>;
  /** Finally blocks that were compiled, each with how many blocks were open. */
  readonly finished: Set<string>;
  /** Number of Error nodes before each place on the tape; null in a file without. */
  readonly damage: Int32Array | null;
  unit: Unit;
}

export function makeCodeState(
  tree: Tree,
  minorVersion: number,
  futureAnnotations: boolean,
  futureEnd: number,
): CodeState {
  const contents = scopeContents(tree.tape, minorVersion);
  return {
    tree,
    minorVersion,
    futureAnnotations,
    futureEnd,
    contents,
    constants: new Constants(tree.tape, minorVersion),
    tasks: [],
    errors: [],
    reported: new Set(),
    finished: new Set(),
    damage: countErrors(tree),
    unit: makeUnit(UnitKind.Module, null, contents[contents.length - 1]),
  };
}

function countErrors(tree: Tree): Int32Array | null {
  const { kinds, length } = tree.tape;
  if (kinds.indexOf(Kind.Error) < 0) return null;
  const before = new Int32Array(length + 1);
  for (let i = 0; i < length; i++) before[i + 1] = before[i] + (kinds[i] === Kind.Error ? 1 : 0);
  return before;
}

/** The node holds source that could not be understood: nothing certain can be said of it. */
export function isDamaged(c: CodeState, node: Node): boolean {
  return c.damage !== null && c.damage[node.index + 1] > c.damage[c.tree.tape.low[node.index]];
}

export function makeUnit(kind: UnitKind, outer: Unit | null, contents: number): Unit {
  return { kind, outer, contents, deferred: [], block: null };
}

/** Does the tasks next, in this order, before what already waits. Long lists are one task: see `Task`. */
export function doNext(c: CodeState, ...tasks: readonly Task[]): void {
  for (let i = tasks.length - 1; i >= 0; i--) c.tasks.push(tasks[i]);
}

/** Does the tasks of a list next, in this order; holes are left out. */
export function visitAll(c: CodeState, tasks: readonly (Task | null)[]): void {
  for (let i = tasks.length - 1; i >= 0; i--) {
    const task = tasks[i];
    if (task !== null) c.tasks.push(task);
  }
}

/** Compiles what `fill` asks for as a unit of its own. */
export function inUnit(c: CodeState, unit: Unit, fill: () => void): void {
  const { outer } = unit;
  c.unit = unit;
  c.tasks.push(() => {
    c.unit = outer!;
  });
  fill();
}

/** CPython's symbol table calls it a generator: a `yield` stands in it. */
export const isGenerator = (unit: Unit): boolean => (unit.contents & (Holds.Yield | Holds.YieldFrom)) !== 0;

/** CPython's symbol table calls it a coroutine: an `async def`, or something waits in it. */
export const isCoroutine = (unit: Unit): boolean =>
  unit.kind === UnitKind.AsyncFunction ||
  (unit.contents & (Holds.Await | Holds.AsyncFor | Holds.AsyncComprehension)) !== 0;

export const isFunctionLike = (unit: Unit): boolean =>
  unit.kind !== UnitKind.Module && unit.kind !== UnitKind.Class;

/**
 * Records an error that CPython puts at [start, end), once.
 * @param node what a person is shown; of a statement with a body, its first line
 */
export function reportCode(
  c: CodeState,
  id: number,
  node: Node,
  argument: string | null = null,
  start: number = node.start,
  end: number = node.end,
  place: Place = Place.Span,
): void {
  const key = `${id} ${node.start} ${node.end} ${argument}`;
  if (c.reported.has(key)) return;
  c.reported.add(key);
  const diagnostic = new Diagnostic(id, node.start, shownEnd(c, id, node), -1, argument);
  c.errors.push(new CompileError(diagnostic, Stage.Code, start, end, place));
}

/** Where the part of a node ends that people should look at. */
function shownEnd(c: CodeState, id: number, node: Node): number {
  if (id === Syntax.DefaultExcept) return node.start + 'except'.length;
  if (!hasBody(node)) return node.end;
  const lines = c.tree.lineIndex;
  return Math.min(node.end, lines.lineEnd(lines.lineOf(node.start)));
}

function hasBody(node: Node): boolean {
  switch (node.kind) {
    case Kind.FunctionDef:
    case Kind.AsyncFunctionDef:
    case Kind.ClassDef:
    case Kind.For:
    case Kind.AsyncFor:
    case Kind.While:
    case Kind.With:
    case Kind.AsyncWith:
    case Kind.Try:
    case Kind.TryStar:
    case Kind.ExceptHandler:
      return true;
    default:
      return false;
  }
}

/** Number of blocks that are open. */
export const blockCount = ({ block }: Unit): number => (block === null ? 0 : block.depth + 1);

/**
 * Enters a block. One too many is an error, those inside it are none.
 * @param at CPython's place for that error
 */
export function pushBlock(c: CodeState, kind: BlockKind, node: Node | null, at: Node): void {
  const { unit, minorVersion } = c;
  const depth = blockCount(unit);
  if (depth === (minorVersion >= 13 ? 21 : 20)) {
    const place = minorVersion > 8 ? Place.Span : Place.Nowhere;
    reportCode(c, Syntax.TooManyBlocks, at, null, at.start, at.end, place);
  }
  unit.block = { kind, node, outer: unit.block, depth };
}

/** A task that leaves the innermost block. */
export function popBlock(c: CodeState): () => void {
  return () => {
    c.unit.block = c.unit.block!.outer;
  };
}

/** Name of a finally block in `finished`: it is compiled once for each number of open blocks. */
export function bodyKey(c: CodeState, owner: Stmt): string {
  return `${owner.index} ${blockCount(c.unit)}`;
}
