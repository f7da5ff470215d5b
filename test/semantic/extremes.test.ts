/**
 * Files that no person writes: deep, wide, or full of errors. The compile stage has to get through
 * each without a deep stack; that it takes linear time is seen from the whole suite's.
 */
import { describe, expect, it } from 'vitest';
import { parse } from '../../src/parser/index.ts';
import { codeErrors } from '../../src/semantic/codeErrors.ts';
import { compileErrors } from '../../src/semantic/compileErrors.ts';
import { findFutures } from '../../src/semantic/futures.ts';
import { syntaxWarnings } from '../../src/semantic/syntaxWarnings.ts';

const numbered = (count: number, make: (i: number) => string, between = ','): string =>
  Array.from({ length: count }, (_, i) => make(i)).join(between);

/** Source, and how many errors and warnings it has in 3.14. */
const extremes: Readonly<Record<string, readonly [string, number, number]>> = {
  '200,000 additions': [`x = 1${'+1'.repeat(200_000)}`, 0, 0],
  '50,000 signs': [`x = ${'-'.repeat(50_000)}1`, 0, 0],
  '50,000 trailers': [`x = a${'.a()[0]'.repeat(50_000)}`, 0, 0],
  '50,000 subscripts of a number': [`x = 1${'[0]'.repeat(50_000)}`, 0, 1],
  '10,000 lambdas around a star': [`x = ${'lambda: '.repeat(10_000)}f(*a, k=1, k=2)`, 1, 0],
  '10,000 ternaries': [`x = ${'a if b else '.repeat(10_000)}c`, 0, 0],
  '5,000 elifs that return': [`if a: pass\n${'elif a: return\n'.repeat(5000)}`, 5000, 0],
  '50,000 statements, one error': [`${'x = 1\n'.repeat(50_000)}break\n`, 1, 0],
  '20,000 keywords': [`f(${numbered(20_000, (i) => `k${i}=1`)})`, 0, 0],
  '20,000 times the same keyword': [`f(${numbered(20_000, () => 'k=1')})`, 19_999, 0],
  '20,000 stars': [`${'*a,'.repeat(20_000)} = x`, 1, 0],
  '20,000 captures': [`match x:\n case [${numbered(20_000, (i) => `a${i}`)}]: pass`, 0, 0],
  '20,000 alternatives': [`match x:\n case ${numbered(20_000, () => '[a]', '|')}: pass`, 0, 0],
  '20,000 keys': [`match x:\n case {${numbered(20_000, (i) => `${i}: _`)}}: pass`, 0, 0],
  '5,000 context managers': [`with ${'a, '.repeat(5000)}b: pass`, 1, 0],
  '5,000 asynchronous iterations': [`async def f():\n  [a${' async for a in b'.repeat(5000)}]`, 1, 0],
  '50,000 escapes in a string': [`x = f'${'\\d{a}'.repeat(50_000)}'`, 0, 50_000],
  '5,000 returns from finally': [`def f():\n${'  try: pass\n  finally: return\n'.repeat(5000)}`, 0, 5000],
  'finally in finally, with returns': [`def f():\n${finallyTower(18)}`, 0, 35],
};

/** Each level doubles what a compiler without memory would compile. */
function finallyTower(levels: number): string {
  let source = '';
  for (let i = 1; i <= levels; i++) {
    const indent = ' '.repeat(i);
    source += `${indent}try: return x\n${indent}finally:\n`;
    if (i > 1) source = source.replace(/\n$/, `\n${' '.repeat(i + 1)}if y: return z\n`);
  }
  return `${source}${' '.repeat(levels + 1)}return 1\n`;
}

describe('the compile stage', () => {
  it.each(Object.entries(extremes))('%s', (_name, [source, errors, warnings]) => {
    const tree = parse(source);
    expect(tree.diagnostics).toEqual([]);
    expect(compileErrors(tree, null, 14).length).toBe(errors);
    // The thorough check, too, where the quick one sees nothing.
    expect(codeErrors(tree, 13, findFutures(tree, 13)).length).toBe(errors);
    expect(syntaxWarnings(tree, 14).length).toBe(warnings);
  });
});
