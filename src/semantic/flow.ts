/**
 * Where control goes: how each statement can end, which statements are never reached, and what each
 * function amounts to.
 *
 * No graph is built. A statement's ways to end follow from those of the blocks in it, and on the tape the
 * parts of a statement come before it, so one pass gives all of them, and a second, from the end, what is
 * not reached. Only constants decide conditions, as in CPython's compiler. Exceptions that are not raised in
 * so many words may come from anywhere: handlers are always reached, and no call is taken to be the last.
 */
import type * as ast from '../ast/nodes.generated.ts';
import { Kind } from '../ast/nodes.generated.ts';
import { BoolOperator, UnaryOperator } from '../ast/operators.ts';
import type { Tape } from '../ast/tape.ts';
import type { Tree } from '../ast/tree.ts';
import { type ConstantValue, PyComplex, PyFloat } from '../text/literals.ts';
import { Holds, scopeContents } from './scopeContents.ts';

/** Bits of `Flow.completion`: the ways in which a statement can end. */
export const Completion = {
  /** Control goes on behind it. */
  Normal: 1,
  /** Control goes on behind it only if a `with` in it swallows an exception. */
  Swallowed: 2,
  Break: 4,
  Continue: 8,
  Return: 16,
  /** A `raise`, or an `assert` that cannot hold. */
  Raise: 32,
  /** It is never reached. */
  Unreachable: 64,
} as const;

const ON = Completion.Normal | Completion.Swallowed;
const LOOP_EXITS = Completion.Break | Completion.Continue;

/** Bits of `FunctionTable.flags`. */
export const FunctionFlag = {
  /** A `yield` stands in it. With Async: an asynchronous generator. */
  Generator: 1,
  /** `async def` */
  Async: 2,
  /** It waits: `await`, `async for`, `async with`, an asynchronous comprehension. */
  Awaits: 4,
  /** `return x`, reached or not. A lambda returns a value. */
  ReturnsValue: 8,
  /** `return` without a value. */
  ReturnsNothing: 16,
  /** Its end can be reached. */
  FallsThrough: 32,
  /** Its end can be reached if a `with` swallows an exception. */
  FallsThroughSwallowed: 64,
  /** `yield from` */
  Delegates: 128,
  VarArguments: 256,
  VarKeywords: 512,
} as const;

/** One row for each `def`, `async def` and lambda, by place on the tape. */
export interface FunctionTable {
  readonly count: number;
  /** Place on the tape, ascending. */
  readonly node: Int32Array;
  /** `FunctionFlag` */
  readonly flags: Uint16Array;
  /** Parameters before `/`, those after, and those after `*`. */
  readonly positionalOnly: Int32Array;
  readonly positional: Int32Array;
  readonly keywordOnly: Int32Array;
  /** How many of the positional parameters, the last ones, and how many of the keyword-only have defaults. */
  readonly defaults: Int32Array;
  readonly keywordDefaults: Int32Array;
}

export interface Flow {
  readonly tree: Tree;
  /** `Completion` bits of statements, handlers and cases by place on the tape; 0 for all other nodes. */
  readonly completion: Uint8Array;
  readonly functions: FunctionTable;
}

/** The flow of control in a file. O(nodes). */
export function analyzeFlow(tree: Tree): Flow {
  const { tape } = tree;
  const completion = new Uint8Array(tape.length);
  const places: number[] = [];
  for (let i = 0; i < tape.length; i++) {
    const kind = tape.kinds[i];
    if (kind === Kind.Lambda) places.push(i);
    else if (isStatement(kind)) {
      if (kind === Kind.FunctionDef || kind === Kind.AsyncFunctionDef) places.push(i);
      completion[i] = simplest(complete(tape.nodes[i] as ast.Stmt, completion));
    }
  }
  markUnreachable(tape, completion);
  return { tree, completion, functions: summarize(tape, completion, places) };
}

const isStatement = (kind: number): boolean =>
  (kind >= Kind.FunctionDef && kind <= Kind.Continue) ||
  kind === Kind.ExceptHandler ||
  kind === Kind.match_case;

/** A statement that goes on anyway does so whatever a `with` swallows. */
const simplest = (ways: number): number =>
  (ways & Completion.Normal) !== 0 ? ways & ~Completion.Swallowed : ways;

