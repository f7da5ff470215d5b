/**
 * Finding real interpreters: CPython 3.13 under pyenv or on PATH, CPython 3.14 in the
 * WebAssembly package of test/oracle.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { homedir } from 'node:os';
import path from 'node:path';

/** How to start an oracle process. */
export interface Interpreter {
  readonly command: string;
  readonly args: readonly string[];
  /** `3.13.0` */
  readonly version: string;
  /** Folder of its standard library; null for the WebAssembly build. */
  readonly stdlib: string | null;
}

const here = import.meta.dirname;
const oracleScript = path.join(here, 'oracle.py');

/** `-I -B`: nothing from the caller's environment, no `__pycache__` left behind. */
const pythonFlags = ['-I', '-B', '-X', 'utf8'];

/** Asks a Python who it is; null when it cannot be started. */
export function inspectPython(command: string): Interpreter | null {
  const asked = spawnSync(command, [...pythonFlags, oracleScript], {
    input: '{"about":true}\n',
    encoding: 'utf8',
  });
  if (asked.status !== 0) return null;
  const about = JSON.parse(asked.stdout) as { version: string; stdlib: string };
  return { command, args: [...pythonFlags, oracleScript], version: about.version, stdlib: about.stdlib };
}

const byVersionDescending = (a: string, b: string): number => b.localeCompare(a, 'en', { numeric: true });

/** The newest CPython of a minor version: under pyenv first, then on PATH. */
export function findPython(minor: string): Interpreter | null {
  const versions = path.join(process.env.PYENV_ROOT ?? path.join(homedir(), '.pyenv'), 'versions');
  const installed = existsSync(versions) ? readdirSync(versions) : [];
  const candidates = installed
    .filter((name) => name.startsWith(`${minor}.`) && /^[\d.]+$/.test(name))
    .sort(byVersionDescending)
    .map((name) => path.join(versions, name, 'bin', 'python3'));
  for (const command of [...candidates, `python${minor}`]) {
    const found = inspectPython(command);
    if (found?.version.startsWith(`${minor}.`)) return found;
  }
  return null;
}

/** CPython 3.14 from npm's pyodide; null unless `npm ci --prefix test/oracle` was run. */
export function findPyodide(): Interpreter | null {
  const folder = path.join(here, '..', 'oracle');
  try {
    createRequire(path.join(folder, 'package.json')).resolve('pyodide');
  } catch {
    return null;
  }
  // The WebAssembly stack lives on the host's stack.
  const args = ['--stack-size=4000', path.join(here, 'oracle314.mjs')];
  return { command: process.execPath, args, version: '3.14', stdlib: null };
}
