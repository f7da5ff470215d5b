/**
 * Where the peers are, and how they get there when asked: two virtual environments and one
 * folder of npm packages. Whatever cannot be had is said and left out.
 */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';

const root = path.resolve(import.meta.dirname, '../..');
export const cacheFolder = path.join(root, 'node_modules/.cache/pywalk-lint/peers');

/** The native walker, once as it was when the targets were set, once as it is. */
const environments = [
  { name: 'fast-walk-0.2.1', requirement: 'fast-walk==0.2.1' },
  { name: 'fast-walk-newest', requirement: 'fast-walk' },
];

const pythonOf = (name: string): string =>
  path.join(cacheFolder, name, process.platform === 'win32' ? 'Scripts/python.exe' : 'bin/python');

/** Interpreters with a native walker that are set up. */
export function nativeInterpreters(): string[] {
  return environments.map(({ name }) => pythonOf(name)).filter((python) => existsSync(python));
}

function run(what: string, command: string, args: readonly string[]): boolean {
  console.log(`setting up ${what} …`);
  const done = spawnSync(command, args, { cwd: root, encoding: 'utf8' });
  if (done.status === 0) return true;
  const reason = (done.stderr ?? done.error?.message ?? '').trim().split('\n').at(-1);
  console.log(`  cannot be had: ${reason}`);
  return false;
}

/** Installs all peers; `python` is a CPython to make the environments with, null leaves them out. */
export function setUpPeers(python: string | null): void {
  if (python === null) console.log('no CPython 3.13: no native walkers');
  for (const { name, requirement } of python === null ? [] : environments) {
    const folder = path.join(cacheFolder, name);
    const made = existsSync(pythonOf(name)) || run(name, python!, ['-m', 'venv', folder]);
    if (made) run(requirement, pythonOf(name), ['-m', 'pip', 'install', '--quiet', '--upgrade', requirement]);
  }
  const flags = ['--ignore-scripts', '--legacy-peer-deps', '--no-package-lock', '--no-audit', '--no-fund'];
  run('npm packages', 'npm', ['install', '--prefix', 'bench/peers', ...flags]);
}
