/**
 * Sources made to break parsers (fuzz/nasty.ts) keep to a budget of time and memory, and every public function
 * bears the trees they give. `npm run bench:nasty` measures how each family grows.
 *
 * Budgets are a multiple of what is needed, because tests run side by side: they catch what is
 * quadratic, not what is slow.
 */
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { Worker } from 'node:worker_threads';
import { describe, expect, it } from 'vitest';
import { families, runEverything } from '../../fuzz/nasty.ts';
import { bundleForNode } from '../../scripts/run.mjs';
import { canonicalDump } from '../../src/ast/python.ts';
import { syntaxName } from '../../src/diagnostics/syntax.ts';
import { parse } from '../../src/parser/index.ts';

const MB = 1 << 20;
const bytes = (...parts: (string | number)[]): Uint8Array =>
  Uint8Array.from(parts.flatMap((part) => (typeof part === 'string' ? [...Buffer.from(part)] : [part])));

/** Milliseconds and bytes of heap that an action takes. */
function costOf<T>(action: () => T): { result: T; time: number; memory: number } {
  const before = process.memoryUsage();
  const started = performance.now();
  const result = action();
  const time = performance.now() - started;
  const after = process.memoryUsage();
  const memory = after.heapUsed + after.arrayBuffers - before.heapUsed - before.arrayBuffers;
  return { result, time, memory };
}

describe('parse keeps its budget', () => {
  it.each(Object.entries(families))('%s', (_, { make, n, isCorrect }) => {
    const source = make(n);
    const { result, time, memory } = costOf(() => parse(source));
    expect(result.diagnostics.length === 0).toBe(isCorrect);
    expect(time).toBeLessThan(3000);
    expect(memory).toBeLessThan(64 * MB + 400 * source.length);
    // What is reported many times is reported at different places.
    const places = result.diagnostics.map((each) => `${each.id} ${each.start} ${each.end}`);
    expect(new Set(places).size).toBe(places.length);
  });

  it.each<[string, () => string, isCorrect: boolean]>([
    ['a file of 50 MB', () => 'abcdef = ghij + klmno(pqr, s=1)  # tuv\n'.repeat(1_280_000), true],
    ['a line of 20 MB', () => `a = [${'abcdefgh, '.repeat(2_000_000)}]\n`, true],
    ['a comment of 20 MB', () => `# ${'x'.repeat(20 * MB)}\n`, true],
    ['an open string of 10 MB', () => `a = """${'some words, and more\n'.repeat(500_000)}`, false],
    ['an integer of a million digits', () => `a = 0x${'7'.repeat(1_000_000)}\n`, true],
    ['a name of 10 MB', () => `${'a'.repeat(10 * MB)} = 1\n`, true],
  ])(
    '%s',
    (_, make, isCorrect) => {
      const source = make();
      const { result, time } = costOf(() => parse(source));
      expect(result.diagnostics.length === 0).toBe(isCorrect);
      expect(time).toBeLessThan(40_000);
      expect(result.root.end).toBe(source.length);
    },
    120_000,
  );

  it.each<[string, Uint8Array, names: string[]]>([
    ['two byte order marks', bytes(0xef, 0xbb, 0xbf, 0xef, 0xbb, 0xbf, 'a\n'), ['non-printable-character']],
    ['a cookie that lies', bytes('# coding: ascii\na = "', 0xc3, 0xa9, '"\n'), ['source-encoding']],
    ['a cookie of nothing', bytes('# coding: \na\n'), []],
    ['NUL bytes', bytes('a = 1\n', 0, 0, 0), ['null-bytes']],
    ['bytes that are no UTF-8', bytes('a = "', 0xff, 0xfe, '"\n'), ['source-encoding']],
  ])('%s', (_, source, names) => {
    const found = parse(source).diagnostics.map(syntaxName);
    expect([...new Set(found)]).toEqual(expect.arrayContaining(names));
    if (names.length === 0) expect(found).toEqual([]);
  });
});

describe('every public function', () => {
  it.each(Object.entries(families))(
    '%s',
    (_, { make, n }) => {
      const { time } = costOf(() => runEverything(make(Math.min(n, Math.max(150, n >> 3)))));
      expect(time).toBeLessThan(10_000);
    },
    30_000,
  );

  it('bears names of Object.prototype', () => {
    const dump = canonicalDump(parse('__proto__ = constructor.toString(__proto__=hasOwnProperty)\n'));
    for (const name of ['__proto__', 'constructor', 'toString', 'hasOwnProperty'])
      expect(dump).toContain(`"${name}"`);
  });

  it('needs no stack for deep trees, in a worker with a small one', async () => {
    const bundle = await bundleForNode(path.resolve(import.meta.dirname, '../../fuzz/nasty.ts'));
    const deep = [
      'not',
      'minus',
      'sum',
      'sum of names',
      'trailers',
      'lambda',
      'ternary',
      'power',
      'elif',
      'comparisons',
      'and',
      'one comprehension',
      'open parentheses',
      'f-strings in f-strings',
      'indents',
    ];
    const worker = new Worker(
      `const { parentPort, workerData } = require('node:worker_threads');
      import(workerData.url).then(({ families, runEverything }) => {
        const failures = [];
        for (const name of workerData.deep) {
          try { runEverything(families[name].make(Math.max(150, families[name].n >> 3))); }
          catch (error) { failures.push(name + ': ' + error.stack.slice(0, 500)); }
        }
        parentPort.postMessage(failures);
      });`,
      {
        eval: true,
        workerData: { url: pathToFileURL(bundle).href, deep },
        resourceLimits: { stackSizeMb: 0.5 },
      },
    );
    const failures = await new Promise((resolve, reject) => {
      worker.once('message', resolve);
      worker.once('error', reject);
    });
    await worker.terminate();
    expect(failures).toEqual([]);
  }, 120_000);
});

describe('many errors', () => {
  it('are counted and capped', () => {
    const source = 'a b\n'.repeat(25_000);
    const tree = parse(source);
    expect([tree.diagnostics.length, tree.omittedDiagnostics]).toEqual([10_000, 15_000]);
    const few = parse(source, { maxDiagnostics: 3 });
    expect(few.diagnostics.map(({ start }) => start)).toEqual([2, 6, 10]);
    expect(few.omittedDiagnostics).toBe(24_997);
    expect(parse('a\n').omittedDiagnostics).toBe(0);
  });
});

describe('a file with 1,000 errors', () => {
  it('parses at no less than a third of the clean speed', () => {
    const block = (bad: string): string =>
      `def function(a, b=1, *c, **d):\n    if a is not None and b:\n        return other(a, key=b)\n    x = [y for y in c if y]\n    ${bad}\n    return {'a': a, 'b': d}\n\n`;
    const clean = block('z = a + b').repeat(4000);
    const mistakes = ['z = a b', 'z = = b', 'z = f(a=1, b)', 'z = (a + b', "z = 'a", 'if a\n        pass'];
    const parts = Array.from({ length: 4000 }, (_, i) => (i % 4 === 0 ? mistakes[(i / 4) % 6] : 'z = a + b'));
    const damaged = parts.map(block).join('');
    expect(parse(damaged).diagnostics.length).toBeGreaterThanOrEqual(1000);
    const best = (source: string): number =>
      Math.min(...[1, 2, 3, 4, 5].map(() => costOf(() => parse(source)).time));
    let ratio = Number.POSITIVE_INFINITY;
    // Another process may have had the core: one good pair of several counts.
    for (let i = 0; i < 4 && ratio > 3; i++) ratio = best(damaged) / best(clean);
    expect(ratio).toBeLessThan(3);
  });
});
