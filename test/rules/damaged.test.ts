/**
 * One mistake in a function changes no finding of the rules about names anywhere else.
 *
 * Every fixture of those rules gets one more function, correct and with a mistake in one statement. What
 * `npm run damaged` does with real files and mistakes that CPython has confirmed is done here with a few,
 * in every run of the tests.
 */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { globSync } from 'tinyglobby';
import { describe, expect, it } from 'vitest';
import { createLinter } from '../../src/linter/linter.ts';
import { SYNTAX_CODE } from '../../src/linter/select.ts';

const folder = import.meta.dirname;
const fixtures = globSync(['F4*.py', 'F722.py', 'F8*.py'], { cwd: folder }).sort();

const HEAD = '\n\ndef function_with_a_mistake(argument_1, argument_2):\n    result_1 = argument_1\n';
const TAIL = '\n    return result_1, argument_2\n\n\ndef function_behind():\n    return [function_behind]\n';

/** A statement, and the same with a mistake. */
const mistakes: readonly (readonly [string, string])[] = [
  ['result_1 = abs(argument_2)', 'result_1 = abs(argument_2'],
  ['result_1 = abs(argument_2)', 'result_1 = abs argument_2)'],
  ['result_1 = "text"', 'result_1 = "text'],
  ['if argument_2:\n        result_1 = 2', 'if argument_2\n        result_1 = 2'],
  ['if argument_2:\n        result_1 = 2', 'if argument_2:\n    result_1 = 2'],
  ['for result_1 in argument_2:\n        pass', 'for result_1 on argument_2:\n        pass'],
  ['result_1 = argument_2 + 1', 'result_1 = argument_2 + + * 1'],
  ['result_1 = {1: argument_2}', 'result_1 = {1: argument_2]'],
  ['del argument_1', 'del argument_1 1'],
  ['def inner():\n        return argument_2', 'def inner(:\n        return argument_2'],
  ['import argument_1', 'import argument_1 as'],
  ['result_1: int = 3', 'result_1:: int = 3'],
];

const linter = createLinter({ select: ['F4', 'F722', 'F8'], targetVersion: '3.13', noqa: false });

/** Findings outside of lines [from, to). */
function findOutside(text: string, from: number, to: number): string[] {
  const { tree, findings, failures } = linter.lint(text);
  expect(failures).toEqual([]);
  const found: string[] = [];
  for (const { code, start, message } of findings) {
    const row = tree.lineIndex.lineOf(start);
    if (code === SYNTAX_CODE || (row >= from && row < to)) continue;
    found.push(`${row}: ${code} ${message}`);
  }
  return found;
}

const lineCount = (text: string): number => text.split('\n').length;

describe.each(fixtures)('%s', (name) => {
  const fixture = readFileSync(path.join(folder, name), 'utf8').trimEnd();

  it('has findings', () => {
    expect(findOutside(fixture, 0, 0).length).toBeGreaterThan(0);
  });

  it.each(mistakes)('%j → %j', (right, wrong) => {
    const from = lineCount(fixture + HEAD);
    const to = from + lineCount(right);
    const expected = findOutside(`${fixture}${HEAD}    ${right}${TAIL}`, from, to);
    const found = findOutside(`${fixture}${HEAD}    ${wrong}${TAIL}`, from, to);
    expect(lineCount(wrong)).toBe(lineCount(right));
    expect(found).toEqual(expected);
  });
});

describe('what follows from a mistake is not found', () => {
  const codesOf = (text: string): string[] => linter.lint(text).findings.map(({ code }) => code);

  it.each([
    ['parameters of an arrow', 'print([].map((x, i) => x * i), item => item)\n', []],
    ['versions of a conflict', '<<<<<<< a\ndef f(): pass\n=======\ndef f(): return 1\n>>>>>>> b\n', []],
    ['half a word at the end', 'print(\n    1,\n    min_heig', []],
    ['half a word before the last line break', 'print(\n    1,\n    min_heig\n', []],
    [
      'an argument of a call that lost its bracket',
      'def f(g):\n    return g(\n        g(1,\n        b=f,\n    )\n',
      [],
    ],
    ['a local name that a patch comes before', 'def f():\n    a = 1\n+    b = 2\n    return a, b\n', []],
    [
      'parameters of a function by another word',
      'function f(\n    a: int,\n    b=1,\n):\n    return a\n',
      [],
    ],
    ['a name that was not cut off', 'print(1 2)\nmin_heig\n', ['F821']],
  ])('%s', (_, text, codes) => {
    expect(codesOf(text).filter((code) => code !== SYNTAX_CODE)).toEqual(codes);
    expect(codesOf(text)).toContain(SYNTAX_CODE);
  });
});
