/**
 * `npm run bench:nasty`: how parsing, linting and everything else grows with sources made to break it.
 *
 *     npm run bench:nasty -- [--only NAME] [--steps 3] [--bound 3]
 *
 * Each family of fuzz/nasty.ts at n/4, n/2 and n, in milliseconds. Linear work doubles from step to step; a family
 * whose last step grows by more than the bound (and is worth measuring) makes the exit code 1.
 */
import { parseArgs } from 'node:util';
import { families, runEverything, walkTree } from '../fuzz/nasty.ts';
import { createLinter, parse } from '../src/index.ts';
import { verdict } from '../src/verdict/index.ts';

const { values } = parseArgs({
  options: {
    only: { type: 'string', default: '' },
    steps: { type: 'string', default: '3' },
    bound: { type: 'string', default: '3' },
  },
});
const steps = Number(values.steps);
const bound = Number(values.bound);
const linter = createLinter();

const tasks: Readonly<Record<string, (source: string) => unknown>> = {
  parse: (source) => parse(source),
  lint: (source) => linter.lint(source),
  verdict: (source) => verdict(source),
  walk: (source) => walkTree(parse(source)),
  all: (source) => runEverything(source),
};

function timeOf(action: () => unknown): number {
  let best = Number.POSITIVE_INFINITY;
  // Short ones are repeated: the first run is not compiled yet.
  for (let spent = 0, runs = 0; runs < 1 || (spent < 60 && runs < 5); runs++) {
    const started = performance.now();
    action();
    const time = performance.now() - started;
    spent += time;
    best = Math.min(best, time);
  }
  return best;
}

let steep = 0;
for (const [name, { make, n }] of Object.entries(families)) {
  if (!name.includes(values.only)) continue;
  const cells: string[] = [];
  for (const [task, run] of Object.entries(tasks)) {
    const times = Array.from({ length: steps }, (_, i) => {
      const source = make(Math.max(5, n >> (steps - 1 - i)));
      return timeOf(() => run(source));
    });
    const last = times[steps - 1];
    const growth = steps > 1 ? last / times[steps - 2] : 1;
    const isSteep = growth > bound && last > 100;
    if (isSteep) steep++;
    cells.push(
      `${task} ${times.map((each) => each.toFixed(each < 10 ? 1 : 0)).join(' ')}${isSteep ? ' STEEP' : ''}`,
    );
  }
  console.log(`${name.padEnd(36)} ${cells.join(' | ')}`);
}
console.log(steep === 0 ? 'all linear' : `${steep} grow faster than ×${bound} for twice the size`);
process.exitCode = steep === 0 ? 0 : 1;
