// Runs oracle.py on CPython 3.14, which npm's `pyodide` 314 carries; oracle.ts starts it for `--python pyodide`.
// The package is no dependency: it is looked up from here, in test/oracle (`npm ci --prefix test/oracle`) and
// under PYWALK_PYODIDE (a folder that has node_modules/pyodide). A source that overflows the WebAssembly stack costs the interpreter, so it is replaced.

import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import process from 'node:process';
import readline from 'node:readline';
import { pathToFileURL } from 'node:url';

const script = readFileSync(process.argv[2], 'utf8');
const here = import.meta.dirname;
const folders = [process.env.PYWALK_PYODIDE ?? '.', here, path.join(here, '..', 'test', 'oracle')];
const entry = createRequire(import.meta.filename).resolve('pyodide', { paths: folders });
const { loadPyodide } = await import(pathToFileURL(path.join(path.dirname(entry), 'pyodide.mjs')).href);

async function boot() {
  const python = await loadPyodide({ stdout: () => {}, stderr: () => {} });
  python.globals.set('__name__', 'oracle');
  python.runPython(script);
  python.runPython('import warnings\nwarnings.simplefilter("ignore")\nlimit_digits(DIGIT_LIMIT)');
  return { answer: python.globals.get('answer_line'), describe: python.globals.get('describe') };
}

let interpreter = await boot();
process.stdout.write(`${interpreter.describe()}\n`);
for await (const line of readline.createInterface({ input: process.stdin, crlfDelay: Infinity })) {
  if (line.trim() === '') continue;
  let answer;
  try {
    answer = interpreter.answer(line);
  } catch (error) {
    const { id } = JSON.parse(line);
    answer = JSON.stringify({
      id,
      ok: false,
      phase: 'parse',
      type: 'Crash',
      msg: String(error).slice(0, 200),
    });
    interpreter = await boot();
  }
  process.stdout.write(`${answer}\n`);
}
