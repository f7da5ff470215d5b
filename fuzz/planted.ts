/**
 * `npm run planted`: correct files with several planted mistakes each. How many are found on the right
 * line, and how much is reported besides.
 *
 * A mistake is found if something is reported on a line of its edit, or on the line on which CPython refuses
 * the file with that mistake alone. A report on a line of no mistake is spurious; if a mistake that was not
 * found is at most three lines away it is called misplaced as well. Reports beyond the first on the lines
 * of one mistake are counted on their own. Files and mistakes depend on the seed alone.
 */
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { parse } from '../src/parser/index.ts';
import { defaultPython, Oracle } from './oracle.ts';
import { findPeers, type Reader } from './planted/peers.ts';
import { type Mistake, type Planted, plant } from './planted/plant.ts';
import { mixSeeds, Random } from './random.ts';

const USAGE = `npm run planted -- [OPTIONS] [FOLDER…]
  FOLDER            correct Python files (default: the standard library of --python)
  --files N         planted files (default 2000)
  --seed N          (default 1)
  --python PATH     interpreter that confirms the mistakes (default PYWALK_PYTHON, pyenv's 3.13, python3)
  --kind NAME       only mistakes whose kind has this in its name
  --peers           ask ruff and tree-sitter of bench/peers too
  --show N          mistakes not found and spurious reports to show (default 0)
  --kinds           a line for each kind
  --json            the figures as JSON`;

const MAX_BYTES = 60_000;
const NEAR = 3;

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    files: { type: 'string', default: '2000' },
    seed: { type: 'string', default: '1' },
    python: { type: 'string', default: defaultPython() },
    kind: { type: 'string', default: '' },
    peers: { type: 'boolean', default: false },
    show: { type: 'string', default: '0' },
    kinds: { type: 'boolean', default: false },
    json: { type: 'boolean', default: false },
    help: { type: 'boolean', default: false },
  },
});

interface Tally {
  planted: number;
  found: number;
  onEdit: number;
  reports: number;
  spurious: number;
  misplaced: number;
  repeated: number;
}

interface Miss {
  readonly planted: Planted;
  readonly mistake: Mistake | null;
  /** A spurious report's line. */
  readonly line: number;
}

interface Judged {
  readonly total: Tally;
  readonly kinds: Map<string, { planted: number; found: number }>;
  readonly misses: Miss[];
}

const ours: Reader = {
  name: 'pywalk-lint',
  lines(text) {
    const { diagnostics, lineIndex } = parse(text, { targetVersion: '3.13' });
    return diagnostics.map(({ start }) => lineIndex.lineOf(start));
  },
};

async function standardLibrary(python: string): Promise<string> {
  const { execFileSync } = await import('node:child_process');
  return execFileSync(python, ['-c', 'import os; print(os.path.dirname(os.__file__))'], {
    encoding: 'utf8',
  }).trim();
}

