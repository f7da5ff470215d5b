/** The formats that programs read, each by its schema or by something that reads it. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { validate as validateRdjson } from '@umbrelladocs/rdformat-validator';
import { Ajv, type AnySchema, type ValidateFunction } from 'ajv';
import AjvDraft04 from 'ajv-draft-04';
import addFormats from 'ajv-formats';
import { parse as parseJunit } from 'junit2json';
import type { Log } from 'sarif';
import { describe, expect, it } from 'vitest';
import manifest from '../../../package.json' with { type: 'json' };
import { SELECT, useProjects, VARIED, VARIED_CODES } from './project.ts';

const project = useProjects();

/** Characters that JSON and XML have to escape, in a name and in a message. */
const AWKWARD = { 'a&<b>"\'%:,c.py': 'x = "<&>" is "]]>"\nif x == None: ...\n', 'empty.py': '' };

function schema(name: string): AnySchema {
  return JSON.parse(readFileSync(path.join(import.meta.dirname, 'schemas', name), 'utf8'));
}

function expectValid(validate: ValidateFunction, value: unknown): void {
  expect(validate(value) ? [] : validate.errors).toEqual([]);
}

const withFormats = (ajv: Ajv): Ajv => addFormats.default(ajv);

describe('json and json-lines', () => {
  it("have ruff's shape", () => {
    const { run, folder } = project({ 'sub/a.py': '"🐍", x is not 1\n' });
    const { stdout, stderr } = run('json', ['sub', '--select', 'F632']);
    expect(stderr).toBe('');
    const expected = [
      {
        cell: null,
        code: 'F632',
        end_location: { column: 16, row: 1 },
        filename: path.join(folder, 'sub', 'a.py'),
        fix: {
          applicability: 'safe',
          edits: [{ content: '!=', end_location: { column: 14, row: 1 }, location: { column: 8, row: 1 } }],
          message: 'Replace `is not` with `!=`',
        },
        location: { column: 6, row: 1 },
        message: 'Use `!=` to compare constant literals',
        name: 'is-literal',
        noqa_row: 1,
        severity: 'error',
        url: 'https://docs.astral.sh/ruff/rules/is-literal',
      },
    ];
    expect(JSON.parse(stdout)).toEqual(expected);
    expect(stdout).toBe(`${JSON.stringify(JSON.parse(stdout), null, 2)}\n`);
    expect(run('json-lines', ['sub', '--select', 'F632']).stdout).toBe(
      `${JSON.stringify(JSON.parse(stdout)[0])}\n`,
    );
  });

  it('give a syntax error its own name and the aliases of other tools, and a list for nothing', () => {
    const { run } = project({ 'a.py': 'f(x=1, y)\n', 'b.py': '', 'c.py': 'return 1\n' });
    const common = { code: 'invalid-syntax', noqa_row: null, severity: 'error', url: null };
    const found = JSON.parse(run('json', ['a.py', 'c.py', ...SELECT]).stdout);
    expect(found).toMatchObject([
      { ...common, name: 'positional-after-keyword', aliases: [] },
      { ...common, name: 'return-outside-function', aliases: ['F706'] },
    ]);
    const [{ results }] = (JSON.parse(run('sarif', ['c.py']).stdout) as Log).runs;
    expect(results![0].properties).toEqual({ name: 'return-outside-function', aliases: ['F706'] });
    expect(run('json', ['b.py']).stdout).toBe('[]\n');
    expect(run('json-lines', ['b.py']).stdout).toBe('');
  });
});

describe('github', () => {
  it('escapes what the runner would take for its own', () => {
    const { run, folder } = project(AWKWARD);
    const [first, second] = run('github', ['.', ...SELECT]).stdout.split('\n');
    const file = `${folder}/a&<b>"'%25%3A%2Cc.py`;
    expect(first).toBe(
      `::error title=pywalk-lint (F632),file=${file},line=1,col=5,endLine=1,endColumn=19::` +
        'a&<b>"\'%25:,c.py:1:5: F632 Use `==` to compare constant literals%0A  help: Replace `is` with `==`',
    );
    expect(second).toMatch(/^::error title=pywalk-lint \(E711\),/);
  });

  it('gives no columns for ranges of several lines', () => {
    const { stdout } = project({ 'a.py': 'print(x ==\n  True)\n' }).run('github', ['.', ...SELECT]);
    expect(stdout).toMatch(/^::error title=pywalk-lint \(E712\),file=[^,]*,line=1,endLine=2::a\.py:1:7: /);
  });
});

