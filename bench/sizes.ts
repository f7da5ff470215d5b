/** Section `sizes`: what a page loads, minified and gzipped, ours and those peers that run in a browser. */
import { existsSync, readFileSync } from 'node:fs';
import { builtinModules } from 'node:module';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { rolldown } from 'rolldown';
import type { Context } from './context.ts';
import { packageFile } from './peers/packages.ts';
import { root } from './subject/build.ts';

/** What a consumer writes; packages are those of bench/peers. */
const CONSUMERS: Readonly<Record<string, { code: string; files?: readonly [string, string][] }>> = {
  'pywalk-lint: parse and walk': {
    code: `export { parse } from '${root}/src/parser/index.ts'; export * from '${root}/src/walker/index.ts';`,
  },
  'pywalk-lint: lint': { code: `export { lint } from '${root}/src/index.ts';` },
  'py-ast': { code: "export { parse } from 'py-ast';" },
  '@lezer/python': { code: "export { parser } from '@lezer/python';" },
  'web-tree-sitter and its grammar': {
    code: "export { Language, Parser } from 'web-tree-sitter';",
    files: [
      ['web-tree-sitter', 'web-tree-sitter.wasm'],
      ['tree-sitter-python', 'tree-sitter-python.wasm'],
    ],
  },
  'ruff-wasm (its module alone)': {
    code: '',
    files: [['@astral-sh/ruff-wasm-nodejs', 'ruff_wasm_bg.wasm']],
  },
};

async function bundle(code: string): Promise<string> {
  const entry = path.join(import.meta.dirname, 'peers/consumer.mjs');
  const made = await rolldown({
    input: entry,
    platform: 'browser',
    tsconfig: path.join(root, 'tsconfig.base.json'),
    external: [...builtinModules, /^node:/],
    logLevel: 'silent',
    plugins: [
      {
        name: 'consumer',
        resolveId: (id) => (id === entry ? entry : null),
        load: (id) => (id === entry ? code : null),
      },
    ],
  });
  const { output } = await made.generate({ format: 'esm', minify: true, codeSplitting: false });
  await made.close();
  return output[0].code;
}

export async function measureSizes(context: Context): Promise<void> {
  const { report } = context;
  report.title('Sizes');
  const rows: string[][] = [];
  for (const [name, { code, files = [] }] of Object.entries(CONSUMERS)) {
    const extra = files.map(([packageName, file]) => packageFile(packageName, file));
    const isInstalled = name.startsWith('pywalk-lint') || (await isBundled(code));
    if (!isInstalled || !extra.every((file) => existsSync(file))) {
      report.say(`${name}: not installed, left out (bench/peers/README.md)`);
      continue;
    }
    const parts = [
      Buffer.from(code === '' ? '' : await bundle(code)),
      ...extra.map((file) => readFileSync(file)),
    ];
    const kilobytes = (sizes: readonly number[]): string =>
      `${(report.figure(sizes.reduce((sum, size) => sum + size, 0)) / 1e3).toFixed(1)} kB`;
    rows.push([
      name,
      kilobytes(parts.map((part) => part.length)),
      kilobytes(parts.map((part) => (part.length === 0 ? 0 : gzipSync(part, { level: 9 }).length))),
    ]);
  }
  report.table(['', 'minified', 'and gzipped'], rows);
  report.say('`npm run size` holds ours against their limits.');
}

const isBundled = (code: string): Promise<boolean> =>
  bundle(code).then(
    (text) => code === '' || !/from\s*["'](?:py-ast|@lezer|web-tree)/.test(text),
    () => false,
  );
