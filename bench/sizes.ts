/** Section `sizes`: what a page loads, minified and gzipped, ours and those peers that run in a browser. */
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { builtinModules } from 'node:module';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { rolldown } from 'rolldown';
import type { Context, Report } from './context.ts';
import { packageFile } from './peers/packages.ts';
import { cacheFolder, root } from './subject/build.ts';

/** What a consumer of a package of bench/peers writes. */
const CONSUMERS: Readonly<Record<string, { code: string; files?: readonly [string, string][] }>> = {
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

function weigh(report: Report, name: string, parts: readonly Buffer[]): string[] {
  const kilobytes = (sizes: readonly number[]): string =>
    `${(report.figure(sizes.reduce((sum, size) => sum + size, 0)) / 1e3).toFixed(1)} kB`;
  return [
    name,
    kilobytes(parts.map((part) => part.length)),
    kilobytes(parts.map((part) => (part.length === 0 ? 0 : gzipSync(part, { level: 9 }).length))),
  ];
}

/** Ours is what `npm run size` weighs: consumers' bundles of dist/. */
function ours({ report }: Context): string[][] {
  const made = spawnSync(process.execPath, [path.join(root, 'scripts/size.mjs')], { encoding: 'utf8' });
  if (made.status !== 0) {
    report.say('pywalk-lint: left out: dist/ is missing or older than scripts/size.mjs (npm run build)');
    return [];
  }
  const folder = path.join(cacheFolder, 'size');
  const files = readdirSync(folder).filter((file) => file.endsWith('.js'));
  return files
    .sort()
    .map((file) =>
      weigh(report, `pywalk-lint: ${path.basename(file, '.js')}`, [readFileSync(path.join(folder, file))]),
    );
}

export async function measureSizes(context: Context): Promise<void> {
  const { report } = context;
  report.title('Sizes');
  const rows = ours(context);
  for (const [name, { code, files = [] }] of Object.entries(CONSUMERS)) {
    const extra = files.map(([packageName, file]) => packageFile(packageName, file));
    if (!(await isBundled(code)) || !extra.every((file) => existsSync(file))) {
      report.say(`${name}: not installed, left out (bench/peers/README.md)`);
      continue;
    }
    const parts = [
      Buffer.from(code === '' ? '' : await bundle(code)),
      ...extra.map((file) => readFileSync(file)),
    ];
    rows.push(weigh(report, name, parts));
  }
  report.table(['', 'minified', 'and gzipped'], rows);
  report.say('Ours is of dist/ as it was built last; `npm run size` holds it against its limits.');
}

const isBundled = (code: string): Promise<boolean> =>
  bundle(code).then(
    (text) => code === '' || !/from\s*["'](?:py-ast|@lezer|web-tree)/.test(text),
    () => false,
  );
