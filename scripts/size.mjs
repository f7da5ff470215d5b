#!/usr/bin/env node
// Makes what .size-limit.json weighs:  node scripts/size.mjs && size-limit  (npm run size)
//
// Pages that import `parse` and the walkers, an engine with chosen rules, or everything, bundled from dist/ and
// minified the way a consumer's bundler would: tree-shaking and `sideEffects: false` are part of what is measured.

import { existsSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { rolldown } from 'rolldown';

const root = path.resolve(import.meta.dirname, '..');
const folder = path.join(root, 'node_modules', '.cache', 'pywalk-lint', 'size');

/** Twenty rules that ask what a single expression or line says: the size of a linter that an editor would take. */
const TWENTY =
  'E701 E702 E703 E711 E712 E713 E714 E721 E722 E731 E741 F541 F601 F631 F632 W605 B006 B015 B018 ASYNC251';

/**
 * An engine with chosen rules. All of it is used: what is imported and not used would not be weighed.
 * @param {string} parser
 */
function engineWith(parser) {
  const rules = TWENTY.replaceAll(' ', ', ');
  return `import { createEngine } from 'dist/engine.js';
    import { parse } from 'dist/${parser}';
    import { ${rules} } from 'dist/rules.js';
    export const linter = createEngine({ parse, rules: [${rules}] });`;
}

/** Name of the weighed file → what a consumer writes. */
const CONSUMERS = {
  'parse-and-walk': "export { parse } from 'dist/parser.js'; export * from 'dist/walker.js';",
  'lean-parse-and-walk': "export { parse } from 'dist/parser-lean.js'; export * from 'dist/walker.js';",
  engine: engineWith('parser.js'),
  'lean-engine': engineWith('parser-lean.js'),
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
    // Marks for bundlers: nobody bundles a page's script once more.
    comments: false,
  });
  await bundle.close();
}