/** The ways in which statement after statement can end. */
export function completionOf(suite: readonly ast.Node[], completion: Uint8Array): number {
  let ways = 0;
  let on: number = Completion.Normal;
  for (let i = 0; i < suite.length; i++) {
    // What could not be understood may be anything; what is known of the rest is not lost.
    const each = suite[i].kind === Kind.Error ? Completion.Normal : completion[suite[i].index];
    ways |= each & ~(ON | Completion.Unreachable);
    on = follow(on, each);
    if (on === 0) return ways;
  }
  return ways | on;
}

/** How control goes on if it went on in the way `before`, and what came next can end as `next`. */
function follow(before: number, next: number): number {
  const on = next & ON;
  if (on === 0) return 0;
  // Only a path without any swallowed exception is a normal one.
  if ((before & Completion.Normal) === 0) return Completion.Swallowed;
  return (on & Completion.Normal) !== 0 ? before : on;
}

function complete(node: ast.Node, completion: Uint8Array): number {
  switch (node.kind) {
    case Kind.Return:
      return Completion.Return;
    case Kind.Raise:
      return Completion.Raise;
    case Kind.Break:
      return Completion.Break;
    case Kind.Continue:
      return Completion.Continue;
    case Kind.Assert:
      return constantTruth(node.test) === false ? Completion.Raise : Completion.Normal;
    case Kind.ClassDef:
      return completionOf(node.body, completion) & (ON | Completion.Raise);
    case Kind.If:
      return completeIf(node, completion);
    case Kind.While:
      return completeLoop(node, constantTruth(node.test), completion);
    case Kind.For:
    case Kind.AsyncFor:
      return completeLoop(node, null, completion);
    case Kind.With:
    case Kind.AsyncWith:
      return completeWith(node, completion);
    case Kind.Match:
      return completeMatch(node, completion);
    case Kind.Try:
    case Kind.TryStar:
      return completeTry(node, completion);
    case Kind.ExceptHandler:
    case Kind.match_case:
      return completionOf(node.body, completion);
    default:
      return Completion.Normal;
  }
}

function completeIf(node: ast.If, completion: Uint8Array): number {
  const truth = constantTruth(node.test);
  let ways = 0;
  if (truth !== false) ways |= completionOf(node.body, completion);
  if (truth !== true) ways |= completionOf(node.orelse, completion);
  return ways;
}

/** A loop ends when its condition fails, behind its `else`, or by a `break`. */
function completeLoop(
  { body, orelse }: ast.While | ast.For | ast.AsyncFor,
  truth: boolean | null,
  completion: Uint8Array,
): number {
  let ways = truth === true ? 0 : completionOf(orelse, completion);
  if (truth === false) return ways;
  const inside = completionOf(body, completion);
  ways |= inside & ~(ON | LOOP_EXITS);
  if ((inside & Completion.Break) !== 0) ways |= Completion.Normal;
  return ways;
}

/** Whether it swallows an exception nobody sees from here, unless its name says that this is what it is for. */
function completeWith({ items, body }: ast.With | ast.AsyncWith, completion: Uint8Array): number {
  const ways = completionOf(body, completion);
  return ways | (items.some(isSwallower) ? Completion.Normal : Completion.Swallowed);
}

const swallowers: readonly string[] = ['suppress', 'raises', 'assertRaises', 'assertRaisesRegex'];

/** `suppress(E)`, `pytest.raises(E)`, `self.assertRaises(E)`. */
function isSwallower({ context_expr: context }: ast.Withitem): boolean {
  if (context.kind !== Kind.Call) return false;
  const { func } = context;
  if (func.kind === Kind.Name) return swallowers.includes(func.id);
  return func.kind === Kind.Attribute && swallowers.includes(func.attr);
}

function completeMatch({ cases }: ast.Match, completion: Uint8Array): number {
  let ways = 0;
  for (const each of cases) {
    ways |= completion[each.index];
    if (alwaysMatches(each)) return ways;
  }
  return ways | Completion.Normal;
}

/** `case _`, `case x`, `case 1 | x` without a guard. */
function alwaysMatches({ pattern, guard }: ast.MatchCase): boolean {
  if (guard !== null && constantTruth(guard) !== true) return false;
  let last: ast.Pattern = pattern;
  for (;;) {
    if (last.kind === Kind.MatchOr && last.patterns.length > 0)
      last = last.patterns[last.patterns.length - 1];
    else if (last.kind === Kind.MatchAs && last.pattern !== null) last = last.pattern;
    else return last.kind === Kind.MatchAs;
  }
}

