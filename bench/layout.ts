/**
 * Which shape should a node have?
 *
 *     npm run bench:layout                    every layout, 5 fresh processes each, interleaved
 *     npm run bench:layout -- --runs 1 --only A37,D
 *
 * Prints the tables of docs/design/node-layout.md, where the decision is. Every layout
 * is generated from the node table (src/ast/schema.ts) and rebuilds the same trees of
 * about a hundred files of CPython 3.13's standard library.
 */
import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { writeRecipes } from './layout/corpus.ts';
import { layoutInUse, layouts } from './layout/layouts.ts';
import { type LayoutFigures, measureLayout, type WalkerFigures } from './layout/measure.ts';
import { bundleParsers, groupings, measureParser, type ParserFigures } from './layout/parsers.ts';
import { shipped } from './layout/walkers.ts';
import { medianOf } from './statistics.ts';

const root = path.resolve(import.meta.dirname, '..');
const folder = path.join(root, 'node_modules/.cache/pywalk-lint/layout');
const resultFile = path.join(folder, 'result.json');

const { values } = parseArgs({
  options: {
    runs: { type: 'string', default: '5' },
    rounds: { type: 'string', default: '8' },
    only: { type: 'string' },
    measure: { type: 'string' },
    parser: { type: 'string' },
  },
});
const rounds = Number(values.rounds);

/** Runs this entry in a fresh process with what V8 must be asked for, and reads what it leaves. */
function inFreshProcess<T>(...args: string[]): T {
  const flags = ['--expose-gc', '--allow-natives-syntax'];
  const script = [path.join(root, 'scripts/run.mjs'), path.join(root, 'bench/layout.ts')];
  const child = spawnSync(process.execPath, [...flags, ...script, ...args, '--rounds', values.rounds], {
    stdio: 'inherit',
  });
  if (child.status !== 0) throw new Error(`${args.join(' ')}: the process failed`);
  return JSON.parse(readFileSync(resultFile, 'utf8')) as T;
}

function printTable(head: readonly string[], rows: readonly (readonly (string | number)[])[]): void {
  const text = (cell: string | number): string => (typeof cell === 'number' ? cell.toFixed(1) : cell);
  console.log(`| ${head.join(' | ')} |\n|${head.map(() => '---|').join('')}`);
  for (const row of rows) console.log(`| ${row.map(text).join(' | ')} |`);
  console.log();
}

