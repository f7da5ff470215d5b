/** `--fix` and its neighbours: what is written, what is left alone, what is said. */
import { execFileSync } from 'node:child_process';
import {
  chmodSync,
  linkSync,
  lstatSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  statSync,
  symlinkSync,
  utimesSync,
} from 'node:fs';
import { describe, expect, it } from 'vitest';
import { useProjects } from './project.ts';

const project = useProjects();
const SELECT = ['--select', 'E711,F541,F632'];

/** A safe fix, and an unsafe one. */
const BEFORE = 'print(f"a", x == None)\n';
const SAFE = 'print("a", x == None)\n';
const ALL = 'print("a", x is None)\n';

describe('--fix', () => {
  it('applies safe fixes, reports what is left, and has nothing to do the second time', () => {
    const { run, read, path } = project({ 'a.py': BEFORE, 'b.py': 'y = 1\n' });
    const first = run(['--fix', ...SELECT, '--output-format', 'concise']);
    expect(first.stdout).toBe(
      'a.py:1:17: E711 Comparison to `None` should be `cond is None`\n' +
        'Fixed 1 finding in 1 file. Found 1 lint finding in 1 of 2 files.\n' +
        '1 fixable with `--fix --unsafe-fixes`.\n',
    );
    expect(first.status).toBe(1);
    expect(read('a.py')).toBe(SAFE);
    utimesSync(path('a.py'), 1, 1);
    expect(run(['--fix', ...SELECT]).stdout).not.toContain('Fixed');
    expect(statSync(path('a.py')).mtimeMs).toBe(1000);
  });

  it('exits with 0 when all is fixed, with 1 if --exit-non-zero-on-fix', () => {
    const { run, read, write } = project({ 'a.py': BEFORE });
    const args = ['--fix', '--unsafe-fixes', ...SELECT];
    expect(run(args)).toEqual({
      status: 0,
      stdout: 'Fixed 2 findings in 1 file. All clean: 1 file checked.\n',
      stderr: '',
    });
    expect(read('a.py')).toBe(ALL);
    write({ 'a.py': BEFORE });
    expect(run([...args, '--exit-non-zero-on-fix']).status).toBe(1);
    expect(run([...args, '--exit-non-zero-on-fix']).status).toBe(0);
  });

  it('is also configured; --no-fix and --no-unsafe-fixes turn it off', () => {
    const { run, read } = project({
      'a.py': BEFORE,
      'pywalk-lint.toml': 'fix = true\nunsafe-fixes = true\n',
    });
    run(['--no-fix', ...SELECT]);
    expect(read('a.py')).toBe(BEFORE);
    run(['--no-unsafe-fixes', ...SELECT]);
    expect(read('a.py')).toBe(SAFE);
    run(SELECT);
    expect(read('a.py')).toBe(ALL);
  });

  it('never touches a file with syntax errors', () => {
    const { run, read } = project({ 'a.py': `${BEFORE}x = (\n`, 'b.py': 'x = )\n' });
    const { status, stdout, stderr } = run(['--fix', ...SELECT]);
    expect(stderr).toBe('pywalk-lint: a.py: not fixed: it has 1 syntax error\n');
    expect(stdout).toContain('F541');
    expect(read('a.py')).toBe(`${BEFORE}x = (\n`);
    expect(status).toBe(1);
  });

  it.each<[string, string, string]>([
    ['a BOM and CRLF', `\ufeffx = 1\r\n${BEFORE.trim()}\r\n`, `\ufeffx = 1\r\n${SAFE.trim()}\r\n`],
    ['lone CR, no line break at the end', 'x = 1\rprint(f"a")', 'x = 1\rprint("a")'],
    [
      'form feeds, tabs, blanks at line ends',
      '\f\nif x:\n\tprint(f"a")  \n\n',
      '\f\nif x:\n\tprint("a")  \n\n',
    ],
  ])('keeps %s', (_what, before, after) => {
    const { run, read } = project({ 'a.py': before });
    run(['--fix', ...SELECT]);
    expect(read('a.py')).toBe(after);
  });

  it('writes in the encoding of the file, or not at all', () => {
    const latin = (text: string): Buffer => Buffer.from(`# coding: latin-1\nx = "\xe9"; ${text}`, 'latin1');
    const lossy = Buffer.from(`x = 1  # \xe9\n${BEFORE}`, 'latin1');
    const { run, path } = project({ 'latin.py': latin(BEFORE), 'lossy.py': lossy });
    const { stderr } = run(['--fix', '--target-version', '3.12', ...SELECT]);
    expect(readFileSync(path('latin.py')).equals(latin(SAFE))).toBe(true);
    expect(readFileSync(path('lossy.py')).equals(lossy)).toBe(true);
    expect(stderr).toBe(
      'pywalk-lint: lossy.py: not fixed: its bytes cannot be written back in its encoding\n',
    );
  });

  it.skipIf(process.platform === 'win32')('keeps mode and link, and leaves no other file behind', () => {
    const { run, read, path, folder } = project({ 'real/a.txt': BEFORE });
    chmodSync(path('real/a.txt'), 0o751);
    symlinkSync('real/a.txt', path('link.py'));
    run(['--fix', ...SELECT]);
    expect(read('real/a.txt')).toBe(SAFE);
    expect(lstatSync(path('link.py')).isSymbolicLink()).toBe(true);
    expect(readlinkSync(path('link.py'))).toBe('real/a.txt');
    expect(statSync(path('real/a.txt')).mode & 0o7777).toBe(0o751);
    expect(readdirSync(path('real'))).toEqual(['a.txt']);
    expect(readdirSync(folder).sort()).toEqual(['link.py', 'real']);
  });

  it.skipIf(process.getuid?.() === 0 || process.platform === 'win32')(
    'cannot write what is read-only',
    () => {
      const { run, read, path } = project({ 'a.py': BEFORE, 'sub/b.py': BEFORE, 'c.py': BEFORE });
      chmodSync(path('a.py'), 0o444);
      chmodSync(path('sub'), 0o555);
      const { status, stdout, stderr } = run(['--fix', ...SELECT, '--output-format', 'concise']);
      chmodSync(path('sub'), 0o755);
      expect(stderr.split('\n').slice(0, -1)).toEqual([
        'pywalk-lint: a.py: not fixed: permission denied',
        'pywalk-lint: sub/b.py: not fixed: permission denied',
      ]);
      expect(stdout).toContain('a.py:1:7: F541');
      expect([read('a.py'), read('sub/b.py'), read('c.py')]).toEqual([BEFORE, BEFORE, SAFE]);
      expect(status).toBe(2);
    },
  );

  it('a file that has two names is fixed under both', () => {
    const { run, read, path } = project({ 'a.py': BEFORE });
    linkSync(path('a.py'), path('b.py'));
    run(['--fix', ...SELECT]);
    expect([read('a.py'), read('b.py')]).toEqual([SAFE, SAFE]);
  });
});

