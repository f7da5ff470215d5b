/** E712: `== True` compares with the number 1; a condition is meant, or identity. */
import type { Compare, Expr } from '../../ast/nodes.generated.ts';
import { CompareOperator } from '../../ast/operators.ts';
import { isBoolean, isEquality, isSameBoolean, writeCondition, writeWithIdentity } from '../comparisons.ts';
import { isMutableDisplay, isTrue, isValueConstant } from '../literals.ts';
import { type Fix, type Rule, type RuleContext, type RuleDocs, report } from '../rule.ts';
import { isShort } from '../snippets.ts';

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
  fixable: 'sometimes',
  on: { Compare: checkCompare },
} as const satisfies Rule;

export const docs: RuleDocs = {
  what: 'Reports `==` and `!=` with `True` or `False` on one side.',
  why: '`True == 1`, so `x == True` is true for 1 and 1.0 and false for every other non-empty value: rarely what was meant. A condition needs no comparison; where exactly the object `True` is meant, `is True` says so.',
  bad: 'def notify(user):\n    if user.active == True and user.muted == False:\n        user.send("news")\n',
  good: 'def notify(user):\n    if user.active and not user.muted:\n        user.send("news")\n',
};

function checkCompare(node: Compare, context: RuleContext): void {
  const { text } = context;
  let left = node.left;
  for (let i = 0; i < node.ops.length; i++) {
    const right = node.comparators[i];
    const op = node.ops[i];
    if (isEquality(op)) {
      if (i === 0 && isBoolean(text, left) && !isValueConstant(text, right)) {
        reportBoolean(context, node, op, left, right);
      }
      if (isBoolean(text, right) && !isValueConstant(text, left) && !isSameBoolean(text, op, left, right)) {
        reportBoolean(context, node, op, right, left);
      }
    }
    left = right;
  }
}

function reportBoolean(
  context: RuleContext,
  node: Compare,
  op: CompareOperator,
  literal: Expr,
  condition: Expr,
): void {
  const { text, tree } = context;
  const { start, end } = node;
  if (node.ops.length > 1) {
    // F632 would turn `is` beside a display back into `==`.
    const hasDisplay = isMutableDisplay(node.left) || node.comparators.some(isMutableDisplay);
    const fix = hasDisplay ? null : replaceBy(node, writeWithIdentity(tree, node), null);
    report(context, E712, 'chained', start, end, null, fix);
    return;
  }
  const equal = op === CompareOperator.Eq;
  const isLiteralTrue = isTrue(text, literal);
  const snippet = text.slice(condition.start, condition.end);
  const key = isLiteralTrue ? (equal ? 'equalTrue' : 'notEqualTrue') : equal ? 'equalFalse' : 'notEqualFalse';
  const shown = isShort(snippet) ? (equal === isLiteralTrue ? snippet : `not ${snippet}`) : null;
  const fix = replaceBy(node, writeCondition(tree, node) ?? '', shown);
  report(context, E712, key, start, end, isShort(snippet) ? snippet : '...', fix);
}

/** Unsafe, because `x` is true for more values than `x == True` was, `x is True` for fewer. */
const replaceBy = (node: Compare, content: string, shown: string | null): Fix => ({
  applicability: 'unsafe',
  message: shown === null ? 'Replace comparison' : `Replace with \`${shown}\``,
  edits: [{ start: node.start, end: node.end, content }],
});
