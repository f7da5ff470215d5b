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
import { Resolution, ScopeFlag, ScopeKind, SymbolFlag } from './model.ts';
import { declaredName } from './nameSpans.ts';
import type { BindState } from './state.ts';

export interface Resolved {
  readonly resolution: Uint8Array;
  readonly owner: Int32Array;
  readonly outer: Int32Array;
  /** Symbol + 1 of the module, by name id. */
  readonly moduleSymbols: Int32Array;
}

/** CPython's DEF_BOUND. */
const BOUND = SymbolFlag.Local | SymbolFlag.Parameter | SymbolFlag.Import | SymbolFlag.TypeParameter;

/** In `bound`: a function further out declares the name global. */
const DECLARED_GLOBAL = -1;
/** In `bound`, minus the scope of the class: the cell of its `__class__`. */
const CLASS_CELL = -2;

class Resolver {
  readonly s: BindState;
  readonly resolution: Uint8Array;
  readonly owner: Int32Array;
  readonly outer: Int32Array;
  readonly moduleSymbols: Int32Array;
  /** By name: symbol + 1 of the nearest function that binds it, or one of the above; 0: none. */
  readonly bound: Int32Array;
  /** By name: symbol + 1 of the nearest scope that binds it, the module included, classes not; 0: none. */
  readonly visible: Int32Array;
  /** By name: symbol + 1 of the innermost class around that binds it. */
  readonly inClass: Int32Array;
  /** By symbol: what `bound` held before it. */
  readonly boundBefore: Int32Array;
  /** By scope: what `bound` held for `__class__` before it. */
  readonly cellBefore: Int32Array;

  constructor(s: BindState) {
    const names = s.names.length;
    const symbols = s.symbolCount;
    this.s = s;
    this.resolution = new Uint8Array(symbols);
    this.owner = new Int32Array(symbols);
    this.outer = new Int32Array(symbols);
    this.moduleSymbols = new Int32Array(names);
    this.bound = new Int32Array(names);
    this.visible = new Int32Array(names);
    this.inClass = new Int32Array(names);
    this.boundBefore = new Int32Array(symbols);
    this.cellBefore = new Int32Array(s.scopeCount);
  }
}

/** Resolves every symbol and reports declarations that cannot be met. O(scopes + symbols). */
export function resolve(s: BindState): Resolved {
  const r = new Resolver(s);
  const { scopeParent, scopeCount } = s;
  for (let symbol = s.scopeFirst[0]; symbol >= 0; symbol = s.symbolNext[symbol])
    r.moduleSymbols[s.symbolName[symbol]] = symbol + 1;
  let open = -1;
  for (let scope = 0; scope < scopeCount; scope++) {
    while (open !== scopeParent[scope]) {
      leave(r, open);
      open = scopeParent[open];
    }
    enter(r, scope);
    open = scope;
  }
  return r;
}

function enter(r: Resolver, scope: number): void {
  const { s } = r;
  const kind = s.scopeKind[scope];
  const seesClass = (s.scopeFlags[scope] & ScopeFlag.SeesClass) !== 0;
  const { symbolNext, symbolName, symbolFlags, symbolFirstBinding, symbolBelow } = s;
  const first = s.scopeFirst[scope];
  for (let symbol = first; symbol >= 0; symbol = symbolNext[symbol]) {
    const name = symbolName[symbol];
    r.outer[symbol] = (seesClass ? visibleOrInClass(r, scope, name) : r.visible[name]) - 1;
    resolveSymbol(r, scope, symbol, name, symbolFlags[symbol], seesClass);
  }
  if (kind === ScopeKind.Class) {
    for (let symbol = first; symbol >= 0; symbol = symbolNext[symbol]) {
      const name = symbolName[symbol];
      symbolBelow[symbol] = r.inClass[name];
      r.inClass[name] = symbol + 1;
    }
    r.cellBefore[scope] = r.bound[NAME_CLASS_CELL];
    r.bound[NAME_CLASS_CELL] = CLASS_CELL - scope;
    return;
  }
  for (let symbol = first; symbol >= 0; symbol = symbolNext[symbol]) {
    const name = symbolName[symbol];
    if (symbolFirstBinding[symbol] >= 0) {
      symbolBelow[symbol] = r.visible[name];
      r.visible[name] = symbol + 1;
    }
    if (kind === ScopeKind.Module) continue;
    const resolution = r.resolution[symbol];
    if (resolution === Resolution.Local) {
      r.boundBefore[symbol] = r.bound[name];
      r.bound[name] = symbol + 1;
    } else if ((symbolFlags[symbol] & SymbolFlag.Global) !== 0) {
      r.boundBefore[symbol] = r.bound[name];
      r.bound[name] = DECLARED_GLOBAL;
    }
  }
}

