/**
 * Applies fixes: round by round, in each all fixes that do not touch each other, until
 * nothing is left to fix.
 *
 * Pure functions from source to source; who calls them reads and writes files. A file is
 * left alone when it has syntax errors, because then nobody knows what an edit means, and
 * when its bytes could not be read without loss, because they could not be written back.
 * A fix that leaves a syntax error behind is a mistake of its rule: it is taken back, and
 * reported like a rule that throws.
 */
import type { Finding, Fix } from '../rules/rule.ts';
import { encodeLike } from '../text/encode.ts';
import type { RuleFailure } from './dispatch.ts';
import type { FileOptions, Linter, LintResult } from './linter.ts';
import { SYNTAX_CODE } from './select.ts';

export interface FixOptions extends FileOptions {
  /** Whether fixes that may change what a program does are applied too. Default `false`. */
  readonly unsafe?: boolean;
}

/** Why a file was not touched although there is something to fix. */
export type FixRefusal = 'syntax-error' | 'encoding';

export interface FixResult {
  /** The fixed source: text for text, bytes for bytes. The very same object when nothing was changed. */
  readonly source: string | Uint8Array;
  readonly text: string;
  /** The findings whose fixes were applied, in the order of the rounds; positions are those of their round. */
  readonly applied: readonly Finding[];
  /** What `lint` says of the fixed text: the findings that remain. */
  readonly result: LintResult;
  readonly refusal: FixRefusal | null;
}

/** A rule could go on for ever; fixes that lead to further fixes need three or four rounds. */
const MAX_ROUNDS = 100;

/**
 * Fixes a source with what the linter finds. Never throws. The result does not depend on anything but the
 * arguments; fixing the fixed source changes nothing, unless rules undo each other's fixes, which is
 * reported in `result.failures`.
 */
export function fixSource(linter: Linter, source: string | Uint8Array, options: FixOptions = {}): FixResult {
  let result = linter.lint(source, options);
  const oldText = result.tree.text;
  const state: FixState = {
    linter,
    options,
    text: oldText,
    seen: new Set([oldText]),
    applied: [],
    failures: [],
    banned: new Set(),
  };
  const unchanged = (refusal: FixRefusal | null): FixResult => {
    return { source, text: oldText, applied: [], result, refusal };
  };
  if (fixable(result, state).length === 0) return unchanged(null);
  if (hasSyntaxError(result)) return unchanged('syntax-error');
  const { encoding } = result.tree;
  if (typeof source !== 'string' && encodeLike(source, oldText, oldText, encoding) === null) {
    return unchanged('encoding');
  }

  const first = result;
  for (let round = 0; ; round++) {
    const wanted = fixable(result, state);
    if (wanted.length === 0) break;
    if (round === MAX_ROUNDS) {
      noteFailure(state, wanted[0], `${MAX_ROUNDS} rounds of fixes did not come to an end`);
      break;
    }
    result = fixRound(state, result, wanted);
  }
  if (state.failures.length > 0) result = { ...result, failures: [...result.failures, ...state.failures] };
  if (state.applied.length === 0) return { ...unchanged(null), result };
  const { text, applied } = state;
  if (typeof source === 'string') return { source: text, text, applied, result, refusal: null };
  const bytes = encodeLike(source, oldText, text, encoding);
  // A fix may bring in a character that the file's encoding lacks.
  if (bytes === null) return { ...unchanged('encoding'), result: first };
  return { source: bytes, text, applied, result, refusal: null };
}

interface FixState {
  readonly linter: Linter;
  readonly options: FixOptions;
  text: string;
  /** The texts of all rounds. */
  readonly seen: Set<string>;
  readonly applied: Finding[];
  readonly failures: RuleFailure[];
  /** Codes of rules whose fixes break the file. */
  readonly banned: Set<string>;
}

/** A finding with a fix that may be applied. */
interface Fixable extends Finding {
  readonly fix: Fix;
}

