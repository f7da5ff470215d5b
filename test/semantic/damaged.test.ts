/**
 * Files with syntax errors: what stands in lines that could be understood is still checked, and a line that
 * could not makes no errors elsewhere.
 */
import { describe, expect, it } from 'vitest';
import { syntaxName } from '../../src/diagnostics/syntax.ts';
import { parse } from '../../src/parser/index.ts';
import { compileErrors } from '../../src/semantic/compileErrors.ts';

/** Line and name of each error of the compile stage. */
function errorsOf(source: string): string[] {
  const tree = parse(source);
  expect(tree.diagnostics.length, source).toBeGreaterThan(0);
  return compileErrors(tree, null, 14).map(
    ({ diagnostic }) => `${tree.lineIndex.lineOf(diagnostic.start)} ${syntaxName(diagnostic)}`,
  );
}

const lostHeaders = [
  'de f():\n    return 1\n',
  'deff f():\n    return 1\n    yield 2\n',
  'def f(x:\n    return 1\n',
  'def f(x\n    return 1\n',
  'def 1f():\n    return 1\n',
  'def f() x:\n    return 1\n',
  'async deff f():\n    await x\n    return 1\n',
  'async f():\n    async with x: pass\n',
  'fro x in y:\n    break\n',
  'for x on y:\n    break\n    continue\n',
  'whle x:\n    continue\n',
  'while x y:\n    break\n',
  'class A:\n    x = 1\n    df f(self):\n        return 1\n',
  'class A:\n    def f(self:\n        return 1\n    def g(self):\n        return 2\n',
  'def f():\n    fro x in y:\n        if x:\n            break\n',
  'x = 1\ndef f(a, b:\n    if a:\n        return 1\n    return 2\n',
  '@dec(\ndef f():\n    return 1\n',
];

describe('a damaged file', () => {
  it.each(lostHeaders)('%j: what was in a block whose header was lost is not misplaced', (source) => {
    expect(errorsOf(source)).toEqual([]);
  });

  it.each([
    ['x = f(a b)\nreturn 1\n', ['2 return-outside-function']],
    ['x = (1\nreturn 2\n', ['2 return-outside-function']],
    ['def f():\n    x = = 1\n    break\n', ['3 break-outside-loop']],
    ['if x\n    return 1\n', ['2 return-outside-function']],
    ['f(a=1, a=2)\nx = )\nf(b=1, b=2)\n', ['1 repeated-keyword-argument', '3 repeated-keyword-argument']],
    ['async def f():\n    yield 1\n    x = [1, 2\n    return 2\n', ['4 return-in-async-generator']],
    ['def f(:\n    return 1\n\nbreak\n', ['4 break-outside-loop']],
    ['try: pass\nexcept: pass\nexcept A: pass\nx = $\n', ['2 default-except-not-last']],
    ['def f(a, a):\n    x y\n', ['1 duplicate-argument']],
  ])('%j: errors elsewhere are reported', (source, expected) => {
    expect(errorsOf(source)).toEqual(expected);
  });

  it.each([
    ['f(a=1, a=2, = )\n', ['1 repeated-keyword-argument']],
    ['f(a=1, “b”, a=2)\n', ['1 repeated-keyword-argument']],
    ['f(a=1, b, a=2)\n', ['1 repeated-keyword-argument']],
    ['page = column(\n    text("a", size=1, size=2),\n    text(“b”),\n)\n', ['2 repeated-keyword-argument']],
    ['class A(b=1, b=2, $): pass\n', ['1 repeated-keyword-argument']],
    ['if f(lambda: g(a=1, a=1)) and $: pass\n', ['1 repeated-keyword-argument']],
    ['async def f():\n    yield 1\n    return g(“a”)\n', ['3 return-in-async-generator']],
  ])('%j: the mistakes beside the damage, in the same statement, are reported', (source, expected) => {
    expect(errorsOf(source)).toEqual(expected);
  });

  it.each([
    'return 1 +\n',
    'return g(“a”)\n',
    'await the thing\n',
    'yield the thing\n',
    'x = [*y $ z]\n',
    '$ *x\n',
  ])('%j: where the damaged statement stands says nothing', (source) => {
    expect(errorsOf(source)).toEqual([]);
  });
});
