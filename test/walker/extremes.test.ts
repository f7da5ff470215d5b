// Deep, wide and huge: chains of 200,000 levels, lists of 500,000 items, each made by hand and parsed.
// Recursion would end them, and what is quadratic would not end. The expected order is worked out by hand.

import { describe, expect, it } from 'vitest';
import * as ast from '../../src/ast/nodes.generated.ts';
import { Kind, type Node } from '../../src/ast/nodes.generated.ts';
import { Context, Operator } from '../../src/ast/operators.ts';
import { parse } from '../../src/parser/index.ts';
import {
  ancestorsOf,
  childrenOf,
  compileVisitor,
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
import { handMadeTree } from '../ast/trees.ts';
import { expectSameNodes, expectSequence } from './reference.ts';

const DEPTH = 200_000;
const WIDTH = 500_000;
const PATIENCE = 60_000;

interface Log {
  readonly entered: Node[];
  readonly left: Node[];
}

const logger = compileVisitor<Log>({
  enter: {
    BinOp: (node, log) => void log.entered.push(node),
    Name: (node, log) => void log.entered.push(node),
    List: (node, log) => void log.entered.push(node),
  },
  leave: {
    BinOp: (node, log) => void log.left.push(node),
    Name: (node, log) => void log.left.push(node),
    List: (node, log) => void log.left.push(node),
  },
});

/** Pre-order and post-order of a subtree of BinOp, Name and List, without recursion. */
function expectOrders(top: Node, preorder: readonly Node[], postorder: readonly Node[]): void {
  expectSequence(walkDfs(top), preorder);
  expectSequence([...iterate(top)], preorder);
  expectSameNodes(walkStack(top), preorder);
  expectSameNodes(walkUnordered(top), preorder);
  expect(countNodes(top)).toBe(preorder.length);
  expectSequence(
    nodesOfKind(top, Kind.Name),
    preorder.filter((node) => node.kind === Kind.Name),
  );
  const log: Log = { entered: [], left: [] };
  expect(walk(top, logger, log)).toBe(true);
  expectSequence(log.entered, preorder);
  expectSequence(log.left, postorder);
}

/** The chain from its outermost BinOp inward, and its names from the left. */
function readChain(top: Node): { operations: ast.BinOp[]; names: Node[] } {
  const operations: ast.BinOp[] = [];
  let node = top;
  for (; node.kind === Kind.BinOp; node = node.left) operations.push(node);
  return { operations, names: [node, ...operations.map((each) => each.right).reverse()] };
}

function chainOrders(top: Node): [preorder: Node[], postorder: Node[]] {
  const { operations, names } = readChain(top);
  expect(operations.length).toBe(DEPTH);
  const postorder: Node[] = [names[0]];
  for (let i = 1; i < names.length; i++) postorder.push(names[i], operations[operations.length - i]);
  return [[...operations, ...names], postorder];
}

describe('a left chain of 200,000 operations', () => {
  it(
    'made by hand',
    () => {
      const name = (): ast.Name => ast.createName('x', Context.Load);
      let chain: ast.Expr = name();
      for (let i = 0; i < DEPTH; i++) chain = ast.createBinOp(chain, Operator.Add, name());
      const [preorder, postorder] = chainOrders(chain);
      expectOrders(chain, preorder, postorder);
      const tree = handMadeTree(ast.createExpression(chain));
      expectSequence(walkDfs(tree), [tree.root, ...preorder]);
      expect(countNodes(tree)).toBe(preorder.length + 1);
    },
    PATIENCE,
  );

  it(
    'made by hand to the right',
    () => {
      const name = (): ast.Name => ast.createName('x', Context.Load);
      let chain: ast.Expr = name();
      for (let i = 0; i < DEPTH; i++) chain = ast.createBinOp(name(), Operator.Add, chain);
      const preorder: Node[] = [];
      const operations: Node[] = [];
      let node: Node = chain;
      for (; node.kind === Kind.BinOp; node = node.right) {
        preorder.push(node, node.left);
        operations.push(node);
      }
      const names = [...preorder.filter((each) => each.kind === Kind.Name), node];
      expectOrders(chain, [...preorder, node], [...names, ...operations.reverse()]);
    },
    PATIENCE,
  );

  it(
    'parsed',
    () => {
      const tree = parse(`x${'+x'.repeat(DEPTH)}`);
      expect(tree.diagnostics).toEqual([]);
      const statement = (tree.root as ast.Module).body[0] as ast.ExprStmt;
      const chain = statement.value;
      const [preorder, postorder] = chainOrders(chain);
      expectOrders(chain, preorder, postorder);
      const { operations, names } = readChain(chain);
      expectSequence(walkDfs(tree), [tree.root, statement, ...preorder]);
      expectSequence(walkDfs(tree, operations[1000]), walkDfs(operations[1000]));
      expectSequence(nodesOfKind(tree, Kind.BinOp), operations);
      const log: Log = { entered: [], left: [] };
      expect(walk(tree, logger, log)).toBe(true);
      expectSequence(log.entered, preorder);
      expectSequence(log.left, postorder);
      expect(parentOf(tree, names[0])).toBe(operations[DEPTH - 1]);
      expectSequence(ancestorsOf(tree, names[0]), [...operations.reverse(), statement, tree.root]);
      expect(nodeAt(tree, 0)).toBe(names[0]);
      expect(nodeAt(tree, 2 * DEPTH)).toBe(names[DEPTH]);
      // The first operator stands in the innermost operation.
      expect(nodeAt(tree, 1)).toBe(operations[0]);
    },
    PATIENCE,
  );
});

describe('a list of 500,000 items', () => {
  it(
    'made by hand',
    () => {
      const names = Array.from({ length: WIDTH }, () => ast.createName('x', Context.Load));
      const list = ast.createList(names, Context.Load);
      expectOrders(list, [list, ...names], [...names, list]);
      expectSequence(childrenOf(list), names);
      const tree = handMadeTree(ast.createExpression(list));
      expectSequence(walkDfs(tree), [tree.root, list, ...names]);
    },
    PATIENCE,
  );

  it(
    'parsed',
    () => {
      const tree = parse(`[${'x,'.repeat(WIDTH)}]`, { mode: 'eval' });
      const list = (tree.root as ast.Expression).body as ast.List;
      const names = list.elts;
      expect(names.length).toBe(WIDTH);
      expectOrders(list, [list, ...names], [...names, list]);
      expectSequence(walkDfs(tree), [tree.root, list, ...names]);
      expectSequence(childrenOf(list), names);
      for (const at of [0, 1, 250_000, WIDTH - 1]) {
        expect(parentOf(tree, names[at])).toBe(list);
        expect(previousSibling(tree, names[at])).toBe(names[at - 1] ?? null);
        expect(nextSibling(tree, names[at])).toBe(names[at + 1] ?? null);
        expect(nodeAt(tree, 1 + 2 * at)).toBe(names[at]);
        expect(nodeAt(tree, 2 + 2 * at)).toBe(list);
      }
    },
    PATIENCE,
  );
});
