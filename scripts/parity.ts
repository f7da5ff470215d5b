/**
 * Compares our findings with those of ruff, which owns the codes of most rules:
 *
 *     npm run parity -- [options] FOLDER…
 *
 *     --ruff=PATH             the program to ask; `wasm` for the build in bench/peers
 *                             (default: the ruff on PATH, else that build)
 *     --target-version=3.13   (default 3.14)
 *     --select=F,E711         only these rules
 *     --show=50               how many differences to print
 *     --noqa                  honour `noqa` comments on both sides, and compare RUF100
 *
 * A finding is common when code, name, message, start, end and row of the `noqa` comment are the
 * same, a fix when applicability, message and edits are too. Every Python file below the folders
 * is compared, except those with a syntax error: ruff then runs no rules. The exit code
 * is 1 when a rule shares less than 99.5 % of its findings with ruff, in either direction.
 */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { createLinter, type Linter } from '../src/linter/linter.ts';
import { noqaRow } from '../src/linter/noqaRow.ts';
import { SYNTAX_CODE } from '../src/linter/select.ts';
import { targetVersions } from '../src/parser/index.ts';
import type { LineIndex } from '../src/text/lineIndex.ts';
import { type Found, type FoundFix, findRuff, type Location } from './parity/ruff.ts';

/** Families that ruff knows. RUF100 is about `noqa` comments. */
const OWNED = process.argv.includes('--noqa') ? /^(ASYNC|B|E|F|RUF|W)\d/ : /^(ASYNC|B|E|F|W)\d/;
/** Command lines have a limit. */
const BATCH = 400;
const REQUIRED = 0.995;

interface Row {
  ours: number;
  theirs: number;
  common: number;
  ourFixes: number;
  theirFixes: number;
  commonFixes: number;
}

const option = (name: string, fallback: string): string =>
  process.argv.find((argument) => argument.startsWith(`--${name}=`))?.slice(name.length + 3) ?? fallback;

/** Sorted, `.py` and `.pyi`, links not followed. */
function pythonFiles(folder: string): string[] {
  if (!statSync(folder).isDirectory()) return [path.resolve(folder)];
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.pyi?$/.test(entry.name))
    .map((entry) => path.resolve(entry.parentPath, entry.name))
    .sort();
}

const locate = (lines: LineIndex, offset: number): Location => ({
  row: lines.lineOf(offset),
  column: lines.codePointColumn(offset) + 1,
});

/** Null for a file that is no Python: ruff then runs no rules. */
function check(linter: Linter, file: string): Found[] | null {
  const { tree, findings, failures } = linter.lint(readFileSync(file), { filename: file });
  for (const { code, error } of failures) throw new Error(`${code} in ${file}`, { cause: error });
  if (tree.diagnostics.length > 0) return null;
  const { lineIndex } = tree;
  return findings.map(({ code, name, message, start, end, fix }) => ({
    code,
    name,
    message,
    location: locate(lineIndex, start),
    end_location: locate(lineIndex, end),
    noqa_row: code === SYNTAX_CODE ? null : noqaRow(tree, start),
    fix: fix && {
      ...fix,
      edits: fix.edits.map((edit) => ({
        content: edit.content,
        location: locate(lineIndex, edit.start),
        end_location: locate(lineIndex, edit.end),
      })),
    },
  }));
}

const place = ({ row, column }: Location): string => `${row}:${column}`;

function describeFix(fix: FoundFix | null, complete: boolean): string {
  if (fix === null) return 'no fix';
  const edits = fix.edits
    .map(
      ({ content, location, end_location }) =>
        `${place(location)}-${place(end_location)} ${JSON.stringify(content ?? '')}`,
    )
    .sort();
  return `${complete ? fix.applicability : ''} fix (${fix.message}): ${edits.join(', ')}`;
}

const describe = (found: Found, complete: boolean): string =>
  `${place(found.location)}-${place(found.end_location)} ${found.code} ` +
  `${complete ? `${found.name} (noqa ${found.noqa_row})` : ''}: ${found.message}`;

/** Findings by description; equal ones one after the other. */
function group(findings: readonly Found[], complete: boolean): Map<string, Found[]> {
  const groups = new Map<string, Found[]>();
  for (const found of findings) {
    const key = describe(found, complete);
    const known = groups.get(key);
    if (known === undefined) groups.set(key, [found]);
    else known.push(found);
  }
  return groups;
}