describe('--fix-syntax', () => {
  const BROKEN = 'def f(x)\n    return f"a"\n';

  it('repairs what has one sensible repair, apart from --fix', () => {
    const { run, read, write } = project({ 'a.py': BROKEN, 'b.py': 'x = = 1\n' });
    expect(run(['a.py', ...SELECT]).stdout).toContain('1 syntax error repairable with `--fix-syntax`.\n');
    run(['a.py', '--fix', ...SELECT]);
    expect(read('a.py')).toBe(BROKEN);
    const { status, stdout } = run(['a.py', '--fix-syntax', ...SELECT, '--output-format', 'concise']);
    expect(read('a.py')).toBe('def f(x):\n    return f"a"\n');
    expect(stdout).toMatch(/^a\.py:2:12: F541 .*\nFixed 1 finding in 1 file\. Found 1 lint finding/);
    expect(status).toBe(1);
    write({ 'a.py': BROKEN });
    expect(run(['a.py', '--fix', '--fix-syntax', ...SELECT]).status).toBe(0);
    expect(read('a.py')).toBe('def f(x):\n    return "a"\n');
    expect(run(['b.py', '--fix-syntax', ...SELECT]).status).toBe(1);
    expect(read('b.py')).toBe('x = = 1\n');
  });

  it('shows repairs with --diff, and says what is left', () => {
    const { run, read } = project({ 'a.py': `${BROKEN}x = = 1\n` });
    const { status, stdout, stderr } = run(['--diff', '--fix-syntax', ...SELECT]);
    expect(stdout).toContain('-def f(x)\n+def f(x):\n');
    expect(stdout).not.toContain('"a"\n+');
    expect(stderr).toBe(
      'pywalk-lint: a.py: it still has 1 syntax error\nWould fix 1 finding in 1 of 1 file.\n',
    );
    expect(status).toBe(1);
    expect(read('a.py')).toBe(`${BROKEN}x = = 1\n`);
  });
});

