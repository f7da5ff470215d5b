// Each bundler, asked for one minified script as its users would: from an entry file to a text that runs
// in a page. Loaded from test/embedding/node_modules, which the root's npm ci does not install.

import path from 'node:path';

/**
 * Untyped on purpose: the types are only there when the bundlers are.
 * @param {string} name
 * @returns {Promise<any>}
 */
const load = (name) => import(name);

/** @typedef {(entry: string) => Promise<string>} Bundler absolute path of an entry → the script */

/** @type {Record<string, Bundler>} */
export const bundlers = {
  async esbuild(entry) {
    const { build } = await load('esbuild');
    const { outputFiles } = await build({
      entryPoints: [entry],
      bundle: true,
      minify: true,
      format: 'iife',
      target: 'es2022',
      write: false,
      logLevel: 'error',
    });
    return outputFiles[0].text;
  },

  // Rollup leaves minifying to plugins; esbuild's is the one at hand.
  async rollup(entry) {
    const { rollup } = await load('rollup');
    const { nodeResolve } = await load('@rollup/plugin-node-resolve');
    const { transform } = await load('esbuild');
    const bundle = await rollup({
      input: entry,
      plugins: [nodeResolve({ browser: true })],
      onwarn(/** @type {{ message: string }} */ warning) {
        throw new Error(warning.message);
      },
    });
    const { output } = await bundle.generate({ format: 'iife' });
    await bundle.close();
    return (await transform(output[0].code, { minify: true, target: 'es2022' })).code;
  },

  async webpack(entry) {
    const { default: webpack } = await load('webpack');
    const folder = path.join(path.dirname(entry), 'webpack');
    const compiler = webpack({
      mode: 'production',
      target: ['web', 'es2022'],
      entry,
      output: { path: folder, filename: 'out.js' },
      performance: false,
    });
    /** @type {Map<string, string>} */
    const written = new Map();
    compiler.outputFileSystem = memory(written);
    await new Promise((resolve, reject) => {
      compiler.run((/** @type {Error | null} */ error, /** @type {any} */ stats) => {
        if (error) reject(error);
        else if (stats.hasErrors() || stats.hasWarnings())
          reject(new Error(stats.toString('errors-warnings')));
        else compiler.close(resolve);
      });
    });
    return /** @type {string} */ (written.get(path.join(folder, 'out.js')));
  },

  async vite(entry) {
    const { build } = await load('vite');
    const outputs = await build({
      configFile: false,
      root: path.dirname(entry),
      logLevel: 'error',
      build: {
        write: false,
        minify: true,
        target: 'es2022',
        lib: { entry, formats: ['iife'], name: 'embedded', fileName: 'out' },
      },
    });
    return outputs[0].output[0].code;
  },
};

/**
 * What webpack needs of a file system to write to.
 * @param {Map<string, string>} files
 */
function memory(files) {
  /** @typedef {(error: Error | null, value?: unknown) => void} Done */
  const missing = () => Object.assign(new Error('no such file'), { code: 'ENOENT' });
  return {
    /** @type {(folder: string, options: unknown, done?: Done) => void} */
    mkdir: (_folder, options, done) => (done ?? /** @type {Done} */ (options))(null),
    /** @type {(file: string, content: Uint8Array, done: Done) => void} */
    writeFile(file, content, done) {
      files.set(file, Buffer.from(content).toString('utf8'));
      done(null);
    },
    /** @type {(file: string, done: Done) => void} */
    stat: (_file, done) => done(missing()),
    /** @type {(file: string, done: Done) => void} */
    readFile: (_file, done) => done(missing()),
  };
}
