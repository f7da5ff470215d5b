/** A folder with files, and the command run in it. */
import { mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, afterEach, beforeAll } from 'vitest';
import { type CliResult, type CliSetting, prepareCli, type RunCli } from './runCli.ts';

export type Files = Readonly<Record<string, string | Uint8Array>>;

export interface Project {
  /** Absolute path of the folder, without symbolic links. */
  readonly folder: string;
  run(args: readonly string[], setting?: CliSetting): CliResult;
  /** `path:row:column CODE` of every finding. */
  findings(args: readonly string[], setting?: CliSetting): string[];
  /** The files that findings were reported for, in their order. */
  files(args: readonly string[], setting?: CliSetting): string[];
  path(name: string): string;
  read(name: string): string;
  write(files: Files): void;
}

/** A file with two findings: E711 at 2:17, F632 at 2:25. */
export const DIRTY = 'def f(x):\n    return x == None or x is 1\n';

/** Call at the top of a test file; what it returns makes a project that is removed after the test. */
export function useProjects(): (files: Files) => Project {
  let runCli: RunCli;
  const folders: string[] = [];
  const removeAll = (): void => {
    for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
  };
  beforeAll(async () => {
    runCli = await prepareCli();
  }, 60_000);
  afterEach(removeAll);
  afterAll(removeAll);
  return (files) => {
    const folder = realpathSync(mkdtempSync(path.join(tmpdir(), 'pywalk-lint-cli-')));
    folders.push(folder);
    const project = openProject(folder, runCli);
    project.write(files);
    return project;
  };
}

function openProject(folder: string, runCli: RunCli): Project {
  // The user's own git configuration is none of the tests' business.
  const home = { HOME: path.join(folder, '.home'), XDG_CONFIG_HOME: '', GIT_CONFIG_SYSTEM: '/dev/null' };
  const run = (args: readonly string[], setting: CliSetting = {}): CliResult =>
    runCli(args, { cwd: folder, ...setting, env: { ...home, ...setting.env } });
  const findings = (args: readonly string[], setting?: CliSetting): string[] => {
    const { stdout, stderr } = run([...args, '--output-format', 'concise'], setting);
    const found = stdout.match(/^\S+:\d+:\d+: \S+/gm) ?? [];
    return found.length === 0 && stderr !== ''
      ? [stderr.trimEnd()]
      : found.map((line) => line.replace(/: (?=\S+$)/, ' '));
  };
  return {
    folder,
    run,
    findings,
    files: (args, setting) => [...new Set(findings(args, setting).map((line) => line.split(':')[0]))],
    path: (name) => path.join(folder, name),
    read: (name) => readFileSync(path.join(folder, name), 'utf8'),
    write(files) {
      for (const [name, content] of Object.entries(files)) {
        mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
        writeFileSync(path.join(folder, name), content);
      }
    },
  };
}
