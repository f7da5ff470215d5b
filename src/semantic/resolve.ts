/**
 * Where names live: the second pass of CPython's symbol table (`symtable_analyze`), over scopes instead
 * of nodes, and for rules the way from a symbol to those of the same name further out.
 *
 * CPython hands sets of names down and up, and copies them for every scope. Here two arrays hold, for
 * each name, the nearest binding further out; what a scope changes in them is put back when it ends. So
 * the cost is that of the symbols. Scopes have their ids in the order in which they were opened, parents
 * first, so going through them is a loop.
 */
import { Diagnostic } from '../diagnostics/diagnostic.ts';
import { Syntax } from '../diagnostics/syntax.ts';
import { NAME_CLASS_CELL } from '../parser/tokens.ts';
import { CompileError, Place, Stage } from './compileError.ts';
import { isMisplaced } from './damage.ts';
import { Resolution, ScopeFlag, ScopeKind, SymbolFlag } from './model.ts';
import { declaredName } from './nameSpans.ts';
import type { BindState } from './state.ts';

/** CPython's DEF_BOUND. */
const BOUND = SymbolFlag.Local | SymbolFlag.Parameter | SymbolFlag.Import | SymbolFlag.TypeParameter;

/** In `bound`: a function further out declares the name global. */
const DECLARED_GLOBAL = -1;
/** In `bound`, minus the scope of the class: the cell of its `__class__`. */
const CLASS_CELL = -2;

/** Resolves every symbol and reports declarations that cannot be met. O(scopes + symbols). */
export function resolve(s: BindState): void {
  const { scopeParent, scopeCount, moduleSymbols } = s;
  for (let symbol = s.scopeFirst[0]; symbol >= 0; symbol = s.symbolNext[symbol])
    moduleSymbols[s.symbolName[symbol]] = symbol + 1;
  let open = -1;
  for (let scope = 0; scope < scopeCount; scope++) {
    while (open !== scopeParent[scope]) {
      leave(s, open);
      open = scopeParent[open];
    }
    // Children come right behind their parent, if there are any. Of most scopes there are none.
    if (scope + 1 === scopeCount || scopeParent[scope + 1] !== scope) {
      enterInnermost(s, scope);
      continue;
    }
    enter(s, scope);
    open = scope;
  }
  for (; open >= 0; open = scopeParent[open]) leave(s, open);
}

/** Resolves the symbols of a scope with none in it: nobody needs to know them. */
function enterInnermost(s: BindState, scope: number): void {
  const { symbolNext, symbolName, symbolFlags, visible, outer, resolution, owner } = s;
  const kind = s.scopeKind[scope];
  const isBody = kind === ScopeKind.Module || kind === ScopeKind.Function;
  const seesClass = (s.scopeFlags[scope] & ScopeFlag.SeesClass) !== 0;
  for (let symbol = s.scopeFirst[scope]; symbol >= 0; symbol = symbolNext[symbol]) {
    const name = symbolName[symbol];
    const flags = symbolFlags[symbol];
    outer[symbol] = (seesClass ? visibleOrInClass(s, scope, name) : visible[name]) - 1;
    if (!isBody) s.outerFunction[symbol] = nextBody(s, outer[symbol]);
    if ((flags & (SymbolFlag.Global | SymbolFlag.Nonlocal)) !== 0)
      resolveDeclared(s, scope, symbol, name, flags);
    else if ((flags & BOUND) !== 0) {
      resolution[symbol] = Resolution.Local;
      owner[symbol] = symbol;
    } else resolveFree(s, scope, symbol, name, flags, seesClass);
  }
}

/** Resolves the symbols of a scope and makes them known to those further in: a name is in it only once. */
function enter(s: BindState, scope: number): void {
  const kind = s.scopeKind[scope];
  if (kind === ScopeKind.Class) {
    enterClass(s, scope);
    return;
  }
  const { symbolNext, symbolName, symbolFlags, symbolFirstBinding, symbolBelow } = s;
  const { visible, bound, boundBefore, outer, resolution, owner } = s;
  const isModule = kind === ScopeKind.Module;
  const isBody = isModule || kind === ScopeKind.Function;
  const seesClass = (s.scopeFlags[scope] & ScopeFlag.SeesClass) !== 0;
  for (let symbol = s.scopeFirst[scope]; symbol >= 0; symbol = symbolNext[symbol]) {
    const name = symbolName[symbol];
    const flags = symbolFlags[symbol];
    const around = visible[name];
    outer[symbol] = seesClass ? visibleOrInClass(s, scope, name) - 1 : around - 1;
    if (!isBody) s.outerFunction[symbol] = nextBody(s, outer[symbol]);
    // In the module also what functions bind there by `global`.
    if (symbolFirstBinding[symbol] >= 0 || (isModule && (flags & SymbolFlag.Global) !== 0)) {
      symbolBelow[symbol] = around;
      visible[name] = symbol + 1;
    }
    if ((flags & (SymbolFlag.Global | SymbolFlag.Nonlocal)) !== 0)
      enterDeclared(s, scope, symbol, name, flags);
    else if ((flags & BOUND) !== 0) {
      resolution[symbol] = Resolution.Local;
      owner[symbol] = symbol;
      if (isModule) continue;
      boundBefore[symbol] = bound[name];
      bound[name] = symbol + 1;
    } else resolveFree(s, scope, symbol, name, flags, seesClass);
  }
}

