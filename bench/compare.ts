/**
 * `npm run bench:compare REV [REV2]`: is one commit faster than another?
 *
 *     npm run bench:compare -- HEAD                     HEAD and the working tree
 *     npm run bench:compare -- v1 v2 --only parse,whole --rounds 20
 *     npm run bench:compare -- HEAD --folder DIR        over the Python files of DIR
 *
 * A revision is a name that git knows, a folder with a checkout, or `.`. Both sides are bundled, then take turns in
 * fresh processes: A B, B A, A B …, so that a machine that gets slower harms both. Each pair gives a ratio;
 * printed is their middle and the 95 % interval around it. A difference counts when the interval leaves
 * 1 out and it is at least 1 %: comparing a commit with itself shows what such verdicts are worth.
 */
import { spawnSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { type Corpus, copyFiles, findCorpus, temporaryFolder, writeList } from './files.ts';
import { openParser } from './peers/process.ts';
import { table } from './report.ts';
import { isBeyondNoise, LEAST_PAIRS, medianOf, pairedRatio, spreadOf } from './statistics.ts';
import { buildRevision, type Subject } from './subject/build.ts';

const { values: args, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    rounds: { type: 'string', default: '12' },
    only: { type: 'string', default: 'parse,cold,bind,lint,whole' },
    folder: { type: 'string' },
    passes: { type: 'string', default: '6' },
  },
});
const rounds = Number(args.rounds);
const [before, after = '.'] = positionals;
if (before === undefined || !(rounds >= 1)) {
  console.error(
    'usage: npm run bench:compare -- REV [REV2] [--rounds N] [--only parse,cold,bind,lint,whole] [--folder DIR]',
  );
  process.exit(2);
}
const found = findCorpus(args.folder ?? null);
if (found === null) {
  console.error('bench:compare: no CPython 3.13 found; name a folder with Python files: --folder DIR');
  process.exit(2);
}
const corpus: Corpus = found;

const scratch = temporaryFolder();
const lists = {
  all: writeList(scratch, 'all', corpus.files),
  single: writeList(scratch, 'single', [corpus.single]),
};

function run(command: readonly string[], environment: NodeJS.ProcessEnv = process.env): string {
  const { status, stdout, stderr, error } = spawnSync(process.execPath, command, {
    cwd: scratch,
    encoding: 'utf8',
    env: environment,
    maxBuffer: 1 << 28,
    // What takes longer hangs.
    timeout: 300_000,
  });
  if (status !== 0) throw new Error(`${command.join(' ')}: ${error?.message ?? stderr}`);
  return stdout;
}

/** Figures by name, in milliseconds, of one fresh process. */
type Measure = (subject: Subject) => Promise<Readonly<Record<string, number>>>;

/** What a measure needs of a checkout. */
function partOf(subject: Subject, measure: string): string | null {
  if (measure === 'whole') return subject.command;
  return measure === 'parse' || measure === 'cold' ? subject.parser : subject.library;
}

/** So many passes over the files belong to warming up. */
const WARM_UP = 2;

interface Times {
  /** Until the bundle is imported. */
  readonly load: number;
  readonly first: number;
  /** The least pass: what a neighbour on the machine disturbs least. */
  readonly warm: number;
}

async function inProcess(bundle: string, task: string, list: string, passes: number): Promise<Times> {
  const side = await openParser('pywalk-lint', list, bundle);
  const times = await side.pass(task, passes);
  await side.stop();
  return { load: side.load, first: times[0], warm: Math.min(...times.slice(Math.min(WARM_UP, passes - 1))) };
}

