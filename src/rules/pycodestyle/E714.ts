/** E714: `not x is y` is one question; Python has an operator for it. */
import type { UnaryOp } from '../../ast/nodes.generated.ts';
import { CompareOperator } from '../../ast/operators.ts';
import { fixNegation, negatedComparison } from '../comparisons.ts';
import { type Rule, type RuleContext, type RuleDocs, report } from '../rule.ts';

export const E714 = {
  code: 'E714',
  name: 'not-is-test',
  messages: { isNot: 'Test for object identity should be `is not`' },
  fixable: 'always',
  on: { UnaryOp: checkUnaryOp },
} as const satisfies Rule;

export const docs: RuleDocs = {
  what: 'Reports `not x is y`.',
  why: '`not x is None` can be misread as `(not x) is None`, which is never true. `x is not None` says what is meant.',
  bad: 'def first(rows):\n    row = rows.get(0)\n    if not row is None:\n        return row.name\n',
  good: 'def first(rows):\n    row = rows.get(0)\n    if row is not None:\n        return row.name\n',
};

function checkUnaryOp(node: UnaryOp, context: RuleContext): void {
  const comparison = negatedComparison(node, CompareOperator.Is);
  if (comparison === null) return;
  const fix = fixNegation(context.tree, node, comparison, CompareOperator.IsNot, 'Convert to `is not`');
  report(context, E714, 'isNot', comparison.start, comparison.end, null, fix);
}
