/**
 * Targets of assignments, loops, `with`, `del` and walruses.
 *
 * A target is parsed as an expression first and then checked and turned, which is
 * how one pass serves `a, b = c` without looking ahead for the `=`.
 */
import * as ast from '../ast/nodes.generated.ts';
import { Kind } from '../ast/nodes.generated.ts';
import { Context, UnaryOperator } from '../ast/operators.ts';
import { Syntax } from '../diagnostics/syntax.ts';
import { Ellipsis } from '../text/literals.ts';
import { lineEnd } from './noise.ts';
import { type ParserState, report, reportToken } from './state.ts';

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
  reportTarget(p, node, problem);
}

/** Something was reported between `start` and the current token. */
function isDamaged(p: ParserState, start: number): boolean {
  const last = p.diagnostics[p.diagnostics.length - 1];
  return last !== undefined && last.start >= start && last.start < p.end && last.id !== Syntax.NeedsVersion;
}

function reportTarget(p: ParserState, node: ast.Expr, problem: number): void {
  // It is no target because it is damaged.
  if (isDamaged(p, node.start)) return;
  let id = problem;
  if (id === Syntax.CannotAssignHere) {
    const isYield = node.kind === Kind.Yield || node.kind === Kind.YieldFrom;
    if (isYield && node.end === p.prevEnd) id = Syntax.YieldTarget;
    else if (!isMeantAsComparison(p, node)) id = Syntax.CannotAssign;
  }
  report(p, id, node.start, node.end, expressionName(node));
}

/** What CPython's bitwise_or can be, without what may be assigned to in other places. */
export function isComparable(node: ast.Expr): boolean {
  switch (node.kind) {
    case Kind.List:
    case Kind.Tuple:
    case Kind.GeneratorExp:
    case Kind.Compare:
    case Kind.BoolOp:
    case Kind.Lambda:
    case Kind.IfExp:
    case Kind.NamedExpr:
    case Kind.Starred:
    case Kind.Error:
      return false;
    case Kind.UnaryOp:
      return node.op !== UnaryOperator.Not;
    case Kind.Constant:
      return typeof node.value !== 'boolean' && node.value !== null;
    default:
      return true;
  }
}

/**
 * At the first '=' of a statement: the expression before it cannot be assigned to, may well be compared, and
 * no other '=' follows what is behind.
 */
function isMeantAsComparison(p: ParserState, node: ast.Expr): boolean {
  if (!isComparable(node)) return false;
  let line = node.start;
  while (line > 0 && p.buf[line - 1] !== 10 && p.buf[line - 1] !== 13) line--;
  const before = /(?:^|[,;:])[ \t]*(\(*)$/.exec(p.text.slice(line, node.start));
  const after = p.text.slice(node.end, p.start).trim();
  if (before === null || after !== ')'.repeat(before[1].length)) return false;
  // Behind the '=' something stands, and no other '='.
  const rest = p.text.slice(p.end, lineEnd(p, p.end)).replace(/[=!<>:]=|"[^"]*"|'[^']*'|\([^()]*\)/g, '');
  return /\S/.test(p.text.slice(p.end, lineEnd(p, p.end))) && !rest.includes('=');
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
  if (isDamaged(p, node.start)) return;
  if (node.kind === Kind.Starred) reportToken(p, Syntax.InvalidSyntax);
  else if (node.kind === Kind.List) report(p, Syntax.OnlySingleTarget, node.start, node.end, 'list');
  else if (node.kind === Kind.Tuple) report(p, Syntax.OnlySingleTarget, node.start, node.end, 'tuple');
  else report(p, Syntax.IllegalAnnotation, node.start, node.end);
}
