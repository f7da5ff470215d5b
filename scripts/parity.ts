/**
 * Compares the findings of our rules with those of ruff, which owns their codes:
 *
 *     node scripts/run.mjs scripts/parity.ts [--ruff=PATH] [--target-version=3.14] FOLDER…
 *
 * A finding counts as common when code, start, end, message, name and noqa row are the
 * same. Files that one of the two rejects are left out: ruff then runs no rules. Prints a
 * table, then every difference; exits with 1 when a rule shares less than 99.5 %.
 */
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { discoverFiles } from '../src/cli/discover.ts';
import { jsonFormat } from '../src/cli/formats/json.ts';
import { createLinter } from '../src/linter/linter.ts';
import { type TargetVersion, targetVersions } from '../src/parser/index.ts';

interface Found {
  readonly code: string;
  readonly filename: string;
  readonly location: { readonly row: number; readonly column: number };
  readonly end_location: { readonly row: number; readonly column: number };
  readonly message: string;
  readonly name: string;
  readonly noqa_row: number | null;
}

/** Command lines have a limit. */
const BATCH = 400;
const REQUIRED = 0.995;
const MAX_SHOWN = 50;

const option = (name: string, fallback: string): string =>
  process.argv.find((argument) => argument.startsWith(`--${name}=`))?.slice(name.length + 3) ?? fallback;

function findingsOfRuff(files: readonly string[], codes: readonly string[], version: TargetVersion): Found[] {
  const found: Found[] = [];
  for (let at = 0; at < files.length; at += BATCH) {
    const { stdout, error } = spawnSync(
      option('ruff', 'ruff'),
      [
        'check',
        '--isolated',
        '--no-cache',
        '--ignore-noqa',
        '--exit-zero',
        '--output-format=json',
        `--target-version=py${version.replace('.', '')}`,
        `--select=${codes.join(',')}`,
        ...files.slice(at, at + BATCH),
      ],
      { encoding: 'utf8', maxBuffer: 1 << 28 },
    );
    if (error) throw error;
    for (const one of JSON.parse(stdout) as Found[]) found.push(one);
  }
  return found;
}

function ourFindings(files: readonly string[], targetVersion: TargetVersion): Found[] {
  const linter = createLinter({ targetVersion });
  const format = jsonFormat();
  for (const file of files) {
    const { tree, findings } = linter.lint(readFileSync(file), { filename: file });
    format.file({ path: file, absolutePath: file, tree, findings });
  }
  const totals = { files: 0, filesWithFindings: 0, syntaxErrors: 0, ruleFindings: 0, problems: 0 };
  return JSON.parse(format.end(totals));
}

const place = ({ row, column }: Found['location']): string => `${row}:${column}`;
const describe = (found: Found): string =>
  `${found.filename}:${place(found.location)}-${place(found.end_location)} ${found.code} ${found.name}` +
  ` (noqa ${found.noqa_row}): ${found.message}`;

function countBy(found: readonly Found[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const one of found) counts.set(describe(one), (counts.get(describe(one)) ?? 0) + 1);
  return counts;
}

/** What `found` has more of than `other`, one line each. */
function surplus(found: ReadonlyMap<string, number>, other: ReadonlyMap<string, number>): string[] {
  return [...found].flatMap(([line, count]) => Array(Math.max(count - (other.get(line) ?? 0), 0)).fill(line));
}

const folders = process.argv.slice(2).filter((argument) => !argument.startsWith('--'));
const version = targetVersions.find((known) => known === option('target-version', '3.14'));
if (folders.length === 0 || version === undefined) {
  console.error('usage: scripts/parity.ts [--ruff=PATH] [--target-version=3.14] FOLDER…');
  process.exit(2);
}
const files = discoverFiles(folders, process.cwd()).files.map((file) => path.resolve(file));
const codes = createLinter().rules.map((rule) => rule.code);
const ours = ourFindings(files, version);
const theirs = findingsOfRuff(files, codes, version);
const rejected = new Set(
  [...ours, ...theirs].filter(({ code }) => !codes.includes(code)).map((one) => one.filename),
);
const compared = (found: readonly Found[], code: string): Map<string, number> =>
  countBy(found.filter((one) => one.code === code && !rejected.has(one.filename)));

const { stdout: ruffVersion } = spawnSync(option('ruff', 'ruff'), ['--version'], { encoding: 'utf8' });
console.log(
  `${files.length} files, ${rejected.size} left out because of syntax errors; ${ruffVersion.trim()}`,
);
console.log('rule      ours  ruff  common');
const differences: string[] = [];
let failed = false;
const total = (counts: ReadonlyMap<string, number>): number =>
  [...counts.values()].reduce((a, b) => a + b, 0);
for (const code of codes) {
  const mine = compared(ours, code);
  const others = compared(theirs, code);
  const extra = surplus(mine, others);
  const missing = surplus(others, mine);
  const common = total(mine) - extra.length;
  console.log(
    code.padEnd(8) + [total(mine), total(others), common].map((count) => String(count).padStart(6)).join(''),
  );
  if (common < REQUIRED * Math.max(total(mine), total(others))) failed = true;
  differences.push(
    ...extra.map((line) => `only ours ${line}`),
    ...missing.map((line) => `only ruff ${line}`),
  );
}
for (const line of differences.slice(0, MAX_SHOWN)) console.log(line);
if (differences.length > MAX_SHOWN) console.log(`… ${differences.length - MAX_SHOWN} more`);
process.exitCode = failed ? 1 : 0;
