/**
 * Parameters of functions and lambdas, and type parameters (PEP 695, 696).
 */
import type * as ast from '../ast/nodes.generated.ts';
import { Syntax } from '../diagnostics/syntax.ts';
import * as build from './build.generated.ts';
import { parseExpression, parseStarExpression } from './expressions.ts';
import { advance } from './lexer.ts';
import { accept, isClosedByForce, missingComma, skipToDelimiter, unexpected } from './recovery.ts';
import {
  EMPTY,
  mark,
  type ParserState,
  push,
  pushSecond,
  report,
  reportToken,
  reset,
  take,
  takeSecond,
} from './state.ts';
import * as T from './tokens.ts';
import { needs } from './versions.ts';

/** The parameters of a def, from after '(' to before ')'. */
export function parseParameters(p: ParserState): ast.Arguments {
  return parseParameterList(p, T.T_RPAREN, false);
}

/** The parameters of a lambda, to before ':'. */
export function parseLambdaParameters(p: ParserState): ast.Arguments {
  return parseParameterList(p, T.T_COLON, true);
}

function parseParameterList(p: ParserState, closer: number, isLambda: boolean): ast.Arguments {
  const low = p.tapeLength;
  const start = p.start;
  if (p.type === closer) {
    return build.finishArguments(p, low, start, start, EMPTY, EMPTY, null, EMPTY, EMPTY, null, EMPTY);
  }
  const names = p.scratchTop;
  const defaults = p.keywordTop;
  // Where the lists that share a stack end: positional-only, positional, their defaults.
  let positionalOnly = -1;
  let positional = -1;
  let keywordDefaults = -1;
  let vararg: ast.Arg | null = null;
  let kwarg: ast.Arg | null = null;
  let wasMisplaced = false;
  for (;;) {
    const at = p.start;
    let isSlash = false;
    let isPlain = true;
    if (kwarg !== null) reportToken(p, Syntax.AfterKeywordParameter);
    if (p.type === T.T_STAR) {
      if (positional >= 0) reportToken(p, Syntax.StarTwice);
      else {
        positional = p.scratchTop;
        keywordDefaults = p.keywordTop;
      }
      advance(p);
      if (p.type === T.T_NAME) {
        const parameter = parseParameter(p, isLambda, true);
        if (vararg === null && p.scratchTop === positional) vararg = parameter;
        else pushKeywordOnly(p, parameter);
        checkNoDefault(p, Syntax.VarPositionalDefault);
      } else if (p.type !== T.T_COMMA)
        reportToken(p, p.type === closer ? Syntax.NamedAfterStar : Syntax.InvalidSyntax);
      else if (isBareStarEnd(p, closer)) report(p, Syntax.NamedAfterStar, at, at + 1);
    } else if (p.type === T.T_DOUBLESTAR) {
      advance(p);
      if (p.type === T.T_NAME) {
        const parameter = parseParameter(p, isLambda, false);
        if (kwarg === null) kwarg = parameter;
        else if (positional >= 0) pushKeywordOnly(p, parameter);
        else push(p, parameter);
        checkNoDefault(p, Syntax.VarKeywordDefault);
      } else reportToken(p, Syntax.InvalidSyntax);
    } else if (p.type === T.T_SLASH) {
      if (positional >= 0) reportToken(p, Syntax.SlashAfterStar);
      else if (positionalOnly >= 0) reportToken(p, Syntax.SlashTwice);
      else if (p.scratchTop === names) {
        const { start: slash, end: slashEnd } = p;
        advance(p);
        report(p, p.type === T.T_COMMA ? Syntax.SlashFirst : Syntax.InvalidSyntax, slash, slashEnd);
        isSlash = true;
      } else positionalOnly = p.scratchTop;
      if (!isSlash) advance(p);
      if (p.type === T.T_STAR) {
        reportToken(p, Syntax.SlashStarComma);
        continue;
      }
    } else if (p.type === T.T_NAME) {
      const parameter = parseParameter(p, isLambda, false);
      push(p, parameter);
      isPlain = parameter.annotation === null;
      if (accept(p, T.T_EQUAL)) {
        isPlain = false;
        if (p.type === T.T_COMMA || p.type === closer) {
          reportToken(p, p.type === T.T_COLON ? Syntax.InvalidSyntax : Syntax.DefaultMissing);
          wasMisplaced = true;
        }
        pushSecond(p, parseExpression(p));
      } else if (positional >= 0) pushSecond(p, null);
      else if (p.keywordTop > defaults && !wasMisplaced) {
        report(p, Syntax.NonDefaultAfterDefault, parameter.start, parameter.end);
        // Once a list: the default may be what is misplaced.
        wasMisplaced = true;
      }
    } else {
      if (p.type === T.T_LPAREN) recoverParentheses(p, isLambda);
      else unexpected(p, Syntax.InvalidSyntax);
      if (isLambda ? !skipToColon(p) : !skipToDelimiter(p, closer)) break;
    }
    if (p.type === closer) break;
    if (p.type !== T.T_COMMA) {
      const missing = p.type === T.T_NAME || p.type === T.T_STAR || p.type === T.T_DOUBLESTAR;
      // Behind an annotation or a default it is an expression that goes on.
      if (missing && !isPlain && p.depth > 0) missingComma(p);
      else unexpected(p, Syntax.InvalidSyntax);
      if (missing && p.type > T.T_DEDENT) continue;
      if (isLambda ? !skipToColon(p) : !skipToDelimiter(p, closer)) break;
      if (p.type === closer) break;
    }
    advance(p);
    if (p.type === closer) break;
  }
  if (positional < 0) {
    positional = p.scratchTop;
    keywordDefaults = p.keywordTop;
  }
  const kwonlyargs = take<ast.Arg>(p, positional);
  const kwDefaults = takeSecond<ast.Expr>(p, keywordDefaults);
  const args = take<ast.Arg>(p, positionalOnly < 0 ? names : positionalOnly);
  const posonlyargs = positionalOnly < 0 ? EMPTY : take<ast.Arg>(p, names);
  const values = takeSecond<ast.Expr>(p, defaults);
  if (p.prevEnd < start) p.prevEnd = start;
  return build.finishArguments(
    p,
    low,
    start,
    p.prevEnd,
    posonlyargs,
    args,
    vararg,
    kwonlyargs,
    kwDefaults,
    kwarg,
    values,
  );
}

