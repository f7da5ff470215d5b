/** F632: `is` with a literal asks whether two equal values happen to share an object. */
import type { Compare, Expr } from '../../ast/nodes.generated.ts';
import { CompareOperator } from '../../ast/operators.ts';
import { findBetween } from '../edits.ts';
import { isMutableDisplay, isValueConstant } from '../literals.ts';
import { type Fix, type Rule, type RuleContext, type RuleDocs, report } from '../rule.ts';

export const F632 = {
  code: 'F632',
  name: 'is-literal',
  messages: {
    is: 'Use `==` to compare constant literals',
    isNot: 'Use `!=` to compare constant literals',
  },
  fixable: 'always',
  on: { Compare: checkCompare },
} as const satisfies Rule;

export const docs: RuleDocs = {
  what: 'Reports `is` and `is not` with a number, a string, bytes, a tuple of constants, or a list, set or dict that is written out.',
  why: 'Whether two equal numbers or strings are one object depends on the interpreter, the way the value was made and the day: such a comparison passes the tests and fails later. A new list is never the same object as anything. CPython warns about most of these with a `SyntaxWarning`.',
  bad: 'def is_admin(role):\n    return role is "admin"\n',
  good: 'def is_admin(role):\n    return role == "admin"\n',
};

function checkCompare(node: Compare, context: RuleContext): void {
  const { ops } = node;
  for (let i = 0; i < ops.length; i++) {
    const op = ops[i];
    if (op === CompareOperator.Is || op === CompareOperator.IsNot) checkIdentity(node, i, context);
  }
}

function checkIdentity(node: Compare, i: number, context: RuleContext): void {
  const { text } = context;
  const left = i === 0 ? node.left : node.comparators[i - 1];
  const right = node.comparators[i];
  if (!isLiteral(text, left) && !isLiteral(text, right)) return;
  const is = node.ops[i] === CompareOperator.Is;
  const fix = fixOperator(text, is, left, right);
  report(context, F632, is ? 'is' : 'isNot', node.start, node.end, null, fix);
}

const isLiteral = (text: string, node: Expr): boolean =>
  isValueConstant(text, node) || isMutableDisplay(node);

function fixOperator(text: string, is: boolean, left: Expr, right: Expr): Fix | null {
  const start = findBetween(text, 'is', left.end, right.start);
  if (start < 0) return null;
  let end = start + 2;
  if (!is) {
    const not = findBetween(text, 'not', end, right.start);
    if (not < 0) return null;
    end = not + 3;
  }
  return {
    applicability: 'safe',
    message: is ? 'Replace `is` with `==`' : 'Replace `is not` with `!=`',
    edits: [{ start, end, content: is ? '==' : '!=' }],
  };
}
