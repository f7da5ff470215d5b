/**
 * Rows of the tables: scopes are opened and closed, symbols, bindings and references added.
 *
 * `top` makes finding a symbol one array read: it holds, for each name, the symbol of the innermost open scope
 * that has one, and `symbolBelow` the one that was there before; a scope that closes puts those back. That
 * needs no hash table and no map, and costs a scope what its own symbols cost.
 */
import { grown8, grown16, grown32 } from './columns.ts';
import { ScopeFlag } from './model.ts';
import { type BindState, makeOwnColumns } from './state.ts';

/** Opens a scope inside the current one. */
export function openScope(s: BindState, kind: number, flags: number, node: number): number {
  const scope = s.scopeCount++;
  const parent = s.scope;
  if (scope === s.scopeKind.length) growScopes(s);
  const inherited = parent < 0 ? 0 : s.scopeFlags[parent] & ScopeFlag.Unevaluated;
  s.scopeKind[scope] = kind;
  s.scopeFlags[scope] = flags | inherited | s.scopeBits;
  s.scopeParent[scope] = parent;
  s.scopeNode[scope] = node + s.nodeBase;
  s.scopeFirst[scope] = -1;
  s.scopePrivate[scope] = s.privateClass;
  if (s.mangledOnly !== null) s.scopesMangledOnly.set(scope, s.mangledOnly);
  s.scope = scope;
  return scope;
}

/** Closes the current scope: its names mean what they meant before. */
export function closeScope(s: BindState): void {
  const { top, symbolName, symbolBelow, symbolNext, scope } = s;
  for (let symbol = s.scopeFirst[scope]; symbol >= 0; symbol = symbolNext[symbol])
    top[symbolName[symbol]] = symbolBelow[symbol];
  const parent = s.scopeParent[scope];
  s.scope = parent;
  if (parent < 0) return;
  s.privateClass = s.scopePrivate[parent];
  if (s.scopesMangledOnly.size > 0) s.mangledOnly = s.scopesMangledOnly.get(parent) ?? null;
}

function growScopes(s: BindState): void {
  s.scopeKind = grown8(s.scopeKind);
  s.scopeFlags = grown16(s.scopeFlags);
  s.scopeParent = grown32(s.scopeParent);
  s.scopeNode = grown32(s.scopeNode);
  s.scopeFirst = grown32(s.scopeFirst);
  makeOwnColumns(s);
}

/** The symbol of a name in the current scope, made when it is met for the first time. */
export function symbolIn(s: BindState, name: number): number {
  const found = s.top[name] - 1;
  if (found >= 0 && s.symbolScope[found] === s.scope) return found;
  return addSymbol(s, name);
}

/** Makes a symbol in the current scope. */
export function addSymbol(s: BindState, name: number): number {
  const symbol = makeSymbol(s, s.scope, name, s.top[name]);
  s.top[name] = symbol + 1;
  return symbol;
}

function makeSymbol(s: BindState, scope: number, name: number, below: number): number {
  const symbol = s.symbolCount++;
  if (symbol === s.symbolName.length) growSymbols(s);
  s.symbolName[symbol] = name;
  s.symbolScope[symbol] = scope;
  s.symbolFlags[symbol] = 0;
  s.symbolNext[symbol] = -1;
  s.symbolFirstBinding[symbol] = -1;
  s.symbolLastBinding[symbol] = -1;
  s.symbolBelow[symbol] = below;
  if (s.scopeFirst[scope] < 0) s.scopeFirst[scope] = symbol;
  else s.symbolNext[s.scopeLast[scope]] = symbol;
  s.scopeLast[scope] = symbol;
  return symbol;
}

/**
 * The symbol of a name in an open scope around the current one (an assignment expression inside a
 * comprehension binds further out). A new one has to go below those of the scopes between.
 */
export function symbolOutside(s: BindState, scope: number, name: number): number {
  let above = -1;
  let found = s.top[name] - 1;
  while (found >= 0 && s.symbolScope[found] > scope) {
    above = found;
    found = s.symbolBelow[found] - 1;
  }
  if (found >= 0 && s.symbolScope[found] === scope) return found;
  const symbol = makeSymbol(s, scope, name, found + 1);
  if (above < 0) s.top[name] = symbol + 1;
  else s.symbolBelow[above] = symbol + 1;
  return symbol;
}

/** Flags of a name in an open scope; 0 where it has no symbol yet. */
export function flagsIn(s: BindState, scope: number, name: number): number {
  let found = s.top[name] - 1;
  while (found >= 0 && s.symbolScope[found] > scope) found = s.symbolBelow[found] - 1;
  return found >= 0 && s.symbolScope[found] === scope ? s.symbolFlags[found] : 0;
}

function growSymbols(s: BindState): void {
  s.symbolName = grown32(s.symbolName);
  s.symbolScope = grown32(s.symbolScope);
  s.symbolFlags = grown16(s.symbolFlags);
  s.symbolNext = grown32(s.symbolNext);
  s.symbolFirstBinding = grown32(s.symbolFirstBinding);
  s.symbolLastBinding = grown32(s.symbolLastBinding);
  makeOwnColumns(s);
}

/** Records a place that gives a symbol a value (or takes it away). It happens when its event comes. */
export function addBinding(s: BindState, symbol: number, kind: number, flags: number, node: number): number {
  const binding = s.bindingCount++;
  if (binding === s.bindingKind.length) growBindings(s);
  s.bindingKind[binding] = kind;
  s.bindingFlags[binding] = flags;
  s.bindingNode[binding] = node + s.nodeBase;
  s.bindingSymbol[binding] = symbol;
  s.bindingNext[binding] = -1;
  if (s.symbolFirstBinding[symbol] < 0) s.symbolFirstBinding[symbol] = binding;
  else s.bindingNext[s.symbolLastBinding[symbol]] = binding;
  s.symbolLastBinding[symbol] = binding;
  return binding;
}

function growBindings(s: BindState): void {
  s.bindingKind = grown8(s.bindingKind);
  s.bindingFlags = grown16(s.bindingFlags);
  s.bindingNode = grown32(s.bindingNode);
  s.bindingSymbol = grown32(s.bindingSymbol);
  s.bindingNext = grown32(s.bindingNext);
}

/** Records a place that reads a symbol, in order of evaluation. */
export function addReference(s: BindState, symbol: number, flags: number, node: number): number {
  const reference = s.referenceCount++;
  if (reference === s.referenceNode.length) growReferences(s);
  s.referenceNode[reference] = node + s.nodeBase;
  s.referenceSymbol[reference] = symbol;
  s.referenceFlags[reference] = flags;
  return reference;
}

function growReferences(s: BindState): void {
  s.referenceNode = grown32(s.referenceNode);
  s.referenceSymbol = grown32(s.referenceSymbol);
  s.referenceFlags = grown16(s.referenceFlags);
}
