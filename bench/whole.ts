/**
 * Sections `whole` and `site`: the command over 1 file, 100 files, the standard library and somebody's site-packages, from
 * the start of its process to the end, beside native ruff, pyflakes and a Node that does nothing.
 *
 * All read copies of the same Python files, with F rules, without a cache of results, and print what they find
 * into nowhere. Ours starts from compiled code, which its first run leaves behind; `--threads 1` shows what the
 * pool is worth. Site-packages is too much for pyflakes.
 */
import { existsSync, mkdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { bareNode, ourCommand, pyflakesCommand, ruffCommand } from './commands.ts';
import { type Command, type Context, sizeOf, timeCommand } from './context.ts';
import { copyFiles, listPythonFiles } from './files.ts';
import { medianOf, pairedRatio } from './statistics.ts';

interface Workload {
  readonly name: string;
  readonly origin: string;
  readonly files: readonly string[];
  readonly isLarge: boolean;
}

/** Over so many bytes pyflakes takes many seconds, and takes part in few rounds. */
const LARGE = 5e6;
const PYFLAKES_ROUNDS = 2;

/** Section `whole`. */
export async function measureWhole(context: Context): Promise<void> {
  const { corpus, report, tools, isSmoke } = context;
  report.title('Whole processes: F rules, no cache');
  if (tools.ruff === null) report.say('ruff: not found, left out (--ruff PATH)');
  if (tools.pyflakes === null) report.say('pyflakes: not found, left out (--pyflakes PATH)');
  const origin = corpus.origin;
  const all: Workload[] = [
    { name: '1 file of 200 lines', origin, files: [corpus.small], isLarge: false },
    { name: `${corpus.hundred.length} files`, origin, files: corpus.hundred, isLarge: false },
    { name: 'standard library', origin, files: corpus.files, isLarge: false },
  ];
  for (const work of isSmoke ? all.slice(0, 2) : all) measureWorkload(context, work);
}

/** Section `site`. */
export async function measureSite(context: Context): Promise<void> {
  const { report, tools } = context;
  report.title('Whole processes over site-packages: F rules, no cache');
  const origin = tools.site;
  if (origin === null) report.say('no folder of 100 MB of Python files: left out (--site DIR)');
  else
    measureWorkload(context, {
      name: 'site-packages',
      origin,
      files: listPythonFiles(origin),
      isLarge: true,
    });
}

function measureWorkload(context: Context, work: Workload): void {
  const { report, scratch, tools, isSmoke } = context;
  const folder = path.join(scratch, 'whole');
  mkdirSync(folder, { recursive: true });
  copyFiles(work.origin, work.files, folder);
  const bytes = sizeOf(work.files);
  const ours = ourCommand(context, folder, null);
  const peers: Command[] = [];
  if (work.files.length === 1) peers.push(bareNode);
  else peers.push(ourCommand(context, folder, 1));
  if (tools.ruff !== null) peers.push(ruffCommand(tools.ruff, folder));
  if (tools.pyflakes !== null && !work.isLarge) peers.push(pyflakesCommand(tools.pyflakes, folder));

  // The first run of ours compiles and leaves that behind; and all files and programs are in memory afterwards.
  if (!existsSync(ours.environment!.XDG_CACHE_HOME)) timeCommand(ours);
  timeCommand(ours);
  for (const peer of peers) if (peer.name !== 'pyflakes' || bytes < LARGE) timeCommand(peer);
  const rounds = work.files.length === 1 ? context.rounds * 3 : context.rounds;
  const pairs = peers.map(() => ({ ours: [] as number[], theirs: [] as number[] }));
  for (let round = 0; round < (isSmoke ? 1 : rounds); round++) {
    for (const [at, peer] of peers.entries()) {
      if (peer.name === 'pyflakes' && bytes >= LARGE && round >= PYFLAKES_ROUNDS) continue;
      pairs[at].ours.push(timeCommand(ours));
      pairs[at].theirs.push(timeCommand(peer));
    }
  }
  const mine = pairs.flatMap((pair) => pair.ours);
  const rows = [[ours.name, report.time(mine), report.rate(mine, bytes), '']];
  for (const [at, peer] of peers.entries()) {
    const ratio = pairedRatio(pairs[at].ours, pairs[at].theirs);
    rows.push([
      peer.name,
      report.time(pairs[at].theirs),
      peer === bareNode ? '–' : report.rate(pairs[at].theirs, bytes),
      report.ratio(ratio),
    ]);
    judge(context, work, peer, ratio.value, medianOf(mine));
  }
  report.table(
    [
      `${work.name} (${(bytes / 1e6).toFixed(work.files.length === 1 ? 3 : 1)} MB, ${work.files.length} files)`,
      'process',
      'rate',
      '÷ pywalk-lint',
    ],
    rows,
  );
  rmSync(folder, { recursive: true, force: true });
}

/** The targets are said the other way round: how many times as long as the peer ours takes. */
function judge({ report }: Context, work: Workload, peer: Command, ratio: number, mine: number): void {
  if (peer === bareNode) report.atMost('1 file, whole process: ÷ node -e 0', 1.3, 1 / ratio);
  if (work.name === 'standard library') {
    if (peer.name === 'ruff') report.atMost('standard library, whole process: ÷ native ruff', 2.5, 1 / ratio);
    if (peer.name === 'pyflakes')
      report.atLeast('standard library, whole process: faster than pyflakes', 30, ratio);
  }
  if (work.isLarge && peer.name === 'ruff') {
    report.atMost('site-packages, whole process: ÷ native ruff', 1.2, 1 / ratio);
  }
  report.figure(mine);
}