function report(results: ReadonlyMap<string, readonly LayoutFigures[]>, bytesPerNode: number): void {
  const of = (id: string, figure: (one: LayoutFigures) => number): number =>
    medianOf(results.get(id)!.map(figure));
  const walk = (id: string, name: string, figure: keyof WalkerFigures): number =>
    of(id, (one) => one.walkers[name][figure]);
  const measured = layouts.filter((layout) => results.has(layout.id));

  printTable(
    [
      'layout',
      '',
      'classes',
      'build with GC',
      'bytes/node',
      'tree + tape, bytes per source byte',
      '`.kind` first / hot',
      'fields first / hot',
    ],
    measured.map(({ id, title }) => {
      const bytes = of(id, (one) => one.treeBytes);
      return [
        id,
        title,
        String(of(id, (one) => one.classes)),
        of(id, (one) => one.build),
        bytes,
        (bytes + of(id, (one) => one.tapeBytes)) / bytesPerNode,
        `${of(id, (one) => one.kindFirst).toFixed(1)} / ${of(id, (one) => one.kindHot).toFixed(1)}`,
        `${of(id, (one) => one.fieldsFirst).toFixed(1)} / ${of(id, (one) => one.fieldsHot).toFixed(1)}`,
      ];
    }),
  );

  const columns: readonly (keyof WalkerFigures)[] = [
    'firstNew',
    'firstSame',
    'hotSmall',
    'hotLarge',
    'movedSmall',
  ];
  const head = [
    'first walk, new file',
    'first walk, same file again',
    'hot',
    'hot, 15,000 nodes',
    'hot, moved by a collection',
  ];
  printTable(
    ['layout', 'walker', ...head],
    measured.flatMap(({ id }) =>
      Object.keys(results.get(id)![0].walkers)
        .filter((name) => name === shipped || /thread|sibling/.test(name))
        .map((name) => [id, name, ...columns.map((column) => walk(id, name, column))]),
    ),
  );

  if (!results.has(layoutInUse)) return;
  console.log(`Walkers tried on ${layoutInUse}:\n`);
  printTable(
    ['walker', ...head],
    Object.keys(results.get(layoutInUse)![0].walkers).map((name) => [
      name,
      ...columns.map((column) => walk(layoutInUse, name, column)),
    ]),
  );
  const kinds = of(layoutInUse, (one) => one.tapeKinds).toFixed(2);
  const slice = of(layoutInUse, (one) => one.tapeSlice).toFixed(2);
  console.log(
    `For scale, the tape: ${kinds} ns/node to count a kind in its bytes, ${slice} to copy its array of nodes.\n`,
  );
  const touched = walk(layoutInUse, shipped, 'firstTouched').toFixed(1);
  const regular = `${walk(layoutInUse, shipped, 'firstRegular').toFixed(1)}, hot ${walk(layoutInUse, shipped, 'hotRegular').toFixed(1)}`;
  console.log(`First walk of new files whose nodes were all read just before: ${touched}.`);
  console.log(`One statement 860 times: first walk ${regular}.\n`);
  const hot = results.get(layoutInUse)!.map((one) => one.walkers[shipped].hotSmall);
  console.log(
    `Spread of the hot figure between processes: ${Math.min(...hot).toFixed(2)} to ${Math.max(...hot).toFixed(2)}.\n`,
  );
}

async function main(): Promise<void> {
  if (values.measure !== undefined) {
    writeFileSync(resultFile, JSON.stringify(await measureLayout(values.measure, folder, rounds)));
    return;
  }
  if (values.parser !== undefined) {
    const capacities = values.parser.split(',').map(Number);
    writeFileSync(resultFile, JSON.stringify(await measureParser(capacities, folder, rounds)));
    return;
  }
  const corpus = writeRecipes(folder);
  await bundleParsers(folder);
  const chosen = layouts.filter(
    (layout) => values.only === undefined || values.only.split(',').includes(layout.id),
  );
  const results = new Map<string, LayoutFigures[]>(chosen.map((layout) => [layout.id, []]));
  const parsers = new Map<string, ParserFigures[]>(groupings.map((one) => [one.join(), []]));
  for (let run = 0; run < Number(values.runs); run++) {
    for (const [id, list] of results) list.push(inFreshProcess<LayoutFigures>('--measure', id));
    for (const [id, list] of parsers) list.push(inFreshProcess<ParserFigures>('--parser', id));
  }
  console.log(
    `Node ${process.versions.node}, V8 ${process.versions.v8}; ${corpus.files} files, ${corpus.nodes} nodes, ${corpus.bytes} bytes.`,
  );
  console.log(`Nanoseconds a node; medians of ${values.runs} processes.\n`);
  report(results, corpus.bytes / corpus.nodes);
  console.log('The parser over other shape classes (standard library without tests, warm, trees dropped):\n');
  printTable(
    [
      'shapes',
      'MB/s',
      'tree + tape, bytes/node',
      'tree + tape, bytes per source byte',
      'walk right after the parse',
      'hot walk',
    ],
    [...parsers].map(([id, list]) => [
      id,
      medianOf(list.map((one) => one.megabytes)),
      medianOf(list.map((one) => one.bytesPerNode)),
      medianOf(list.map((one) => one.bytesPerByte)).toFixed(2),
      medianOf(list.map((one) => one.firstWalk)),
      medianOf(list.map((one) => one.hotWalk)),
    ]),
  );
}

await main();
