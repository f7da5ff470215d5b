#!/usr/bin/env node
// Builds dist/:  node scripts/build.mjs
//
//   dist/{index,parser,walker,rules,unicode-names,encodings}.js
//                                         the library, ES modules over shared chunks, not minified, so
//                                         that a stack trace or a debugger in a consumer's project is readable
//   dist/cli.cjs                          starts dist/cli-main.cjs, the command, from compiled code if there is
//                                         any: one file to read is what makes it start fast, and npm packages
//                                         it uses are inside; beside it dist/cli-*.cjs, loaded on demand
//   dist/types/                           declarations, made by tsc
//
// Runs as `prepare`, so `npm ci` leaves a working command behind. A build touches no tracked file.
//
//   --notices           instead writes THIRD-PARTY-NOTICES.md: licences of the packages whose code really
//                       is in dist/cli-main.cjs
//   --notices --check   instead fails when that file is stale

import { spawnSync } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import process from 'node:process';
import { rolldown } from 'rolldown';
import { globSync } from 'tinyglobby';
import { makeNotices } from './notices.mjs';

const root = path.resolve(import.meta.dirname, '..');
const dist = path.join(root, 'dist');
const noticesFile = path.join(root, 'THIRD-PARTY-NOTICES.md');

/** Output name → source of each library entry; `exports` in package.json names the same. */
const LIBRARY = {
  index: 'src/index.ts',
  parser: 'src/parser/index.ts',
  walker: 'src/walker/index.ts',
  rules: 'src/linter/ruleApi.ts',
  'unicode-names': 'src/text/unicodeNames.ts',
  encodings: 'src/text/codecs.ts',
};
const CLI = 'src/cli/main.ts';
const LAUNCHER = 'src/cli/launcher.ts';

/** @typedef {import('rolldown').InputOptions} InputOptions */

/** @type {InputOptions} */
const common = {
  cwd: root,
  tsconfig: path.join(root, 'tsconfig.base.json'),
  logLevel: 'warn',
  // A warning (an unresolved import, a cycle that breaks initialisation order) is a broken build.
  onLog(level, log, handle) {
    handle(level === 'warn' ? 'error' : level, log);
  },
};

async function buildLibrary() {
  const bundle = await rolldown({
    ...common,
    input: LIBRARY,
    platform: 'neutral',
    external: (id) => {
      if (/^(?:[./]|\0|[A-Za-z]:)/.test(id) || id in LIBRARY || id.startsWith('src/')) return false;
      throw new Error(`the library imports '${id}', but must not depend on any package`);
    },
  });
  await bundle.write({
    dir: dist,
    format: 'esm',
    entryFileNames: '[name].js',
    chunkFileNames: 'shared-[name].js',
    minify: false,
  });
  await bundle.close();
}

/** @param {boolean} write */
async function buildCli(write) {
  const bundle = await rolldown({
    ...common,
    input: { 'cli-main': CLI },
    platform: 'node',
    // Lets the entry be the file that the others import from.
    preserveEntrySignatures: 'allow-extension',
  });
  /** @type {import('rolldown').OutputOptions} */
  const options = {
    dir: dist,
    // CommonJS, which src/cli/launcher.ts can start from compiled code.
    format: 'cjs',
    entryFileNames: '[name].cjs',
    // What a command imports lazily (the Unicode names, most formats) stays out of the file that always
    // loads. Everything else is in it, also what the lazy files share with it: they import it from there.
    chunkFileNames: 'cli-[name].cjs',
    codeSplitting: { groups: [{ name: 'cli-main', tags: ['$initial'] }] },
    minify: false,
  };
  const { output } = await (write ? bundle.write(options) : bundle.generate(options));
  await bundle.close();
  return output.flatMap((item) =>
    item.type === 'chunk'
      ? Object.entries(item.modules).flatMap(([id, module]) => (module.renderedLength > 0 ? [id] : []))
      : [],
  );
}

async function buildLauncher() {
  const bundle = await rolldown({ ...common, input: { cli: LAUNCHER }, platform: 'node' });
  await bundle.write({
    dir: dist,
    format: 'cjs',
    entryFileNames: '[name].cjs',
    banner: '#!/usr/bin/env node',
    minify: false,
  });
  await bundle.close();
  chmodSync(path.join(dist, 'cli.cjs'), 0o755);
}

function buildDeclarations() {
  const manifest = createRequire(import.meta.url).resolve('typescript/package.json');
  const tsc = path.join(path.dirname(manifest), JSON.parse(readFileSync(manifest, 'utf8')).bin.tsc);
  const { status } = spawnSync(process.execPath, [tsc, '-p', 'tsconfig.build.json'], {
    cwd: root,
    stdio: 'inherit',
  });
  if (status !== 0) throw new Error('tsc could not make the declarations');
  // tsc rewrites `./x.ts` in JavaScript but leaves it in declarations, where no consumer's resolver finds it.
  for (const file of globSync('types/**/*.d.ts', { cwd: dist, absolute: true })) {
    const text = readFileSync(file, 'utf8');
    writeFileSync(
      file,
      text.replace(/(\bfrom |\bimport\(|\bimport )(['"])(\.{1,2}\/[^'"\n]*)\.ts\2/g, '$1$2$3.js$2'),
    );
  }
}

const STALE_NOTICES = 'THIRD-PARTY-NOTICES.md is stale: run npm run notices';

function currentNotices() {
  return existsSync(noticesFile) ? readFileSync(noticesFile, 'utf8') : '';
}

async function build() {
  const started = performance.now();
  rmSync(dist, { recursive: true, force: true });
  mkdirSync(dist, { recursive: true });
  await buildLibrary();
  const modules = await buildCli(true);
  await buildLauncher();
  buildDeclarations();
  if (makeNotices(root, modules) !== currentNotices()) console.warn(`build: ${STALE_NOTICES}`);
  console.log(`build: dist/ made in ${Math.round(performance.now() - started)} ms`);
}

/** @param {boolean} check */
async function updateNotices(check) {
  const wanted = makeNotices(root, await buildCli(false));
  if (wanted === currentNotices()) return;
  if (check) throw new Error(STALE_NOTICES);
  writeFileSync(noticesFile, wanted);
  console.log('build: wrote THIRD-PARTY-NOTICES.md');
}

const missing = [...Object.values(LIBRARY), CLI].filter((file) => !existsSync(path.join(root, file)));
if (missing.length > 0) {
  console.error(`build: missing entry ${missing.join(', ')}`);
  process.exit(1);
}
try {
  await (process.argv.includes('--notices') ? updateNotices(process.argv.includes('--check')) : build());
} catch (error) {
  console.error(`build: ${error instanceof Error ? error.message : error}`);
  process.exitCode = 1;
}
