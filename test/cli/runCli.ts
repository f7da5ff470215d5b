/** Runs the command line from its source, in a process of its own, as a user's shell would. */
import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { bundleForNode } from '../../scripts/run.mjs';

const root = path.resolve(import.meta.dirname, '../..');

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

/** The command in one file, for tests that start it in their own way. */
export const prepareCliBundle = (): Promise<string> => bundleForNode(path.join(root, 'src/cli/main.ts'));

/** Bundles the command once; what it returns runs it. */
export async function prepareCli(): Promise<RunCli> {
  const bundle = await prepareCliBundle();
  return (args, { cwd = root, env = {}, input = '' } = {}) => {
    const { FORCE_COLOR: _force, NO_COLOR: _no, ...rest } = process.env;
    const { status, stdout, stderr } = spawnSync(process.execPath, [bundle, ...args], {
      cwd,
      env: { ...rest, ...env },
      input,
      encoding: 'utf8',
      maxBuffer: 1 << 26,
    });
    return { status, stdout, stderr };
  };
}
