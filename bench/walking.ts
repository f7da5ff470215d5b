/**
 * Section `walk`: the two walkers most programs want beside `list(ast.walk(tree))`, on difflib.py. All walkers beside
 * native and JavaScript ones: `npm run bench:walk`.
 */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from '../src/parser/index.ts';
import { walkDfs, walkStack } from '../src/walker/index.ts';
import { type Context, fasterThan } from './context.ts';
import { writeList } from './files.ts';
import { openParser } from './peers/process.ts';
import { medianOf } from './statistics.ts';
import { timeHot } from './walk/timing.ts';

const SAMPLES = 60;

export async function measureWalking(context: Context): Promise<void> {
  const { corpus, report, rounds, scratch, tools, isSmoke } = context;
  report.title('Walking');
  const tree = parse(readFileSync(corpus.single, 'utf8'));
  const walkers = { walkDfs: () => walkDfs(tree), walkStack: () => walkStack(tree.root) };
  const list = writeList(scratch, 'walk', [corpus.single]);
  const cpython = tools.python === null ? null : await openParser('CPython', list, tools.python);
  const rows: string[][] = [];
  for (const [name, walk] of Object.entries(walkers)) {
    const ours: number[] = [];
    const theirs: number[] = [];
    let entries = 0;
    timeHot(walk, isSmoke ? 1 : SAMPLES);
    for (let round = 0; round < rounds; round++) {
      ours.push(timeHot(walk, isSmoke ? 2 : SAMPLES) * 1e3);
      if (cpython === null) continue;
      const walked = await cpython.walk(isSmoke ? 1 : 15);
      theirs.push(medianOf(walked.times));
      entries = walked.entries;
    }
    const perNode = ((medianOf(ours) * 1e6) / tree.tape.length).toFixed(2);
    const row = [name, `${(report.figure(medianOf(ours)) * 1e3).toFixed(1)} µs`, `${perNode} ns a node`];
    if (cpython !== null) {
      row.push(`${(medianOf(theirs) * 1e3).toFixed(0)} µs (${entries} entries)`);
      row.push(report.ratio(fasterThan(ours, theirs)));
    }
    rows.push(row);
  }
  await cpython?.stop();
  const head = [`${path.basename(corpus.single)}, ${tree.tape.length} nodes`, 'pywalk-lint', ''];
  if (cpython !== null) head.push('list(ast.walk(tree))', 'pywalk-lint is faster');
  report.table(head, rows);
}
