/**
 * RUF100: a `noqa` comment that suppresses nothing.
 *
 * The rule listens to nothing: only the engine knows, after all other rules, what a
 * comment suppressed (src/linter/suppress.ts). Here are its facts and its fix.
 */
import type { Tree } from '../../ast/tree.ts';
import { type Fix, type Rule, type RuleContext, type RuleDocs, report } from '../rule.ts';

export const RUF100 = {
  code: 'RUF100',
  name: 'unused-noqa',
  messages: {
    blanket: 'Unused blanket `noqa` directive',
    codes: 'Unused `noqa` directive ({0})',
  },
  fixable: 'always',
} as const satisfies Rule;

export const docs: RuleDocs = {
  what: 'Reports `noqa` comments that suppress nothing, and codes in them that do not.',
  why: 'A suppression outlives what it was for: the line was mended or the rule turned off. What remains tells readers of a danger that is gone, and hides the next finding of that line. Codes that no rule here has are left alone, other tools may read them.',
  bad: 'def is_missing(value):\n    return value is None  # noqa: E711\n',
  good: 'def is_missing(value):\n    return value is None\n',
};

/** Reports a directive at [start, end) that suppresses nothing at all. */
export function reportBlanket(context: RuleContext, start: number, end: number): void {
  report(context, RUF100, 'blanket', start, end, null, removeDirective(context.tree, start, end));
}

/**
 * Reports codes of a directive at [start, end).
 * @param reasons which codes are not needed, in words
 * @param rest the directive without them, or null when nothing would be left of it
 */
export function reportCodes(
  context: RuleContext,
  start: number,
  end: number,
  reasons: string,
  rest: string | null,
): void {
  const fix = rest === null ? removeDirective(context.tree, start, end) : fixWith(start, end, rest);
  report(context, RUF100, 'codes', start, end, reasons, fix);
}

const fixWith = (start: number, end: number, content: string): Fix => ({
  applicability: 'safe',
  message: 'Remove unused `noqa` directive',
  edits: [{ start, end, content }],
});

/** Takes the words of explanation along, but no other comment; a line that would be left empty goes too. */
function removeDirective({ text, lineIndex }: Tree, start: number, end: number): Fix {
  const row = lineIndex.lineOf(start);
  const lineStart = lineIndex.lineStart(row);
  const lineEnd = lineIndex.lineEnd(row);
  const behind = text.slice(end, lineEnd);
  const nextComment = /^\s*#/.exec(behind);
  if (nextComment !== null) return fixWith(start, end + nextComment[0].length - 1, '');
  const before = text.slice(lineStart, start).trimEnd();
  if (before !== '' || behind.trim() !== '') return fixWith(lineStart + before.length, lineEnd, '');
  return fixWith(lineStart, lineIndex.lineStart(row + 1), '');
}
