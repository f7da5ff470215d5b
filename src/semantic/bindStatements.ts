/**
 * Statements that bind names otherwise than by an assignment: imports, declarations, annotated
 * assignments, handlers, patterns, `del`.
 */
import {
  type Alias,
  type AnnAssign,
  type ExceptHandler,
  type Global,
  type ImportFrom,
  Kind,
  type Name,
  type Node,
  type Nonlocal,
} from '../ast/nodes.generated.ts';
import { Syntax } from '../diagnostics/syntax.ts';
import { NAME_ALL, NAME_DEBUG } from '../parser/tokens.ts';
import { openAnnotationScope } from './bindDefinitions.ts';
import { noteTypeImport, noteTypeModule, TypeMeaning, typeMeaning } from './bindTypes.ts';
import { addEvent, addPending, beginRegion, EVENT_BIND, flushPending, REGION_ANNOTATION } from './events.ts';
import { internName, mangle } from './mangle.ts';
import { BindingFlag, BindingKind, ReferenceFlag, ScopeFlag, ScopeKind, SymbolFlag } from './model.ts';
import { IN_TYPE, MAY_STORE, REFERENCE_SHIFT, UNSEEN } from './modes.ts';
import { declaredName, nameSpan } from './nameSpans.ts';
import { addBinding, addReference, flagsIn, symbolIn, symbolOutside } from './rows.ts';
import type { BindState } from './state.ts';
import { reportInScope, reportNode, reportSpan } from './symbolErrors.ts';
import * as Task from './tasks.ts';
import { pushRest, pushScan, pushTask } from './tasks.ts';

/** The `x` of `x += 1`, at a place: read before it is bound, though the symbol table does not say so. */
export function readAugmented(s: BindState, at: number, mode: number): void {
  if (s.nameIds[at] < 0) return;
  const symbol = symbolIn(s, mangle(s, s.nameIds[at]));
  addReference(s, symbol, (mode >> REFERENCE_SHIFT) | ReferenceFlag.Augmented, at);
}

/** `from … import …`: returns the kind of its bindings. */
export function bindImportFrom(s: BindState, at: number): number {
  const node = s.nodes[at] as ImportFrom;
  if (node.module !== '__future__' || node.level > 0) {
    noteTypeImport(s, node);
    return BindingKind.FromImport;
  }
  // A late one is the code generator's error, since 3.14 the symbol table's.
  if (s.minor >= 14 && node.start >= s.futureEnd) reportNode(s, Syntax.LateFuture, node);
  return BindingKind.FutureImport;
}

/** One name of an import. */
export function bindAlias(s: BindState, at: number, kind: number): void {
  const node = s.nodes[at] as Alias;
  if (kind !== BindingKind.Import && node.name === '*') {
    if (s.scopeKind[s.scope] !== ScopeKind.Module) reportInScope(s, Syntax.ImportStarInside, node);
    s.scopeFlags[s.scope] |= ScopeFlag.StarImport;
    return;
  }
  const written = s.nameIds[at];
  if (written < 0) return;
  if (written === NAME_DEBUG && s.minor >= 14) {
    const { start, end } = nameSpan(s.tree.text, node);
    reportSpan(s, Syntax.CannotAssign, node, start, end, '__debug__');
  }
  let flags = 0;
  if (node.asname !== null) {
    flags = BindingFlag.Alias;
    if (node.asname === node.name) flags |= BindingFlag.ExplicitExport;
  } else if (s.names[written].length !== node.name.length) {
    flags = BindingFlag.Submodule;
    s.sawSubmodule = true;
  }
  if (kind === BindingKind.Import) noteTypeModule(s, written, node);
  const symbol = symbolIn(s, mangle(s, written));
  s.symbolFlags[symbol] |= SymbolFlag.Import;
  addEvent(s, EVENT_BIND, addBinding(s, symbol, kind, flags, at));
}