/** In the parameters of a lambda: skips to its next ',' or its ':'. */
function skipToColon(p: ParserState): boolean {
  const { depth } = p;
  while (p.type > T.T_DEDENT && p.depth >= depth && p.type !== T.T_EQUAL) {
    if (p.depth === depth && (p.type === T.T_COLON || p.type === T.T_COMMA)) return true;
    advance(p);
  }
  return false;
}

/** Parameters in parentheses, as Python 2 had them, at the '('; they are passed over. */
function recoverParentheses(p: ParserState, isLambda: boolean): void {
  const { start, depth } = p;
  const isPlain = /^\([\s\w,:]*\)/.test(p.text.slice(start, start + 200));
  if (!isPlain) reportToken(p, Syntax.InvalidSyntax);
  do advance(p);
  while (p.depth >= depth && p.type > T.T_DEDENT);
  if (p.type === T.T_RPAREN) advance(p);
  if (isPlain) report(p, isLambda ? Syntax.LambdaParentheses : Syntax.ParameterParentheses, start, p.prevEnd);
}

/** At the comma behind a bare '*': no name follows. */
function isBareStarEnd(p: ParserState, closer: number): boolean {
  const before = mark(p);
  advance(p);
  const isEnd = p.type === closer || p.type === T.T_DOUBLESTAR;
  reset(p, before);
  return isEnd;
}

