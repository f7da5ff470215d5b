/**
 * What `noqa` comments do beyond their shape: where they count, what they cannot
 * suppress, and how unused ones go away. Shapes are compared with ruff in
 * noqaShapes.test.ts.
 */
import { describe, expect, it } from 'vitest';
import type { Constant } from '../../src/ast/nodes.generated.ts';
import { createLinter, type LintOptions, lint } from '../../src/linter/linter.ts';
import { RUF100 } from '../../src/rules/ruff/RUF100.ts';
import { type Rule, type RuleContext, report } from '../../src/rules/rule.ts';

/** `row code` of each finding. */
function found(source: string, options?: LintOptions): string[] {
  const { findings, failures, tree } = lint(source, {
    select: ['E711', 'E722', 'RUF100', 'PW001'],
    ...options,
  });
  expect(failures).toEqual([]);
  return findings.map(({ start, code }) => `${tree.lineIndex.lineOf(start)} ${code}`);
}

describe('in a construct of several lines, a comment counts', () => {
  const source = (first: string, reported: string, last: string, other = ''): string =>
    `x = f(${first}\n    1,${other}\n    a == None,${reported}\n    2,\n)${last}\nb == None\n`;

  it.each([
    ['on the first', source('  # noqa: E711', '', '')],
    ['on the reported', source('', '  # noqa: E711', '')],
    ['on the last', source('', '', '  # noqa: E711')],
    ['without codes', source('', '', '  # noqa')],
  ])('%s line', (_, text) => {
    expect(found(text)).toEqual(['6 E711']);
  });

  it('on no other', () => {
    expect(found(source('', '', '', '  # noqa: E711'))).toEqual(['2 RUF100', '3 E711', '6 E711']);
  });

  it('once: the reported line goes first, then the first', () => {
    expect(found(source('  # noqa: E711', '', '  # noqa: E711'))).toEqual(['5 RUF100', '6 E711']);
    expect(found(source('  # noqa: E711', '  # noqa: E711', ''))).toEqual(['1 RUF100', '6 E711']);
  });

  it('in the header of a block only', () => {
    const block = (first: string, last: string): string =>
      `if (a == None  # x\n    or b):${first}\n    c == None\n    pass${last}\n`;
    expect(found(block('  # noqa', ''))).toEqual(['3 E711']);
    expect(found(block('', '  # noqa'))).toEqual(['1 E711', '3 E711', '4 RUF100']);
  });

  it('behind a decorator only for the decorator', () => {
    expect(found('@f(a == None)  # noqa: E711\ndef g(x=b == None): pass\n')).toEqual(['2 E711']);
  });

  it('behind a string of several lines, and behind a line join', () => {
    expect(found('f(a == None, """\n""")  # noqa: E711\n')).toEqual([]);
    expect(found('x = a == None and \\\n  b == None and \\\n  c  # noqa: E711\n')).toEqual([]);
  });
});

describe('not suppressed are', () => {
  it.each([
    ['x = (  # noqa\n'],
    ['x = = 1  # noqa\n'],
    ['# ruff: noqa\nx = = 1\n'],
    ['# pywalk-lint: noqa: invalid-syntax\nx = = 1\n'],
    ['x = = 1  # noqa: E999\n'],
  ])('syntax errors: %j', (source) => {
    expect(found(source).some((line) => line.endsWith('invalid-syntax'))).toBe(true);
    expect(lint(source).suppressed).toEqual([]);
  });

  it('findings of files that are linted with noqa: false', () => {
    expect(found('a == None  # noqa\n', { noqa: false })).toEqual(['1 E711']);
  });

  it('findings whose comment is malformed, which is reported', () => {
    expect(found('a == None  # noqa E711\n')).toEqual(['1 E711', '1 PW001']);
    expect(found('a == None  # noqa: E711: x\n')).toEqual(['1 E711', '1 PW001']);
    expect(found('# ruff: noqa E711\na == None\n')).toEqual(['1 PW001', '2 E711']);
  });
});

describe('suppressed findings', () => {
  it('are handed over apart', () => {
    const { findings, suppressed } = lint('a == None  # noqa: E711\nb == None\n', { select: ['E711'] });
    expect(findings.map(({ start }) => start)).toEqual([29]);
    expect(suppressed.map(({ code, start }) => [code, start])).toEqual([['E711', 5]]);
  });

  it('of a whole file, with and without codes', () => {
    const source = 'a == None\ntry:\n    pass\nexcept:\n    pass\n';
    expect(found(`# pywalk-lint: noqa\n${source}`)).toEqual([]);
    expect(found(`# pywalk-lint: noqa: E711\n${source}`)).toEqual(['5 E722']);
    expect(found(`#!/usr/bin/python\n\n    # flake8: noqa: E722\n${source}`)).toEqual(['4 E711']);
  });

  it('are also told by an alias of their rule', () => {
    const rule = {
      code: 'X1',
      name: 'aliased-rule',
      aliases: ['OLD1'],
      messages: { found: 'found' },
      docs: { what: '', why: '', bad: '', good: '' },
      on: {
        Constant: (node: Constant, context: RuleContext) =>
          report(context, rule, 'found', node.start, node.end),
      },
    } satisfies Rule as Rule;
    const linter = createLinter({ rules: [rule, RUF100] });
    const codes = (source: string): string[] => linter.lint(source).findings.map(({ code }) => code);
    expect(codes('1  # noqa: OLD1\n')).toEqual([]);
    expect(codes('1  # noqa: X1, OLD1\n')).toEqual(['RUF100']);
    expect(codes('x  # noqa: OLD1\n')).toEqual(['RUF100']);
  });
});

describe('rules that one file ignores', () => {
  const linter = createLinter({ select: ['E711', 'E712', 'RUF100'] });

  it('report nothing there, and comments that name them are not needed', () => {
    const source = 'a == None\nb == True\nc == None  # noqa: E711\n';
    const { findings } = linter.lint(source, { ignoreHere: ['E711'] });
    expect(findings.map(({ code, message }) => `${code} ${message}`)).toEqual([
      'E712 Avoid equality comparisons to `True`; use `b:` for truth checks',
      'RUF100 Unused `noqa` directive (non-enabled: `E711`)',
    ]);
    expect(linter.lint(source).findings.map(({ code }) => code)).toEqual(['E711', 'E712']);
    expect(linter.lint(source, { ignoreHere: ['E', 'RUF'] }).findings).toEqual([]);
  });
});

describe('unused comments', () => {
  it('are not spoken of in damaged files: what would have been found there is unknown', () => {
    expect(found('x = (1  # noqa: E711\n')).toEqual(['1 invalid-syntax']);
    expect(found('x = = 1\ny = 1  # noqa: E711\n')).toEqual(['1 invalid-syntax']);
  });

  it('go away with their fix, as many rounds as it takes', () => {
    const source = 'x = 1  # noqa: E711\n# noqa\ny == None  # noqa: E711, E722, XYZ1\n# ruff: noqa: E722\n';
    const [first, second, third, fourth] = lint(source, { select: ['E711', 'E722', 'RUF100'] }).findings;
    let text = source;
    for (const { fix } of [fourth, third, second, first]) {
      const [{ start, end, content }] = fix!.edits;
      text = text.slice(0, start) + content + text.slice(end);
    }
    expect(text).toBe('x = 1\ny == None  # noqa: E711, XYZ1\n');
    expect(found(text)).toEqual([]);
  });
});
