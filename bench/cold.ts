/**
 * Section `cold`: the first pass of a parser over many files, and a single file, each in a process that has parsed
 * nothing yet: what a command and an editor meet.
 *
 * All files are read, also the few in which a peer finds mistakes: excluding them would mean parsing them first.
 * How far a first pass is from the warm speed is asked of the same process.
 */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { type Context, fasterThan, sizeOf } from './context.ts';
import { writeList } from './files.ts';
import { OURS, open, peerNames } from './parse.ts';
import { medianOf, pairedRatio } from './statistics.ts';

/** Passes until a process is warm. */
const WARM_UP = 4;

/** What a fresh process does with its first pass; null when there is no such parser. */
async function firstPass(
  context: Context,
  name: string,
  list: string,
): Promise<{ load: number; pass: number } | null> {
  const parser = await open(context, name, list).catch(() => null);
  if (parser === null) return null;
  const [pass] = await parser.pass('parse', 1);
  await parser.stop();
  return { load: parser.load, pass };
}

export async function measureCold(context: Context): Promise<void> {
  const { corpus, report, rounds, scratch, isSmoke } = context;
  report.title('Parsing, first pass of a fresh process');
  const bytes = sizeOf(corpus.files);
  const all = writeList(scratch, 'cold-all', corpus.files);
  const ours: number[] = [];
  const peers: string[] = [];
  const rows: string[][] = [];
  for (const name of peerNames(context)) {
    const mine: number[] = [];
    const theirs: number[] = [];
    for (let round = 0; round < rounds; round++) {
      const before = await firstPass(context, OURS, all);
      const peer = await firstPass(context, name, all);
      if (peer === null) break;
      mine.push(before!.pass);
      theirs.push(peer.pass);
    }
    if (theirs.length === 0) {
      report.say(`${name}: not installed, left out (bench/peers/README.md)`);
      continue;
    }
    peers.push(name);
    ours.push(...mine);
    const ratio = fasterThan(mine, theirs);
    rows.push([name, report.rate(theirs, bytes), report.time(theirs), report.ratio(ratio)]);
    if (name === 'CPython') report.atLeast('parse, first pass: faster than CPython', 4, ratio.value);
  }
  const first: number[] = [];
  const warm: number[] = [];
  for (let round = 0; round < rounds; round++) {
    const parser = await open(context, OURS, all);
    const times = await parser.pass('parse', isSmoke ? 2 : WARM_UP + 3);
    await parser.stop();
    first.push(times[0]);
    warm.push(medianOf(times.slice(isSmoke ? 1 : WARM_UP)));
  }
  const share = pairedRatio(first, warm);
  rows.unshift([OURS, report.rate([...ours, ...first], bytes), report.time([...ours, ...first]), '']);
  report.table([`${corpus.files.length} files`, 'rate', 'the pass', 'pywalk-lint is faster'], rows);
  report.say(
    `First pass in the share of the speed of later ones: ${(report.figure(share.value) * 100).toFixed(1)} %`,
  );
  report.atLeast('parse, first pass: share of the warm speed', 45, share.value * 100, ' %');
  await measureSingle(context, peers);
}

async function measureSingle(context: Context, peers: readonly string[]): Promise<void> {
  const { corpus, report, scratch, isSmoke, rounds } = context;
  const list = writeList(scratch, 'cold-single', [corpus.single]);
  const name = path.basename(corpus.single);
  const rows: string[][] = [];
  for (const parser of [OURS, ...peers]) {
    const loads: number[] = [];
    const passes: number[] = [];
    for (let round = 0; round < (isSmoke ? 1 : rounds * 2); round++) {
      const measured = await firstPass(context, parser, list);
      loads.push(measured!.load);
      passes.push(measured!.pass);
    }
    rows.push([parser, parser === 'CPython' ? '–' : report.time(loads), report.time(passes)]);
    if (parser === OURS) report.atMost(`parse ${name} alone, cold`, 7, medianOf(passes), ' ms');
  }
  const kilobytes = (readFileSync(corpus.single).length / 1e3).toFixed(0);
  report.table([`${name} (${kilobytes} kB)`, 'load the parser', 'parse'], rows);
}
