/**
 * Every rule keeps its promises: it finds exactly what its fixture marks, its
 * documentation is true, its messages can all occur, and its fixes leave Python behind.
 *
 * The markers were compared with the findings of the tool that owns the rule; the first
 * line of each fixture names its version.
 */
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { createLinter, type Linter } from '../../src/linter/linter.ts';
import { rules } from '../../src/rules/registry.generated.ts';
import type { Finding, Fix, Rule } from '../../src/rules/rule.ts';
import { readExpectations } from './fixture.ts';

const fixtureOf = (rule: Rule): string => path.join(import.meta.dirname, `${rule.code}.py`);

/** `12: E711 message` for each finding. */
function describeFindings(linter: Linter, source: string): string[] {
  const { findings, tree, failures } = linter.lint(source);
  expect(failures).toEqual([]);
  return findings.map((found) => `${tree.lineIndex.lineOf(found.start)}: ${found.code} ${found.message}`);
}

function applyFix(source: string, fix: Fix): string {
  const edits = [...fix.edits].sort((a, b) => b.start - a.start);
  return edits.reduce(
    (text, { start, end, content }) => text.slice(0, start) + content + text.slice(end),
    source,
  );
}

/** The key of a finding's message: of those whose template fits, the one that leaves least to arguments. */
function templateOf(rule: Rule, found: Finding): string | undefined {
  const parts = (key: string): string[] => rule.messages[key].split(/\{\d+\}/);
  return Object.keys(rule.messages)
    .filter((key) => new RegExp(`^${parts(key).map(escapePattern).join('.*')}$`, 's').test(found.message))
    .sort((a, b) => parts(b).join('').length - parts(a).join('').length)[0];
}

const escapePattern = (text: string): string => text.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');

describe.each(rules.map((rule) => [rule.code, rule] as const))('%s', (code, rule) => {
  const linter = createLinter({ select: [code] });

  it('finds what its fixture marks, and nothing else', () => {
    expect(existsSync(fixtureOf(rule)), `test/rules/${code}.py is missing`).toBe(true);
    const source = readFileSync(fixtureOf(rule), 'utf8');
    const expectations = readExpectations(source);
    expect(expectations.length).toBeGreaterThan(0);
    const actual = describeFindings(linter, source);
    const places = actual.map((text) => text.slice(0, text.indexOf(' ', text.indexOf(' ') + 1)));
    expect(places).toEqual(
      expectations.flatMap(({ line, codes }) => codes.map((expected) => `${line}: ${expected}`)),
    );
    for (const { line, text } of expectations) {
      for (const found of actual) if (found.startsWith(`${line}: `)) expect(found).toContain(text);
    }
  });

  it('documents itself truly', () => {
    const bad = describeFindings(linter, rule.docs.bad);
    expect(bad.length).toBeGreaterThan(0);
    for (const found of bad) expect(found).toContain(` ${code} `);
    expect(describeFindings(linter, rule.docs.good)).toEqual([]);
    expect(rule.docs.what).toMatch(/^[A-Z].*\.$/s);
    expect(rule.docs.why).toMatch(/\.$/);
  });

  it('has no message that cannot occur', () => {
    const { findings } = linter.lint(readFileSync(fixtureOf(rule), 'utf8'));
    const seen = new Set(findings.map((found) => templateOf(rule, found)));
    expect([...seen].sort()).toEqual(Object.keys(rule.messages).sort());
  });

  it('repairs what it says it repairs', () => {
    const source = readFileSync(fixtureOf(rule), 'utf8');
    const before = linter.lint(source).findings;
    for (const { fix, start } of before) {
      if (fix === null) continue;
      const after = linter.lint(applyFix(source, fix)).findings;
      const line = source.slice(source.lastIndexOf('\n', start) + 1, source.indexOf('\n', start));
      expect(
        after.filter((found) => found.code !== code),
        `after ${fix.message} in: ${line}`,
      ).toEqual([]);
      expect(after.length, `after ${fix.message} in: ${line}`).toBeLessThan(before.length);
    }
  });
});

describe('the registry', () => {
  it('is sorted by code and has no code or name twice', () => {
    const codes = rules.map((rule) => rule.code);
    expect(codes).toEqual([...new Set(codes)].sort());
    const names = rules.map((rule) => rule.name);
    expect(new Set(names).size).toBe(names.length);
    for (const name of names) expect(name).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/);
  });
});
