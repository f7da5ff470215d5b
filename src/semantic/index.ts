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
import {
  type BindState,
  closeScope,
  flushPending,
  makeRoom,
  openScope,
  pushTask,
  returnState,
  takeState,
} from './state.ts';
import { sortErrors } from './symbolErrors.ts';
import { SCAN } from './tasks.ts';

export * from './model.ts';

/**
 * Finds the scopes, names, bindings and references of a file. Linear in the size of the tree.
 *
 * @param minorVersion the Python 3 whose rules hold: 14 stands for 3.14
 * @param isStub the file is a `.pyi`: types and bases may be named before they are defined
 */
export function analyze(tree: Tree, minorVersion: number, isStub = false): SemanticModel {
  const s = takeState(tree, minorVersion, findFutures(tree, minorVersion));
  s.isStub = isStub;
  openScope(s, ScopeKind.Module, 0, tree.root.index);
  pushTask(s, SCAN, 0, tree.tape.length, 0);
  run(s, 0);
  flushPending(s);
  closeScope(s);
  checkDebugNames(s);
  makeRoom(s);
  resolve(s);
  link(s);
  const model = makeModel(s);
  returnState(s);
  return model;
}

/** The tables, copied out of the state into one buffer. */
function makeModel(s: BindState): SemanticModel {
  const { scopeCount, symbolCount, bindingCount, referenceCount } = s;
  const words = 3 * scopeCount + 7 * symbolCount + 7 * bindingCount + 4 * referenceCount;
  const halves = scopeCount + symbolCount + bindingCount + referenceCount;
  const bytes = scopeCount + symbolCount + bindingCount;
  const copier = new Copier(words, halves, bytes);
  return {
    tree: s.tree,
    minorVersion: s.minor,
    names: s.names,
    scopes: {
      count: scopeCount,
      kind: copier.bytes(s.scopeKind, scopeCount),
      flags: copier.halves(s.scopeFlags, scopeCount),
      parent: copier.words(s.scopeParent, scopeCount),
      node: copier.words(s.scopeNode, scopeCount),
      firstSymbol: copier.words(s.scopeFirst, scopeCount),
    },
    symbols: {
      count: symbolCount,
      name: copier.words(s.symbolName, symbolCount),
      scope: copier.words(s.symbolScope, symbolCount),
      flags: copier.halves(s.symbolFlags, symbolCount),
      resolution: copier.bytes(s.resolution, symbolCount),
      owner: copier.words(s.owner, symbolCount),
      outer: copier.words(s.outer, symbolCount),
      next: copier.words(s.symbolNext, symbolCount),
      firstBinding: copier.words(s.symbolFirstBinding, symbolCount),
      lastBinding: copier.words(s.symbolLastBinding, symbolCount),
    },
    bindings: {
      count: bindingCount,
      kind: copier.bytes(s.bindingKind, bindingCount),
      flags: copier.halves(s.bindingFlags, bindingCount),
      node: copier.words(s.bindingNode, bindingCount),
      symbol: copier.words(s.bindingSymbol, bindingCount),
      next: copier.words(s.bindingNext, bindingCount),
      shadowed: copier.words(s.shadowed, bindingCount),
      shadowedOutside: copier.words(s.shadowedOutside, bindingCount),
      firstUse: copier.words(s.firstUse, bindingCount),
      target: copier.words(s.target, bindingCount),
    },
    references: {
      count: referenceCount,
      node: copier.words(s.referenceNode, referenceCount),
      symbol: copier.words(s.referenceSymbol, referenceCount),
      flags: copier.halves(s.referenceFlags, referenceCount),
      binding: copier.words(s.linkedBinding, referenceCount),
      nextUse: copier.words(s.nextUse, referenceCount),
    },
    futureAnnotations: s.futureAnnotations,
    annotations: s.annotations,
    errors: sortErrors(s),
  };
}

/** Entries up to which a loop copies faster than `set`, which wants another view. */
const SHORT = 48;

/** Copies columns into one buffer of their exact size. */
class Copier {
  private readonly buffer: ArrayBuffer;
  private nextWord: number;
  private nextHalf: number;
  private nextByte: number;

  constructor(words: number, halves: number, bytes: number) {
    this.buffer = new ArrayBuffer(words * 4 + halves * 2 + bytes);
    this.nextWord = 0;
    this.nextHalf = words * 4;
    this.nextByte = words * 4 + halves * 2;
  }

  words(from: Int32Array, count: number): Int32Array {
    const to = new Int32Array(this.buffer, this.nextWord, count);
    this.nextWord += count * 4;
    if (count > SHORT) to.set(from.subarray(0, count));
    else for (let i = 0; i < count; i++) to[i] = from[i];
    return to;
  }

  halves(from: Uint16Array, count: number): Uint16Array {
    const to = new Uint16Array(this.buffer, this.nextHalf, count);
    this.nextHalf += count * 2;
    if (count > SHORT) to.set(from.subarray(0, count));
    else for (let i = 0; i < count; i++) to[i] = from[i];
    return to;
  }

  bytes(from: Uint8Array, count: number): Uint8Array {
    const to = new Uint8Array(this.buffer, this.nextByte, count);
    this.nextByte += count;
    if (count > SHORT) to.set(from.subarray(0, count));
    else for (let i = 0; i < count; i++) to[i] = from[i];
    return to;
  }
}