function pythonFiles(root: string): string[] {
  if (statSync(root).isFile()) return [root];
  return readdirSync(root, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.py'))
    .map((entry) => path.join(entry.parentPath, entry.name))
    .filter((file) => !/site-packages|lib2to3|bad_|badsyntax|[/\\]data[/\\]/.test(file.slice(root.length)))
    .sort();
}

async function plantAll(): Promise<Planted[]> {
  const wanted = Number(values.files);
  const seed = Number(values.seed);
  const roots = positionals.length > 0 ? positionals : [await standardLibrary(values.python)];
  const cache = path.join(process.env.PYWALK_ROOT ?? '.', 'node_modules', '.cache', 'pywalk-lint', 'planted');
  const code = ['kinds', 'edits', 'sites', 'plant'].map((name) =>
    readFileSync(path.join(import.meta.dirname, 'planted', `${name}.ts`), 'utf8'),
  );
  const key = mixSeeds(
    ...[...code, roots.join(), values.python, values.files, values.seed].flatMap((part) => [
      ...Buffer.from(part),
    ]),
  );
  const cached = path.join(cache, `${(key >>> 0).toString(16)}.json`);
  if (existsSync(cached)) return JSON.parse(readFileSync(cached, 'utf8')) as Planted[];
  const files = roots.flatMap(pythonFiles).filter((file) => {
    const { size } = statSync(file);
    return size > 1000 && size < MAX_BYTES;
  });
  if (files.length === 0) throw new Error(`no Python files in ${roots.join(', ')}`);
  const random = new Random(seed);
  const order = files.map((file) => ({ file, key: random.next() })).sort((a, b) => a.key - b.key);
  const oracle = await Oracle.start(values.python);
  const planted: Planted[] = [];
  try {
    for (let round = 0; planted.length < wanted && round < 20; round++) {
      for (const { file } of order) {
        if (planted.length >= wanted) break;
        const text = readFileSync(file, 'utf8');
        if (text.includes('\r') || !(await oracle.ask({ source: text })).ok) continue;
        const one = await plant(path.basename(file), text, mixSeeds(seed, round), oracle);
        if (one !== null) planted.push(one);
      }
    }
  } finally {
    oracle.close();
  }
  mkdirSync(cache, { recursive: true });
  writeFileSync(cached, JSON.stringify(planted));
  return planted;
}

function judge(reader: Reader, all: readonly Planted[]): Judged {
  const total: Tally = {
    planted: 0,
    found: 0,
    onEdit: 0,
    reports: 0,
    spurious: 0,
    misplaced: 0,
    repeated: 0,
  };
  const byKind = new Map<string, { planted: number; found: number }>();
  const misses: Miss[] = [];
  for (const planted of all) {
    const lines = reader.lines(planted.text);
    const counts = new Map<Mistake, number>();
    const stray: number[] = [];
    for (const line of lines) {
      const owner = planted.mistakes.find((one) => (line >= one.from && line <= one.to) || line === one.line);
      if (owner === undefined) stray.push(line);
      else counts.set(owner, (counts.get(owner) ?? 0) + 1);
    }
    for (const mistake of planted.mistakes) {
      const tally = byKind.get(mistake.kind) ?? { planted: 0, found: 0 };
      byKind.set(mistake.kind, tally);
      tally.planted++;
      total.planted++;
      const count = counts.get(mistake) ?? 0;
      if (count === 0) {
        misses.push({ planted, mistake, line: 0 });
        continue;
      }
      tally.found++;
      total.found++;
      total.repeated += count - 1;
      if (lines.some((line) => line >= mistake.from && line <= mistake.to)) total.onEdit++;
    }
    for (const line of stray) {
      misses.push({ planted, mistake: null, line });
      const isNear = planted.mistakes.some(
        (one) => !counts.has(one) && line >= one.from - NEAR && line <= one.to + NEAR,
      );
      if (isNear) total.misplaced++;
    }
    total.reports += lines.length;
    total.spurious += stray.length;
  }
  return { total, kinds: byKind, misses };
}

const percent = (part: number, whole: number): string =>
  `${((100 * part) / Math.max(1, whole)).toFixed(2)} %`;

function printMiss({ planted, mistake, line }: Miss): void {
  const lines = planted.text.split('\n');
  const from = mistake === null ? line : mistake.from;
  const to = mistake === null ? line : mistake.to;
  console.log(
    mistake === null
      ? `\nspurious: ${planted.file}:${line}`
      : `\nnot found: ${planted.file}:${from}: ${mistake.kind}: ${mistake.message} (line ${mistake.line})`,
  );
  const { diagnostics, lineIndex } = parse(planted.text, { targetVersion: '3.13' });
  const near = new Set(diagnostics.map(({ start }) => lineIndex.lineOf(start)));
  for (let n = Math.max(1, from - 5); n <= Math.min(lines.length, to + 3); n++) {
    const isPlanted = planted.mistakes.find((one) => n >= one.from && n <= one.to);
    const mark = `${isPlanted ? '!' : ' '}${near.has(n) ? '^' : ' '}`;
    console.log(
      `  ${mark} ${String(n).padStart(4)} ${lines[n - 1].slice(0, 110)}${isPlanted ? `    <- ${isPlanted.kind}` : ''}`,
    );
  }
}

async function main(): Promise<number> {
  if (values.help) {
    console.log(USAGE);
    return 0;
  }
  let all = await plantAll();
  if (values.kind !== '') {
    all = all
      .map((one) => ({ ...one, mistakes: one.mistakes }))
      .filter(({ mistakes }) => mistakes.some(({ kind }) => kind.includes(values.kind)));
  }
  const readers = [ours, ...(values.peers ? await findPeers() : [])];
  const results: Record<string, Tally> = {};
  for (const reader of readers) {
    const { total, kinds: byKind, misses } = judge(reader, all);
    results[reader.name] = total;
    if (!values.json) {
      console.log(
        `${reader.name}: ${all.length} files, ${total.planted} mistakes of ${byKind.size} kinds: ` +
          `found ${percent(total.found, total.planted)} (${percent(total.onEdit, total.planted)} on the edited line), ` +
          `${total.reports} reports: spurious ${percent(total.spurious, total.reports)} (misplaced ${percent(total.misplaced, total.reports)}), ` +
          `repeated ${percent(total.repeated, total.reports)}`,
      );
    }
    if (reader === ours && values.kinds) {
      const rows = [...byKind].sort(([, a], [, b]) => a.found / a.planted - b.found / b.planted);
      for (const [kind, { planted, found }] of rows)
        console.log(
          `  ${kind.padEnd(34)} ${String(found).padStart(5)} of ${String(planted).padEnd(5)} ${percent(found, planted)}`,
        );
    }
    if (reader === ours) {
      const shown = misses.filter(
        ({ mistake }) => values.kind === '' || mistake === null || mistake.kind.includes(values.kind),
      );
      const random = new Random(Number(values.seed));
      const picked = shown
        .map((miss) => ({ miss, key: random.next() }))
        .sort((a, b) => a.key - b.key)
        .slice(0, Number(values.show));
      for (const { miss } of picked) printMiss(miss);
    }
  }
  if (values.json) console.log(JSON.stringify(results));
  const { planted, found, reports, spurious } = results[ours.name];
  return found >= 0.95 * planted && spurious <= 0.03 * reports ? 0 : 1;
}

process.exitCode = await main();
