/**
 * Expressions, from `yield` down to the binary operators and primaries.
 *
 * Binary operators climb a table of precedences. Everything that CPython nests to
 * the right without brackets (lambda, conditional, `not`, unary, `**`) is a loop
 * over an explicit stack, so that depth is bounded by brackets alone (200, as in
 * CPython). Each function remembers `low`, the tape length before its first node.
 */
import type * as ast from '../ast/nodes.generated.ts';
import { Kind, setContext } from '../ast/nodes.generated.ts';
import { BoolOperator, CompareOperator, Context, Operator, UnaryOperator } from '../ast/operators.ts';
import { Syntax } from '../diagnostics/syntax.ts';
import { Ellipsis } from '../text/literals.ts';
import { parseArguments, parseDictOrSet, parseList, parseParenthesized, parseSlices } from './brackets.ts';
import * as build from './build.generated.ts';
import { parseFString, parseStrings } from './concatenation.ts';
import { advance } from './lexer.ts';
import { parseLambdaParameters } from './parameters.ts';
import { accept, expect, missingExpression, unexpected } from './recovery.ts';
import { EMPTY, mark, type ParserState, push, report, reportToken, reset, take } from './state.ts';
import { expressionName, isComparable, makeTarget } from './targets.ts';
import * as T from './tokens.ts';
import { needs } from './versions.ts';

/** star_expressions: star_expression (',' star_expression)* [','] — a tuple where there is a comma. */
export function parseStarExpressions(p: ParserState): ast.Expr {
  const low = p.tapeLength;
  const start = p.start;
  const first = parseStarExpression(p);
  if (p.type !== T.T_COMMA) return first;
  return parseTupleRest(p, low, start, first, false);
}

/** yield_expr | star_expressions */
export function parseYieldOrStarExpressions(p: ParserState): ast.Expr {
  return p.type === T.T_YIELD ? parseYield(p) : parseStarExpressions(p);
}

/** The rest of an unparenthesised tuple, at its first comma. `named` allows `:=` in its elements. */
export function parseTupleRest(
  p: ParserState,
  low: number,
  start: number,
  first: ast.Expr,
  named: boolean,
): ast.Expr {
  const from = p.scratchTop;
  push(p, first);
  while (p.type === T.T_COMMA) {
    advance(p);
    if (p.type !== T.T_STAR && T.startsExpression[p.type] === 0) break;
    push(p, named ? parseStarNamedExpression(p) : parseStarExpression(p));
  }
  return build.finishTuple(p, low, start, p.prevEnd, take<ast.Expr>(p, from), Context.Load);
}

/** star_expression: '*' bitwise_or | expression */
export function parseStarExpression(p: ParserState): ast.Expr {
  return p.type === T.T_STAR ? parseStarred(p) : parseExpression(p);
}

/** star_named_expression: '*' bitwise_or | named_expression */
export function parseStarNamedExpression(p: ParserState): ast.Expr {
  return p.type === T.T_STAR ? parseStarred(p) : parseNamedExpression(p);
}

/** '*' bitwise_or */
export function parseStarred(p: ParserState): ast.Expr {
  const low = p.tapeLength;
  const start = p.start;
  advance(p);
  if (T.startsExpression[p.type] === 0) checkStar(p);
  const value = parseBitwiseOr(p);
  return build.finishStarred(p, low, start, p.prevEnd, value, Context.Load);
}

/** Nothing follows a '*'. */
function checkStar(p: ParserState): void {
  const ends =
    p.type === T.T_COMMA || p.type === T.T_RPAREN || p.type === T.T_RBRACKET || p.type === T.T_RBRACE;
  if (ends && p.target >= 13 && p.prevEnd > 0 && p.brackets.length > 0 && isInside(p))
    reportToken(p, Syntax.InvalidStar);
}

/** Inside brackets; one that closes here still counts. */
const isInside = (p: ParserState): boolean => p.depth > 0 || p.type !== T.T_COMMA;

