/**
 * Compares our findings with those of pyflakes, which the F rules come from:
 *
 *     npm run parity:pyflakes -- [--python=PATH] [--target-version=3.13] [--select=F4,F8] [--show=20] FOLDER…
 *
 * `--python` is an interpreter that has pyflakes installed. Compared are pairs of line and kind of message,
 * for each file that both can read. ruff decides where the two differ (see docs/rules/differences.md), so
 * this counts and shows, and fails at nothing; docs/rules/pyflakes.md tells what the differences are.
 */
import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { createLinter } from '../src/linter/linter.ts';
import { SYNTAX_CODE } from '../src/linter/select.ts';
import { targetVersions } from '../src/parser/index.ts';

/** Command lines have a limit. */
const BATCH = 300;

/** What pyflakes says, and the code that ruff and flake8 have for it. */
const messages: readonly (readonly [RegExp, string])[] = [
  [/^import '.*' from line \d+ shadowed by loop variable$/, 'F402'],
  [/^'from .* import \*' used; unable to detect undefined names$/, 'F403'],
  [/^from __future__ imports must occur at the beginning of the file$/, 'F404'],
  [/may be undefined, or defined from star imports: /, 'F405'],
  [/^'from .* import \*' only allowed at module level$/, 'F406'],
  [/^future feature not defined: /, 'F407'],
  [/ imported but unused$/, 'F401'],
  [/^'\.\.\.' % \.\.\. has invalid format string: /, 'F501'],
  [/^'\.\.\.' % \.\.\. expected mapping but got sequence$|expected mapping but got /, 'F502'],
  [/^'\.\.\.' % \.\.\. expected sequence but got /, 'F503'],
  [/^'\.\.\.' % \.\.\. has unused named argument/, 'F504'],
  [/^'\.\.\.' % \.\.\. is missing argument/, 'F505'],
  [/^'\.\.\.' % \.\.\. has mixed positional and named placeholders$/, 'F506'],
  [/^'\.\.\.' % \.\.\. has \d+ placeholder\(s\) but \d+ substitution\(s\)$/, 'F507'],
  [/^'\.\.\.' % \.\.\. `\*` specifier requires sequence$/, 'F508'],
  [/^'\.\.\.' % \.\.\. has unsupported format character /, 'F509'],
  [/^'\.\.\.'\.format\(\.\.\.\) has invalid format string: /, 'F521'],
  [/^'\.\.\.'\.format\(\.\.\.\) has unused named argument/, 'F522'],
  [/^'\.\.\.'\.format\(\.\.\.\) has unused arguments at position/, 'F523'],
  [/^'\.\.\.'\.format\(\.\.\.\) is missing argument/, 'F524'],
  [/^'\.\.\.'\.format\(\.\.\.\) mixes automatic and manual numbering$/, 'F525'],
  [/^f-string is missing placeholders$/, 'F541'],
  [/^dictionary key variable .* repeated with different values$/, 'F602'],
  [/^dictionary key .* repeated with different values$/, 'F601'],
  [/^too many expressions in star-unpacking assignment$/, 'F621'],
  [/^two starred expressions in assignment$/, 'F622'],
  [/^assertion is always true, perhaps remove parentheses\?$/, 'F631'],
  [/^use ==\/!= to compare /, 'F632'],
  [/^use of >> is invalid with print function/, 'F633'],
  [/^'if tuple literal' is always true/, 'F634'],
  [/^'break' outside loop$/, 'F701'],
  [/^'continue' not properly in loop$/, 'F702'],
  [/^'yield' outside function$/, 'F704'],
  [/^'return' outside function$/, 'F706'],
  [/^an 'except:' block as not the last exception handler$/, 'F707'],
  [/^syntax error in forward annotation /, 'F722'],
  [/^redefinition of unused /, 'F811'],
  [/^undefined name '.*' in __all__$/, 'F822'],
  [/^undefined name /, 'F821'],
  [
    / (referenced before assignment|defined in enclosing scope on line \d+ referenced before assignment|defined as a builtin referenced before assignment)$/,
    'F823',
  ],
  [/^duplicate argument /, 'F831'],
  [/^local variable .* is assigned to but never used$/, 'F841'],
  [/^local variable .* is annotated but never used$/, 'F842'],
  [/^'raise NotImplemented' should be 'raise NotImplementedError'$/, 'F901'],
];

