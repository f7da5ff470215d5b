/**
 * What the semantic model costs: `npm run bench:bind [FOLDER]`.
 *
 * Parsing and binding are timed in turn over the same files (the standard library of a local CPython 3.13, or
 * the folder), so that both see the machine in the same mood; the figure that counts is their ratio. Then one
 * kind of program at a time is doubled, to show that nothing grows faster than the program does.
 */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parse, type Tree } from '../src/parser/index.ts';
import { analyze } from '../src/semantic/index.ts';
import { findPython } from '../test/conformance/interpreters.ts';

const ROUNDS = 7;

function listPython(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.py'))
    .map((entry) => path.join(entry.parentPath, entry.name))
    .filter((file) => !/site-packages|[\\/]test[\\/]|lib2to3/.test(file))
    .sort();
}

const median = (values: readonly number[]): number => [...values].sort((a, b) => a - b)[values.length >> 1];

interface Times {
  readonly parsing: number;
  readonly preorder: number;
  readonly binding: number;
}

/** One round over all files: milliseconds of parsing, of the first ordered walk's tables, of binding. */
function measure(sources: readonly string[]): Times {
  let parsing = 0;
  let preorder = 0;
  let binding = 0;
  for (const source of sources) {
    const begun = performance.now();
    const tree = parse(source);
    const parsed = performance.now();
    // Rules that walk in order need these tables as well; they are the tape's, but binding asks first.
    void tree.tape.preorderKinds;
    const ordered = performance.now();
    analyze(tree, 14);
    binding += performance.now() - ordered;
    preorder += ordered - parsed;
    parsing += parsed - begun;
  }
  return { parsing, preorder, binding };
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
  handlers: (n) => 'try: f()\nexcept E as e: g(e)\n'.repeat(n),
  'generic classes': (n) => 'class C[T: C = int](D[T]):\n x: T = T\n'.repeat(n),
};

function timeBinding(source: string): number {
  const times: number[] = [];
  for (let i = 0; i < 5; i++) {
    const tree: Tree = parse(source);
    const begun = performance.now();
    analyze(tree, 14);
    times.push(performance.now() - begun);
  }
  return Math.min(...times);
}

const stdlib = findPython('3.13')?.stdlib;
const folder = process.argv[2] ?? stdlib;
if (folder === undefined || folder === null) {
  console.error('bench:bind: no CPython 3.13 found; name a folder');
  process.exit(2);
}
const sources = listPython(folder).map((file) => readFileSync(file, 'utf8'));
const megabytes = sources.reduce((sum, source) => sum + source.length, 0) / 1e6;
console.log(`${folder}: ${sources.length} files, ${megabytes.toFixed(1)} MB, median of ${ROUNDS} rounds`);
measure(sources);
measure(sources);
const rounds = Array.from({ length: ROUNDS }, () => measure(sources));
const parsing = median(rounds.map((round) => round.parsing));
const preorder = median(rounds.map((round) => round.preorder));
const binding = median(rounds.map((round) => round.binding));
const share = (time: number): string => `${((time / parsing) * 100).toFixed(1)} %`;
console.log(`  parsing   ${parsing.toFixed(0)} ms, ${((megabytes / parsing) * 1000).toFixed(0)} MB/s`);
console.log(`  pre-order ${preorder.toFixed(1)} ms, ${share(preorder)} of parsing`);
console.log(
  `  binding   ${binding.toFixed(1)} ms, ${share(binding)} of parsing; with the pre-order ${share(binding + preorder)}`,
);

console.log('\nGrowth: microseconds to bind, and the factor when the program is doubled');
for (const [name, make] of Object.entries(shapes)) {
  const sizes = [2000, 4000, 8000, 16000];
  const times = sizes.map((size) => timeBinding(make(size)));
  const factors = times.slice(1).map((time, i) => `× ${(time / times[i]).toFixed(1)}`);
  console.log(
    `  ${name.padEnd(28)}${times.map((time) => (time * 1000).toFixed(0).padStart(8)).join('')}   ${factors.join(' ')}`,
  );
}