/** '*' expression, in calls and subscripts. */
export function parseStarredExpression(p: ParserState): ast.Expr {
  const low = p.tapeLength;
  const start = p.start;
  advance(p);
  if (T.startsExpression[p.type] === 0) checkStar(p);
  const value = parseExpression(p);
  return build.finishStarred(p, low, start, p.prevEnd, value, Context.Load);
}

/** named_expression: NAME ':=' expression | expression */
export function parseNamedExpression(p: ParserState): ast.Expr {
  const low = p.tapeLength;
  const start = p.start;
  const target = parseExpression(p);
  const type = p.type;
  // '=', '->' and ':=' are neighbours; few expressions stand before one of them.
  if (type < T.T_EQUAL || type > T.T_COLONEQUAL) return target;
  if (type === T.T_COLONEQUAL) return parseNamedRest(p, low, start, target);
  return type === T.T_EQUAL ? recoverEqual(p, low, start, target) : target;
}

/**
 * A '=' behind an expression that is no target: `if a = b`. CPython asks whether '==' was meant; both sides
 * are kept in an Error node.
 */
function recoverEqual(p: ParserState, low: number, start: number, left: ast.Expr): ast.Expr {
  const from = p.scratchTop;
  push(p, left);
  const { start: at, end } = p;
  const wasMuted = p.muted;
  advance(p);
  p.muted = true;
  push(p, parseExpression(p));
  p.muted = wasMuted;
  const isSingle = p.type !== T.T_EQUAL && p.type !== T.T_COLONEQUAL;
  p.unfinished?.noteEvidence(p, end);
  const isName = left.kind === Kind.Name && left.start === start;
  if (isName && isSingle) report(p, Syntax.EqualInExpression, start, p.prevEnd);
  else if (isSingle && isComparable(left))
    report(p, Syntax.CannotAssignHere, left.start, left.end, expressionName(left));
  else report(p, Syntax.InvalidSyntax, at, end);
  return build.finishError(p, low, start, p.prevEnd, take<ast.Expr>(p, from));
}

/** The rest of a named expression, at its ':='. */
export function parseNamedRest(p: ParserState, low: number, start: number, target: ast.Expr): ast.Expr {
  if (target.kind === Kind.Name && target.start === start) setContext(target, Context.Store);
  else report(p, Syntax.InvalidNamedTarget, target.start, target.end, expressionName(target));
  advance(p);
  const value = parseExpression(p);
  return build.finishNamedExpr(p, low, start, p.prevEnd, target, value);
}

/** yield_expr: 'yield' 'from' expression | 'yield' [star_expressions] */
export function parseYield(p: ParserState): ast.Expr {
  const low = p.tapeLength;
  const start = p.start;
  advance(p);
  if (p.type === T.T_FROM) {
    advance(p);
    const source = parseExpression(p);
    return build.finishYieldFrom(p, low, start, p.prevEnd, source);
  }
  if (p.type !== T.T_STAR && T.startsExpression[p.type] === 0)
    return build.finishYield(p, low, start, p.prevEnd, null);
  const value = parseStarExpressions(p);
  if (p.target < 8 && value.kind === Kind.Tuple)
    needs(p, 8, 'starred tuples in yield', value.start, value.end);
  return build.finishYield(p, low, start, p.prevEnd, value);
}

/**
 * expression: disjunction ['if' disjunction 'else' expression] | lambdef
 *
 * Three expressions of four are a primary that nothing continues: they go through two functions instead of
 * the levels of the grammar.
 */
export function parseExpression(p: ParserState): ast.Expr {
  if (T.prefixesExpression[p.type] !== 0) return parsePrefixed(p);
  const low = p.tapeLength;
  const start = p.start;
  const operand = parsePrimary(p, low, start);
  return T.continuesOperand[p.type] === 0 ? operand : parseExpressionRest(p, low, start, operand);
}

/** An expression that begins with `lambda`, `not` or a unary operator. */
function parsePrefixed(p: ParserState): ast.Expr {
  if (p.type === T.T_LAMBDA) return parseRightNested(p, null, 0, 0);
  const low = p.tapeLength;
  const start = p.start;
  const body = parseDisjunction(p);
  return p.type === T.T_IF ? parseRightNested(p, body, low, start) : body;
}