function completeTry(node: ast.Try | ast.TryStar, completion: Uint8Array): number {
  const body = completionOf(node.body, completion);
  let ways = body & ~ON;
  if ((body & ON) !== 0) {
    const after = completionOf(node.orelse, completion);
    ways |= (after & ~ON) | follow(body & ON, after);
  }
  for (const handler of node.handlers) ways |= completion[handler.index];
  const last = completionOf(node.finalbody, completion);
  if ((last & ON) === 0) return last;
  // Whatever was under way goes on behind the finally block.
  const on = (ways & ON) === 0 ? 0 : follow(ways & ON, last);
  return (ways & ~ON) | on | (last & ~ON);
}

/** Whether a condition is true or false in all cases, by its constants; null if that depends. */
export function constantTruth(test: ast.Expr): boolean | null {
  if (test.kind !== Kind.BoolOp) return truthOf(test);
  const decisive = test.op === BoolOperator.Or;
  let isSure = true;
  for (const value of test.values) {
    const truth = truthOf(value);
    if (truth === decisive) return decisive;
    if (truth === null) isSure = false;
  }
  return isSure ? !decisive : null;
}

function truthOf(test: ast.Expr): boolean | null {
  let isNegated = false;
  let node = test;
  while (node.kind === Kind.UnaryOp && node.op === UnaryOperator.Not) {
    isNegated = !isNegated;
    node = node.operand;
  }
  if (node.kind === Kind.Name && node.id === '__debug__') return !isNegated;
  return node.kind === Kind.Constant ? isTrue(node.value) !== isNegated : null;
}

function isTrue(value: ConstantValue): boolean {
  if (value instanceof PyFloat) return value.value !== 0;
  if (value instanceof PyComplex) return value.real !== 0 || value.imag !== 0;
  if (value instanceof Uint8Array) return value.length > 0;
  return Boolean(value);
}

/** From the last statement to the first, so that what surrounds a statement was looked at before it. */
function markUnreachable(tape: Tape, completion: Uint8Array): void {
  const { kinds, nodes, length } = tape;
  for (let i = length - 1; i >= 0; i--) {
    const kind = kinds[i];
    if (!isStatement(kind) && kind !== Kind.Module && kind !== Kind.Interactive) continue;
    markIn(tape, nodes[i], completion);
  }
}

function markIn(tape: Tape, node: ast.Node, completion: Uint8Array): void {
  switch (node.kind) {
    case Kind.Module:
    case Kind.Interactive:
    case Kind.FunctionDef:
    case Kind.AsyncFunctionDef:
    case Kind.ClassDef:
    case Kind.With:
    case Kind.AsyncWith:
    case Kind.ExceptHandler:
    case Kind.match_case:
      markAfterEnd(tape, node.body, completion);
      return;
    case Kind.If:
    case Kind.While: {
      const truth = constantTruth(node.test);
      if (truth === false) mark(tape, node.body, 0, completion);
      else markAfterEnd(tape, node.body, completion);
      if (truth === true) mark(tape, node.orelse, 0, completion);
      else markAfterEnd(tape, node.orelse, completion);
      return;
    }
    case Kind.For:
    case Kind.AsyncFor:
      markAfterEnd(tape, node.body, completion);
      markAfterEnd(tape, node.orelse, completion);
      return;
    case Kind.Try:
    case Kind.TryStar:
      markAfterEnd(tape, node.body, completion);
      if ((completionOf(node.body, completion) & ON) === 0) mark(tape, node.orelse, 0, completion);
      else markAfterEnd(tape, node.orelse, completion);
      markAfterEnd(tape, node.finalbody, completion);
      return;
    case Kind.Match: {
      const always = node.cases.findIndex(alwaysMatches);
      if (always >= 0) mark(tape, node.cases, always + 1, completion);
      return;
    }
  }
}

/** Marks what follows a statement that does not go on. */
function markAfterEnd(tape: Tape, suite: readonly ast.Node[], completion: Uint8Array): void {
  for (let i = 0; i < suite.length; i++) {
    if (suite[i].kind === Kind.Error || (completion[suite[i].index] & ON) !== 0) continue;
    mark(tape, suite, i + 1, completion);
    return;
  }
}

