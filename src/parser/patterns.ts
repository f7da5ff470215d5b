/**
 * Patterns of `case` (PEP 634).
 */
import type * as ast from '../ast/nodes.generated.ts';
import { Kind } from '../ast/nodes.generated.ts';
import { Context, Operator, UnaryOperator } from '../ast/operators.ts';
import { Syntax } from '../diagnostics/syntax.ts';
import * as build from './build.generated.ts';
import { parseFString, parseStrings } from './concatenation.ts';
import { parseExpression } from './expressions.ts';
import { advance } from './lexer.ts';
import { accept, missingExpression, skipToDelimiter, unexpected } from './recovery.ts';
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
import { expressionName } from './targets.ts';
import * as T from './tokens.ts';

/** patterns: open_sequence_pattern | pattern */
export function parsePatterns(p: ParserState): ast.Pattern {
  const low = p.tapeLength;
  const start = p.start;
  const first = parseMaybeStarPattern(p);
  if (p.type !== T.T_COMMA) {
    if (first.kind === Kind.MatchStar) report(p, Syntax.InvalidSyntax, first.start, first.end);
    return first;
  }
  const from = p.scratchTop;
  push(p, first);
  while (accept(p, T.T_COMMA)) {
    if (p.type === T.T_COLON || p.type === T.T_IF) break;
    push(p, parseMaybeStarPattern(p));
  }
  return build.finishMatchSequence(p, low, start, p.prevEnd, take<ast.Pattern>(p, from));
}

/** maybe_star_pattern: '*' (capture | '_') | pattern */
function parseMaybeStarPattern(p: ParserState): ast.Pattern {
  if (p.type !== T.T_STAR) return parsePattern(p);
  const low = p.tapeLength;
  const start = p.start;
  advance(p);
  const name = parseCaptureName(p, true);
  return build.finishMatchStar(p, low, start, p.prevEnd, name);
}

/** A name to bind; -1 for '_' where a wildcard is allowed, or after a report. */
function parseCaptureName(p: ParserState, allowWildcard: boolean): number {
  if (!allowWildcard && p.type !== T.T_NAME) return recoverTarget(p);
  if (p.type !== T.T_NAME) {
    reportToken(p, Syntax.InvalidSyntax);
    return -1;
  }
  const name = p.nameId;
  const { start, end } = p;
  advance(p);
  if (name === T.NAME_UNDERSCORE) {
    if (!allowWildcard) report(p, Syntax.UnderscoreTarget, start, end);
    return -1;
  }
  if (!allowWildcard && p.target >= 14 && (p.type === T.T_DOT || p.type === T.T_LPAREN)) {
    const what = p.type === T.T_DOT ? 'attribute' : 'function call';
    const at = p.start;
    while (p.type === T.T_DOT || p.type === T.T_NAME) advance(p);
    report(p, Syntax.PatternTarget, start, p.prevEnd, what);
    p.lastComplaint = at;
  } else if (p.type === T.T_DOT || p.type === T.T_LPAREN || p.type === T.T_EQUAL)
    reportToken(p, Syntax.InvalidSyntax);
  return name;
}

/** Something else than a name behind the `as` of a pattern. */
function recoverTarget(p: ParserState): number {
  if (T.startsExpression[p.type] === 0) {
    reportToken(p, Syntax.InvalidSyntax);
    return -1;
  }
  const low = p.tapeLength;
  const { muted, lastComplaint } = p;
  p.muted = true;
  const value = parseExpression(p);
  p.muted = muted;
  // Nothing was said so far.
  p.lastComplaint = lastComplaint;
  p.tapeLength = low;
  if (p.type === T.T_EOF && p.depth > 0) unexpected(p, Syntax.InvalidSyntax);
  else if (p.target < 14) report(p, Syntax.InvalidPatternTarget, value.start, value.end);
  else report(p, Syntax.PatternTarget, value.start, value.end, expressionName(value));
  return -1;
}