/** `global` and `nonlocal`. */
export function declareNames(s: BindState, at: number): void {
  const node = s.nodes[at] as Global | Nonlocal;
  const isGlobal = node.kind === Kind.Global;
  const { names } = node;
  for (let i = 0; i < names.length; i++) {
    if (names[i] === '') continue;
    const name = mangle(s, internName(s, names[i]));
    const symbol = symbolIn(s, name);
    const problem = declarationProblem(s.symbolFlags[symbol], isGlobal);
    if (problem >= 0) {
      const { start, end } = declaredName(s.tree.text, node, i);
      reportSpan(s, problem, node, start, end, names[i]);
    }
    s.symbolFlags[symbol] |= isGlobal ? SymbolFlag.Global : SymbolFlag.Nonlocal;
    s.directives.push(symbol, at, i);
    // CPython notes it in the module as well.
    if (isGlobal && s.scope !== 0) {
      const outer = symbolOutside(s, 0, name);
      s.symbolFlags[outer] |= SymbolFlag.Global;
    }
    if (s.scope === 0) continue;
    const kind = isGlobal ? BindingKind.Global : BindingKind.Nonlocal;
    const flag = isGlobal ? BindingFlag.Global : BindingFlag.Nonlocal;
    addEvent(s, EVENT_BIND, addBinding(s, symbol, kind, flag, at));
  }
}

/** The message for a declaration of a name that was met before, or -1. */
function declarationProblem(flags: number, isGlobal: boolean): number {
  if ((flags & SymbolFlag.Parameter) !== 0)
    return isGlobal ? Syntax.ParameterGlobal : Syntax.ParameterNonlocal;
  if ((flags & SymbolFlag.Use) !== 0) return isGlobal ? Syntax.UsedBeforeGlobal : Syntax.UsedBeforeNonlocal;
  if ((flags & SymbolFlag.Annotated) !== 0)
    return isGlobal ? Syntax.AnnotatedGlobal : Syntax.AnnotatedNonlocal;
  if ((flags & SymbolFlag.Local) !== 0)
    return isGlobal ? Syntax.AssignedBeforeGlobal : Syntax.AssignedBeforeNonlocal;
  return -1;
}

/** `target: annotation = value`: annotation and value are evaluated, then the target is bound. */
export function enterAnnotated(s: BindState, rank: number, to: number, mode: number): void {
  if (s.pendingCount > 0) flushPending(s);
  const at = s.preorder[rank];
  const node = s.nodes[at] as AnnAssign;
  pushRest(s, rank, to, mode);
  const { target, value } = node;
  if (target.kind === Kind.Name) {
    checkAnnotated(s, node, target);
    pushTask(s, Task.BIND_ANNOTATED, at, 0, 0);
  } else pushScan(s, target, mode | MAY_STORE);
  if (value !== null) {
    const isAlias = typeMeaning(s, node.annotation) === TypeMeaning.TypeAlias;
    pushScan(s, value, isAlias ? IN_TYPE : 0);
  }
  pushTask(s, Task.ANNOTATE, at, 0, 0);
}

/** What the symbol table notes of an annotated name, before it looks at annotation and value. */
function checkAnnotated(s: BindState, node: AnnAssign, target: Name): void {
  const written = s.nameIds[target.index];
  if (written < 0) return;
  const name = mangle(s, written);
  const flags = flagsIn(s, s.scope, name);
  const declared = flags & (SymbolFlag.Global | SymbolFlag.Nonlocal);
  if (declared !== 0 && s.scope !== 0 && node.simple === 1) {
    const id = (flags & SymbolFlag.Global) !== 0 ? Syntax.AnnotatedGlobal : Syntax.AnnotatedNonlocal;
    reportSpan(s, id, node, target.start, target.end, target.id);
  }
  if (written === NAME_DEBUG && s.minor >= 14 && (node.simple === 1 || node.value !== null))
    reportNode(s, Syntax.CannotAssign, target, '__debug__');
  const symbol = symbolIn(s, name);
  if (node.simple === 1) s.symbolFlags[symbol] |= SymbolFlag.Annotated | SymbolFlag.Local;
  else if (node.value !== null) s.symbolFlags[symbol] |= SymbolFlag.Local;
}

