/** `pywalk-lint check`, run as a process: options, formats, exit codes, and inputs that cannot be read. */
import { chmodSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { type CliResult, type CliSetting, prepareCli, type RunCli } from './runCli.ts';

let runCli: RunCli;
let folder = '';

beforeAll(async () => {
  runCli = await prepareCli();
}, 60_000);

function project(files: Readonly<Record<string, string | Uint8Array>>): void {
  folder = mkdtempSync(path.join(tmpdir(), 'pywalk-lint-check-'));
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
    writeFileSync(path.join(folder, name), content);
  }
}

const run = (args: readonly string[], setting: CliSetting = {}): CliResult =>
  runCli(args, { cwd: folder, ...setting });

afterEach(() => {
  if (folder !== '') rmSync(folder, { recursive: true, force: true });
  folder = '';
});

const DIRTY = 'def f(x):\n    return x == None or x is 1\n';

describe('exit codes', () => {
  it('0: nothing found', () => {
    project({ 'a.py': 'x = 1\n', 'b.pyi': 'y: int\n' });
    const { status, stdout, stderr } = run(['.']);
    expect(stderr).toBe('');
    expect(stdout).toBe('All clean: 2 files checked.\n');
    expect(status).toBe(0);
  });

  it('1: findings, of rules or of the parser; --exit-zero makes it 0', () => {
    project({ 'a.py': DIRTY, 'b.py': 'x = (\n' });
    expect(run(['a.py']).status).toBe(1);
    expect(run(['b.py']).status).toBe(1);
    expect(run(['a.py', 'b.py', '--exit-zero']).status).toBe(0);
  });

  it.each([
    [['--no-such-option'], /unknown option '--no-such-option'/],
    [['--select', 'E999'], /no rule matches 'E999'/],
    [['--select', 'f'], /did you mean 'F'\?/],
    [['--ignore', 'invalid-syntax'], /syntax errors are always reported/],
    [['--output-format', 'xml'], /full, concise, .*, agent/],
    [['--target-version', '3.7'], /3\.8, 3\.9/],
    [['--color', 'blue'], /auto, always, never/],
  ])('2: wrong usage, %j', (args, message) => {
    project({ 'a.py': DIRTY });
    const { status, stdout, stderr } = run([...args, 'a.py']);
    expect(stderr).toMatch(message);
    expect(stdout).toBe('');
    expect(status).toBe(2);
  });

  it('2: an input that could not be checked, whatever else was found', () => {
    project({ 'a.py': 'x = 1\n' });
    expect(run(['a.py', 'nope.py']).status).toBe(2);
    expect(run(['a.py', 'nope.py', '--exit-zero']).status).toBe(2);
  });
});