/** pattern: or_pattern ['as' NAME] */
function parsePattern(p: ParserState): ast.Pattern {
  const low = p.tapeLength;
  const start = p.start;
  const pattern = parseOrPattern(p);
  if (p.type !== T.T_AS) return pattern;
  advance(p);
  const name = parseCaptureName(p, false);
  return build.finishMatchAs(p, low, start, p.prevEnd, pattern, name);
}

/** or_pattern: '|'.closed_pattern+ */
function parseOrPattern(p: ParserState): ast.Pattern {
  const low = p.tapeLength;
  const start = p.start;
  const first = parseClosedPattern(p);
  if (p.type !== T.T_VBAR) return first;
  const from = p.scratchTop;
  push(p, first);
  while (accept(p, T.T_VBAR)) push(p, parseClosedPattern(p));
  return build.finishMatchOr(p, low, start, p.prevEnd, take<ast.Pattern>(p, from));
}

function parseClosedPattern(p: ParserState): ast.Pattern {
  const low = p.tapeLength;
  const start = p.start;
  switch (p.type) {
    case T.T_NONE:
      advance(p);
      return build.finishMatchSingleton(p, low, start, p.prevEnd, null);
    case T.T_TRUE:
      advance(p);
      return build.finishMatchSingleton(p, low, start, p.prevEnd, true);
    case T.T_FALSE:
      advance(p);
      return build.finishMatchSingleton(p, low, start, p.prevEnd, false);
    case T.T_NUMBER:
    case T.T_MINUS: {
      const value = parseSignedNumber(p);
      return build.finishMatchValue(p, low, start, p.prevEnd, value);
    }
    case T.T_STRING:
    case T.T_FSTRING: {
      const value = p.type === T.T_STRING ? parseStrings(p) : parseFString(p);
      return build.finishMatchValue(p, low, start, p.prevEnd, value);
    }
    case T.T_NAME:
      return parseNamePattern(p);
    case T.T_LPAREN:
      return parseGroupPattern(p);
    case T.T_LBRACKET: {
      advance(p);
      const patterns = parseSequence(p, T.T_RBRACKET, p.scratchTop);
      return build.finishMatchSequence(p, low, start, p.prevEnd, patterns);
    }
    case T.T_LBRACE:
      return parseMappingPattern(p);
    default:
      return missingExpression(p);
  }
}

/** A number, negative number or complex sum such as `-1 + 2j`. */
function parseSignedNumber(p: ParserState): ast.Expr {
  const low = p.tapeLength;
  const start = p.start;
  const left = parseNegative(p, low, start);
  if (p.type !== T.T_PLUS && p.type !== T.T_MINUS) return left;
  const operator = p.type === T.T_PLUS ? Operator.Add : Operator.Sub;
  if (isImaginary(p, p.prevEnd)) report(p, Syntax.RealRequired, start, p.prevEnd);
  advance(p);
  const rightLow = p.tapeLength;
  const rightStart = p.start;
  const right = parseNumber(p, rightLow, rightStart);
  if (right.start < right.end && !isImaginary(p, p.prevEnd))
    report(p, Syntax.ImaginaryRequired, rightStart, p.prevEnd);
  return build.finishBinOp(p, low, start, p.prevEnd, left, operator, right);
}

function parseNegative(p: ParserState, low: number, start: number): ast.Expr {
  if (!accept(p, T.T_MINUS)) return parseNumber(p, low, start);
  const operand = parseNumber(p, low, p.start);
  return build.finishUnaryOp(p, low, start, p.prevEnd, UnaryOperator.USub, operand);
}

function parseNumber(p: ParserState, low: number, start: number): ast.Expr {
  if (p.type !== T.T_NUMBER) {
    return missingExpression(p);
  }
  const number = build.finishConstant(p, low, start, p.end, p.source, null);
  advance(p);
  return number;
}

