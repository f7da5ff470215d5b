/** Runs the command as it is built for users, in a process of its own, as a user's shell would. */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs';
import path from 'node:path';
import { buildCommand } from '../../scripts/buildCommand.mjs';

const root = path.resolve(import.meta.dirname, '../..');
const cacheFolder = path.join(root, 'node_modules', '.cache', 'pywalk-lint', 'command');

/** After this many milliseconds nobody runs an old build any more. */
const STALE = 10 * 60_000;

export interface CliResult {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

export interface CliSetting {
  readonly cwd?: string;
  /** Added to an environment that says nothing about colours. */
  readonly env?: Readonly<Record<string, string>>;
  /** What comes on standard input; nothing by default. */
  readonly input?: string | Uint8Array;
}

export type RunCli = (args: readonly string[], setting?: CliSetting) => CliResult;

/** Builds the command unless that was done since its sources changed; several tests may ask at once. */
export async function prepareCommand(): Promise<string> {
  const folder = path.join(cacheFolder, sourceHash());
  if (!existsSync(folder)) {
    const temporary = `${folder}.${process.pid}.${process.hrtime.bigint()}`;
    await buildCommand(temporary);
    try {
      renameSync(temporary, folder);
    } catch {
      // Somebody was faster.
      rmSync(temporary, { recursive: true });
    }
    removeOld(folder);
  }
  return path.join(folder, 'cli.cjs');
}

/** Names, sizes and times of all sources. */
function sourceHash(): string {
  const hash = createHash('sha256');
  const names = readdirSync(path.join(root, 'src'), { recursive: true, encoding: 'utf8' }).sort();
  for (const name of [...names.map((file) => path.join('src', file)), 'package.json', 'package-lock.json']) {
    const { size, mtimeMs } = statSync(path.join(root, name));
    hash.update(`${name} ${size} ${mtimeMs}\n`);
  }
  return hash.digest('hex').slice(0, 16);
}

function removeOld(current: string): void {
  for (const name of readdirSync(cacheFolder)) {
    const folder = path.join(cacheFolder, name);
    if (folder !== current && Date.now() - statSync(folder).mtimeMs > STALE) {
      rmSync(folder, { recursive: true, force: true });
    }
  }
}

/** Builds the command if need be; what it returns runs it. */
export async function prepareCli(): Promise<RunCli> {
  const command = await prepareCommand();
  const cache = path.join(cacheFolder, 'compiled');
  mkdirSync(cache, { recursive: true });
  return (args, { cwd = root, env = {}, input = '' } = {}) => {
    const { FORCE_COLOR: _force, NO_COLOR: _no, ...rest } = process.env;
    const { status, stdout, stderr } = spawnSync(process.execPath, [command, ...args], {
      cwd,
      env: { ...rest, XDG_CACHE_HOME: cache, ...env },
      input,
      encoding: 'utf8',
      maxBuffer: 1 << 26,
    });
    return { status, stdout, stderr };
  };
}
