/**
 * A run of `check`: which files there are, what is found in each, what is printed and the
 * exit code.
 *
 * One input that cannot be read never stops the others: it gets a line on stderr, and
 * the exit code says that not everything was seen. A configuration that cannot be used
 * stops everything, before the first file: half of the findings would look like all.
 */
import path from 'node:path';
import type { Project } from '../configuration/project.ts';
import { createProjects } from '../configuration/projects.ts';
import { ConfigurationError } from '../configuration/toml.ts';
import { discoverFiles, type FoundFile, isForcedOut } from '../discovery/discover.ts';
import { EXIT_CLEAN, EXIT_FAILURE, EXIT_FINDINGS } from '../exitCodes.ts';
import { formats } from '../formats/table.ts';
import { readAll, type Streams, write } from '../streams.ts';
import { createTables, type Tables } from '../tables.ts';
import type { CheckArguments } from './arguments.ts';
import { checkFile, type FixPlan, isFixing } from './checkFile.ts';
import { type CheckedPath, type CheckSetting, checkPath } from './checkPath.ts';
import { inlineLess } from './compiler.ts';
import { openOutput } from './output.ts';
import { canShowProgress, createProgress, noProgress } from './progress.ts';
import { checkBytes, createReadingRoom } from './readSource.ts';
import { createReporter, type Reporter } from './report.ts';
import { sizesFor, workerFile } from './threads.ts';

/** Files from which on the time of V8's compiler counts. */
const MANY_FILES = 32;

/** What a run needs at hand for every file. */
interface Run {
  readonly args: CheckArguments;
  readonly cwd: string;
  readonly plan: FixPlan;
  /** Whether the output tells where `noqa` comments belong. */
  readonly noqaRows: boolean;
  readonly reporter: Reporter;
  readonly tables: Tables;
  /** Bytes that were checked. */
  bytes: number;
}

/** @returns the exit code */
export async function runCheck(args: CheckArguments, streams: Streams): Promise<number> {
  try {
    return await run(args, streams);
  } catch (error) {
    if (!(error instanceof ConfigurationError)) throw error;
    for (const problem of error.problems) streams.stderr.write(`pywalk-lint: ${problem}\n`);
    return EXIT_FAILURE;
  }
}

async function run(args: CheckArguments, streams: Streams): Promise<number> {
  const cwd = process.cwd();
  const tables = createTables();
  const projects = await createProjects(cwd, args.config, { tables, noqa: args.noqa, timing: args.timing });
  const base = await projects.projectOf(cwd);
  const isStdin = args.paths[0] === '-';
  const discovery = isStdin
    ? { files: [], problems: [], excluded: 0 }
    : await discoverFiles(args.paths, cwd, projects.projectOf);
  const stdinFolder = path.dirname(path.resolve(cwd, args.stdinFilename ?? '-'));
  const stdinProject = isStdin ? await projects.projectOf(stdinFolder) : base;
  if (args.showFiles) {
    for (const file of discovery.files) await write(streams.stdout, `${file.path}\n`);
    return EXIT_CLEAN;
  }

  const plan = makePlan(args, base);
  // What was fixed takes the place of the output when it came from there, too.
  const isFilter = isStdin && isFixing(plan) && !args.diff;
  const output = openOutput(args.outputFile, isFilter ? streams.stderr : streams.stdout, args.silent);
  try {
    // One file is done before a line about it would appear.
    const showsProgress = !args.quiet && discovery.files.length > 1 && canShowProgress(streams.stderr);
    const used = [...new Set([base, stdinProject, ...discovery.files.map((file) => file.settings)])];
    const reporter = await createReporter({
      args,
      cwd,
      base,
      projects: used,
      output,
      stderr: streams.stderr,
      isTerminal: args.outputFile === null && (isFilter ? streams.stderr : streams.stdout).isTTY === true,
      progress: showsProgress ? createProgress(streams.stderr) : noProgress,
    });
    const noqaRows = formats[base.settings.outputFormat].noqaRows === true;
    const state: Run = { args, cwd, plan, noqaRows, reporter, tables, bytes: 0 };
    if (isStdin) await checkStdin(state, stdinProject, streams);
    else {
      for (const problem of discovery.problems) reporter.problem(problem.path, problem.reason);
      await checkFiles(state, discovery.files);
      warnIfNothing(state, discovery.excluded);
    }
    await reporter.end();
    output.end();
    if (args.timing) {
      const { renderTiming } = await import('./timing.ts');
      const { maxRSS } = process.resourceUsage();
      streams.stderr.write(
        renderTiming({
          linters: used.map((project) => project.linter),
          files: reporter.totals.files,
          bytes: state.bytes,
          wall: performance.now(),
          memory: maxRSS * 1024,
        }),
      );
    }
    return exitCode(state);
  } catch (error) {
    output.abandon();
    throw error;
  }
}