/** The rest of an expression behind its first primary. */
function parseExpressionRest(p: ParserState, low: number, start: number, operand: ast.Expr): ast.Expr {
  const left = parseOperandRest(p, low, start, operand);
  if (T.continuesExpression[p.type] === 0) return left;
  const body = parseDisjunctionRest(p, low, start, left);
  return p.type === T.T_IF ? parseRightNested(p, body, low, start) : body;
}

/**
 * Lambdas and conditionals, whose last part is an expression again: a loop that
 * keeps what it has of each (three entries and two integers) until the end is known.
 */
function parseRightNested(
  p: ParserState,
  first: ast.Expr | null,
  firstLow: number,
  firstStart: number,
): ast.Expr {
  const parts: (ast.Expr | ast.Arguments | null)[] = [];
  const places: number[] = [];
  let body = first;
  let low = firstLow;
  let start = firstStart;
  let value: ast.Expr;
  for (;;) {
    if (body === null && p.type === T.T_LAMBDA) {
      low = p.tapeLength;
      start = p.start;
      advance(p);
      const parameters = parseLambdaParameters(p);
      if (p.type === T.T_COLON && p.depth === p.fieldDepth) {
        reportToken(p, Syntax.FStringLambda);
      }
      expect(p, T.T_COLON);
      parts.push(parameters, null);
      places.push(low, start);
      continue;
    }
    if (body === null) {
      low = p.tapeLength;
      start = p.start;
      body = parseDisjunction(p);
    }
    if (p.type !== T.T_IF) {
      value = body;
      break;
    }
    advance(p);
    const test = parseDisjunction(p);
    if (p.type !== T.T_ELSE) {
      if (p.type === T.T_COLON) reportToken(p, Syntax.InvalidSyntax);
      else report(p, Syntax.ExpectedElse, start, p.prevEnd);
      p.lastComplaint = p.start;
      const orelse = missingExpression(p);
      value = build.finishIfExp(p, low, start, p.prevEnd, test, body, orelse);
      break;
    }
    advance(p);
    if (p.target >= 14 && T.startsExpression[p.type] === 0 && p.type !== T.T_ERROR)
      reportToken(p, Syntax.StatementAfterElse);
    parts.push(body, test);
    places.push(low, start);
    body = null;
  }
  for (let i = parts.length - 2; i >= 0; i -= 2) {
    const left = parts[i] as ast.Node;
    const test = parts[i + 1] as ast.Expr | null;
    if (test === null) {
      value = build.finishLambda(p, places[i], places[i + 1], p.prevEnd, left as ast.Arguments, value);
    } else value = build.finishIfExp(p, places[i], places[i + 1], p.prevEnd, test, left as ast.Expr, value);
  }
  return value;
}

/** disjunction: conjunction ('or' conjunction)* */
export function parseDisjunction(p: ParserState): ast.Expr {
  const low = p.tapeLength;
  const start = p.start;
  const left = p.type === T.T_NOT ? parseNot(p) : parseBitwiseOr(p);
  return T.continuesExpression[p.type] === 0 ? left : parseDisjunctionRest(p, low, start, left);
}

/** Comparisons, `and` and `or` behind the first operand. */
function parseDisjunctionRest(p: ParserState, low: number, start: number, first: ast.Expr): ast.Expr {
  let left = parseComparisonRest(p, low, start, first);
  if (p.type === T.T_AND) left = parseBooleanRest(p, low, start, left, T.T_AND);
  if (p.type === T.T_OR) left = parseBooleanRest(p, low, start, left, T.T_OR);
  return left;
}

/** conjunction: inversion ('and' inversion)* */
function parseConjunction(p: ParserState): ast.Expr {
  const low = p.tapeLength;
  const start = p.start;
  const left = parseInversion(p);
  return p.type === T.T_AND ? parseBooleanRest(p, low, start, left, T.T_AND) : left;
}

