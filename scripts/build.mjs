#!/usr/bin/env node
// Builds dist/:  node scripts/build.mjs
//
//   dist/{index,parser,parser-lean,walker,rules,engine,verdict,unicode-names,encodings}.js
//                                         the library, ES modules over shared chunks, small but with the names
//                                         of functions, so that a stack trace in a consumer's project is readable
//   dist/cli*.cjs                         the command: see scripts/buildCommand.mjs
//   dist/types/                           declarations, made by tsc
//
// Runs as `prepare`, so `npm ci` leaves a working command behind. A build touches no tracked file.
//
//   --notices           instead writes THIRD-PARTY-NOTICES.md: licences of the packages whose code really
//                       is in the command
//   --notices --check   instead fails when that file is stale

import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import process from 'node:process';
import { rolldown } from 'rolldown';
import { globSync } from 'tinyglobby';
import { buildCommand, COMMAND, common, libraryOutput, modulesOf, toAscii } from './buildCommand.mjs';
import { makeNotices } from './notices.mjs';

const root = path.resolve(import.meta.dirname, '..');
const dist = path.join(root, 'dist');
const noticesFile = path.join(root, 'THIRD-PARTY-NOTICES.md');

/** Output name → source of each library entry; `exports` in package.json names the same. */
const LIBRARY = {
  // First, because modules stand in the order of the first entry that has them: alike code side by side packs better.
  'parser-lean': 'src/parser/lean.ts',
  index: 'src/index.ts',
  parser: 'src/parser/index.ts',
  walker: 'src/walker/index.ts',
  rules: 'src/linter/ruleApi.ts',
  engine: 'src/linter/engineApi.ts',
  verdict: 'src/verdict/index.ts',
  'unicode-names': 'src/text/unicodeNames.ts',
  encodings: 'src/text/codecs.ts',
};

/**
 * Stands for an entry: were a source itself the entry, the chunk with its code would be the entry's file, and export to
 * everybody what other chunks need of it.
 */
const FACADE = 'entry-of-the-library:';

/** @type {import('rolldown').InputOptions} */
const library = {
  ...common,
  platform: 'neutral',
  external: (id) => {
    if (/^(?:[./]|\0|[A-Za-z]:)/.test(id) || id.startsWith(FACADE) || id.startsWith('src/')) return false;
    throw new Error(`the library imports '${id}', but must not depend on any package`);
  },
  plugins: [
    {
      name: 'facades',
      resolveId: (id) => (id.startsWith(FACADE) ? id : null),
      load: (id) =>
        id.startsWith(FACADE)
          ? `export * from ${JSON.stringify(path.join(root, id.slice(FACADE.length)))};`
          : null,
    },
    common.plugins,
    {
      // A file of ASCII is read and scanned as bytes; one other character makes all of it twice as long in memory.
      name: 'ascii',
      renderChunk: (code, { fileName }) => (fileName.startsWith('shared-') ? toAscii(code) : null),
    },
  ],
};

/**
 * What the entries share. Each file costs a process that imports the library half a millisecond and more, so there are
 * few; a module is in the first of them whose source needs it.
 */
const SHARED = { parse: LIBRARY.parser, walk: LIBRARY.walker, lint: LIBRARY.index };

/**
 * The modules that leave code behind where a source is bundled alone.
 * @param {string} source
 * @returns {Promise<ReadonlySet<string>>}
 */
async function modulesFor(source) {
  const bundle = await rolldown({ ...library, input: FACADE + source });
  const { output } = await bundle.generate({ format: 'esm', codeSplitting: false });
  await bundle.close();
  return new Set(modulesOf(output));
}

async function buildLibrary() {
  const shared = Object.entries(SHARED);
  const groups = await Promise.all(
    shared.map(async ([name, source], at) => {
      const modules = await modulesFor(source);
      return {
        name,
        test: (/** @type {string} */ id) => modules.has(id),
        priority: shared.length - at,
        // What the code needs is in `modules`; what else a module imports is not of this group.
        includeDependenciesRecursively: false,
      };
    }),
  );
  const bundle = await rolldown({
    ...library,
    input: Object.fromEntries(Object.entries(LIBRARY).map(([name, source]) => [name, FACADE + source])),
    preserveEntrySignatures: 'allow-extension',
  });
  await bundle.write({
    dir: dist,
    format: 'esm',
    entryFileNames: '[name].js',
    chunkFileNames: 'shared-[name].js',
    ...libraryOutput,
    codeSplitting: { groups },
  });
  await bundle.close();
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
  const modules = modulesOf(await buildCommand(dist));
  buildDeclarations();
  if (makeNotices(root, modules) !== currentNotices()) console.warn(`build: ${STALE_NOTICES}`);
  console.log(`build: dist/ made in ${Math.round(performance.now() - started)} ms`);
}

/** @param {boolean} check */
async function updateNotices(check) {
  const wanted = makeNotices(root, modulesOf(await buildCommand(dist, false)));
  if (wanted === currentNotices()) return;
  if (check) throw new Error(STALE_NOTICES);
  writeFileSync(noticesFile, wanted);
  console.log('build: wrote THIRD-PARTY-NOTICES.md');
}

const missing = [...Object.values(LIBRARY), ...Object.values(COMMAND)].filter(
  (file) => !existsSync(path.join(root, file)),
);
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
