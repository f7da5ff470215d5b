/**
 * `npm run damaged`: correct files with one mistake inside a function. Which findings of rules change?
 *
 * A mistake must not hide what is wrong elsewhere, nor make rules invent something: outside the statement
 * with the mistake (its block included, if it has one), every finding of the correct file must be there
 * and no other. The mistakes are those of `npm run planted`, each confirmed by CPython.
 */
import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { createLinter } from '../src/linter/linter.ts';
import { defaultPython, Oracle } from './oracle.ts';
import type { Edit } from './planted/edits.ts';
import { kinds } from './planted/kinds.ts';
import { findSites, isKeyword, type Sites, type Statement } from './planted/sites.ts';
import { mixSeeds, Random } from './random.ts';

const USAGE = `npm run damaged -- [OPTIONS] FOLDER…
  FOLDER            correct Python files
  --files N         damaged files (default 500)
  --seed N          (default 1)
  --select CODES    rules to compare (default F)
  --kind NAME       only mistakes whose kind has this in its name
  --python PATH     interpreter that confirms the mistakes
  --show N          changes to show (default 20)
  --keep FOLDER     writes damaged files there in which something changed`;

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    files: { type: 'string', default: '500' },
    seed: { type: 'string', default: '1' },
    select: { type: 'string', default: 'F' },
    kind: { type: 'string', default: '' },
    python: { type: 'string', default: defaultPython() },
    show: { type: 'string', default: '20' },
    keep: { type: 'string' },
  },
});

const MAX_BYTES = 60_000;

interface Damage {
  readonly file: string;
  readonly kind: string;
  readonly text: string;
  readonly damaged: string;
  /** Lines of the damaged statement, from 1, in the correct text; `added` more in the damaged one. */
  readonly from: number;
  readonly to: number;
  readonly added: number;
}

const linter = createLinter({ select: values.select.split(','), noqa: false });

function pythonFiles(root: string): string[] {
  if (statSync(root).isFile()) return [root];
  return readdirSync(root, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.py'))
    .map((entry) => path.join(entry.parentPath, entry.name))
    .filter((file) => !/bad_|badsyntax/.test(file))
    .sort();
}

/** The statement that an edit is in, its block included; null outside of functions. */
function damagedLines({ statements, tokens, lineStarts }: Sites, edit: Edit): [number, number] | null {
  const at = statements.findIndex(({ lastLine }) => lineStarts[lastLine + 1] > edit.start);
  if (at < 0 || !isInFunction(statements, at, tokens)) return null;
  const { indent, line, opensBlock } = statements[at];
  let last = at;
  while (opensBlock && last + 1 < statements.length && statements[last + 1].indent > indent) last++;
  // Clauses belong to the statement whose header they follow.
  const endsAt = statements.findIndex(({ lastLine }) => lineStarts[lastLine + 1] >= edit.end);
  return [line + 1, statements[Math.max(last, endsAt)].lastLine + 1];
}

function isInFunction(statements: readonly Statement[], at: number, tokens: Sites['tokens']): boolean {
  let { indent } = statements[at];
  for (let i = at - 1; i >= 0 && indent > 0; i--) {
    const outer = statements[i];
    if (outer.indent >= indent) continue;
    indent = outer.indent;
    if (tokens[outer.first].text === 'def' || tokens[outer.first].text === 'async') return true;
  }
  return false;
}

const countLines = (text: string): number => text.split('\n').length - 1;

/** Where a name goes with the mistake, what is said of it elsewhere has to change. */
function losesNames(before: string, after: string): boolean {
  const words = (source: string): string[] => source.match(/[\p{L}_][\p{L}\p{N}_]*/gu) ?? [];
  const kept = words(after);
  return words(before).some((name) => !isKeyword(name) && !kept.includes(name));
}

async function damage(file: string, text: string, random: Random, oracle: Oracle): Promise<Damage | null> {
  const sites = findSites(text);
  const names = Object.keys(kinds).filter((name) => name.includes(values.kind));
  for (let attempt = 0; attempt < 20; attempt++) {
    const kind = random.pick(names);
    const edit = kinds[kind](sites, random);
    if (edit === null) continue;
    const lines = damagedLines(sites, edit);
    if (lines === null) continue;
    const damaged = text.slice(0, edit.start) + edit.text + text.slice(edit.end);
    if (losesNames(text.slice(edit.start, edit.end), edit.text)) continue;
    const answer = await oracle.ask({ source: damaged });
    if (answer.ok || answer.phase !== 'parse') continue;
    const added = countLines(damaged) - countLines(text);
    return { file, kind, text, damaged, from: lines[0], to: lines[1], added };
  }
  return null;
}

/** Findings outside the damaged statement, at the rows of the correct file. */
function findings(text: string, { from, to }: Damage, added: number): string[] {
  const { tree, findings, failures } = linter.lint(text);
  if (failures.length > 0) throw failures[0].error;
  const { lineIndex } = tree;
  return findings.flatMap(({ code, start, message }) => {
    const line = lineIndex.lineOf(start);
    if (code === 'invalid-syntax' || (line >= from && line <= to + added)) return [];
    const row = line < from ? line : line - added;
    // Rows in messages move, too.
    return [`${row}:${lineIndex.codePointColumn(start)} ${code} ${message.replace(/ line \d+\b/, '')}`];
  });
}

function difference(left: readonly string[], right: readonly string[]): string[] {
  const rest = [...right];
  return left.filter((one) => {
    const at = rest.indexOf(one);
    if (at >= 0) rest.splice(at, 1);
    return at < 0;
  });
}

if (positionals.length === 0) {
  console.error(USAGE);
  process.exit(2);
}
const wanted = Number(values.files);
const random = new Random(mixSeeds(Number(values.seed)));
const files = positionals.flatMap(pythonFiles).filter((file) => {
  const { size } = statSync(file);
  return size > 1000 && size < MAX_BYTES;
});
const order = files.map((file) => ({ file, key: random.next() })).sort((a, b) => a.key - b.key);
const oracle = await Oracle.start(values.python);
const shown: string[] = [];
let count = 0;
let compared = 0;
let lost = 0;
let invented = 0;
let changed = 0;
for (const { file } of order) {
  if (count >= wanted) break;
  const text = readFileSync(file, 'utf8');
  if (text.includes('\r') || !(await oracle.ask({ source: text })).ok) continue;
  const one = await damage(file, text, random, oracle);
  if (one === null) continue;
  count++;
  const before = findings(one.text, one, 0);
  const after = findings(one.damaged, one, one.added);
  const missing = difference(before, after);
  const extra = difference(after, before);
  compared += before.length;
  lost += missing.length;
  invented += extra.length;
  if (missing.length + extra.length > 0) {
    changed++;
    if (values.keep !== undefined)
      writeFileSync(path.join(values.keep, `${changed}-${path.basename(file)}`), one.damaged);
  }
  const where = `${file} (${one.kind}, lines ${one.from} to ${one.to})`;
  shown.push(...missing.map((line) => `lost ${where}: ${line}`));
  shown.push(...extra.map((line) => `new ${where}: ${line}`));
}
oracle.close();
console.log(
  `${count} files with one mistake each in a function; findings of ${values.select} outside that statement:`,
);
console.log(`${compared} in the correct files, ${lost} lost, ${invented} new, in ${changed} files`);
for (const line of shown.slice(0, Number(values.show))) console.log(line);
if (lost + invented > 0) process.exitCode = 1;
