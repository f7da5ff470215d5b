/**
 * Compares whole folders of Python files with a real CPython, node by node and position by position:
 *
 *   npm run conformance -- [--python PATH] [--sample] [--jobs 2] [--show N] FOLDER…
 *   npm run conformance -- --version 3.14 [--write] [FOLDER…]
 *
 * Every file is parsed here and by the interpreter, and the hashes of both canonical dumps are
 * compared; only for a mismatch that is to be shown are the dumps themselves exchanged. There is
 * no list of allowed differences: any mismatch makes the exit code 1.
 *
 * CPython 3.13 and later are compared tree by tree, older ones by what they reject.
 * Only the tree is built on either side, so what a compiler refuses later is no rejection here.
 * `--version 3.14` takes CPython 3.14 from test/oracle (`npm ci --prefix test/oracle`) and, without
 * folders, the project's own cases in test/parser/cases-3.14; `--write` renews their expected dumps.
 */
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { canonicalDump, writeCanonical } from '../../src/ast/python.ts';
import type { Tree } from '../../src/ast/tree.ts';
import { syntaxMessage } from '../../src/diagnostics/syntax.ts';
import { parse, type TargetVersion, targetVersions } from '../../src/parser/index.ts';
import { decodeNamed } from '../../src/text/codecs.ts';
import { lookupUnicodeName } from '../../src/text/unicodeNames.ts';
import { findDifference } from './difference.ts';
import { findPyodide, findPython, type Interpreter, inspectPython } from './interpreters.ts';
import { Oracle, type OracleAnswer } from './oracle.ts';
import { chooseSample } from './sample.ts';

const casesFolder = path.join(import.meta.dirname, '..', 'parser', 'cases-3.14');
/** Requests under way per interpreter, so that it never waits for this process. */
const LANES = 4;

const usage = `usage: npm run conformance -- [--python PATH | --version 3.N] [--sample] [--jobs N] [--show N] FOLDER…
       npm run conformance -- --version 3.14 [--write] [FOLDER…]`;

interface Options {
  readonly interpreter: Interpreter;
  readonly target: TargetVersion;
  /** Before 3.13 classes lack fields and positions have mistakes: then only rejections are compared. */
  readonly comparesTrees: boolean;
  readonly jobs: number;
  /** How many mismatches are examined and printed. */
  readonly show: number;
}

/** A named set of files that is reported together. */
interface Corpus {
  readonly name: string;
  readonly files: readonly string[];
}

const outcomes = [
  'equal',
  'accepted by both',
  'mismatched',
  'rejected by both',
  'rejected only here',
  'rejected only by CPython',
  'no verdict',
] as const;
type Outcome = (typeof outcomes)[number];
const isFailure = (outcome: Outcome): boolean =>
  outcome === 'mismatched' || outcome === 'rejected only here' || outcome === 'rejected only by CPython';

interface Failure {
  readonly file: string;
  readonly outcome: Outcome;
  readonly answer: OracleAnswer;
}

interface Report {
  readonly counts: Map<Outcome, number>;
  readonly failures: Failure[];
  readonly unjudged: Failure[];
  bytes: number;
}

function parseFile(file: string, target: TargetVersion): Tree {
  return parse(readFileSync(file), {
    targetVersion: target,
    unicodeNames: lookupUnicodeName,
    encodings: decodeNamed,
  });
}

function hashOf(tree: Tree): string {
  const hash = createHash('sha256');
  writeCanonical(tree, (chunk) => hash.update(chunk, 'latin1'));
  return hash.digest('hex');
}

function judge(tree: Tree, answer: OracleAnswer, options: Options): Outcome {
  if (answer.none !== undefined) return 'no verdict';
  const isRejected = tree.diagnostics.length > 0;
  if (answer.error !== undefined) return isRejected ? 'rejected by both' : 'rejected only by CPython';
  if (isRejected) return 'rejected only here';
  if (!options.comparesTrees) return 'accepted by both';
  return hashOf(tree) === answer.sha ? 'equal' : 'mismatched';
}

async function compareFiles(files: readonly string[], options: Options): Promise<Report> {
  const report: Report = { counts: new Map(), failures: [], unjudged: [], bytes: 0 };
  const queue = files.values();
  const oracles = Array.from({ length: options.jobs }, () => new Oracle(options.interpreter));
  const lane = async (oracle: Oracle): Promise<void> => {
    for (const file of queue) {
      const asked = oracle.ask({ path: file });
      const tree = parseFile(file, options.target);
      const answer = await asked;
      const outcome = judge(tree, answer, options);
      report.counts.set(outcome, (report.counts.get(outcome) ?? 0) + 1);
      report.bytes += statSync(file).size;
      if (isFailure(outcome)) report.failures.push({ file, outcome, answer });
      if (outcome === 'no verdict') report.unjudged.push({ file, outcome, answer });
    }
  };
  await Promise.all(oracles.flatMap((oracle) => Array.from({ length: LANES }, () => lane(oracle))));
  for (const oracle of oracles) oracle.close();
  return report;
}

