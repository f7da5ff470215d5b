// Runs a Python script in CPython 3.14 (WebAssembly), with our stdin and stdout:
//   node --stack-size=4000 test/semantic/in314.mjs SCRIPT.py
// It needs `npm ci --prefix test/oracle`.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import process from 'node:process';
import { pathToFileURL } from 'node:url';

const resolve = createRequire(path.join(import.meta.dirname, '..', 'oracle', 'package.json')).resolve;
const { loadPyodide } = await import(pathToFileURL(resolve('pyodide/pyodide.mjs')).href);
const input = process.stdin.isTTY ? [] : readFileSync(0, 'utf8').split('\n');
const python = await loadPyodide({
  stdin: () => (input.length > 1 ? `${input.shift()}\n` : null),
  stdout: (/** @type {string} */ text) => process.stdout.write(`${text}\n`),
});
python.runPython(readFileSync(process.argv[2], 'utf8'));