/** The number that ends at `end` has the suffix j. */
const isImaginary = (p: ParserState, end: number): boolean => (p.buf[end - 1] | 32) === 106;

/** A capture, the wildcard, a dotted value or a class pattern. */
function parseNamePattern(p: ParserState): ast.Pattern {
  const low = p.tapeLength;
  const start = p.start;
  const name = p.nameId;
  const end = p.end;
  advance(p);
  // '_' is the wildcard even where a dot or '(' follows, which is then an error.
  if (name === T.NAME_UNDERSCORE) return build.finishMatchAs(p, low, start, end, null, -1);
  if (p.type !== T.T_DOT && p.type !== T.T_LPAREN) {
    if (p.type === T.T_EQUAL) reportToken(p, Syntax.InvalidSyntax);
    return build.finishMatchAs(p, low, start, end, null, name);
  }
  const value = parseDottedName(p, low, start, end, name);
  if (p.type !== T.T_LPAREN) {
    if (p.type === T.T_EQUAL) reportToken(p, Syntax.InvalidSyntax);
    return build.finishMatchValue(p, low, start, p.prevEnd, value);
  }
  return parseClassPattern(p, low, start, value);
}

/** name_or_attr, after its first name. */
function parseDottedName(p: ParserState, low: number, start: number, end: number, name: number): ast.Expr {
  let value: ast.Expr = build.finishName(p, low, start, end, name, Context.Load);
  while (accept(p, T.T_DOT)) {
    let attribute = -1;
    if (p.type === T.T_NAME) {
      attribute = p.nameId;
      advance(p);
    } else reportToken(p, Syntax.InvalidSyntax);
    value = build.finishAttribute(p, low, start, p.prevEnd, value, attribute, Context.Load);
  }
  return value;
}

/** After an element of a bracketed pattern: past the comma; false at the end or where nothing can go on. */
function continuePatterns(p: ParserState, closer: number): boolean {
  if (p.type === closer) return false;
  if (p.type !== T.T_COMMA) {
    unexpected(p, Syntax.InvalidSyntax);
    if (!skipToDelimiter(p, closer) || p.type === closer) return false;
  }
  advance(p);
  return p.type !== closer;
}

function closePatterns(p: ParserState, closer: number): void {
  if (p.type === closer) advance(p);
  else unexpected(p, Syntax.InvalidSyntax);
}

/** The rest of a sequence pattern whose earlier elements lie on the stack since `from`. */
function parseSequence(p: ParserState, closer: number, from: number): ast.Pattern[] {
  if (p.type !== closer) {
    do push(p, parseMaybeStarPattern(p));
    while (continuePatterns(p, closer));
  }
  closePatterns(p, closer);
  return take<ast.Pattern>(p, from);
}

/** '(' pattern ')' or a sequence in parentheses. */
function parseGroupPattern(p: ParserState): ast.Pattern {
  const low = p.tapeLength;
  const start = p.start;
  const from = p.scratchTop;
  advance(p);
  if (p.type === T.T_RPAREN) {
    advance(p);
    return build.finishMatchSequence(p, low, start, p.prevEnd, EMPTY);
  }
  const first = parseMaybeStarPattern(p);
  if (p.type === T.T_RPAREN) {
    if (first.kind === Kind.MatchStar) report(p, Syntax.InvalidSyntax, first.start, first.end);
    advance(p);
    return first;
  }
  push(p, first);
  if (!continuePatterns(p, T.T_RPAREN)) closePatterns(p, T.T_RPAREN);
  else {
    const patterns = parseSequence(p, T.T_RPAREN, from);
    return build.finishMatchSequence(p, low, start, p.prevEnd, patterns);
  }
  return build.finishMatchSequence(p, low, start, p.prevEnd, take<ast.Pattern>(p, from));
}

