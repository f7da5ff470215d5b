/**
 * Real fixes on real files and on generated ones: what they leave behind is Python that
 * CPython compiles, and a second run fixes nothing. Whole folders: `npm run fixes`.
 */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import { fixSource } from '../../src/linter/fixes.ts';
import { createLinter } from '../../src/linter/linter.ts';
import { findPython } from '../conformance/interpreters.ts';
import { Oracle } from '../conformance/oracle.ts';

const root = path.resolve(import.meta.dirname, '../..');
const python = findPython('3.13');
const compiles = path.join(root, 'test/conformance/compiles.py');
const oracle =
  python === null ? null : new Oracle({ ...python, args: [...python.args.slice(0, -1), compiles] });
afterAll(() => oracle?.close());

const linter = createLinter({ targetVersion: '3.13' });

const filesOf = (folder: string): string[] =>
  readdirSync(path.join(root, folder))
    .filter((name) => name.endsWith('.py'))
    .map((name) => path.join(folder, name));

async function checkFixed(source: string): Promise<number> {
  const { text, applied, result, refusal } = fixSource(linter, source, { unsafe: true });
  expect(result.failures).toEqual([]);
  if (refusal !== null) return 0;
  const again = fixSource(linter, text, { unsafe: true });
  expect(again.applied).toEqual([]);
  expect(again.text).toBe(text);
  expect(linter.lint(text).findings.filter(({ code }) => code === 'invalid-syntax')).toEqual([]);
  if (oracle !== null) expect((await oracle.ask({ source: text })).error).toBeUndefined();
  return applied.length;
}

describe('fixed files', () => {
  it.each([...filesOf('test/rules'), ...filesOf('examples')])('%s', async (name) => {
    await checkFixed(readFileSync(path.join(root, name), 'utf8'));
  });
});

/** Statements with something to fix, and the places they may stand in. */
const expression = fc.constantFrom(
  'x == None',
  'None != x',
  'x == True',
  'False != x',
  'x is "a"',
  'x is not 1',
  'not x in y',
  'not x is y',
  'f"a"',
  "f'''a\n{{b}}'''",
  'x == None != y',
  '(x ==\n None)',
  'x == (None)',
  '"\\d"',
  'f"{x == None}\\d"',
);
const statement = expression.chain((value) =>
  fc.constantFrom(
    value,
    `y = ${value}`,
    `f(${value}, *${value})`,
    `assert(${value})`,
    `y = lambda: ${value}`,
    `y = [${value} for _ in ${value}]`,
    `if ${value}: pass`,
    `while(${value}): break`,
    `return_ = ${value} if ${value} else ${value};`,
    `y = ${value}; z = ${value}`,
    `y = ${value}  # noqa: E501`,
    `y = ${value}  # noqa: F632, E711`,
  ),
);
const program = fc.array(statement, { minLength: 1, maxLength: 6 }).map((lines) => `${lines.join('\n')}\n`);

describe('fixed programs', () => {
  it('are accepted by CPython, and fixed for good', async () => {
    let applied = 0;
    await fc.assert(
      fc.asyncProperty(program, async (source) => {
        applied += await checkFixed(source);
      }),
      { numRuns: 300, seed: 7 },
    );
    expect(applied).toBeGreaterThan(300);
  }, 60_000);
});
