/** Whether evaluating an expression may do something beside giving a value, as far as its form tells. */
import { type Call, type Expr, Kind } from '../ast/nodes.generated.ts';
import { isBuiltinName } from '../semantic/qualifiedNames.ts';
import type { RuleContext } from './rule.ts';

/** Calls, subscripts, comprehensions, assignments, and operators on objects that may overload them. */
export function mayHaveEffect(context: RuleContext, value: Expr): boolean {
  const { nodes, low } = context.tree.tape;
  for (let i = low[value.index]; i <= value.index; i++) {
    const node = nodes[i];
    switch (node.kind) {
      case Kind.Call:
        if (!isEmptyInitializer(context, node)) return true;
        break;
      case Kind.BinOp:
        if (!isBuiltInValue(node.left) || !isBuiltInValue(node.right)) return true;
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
export function isEmptyInitializer(context: RuleContext, node: Call): boolean {
  const { func } = node;
  if (func.kind !== Kind.Name || node.args.length > 0 || node.keywords.length > 0) return false;
  return initializers.has(func.id) && isBuiltinName(context.names, func);
}

/** Python's own types, whose operators have no effect. */
function isBuiltInValue(node: Expr): boolean {
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
