/**
 * What the semantic model costs: `npm run bench:bind [FOLDER]`.
 *
 * Parsing and binding are timed in turn over the same files (the standard library of a local CPython 3.13, or
 * the folder), so that both see the machine in the same mood; of each file the least of all rounds counts. The
 * figure of interest is their ratio: with models that are given back when the next file comes, as `lint` does
 * it, and with models that are kept. Then one kind of program at a time is doubled, to show that nothing grows
 * faster than the program does.
 */
import { readFileSync } from 'node:fs';
import { parse } from '../src/parser/index.ts';
import { analyze } from '../src/semantic/index.ts';
import { findCorpus } from './files.ts';

const WARM_UP = 3;
const ROUNDS = 12;

interface Times {
  parsing: number;
  binding: number;
}

/** Milliseconds of parsing and of binding all files: for each file, the least of all rounds. */
function measure(sources: readonly string[], isReleased: boolean): Times {
  const parsing = sources.map(() => Number.POSITIVE_INFINITY);
  const binding = sources.map(() => Number.POSITIVE_INFINITY);
  for (let round = -WARM_UP; round < ROUNDS; round++) {
    for (let i = 0; i < sources.length; i++) {
      const begun = performance.now();
      const tree = parse(sources[i]);
      const parsed = performance.now();
      const model = analyze(tree, 14);
      if (isReleased) model.release();
      const bound = performance.now();
      if (round < 0) continue;
      parsing[i] = Math.min(parsing[i], parsed - begun);
      binding[i] = Math.min(binding[i], bound - parsed);
    }
  }
  const sum = (times: readonly number[]): number => times.reduce((total, time) => total + time, 0);
  return { parsing: sum(parsing), binding: sum(binding) };
}

/** Programs of a given size, each with one thing many times. */
const shapes: Readonly<Record<string, (count: number) => string>> = {
  names: (n) => Array.from({ length: n }, (_, i) => `name_${i} = name_${i >> 1}\n`).join(''),
  'bindings of one name': (n) => 'x = x\n'.repeat(n),
  functions: (n) => Array.from({ length: n }, (_, i) => `def f${i}(a, b=a): return f${i}(a, b)\n`).join(''),
  'names of one function': (n) =>
    `def f():\n${Array.from({ length: n }, (_, i) => ` n${i} = n${i >> 1}\n`).join('')}`,
  'nested lambdas': (n) => `x = ${'lambda a: '.repeat(n)}a\n`,
  'lambdas reading outer names': (n) => `x = ${'lambda a, b: a, '.repeat(n)}b\n`,
  comprehensions: (n) => '[a for a in b if (c := a)]\n'.repeat(n),
  'annotated names': (n) => Array.from({ length: n }, (_, i) => `v${i}: int = v${i >> 1}\n`).join(''),
  'string annotations': (n) => Array.from({ length: n }, (_, i) => `v${i}: "v${i >> 1}"\n`).join(''),
  'global declarations': (n) =>
    Array.from({ length: n }, (_, i) => `def f${i}():\n global g${i}\n g${i} = 1\n`).join(''),
  'submodules of an alias': (n) =>
    `import a as b\nimport a.c\n${Array.from({ length: n }, (_, i) => `n${i} = b\n`).join('')}`,
  'declarations that fail': (n) =>
    Array.from({ length: n }, (_, i) => `def f${i}(a, *, a):\n nonlocal g${i}\n`).join(''),
  'a damaged file': (n) =>
    Array.from({ length: n }, (_, i) => `def f${i}():\n def g():\n  nonlocal h${i}\n x = = 1\n`).join(''),
  handlers: (n) => 'try: f()\nexcept E as e: g(e)\n'.repeat(n),
  'generic classes': (n) => 'class C[T: C = int](D[T]):\n x: T = T\n'.repeat(n),
};

function timeBinding(source: string): number {
  const times: number[] = [];
  for (let i = 0; i < 9; i++) {
    const tree = parse(source);
    const begun = performance.now();
    analyze(tree, 14).release();
    times.push(performance.now() - begun);
  }
  return Math.min(...times);
}

const corpus = findCorpus(process.argv[2] ?? null);
if (corpus === null) {
  console.error('bench:bind: no CPython 3.13 found; name a folder');
  process.exit(2);
}
const sources = corpus.files.map((file) => readFileSync(file, 'utf8'));
const megabytes = sources.reduce((sum, source) => sum + source.length, 0) / 1e6;
console.log(
  `${corpus.origin}: ${sources.length} files, ${megabytes.toFixed(1)} MB, least of ${ROUNDS} rounds for each file`,
);
for (const isReleased of [true, false]) {
  const { parsing, binding } = measure(sources, isReleased);
  const share = ((binding / parsing) * 100).toFixed(1);
  console.log(
    `  parsing ${parsing.toFixed(1)} ms, binding ${binding.toFixed(1)} ms: ${share} %` +
      (isReleased ? '' : ' (models kept)'),
  );
}

console.log('\nGrowth: microseconds to bind, and the factor when the program is doubled');
for (const [name, make] of Object.entries(shapes)) {
  const sizes = [2000, 4000, 8000, 16000];
  const times = sizes.map((size) => timeBinding(make(size)));
  const factors = times.slice(1).map((time, i) => `× ${(time / times[i]).toFixed(1)}`);
  console.log(
    `  ${name.padEnd(28)}${times.map((time) => (time * 1000).toFixed(0).padStart(8)).join('')}   ${factors.join(' ')}`,
  );
}
