/**
 * Sections `growth` and `families`: nanoseconds for a byte of source from 10 kB to 10 MB.
 *
 * Ordinary code is the standard library in pieces of each size, so that every size has the same content; a family
 * of fuzz/nasty.ts is one source of each size. Sizes take turns within a round, and the least of the rounds
 * counts: a large source is parsed in one go, which a neighbour on the machine disturbs more surely than a
 * small one.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { type Family, families } from '../fuzz/nasty.ts';
import type { Module } from '../src/ast/nodes.generated.ts';
import { parse } from '../src/parser/index.ts';
import type { Context } from './context.ts';
import { writeList } from './files.ts';
import { OURS, open, peerNames } from './parse.ts';
import { medianOf } from './statistics.ts';

const SIZES: readonly number[] = [1e4, 1e5, 1e6, 1e7];
/** What a smoke run has: no growth can be seen, but every step is taken. */
const SMOKE_SIZES: readonly number[] = [1e3, 2e3];
const LABELS = ['10 kB', '100 kB', '1 MB', '10 MB'] as const;
/** Bytes that are parsed for one measurement, in as many goes as it takes. */
const BATCH = 1e6;
const MOST_GROWTH = 1.3;

type Parse = (text: string) => unknown;

/** Nanoseconds for a byte: one source as often as it takes for a batch. */
function timeSource(parseText: Parse, text: string, batch = BATCH): number {
  const times = Math.max(1, Math.round(batch / text.length));
  const started = performance.now();
  for (let i = 0; i < times; i++) parseText(text);
  return ((performance.now() - started) * 1e6) / times / text.length;
}

/** The texts one after another, cut between statements of the module into pieces of at least `size`. */
function cut(texts: readonly string[], size: number): string[] {
  const pieces: string[] = [];
  let piece = '';
  for (const text of texts) {
    let from = 0;
    for (const { end } of (parse(text).root as Module).body) {
      // A statement takes its line with it.
      const lineEnd = text.indexOf('\n', end) + 1 || text.length;
      if (piece.length + lineEnd - from < size) continue;
      pieces.push(piece + text.slice(from, lineEnd));
      piece = '';
      from = Math.max(from, lineEnd);
    }
    piece += `${text.slice(from)}\n`;
  }
  // A rest would be smaller than its size.
  if (piece.length >= size / 2) pieces.push(piece);
  return pieces;
}

const growthOf = (costs: readonly number[]): number => costs[costs.length - 1] / costs[1];

/** Peers that take no minute for 10 MB. */
const PEERS: readonly string[] = ['CPython', 'pyright', 'py-ast'];

export async function measureGrowth(context: Context): Promise<void> {
  const { corpus, report, isSmoke } = context;
  report.title('Growth: ns for a byte of source');
  // Files without what must come first in a file.
  const texts = corpus.files
    .map((file) => readFileSync(file, 'utf8'))
    .filter((text) => !/from __future__|^\uFEFF/.test(text) && parse(text).diagnostics.length === 0);
  const whole = texts.reduce((sum, text) => sum + text.length, 0);
  const sizes = (isSmoke ? SMOKE_SIZES : SIZES).filter((size) => size <= whole * 1.1);
  if (sizes.length < 2) {
    report.say(`only ${(whole / 1e3).toFixed(0)} kB of ordinary code here: growth is left out`);
    return;
  }
  const all = sizes.map((size, at) => writePieces(context, LABELS[at], cut(texts, Math.min(size, whole))));
  const label = `${LABELS[sizes.length - 1]} ÷ ${LABELS[1]}`;
  const rows = [['pieces', ...all.map(({ count }) => String(count)), '']];
  for (const name of [OURS, ...peerNames(context).filter((peer) => PEERS.includes(peer))]) {
    const costs = await measureSizes(context, name, all);
    if (costs === null) {
      report.say(`${name}: not installed, left out (bench/peers/README.md)`);
      continue;
    }
    const least = costs.map((times) => report.figure(Math.min(...times)));
    rows.push([name, ...least.map((cost) => cost.toFixed(2)), `${growthOf(least).toFixed(2)} ×`]);
    if (name === OURS) {
      const medians = costs.map(medianOf);
      rows.push([
        '  medians',
        ...medians.map((cost) => cost.toFixed(2)),
        `${growthOf(medians).toFixed(2)} ×`,
      ]);
      report.atMost('ordinary code: ns a byte, 10 MB ÷ 100 kB', MOST_GROWTH, growthOf(least));
    }
  }
  report.table(['ordinary code, least', ...LABELS.slice(0, sizes.length), label], rows);
}

