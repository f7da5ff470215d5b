#!/usr/bin/env node
// Runs a TypeScript entry of this repository:  node scripts/run.mjs [--node="FLAGS"] path/to/entry.ts ARGS…
//
// The entry and everything it imports by relative path is bundled with rolldown into one file under
// node_modules/.cache/pywalk-lint/run/, then imported in this process, so a benchmark measures the same
// flat module a consumer gets. npm packages stay external. A bundle is reused while no source it was
// made from has changed.
//
//   --node="--expose-gc --allow-natives-syntax"   runs the entry in a child node with these flags
//
// What an entry can rely on: the working directory is the caller's; PYWALK_ROOT is the repository root;
// import.meta.dirname, .filename and .url are those of the *source* file, not of the bundle (they are
// replaced by literals); process.argv is [node, entry, ...ARGS]. Stack traces point into the sources.

import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, statSync, writeFileSync } from 'node:fs';
import { isBuiltin } from 'node:module';
import path from 'node:path';
import process from 'node:process';
import { pathToFileURL } from 'node:url';

const root = path.resolve(import.meta.dirname, '..');
const cacheFolder = path.join(root, 'node_modules', '.cache', 'pywalk-lint', 'run');

/** Bump when the way bundles are made changes, so that old ones are not reused. */
const CACHE_FORMAT = 3;

/**
 * Bundles `entry` unless an up-to-date bundle exists.
 * @param {string} entry absolute path of a .ts, .mts or .mjs file
 * @returns {Promise<string>} absolute path of the bundle
 */
export async function bundleForNode(entry) {
  const key = createHash('sha256').update(`${CACHE_FORMAT}\0${entry}`).digest('hex').slice(0, 12);
  const name = path.basename(entry).replace(/\.[cm]?[jt]s$/, '');
  const output = path.join(cacheFolder, `${name}-${key}.mjs`);
  const manifest = `${output}.json`;
  if (isFresh(output, manifest)) return output;

  const { rolldown } = await import('rolldown');
  const started = Date.now();
  const bundle = await rolldown({
    input: entry,
    cwd: root,
    platform: 'node',
    tsconfig: path.join(root, 'tsconfig.base.json'),
    external: (id, _importer, isResolved) => !isResolved && isBare(id),
    plugins: [sourceLocations()],
    logLevel: 'warn',
  });
  try {
    const { output: chunks } = await bundle.generate({
      dir: cacheFolder,
      format: 'esm',
      sourcemap: true,
      codeSplitting: false,
      entryFileNames: path.basename(output),
    });
    const chunk = chunks.find((item) => item.type === 'chunk' && item.isEntry);
    if (chunk?.type !== 'chunk') throw new Error(`rolldown made no entry chunk for ${entry}`);
    mkdirSync(cacheFolder, { recursive: true });
    const map = chunk.map;
    if (map) {
      map.sources = map.sources.map((source) => pathToFileURL(path.resolve(cacheFolder, source)).href);
      writeWhole(`${output}.map`, map.toString());
    }
    writeWhole(output, chunk.code);
    const inputs = chunk.moduleIds.filter((id) => path.isAbsolute(id) && existsSync(id));
    writeWhole(manifest, JSON.stringify({ started, inputs: inputs.map((id) => [id, statSync(id).mtimeMs]) }));
  } finally {
    await bundle.close();
  }
  return output;
}

/** @param {string} id */
function isBare(id) {
  return isBuiltin(id) || !(id.startsWith('.') || path.isAbsolute(id) || id.startsWith('\0'));
}

/**
 * A source changed while it was being bundled counts as newer than the bundle.
 * @param {string} output
 * @param {string} manifest
 */
function isFresh(output, manifest) {
  if (!existsSync(output) || !existsSync(manifest)) return false;
  try {
    const { started, inputs } = JSON.parse(readFileSync(manifest, 'utf8'));
    return inputs.every((/** @type {[string, number]} */ [file, modified]) => {
      const now = statSync(file).mtimeMs;
      return now === modified && now < started;
    });
  } catch {
    return false;
  }
}

/**
 * Several runs of the same entry may overlap: a reader must see the old file or the new one, never a half.
 * @param {string} file
 * @param {string} text
 */
function writeWhole(file, text) {
  const temporary = `${file}.${process.pid}.tmp`;
  writeFileSync(temporary, text);
  renameSync(temporary, file);
}

/** Keeps `import.meta.dirname/filename/url` those of the source file. */
function sourceLocations() {
  return {
    name: 'source-locations',
    /**
     * @param {string} code
     * @param {string} id
     */
    transform(code, id) {
      if (!code.includes('import.meta.') || !path.isAbsolute(id)) return null;
      const values = { dirname: path.dirname(id), filename: id, url: pathToFileURL(id).href };
      return {
        code: code.replace(/\bimport\.meta\.(dirname|filename|url)\b/g, (_, name) =>
          JSON.stringify(values[/** @type {keyof typeof values} */ (name)]),
        ),
        map: null,
      };
    },
  };
}

/**
 * @param {string[]} flags
 * @param {string[]} args
 */
function runInChild(flags, args) {
  const child = spawn(process.execPath, [...flags, import.meta.filename, ...args], { stdio: 'inherit' });
  for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])) {
    process.on(signal, () => child.kill(signal));
  }
  child.on('error', (error) => {
    console.error(`run: cannot start node: ${error.message}`);
    process.exit(2);
  });
  child.on('exit', (code, signal) => process.exit(signal === null ? (code ?? 1) : 1));
}

/** @param {string[]} argv */
async function main(argv) {
  const flags = [];
  while (argv[0]?.startsWith('--node=')) {
    flags.push(.../** @type {string} */ (argv.shift()).slice('--node='.length).split(/\s+/).filter(Boolean));
  }
  const [entryArgument, ...args] = argv;
  if (entryArgument === undefined || entryArgument.startsWith('-')) {
    console.error('usage: node scripts/run.mjs [--node="FLAGS"] path/to/entry.ts ARGS…');
    process.exit(2);
  }
  // npm scripts start in the root; a path that does not exist from here is tried from there.
  const entry = [path.resolve(entryArgument), path.join(root, entryArgument)].find((file) =>
    existsSync(file),
  );
  if (entry === undefined) {
    console.error(`run: no such file: ${entryArgument}`);
    process.exit(2);
  }
  if (flags.length > 0) return runInChild(flags, [entry, ...args]);

  process.env.PYWALK_ROOT = root;
  process.argv = [process.argv[0], entry, ...args];
  const output = await bundleForNode(entry).catch((error) => {
    console.error(`run: ${error.message}`);
    process.exit(2);
  });
  process.setSourceMapsEnabled(true);
  await import(pathToFileURL(output).href);
}

if (process.argv[1] !== undefined && path.resolve(process.argv[1]) === import.meta.filename) {
  await main(process.argv.slice(2));
}
