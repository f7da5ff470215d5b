/** E713: `not x in y` is one question; Python has an operator for it. */
import type { UnaryOp } from '../../ast/nodes.generated.ts';
import { CompareOperator } from '../../ast/operators.ts';
import { fixNegation, negatedComparison } from '../comparisons.ts';
import { type Rule, type RuleContext, type RuleDocs, report } from '../rule.ts';

export const E713 = {
  code: 'E713',
  name: 'not-in-test',
  messages: { notIn: 'Test for membership should be `not in`' },
  fixable: 'always',
  on: { UnaryOp: checkUnaryOp },
} as const satisfies Rule;

export const docs: RuleDocs = {
  what: 'Reports `not x in y`.',
  why: '`not x in y` can be misread as `(not x) in y`. `x not in y` means the same, needs no thought about precedence, and reads as a sentence.',
  bad: 'def check(key, allowed):\n    if not key in allowed:\n        raise KeyError(key)\n',
  good: 'def check(key, allowed):\n    if key not in allowed:\n        raise KeyError(key)\n',
};

function checkUnaryOp(node: UnaryOp, context: RuleContext): void {
  const comparison = negatedComparison(node, CompareOperator.In);
  if (comparison === null) return;
  const fix = fixNegation(context.tree, node, comparison, CompareOperator.NotIn, 'Convert to `not in`');
  report(context, E713, 'notIn', comparison.start, comparison.end, null, fix);
}
