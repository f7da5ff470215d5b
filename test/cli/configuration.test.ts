/** Configuration: where it is found, what wins, and what is said about mistakes in it. */
import { describe, expect, it } from 'vitest';
import { DIRTY, useProjects } from './project.ts';

const project = useProjects();
const E711 = '[tool.pywalk-lint]\nselect = ["E711"]\n';
const F632 = '[tool.pywalk-lint]\nselect = ["F632"]\n';

describe('which configuration holds', () => {
  it('is the nearest, for each file by itself', () => {
    const { findings } = project({
      'pyproject.toml': E711,
      'a.py': DIRTY,
      'sub/pyproject.toml': F632,
      'sub/deep/b.py': DIRTY,
      // Says nothing about this program, so the one above counts.
      'other/pyproject.toml': '[tool.ruff]\nselect = ["F"]\n',
      'other/c.py': DIRTY,
    });
    const expected = ['a.py:2:17 E711', 'other/c.py:2:17 E711', 'sub/deep/b.py:2:25 F632'];
    expect(findings(['.'])).toEqual(expected);
    expect(findings(['a.py', 'other/c.py', 'sub/deep/b.py'])).toEqual(expected);
  });

  it('is found above the working folder', () => {
    const { findings, path } = project({ 'pyproject.toml': E711, 'sub/a.py': DIRTY });
    expect(findings(['.'], { cwd: path('sub') })).toEqual(['a.py:2:17 E711']);
  });

  it('pywalk-lint.toml goes before pyproject.toml and has its keys at the top', () => {
    const { findings } = project({
      'pyproject.toml': E711,
      'pywalk-lint.toml': 'select = ["F632"]\n',
      'a.py': DIRTY,
    });
    expect(findings(['.'])).toEqual(['a.py:2:25 F632']);
  });

  it('--config names a file for all files; --isolated reads none', () => {
    const { findings } = project({
      'pyproject.toml': E711,
      'strict.toml': 'select = ["F632"]\n',
      'ci/pyproject.toml': F632,
      'a.py': DIRTY,
      'sub/pyproject.toml': E711,
      'sub/b.py': DIRTY,
    });
    expect(findings(['.', '--config', 'strict.toml'])).toEqual(['a.py:2:25 F632', 'sub/b.py:2:25 F632']);
    expect(findings(['a.py', '--config', 'ci/pyproject.toml'])).toEqual(['a.py:2:25 F632']);
    expect(findings(['a.py', '--isolated', '--select', 'E711,F632'])).toEqual([
      'a.py:2:17 E711',
      'a.py:2:25 F632',
    ]);
  });

  it('broken files of other tools are none of our business', () => {
    const { run } = project({ 'pyproject.toml': 'requires-python = \n', 'a.py': 'x = 1\n' });
    expect(run(['.']).status).toBe(0);
  });
});

