/**
 * Names that are read and bound nowhere, for F821 and F405.
 *
 * What is missing may come from a star import: in the scopes that are searched for the name, anywhere
 * for code that runs later (a function's body), further up for code that runs at once.
 */
import { Kind } from '../ast/nodes.generated.ts';
import type { Tree } from '../ast/tree.ts';
import { Syntax } from '../diagnostics/syntax.ts';
import { isBuiltin } from '../semantic/builtins.ts';
import {
  BindingKind,
  ReferenceFlag,
  Resolution,
  ScopeFlag,
  ScopeKind,
  type SemanticModel,
  SymbolFlag,
} from '../semantic/index.ts';
import { nodeOf, stringOf } from '../semantic/nodeOf.ts';
import { referenceOf } from '../semantic/qualifiedNames.ts';
import { type Damage, damageOf, isBlindAt, mayBind } from './damage.ts';
import { catchesAround } from './exceptions.ts';
import { isPackageModule } from './files.ts';
import type { RuleContext } from './rule.ts';

export interface UndefinedName {
  readonly name: string;
  readonly start: number;
  readonly end: number;
  readonly mayComeFromStar: boolean;
}

/** In the order of the references. */
export function undefinedNames(context: RuleContext): readonly UndefinedName[] {
  context.undefinedNames ??= findUndefined(context);
  return context.undefinedNames;
}

const UNASKED = 0;
const BUILTIN = 1;
const OTHER = 2;

/** What was found, and what is worked out for the first name that is looked into. */
interface Search {
  readonly found: UndefinedName[];
  damage: Damage | null;
  /** There is a `try`: looked for once, because names in one long expression are far from their statement. */
  mayCatch: boolean;
}

/** Most names that nothing binds are builtins, a few of them in many places: each is looked up once. */
function findUndefined(context: RuleContext): UndefinedName[] {
  const { names, references, symbols, minorVersion } = context.semantics;
  const { binding, count, flags, symbol } = references;
  const { name } = symbols;
  const sorts = new Uint8Array(names.length);
  const search: Search = { found: [], damage: null, mayCatch: false };
  for (let i = 0; i < count; i++) {
    if (binding[i] >= 0) continue;
    const id = name[symbol[i]];
    if (sorts[id] === UNASKED) sorts[id] = isBuiltin(names[id], minorVersion) ? BUILTIN : OTHER;
    if (sorts[id] !== BUILTIN || (flags[i] & ReferenceFlag.Delete) !== 0) judge(search, i, context);
  }
  return search.found;
}

/** A reference to a name that is no builtin, or `del` of one. */
function judge(search: Search, reference: number, context: RuleContext): void {
  const { semantics, tree } = context;
  const { references, symbols } = semantics;
  if (search.damage === null) {
    search.damage = damageOf(tree);
    const { kinds } = tree.tape;
    search.mayCatch = kinds.includes(Kind.Try) || kinds.includes(Kind.TryStar);
  }
  const { damage, mayCatch } = search;
  const flags = references.flags[reference];
  if ((flags & ReferenceFlag.Uncertain) !== 0) return;
  const symbol = references.symbol[reference];
  const name = semantics.names[symbols.name[symbol]];
  if (isKnown(semantics, reference, name, context)) return;
  const { start, end } = nodeOf(semantics, references.node[reference]);
  if (mayBind(damage, name) || (damage.length > 0 && isCutOff(tree, end))) return;
  const isDeleted = (flags & ReferenceFlag.Delete) !== 0 || isUnbound(semantics, symbol, start);
  const mayComeFromStar = !isDeleted && seesStar(semantics, reference, start);
  if (!mayComeFromStar && (isBlindAt(damage, start) || (mayCatch && expectsNameError(reference, context))))
    return;
  const string = stringOf(semantics, references.node[reference]);
  if (string !== null && isKeyOfVariable(string.node, context)) return;
  // As it is written: identifiers are normalised, and in classes mangled.
  search.found.push({
    name: string === null ? tree.text.slice(start, end) : name,
    start,
    end,
    mayComeFromStar,
  });
}

/** The last word of a text that ends inside brackets: it may be half of one. */
const isCutOff = ({ diagnostics, text }: Tree, end: number): boolean =>
  diagnostics.some(({ id }) => id === Syntax.NeverClosed) && text.slice(end).trim() === '';

