/**
 * Definitions: functions, classes, type aliases, their type parameters and annotations.
 *
 * What is evaluated where (CPython 3.14's symtable.c): decorators and defaults in the scope around;
 * type parameters in a scope of their own, which annotations, base classes and the definition itself
 * lie in; bounds and defaults of type parameters and the value of an alias each in one more. Annotations
 * have a scope since 3.14 (PEP 649) and with `from __future__ import annotations`; before that they
 * belong to the scope around.
 */
import type {
  Arg,
  Arguments,
  AsyncFunctionDef,
  ClassDef,
  FunctionDef,
  Name,
  TypeAlias,
  TypeParam,
} from '../ast/nodes.generated.ts';
import { Kind } from '../ast/nodes.generated.ts';
import { Syntax } from '../diagnostics/syntax.ts';
import { NAME_DEBUG } from '../parser/tokens.ts';
import { actionsInValues, QUIET } from './actions.ts';
import {
  addEvent,
  beginRegion,
  EVENT_BIND,
  EVENT_BODY,
  endBody,
  endRegion,
  flushPending,
  REGION_ANNOTATION,
  REGION_TYPES,
} from './events.ts';
import { mangle } from './mangle.ts';
import { BindingKind, ReferenceFlag, ScopeFlag, ScopeKind, SymbolFlag } from './model.ts';
import { REFERENCE_SHIFT } from './modes.ts';
import { nameSpan } from './nameSpans.ts';
import { addBinding, closeScope, openScope, symbolIn } from './rows.ts';
import type { BindState } from './state.ts';
import { reportInScope, reportNode, reportSpan } from './symbolErrors.ts';
import * as Task from './tasks.ts';
import { pushRest, pushScan, pushTask, subtreeEnd } from './tasks.ts';

type AnyFunction = FunctionDef | AsyncFunctionDef;
type Definition = AnyFunction | ClassDef | TypeAlias;

const TYPE = ReferenceFlag.TypeDefinition << REFERENCE_SHIFT;
const ANNOTATION = TYPE | (ReferenceFlag.Annotation << REFERENCE_SHIFT);
const DEFERRED = (ReferenceFlag.Deferred | ReferenceFlag.Unevaluated) << REFERENCE_SHIFT;
/** Bounds, defaults and alias values are evaluated when somebody asks for them. */
const LAZY = TYPE | (ReferenceFlag.Deferred << REFERENCE_SHIFT);

/** Binds a name in the current scope, now. */
function bindNow(s: BindState, name: number, kind: number, flag: number, at: number): void {
  const symbol = symbolIn(s, name);
  s.symbolFlags[symbol] |= flag;
  addEvent(s, EVENT_BIND, addBinding(s, symbol, kind, 0, at));
}

/** Since 3.14 the symbol table refuses `__debug__`. */
function checkDebug(s: BindState, name: number, node: AnyFunction | ClassDef | Arg | TypeParam): void {
  if (name !== NAME_DEBUG || s.minor < 14) return;
  const { start, end } = nameSpan(s.tree.text, node);
  reportSpan(s, Syntax.CannotAssign, node, start, end, '__debug__');
}

/** A function definition: its parts in the order of evaluation, the body later. */
export function enterFunction(s: BindState, rank: number, end: number): void {
  const at = s.preorder[rank];
  const node = s.nodes[at] as AnyFunction;
  const { args, decorator_list: decorators } = node;
  pushTask(s, Task.OPEN_FUNCTION, at, end, 0);
  if (node.returns !== null || isAnnotated(args)) pushTask(s, Task.OPEN_ANNOTATION, at, 0, 0);
  if (node.type_params.length > 0) pushTask(s, Task.OPEN_TYPE_PARAMETERS, at, 0, 0);
  pushDefaults(s, args, 0);
  for (let i = decorators.length - 1; i >= 0; i--) pushScan(s, decorators[i], 0);
}

/**
 * Most functions have neither decorators nor annotations, nor defaults that read a name. Of such a function at a rank, opens the
 * scope, binds the parameters and leaves the end as a task, without touching a node; returns the rank where its
 * body begins, -1 for any other function.
 */