describe('layers', () => {
  it('--config KEY=VALUE goes before files, options before both', () => {
    const { findings } = project({ 'pyproject.toml': E711, 'a.py': DIRTY });
    expect(findings(['.', '--config', 'select = ["F632"]'])).toEqual(['a.py:2:25 F632']);
    expect(findings(['.', '--config', 'select=["F632"]', '--select', 'E711'])).toEqual(['a.py:2:17 E711']);
    expect(findings(['.', '--config', 'extend-select=["F632"]', '--config', 'ignore=["E7"]'])).toEqual([
      'a.py:2:25 F632',
    ]);
  });

  it('select begins anew, extend-select and ignore change what is there', () => {
    const { findings } = project({
      'pyproject.toml': '[tool.pywalk-lint]\nselect = ["E71"]\nignore = ["E711"]\n',
      'a.py': `${DIRTY}x == True\n`,
    });
    const codes = (...args: string[]): string[] => findings(['.', ...args]).map((line) => line.split(' ')[1]);
    expect(codes()).toEqual(['E712']);
    expect(codes('--extend-select', 'F632')).toEqual(['F632', 'E712']);
    expect(codes('--extend-select', 'E711')).toEqual(['E711', 'E712']);
    expect(codes('--ignore', 'E712')).toEqual([]);
    expect(codes('--select', 'E711')).toEqual(['E711']);
  });

  it('extend starts from another file', () => {
    const { findings, run, write } = project({
      'base.toml': 'select = ["E711", "F632"]\ntarget-version = "3.9"\n',
      'pywalk-lint.toml': 'extend = "base.toml"\nignore = ["F632"]\n',
      'a.py': DIRTY,
      'sub/pywalk-lint.toml': 'extend = "../pywalk-lint.toml"\nselect = ["F632"]\n',
      'sub/b.py': DIRTY,
    });
    expect(findings(['.'])).toEqual(['a.py:2:17 E711', 'sub/b.py:2:25 F632']);
    expect(run(['config', 'target-version', '--for', 'sub']).stdout).toContain('"3.9"  (base.toml)');
    write({ 'base.toml': 'extend = "pywalk-lint.toml"\n' });
    const { status, stderr } = run(['a.py']);
    expect(stderr).toBe("pywalk-lint: base.toml:1:10: 'extend' leads back to pywalk-lint.toml\n");
    expect(status).toBe(2);
    write({ 'base.toml': 'extend = "gone.toml"\n' });
    expect(run(['a.py']).stderr).toBe(
      "pywalk-lint: base.toml:1:10: 'extend' names gone.toml, which does not exist\n",
    );
  });
});

describe('target-version', () => {
  const MATCH = 'x = 1\nmatch x:\n    case 1:\n        pass\n';
  const errors = (toml: string, ...args: string[]): string[] => {
    const { run } = project({ 'pyproject.toml': toml, 'a.py': MATCH, 'sub/a.py': MATCH });
    return run(['a.py', '--output-format', 'concise', ...args]).stdout.match(/Python 3\.\d+/g) ?? [];
  };

  it('is configured, given, or the oldest the project supports', () => {
    const requires = '[project]\nrequires-python = ">=3.9,<4"\n';
    expect(errors('')).toEqual([]);
    expect(errors('[tool.pywalk-lint]\ntarget-version = "3.9"\n')).not.toEqual([]);
    expect(errors('[tool.pywalk-lint]\ntarget-version = "py39"\n')).not.toEqual([]);
    expect(errors(requires)).not.toEqual([]);
    expect(errors(`${requires}[tool.pywalk-lint]\ntarget-version = "3.10"\n`)).toEqual([]);
    expect(errors(requires, '--target-version', '3.12')).toEqual([]);
    expect(errors(requires, '--isolated')).toEqual([]);
  });

  it('requires-python counts beside pywalk-lint.toml, too', () => {
    const { run } = project({
      'pywalk-lint.toml': 'select = ["E711"]\n',
      'pyproject.toml': '[project]\nrequires-python = "~=3.9"\n',
      'a.py': MATCH,
    });
    expect(run(['a.py']).status).toBe(1);
  });
});