function checkNoDefault(p: ParserState, problem: number): void {
  if (p.type !== T.T_EQUAL) return;
  reportToken(p, problem);
  advance(p);
  const low = p.tapeLength;
  parseExpression(p);
  // No field of the tree takes it.
  p.tapeLength = low;
}

/** A second `*args` or `**kwargs` is kept as one more keyword-only parameter. */
function pushKeywordOnly(p: ParserState, parameter: ast.Arg): void {
  push(p, parameter);
  pushSecond(p, null);
}

/** NAME [':' annotation], at the name. A '*' parameter may have a starred annotation (PEP 646). */
function parseParameter(p: ParserState, isLambda: boolean, isStarred: boolean): ast.Arg {
  const low = p.tapeLength;
  const start = p.start;
  const name = p.nameId;
  let annotation: ast.Expr | null = null;
  advance(p);
  if (!isLambda && p.type === T.T_COLON && !isClosedByForce(p)) {
    advance(p);
    if (isStarred && p.type === T.T_STAR) needs(p, 11, 'a starred annotation', p.start, p.end);
    annotation = isStarred ? parseStarExpression(p) : parseExpression(p);
  }
  return build.finishArg(p, low, start, p.prevEnd, name, annotation);
}

/** type_params: '[' type_param (',' type_param)* [','] ']', or nothing. */
export function parseTypeParameters(p: ParserState, problem = Syntax.InvalidSyntax): ast.TypeParam[] {
  if (p.type !== T.T_LBRACKET) return EMPTY;
  const start = p.start;
  const from = p.scratchTop;
  advance(p);
  if (p.type === T.T_RBRACKET) reportToken(p, Syntax.EmptyTypeParameters);
  while (p.type !== T.T_RBRACKET) {
    const parameter = parseTypeParameter(p);
    if (parameter === null) {
      unexpected(p, problem);
      if (!skipToDelimiter(p, T.T_RBRACKET)) break;
    } else push(p, parameter);
    if (p.type === T.T_RBRACKET) break;
    if (p.type !== T.T_COMMA) {
      unexpected(p, problem);
      if (!skipToDelimiter(p, T.T_RBRACKET)) break;
    }
    accept(p, T.T_COMMA);
  }
  accept(p, T.T_RBRACKET);
  needs(p, 12, 'type parameters', start, p.prevEnd);
  return take<ast.TypeParam>(p, from);
}

/** At the ':' of a starred type parameter: CPython reads the bound before it complains. */
export function readBound(p: ParserState): void {
  advance(p);
  parseExpression(p);
}

function parseTypeParameter(p: ParserState): ast.TypeParam | null {
  const low = p.tapeLength;
  const start = p.start;
  const stars = p.type === T.T_STAR ? 1 : p.type === T.T_DOUBLESTAR ? 2 : 0;
  if (stars > 0) advance(p);
  if (p.type !== T.T_NAME) return null;
  const name = p.nameId;
  advance(p);
  let bound: ast.Expr | null = null;
  if (p.type === T.T_COLON) {
    if (stars > 0 && p.trial && p.unfinished !== null) p.care!.readBound(p);
    if (stars > 0) reportToken(p, stars === 1 ? Syntax.BoundTypeVarTuple : Syntax.BoundParamSpec);
    advance(p);
    const boundLow = p.tapeLength;
    bound = parseExpression(p);
    // Only a TypeVar has a field for it.
    if (stars > 0) p.tapeLength = boundLow;
  }
  let value: ast.Expr | null = null;
  if (p.type === T.T_EQUAL) {
    const at = p.start;
    advance(p);
    value = stars === 1 ? parseStarExpression(p) : parseExpression(p);
    needs(p, 13, 'type parameter defaults', at, p.prevEnd);
  }
  if (stars === 0) return build.finishTypeVar(p, low, start, p.prevEnd, name, bound, value);
  if (stars === 1) return build.finishTypeVarTuple(p, low, start, p.prevEnd, name, value);
  return build.finishParamSpec(p, low, start, p.prevEnd, name, value);
}
