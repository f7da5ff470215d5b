// CPython 3.14 inside WebAssembly, speaking the protocol of oracle.py on stdin and stdout:
//   node --stack-size=4000 test/conformance/oracle314.mjs [SCRIPT]
//
// It needs `npm ci --prefix test/oracle`. The same oracle.py runs inside, or the script beside it
// that is named (symtable.py); only files are read here,
// because the interpreter has a file system of its own. A fatal error in WebAssembly (a stack that
// overflowed) spoils the whole interpreter, so the next request gets a fresh one.

import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import process from 'node:process';
import { createInterface } from 'node:readline';
import { pathToFileURL } from 'node:url';

const here = import.meta.dirname;
const resolve = createRequire(path.join(here, '..', 'oracle', 'package.json')).resolve;
const { loadPyodide } = await import(pathToFileURL(resolve('pyodide/pyodide.mjs')).href);

const script = process.argv[2] ?? 'oracle.py';

async function start() {
  const python = await loadPyodide({ stdout: () => {}, stderr: () => {} });
  // Not under its own name: symtable.py would hide the standard library's.
  python.FS.writeFile('/home/pyodide/oracle.py', readFileSync(path.join(here, script)));
  // The recursion limit is raised for printing only: as a parser the interpreter stays as it is.
  return python.runPython(`
import sys
sys.path.insert(0, "/home/pyodide")
import oracle
plain_dump, plain_limit = oracle.dump, sys.getrecursionlimit()
def deep_dump(argument):
    sys.setrecursionlimit(20000)
    try:
        return plain_dump(argument)
    finally:
        sys.setrecursionlimit(plain_limit)
oracle.dump = deep_dump
oracle.answer_line`);
}

/** @param {string} line */
function withSource(line) {
  const request = JSON.parse(line);
  if (request.path === undefined) return line;
  const { path: file, ...rest } = request;
  return JSON.stringify({ ...rest, source_b64: readFileSync(file).toString('base64') });
}

let answerLine = await start();
for await (const line of createInterface({ input: process.stdin, crlfDelay: Number.POSITIVE_INFINITY })) {
  if (line.trim() === '') continue;
  try {
    process.stdout.write(`${answerLine(withSource(line))}\n`);
  } catch (error) {
    const reason = String(error instanceof Error ? error.message : error)
      .split('\n')
      .at(-1);
    process.stdout.write(`${JSON.stringify({ none: `the interpreter died: ${reason}` })}\n`);
    answerLine = await start();
  }
}
