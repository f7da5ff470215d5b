#!/usr/bin/env node
// Embeds the package as others would:  npm ci --prefix test/embedding && node test/embedding/run.mjs
//
// The packed package (run `npm run build` first) is unpacked into an empty project, bundled by esbuild,
// rollup, webpack and vite, and run in a `vm` context that has ECMAScript and nothing else: no process,
// Buffer, require, TextDecoder, console. The answers must be those of the package itself. What is not
// used has to fall away: a bundle of `parse` may hold no text of a rule or of the engine.

import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import process from 'node:process';
import { pathToFileURL } from 'node:url';
import vm from 'node:vm';
import { gzipSync } from 'node:zlib';
import { bundlers } from './bundlers.mjs';

const root = path.resolve(import.meta.dirname, '../..');

/**
 * Entry → the most it may weigh in any of the bundlers, minified and compressed, in bytes. Each holds the code that
 * asks it, too, and `lint` takes half the API along: what a consumer pays is held by .size-limit.json.
 */
const ENTRIES = { parse: 45_000, walk: 47_500, lean: 35_750, engine: 59_000, lint: 123_000 };

/** What a page or a worker does not have either, and what a bare engine lacks beyond that. */
const ABSENT = [
  'process',
  'Buffer',
  'require',
  'global',
  'TextDecoder',
  'TextEncoder',
  'console',
  'setTimeout',
];

const given = JSON.stringify({
  texts: [
    readFileSync(path.join(root, 'examples/reflex_todo.py'), 'utf8'),
    'def f(x):\n    return x == None or x is 1 or f"ü" == True\n',
    'x = (1,\ny = "unterminated\nmatch z:\n    case 1: pass\n',
    '"\\N{BULLET}"; "\\d"; 🐍 = 1\n',
    '',
  ],
  bytes: [
    [...Buffer.from('é = "漢字🐍"\né == None\n')],
    [...Buffer.from('\ufeffx = 1\nx == None\n')],
    [...Buffer.from('# coding: latin-1\nx = "\xe9" is "y"\n', 'latin1')],
    [0x78, 0x3d, 0x22, 0xff, 0xf0, 0x9f, 0x22, 10],
    [...Buffer.from('# coding: no-such-thing\nx = 1\n')],
  ],
});

/** @type {string[]} */
const problems = [];
const folder = mkdtempSync(path.join(tmpdir(), 'pywalk-lint-embedding-'));
try {
  unpack();
  cpSync(path.join(import.meta.dirname, 'entries'), folder, { recursive: true });
  const markers = await findMarkers();
  console.log('bundler   entry   minified      gzip');
  for (const [entry, limit] of Object.entries(ENTRIES)) {
    const file = path.join(folder, `${entry}.js`);
    const expected = await answerOfPackage(file);
    for (const [name, bundle] of Object.entries(bundlers)) {
      const script = await bundle(file);
      const size = gzipSync(script, { level: 9 }).length;
      console.log(
        `${name.padEnd(9)} ${entry.padEnd(7)} ${String(script.length).padStart(8)} ${String(size).padStart(9)}`,
      );
      const complain = (/** @type {string} */ what) => problems.push(`${name}, ${entry}: ${what}`);
      if (size > limit) complain(`${size} bytes are more than ${limit}`);
      const actual = answerInBareContext(script);
      if (actual !== expected) complain(`answers\n  ${actual}\ninstead of\n  ${expected}`);
      const strays = unwanted(entry, markers).filter((marker) => script.includes(marker));
      if (strays.length > 0) complain(`holds what nobody asked for: ${strays.join(' | ')}`);
      const missing = entry === 'lint' ? markers.filter((marker) => !script.includes(marker)) : [];
      if (missing.length > 0)
        complain(`these texts tell nothing, they are never there: ${missing.join(' | ')}`);
    }
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}
for (const problem of problems) console.error(problem);
console.log(problems.length === 0 ? 'embedding ok' : `embedding: ${problems.length} problems`);
process.exitCode = problems.length === 0 ? 0 : 1;

/** The package as npm would publish it, in the node_modules of an otherwise empty project. */
function unpack() {
  if (!existsSync(path.join(root, 'dist/index.js'))) throw new Error('no dist/: run npm run build first');
  const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
  run(npm, ['pack', '--silent', '--ignore-scripts', '--pack-destination', folder], root);
  const { version } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8'));
  const target = path.join(folder, 'node_modules/pywalk-lint');
  mkdirSync(target, { recursive: true });
  run('tar', ['-xzf', `pywalk-lint-${version}.tgz`, '--strip-components=1', '-C', target], folder);
  writeFileSync(path.join(folder, 'package.json'), '{"name":"consumer","private":true,"type":"module"}');
}

/**
 * @param {string} command
 * @param {string[]} args
 * @param {string} cwd
 */
function run(command, args, cwd) {
  const { status, stderr, error } = spawnSync(command, args, { cwd, encoding: 'utf8' });
  if (status !== 0) throw new Error(`${command} ${args.join(' ')}: ${error?.message ?? stderr}`);
}

/**
 * Texts that a bundle of the entry may not hold. An engine brings the messages and the rules that were chosen.
 * @param {string} entry
 * @param {readonly string[]} markers
 */
function unwanted(entry, markers) {
  if (entry === 'lint') return [];
  return entry === 'engine' ? ['unused-import', 'undefined-name', 'redefined-while-unused'] : markers;
}

/**
 * Texts that only rules, the engine and the messages of syntax errors hold.
 * @returns {Promise<string[]>}
 */
async function findMarkers() {
  const { rules, createLinter } = await import(
    pathToFileURL(path.join(folder, 'node_modules/pywalk-lint/dist/index.js')).href
  );
  const texts = rules.flatMap((/** @type {any} */ rule) => rule.name);
  texts.push('was never closed');
  try {
    createLinter({ select: ['no such rule'] });
  } catch (error) {
    texts.push(String(/** @type {Error} */ (error).message).slice(0, 15));
  }
  // A bundler may write a text in other quotes or with escapes: only plain ones can be looked for.
  return texts.filter((/** @type {string} */ text) => /^[\w ,.;:-]+$/.test(text) && text.length > 6);
}

/** @param {string} entry */
async function answerOfPackage(entry) {
  await import(pathToFileURL(entry).href);
  return /** @type {any} */ (globalThis).answer(given);
}

/** @param {string} script */
function answerInBareContext(script) {
  const context = vm.createContext(Object.create(null));
  // V8 itself brings one, for its inspector.
  vm.runInContext('delete globalThis.console', context);
  for (const name of ABSENT) {
    if (vm.runInContext(`typeof ${name}`, context) !== 'undefined') throw new Error(`${name} is not absent`);
  }
  try {
    vm.runInContext(script, context);
    return vm.runInContext(`answer(${JSON.stringify(given)})`, context);
  } catch (error) {
    return `throws ${error instanceof Error ? error.stack : error}`;
  }
}
