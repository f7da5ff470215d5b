/**
 * `npm run bench`: everything that is claimed about speed and memory, in one run beside the peers.
 *
 *     npm run bench                                   all sections
 *     npm run bench -- parse whole --rounds 9         some
 *     npm run bench -- --smoke                        the least of each, over the Python files of this folder:
 *                                                     fails when a figure is no number, judges no time
 *
 *     --of REV          that commit instead of the working tree
 *     --folder DIR      instead of the standard library of a CPython 3.13
 *     --site DIR        a folder of 100 MB and more; default: the largest site-packages below pyenv
 *     --python, --ruff, --pyflakes PATH      else those found: pyenv's 3.13, and what is on PATH
 *
 * Times drift with the machine, so each figure beside another was measured in turn with it, and a ratio is the
 * middle of the ratios of neighbours, with its 95 % interval; times are medians with half the distance of
 * their quartiles. What is not installed is named and left out; `npm run bench:walk -- --setup` installs the
 * npm packages.
 */
import { existsSync, readdirSync } from 'node:fs';
import { homedir } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { findPython } from '../test/conformance/interpreters.ts';
import { measureCold } from './cold.ts';
import { type Context, findOnPath, Report, sizeOf } from './context.ts';
import { findCorpus, listPythonFiles, temporaryFolder } from './files.ts';
import { measureFamilies, measureGrowth } from './growth.ts';
import { measureBinding, measureLinting } from './lint.ts';
import { measureMemory } from './memory.ts';
import { measureParsing } from './parse.ts';
import { measureSizes } from './sizes.ts';
import { buildRevision, root } from './subject/build.ts';
import { measureWalking } from './walking.ts';
import { measureSite, measureWhole } from './whole.ts';

const sections: Readonly<Record<string, (context: Context) => Promise<void>>> = {
  parse: measureParsing,
  cold: measureCold,
  bind: measureBinding,
  lint: measureLinting,
  walk: measureWalking,
  whole: measureWhole,
  site: measureSite,
  memory: measureMemory,
  sizes: measureSizes,
  growth: measureGrowth,
  families: measureFamilies,
};

const USAGE = `npm run bench -- [SECTION…] [--rounds N] [--smoke] [--of REV] [--folder FOLDER] [--site FOLDER]
  [--python PATH] [--ruff PATH] [--pyflakes PATH]
Sections: ${Object.keys(sections).join(', ')}; all of them when none is named.`;

const { values: args, positionals } = readArguments();
const unknown = positionals.find((name) => !(name in sections));
if (unknown !== undefined) {
  console.error(`bench: no section '${unknown}'\n${USAGE}`);
  process.exit(2);
}

function readArguments() {
  try {
    return parseArgs({
      allowPositionals: true,
      options: {
        rounds: { type: 'string', default: '7' },
        smoke: { type: 'boolean', default: false },
        of: { type: 'string', default: '.' },
        folder: { type: 'string' },
        site: { type: 'string' },
        python: { type: 'string' },
        ruff: { type: 'string' },
        pyflakes: { type: 'string' },
      },
    });
  } catch (error) {
    console.error(`bench: ${(error as Error).message}\n${USAGE}`);
    process.exit(2);
  }
}

/** A folder of Python files large enough to show what a pool of threads is worth. */
const LARGE = 1e8;

function findSite(): string | null {
  const versions = path.join(process.env.PYENV_ROOT ?? path.join(homedir(), '.pyenv'), 'versions');
  if (!existsSync(versions)) return null;
  const folders = readdirSync(versions).flatMap((version) => {
    const lib = path.join(versions, version, 'lib');
    const pythons = existsSync(lib) ? readdirSync(lib).filter((name) => name.startsWith('python3')) : [];
    return pythons
      .map((name) => path.join(lib, name, 'site-packages'))
      .filter((folder) => existsSync(folder));
  });
  const sizes = folders.map((folder) => sizeOf(listPythonFiles(folder)));
  const largest = Math.max(0, ...sizes);
  return largest < LARGE ? null : folders[sizes.indexOf(largest)];
}

const { smoke: isSmoke } = args;
const wanted = positionals.length > 0 ? positionals : Object.keys(sections);
const corpus = findCorpus(args.folder ?? (isSmoke ? path.join(root, 'bench') : null));
if (corpus === null) {
  console.error('bench: no CPython 3.13 found; name a folder with Python files: --folder DIR');
  process.exit(2);
}
const report = new Report();
const context: Context = {
  corpus,
  subject: await buildRevision(args.of),
  tools: {
    python: args.python ?? findPython('3.13')?.command ?? null,
    ruff: args.ruff ?? findOnPath('ruff'),
    pyflakes: args.pyflakes ?? findOnPath('pyflakes'),
    site: args.site ?? (wanted.includes('site') && !isSmoke ? findSite() : null),
  },
  scratch: temporaryFolder(),
  rounds: isSmoke ? 1 : Number(args.rounds),
  isSmoke,
  report,
};

console.log(
  `${context.subject.name}; Node ${process.version}, ${corpus.files.length} files of ${path.basename(corpus.origin)}, ${(sizeOf(corpus.files) / 1e6).toFixed(1)} MB; ${context.rounds} rounds`,
);
for (const name of wanted) {
  const before = report.figures.length;
  await sections[name](context);
  const figures = report.figures.slice(before);
  const isSound = figures.length > 0 && figures.every(Number.isFinite);
  if (isSmoke && !isSound && !(name === 'site' && context.tools.site === null)) {
    console.error(`bench: section ${name} gave no finite figures: ${figures.join(', ')}`);
    process.exitCode = 1;
  }
}
if (isSmoke) console.log('smoke: every section ran; no time was judged');
else if (report.targets.length > 0) {
  report.title('Targets');
  report.table(
    ['', 'wanted', 'reached', ''],
    report.targets.map(({ what, wanted: limit, reached, isMet }) => [
      what,
      limit,
      reached,
      isMet ? 'met' : 'MISSED',
    ]),
  );
}