export function enterPlainFunction(s: BindState, rank: number, end: number): number {
  const { kinds, low, preorder, nameIds } = s;
  if (kinds[rank + 1] !== Kind.arguments) return -1;
  const body = subtreeEnd(s, rank + 1);
  for (let i = rank + 2; i < body; i++) {
    // What is part of a parameter is its annotation.
    const isPlain =
      kinds[i] === Kind.arg ? low[preorder[i]] === preorder[i] : actionsInValues[kinds[i]] === QUIET;
    if (!isPlain) return -1;
  }
  // What follows the parameters may also be what the function returns.
  if (body === end || kinds[body] < Kind.FunctionDef || kinds[body] > Kind.Continue) return -1;
  const at = preorder[rank];
  const async = kinds[rank] === Kind.AsyncFunctionDef ? ScopeFlag.Coroutine : 0;
  const scope = openScope(s, ScopeKind.Function, nestedBit(s) | async, at);
  addEvent(s, EVENT_BODY, scope);
  let isRepeated = false;
  for (let i = rank + 2; i < body; i++) {
    const written = kinds[i] === Kind.arg ? nameIds[preorder[i]] : -1;
    if (written >= 0 && declareName(s, preorder[i], written)) isRepeated = true;
  }
  if (isRepeated) reportRepeated(s, (s.nodes[at] as AnyFunction).args);
  pushTask(s, Task.CLOSE_FUNCTION, at, 0, 0);
  return body;
}

/** Defaults are evaluated in the scope around the function. */
export function pushDefaults(s: BindState, args: Arguments, mode: number): void {
  const { defaults, kw_defaults: keywordDefaults } = args;
  for (let i = keywordDefaults.length - 1; i >= 0; i--) {
    const value = keywordDefaults[i];
    if (value !== null) pushScan(s, value, mode);
  }
  for (let i = defaults.length - 1; i >= 0; i--) pushScan(s, defaults[i], mode);
}

function isAnnotated(args: Arguments): boolean {
  const { posonlyargs, args: positional, kwonlyargs, vararg, kwarg } = args;
  for (let i = 0; i < positional.length; i++) if (positional[i].annotation !== null) return true;
  for (let i = 0; i < posonlyargs.length; i++) if (posonlyargs[i].annotation !== null) return true;
  for (let i = 0; i < kwonlyargs.length; i++) if (kwonlyargs[i].annotation !== null) return true;
  return (vararg !== null && vararg.annotation !== null) || (kwarg !== null && kwarg.annotation !== null);
}

/** Opens the scope of a function and binds its parameters. */
export function openFunction(s: BindState, at: number, end: number): void {
  const node = s.nodes[at] as AnyFunction;
  let flags = nestedBit(s);
  if (node.kind === Kind.AsyncFunctionDef) flags |= ScopeFlag.Coroutine;
  const scope = openScope(s, ScopeKind.Function, flags, at);
  addEvent(s, EVENT_BODY, scope);
  declareParameters(s, node.args);
  pushTask(s, Task.CLOSE_FUNCTION, at, node.type_params.length > 0 ? 1 : 0, 0);
  const { body } = node;
  if (body.length > 0) pushTask(s, Task.SCAN, s.ranks[body[0].index], end, 0);
}

/** CPython's `ste_nested` of a scope that is opened now. */
export function nestedBit(s: BindState): number {
  const { scope } = s;
  const kind = s.scopeKind[scope];
  if (kind !== ScopeKind.Module && kind !== ScopeKind.Class) return ScopeFlag.Nested;
  return s.scopeFlags[scope] & ScopeFlag.Nested;
}

export function declareParameters(s: BindState, args: Arguments): void {
  const { posonlyargs, args: positional, kwonlyargs, vararg, kwarg } = args;
  let repeated = 0;
  for (let i = 0; i < posonlyargs.length; i++) repeated |= declareParameter(s, posonlyargs[i]);
  for (let i = 0; i < positional.length; i++) repeated |= declareParameter(s, positional[i]);
  if (vararg !== null) repeated |= declareParameter(s, vararg);
  for (let i = 0; i < kwonlyargs.length; i++) repeated |= declareParameter(s, kwonlyargs[i]);
  if (kwarg !== null) repeated |= declareParameter(s, kwarg);
  if (repeated !== 0) reportRepeated(s, args);
}

function declareParameter(s: BindState, node: Arg): number {
  const written = s.nameIds[node.index];
  return written >= 0 && declareName(s, node.index, written) ? 1 : 0;
}

/** Binds a parameter; true if another has the name already. */
function declareName(s: BindState, at: number, written: number): boolean {
  const symbol = symbolIn(s, s.privateClass < 0 ? written : mangle(s, written));
  const isRepeated = (s.symbolFlags[symbol] & SymbolFlag.Parameter) !== 0;
  if (written === NAME_DEBUG) checkDebug(s, written, s.nodes[at] as Arg);
  s.symbolFlags[symbol] |= SymbolFlag.Parameter;
  addEvent(s, EVENT_BIND, addBinding(s, symbol, BindingKind.Parameter, 0, at));
  return isRepeated;
}

