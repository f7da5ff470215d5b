/**
 * Expressions with a scope or a say in one: lambdas, comprehensions, assignment expressions, yield and
 * await, and names the symbol table treats specially.
 *
 * The first iterable of a comprehension is evaluated in the scope around it, before all else; then come
 * target and conditions, the further loops, and last the element, which is written first.
 */
import {
  type Await,
  type Comprehension,
  type DictComp,
  type GeneratorExp,
  type IfExp,
  Kind,
  type Lambda,
  type ListComp,
  type Name,
  type NamedExpr,
  type Node,
  type SetComp,
} from '../ast/nodes.generated.ts';
import { Syntax } from '../diagnostics/syntax.ts';
import { NAME_CLASS_CELL, NAME_DEBUG, NAME_LOCALS, NAME_SUPER } from '../parser/tokens.ts';
import { declareParameters, nestedBit, pushDefaults } from './bindDefinitions.ts';
import { addEvent, EVENT_BIND, EVENT_BODY, endBody } from './events.ts';
import { mangle } from './mangle.ts';
import { BindingFlag, BindingKind, ScopeFlag, ScopeKind, SymbolFlag } from './model.ts';
import { IN_ITERABLE, IN_TARGET, MAY_STORE, REFERENCE_SHIFT, UNSEEN } from './modes.ts';
import { addBinding, closeScope, openScope, symbolIn, symbolOutside } from './rows.ts';
import type { BindState } from './state.ts';
import { reportInScope, reportNode, reportRaw, reportSpan } from './symbolErrors.ts';
import * as Task from './tasks.ts';
import { pushRest, pushScan, pushTask } from './tasks.ts';

type AnyComprehension = ListComp | SetComp | DictComp | GeneratorExp;

/** What of a mode holds in a scope that is opened inside it. */
const INHERITED = IN_ITERABLE | (0xff << REFERENCE_SHIFT);

/** 3.12 had no closures over annotation scopes in classes. */
function checkClassScope(s: BindState, node: Node, what: string): void {
  if (s.minor !== 12 || (s.scopeFlags[s.scope] & ScopeFlag.SeesClass) === 0) return;
  if ((s.scopeFlags[s.scope] & ScopeFlag.Unevaluated) !== 0) return;
  reportNode(s, Syntax.ClassAnnotationScope, node, what);
}

export function enterLambda(s: BindState, rank: number, to: number, mode: number): void {
  const at = s.preorder[rank];
  const node = s.nodes[at] as Lambda;
  checkClassScope(s, node, 'lambda');
  const end = pushRest(s, rank, to, mode);
  const { args } = node;
  if (args.defaults.length === 0 && args.kw_defaults.length === 0) {
    openLambda(s, at, end, mode);
    return;
  }
  pushTask(s, Task.OPEN_LAMBDA, at, end, mode);
  pushDefaults(s, args, mode);
}

export function openLambda(s: BindState, at: number, end: number, mode: number): void {
  const node = s.nodes[at] as Lambda;
  const scope = openScope(s, ScopeKind.Lambda, nestedBit(s), at);
  addEvent(s, EVENT_BODY, scope);
  declareParameters(s, node.args);
  pushTask(s, Task.CLOSE_LAMBDA, 0, 0, 0);
  pushTask(s, Task.SCAN, s.ranks[node.body.index], end, mode & INHERITED);
}

export function closeLambda(s: BindState): void {
  endBody(s);
  closeScope(s);
}

export function enterComprehension(s: BindState, rank: number, to: number, mode: number): void {
  const at = s.preorder[rank];
  const node = s.nodes[at] as AnyComprehension;
  checkClassScope(s, node, 'comprehension');
  pushRest(s, rank, to, mode);
  pushTask(s, Task.OPEN_COMPREHENSION, at, 0, mode);
  if (node.generators.length > 0) pushScan(s, node.generators[0].iter, mode | IN_ITERABLE);
}

