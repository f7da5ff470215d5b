/**
 * Tests a rule: the cases that are given, and the promises every rule makes.
 *
 * It knows no test framework. Given an `it`, each check becomes a test of that framework;
 * without one, `run` throws an error that lists what failed. The rules of this package are
 * tested with it, so a rule of your own is held to the same: its documentation is true,
 * each of its messages can occur, and its fixes leave Python behind.
 */
import type { TargetVersion } from '../parser/index.ts';
import { findMistake } from '../rules/defineRule.ts';
import type { Finding, Rule } from '../rules/rule.ts';
import { applyFixes } from './fixes.ts';
import { createLinter, type LintResult } from './linter.ts';
import { readExpectations } from './markers.ts';
import { SYNTAX_CODE } from './select.ts';

/** A file to lint. */
export interface RuleCase {
  readonly code: string;
  /** What the check is called; by default the first line of the code. */
  readonly name?: string;
  readonly filename?: string;
  readonly targetVersion?: TargetVersion;
  /** Options of the rule. */
  readonly options?: Readonly<Record<string, unknown>>;
}

/** What is known of a finding; what is left out may be anything. */
export interface ExpectedFinding {
  readonly message?: string;
  /** The source it covers. */
  readonly text?: string;
  /** 1-based; columns count code points. */
  readonly line?: number;
  readonly column?: number;
  readonly endLine?: number;
  readonly endColumn?: number;
}

/** A file in which the rule finds something. */
export interface InvalidCase extends RuleCase {
  /** How many findings, or what they are, in order; a string is a message. */
  readonly findings: number | readonly (string | ExpectedFinding)[];
  /** The code after one round of fixes, unsafe ones included; null when nothing is fixed. */
  readonly output?: string | null;
}

export interface RuleTests {
  /** Files in which the rule finds nothing. */
  readonly valid?: readonly (string | RuleCase)[];
  readonly invalid?: readonly InvalidCase[];
  /** Files whose lines say what is found in them: `x = None  # error: [SHOP001] part of the message`. */
  readonly fixtures?: readonly (string | RuleCase)[];
}

export interface RuleTesterOptions {
  /** The test framework's `it` or `test`. */
  readonly it?: (name: string, check: () => void) => void;
  /** For cases that do not say another. */
  readonly targetVersion?: TargetVersion;
  /** Other rules that exist; they are off. */
  readonly rules?: readonly Rule[];
}

type Check = readonly [name: string, check: () => void];

export class RuleTester {
  private readonly options: RuleTesterOptions;

  constructor(options: RuleTesterOptions = {}) {
    this.options = options;
  }

  /**
   * Checks the rule.
   * @throws Error that lists all failed checks, unless the tester was given an `it`
   */
  run(rule: Rule, tests: RuleTests): void {
    const checks = [...casesOf(rule, tests, this.options), ...promisesOf(rule, tests, this.options)];
    const { it } = this.options;
    if (it !== undefined) {
      for (const [name, check] of checks) it(name, check);
      return;
    }
    const failed: string[] = [];
    for (const [name, check] of checks) {
      try {
        check();
      } catch (error) {
        failed.push(`${name}\n${indent(error instanceof Error ? error.message : String(error))}`);
      }
    }
    if (failed.length > 0) {
      throw new Error(
        `rule ${rule.code}: ${failed.length} of ${checks.length} checks failed\n\n${failed.join('\n\n')}`,
      );
    }
  }
}

const indent = (text: string): string => text.replace(/^/gm, '    ');

function lintCase(rule: Rule, test: RuleCase, options: RuleTesterOptions): LintResult {
  const others = (options.rules ?? []).filter(({ code }) => code !== rule.code);
  const linter = createLinter({
    rules: [...others, rule],
    select: [rule.code],
    targetVersion: test.targetVersion ?? options.targetVersion,
    ruleOptions: test.options === undefined ? undefined : { [rule.code]: test.options },
  });
  const result = linter.lint(test.code, { filename: test.filename });
  for (const { error } of result.failures) throw error;
  return result;
}