/** A name that is declared global or nonlocal in a scope that has others in it. */
function enterDeclared(s: BindState, scope: number, symbol: number, name: number, flags: number): void {
  resolveDeclared(s, scope, symbol, name, flags);
  if (s.scopeKind[scope] === ScopeKind.Module || (flags & SymbolFlag.Global) === 0) return;
  s.boundBefore[symbol] = s.bound[name];
  s.bound[name] = DECLARED_GLOBAL;
}

/** What a class binds is seen by its type scopes only, and its `__class__` by its methods. */
function enterClass(s: BindState, scope: number): void {
  const { symbolNext, symbolName, symbolFlags, symbolBelow, inClass, bound } = s;
  for (let symbol = s.scopeFirst[scope]; symbol >= 0; symbol = symbolNext[symbol]) {
    const name = symbolName[symbol];
    const flags = symbolFlags[symbol];
    s.outer[symbol] = s.visible[name] - 1;
    s.outerFunction[symbol] = nextBody(s, s.outer[symbol]);
    if ((flags & (SymbolFlag.Global | SymbolFlag.Nonlocal)) !== 0)
      resolveDeclared(s, scope, symbol, name, flags);
    else if ((flags & BOUND) !== 0) {
      s.resolution[symbol] = Resolution.Local;
      s.owner[symbol] = symbol;
    } else resolveFree(s, scope, symbol, name, flags, false);
    symbolBelow[symbol] = inClass[name];
    inClass[name] = symbol + 1;
  }
  s.cellBefore[scope] = bound[NAME_CLASS_CELL];
  bound[NAME_CLASS_CELL] = CLASS_CELL - scope;
}

/** The symbol, or the next one by `outer`, that is of a function or the module; -1: none. */
function nextBody(s: BindState, symbol: number): number {
  if (symbol < 0) return -1;
  const kind = s.scopeKind[s.symbolScope[symbol]];
  return kind === ScopeKind.Module || kind === ScopeKind.Function ? symbol : s.outerFunction[symbol];
}

function leave(s: BindState, scope: number): void {
  const kind = s.scopeKind[scope];
  const { symbolNext, symbolName, symbolFlags, symbolFirstBinding, symbolBelow } = s;
  const { visible, bound, boundBefore, resolution } = s;
  const first = s.scopeFirst[scope];
  if (kind === ScopeKind.Class) {
    for (let symbol = first; symbol >= 0; symbol = symbolNext[symbol])
      s.inClass[symbolName[symbol]] = symbolBelow[symbol];
    bound[NAME_CLASS_CELL] = s.cellBefore[scope];
    return;
  }
  const isModule = kind === ScopeKind.Module;
  for (let symbol = first; symbol >= 0; symbol = symbolNext[symbol]) {
    const name = symbolName[symbol];
    const isDeclared = isModule && (symbolFlags[symbol] & SymbolFlag.Global) !== 0;
    if (symbolFirstBinding[symbol] >= 0 || isDeclared) visible[name] = symbolBelow[symbol];
    if (isModule) continue;
    const how = resolution[symbol];
    const isBound = how === Resolution.Local || how === Resolution.Cell;
    if (isBound || (symbolFlags[symbol] & SymbolFlag.Global) !== 0) bound[name] = boundBefore[symbol];
  }
}

/** The symbol of the class that a type scope lies in, or what is visible further out. */
function visibleOrInClass(s: BindState, scope: number, name: number): number {
  const symbol = classSymbol(s, scope, name);
  return symbol >= 0 && s.symbolFirstBinding[symbol] >= 0 ? symbol + 1 : s.visible[name];
}

/** The symbol of a name in the class whose names a scope sees, or -1. */
function classSymbol(s: BindState, scope: number, name: number): number {
  const symbol = s.inClass[name] - 1;
  if (symbol < 0) return -1;
  let owner = scope;
  while ((s.scopeFlags[owner] & ScopeFlag.SeesClass) !== 0) owner = s.scopeParent[owner];
  return s.symbolScope[symbol] === owner ? symbol : -1;
}

/** Decides about a symbol that its scope neither binds nor declares (CPython's `analyze_name`). */
function resolveFree(
  s: BindState,
  scope: number,
  symbol: number,
  name: number,
  flags: number,
  seesClass: boolean,
): void {
  const { resolution, owner } = s;
  if (seesClass) {
    const inClass = classSymbol(s, scope, name);
    const classFlags = inClass < 0 ? 0 : s.symbolFlags[inClass];
    if ((classFlags & SymbolFlag.Global) !== 0) {
      resolution[symbol] = Resolution.GlobalExplicit;
      owner[symbol] = ownerInModule(s, name);
      return;
    }
    if ((classFlags & BOUND) !== 0 && (classFlags & SymbolFlag.Nonlocal) === 0) {
      resolution[symbol] = Resolution.GlobalImplicit;
      owner[symbol] = inClass;
      return;
    }
  }
  const bound = s.bound[name];
  if (bound === 0 || bound === DECLARED_GLOBAL) {
    resolution[symbol] = Resolution.GlobalImplicit;
    owner[symbol] = ownerInModule(s, name);
    return;
  }
  makeFree(s, scope, symbol, bound, flags);
}

