/**
 * Whether a file can have an error of the code generator at all.
 *
 * Almost none has, and `codeErrors` costs as much as parsing. This is one pass over the kinds on the tape,
 * from the end to the beginning, so that what surrounds a node is met before it and lies on a small stack
 * of open bodies. It looks at nodes only where their kind may matter. It may say yes for a file without
 * errors, never no for one with: a test compares the two.
 */
import type * as ast from '../ast/nodes.generated.ts';
import { Kind } from '../ast/nodes.generated.ts';
import { Context } from '../ast/operators.ts';
import type { Tape } from '../ast/tape.ts';
import type { Tree } from '../ast/tree.ts';
import type { Futures } from './futures.ts';
import { bodyLow, Holds } from './scopeContents.ts';

/** Kinds that this pass looks at. */
const isWatched = makeWatched();

function makeWatched(): Uint8Array {
  const table = new Uint8Array(128);
  for (const kind of [
    ...[Kind.FunctionDef, Kind.AsyncFunctionDef, Kind.Lambda, Kind.ClassDef, Kind.For, Kind.AsyncFor],
    ...[Kind.While, Kind.With, Kind.AsyncWith, Kind.Try, Kind.TryStar, Kind.Match, Kind.Break, Kind.Continue],
    ...[Kind.Return, Kind.Yield, Kind.YieldFrom, Kind.Await, Kind.Starred, Kind.Call, Kind.comprehension],
    ...[Kind.TypeVar, Kind.ParamSpec, Kind.TypeVarTuple, Kind.ImportFrom],
  ])
    table[kind] = 1;
  return table;
}

/** What is open. Code ends at the first of the kinds up to Async; loops and blocks are inside it. */
const Open = { Module: 0, Class: 1, Function: 2, Async: 3, Loop: 4, Block: 5, StarHandlers: 6 } as const;

/** CPython has room for twenty blocks. Of each statement we count the most that it can open. */
const MAX_WEIGHT = 19;
const TRY_WEIGHT = 3;

/** UNPACK_EX counts what stands before the star in one byte. */
const MAX_BEFORE_STAR = 255;

/** The bodies around a node, innermost last: columns of a stack. */
class OpenBodies {
  /** `Open` */
  readonly kinds: number[] = [Open.Module];
  /** Places on the tape of the body's first node, and of its last. */
  readonly lows: number[] = [-1];
  readonly ends: number[] = [Number.MAX_SAFE_INTEGER];
  /** Most blocks that can be open here. */
  readonly weights: number[] = [0];
  /** Of code: `Holds.Yield` and `Holds.ReturnValue`, once met. */
  readonly contents: number[] = [0];
  heaviest = 0;

  push(kind: number, low: number, end: number, weight: number): void {
    const isCode = kind <= Open.Async;
    const total = isCode ? 0 : this.weights[this.weights.length - 1] + weight;
    this.kinds.push(kind);
    this.lows.push(low);
    this.ends.push(end);
    this.weights.push(total);
    this.contents.push(0);
    if (total > this.heaviest) this.heaviest = total;
  }

  /** Closes the bodies that do not reach down to a place on the tape. */
  closeAbove(place: number): void {
    while (place < this.lows[this.lows.length - 1]) {
      this.kinds.pop();
      this.lows.pop();
      this.ends.pop();
      this.weights.pop();
      this.contents.pop();
    }
  }

  /** Place on the stack of the code around. */
  code(): number {
    let i = this.kinds.length - 1;
    while (this.kinds[i] > Open.Async) i--;
    return i;
  }
}

/** Whether `codeErrors` might find something. O(nodes), mostly a loop over bytes. */
export function mayHaveCodeErrors(tree: Tree, minorVersion: number, futures: Futures): boolean {
  if (minorVersion < 14 && tree.names.includes('__debug__')) return true;
  const { tape } = tree;
  const { kinds, nodes, length } = tape;
  const open = new OpenBodies();
  let waiting = 0;
  let hasStars = false;
  for (let i = length - 1; i >= 0; i--) {
    const kind = kinds[i];
    if (isWatched[kind] === 0) continue;
    open.closeAbove(i);
    const node = nodes[i];
    switch (node.kind) {
      case Kind.FunctionDef:
      case Kind.Lambda:
        open.push(Open.Function, bodyLow(tape, i), i, 0);
        break;
      case Kind.AsyncFunctionDef:
        open.push(Open.Async, bodyLow(tape, i), i, 0);
        break;
      case Kind.ClassDef:
        if (repeatsKeyword(tape, node.keywords)) return true;
        open.push(Open.Class, bodyLow(tape, i), i, 0);
        break;
      case Kind.Call:
        if (repeatsKeyword(tape, node.keywords)) return true;
        break;
      case Kind.Starred:
        hasStars = true;
        break;
      case Kind.comprehension:
        if (!node.is_async) break;
        waiting++;
        if (isWaitSuspect(open, minorVersion)) return true;
        break;
      case Kind.Await:
        if (isWaitSuspect(open, minorVersion)) return true;
        break;
      case Kind.AsyncFor:
      case Kind.AsyncWith:
        if (isWaitSuspect(open, minorVersion)) return true;
        pushBlocks(open, tape, node);
        break;
      case Kind.For:
      case Kind.While:
      case Kind.With:
        pushBlocks(open, tape, node);
        break;
      case Kind.Try:
        if (hasEarlyDefault(node.handlers)) return true;
        open.push(Open.Block, tape.low[i], i, TRY_WEIGHT);
        break;
      case Kind.TryStar:
        open.push(Open.StarHandlers, tape.low[i], i, TRY_WEIGHT);
        break;
      case Kind.Break:
      case Kind.Continue:
        if (isLoopExitSuspect(open, i)) return true;
        break;
      case Kind.Return:
        if (isReturnSuspect(open, node.value !== null)) return true;
        break;
      case Kind.Yield:
        if (isYieldSuspect(open)) return true;
        break;
      case Kind.YieldFrom:
        if (open.kinds[open.code()] !== Open.Function) return true;
        break;
      case Kind.ImportFrom:
        if (minorVersion < 14 && node.module === '__future__' && node.start >= futures.end) return true;
        break;
      case Kind.Match:
        return true;
      case Kind.TypeVar:
      case Kind.ParamSpec:
      case Kind.TypeVarTuple:
        if (node.default_value !== null) return true;
        break;
    }
  }
  return open.heaviest + waiting > MAX_WEIGHT || (hasStars && hasStarSuspect(tape));
}

