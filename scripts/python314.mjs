#!/usr/bin/env node
// Runs a Python script of this repository in CPython 3.14 as WebAssembly (npm's pyodide), for machines
// without a 3.14 of their own:
//
//     npm ci --prefix test/oracle                                   once
//     node scripts/python314.mjs scripts/generateUnicode.py ARGS…
//
// The script sees the repository as its file system's /repository; paths in ARGS are relative to that.

import { createRequire } from 'node:module';
import path from 'node:path';
import process from 'node:process';
import { pathToFileURL } from 'node:url';

const root = path.resolve(import.meta.dirname, '..');
const [script, ...args] = process.argv.slice(2);
if (script === undefined) {
  console.error('usage: node scripts/python314.mjs SCRIPT.py [ARGS…]');
  process.exit(2);
}

const entry = createRequire(path.join(root, 'test/oracle/package.json')).resolve('pyodide');
/** @type {any} */
const { loadPyodide } = await import(pathToFileURL(path.join(path.dirname(entry), 'pyodide.mjs')).href);
const python = await loadPyodide({ stdout: console.log, stderr: console.error });
python.FS.mkdir('/repository');
python.FS.mount(python.FS.filesystems.NODEFS, { root }, '/repository');
python.globals.set('arguments', python.toPy([script, ...args]));
process.exitCode = python.runPython(`
import os, runpy, sys
os.chdir("/repository")
os.umask(0o022)
sys.argv = list(arguments)
try:
    runpy.run_path(os.path.abspath(sys.argv[0]), run_name="__main__")
    code = 0
except SystemExit as stop:
    code = stop.code if isinstance(stop.code, int) else 0 if stop.code is None else 1
    if isinstance(stop.code, str):
        print(stop.code, file=sys.stderr)
code
`);