const toCase = (test: string | RuleCase): RuleCase => (typeof test === 'string' ? { code: test } : test);

const nameOf = ({ name, code }: RuleCase): string => name ?? code.trimStart().split('\n')[0];

// ---- the cases ----------------------------------------------------------------------------------

function casesOf(rule: Rule, tests: RuleTests, options: RuleTesterOptions): Check[] {
  const valid = (tests.valid ?? []).map(toCase);
  const fixtures = (tests.fixtures ?? []).map(toCase);
  return [
    ...valid.map((test): Check => [`valid: ${nameOf(test)}`, () => checkValid(rule, test, options)]),
    ...(tests.invalid ?? []).map((test): Check => {
      return [`invalid: ${nameOf(test)}`, () => checkInvalid(rule, test, options)];
    }),
    ...fixtures.map((test): Check => [`fixture: ${nameOf(test)}`, () => checkFixture(rule, test, options)]),
  ];
}

function checkValid(rule: Rule, test: RuleCase, options: RuleTesterOptions): void {
  const result = lintCase(rule, test, options);
  expectEqual('findings', describeAll(result), []);
}

function checkInvalid(rule: Rule, test: InvalidCase, options: RuleTesterOptions): void {
  const result = lintCase(rule, test, options);
  const { findings } = result;
  const expected = test.findings;
  if (typeof expected === 'number') {
    if (findings.length !== expected) expectEqual('findings', describeAll(result), [`${expected} of them`]);
  } else {
    if (findings.length !== expected.length) {
      expectEqual(
        'findings',
        describeAll(result),
        expected.map((one) => JSON.stringify(one)),
      );
    }
    expected.forEach((one, i) => {
      checkFinding(result, findings[i], typeof one === 'string' ? { message: one } : one, i);
    });
  }
  if (test.output === undefined) return;
  const { text, applied } = applyFixes(result.tree.text, findings);
  expectEqual('output', applied.length === 0 ? null : text, test.output);
}

function checkFinding(result: LintResult, found: Finding, expected: ExpectedFinding, index: number): void {
  const actual = { ...describePlace(result, found), message: found.message };
  for (const key of Object.keys(expected) as (keyof ExpectedFinding)[]) {
    expectEqual(`${key} of finding ${index + 1}`, actual[key], expected[key]);
  }
}

function checkFixture(rule: Rule, test: RuleCase, options: RuleTesterOptions): void {
  const result = lintCase(rule, test, options);
  const expectations = readExpectations(test.code);
  const lineOf = ({ start }: Finding): number => result.tree.lineIndex.lineOf(start);
  const actual = result.findings.map((found) => `${lineOf(found)}: ${found.code}`);
  const marked = expectations.flatMap(({ line, codes }) => codes.map((code) => `${line}: ${code}`));
  expectEqual('lines', actual, marked);
  for (const { line, text } of expectations) {
    for (const found of result.findings) {
      if (lineOf(found) === line && !found.message.includes(text)) {
        expectEqual(`message on line ${line}`, found.message, `… ${text} …`);
      }
    }
  }
}

// ---- the promises -------------------------------------------------------------------------------

function promisesOf(rule: Rule, tests: RuleTests, options: RuleTesterOptions): Check[] {
  const cases = [
    ...(rule.docs === undefined ? [] : [{ code: rule.docs.bad }]),
    ...(tests.invalid ?? []),
    ...(tests.fixtures ?? []).map(toCase),
    ...(tests.valid ?? []).map(toCase),
  ];
  return [
    ['is a rule', () => expectEqual('mistake', findMistake(rule), null)],
    ['documents itself truly', () => checkDocs(rule, options)],
    ['has no message that cannot occur', () => checkMessages(rule, cases, options)],
    ['says which findings it repairs', () => checkFixable(rule, cases, options)],
    ['repairs what it says it repairs', () => checkFixes(rule, cases, options)],
  ];
}