function parseBooleanRest(
  p: ParserState,
  low: number,
  start: number,
  first: ast.Expr,
  operator: number,
): ast.Expr {
  const from = p.scratchTop;
  push(p, first);
  while (p.type === operator) {
    advance(p);
    push(p, operator === T.T_AND ? parseInversion(p) : parseConjunction(p));
  }
  const values = take<ast.Expr>(p, from);
  return build.finishBoolOp(
    p,
    low,
    start,
    p.prevEnd,
    operator === T.T_AND ? BoolOperator.And : BoolOperator.Or,
    values,
  );
}

/** inversion: 'not' inversion | comparison */
function parseInversion(p: ParserState): ast.Expr {
  if (p.type === T.T_NOT) return parseNot(p);
  const low = p.tapeLength;
  const start = p.start;
  const left = parseBitwiseOr(p);
  return T.continuesExpression[p.type] === 0 ? left : parseComparisonRest(p, low, start, left);
}

/** A run of `not`s and the comparison behind it. */
function parseNot(p: ParserState): ast.Expr {
  const low = p.tapeLength;
  const starts: number[] = [];
  while (p.type === T.T_NOT) {
    starts.push(p.start);
    advance(p);
  }
  let operand = parseInversion(p);
  for (let i = starts.length - 1; i >= 0; i--) {
    operand = build.finishUnaryOp(p, low, starts[i], p.prevEnd, UnaryOperator.Not, operand);
  }
  return operand;
}

/** comparison: bitwise_or (compare_op bitwise_or)*, after its first operand. */
function parseComparisonRest(p: ParserState, low: number, start: number, left: ast.Expr): ast.Expr {
  let operator = acceptComparison(p);
  if (operator < 0) return left;
  const ops: CompareOperator[] = [operator as CompareOperator];
  const from = p.scratchTop;
  push(p, parseBitwiseOr(p));
  for (;;) {
    operator = acceptComparison(p);
    if (operator < 0) break;
    ops.push(operator as CompareOperator);
    push(p, parseBitwiseOr(p));
  }
  return build.finishCompare(p, low, start, p.prevEnd, left, ops, take<ast.Expr>(p, from));
}

/** Consumes a comparison operator; -1 where there is none. */
function acceptComparison(p: ParserState): number {
  let operator: CompareOperator;
  switch (p.type) {
    case T.T_EQEQUAL:
      operator = CompareOperator.Eq;
      break;
    case T.T_NOTEQUAL:
      operator = CompareOperator.NotEq;
      break;
    case T.T_LESS:
      operator = CompareOperator.Lt;
      break;
    case T.T_LESSEQUAL:
      operator = CompareOperator.LtE;
      break;
    case T.T_GREATER:
      operator = CompareOperator.Gt;
      break;
    case T.T_GREATEREQUAL:
      operator = CompareOperator.GtE;
      break;
    case T.T_IN:
      operator = CompareOperator.In;
      break;
    case T.T_IS:
      advance(p);
      if (!accept(p, T.T_NOT)) return CompareOperator.Is;
      return CompareOperator.IsNot;
    case T.T_NOT: {
      const before = mark(p);
      advance(p);
      if (accept(p, T.T_IN)) return CompareOperator.NotIn;
      reset(p, before);
      return -1;
    }
    default:
      return -1;
  }
  advance(p);
  return operator;
}

/** bitwise_or and everything that binds tighter, as far as `**` and unary operators. */
export function parseBitwiseOr(p: ParserState): ast.Expr {
  const low = p.tapeLength;
  const start = p.start;
  const operand = T.prefixesExpression[p.type] !== 0 ? parseFactor(p) : parsePrimary(p, low, start);
  return T.continuesOperand[p.type] === 0 ? operand : parseOperandRest(p, low, start, operand);
}

/** `**` and binary operators behind the first operand. */
function parseOperandRest(p: ParserState, low: number, start: number, first: ast.Expr): ast.Expr {
  const left = p.type === T.T_DOUBLESTAR ? parsePower(p, first, low, start) : first;
  return T.binaryPrecedence[p.type] === 0 ? left : climb(p, low, start, left, 1);
}