/** A diff without a word about what to fix is about fixes. */
function makePlan({ diff, fixSyntax }: CheckArguments, { settings }: Project): FixPlan {
  const mode = settings.unsafeFixes ? 'all' : 'safe';
  const isAboutRules = settings.fix || (diff && !fixSyntax);
  return { rules: isAboutRules ? mode : 'none', syntax: fixSyntax ? mode : 'none' };
}

async function checkFiles(state: Run, files: readonly FoundFile<Project>[]): Promise<void> {
  let done = 0;
  const report = async (index: number, result: CheckedPath): Promise<void> => {
    await reportPath(state, files[index], result);
    state.reporter.progress(++done, files.length);
  };
  const { args, cwd, noqaRows, plan } = state;
  const setting: CheckSetting = {
    cwd,
    config: args.config,
    noqa: args.noqa,
    plan,
    noqaRows,
    diff: args.diff,
  };
  const room = createReadingRoom();
  const checkHere = (absolutePath: string, index: number): Promise<CheckedPath> =>
    checkPath(setting, state.tables, room, files[index].settings, absolutePath);
  const sized = sizesFor(args, files);
  if (sized !== null) {
    const { checkInParallel } = await import('./pool.ts');
    // A plugin may bring its thread down, and this one has to outlive it.
    const isSafe = files.every(({ settings }) => settings.settings.plugins.length === 0);
    return checkInParallel({
      worker: workerFile(),
      threads: sized.threads,
      setting,
      paths: sized.paths,
      checkHere: isSafe ? checkHere : null,
      report,
    });
  }
  if (files.length >= MANY_FILES) inlineLess();
  for (let i = 0; i < files.length; i++) await report(i, await checkHere(files[i].absolutePath, i));
}

async function reportPath(state: Run, file: FoundFile<Project>, result: CheckedPath): Promise<void> {
  state.bytes += result.bytes;
  const { problem, checked } = result;
  if (checked === null) return state.reporter.problem(file.path, problem!);
  if (problem !== null) state.reporter.failure(file.path, problem);
  await state.reporter.file(file.path, file.absolutePath, checked, () => result.before!);
}

async function checkStdin(state: Run, project: Project, streams: Streams): Promise<void> {
  const { args, cwd, plan, reporter, tables } = state;
  const bytes = await readAll(streams.stdin);
  const source = checkBytes(bytes);
  const name = args.stdinFilename;
  const absolutePath = name === null ? '-' : path.resolve(cwd, name);
  const shown = name === null ? '-' : path.normalize(name);
  const isFilter = isFixing(plan) && !args.diff;
  const isLeftOut = name !== null && project.forceExclude && isForcedOut(project, absolutePath, false);
  if (isLeftOut || typeof source === 'string') {
    // A filter hands on what it does not understand.
    if (isFilter) streams.stdout.write(bytes);
    if (!isLeftOut && typeof source === 'string') reporter.problem(shown, source);
    return;
  }
  state.bytes += source.length;
  const loading = tables.prepare(source);
  if (loading !== null) await loading;
  const checked = checkFile(project, absolutePath, source, plan, state.noqaRows);
  if (isFilter) streams.stdout.write(checked.fixed?.bytes ?? source);
  await reporter.file(shown, absolutePath, checked, () => tables.decode(source));
}

/** A run that checks nothing must not look like one that found nothing. */
function warnIfNothing({ args, reporter }: Run, excluded: number): void {
  const { files, problems } = reporter.totals;
  if (files > 0 || problems > 0) return;
  const why = excluded === 0 ? '' : ' (force-exclude leaves out what was named)';
  reporter.warn(args.paths.join(', '), `no Python files found${why}`);
}

function exitCode({ args, reporter }: Run): number {
  const { totals, failures } = reporter;
  if (totals.problems > 0 || failures > 0) return EXIT_FAILURE;
  if (args.exitNonZeroOnFix && totals.fixed > 0) return EXIT_FINDINGS;
  if (args.exitZero) return EXIT_CLEAN;
  // Who asks for fixes only still has to hear that a file could not be read by Python.
  const found = args.diff || args.fixOnly ? totals.syntaxErrors : totals.syntaxErrors + totals.ruleFindings;
  return found > 0 || (args.diff && totals.fixed > 0) ? EXIT_FINDINGS : EXIT_CLEAN;
}