/** Scans the annotation of a variable. */
export function annotateVariable(s: BindState, at: number): void {
  const node = s.nodes[at] as AnnAssign;
  const { annotation } = node;
  const isLocal = s.scopeKind[s.scope] === ScopeKind.Function;
  const isDeferred = s.minor >= 14 || s.futureAnnotations;
  let flags = ReferenceFlag.Annotation | ReferenceFlag.TypeDefinition;
  if (isDeferred) flags |= ReferenceFlag.Deferred | ReferenceFlag.Unevaluated;
  if (isLocal) flags |= ReferenceFlag.Unevaluated;
  let mode = flags << REFERENCE_SHIFT;
  if (isLocal && s.minor >= 14) mode |= UNSEEN;
  const region = isDeferred ? beginRegion(s, REGION_ANNOTATION) : -1;
  const opens = openAnnotationScope(s, annotation.index);
  pushTask(s, Task.CLOSE_ANNOTATION, region, opens ? 1 : 0, 0);
  pushScan(s, annotation, mode);
}

/** Binds the name of an annotated assignment. */
export function bindAnnotated(s: BindState, at: number): void {
  const node = s.nodes[at] as AnnAssign;
  const target = node.target.index;
  const written = s.nameIds[target];
  if (written < 0) return;
  const symbol = symbolIn(s, mangle(s, written));
  const isExport = written === NAME_ALL && s.scopeKind[s.scope] === ScopeKind.Module;
  const valued = isExport ? BindingKind.Export : BindingKind.AnnotatedAssignment;
  const kind = node.value === null ? BindingKind.Annotation : valued;
  addEvent(s, EVENT_BIND, addBinding(s, symbol, kind, 0, target));
}

/** `except E as x`: bound when E is known, unbound at the end. */
export function enterHandler(s: BindState, rank: number, to: number, mode: number): void {
  const at = s.preorder[rank];
  const node = s.nodes[at] as ExceptHandler;
  const end = pushRest(s, rank, to, mode);
  const written = s.nameIds[at];
  if (written === NAME_DEBUG && s.minor >= 14) {
    const { start, end: nameEnd } = nameSpan(s.tree.text, node);
    reportSpan(s, Syntax.CannotAssign, node, start, nameEnd, '__debug__');
  }
  const symbol = symbolIn(s, mangle(s, written));
  s.symbolFlags[symbol] |= SymbolFlag.Local;
  const binding = addBinding(s, symbol, BindingKind.ExceptName, 0, at);
  addPending(s, binding);
  pushTask(s, Task.LEAVE_HANDLER, at, symbol, 0);
  if (rank + 1 < end) pushTask(s, Task.SCAN, rank + 1, end, mode);
}

export function leaveHandler(s: BindState, at: number, symbol: number): void {
  if (s.pendingCount > 0) flushPending(s);
  addEvent(s, EVENT_BIND, addBinding(s, symbol, BindingKind.ExceptEnd, 0, at));
}

/** A capture in a pattern. */
export function bindPattern(s: BindState, at: number): void {
  const written = s.nameIds[at];
  if (written < 0) return;
  const node = s.nodes[at];
  if (written === NAME_DEBUG && s.minor >= 14) {
    const { start, end } = nameSpan(s.tree.text, node);
    reportSpan(s, Syntax.CannotAssign, node, start, end, '__debug__');
  }
  const symbol = symbolIn(s, mangle(s, written));
  s.symbolFlags[symbol] |= SymbolFlag.Local;
  addEvent(s, EVENT_BIND, addBinding(s, symbol, BindingKind.MatchCapture, 0, at));
}

/** `del x` */
export function deleteName(s: BindState, symbol: number, at: number, mode: number): void {
  addReference(s, symbol, (mode >> REFERENCE_SHIFT) | ReferenceFlag.Delete, at);
  if (s.nodeBase === 0 && mayNotHappen(s, at)) return;
  addPending(s, addBinding(s, symbol, BindingKind.Deletion, 0, at));
}

/** Under an `if`, `while` or `match`: then the name may be there afterwards. */
function mayNotHappen(s: BindState, at: number): boolean {
  const { nodes, parents } = s.tree.tape;
  for (let up = parents[at]; up >= 0; up = parents[up]) {
    const { kind }: Node = nodes[up];
    if (kind === Kind.If || kind === Kind.While || kind === Kind.Match) return true;
  }
  return false;
}