export function openComprehension(s: BindState, at: number, mode: number): void {
  const node = s.nodes[at] as AnyComprehension;
  let outside = s.scope;
  if (s.scopeKind[outside] === ScopeKind.Comprehension) outside = s.scopeOutside[outside];
  // Annotations that cannot hold one are reported; the name lives further out, as for CPython.
  while (s.scopeKind[outside] === ScopeKind.Annotation) outside = s.scopeParent[outside];
  const opened = openScope(s, ScopeKind.Comprehension, nestedBit(s), at);
  s.scopeOutside[opened] = outside;
  const inner = mode & INHERITED;
  pushTask(s, Task.CLOSE_COMPREHENSION, at, 0, 0);
  if (node.kind === Kind.DictComp) {
    pushScan(s, node.value, inner);
    pushScan(s, node.key, inner);
  } else pushScan(s, node.elt, inner);
  const { generators } = node;
  for (let i = generators.length - 1; i >= 0; i--) {
    const generator: Comprehension = generators[i];
    const { ifs } = generator;
    for (let j = ifs.length - 1; j >= 0; j--) pushScan(s, ifs[j], inner);
    pushScan(s, generator.target, inner | IN_TARGET);
    if (i > 0) pushScan(s, generator.iter, inner | IN_ITERABLE);
    if (generator.is_async) s.scopeFlags[s.scope] |= ScopeFlag.Coroutine;
  }
}

export function closeComprehension(s: BindState, at: number): void {
  const node = s.nodes[at];
  const flags = s.scopeFlags[s.scope];
  const isGenerator = node.kind === Kind.GeneratorExp;
  if (isGenerator) s.scopeFlags[s.scope] |= ScopeFlag.Generator;
  closeScope(s);
  if (isGenerator || (flags & ScopeFlag.Coroutine) === 0) return;
  const { scope } = s;
  if (s.minor >= 14 && s.scopeKind[scope] !== ScopeKind.Comprehension && !isAsyncFunction(s))
    reportNode(s, Syntax.AsyncComprehensionOutside, node);
  s.scopeFlags[scope] |= ScopeFlag.Coroutine;
}

/** `body if test else orelse`: the test, which may bind names, is evaluated first. */
export function enterConditional(s: BindState, rank: number, to: number, mode: number): void {
  const { test, body, orelse } = s.nodes[s.preorder[rank]] as IfExp;
  pushRest(s, rank, to, mode);
  pushScan(s, orelse, mode);
  pushScan(s, body, mode);
  pushScan(s, test, mode);
}

/** `(target := value)` */
export function enterNamedExpression(s: BindState, rank: number, to: number, mode: number): void {
  const at = s.preorder[rank];
  const node = s.nodes[at] as NamedExpr;
  let isAllowed = checkPlace(s, node, 'named expression');
  if (isAllowed && (mode & IN_ITERABLE) !== 0) {
    reportRaw(s, Syntax.WalrusInIterable, node);
    isAllowed = false;
  }
  const end = pushRest(s, rank, to, mode);
  if (node.target.kind !== Kind.Name) {
    pushTask(s, Task.SCAN, rank + 1, end, mode | MAY_STORE);
    return;
  }
  const target = node.target.index;
  pushTask(s, Task.NAMED_EXPRESSION, target, 0, mode);
  pushScan(s, node.value, mode);
  // CPython declares the target before it looks at the value.
  if (isAllowed && (mode & UNSEEN) === 0 && s.nameIds[target] >= 0) declareOutside(s, target, mode);
}

/** The scope in which an assignment expression binds: the one around the comprehensions it stands in. */
function targetScope(s: BindState): number {
  const { scope } = s;
  return s.scopeKind[scope] === ScopeKind.Comprehension ? s.scopeOutside[scope] : scope;
}

/** Inside a comprehension: declares the target global or nonlocal there, and bound further out. */
function declareOutside(s: BindState, at: number, mode: number): void {
  const { scope } = s;
  if (s.scopeKind[scope] !== ScopeKind.Comprehension) return;
  const node = s.nodes[at] as Name;
  const name = mangle(s, s.nameIds[at]);
  const outside = targetScope(s);
  // Until 3.12 CPython looks for the name as it is written, and finds no mangled one.
  const isFound = s.minor >= 13 || name === s.nameIds[at];
  if (isFound && isIterated(s, outside, name)) {
    reportRaw(s, Syntax.WalrusRebinds, node, node.id);
    return;
  }
  const place = forbiddenPlace(s.scopeKind[outside]);
  if (place !== null) {
    reportRaw(s, Syntax.WalrusPlace, node, place);
    return;
  }
  if ((mode & IN_TARGET) !== 0) {
    reportInScope(s, Syntax.WalrusRebound, node, node.id);
    return;
  }
  const outer = targetOutside(s, outside, name);
  const isGlobal =
    s.scopeKind[outside] === ScopeKind.Module || (s.symbolFlags[outer] & SymbolFlag.Global) !== 0;
  const declared = isGlobal ? SymbolFlag.Global : SymbolFlag.Nonlocal;
  const inner = symbolIn(s, name);
  s.walrusTargets.set(inner, outer);
  s.symbolFlags[inner] |= declared;
  s.symbolFlags[outer] |= s.scopeKind[outside] === ScopeKind.Module ? SymbolFlag.Global : SymbolFlag.Local;
  if (!isGlobal) return;
  const inModule = outside === 0 ? outer : symbolOutside(s, 0, name);
  s.symbolFlags[inModule] |= SymbolFlag.Global;
}

