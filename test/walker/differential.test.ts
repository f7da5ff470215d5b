// Every walker and every question against recursion by field names: on all sources of the repository, whole
// and damaged, and on random trees made by hand.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { kindNames } from '../../src/ast/fields.generated.ts';
import * as ast from '../../src/ast/nodes.generated.ts';
import { Kind, type Node } from '../../src/ast/nodes.generated.ts';
import { Context } from '../../src/ast/operators.ts';
import type { Tree } from '../../src/ast/tree.ts';
import { parse } from '../../src/parser/index.ts';
import {
  ancestorsOf,
  childrenOf,
  countNodes,
  nextSibling,
  nodeAt,
  nodesOfKind,
  parentOf,
  previousSibling,
  walkDfs,
  walkStack,
  walkUnordered,
} from '../../src/walker/index.ts';
import { expectNodeAgrees, expectSubtreeAgrees, expectTreeAgrees } from './agreement.ts';
import { factoryOf, handMadeNodes } from './handMade.ts';
import { expectSameNodes, expectSequence, orderedWalk } from './reference.ts';
import { damagedPrograms, parseSource, programs, rejects, type Source } from './sources.ts';

const SEED = 20_261_122;
/** For tests over all sources: milliseconds on a slow machine that does other things too. */
const PATIENCE = 60_000;

function checkAll(sources: Iterable<Source>, check: (tree: Tree) => void): number {
  let nodes = 0;
  for (const source of sources) {
    const tree = parseSource(source);
    try {
      check(tree);
    } catch (error) {
      throw new Error(`${source.name}: ${(error as Error).message}`, { cause: error });
    }
    nodes += tree.tape.length;
  }
  return nodes;
}

describe('walkers and questions agree with recursion', () => {
  it(
    'on programs',
    () => {
      expect(checkAll(programs, expectTreeAgrees)).toBeGreaterThan(10_000);
    },
    PATIENCE,
  );

  it(
    'on what is no Python',
    () => {
      expect(checkAll(rejects, expectTreeAgrees)).toBeGreaterThan(1000);
    },
    PATIENCE,
  );

  it(
    'on damaged programs',
    () => {
      expect(checkAll(damagedPrograms(2), expectTreeAgrees)).toBeGreaterThan(10_000);
    },
    PATIENCE,
  );

  it(
    'on every subtree',
    () => {
      const small = [...programs, ...rejects].filter(({ text }) => text.length < 2000);
      const nodes = checkAll(small, (tree) => {
        for (const node of tree.tape.nodes) {
          expectSubtreeAgrees(tree, node);
          expectNodeAgrees(node);
        }
      });
      expect(nodes).toBeGreaterThan(10_000);
    },
    PATIENCE,
  );

  it('on random trees made by hand', () => {
    const seen = new Set<Kind>();
    const other = parse('a + b');
    const check = (node: Node): void => {
      const expected = orderedWalk(node);
      for (const each of expected) seen.add(each.kind);
      expectNodeAgrees(node);
      // A tree that the node does not belong to changes nothing.
      expectSubtreeAgrees(other, node);
    };
    fc.assert(fc.property(handMadeNodes, check), { seed: SEED, numRuns: 1500 });
    expect(seen.size).toBe(kindNames.length);
  });

  it('knows the factory of every kind', () => {
    for (const [name, kind] of Object.entries(Kind)) expect(factoryOf(name)().kind).toBe(kind);
  });
});

describe('nodeAt', () => {
  const at = (source: string, needle: string): string | undefined => {
    const tree = parse(source);
    const node = nodeAt(tree, source.indexOf(needle));
    return node === null ? undefined : `${kindNames[node.kind]} ${source.slice(node.start, node.end)}`;
  };

  it('looks into decorators, which stand before their function', () => {
    expect(at('@a(b)\ndef f(): pass', 'a')).toBe('Name a');
    expect(at('@a(b)\ndef f(): pass', '(b')).toBe('Call a(b)');
    expect(at('@lambda g: g\ndef f(): pass', 'lambda')).toBe('Lambda lambda g: g');
    expect(at('@[x for y in z]\n@[u for v in w]\nclass C: pass', '[u')).toBe('ListComp [u for v in w]');
    expect(at('@a\n# here\ndef f(): pass', 'here')).toBe('Module @a\n# here\ndef f(): pass');
  });

  it('looks into f-strings', () => {
    expect(at("f'{x=}'", '{')).toBe('FormattedValue {x=}');
    expect(at("f'{x=}'", 'x')).toBe('Name x');
    expect(at("f'a{x:>{w}}'", 'w')).toBe('Name w');
    expect(at("f'a{x:>{w}}'", 'a{')).toBe('Constant a');
  });

  it('gives a boundary to the later node, and an end to what stands around', () => {
    expect(at('a+b', '+b')).toBe('BinOp a+b');
    expect(at('[a][b]', '[b')).toBe('Subscript [a][b]');
    expect(at('x;y', 'y')).toBe('Name y');
    const tree = parse('x');
    expect(nodeAt(tree, 1)).toBe(tree.root);
    expect(nodeAt(tree, 2)).toBeNull();
    expect(nodeAt(tree, -1)).toBeNull();
    const empty = parse('');
    expect(nodeAt(empty, 0)).toBe(empty.root);
    expect(nodeAt(empty, 1)).toBeNull();
  });

  it('never finds an empty node', () => {
    const tree = parse('f(a, =)\n');
    const missing = walkDfs(tree).filter((node) => node.start === node.end);
    expect(missing.length).toBeGreaterThan(0);
    for (const node of missing) expect(nodeAt(tree, node.start)).not.toBe(node);
  });
});

