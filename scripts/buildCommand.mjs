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

const root = path.resolve(import.meta.dirname, '..');

/** Sources of the command. */
export const COMMAND = { 'cli-main': 'src/cli/main.ts', cli: 'src/cli/launcher.ts' };

/** @typedef {import('rolldown').RolldownOutput['output'][number]} Output */

/** @type {import('rolldown').InputOptions} */
export const common = {
  cwd: root,
  tsconfig: path.join(root, 'tsconfig.base.json'),
  logLevel: 'warn',
  plugins: [inlineConstants(root), lateRegExps(root)],
  // A warning (an unresolved import, a cycle that breaks initialisation order) is a broken build.
  onLog(level, log, handle) {
    handle(level === 'warn' ? 'error' : level, log);
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
    { input: { 'cli-main': COMMAND['cli-main'] }, preserveEntrySignatures: 'allow-extension' },
    {
      format: 'cjs',
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