function leave(r: Resolver, scope: number): void {
  const { s } = r;
  const kind = s.scopeKind[scope];
  const { symbolNext, symbolName, symbolFirstBinding, symbolBelow } = s;
  const first = s.scopeFirst[scope];
  if (kind === ScopeKind.Class) {
    for (let symbol = first; symbol >= 0; symbol = symbolNext[symbol])
      r.inClass[symbolName[symbol]] = symbolBelow[symbol];
    r.bound[NAME_CLASS_CELL] = r.cellBefore[scope];
    return;
  }
  for (let symbol = first; symbol >= 0; symbol = symbolNext[symbol]) {
    const name = symbolName[symbol];
    if (symbolFirstBinding[symbol] >= 0) r.visible[name] = symbolBelow[symbol];
    const resolution = r.resolution[symbol];
    if (
      resolution === Resolution.Local ||
      resolution === Resolution.Cell ||
      (s.symbolFlags[symbol] & SymbolFlag.Global) !== 0
    )
      r.bound[name] = r.boundBefore[symbol];
  }
}

/** The symbol of the class that a type scope lies in, or what is visible further out. */
function visibleOrInClass(r: Resolver, scope: number, name: number): number {
  const symbol = classSymbol(r, scope, name);
  return symbol >= 0 && r.s.symbolFirstBinding[symbol] >= 0 ? symbol + 1 : r.visible[name];
}

/** The symbol of a name in the class whose names a scope sees, or -1. */
function classSymbol(r: Resolver, scope: number, name: number): number {
  const { s } = r;
  const symbol = r.inClass[name] - 1;
  if (symbol < 0) return -1;
  let owner = scope;
  while ((s.scopeFlags[owner] & ScopeFlag.SeesClass) !== 0) owner = s.scopeParent[owner];
  return s.symbolScope[symbol] === owner ? symbol : -1;
}

/** Decides about one symbol (CPython's `analyze_name`). */
function resolveSymbol(
  r: Resolver,
  scope: number,
  symbol: number,
  name: number,
  flags: number,
  seesClass: boolean,
): void {
  const { resolution, owner } = r;
  if ((flags & (SymbolFlag.Global | SymbolFlag.Nonlocal)) !== 0) {
    resolveDeclared(r, scope, symbol, name, flags);
    return;
  }
  if ((flags & BOUND) !== 0) {
    resolution[symbol] = Resolution.Local;
    owner[symbol] = symbol;
    return;
  }
  if (seesClass) {
    const inClass = classSymbol(r, scope, name);
    const classFlags = inClass < 0 ? 0 : r.s.symbolFlags[inClass];
    if ((classFlags & SymbolFlag.Global) !== 0) {
      resolution[symbol] = Resolution.GlobalExplicit;
      owner[symbol] = ownerInModule(r, name);
      return;
    }
    if ((classFlags & BOUND) !== 0 && (classFlags & SymbolFlag.Nonlocal) === 0) {
      resolution[symbol] = Resolution.GlobalImplicit;
      owner[symbol] = inClass;
      return;
    }
  }
  const bound = r.bound[name];
  if (bound === 0 || bound === DECLARED_GLOBAL) {
    resolution[symbol] = Resolution.GlobalImplicit;
    owner[symbol] = ownerInModule(r, name);
    return;
  }
  makeFree(r, scope, symbol, bound, flags);
}

