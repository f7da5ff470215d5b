/** E712: `== True` compares with the number 1; a condition is meant, or identity. */
import type { Compare, Expr } from '../../ast/nodes.generated.ts';
import { CompareOperator } from '../../ast/operators.ts';
import { displayWidth } from '../../text/displayWidth.ts';
import { findBetween, hasComment, replaceOperator, replaceWords } from '../edits.ts';
import { isFalse, isTrue, isValueConstant } from '../literals.ts';
import { type Fix, type Rule, type RuleContext, report } from '../rule.ts';

export const E712 = {
  code: 'E712',
  name: 'true-false-comparison',
  messages: {
    equalTrue: 'Avoid equality comparisons to `True`; use `{0}:` for truth checks',
    notEqualTrue: 'Avoid inequality comparisons to `True`; use `not {0}:` for false checks',
    equalFalse: 'Avoid equality comparisons to `False`; use `not {0}:` for false checks',
    notEqualFalse: 'Avoid inequality comparisons to `False`; use `{0}:` for truth checks',
    chained: 'Avoid equality comparisons to `True` or `False`',
  },
  docs: {
    what: 'Reports `==` and `!=` with `True` or `False` on one side.',
    why: '`True == 1`, so `x == True` is true for 1 and 1.0 and false for every other non-empty value: rarely what was meant. A condition needs no comparison; where exactly the object `True` is meant, `is True` says so.',
    bad: 'def notify(user):\n    if user.active == True and user.muted == False:\n        user.send("news")\n',
    good: 'def notify(user):\n    if user.active and not user.muted:\n        user.send("news")\n',
  },
  fixable: 'sometimes',
  on: { Compare: checkCompare },
} as const satisfies Rule;

function checkCompare(node: Compare, context: RuleContext): void {
  const { text } = context;
  let left = node.left;
  for (let i = 0; i < node.ops.length; i++) {
    const right = node.comparators[i];
    const op = node.ops[i];
    if (op === CompareOperator.Eq || op === CompareOperator.NotEq) {
      if (i === 0 && isBoolean(text, left) && !isValueConstant(text, right)) {
        reportBoolean(context, node, op, left, right, left);
      }
      if (isBoolean(text, right) && !isValueConstant(text, left)) {
        reportBoolean(context, node, op, left, right, right);
      }
    }
    left = right;
  }
}

const isBoolean = (text: string, node: Expr): boolean => isTrue(text, node) || isFalse(text, node);

function reportBoolean(
  context: RuleContext,
  node: Compare,
  op: CompareOperator,
  left: Expr,
  right: Expr,
  literal: Expr,
): void {
  const { text } = context;
  const equal = op === CompareOperator.Eq;
  const at = findBetween(text, equal ? '==' : '!=', left.end, right.start);
  if (node.ops.length > 1) {
    report(context, E712, 'chained', node.start, node.end, null, fixOperator(text, at, equal));
    return;
  }
  const condition = literal === left ? right : left;
  const isLiteralTrue = isTrue(text, literal);
  const snippet = text.slice(condition.start, condition.end);
  report(
    context,
    E712,
    isLiteralTrue ? (equal ? 'equalTrue' : 'notEqualTrue') : equal ? 'equalFalse' : 'notEqualFalse',
    node.start,
    node.end,
    isShort(snippet) ? snippet : '...',
    fixComparison(text, node, at, equal === isLiteralTrue, condition),
  );
}

/** A message is one line: what is quoted in it must be short. */
const isShort = (snippet: string): boolean => !/[\r\n]/.test(snippet) && displayWidth(snippet) <= 50;

/** In a chain the literal has to stay: identity is what can be asked instead. */
function fixOperator(text: string, at: number, equal: boolean): Fix | null {
  if (at < 0) return null;
  const edits = [replaceOperator(text, at, at + 2, equal ? 'is' : 'is not')];
  return { applicability: 'unsafe', message: 'Replace comparison', edits };
}

/** Unsafe, because `x` is true for more values than `x == True` was. */
function fixComparison(
  text: string,
  node: Compare,
  at: number,
  affirmative: boolean,
  condition: Expr,
): Fix | null {
  const right = node.comparators[0];
  if (at < 0 || hasComment(text, node.left.end, right.start)) return null;
  // The condition with the parentheses that are around it inside the comparison.
  const kept = condition === right ? text.slice(at + 2, node.end) : text.slice(node.start, at);
  const content = (affirmative ? '' : 'not ') + kept.trim();
  return {
    applicability: 'unsafe',
    message: isShort(content) ? `Replace with \`${content}\`` : 'Replace comparison',
    edits: [replaceWords(text, node.start, node.end, content)],
  };
}
