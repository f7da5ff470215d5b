/**
 * Compares the summary of every function with the code that a CPython makes of it:
 *
 *   npm run conformance:functions -- [--python python3.13] [--show N] FOLDER…
 *
 * Generator, coroutine and asynchronous generator have to be what the code object's flags say; and a
 * function runs off its end exactly if its bytecode returns None where its source does not. One
 * difference makes the exit code 1.
 */
import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { type AsyncFunctionDef, type FunctionDef, Kind, type Lambda } from '../../src/ast/nodes.generated.ts';
import { parse } from '../../src/parser/index.ts';
import { analyzeFlow, FunctionFlag } from '../../src/semantic/flow.ts';

type Row = readonly [line: number, name: string, kind: string, end: boolean | null];

function pythonFiles(folder: string): string[] {
  if (statSync(folder).isFile()) return [folder];
  const found: string[] = [];
  for (const entry of readdirSync(folder, { withFileTypes: true, recursive: true })) {
    if (entry.isFile() && entry.name.endsWith('.py')) found.push(path.join(entry.parentPath, entry.name));
  }
  return found.sort();
}

function kindOf(flags: number): string {
  const isGenerator = (flags & FunctionFlag.Generator) !== 0;
  if ((flags & FunctionFlag.Async) === 0) return isGenerator ? 'generator' : '';
  return isGenerator ? 'async generator' : 'coroutine';
}

function functionsOf(source: Uint8Array): Row[] {
  const tree = parse(source);
  const { functions } = analyzeFlow(tree);
  const rows: Row[] = [];
  for (let row = 0; row < functions.count; row++) {
    const node = tree.tape.nodes[functions.node[row]] as FunctionDef | AsyncFunctionDef | Lambda;
    const flags = functions.flags[row];
    if (node.kind === Kind.Lambda) {
      rows.push([tree.lineIndex.lineOf(node.start), '<lambda>', kindOf(flags), null]);
      continue;
    }
    const start = node.decorator_list.length > 0 ? node.decorator_list[0].start : node.start;
    const runsOff = (flags & (FunctionFlag.FallsThrough | FunctionFlag.FallsThroughSwallowed)) !== 0;
    rows.push([tree.lineIndex.lineOf(start), node.name, kindOf(flags), runsOff]);
  }
  return rows;
}

/** What CPython compiles to nothing is no function there: dead code. */
function compare(theirs: readonly Row[], ours: readonly Row[]): string[] {
  const left = ours.map((row) => ({ row, isTaken: false }));
  const problems: string[] = [];
  for (const row of theirs) {
    const [line, name, kind, end] = row;
    const isSame = ({ row: other, isTaken }: (typeof left)[number]): boolean =>
      !isTaken &&
      other[0] === line &&
      other[1] === name &&
      other[2] === kind &&
      (end === null || other[3] === end);
    const match = left.find(isSame);
    if (match === undefined) problems.push(`CPython: ${JSON.stringify(row)}`);
    else match.isTaken = true;
  }
  return problems;
}

function main(): number {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { python: { type: 'string', default: 'python3' }, show: { type: 'string', default: '20' } },
  });
  const files = positionals.flatMap(pythonFiles);
  const script = path.join(import.meta.dirname, 'functions.py');
  const python = spawnSync(values.python, [script], {
    input: files.join('\n'),
    encoding: 'utf8',
    maxBuffer: 1 << 30,
  });
  if (python.status !== 0) throw new Error(python.stderr);
  const answers = python.stdout.trimEnd().split('\n');
  let compared = 0;
  let skipped = 0;
  const problems: string[] = [];
  answers.forEach((answer, i) => {
    const theirs = JSON.parse(answer) as Row[] | null;
    if (theirs === null) {
      skipped++;
      return;
    }
    compared += theirs.length;
    for (const problem of compare(theirs, functionsOf(readFileSync(files[i]))))
      problems.push(`${files[i]}: ${problem}`);
  });
  console.log(
    `${files.length - skipped} files, ${compared} functions, ${problems.length} different; ${skipped} files not compiled`,
  );
  for (const problem of problems.slice(0, Number(values.show))) console.log(`  ${problem}`);
  return problems.length > 0 ? 1 : 0;
}

process.exitCode = main();