/**
 * The name is an iteration variable of a comprehension around. What an earlier assignment expression passed by
 * is not looked at again: it cannot become one before the comprehension inside is closed.
 */
function isIterated(s: BindState, outside: number, name: number): boolean {
  // Until 3.11 it was enough that a target's subscript reads the name.
  const iterates = SymbolFlag.ComprehensionIterator | (s.minor < 12 ? 0 : SymbolFlag.Local);
  let symbol = s.top[name] - 1;
  while (symbol >= 0 && s.symbolScope[symbol] > outside) {
    if (s.scopeKind[s.symbolScope[symbol]] !== ScopeKind.Comprehension) return false;
    if ((s.symbolFlags[symbol] & iterates) === iterates) return true;
    if (s.walrusTargets.has(symbol)) return false;
    symbol = s.symbolBelow[symbol] - 1;
  }
  return false;
}

/** The symbol that an assignment expression in a comprehension binds; remembered for those it is found through. */
function targetOutside(s: BindState, outside: number, name: number): number {
  const { walrusTargets } = s;
  const above = s.top[name] - 1;
  let symbol = above;
  let target = -1;
  while (symbol >= 0 && s.symbolScope[symbol] > outside) {
    const known = walrusTargets.get(symbol);
    if (known !== undefined) {
      target = known;
      break;
    }
    symbol = s.symbolBelow[symbol] - 1;
  }
  if (target < 0) target = symbolOutside(s, outside, name);
  for (let passed = above; passed !== symbol; passed = s.symbolBelow[passed] - 1)
    walrusTargets.set(passed, target);
  return target;
}

function forbiddenPlace(kind: number): string | null {
  switch (kind) {
    case ScopeKind.Class:
      return 'in a class body';
    case ScopeKind.TypeParameters:
      return 'within the definition of a generic';
    case ScopeKind.TypeAlias:
      return 'in a type alias';
    case ScopeKind.TypeVariable:
      return 'in a TypeVar bound';
    default:
      return null;
  }
}

/** Binds the target of an assignment expression, when its value is known. */
export function bindNamedExpression(s: BindState, at: number, mode: number): void {
  const written = s.nameIds[at];
  if (written < 0 || (mode & UNSEEN) !== 0) return;
  const node = s.nodes[at];
  if (written === NAME_DEBUG && s.minor >= 14) reportNode(s, Syntax.CannotAssign, node, '__debug__');
  const name = mangle(s, written);
  const inner = symbolIn(s, name);
  // What was reported in an iterable must not make its neighbours wrong.
  if ((mode & IN_ITERABLE) === 0) s.symbolFlags[inner] |= SymbolFlag.Local | ((mode & IN_TARGET) << 3);
  const outside = targetScope(s);
  const isInside = outside !== s.scope && forbiddenPlace(s.scopeKind[outside]) === null;
  const symbol = isInside ? (s.walrusTargets.get(inner) ?? symbolOutside(s, outside, name)) : inner;
  const isGlobal =
    (s.symbolFlags[symbol] & SymbolFlag.Global) !== 0 && s.scopeKind[outside] !== ScopeKind.Module;
  const flags = isGlobal ? BindingFlag.Global : 0;
  addEvent(s, EVENT_BIND, addBinding(s, symbol, BindingKind.NamedExpression, flags, at));
}

/** What the current TypeVariable scope belongs to, in CPython's words. */
function typeVariablePart(s: BindState): string {
  const at = s.scopeNode[s.scope];
  if (s.minor < 13) return 'a TypeVar bound';
  const parent = s.nodes[s.tree.tape.parents[at]];
  switch (parent.kind) {
    case Kind.ParamSpec:
      return 'a ParamSpec default';
    case Kind.TypeVarTuple:
      return 'a TypeVarTuple default';
    case Kind.TypeVar:
      if (parent.default_value?.index === at) return 'a TypeVar default';
      return s.nodes[at].kind === Kind.Tuple ? 'a TypeVar constraint' : 'a TypeVar bound';
    default:
      return 'a TypeVar bound';
  }
}