function fixable({ findings }: LintResult, { options, banned }: FixState): readonly Fixable[] {
  const isWanted = (finding: Finding): finding is Fixable => {
    const { code, fix } = finding;
    return fix !== null && isApplicable(fix, options.unsafe) && code !== SYNTAX_CODE && !banned.has(code);
  };
  return findings.filter(isWanted);
}

/** Whether a fix is applied: safe ones always, unsafe ones on demand, those that are only shown never. */
export function isApplicable(fix: Fix, unsafe = false): boolean {
  return fix.edits.length > 0 && (fix.applicability === 'safe' || (unsafe && fix.applicability === 'unsafe'));
}

const hasSyntaxError = ({ tree, findings }: LintResult): boolean =>
  tree.diagnostics.length > 0 || findings.some(({ code }) => code === SYNTAX_CODE);

/**
 * Applies what goes together. When that breaks the file (two fixes may each leave the other's statement as the
 * last of a block), half of it is tried, down to one, whose rule is then left out.
 */
function fixRound(state: FixState, before: LintResult, wanted: readonly Fixable[]): LintResult {
  const { linter, options, text } = state;
  const attempt = applyFixes(text, wanted);
  if (state.seen.has(attempt.text)) {
    const why = attempt.text === text ? 'its fix changes nothing' : 'its fix undoes that of another rule';
    for (const finding of attempt.applied) ban(state, finding, why);
    return before;
  }
  const after = linter.lint(attempt.text, options);
  if (!hasSyntaxError(after)) {
    state.seen.add(attempt.text);
    state.text = attempt.text;
    state.applied.push(...attempt.applied);
    return after;
  }
  if (wanted.length > 1) return fixRound(state, before, wanted.slice(0, wanted.length >> 1));
  ban(state, wanted[0], 'its fix breaks the file');
  return before;
}

/** No fix of the rule is applied to this file any more. */
function ban(state: FixState, finding: Finding, why: string): void {
  if (state.banned.has(finding.code)) return;
  state.banned.add(finding.code);
  noteFailure(state, finding, why);
}

function noteFailure({ failures }: FixState, { code, name, start }: Finding, message: string): void {
  failures.push({ code, name, error: new Error(message), start });
}

/**
 * Applies the fixes of findings that belong to a text, all or nothing for each: one whose edits overlap or
 * touch those of an earlier one is left out. Findings whose fixes are the same count as fixed together.
 * Edits are 0-based UTF-16 offsets, as in the findings.
 */
export function applyFixes(
  text: string,
  findings: readonly Finding[],
): { readonly text: string; readonly applied: readonly Finding[] } {
  const candidates = findings.filter((finding): finding is Fixable => (finding.fix?.edits.length ?? 0) > 0);
  const order = [...candidates].sort((a, b) => firstStart(a.fix) - firstStart(b.fix) || a.start - b.start);
  const edits: EditInText[] = [];
  const applied: Finding[] = [];
  let end = -1;
  let last: Fix | null = null;
  for (const finding of order) {
    const { fix } = finding;
    if (last !== null && isSame(last, fix)) {
      applied.push(finding);
      continue;
    }
    if (firstStart(fix) <= end) continue;
    edits.push(...[...fix.edits].sort((a, b) => a.start - b.start || a.end - b.end));
    end = edits[edits.length - 1].end;
    applied.push(finding);
    last = fix;
  }
  let fixed = '';
  let at = 0;
  for (const edit of edits) {
    fixed += text.slice(at, edit.start) + edit.content;
    at = edit.end;
  }
  return { text: fixed + text.slice(at), applied };
}

type EditInText = Fix['edits'][number];

const firstStart = ({ edits }: Fix): number => Math.min(...edits.map(({ start }) => start));

const isSame = (a: Fix, b: Fix): boolean =>
  a.edits.length === b.edits.length &&
  a.edits.every((edit, i) => {
    const other = b.edits[i];
    return edit.start === other.start && edit.end === other.end && edit.content === other.content;
  });
