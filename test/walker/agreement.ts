/** Holds every walker and every question against the reference, on one tree. */
import { expect } from 'vitest';
import { kindNames } from '../../src/ast/fields.generated.ts';
import { Kind, type Node } from '../../src/ast/nodes.generated.ts';
import type { Tree } from '../../src/ast/tree.ts';
import {
  ancestorsOf,
  childrenOf,
  countNodes,
  iterate,
  nextSibling,
  nodeAt,
  nodesOfKind,
  parentOf,
  previousSibling,
  walk,
  walkDfs,
  walkStack,
  walkUnordered,
} from '../../src/walker/index.ts';
import {
  describe,
  type Event,
  expectedVisit,
  expectSameNodes,
  expectSequence,
  expectVisit,
  orderedChildren,
  orderedWalk,
  recorder,
} from './reference.ts';

/** Nodes to be walked to find those of each kind, for a node without its tree. */
const ENOUGH = 3000;

function groupByKind(nodes: readonly Node[]): Map<Kind, Node[]> {
  const groups = new Map<Kind, Node[]>();
  for (const node of nodes) {
    const group = groups.get(node.kind);
    if (group === undefined) groups.set(node.kind, [node]);
    else group.push(node);
  }
  return groups;
}

/** Everything that is answered for a node alone. */
export function expectNodeAgrees(node: Node): void {
  const expected = orderedWalk(node);
  expectSequence(walkDfs(node), expected);
  expectSequence([...iterate(node)], expected);
  expectSameNodes(walkUnordered(node), expected);
  const stack = walkStack(node);
  expectSameNodes(stack, expected);
  expect(stack[0]).toBe(node);
  expect(countNodes(node)).toBe(expected.length);
  expectSequence(childrenOf(node), orderedChildren(node));
  let questions = 0;
  for (const [kind, group] of groupByKind(expected)) {
    // Each question walks the node.
    if (questions++ * expected.length < ENOUGH) expectSequence(nodesOfKind(node, kind), group);
  }
}

/** Everything that is answered for a subtree of a tree. */
export function expectSubtreeAgrees(tree: Tree, node: Node): void {
  const expected = orderedWalk(node);
  expectSequence(walkDfs(tree, node), expected);
  expectSequence([...iterate(tree, node)], expected);
  expectSameNodes(walkUnordered(tree, node), expected);
  expect(countNodes(tree, node)).toBe(expected.length);
  for (const [kind, group] of groupByKind(expected)) expectSequence(nodesOfKind(tree, kind, node), group);
}

/** Parents, ancestors and siblings of every node. */
export function expectRelationsAgree(tree: Tree): void {
  const { root } = tree;
  expect([parentOf(tree, root), previousSibling(tree, root), nextSibling(tree, root)]).toEqual([
    null,
    null,
    null,
  ]);
  // Innermost last.
  const ancestors: Node[] = [];
  const check = (parent: Node): void => {
    ancestors.push(parent);
    const children = orderedChildren(parent);
    expectSequence(childrenOf(parent), children);
    for (let i = 0; i < children.length; i++) {
      const child = children[i];
      const wrong = (what: string): never => expect.fail(`${what} ${describe(child)} is another`);
      if (parentOf(tree, child) !== parent) wrong('the parent of');
      if (previousSibling(tree, child) !== (children[i - 1] ?? null)) wrong('what stands before');
      if (nextSibling(tree, child) !== (children[i + 1] ?? null)) wrong('what stands after');
      expectSequence(ancestorsOf(tree, child).reverse(), ancestors);
      check(child);
    }
    ancestors.pop();
  };
  check(root);
}

/** For each offset the deepest node whose text holds it, the later one of two: found by painting. */
function innermostNodes(tree: Tree): (Node | null)[] {
  const innermost = new Array<Node | null>(tree.text.length + 1).fill(null);
  const { root } = tree;
  innermost.fill(root, root.start, root.end + 1);
  let level = [root as Node];
  while (level.length > 0) {
    for (const node of level) innermost.fill(node, node.start, node === root ? node.end + 1 : node.end);
    level = level.flatMap(orderedChildren);
  }
  return innermost;
}

/** What `nodeAt` finds at every offset, and beyond both ends. */
export function expectOffsetsAgree(tree: Tree): void {
  const innermost = innermostNodes(tree);
  for (let offset = 0; offset < innermost.length; offset++) {
    const found = nodeAt(tree, offset);
    if (found === innermost[offset]) continue;
    expect(`${describe(found)} at ${offset}`).toBe(`${describe(innermost[offset])} at ${offset}`);
  }
  expect(nodeAt(tree, -1)).toBeNull();
  expect(nodeAt(tree, tree.text.length + 1)).toBeNull();
}

const nothing = (): undefined => undefined;

/** A visitor of all kinds, told everything. */
export function expectFullVisitAgrees(tree: Tree): void {
  const expected = expectedVisit(tree.root, kindNames, kindNames, nothing);
  const visitor = recorder(kindNames, kindNames);
  for (const from of [tree, tree.root]) {
    const events: Event[] = [];
    const finished = walk(from, visitor, { events, answers: nothing });
    expectVisit({ events, finished }, expected);
  }
}

/** The walkers that give arrays, on a whole tree. */
export function expectWalksAgree(tree: Tree): void {
  const expected = orderedWalk(tree.root);
  expectSequence(walkDfs(tree), expected);
  expectSameNodes(walkUnordered(tree), expected);
  expectSameNodes(walkStack(tree.root), expected);
  expect(countNodes(tree)).toBe(expected.length);
  const groups = groupByKind(expected);
  for (const kind of Object.values(Kind)) expectSequence(nodesOfKind(tree, kind), groups.get(kind) ?? []);
}

/** All of the above. */
export function expectTreeAgrees(tree: Tree): void {
  expectWalksAgree(tree);
  expectSubtreeAgrees(tree, tree.root);
  expectNodeAgrees(tree.root);
  expectRelationsAgree(tree);
  expectOffsetsAgree(tree);
  expectFullVisitAgrees(tree);
}
