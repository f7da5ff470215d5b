/** E711: `== None` asks the other object for its opinion; `is None` asks the question that was meant. */
import type { Compare, Expr } from '../../ast/nodes.generated.ts';
import { CompareOperator } from '../../ast/operators.ts';
import { isEquality, writeCondition, writeWithIdentity } from '../comparisons.ts';
import { isMutableDisplay, isNone, isValueConstant } from '../literals.ts';
import { type Fix, type Rule, type RuleContext, type RuleDocs, report } from '../rule.ts';

export const E711 = {
  code: 'E711',
  name: 'none-comparison',
  messages: {
    equal: 'Comparison to `None` should be `cond is None`',
    notEqual: 'Comparison to `None` should be `cond is not None`',
  },
  fixable: 'sometimes',
  on: { Compare: checkCompare },
} as const satisfies Rule;

export const docs: RuleDocs = {
  what: 'Reports `==` and `!=` with `None` on one side.',
  why: 'There is one `None`, so the question is whether this is that object. `==` calls `__eq__`, which a class may define as it likes: NumPy and pandas compare element by element and return an array. `is` cannot be overridden and is faster.',
  bad: 'def greet(name=None):\n    if name == None:\n        name = "world"\n    return "Hello, " + name\n',
  good: 'def greet(name=None):\n    if name is None:\n        name = "world"\n    return "Hello, " + name\n',
};

function checkCompare(node: Compare, context: RuleContext): void {
  const { text } = context;
  let left = node.left;
  for (let i = 0; i < node.ops.length; i++) {
    const right = node.comparators[i];
    const op = node.ops[i];
    if (isEquality(op)) {
      // In `a == None == b` the second pair has None on its left: the first pair has reported it.
      if (i === 0 && isNone(text, left) && !isValueConstant(text, right)) {
        reportNone(context, node, op, left);
      }
      if (isNone(text, right) && !isValueConstant(text, left)) reportNone(context, node, op, right);
    }
    left = right;
  }
}

function reportNone(context: RuleContext, node: Compare, op: CompareOperator, none: Expr): void {
  const equal = op === CompareOperator.Eq;
  report(
    context,
    E711,
    equal ? 'equal' : 'notEqual',
    none.start,
    none.end,
    null,
    fixWith(context, node, equal),
  );
}

/** Unsafe, because an `__eq__` that was called before no longer is. None that F632 would turn back into `==`. */
function fixWith({ tree }: RuleContext, node: Compare, equal: boolean): Fix | null {
  if (isMutableDisplay(node.left) || node.comparators.some(isMutableDisplay)) return null;
  const content = writeCondition(tree, node) ?? writeWithIdentity(tree, node);
  return {
    applicability: 'unsafe',
    message: equal ? 'Replace with `cond is None`' : 'Replace with `cond is not None`',
    edits: [{ start: node.start, end: node.end, content }],
  };
}