/** Reports parameters of the same name, in the order in which CPython looks for them. */
function reportRepeated(s: BindState, args: Arguments): void {
  const { posonlyargs, args: positional, kwonlyargs, vararg, kwarg } = args;
  const seen = new Set<number>();
  for (const node of [...posonlyargs, ...positional, ...kwonlyargs, vararg, kwarg]) {
    if (node === null || s.nameIds[node.index] < 0) continue;
    const name = mangle(s, s.nameIds[node.index]);
    // `lambda x x + 1`: where the grammar wants no parameter, there is none.
    if (seen.has(name) && !s.tree.diagnostics.some(({ start }) => start === node.start))
      reportInScope(s, Syntax.DuplicateArgument, node, node.arg);
    seen.add(name);
  }
}

/** Closes the scope of a function, and the one of its type parameters, and binds its name. */
export function closeFunction(s: BindState, at: number, isGeneric: number): void {
  if (s.pendingCount > 0) flushPending(s);
  endBody(s);
  closeScope(s);
  if (isGeneric === 1) closeScope(s);
  const name = s.nameIds[at];
  if (name < 0) return;
  if (name === NAME_DEBUG) checkDebug(s, name, s.nodes[at] as AnyFunction);
  bindNow(s, mangle(s, name), BindingKind.Function, SymbolFlag.Local, at);
}

/** The annotations of a function. */
export function openAnnotation(s: BindState, at: number): void {
  const node = s.nodes[at] as AnyFunction;
  const isDeferred = s.minor >= 14 || s.futureAnnotations;
  let mode = ANNOTATION;
  if (isDeferred) mode |= DEFERRED;
  const region = isDeferred ? beginRegion(s, REGION_ANNOTATION) : -1;
  const opens = openAnnotationScope(s, at);
  pushTask(s, Task.CLOSE_ANNOTATION, region, opens ? 1 : 0, 0);
  const { posonlyargs, args, kwonlyargs, vararg, kwarg } = node.args;
  if (node.returns !== null) pushScan(s, node.returns, mode);
  if (kwarg !== null) pushAnnotation(s, kwarg, mode);
  for (let i = kwonlyargs.length - 1; i >= 0; i--) pushAnnotation(s, kwonlyargs[i], mode);
  if (vararg !== null) pushAnnotation(s, vararg, mode);
  for (let i = args.length - 1; i >= 0; i--) pushAnnotation(s, args[i], mode);
  for (let i = posonlyargs.length - 1; i >= 0; i--) pushAnnotation(s, posonlyargs[i], mode);
}

function pushAnnotation(s: BindState, node: Arg, mode: number): void {
  if (node.annotation !== null) pushScan(s, node.annotation, mode);
}

/** Opens the scope of annotations, where the version has one. */
export function openAnnotationScope(s: BindState, at: number): boolean {
  const isFuture = s.futureAnnotations;
  if (s.minor < 14 && !(isFuture && s.minor >= 10)) return false;
  let flags = nestedBit(s) | (isFuture ? ScopeFlag.Unevaluated : 0);
  if (isClassLike(s)) flags |= ScopeFlag.SeesClass;
  openScope(s, ScopeKind.Annotation, flags, at);
  return true;
}

/** In a class, or in a scope that sees its names. */
function isClassLike(s: BindState): boolean {
  return s.scopeKind[s.scope] === ScopeKind.Class || (s.scopeFlags[s.scope] & ScopeFlag.SeesClass) !== 0;
}

export function closeAnnotation(s: BindState, region: number, opened: number): void {
  if (opened === 1) closeScope(s);
  if (region >= 0) endRegion(s, region);
}

export function enterClass(s: BindState, rank: number, to: number, mode: number): void {
  if (s.pendingCount > 0) flushPending(s);
  const at = s.preorder[rank];
  const node = s.nodes[at] as ClassDef;
  const end = pushRest(s, rank, to, mode);
  pushTask(s, Task.CLOSE_CLASS, at, 0, 0);
  pushTask(s, Task.OPEN_CLASS, at, end, 0);
  const { bases, keywords } = node;
  const baseMode = s.isStub ? TYPE : 0;
  for (let i = keywords.length - 1; i >= 0; i--) pushScan(s, keywords[i], baseMode);
  for (let i = bases.length - 1; i >= 0; i--) pushScan(s, bases[i], baseMode);
  if (node.type_params.length > 0) pushTask(s, Task.OPEN_TYPE_PARAMETERS, at, 0, 0);
  for (let i = node.decorator_list.length - 1; i >= 0; i--) pushScan(s, node.decorator_list[i], 0);
}

export function openClass(s: BindState, at: number, end: number): void {
  const node = s.nodes[at] as ClassDef;
  const flags = nestedBit(s);
  s.mangledOnly = null;
  s.privateClass = s.nameIds[at];
  openScope(s, ScopeKind.Class, flags, at);
  const { body } = node;
  if (body.length > 0) pushTask(s, Task.SCAN, s.ranks[body[0].index], end, 0);
}