/** Reports an expression that no type scope may hold; true where it may stand. */
function checkPlace(s: BindState, node: Node, what: string): boolean {
  if (s.scopeBits !== 0) return true;
  switch (s.scopeKind[s.scope]) {
    case ScopeKind.Annotation:
      reportNode(
        s,
        Syntax.NotWithin,
        node,
        s.minor < 12
          ? `'${what}' can not be used within an annotation`
          : `${what} cannot be used within an annotation`,
      );
      return false;
    case ScopeKind.TypeVariable:
      reportNode(s, Syntax.NotWithin, node, `${what} cannot be used within ${typeVariablePart(s)}`);
      return false;
    case ScopeKind.TypeAlias:
      reportNode(s, Syntax.NotWithin, node, `${what} cannot be used within a type alias`);
      return false;
    case ScopeKind.TypeParameters:
      reportNode(s, Syntax.NotWithin, node, `${what} cannot be used within the definition of a generic`);
      return false;
    default:
      return true;
  }
}

/** `yield` or `yield from`: makes the scope a generator. */
export function noteYield(s: BindState, at: number): void {
  const node = s.nodes[at];
  if (!checkPlace(s, node, 'yield expression')) return;
  const { scope } = s;
  s.scopeFlags[scope] |= ScopeFlag.Generator;
  if (s.scopeKind[scope] !== ScopeKind.Comprehension || s.scopeBits !== 0) return;
  const owner = s.nodes[s.scopeNode[scope]];
  const name = comprehensionName(owner);
  if (s.minor >= 10) reportNode(s, Syntax.YieldInComprehension, node, name);
  // Until 3.9 CPython noticed at the end of the comprehension.
  else reportSpan(s, Syntax.YieldInComprehension, owner, node.start, node.end, name);
}

function comprehensionName(node: Node): string {
  switch (node.kind) {
    case Kind.ListComp:
      return 'list comprehension';
    case Kind.SetComp:
      return 'set comprehension';
    case Kind.DictComp:
      return 'dict comprehension';
    default:
      return 'generator expression';
  }
}

/** `await`: makes the scope a coroutine. Since 3.14 the symbol table says where it may stand. */
export function noteAwait(s: BindState, at: number): void {
  const node = s.nodes[at] as Await;
  if (!checkPlace(s, node, 'await expression')) return;
  const { scope } = s;
  const kind = s.scopeKind[scope];
  if (s.minor >= 14 && s.scopeBits === 0) {
    if (kind === ScopeKind.Module || kind === ScopeKind.Class) reportNode(s, Syntax.AwaitOutside, node);
    else if (kind !== ScopeKind.Comprehension && !isAsyncFunction(s))
      reportNode(s, Syntax.AsyncOutside, node, 'await');
  }
  s.scopeFlags[scope] |= ScopeFlag.Coroutine;
}

/** The current scope is that of an `async def`: an `await` that is wrong makes it none. */
function isAsyncFunction(s: BindState): boolean {
  const { scope } = s;
  if (s.scopeKind[scope] !== ScopeKind.Function || s.scopeBits !== 0) return false;
  return s.nodes[s.scopeNode[scope]].kind === Kind.AsyncFunctionDef;
}

/** `async for` and `async with`: since 3.14 the symbol table says where they may stand. */
export function noteAsyncStatement(s: BindState, at: number): void {
  if (s.minor < 14 || isAsyncFunction(s)) return;
  const node = s.nodes[at];
  const what = node.kind === Kind.AsyncFor ? 'async for' : 'async with';
  reportSpan(s, Syntax.AsyncOutside, node, node.start, node.start + 'async'.length, what);
}

/** A name that is read and means something to the symbol table: `super`, `locals`. */
export function readSpecial(s: BindState, rank: number, written: number, mode: number): void {
  const { scope } = s;
  if (written === NAME_SUPER) {
    const kind = s.scopeKind[scope];
    if (kind === ScopeKind.Module || kind === ScopeKind.Class || (mode & UNSEEN) !== 0) return;
    const symbol = symbolIn(s, NAME_CLASS_CELL);
    const declared = s.symbolFlags[symbol] & (SymbolFlag.Global | SymbolFlag.Nonlocal);
    if ((mode & IN_TARGET) !== 0 && declared !== 0)
      reportInScope(s, Syntax.WalrusRebound, s.nodes[s.preorder[rank]], '__class__');
    s.symbolFlags[symbol] |= SymbolFlag.Use | ((mode & IN_TARGET) << 3);
  } else if (written === NAME_LOCALS && rank > 0 && s.kinds[rank - 1] === Kind.Call)
    s.scopeFlags[scope] |= ScopeFlag.ReadsLocals;
}
