// Enter and leave against recursion: all kinds, one, two, any subset of them, with SKIP and STOP from anywhere,
// on a tree, inside one, and on nodes alone.

import fc from 'fast-check';
import { describe, expect, expectTypeOf, it } from 'vitest';
import { kindNames } from '../../src/ast/fields.generated.ts';
import type * as ast from '../../src/ast/nodes.generated.ts';
import { Kind, type Node } from '../../src/ast/nodes.generated.ts';
import type { Tree } from '../../src/ast/tree.ts';
import { parse } from '../../src/parser/index.ts';
import {
  compileVisitor,
  type Handlers,
  type KindName,
  nodesOfKind,
  SKIP,
  STOP,
  type Visitor,
  walk,
} from '../../src/walker/index.ts';
import { handMadeNodes } from './handMade.ts';
import {
  type Answers,
  type Event,
  expectedVisit,
  expectVisit,
  type Recording,
  recorder,
} from './reference.ts';
import { damagedPrograms, parseSource, programs, rejects } from './sources.ts';

const SEED = 20_261_122;
const trees: readonly Tree[] = [...programs, ...rejects, ...damagedPrograms(1)].map(parseSource);

/** Large enough for a few kinds to be looked up instead of scanned for. */
const largest = [...trees].sort((a, b) => b.tape.length - a.tape.length).slice(0, 40);

type Compiled = ReturnType<typeof compileVisitor<Recording>>;

/** Walks with the visitor and compares with recursion. */
function expectTold(
  [from, within]: readonly [from: Tree | Node, within?: Node],
  root: Node,
  [entered, left]: readonly [string[], string[]],
  answers: Answers,
  visitor: Visitor<Recording> | Compiled = recorder(entered, left),
): void {
  const events: Event[] = [];
  const finished = walk(from, visitor, { events, answers }, within);
  expectVisit({ events, finished }, expectedVisit(root, entered, left, answers));
}

const goOn: Answers = () => undefined;

const twoSubsets = fc.tuple(fc.subarray([...kindNames]), fc.subarray([...kindNames]));
const fewKinds = fc.tuple(
  fc.subarray([...kindNames], { maxLength: 2 }),
  fc.subarray([...kindNames], { maxLength: 2 }),
);
const frequent: readonly KindName[] = [
  'Name',
  'Call',
  'Constant',
  'Attribute',
  'Expr',
  'FunctionDef',
  'arguments',
];
const frequentKinds = fc.tuple(fc.subarray([...frequent]), fc.subarray([...frequent]));
const listenedTo = fc.oneof(twoSubsets, fewKinds, frequentKinds);

/** Mostly nothing, sometimes SKIP, and STOP at one call or never; a function that leaves may say SKIP too, in vain. */
const script: fc.Arbitrary<Answers> = fc
  .tuple(
    fc.array(fc.constantFrom(undefined, undefined, undefined, SKIP), { minLength: 1 }),
    fc.option(fc.nat(200)),
  )
  .map(
    ([answers, last]) =>
      (call: number) =>
        call === last ? STOP : answers[call % answers.length],
  );

describe('enter and leave', () => {
  it('are told of all kinds', () => {
    for (const tree of trees) {
      for (const phases of [
        [[...kindNames], [...kindNames]],
        [[...kindNames], []],
        [[], [...kindNames]],
        [[], []],
      ] as const) {
        expectTold([tree], tree.root, [[...phases[0]], [...phases[1]]], goOn);
      }
    }
  }, 60_000);

  it('are told of one kind, whichever it is', () => {
    for (const tree of largest.slice(0, 12)) {
      for (const kind of kindNames) {
        expectTold([tree], tree.root, [[kind], []], goOn);
        expectTold([tree], tree.root, [[], [kind]], goOn);
        expectTold([tree], tree.root, [[kind], [kind]], goOn);
      }
    }
  }, 60_000);

  it('are told of any kinds, with any answers, in trees and their subtrees', () => {
    const check = (
      isLarge: boolean,
      treePick: number,
      nodePick: number,
      listening: [string[], string[]],
      answers: Answers,
    ): void => {
      const forest = isLarge ? largest : trees;
      const tree = forest[treePick % forest.length];
      const node = tree.tape.nodes[nodePick % tree.tape.length];
      const visitor = compileVisitor(recorder(...listening));
      expectTold([tree], tree.root, listening, answers, visitor);
      expectTold([tree.root], tree.root, listening, answers, visitor);
      expectTold([tree, node], node, listening, answers, visitor);
      expectTold([node], node, listening, answers, visitor);
      // A node of another tree is walked as well.
      expectTold([forest[(treePick + 1) % forest.length], node], node, listening, answers, visitor);
    };
    const anyNumber = fc.noBias(fc.nat());
    const drawn = fc.property(fc.boolean(), anyNumber, anyNumber, listenedTo, script, check);
    fc.assert(drawn, { seed: SEED, numRuns: 4000 });
  }, 60_000);

  it('are told of nodes made by hand, in the order of their fields', () => {
    const check = (node: Node, listening: [string[], string[]], answers: Answers): void =>
      expectTold([node], node, listening, answers);
    fc.assert(fc.property(handMadeNodes, listenedTo, script, check), { seed: SEED, numRuns: 2000 });
  });

  it('go with STOP at every single call, from enter as from leave', () => {
    const tree = parse('@d\ndef f(a, b=1):\n  return g(a, {k: [b]}) + f"{a=}"\nx = y');
    const listening: [string[], string[]] = [[...kindNames], [...kindNames]];
    for (let last = 0; last < 2 * tree.tape.length + 1; last++) {
      const answers: Answers = (call) => (call === last ? STOP : undefined);
      expectTold([tree], tree.root, listening, answers);
      expectTold([tree.root], tree.root, listening, answers);
    }
  });
});