/** Takes binary operators of at least the given precedence onto `left`. */
function climb(p: ParserState, low: number, start: number, first: ast.Expr, lowest: number): ast.Expr {
  let left = first;
  let precedence = T.binaryPrecedence[p.type];
  while (precedence >= lowest) {
    const operator = T.binaryOperator[p.type] as Operator;
    advance(p);
    const rightLow = p.tapeLength;
    const rightStart = p.start;
    let right = parseFactor(p);
    let next = T.binaryPrecedence[p.type];
    if (next > precedence) {
      right = climb(p, rightLow, rightStart, right, precedence + 1);
      next = T.binaryPrecedence[p.type];
    }
    left = build.finishBinOp(p, low, start, p.prevEnd, left, operator, right);
    precedence = next === 0 ? -1 : next;
  }
  return left;
}

/** factor: ('+' | '-' | '~') factor | power */
function parseFactor(p: ParserState): ast.Expr {
  const type = p.type;
  if (type === T.T_MINUS || type === T.T_PLUS || type === T.T_TILDE) return parsePower(p, null, 0, 0);
  const low = p.tapeLength;
  const start = p.start;
  const operand = parsePrimary(p, low, start);
  return p.type === T.T_DOUBLESTAR ? parsePower(p, operand, low, start) : operand;
}

/**
 * Unary operators and `**`, which nest to the right: `-a ** -b ** c`. A stack of
 * what waits for its right operand: the left operand of a power, or null and the operator.
 */
function parsePower(p: ParserState, first: ast.Expr | null, firstLow: number, firstStart: number): ast.Expr {
  const waiting: (ast.Expr | null)[] = [];
  const places: number[] = [];
  let operand = first;
  let low = firstLow;
  let start = firstStart;
  let value: ast.Expr;
  for (;;) {
    if (operand === null) {
      low = p.tapeLength;
      start = p.start;
      const unary = unaryOperator(p.type);
      if (unary >= 0) {
        waiting.push(null);
        places.push(low, start, unary);
        advance(p);
        continue;
      }
      operand = parsePrimary(p, low, start);
    }
    if (p.type !== T.T_DOUBLESTAR) {
      value = operand;
      break;
    }
    advance(p);
    waiting.push(operand);
    places.push(low, start, 0);
    operand = null;
  }
  for (let i = waiting.length - 1; i >= 0; i--) {
    const left = waiting[i];
    const place = i * 3;
    if (left === null) {
      value = build.finishUnaryOp(
        p,
        places[place],
        places[place + 1],
        p.prevEnd,
        places[place + 2] as UnaryOperator,
        value,
      );
    } else
      value = build.finishBinOp(p, places[place], places[place + 1], p.prevEnd, left, Operator.Pow, value);
  }
  return value;
}

function unaryOperator(type: number): number {
  if (type === T.T_MINUS) return UnaryOperator.USub;
  if (type === T.T_PLUS) return UnaryOperator.UAdd;
  return type === T.T_TILDE ? UnaryOperator.Invert : -1;
}

/**
 * await_primary: 'await' primary | primary, a loop over attributes, calls and subscripts.
 *
 * `low` and `start` are those of the operand, which may begin with characters that are no token. Names,
 * numbers and attributes are most of all nodes, so they are made here. The function is beyond what V8
 * inlines (460 bytes of bytecode): it is compiled once, not once for each of its callers.
 */