describe('pylint', () => {
  it('has rows and no columns', () => {
    expect(project(VARIED).run('pylint', ['lib', ...SELECT]).stdout).toBe(
      [
        'lib/findings.py:2: [E711] Comparison to `None` should be `cond is None`',
        'lib/findings.py:3: [E722] Do not use bare `except`',
        'lib/findings.py:4: [F541] f-string without any placeholders',
        'lib/findings.py:4: [E712] Avoid equality comparisons to `True`; use `é:` for truth checks',
        '',
      ].join('\n'),
    );
  });
});

describe('gitlab', () => {
  const validate = new Ajv({ strict: true, strictRequired: false }).compile(schema('gitlab.json'));

  it.each([
    ['varied', VARIED],
    ['awkward', AWKWARD],
    ['clean', { 'a.py': '' }],
  ])('is valid: %s', (_, files) => {
    expectValid(validate, JSON.parse(project(files).run('gitlab', ['.', ...SELECT]).stdout));
  });

  it('has fingerprints that are distinct, and stay when lines move', () => {
    const fingerprints = (source: string): string[] =>
      JSON.parse(project({ 'a.py': source }).run('gitlab', ['.', ...SELECT]).stdout).map(
        (issue: { fingerprint: string }) => issue.fingerprint,
      );
    const before = fingerprints('x == None\nx == None\ny == None or y == None\n');
    expect(new Set(before).size).toBe(4);
    expect(fingerprints('import os\n\nx == None\nprint()\nx == None\ny == None or y == None\n')).toEqual(
      before,
    );
  });

  it('names files from the root of the repository that GitLab checked out', () => {
    const { run, folder } = project({ 'sub/a.py': 'x == None\n' });
    const pathOf = (stdout: string): string => JSON.parse(stdout)[0].location.path;
    const cwd = path.join(folder, 'sub');
    expect(pathOf(run('gitlab', ['.'], { cwd }).stdout)).toBe('a.py');
    expect(pathOf(run('gitlab', ['.'], { cwd, env: { CI_PROJECT_DIR: folder } }).stdout)).toBe('sub/a.py');
  });
});

describe('sarif', () => {
  const validate = withFormats(new AjvDraft04.default({ strict: false, unicodeRegExp: false })).compile(
    schema('sarif-2.1.0-rtm.5.json'),
  );

  it.each([
    ['varied', VARIED],
    ['awkward', AWKWARD],
    ['clean', { 'a.py': '' }],
  ])('is valid: %s', (_, files) => {
    const { run, folder } = project(files);
    const log: Log = JSON.parse(run('sarif', ['.', ...SELECT]).stdout);
    expectValid(validate, log);
    const names = Object.keys(files).map((name) => path.join(folder, name));
    for (const { locations } of log.runs[0].results ?? []) {
      expect(names).toContain(fileURLToPath(locations![0].physicalLocation!.artifactLocation!.uri!));
    }
  });

  it('describes the rules that found something, and refers to them', () => {
    const log: Log = JSON.parse(project(VARIED).run('sarif', ['.', ...SELECT]).stdout);
    const [{ results, tool, columnKind, invocations }] = log.runs;
    expect(results!.map(({ ruleId }) => ruleId)).toEqual(VARIED_CODES);
    const rules = tool.driver.rules!;
    expect(rules.map(({ id }) => id)).toEqual([...new Set(VARIED_CODES)]);
    for (const { ruleId, ruleIndex } of results!) expect(rules[ruleIndex!].id).toBe(ruleId);
    expect(rules.find(({ id }) => id === 'E711')).toMatchObject({
      name: 'NoneComparison',
      helpUri: 'https://docs.astral.sh/ruff/rules/none-comparison',
      defaultConfiguration: { level: 'error' },
      help: { markdown: expect.stringContaining('```python') },
    });
    expect(tool.driver.version).toBe(manifest.version);
    expect(columnKind).toBe('unicodeCodePoints');
    expect(invocations).toEqual([{ executionSuccessful: true }]);
    expect(results![0].properties).toEqual({ name: expect.any(String), aliases: expect.any(Array) });
    expect(results![2].locations![0].physicalLocation!.region).toEqual({
      startLine: 2,
      startColumn: 25,
      endLine: 2,
      endColumn: 29,
    });
    expect(results![2].fixes![0].artifactChanges[0].replacements).toHaveLength(1);
  });

  it('says when something could not be checked', () => {
    const log: Log = JSON.parse(project({ 'a.py': '' }).run('sarif', ['.', 'missing.py']).stdout);
    expect(log.runs[0].invocations).toEqual([{ executionSuccessful: false }]);
  });
});

