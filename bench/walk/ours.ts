/**
 * Our walkers, as the comparison measures them. Fresh means: right after the parse that
 * made the tree. Trees for hot walks are parsed once and kept.
 */
import { readFileSync } from 'node:fs';
import { kindNames } from '../../src/ast/fields.generated.ts';
import { Kind, type Node } from '../../src/ast/nodes.generated.ts';
import type { Tree } from '../../src/ast/tree.ts';
import { parse } from '../../src/parser/index.ts';
import {
  compileVisitor,
  nodesOfKind,
  walk,
  walkDfs,
  walkStack,
  walkUnordered,
} from '../../src/walker/index.ts';
import { walkByOffsets } from '../../src/walker/naive.ts';
import { timeHot, timeOnce } from './timing.ts';
import type { Walker } from './walker.ts';

const gc = (globalThis as { gc?: () => void }).gc!;
const sources = new Map<string, Uint8Array>();
const trees = new Map<string, Tree>();

export function sourceOf(path: string): Uint8Array {
  if (!sources.has(path)) sources.set(path, readFileSync(path));
  return sources.get(path)!;
}

function treeOf(path: string): Tree {
  if (!trees.has(path)) trees.set(path, parse(sourceOf(path)));
  return trees.get(path)!;
}

const entries = (path: string): number => treeOf(path).tape.length;
const hot = (name: string, action: (tree: Tree) => unknown): Walker => ({
  name,
  entries,
  time(path, samples) {
    const tree = treeOf(path);
    return timeHot(() => action(tree), samples);
  },
});
const fresh = (name: string, action: (tree: Tree) => unknown): Walker => ({
  name,
  entries,
  time: (path, samples) => timeOnce(() => parse(sourceOf(path)), action, samples),
});

function countCalls(kinds: Uint8Array): number {
  let calls = 0;
  for (let i = 0; i < kinds.length; i++) if (kinds[i] === Kind.Call) calls++;
  return calls;
}

/** What the handlers below do for a node: one read, one addition. */
interface Sum {
  total: number;
}
const addStart = (node: Node, sum: Sum): void => {
  sum.total += node.start;
};
const calls = compileVisitor<Sum>({ enter: { Call: addStart } });
const many = compileVisitor<Sum>({ enter: { Call: addStart, Name: addStart, Constant: addStart } });

function handleAll(nodes: readonly Node[]): number {
  const sum: Sum = { total: 0 };
  for (let i = 0; i < nodes.length; i++) addStart(nodes[i], sum);
  return sum.total;
}

/** Every call by the index, without an array of its own. */
function handleIndexed({ tape }: Tree): number {
  const sum: Sum = { total: 0 };
  const { first, nodes } = tape.kindIndex;
  for (let i = first[Kind.Call]; i < first[Kind.Call + 1]; i++) addStart(nodes[i], sum);
  return sum.total;
}

/** The handlers alone: their nodes lie ready in an array. */
function ready(name: string, pick: (node: Node) => boolean): Walker {
  const picked = new Map<string, Node[]>();
  return {
    name,
    entries,
    time(path, samples) {
      if (!picked.has(path)) picked.set(path, walkDfs(treeOf(path)).filter(pick));
      const nodes = picked.get(path)!;
      return timeHot(() => handleAll(nodes), samples);
    },
  };
}

export const ourWalkers: readonly Walker[] = [
  hot('walkDfs', (tree) => walkDfs(tree)),
  fresh('walkDfs, first after a parse', (tree) => walkDfs(tree)),
  hot('for scale: an empty array of that length', (tree) => new Array(tree.tape.length)),
  hot('walkUnordered', (tree) => walkUnordered(tree)),
  hot('walkStack', (tree) => walkStack(tree.root)),
  fresh('walkStack, first after a parse', (tree) => walkStack(tree.root)),
  {
    name: 'walkStack, fresh tree, warm',
    entries,
    time(path, samples) {
      const tree = parse(sourceOf(path));
      return timeHot(() => walkStack(tree.root), samples);
    },
  },
  {
    name: 'walkStack, after a full collection',
    entries,
    time(path, samples) {
      const tree = parse(sourceOf(path));
      gc();
      return timeHot(() => walkStack(tree.root), samples);
    },
  },
  hot('tape of kinds: count the calls', (tree) => countCalls(tree.tape.kinds)),
  hot('nodesOfKind: all calls', (tree) => nodesOfKind(tree, Kind.Call)),
  hot('walk: every call', (tree) => walk(tree, calls, { total: 0 })),
  hot('index: every call', handleIndexed),
  ready('handlers alone: every call', (node) => node.kind === Kind.Call),
  hot('walk: calls, names, constants', (tree) => walk(tree, many, { total: 0 })),
  ready(
    'handlers alone: calls, names, constants',
    ({ kind }) => kind === Kind.Call || kind === Kind.Name || kind === Kind.Constant,
  ),
];

/** How often each kind is in a tree, and whether every walker reaches the same nodes. */
export function kindsOf(path: string): { names: Record<string, number>; agree: boolean } {
  const tree = parse(sourceOf(path));
  const nodes = walkDfs(tree);
  const expected = new Set(walkByOffsets(tree.root));
  const others = [nodes, walkStack(tree.root), walkUnordered(tree)];
  for (const kind of Object.values(Kind)) {
    const found: readonly Node[] = nodesOfKind(tree, kind);
    if (!found.every((node) => node.kind === kind && expected.has(node))) others.push([]);
  }
  const agree = others.every(
    (found) =>
      found.length === expected.size &&
      new Set(found).size === expected.size &&
      found.every((node) => expected.has(node)),
  );
  const names: Record<string, number> = {};
  for (const { kind } of nodes) names[kindNames[kind]] = (names[kindNames[kind]] ?? 0) + 1;
  return { names, agree };
}
