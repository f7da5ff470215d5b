#!/usr/bin/env node
// Everything that can be known without running the tests:  npm run check [-- STEP…]
//
// One line and a time for each step; the output of a step appears only when it fails, and the steps
// after a failed one still run. With step names, only those.

import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { homedir, tmpdir } from 'node:os';
import path from 'node:path';
import process from 'node:process';
import { findImportOffences, formatOffence } from './imports.mjs';

const root = path.resolve(import.meta.dirname, '..');

/** How much of a failed step's output is shown: enough to start mending, not a screen full of the same. */
const MAX_LINES = 80;

/** @typedef {{ ok: boolean, output: string, note?: string }} Outcome */

/** @type {Record<string, () => Outcome>} */
const STEPS = {
  'types-core': () => command(packageBin('typescript', 'tsc'), '-p', 'tsconfig.core.json'),
  'types-all': () => command(packageBin('typescript', 'tsc'), '-p', 'tsconfig.json'),
  'types-page': () => command(packageBin('typescript', 'tsc'), '-p', 'playground/tsconfig.json'),
  biome: () => command(packageBin('@biomejs/biome', 'biome'), 'check', '--error-on-warnings'),
  imports: importDirections,
  generated: () => command('scripts/run.mjs', 'scripts/generate.ts', '--check'),
  notices: () => command('scripts/build.mjs', '--notices', '--check'),
  knip: () => command(packageBin('knip', 'knip')),
  build: () => command('scripts/build.mjs'),
  publint: () => command(packageBin('publint', 'publint'), '--strict'),
  paths: machinePaths,
};

/**
 * The JavaScript file behind a package's command, so that nothing depends on shells or shims.
 * @param {string} packageName
 * @param {string} name
 */
function packageBin(packageName, name) {
  const folder = path.join(root, 'node_modules', packageName);
  const { bin } = JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8'));
  return path.join(folder, typeof bin === 'string' ? bin : bin[name]);
}

/**
 * @param {string} script
 * @param {string[]} args
 * @returns {Outcome}
 */
function command(script, ...args) {
  const { status, stdout, stderr, error } = spawnSync(process.execPath, [script, ...args], {
    cwd: root,
    encoding: 'utf8',
    maxBuffer: 1 << 26,
  });
  return { ok: status === 0, output: `${stdout ?? ''}${stderr ?? ''}${error ? error.message : ''}` };
}

/** @returns {Outcome} */
function importDirections() {
  const offences = findImportOffences(root);
  return { ok: offences.length === 0, output: offences.map(formatOffence).join('\n') };
}

/**
 * Tracked files must not name a place on somebody's machine. What to look for is taken from the machine
 * this runs on: the checkout, its parent, the home and temporary folders; and any user's home by its
 * usual form. Python files may name the temporary folder, since linters have rules about that.
 * @returns {Outcome}
 */
function machinePaths() {
  const listing = spawnSync('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard'], {
    cwd: root,
    encoding: 'utf8',
    maxBuffer: 1 << 26,
  });
  if (listing.status !== 0) return { ok: true, output: '', note: 'skipped: not a git checkout' };
  const literally = (/** @type {string} */ text) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  const folders = (/** @type {string[]} */ names) =>
    names.filter((name) => name.length > 1).map((name) => `${literally(name)}(?![\\w-])`);
  const homes = ['/home/(?!pyodide/)[a-z][\\w-]*/', '/Users/[A-Za-z][\\w-]*/', '[A-Z]:\\\\+Users\\\\'];
  const own = folders([root, path.dirname(root), homedir()]);
  const before = '(?<![\\w.~-])';
  const everywhere = new RegExp(`${before}(?:${[...own, ...homes].join('|')})`);
  const outsidePython = new RegExp(`${before}(?:${[...own, ...homes, ...folders([tmpdir()])].join('|')})`);
  const found = [];
  for (const file of new Set(listing.stdout.split('\0').filter(Boolean))) {
    if (!existsSync(path.join(root, file))) continue;
    const text = readFileSync(path.join(root, file), 'utf8');
    if (text.includes('\0')) continue;
    const pattern = /\.(?:pyi?|ipynb)$/.test(file) ? everywhere : outsidePython;
    if (!pattern.test(text)) continue;
    for (const [index, line] of text.split('\n').entries()) {
      const match = pattern.exec(line);
      if (match) found.push(`${file}:${index + 1}: names a place on this machine: ${match[0]}`);
    }
  }
  const lock = readFileSync(path.join(root, 'package-lock.json'), 'utf8');
  if (/"resolved":/.test(lock))
    found.push('package-lock.json: carries download addresses ("resolved"); see .npmrc');
  return { ok: found.length === 0, output: found.join('\n') };
}

const wanted = process.argv.slice(2);
const unknown = wanted.filter((name) => !(name in STEPS));
if (unknown.length > 0) {
  console.error(`check: no step ${unknown.join(', ')}; there are ${Object.keys(STEPS).join(', ')}`);
  process.exit(2);
}
let passed = 0;
let failed = 0;
for (const [name, step] of Object.entries(STEPS)) {
  if (wanted.length > 0 && !wanted.includes(name)) continue;
  const started = performance.now();
  const { ok, output, note } = step();
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  console.log(`check ${name.padEnd(10)} ${ok ? 'ok' : 'FAILED'} ${seconds} s${note ? ` (${note})` : ''}`);
  if (ok) passed++;
  else {
    failed++;
    const lines = output.trimEnd().split('\n');
    for (const line of lines.slice(0, MAX_LINES)) console.log(`  ${line}`);
    if (lines.length > MAX_LINES) console.log(`  … ${lines.length - MAX_LINES} more lines`);
  }
}
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed > 0 ? 1 : 0;