/** The symbol of the module, where something binds it. */
function ownerInModule(s: BindState, name: number): number {
  const symbol = s.moduleSymbols[name] - 1;
  return symbol >= 0 && (s.symbolFlags[symbol] & (BOUND | SymbolFlag.Global)) !== 0 ? symbol : -1;
}

function makeFree(s: BindState, scope: number, symbol: number, bound: number, flags: number): void {
  s.resolution[symbol] = Resolution.Free;
  // What is never evaluated, or not seen by the symbol table, needs no cell.
  const needsCell = flags !== 0 && (s.scopeFlags[scope] & ScopeFlag.Unevaluated) === 0;
  if (bound <= CLASS_CELL) {
    s.owner[symbol] = -1;
    if (needsCell) s.scopeFlags[CLASS_CELL - bound] |= ScopeFlag.ClassCell;
    return;
  }
  const outer = bound - 1;
  s.owner[symbol] = outer;
  if (needsCell) s.resolution[outer] = Resolution.Cell;
}

/** A name that is declared global or nonlocal in its scope. */
function resolveDeclared(s: BindState, scope: number, symbol: number, name: number, flags: number): void {
  const { resolution, owner } = s;
  if ((flags & SymbolFlag.Global) !== 0) {
    if ((flags & SymbolFlag.Nonlocal) !== 0) report(s, Syntax.NonlocalAndGlobal, symbol);
    resolution[symbol] = Resolution.GlobalExplicit;
    owner[symbol] = ownerInModule(s, name);
    return;
  }
  const bound = s.bound[name];
  if (scope === 0) report(s, Syntax.NonlocalAtModule, symbol);
  else if (bound === 0 || bound === DECLARED_GLOBAL) {
    if (!isDamagedAround(s, scope)) report(s, Syntax.NonlocalUnbound, symbol);
  } else {
    if (bound > 0 && isTypeParameter(s, bound - 1, name)) report(s, Syntax.NonlocalTypeParameter, symbol);
    makeFree(s, scope, symbol, bound, flags);
    return;
  }
  resolution[symbol] = Resolution.GlobalImplicit;
  owner[symbol] = symbol;
}

/** The symbol is a type parameter, and no class further in binds the name, which CPython takes for another. */
function isTypeParameter(s: BindState, symbol: number, name: number): boolean {
  if ((s.symbolFlags[symbol] & SymbolFlag.TypeParameter) === 0) return false;
  const inClass = s.inClass[name] - 1;
  const isHidden = inClass >= 0 && s.symbolScope[inClass] > s.symbolScope[symbol];
  return !isHidden || (s.symbolFlags[inClass] & BOUND) === 0;
}

/** Source that could not be understood stands in a function around, where it may bind any name. */
function isDamagedAround(s: BindState, scope: number): boolean {
  const { diagnostics, omittedDiagnostics } = s.tree;
  if (diagnostics.length === 0) return false;
  const unknown = omittedDiagnostics > 0 ? diagnostics[diagnostics.length - 1].start : s.tree.text.length;
  for (let outer = s.scopeParent[scope]; outer > 0; outer = s.scopeParent[outer]) {
    const { start, end } = s.nodes[s.scopeNode[outer]];
    const first = firstFrom(diagnostics, start);
    if (end > unknown || (first < diagnostics.length && diagnostics[first].start <= end)) return true;
  }
  return false;
}

/** The first of the diagnostics, which are in the order of the source, that begins at an offset or later. */
function firstFrom(diagnostics: readonly Diagnostic[], offset: number): number {
  let low = 0;
  let high = diagnostics.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (diagnostics[middle].start < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Reports at the first statement that declares the name in its scope. */
function report(s: BindState, id: number, symbol: number): void {
  const { directives, firstDirectives } = s;
  if (firstDirectives.size === 0)
    for (let i = directives.length - 3; i >= 0; i -= 3) firstDirectives.set(directives[i], i);
  const first = firstDirectives.get(symbol);
  if (first === undefined) return;
  const node = s.nodes[directives[first + 1]];
  if (isMisplaced(s.tree, node)) return;
  const { start, end } = declaredName(s.tree.text, node, directives[first + 2]);
  const argument = id === Syntax.NonlocalAtModule ? null : s.names[s.symbolName[symbol]];
  const diagnostic = new Diagnostic(id, start, end, -1, argument);
  s.errors.push(new CompileError(diagnostic, Stage.Analysis, node.start, node.end, Place.Span));
  s.errorPlaces.push(s.symbolScope[symbol]);
}
