/**
 * Names and what they mean: `analyze` makes the semantic model of a file.
 */
import type { Tree } from '../ast/tree.ts';
import { run } from './bind.ts';
import type { Columns } from './columns.ts';
import type { CompileError } from './compileError.ts';
import { checkDebugNames } from './debugNames.ts';
import { declaresOutOfOrder, putElseFirst } from './elseFirst.ts';
import { flushPending } from './events.ts';
import { findFutures } from './futures.ts';
import { link } from './link.ts';
import {
  type BindingTable,
  type ReferenceTable,
  ScopeKind,
  type ScopeTable,
  type SemanticModel,
  type StringAnnotation,
  type SymbolTable,
} from './model.ts';
import { resolve } from './resolve.ts';
import { closeScope, openScope } from './rows.ts';
import { type BindState, makeRoom, returnColumns, returnState, takeState } from './state.ts';
import { sortErrors } from './symbolErrors.ts';
import { pushTask, SCAN } from './tasks.ts';

export * from './model.ts';

/**
 * Finds the scopes, names, bindings and references of a file. Linear in the size of the tree.
 *
 * The tables are large arrays. Who calls `release` on a model that is done with lets the next file have
 * them, which saves a tenth of the time; without it they are collected like anything else.
 *
 * @param minorVersion the Python 3 whose rules hold: 14 stands for 3.14
 * @param isStub the file is a `.pyi`: types and bases may be named before they are defined
 */
export function analyze(tree: Tree, minorVersion: number, isStub = false): SemanticModel {
  const s = takeState(tree, minorVersion, findFutures(tree, minorVersion));
  s.isStub = isStub;
  bind(s);
  link(s);
  const model = new Model(s);
  returnState(s);
  return model;
}

function bind(s: BindState): void {
  const { tree } = s;
  openScope(s, ScopeKind.Module, 0, tree.root.index);
  pushTask(s, SCAN, 0, tree.tape.length, 0);
  run(s, 0);
  flushPending(s);
  closeScope(s);
  checkDebugNames(s);
  makeRoom(s);
  resolve(s);
}

/** The errors in CPython's order; where it went over the file in another order than the binder, those of that. */
function errorsOf(s: BindState): CompileError[] {
  if (s.directives.length === 0 || !declaresOutOfOrder(s)) return sortErrors(s);
  const { minor, tree } = s;
  const again = takeState(tree, minor, findFutures(tree, minor));
  again.isStub = s.isStub;
  putElseFirst(again);
  bind(again);
  return sortErrors(again);
}

/** The tables of a state, which belong to the model until it gives them back. */
class Model implements SemanticModel {
  readonly tree: Tree;
  readonly minorVersion: number;
  readonly names: readonly string[];
  readonly futureAnnotations: boolean;
  readonly annotations: readonly StringAnnotation[];
  readonly errors: readonly CompileError[];
  scopes: ScopeTable;
  symbols: SymbolTable;
  bindings: BindingTable;
  references: ReferenceTable;
  private columns: Columns | null;

  constructor(s: BindState) {
    this.tree = s.tree;
    this.minorVersion = s.minor;
    this.names = s.names;
    this.futureAnnotations = s.futureAnnotations;
    this.annotations = s.annotations;
    this.columns = s.columns;
    this.errors = errorsOf(s);
    this.scopes = {
      count: s.scopeCount,
      kind: s.scopeKind,
      flags: s.scopeFlags,
      parent: s.scopeParent,
      node: s.scopeNode,
      firstSymbol: s.scopeFirst,
    };
    this.symbols = {
      count: s.symbolCount,
      name: s.symbolName,
      scope: s.symbolScope,
      flags: s.symbolFlags,
      resolution: s.resolution,
      owner: s.owner,
      outer: s.outer,
      next: s.symbolNext,
      firstBinding: s.symbolFirstBinding,
      lastBinding: s.symbolLastBinding,
    };
    this.bindings = {
      count: s.bindingCount,
      kind: s.bindingKind,
      flags: s.bindingFlags,
      node: s.bindingNode,
      symbol: s.bindingSymbol,
      next: s.bindingNext,
      shadowed: s.shadowed,
      shadowedOutside: s.shadowedOutside,
      firstUse: s.firstUse,
      target: s.target,
    };
    this.references = {
      count: s.referenceCount,
      node: s.referenceNode,
      symbol: s.referenceSymbol,
      flags: s.referenceFlags,
      binding: s.linkedBinding,
      nextUse: s.nextUse,
    };
  }

  release(): void {
    const { columns } = this;
    if (columns === null) return;
    this.columns = null;
    // Whoever goes on asking finds nothing, not the names of another file.
    this.scopes = noScopes;
    this.symbols = noSymbols;
    this.bindings = noBindings;
    this.references = noReferences;
    returnColumns(columns);
  }
}

const words = new Int32Array(0);
const halves = new Uint16Array(0);
const bytes = new Uint8Array(0);
const noScopes: ScopeTable = {
  count: 0,
  kind: bytes,
  flags: halves,
  parent: words,
  node: words,
  firstSymbol: words,
};
const noSymbols: SymbolTable = {
  count: 0,
  name: words,
  scope: words,
  flags: halves,
  resolution: bytes,
  owner: words,
  outer: words,
  next: words,
  firstBinding: words,
  lastBinding: words,
};
const noBindings: BindingTable = {
  count: 0,
  kind: bytes,
  flags: halves,
  node: words,
  symbol: words,
  next: words,
  shadowed: words,
  shadowedOutside: words,
  firstUse: words,
  target: words,
};
const noReferences: ReferenceTable = {
  count: 0,
  node: words,
  symbol: words,
  flags: halves,
  binding: words,
  nextUse: words,
};
