/**
 * `npm run bench:walk`: our walkers beside native and JavaScript ones, interleaved in one run.
 *
 *     npm run bench:walk -- --setup          installs the peers first (bench/peers/README.md)
 *     npm run bench:walk -- [--rounds 5] [--python PATH]
 *
 * Four processes take turns, one walker of one set of files at a time: CPython with each version
 * of fast-walk, Node with our walkers, Node with the npm peers. A figure is the median over
 * the rounds of a median within the round; ratios are those of one run. What is not
 * installed is named and left out.
 */
import { mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { findPython } from '../test/conformance/interpreters.ts';
import { listPythonFiles } from './files.ts';
import { LineProcess } from './lineProcess.ts';
import { cacheFolder, nativeInterpreters, setUpPeers } from './peers/setup.ts';
import { spreadOf, table } from './report.ts';
import { medianOf } from './statistics.ts';
import type { About, Measured } from './walk/lines.ts';
import type { TapeCost } from './walk/withoutTape.ts';

const { values: args } = parseArgs({
  options: {
    setup: { type: 'boolean', default: false },
    rounds: { type: 'string', default: '5' },
    python: { type: 'string' },
  },
});
const rounds = Number(args.rounds);

interface FileSet {
  readonly name: string;
  readonly files: readonly string[];
  /** Walks of each file a round. */
  readonly repeat: number;
}

interface Row {
  readonly walker: string;
  readonly process: LineProcess;
  readonly sets: FileSet[];
  /** For each set the seconds of each round, and the entries. */
  readonly times: number[][];
  readonly entries: number[];
}

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);

/** difflib.py, the 50 largest files and a megabyte of files one after another. */
function chooseFiles(stdlib: string | null): FileSet[] {
  const all = listPythonFiles(stdlib ?? '.')
    .filter((file) => !/[/\\](tests?|idlelib|site-packages|lib2to3|turtledemo)[/\\]/.test(file))
    .map((file) => ({ file, size: statSync(file).size }))
    .sort((a, b) => b.size - a.size || (a.file < b.file ? -1 : 1));
  if (all.length === 0) throw new Error('no Python files here and no CPython 3.13 found');
  const small = all.find(({ file }) => path.basename(file) === 'difflib.py') ?? all[all.length >> 1];
  mkdirSync(cacheFolder, { recursive: true });
  const megabyte = path.join(cacheFolder, 'megabyte.py');
  // In the order of names: the largest are tables and texts, with few nodes for their size.
  const named = all.map(({ file }) => file).sort();
  let text = '';
  for (let at = 0; text.length < 1e6; at++) {
    const next = readFileSync(named[at % named.length], 'utf8');
    // Future imports may stand only at the head of a file.
    text += `${next.replace(/^from __future__ .*$/gm, 'pass')}\n`;
  }
  writeFileSync(megabyte, text);
  const largest = all.slice(0, 50).map(({ file }) => file);
  return [
    { name: path.basename(small.file), files: [small.file], repeat: 15 },
    { name: `${largest.length} largest files`, files: largest, repeat: 5 },
    { name: '1 MB file', files: [megabyte], repeat: 7 },
  ];
}

interface Kinds {
  readonly kinds: readonly { readonly names: Record<string, number>; readonly agree: boolean }[];
}

/** Says whether all walkers reach the same nodes, here and in CPython. */
async function compareNodes(ours: LineProcess, natives: readonly LineProcess[], sets: readonly FileSet[]) {
  const files = sets.flatMap((set) => set.files);
  const mine = (await ours.ask<Kinds>({ do: 'kinds', files })).kinds;
  const lines = [
    mine.every(({ agree }) => agree)
      ? `our walkers reach the same nodes in all ${files.length} files`
      : 'OUR WALKERS DISAGREE',
  ];
  for (const native of natives) {
    const theirs = (await native.ask<Kinds>({ do: 'kinds', files })).kinds;
    const { walkers } = await native.ask<About>({ do: 'about' });
    const equal = theirs.filter(({ names }, at) => {
      const own = mine[at].names;
      const keys = new Set([...Object.keys(names), ...Object.keys(own)]);
      return [...keys].every((key) => names[key] === own[key]);
    });
    lines.push(
      `${walkers.join(', ')}: ${theirs.every(({ agree }) => agree) ? 'the same objects' : 'DIFFERENT OBJECTS'}; ` +
        `as many nodes of every kind as ours in ${equal.length} of ${files.length} files`,
    );
  }
  return lines;
}

