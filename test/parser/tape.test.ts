/**
 * The tape on every case of ok/ and err/ and on the fuzzing corpus, and that guesses leave nothing on it.
 */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { findBrokenInvariant } from '../../fuzz/invariants.ts';
import { fieldNames, kindNames } from '../../src/ast/fields.generated.ts';
import { Kind, type Node } from '../../src/ast/nodes.generated.ts';
import { dump } from '../../src/ast/python.ts';
import { Tape } from '../../src/ast/tape.ts';
import { Tree } from '../../src/ast/tree.ts';
import { parse } from '../../src/parser/index.ts';
import { readCases } from './cases.ts';

interface Source {
  readonly name: string;
  readonly source: string | Uint8Array;
}

const corpus = path.join(import.meta.dirname, '..', '..', 'fuzz', 'corpus');
const groups: Record<string, Source[]> = {
  ok: readCases(path.join(import.meta.dirname, 'ok')).map(({ name, source }) => ({ name, source })),
  err: readCases(path.join(import.meta.dirname, 'err')).map(({ name, source }) => ({ name, source })),
  corpus: readdirSync(corpus)
    .filter((name) => name.endsWith('.py'))
    .map((name) => ({ name, source: readFileSync(path.join(corpus, name)) })),
};

/** Children as the fields hold them, in field order: neither the tape nor the child table is asked. */
function childrenOf(node: Node): Node[] {
  const record = node as unknown as Record<string, unknown>;
  return fieldNames[node.kind]
    .filter((name) => !(node.kind === Kind.Constant && name === 'value'))
    .flatMap((name) => record[name])
    .filter((value): value is Node => typeof value === 'object' && value !== null && 'index' in value);
}

/** Where a node's source begins: decorators stand before the `def` at which CPython lets a function begin. */
function begin(node: Node): number {
  switch (node.kind) {
    case Kind.FunctionDef:
    case Kind.AsyncFunctionDef:
    case Kind.ClassDef:
      return Math.min(node.start, ...node.decorator_list.map(({ start }) => start));
    default:
      return node.start;
  }
}

describe.each(Object.entries(groups))('%s', (_, sources) => {
  it('keeps the invariants of fuzz/invariants.ts', () => {
    expect(sources.length).toBeGreaterThan(40);
    const broken = sources.map(({ name, source }) => [name, findBrokenInvariant(parse(source))]);
    expect(broken.filter(([, problem]) => problem !== null)).toEqual([]);
  });

  it('has its own index, kind and bounds in every node', () => {
    for (const { name, source } of sources) {
      const { nodes, kinds, low } = parse(source).tape;
      nodes.forEach((node, i) => {
        const children = childrenOf(node).sort((a, b) => a.index - b.index);
        let next = low[i];
        for (const child of children) {
          expect([name, low[child.index]]).toEqual([name, next]);
          next = child.index + 1;
        }
        if (node.index !== i || kinds[i] !== node.kind || next !== i) expect([name, i, node]).toBe('sound');
      });
    }
  });

  it('gives pre-order: parents first, children as they stand in the source', () => {
    for (const { name, source } of sources) {
      const { root, tape } = parse(source);
      // A second way to the same order: the fields, sorted by where they begin.
      const wanted: number[] = [];
      const pending: Node[] = [root];
      for (let node = pending.pop(); node !== undefined; node = pending.pop()) {
        wanted.push(node.index);
        const children = childrenOf(node);
        // In an f-string `{a=}` makes a constant of the text that its field extends over.
        const isString = node.kind === Kind.JoinedStr || node.kind === Kind.TemplateStr;
        if (!isString) children.sort((a, b) => begin(a) - begin(b) || a.index - b.index);
        pending.push(...children.reverse());
      }
      expect([name, [...tape.preorder]]).toEqual([name, wanted]);
    }
  });

  it('has the name ids of its identifiers', () => {
    const named: Record<string, string> = {
      Attribute: 'attr',
      AsyncFunctionDef: 'name',
      ClassDef: 'name',
      ExceptHandler: 'name',
      FunctionDef: 'name',
      ImportFrom: 'module',
      MatchAs: 'name',
      MatchMapping: 'rest',
      MatchStar: 'name',
      Name: 'id',
      ParamSpec: 'name',
      TypeVar: 'name',
      TypeVarTuple: 'name',
      arg: 'arg',
      keyword: 'arg',
    };
    for (const { name, source } of sources) {
      const { tape, names } = parse(source);
      tape.nodes.forEach((node, i) => {
        const field = named[kindNames[node.kind]];
        const own =
          node.kind === Kind.alias
            ? (node.asname ?? node.name.split('.')[0])
            : field === undefined
              ? null
              : (node as unknown as Record<string, unknown>)[field];
        const id = tape.nameIds[i];
        expect([name, kindNames[node.kind], id < 0 ? '' : names[id]]).toEqual([
          name,
          kindNames[node.kind],
          own ?? '',
        ]);
      });
      // One id a name: comparing ids is comparing names.
      expect(new Set(names).size).toBe(names.length);
    }
  });
});