describe('per-file-ignores', () => {
  const files = { 'a.py': DIRTY, 'tests/a.py': DIRTY, 'tests/sub/b.py': DIRTY, 'src/__init__.py': DIRTY };
  const select = 'select = ["E711", "F632"]\n';

  it.each<[string, string, string[]]>([
    ['a name', '"a.py" = ["E711"]', ['a.py:2:17', 'tests/a.py:2:17']],
    ['a path', '"tests/a.py" = ["E7"]', ['tests/a.py:2:17']],
    ['a folder', '"tests/" = ["E7"]', ['tests/a.py:2:17', 'tests/sub/b.py:2:17']],
    ['a folder and what is below', '"tests/**" = ["E7"]', ['tests/a.py:2:17', 'tests/sub/b.py:2:17']],
    ['files in a folder', '"tests/*" = ["E711"]', ['tests/a.py:2:17', 'tests/sub/b.py:2:17']],
    ['Python files in a folder', '"tests/*.py" = ["E711"]', ['tests/a.py:2:17']],
    ['all others', '"!tests/" = ["E711"]', ['a.py:2:17', 'src/__init__.py:2:17']],
    [
      'several',
      '"a.py" = ["E711"]\n"__init__.py" = ["ALL"]',
      ['a.py:2:17', 'src/__init__.py:2:17', 'src/__init__.py:2:25', 'tests/a.py:2:17'],
    ],
  ])('%s', (_what, table, missing) => {
    const { findings } = project({ ...files, 'pywalk-lint.toml': `${select}[per-file-ignores]\n${table}\n` });
    const all = Object.keys(files)
      .sort()
      .flatMap((name) => [`${name}:2:17 E711`, `${name}:2:25 F632`]);
    expect(findings(['.']).sort()).toEqual(
      all.filter((line) => !missing.some((place) => line.startsWith(`${place} `))),
    );
  });

  it('holds for files that are named, from wherever they are', () => {
    const { findings, path } = project({
      ...files,
      'pywalk-lint.toml': `${select}per-file-ignores = { "tests/a.py" = ["E7"] }\n`,
    });
    expect(findings(['a.py'], { cwd: path('tests') })).toEqual(['a.py:2:25 F632']);
  });

  it('--per-file-ignores, relative to the working folder', () => {
    const { findings } = project({ ...files, 'pywalk-lint.toml': select });
    expect(findings(['.', '--per-file-ignores', 'tests/:E711,F632,a.py:E711,src/:ALL'])).toEqual([
      'a.py:2:25 F632',
    ]);
  });
});

