/**
 * What a node shows of itself: fields by name in JSON and in Node's inspect, although it only has numbered
 * slots, and kinds that the compiler checks.
 */
import { inspect } from 'node:util';
import { describe, expect, expectTypeOf, it } from 'vitest';
import { fieldNames, kindNames } from '../../src/ast/fields.generated.ts';
import {
  type BinOp,
  type Expr,
  Kind,
  type Name,
  type Node,
  Node3,
  Node7,
  type Stmt,
} from '../../src/ast/nodes.generated.ts';
import { parse } from '../../src/parser/index.ts';

function expressionOf(source: string): Expr {
  const [statement] = (parse(source).root as { body: readonly Stmt[] }).body;
  if (statement?.kind !== Kind.Expr) throw new Error(`no expression: ${source}`);
  return statement.value;
}

describe('JSON', () => {
  it('shows kind, extent and fields by name', () => {
    expect(JSON.parse(JSON.stringify(expressionOf('a + 1\n')))).toEqual({
      kind: 'BinOp',
      start: 0,
      end: 5,
      left: { kind: 'Name', start: 0, end: 1, id: 'a', ctx: 0 },
      op: 0,
      right: { kind: 'Constant', start: 4, end: 5, value: 1, literalPrefix: null },
    });
  });

  it('shows the fields of every kind in the order of the schema', () => {
    const source = 'def f[T](a, /, *b): pass\nmatch a:\n    case {**b} | c(d=e): [g for h in i]\n';
    for (const node of parse(source).tape.nodes) {
      const shown: object = JSON.parse(JSON.stringify(node));
      expect(Object.keys(shown)).toEqual(['kind', 'start', 'end', ...fieldNames[node.kind]]);
    }
  });

  it('shows lists, holes and absent fields', () => {
    const [dict, call] = ['{**a, b: c}\n', 'f(*a, b=1)\n'].map((source) =>
      JSON.parse(JSON.stringify(expressionOf(source))),
    );
    expect(dict.keys).toEqual([null, { kind: 'Name', start: 6, end: 7, id: 'b', ctx: 0 }]);
    expect(call.args.map((one: { kind: string }) => one.kind)).toEqual(['Starred']);
    expect(call.keywords[0].arg).toBe('b');
    const [slice] = JSON.parse(JSON.stringify(expressionOf('a[:, b]\n'))).slice.elts;
    expect(slice).toEqual({ kind: 'Slice', start: 2, end: 3, lower: null, upper: null, step: null });
  });

  it('writes integers of any size', () => {
    const shown = JSON.parse(JSON.stringify(expressionOf('123456789012345678901234567890\n')));
    expect(shown.value).toBe('123456789012345678901234567890');
    expect(JSON.parse(JSON.stringify(expressionOf('12\n'))).value).toBe(12);
  });

  it('takes a whole tree', () => {
    const tree = parse('import a\n\nclass B:\n    c = 1 if d else ...\n');
    const shown = JSON.parse(JSON.stringify(tree.root));
    expect(shown.kind).toBe('Module');
    expect(shown.body.map((one: { kind: string }) => one.kind)).toEqual(['Import', 'ClassDef']);
    expect(JSON.stringify(tree.root)).not.toMatch(/"s\d"|"index"/);
  });
});

describe('inspect', () => {
  it('shows fields by name', () => {
    expect(inspect(expressionOf('a.b\n'), { depth: 5, breakLength: 200 })).toBe(
      "Attribute { start: 0, end: 3, value: Name { start: 0, end: 1, id: 'a', ctx: 0 }, attr: 'b', ctx: 0 }",
    );
  });

  it('stops where it is told to', () => {
    const node = expressionOf('a(b(c(d)))\n');
    expect(inspect(node, { depth: 0 })).toContain('[');
    expect(inspect(node, { depth: 0 })).not.toContain('Name');
    expect(inspect(node, { depth: null })).toContain("id: 'd'");
    expect(inspect(node)).not.toMatch(/\bs\d:/);
  });
});

describe('nodes', () => {
  const nodes = parse('@a\nasync def f(b: c = 1, /, *d, **e) -> g:\n    return [h async for i in j if k]\n')
    .tape.nodes;

  it('are of few classes, whose instances hold slots only', () => {
    for (const node of nodes) {
      const own = Object.keys(node);
      expect(node instanceof Node3 || node instanceof Node7).toBe(true);
      expect(own.slice(0, 4)).toEqual(['kind', 'start', 'end', 'index']);
      expect(own.slice(4).every((key, slot) => key === `s${slot}`)).toBe(true);
    }
    // Same keys in the same order: one shape a class.
    expect(new Set(nodes.map((node) => Object.keys(node).join())).size).toBeLessThanOrEqual(2);
  });

  it('have getters on their prototypes only', () => {
    for (const node of nodes) {
      for (const name of fieldNames[node.kind]) {
        expect([name, Object.hasOwn(node, name)]).toEqual([name, false]);
        const prototype = Object.getPrototypeOf(node);
        expect(typeof Object.getOwnPropertyDescriptor(prototype, name)?.get).toBe('function');
      }
      expect(Object.values(Object.getOwnPropertyDescriptors(node)).every((one) => 'value' in one)).toBe(true);
    }
  });

  it('are told apart by kind, not by the fields they have', () => {
    const name = expressionOf('a\n');
    // Another kind of the same class has a getter of this name, so it is there, but not this node's.
    expect('left' in name).toBe(true);
    expect(name.kind).toBe(Kind.Name);
  });
});

describe('Kind', () => {
  it('numbers the kinds', () => {
    expect(Object.keys(Kind)).toEqual(kindNames);
    expect(Object.values(Kind)).toEqual(kindNames.map((_, i) => i));
  });

  it('narrows the type of a node', () => {
    const node: Node = expressionOf('a + b\n');
    if (node.kind === Kind.BinOp) {
      expectTypeOf(node).toEqualTypeOf<BinOp>();
      expectTypeOf(node.left).toEqualTypeOf<Expr>();
      // @ts-expect-error a BinOp has no `id`
      const read = (): unknown => node.id;
      expect(typeof read).toBe('function');
    }
    switch (node.kind) {
      case Kind.Name:
        expectTypeOf(node).toEqualTypeOf<Name>();
        break;
      case Kind.BinOp: {
        const { left } = node;
        expect(left.kind === Kind.Name && left.id).toBe('a');
        break;
      }
      // @ts-expect-error no such kind
      case Kind.BinaryOperation:
        break;
    }
  });

  it('is a type as well as a value', () => {
    const kind: Kind.BinOp = Kind.BinOp;
    expectTypeOf(kind).toEqualTypeOf<3>();
    // @ts-expect-error another kind's number
    const other: Kind.Name = Kind.BinOp;
    expect(other).toBe(kind);
    // @ts-expect-error no such kind
    type Misspelt = Kind.Binop;
    expectTypeOf<BinOp['kind']>().toEqualTypeOf<Kind.BinOp>();
    expectTypeOf<Misspelt>().toBeAny();
  });

  it('belongs to parsed trees that are read only', () => {
    const node = expressionOf('a\n') as Name;
    // @ts-expect-error a parsed tree is not to be changed
    const change = (): string => (node.id = 'b');
    expect(typeof change).toBe('function');
  });
});
