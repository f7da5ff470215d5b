/**
 * `npm run bench`: parsing and walking beside CPython, in one run.
 *
 *     npm run bench -- [--rounds 7] [--python PATH]
 *
 * Each round measures every row on both sides, one after the other; rows show the
 * median over the rounds and its spread, and the ratio of the medians. Absolute times
 * drift with the machine, ratios of one run hold. Ours are medians that mitata takes
 * within a round. Without a CPython 3.13 only our side is printed.
 */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { measure } from 'mitata';
import { parse } from '../src/parser/index.ts';
import { walkDfs, walkStack } from '../src/walker/index.ts';
import { findPython } from '../test/conformance/interpreters.ts';
import { Cpython } from './cpython.ts';
import { listPythonFiles, medianOf, spreadOf, table } from './report.ts';

const { values: args } = parseArgs({
  options: { rounds: { type: 'string', default: '7' }, python: { type: 'string' } },
});
const rounds = Number(args.rounds);
const command = args.python ?? findPython('3.13')?.command ?? null;
const python = command === null ? null : new Cpython(command);
const about = python === null ? null : await python.about();
if (about === null) console.log('no CPython 3.13 found: our side only\n');

const files = about?.files ?? listPythonFiles('.');
const single = files.find((file) => path.basename(file) === 'difflib.py') ?? files[0];
if (single === undefined) throw new Error('nothing to parse: no Python files here and no CPython found');
const text = readFileSync(single, 'utf8');
const texts = files.map((file) => readFileSync(file, 'utf8'));
const bytes = texts.reduce((sum, each) => sum + each.length, 0);
const tree = parse(text);

/** Seconds a call, the median that mitata finds. */
const timeOf = async (action: () => unknown): Promise<number> =>
  (await measure(action, { min_cpu_time: 2e8, batch_samples: 64 })).p50 / 1e9;

function parseAll(): number {
  let nodes = 0;
  for (const each of texts) nodes += parse(each).tape.length;
  return nodes;
}

interface Row {
  readonly name: string;
  /** What one run processes, for the rate. */
  readonly amount: number;
  readonly unit: 'MB/s' | 'ns/entry';
  readonly ours: () => Promise<number>;
  readonly theirs: () => Promise<number>;
}

let entries = 0;
async function walkTheirs(): Promise<number> {
  const walked = await python!.walk(single, 20);
  entries = walked.entries;
  return medianOf(walked.times);
}

async function timeAll(): Promise<number> {
  const started = performance.now();
  parseAll();
  return (performance.now() - started) / 1e3;
}

const parseSingle = async (): Promise<number> => medianOf(await python!.parse(single, 10));
const rows: Row[] = [
  {
    name: `parse ${path.basename(single)}`,
    amount: text.length,
    unit: 'MB/s',
    ours: () => timeOf(() => parse(text)),
    theirs: parseSingle,
  },
  {
    name: `parse ${files.length} files`,
    amount: bytes,
    unit: 'MB/s',
    ours: timeAll,
    theirs: () => python!.parseAll(files),
  },
  {
    name: 'walk: walkDfs',
    amount: tree.tape.length,
    unit: 'ns/entry',
    ours: () => timeOf(() => walkDfs(tree)),
    theirs: walkTheirs,
  },
  {
    name: 'walk: walkStack',
    amount: tree.tape.length,
    unit: 'ns/entry',
    ours: () => timeOf(() => walkStack(tree.root)),
    theirs: walkTheirs,
  },
];

const coldStarted = performance.now();
const nodes = parseAll();
const cold = (performance.now() - coldStarted) / 1e3;
parseAll();

const ours: number[][] = rows.map(() => []);
const theirs: number[][] = rows.map(() => []);
for (let round = 0; round < rounds; round++) {
  for (const [at, row] of rows.entries()) {
    ours[at].push(await row.ours());
    if (python !== null) theirs[at].push(await row.theirs());
  }
}
python?.stop();

const rate = (row: Row, seconds: number, amount: number): string =>
  row.unit === 'MB/s'
    ? `${(amount / 1e6 / seconds).toFixed(1)} MB/s`
    : `${((seconds * 1e9) / amount).toFixed(2)} ns`;

console.log(
  `Node ${process.version}, CPython ${about?.version ?? '–'}, ${rounds} rounds, medians (spread: half of the middle range)`,
);
console.log(
  `${path.basename(single)}: ${(text.length / 1e3).toFixed(0)} kB, ${tree.tape.length} nodes (ast.walk: ${entries} entries, shared contexts and operators among them); ` +
    `all: ${files.length} files, ${(bytes / 1e6).toFixed(1)} MB, ${nodes} nodes; first pass of a fresh process ${(bytes / 1e6 / cold).toFixed(1)} MB/s\n`,
);
console.log(
  table(
    ['', 'pywalk-lint', 'spread', 'CPython', 'spread', 'ratio'],
    rows.map((row, at) => {
      const mine = medianOf(ours[at]);
      if (python === null) return [row.name, rate(row, mine, row.amount), spreadOf(ours[at]), '–', '–', '–'];
      const other = medianOf(theirs[at]);
      const otherAmount = row.unit === 'MB/s' ? row.amount : entries;
      return [
        row.name,
        rate(row, mine, row.amount),
        spreadOf(ours[at]),
        rate(row, other, otherAmount),
        spreadOf(theirs[at]),
        `${(other / mine).toFixed(1)} ×`,
      ];
    }),
  ),
);