describe('mistakes', () => {
  it('are all told, with their place and what was probably meant', () => {
    const { run } = project({
      'a.py': 'x = 1\n',
      'pyproject.toml': [
        '[tool.pywalk-lint]',
        'selct = ["E7"]',
        'ignore = "F"',
        'extend-select = ["E7", 3]',
        'per-file-ignores = { "a/*" = ["E7", true], b = "E7" }',
        "target-version = '3.7'",
        'output-format = "jsn"',
        'fix = "yes"',
        'plugins = [[]]',
        'rule-options = { B006 = 1 }',
        '[tool.pywalk-lint.lint]',
        'select = ["E"]',
        '',
      ].join('\n'),
    });
    const { status, stdout, stderr } = run([]);
    const lines = stderr
      .trimEnd()
      .split('\n')
      .map((line) => line.replace('pywalk-lint: pyproject.toml:', ''));
    expect(lines).toEqual([
      "2:1: unknown key 'selct'; did you mean 'select'?",
      `3:10: 'ignore' must be a list of rule codes, such as ignore = ["E731"], not the string "F"`,
      expect.stringMatching(/^4:24: 'extend-select' must be a list of rule codes.*the number 3 is no string/),
      expect.stringMatching(/^5:37: 'per-file-ignores' must be .*; true is no string/),
      expect.stringMatching(/^5:48: 'per-file-ignores' must be .*, not the string "E7"/),
      "6:18: 'target-version' is one of 3.8, 3.9, 3.10, 3.11, 3.12, 3.13, 3.14, not '3.7'; did you mean '3.8'?",
      expect.stringMatching(/^7:17: 'output-format' is one of .*; did you mean 'json'\?/),
      `8:7: 'fix' must be true or false, such as fix = true, not the string "yes"`,
      expect.stringMatching(/^9:12: 'plugins' must be a list of strings/),
      expect.stringMatching(/^10:25: 'rule-options' must be a table of tables/),
      "11:19: unknown table 'lint'; all options stand directly in the table of pywalk-lint",
    ]);
    expect(stdout).toBe('');
    expect(status).toBe(2);
  });

  it('in names of rules and their options', () => {
    const { run } = project({
      'a.py': 'x = 1\n',
      'pywalk-lint.toml':
        'select = ["E7", "bare-exept", "E77"]\nignore = ["e7"]\n' +
        '[per-file-ignores]\n"x" = ["E7", "Q"]\n[rule-options.E999]\nx = 1\n[rule-options.E711]\n',
    });
    const { status, stderr } = run([]);
    expect(
      stderr
        .trimEnd()
        .split('\n')
        .map((line) => line.replace('pywalk-lint: pywalk-lint.toml:', '')),
    ).toEqual([
      "1:17: no rule matches 'bare-exept'; did you mean 'bare-except'?",
      "1:31: no rule matches 'E77'; did you mean 'E7'?",
      "2:11: no rule matches 'e7'; did you mean 'E7'?",
      expect.stringMatching(/^4:14: no rule matches 'Q'/),
      expect.stringMatching(/^6:1: options for 'E999', which is no rule/),
      expect.stringMatching(/^7:15: rule E711 has no options/),
    ]);
    expect(status).toBe(2);
  });

  it('in a file that no checked file is near do not matter; in one that is, they stop everything', () => {
    const { run } = project({
      'a.py': DIRTY,
      'sub/pywalk-lint.toml': 'selct = []\n',
      'sub/b.py': DIRTY,
    });
    expect(run(['a.py']).status).toBe(1);
    const { status, stdout, stderr } = run(['.']);
    expect(stderr).toContain('sub/pywalk-lint.toml:1:1: unknown key');
    expect([status, stdout]).toEqual([2, '']);
  });

  it('in TOML itself', () => {
    const { run } = project({ 'pywalk-lint.toml': 'select = [\n"E7"\nx = 1\n', 'a.py': '' });
    const { status, stderr } = run([]);
    expect(stderr).toMatch(/^pywalk-lint: pywalk-lint\.toml:3:\d+: no valid TOML: .+\n$/);
    expect(status).toBe(2);
  });

  it('columns count characters, tables may be headers, dotted or inline', () => {
    const toml = ['per-file-ignores = { "🐍é" = ["E7", "X9"] }', 'rule-options.E711.x = 1', ''].join('\n');
    const { run } = project({ 'pywalk-lint.toml': toml, 'a.py': '' });
    expect(run([]).stderr).toMatch(
      /^pywalk-lint: pywalk-lint\.toml:1:36: .*X9.*\n.*:2:19: rule E711 has no options/,
    );
  });

  it.each<[string[], RegExp]>([
    [['--config', 'gone.toml'], /gone\.toml: no such file or folder/],
    [['--config', 'empty/pyproject.toml'], /empty\/pyproject\.toml: has no table \[tool\.pywalk-lint\]/],
    [['--config', 'a.toml', '--config', 'b.toml'], /only one file can be given, not a\.toml and b\.toml/],
    [['--config', 'a.toml', '--isolated'], /--isolated exclude each other/],
    [['--config', 'selct=[]'], /--config 'selct=\[\]':1:1: unknown key 'selct'; did you mean 'select'/],
    [['--config', 'output-format=concise'], /no valid TOML.*\n.*strings stand in quotes/],
    [
      ['--config', 'target-version=3.9'],
      /must be a string, such as target-version = "3\.10", not the number 3\.9/,
    ],
    [['--select', 'E7,E999'], /--select: no rule matches 'E999'/],
    [['--per-file-ignores', 'E711'], /Expected PATTERN:CODES/],
    [['--per-file-ignores', 'x:Q'], /--per-file-ignores: no rule matches 'Q'/],
  ])('on the command line: %j', (args, message) => {
    const { run } = project({
      'a.py': DIRTY,
      'a.toml': '',
      'b.toml': '',
      'empty/pyproject.toml': '[tool.ruff]\n',
    });
    const { status, stdout, stderr } = run([...args, 'a.py']);
    expect(stderr).toMatch(message);
    expect([status, stdout]).toEqual([2, '']);
  });

  it('a table that is none', () => {
    const { run } = project({ 'pyproject.toml': '[tool]\npywalk-lint = 1\n', 'a.py': '' });
    expect(run([]).stderr).toBe("pywalk-lint: pyproject.toml:2:1: 'pywalk-lint' must be a table\n");
  });
});
