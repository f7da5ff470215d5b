/**
 * Applies all fixes to whole folders, in memory, and checks what they leave behind:
 *
 *     npm run fixes -- [--unsafe] [--select CODES] [--python PATH] [--show N] FOLDER…
 *
 * For every file: CPython compiles the fixed source if it compiled the old one; a second run
 * fixes nothing; no rule's fix had to be taken back; and every statement that no edit touched has
 * the same tree as before. One exception makes the exit code 1.
 */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { Kind, type Node } from '../../src/ast/nodes.generated.ts';
import { dump } from '../../src/ast/python.ts';
import type { Tree } from '../../src/ast/tree.ts';
import { applyFixes, fixSource, isApplicable } from '../../src/linter/fixes.ts';
import { createLinter, type Linter } from '../../src/linter/linter.ts';
import { SYNTAX_CODE } from '../../src/linter/select.ts';
import { type TargetVersion, targetVersions } from '../../src/parser/index.ts';
import type { Finding } from '../../src/rules/rule.ts';
import { decodeNamed } from '../../src/text/codecs.ts';
import { findPython, type Interpreter, inspectPython } from './interpreters.ts';
import { Oracle } from './oracle.ts';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    unsafe: { type: 'boolean', default: false },
    select: { type: 'string' },
    python: { type: 'string' },
    show: { type: 'string', default: '20' },
  },
});
const python = values.python === undefined ? findPython('3.13') : inspectPython(values.python);
if (positionals.length === 0 || python === null) {
  console.error('usage: npm run fixes -- [--unsafe] [--select CODES] [--python PATH] [--show N] FOLDER…');
  process.exit(2);
}

function filesIn(place: string): string[] {
  if (statSync(place).isFile()) return [place];
  return readdirSync(place, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.py'))
    .sort()
    .map((name) => path.join(place, name))
    .filter((name) => statSync(name).isFile());
}

/** Simple statements, where each edit is inside or outside: a block is touched by all that is in it. */
function simpleStatements(tree: Tree): Node[] {
  return tree.tape.nodes.filter(({ kind }) => isSimple(kind));
}

function isSimple(kind: number): boolean {
  switch (kind) {
    case Kind.FunctionDef:
    case Kind.AsyncFunctionDef:
    case Kind.ClassDef:
    case Kind.For:
    case Kind.AsyncFor:
    case Kind.While:
    case Kind.If:
    case Kind.With:
    case Kind.AsyncWith:
    case Kind.Match:
    case Kind.Try:
    case Kind.TryStar:
      return false;
    default:
      return kind >= Kind.FunctionDef && kind <= Kind.Continue;
  }
}

/** Statements that differ after one round although no edit touched them. */
function changedElsewhere(before: Tree, after: Tree, applied: readonly Finding[]): string[] {
  const edits = applied.flatMap(({ fix }) => fix?.edits ?? []).sort((a, b) => a.start - b.start);
  const byStart = new Map(simpleStatements(after).map((node) => [node.start, node]));
  const changed: string[] = [];
  const seen = new Set<string>();
  let next = 0;
  let shift = 0;
  for (const node of simpleStatements(before).sort((a, b) => a.start - b.start)) {
    while (next < edits.length && edits[next].end <= node.start) {
      const { start, end, content } = edits[next++];
      const key = `${start} ${end} ${content}`;
      // Findings may share a fix, which is applied once.
      if (!seen.has(key)) shift += content.length - (end - start);
      seen.add(key);
    }
    if (next < edits.length && edits[next].start <= node.end) continue;
    const twin = byStart.get(node.start + shift);
    if (twin === undefined || dump(twin) !== dump(node)) {
      changed.push(`line ${before.lineIndex.lineOf(node.start)}: changed although no edit touched it`);
    }
  }
  return changed;
}

/** The first round once more, which is where nearly all edits are. */
function checkRound(linter: Linter, source: Uint8Array, unsafe: boolean): string[] {
  const { tree, findings } = linter.lint(source);
  const wanted = findings.filter(
    ({ code, fix }) => code !== SYNTAX_CODE && fix !== null && isApplicable(fix, unsafe),
  );
  const { text, applied } = applyFixes(tree.text, wanted);
  return changedElsewhere(tree, linter.lint(text).tree, applied);
}

async function main(interpreter: Interpreter): Promise<void> {
  const target = targetVersions.find((known) => interpreter.version.startsWith(`${known}.`)) as TargetVersion;
  const linter = createLinter({
    targetVersion: target,
    encodings: decodeNamed,
    select: values.select?.split(','),
  });
  const flags = interpreter.args.slice(0, -1);
  const script = path.join(import.meta.dirname, 'compiles.py');
  const oracle = new Oracle({ ...interpreter, args: [...flags, script] });
  const unsafe = values.unsafe;
  const counts = new Map<string, number>();
  const problems: string[] = [];
  let changed = 0;
  let refused = 0;
  const files = positionals.flatMap(filesIn);
  for (const file of files) {
    const source = readFileSync(file);
    const { source: fixed, applied, result, refusal } = fixSource(linter, source, { unsafe });
    if (refusal !== null) refused++;
    const say = (what: string): number => problems.push(`${file}: ${what}`);
    for (const { code, error, start } of result.failures) {
      say(`line ${result.tree.lineIndex.lineOf(start)}: ${code}: ${String(error)}`);
    }
    if (applied.length === 0) continue;
    changed++;
    for (const { code } of applied) counts.set(code, (counts.get(code) ?? 0) + 1);
    const bytes = fixed as Uint8Array;
    if (fixSource(linter, bytes, { unsafe }).applied.length > 0) say('a second run fixes more');
    for (const what of checkRound(linter, source, unsafe)) say(what);
    const after = await oracle.ask({ source_b64: Buffer.from(bytes).toString('base64') });
    if (after.error === undefined) continue;
    const before = await oracle.ask({ source_b64: source.toString('base64') });
    if (before.error === undefined) say(`CPython rejects it: line ${after.error.lineno}: ${after.error.msg}`);
  }
  oracle.close();
  const total = [...counts.values()].reduce((a, b) => a + b, 0);
  console.log(`CPython ${interpreter.version}, ${unsafe ? 'safe and unsafe' : 'safe'} fixes`);
  console.log(`${files.length} files, ${changed} changed, ${refused} not touched (syntax errors, encodings)`);
  for (const [code, count] of [...counts].sort()) console.log(`${code.padEnd(8)} ${count}`);
  console.log(`${total} findings fixed, ${problems.length} problems`);
  for (const problem of problems.slice(0, Number(values.show))) console.log(problem);
  process.exitCode = problems.length > 0 ? 1 : 0;
}

await main(python);