function checkDocs(rule: Rule, options: RuleTesterOptions): void {
  if (rule.docs === undefined) throw new Error('there are no docs');
  const { bad, good, what, why } = rule.docs;
  const found = lintCase(rule, { code: bad }, options).findings;
  if (found.length === 0) throw new Error('nothing is found in docs.bad');
  expectEqual('codes found in docs.bad', [...new Set(found.map(({ code }) => code))], [rule.code]);
  expectEqual('findings in docs.good', describeAll(lintCase(rule, { code: good }, options)), []);
  if (!/^[A-Z].*\.$/s.test(what)) throw new Error(`docs.what is not a sentence: ${what}`);
  if (!/\.$/.test(why)) throw new Error(`docs.why does not end like a sentence: ${why}`);
}

function checkMessages(rule: Rule, cases: readonly RuleCase[], options: RuleTesterOptions): void {
  const seen = new Set<string>();
  for (const test of cases)
    for (const { template } of lintCase(rule, test, options).findings) seen.add(template);
  const unseen = Object.keys(rule.messages).filter((key) => !seen.has(rule.messages[key]));
  expectEqual('messages that no case produces', unseen, []);
}

function checkFixable(rule: Rule, cases: readonly RuleCase[], options: RuleTesterOptions): void {
  let repaired = 0;
  let others = 0;
  for (const test of cases) {
    for (const { fix } of lintCase(rule, test, options).findings) fix === null ? others++ : repaired++;
  }
  const { fixable = 'never' } = rule;
  // Whether some finding goes without a fix may hang on sources that no case has.
  const isTrue =
    fixable === 'never' ? repaired === 0 : repaired > 0 && (others === 0 || fixable === 'sometimes');
  if (!isTrue)
    throw new Error(`fixable is '${fixable}', but ${repaired} findings have a fix and ${others} have none`);
}

/** Each fix on its own: the file can still be read, and there is less to report in it. */
function checkFixes(rule: Rule, cases: readonly RuleCase[], options: RuleTesterOptions): void {
  for (const test of cases) {
    const before = lintCase(rule, test, options);
    if (before.tree.diagnostics.length > 0) continue;
    for (const found of before.findings) {
      if (found.fix === null) continue;
      const { text } = applyFixes(before.tree.text, [found]);
      const after = lintCase(rule, { ...test, code: text }, options);
      const where = `after the fix of ${describe(before, found)}`;
      const errors = after.findings.filter(({ code }) => code === SYNTAX_CODE);
      expectEqual(
        `syntax errors ${where}`,
        errors.map((error) => describe(after, error)),
        [],
      );
      if (after.findings.length >= before.findings.length) {
        throw new Error(`${where}, as much is found as before:\n${describeAll(after).join('\n')}`);
      }
    }
  }
}

// ---- words --------------------------------------------------------------------------------------

type Place = Required<Omit<ExpectedFinding, 'message'>>;

function describePlace({ tree }: LintResult, { start, end }: Finding): Place {
  const { lineIndex, text } = tree;
  return {
    text: text.slice(start, end),
    line: lineIndex.lineOf(start),
    column: lineIndex.codePointColumn(start) + 1,
    endLine: lineIndex.lineOf(end),
    endColumn: lineIndex.codePointColumn(end) + 1,
  };
}

function describe(result: LintResult, found: Finding): string {
  const { line, column } = describePlace(result, found);
  return `${line}:${column}: ${found.code} ${found.message}`;
}

const describeAll = (result: LintResult): string[] => result.findings.map((found) => describe(result, found));

function expectEqual(what: string, actual: unknown, expected: unknown): void {
  if (JSON.stringify(actual) === JSON.stringify(expected)) return;
  throw new Error(`${what}:\n  expected ${show(expected)}\n  but got  ${show(actual)}`);
}

function show(value: unknown): string {
  if (!Array.isArray(value) || value.length === 0) return JSON.stringify(value);
  return value.map((item) => `\n    ${typeof item === 'string' ? item : JSON.stringify(item)}`).join('');
}
