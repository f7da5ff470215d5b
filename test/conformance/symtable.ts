/**
 * Compares the names of whole folders of Python files with a real CPython's symbol tables:
 *
 *   npm run conformance:symtable -- [--python PATH | --version 3.N] [--limit N] [--show N] FOLDER…
 *   npm run conformance:symtable -- [--python PATH | --version 3.N] --random N [--seed N]
 *   npm run conformance:symtable -- [--python PATH | --version 3.N] --write FOLDER…
 *
 * Every scope (kind, name, line, nesting, parameters) and every symbol in it with all its flags and its
 * resolution is compared with `_symtable` (symtable.py), and the resolutions once more with those that the
 * model gives to rules. What the symbol table rejects must be rejected here with the same first error, at the
 * same place; what the interpreter's parser rejects is counted. `--random` compares programs made up of
 * scopes instead (randomScopes.ts). There is no list of allowed differences: any makes the exit code 1.
 * `--write` keeps the interpreter's tables beside the files, `name.3.13.txt`, for the tests that run without it.
 */
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { syntaxMessage } from '../../src/diagnostics/syntax.ts';
import { parse, type TargetVersion } from '../../src/parser/index.ts';
import { cpythonPosition, type ErrorPosition, Stage } from '../../src/semantic/compileError.ts';
import { compileErrors } from '../../src/semantic/compileErrors.ts';
import { analyze } from '../../src/semantic/index.ts';
import { decodeNamed } from '../../src/text/codecs.ts';
import { findPyodide, findPython, type Interpreter, inspectPython } from './interpreters.ts';
import { Oracle, type OracleAnswer } from './oracle.ts';
import { randomProgram } from './randomScopes.ts';
import { symbolTables } from './symbolTables.ts';

const LANES = 4;

const usage = `usage: npm run conformance:symtable -- [--python PATH | --version 3.N] [--limit N] [--show N] FOLDER…
       npm run conformance:symtable -- [--python PATH | --version 3.N] --random N [--seed N]
       npm run conformance:symtable -- [--python PATH | --version 3.N] --write FOLDER…`;

/** The same interpreter, with symtable.py for oracle.py. */
function asSymtableOracle(interpreter: Interpreter): Interpreter {
  const args = interpreter.args.map((arg) =>
    path.basename(arg) === 'oracle.py' ? path.join(path.dirname(arg), 'symtable.py') : arg,
  );
  return interpreter.stdlib === null
    ? { ...interpreter, args: [...args, 'symtable.py'] }
    : { ...interpreter, args };
}

function listPython(folder: string): string[] {
  if (statSync(folder).isFile()) return [folder];
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.py'))
    .map((entry) => path.join(entry.parentPath, entry.name))
    .sort();
}

/** Every n-th file, so that all parts of a folder are among them. */
function thinOut(files: readonly string[], limit: number): readonly string[] {
  if (files.length <= limit) return files;
  return Array.from({ length: limit }, (_, i) => files[Math.floor((i * files.length) / limit)]);
}

/** A file, or a program that was made up. */
interface Case {
  readonly name: string;
  readonly path?: string;
  readonly source?: string;
}

interface Failure {
  readonly of: Case;
  readonly reason: string;
  readonly details: readonly string[];
  /** The tables, when they are what differs. */
  readonly text: string | null;
}

interface Report {
  readonly counts: Map<string, number>;
  scopes: number;
  symbols: number;
  readonly unjudged: string[];
  readonly failures: Failure[];
}

const EQUAL = 'equal tables';
const SAME_ERROR = 'rejected with the same error';
const PARSER = "rejected by CPython's parser";

/** One case against the answer of the interpreter: what they agree in, or what is different. */
function judge(of: Case, answer: OracleAnswer, minor: number, report: Report): string | Failure {
  const tree = parse(of.source ?? readFileSync(of.path as string), {
    targetVersion: `3.${minor}` as TargetVersion,
    encodings: decodeNamed,
  });
  const { lineIndex } = tree;
  const fail = (reason: string, details: readonly string[], text: string | null = null): Failure => ({
    of,
    reason,
    details,
    text,
  });
  if (tree.diagnostics.length > 0) {
    if (answer.error !== undefined) return PARSER;
    return fail('rejected only here', [syntaxMessage(tree.diagnostics[0], lineIndex)]);
  }
  const model = analyze(tree, minor);
  const [first] = compileErrors(tree, model, minor).filter(({ stage }) => stage !== Stage.Code);
  const ours =
    first === undefined
      ? 'accepted'
      : describeError(syntaxMessage(first.diagnostic, lineIndex), cpythonPosition(first, lineIndex, minor));
  const theirs = answer.error === undefined ? 'accepted' : describeError(answer.error.msg, answer.error);
  if (ours !== theirs) return fail('different verdict', [`CPython: ${theirs}`, `here:    ${ours}`]);
  if (first !== undefined) return SAME_ERROR;
  report.scopes += model.scopes.count;
  report.symbols += model.symbols.count;
  const { text, disagreements } = symbolTables(model);
  if (createHash('sha256').update(text).digest('hex') !== answer.sha)
    return fail('different tables', [], text);
  return disagreements.length > 0 ? fail('the model disagrees with its tables', disagreements) : EQUAL;
}

function describeError(message: string, { lineno, offset, end_lineno, end_offset }: ErrorPosition): string {
  return `${message} at ${lineno}:${offset}-${end_lineno}:${end_offset}`;
}