/** Marks the statements of a suite from one on, with all in them. */
function mark(tape: Tape, suite: readonly ast.Node[], from: number, completion: Uint8Array): void {
  if (from >= suite.length) return;
  const first = suite[from].index;
  const last = suite[suite.length - 1].index;
  // An unreachable statement around it has marked it already.
  if (suite[from].kind !== Kind.Error && (completion[first] & Completion.Unreachable) !== 0) return;
  for (let i = tape.low[first]; i <= last; i++)
    if (completion[i] !== 0) completion[i] |= Completion.Unreachable;
}

function summarize(tape: Tape, completion: Uint8Array, places: readonly number[]): FunctionTable {
  const count = places.length;
  // A comprehension that waits makes what is around it wait: the rule of 3.11 is right for all that compiles.
  const contents = scopeContents(tape, 11);
  const table = {
    count,
    node: Int32Array.from(places),
    flags: new Uint16Array(count),
    positionalOnly: new Int32Array(count),
    positional: new Int32Array(count),
    keywordOnly: new Int32Array(count),
    defaults: new Int32Array(count),
    keywordDefaults: new Int32Array(count),
  };
  for (let row = 0; row < count; row++) {
    const place = places[row];
    const node = tape.nodes[place] as ast.FunctionDef | ast.AsyncFunctionDef | ast.Lambda;
    const { args } = node;
    table.flags[row] = functionFlags(node, contents[place], completion);
    table.positionalOnly[row] = args.posonlyargs.length;
    table.positional[row] = args.args.length;
    table.keywordOnly[row] = args.kwonlyargs.length;
    table.defaults[row] = args.defaults.length;
    table.keywordDefaults[row] = args.kw_defaults.filter((value) => value !== null).length;
  }
  return table;
}

const WAITS = Holds.Await | Holds.AsyncStatement | Holds.AsyncComprehension;

function functionFlags(
  node: ast.FunctionDef | ast.AsyncFunctionDef | ast.Lambda,
  holds: number,
  completion: Uint8Array,
): number {
  let flags = 0;
  if ((holds & (Holds.Yield | Holds.YieldFrom)) !== 0) flags |= FunctionFlag.Generator;
  if ((holds & Holds.YieldFrom) !== 0) flags |= FunctionFlag.Delegates;
  if ((holds & WAITS) !== 0) flags |= FunctionFlag.Awaits;
  if ((holds & Holds.ReturnValue) !== 0) flags |= FunctionFlag.ReturnsValue;
  if ((holds & Holds.Return) !== 0) flags |= FunctionFlag.ReturnsNothing;
  if (node.args.vararg !== null) flags |= FunctionFlag.VarArguments;
  if (node.args.kwarg !== null) flags |= FunctionFlag.VarKeywords;
  if (node.kind === Kind.Lambda) return flags | FunctionFlag.ReturnsValue;
  if (node.kind === Kind.AsyncFunctionDef) flags |= FunctionFlag.Async;
  const ways = completionOf(node.body, completion);
  if ((ways & Completion.Normal) !== 0) flags |= FunctionFlag.FallsThrough;
  if ((ways & Completion.Swallowed) !== 0) flags |= FunctionFlag.FallsThroughSwallowed;
  return flags;
}

/** Row of a function or lambda in `flow.functions`; -1 for other nodes. O(log functions) */
export function functionRow({ functions }: Flow, node: ast.Node): number {
  let from = 0;
  let to = functions.count;
  while (from < to) {
    const middle = (from + to) >> 1;
    if (functions.node[middle] < node.index) from = middle + 1;
    else to = middle;
  }
  return from < functions.count && functions.node[from] === node.index ? from : -1;
}

/** Control can go on behind the statement; that a `with` may swallow an exception is not counted. */
export function goesOn({ completion }: Flow, statement: ast.Node): boolean {
  return (completion[statement.index] & Completion.Normal) !== 0;
}

/** Control can go on behind the block. */
export function suiteGoesOn({ completion }: Flow, suite: readonly ast.Node[]): boolean {
  return (completionOf(suite, completion) & Completion.Normal) !== 0;
}

/** No path from the beginning of its function, class or module leads to the statement. */
export function isUnreachable({ completion }: Flow, statement: ast.Node): boolean {
  return (completion[statement.index] & Completion.Unreachable) !== 0;
}