describe('junit', () => {
  it.each([
    ['varied', VARIED],
    ['awkward', AWKWARD],
    ['clean', { 'a.py': '' }],
  ])('is read: %s', async (_, files) => {
    const { run, folder } = project(files);
    const suites = await parseJunit(run('junit', ['.', ...SELECT]).stdout);
    if (!suites || !('testsuite' in suites)) throw new Error('no test suites');
    const findings = JSON.parse(run('json', ['.', ...SELECT]).stdout);
    expect(suites).toMatchObject({
      name: 'pywalk-lint',
      tests: Math.max(findings.length, 1),
      failures: findings.length,
      errors: 0,
      skipped: 0,
    });
    const cases = suites.testsuite!.flatMap((suite) =>
      suite.testcase!.map((test) => ({ file: suite.name, name: test.name, text: test.failure?.[0].inner })),
    );
    if (findings.length === 0) {
      expect(cases).toEqual([{ file: 'pywalk-lint', name: 'nothing found', text: undefined }]);
      return;
    }
    expect(cases).toEqual(
      findings.map((finding: { code: string; message: string; filename: string; location: Place }) => ({
        file: finding.filename,
        name: `pywalk-lint.${finding.code}`,
        text: `line ${finding.location.row}, col ${finding.location.column}, ${finding.message}`,
      })),
    );
    expect(cases.every(({ file }) => file!.startsWith(folder))).toBe(true);
  });

  interface Place {
    readonly row: number;
    readonly column: number;
  }
});

describe('rdjson', () => {
  const validate = withFormats(new Ajv({ strict: true })).compile(schema('rdjson.json'));

  it.each([
    ['varied', VARIED],
    ['awkward', AWKWARD],
    ['clean', { 'a.py': '' }],
  ])('is valid: %s', async (_, files) => {
    const { stdout } = project(files).run('rdjson', ['.', ...SELECT]);
    expectValid(validate, JSON.parse(stdout));
    const { valid, errors } = await validateRdjson(stdout, { strictMode: true, allowExtraFields: false });
    expect(errors).toEqual([]);
    expect(valid).toBe(true);
  });

  it('counts columns in bytes of UTF-8, as reviewdog does', () => {
    const { stdout } = project(VARIED).run('rdjson', ['lib', '--select', 'E711']);
    const [{ location, suggestions }] = JSON.parse(stdout).diagnostics;
    // `    é = "🐍"; print(é == None)`: é has two bytes, the snake four.
    expect(location.range).toEqual({ start: { line: 2, column: 30 }, end: { line: 2, column: 34 } });
    expect(suggestions[0].range.start).toEqual({ line: 2, column: 24 });
  });
});

describe('a rule of a plugin that only warns', () => {
  const files = {
    'pywalk-lint.toml': 'plugins = ["./rules.mjs"]\nselect = ["X1"]\n',
    // What `report` of pywalk-lint/rules does, which this folder has not installed.
    'rules.mjs': `export const X100 = {
      code: 'X100',
      name: 'pass-found',
      severity: 'warning',
      messages: { found: 'a <pass>' },
      docs: { what: 'Reports pass.', why: 'To have a warning.', bad: 'pass\\n', good: 'x = 1\\n' },
      on: { Pass: check },
    };
    function check({ start, end }, context) {
      const { code, name, severity, messages } = X100;
      context.findings.push({ code, name, severity, message: messages.found, start, end, fix: null, aliases: [] });
    }`,
    'a.py': 'pass\n',
  };

  it.each([
    ['concise', /^a\.py:1:1: X100 a <pass>$/m],
    ['agent', /^a\.py:1:1: warning: X100 a <pass>$/m],
    ['json', /"severity": "warning",\n {4}"url": null/],
    ['github', /^::warning title=pywalk-lint \(X100\),/m],
    ['gitlab', /"severity":"minor"/],
    ['sarif', /"level":"warning"/],
    ['sarif', /"defaultConfiguration": \{\s*"level": "warning"/],
    ['junit', /name="severity" value="warning"/],
    ['rdjson', /"severity":"WARNING","code":\{"value":"X100"\}/],
  ])('%s: %s', (format, expected) => {
    const { status, stdout, stderr } = project(files).run(format);
    expect(stderr).toBe('');
    expect(stdout).toMatch(expected);
    expect(status).toBe(1);
  });
});