interface Pieces {
  readonly list: string;
  readonly count: number;
  readonly bytes: number;
}

function writePieces({ scratch }: Context, label: string, pieces: readonly string[]): Pieces {
  const folder = path.join(scratch, 'growth', label);
  mkdirSync(folder, { recursive: true });
  const files = pieces.map((text, at) => {
    const file = path.join(folder, `${at}.py`);
    writeFileSync(file, text);
    return file;
  });
  const bytes = pieces.reduce((sum, text) => sum + Buffer.byteLength(text), 0);
  return { list: writeList(folder, 'pieces', files), count: pieces.length, bytes };
}

/** Nanoseconds for a byte of each size in each round, in one process; null when there is no such parser. */
async function measureSizes(
  context: Context,
  name: string,
  all: readonly Pieces[],
): Promise<number[][] | null> {
  const parser = await open(context, name, all[0].list).catch(() => null);
  if (parser === null) return null;
  const costs: number[][] = all.map(() => []);
  await parser.pass('parse', context.isSmoke ? 1 : 3);
  const rounds = name === OURS ? context.rounds : Math.min(2, context.rounds);
  for (let round = 0; round < rounds; round++) {
    for (const [at, { list, bytes }] of all.entries()) {
      await parser.read(list);
      const [time] = await parser.pass('parse', 1);
      costs[at].push((time * 1e6) / bytes);
    }
  }
  await parser.stop();
  return costs;
}

/** The source of a family that is nearest to a size: lengths grow with n, not always in proportion. */
function sourceOfSize({ make }: Family, size: number): string {
  let low = 1;
  let high = 16;
  while (make(high).length < size) {
    low = high;
    high *= 4;
  }
  while (high - low > Math.max(1, low / 50)) {
    const middle = (low + high) >> 1;
    if (make(middle).length < size) low = middle;
    else high = middle;
  }
  return make(high);
}

/** Nanoseconds. */
const LONG = 1e9;

export async function measureFamilies(context: Context): Promise<void> {
  const { report, isSmoke } = context;
  const { parse: parseText } = (await import(pathToFileURL(context.subject.parser).href)) as { parse: Parse };
  report.title('Growth of sources made to break parsers: ns for a byte');
  const sizes = isSmoke ? SMOKE_SIZES : SIZES;
  const rounds = isSmoke ? 1 : Math.max(2, context.rounds >> 1);
  const rows: string[][] = [];
  let worst = 0;
  let steep = 0;
  const names = Object.keys(families);
  for (const name of names) {
    const texts = sizes.map((size) => sourceOfSize(families[name], size));
    const costs: number[][] = sizes.map(() => []);
    if (!isSmoke) timeSource(parseText, texts[1]);
    for (let round = 0; round < rounds; round++) {
      for (const [at, text] of texts.entries()) {
        // What takes a second is told well enough by one time, and 79 families by three seconds take minutes.
        if (round > 0 && costs[at][0] * text.length > LONG) continue;
        costs[at].push(timeSource(parseText, text, isSmoke ? 1 : BATCH));
      }
    }
    const least = costs.map((times) => report.figure(Math.min(...times)));
    const growth = growthOf(least);
    worst = Math.max(worst, growth);
    if (growth > MOST_GROWTH) steep++;
    const isTold = growth > MOST_GROWTH && !isSmoke;
    rows.push([name, ...least.map((cost) => cost.toFixed(2)), `${growth.toFixed(2)} ×${isTold ? ' !' : ''}`]);
  }
  if (!isSmoke) report.table(['family', ...LABELS, '10 MB ÷ 100 kB'], rows);
  report.say(`${names.length - steep} of ${names.length} families stay within ${MOST_GROWTH} ×`);
  report.atMost('families: ns a byte, 10 MB ÷ 100 kB, the worst', MOST_GROWTH, worst);
}
