/** Which files are checked: names, patterns, excludes, what git ignores, standard input. */
import { execFileSync } from 'node:child_process';
import { mkdirSync, symlinkSync, truncateSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { DIRTY, useProjects } from './project.ts';

const project = useProjects();

/** The files that a run would check. */
const shown = (result: { stdout: string }): string[] => result.stdout.split('\n').slice(0, -1);
const list = (...names: string[]): Record<string, string> =>
  Object.fromEntries(names.map((name) => [name, '']));

describe('patterns', () => {
  const files = list(
    'a.py',
    'b.txt',
    'src/a.py',
    'src/x/b.py',
    'src/x/c.pyi',
    'src/.h/d.py',
    'src/build/e.py',
  );

  it.each<[string[], string[]]>([
    [['*.py'], ['a.py']],
    [['src/*.py'], ['src/a.py']],
    [['src/**/*.py'], ['src/a.py', 'src/x/b.py']],
    [['src/*'], ['src/a.py', 'src/x/b.py', 'src/x/c.pyi']],
    [['src/{x,y}/?.py*'], ['src/x/b.py', 'src/x/c.pyi']],
    [['s[rs]c/x'], ['src/x/b.py', 'src/x/c.pyi']],
    [['./src/../*.py', 'a.py'], ['a.py']],
    [['src/build/*.py'], ['src/build/e.py']],
  ])('%j', (args, expected) => {
    expect(shown(project(files).run([...args, '--show-files']))).toEqual(expected);
  });

  it('that match nothing are a mistake; a file of that name goes first', () => {
    const { run } = project({ ...files, '[a].py': '' });
    const { status, stderr } = run(['src/*.pyx', 'none/*.py', 'a.py']);
    expect(stderr).toBe(
      'pywalk-lint: src/*.pyx: no Python file matches this pattern\n' +
        'pywalk-lint: none/*.py: no Python file matches this pattern\n',
    );
    expect(status).toBe(2);
    expect(shown(run(['[a].py', '--show-files']))).toEqual(['[a].py']);
  });
});

describe('excludes', () => {
  const files = list(
    'a.py',
    'gen/a.py',
    'gen/sub/b.py',
    'src/gen/c.py',
    'src/x_pb2.py',
    'build/d.py',
    'src/y.py',
  );
  const run = (args: string[], toml = ''): string[] => {
    return shown(project({ ...files, 'pywalk-lint.toml': toml }).run(['--show-files', ...args]));
  };
  const usual = ['a.py', 'gen/a.py', 'gen/sub/b.py', 'src/gen/c.py', 'src/x_pb2.py', 'src/y.py'];
  const without = (...left: string[]): string[] => usual.filter((name) => !left.includes(name));

  it.each<[string, string[]]>([
    ['gen', without('gen/a.py', 'gen/sub/b.py', 'src/gen/c.py')],
    ['gen/', without('gen/a.py', 'gen/sub/b.py', 'src/gen/c.py')],
    ['/gen', without('gen/a.py', 'gen/sub/b.py')],
    ['./gen', without('gen/a.py', 'gen/sub/b.py')],
    ['src/gen', without('src/gen/c.py')],
    ['**/gen/*.py', without('gen/a.py', 'src/gen/c.py')],
    ['*_pb2.py', without('src/x_pb2.py')],
    ['src/**', without('src/gen/c.py', 'src/x_pb2.py', 'src/y.py')],
    ['y.py/', usual],
  ])('%s', (pattern, expected) => {
    expect(run([], `extend-exclude = ["${pattern}"]\n`)).toEqual(expected);
    expect(run(['--extend-exclude', pattern])).toEqual(expected);
  });

  it('exclude replaces the usual ones', () => {
    expect(run(['--exclude', 'src,gen'])).toEqual(['a.py', 'build/d.py']);
    expect(run([], 'exclude = []\n')).toContain('build/d.py');
  });

  it('speak of what is found, not of what is named, unless force-exclude is on', () => {
    const args = ['build', 'gen/a.py', '--extend-exclude', 'gen'];
    expect(run(args)).toEqual(['build/d.py', 'gen/a.py']);
    expect(run([...args, '--force-exclude'])).toEqual([]);
    expect(run(args, 'force-exclude = true\n')).toEqual([]);
    expect(run([...args, '--no-force-exclude'], 'force-exclude = true\n')).toHaveLength(2);
    const { status, stderr } = project(files).run(['build/d.py', '--force-exclude']);
    expect(stderr).toBe(
      'pywalk-lint: build/d.py: no Python files found (force-exclude leaves out what was named)\n',
    );
    expect(status).toBe(0);
  });

  it('are relative to the file they stand in, and that of a folder holds for what is in it', () => {
    const { run: check, path } = project({
      ...files,
      'pywalk-lint.toml': 'extend-exclude = ["src/gen"]\n',
      'gen/pywalk-lint.toml': 'extend-exclude = ["sub", "/a.py"]\n',
    });
    expect(shown(check(['--show-files']))).toEqual(without('src/gen/c.py', 'gen/a.py', 'gen/sub/b.py'));
    expect(shown(check(['--show-files'], { cwd: path('src') }))).toEqual(['x_pb2.py', 'y.py']);
  });
});

describe('what git ignores', () => {
  const names = ['.git/HEAD', 'a.py', 'b.py', 'sub/a.py', 'sub/b.py', 'sub/deep/c.py', 'out/d.py'];

  it.each<[Record<string, string>, string[]]>([
    [{ '.gitignore': 'b.py\n' }, ['a.py', 'out/d.py', 'sub/a.py', 'sub/deep/c.py']],
    [{ '.gitignore': '/b.py\n# b\n\nout/\n' }, ['a.py', 'sub/a.py', 'sub/b.py', 'sub/deep/c.py']],
    [{ '.gitignore': '\ufeff*.py\n!b.py\n' }, ['b.py', 'sub/b.py']],
    [
      { '.gitignore': 'b.py\n', 'sub/.gitignore': '!b.py\na.py\n' },
      ['a.py', 'out/d.py', 'sub/b.py', 'sub/deep/c.py'],
    ],
    [{ '.gitignore': 'sub\n!sub/a.py\n' }, ['a.py', 'b.py', 'out/d.py']],
    [{ '.gitignore': 'sub/**/c.py\n**/a.py' }, ['b.py', 'out/d.py', 'sub/b.py']],
    [{ '.git/info/exclude': 'out\n', '.gitignore': '!out\n' }, names.slice(1).sort()],
    [{ '.git/info/exclude': 'sub\n' }, ['a.py', 'b.py', 'out/d.py']],
    [
      { '.home/.config/git/ignore': 'a.py\n', '.gitignore': '.home' },
      ['b.py', 'out/d.py', 'sub/b.py', 'sub/deep/c.py'],
    ],
    [
      { '.home/.gitconfig': '[user]\nname = x\n[Core]\n  excludesFile = ~/ign ; c\n', '.home/ign': 'out\n' },
      ['a.py', 'b.py', 'sub/a.py', 'sub/b.py', 'sub/deep/c.py'],
    ],
    [
      { 'sub/.git/HEAD': '', '.gitignore': 'b.py\n' },
      ['a.py', 'out/d.py', 'sub/a.py', 'sub/b.py', 'sub/deep/c.py'],
    ],
  ])('%j', (ignores, expected) => {
    const { run } = project({ ...list(...names), ...ignores });
    expect(shown(run(['--show-files']))).toEqual(expected);
    expect(
      shown(run(['--show-files', '--no-respect-gitignore', '--config', 'respect-gitignore=true'])),
    ).toEqual(names.slice(1).sort());
  });

  it('as git itself says', () => {
    const ignores = {
      '.gitignore': '*.py\n!keep*.py\n/sub/x?.py\nlogs/\n\\!odd.py\ntrail.py \\#\n[ab]dir\n!sub/deep/\n',
      'sub/.gitignore': '!x1.py\n/keep2.py\ndeep/**\n!deep/keep3.py\n',
    };
    const files = list(
      ...[
        'a.py',
        'keep.py',
        '!odd.py',
        'adir/keep.py',
        'cdir/keep.py',
        'logs/keep.py',
        'sub/x1.py',
        'sub/keepx.py',
      ],
      ...['sub/keep2.py', 'sub/keep3.py', 'sub/deep/keep3.py', 'sub/deep/keep4.py', 'sub/deep/more/keep3.py'],
    );
    const { run, folder } = project({ ...ignores, ...files });
    execFileSync('git', ['init', '-q'], { cwd: folder });
    const git = execFileSync('git', ['ls-files', '-co', '--exclude-standard'], {
      cwd: folder,
      encoding: 'utf8',
    });
    const expected = git.split('\n').filter((name) => name.endsWith('.py'));
    expect(shown(run(['--show-files'])).sort()).toEqual(expected.sort());
  });

  it('holds from a folder inside the repository, in worktrees too', () => {
    const { run, path, write } = project({ ...list(...names), '.gitignore': 'b.py\n' });
    expect(shown(run(['--show-files'], { cwd: path('sub') }))).toEqual(['a.py', 'deep/c.py']);
    expect(shown(run(['../sub', '--show-files'], { cwd: path('out') }))).toEqual([
      '../sub/a.py',
      '../sub/deep/c.py',
    ]);
    write({
      'tree/.git': 'gitdir: ../main/.git/worktrees/tree\n',
      'main/.git/worktrees/tree/commondir': '../..\n',
      'main/.git/info/exclude': 'skip.py\n',
      'tree/skip.py': '',
      'tree/kept.py': '',
    });
    expect(shown(run(['tree', '--show-files']))).toEqual(['tree/kept.py']);
  });
});

describe('odd inputs', () => {
  it.skipIf(process.platform === 'win32')('get a line each and stop nothing', () => {
    const { run, path, folder } = project({
      'a.py': DIRTY,
      'sub/b.py': '',
      'bin.py': Uint8Array.of(0, 1, 2),
      'huge.py': '',
    });
    symlinkSync('loop', path('loop'));
    symlinkSync('gone', path('gone.py'));
    execFileSync('mkfifo', [path('pipe.py')]);
    mkdirSync(path('dir.py'));
    truncateSync(path('huge.py'), 17 * 1024 * 1024);
    const args = [
      'loop',
      'gone.py',
      'pipe.py',
      'a.py/x.py',
      'dir.py',
      'sub/',
      'a.py',
      'huge.py',
      'bin.py',
      'no.py',
    ];
    const { status, stdout, stderr } = run([...args, '--output-format', 'concise']);
    expect(
      stderr
        .trimEnd()
        .split('\n')
        .map((line) => line.replace('pywalk-lint: ', '')),
    ).toEqual([
      'loop: a symbolic link that leads to itself',
      'gone.py: no such file or folder',
      'pipe.py: neither a file nor a folder',
      'a.py/x.py: a part of the path is not a folder',
      'no.py: no such file or folder',
      'huge.py: too large to check: 17 MB, the limit is 16 MB',
      'bin.py: not text that Python could read (binary data or UTF-16)',
    ]);
    expect(stdout).toContain('a.py:2:17: E711');
    expect(stdout).toContain('7 inputs could not be checked.');
    expect(status).toBe(2);
    // What is found, not named, is silently what it is.
    expect(shown(run(['.', '--show-files']))).toEqual(['a.py', 'bin.py', 'huge.py', 'sub/b.py']);
    expect(run([folder, '--show-files']).stdout).toContain(`${folder}/a.py\n`);
  });

  it('an empty folder is told from a clean one', () => {
    const { run } = project({ 'readme.md': '' });
    expect(run([])).toEqual({
      status: 0,
      stdout: 'Nothing was checked.\n',
      stderr: 'pywalk-lint: .: no Python files found\n',
    });
  });
});

describe('standard input', () => {
  it('has a name if it is given one, and the configuration that goes with it', () => {
    const { findings } = project({
      'sub/pywalk-lint.toml': 'select = ["F632"]\n',
      'pywalk-lint.toml': 'select = ["E711"]\n[per-file-ignores]\n"skip.py" = ["E711"]\n',
    });
    expect(findings(['-'], { input: DIRTY })).toEqual(['-:2:17 E711']);
    expect(findings(['-', '--stdin-filename', 'b.py'], { input: DIRTY })).toEqual(['b.py:2:17 E711']);
    expect(findings(['-', '--stdin-filename', 'skip.py'], { input: DIRTY })).toEqual([]);
    expect(findings(['-', '--stdin-filename', 'sub/./b.py'], { input: DIRTY })).toEqual([
      'sub/b.py:2:25 F632',
    ]);
  });

  it('is read as bytes', () => {
    const { run } = project({});
    const input = Buffer.from('# coding: latin-1\n"\xe9", x == None\n', 'latin1');
    expect(run(['-', '--select', 'E711', '--output-format', 'concise'], { input }).stdout).toMatch(
      /^-:2:11: E711/,
    );
    expect(run(['-'], { input: Uint8Array.of(0, 0) }).status).toBe(2);
    expect(run(['-']).stdout).toBe('All clean: 1 file checked.\n');
  });

  it('is left out when its name is excluded', () => {
    const { run } = project({});
    const args = ['-', '--stdin-filename', 'build/x.py', '--select', 'E711'];
    expect(run(args, { input: DIRTY }).status).toBe(1);
    expect(run([...args, '--force-exclude'], { input: DIRTY })).toMatchObject({ status: 0, stderr: '' });
  });

  it('comes alone, and only it has a name to be given', () => {
    const { run } = project({ 'a.py': '' });
    for (const args of [
      ['-', 'a.py'],
      ['a.py', '--stdin-filename', 'x.py'],
    ]) {
      const { status, stderr } = run(args);
      expect(stderr).toMatch(/standard input/);
      expect(status).toBe(2);
    }
  });
});

describe('rare encodings and names of characters', () => {
  it('are read by CPython’s tables, which load when they are needed', () => {
    const { run } = project({
      'cp437.py': Buffer.from("# coding: cp437\nx['\x81'] == None\n", 'latin1'),
      'names.py': '"\\N{BULLET}", x == None\n',
      'wrong.py': 'x = "\\N{NO SUCH NAME}"\n',
      'cookie.py': '#!/usr/bin/python\n# -*- coding: latin9 -*-\nx == None\n',
    });
    const { stdout } = run(['--select', 'E711', '--output-format', 'concise']);
    expect(stdout.split('\n').slice(0, 4)).toEqual([
      'cookie.py:3:6: E711 Comparison to `None` should be `cond is None`',
      'cp437.py:2:11: E711 Comparison to `None` should be `cond is None`',
      'names.py:1:20: E711 Comparison to `None` should be `cond is None`',
      expect.stringMatching(/^wrong\.py:1:\d+: invalid-syntax: .*unknown Unicode character name/),
    ]);
  });
});
