// How the command becomes files, for scripts/build.mjs and for the tests that run it as users do.
//
//   cli.cjs           src/cli/launcher.ts: starts the command from compiled code, if there is any
//   cli-main.cjs      the command and the npm packages it uses, in one file: that is what makes it start fast
//   cli-*.cjs         what few runs need, loaded on demand
//   cli.js            the same for links to where the command once was: npx keeps one for each checkout
//   entry/worker.js   where the pool's threads begin; the pool looks for it there

import { chmodSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { rolldown } from 'rolldown';
import { inlineConstants } from './inlineConstants.mjs';
import { lateRegExps } from './lateRegExps.mjs';
import { splitDocs } from './splitDocs.mjs';

const root = path.resolve(import.meta.dirname, '..');

/** Sources of the command. */
export const COMMAND = { 'cli-main': 'src/cli/main.ts', cli: 'src/cli/launcher.ts' };

/** @typedef {import('rolldown').RolldownOutput['output'][number]} Output */

/** @type {import('rolldown').InputOptions} */
export const common = {
  cwd: root,
  tsconfig: path.join(root, 'tsconfig.base.json'),
  logLevel: 'warn',
  plugins: [inlineConstants(root), lateRegExps(root), splitDocs(root)],
  // A warning (an unresolved import, a cycle that breaks initialisation order) is a broken build.
  onLog(level, log, handle) {
    handle(level === 'warn' ? 'error' : level, log);
  },
};

/**
 * How the library is written, here and in what benchmarks measure. V8 reads over every character of a file before it runs
 * any of it, so there are no blanks, and names inside of functions are short. Functions, classes and fields keep theirs; a
 * compressor's rewriting would save three hundredths more, and what runs would not be what was written. Annotations are for
 * the bundlers of consumers.
 *
 * @type {import('rolldown').OutputOptions}
 */
export const libraryOutput = {
  minify: { compress: false, mangle: { toplevel: false }, codegen: { removeWhitespace: true } },
  comments: { annotation: true, jsdoc: false, legal: false },
};

/**
 * Packages get Node's modules where they use them: the parser of arguments would load `node:child_process` in each run, a
 * millisecond, for commands that are programs of their own, which ours are not. And a file that imports nothing
 * can be loaded on demand without the bundler's runtime in a file beside it.
 * @type {import('rolldown').Plugin}
 */
const lateBuiltins = {
  name: 'late-builtins',
  transform(code, id) {
    if (/commander[\\/]lib[\\/]command\.js$/.test(id)) {
      const early = "const childProcess = require('node:child_process');";
      if (!code.includes(early)) throw new Error(`${id} no longer says ${early}`);
      const late = "process.getBuiltinModule('node:child_process').";
      return { code: code.replace(early, '').replaceAll('childProcess.', late), map: null };
    }
    // Asks standard output about colours, which we do not ask it, and standard output would load Node's streams.
    if (/picocolors[\\/]picocolors\.js$/.test(id)) {
      const early = 'let p = process || {}';
      if (!code.includes(early)) throw new Error(`${id} no longer says ${early}`);
      return { code: code.replace(early, 'let p = {}'), map: null };
    }
    if (!/(?:supports-(?:color|hyperlinks)|has-flag)[\\/]index\.js$/.test(id)) return null;
    const late = "const $1 = globalThis.process.getBuiltinModule('$2')";
    return { code: code.replace(/^import (\w+) from '(node:\w+|process|os|tty)'/gm, late), map: null };
  },
};

/**
 * Code in nothing but ASCII. What is not stands in strings and patterns only, and in comments, which do not stay.
 * @param {string} code
 */
export const toAscii = (code) =>
  code.replace(/[^\0-\x7f]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);

/**
 * The launcher need not decode what is ASCII.
 * @type {import('rolldown').Plugin}
 */
const asciiOnly = {
  name: 'ascii-only',
  generateBundle(_options, bundle) {
    for (const item of Object.values(bundle)) if (item.type === 'chunk') item.code = toAscii(item.code);
  },
};

/**
 * Builds the command.
 * @param {string} folder where to, unless `write` is false
 * @param {boolean} write
 * @returns {Promise<Output[]>} what it is made of
 */
export async function buildCommand(folder, write = true) {
  /**
   * @param {import('rolldown').InputOptions} input
   * @param {import('rolldown').OutputOptions} options
   */
  const make = async (input, options) => {
    const bundle = await rolldown({ ...common, platform: 'node', ...input });
    const target = { dir: folder, minify: false, ...options };
    const { output } = await (write ? bundle.write(target) : bundle.generate(target));
    await bundle.close();
    return output;
  };
  // CommonJS, which the launcher can start from compiled code.
  const main = await make(
    // The signature lets the entry be the file that the others import from.
    {
      input: { 'cli-main': COMMAND['cli-main'] },
      preserveEntrySignatures: 'allow-extension',
      plugins: [common.plugins, lateBuiltins, asciiOnly],
    },
    {
      format: 'cjs',
      // White space and comments only: names stay for stack traces. Half of the bytes to read.
      minify: { compress: false, mangle: false, codegen: { removeWhitespace: true } },
      comments: false,
      entryFileNames: '[name].cjs',
      // What a command imports lazily (the Unicode names, most formats) stays out of the file that always
      // loads. Everything else is in it, also what the lazy files share with it: they import it from there.
      chunkFileNames: 'cli-[name].cjs',
      codeSplitting: { groups: [{ name: 'cli-main', tags: ['$initial'] }] },
    },
  );
  const launcher = await make(
    { input: { cli: COMMAND.cli } },
    { format: 'cjs', entryFileNames: '[name].cjs', banner: '#!/usr/bin/env node' },
  );
  const pool = fileURLToPath(import.meta.resolve('tinypool'));
  const worker = await make(
    { input: { 'entry/worker': path.join(path.dirname(pool), 'entry/worker.js') } },
    { format: 'esm', entryFileNames: '[name].js', codeSplitting: false },
  );
  if (write) {
    writeFileSync(path.join(folder, 'cli.js'), "#!/usr/bin/env node\nimport './cli.cjs';\n");
    for (const name of ['cli.cjs', 'cli.js']) chmodSync(path.join(folder, name), 0o755);
  }
  return [...main, ...launcher, ...worker];
}

/**
 * The modules whose code is in an output.
 * @param {readonly Output[]} output
 */
export const modulesOf = (output) =>
  output.flatMap((item) =>
    item.type === 'chunk'
      ? Object.entries(item.modules).flatMap(([id, module]) => (module.renderedLength > 0 ? [id] : []))
      : [],
  );
