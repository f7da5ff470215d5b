#!/usr/bin/env node
// Makes what .size-limit.json weighs:  node scripts/size.mjs && size-limit  (npm run size)
//
// A browser page that imports `parse` and the walkers, bundled from dist/ and minified the way a
// consumer's bundler would, so that tree-shaking and `sideEffects: false` are part of what is measured.

import { existsSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { rolldown } from 'rolldown';

const root = path.resolve(import.meta.dirname, '..');
const folder = path.join(root, 'node_modules', '.cache', 'pywalk-lint', 'size');

/** Name of the weighed file → what a consumer writes. */
const CONSUMERS = {
  'parse-and-walk': "export { parse } from 'dist/parser.js'; export * from 'dist/walker.js';",
  lint: "export { lint } from 'dist/index.js';",
  everything: "export * from 'dist/index.js';",
};

if (!existsSync(path.join(root, 'dist', 'index.js'))) {
  console.error('size: no dist/: run npm run build first');
  process.exit(1);
}
for (const [name, source] of Object.entries(CONSUMERS)) {
  const bundle = await rolldown({
    input: name,
    cwd: root,
    platform: 'browser',
    tsconfig: false,
    plugins: [
      {
        name: 'consumer',
        resolveId: (id) => (id === name ? id : id.startsWith('dist/') ? path.join(root, id) : null),
        load: (id) => (id === name ? source : null),
      },
    ],
  });
  await bundle.write({
    dir: folder,
    format: 'esm',
    entryFileNames: `${name}.js`,
    codeSplitting: false,
    minify: true,
  });
  await bundle.close();
}