describe('childrenOf', () => {
  it('merges interleaved lists by position, holes left out', () => {
    const show = (source: string): string[] => {
      const tree = parse(source, { mode: 'eval' });
      return childrenOf((tree.root as ast.Expression).body).map((node) => source.slice(node.start, node.end));
    };
    expect(show('f(a, k=b, *c, **d, e=g)')).toEqual(['f', 'a', 'k=b', '*c', '**d', 'e=g']);
    expect(show('{1: 2, **a, 3: 4}')).toEqual(['1', '2', 'a', '3', '4']);
    expect(show('a if b else c')).toEqual(['a', 'b', 'c']);
  });

  it('takes linear time for a table of 200,000 entries', () => {
    const SIZE = 200_000;
    const tree = parse(`{${'k: v, '.repeat(SIZE)}}`, { mode: 'eval' });
    const dict = (tree.root as ast.Expression).body as ast.Dict;
    const started = performance.now();
    const children = childrenOf(dict);
    // Sorting by insertion would move 20,000,000,000 entries.
    expect(performance.now() - started).toBeLessThan(2000);
    expect(children.length).toBe(2 * SIZE);
    expect([children[0], children[1]]).toEqual([dict.keys[0], dict.values[0]]);
    expect([children.at(-2), children.at(-1)]).toEqual([dict.keys.at(-1), dict.values.at(-1)]);
  });
});

describe('nodes of another tree', () => {
  const source = 'def f(a, b=1): return g(a, k=b)';
  const one = parse(source);
  const two = parse(source);
  const name = ast.createName('x', Context.Load);

  it('are walked', () => {
    for (const node of two.tape.nodes) expectSubtreeAgrees(one, node);
    expect(walkDfs(one, two.root)).not.toContain(one.root);
  });

  it('and those made by hand have no parent or siblings that a tape could tell', () => {
    for (const question of [parentOf, ancestorsOf, previousSibling, nextSibling]) {
      expect(() => question(one, two.tape.nodes[0])).toThrow(RangeError);
      expect(() => question(one, two.root)).toThrow(RangeError);
      expect(() => question(one, name)).toThrow(RangeError);
    }
  });

  it('do not disturb each other', () => {
    const before = [walkDfs(one), walkDfs(two)];
    parse('x = 1');
    expectSequence(walkDfs(one), before[0]);
    expectSequence(walkDfs(two), before[1]);
    expect(before[0].some((node) => before[1].includes(node))).toBe(false);
  });
});

describe('what a caller does with its array', () => {
  it('changes no later answer', () => {
    const tree = parse('@d\ndef f(a, b=1): return g(a, {k: b}) + f"{a=}"');
    const call = nodesOfKind(tree, Kind.Call)[0];
    const answers: (() => Node[])[] = [
      () => walkDfs(tree),
      () => walkDfs(tree, call),
      () => walkDfs(call),
      () => walkUnordered(tree),
      () => walkUnordered(tree, call),
      () => walkUnordered(call),
      () => walkStack(call),
      () => childrenOf(call),
      () => nodesOfKind(tree, Kind.Name),
      () => nodesOfKind(tree, Kind.Name, call),
      () => nodesOfKind(call, Kind.Name),
      () => ancestorsOf(tree, call),
    ];
    for (const spoil of [
      (nodes: Node[]) => nodes.splice(0),
      (nodes: Node[]) => nodes.reverse(),
      (nodes: Node[]) => nodes.fill(call),
      (nodes: Node[]) => nodes.push(call, call),
    ]) {
      for (const answer of answers) {
        const first = answer();
        const copy = [...first];
        spoil(first);
        expectSequence(answer(), copy);
      }
    }
    expectTreeAgrees(tree);
  });
});

describe('after garbage collection', () => {
  it('moved nodes are found as before', async () => {
    const v8 = await import('node:v8');
    const vm = await import('node:vm');
    v8.setFlagsFromString('--expose-gc');
    const collect = vm.runInNewContext('gc') as (options?: object) => void;
    const source = `${'@d\ndef f(a, b=1):\n  return g(a, {a: b}) + f"{a=}"\n'.repeat(500)}`;
    const tree = parse(source);
    const before = [walkDfs(tree), walkStack(tree.root), walkUnordered(tree)];
    // Two scavenges promote what lives, a full collection may compact it.
    for (const options of [{ type: 'minor' }, { type: 'minor' }, {}, {}]) {
      parse(source);
      collect(options);
      expectSequence(walkDfs(tree), before[0]);
      expectSequence(walkStack(tree.root), before[1]);
      expectSequence(walkUnordered(tree), before[2]);
      expectSameNodes(before[1], before[0]);
      expect(countNodes(tree)).toBe(before[0].length);
    }
    expectTreeAgrees(tree);
  });
});
