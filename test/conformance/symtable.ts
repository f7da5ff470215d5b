/**
 * Compares the names of whole folders of Python files with a real CPython's symbol tables:
 *
 *   npm run conformance:symtable -- [--python PATH | --version 3.N] [--limit N] [--show N] FOLDER…
 *
 * Every scope (kind, name, line, nesting, parameters) and every symbol in it with all its flags and its
 * resolution is compared with `_symtable` (symtable.py), and the resolutions once more with those that the
 * model gives to rules. Files that the interpreter rejects are counted. There is no list of allowed
 * differences: any difference makes the exit code 1.
 */
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { parse, type TargetVersion } from '../../src/parser/index.ts';
import { analyze } from '../../src/semantic/index.ts';
import { decodeNamed } from '../../src/text/codecs.ts';
import { findPyodide, findPython, type Interpreter, inspectPython } from './interpreters.ts';
import { Oracle } from './oracle.ts';
import { symbolTables, type Tables } from './symbolTables.ts';

const LANES = 4;

const usage =
  'usage: npm run conformance:symtable -- [--python PATH | --version 3.N] [--limit N] [--show N] FOLDER…';

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

interface Failure {
  readonly file: string;
  readonly reason: 'different' | 'rejected only here' | 'model disagrees';
  readonly tables: Tables;
}

interface Report {
  equal: number;
  scopes: number;
  symbols: number;
  rejected: number;
  readonly unjudged: string[];
  readonly failures: Failure[];
}

function tablesOf(file: string, minor: number): Tables & { scopes: number; symbols: number; clean: boolean } {
  const tree = parse(readFileSync(file), {
    targetVersion: `3.${minor}` as TargetVersion,
    encodings: decodeNamed,
  });
  const model = analyze(tree, minor);
  const clean = tree.diagnostics.length === 0 && model.errors.length === 0;
  const none: Tables = { text: '', disagreements: [] };
  const tables = clean ? symbolTables(model) : none;
  return { ...tables, scopes: model.scopes.count, symbols: model.symbols.count, clean };
}

async function compareFiles(
  files: readonly string[],
  interpreter: Interpreter,
  minor: number,
): Promise<Report> {
  const report: Report = { equal: 0, scopes: 0, symbols: 0, rejected: 0, unjudged: [], failures: [] };
  const oracle = new Oracle(interpreter);
  const queue = files.values();
  const lane = async (): Promise<void> => {
    for (const file of queue) {
      const answer = await oracle.ask({ path: file });
      if (answer.none !== undefined) report.unjudged.push(`${file}: ${answer.none}`);
      else if (answer.error !== undefined) report.rejected++;
      else {
        const ours = tablesOf(file, minor);
        report.scopes += ours.scopes;
        report.symbols += ours.symbols;
        const sha = createHash('sha256').update(ours.text).digest('hex');
        if (!ours.clean) report.failures.push({ file, reason: 'rejected only here', tables: ours });
        else if (sha !== answer.sha) report.failures.push({ file, reason: 'different', tables: ours });
        else if (ours.disagreements.length > 0)
          report.failures.push({ file, reason: 'model disagrees', tables: ours });
        else report.equal++;
      }
    }
  };
  await Promise.all(Array.from({ length: LANES }, lane));
  oracle.close();
  return report;
}

async function explain(failures: readonly Failure[], interpreter: Interpreter, show: number): Promise<void> {
  const oracle = new Oracle(interpreter);
  for (const { file, reason, tables } of failures.slice(0, show)) {
    console.log(`\n${file}: ${reason}`);
    for (const line of tables.disagreements.slice(0, 5)) console.log(`  ${line}`);
    if (reason !== 'different') continue;
    const theirs = (await oracle.ask({ path: file, dump: true })).dump ?? '';
    const left = theirs.split('\n');
    const right = tables.text.split('\n');
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

async function main(): Promise<number> {
  const { values, positionals: folders } = parseArgs({
    allowPositionals: true,
    options: {
      python: { type: 'string' },
      version: { type: 'string', default: '3.13' },
      limit: { type: 'string' },
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
  if (missing.length > 0 || folders.length === 0) {
    if (folders.length === 0) console.error(usage);
    return 2;
  }
  const interpreter = asSymtableOracle(found);
  const minor = Number(found.version.split('.')[1]);
  console.log(`CPython ${found.version}`);
  let isClean = true;
  for (const folder of folders) {
    const started = performance.now();
    const files = thinOut(listPython(folder), Number(values.limit ?? Number.POSITIVE_INFINITY));
    const report = await compareFiles(files, interpreter, minor);
    const seconds = ((performance.now() - started) / 1000).toFixed(1);
    console.log(`${folder}: ${files.length} files, ${seconds} s`);
    console.log(`  ${String(report.equal).padStart(6)} equal`);
    console.log(`  ${String(report.failures.length).padStart(6)} different`);
    console.log(`  ${String(report.rejected).padStart(6)} rejected by CPython`);
    console.log(`  ${String(report.unjudged.length).padStart(6)} no verdict`);
    console.log(`  ${report.scopes} scopes, ${report.symbols} symbols compared`);
    for (const line of report.unjudged) console.log(`  no verdict: ${line}`);
    if (report.failures.length > 0) await explain(report.failures, interpreter, Number(values.show));
    isClean &&= report.failures.length === 0;
  }
  return isClean ? 0 : 1;
}

process.exitCode = await main();
