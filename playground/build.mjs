#!/usr/bin/env node
// Builds the playground into playground/dist/:  npm run playground
//
// Three static files that any server can serve and a browser can open from the disk; for that the script
// is no module (browsers load none from file:).

import { copyFileSync, mkdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { rolldown } from 'rolldown';

const folder = import.meta.dirname;
const dist = path.join(folder, 'dist');

rmSync(dist, { recursive: true, force: true });
mkdirSync(dist);
const bundle = await rolldown({
  input: path.join(folder, 'page.ts'),
  platform: 'browser',
  tsconfig: path.join(folder, 'tsconfig.json'),
});
await bundle.write({ file: path.join(dist, 'page.js'), format: 'iife', minify: true });
await bundle.close();
for (const name of ['index.html', 'page.css']) copyFileSync(path.join(folder, name), path.join(dist, name));
console.log('playground: open playground/dist/index.html');
