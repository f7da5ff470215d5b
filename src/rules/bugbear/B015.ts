/** B015: a comparison whose result nobody looks at. */
import { type ExprStmt, Kind } from '../../ast/nodes.generated.ts';
import { parentOf } from '../../walker/find.ts';
import { type Rule, type RuleContext, type RuleDocs, report } from '../rule.ts';

export const B015 = {
  code: 'B015',
  name: 'useless-comparison',
  messages: {
    pointless:
      'Pointless comparison. Did you mean to assign a value? Otherwise, prepend `assert` or remove it.',
    atEnd: 'Pointless comparison at end of function scope. Did you mean to return the expression result?',
  },
  on: { Expr: checkStatement },
} as const satisfies Rule;

export const docs: RuleDocs = {
  what: 'Reports a comparison that is a statement of its own.',
  why: 'Nothing happens with the result. `x == 1` where `x = 1` was meant, a forgotten `assert` in a test that now checks nothing, or a forgotten `return`.',
  bad: 'def test_sum():\n    total = sum([1, 2, 3])\n    total == 6\n',
  good: 'def test_sum():\n    total = sum([1, 2, 3])\n    assert total == 6\n',
};

function checkStatement(node: ExprStmt, context: RuleContext): void {
  const { value } = node;
  if (value.kind !== Kind.Compare) return;
  report(context, B015, endsFunction(node, context) ? 'atEnd' : 'pointless', value.start, value.end);
}

function endsFunction(node: ExprStmt, context: RuleContext): boolean {
  const parent = parentOf(context.tree, node);
  if (parent?.kind !== Kind.FunctionDef && parent?.kind !== Kind.AsyncFunctionDef) return false;
  return parent.body[parent.body.length - 1] === node;
}