export function parsePrimary(p: ParserState, low: number, start: number): ast.Expr {
  let left: ast.Expr;
  switch (p.type) {
    case T.T_NAME:
      left = build.finishName(p, low, p.start, p.end, p.nameId, Context.Load);
      advance(p);
      break;
    case T.T_NUMBER:
      left = build.finishConstant(p, low, p.start, p.end, p.source, null);
      advance(p);
      break;
    case T.T_STRING:
      left = parseStrings(p);
      break;
    case T.T_FSTRING:
      left = parseFString(p);
      break;
    case T.T_LPAREN:
      left = parseParenthesized(p);
      break;
    case T.T_LBRACKET:
      left = parseList(p);
      break;
    case T.T_LBRACE:
      left = parseDictOrSet(p);
      break;
    case T.T_NONE:
      left = build.finishConstant(p, low, p.start, p.end, null, null);
      advance(p);
      break;
    case T.T_TRUE:
      left = build.finishConstant(p, low, p.start, p.end, true, null);
      advance(p);
      break;
    case T.T_FALSE:
      left = build.finishConstant(p, low, p.start, p.end, false, null);
      advance(p);
      break;
    case T.T_ELLIPSIS:
      left = build.finishConstant(p, low, p.start, p.end, Ellipsis, null);
      advance(p);
      break;
    case T.T_AWAIT:
      return parseAwait(p);
    default:
      left = recoverAtom(p, low, start);
  }
  for (;;) {
    switch (p.type) {
      case T.T_DOT: {
        advance(p);
        let name = -1;
        if (p.type === T.T_NAME) {
          name = p.nameId;
          advance(p);
        } else unexpected(p, Syntax.InvalidSyntax);
        left = build.finishAttribute(p, low, start, p.prevEnd, left, name, Context.Load);
        break;
      }
      case T.T_LPAREN:
        left = parseArguments(p, low, start, left);
        break;
      case T.T_LBRACKET: {
        advance(p);
        const slice = parseSlices(p);
        expect(p, T.T_RBRACKET);
        left = build.finishSubscript(p, low, start, p.prevEnd, left, slice, Context.Load);
        break;
      }
      default:
        return left;
    }
  }
}

/** 'await' primary */
function parseAwait(p: ParserState): ast.Expr {
  const low = p.tapeLength;
  const start = p.start;
  advance(p);
  // 'await await x' is no primary.
  if (p.type === T.T_AWAIT) reportToken(p, Syntax.InvalidSyntax);
  const value = parsePrimary(p, p.tapeLength, p.start);
  return build.finishAwait(p, low, start, p.prevEnd, value);
}

/** Behind characters that are no token the operand may follow; a whole string of them stands for it. */
function recoverAtom(p: ParserState, low: number, outerStart: number): ast.Expr {
  const start = p.start;
  let isWhole = false;
  while (p.type === T.T_ERROR && p.end > p.start) {
    isWhole ||= p.end > p.start + 1;
    advance(p);
  }
  if (p.target >= 14 && (p.type === T.T_PASS || p.type === T.T_BREAK || p.type === T.T_CONTINUE))
    return recoverStatementWord(p);
  if (p.start === start) return p.type === T.T_NOT ? recoverNot(p, start) : missingExpression(p);
  if (!isWhole && T.startsExpression[p.type] === 1) return parsePrimary(p, low, outerStart);
  return build.finishError(p, p.tapeLength, start, p.prevEnd, EMPTY);
}

/** `pass`, `break` or `continue` where an expression should be: 3.14 has words for it before an `if`. */
function recoverStatementWord(p: ParserState): ast.Expr {
  const low = p.tapeLength;
  const { start, end } = p;
  if (!/^[ \t]+if\b/.test(p.text.slice(end, end + 20))) return missingExpression(p);
  report(p, Syntax.StatementBeforeIf, start, end);
  advance(p);
  return build.finishError(p, low, start, end, EMPTY);
}

/** A `not` where no inversion may stand: `-not a`. */
function recoverNot(p: ParserState, start: number): ast.Expr {
  const { end } = p;
  const operator = p.buf[p.prevEnd - 1];
  // Behind an operator other than '**' CPython (since 3.13) knows what is wrong.
  const isHint = p.target >= 13 && isArithmetic(operator) && p.buf[p.prevEnd - 2] !== operator;
  const next = p.text.slice(end, end + 1);
  if (!isHint || /[)\]},:]/.test(next)) reportToken(p, Syntax.InvalidSyntax);
  const value = parseInversion(p);
  if (value.end > value.start + 3) report(p, Syntax.NotAfterOperator, start, p.prevEnd);
  return value;
}

