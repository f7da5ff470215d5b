/**
 * Applies the repairs of syntax errors: apart from fixes, because a file that does not compile
 * has no behaviour to keep, and somebody should look at the result.
 *
 * Round by round like fixes. A round counts only if it leaves fewer errors behind; when the
 * repairs of one round do not go together they are tried one at a time.
 */
import type { Finding, Fix } from '../rules/rule.ts';
import { encodeLike } from '../text/encode.ts';
import { applyFixes, type FixOptions, type FixResult, isApplicable } from './fixes.ts';
import type { Linter, LintResult } from './linter.ts';
import { SYNTAX_CODE } from './select.ts';

/** Each round leaves fewer errors, so this only bounds the time for files that are no Python at all. */
const MAX_ROUNDS = 100;
/** Repairs of a round that are tried one at a time. */
const MAX_SINGLE = 20;

interface Repairable extends Finding {
  readonly fix: Fix;
}

/**
 * Repairs what a linter reports as syntax errors, as far as there are repairs. Never throws. `applied` holds
 * the errors that were repaired, `result` what `lint` says of the repaired text, `refusal` is `'encoding'` when
 * the bytes could not be written back as they were.
 * @param options `unsafe` applies likely repairs, too; otherwise only those without an alternative
 */
export function repairSyntax(
  linter: Linter,
  source: string | Uint8Array,
  options: FixOptions = {},
): FixResult {
  const first = linter.lint(source, options);
  const { text: oldText, encoding } = first.tree;
  const unchanged = (refusal: FixResult['refusal']): FixResult => {
    return { source, text: oldText, applied: [], result: first, refusal };
  };
  if (repairable(first, options).length === 0) return unchanged(null);
  if (typeof source !== 'string' && encodeLike(source, oldText, oldText, encoding) === null)
    return unchanged('encoding');
  const applied: Finding[] = [];
  let text = oldText;
  let result = first;
  for (let round = 0; round < MAX_ROUNDS; round++) {
    const better = repairRound(linter, text, result, options);
    if (better === null) break;
    ({ text, result } = better);
    applied.push(...better.applied);
  }
  if (applied.length === 0) return unchanged(null);
  if (typeof source === 'string') return { source: text, text, applied, result, refusal: null };
  const bytes = encodeLike(source, oldText, text, encoding);
  return bytes === null ? unchanged('encoding') : { source: bytes, text, applied, result, refusal: null };
}

interface Round {
  readonly text: string;
  readonly result: LintResult;
  readonly applied: readonly Finding[];
}

/** The text with fewer errors, or null when no repair makes it so. */
function repairRound(linter: Linter, text: string, before: LintResult, options: FixOptions): Round | null {
  const wanted = repairable(before, options);
  const errors = countErrors(before);
  const attempt = (findings: readonly Finding[]): Round | null => {
    const { text: repaired, applied } = applyFixes(text, findings);
    const result = linter.lint(repaired, options);
    return countErrors(result) < errors ? { text: repaired, result, applied } : null;
  };
  if (wanted.length === 0) return null;
  const together = attempt(wanted);
  if (together !== null || wanted.length === 1) return together;
  for (const finding of wanted.slice(0, MAX_SINGLE)) {
    const alone = attempt([finding]);
    if (alone !== null) return alone;
  }
  return null;
}

const countErrors = ({ findings }: LintResult): number =>
  findings.reduce((count, { code }) => count + (code === SYNTAX_CODE ? 1 : 0), 0);

function repairable({ findings }: LintResult, { unsafe }: FixOptions): readonly Repairable[] {
  const isWanted = (finding: Finding): finding is Repairable =>
    finding.code === SYNTAX_CODE && finding.fix !== null && isApplicable(finding.fix, unsafe);
  return findings.filter(isWanted);
}