/** mapping_pattern: '{' (key ':' pattern ',')* ['**' NAME] '}' */
function parseMappingPattern(p: ParserState): ast.Pattern {
  const low = p.tapeLength;
  const start = p.start;
  const keys = p.scratchTop;
  const patterns = p.keywordTop;
  let rest = -1;
  let sawRest = false;
  advance(p);
  if (p.type !== T.T_RBRACE) {
    do {
      if (sawRest) reportToken(p, Syntax.InvalidSyntax);
      if (accept(p, T.T_DOUBLESTAR)) {
        rest = parseCaptureName(p, false);
        sawRest = true;
        continue;
      }
      push(p, parseMappingKey(p));
      if (!accept(p, T.T_COLON)) reportToken(p, Syntax.InvalidSyntax);
      pushSecond(p, parsePattern(p));
    } while (continuePatterns(p, T.T_RBRACE));
  }
  closePatterns(p, T.T_RBRACE);
  const keyList = take<ast.Expr>(p, keys);
  return build.finishMatchMapping(
    p,
    low,
    start,
    p.prevEnd,
    keyList,
    takeSecond<ast.Pattern>(p, patterns),
    rest,
  );
}

/** key_value_pattern's key: a literal or a dotted name. */
function parseMappingKey(p: ParserState): ast.Expr {
  const low = p.tapeLength;
  const { start, end } = p;
  switch (p.type) {
    case T.T_NONE:
    case T.T_TRUE:
    case T.T_FALSE: {
      const value = p.type === T.T_NONE ? null : p.type === T.T_TRUE;
      advance(p);
      return build.finishConstant(p, low, start, end, value, null);
    }
    case T.T_NUMBER:
    case T.T_MINUS:
      return parseSignedNumber(p);
    case T.T_STRING:
      return parseStrings(p);
    case T.T_FSTRING:
      return parseFString(p);
    case T.T_NAME: {
      const name = p.nameId;
      advance(p);
      if (p.type !== T.T_DOT) reportToken(p, Syntax.InvalidSyntax);
      return parseDottedName(p, low, start, end, name);
    }
    default:
      return missingExpression(p);
  }
}

/** class_pattern: name_or_attr '(' positional patterns, keyword patterns ')', at its '('. */
function parseClassPattern(p: ParserState, low: number, start: number, cls: ast.Expr): ast.Pattern {
  const positional = p.scratchTop;
  const keywords = p.keywordTop;
  const names: string[] = [];
  advance(p);
  if (p.type !== T.T_RPAREN) {
    do {
      if (p.type === T.T_NAME && isKeywordPattern(p)) {
        // After positional patterns CPython takes '_' for one more of them, and then meets the '='.
        const isWildcard = p.nameId === T.NAME_UNDERSCORE && names.length === 0 && p.scratchTop > positional;
        if (isWildcard) report(p, Syntax.InvalidSyntax, p.end, p.end + 1);
        names.push(p.names[p.nameId]);
        advance(p);
        advance(p);
        pushSecond(p, parsePattern(p));
      } else {
        const pattern = parsePattern(p);
        if (names.length > 0) report(p, Syntax.PositionalPatternAfterKeyword, pattern.start, pattern.end);
        push(p, pattern);
      }
    } while (continuePatterns(p, T.T_RPAREN));
  }
  closePatterns(p, T.T_RPAREN);
  const patterns = take<ast.Pattern>(p, positional);
  const attributes = names.length === 0 ? EMPTY : names;
  return build.finishMatchClass(
    p,
    low,
    start,
    p.prevEnd,
    cls,
    patterns,
    attributes,
    takeSecond<ast.Pattern>(p, keywords),
  );
}

/** At a name: '=' follows it, whatever white space lies between (inside brackets, line breaks too). */
function isKeywordPattern(p: ParserState): boolean {
  const before = mark(p);
  advance(p);
  const isKeyword = p.type === T.T_EQUAL;
  reset(p, before);
  return isKeyword;
}
