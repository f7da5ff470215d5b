/**
 * B018: an expression whose value nobody uses and that does nothing else.
 *
 * Strings (they serve as comments), `...` and comparisons (B015) are let alone, and so is whatever
 * may have an effect: calls, subscripts, comprehensions, operators on objects that may overload them.
 */
import { type Call, type Expr, type ExprStmt, Kind } from '../../ast/nodes.generated.ts';
import { DOT } from '../../text/charCodes.ts';
import { type Rule, type RuleContext, report } from '../rule.ts';

export const B018 = {
  code: 'B018',
  name: 'useless-expression',
  messages: {
    expression: 'Found useless expression. Either assign it to a variable or remove it.',
    attribute: 'Found useless attribute access. Either assign it to a variable or remove it.',
  },
  docs: {
    what: 'Reports an expression that is a statement of its own and has no effect.',
    why: 'The value is computed and thrown away: an assignment was forgotten, or the parentheses of a call. Where reading an attribute does have an effect, assign it to `_` to say so.',
    bad: 'def finish(job):\n    job.close\n',
    good: 'def finish(job):\n    job.close()\n',
  },
  on: { Expr: checkStatement },
} as const satisfies Rule;

function checkStatement(node: ExprStmt, context: RuleContext): void {
  const { value } = node;
  switch (value.kind) {
    case Kind.Call:
    case Kind.Await:
    case Kind.Yield:
    case Kind.YieldFrom:
    case Kind.Compare:
    case Kind.JoinedStr:
    case Kind.TemplateStr:
      if (value.kind !== Kind.Call || !isEmptyInitializer(value)) return;
      break;
    case Kind.Constant:
      if (
        typeof value.value === 'string' ||
        (context.text.charCodeAt(value.start) === DOT && value.end - value.start === 3)
      )
        return;
  }
  if (!mayHaveEffect(value, context)) report(context, B018, 'expression', value.start, value.end);
  else if (value.kind === Kind.Attribute) report(context, B018, 'attribute', value.start, value.end);
}

function mayHaveEffect(value: Expr, context: RuleContext): boolean {
  const { nodes, low } = context.tree.tape;
  for (let i = low[value.index]; i <= value.index; i++) {
    const node = nodes[i];
    switch (node.kind) {
      case Kind.Call:
        if (!isEmptyInitializer(node)) return true;
        break;
      case Kind.BinOp:
        if (!isLiteral(node.left) || !isLiteral(node.right)) return true;
        break;
      case Kind.Await:
      case Kind.Yield:
      case Kind.YieldFrom:
      case Kind.NamedExpr:
      case Kind.Subscript:
      case Kind.ListComp:
      case Kind.SetComp:
      case Kind.DictComp:
      case Kind.GeneratorExp:
        return true;
    }
  }
  return false;
}

const initializers: ReadonlySet<string> = new Set(['dict', 'frozenset', 'list', 'set', 'tuple']);

/** `list()` only makes an empty list. */
function isEmptyInitializer(node: Call): boolean {
  const { func } = node;
  if (func.kind !== Kind.Name || node.args.length > 0 || node.keywords.length > 0) return false;
  return initializers.has(func.id);
}

/** Python's own types, whose operators have no effect. */
function isLiteral(node: Expr): boolean {
  switch (node.kind) {
    case Kind.Constant:
    case Kind.JoinedStr:
    case Kind.List:
    case Kind.Tuple:
    case Kind.Set:
    case Kind.Dict:
      return true;
    default:
      return false;
  }
}