function pushBlocks(
  open: OpenBodies,
  tape: Tape,
  node: ast.For | ast.AsyncFor | ast.While | ast.With | ast.AsyncWith,
): void {
  const { body, index } = node;
  if (node.kind === Kind.With || node.kind === Kind.AsyncWith)
    open.push(Open.Block, tape.low[index], index, node.items.length);
  else if (body.length === 0) open.push(Open.Block, tape.low[index], index, 1);
  // From its `else` a loop cannot be left any more, but blocks there are counted as if.
  else open.push(Open.Loop, tape.low[index], body[body.length - 1].index, 1);
}

/** The same name twice; of long lists of keywords we cannot tell quickly. */
function repeatsKeyword(tape: Tape, keywords: readonly ast.Keyword[]): boolean {
  if (keywords.length < 2) return false;
  if (keywords.length > 32) return true;
  const { nameIds } = tape;
  for (let i = 1; i < keywords.length; i++) {
    const id = nameIds[keywords[i].index];
    if (id < 0) continue;
    for (let k = 0; k < i; k++) if (nameIds[keywords[k].index] === id) return true;
  }
  return false;
}

function hasEarlyDefault(handlers: readonly ast.ExceptHandler[]): boolean {
  for (let i = 0; i < handlers.length - 1; i++) if (handlers[i].type === null) return true;
  return false;
}

/** Something waits. Since 3.14 the symbol table says where it may. */
function isWaitSuspect(open: OpenBodies, minorVersion: number): boolean {
  if (minorVersion >= 14) return false;
  // Before 3.11 also comprehensions that wait inside others are refused.
  return minorVersion < 11 || open.kinds[open.code()] !== Open.Async;
}

function isLoopExitSuspect(open: OpenBodies, place: number): boolean {
  for (let i = open.kinds.length - 1; ; i--) {
    const kind = open.kinds[i];
    if (kind === Open.Loop && place <= open.ends[i]) return false;
    if (kind <= Open.Async || kind === Open.StarHandlers) return true;
  }
}

function isReturnSuspect(open: OpenBodies, hasValue: boolean): boolean {
  const code = open.code();
  const kind = open.kinds[code];
  if (kind < Open.Function) return true;
  for (let i = code; i < open.kinds.length; i++) if (open.kinds[i] === Open.StarHandlers) return true;
  if (kind !== Open.Async || !hasValue) return false;
  open.contents[code] |= Holds.ReturnValue;
  return (open.contents[code] & Holds.Yield) !== 0;
}

function isYieldSuspect(open: OpenBodies): boolean {
  const code = open.code();
  const kind = open.kinds[code];
  if (kind < Open.Function) return true;
  if (kind !== Open.Async) return false;
  open.contents[code] |= Holds.Yield;
  return (open.contents[code] & Holds.ReturnValue) !== 0;
}

/** A star outside lists, tuples, sets and arguments, or more than one of them in a target. */
function hasStarSuspect(tape: Tape): boolean {
  const { kinds, nodes, parents } = tape;
  const targets = new Set<number>();
  for (let i = kinds.indexOf(Kind.Starred); i >= 0; i = kinds.indexOf(Kind.Starred, i + 1)) {
    const parent = nodes[parents[i]];
    switch (parent.kind) {
      case Kind.Set:
      case Kind.Call:
      case Kind.ClassDef:
      case Kind.arg:
        break;
      case Kind.List:
      case Kind.Tuple:
        if (parent.ctx !== Context.Store) break;
        if (targets.has(parent.index) || parent.elts.length > MAX_BEFORE_STAR) return true;
        targets.add(parent.index);
        break;
      default:
        return true;
    }
  }
  return false;
}
