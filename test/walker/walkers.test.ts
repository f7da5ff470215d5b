// The walkers that give arrays, on one source with every kind in it and on small trees made by hand.
// differential.test.ts has everything else; what fails there is easier to understand here.

import { describe, expect, it } from 'vitest';
import * as ast from '../../src/ast/nodes.generated.ts';
import { Kind, type Node } from '../../src/ast/nodes.generated.ts';
import { BoolOperator, Context } from '../../src/ast/operators.ts';
import type { Tree } from '../../src/ast/tree.ts';
import { parse } from '../../src/parser/index.ts';
import { countNodes, nodesOfKind, walkDfs, walkStack } from '../../src/walker/index.ts';
import { handMadeTree } from '../ast/trees.ts';
import { childrenByName, naiveWalk } from './naive.ts';
import { expectSameNodes, expectSequence } from './reference.ts';

function expectParentsFirst(nodes: readonly Node[]): void {
  const place = new Map(nodes.map((node, at) => [node, at]));
  for (const node of nodes) {
    for (const child of childrenByName(node)) expect(place.get(child)!).toBeGreaterThan(place.get(node)!);
  }
}

/** Offset of the first text of a node's subtree: a decorated function starts after its decorators. */
function firstOffset(tree: Tree, node: Node): number {
  const { low, nodes } = tree.tape;
  return Math.min(node.start, nodes[low[node.index]].start);
}

/** Strict source order: depth first, and what follows a child begins where the child has ended. */
function expectSourceOrder(tree: Tree, nodes: readonly Node[]): void {
  const open: Node[] = [];
  let lastLeaf = -1;
  for (const node of nodes) {
    while (open.length > 0 && !childrenByName(open[open.length - 1]).includes(node)) open.pop();
    expect(open.length > 0 || node === nodes[0]).toBe(true);
    open.push(node);
    if (childrenByName(node).length > 0) continue;
    // Leaves follow one another in the text.
    expect(firstOffset(tree, node)).toBeGreaterThanOrEqual(lastLeaf);
    lastLeaf = node.start;
  }
}

function expectAllAgree(tree: Tree): void {
  const expected = naiveWalk(tree.root);
  const stack = walkStack(tree.root);
  expectSameNodes(stack, expected);
  expectSameNodes(walkDfs(tree), expected);
  expect(countNodes(tree)).toBe(expected.length);
}

const everything = `
@first
@second(1)
async def f(a, /, b: int = 1, *c: str, d, e=2, **g) -> int:
    global x
    async with a as b, c: await d
    async for i in j: pass
    return lambda x, *y, z=1, **w: [p async for p in q if r if s]
class C[T: int = str, *Ts, **P](base, metaclass=meta, *more, **kw):
    x: int = 1
    def g(self): nonlocal y; yield; yield from z
type A[T] = list[T]
try:
    raise E from cause
except (A, B) as e: del a, b[1:2:3], c.d
except C: continue
else: break
finally: assert x, y
try: pass
except* E: pass
match a, b:
    case 1 | None | "s" | {"k": v, **rest} if guard: pass
    case Point(0, y=[a, *b, _] as c): pass
    case {}: pass
while not x: x += 1
else: x = y = (z := 2)
for a, *b in c: print(*a, k=1, *b, **d)
with open(a): pass
if a < b <= c: import a.b as c, d
elif a if b else c: from ..a import b as c, d
else: f"{a!r:>{w}} b {c=}"; t"{x}"
{1: 2, **a}; {1, 2}; [1, x]; {k: v for k, v in a}; {a for a in b}; (a for a in b); -a @ b ** c; a and b or c
`;

describe('walkers', () => {
  it('give every node of a source with every kind in it', () => {
    const tree = parse(everything);
    const kinds = new Set(walkDfs(tree).map((node) => node.kind));
    const missing = Object.values(Kind).filter((kind) => !kinds.has(kind));
    expect(missing).toEqual([Kind.Error, Kind.Interactive, Kind.Expression, Kind.FunctionType]);
    expectAllAgree(tree);
    expectParentsFirst(walkStack(tree.root));
    expectSourceOrder(tree, walkDfs(tree));
  });

  it('give every node of damaged sources', () => {
    for (let cut = 0; cut < everything.length; cut += 7) {
      expectAllAgree(parse(everything.slice(0, cut)));
      expectAllAgree(parse(everything.slice(cut)));
      expectAllAgree(parse(`${everything.slice(0, cut)}) ]${everything.slice(cut)}`));
    }
  });

  it('give every subtree', () => {
    const tree = parse(everything);
    for (const node of tree.tape.nodes) {
      const expected = naiveWalk(node);
      const ordered = walkDfs(tree, node);
      expectSameNodes(walkStack(node), expected);
      expectSameNodes(ordered, expected);
      expectSourceOrder(tree, ordered);
      expect(countNodes(tree, node)).toBe(expected.length);
    }
  });

  it('find the nodes of a kind', () => {
    const tree = parse(everything);
    const all = naiveWalk(tree.root);
    for (const kind of Object.values(Kind)) {
      const found = nodesOfKind(tree, kind);
      expectSameNodes(
        found,
        all.filter((node) => node.kind === kind),
      );
    }
  });

  it('return fresh arrays', () => {
    const tree = parse(everything);
    const length = countNodes(tree);
    walkDfs(tree).length = 0;
    walkStack(tree.root).reverse();
    nodesOfKind(tree, Kind.Name).pop();
    expect(walkDfs(tree).length).toBe(length);
    expect(walkDfs(tree)[0]).toBe(tree.root);
    expect(walkStack(tree.root)[0]).toBe(tree.root);
    expectAllAgree(tree);
  });

  it('read an empty file', () => {
    const tree = parse('');
    expect(walkDfs(tree)).toEqual([tree.root]);
    expect(walkStack(tree.root)).toEqual([tree.root]);
  });
});

describe('trees made by hand', () => {
  const name = (id: string) => ast.createName(id, Context.Load);
  const call = ast.createCall(name('f'), [name('a')], [ast.createKeyword('k', name('b'))]);
  const parsed = parse('g(x, y=z)').root;
  const mixed = ast.createBoolOp(BoolOperator.And, [call, (parsed as ast.Module).body[0] as never, call]);
  const root = ast.createModule([ast.createExprStmt(mixed)]);

  it('are walked in pre-order of their fields', () => {
    const tree = handMadeTree(root);
    expectSequence(walkDfs(tree), naiveWalk(root));
    expectSameNodes(walkStack(root), naiveWalk(root));
    expect(countNodes(tree)).toBe(naiveWalk(root).length);
    expect(nodesOfKind(tree, Kind.Call).map((node) => node === call)).toEqual([true, false, true]);
  });

  it('may have holes and nulls', () => {
    const dict = ast.createDict([null, name('a')], [name('b'), name('c')]);
    const slice = ast.createSlice(null, name('d'), null);
    const args = ast.createArguments([], [], null, [ast.createArg('e', null)], [null], null, []);
    const odd = ast.createTuple([dict, slice, ast.createLambda(args, name('g'))], Context.Load);
    expectSameNodes(walkStack(odd), naiveWalk(odd));
    expectSequence(walkDfs(handMadeTree(root), odd), naiveWalk(odd));
  });
});
