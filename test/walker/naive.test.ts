// Every step of the ladder gives the same nodes: on real files, damaged ones and trees made by hand.

import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Node } from '../../src/ast/nodes.generated.ts';
import * as ast from '../../src/ast/nodes.generated.ts';
import { Context, Operator } from '../../src/ast/operators.ts';
import { parse } from '../../src/parser/index.ts';
import { walkStack } from '../../src/walker/index.ts';
import * as naive from '../../src/walker/naive.ts';
import { findPython } from '../conformance/interpreters.ts';
import { childrenByName, naiveWalk } from './naive.ts';

const steps: readonly [string, (root: Node) => Node[]][] = Object.entries(naive);

/** Steps that do not recurse: any depth is theirs. */
const unbounded = [naive.walkByGenerators, naive.walkByNamesInLoop, naive.walkByOffsets];

function expectSameNodes(found: readonly Node[], expected: readonly Node[]): void {
  expect(found.length).toBe(expected.length);
  const counts = new Map<Node, number>();
  for (const node of expected) counts.set(node, (counts.get(node) ?? 0) + 1);
  for (const node of found) counts.set(node, (counts.get(node) ?? 0) - 1);
  expect([...counts.values()].every((count) => count === 0)).toBe(true);
}

const everything = `
@first
async def f(a, /, b: int = 1, *c: str, d, e=2, **g) -> int:
    global x
    async with a as b, c: await d
    return lambda x, *y, z=1, **w: [p async for p in q if r]
class C[T: int = str, *Ts, **P](base, metaclass=meta, *more, **kw): pass
try: raise E from cause
except (A, B) as e: del a, b[1:2:3], c.d
match a:
    case 1 | None | {"k": v, **rest} | Point(0, y=[a, *_] as c) if guard: pass
from ..a import b as c
x = f"{a!r:>{w}} b {c=}" + t"{x}" + {1: 2, **a}[2j] + b'bytes' + 1.5 + ... + 10 ** 30
a < b <= c
`;

describe.each(steps)('%s', (_, walk) => {
  it('gives the nodes of a source, the root first and parents before children', () => {
    const { root } = parse(everything);
    const nodes = walk(root);
    expectSameNodes(nodes, naiveWalk(root));
    expect(nodes[0]).toBe(root);
    const place = new Map(nodes.map((node, at) => [node, at]));
    for (const node of nodes) {
      for (const child of childrenByName(node)) expect(place.get(child)!).toBeGreaterThan(place.get(node)!);
    }
  });

  it('gives them again when constants are decoded, and of every subtree', () => {
    const { root, tape } = parse(everything);
    for (const node of tape.nodes) if (node.kind === ast.Kind.Constant) void node.value;
    for (const node of tape.nodes) expectSameNodes(walk(node), naiveWalk(node));
    expectSameNodes(walk(root), tape.nodes);
  });

  it('does not decode constants', () => {
    const { root, tape } = parse('x = 1, "a", 2.5');
    const constants = tape.nodes.filter((node) => node.kind === ast.Kind.Constant);
    const slots = constants.map((node) => (node as unknown as ast.Node3).s0);
    walk(root);
    expect(constants.length).toBe(3);
    expect(constants.map((node) => (node as unknown as ast.Node3).s0)).toEqual(slots);
    expect(slots.every((slot) => typeof slot === 'object')).toBe(true);
  });

  it('gives the nodes of damaged sources', () => {
    for (let cut = 0; cut < everything.length; cut += 31) {
      const { root } = parse(`${everything.slice(0, cut)}) ]${everything.slice(cut + 9)}`);
      expectSameNodes(walk(root), naiveWalk(root));
    }
  });

  it('gives the nodes of trees made by hand, shared ones as often as they hang there', () => {
    const shared = ast.createName('a', Context.Load);
    const dict = ast.createDict([null, shared], [shared, ast.createName('b', Context.Load)]);
    const args = ast.createArguments([], [], null, [ast.createArg('e', null)], [null], null, []);
    const odd = ast.createTuple([dict, ast.createLambda(args, shared)], Context.Load);
    expectSameNodes(walk(odd), naiveWalk(odd));
    expect(walk(odd).filter((node) => node === shared).length).toBe(3);
  });
});

describe('degenerate trees', () => {
  const DEPTH = 200_000;

  it.each(unbounded)('a deep chain: %o', (walk) => {
    let chain: ast.Expr = ast.createName('x', Context.Load);
    for (let i = 0; i < DEPTH; i++) {
      chain = ast.createBinOp(chain, Operator.Add, ast.createName('x', Context.Load));
    }
    const nodes = walk(chain);
    expect(nodes.length).toBe(2 * DEPTH + 1);
    expect(new Set(nodes).size).toBe(nodes.length);
  });

  it('a long list', () => {
    const { root } = parse(`[${'x,'.repeat(100_000)}]`);
    const expected = new Set(walkStack(root));
    expect(expected.size).toBe(100_003);
    for (const [, walk] of steps) {
      const found = walk(root);
      expect(found.length).toBe(expected.size);
      const nodes = new Set(found);
      expect(nodes.size === expected.size && [...expected].every((node) => nodes.has(node))).toBe(true);
    }
  });
});

const stdlib = findPython('3.13')?.stdlib;

describe.skipIf(!stdlib)('the standard library of CPython 3.13', () => {
  it('is walked alike by all steps', () => {
    const files = readdirSync(stdlib!).filter((file) => file.endsWith('.py'));
    expect(files.length).toBeGreaterThan(100);
    for (const file of files) {
      const { root } = parse(readFileSync(path.join(stdlib!, file)));
      const expected = walkStack(root);
      for (const [, walk] of steps) {
        const found = walk(root);
        expect(found.length).toBe(expected.length);
        const nodes = new Set(found);
        expect(expected.every((node) => nodes.has(node))).toBe(true);
      }
    }
  });
});
