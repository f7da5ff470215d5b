/**
 * Targets of assignments, loops, `with`, `del` and walruses.
 *
 * A target is parsed as an expression first and then checked and turned, which is
 * how one pass serves `a, b = c` without looking ahead for the `=`.
 */
import * as ast from '../ast/nodes.generated.ts';
import { Kind } from '../ast/nodes.generated.ts';
import { Context } from '../ast/operators.ts';
import { Syntax } from '../diagnostics/syntax.ts';
import { Ellipsis } from '../text/literals.ts';
import { type ParserState, report } from './state.ts';

/** What CPython calls an expression when it cannot be assigned to (_PyPegen_get_expr_name). */
export function expressionName(node: ast.Expr): string {
  switch (node.kind) {
    case Kind.Attribute:
      return 'attribute';
    case Kind.Subscript:
      return 'subscript';
    case Kind.Starred:
      return 'starred';
    case Kind.Name:
      return 'name';
    case Kind.List:
      return 'list';
    case Kind.Tuple:
      return 'tuple';
    case Kind.Lambda:
      return 'lambda';
    case Kind.Call:
      return 'function call';
    case Kind.BoolOp:
    case Kind.BinOp:
    case Kind.UnaryOp:
      return 'expression';
    case Kind.GeneratorExp:
      return 'generator expression';
    case Kind.Yield:
    case Kind.YieldFrom:
      return 'yield expression';
    case Kind.Await:
      return 'await expression';
    case Kind.ListComp:
      return 'list comprehension';
    case Kind.SetComp:
      return 'set comprehension';
    case Kind.DictComp:
      return 'dict comprehension';
    case Kind.Dict:
      return 'dict literal';
    case Kind.Set:
      return 'set display';
    case Kind.JoinedStr:
    case Kind.FormattedValue:
      return 'f-string expression';
    case Kind.TemplateStr:
    case Kind.Interpolation:
      return 't-string expression';
    case Kind.Constant: {
      const value = node.value;
      if (value === null) return 'None';
      if (value === true) return 'True';
      if (value === false) return 'False';
      return value === Ellipsis ? 'ellipsis' : 'literal';
    }
    case Kind.Compare:
      return 'comparison';
    case Kind.IfExp:
      return 'conditional expression';
    case Kind.NamedExpr:
      return 'named expression';
    default:
      return 'expression';
  }
}

/** Turns an expression into a target used as `context`, or reports the first part that cannot be one. */
export function makeTarget(p: ParserState, node: ast.Expr, context: Context, problem: number): void {
  switch (node.kind) {
    case Kind.Name:
    case Kind.Attribute:
    case Kind.Subscript:
      ast.setContext(node, context);
      return;
    case Kind.List:
    case Kind.Tuple:
      ast.setContext(node, context);
      // Brackets bound this recursion.
      for (const element of node.elts) makeTarget(p, element, context, problem);
      return;
    case Kind.Starred:
      if (context === Context.Del) break;
      ast.setContext(node, context);
      if (node.value.kind === Kind.Starred) break;
      makeTarget(p, node.value, context, problem);
      return;
    case Kind.Error:
      return;
  }
  report(p, problem, node.start, node.end, expressionName(node));
}

/** Name, attribute or subscript: what an augmented or annotated assignment takes. */
export function isSingleTarget(node: ast.Expr): boolean {
  return (
    node.kind === Kind.Name ||
    node.kind === Kind.Attribute ||
    node.kind === Kind.Subscript ||
    node.kind === Kind.Error
  );
}

/** Reports what an annotated assignment cannot annotate; the words are CPython's. */
export function reportAnnotationTarget(p: ParserState, node: ast.Expr): void {
  if (node.kind === Kind.List) report(p, Syntax.OnlySingleTarget, node.start, node.end, 'list');
  else if (node.kind === Kind.Tuple) report(p, Syntax.OnlySingleTarget, node.start, node.end, 'tuple');
  else report(p, Syntax.IllegalAnnotation, node.start, node.end);
}
