/**
 * Section `parse`: sources to trees by warm parsers, in one process each, beside every other parser.
 *
 * A parser that gives up at a mistake would be fast at it, so only files count in which no parser finds one. Warm
 * parsers take turns pass by pass, ours before each peer, so that each ratio is of neighbours. Native ruff cannot be asked to parse and nothing
 * else: what comes nearest is timed as a process over the same files, less its start where the row says so.
 */
import { mkdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { bundleForNode } from '../scripts/run.mjs';
import { type Command, type Context, fasterThan, sizeOf, timeCommand } from './context.ts';
import { copyFiles, writeList } from './files.ts';
import { BASELINE, parsers } from './peers/parsers.ts';
import { openParser, type ParserProcess } from './peers/process.ts';
import { medianOf, pairedRatio } from './statistics.ts';
import { root } from './subject/build.ts';

export const OURS = 'pywalk-lint';
const WARM_UP = 2;
/** Passes over one file in a turn, whose median counts. */
const SINGLE_PASSES = 15;

/** A fresh process of ours or of a peer; throws where there is no such peer. */
export async function open({ subject, tools }: Context, name: string, list: string): Promise<ParserProcess> {
  if (name === BASELINE) {
    return openParser(name, list, await bundleForNode(path.join(root, 'fuzz/reference/index.ts')));
  }
  return openParser(name, list, name === OURS ? subject.parser : (tools.python ?? ''));
}

/** The parsers to compare with that may be there. */
export function peerNames({ tools }: Context): string[] {
  const names = Object.keys(parsers).filter((name) => name !== OURS && name !== BASELINE);
  return tools.python === null ? names : ['CPython', ...names];
}

/** A process of each peer that can be had, and how many files it finds mistakes in. */
async function openPeers(context: Context, list: string): Promise<Map<ParserProcess, boolean[]>> {
  const peers = new Map<ParserProcess, boolean[]>();
  for (const name of peerNames(context)) {
    try {
      const peer = await open(context, name, list);
      peers.set(peer, await peer.fails());
    } catch (error) {
      context.report.say(`${name}: left out: ${(error as Error).message} (bench/peers/README.md)`);
    }
  }
  return peers;
}

interface Pair {
  readonly ours: number[];
  readonly theirs: number[];
}

/** Times of ours and of each peer over the texts that all of them hold now, in turns. */
async function takeTurns(
  context: Context,
  ours: ParserProcess,
  peers: readonly ParserProcess[],
  passes: number,
): Promise<Map<ParserProcess, Pair>> {
  const warmUp = context.isSmoke ? 1 : WARM_UP;
  for (const parser of [ours, ...peers]) await parser.pass('parse', warmUp * passes);
  const pairs = new Map<ParserProcess, Pair>(peers.map((peer) => [peer, { ours: [], theirs: [] }]));
  for (let round = 0; round < context.rounds; round++) {
    for (const [peer, pair] of pairs) {
      pair.ours.push(medianOf(await ours.pass('parse', passes)));
      pair.theirs.push(medianOf(await peer.pass('parse', passes)));
    }
  }
  return pairs;
}

function nativeCommands(ruff: string, folder: string): Command[] {
  const environment = { RAYON_NUM_THREADS: '1' };
  const check = [
    'check',
    '--isolated',
    '--no-cache',
    '--no-respect-gitignore',
    '--quiet',
    '--ignore',
    'ALL',
    folder,
  ];
  return [
    { name: 'ruff check, no rules, 1 thread', file: ruff, args: check, environment },
    {
      name: 'ruff analyze graph, 1 thread',
      file: ruff,
      args: ['analyze', 'graph', '--isolated', '--quiet', folder],
      environment,
    },
  ];
}

const TARGETS: Readonly<Record<string, number>> = {
  CPython: 10,
  pyright: 5,
  'py-ast': 5,
  'web-tree-sitter': 8,
  '@lezer/python': 8,
  'ruff-wasm': 2,
};

export async function measureParsing(context: Context): Promise<void> {
  const { corpus, report, scratch, tools } = context;
  report.title('Parsing, warm');
  const all = writeList(scratch, 'parse-all', corpus.files);
  const ours = await open(context, OURS, all);
  const failures = await openPeers(context, all);
  const peers = [...failures.keys()];
  const files = corpus.files.filter((_, at) => [...failures.values()].every((fails) => !fails[at]));
  const bytes = sizeOf(files);
  const counts = [...failures].map(([{ name }, fails]) => `${name} ${fails.filter(Boolean).length}`);
  const oursFails = (await ours.fails()).filter(Boolean).length;
  report.say(
    `${corpus.files.length} files; with mistakes according to: ${OURS} ${oursFails}, ${counts.join(', ')}.`,
  );
  report.say(
    `Measured over the ${files.length} files (${(bytes / 1e6).toFixed(1)} MB) in which nobody finds one.\n`,
  );
  const common = writeList(scratch, 'parse-common', files);
  for (const parser of [ours, ...peers]) await parser.read(common);

  const rows: string[][] = [];
  const warm = await takeTurns(context, ours, peers, 1);
  const oursWarm = [...warm.values()].flatMap((pair) => pair.ours);
  rows.push([OURS, report.rate(oursWarm, bytes), report.time(oursWarm), '']);
  for (const [{ name, version }, pair] of warm) {
    const ratio = fasterThan(pair.ours, pair.theirs);
    rows.push([
      `${name} ${version}`,
      report.rate(pair.theirs, bytes),
      report.time(pair.theirs),
      report.ratio(ratio),
    ]);
    if (name in TARGETS) report.atLeast(`parse, warm: faster than ${name}`, TARGETS[name], ratio.value);
  }
  if (tools.ruff !== null) rows.push(...(await measureNative(context, ours, files, tools.ruff, bytes)));
  else report.say('ruff: not found, left out (--ruff PATH)');
  report.table([`warm, ${files.length} files`, 'rate', 'a pass', 'pywalk-lint is faster'], rows);

  const singleFile = files.includes(corpus.single) ? corpus.single : files[files.length >> 1];
  const single = writeList(scratch, 'parse-single', [singleFile]);
  const singleName = path.basename(singleFile);
  const singleBytes = readFileSync(singleFile).length;
  for (const parser of [ours, ...peers]) await parser.read(single);
  const baseline = await open(context, BASELINE, single);
  if ((await baseline.fails())[0]) report.say(`${BASELINE}: finds a mistake in ${singleName}`);
  else peers.push(baseline);
  const alone = await takeTurns(context, ours, peers, context.isSmoke ? 1 : SINGLE_PASSES);
  const oursAlone = [...alone.values()].flatMap((pair) => pair.ours);
  const singleRows = [[OURS, report.rate(oursAlone, singleBytes), report.time(oursAlone), '']];
  for (const [{ name, version }, pair] of alone) {
    const ratio = fasterThan(pair.ours, pair.theirs);
    singleRows.push([
      `${name} ${version}`,
      report.rate(pair.theirs, singleBytes),
      report.time(pair.theirs),
      report.ratio(ratio),
    ]);
    if (name === 'CPython') report.atLeast(`parse ${singleName}, warm: faster than CPython`, 8, ratio.value);
  }
  report.table([`warm, ${singleName}`, 'rate', 'a parse', 'pywalk-lint is faster'], singleRows);

  await measureConstants(context, ours, peers, common);
  for (const parser of new Set([ours, ...peers, baseline])) await parser.stop();
}

async function measureNative(
  context: Context,
  ours: ParserProcess,
  files: readonly string[],
  ruff: string,
  bytes: number,
): Promise<string[][]> {
  const { report, rounds } = context;
  const folder = path.join(context.scratch, 'parse-native');
  const empty = path.join(context.scratch, 'parse-empty');
  copyFiles(context.corpus.origin, files, folder);
  mkdirSync(empty, { recursive: true });
  const rows: string[][] = [];
  const starts = nativeCommands(ruff, empty);
  for (const [at, command] of nativeCommands(ruff, folder).entries()) {
    const mine: number[] = [];
    const theirs: number[] = [];
    const withoutStart: number[] = [];
    timeCommand(command);
    for (let round = 0; round < rounds; round++) {
      mine.push(...(await ours.pass('parse', 1)));
      const spent = timeCommand(command);
      theirs.push(spent);
      withoutStart.push(spent - timeCommand(starts[at]));
    }
    const ratio = fasterThan(mine, theirs);
    rows.push([command.name, report.rate(theirs, bytes), report.time(theirs), report.ratio(ratio)]);
    rows.push([
      '  without process start',
      report.rate(withoutStart, bytes),
      report.time(withoutStart),
      report.ratio(fasterThan(mine, withoutStart)),
    ]);
    report.atLeast(`parse, warm: faster than ${command.name}`, 1.3, ratio.value);
  }
  return rows;
}

/** Values of constants are decoded when they are read; CPython's trees always hold them. */
async function measureConstants(
  context: Context,
  ours: ParserProcess,
  peers: readonly ParserProcess[],
  common: string,
): Promise<void> {
  const { report, rounds } = context;
  const cpython = peers.find(({ name }) => name === 'CPython');
  for (const parser of cpython ? [ours, cpython] : [ours]) await parser.read(common);
  await ours.pass('constants', 1);
  const plain: number[] = [];
  const forced: number[] = [];
  const theirs: number[] = [];
  for (let round = 0; round < rounds; round++) {
    plain.push(...(await ours.pass('parse', 1)));
    forced.push(...(await ours.pass('constants', 1)));
    if (cpython) theirs.push(...(await cpython.pass('parse', 1)));
  }
  const rows = [
    ['all values of constants read', report.time(forced), report.ratio(pairedRatio(plain, forced))],
  ];
  if (cpython)
    rows.push(['CPython beside that', report.time(theirs), report.ratio(pairedRatio(forced, theirs))]);
  report.table(['forced constants', 'a pass', '÷ the row before (first: parse alone)'], rows);
}
