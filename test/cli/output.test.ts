/** What is printed, where, and what the exit code says. */
import { execFileSync, spawnSync } from 'node:child_process';
import { chmodSync, lstatSync, readdirSync, statSync, symlinkSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { DIRTY, useProjects } from './project.ts';
import { prepareCommand } from './runCli.ts';

const project = useProjects();
const SELECT = ['--select', 'E711,F632'];

describe('--output-file', () => {
  it('takes the output, whole, and stdout nothing', () => {
    const { run, read, folder } = project({ 'a.py': DIRTY, 'b.py': 'x = (\n' });
    const { status, stdout, stderr } = run([
      '--output-file',
      'out.json',
      '--output-format',
      'json',
      ...SELECT,
    ]);
    expect([status, stdout, stderr]).toEqual([1, '', '']);
    expect(JSON.parse(read('out.json'))).toHaveLength(3);
    expect(readdirSync(folder).sort()).toEqual(['a.py', 'b.py', 'out.json']);
    // Colours are for terminals.
    run(['--output-file', 'out.txt', ...SELECT], { env: { FORCE_COLOR: '1' } });
    expect(read('out.txt')).toContain('a.py:2:17');
  });

  it.skipIf(process.platform === 'win32')('keeps mode and link of a file that exists', () => {
    const { run, read, path: at } = project({ 'a.py': DIRTY, 'old.txt': 'old' });
    chmodSync(at('old.txt'), 0o640);
    symlinkSync('old.txt', at('link.txt'));
    run(['a.py', '--output-file', 'link.txt', ...SELECT]);
    expect(read('old.txt')).toContain('Found 2 lint findings');
    expect(lstatSync(at('link.txt')).isSymbolicLink()).toBe(true);
    expect(statSync(at('old.txt')).mode & 0o777).toBe(0o640);
    // What is no file is written to, not replaced.
    run(['a.py', '--output-file', '/dev/null', ...SELECT]);
    expect(statSync('/dev/null').isCharacterDevice()).toBe(true);
  });

  it('that cannot be written is a mistake, told before the files are checked', () => {
    const { run, folder } = project({ 'a.py': DIRTY });
    const { status, stdout, stderr } = run(['a.py', '--output-file', 'no/where.txt', ...SELECT]);
    expect(stderr).toBe('pywalk-lint: --output-file no/where.txt: no such file or folder\n');
    expect([status, stdout]).toEqual([2, '']);
    expect(run(['--output-file', 'x.sarif', '--output-format', 'sarif', '--statistics']).status).toBe(2);
    expect(readdirSync(folder)).toEqual(['a.py']);
  });
});

describe('--quiet and --silent', () => {
  it('say less', () => {
    const { run } = project({ 'a.py': DIRTY, 'b.py': 'x = 1\n' });
    const args = ['a.py', 'no.py', '--output-format', 'concise', ...SELECT];
    for (const flag of ['-q', '--quiet']) {
      const { status, stdout, stderr } = run([...args, flag]);
      expect(stdout).toMatch(/^(a\.py:2:\d+: .*\n){2}$/);
      expect(stderr).toBe('pywalk-lint: no.py: no such file or folder\n');
      expect(status).toBe(2);
    }
    for (const flag of ['-s', '--silent'])
      expect(run([...args, flag])).toEqual({ status: 2, stdout: '', stderr: '' });
    expect(run(['a.py', '--silent', ...SELECT]).status).toBe(1);
    expect(run(['b.py', '--quiet'])).toEqual({ status: 0, stdout: '', stderr: '' });
    // What is wrong with the call is always told.
    expect(run(['--silent', '--select', 'E999']).stderr).toContain('E999');
  });

  it('leave machines what they read', () => {
    const { run } = project({ 'a.py': 'x = 1\n' });
    expect(run(['--quiet', '--output-format', 'json']).stdout).toBe('[]\n');
    expect(run(['--quiet', '--output-format', 'agent']).stdout).toBe('All clean: 1 file checked.\n');
  });
});

describe('--statistics and --timing', () => {
  it('count, and say where the time went', () => {
    const { run } = project({ 'a.py': DIRTY, 'b.py': DIRTY });
    const { status, stdout, stderr } = run(['--statistics', '--timing', ...SELECT]);
    expect(stdout).toMatch(/^2\tE711\t.*\n2\tF632\t.*\nFound 4 lint findings in 2 of 2 files\.\n/);
    expect(stderr).toMatch(/^ {2}E711 +\d+\.\d ms +\d+\.\d %$/m);
    expect(stderr).toMatch(/^parse +\d+\.\d ms/m);
    expect(stderr).toMatch(/\n2 files, 0\.0 MB, \d+\.\d MB\/s, at most \d+ MB of memory\n$/);
    expect(status).toBe(1);
  });
});

describe('--ignore-noqa', () => {
  it('reports what comments suppress', () => {
    const { findings } = project({ 'a.py': 'x == None  # noqa: E711\n' });
    expect(findings(['--select', 'E711'])).toEqual([]);
    expect(findings(['--select', 'E711', '--ignore-noqa'])).toEqual(['a.py:1:6 E711']);
  });
});

describe('a pipe whose reader has seen enough', () => {
  it.skipIf(process.platform === 'win32')('is no failure', async () => {
    const command = await prepareCommand();
    const { folder } = project({ 'a.py': 'x == None\n'.repeat(20_000) });
    const line = `"${process.execPath}" "${command}" --output-format concise a.py | head -n 1`;
    const { status, stdout, stderr } = spawnSync('bash', ['-o', 'pipefail', '-c', line], {
      cwd: folder,
      encoding: 'utf8',
    });
    expect(stdout.split('\n')).toHaveLength(2);
    expect([status, stderr]).toEqual([0, '']);
  });
});

describe('progress', () => {
  const ERASE = '\r\u001b[K';
  const hasScript = process.platform === 'linux' && spawnSync('script', ['--version']).status === 0;

  it.skipIf(!hasScript)(
    'is shown on a terminal during long runs, and gone at the end',
    async () => {
      const command = await prepareCommand();
      const source = `x = [${'1, '.repeat(200_000)}]\n`;
      const { folder } = project(
        Object.fromEntries(Array.from({ length: 25 }, (_, i) => [`f${i}.py`, source])),
      );
      const inTerminal = (args: string, env: Record<string, string> = {}): string =>
        execFileSync('script', ['-qec', `"${process.execPath}" "${command}" ${args}`, '/dev/null'], {
          cwd: folder,
          encoding: 'utf8',
          env: { ...process.env, TERM: 'xterm', CI: '', NO_COLOR: '1', ...env },
        });
      const shown = inTerminal('--isolated --select E711');
      expect(shown.replaceAll(ERASE, '<erase>')).toMatch(/<erase>checking 25 files: +\d+ %/);
      expect(shown.endsWith(`${ERASE}All clean: 25 files checked.\r\n`)).toBe(true);
      expect(inTerminal('--isolated --select E711 --quiet')).toBe('');
      expect(inTerminal('--isolated --select E711', { CI: 'true' })).toBe('All clean: 25 files checked.\r\n');
    },
    60_000,
  );
});

describe('order', () => {
  it('of output is that of the arguments, then of names', () => {
    const { files } = project({ 'b/x.py': DIRTY, 'a/y.py': DIRTY, 'a/B.py': DIRTY, 'c.py': DIRTY });
    expect(files(['c.py', 'b', '.', ...SELECT])).toEqual(['c.py', 'b/x.py', 'a/B.py', 'a/y.py']);
  });

  it('paths are shown as they were given', () => {
    const { files, folder } = project({ 'sub/a.py': DIRTY });
    expect(files(['./sub/', ...SELECT])).toEqual(['sub/a.py']);
    expect(files([path.join(folder, 'sub'), ...SELECT])).toEqual(['sub/a.py']);
    expect(files(['../sub', ...SELECT], { cwd: path.join(folder, 'sub') })).toEqual(['a.py']);
  });
});