async function compare(cases: readonly Case[], interpreter: Interpreter, minor: number): Promise<Report> {
  const report: Report = { counts: new Map(), scopes: 0, symbols: 0, unjudged: [], failures: [] };
  const oracle = new Oracle(interpreter);
  const queue = cases.values();
  const lane = async (): Promise<void> => {
    for (const of of queue) {
      const { path: file, source } = of;
      const answer = await oracle.ask(source === undefined ? { path: file } : { source });
      if (answer.none !== undefined) {
        report.unjudged.push(`${of.name}: ${answer.none}`);
        continue;
      }
      const outcome = judge(of, answer, minor, report);
      if (typeof outcome === 'string') report.counts.set(outcome, (report.counts.get(outcome) ?? 0) + 1);
      else report.failures.push(outcome);
    }
  };
  await Promise.all(Array.from({ length: LANES }, lane));
  oracle.close();
  return report;
}

async function explain(failures: readonly Failure[], interpreter: Interpreter, show: number): Promise<void> {
  const oracle = new Oracle(interpreter);
  for (const { of, reason, details, text } of failures.slice(0, show)) {
    console.log(`\n${of.name}: ${reason}`);
    for (const line of details.slice(0, 5)) console.log(`  ${line}`);
    if (of.source !== undefined) console.log(of.source.replace(/^/gm, '    | '));
    if (text === null) continue;
    const request = of.source === undefined ? { path: of.path } : { source: of.source };
    const left = ((await oracle.ask({ ...request, dump: true })).dump ?? '').split('\n');
    const right = text.split('\n');
    const at = left.findIndex((line, i) => line !== right[i]);
    console.log(`  CPython: ${left[at] ?? '(nothing)'}\n  here:    ${right[at] ?? '(nothing)'}`);
    const expected = new Set((left[at] ?? '').split(' '));
    const got = new Set((right[at] ?? '').split(' '));
    console.log(`  only CPython: ${[...expected].filter((part) => !got.has(part)).join(' ')}`);
    console.log(`  only here:    ${[...got].filter((part) => !expected.has(part)).join(' ')}`);
  }
  oracle.close();
  if (failures.length > show) console.log(`\n… and ${failures.length - show} more (--show N)`);
}

function chooseInterpreter(python: string | undefined, version: string): Interpreter | null {
  if (python !== undefined) return inspectPython(python);
  return version === '3.14' ? findPyodide() : findPython(version);
}

/** Keeps the interpreter's tables of each case beside it; what it rejects has none. */
async function writeTables(cases: readonly Case[], interpreter: Interpreter, minor: number): Promise<void> {
  const oracle = new Oracle(interpreter);
  for (const { name } of cases) {
    const { dump, error, none } = await oracle.ask({ path: name, dump: true });
    if (dump !== undefined) writeFileSync(name.replace(/\.py$/, `.3.${minor}.txt`), `${dump}\n`);
    else console.log(`${name}: not written: ${error?.msg ?? none}`);
  }
  oracle.close();
}

function randomCases(count: number, seed: number, minor: number): Case[] {
  return Array.from({ length: count }, (_, i) => ({
    name: `--seed ${seed + i}`,
    source: randomProgram(seed + i, minor),
  }));
}

async function main(): Promise<number> {
  const { values, positionals: folders } = parseArgs({
    allowPositionals: true,
    options: {
      python: { type: 'string' },
      version: { type: 'string', default: '3.13' },
      limit: { type: 'string' },
      random: { type: 'string' },
      seed: { type: 'string', default: '1' },
      write: { type: 'boolean', default: false },
      show: { type: 'string', default: '5' },
    },
  });
  const found = chooseInterpreter(values.python, values.version);
  if (found === null) {
    console.error(`conformance: no CPython ${values.python ?? values.version} to ask`);
    return 2;
  }
  const missing = folders.filter((folder) => !existsSync(folder));
  for (const folder of missing) console.error(`conformance: no such folder: ${folder}`);
  if (missing.length > 0) return 2;
  if (folders.length === 0 && values.random === undefined) {
    console.error(usage);
    return 2;
  }
  const interpreter = asSymtableOracle(found);
  const minor = Number(found.version.split('.')[1]);
  const limit = Number(values.limit ?? Number.POSITIVE_INFINITY);
  const corpora = folders.map((folder) => {
    const files = thinOut(listPython(folder), limit);
    return { name: folder, cases: files.map((file): Case => ({ name: file, path: file })) };
  });
  if (values.random !== undefined) {
    const cases = randomCases(Number(values.random), Number(values.seed), minor);
    corpora.push({ name: 'random programs', cases });
  }
  console.log(`CPython ${found.version}`);
  if (values.write) {
    await writeTables(
      corpora.flatMap(({ cases }) => cases),
      interpreter,
      minor,
    );
    return 0;
  }
  let isClean = true;
  for (const { name, cases } of corpora) {
    const started = performance.now();
    const report = await compare(cases, interpreter, minor);
    const seconds = ((performance.now() - started) / 1000).toFixed(1);
    console.log(`${name}: ${cases.length} compared, ${seconds} s`);
    for (const outcome of [EQUAL, SAME_ERROR, PARSER])
      console.log(`  ${String(report.counts.get(outcome) ?? 0).padStart(6)} ${outcome}`);
    console.log(`  ${String(report.failures.length).padStart(6)} different`);
    console.log(`  ${String(report.unjudged.length).padStart(6)} no verdict`);
    console.log(`  ${report.scopes} scopes, ${report.symbols} symbols compared`);
    for (const line of report.unjudged) console.log(`  no verdict: ${line}`);
    if (report.failures.length > 0) await explain(report.failures, interpreter, Number(values.show));
    isClean &&= report.failures.length === 0;
  }
  return isClean ? 0 : 1;
}

process.exitCode = await main();
