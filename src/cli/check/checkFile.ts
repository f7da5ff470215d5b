/**
 * One file: from its bytes to what was found, and to what it is when it has been fixed.
 *
 * A function of a project and bytes, and its result is plain data: it does not matter
 * where it runs, or when. Reading and writing are somebody else's.
 */
import type { Tree } from '../../ast/tree.ts';
import type { RuleFailure } from '../../linter/dispatch.ts';
import { type FixRefusal, type FixResult, fixSource } from '../../linter/fixes.ts';
import type { FileOptions, LintResult } from '../../linter/linter.ts';
import { noqaRow } from '../../linter/noqaRow.ts';
import { repairSyntax } from '../../linter/repairs.ts';
import { SYNTAX_CODE } from '../../linter/select.ts';
import type { Finding } from '../../rules/rule.ts';
import type { Project } from '../configuration/project.ts';
import type { ReportedFinding } from '../formats/format.ts';

/** Which fixes to apply. */
export type FixMode = 'none' | 'safe' | 'all';

/** What to mend: what rules found, and what keeps a file from being Python. */
export interface FixPlan {
  readonly rules: FixMode;
  readonly syntax: FixMode;
}

export const fixNothing: FixPlan = { rules: 'none', syntax: 'none' };

export const isFixing = ({ rules, syntax }: FixPlan): boolean => rules !== 'none' || syntax !== 'none';

/** What was found in one file, and what was fixed. */
export interface CheckedFile {
  /** The text that offsets point into, after fixes; `''` when nothing was found. */
  readonly text: string;
  /** What is left, by position; no more than are shown of one file. */
  readonly findings: readonly ReportedFinding[];
  /** How many more there are. */
  readonly omitted: number;
  readonly syntaxErrors: number;
  /** Mistakes of rules, not of the file, in words. */
  readonly failures: readonly string[];
  /** Null when nothing was fixed. */
  readonly fixed: FixedFile | null;
  /** Why nothing was fixed although there are fixes. */
  readonly refusal: FixRefusal | null;
}

export interface FixedFile {
  /** How many findings. */
  readonly count: number;
  /** What to write back. */
  readonly bytes: Uint8Array;
  readonly text: string;
}

/**
 * Findings of one file that are shown. More are none that anybody reads, but a file of sixteen megabytes may
 * have millions, and what is printed of each takes a hundred times the memory of what it is about.
 */
const MOST_FINDINGS = 100_000;

/** Checks bytes as the file of that name. Never throws. */
export function checkFile(
  project: Project,
  absolutePath: string,
  bytes: Uint8Array,
  plan: FixPlan,
  noqaRows: boolean,
): CheckedFile {
  const { linter } = project;
  const options: FileOptions = { filename: absolutePath, ignoreHere: project.ignoredIn(absolutePath) };
  if (!isFixing(plan)) return describe(linter.lint(bytes, options), null, null, noqaRows);
  let source = bytes;
  let count = 0;
  let last: FixResult | null = null;
  const take = (result: FixResult): void => {
    source = result.source as Uint8Array;
    count += result.applied.length;
    last = result;
  };
  if (plan.syntax !== 'none') {
    take(repairSyntax(linter, source, { ...options, unsafe: plan.syntax === 'all' }));
  }
  if (plan.rules !== 'none') take(fixSource(linter, source, { ...options, unsafe: plan.rules === 'all' }));
  const { result, text, refusal } = last!;
  return describe(result, count === 0 ? null : { count, bytes: source, text }, refusal, noqaRows);
}

function describe(
  result: LintResult,
  fixed: FixedFile | null,
  refusal: FixRefusal | null,
  noqaRows: boolean,
): CheckedFile {
  const { tree } = result;
  const all = result.findings;
  const shown = all.length > MOST_FINDINGS ? all.slice(0, MOST_FINDINGS) : all;
  const findings = shown.map((finding) => reportFinding(finding, tree, noqaRows));
  return {
    text: findings.length === 0 ? '' : tree.text,
    findings,
    omitted: all.length - shown.length,
    syntaxErrors: all.reduce((count, { code }) => count + (code === SYNTAX_CODE ? 1 : 0), 0),
    failures: result.failures.map((failure) => describeFailure(failure, tree)),
    fixed,
    refusal,
  };
}

function reportFinding(finding: Finding, tree: Tree, noqaRows: boolean): ReportedFinding {
  const { code, name, message, start, end, severity, aliases, fix } = finding;
  const row = !noqaRows || code === SYNTAX_CODE ? null : noqaRow(tree, start);
  return { code, name, message, start, end, severity, aliases, fix, noqaRow: row };
}

/** An error of the linter, not of the file: named, so that it can be reported. */
function describeFailure({ code, name, error, start }: RuleFailure, tree: Tree): string {
  const text = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
  const line = tree.lineIndex.lineOf(start);
  return `internal error in rule ${code} (${name}) at line ${line}, please report it: ${text}`;
}
