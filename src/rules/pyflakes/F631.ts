/** F631: `assert (x, "message")` asserts that a tuple of two is not empty. */
import { type Assert, Kind } from '../../ast/nodes.generated.ts';
import { type Rule, type RuleContext, type RuleDocs, report } from '../rule.ts';

export const F631 = {
  code: 'F631',
  name: 'assert-tuple',
  messages: { tuple: 'Assert test is a non-empty tuple, which is always `True`' },
  on: { Assert: checkAssert },
} as const satisfies Rule;

export const docs: RuleDocs = {
  what: 'Reports `assert` with a tuple that is not empty.',
  why: '`assert` is no function: in `assert (x, "message")` the parentheses make a tuple, and a tuple of two is true whatever `x` is. The assertion never fails. CPython warns with a `SyntaxWarning`.',
  bad: 'def half(n):\n    assert (n % 2 == 0, "n must be even")\n    return n // 2\n',
  good: 'def half(n):\n    assert n % 2 == 0, "n must be even"\n    return n // 2\n',
};

function checkAssert(node: Assert, context: RuleContext): void {
  const { test } = node;
  if (test.kind === Kind.Tuple && test.elts.length > 0) report(context, F631, 'tuple', node.start, node.end);
}
