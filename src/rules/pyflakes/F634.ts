/** F634: `if (x, y):` asks whether a tuple of two is empty. */
import { type If, Kind } from '../../ast/nodes.generated.ts';
import { type Rule, type RuleContext, type RuleDocs, report } from '../rule.ts';

export const F634 = {
  code: 'F634',
  name: 'if-tuple',
  messages: { tuple: 'If test is a tuple, which is always `True`' },
  on: { If: checkIf },
} as const satisfies Rule;

export const docs: RuleDocs = {
  what: 'Reports `if` and `elif` with a tuple that is not empty.',
  why: 'A tuple with something in it is true, whatever is in it. Either the comma is a slip, or `and` was meant.',
  bad: 'def greet(user):\n    if (user.name,):\n        print(user.name)\n',
  good: 'def greet(user):\n    if user.name:\n        print(user.name)\n',
};

function checkIf(node: If, context: RuleContext): void {
  const { test } = node;
  if (test.kind === Kind.Tuple && test.elts.length > 0) report(context, F634, 'tuple', test.start, test.end);
}
