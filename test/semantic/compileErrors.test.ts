/**
 * Every kind of error of the compile stage, alone and in pairs, against what CPython 3.13 and 3.14 said.
 *
 * `compileErrorPairs.py` recorded it: message and position of each kind, and for every two of them in one
 * file the one that CPython raises. We have to report both, and that one first.
 */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { syntaxMessage } from '../../src/diagnostics/syntax.ts';
import { parse, type TargetVersion } from '../../src/parser/index.ts';
import { type CompileError, cpythonPosition } from '../../src/semantic/compileError.ts';
import { compileErrors } from '../../src/semantic/compileErrors.ts';

interface Recorded {
  readonly kinds: Readonly<Record<string, { readonly source: string; readonly msg: string }>>;
  readonly winners: readonly string[];
}

function read(version: string): Recorded {
  const file = path.join(import.meta.dirname, `compileErrorPairs-${version}.json`);
  return JSON.parse(readFileSync(file, 'utf8')) as Recorded;
}

/** The errors of a source, each with its message and CPython's position. */
function errorsOf(source: string, targetVersion: TargetVersion) {
  const tree = parse(source, { targetVersion });
  expect(tree.diagnostics, source).toEqual([]);
  const minor = Number(targetVersion.slice(2));
  return compileErrors(tree, null, minor).map((error: CompileError) => ({
    msg: syntaxMessage(error.diagnostic, tree.lineIndex),
    ...cpythonPosition(error, tree.lineIndex, minor),
  }));
}

const lineCount = (source: string): number => source.split('\n').length - 1;

describe.each(['3.13', '3.14'] as const)('errors of the compile stage, CPython %s', (version) => {
  const { kinds, winners } = read(version);
  const names = Object.keys(kinds);

  it.each(names)('%s', (name) => {
    const { source, ...expected } = kinds[name];
    expect(errorsOf(source, version)).toEqual([expected]);
  });

  it(`all pairs of ${names.length} kinds: both are reported, CPython's first`, () => {
    const problems: string[] = [];
    let pairs = 0;
    names.forEach((first, i) => {
      names.forEach((second, k) => {
        if (i === k) return;
        pairs++;
        const { source: a } = kinds[first];
        const found = errorsOf(a + kinds[second].source, version);
        const isFirst = (error: (typeof found)[number]): boolean =>
          error.lineno !== null &&
          (error.lineno < 0 ? first.startsWith('exit') : error.lineno <= lineCount(a));
        const said = found.map((error) => `${isFirst(error) ? 1 : 2} ${error.msg}`);
        const wanted = [`1 ${kinds[first].msg}`, `2 ${kinds[second].msg}`];
        if ([...said].sort().join() !== wanted.join()) problems.push(`${first}, ${second}: ${said}`);
        else if (said[0][0] !== winners[i][k]) problems.push(`${first}, ${second}: ${said[0]} first`);
      });
    });
    expect(problems).toEqual([]);
    expect(pairs).toBe(names.length * (names.length - 1));
  });
});

describe('what comes of a mistake that is reported already', () => {
  // CPython 3.8 – 3.13 know from the comprehension that the function waits, and would refuse the value next.
  it.each([
    'def f():\n    [await x for x in y]\n    yield\n    return 1\n',
    'def f():\n    yield\n    [x async for x in y]\n    return 1\n',
  ])('a value returned by a plain generator with an asynchronous comprehension: %j', (source) => {
    for (const version of ['3.8', '3.10', '3.11', '3.12', '3.13', '3.14'] as const)
      expect(errorsOf(source, version).map(({ msg }) => msg)).toEqual([
        'asynchronous comprehension outside of an asynchronous function',
      ]);
  });

  it('CPython comes past the value first', () => {
    const source = 'def f():\n    yield 1\n    return [await x for x in y]\n';
    expect(errorsOf(source, '3.13')[0]).toEqual({
      msg: "'return' with value in async generator",
      ...{ lineno: 3, offset: 5, end_lineno: 3, end_offset: 32 },
    });
  });

  it('an asynchronous generator is refused its own', () => {
    const source = 'async def f():\n    [await x for x in y]\n    yield\n    return 1\n';
    expect(errorsOf(source, '3.13').map(({ msg }) => msg)).toEqual([
      "'return' with value in async generator",
    ]);
  });
});
