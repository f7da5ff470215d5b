/**
 * Names and what they mean: `analyze` makes the semantic model of a file.
 */
import type { Tree } from '../ast/tree.ts';
import { run } from './bind.ts';
import { checkDebugNames } from './debugNames.ts';
import { findFutures } from './futures.ts';
import { link } from './link.ts';
import { ScopeKind, type SemanticModel } from './model.ts';
import { resolve } from './resolve.ts';
import { BindState, closeScope, flushPending, openScope, pushTask } from './state.ts';
import { sortErrors } from './symbolErrors.ts';
import { SCAN } from './tasks.ts';

export * from './model.ts';

/**
 * Finds the scopes, names, bindings and references of a file. Linear in the size of the tree.
 *
 * @param minorVersion the Python 3 whose rules hold: 14 stands for 3.14
 */
export function analyze(tree: Tree, minorVersion: number): SemanticModel {
  const s = new BindState(tree, minorVersion, findFutures(tree, minorVersion));
  openScope(s, ScopeKind.Module, 0, tree.root.index);
  pushTask(s, SCAN, 0, tree.tape.length, 0);
  run(s, 0);
  flushPending(s);
  closeScope(s);
  checkDebugNames(s);
  const resolved = resolve(s);
  const linked = link(s, resolved);
  return {
    tree,
    minorVersion,
    names: s.names,
    scopes: {
      count: s.scopeCount,
      kind: s.scopeKind,
      flags: s.scopeFlags,
      parent: s.scopeParent,
      node: s.scopeNode,
      firstSymbol: s.scopeFirst,
    },
    symbols: {
      count: s.symbolCount,
      name: s.symbolName,
      scope: s.symbolScope,
      flags: s.symbolFlags,
      resolution: resolved.resolution,
      owner: resolved.owner,
      outer: resolved.outer,
      next: s.symbolNext,
      firstBinding: s.symbolFirstBinding,
      lastBinding: s.symbolLastBinding,
    },
    bindings: {
      count: s.bindingCount,
      kind: s.bindingKind,
      flags: s.bindingFlags,
      node: s.bindingNode,
      symbol: s.bindingSymbol,
      next: s.bindingNext,
      shadowed: linked.shadowed,
      firstUse: linked.firstUse,
      target: linked.target,
    },
    references: {
      count: s.referenceCount,
      node: s.referenceNode,
      symbol: s.referenceSymbol,
      flags: s.referenceFlags,
      binding: linked.binding,
      nextUse: linked.nextUse,
    },
    futureAnnotations: s.futureAnnotations,
    annotations: s.annotations,
    errors: sortErrors(s),
  };
}