/** '+', '-', '*', '/', '%', '@' or '~'. */
const isArithmetic = (c: number): boolean =>
  c === 43 || c === 45 || c === 42 || c === 47 || c === 37 || c === 64 || c === 126;

/** for_if_clauses: (['async'] 'for' star_targets 'in' disjunction ('if' disjunction)*)+ */
export function parseComprehensions(p: ParserState): ast.Comprehension[] {
  const from = p.scratchTop;
  while (p.type === T.T_FOR || p.type === T.T_ASYNC) {
    const low = p.tapeLength;
    const start = p.start;
    const isAsync = accept(p, T.T_ASYNC) ? 1 : 0;
    if (!expect(p, T.T_FOR)) break;
    const target = parseForTarget(p);
    if (!accept(p, T.T_IN)) {
      reportToken(p, Syntax.ExpectedIn);
      const nothing = missingExpression(p);
      push(p, build.finishComprehension(p, low, start, p.prevEnd, target, nothing, EMPTY, isAsync));
      break;
    }
    const iterable = parseDisjunction(p);
    const conditions = p.scratchTop;
    while (p.type === T.T_IF) {
      advance(p);
      push(p, parseDisjunction(p));
    }
    const ifs = take<ast.Expr>(p, conditions);
    push(p, build.finishComprehension(p, low, start, p.prevEnd, target, iterable, ifs, isAsync));
  }
  return take<ast.Comprehension>(p, from);
}

/** star_targets of a for: parsed below the level of `in`, then made targets. */
export function parseForTarget(p: ParserState): ast.Expr {
  const low = p.tapeLength;
  const start = p.start;
  if (p.type === T.T_NOT || p.type === T.T_LAMBDA) return recoverForTarget(p);
  let target = p.type === T.T_STAR ? parseStarred(p) : parseBitwiseOr(p);
  if (p.type === T.T_COMMA) {
    const from = p.scratchTop;
    push(p, target);
    while (p.type === T.T_COMMA) {
      advance(p);
      if (p.type !== T.T_STAR && T.startsExpression[p.type] === 0) break;
      push(p, p.type === T.T_STAR ? parseStarred(p) : parseBitwiseOr(p));
    }
    target = build.finishTuple(p, low, start, p.prevEnd, take<ast.Expr>(p, from), Context.Load);
  }
  makeTarget(p, target, Context.Store, Syntax.CannotAssign);
  return target;
}

/** `for not a in b`: no target, but what it is instead can be said. */
function recoverForTarget(p: ParserState): ast.Expr {
  const low = p.tapeLength;
  const start = p.start;
  const from = p.scratchTop;
  const what = p.type === T.T_NOT ? 'expression' : 'lambda';
  const { depth } = p;
  while (p.type > T.T_DEDENT && p.type !== T.T_IN && p.depth >= depth) {
    if (p.type !== T.T_NOT && T.startsExpression[p.type] === 1 && p.type !== T.T_LAMBDA)
      push(p, parseBitwiseOr(p));
    else advance(p);
  }
  report(p, Syntax.CannotAssign, start, p.prevEnd, what);
  return build.finishError(p, low, start, p.prevEnd, take<ast.Expr>(p, from));
}

/** eval: star_expressions NEWLINE* EOF */
export function parseTopExpression(p: ParserState): ast.Expr {
  while (p.type === T.T_NEWLINE) advance(p);
  const start = p.start;
  const body = parseStarExpressions(p);
  // `eval` takes `expressions`: a starred one must stand in brackets.
  const elements =
    body.kind === Kind.Tuple && (body.elts.length === 0 || body.elts[0].start === start) ? body.elts : [body];
  for (const element of elements) {
    if (element.kind === Kind.Starred) report(p, Syntax.InvalidSyntax, element.start, element.end);
  }
  while (p.type === T.T_NEWLINE) advance(p);
  if (p.type !== T.T_EOF) reportToken(p, Syntax.InvalidSyntax);
  return body;
}
