/**
 * `npm run bench:ladder`: every step from Python's `ast.walk` to the tape, on one tree.
 *
 *     npm run bench:ladder -- [--file PATH] [--runs 5] [--chart docs/ladder.svg]
 *
 * Each run is a fresh process that measures all steps in turn, beginning with another one each
 * time; figures are medians over the processes of the medians that mitata takes. The file
 * is difflib.py of the CPython 3.13 found here. The chart is drawn only when asked for, so
 * that a casual run does not change a tracked file.
 */
import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { measure } from 'mitata';
import type { Tree } from '../src/ast/tree.ts';
import { parse } from '../src/parser/index.ts';
import { findPython } from '../test/conformance/interpreters.ts';
import { digits, drawLadder } from './ladder/chart.ts';
import { steps } from './ladder/steps.ts';
import { spreadOf, table } from './report.ts';
import { medianOf } from './statistics.ts';

const { values: args } = parseArgs({
  options: {
    file: { type: 'string' },
    runs: { type: 'string', default: '5' },
    chart: { type: 'string' },
    /** Only in child processes: the step to begin with. */
    measure: { type: 'string' },
  },
});

/** All steps must reach the same nodes before any is worth measuring. */
function checkReach(tree: Tree): void {
  const expected = new Set(tree.tape.nodes);
  for (const step of steps) {
    const nodes = step.reach(tree);
    const missing = nodes.length !== expected.size || new Set(nodes).size !== expected.size;
    if (missing || !nodes.every((node) => expected.has(node))) throw new Error(`${step.name}: other nodes`);
  }
}

/** Median nanoseconds of one call of each step, in the order of the steps. */
async function measureSteps(tree: Tree, first: number): Promise<number[]> {
  const times: number[] = new Array(steps.length).fill(0);
  for (let turn = 0; turn < steps.length; turn++) {
    const at = (first + turn) % steps.length;
    const action = steps[at].prepare(tree);
    times[at] = (await measure(action, { min_cpu_time: 3e8, batch_samples: 128 })).p50;
  }
  return times;
}

function measureInFreshProcess(file: string, first: number): number[] {
  const entry = path.join(import.meta.dirname, 'ladder.ts');
  const runner = path.join(import.meta.dirname, '../scripts/run.mjs');
  const child = spawnSync(
    process.execPath,
    ['--expose-gc', runner, entry, '--file', file, '--measure', String(first)],
    { encoding: 'utf8', stdio: ['ignore', 'pipe', 'inherit'] },
  );
  if (child.status !== 0) throw new Error('a measuring process failed');
  return JSON.parse(child.stdout) as number[];
}

async function main(): Promise<void> {
  const python = args.file === undefined ? findPython('3.13') : null;
  const file = args.file ?? (python === null ? null : path.join(python.stdlib!, 'difflib.py'));
  if (file === null) throw new Error('no CPython 3.13 found: name a Python file with --file');
  const source = readFileSync(file, 'utf8');
  const tree = parse(source);
  if (args.measure !== undefined) {
    console.log(JSON.stringify(await measureSteps(tree, Number(args.measure))));
    return;
  }

  checkReach(tree);
  const runs = Number(args.runs);
  const results = Array.from({ length: runs }, (_, run) =>
    measureInFreshProcess(file, (run * 5) % steps.length),
  );
  const nodes = tree.tape.length;
  const medians = steps.map((_, at) => medianOf(results.map((times) => times[at])));
  const owner = python === null ? '' : ` of CPython ${python.version}`;
  const what = `${path.basename(file)}${owner}: ${nodes} nodes, ${source.length} characters`;
  const how = `Node ${process.versions.node} (V8 ${process.versions.v8}), medians of ${runs} processes`;
  console.log(`${what}; ${how}. All steps reach the same nodes.\n`);
  console.log(
    table(
      ['step', 'ns/node', 'spread', 'µs/file', 'saved', 'the story', '×'],
      steps.map((step, at) => [
        step.name,
        digits(medians[at] / nodes),
        spreadOf(results.map((times) => times[at])),
        digits(medians[at] / 1e3),
        `${((1 - medians[at] / medians[0]) * 100).toFixed(at < 7 ? 0 : 2)} %`,
        step.story === null ? '' : `${step.story} %`,
        (medians[0] / medians[at]).toFixed(1),
      ]),
    ),
  );
  console.log('\nThe per-kind index gives the calls only; its ns/node is still over all nodes of the file.');
  if (args.chart === undefined) return;
  const bars = steps.map(({ name, story }, at) => ({
    name,
    nanoseconds: medians[at] / nodes,
    story: story !== null,
  }));
  writeFileSync(args.chart, drawLadder(bars, `${what}; ${how}`));
  console.log(`\n${args.chart} drawn.`);
}

await main();
