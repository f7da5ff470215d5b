/**
 * The cases of err/: code that CPython refuses, what is reported of it, and what is left of the tree.
 *
 * That CPython refuses it, and in which words, was recorded by expected.py; what recovery should report
 * and keep was written by people. Words behind a name: `words` where none of our messages is CPython's
 * yet, `open` where recovery does not yet do what the case asks for.
 */
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { type PythonNode, toPythonAst } from '../../src/ast/python.ts';
import type { Tree } from '../../src/ast/tree.ts';
import { syntaxErrorType, syntaxMessage } from '../../src/diagnostics/syntax.ts';
import { parse } from '../../src/parser/index.ts';
import { type Case, modeOf, readCases, unpicture } from './cases.ts';

const cases = readCases(path.join(import.meta.dirname, 'err'));

const parseCase = (one: Case): Tree =>
  parse(one.source, { mode: modeOf(one), targetVersion: one.words.has('3.14') ? '3.14' : '3.13' });

/** `line:column-line:column message`, all 1-based, in the order of the source. */
function describeDiagnostics({ diagnostics, lineIndex }: Tree): string {
  const place = (offset: number): string => {
    const { line, column } = lineIndex.position(offset);
    return `${line}:${column + 1}`;
  };
  return diagnostics
    .map((one) => `${place(one.start)}-${place(one.end)} ${syntaxMessage(one, lineIndex)}`)
    .join('\n');
}

/** `IndentationError: message`, as Python prints its exceptions. */
const describeExceptions = ({ diagnostics, lineIndex }: Tree): string[] =>
  diagnostics.map((one) => `${syntaxErrorType(one)}: ${syntaxMessage(one, lineIndex)}`);

type Shown = { readonly _type: string; readonly [field: string]: unknown };

const isNode = (value: unknown): value is PythonNode =>
  typeof value === 'object' && value !== null && '_type' in value;
const isName = (value: unknown, id: string): boolean =>
  isNode(value) && (value._type === 'Name' ? value.id : value.name) === id;

/**
 * A tree without positions. In one that was written as Python (see the head of err/recovery.txt) the
 * words for damage become what they stand for.
 */
function simplify(node: PythonNode): Shown {
  const { lineno, col_offset, end_lineno, end_col_offset, ...rest } = node;
  const inner = rest._type === 'Expr' ? (rest.value as PythonNode) : rest;
  if (isName(inner, 'ERROR')) return { _type: 'Error', children: [] };
  if (inner._type === 'Call' && isName(inner.func, 'ERROR')) {
    return { _type: 'Error', children: simplifyList(inner.args as PythonNode[]) };
  }
  if (rest._type === 'With' && isName((rest.items as PythonNode[])[0].context_expr, 'ERROR')) {
    return { _type: 'Error', children: simplifyList(rest.body as PythonNode[]) };
  }
  if (rest._type === 'Subscript' && isName(rest.value, 'TARGET')) return simplify(rest.slice as PythonNode);
  const shown: Record<string, unknown> = {};
  for (const [field, value] of Object.entries(rest)) {
    if (Array.isArray(value)) shown[field] = simplifyList(value);
    else shown[field] = isNode(value) ? simplify(value) : value === 'MISSING' ? '' : value;
  }
  return shown as Shown;
}

function simplifyList(list: readonly unknown[]): unknown[] {
  return list
    .filter((item) => !(isNode(item) && isName(item._type === 'Expr' ? item.value : item, 'MISSING')))
    .map((item) => (isNode(item) ? simplify(item) : item));
}

function expectSurvivors(tree: Tree, written: string): void {
  const wanted = parse(unpicture(written));
  expect(wanted.diagnostics).toEqual([]);
  expect(simplify(toPythonAst(tree))).toEqual(simplify(toPythonAst(wanted)));
}

describe.each([...new Set(cases.map(({ file }) => file))])('%s', (file) => {
  for (const one of cases.filter((candidate) => candidate.file === file)) {
    const test = one.words.has('open') ? it.fails : it;
    test(one.name, () => {
      const tree = parseCase(one);
      expect(describeDiagnostics(tree)).toBe(one.sections.get(''));
      const survivors = one.sections.get('tree');
      if (survivors !== undefined) expectSurvivors(tree, survivors);
    });
  }
});

describe('the cases together', () => {
  const label = ({ file, name }: Case): string => `${file}: ${name}`;

  it('have names of their own', () => {
    const names = cases.map(label);
    expect(names.filter((name, i) => names.indexOf(name) !== i)).toEqual([]);
    expect(cases.length).toBeGreaterThan(500);
  });

  it('are refused, each in words of CPython or marked', () => {
    const unlike = cases.filter((one) => {
      const cpython = one.sections.get('CPython') as string;
      return one.words.has('words') === describeExceptions(parseCase(one)).includes(cpython);
    });
    expect(unlike.map(label)).toEqual([]);
    expect(cases.filter((one) => parseCase(one).diagnostics.length === 0).map(label)).toEqual([]);
  });

  it('have their diagnostics in the order of the source, one at a place', () => {
    const unordered = cases.filter((one) => {
      const starts = parseCase(one).diagnostics.map(({ start }) => start);
      return starts.some((start, i) => i > 0 && start <= starts[i - 1]);
    });
    expect(unordered.filter((one) => !one.words.has('open')).map(label)).toEqual([]);
  });
});
