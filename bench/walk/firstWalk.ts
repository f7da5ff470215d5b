/**
 * Ways to put a tape into source order: docs/performance/walking.md, *The first ordered walk*.
 *
 *     node scripts/run.mjs bench/walk/firstWalk.ts FILE.py
 *
 * Each is measured on a tree that was just parsed (first) and on one it has sorted before (hot), in
 * turn with all others; medians of 150.
 */
import { readFileSync } from 'node:fs';
import type { Node } from '../../src/ast/nodes.generated.ts';
import { parse } from '../../src/parser/index.ts';
import { walkStack } from '../../src/walker/index.ts';
import { table } from '../report.ts';
import { medianOf } from '../statistics.ts';

type Sort = (nodes: readonly Node[], low: Int32Array) => unknown;

/** Place of the first node with each bound. */
function countBounds(low: Int32Array): Int32Array {
  const next = new Int32Array(low.length + 1);
  for (let i = 0; i < low.length; i++) next[low[i] + 1]++;
  let sum = 0;
  for (let i = 0; i < low.length; i++) {
    sum += next[i];
    next[i] = sum;
  }
  return next;
}

function countingSort(nodes: readonly Node[], low: Int32Array): Node[] {
  const next = countBounds(low);
  const ordered = new Array<Node>(low.length);
  for (let i = low.length - 1; i >= 0; i--) ordered[next[low[i]]++] = nodes[i];
  return ordered;
}

function sortIndices(nodes: readonly Node[], low: Int32Array): Node[] {
  const next = countBounds(low);
  const order = new Int32Array(low.length);
  for (let i = low.length - 1; i >= 0; i--) order[next[low[i]]++] = i;
  const ordered = new Array<Node>(low.length);
  for (let i = 0; i < low.length; i++) ordered[i] = nodes[order[i]];
  return ordered;
}

/** Nodes with the same bound form a chain from the outermost to the leaf. */
function followChains(nodes: readonly Node[], low: Int32Array): Node[] {
  const { length } = low;
  const outermost = new Int32Array(length);
  const inner = new Int32Array(length);
  for (let i = 0; i < length; i++) {
    inner[i] = outermost[low[i]];
    outermost[low[i]] = i;
  }
  const ordered = new Array<Node>(length);
  let place = 0;
  for (let leaf = 0; place < length; leaf++) {
    if (low[leaf] !== leaf) continue;
    for (let i = outermost[leaf]; i !== leaf; i = inner[i]) ordered[place++] = nodes[i];
    ordered[place++] = nodes[leaf];
  }
  return ordered;
}

/**
 * From the end: the place of a node is its bound (what is finished before it) and its depth (what is
 * open around it). If the next node on the tape is no leaf, this one is its last child; if it is one,
 * this one is the sibling before the outermost node that begins with that leaf.
 */
function onePass(nodes: readonly Node[], low: Int32Array): Node[] {
  const { length } = low;
  // Depth of the outermost node with each bound, plus one; 0 where none was met yet.
  const outermost = new Int32Array(length + 1);
  const ordered = nodes.slice();
  let depth = -1;
  let following = 0;
  for (let i = length - 1; i >= 0; i--) {
    const bound = low[i];
    const isLastChild = (following - i - 1) >> 31;
    depth = ((depth + 1) & isLastChild) | ((outermost[i + 1] - 1) & ~isLastChild);
    ordered[bound + depth] = nodes[i];
    const known = outermost[bound];
    outermost[bound] = known | ((depth + 1) & ((known - 1) >> 31));
    following = bound;
  }
  return ordered;
}

const ways: readonly [string, Sort][] = [
  ['counting and adding up alone', (_, low) => countBounds(low)],
  ['counting sort of the nodes', countingSort],
  ['counting sort of integers, then going through them', sortIndices],
  ['chains of equal bounds, followed from leaf to leaf', followChains],
  ['one pass from the end, without branches', onePass],
  ['the final copy', (nodes) => nodes.slice()],
  ['walkStack', (nodes) => walkStack(nodes[nodes.length - 1])],
];

const [, , file] = process.argv;
if (file === undefined) throw new Error('name a Python file');
const source = readFileSync(file);
const now = (): number => Number(process.hrtime.bigint());
const ROUNDS = 150;
const HOT = 20;

const { nodes: someNodes, low: someLow } = parse(source).tape;
const expected = countingSort(someNodes, someLow);
for (const sort of [sortIndices, followChains, onePass]) {
  if (!sort(someNodes, someLow).every((node, at) => node === expected[at]))
    throw new Error(`${sort.name} errs`);
}

const first: number[][] = ways.map(() => []);
const hot: number[][] = ways.map(() => []);
for (let round = 0; round < ROUNDS; round++) {
  for (const [at, [, sort]] of ways.entries()) {
    const { nodes, low } = parse(source).tape;
    let begun = now();
    sort(nodes, low);
    first[at].push((now() - begun) / low.length);
    begun = now();
    for (let i = 0; i < HOT; i++) sort(nodes, low);
    hot[at].push((now() - begun) / HOT / low.length);
  }
}
console.log(
  table(
    ['', 'first, ns a node', 'hot, ns a node'],
    ways.map(([name], at) => [name, medianOf(first[at]).toFixed(1), medianOf(hot[at]).toFixed(1)]),
  ),
);