const singleName = path.basename(corpus.single);
const measures: Record<string, Measure> = {
  async parse(subject) {
    const times = await inProcess(subject.parser, 'parse', lists.all, Number(args.passes));
    return { 'parse, first pass': times.first, 'parse, warm': times.warm };
  },
  async cold(subject) {
    const times = await inProcess(subject.parser, 'parse', lists.single, 1);
    return { [`parse ${singleName}, cold`]: times.first, 'load the parser': times.load };
  },
  async bind(subject) {
    const times = await inProcess(subject.library!, 'bind', lists.all, Number(args.passes));
    return { 'bind, first pass': times.first, 'bind, warm': times.warm };
  },
  async lint(subject) {
    const times = await inProcess(subject.library!, 'lint', lists.all, Number(args.passes));
    return { 'lint (F), first pass': times.first, 'lint (F), warm': times.warm };
  },
  async whole(subject) {
    const figures: Record<string, number> = {};
    for (const name of wholeFolders) {
      const started = performance.now();
      run(commandOf(subject, name), environmentOf(subject));
      figures[`whole process: ${name}`] = performance.now() - started;
    }
    return figures;
  },
};

const wholeFolders = ['1 file', '100 files', `${corpus.files.length} files`];
const folderOf = (name: string): string => path.join(scratch, name.replace(' ', '-'));

const commandOf = (subject: Subject, name: string): string[] => [
  ...[subject.command!, 'check', '--isolated', '--no-respect-gitignore', '--select', 'F', '--exit-zero'],
  ...['--output-format', 'concise', folderOf(name)],
];

/** Each side keeps its compiled code in a place of its own. */
function environmentOf(subject: Subject): NodeJS.ProcessEnv {
  const folder = path.join(subject.folder, 'cache');
  return { ...process.env, XDG_CACHE_HOME: folder, LOCALAPPDATA: folder };
}

const subjects: readonly Subject[] = [await buildRevision(before), await buildRevision(after)];
const wanted = args.only.split(',');
for (const name of wanted) {
  if (!(name in measures))
    throw new Error(`no measure '${name}'; there are ${Object.keys(measures).join(', ')}`);
}
if (wanted.includes('whole')) {
  for (const [at, files] of [[corpus.small], corpus.hundred, corpus.files].entries()) {
    mkdirSync(folderOf(wholeFolders[at]), { recursive: true });
    copyFiles(corpus.origin, files, folderOf(wholeFolders[at]));
  }
  // Leaves the compiled code behind that later runs start with.
  for (const subject of subjects) {
    if (subject.command !== null) run(commandOf(subject, '100 files'), environmentOf(subject));
  }
}

console.log(`A: ${subjects[0].name}\nB: ${subjects[1].name}`);
console.log(
  `${corpus.origin}: ${corpus.files.length} files; Node ${process.version}, ${rounds} pairs of fresh processes\n`,
);

const rows: string[][] = [];
for (const name of wanted) {
  /** For each figure the times of both sides, round by round. */
  const times = new Map<string, [number[], number[]]>();
  if (subjects.some((subject) => partOf(subject, name) === null)) {
    console.log(`${name}: one side has no such part`);
    continue;
  }
  for (let round = 0; round < rounds; round++) {
    for (const which of round % 2 === 0 ? [0, 1] : [1, 0]) {
      for (const [figure, time] of Object.entries(await measures[name](subjects[which]))) {
        if (!times.has(figure)) times.set(figure, [[], []]);
        times.get(figure)![which].push(time);
      }
    }
  }
  for (const [figure, [a, b]] of times) {
    const ratio = pairedRatio(a, b);
    const percent = ((ratio.value - 1) * 100).toFixed(1);
    const verdict = isBeyondNoise(ratio)
      ? ratio.value < 1
        ? 'B is faster'
        : 'B is SLOWER'
      : 'no difference';
    rows.push([
      figure,
      `${medianOf(a).toFixed(1)} ms ±${(spreadOf(a) * 100).toFixed(0)} %`,
      `${medianOf(b).toFixed(1)} ms ±${(spreadOf(b) * 100).toFixed(0)} %`,
      `${ratio.value.toFixed(3)} (${percent.startsWith('-') ? '' : '+'}${percent} %)`,
      `${ratio.low.toFixed(3)} – ${ratio.high.toFixed(3)}`,
      rounds < LEAST_PAIRS ? 'too few pairs' : verdict,
    ]);
  }
}
console.log(table(['', 'A', 'B', 'B ÷ A', '95 % interval', 'verdict'], rows));