describe('--fix-only', () => {
  it('says what was fixed and nothing of what is left', () => {
    const { run, read } = project({ 'a.py': BEFORE, 'b.py': 'x = (\n' });
    const { status, stdout, stderr } = run(['--fix-only', ...SELECT, 'a.py']);
    expect([status, stdout, stderr]).toEqual([0, 'Fixed 1 finding in 1 of 1 file.\n', '']);
    expect(read('a.py')).toBe(SAFE);
    expect(run(['--fix-only', ...SELECT, 'a.py']).stdout).toBe('Nothing to fix: 1 file checked.\n');
    // What Python cannot read is no success.
    expect(run(['--fix-only', 'b.py'])).toMatchObject({
      status: 1,
      stderr: 'pywalk-lint: b.py: not fixed: it has 1 syntax error\n',
    });
  });
});

describe('--diff', () => {
  it('prints what would change, and changes nothing', () => {
    const { run, read } = project({ 'a.py': `x = 1\n${BEFORE}`, 'sub/b.py': 'y = 1\n' });
    const { status, stdout, stderr } = run(['--diff', ...SELECT]);
    expect(stdout).toBe(
      '--- a.py\n+++ a.py\n@@ -1,2 +1,2 @@\n x = 1\n-print(f"a", x == None)\n+print("a", x == None)\n',
    );
    expect(stderr).toBe('Would fix 1 finding in 1 of 2 files.\n');
    expect(status).toBe(1);
    expect(read('a.py')).toBe(`x = 1\n${BEFORE}`);
    expect(run(['--diff', '--fix', '--exit-zero', ...SELECT]).status).toBe(0);
    expect(run(['--diff', ...SELECT, 'sub'])).toEqual({
      status: 0,
      stdout: '',
      stderr: 'Nothing to fix: 1 file checked.\n',
    });
    expect(run(['--diff', '--quiet', ...SELECT]).stderr).toBe('');
  });

  it.each([
    ['LF', '\n'],
    ['CRLF', '\r\n'],
    ['no line break at the end', ''],
  ])('is one that git applies, %s', (_what, end) => {
    const body = ['x = 1', ...Array.from({ length: 12 }, (_, i) => `y${i} = "é"`), 'print(f"b")', 'z = 2'];
    const text = ['print(f"a")', ...body].join(end || '\n') + end;
    const { run, read, write, folder } = project({ 'sub/a.py': text });
    write({ 'fix.diff': run(['--diff', ...SELECT]).stdout });
    execFileSync('git', ['apply', '-p0', 'fix.diff'], { cwd: folder });
    expect(read('sub/a.py')).toBe(text.replaceAll('f"', '"'));
  });

  it('has colours for people', () => {
    const { run } = project({ 'a.py': BEFORE });
    const { stdout } = run(['--diff', '--color', 'always', ...SELECT]);
    expect(stdout).toContain('\u001b[31m-print(f"a", x == None)\u001b[39m\n\u001b[32m+');
  });

  it('says which files Python cannot read', () => {
    const { run } = project({ 'a.py': 'x = (\n' });
    const { status, stdout, stderr } = run(['--diff']);
    expect([status, stdout]).toEqual([1, '']);
    expect(stderr).toContain('a.py: not fixed: it has 1 syntax error\n');
  });
});

describe('standard input', () => {
  it('--fix makes it a filter: the source on stdout, the findings on stderr', () => {
    const { run } = project({});
    const { status, stdout, stderr } = run(['-', '--fix', ...SELECT, '--output-format', 'concise'], {
      input: BEFORE,
    });
    expect(stdout).toBe(SAFE);
    expect(stderr).toMatch(/^-:1:17: E711 .*\nFixed 1 finding/);
    expect(status).toBe(1);
    expect(run(['-', '--fix', '--quiet', ...SELECT], { input: 'x = 1\n' }).stdout).toBe('x = 1\n');
    expect(run(['-', '--fix', ...SELECT], { input: 'x = (\n' }).stdout).toBe('x = (\n');
    expect(run(['-', '--diff', ...SELECT], { input: BEFORE }).stdout).toMatch(/^--- -\n\+\+\+ -\n/);
    const binary = run(['-', '--fix'], { input: 'a\0b' });
    expect([binary.status, binary.stdout]).toEqual([2, 'a\0b']);
    const excluded = ['-', '--fix', '--force-exclude', '--stdin-filename', 'build/a.py'];
    expect(run(excluded, { input: BEFORE }).stdout).toBe(BEFORE);
  });
});