describe('inputs', () => {
  it('names the command or leaves it out, and takes the current folder by default', () => {
    project({ 'a.py': DIRTY });
    const expected = run(['check', 'a.py', '--output-format', 'concise']).stdout;
    expect(expected).toContain('a.py:2:17: E711');
    expect(run(['a.py', '--output-format', 'concise']).stdout).toBe(expected);
    expect(run(['--output-format', 'concise']).stdout).toBe(expected);
  });

  it('says one clear line for what cannot be read and goes on', () => {
    project({
      'a.py': DIRTY,
      'image.py': Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 13),
      'utf16.py': Buffer.from('\ufeffx = 1\n', 'utf16le'),
      'z.py': DIRTY,
    });
    const { status, stdout, stderr } = run(['nope.py', '.', 'no/where', '--output-format', 'concise']);
    expect(stderr.trimEnd().split('\n')).toEqual([
      'pywalk-lint: nope.py: no such file or folder',
      'pywalk-lint: no/where: no such file or folder',
      'pywalk-lint: image.py: not text that Python could read (binary data or UTF-16)',
      'pywalk-lint: utf16.py: not text that Python could read (binary data or UTF-16)',
    ]);
    expect(stdout.match(/^[az]\.py/gm)).toHaveLength(4);
    expect(stdout).toMatch(/Found 4 lint findings in 2 of 2 files\. 4 inputs could not be checked\.\n/);
    expect(status).toBe(2);
  });

  it.skipIf(process.getuid?.() === 0 || process.platform === 'win32')(
    'reports files without permission',
    () => {
      project({ 'a.py': 'x = 1\n', 'sub/b.py': '' });
      chmodSync(path.join(folder, 'a.py'), 0);
      chmodSync(path.join(folder, 'sub'), 0);
      const { status, stderr } = run(['.']);
      chmodSync(path.join(folder, 'sub'), 0o755);
      expect(stderr).toBe('pywalk-lint: sub: permission denied\npywalk-lint: a.py: permission denied\n');
      expect(status).toBe(2);
    },
  );

  it('warns when there is nothing to check', () => {
    project({ 'readme.md': '' });
    const { status, stdout, stderr } = run(['.']);
    expect(stderr).toBe('pywalk-lint: .: no Python files found\n');
    expect(stdout).toBe('Nothing was checked.\n');
    expect(status).toBe(0);
  });

  it('walks folders in a fixed order, without what is usually excluded or ignored', () => {
    project({
      'b.py': DIRTY,
      'a/z.py': DIRTY,
      'a/b.pyi': DIRTY,
      'a/c.txt': DIRTY,
      'a-b.py': DIRTY,
      'B.py': DIRTY,
      '.hidden/x.py': DIRTY,
      '.git/HEAD': '',
      '.git/info/exclude': '/private.py\n',
      'private.py': DIRTY,
      '.venv/lib/x.py': DIRTY,
      'node_modules/x.py': DIRTY,
      'a/__pycache__/x.py': DIRTY,
      'build/x.py': DIRTY,
      'dist/x.py': DIRTY,
      '.gitignore': 'generated/\n*_pb2.py\n/b.py\n',
      'generated/x.py': DIRTY,
      'a/x_pb2.py': DIRTY,
      'a/b.py': DIRTY,
      'sub/.gitignore': '!kept_pb2.py\nlocal.py\n',
      'sub/kept_pb2.py': DIRTY,
      'sub/local.py': DIRTY,
    });
    const filesOf = (result: CliResult): string[] => [
      ...new Set(result.stdout.match(/^\S+?(?=:\d+:\d+: )/gm) ?? []),
    ];
    const concise = ['--output-format', 'concise', '--select', 'E711'];
    expect(filesOf(run(['.', ...concise]))).toEqual([
      '.hidden/x.py',
      'B.py',
      'a/b.py',
      'a/b.pyi',
      'a/z.py',
      'a-b.py',
      'sub/kept_pb2.py',
    ]);
    // What is named is checked; a file is checked once.
    expect(
      filesOf(run(['b.py', 'build/', 'a/c.txt', './generated', 'b.py', 'generated/x.py', ...concise])),
    ).toEqual(['b.py', 'build/x.py', 'a/c.txt', 'generated/x.py']);
    expect(filesOf(run(['sub', ...concise]))).toEqual(['sub/kept_pb2.py']);
    expect(filesOf(run(['.', ...concise], { cwd: path.join(folder, 'a') }))).toEqual([
      'b.py',
      'b.pyi',
      'z.py',
    ]);
  });

  it.skipIf(process.platform === 'win32')('follows links to files, not to folders', () => {
    project({ 'a.py': 'x = 1\n', 'elsewhere/b.txt': DIRTY });
    symlinkSync('.', path.join(folder, 'loop'));
    symlinkSync('elsewhere/b.txt', path.join(folder, 'link.py'));
    symlinkSync('nowhere', path.join(folder, '.#lock.py'));
    symlinkSync('self.py', path.join(folder, 'self.py'));
    const { stdout, stderr } = run(['.', '--output-format', 'concise', '--select', 'E711']);
    expect(stderr).toBe('');
    expect(stdout).toBe(
      'link.py:2:17: E711 Comparison to `None` should be `cond is None`\nFound 1 lint finding in 1 of 2 files.\n1 fixable with `--fix --unsafe-fixes`.\n',
    );
    expect(run(['self.py']).stderr).toBe('pywalk-lint: self.py: a symbolic link that leads to itself\n');
  });
});

describe('rules', () => {
  it('are chosen by code and prefix', () => {
    project({ 'a.py': 'def f(x):\n    if x == None or x == True:\n        return x is 1, f""\n' });
    const codesOf = (...args: string[]): string[] =>
      run([...args, '--output-format', 'concise']).stdout.match(/[EF]\d+/g) ?? [];
    expect(codesOf()).toEqual(['E711', 'E712', 'F632', 'F541']);
    expect(codesOf('--select', 'E7, F541')).toEqual(['E711', 'E712', 'F541']);
    expect(codesOf('--select=F', '--select=E712')).toEqual(['E712', 'F632', 'F541']);
    expect(codesOf('--select', 'ALL', '--ignore', 'E7,F5')).toEqual(['F632']);
  });

  it('know the target version', () => {
    project({ 'a.py': 'x = 1\nmatch x:\n    case 1:\n        pass\n' });
    expect(run(['a.py']).status).toBe(0);
    const old = run(['a.py', '--target-version', '3.9', '--output-format', 'concise']);
    expect(old.stdout).toMatch(/^a\.py:2:1: invalid-syntax: .*3\.10/);
    expect(old.status).toBe(1);
    expect(run(['a.py', '--target-version', 'py310']).status).toBe(0);
  });
});

describe('colours', () => {
  const ESCAPE = '\u001b[';

  it.each([
    [[], {}, false],
    [[], { FORCE_COLOR: '1' }, true],
    [[], { FORCE_COLOR: '0' }, false],
    [[], { FORCE_COLOR: '1', NO_COLOR: '1' }, false],
    [['--color', 'always'], { NO_COLOR: '1' }, true],
    [['--color', 'never'], { FORCE_COLOR: '1' }, false],
    [['--color', 'auto'], {}, false],
  ])('%j with %j: %s', (args, env, expected) => {
    project({ 'a.py': DIRTY });
    for (const format of ['full', 'concise']) {
      const { stdout } = run(['a.py', '--output-format', format, ...args], { env });
      expect(stdout.includes(ESCAPE)).toBe(expected);
    }
    expect(run(['a.py', '--output-format', 'json', ...args], { env }).stdout).not.toContain(ESCAPE);
  });
});