/** The symbol of the module, where something binds it. */
function ownerInModule(r: Resolver, name: number): number {
  const symbol = r.moduleSymbols[name] - 1;
  return symbol >= 0 && (r.s.symbolFlags[symbol] & (BOUND | SymbolFlag.Global)) !== 0 ? symbol : -1;
}

function makeFree(r: Resolver, scope: number, symbol: number, bound: number, flags: number): void {
  const { s } = r;
  r.resolution[symbol] = Resolution.Free;
  // What is never evaluated, or not seen by the symbol table, needs no cell.
  const needsCell = flags !== 0 && (s.scopeFlags[scope] & ScopeFlag.Unevaluated) === 0;
  if (bound <= CLASS_CELL) {
    r.owner[symbol] = -1;
    if (needsCell) s.scopeFlags[CLASS_CELL - bound] |= ScopeFlag.ClassCell;
    return;
  }
  const outer = bound - 1;
  r.owner[symbol] = outer;
  if (needsCell) r.resolution[outer] = Resolution.Cell;
}

/** A name that is declared global or nonlocal in its scope. */
function resolveDeclared(r: Resolver, scope: number, symbol: number, name: number, flags: number): void {
  const { resolution, owner } = r;
  if ((flags & SymbolFlag.Global) !== 0) {
    if ((flags & SymbolFlag.Nonlocal) !== 0) report(r, Syntax.NonlocalAndGlobal, symbol);
    resolution[symbol] = Resolution.GlobalExplicit;
    owner[symbol] = ownerInModule(r, name);
    return;
  }
  const bound = r.bound[name];
  if (scope === 0) report(r, Syntax.NonlocalAtModule, symbol);
  else if (bound === 0 || bound === DECLARED_GLOBAL) {
    if (!mayBeBound(r, scope, name)) report(r, Syntax.NonlocalUnbound, symbol);
  } else {
    if (bound > 0 && isTypeParameter(r, bound - 1, name)) report(r, Syntax.NonlocalTypeParameter, symbol);
    makeFree(r, scope, symbol, bound, flags);
    return;
  }
  resolution[symbol] = Resolution.GlobalImplicit;
  owner[symbol] = symbol;
}

/** The symbol is a type parameter, and no class further in binds the name, which CPython takes for another. */
function isTypeParameter(r: Resolver, symbol: number, name: number): boolean {
  const { s } = r;
  if ((s.symbolFlags[symbol] & SymbolFlag.TypeParameter) === 0) return false;
  const inClass = r.inClass[name] - 1;
  const isHidden = inClass >= 0 && s.symbolScope[inClass] > s.symbolScope[symbol];
  return !isHidden || (s.symbolFlags[inClass] & BOUND) === 0;
}

/** Source of a function around that could not be understood holds the name. */
function mayBeBound(r: Resolver, scope: number, name: number): boolean {
  const { s } = r;
  for (let outer = s.scopeParent[scope]; outer > 0; outer = s.scopeParent[outer]) {
    if ((s.scopeFlags[outer] & ScopeFlag.Damaged) === 0) continue;
    for (let symbol = s.scopeFirst[outer]; symbol >= 0; symbol = s.symbolNext[symbol])
      if (s.symbolName[symbol] === name && (s.symbolFlags[symbol] & SymbolFlag.MayBeBound) !== 0) return true;
  }
  return false;
}

/** Reports at the first statement that declares the name in its scope. */
function report(r: Resolver, id: number, symbol: number): void {
  const { s } = r;
  const { directives } = s;
  for (let i = 0; i < directives.length; i += 3) {
    if (directives[i] !== symbol) continue;
    const node = s.nodes[directives[i + 1]];
    const { start, end } = declaredName(s.tree.text, node, directives[i + 2]);
    const argument = id === Syntax.NonlocalAtModule ? null : s.names[s.symbolName[symbol]];
    const diagnostic = new Diagnostic(id, start, end, -1, argument);
    s.errors.push(new CompileError(diagnostic, Stage.Analysis, node.start, node.end, Place.Span));
    s.errorPlaces.push(s.symbolScope[symbol]);
    return;
  }
}