const microseconds = (seconds: number): string => {
  const value = seconds * 1e6;
  return value >= 100 ? value.toFixed(0) : value.toFixed(value >= 10 ? 1 : 2);
};

async function main(): Promise<void> {
  const python = args.python ?? findPython('3.13')?.command ?? null;
  if (args.setup) {
    setUpPeers(python);
    return;
  }
  const stdlib = findPython('3.13')?.stdlib ?? null;
  const sets = chooseFiles(stdlib);
  const runner = path.join(import.meta.dirname, '../scripts/run.mjs');
  const server = path.join(import.meta.dirname, 'walk/server.ts');
  const startNode = (what: string): LineProcess =>
    new LineProcess(process.execPath, ['--expose-gc', runner, server, what]);
  const installed = nativeInterpreters();
  const commands = installed.length > 0 ? installed : python === null ? [] : [python];
  const natives = commands.map(
    (command) =>
      new LineProcess(command, ['-B', '-X', 'utf8', path.join(import.meta.dirname, 'peers/native.py')]),
  );
  const ours = startNode('ours');
  const peers = startNode('peers');

  const rows: Row[] = [];
  const missing: string[] = commands.length === 0 ? ['no CPython 3.13'] : [];
  if (installed.length < 2) missing.push('native walkers: `npm run bench:walk -- --setup` installs them');
  const versions = new Set<string>();
  for (const side of [...natives, ours, peers]) {
    const about = await side.ask<About>({ do: 'about' });
    versions.add(`${natives.includes(side) ? 'CPython' : 'Node'} ${about.version}`);
    missing.push(...about.missing);
    for (const walker of about.walkers) {
      if (rows.some((row) => row.walker === walker)) continue;
      // The peers' own trees of fifty large files would fill their heap.
      const own = side === peers ? sets.filter(({ files }) => files.length === 1) : sets;
      rows.push({
        walker,
        process: side,
        sets: [...own],
        times: own.map(() => []),
        entries: own.map(() => 0),
      });
    }
  }
  for (const line of missing) console.log(`left out: ${line}`);
  console.log(`${[...versions].join(', ')}; ${rounds} rounds, all rows in turn.`);
  for (const line of await compareNodes(ours, natives, sets)) console.log(`- ${line}`);

  for (let round = 0; round < rounds; round++) {
    for (const row of rows) {
      for (const [at, { files, repeat }] of row.sets.entries()) {
        const request = { do: 'measure', walker: row.walker, files, repeat };
        const { times, entries } = await row.process.ask<Measured>(request);
        row.times[at].push(sum(times));
        row.entries[at] = sum(entries);
      }
    }
  }

  const timeOf = (walker: string, set: FileSet): number => {
    const row = rows.find((one) => one.walker === walker);
    const at = row?.sets.indexOf(set) ?? -1;
    return row === undefined || at < 0 ? Number.NaN : medianOf(row.times[at]);
  };
  const nodesOf = (set: FileSet): number =>
    rows.find((row) => row.walker === 'walkDfs')!.entries[sets.indexOf(set)];
  const ratio = (value: number, places: number): string =>
    Number.isNaN(value) ? '–' : value.toFixed(places);
  const dfs = 'fast-walk 0.2.1 walk_dfs';

  for (const set of sets) {
    const bytes = sum(set.files.map((file) => statSync(file).size));
    console.log(
      `\n## ${set.name}: ${(bytes / 1e3).toFixed(0)} kB, ${nodesOf(set)} nodes (without contexts and operators, which are integers here)\n`,
    );
    const measured = rows.filter((row) => row.sets.includes(set));
    console.log(
      table(
        ['', 'entries', 'µs a file', 'spread', 'ns an entry', '÷ walk_dfs 0.2.1', 'faster than ast.walk'],
        measured.map((row) => {
          const at = row.sets.indexOf(set);
          const time = medianOf(row.times[at]);
          return [
            row.walker,
            String(row.entries[at]),
            microseconds(time / set.files.length),
            spreadOf(row.times[at]),
            ((time * 1e9) / row.entries[at]).toFixed(2),
            ratio(time / timeOf(dfs, set), 3),
            `${ratio(timeOf('ast.walk', set) / time, 1)} ×`,
          ];
        }),
      ),
    );
  }

  console.log('\n## Targets\n');
  const [small, , large] = sets;
  const perNode = (walker: string, set: FileSet): number => (timeOf(walker, set) * 1e9) / nodesOf(set);
  const own = (walker: string, handlers: string, set: FileSet): number =>
    perNode(walker, set) - perNode(handlers, set);
  const targets: string[][] = [];
  const target = (what: string, wanted: string, of: (set: FileSet) => number, places: number): void => {
    targets.push([what, wanted, ...sets.map((set) => ratio(of(set), places))]);
  };
  target('walkDfs ÷ walk_dfs 0.2.1', '≤ 0.06', (set) => timeOf('walkDfs', set) / timeOf(dfs, set), 3);
  target('walkDfs, ns a node', '(0.6 counts as met)', (set) => perNode('walkDfs', set), 2);
  target(
    'walkDfs faster than ast.walk',
    '≥ 700',
    (set) => timeOf('ast.walk', set) / timeOf('walkDfs', set),
    0,
  );
  for (const state of ['first after a parse', 'fresh tree, warm', 'after a full collection']) {
    const name = `walkStack, ${state}`;
    target(`${name} ÷ walk_dfs 0.2.1`, '≤ 0.25', (set) => timeOf(name, set) / timeOf(dfs, set), 3);
  }
  target(
    'first walkDfs ÷ first walkStack',
    '≤ 0.5',
    (set) => timeOf('walkDfs, first after a parse', set) / timeOf('walkStack, first after a parse', set),
    2,
  );
  target(
    'walk, every call, without the handlers: ns a node',
    '≤ 0.7',
    (set) => own('walk: every call', 'handlers alone: every call', set),
    2,
  );
  target(
    'walk, calls, names, constants, without the handlers: ns a node',
    '',
    (set) => own('walk: calls, names, constants', 'handlers alone: calls, names, constants', set),
    2,
  );
  target(
    'index, every call, without the handlers: ns a node',
    '≤ 0.1',
    (set) => own('index: every call', 'handlers alone: every call', set),
    2,
  );
  const empty = 'for scale: an empty array of that length';
  target('an empty array of that length, ns a node', '', (set) => perNode(empty, set), 2);
  console.log(table(['', 'target', ...sets.map(({ name }) => name)], targets));
  const growth = (walker: string): string => ratio(perNode(walker, large) / perNode(walker, small), 2);
  console.log(
    `\nns a node, ${large.name} ÷ ${small.name}: walkDfs ${growth('walkDfs')} (≤ 1.3), tape of kinds ${growth('tape of kinds: count the calls')} (≤ 1.3), ` +
      `walkStack ${growth('walkStack')} (≤ 2), after a full collection ${growth('walkStack, after a full collection')}.`,
  );
  // A process of its own: what the others keep would change what a collection costs.
  const parsers = startNode('ours');
  const tape = await parsers.ask<TapeCost>({ do: 'tape', files: sets[1].files, repeat: rounds * 4 });
  console.log(
    tape.problem === null
      ? `Parsing ${tape.files} files, ${(tape.bytes / 1e6).toFixed(1)} MB: ${(tape.bytes / 1e6 / tape.with).toFixed(1)} MB/s with the tape, ` +
          `${(tape.bytes / 1e6 / tape.without).toFixed(1)} without; it costs ${(tape.cost * 100).toFixed(1)} % (median of ${tape.rounds} alternating rounds).`
      : `Parsing without the tape was not measured: ${tape.problem}.`,
  );
  for (const side of [...natives, ours, peers, parsers]) await side.stop();
}

await main();