describe('walk', () => {
  const tree = parse('def f(a):\n  def g(b): return h(a, b)\n  return g\nx = f(1)');

  it('hands the state on and says whether it went to the end', () => {
    const names: string[] = [];
    const finished = walk(
      tree,
      {
        enter: { Name: (node, seen) => void seen.push(node.id) },
        leave: { Call: (_, seen) => void seen.push(')') },
      },
      names,
    );
    expect(finished).toBe(true);
    expect(names.join(' ')).toBe('h a b ) g x f )');
    expect(walk(tree, { enter: { Return: () => STOP } })).toBe(false);
    expect(walk(tree, { leave: { Return: () => STOP } })).toBe(false);
  });

  it('leaves what was skipped, and what is open at the end, innermost first', () => {
    const told: string[] = [];
    walk(tree, {
      enter: {
        FunctionDef: (node) => {
          told.push(`enter ${node.name}`);
          return node.name === 'g' ? SKIP : undefined;
        },
        Name: (node) => void told.push(node.id),
      },
      leave: {
        FunctionDef: (node) => void told.push(`leave ${node.name}`),
        Module: () => void told.push('end'),
      },
    });
    expect(told).toEqual(['enter f', 'enter g', 'leave g', 'g', 'leave f', 'x', 'f', 'end']);
  });

  it('may be called by a function that it calls', () => {
    const told: string[] = [];
    const names = compileVisitor<string>({
      enter: { Name: (node, prefix) => void told.push(prefix + node.id) },
    });
    walk(tree, {
      enter: {
        Call: (node) => {
          walk(tree, names, '', node);
          walk(node, names, '.');
        },
      },
    });
    expect(told).toEqual(['h', 'a', 'b', '.h', '.a', '.b', 'f', '.f']);
  });

  it('lets what a function throws through, and can be called again', () => {
    const visitor = compileVisitor<{ left: number }>({
      enter: {
        Name: (_, state) => {
          if (state.left-- === 0) throw new Error('enough');
        },
      },
    });
    expect(() => walk(tree, visitor, { left: 2 })).toThrow('enough');
    const state = { left: 100 };
    expect(walk(tree, visitor, state)).toBe(true);
    expect(state.left).toBe(100 - nodesOfKind(tree, Kind.Name).length);
  });
});

describe('the type of a visitor', () => {
  it('gives each function the node of its kind', () => {
    const visitor: Visitor<string[]> = {
      enter: {
        Call: (node, state) => {
          expectTypeOf(node).toEqualTypeOf<ast.Call>();
          expectTypeOf(state).toEqualTypeOf<string[]>();
        },
        match_case: (node) => void expectTypeOf(node).toEqualTypeOf<ast.MatchCase>(),
      },
      leave: { Error: (node) => void expectTypeOf(node.children).toEqualTypeOf<readonly Node[]>() },
    };
    expectTypeOf<Parameters<NonNullable<Handlers<number>['Name']>>>().toEqualTypeOf<[ast.Name, number]>();
    expectTypeOf<keyof Handlers<undefined>>().toEqualTypeOf<keyof typeof Kind>();
    expect(walk(parse('f()'), visitor, [])).toBe(true);
  });

  it('refuses names that are no kinds, other nodes, other states and answers nobody understands', () => {
    const tree = parse('f(x)');
    // @ts-expect-error: it is called Call
    walk(tree, { enter: { Cal: () => undefined } });
    // @ts-expect-error: CPython's name is match_case
    walk(tree, { leave: { MatchCase: () => undefined } });
    // @ts-expect-error: there are two phases
    walk(tree, { exit: { Call: () => undefined } });
    // @ts-expect-error: a call has no id
    walk(tree, { enter: { Call: (node) => void node.id } });
    // @ts-expect-error: that is a function for calls
    walk(tree, { enter: { Name: (node: ast.Call) => void node.func } });
    const names: string[] = [];
    // @ts-expect-error: push returns a length, which would be taken for SKIP or STOP
    const careless: Visitor<string[]> = { enter: { Pass: (_, seen) => seen.push('pass') } };
    const counting: Visitor<{ count: number }> = { enter: { Name: (_, state) => void state.count++ } };
    // @ts-expect-error: the visitor wants a state
    expect(() => walk(tree, counting)).toThrow(TypeError);
    // @ts-expect-error: not that one
    expect(() => walk(tree, counting, 'state')).toThrow(TypeError);
    expect(walk(tree, careless, names)).toBe(true);
  });
});
