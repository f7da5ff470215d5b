/**
 * The cases of ok/: trees as CPython 3.13 and 3.14 build them (expected.py wrote the expected parts), and
 * that together they show every kind, field and operator there is.
 */
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { fieldNames, kindNames } from '../../src/ast/fields.generated.ts';
import type { Node } from '../../src/ast/nodes.generated.ts';
import {
  boolOperatorNames,
  compareOperatorNames,
  contextNames,
  operatorNames,
  unaryOperatorNames,
} from '../../src/ast/operators.ts';
import { dump, type PythonNode, toPythonAst } from '../../src/ast/python.ts';
import { schema } from '../../src/ast/schema.ts';
import type { Tree } from '../../src/ast/tree.ts';
import { parse } from '../../src/parser/index.ts';
import { lookupUnicodeName } from '../../src/text/unicodeNames.ts';
import { type Case, modeOf, readCases } from './cases.ts';

const cases = readCases(path.join(import.meta.dirname, 'ok'));

function parseCase(one: Case): Tree {
  const unicodeNames = one.words.has('names') ? lookupUnicodeName : null;
  return parse(one.source, { mode: modeOf(one), unicodeNames });
}

/** One dump a statement, over several lines where it is long. */
function describeTree(tree: Tree): string {
  const { root } = tree;
  return (kindNames[root.kind] === 'Module' ? (root as unknown as { body: Node[] }).body : [root])
    .map((node) => {
      const line = dump(node);
      return [...line].length <= 200 ? line : dump(node, { indent: 2 });
    })
    .join('\n');
}

const isNode = (value: unknown): value is PythonNode =>
  typeof value === 'object' && value !== null && '_type' in value;
const isShown = (node: PythonNode): boolean => !unshown.has(node._type);
const unshown = new Set([
  ...contextNames,
  ...operatorNames,
  ...unaryOperatorNames,
  ...boolOperatorNames,
  ...compareOperatorNames,
]);

/** Every node with its extent, one a line, in the order of the fields. */
function outline(node: PythonNode, depth = 0): string[] {
  const children = Object.values(node).flat().filter(isNode).filter(isShown);
  if (node._type === 'arguments' && children.length === 0) return [];
  const { lineno, col_offset, end_lineno, end_col_offset } = node;
  const place = lineno === undefined ? '' : ` ${lineno}:${col_offset}-${end_lineno}:${end_col_offset}`;
  return [
    `${'  '.repeat(depth)}${node._type}${place}`,
    ...children.flatMap((child) => outline(child, depth + 1)),
  ];
}

describe.each([...new Set(cases.map(({ file }) => file))])('%s', (file) => {
  it.each(cases.filter((one) => one.file === file))('$name', (one) => {
    const tree = parseCase(one);
    expect(tree.diagnostics).toEqual([]);
    const shown = one.words.has('positions') ? outline(toPythonAst(tree)).join('\n') : describeTree(tree);
    expect(shown).toBe(one.sections.get(''));
  });
});

describe('the cases together', () => {
  const nodes = cases.flatMap((one) => [...parseCase(one).tape.nodes]);
  const valuesOf = (name: string, field: string): unknown[] =>
    nodes
      .filter((node) => kindNames[node.kind] === name)
      .map((node) => (node as unknown as Record<string, unknown>)[field]);

  it('have names of their own', () => {
    const names = cases.map(({ file, name }) => `${file}: ${name}`);
    expect(names.filter((name, i) => names.indexOf(name) !== i)).toEqual([]);
    expect(cases.length).toBeGreaterThan(300);
  });

  it('have nodes of every kind', () => {
    // Error needs a mistake; FunctionType comes from type comments, which are not parsed.
    const seen = new Set(nodes.map(({ kind }) => kindNames[kind]));
    expect(kindNames.filter((name) => !seen.has(name))).toEqual(['Error', 'FunctionType']);
  });

  it('have every optional field with and without a value, and every list with an element', () => {
    const missing: string[] = [];
    for (const { name, fields } of schema) {
      if (name === 'Error' || name === 'FunctionType') continue;
      for (const [, type, mark, field] of fields.matchAll(/(\w+)(\??\*?) (\w+)/g)) {
        if (type === 'none') continue;
        const values = valuesOf(name, field);
        const has = (test: (value: unknown) => boolean, what: string): void => {
          if (!values.some(test)) missing.push(`${name}.${field} ${what}`);
        };
        if (mark.endsWith('*')) has((value) => (value as unknown[]).length > 1, 'of several');
        if (mark === '?') has((value) => value === null, 'absent');
        if (mark === '?*') has((value) => (value as unknown[]).includes(null), 'with a hole');
        if (!mark.endsWith('*')) has((value) => value !== null, 'present');
      }
    }
    expect(missing).toEqual([]);
  });

  it('have every empty list that the grammar allows', () => {
    const lists: Record<string, string[]> = {
      Call: ['args', 'keywords'],
      ClassDef: ['bases', 'keywords', 'decorator_list', 'type_params'],
      Dict: ['keys', 'values'],
      For: ['orelse'],
      FunctionDef: ['decorator_list', 'type_params'],
      If: ['orelse'],
      JoinedStr: ['values'],
      List: ['elts'],
      MatchClass: ['patterns', 'kwd_attrs', 'kwd_patterns'],
      MatchMapping: ['keys', 'patterns'],
      MatchSequence: ['patterns'],
      Module: ['body'],
      TemplateStr: ['values'],
      Try: ['handlers', 'orelse', 'finalbody'],
      TryStar: ['orelse', 'finalbody'],
      Tuple: ['elts'],
      TypeAlias: ['type_params'],
      While: ['orelse'],
      arguments: ['posonlyargs', 'args', 'kwonlyargs', 'kw_defaults', 'defaults'],
      comprehension: ['ifs'],
    };
    const missing = Object.entries(lists).flatMap(([name, fields]) =>
      fields
        .filter((field) => !valuesOf(name, field).some((value) => (value as unknown[]).length === 0))
        .map((field) => `${name}.${field}`),
    );
    expect(missing).toEqual([]);
  });

  it('have every operator in every node that carries it, and every context', () => {
    const count = (name: string, field: string): number => new Set(valuesOf(name, field).flat()).size;
    expect(count('BinOp', 'op')).toBe(operatorNames.length);
    expect(count('AugAssign', 'op')).toBe(operatorNames.length);
    expect(count('UnaryOp', 'op')).toBe(unaryOperatorNames.length);
    expect(count('BoolOp', 'op')).toBe(boolOperatorNames.length);
    expect(count('Compare', 'ops')).toBe(compareOperatorNames.length);
    for (const name of ['Name', 'Attribute', 'Subscript', 'List', 'Tuple']) {
      expect([name, count(name, 'ctx')]).toEqual([name, contextNames.length]);
    }
    expect(kindNames.filter((_, kind) => fieldNames[kind].includes('ctx'))).toEqual(
      expect.arrayContaining(['Name', 'Attribute', 'Subscript', 'List', 'Tuple', 'Starred']),
    );
    expect(count('Starred', 'ctx')).toBe(2);
  });
});
