import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import {
  createConstant,
  createError,
  createExprStmt,
  createModule,
  createName,
  createUnaryOp,
  type Expr,
} from '../../src/ast/nodes.generated.ts';
import { Context, UnaryOperator } from '../../src/ast/operators.ts';
import { type DumpOptions, dump, toPythonAst } from '../../src/ast/python.ts';
import { parse } from '../../src/parser/index.ts';
import { handMadeTree } from './trees.ts';

interface Case {
  readonly title: string;
  readonly options: DumpOptions;
  readonly source: string;
  readonly expected: string;
}

/** The cases of dump.txt, whose first lines say how it is written. */
function readCases(): Case[] {
  const text = readFileSync(path.join(import.meta.dirname, 'dump.txt'), 'utf8');
  return text
    .split(/^# /m)
    .slice(1)
    .map((part) => {
      const [, title, options, source, expected] = /^(.*) \| (.*)\n([\s\S]*)\n==>\n([\s\S]*)\n$/.exec(
        part.trimEnd().concat('\n'),
      )!;
      return { title, options: JSON.parse(options), source, expected };
    });
}

describe('dump', () => {
  const cases = readCases();

  it('has cases', () => {
    expect(cases.length).toBeGreaterThan(10);
  });

  it.each(cases)('$title', ({ source, options, expected }) => {
    const tree = parse(`${source}\n`);
    expect(tree.diagnostics).toEqual([]);
    expect(dump(tree, options)).toBe(expected);
  });

  it('takes a node, parsed or made by hand', () => {
    expect(dump(createExprStmt(createConstant('it', 'u')))).toBe(
      "Expr(value=Constant(value='it', kind='u'))",
    );
    expect(dump(createName('x', Context.Del), { indent: 4 })).toBe("Name(id='x', ctx=Del())");
  });

  it('has no positions for a node alone', () => {
    expect(() => dump(createName('x', Context.Load), { includePositions: true })).toThrow(TypeError);
  });

  it('shows damaged source', () => {
    expect(dump(createModule([createError([createName('a', Context.Load)])]))).toBe(
      "Module(body=[Error(children=[Name(id='a', ctx=Load())])])",
    );
    expect(dump(createError([]))).toBe('Error()');
  });

  it('needs no stack, however deep the tree', () => {
    const depth = 200_000;
    let operand: Expr = createName('x', Context.Load);
    for (let i = 0; i < depth; i++) operand = createUnaryOp(UnaryOperator.Not, operand);
    const text = dump(operand);
    expect(text.startsWith('UnaryOp(op=Not(), operand=UnaryOp(op=Not(), ')).toBe(true);
    expect(text.endsWith(`Name(id='x', ctx=Load())${')'.repeat(depth)}`)).toBe(true);
    expect(text.length).toBe(
      "Name(id='x', ctx=Load())".length + depth * 'UnaryOp(op=Not(), operand=)'.length,
    );
  });
});

describe('toPythonAst', () => {
  // ast.parse('é = b < c\n') of CPython 3.14, written as objects.
  it('gives plain objects with CPython’s names and positions', () => {
    const name = (id: string, context: string, column: number, end: number): object => ({
      _type: 'Name',
      lineno: 1,
      col_offset: column,
      end_lineno: 1,
      end_col_offset: end,
      id,
      ctx: { _type: context },
    });
    const place = (column: number, end: number): object => ({
      lineno: 1,
      col_offset: column,
      end_lineno: 1,
      end_col_offset: end,
    });
    expect(toPythonAst(parse('é = b < c\n'))).toEqual({
      _type: 'Module',
      body: [
        {
          _type: 'Assign',
          ...place(0, 10),
          targets: [name('é', 'Store', 0, 2)],
          value: {
            _type: 'Compare',
            ...place(5, 10),
            left: name('b', 'Load', 5, 6),
            ops: [{ _type: 'Lt' }],
            comparators: [name('c', 'Load', 9, 10)],
          },
          type_comment: null,
        },
      ],
      type_ignores: [],
    });
  });

  it('takes a part of a tree, and needs no stack', () => {
    const depth = 200_000;
    let operand: Expr = createName('x', Context.Load);
    for (let i = 0; i < depth; i++) operand = createUnaryOp(UnaryOperator.Not, operand);
    const tree = handMadeTree(createModule([createExprStmt(operand)]));
    let seen = toPythonAst(tree, operand);
    let levels = 0;
    for (; seen._type === 'UnaryOp'; seen = seen.operand as typeof seen) levels++;
    expect(levels).toBe(depth);
    expect(seen.id).toBe('x');
  });
});