/** Found without a binding, though no builtin that is read, or expected not to be found. */
function isKnown(model: SemanticModel, reference: number, name: string, context: RuleContext): boolean {
  const { references, scopes, symbols } = model;
  const symbol = references.symbol[reference];
  const scopeKind = scopes.kind[symbols.scope[symbol]];
  if ((references.flags[reference] & ReferenceFlag.Delete) !== 0) {
    const isInModule = scopeKind === ScopeKind.Module || (symbols.flags[symbol] & SymbolFlag.Global) !== 0;
    // `del __class__` in a method.
    return name === '__class__' || (isInModule && isBuiltin(name, model.minorVersion));
  }
  // `__class__` in a method.
  if (name === '__class__' && symbols.resolution[symbol] === Resolution.Free) return true;
  if (scopeKind === ScopeKind.Class && (name === '__module__' || name === '__qualname__')) return true;
  if (name === '__path__' && isPackageModule(context.filename)) return true;
  return isBoundFurtherIn(model, symbol);
}

/** `x: int` declares a local variable to which a function further in gives a value, by `nonlocal x`. */
function isBoundFurtherIn({ bindings, symbols }: SemanticModel, symbol: number): boolean {
  for (let around = symbol; around >= 0; around = symbols.outer[around]) {
    const declared = symbols.firstBinding[around];
    if (declared < 0 || bindings.kind[declared] !== BindingKind.Annotation) continue;
    for (let each = 0; each < bindings.count; each++) {
      if (bindings.kind[each] === BindingKind.Nonlocal && bindings.target[each] === declared) return true;
    }
  }
  return false;
}

/** In `type["name"]`, with a variable called like a builtin type, the string is no type. */
function isKeyOfVariable(place: number, { scopedNames: names, tree }: RuleContext): boolean {
  const { nodes, parents } = tree.tape;
  for (let at = parents[place]; at >= 0; at = parents[at]) {
    const node = nodes[at];
    if (node.kind !== Kind.Subscript) continue;
    const reference = node.value.kind === Kind.Name ? referenceOf(names, node.value) : -1;
    if (reference < 0) return false;
    const binding = names.model.references.binding[reference];
    return (
      binding >= 0 && names.model.tree.tape.nodes[names.model.bindings.node[binding]].kind !== Kind.alias
    );
  }
  return false;
}

/** `try: unicode` with `except NameError` asks whether there is such a name. */
function expectsNameError(reference: number, context: RuleContext): boolean {
  const { semantics } = context;
  const place = semantics.references.node[reference];
  if (stringOf(semantics, place) !== null) return false;
  return catchesAround(nodeOf(semantics, place), ['NameError'], context);
}

/** Whether the scope itself took the name's value away further up, or declared it a local one without any. */
function isUnbound(
  { bindings, scopes, symbols, tree }: SemanticModel,
  symbol: number,
  start: number,
): boolean {
  const isFunction = scopes.kind[symbols.scope[symbol]] === ScopeKind.Function;
  for (let each = symbols.firstBinding[symbol]; each >= 0; each = bindings.next[each]) {
    const kind = bindings.kind[each];
    const unbinds = kind === BindingKind.Deletion || (isFunction && kind === BindingKind.Annotation);
    if (unbinds && tree.tape.nodes[bindings.node[each]].start < start) return true;
  }
  return false;
}

function seesStar(model: SemanticModel, reference: number, start: number): boolean {
  const { scopes, symbols, references } = model;
  const own = symbols.scope[references.symbol[reference]];
  let runsLater = (references.flags[reference] & ReferenceFlag.Deferred) !== 0;
  for (let scope = own; scope >= 0; scope = scopes.parent[scope]) {
    const kind = scopes.kind[scope];
    const isSearched = scope === own || kind !== ScopeKind.Class;
    if (isSearched && (scopes.flags[scope] & ScopeFlag.StarImport) !== 0) {
      if (runsLater || hasStarBefore(model, scope, start)) return true;
    }
    if (kind === ScopeKind.Function || kind === ScopeKind.Lambda) runsLater = true;
  }
  return false;
}

/** A star import binds nothing, so it is looked for in the tree. */
function hasStarBefore({ tree, scopes }: SemanticModel, scope: number, start: number): boolean {
  const { kinds, nodes, low } = tree.tape;
  const last = scopes.node[scope];
  for (
    let i = kinds.indexOf(Kind.ImportFrom, low[last]);
    i >= 0 && i < last;
    i = kinds.indexOf(Kind.ImportFrom, i + 1)
  ) {
    const node = nodes[i];
    if (node.kind === Kind.ImportFrom && node.start < start && node.names[0]?.name === '*') return true;
  }
  return false;
}
