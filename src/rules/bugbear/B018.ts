/**
 * B018: an expression whose value nobody uses and that does nothing else.
 *
 * Strings (they serve as comments), `...` and comparisons (B015) are let alone, and so is whatever
 * may have an effect: calls, subscripts, comprehensions, operators on objects that may overload them.
 */
import { type ExprStmt, Kind } from '../../ast/nodes.generated.ts';
import { isEmptyInitializer, mayHaveEffect } from '../effects.ts';
import { isEllipsis, isString } from '../literals.ts';
import { type Rule, type RuleContext, type RuleDocs, report } from '../rule.ts';

export const B018 = {
  code: 'B018',
  name: 'useless-expression',
  messages: {
    expression: 'Found useless expression. Either assign it to a variable or remove it.',
    attribute: 'Found useless attribute access. Either assign it to a variable or remove it.',
  },
  on: { Expr: checkStatement },
} as const satisfies Rule;

export const docs: RuleDocs = {
  what: 'Reports an expression that is a statement of its own and has no effect.',
  why: 'The value is computed and thrown away: an assignment was forgotten, or the parentheses of a call. Where reading an attribute does have an effect, assign it to `_` to say so.',
  bad: 'def finish(job):\n    job.close\n',
  good: 'def finish(job):\n    job.close()\n',
};

function checkStatement(node: ExprStmt, context: RuleContext): void {
  const { value } = node;
  switch (value.kind) {
    case Kind.Call:
      if (!isEmptyInitializer(context, value)) return;
      break;
    case Kind.Await:
    case Kind.Yield:
    case Kind.YieldFrom:
    case Kind.Compare:
    case Kind.JoinedStr:
      return;
    case Kind.Constant:
      if (isString(context.text, value) || isEllipsis(context.text, value)) return;
  }
  if (!mayHaveEffect(context, value)) report(context, B018, 'expression', value.start, value.end);
  else if (value.kind === Kind.Attribute) report(context, B018, 'attribute', value.start, value.end);
}
