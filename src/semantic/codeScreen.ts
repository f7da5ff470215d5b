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
import { keyIdentity, patternConstant } from './patternConstants.ts';
import { Holds } from './scopeContents.ts';

/** Kinds that this pass looks at. */
const isWatched = makeWatched();

function makeWatched(): Uint8Array {
  const table = new Uint8Array(128);
  for (const kind of [
    ...[Kind.FunctionDef, Kind.AsyncFunctionDef, Kind.Lambda, Kind.ClassDef, Kind.For, Kind.AsyncFor],
    ...[Kind.While, Kind.With, Kind.AsyncWith, Kind.Try, Kind.TryStar, Kind.Match, Kind.Break, Kind.Continue],
    ...[Kind.Return, Kind.Yield, Kind.YieldFrom, Kind.Await, Kind.Starred, Kind.Call, Kind.comprehension],
    ...[Kind.TypeVar, Kind.ParamSpec, Kind.TypeVarTuple, Kind.TypeAlias, Kind.ImportFrom, Kind.AnnAssign],
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

/** Calls with more keywords are left to the thorough check. */
const MAX_KEYWORDS = 32;

const MAX_PLACE = 0x3fffffff;

/** How far the parent of a star is looked for before the parents of all nodes are worked out. */
const MAX_STEPS = 64;

/** The bodies around a node, innermost last: columns of a stack, `top` its last row. */
class OpenBodies {
  readonly tape: Tape;
  readonly minorVersion: number;
  readonly futures: Futures;
  /** `Open` */
  readonly kinds: number[] = [Open.Module];
  /** Places on the tape of the body's first node, and of its last. */
  readonly lows: number[] = [-1];
  readonly ends: number[] = [MAX_PLACE];
  /** Most blocks that can be open here. */
  readonly weights: number[] = [0];
  /** Of code: `Holds.Yield` and `Holds.ReturnValue`, once met. */
  readonly contents: number[] = [0];
  top = 0;
  heaviest = 0;
  /** Something waits, and there are scopes of PEP 695, in which it may not. */
  waits = false;
  hasTypeScopes = false;
  /** Comprehensions that wait. */
  waiting = 0;
  /** Places of the targets with a star that were met. */
  targets: Set<number> | null = null;
  /** There is a star far from the node that it is a part of. */
  hasFarStars = false;

  constructor(tape: Tape, minorVersion: number, futures: Futures) {
    this.tape = tape;
    this.minorVersion = minorVersion;
    this.futures = futures;
    // What is rarely true is so once at the start: see ast/settle.ts.
    this.waits = true;
    this.hasTypeScopes = true;
    this.hasFarStars = true;
    this.waits = false;
    this.hasTypeScopes = false;
    this.hasFarStars = false;
  }

  push(kind: number, low: number, end: number, weight: number): void {
    const total = kind <= Open.Async ? 0 : this.weights[this.top] + weight;
    const at = ++this.top;
    this.kinds[at] = kind;
    this.lows[at] = low;
    this.ends[at] = end;
    this.weights[at] = total;
    this.contents[at] = 0;
    if (total > this.heaviest) this.heaviest = total;
  }

  /** Closes the bodies that do not reach down to a place on the tape. */
  closeAbove(place: number): void {
    const { lows } = this;
    let { top } = this;
    while (place < lows[top]) top--;
    this.top = top;
  }

  /** Place on the stack of the code around. */
  code(): number {
    let i = this.top;
    while (this.kinds[i] > Open.Async) i--;
    return i;
  }
}

/** Whether `codeErrors` might find something. O(nodes), mostly loops over the tape's columns. */
export function mayHaveCodeErrors(tree: Tree, minorVersion: number, futures: Futures): boolean {
  // What this relies on, such as keywords behind all arguments, holds where the grammar was kept.
  if (tree.diagnostics.length > 0) return true;
  if (minorVersion < 14 && tree.text.includes('__debug__')) return true;
  const { tape } = tree;
  const { kinds, length } = tape;
  const open = new OpenBodies(tape, minorVersion, futures);
  for (let i = length - 1; i >= 0; i--) {
    const kind = kinds[i];
    if (isWatched[kind] === 0) continue;
    // Calls are what most files are full of; hardly one has a keyword twice.
    if (kind === Kind.Call) {
      if (!isAfterKeywords(kinds[i - 1])) continue;
      if (repeatsKeyword(tape, i)) return true;
    } else if (isSuspect(open, i, kind)) return true;
  }
  if (open.waits && open.hasTypeScopes) return true;
  return open.heaviest + open.waiting > MAX_WEIGHT || (open.hasFarStars && hasStarSuspect(tape));
}

/** Whether a watched node, which is opened here if it has a body, might be wrong where it stands. */
function isSuspect(open: OpenBodies, i: number, kind: number): boolean {
  const { tape } = open;
  open.closeAbove(i);
  switch (kind) {
    case Kind.FunctionDef:
      open.push(Open.Function, suiteLow(tape, i), i, 0);
      return false;
    case Kind.ClassDef:
      open.push(Open.Class, suiteLow(tape, i), i, 0);
      return repeatsKeyword(tape, i);
    case Kind.Return:
      return isReturnSuspect(open, tape.low[i] < i);
    case Kind.Break:
    case Kind.Continue:
      return isLoopExitSuspect(open, i);
    case Kind.Yield:
      return isYieldSuspect(open);
    case Kind.comprehension:
      if (!(tape.nodes[i] as ast.Comprehension).is_async) return false;
      open.waiting++;
      return isWaitSuspect(open);
    case Kind.For:
    case Kind.While:
    case Kind.With: {
      pushBlocks(open, tape.nodes[i] as ast.For | ast.While | ast.With);
      return false;
    }
    case Kind.Try:
      open.push(Open.Block, tape.low[i], i, TRY_WEIGHT);
      return hasEarlyDefault((tape.nodes[i] as ast.Try).handlers);
    case Kind.Lambda:
      open.push(Open.Function, tape.low[i - 1], i, 0);
      return false;
    case Kind.Starred: {
      const parent = nearParent(tape.low, i);
      if (parent >= 0) return isStarSuspect(tape.nodes[parent], open);
      open.hasFarStars = true;
      return false;
    }
    case Kind.ImportFrom: {
      const { module, start } = tape.nodes[i] as ast.ImportFrom;
      return open.minorVersion < 14 && module === '__future__' && start >= open.futures.end;
    }
    default:
      return isRareSuspect(open, tape.nodes[i]);
  }
}

/** The kinds of which many files have none. */
function isRareSuspect(open: OpenBodies, node: ast.Node): boolean {
  const { tape } = open;
  const { index } = node;
  switch (node.kind) {
    case Kind.AsyncFunctionDef:
      open.push(Open.Async, suiteLow(tape, index), index, 0);
      return false;
    case Kind.Await:
      return isWaitSuspect(open);
    case Kind.YieldFrom:
      return open.kinds[open.code()] !== Open.Function;
    case Kind.AsyncFor:
    case Kind.AsyncWith:
      if (isWaitSuspect(open)) return true;
      pushBlocks(open, node);
      return false;
    case Kind.TryStar:
      open.push(Open.StarHandlers, tape.low[index], index, TRY_WEIGHT);
      return false;
    case Kind.AnnAssign:
      // The elements are evaluated and no tuple is made: a star has nowhere to go.
      return (
        node.value === null && node.target.kind === Kind.Subscript && node.target.slice.kind === Kind.Tuple
      );
    case Kind.TypeVar:
    case Kind.ParamSpec:
    case Kind.TypeVarTuple:
      open.hasTypeScopes = true;
      return node.default_value !== null;
    case Kind.TypeAlias:
      open.hasTypeScopes = true;
      return false;
    default:
      return node.kind === Kind.Match && node.cases.some((each, i) => isCaseSuspect(tape, each, i, node));
  }
}

/** Patterns are looked at more closely where names, alternatives, keys or stars can clash. */
function isCaseSuspect(tape: Tape, { pattern, guard }: ast.MatchCase, i: number, match: ast.Match): boolean {
  const { kinds, low, nameIds, nodes } = tape;
  let inner: ast.Pattern = pattern;
  while (inner.kind === Kind.MatchAs && inner.pattern !== null) inner = inner.pattern;
  if (inner.kind === Kind.MatchAs && guard === null && i < match.cases.length - 1) return true;
  const names = new Set<number>();
  let stars = 0;
  let hasAlternatives = false;
  let isOpen = false;
  for (let at = low[pattern.index]; at <= pattern.index; at++) {
    switch (kinds[at]) {
      case Kind.MatchStar:
        stars++;
        break;
      case Kind.MatchOr:
        hasAlternatives = true;
        break;
      case Kind.MatchAs:
        isOpen = true;
        break;
      case Kind.MatchMapping:
        if (repeatsKey(nodes[at] as ast.MatchMapping)) return true;
        break;
      case Kind.MatchClass: {
        const { kwd_attrs: attributes } = nodes[at] as ast.MatchClass;
        if (new Set(attributes).size < attributes.length) return true;
        continue;
      }
      case Kind.JoinedStr:
      case Kind.TemplateStr:
        return true;
      default:
        continue;
    }
    const name = nameIds[at];
    if (name < 0) continue;
    isOpen = true;
    if (names.has(name)) return true;
    names.add(name);
  }
  if (stars > 0 && pattern.index - low[pattern.index] > MAX_BEFORE_STAR) return true;
  return stars > 1 || (hasAlternatives && isOpen);
}

function repeatsKey({ keys }: ast.MatchMapping): boolean {
  const seen = new Set<string>();
  for (const key of keys) {
    const value = patternConstant(key);
    if (value === undefined) continue;
    const identity = keyIdentity(value);
    if (seen.has(identity)) return true;
    seen.add(identity);
  }
  return false;
}

function pushBlocks(
  open: OpenBodies,
  node: ast.For | ast.AsyncFor | ast.While | ast.With | ast.AsyncWith,
): void {
  const { body, index } = node;
  const low = open.tape.low[index];
  if (node.kind === Kind.With || node.kind === Kind.AsyncWith)
    open.push(Open.Block, low, index, node.items.length);
  else if (body.length === 0) open.push(Open.Block, low, index, 1);
  // From its `else` a loop cannot be left any more, but blocks there are counted as if.
  else open.push(Open.Loop, low, body[body.length - 1].index, 1);
}

/** Lower bound of the statements that end a function or class; none are in a lambda. */
function suiteLow({ kinds, low }: Tape, owner: number): number {
  const from = low[owner];
  let at = owner;
  for (let child = owner - 1; child >= from && isStatement(kinds[child]); child = low[child] - 1)
    at = low[child];
  return at;
}

const isStatement = (kind: number): boolean =>
  (kind >= Kind.FunctionDef && kind <= Kind.Continue) || kind === Kind.Error;

/** The same name twice. Of many keywords that is not quickly said. */
function repeatsKeyword(tape: Tape, owner: number): boolean {
  const { kinds, low, nameIds } = tape;
  const from = low[owner];
  let count = 0;
  // The keywords of a class are followed by its body, those of a call only by `*args`.
  for (let child = owner - 1; child >= from; child = low[child] - 1) {
    const kind = kinds[child];
    if (kind !== Kind.keyword) {
      if (count > 0 || !isAfterKeywords(kind)) break;
      continue;
    }
    const id = nameIds[child];
    if (++count > MAX_KEYWORDS) return true;
    if (id >= 0 && isKeywordBefore(tape, from, low[child] - 1, id)) return true;
  }
  return false;
}

const isAfterKeywords = (kind: number): boolean => kind === Kind.Starred || kind >= Kind.FunctionDef;

/** A keyword of this name among the children that end at `last`. */
function isKeywordBefore(tape: Tape, from: number, last: number, id: number): boolean {
  const { kinds, low, nameIds } = tape;
  for (let child = last; child >= from; child = low[child] - 1) {
    const kind = kinds[child];
    if (kind === Kind.keyword) {
      if (nameIds[child] === id) return true;
    } else if (kind !== Kind.Starred) return false;
  }
  return false;
}

function hasEarlyDefault(handlers: readonly ast.ExceptHandler[]): boolean {
  for (let i = 0; i < handlers.length - 1; i++) if (handlers[i].type === null) return true;
  return false;
}

/** Something waits. Since 3.14 the symbol table says where it may. */
function isWaitSuspect(open: OpenBodies): boolean {
  const { minorVersion } = open;
  if (minorVersion >= 14) return false;
  open.waits = true;
  // Before 3.11 also comprehensions that wait inside others are refused.
  return minorVersion < 11 || open.kinds[open.code()] !== Open.Async;
}

function isLoopExitSuspect(open: OpenBodies, place: number): boolean {
  for (let i = open.top; ; i--) {
    const kind = open.kinds[i];
    if (kind === Open.Loop && place <= open.ends[i]) return false;
    if (kind <= Open.Async || kind === Open.StarHandlers) return true;
  }
}

function isReturnSuspect(open: OpenBodies, hasValue: boolean): boolean {
  const code = open.code();
  const kind = open.kinds[code];
  if (kind < Open.Function) return true;
  for (let i = code; i <= open.top; i++) if (open.kinds[i] === Open.StarHandlers) return true;
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

/** The parent of a node, if few nodes stand between them; else -1. */
function nearParent(low: Int32Array, place: number): number {
  const stop = Math.min(low.length, place + MAX_STEPS);
  for (let i = place + 1; i < stop; i++) if (low[i] <= place) return i;
  return -1;
}

/** A star outside lists, tuples, sets and arguments, or more than one of them in a target. */
function isStarSuspect(parent: ast.Node, met: { targets: Set<number> | null }): boolean {
  switch (parent.kind) {
    case Kind.Set:
    case Kind.Call:
    case Kind.ClassDef:
    case Kind.arg:
      return false;
    case Kind.List:
    case Kind.Tuple:
      if (parent.ctx !== Context.Store) return false;
      met.targets ??= new Set();
      if (met.targets.has(parent.index) || parent.elts.length > MAX_BEFORE_STAR) return true;
      met.targets.add(parent.index);
      return false;
    default:
      return true;
  }
}

function hasStarSuspect({ kinds, nodes, parents }: Tape): boolean {
  const met = { targets: null };
  for (let i = kinds.indexOf(Kind.Starred); i >= 0; i = kinds.indexOf(Kind.Starred, i + 1))
    if (isStarSuspect(nodes[parents[i]], met)) return true;
  return false;
}
