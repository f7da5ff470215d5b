/** The commands beside `check`, and what all of them share. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { commandNames } from '../../src/cli/commandNames.ts';
import { configOptions } from '../../src/linter/configSchema.ts';
import { ruleDocs } from '../../src/rules/docs.ts';
import { rules } from '../../src/rules/index.ts';
import { DIRTY, useProjects } from './project.ts';

const project = useProjects();
const root = path.resolve(import.meta.dirname, '../..');

describe('the program', () => {
  it('knows its version', () => {
    const { version } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8'));
    const { run } = project({});
    for (const flag of ['--version', '-V']) {
      expect(run([flag])).toEqual({ status: 0, stdout: `${version}\n`, stderr: '' });
    }
  });

  it.each([[], ['check'], ['rule'], ['config'], ['ast'], ['tokens'], ['verdict']])(
    'explains %s, with examples and exit codes',
    (...command) => {
      const { status, stdout, stderr } = project({}).run([...command, '--help']);
      expect([status, stderr]).toEqual([0, '']);
      expect(stdout).toMatch(/^Usage: pywalk-lint /);
      if (command.length === 0) {
        const commands = stdout.slice(stdout.indexOf('\nCommands:\n')).match(/(?<=^ {2})\w+(?= \[| {2})/gm);
        expect(commands).toEqual(expect.arrayContaining([...commandNames]));
      }
      expect(stdout).toContain('\nExamples:\n  ');
      expect(stdout).toMatch(/Exit codes:/);
      // Nobody scrolls sideways for help.
      for (const line of stdout.split('\n')) expect(line.length).toBeLessThanOrEqual(110);
    },
  );

  it('has a page that names every option of check', () => {
    const { run } = project({});
    const page = readFileSync(path.join(root, 'docs/cli.md'), 'utf8');
    const help = run(['check', '--help']).stdout;
    for (const flag of help.match(/(?<=^ {2}(?:-\w, )?)--[\w-]+/gm) ?? [])
      expect(page).toContain(`\`${flag}`);
  });

  it('knows a mistyped command from a missing file', () => {
    const { run } = project({});
    expect(run(['rul', 'x.py']).stderr).toBe(
      "pywalk-lint: rul: no such file or folder; did you mean the command 'rule'?\n" +
        'pywalk-lint: x.py: no such file or folder\n',
    );
  });

  it.each([
    [['--no-such-option'], /unknown option '--no-such-option'\n\(see --help\)/],
    [['--statistic'], /Did you mean --statistics\?/],
    [['rule'], /name rules, or ask for --all/],
    [['rule', '--all', 'E711'], /name rules, or ask for --all/],
    [['ast'], /missing required argument 'files'/],
    [['verdict', 'a', 'b'], /too many arguments/],
  ])('refuses %j with 2', (args, message) => {
    const { status, stdout, stderr } = project({ 'a.py': '' }).run(args);
    expect(stderr).toMatch(message);
    expect([status, stdout]).toEqual([2, '']);
  });
});

describe('rule', () => {
  it('explains one, by code, name or prefix', () => {
    const { run } = project({});
    const page = run(['rule', 'E711']);
    expect(page.status).toBe(0);
    expect(page.stdout).toMatch(/^E711 none-comparison\n/);
    for (const part of ['\nBad:\n    ', '\nGood:\n    ', 'https://']) expect(page.stdout).toContain(part);
    expect(run(['rule', 'none-comparison'])).toEqual(page);
    expect(run(['rule', 'E71']).stdout).toMatch(/^E711 [\s\S]*\nE712 [\s\S]*\nE714 /);
    expect(run(['rule', 'E711', '--color', 'always']).stdout).toContain('\u001b[');
    expect(run(['rule', 'invalid-syntax']).stdout).toContain('SyntaxError');
  });

  it('lists all', () => {
    const { run } = project({});
    const lines = run(['rule', '--all']).stdout.split('\n');
    for (const { code, name } of rules) {
      expect(lines.filter((line) => line.startsWith(`${code} `) && line.includes(` ${name} `))).toHaveLength(
        1,
      );
    }
  });

  it('as JSON, everything about each', () => {
    const { run } = project({});
    const described = JSON.parse(run(['rule', '--all', '--output-format', 'json']).stdout);
    expect(described.map(({ code }: { code: string }) => code)).toEqual(rules.map(({ code }) => code));
    const [one] = JSON.parse(run(['rule', 'F632', '--output-format', 'json']).stdout);
    const { messages } = rules.find(({ code }) => code === 'F632')!;
    expect(one).toMatchObject({
      ...ruleDocs.F632,
      code: 'F632',
      name: 'is-literal',
      messages: Object.values(messages),
      severity: 'error',
      url: 'https://docs.astral.sh/ruff/rules/is-literal',
    });
  });

  it('says what was probably meant', () => {
    const { run } = project({});
    const { status, stdout, stderr } = run(['rule', 'bareexcept', 'E71l']);
    expect(stderr).toBe(
      "pywalk-lint: no rule matches 'bareexcept'; did you mean 'bare-except'?\n" +
        "pywalk-lint: no rule matches 'E71l'; did you mean 'E711'?\n",
    );
    expect([status, stdout]).toEqual([2, '']);
  });
});

describe('config', () => {
  const files = {
    'pywalk-lint.toml': 'select = ["E7"]\nper-file-ignores = { "tests/" = ["E711"] }\n',
    'pyproject.toml': '[project]\nrequires-python = ">=3.9"\n',
    'a.py': DIRTY,
    'sub/pywalk-lint.toml': 'extend-exclude = ["x"]\n',
    'sub/a.py': '',
  };

  it('shows all keys, their values and where they come from, as TOML that can be used', () => {
    const { run, write } = project(files);
    const { status, stdout } = run(['config', '--config', 'fix=true']);
    expect(status).toBe(0);
    expect(stdout).toMatch(/^# configuration file: pywalk-lint\.toml\n# \d+ of \d+ rules are on\n/);
    const lines = stdout.split('\n').map((line) => line.replace(/ +#/, ' #'));
    for (const line of [
      'select = ["E7"] # pywalk-lint.toml',
      'per-file-ignores = { "tests/" = ["E711"] } # pywalk-lint.toml',
      'target-version = "3.9" # requires-python',
      'fix = true # --config',
      'force-exclude = false # default',
    ]) {
      expect(lines).toContain(line);
    }
    for (const name of Object.keys(configOptions)) expect(stdout).toMatch(new RegExp(`^${name} = `, 'm'));
    write({ 'copy.toml': stdout });
    expect(run(['config', '--config', 'copy.toml', '--output-format', 'json']).status).toBe(0);
  });

  it('of another folder, or of none', () => {
    const { run } = project(files);
    expect(run(['config', '--for', 'sub/a.py']).stdout).toContain(
      '# configuration file: sub/pywalk-lint.toml\n',
    );
    expect(run(['config', '--isolated']).stdout).toContain('# no configuration file\n');
    expect(run(['config', '--for', 'gone']).stderr).toBe('pywalk-lint: --for gone: no such file or folder\n');
  });

  it('explains a key', () => {
    const { run } = project(files);
    const { stdout } = run(['config', 'select']);
    expect(stdout).toContain(configOptions.select.description);
    expect(stdout).toContain('default: ["ALL"]\n');
    expect(stdout).toContain('here:    ["E7"]  (pywalk-lint.toml)\n');
    const { status, stderr } = run(['config', 'selct']);
    expect(stderr).toBe("pywalk-lint: no configuration key 'selct'; did you mean 'select'?\n");
    expect(status).toBe(2);
  });

  it('as JSON', () => {
    const { run, folder } = project(files);
    const { file, root: base, values } = JSON.parse(run(['config', '--output-format', 'json']).stdout);
    expect([file, base]).toEqual(['pywalk-lint.toml', folder]);
    expect(values['target-version']).toEqual({ value: '3.9', source: 'requires-python' });
    expect(Object.keys(values)).toEqual(Object.keys(configOptions));
    const one = JSON.parse(run(['config', 'fix', '--output-format', 'json']).stdout);
    expect(one.values).toEqual({ fix: { value: false, source: 'default' } });
  });
});

describe('tokens', () => {
  it('prints places, types and texts', () => {
    const { run } = project({ 'a.py': 'x = "🐍" # c\nif y:\n  z\n' });
    expect(run(['tokens', 'a.py']).stdout.split('\n')).toEqual([
      '1:1-1:2         NAME      "x"',
      '1:3-1:4         =',
      '1:5-1:8         STRING    "\\"🐍\\""',
      '1:9-1:12        COMMENT   "# c"',
      '1:12-2:1        NEWLINE   "\\n"',
      '2:1-2:3         if',
      '2:4-2:5         NAME      "y"',
      '2:5-2:6         :',
      '2:6-3:1         NEWLINE   "\\n"',
      expect.stringMatching(/^3:\d-3:3 +INDENT/),
      '3:3-3:4         NAME      "z"',
      '3:4-4:1         NEWLINE   "\\n"',
      expect.stringMatching(/^4:1-4:1 +DEDENT/),
      expect.stringMatching(/^4:1-4:1 +EOF/),
      '',
    ]);
  });

  it('for programs, from standard input, with errors on stderr', () => {
    const { run } = project({ 'a.py': 'x' });
    const [first] = run(['tokens', '-', '--output-format', 'json-lines'], { input: 'y = 1\n' }).stdout.split(
      '\n',
    );
    expect(JSON.parse(first)).toEqual({
      file: '-',
      type: 'NAME',
      text: 'y',
      row: 1,
      column: 1,
      end_row: 1,
      end_column: 2,
    });
    const broken = run(['tokens', '-', 'a.py'], { input: 'x = (\n' });
    expect(broken.stderr).toBe("-:1:5: SyntaxError: '(' was never closed\n");
    expect(broken.stdout).toMatch(/^# -\n[\s\S]*\n# a\.py\n/);
    expect(broken.status).toBe(1);
    expect(run(['tokens', 'gone.py'])).toMatchObject({
      status: 2,
      stderr: 'pywalk-lint: gone.py: no such file or folder\n',
    });
  });
});

describe('ast and verdict', () => {
  it('run as commands', () => {
    const { run, write } = project({
      'a.py': 'x\n',
      'b.py': 'x = (\n',
      'new.py': 'match x:\n case 1: pass\n',
    });
    expect(run(['ast', 'a.py']).stdout).toMatch(/^Module\(\n/);
    expect(run(['ast', 'a.py', '--positions']).stdout).toContain('lineno=1');
    expect(run(['ast', 'b.py']).status).toBe(1);
    expect(run(['ast', '--sha', '-'], { input: 'a.py\nb.py\n' }).stdout).toMatch(
      /"sha256":"[0-9a-f]{64}"\}\n.*"error"/,
    );
    expect(JSON.parse(run(['ast', '--canonical', '--no-pos', 'a.py']).stdout).ast.body[0]).toEqual({
      _: 'Expr',
      value: { _: 'Name', id: 'x', ctx: 'Load' },
    });
    expect(run(['ast', 'new.py', '--target-version', 'py39']).status).toBe(1);
    expect(run(['ast', 'gone.py']).status).toBe(2);
    write({ 'cases.jsonl': '{"id":"a","source":"x"}\n{"id":"b","source":"match x:\\n case 1: pass\\n"}\n' });
    expect(run(['ast', '--jsonl', '--sha', 'cases.jsonl']).stdout.split('\n')).toHaveLength(3);
    const verdicts = (...args: string[]): unknown[] =>
      run(['verdict', ...args], { input: '{"id":"s","source":"x"}' })
        .stdout.trimEnd()
        .split('\n')
        .map((line) => JSON.parse(line));
    expect(verdicts('cases.jsonl', '--target-version', '3.9')).toEqual([
      { id: 'a', ok: true },
      expect.objectContaining({ id: 'b', ok: false, type: 'SyntaxError' }),
    ]);
    expect(verdicts('-')).toEqual([{ id: 's', ok: true }]);
    expect(run(['verdict', 'gone.jsonl']).status).toBe(2);
  });
});