const rows = new Map<string, Row>();

function rowOf(code: string): Row {
  let row = rows.get(code);
  if (row === undefined) {
    row = { ours: 0, theirs: 0, common: 0, ourFixes: 0, theirFixes: 0, commonFixes: 0 };
    rows.set(code, row);
  }
  return row;
}

/** Counts the findings of one file and returns what differs, one line each. */
function compare(ours: readonly Found[], theirs: readonly Found[], complete: boolean): string[] {
  const differences: string[] = [];
  const mine = group(ours, complete);
  const others = group(theirs, complete);
  for (const key of new Set([...mine.keys(), ...others.keys()])) {
    const left = mine.get(key) ?? [];
    const right = others.get(key) ?? [];
    const { code } = left[0] ?? right[0];
    if (code === null || !codes.includes(code)) continue;
    const row = rowOf(code);
    const common = Math.min(left.length, right.length);
    row.ours += left.length;
    row.theirs += right.length;
    row.common += common;
    for (let i = common; i < left.length; i++) differences.push(`only ours ${key}`);
    for (let i = common; i < right.length; i++) differences.push(`only ruff ${key}`);
    row.ourFixes += left.filter(({ fix }) => fix).length;
    row.theirFixes += right.filter(({ fix }) => fix).length;
    for (let i = 0; i < common; i++) {
      const ourFix = describeFix(left[i].fix, complete);
      const theirFix = describeFix(right[i].fix, complete);
      if (ourFix !== theirFix) differences.push(`fix of ${key}\n    ours ${ourFix}\n    ruff ${theirFix}`);
      else if (left[i].fix) row.commonFixes++;
    }
  }
  return differences;
}

const folders = process.argv.slice(2).filter((argument) => !argument.startsWith('--'));
const version = targetVersions.find((known) => known === option('target-version', '3.14'));
const maxShown = Number(option('show', '50'));
if (folders.length === 0 || version === undefined) {
  console.error('usage: npm run parity -- [--ruff=PATH] [--target-version=3.14] [--select=CODES] FOLDER…');
  process.exit(2);
}
const select = option('select', '');
const linter = createLinter({
  targetVersion: version,
  // Else ruff is told --ignore-noqa.
  noqa: process.argv.includes('--noqa'),
  select: select === '' ? undefined : select.split(','),
});
const codes = linter.rules.map((rule) => rule.code).filter((code) => OWNED.test(code));
const ruff = findRuff(option('ruff', ''), { codes, version, noqa: process.argv.includes('--noqa') });
const files = folders.flatMap(pythonFiles);
const differences: string[] = [];
let rejected = 0;
for (let at = 0; at < files.length; at += BATCH) {
  const batch = files.slice(at, at + BATCH);
  const theirs = ruff.check(batch);
  batch.forEach((file, i) => {
    const ours = check(linter, file);
    if (ours === null) rejected++;
    else differences.push(...compare(ours, theirs[i], ruff.complete).map((line) => `${file}: ${line}`));
  });
}

console.log(`${files.length} files, ${rejected} left out because of syntax errors; ${ruff.version}`);
console.log('rule       ours   ruff  common    fixes   ruff  common');
let failed = false;
const cell = (count: number, width: number): string => String(count).padStart(width);
for (const code of codes) {
  const row = rows.get(code);
  if (row === undefined) {
    console.log(`${code.padEnd(8)}      –`);
    continue;
  }
  const { ours, theirs, common, ourFixes, theirFixes, commonFixes } = row;
  const passed = common >= REQUIRED * Math.max(ours, theirs);
  if (!passed) failed = true;
  console.log(
    `${code.padEnd(8)} ${cell(ours, 6)} ${cell(theirs, 6)} ${cell(common, 7)}  ${cell(ourFixes, 7)} ` +
      `${cell(theirFixes, 6)} ${cell(commonFixes, 7)}${passed ? '' : '  below 99.5 %'}`,
  );
}
for (const line of differences.slice(0, maxShown)) console.log(line);
if (differences.length > maxShown) console.log(`… ${differences.length - maxShown} more differences`);
process.exitCode = failed ? 1 : 0;