/** Prints a failure and returns its cause, the heading under which it is counted. */
async function explain(failure: Failure, oracle: Oracle, target: TargetVersion): Promise<string> {
  const { file, outcome, answer } = failure;
  const tree = parseFile(file, target);
  console.log(`\n${file}: ${outcome}`);
  if (answer.error !== undefined) {
    console.log(`  CPython: ${answer.error.type}: ${answer.error.msg} (line ${answer.error.lineno})`);
    return `${outcome}: ${answer.error.msg}`;
  }
  if (outcome === 'rejected only here') {
    const [first] = tree.diagnostics;
    const line = tree.lineIndex.lineOf(first.start);
    console.log(`  here: ${syntaxMessage(first, tree.lineIndex)} (line ${line})`);
    printLine(tree, line);
    return `${outcome}: ${syntaxMessage(first, tree.lineIndex)}`;
  }
  const whole = await oracle.ask({ path: file, dump: true });
  const difference = whole.dump === undefined ? null : findDifference(whole.dump, canonicalDump(tree));
  if (difference === null) {
    console.log('  the dumps agree when read again: the file changed, or the interpreter did');
    return 'not reproducible';
  }
  console.log(`  ${difference.path}`);
  console.log(`    expected ${difference.expected}`);
  console.log(`    got      ${difference.got}`);
  if (difference.line !== null) printLine(tree, difference.line);
  return `${difference.kind}.${difference.field}`;
}

function printLine(tree: Tree, line: number): void {
  const text = tree.text.slice(tree.lineIndex.lineStart(line), tree.lineIndex.lineEnd(line));
  console.log(`    ${line} | ${text.slice(0, 160)}`);
}

async function explainAll(failures: readonly Failure[], options: Options): Promise<void> {
  const oracle = new Oracle(options.interpreter);
  const causes = new Map<string, number>();
  for (const failure of failures.slice(0, options.show)) {
    const cause = await explain(failure, oracle, options.target);
    causes.set(cause, (causes.get(cause) ?? 0) + 1);
  }
  oracle.close();
  if (failures.length > options.show)
    console.log(`\n… and ${failures.length - options.show} more (--show N)`);
  console.log('\nFirst differences by kind:');
  for (const [cause, count] of [...causes].sort((a, b) => b[1] - a[1])) console.log(`  ${count} × ${cause}`);
}

async function runCorpus(corpus: Corpus, options: Options): Promise<boolean> {
  const started = performance.now();
  const report = await compareFiles(corpus.files, options);
  const seconds = (performance.now() - started) / 1000;
  const megabytes = (report.bytes / 1e6).toFixed(1);
  console.log(
    `${corpus.name}: ${corpus.files.length} files compared, ${megabytes} MB, ${seconds.toFixed(1)} s`,
  );
  for (const outcome of outcomes)
    console.log(`  ${String(report.counts.get(outcome) ?? 0).padStart(6)} ${outcome}`);
  for (const { file, answer } of report.unjudged) console.log(`  no verdict: ${file}: ${answer.none}`);
  if (report.failures.length > 0) await explainAll(report.failures, options);
  return report.failures.length === 0;
}

/** Asks CPython for the dump of each case and keeps it beside the case. */
async function writeExpected(files: readonly string[], interpreter: Interpreter): Promise<boolean> {
  const oracle = new Oracle(interpreter);
  let isComplete = true;
  for (const file of files) {
    const answer = await oracle.ask({ path: file, dump: true });
    if (answer.dump === undefined) {
      console.error(`${file}: not written: ${answer.error?.msg ?? answer.none}`);
      isComplete = false;
    } else {
      writeFileSync(file.replace(/\.py$/, '.json'), `${answer.dump}\n`);
    }
  }
  oracle.close();
  return isComplete;
}

/** Every Python file under a folder, in the order of their names. */
function listPython(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.py'))
    .map((entry) => path.join(entry.parentPath, entry.name))
    .sort();
}

function chooseInterpreter(python: string | undefined, version: string): Interpreter | null {
  if (python !== undefined) return inspectPython(python);
  return version === '3.14' ? findPyodide() : findPython(version);
}

function explainMissing(python: string | undefined, version: string): string {
  if (python !== undefined) return `cannot run ${python}`;
  if (version === '3.14') return 'no CPython 3.14: run npm ci --prefix test/oracle first';
  return `no CPython ${version} under pyenv or on PATH: install one, or name one with --python PATH`;
}

async function main(): Promise<number> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      python: { type: 'string' },
      version: { type: 'string', default: '3.13' },
      sample: { type: 'boolean', default: false },
      jobs: { type: 'string', default: '2' },
      show: { type: 'string', default: '5' },
      write: { type: 'boolean', default: false },
    },
  });
  const interpreter = chooseInterpreter(values.python, values.version);
  if (interpreter === null) {
    console.error(`conformance: ${explainMissing(values.python, values.version)}`);
    return 2;
  }
  const folders = positionals.length === 0 && interpreter.stdlib === null ? [casesFolder] : positionals;
  const missing = folders.filter((folder) => !existsSync(folder));
  for (const folder of missing) console.error(`conformance: no such folder: ${folder}`);
  if (missing.length > 0) return 2;
  if (values.write) return (await writeExpected(folders.flatMap(listPython), interpreter)) ? 0 : 1;

  const corpora: Corpus[] = folders.map((folder) => ({ name: folder, files: listPython(folder) }));
  if (values.sample && interpreter.stdlib !== null) {
    const files = chooseSample(interpreter.stdlib, listPython(interpreter.stdlib));
    corpora.push({ name: 'sample of the standard library', files });
  }
  if (corpora.length === 0) {
    console.error(usage);
    return 2;
  }
  const minor = interpreter.version.split('.').slice(0, 2).join('.');
  const target = targetVersions.find((version) => version === minor);
  if (target === undefined) {
    console.error(`conformance: CPython ${interpreter.version} is none of ${targetVersions.join(', ')}`);
    return 2;
  }
  console.log(`CPython ${interpreter.version}`);
  const options = {
    interpreter,
    target,
    comparesTrees: targetVersions.indexOf(target) >= targetVersions.indexOf('3.13'),
    jobs: Math.max(1, Number(values.jobs)),
    show: Number(values.show),
  };
  let isClean = true;
  for (const corpus of corpora) isClean = (await runCorpus(corpus, options)) && isClean;
  return isClean ? 0 : 1;
}

process.exitCode = await main();