export function closeClass(s: BindState, at: number): void {
  const node = s.nodes[at] as ClassDef;
  if (s.pendingCount > 0) flushPending(s);
  closeScope(s);
  if (node.type_params.length > 0) closeScope(s);
  const name = s.nameIds[at];
  if (name < 0) return;
  checkDebug(s, name, node);
  bindNow(s, mangle(s, name), BindingKind.Class, SymbolFlag.Local, at);
}

/** Opens the scope of type parameters, which come next. */
export function openTypeParameters(s: BindState, at: number): void {
  const node = s.nodes[at] as Definition;
  let flags = nestedBit(s);
  if (s.scopeKind[s.scope] === ScopeKind.Class) flags |= ScopeFlag.SeesClass;
  if (node.kind === Kind.ClassDef) mangleTypeParameters(s, node);
  openScope(s, ScopeKind.TypeParameters, flags, at);
  const { type_params: parameters } = node;
  for (let i = parameters.length - 1; i >= 0; i--)
    pushTask(s, Task.TYPE_PARAMETER, parameters[i].index, 0, 0);
}

/**
 * Around the body of a generic class 3.12 mangles all names by that class; later versions mangle its
 * type parameters, which the body may name, and nothing else, not even by a class further out.
 */
function mangleTypeParameters(s: BindState, node: ClassDef): void {
  s.privateClass = s.nameIds[node.index];
  if (s.minor >= 13) s.mangledOnly = new Set();
}

/** Binds a type parameter, and leaves its bound and default to come next. */
export function declareTypeParameter(s: BindState, at: number): void {
  const node = s.nodes[at] as TypeParam;
  if (node.default_value !== null) pushTask(s, Task.OPEN_TYPE_VARIABLE, node.default_value.index, 0, 0);
  if (node.kind === Kind.TypeVar && node.bound !== null)
    pushTask(s, Task.OPEN_TYPE_VARIABLE, node.bound.index, 0, 0);
  const written = s.nameIds[at];
  if (written < 0) return;
  s.mangledOnly?.add(written);
  const symbol = symbolIn(s, mangle(s, written));
  if ((s.symbolFlags[symbol] & SymbolFlag.TypeParameter) !== 0)
    reportNode(s, Syntax.DuplicateTypeParameter, node, node.name);
  if (s.minor >= 14 && node.name === '__classdict__')
    reportNode(s, Syntax.ReservedTypeParameter, node, node.name);
  checkDebug(s, written, node);
  s.symbolFlags[symbol] |= SymbolFlag.TypeParameter | SymbolFlag.Local;
  addEvent(s, EVENT_BIND, addBinding(s, symbol, BindingKind.TypeParameter, 0, at));
}

/** The bound or default of a type parameter. */
export function openTypeVariable(s: BindState, at: number): void {
  const flags = nestedBit(s) | (s.scopeFlags[s.scope] & ScopeFlag.SeesClass);
  const region = beginRegion(s, REGION_TYPES);
  openScope(s, ScopeKind.TypeVariable, flags, at);
  pushTask(s, Task.CLOSE_TYPE_VARIABLE, region, 0, 0);
  pushScan(s, s.nodes[at], LAZY);
}

export function closeTypeVariable(s: BindState, region: number): void {
  closeScope(s);
  endRegion(s, region);
}

export function enterTypeAlias(s: BindState, rank: number, to: number, mode: number): void {
  if (s.pendingCount > 0) flushPending(s);
  const at = s.preorder[rank];
  const node = s.nodes[at] as TypeAlias;
  pushRest(s, rank, to, mode);
  pushTask(s, Task.OPEN_TYPE_ALIAS, at, 0, 0);
  if (node.type_params.length > 0) pushTask(s, Task.OPEN_TYPE_PARAMETERS, at, 0, 0);
}

export function openTypeAlias(s: BindState, at: number): void {
  const node = s.nodes[at] as TypeAlias;
  let flags = nestedBit(s);
  if (isClassLike(s)) flags |= ScopeFlag.SeesClass;
  const region = beginRegion(s, REGION_TYPES);
  openScope(s, ScopeKind.TypeAlias, flags, at);
  pushTask(s, Task.CLOSE_TYPE_ALIAS, at, region, 0);
  pushScan(s, node.value, LAZY);
}

export function closeTypeAlias(s: BindState, at: number, region: number): void {
  const node = s.nodes[at] as TypeAlias;
  closeScope(s);
  endRegion(s, region);
  if (node.type_params.length > 0) closeScope(s);
  const target = node.name as Name;
  const name = s.nameIds[target.index];
  if (target.kind !== Kind.Name || name < 0) return;
  if (name === NAME_DEBUG && s.minor >= 14) reportNode(s, Syntax.CannotAssign, target, '__debug__');
  bindNow(s, mangle(s, name), BindingKind.TypeAlias, SymbolFlag.Local, target.index);
}
