/** Rules that a project brings along. */
import { describe, expect, it } from 'vitest';
import { useProjects } from './project.ts';

const project = useProjects();

/** A rule that reports every call; plain JavaScript that needs no import. */
const rule = (code: string, name: string, body = ''): string => `{
  code: '${code}',
  name: '${name}',
  messages: { call: 'call of {0}' },
  docs: { what: 'Reports calls.', why: 'Why not.', bad: 'f()\\n', good: 'f\\n' },
  on: {
    Call(node, context) {
      ${body}
      context.findings.push({
        code: '${code}', name: '${name}', message: 'call', start: node.start, end: node.end,
        severity: 'error', aliases: [], fix: null,
      });
    },
  },
}`;
const files = { 'a.py': 'f()\nx == None\n' };

describe('plugins', () => {
  it.each<[string, Record<string, string>]>([
    ['"./rules.mjs"', { 'rules.mjs': `export const one = ${rule('ABC100', 'no-call')};` }],
    [
      '"./rules.mjs"',
      { 'rules.mjs': `export default [${rule('ABC100', 'no-call')}]; export const helper = 1;` },
    ],
    ['"./lint/rules.cjs"', { 'lint/rules.cjs': `module.exports = [${rule('ABC100', 'no-call')}];` }],
    [
      '"pywalk-lint-abc"',
      {
        'node_modules/pywalk-lint-abc/package.json': '{"type":"module","exports":{"import":"./i.js"}}',
        'node_modules/pywalk-lint-abc/i.js': `export const rules = [${rule('ABC100', 'no-call')}];`,
      },
    ],
    [
      '"@abc/rules/strict.js"',
      {
        'node_modules/@abc/rules/package.json': '{}',
        'node_modules/@abc/rules/strict.js': `exports.one = ${rule('ABC100', 'no-call')};`,
      },
    ],
  ])('%s', (specifier, modules) => {
    const { findings, path } = project({
      ...files,
      ...modules,
      'pywalk-lint.toml': `plugins = [${specifier}]\nselect = ["ABC", "E711"]\n`,
      'sub/b.py': 'g()  # noqa: ABC100\ng()\n',
    });
    expect(findings(['.'])).toEqual(['a.py:1:1 ABC100', 'a.py:2:6 E711', 'sub/b.py:2:1 ABC100']);
    expect(findings(['.'], { cwd: path('sub') })).toEqual(['b.py:2:1 ABC100']);
  });

  it('are explained, counted and ignored like all rules', () => {
    const { run } = project({
      ...files,
      'rules.mjs': `export const one = ${rule('ABC100', 'no-call')};`,
      'pywalk-lint.toml': 'plugins = ["./rules.mjs"]\n',
    });
    expect(run(['rule', 'no-call']).stdout).toMatch(/^ABC100 no-call\n\nReports calls\./);
    expect(run(['--select', 'ABC', '--statistics']).stdout).toMatch(/^1\tABC100/);
    expect(run(['--select', 'ABC', '--per-file-ignores', 'a.py:ABC1']).status).toBe(0);
    expect(run(['--select', 'ABC', '--isolated']).status).toBe(2);
  });

  it('that throw are named, and stop nothing', () => {
    const { run } = project({
      ...files,
      'rules.mjs': `export const one = ${rule('ABC100', 'no-call', "throw new Error('oops');")};`,
      'pywalk-lint.toml': 'plugins = ["./rules.mjs"]\nselect = ["ABC", "E711"]\n',
    });
    const { status, stdout, stderr } = run(['--output-format', 'concise']);
    expect(stderr).toBe(
      'pywalk-lint: a.py: internal error in rule ABC100 (no-call) at line 1, please report it: Error: oops\n',
    );
    expect(stdout).toContain('a.py:2:6: E711');
    expect(status).toBe(2);
  });

  it.each<[string, string, RegExp]>([
    ['"./gone.js"', '', /cannot load plugin '\.\/gone\.js': no such file/],
    ['"gone"', '', /cannot load plugin 'gone': no package 'gone' is installed/],
    ['"rules.mjs"', '', /no package has this name; for the file write '\.\/rules\.mjs'/],
    ['"./rules.mjs"', 'export const x = 1;', /it exports no rule/],
    ['"./rules.mjs"', 'throw new Error("boom")', /cannot load plugin '\.\/rules\.mjs': boom/],
    ['"./rules.mjs"', '\nexport cons', /cannot load plugin '\.\/rules\.mjs': .* \(line 2\)/],
    [
      '"./rules.mjs"',
      'export const r = { code: "abc", messages: {} };',
      /its export 'r' is no rule: the code of a rule/,
    ],
    [
      '"./rules.mjs"',
      `export const r = ${rule('E711', 'mine')};`,
      /a rule E711 \(none-comparison\) exists already/,
    ],
  ])('that cannot be used are a mistake: %s %s', (specifier, source, message) => {
    const { run } = project({
      ...files,
      'rules.mjs': source,
      'pywalk-lint.toml': `plugins = [${specifier}]\n`,
    });
    const { status, stdout, stderr } = run([]);
    expect(stderr).toMatch(message);
    expect(stderr).toMatch(/^pywalk-lint: pywalk-lint\.toml:1:12: .*\n$/);
    expect([status, stdout]).toEqual([2, '']);
  });
});