const option = (name: string, fallback: string): string =>
  process.argv.find((argument) => argument.startsWith(`--${name}=`))?.slice(name.length + 3) ?? fallback;

function pythonFiles(folder: string): string[] {
  if (!statSync(folder).isDirectory()) return [path.resolve(folder)];
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.py'))
    .map((entry) => path.resolve(entry.parentPath, entry.name))
    .sort();
}

/** Findings as `row code`, by file; files that pyflakes cannot read are missing. */
function askPyflakes(python: string, files: readonly string[]): Map<string, string[]> {
  const found = new Map(files.map((file) => [file, [] as string[]]));
  const { stdout, stderr, error } = spawnSync(python, ['-W', 'ignore', '-m', 'pyflakes', ...files], {
    encoding: 'utf8',
    maxBuffer: 1 << 28,
    env: { ...process.env, PYTHONUTF8: '1' },
  });
  if (error !== undefined || /No module named/.test(stderr))
    throw new Error(`no pyflakes: ${error ?? stderr}`);
  for (const line of stderr.split('\n')) {
    const match = /^(.+?\.py):(\d+:|\s)/.exec(line);
    if (match !== null) found.delete(match[1]);
  }
  for (const line of stdout.split('\n')) {
    const match = /^(.+?\.py):(\d+):\d+:? (.*)$/.exec(line);
    if (match === null) continue;
    const code = messages.find(([pattern]) => pattern.test(match[3]))?.[1];
    if (code !== undefined) found.get(match[1])?.push(`${match[2]} ${code}`);
  }
  return found;
}

const folders = process.argv.slice(2).filter((argument) => !argument.startsWith('--'));
const version = targetVersions.find((known) => known === option('target-version', '3.13'));
if (folders.length === 0 || version === undefined) {
  console.error('usage: npm run parity:pyflakes -- [--python=PATH] [--target-version=3.13] FOLDER…');
  process.exit(2);
}
const python = option('python', 'python3');
const select = option('select', 'F').split(',');
const linter = createLinter({ targetVersion: version, noqa: false, select });
const isSelected = (code: string): boolean => select.some((prefix) => code.startsWith(prefix));

/** Ours in the same form; a compile error under the codes that others have for it. */
function check(file: string): string[] {
  const { tree, findings } = linter.lint(readFileSync(file), { filename: file });
  return findings.flatMap(({ code, aliases, start }) =>
    (code === SYNTAX_CODE ? aliases : [code]).map((each) => `${tree.lineIndex.lineOf(start)} ${each}`),
  );
}

interface Row {
  ours: number;
  theirs: number;
  common: number;
}

const rows = new Map<string, Row>();
const differences: string[] = [];

function compare(file: string, ours: readonly string[], theirs: readonly string[]): void {
  const rest = theirs.filter((each) => isSelected(each.split(' ')[1]));
  for (const key of rest) rowOf(key).theirs++;
  for (const key of ours) {
    const row = rowOf(key);
    row.ours++;
    const at = rest.indexOf(key);
    if (at < 0) differences.push(`only ours ${file}:${key}`);
    else {
      row.common++;
      rest.splice(at, 1);
    }
  }
  for (const key of rest) differences.push(`only pyflakes ${file}:${key}`);
}

function rowOf(key: string): Row {
  const code = key.split(' ')[1];
  let row = rows.get(code);
  if (row === undefined) {
    row = { ours: 0, theirs: 0, common: 0 };
    rows.set(code, row);
  }
  return row;
}

const files = folders.flatMap(pythonFiles);
let compared = 0;
for (let at = 0; at < files.length; at += BATCH) {
  for (const [file, theirs] of askPyflakes(python, files.slice(at, at + BATCH))) {
    compared++;
    compare(file, check(file), theirs);
  }
}
console.log(`${compared} of ${files.length} files`);
console.log('code    ours  pyflakes  common');
for (const code of [...rows.keys()].sort()) {
  const { ours, theirs, common } = rows.get(code) as Row;
  const cell = (count: number, width: number): string => String(count).padStart(width);
  console.log(`${code} ${cell(ours, 7)} ${cell(theirs, 9)} ${cell(common, 7)}`);
}
const shown = Number(option('show', '20'));
for (const line of differences.slice(0, shown)) console.log(line);
if (differences.length > shown) console.log(`… ${differences.length - shown} more`);
