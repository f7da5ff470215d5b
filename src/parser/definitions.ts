/**
 * Functions, classes and decorators.
 */
import type * as ast from '../ast/nodes.generated.ts';
import { Kind } from '../ast/nodes.generated.ts';
import { Syntax } from '../diagnostics/syntax.ts';
import { parseArgumentList } from './brackets.ts';
import * as build from './build.generated.ts';
import { parseFor, parseWith } from './compound.ts';
import { parseExpression, parseNamedExpression } from './expressions.ts';
import { advance } from './lexer.ts';
import { parseParameters, parseTypeParameters } from './parameters.ts';
import { accept, expect, skipStatement } from './recovery.ts';
import { EMPTY, type ParserState, push, report, reportToken, take, takeSecond } from './state.ts';
import { parseBlock } from './statements.ts';
import * as T from './tokens.ts';
import { needs } from './versions.ts';

/** function_def: ['async'] 'def' NAME [type_params] '(' [params] ')' ['->' expression] block, at 'def'. */
export function parseFunction(
  p: ParserState,
  low: number,
  start: number,
  decorators: readonly ast.Expr[],
  isAsync: boolean,
): ast.Stmt {
  advance(p);
  const name = parseName(p);
  const typeParameters = parseTypeParameters(p, Syntax.ExpectedParenthesis);
  let args: ast.Arguments;
  if (expect(p, T.T_LPAREN)) {
    args = parseParameters(p);
    expect(p, T.T_RPAREN);
  } else
    args = build.finishArguments(
      p,
      p.tapeLength,
      p.prevEnd,
      p.prevEnd,
      EMPTY,
      EMPTY,
      null,
      EMPTY,
      EMPTY,
      null,
      EMPTY,
    );
  const returns = p.type === T.T_ARROW ? parseReturns(p) : null;
  const body = parseBlock(p, 'function definition', start);
  const finish = isAsync ? build.finishAsyncFunctionDef : build.finishFunctionDef;
  return finish(p, low, start, p.prevEnd, name, args, body, decorators, returns, typeParameters);
}

/** '->' expression. Where nothing follows the arrow, CPython takes it for a wrong ':'. */
function parseReturns(p: ParserState): ast.Expr {
  const { start, end } = p;
  advance(p);
  if (p.type === T.T_COLON) report(p, Syntax.ExpectedColon, start, end);
  if (p.type === T.T_COLON) p.lastComplaint = p.start;
  return parseExpression(p);
}

function parseName(p: ParserState): number {
  if (p.type !== T.T_NAME) {
    reportToken(p, Syntax.InvalidSyntax);
    return -1;
  }
  const name = p.nameId;
  advance(p);
  return name;
}

/** class_def: 'class' NAME [type_params] ['(' [arguments] ')'] block */
export function parseClass(p: ParserState, low: number, decorators: readonly ast.Expr[]): ast.Stmt {
  const start = p.start;
  advance(p);
  const name = parseName(p);
  const typeParameters = parseTypeParameters(p);
  const args = p.scratchTop;
  const seconds = p.keywordTop;
  if (p.type === T.T_LPAREN) parseArgumentList(p, false);
  const bases = take<ast.Expr>(p, args);
  const keywords = takeSecond<ast.Keyword>(p, seconds);
  const body = parseBlock(p, 'class definition', start);
  return build.finishClassDef(
    p,
    low,
    start,
    p.prevEnd,
    name,
    bases,
    keywords,
    body,
    decorators,
    typeParameters,
  );
}

/** 'async' before def, for or with. */
export function parseAsync(p: ParserState): ast.Stmt {
  const low = p.tapeLength;
  const start = p.start;
  advance(p);
  if (p.type === T.T_DEF) return parseFunction(p, low, start, EMPTY, true);
  if (p.type === T.T_FOR) return parseFor(p, low, start, true);
  if (p.type === T.T_WITH) return parseWith(p, low, start, true);
  return recoverDefinition(p, low, start);
}

/** decorators: ('@' named_expression NEWLINE)+, then a function or class. */
export function parseDecorated(p: ParserState): ast.Stmt {
  const low = p.tapeLength;
  const start = p.start;
  const from = p.scratchTop;
  while (p.type === T.T_AT) {
    advance(p);
    const at = p.start;
    const decorator = parseNamedExpression(p);
    if (p.target < 9 && (decorator.start !== at || !isOldDecorator(decorator)))
      needs(p, 9, 'this decorator', decorator.start, decorator.end);
    push(p, decorator);
    if (!accept(p, T.T_NEWLINE)) {
      reportToken(p, Syntax.InvalidSyntax);
      skipStatement(p, start);
    }
  }
  const decorators = take<ast.Expr>(p, from);
  if (p.type === T.T_CLASS) return parseClass(p, low, decorators);
  const at = p.start;
  if (p.type === T.T_DEF) return parseFunction(p, low, at, decorators, false);
  if (accept(p, T.T_ASYNC) && p.type === T.T_DEF) return parseFunction(p, low, at, decorators, true);
  return recoverDefinition(p, low, start, decorators);
}

/** dotted_name ['(' [arguments] ')']: what 3.8 takes as a decorator. */
function isOldDecorator(decorator: ast.Expr): boolean {
  let node = decorator.kind === Kind.Call ? decorator.func : decorator;
  while (node.kind === Kind.Attribute) node = node.value;
  return node.kind === Kind.Name;
}

/** `async` or decorators without a definition: an Error node; what follows is read as a statement of its own. */
function recoverDefinition(
  p: ParserState,
  low: number,
  start: number,
  children: readonly ast.Expr[] = EMPTY,
): ast.Stmt {
  if (p.type === T.T_DEDENT) report(p, Syntax.UnexpectedUnindent, p.start, p.start);
  else reportToken(p, Syntax.InvalidSyntax);
  return build.finishError(p, low, start, Math.max(p.prevEnd, start), children);
}
