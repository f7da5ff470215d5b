/** A folder with files to check, and the command that checks it: what the tests of the formats share. */
import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, afterEach, beforeAll } from 'vitest';
import { type CliResult, type CliSetting, prepareCli, type RunCli } from '../runCli.ts';

export interface Project {
  /** Absolute path of the folder, without symbolic links. */
  readonly folder: string;
  /** Checks the whole folder in a format. */
  run(format: string, args?: readonly string[], setting?: CliSetting): CliResult;
}

/** Call at the top of a test file; what it returns makes a project that is removed after the test. */
export function useProjects(): (files: Readonly<Record<string, string>>) => Project {
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
    const folder = realpathSync(mkdtempSync(path.join(tmpdir(), 'pywalk-lint-format-')));
    folders.push(folder);
    for (const [name, content] of Object.entries(files)) {
      mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
      writeFileSync(path.join(folder, name), content);
    }
    return {
      folder,
      run: (format, args = ['.'], setting = {}) =>
        runCli([...args, '--output-format', format], { cwd: folder, ...setting }),
    };
  };
}

/**
 * One of everything a format has to cope with: findings with a safe fix, an unsafe one and none, a range
 * of several lines, columns behind characters of two and four bytes, a syntax error, a clean file.
 */
export const VARIED: Readonly<Record<string, string>> = {
  'clean.py': 'x = 1\n',
  'broken.py': 'f(x=1, y)\nprint(f"x")\n',
  'lib/findings.py':
    'try:\n    é = "🐍"; print(é == None)\nexcept:\n    print(f"plain", (é ==\n        True))\n',
};

/** What the formats say about `VARIED` is compared with these, in this order. */
export const VARIED_CODES = ['invalid-syntax', 'F541', 'E711', 'E722', 'F541', 'E712'];

/** Rules that the samples are about: others may come, and these tests are not about them. */
export const SELECT = ['--select', 'E711,E712,E722,F541,F632'];