describe('a broken tape', () => {
  const withTape = (
    tree: Tree,
    change: (tape: { nodes: Node[]; low: Int32Array; kinds: Uint8Array }) => void,
  ): Tree => {
    const { nodes, kinds, low, nameIds } = tree.tape;
    const copy = { nodes: [...nodes], kinds: kinds.slice(), low: low.slice() };
    change(copy);
    const tape = new Tape(copy.nodes, copy.kinds, copy.low, nameIds);
    return new Tree(
      tree.root,
      tree.source,
      [],
      tree.comments,
      tree.names,
      tape,
      'utf-8',
      () => tree.tokens,
      [],
    );
  };
  const tree = parse('a = b + c(d)\n');

  it('is noticed', () => {
    expect(findBrokenInvariant(withTape(tree, () => {}))).toBeNull();
    expect(findBrokenInvariant(withTape(tree, ({ nodes }) => nodes.reverse()))).toMatch(/^tape:/);
    expect(findBrokenInvariant(withTape(tree, ({ kinds }) => kinds.fill(0)))).toMatch(/^tape:/);
    expect(findBrokenInvariant(withTape(tree, ({ low }) => low.fill(0)))).toMatch(/^tape:/);
  });
});

describe('a guess that fails leaves nothing behind', () => {
  /** The same code with and without a guess has the same tape, comments and diagnostics. */
  const traces = (source: string): unknown => {
    const { tape, comments, diagnostics, names } = parse(source);
    return {
      kinds: [...tape.kinds].map((kind) => kindNames[kind]),
      low: [...tape.low],
      names: [...tape.nameIds].map((id) => (id < 0 ? null : names[id])),
      comments: Array.from({ length: comments.length / 2 }, (_, i) =>
        source.slice(comments[2 * i], comments[2 * i + 1]),
      ),
      diagnostics: diagnostics.map(({ id }) => id),
    };
  };

  it.each([
    ['with items', 'with (a): b\n', 'with a: b\n'],
    ['with items, nested', 'with (((a.b(c))))  as d: e\n', 'with a.b(c) as d: e\n'],
    [
      'with items, comments',
      'with (  # one\n    a  # two\n) as b: c  # three\n',
      'with a as b:  # one\n    c  # two\n# three\n',
    ],
    ['with items, f-string', "with (f'{a}{b}') as c: d\n", "with f'{a}{b}' as c: d\n"],
    ['match', 'match(a)\n', 'print(a)\n'],
    ['match, brackets', 'match[a, b:c]\n', 'value[a, b:c]\n'],
    ['match, operator', 'match -a\n', 'value -a\n'],
    ['match, star', 'match * a\n', 'value * a\n'],
    ['match, comments', 'match(a,  # one\n    b)  # two\n', 'print(a,  # one\n    b)  # two\n'],
    ['match, annotation', 'match[a]: b = c\n', 'value[a]: b = c\n'],
    ['match, f-string', "match(f'{a!r:>{b}}')\n", "print(f'{a!r:>{b}}')\n"],
    ['match, list', 'match[[], {}, ()]\n', 'value[[], {}, ()]\n'],
    ['type alias', 'type(a)\n', 'kind(a)\n'],
    ['type alias, annotation', 'type: a = b\n', 'kind: a = b\n'],
    ['not in', 'a if not b else c\n', 'a if not b else c\n'],
    ['keyword pattern', 'match a:\n    case b(c, d): e\n', 'match a:\n    case b(c, d): e\n'],
  ])('%s', (_, guessed, plain) => {
    const first = parse(guessed);
    expect(first.diagnostics).toEqual([]);
    expect(findBrokenInvariant(first)).toBeNull();
    const rename = (trace: unknown): unknown =>
      JSON.parse(JSON.stringify(trace).replaceAll(/"(match|print|value|type|kind)"/g, '"name"'));
    expect(rename(traces(guessed))).toEqual(rename(traces(plain)));
    // Only the nodes of the tree are on the tape.
    let reached = 0;
    const pending: Node[] = [first.root];
    for (let node = pending.pop(); node !== undefined; node = pending.pop()) {
      reached++;
      pending.push(...childrenOf(node));
    }
    expect(reached).toBe(first.tape.length);
  });

  it('also where the code is refused', () => {
    for (const source of [
      'with (a as b, c) as d: e\n',
      'match (a b)\n',
      'match (a b):\n    case c: d\n',
      'type a b\n',
      'type a[b\n',
      'type a[b] c\n',
      'a not b\n',
      'with (yield a, b as c): d\n',
      'match a:\n    case b(c=): d\n',
    ]) {
      const tree = parse(source);
      expect([source, tree.diagnostics.length > 0]).toEqual([source, true]);
      expect([source, findBrokenInvariant(tree)]).toEqual([source, null]);
    }
  });

  it('reports nothing twice', () => {
    // Everything in the brackets is read twice, the mistake is told once.
    for (const source of ['with (a, b c) as d: e\n', 'match (a b)\n', "with (f'{a b}') as c: d\n"]) {
      const places = parse(source).diagnostics.map(({ id, start }) => `${id} ${start}`);
      expect([source, new Set(places).size]).toEqual([source, places.length]);
    }
  });

  it('reports what is too new once, where it is', () => {
    const { diagnostics } = parse('with (a[*b]) as c: d\nmatch(t"{a}")\n', { targetVersion: '3.8' });
    expect(diagnostics.map(({ start }) => start)).toEqual([8, 27]);
  });
});

describe('positions from an offset', () => {
  it('are those of the whole file', () => {
    const head = 'a = 1\n';
    const tail = 'def f():\n    return b  # c\n';
    const whole = parse(head + tail);
    const part = parse(head + tail, { from: head.length });
    expect(dump(part)).toBe(dump(parse(tail)));
    const offsets = (tree: Tree): number[][] =>
      [...tree.tape.nodes].slice(0, -1).map(({ start, end }) => [start, end]);
    expect(offsets(part)).toEqual(offsets(whole).slice(-part.tape.length + 1));
    expect([...part.comments]).toEqual([...whole.comments]);
  });
});
