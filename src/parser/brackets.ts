/**
 * Everything between brackets: groups, tuples, lists, dicts, sets, comprehensions,
 * call arguments and subscripts. A list that meets a token it cannot use reports
 * it and resumes at the next comma or closing bracket.
 */
import type * as ast from '../ast/nodes.generated.ts';
import { Kind } from '../ast/nodes.generated.ts';
import { Context } from '../ast/operators.ts';
import { Syntax } from '../diagnostics/syntax.ts';
import * as build from './build.generated.ts';
import {
  parseBitwiseOr,
  parseComprehensions,
  parseExpression,
  parseNamedExpression,
  parseNamedRest,
  parseStarNamedExpression,
  parseStarredExpression,
  parseYield,
} from './expressions.ts';
import { advance } from './lexer.ts';
import {
  accept,
  isClosedByForce,
  missingComma,
  missingExpression,
  skipToDelimiter,
  unexpected,
} from './recovery.ts';
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
import { needs } from './versions.ts';

/** After an element: true when another one follows, past its comma or where one is missing. */
function continueList(p: ParserState, closer: number): boolean {
  if (p.type === T.T_COMMA) {
    advance(p);
    if (T.endsList[p.type] === 0) return p.type !== closer;
    if (p.type === T.T_FOR && closer !== T.T_RPAREN) return false;
    // A statement where an element should be: the bracket was never closed. Or a keyword that is none here.
    unexpected(p, Syntax.InvalidSyntax);
    return resume(p, closer);
  }
  return p.type === closer ? false : recoverList(p, closer);
}

function recoverList(p: ParserState, closer: number): boolean {
  while (p.type === T.T_ERROR && p.end > p.start) {
    advance(p);
    // What follows junk may be anything.
    p.lastComplaint = p.start;
  }
  if (p.type === T.T_COMMA) return continueList(p, closer);
  if (p.type === closer) return false;
  // `[a, b for c in d]`: the caller knows the list from its beginning.
  if (beginsComprehension(p) && closer !== T.T_RPAREN) return false;
  if (p.type === T.T_COLON && closer === T.T_RBRACE) {
    // Entries of a dict that was taken for a set: their values are kept as elements.
    const last = p.diagnostics[p.diagnostics.length - 1];
    if (last === undefined || last.start < p.brackets[p.depth - 1]) reportToken(p, Syntax.InvalidSyntax);
    advance(p);
    return true;
  }
  const missing = T.startsExpression[p.type] === 1;
  const last = p.tapeLength > 0 ? p.nodes[p.tapeLength - 1] : null;
  if (!missing || last === null || (last.kind === Kind.IfExp && last.end === p.prevEnd))
    unexpected(p, Syntax.InvalidSyntax);
  else missingComma(p);
  return missing ? p.type > T.T_DEDENT && !isClosedByForce(p) : resume(p, closer);
}

/** Goes to the next element, past what is no element. */
function resume(p: ParserState, closer: number): boolean {
  return skipToDelimiter(p, closer) && accept(p, T.T_COMMA) && p.type !== closer;
}

/** Consumes the closing bracket; where it is missing something was already reported, or is now. */
function close(p: ParserState, closer: number): void {
  if (p.type === closer) advance(p);
  else unexpected(p, Syntax.InvalidSyntax);
}

const beginsComprehension = (p: ParserState): boolean => p.type === T.T_FOR || p.type === T.T_ASYNC;

function checkElement(p: ParserState, element: ast.Expr): void {
  if (element.kind === Kind.Starred) report(p, Syntax.UnpackingInComprehension, element.start, element.end);
}

/** `[a, b for c in d]`, at the `for`: the elements stay, what follows them is passed over. */
function recoverComprehension(p: ParserState, start: number, closer: number): void {
  recoverGenerator(p, Syntax.ComprehensionTarget, start, p.prevEnd);
  if (p.type !== closer) skipToDelimiter(p, closer);
}

/** A group, a tuple or a generator expression, at its '('. */
export function parseParenthesized(p: ParserState): ast.Expr {
  const low = p.tapeLength;
  const start = p.start;
  advance(p);
  if (p.type === T.T_RPAREN) {
    advance(p);
    return build.finishTuple(p, low, start, p.prevEnd, EMPTY, Context.Load);
  }
  if (p.type === T.T_YIELD) {
    const value = parseYield(p);
    close(p, T.T_RPAREN);
    return value;
  }
  const first = p.type === T.T_DOUBLESTAR ? recoverDoubleStar(p) : parseStarNamedExpression(p);
  if (p.type === T.T_RPAREN) {
    // 3.8 leaves it to the compiler, which lets it pass as an argument.
    if (first.kind === Kind.Starred && p.target > 8) report(p, Syntax.StarredHere, first.start, first.end);
    advance(p);
    return first;
  }
  if (beginsComprehension(p)) {
    checkElement(p, first);
    const generators = parseComprehensions(p);
    close(p, T.T_RPAREN);
    return build.finishGeneratorExp(p, low, start, p.prevEnd, first, generators);
  }
  if (p.type !== T.T_COMMA && !recoverList(p, T.T_RPAREN)) {
    close(p, T.T_RPAREN);
    return first;
  }
  const from = p.scratchTop;
  push(p, first);
  if (p.type !== T.T_COMMA) push(p, parseStarNamedExpression(p));
  while (continueList(p, T.T_RPAREN)) push(p, parseStarNamedExpression(p));
  close(p, T.T_RPAREN);
  return build.finishTuple(p, low, start, p.prevEnd, take<ast.Expr>(p, from), Context.Load);
}

/** `(**a)`, at the '**'. */
function recoverDoubleStar(p: ParserState): ast.Expr {
  const { start, end } = p;
  advance(p);
  const value = parseExpression(p);
  const isAlone = p.type === T.T_RPAREN && value.kind !== Kind.Error;
  report(p, isAlone ? Syntax.DoubleStarredHere : Syntax.InvalidSyntax, start, end);
  return value;
}

/** A list or list comprehension, at its '['. */
export function parseList(p: ParserState): ast.Expr {
  const low = p.tapeLength;
  const start = p.start;
  advance(p);
  if (p.type === T.T_RBRACKET) {
    advance(p);
    return build.finishList(p, low, start, p.prevEnd, EMPTY, Context.Load);
  }
  const first = parseStarNamedExpression(p);
  if (beginsComprehension(p)) {
    checkElement(p, first);
    const generators = parseComprehensions(p);
    close(p, T.T_RBRACKET);
    return build.finishListComp(p, low, start, p.prevEnd, first, generators);
  }
  const from = p.scratchTop;
  push(p, first);
  while (continueList(p, T.T_RBRACKET)) push(p, parseStarNamedExpression(p));
  if (beginsComprehension(p)) recoverComprehension(p, first.start, T.T_RBRACKET);
  close(p, T.T_RBRACKET);
  return build.finishList(p, low, start, p.prevEnd, take<ast.Expr>(p, from), Context.Load);
}

/** A dict, a set or their comprehensions, at '{'. */
export function parseDictOrSet(p: ParserState): ast.Expr {
  const low = p.tapeLength;
  const start = p.start;
  advance(p);
  if (p.type === T.T_RBRACE) {
    advance(p);
    return build.finishDict(p, low, start, p.prevEnd, EMPTY, EMPTY);
  }
  if (p.type === T.T_DOUBLESTAR) return parseDict(p, low, start, null);
  const firstStart = p.start;
  const first = parseSetElement(p);
  if (p.type === T.T_COLON) {
    if (first.kind === Kind.Starred || (first.kind === Kind.NamedExpr && first.start === firstStart)) {
      reportToken(p, Syntax.InvalidSyntax);
    }
    return parseDict(p, low, start, first);
  }
  if (beginsComprehension(p)) {
    checkElement(p, first);
    const generators = parseComprehensions(p);
    close(p, T.T_RBRACE);
    return build.finishSetComp(p, low, start, p.prevEnd, first, generators);
  }
  const from = p.scratchTop;
  push(p, first);
  while (continueList(p, T.T_RBRACE)) push(p, parseSetElement(p));
  if (beginsComprehension(p)) recoverComprehension(p, first.start, T.T_RBRACE);
  close(p, T.T_RBRACE);
  return build.finishSet(p, low, start, p.prevEnd, take<ast.Expr>(p, from));
}

/** star_named_expression; 3.8 has no `:=` there without parentheses. */
function parseSetElement(p: ParserState): ast.Expr {
  const start = p.start;
  const element = parseStarNamedExpression(p);
  if (p.target < 9) needsForNamed(p, 9, element, start);
  return element;
}

/** An unparenthesised `:=`, which begins where the element does, is newer than other expressions here. */
function needsForNamed(p: ParserState, minor: number, element: ast.Expr, start: number): void {
  if (element.kind === Kind.NamedExpr && element.start === start)
    needs(p, minor, "an unparenthesized ':=' here", start, element.end);
}

/** double_starred_kvpairs: the first key, if any, is parsed and its ':' is the current token. */
function parseDict(p: ParserState, low: number, start: number, first: ast.Expr | null): ast.Expr {
  const keys = p.scratchTop;
  const values = p.keywordTop;
  let key = first;
  for (;;) {
    if (key === null && p.type === T.T_DOUBLESTAR) {
      const at = p.start;
      advance(p);
      push(p, null);
      pushSecond(p, parseBitwiseOr(p));
      if (beginsComprehension(p)) report(p, Syntax.DictUnpackingInComprehension, at, p.prevEnd);
    } else {
      const keyStart = p.start;
      key ??= parseExpression(p);
      push(p, key);
      if (p.type === T.T_COLON) {
        advance(p);
        if (p.type === T.T_COMMA || p.type === T.T_RBRACE) reportToken(p, Syntax.DictValueMissing);
        else if (p.type === T.T_STAR) {
          reportToken(p, Syntax.DictValueStarred);
          advance(p);
        }
      } else {
        // The first key may as well be the first element of a set.
        const isKey = key !== first && p.depth > 0 && p.type !== T.T_ERROR;
        const ends = p.type === T.T_COMMA || p.type === T.T_RBRACE;
        // Behind a comma that is missing it need not be a key: `{'a': 1 2}`.
        if (p.lastComplaint !== keyStart || key === first || !ends)
          unexpected(p, isKey || ends ? Syntax.DictColonMissing : Syntax.InvalidSyntax);
        if (p.type === T.T_EQUAL || p.type === T.T_ERROR) advance(p);
      }
      const isMissing = p.type === T.T_COMMA || p.type === T.T_RBRACE;
      let value = isMissing ? missingValue(p, keyStart) : parseExpression(p);
      if (p.scratchTop - keys === 1 && beginsComprehension(p)) {
        p.scratchTop = keys;
        p.keywordTop = values;
        const generators = parseComprehensions(p);
        close(p, T.T_RBRACE);
        return build.finishDictComp(p, low, start, p.prevEnd, key, value, generators);
      }
      pushSecond(p, value);
      // `"a": "b" "c": …`: the key that was taken for more of the value before it is only missed.
      while (p.type === T.T_COLON && p.care !== null && p.care.isJoinedKey(p, value)) {
        push(p, build.finishError(p, p.tapeLength, p.start, p.start, EMPTY));
        advance(p);
        value = parseExpression(p);
        pushSecond(p, value);
      }
    }
    key = null;
    if (!continueList(p, T.T_RBRACE)) break;
  }
  close(p, T.T_RBRACE);
  return build.finishDict(p, low, start, p.prevEnd, take<ast.Expr>(p, keys), takeSecond<ast.Expr>(p, values));
}

/** A value that is not there; that it is not was said where its key begins, or is now. */
function missingValue(p: ParserState, keyStart: number): ast.Expr {
  if (p.lastComplaint === keyStart) return build.finishError(p, p.tapeLength, p.prevEnd, p.prevEnd, EMPTY);
  return missingExpression(p);
}

/** A call, at its '('. */
export function parseArguments(p: ParserState, low: number, start: number, func: ast.Expr): ast.Expr {
  const args = p.scratchTop;
  const keywords = p.keywordTop;
  parseArgumentList(p, true);
  const positional = take<ast.Expr>(p, args);
  return build.finishCall(p, low, start, p.prevEnd, func, positional, takeSecond<ast.Keyword>(p, keywords));
}

/** NAME '=' without '==': the common spelling of a keyword argument, seen without consuming the name. */
function isKeywordArgument(p: ParserState): boolean {
  const buf = p.buf;
  let i = p.end;
  while (buf[i] === 32) i++;
  return buf[i] === 61 && buf[i + 1] !== 61;
}

/**
 * The arguments of a call or class, from '(' to ')': positional ones go on the first
 * stack, keywords on the second. A class takes no bare generator expression.
 */
export function parseArgumentList(p: ParserState, allowGenerator: boolean): void {
  const open = p.start;
  const first = p.scratchTop;
  let sawKeyword = false;
  let sawUnpacking = false;
  let wasMisplaced = false;
  advance(p);
  if (p.type !== T.T_RPAREN) {
    do {
      let low = p.tapeLength;
      let start = p.start;
      if (p.type === T.T_NAME && isKeywordArgument(p)) {
        if (!parseKeyword(p, low, start)) wasMisplaced = true;
        sawKeyword = true;
      } else if (p.type === T.T_STAR) {
        const starred = parseStarredExpression(p);
        if (sawUnpacking) {
          p.unfinished?.noteEvidence(p, start + 1);
          report(p, Syntax.UnpackingAfterKeywordUnpacking, starred.start, starred.end);
        }
        if (p.type === T.T_EQUAL) recoverAssignment(p, start, 'iterable');
        else if (beginsComprehension(p))
          recoverGenerator(p, Syntax.UnpackingInComprehension, start, starred.end);
        push(p, starred);
      } else if (p.type === T.T_DOUBLESTAR) {
        advance(p);
        const value = parseExpression(p);
        pushSecond(p, build.finishKeyword(p, low, start, p.prevEnd, -1, value));
        if (p.type === T.T_EQUAL) recoverAssignment(p, start, 'keyword');
        sawUnpacking = true;
      } else {
        if (p.unfinished !== null && p.trial && (sawKeyword || sawUnpacking)) p.care!.checkKeyword(p);
        let argument = parseExpression(p);
        if (p.type === T.T_EQUAL) {
          if (argument.kind === Kind.Name && argument.start === start) {
            // A line break stood between name and '=': the name is no node after all.
            p.tapeLength = low;
            finishKeywordAt(p, low, start, p.nodes[low] as ast.Name);
            sawKeyword = true;
            continue;
          }
          reportAssignment(p, start, argument);
          wasMisplaced = true;
          advance(p);
          push(p, argument);
          low = p.tapeLength;
          start = p.start;
          argument = parseExpression(p);
        } else if (p.type === T.T_COLONEQUAL) argument = parseNamedRest(p, low, start, argument);
        if (beginsComprehension(p)) {
          if (p.trial && (p.scratchTop > first || sawKeyword || sawUnpacking || !allowGenerator))
            report(p, Syntax.GeneratorParentheses, start, p.end);
          if (p.target < 9) needsForNamed(p, 9, argument, start);
          const generators = parseComprehensions(p);
          const isOnly =
            allowGenerator && p.type === T.T_RPAREN && p.scratchTop === first && !sawKeyword && !sawUnpacking;
          if (isOnly) {
            advance(p);
            push(p, build.finishGeneratorExp(p, low, open, p.prevEnd, argument, generators));
            return;
          }
          const isFirst = p.scratchTop === first && !sawKeyword && !sawUnpacking;
          if (p.type === T.T_COMMA || (!isFirst && p.type === T.T_RPAREN))
            report(p, Syntax.GeneratorParentheses, start, p.prevEnd);
          else if (p.type === T.T_RPAREN)
            report(p, Syntax.InvalidSyntax, generators[0]?.start ?? start, p.prevEnd);
          argument = build.finishGeneratorExp(p, low, start, p.prevEnd, argument, generators);
        }
        if (
          (sawKeyword || sawUnpacking) &&
          !wasMisplaced &&
          argument.kind !== Kind.Error &&
          p.type !== T.T_EOF
        ) {
          report(
            p,
            sawUnpacking ? Syntax.PositionalAfterUnpacking : Syntax.PositionalAfterKeyword,
            start,
            p.prevEnd,
          );
          // Once a call: the keyword may be what is misplaced.
          wasMisplaced = true;
        }
        push(p, argument);
      }
    } while (continueList(p, T.T_RPAREN));
  }
  close(p, T.T_RPAREN);
}

/** An argument that is no name is assigned to, at the '='. */
function reportAssignment(p: ParserState, start: number, argument: ast.Expr): void {
  const isNamed =
    argument.kind === Kind.Constant && (argument.value === null || typeof argument.value === 'boolean');
  if (isNamed) report(p, Syntax.CannotAssign, start, p.end, expressionName(argument));
  else if (p.buf[p.prevEnd - 1] !== 61) report(p, Syntax.AssignmentInArgument, start, p.end);
  else reportToken(p, Syntax.InvalidSyntax);
}

/** A `for` behind an argument that no generator expression begins with: it is passed over. */
function recoverGenerator(p: ParserState, problem: number, start: number, end: number): void {
  report(p, problem, start, end);
  const low = p.tapeLength;
  parseComprehensions(p);
  p.tapeLength = low;
}

/** `f(*a=b)`, at the '=': what follows is passed over. */
function recoverAssignment(p: ParserState, start: number, what: string): void {
  const { start: at, end } = p;
  advance(p);
  const low = p.tapeLength;
  if (T.startsExpression[p.type] === 1) parseExpression(p);
  p.tapeLength = low;
  if (p.target >= 12) report(p, Syntax.UnpackingTarget, start, p.prevEnd, what);
  else report(p, Syntax.InvalidSyntax, at, end);
}

/** Behind a keyword argument: an attempt ends as soon as the next one is seen to have no '='. */
export function checkKeyword(p: ParserState): void {
  const { start, end } = p;
  if (p.type === T.T_NAME) {
    const before = mark(p);
    advance(p);
    if (p.type !== T.T_EQUAL) report(p, Syntax.PositionalAfterKeyword, start, end);
    reset(p, before);
  } else report(p, Syntax.PositionalAfterKeyword, start, end);
}

/** NAME '=' expression, at the name; false where the expression is not there. */
function parseKeyword(p: ParserState, low: number, start: number): boolean {
  const name = p.nameId;
  advance(p);
  advance(p);
  const keyword = finishKeywordValue(p, low, start, name);
  pushSecond(p, keyword);
  if (beginsComprehension(p)) recoverGenerator(p, Syntax.EqualInExpression, start, p.prevEnd);
  return keyword.value.kind !== Kind.Error;
}

function finishKeywordAt(p: ParserState, low: number, start: number, name: ast.Name): void {
  const id = p.nameIds[name.index];
  advance(p);
  pushSecond(p, finishKeywordValue(p, low, start, id));
}

function finishKeywordValue(p: ParserState, low: number, start: number, name: number): ast.Keyword {
  if (p.type === T.T_COMMA || p.type === T.T_RPAREN) reportToken(p, Syntax.ArgumentValueMissing);
  const value = parseExpression(p);
  return build.finishKeyword(p, low, start, p.prevEnd, name, value);
}

/** slices: slice !',' | ','.(slice | starred_expression)+ [','] */
export function parseSlices(p: ParserState): ast.Expr {
  const low = p.tapeLength;
  const start = p.start;
  const first = parseSlice(p);
  if (p.type === T.T_RBRACKET && first.kind !== Kind.Starred) return first;
  if (p.type !== T.T_COMMA && p.type !== T.T_RBRACKET) {
    if (!recoverList(p, T.T_RBRACKET)) return first;
    const from = p.scratchTop;
    push(p, first);
    return finishSliceTuple(p, low, start, from);
  }
  const from = p.scratchTop;
  push(p, first);
  if (first.kind === Kind.Starred) needs(p, 11, 'unpacking in a subscript', first.start, first.end);
  if (continueList(p, T.T_RBRACKET)) return finishSliceTuple(p, low, start, from);
  return build.finishTuple(p, low, start, p.prevEnd, take<ast.Expr>(p, from), Context.Load);
}

function finishSliceTuple(p: ParserState, low: number, start: number, from: number): ast.Expr {
  do {
    const element = parseSlice(p);
    if (element.kind === Kind.Starred) needs(p, 11, 'unpacking in a subscript', element.start, element.end);
    push(p, element);
  } while (continueList(p, T.T_RBRACKET));
  return build.finishTuple(p, low, start, p.prevEnd, take<ast.Expr>(p, from), Context.Load);
}

/** slice: [expression] ':' [expression] [':' [expression]] | named_expression */
function parseSlice(p: ParserState): ast.Expr {
  const low = p.tapeLength;
  const start = p.start;
  let lower: ast.Expr | null = null;
  if (p.type === T.T_STAR) return parseStarredExpression(p);
  if (p.type !== T.T_COLON) {
    lower = parseNamedExpression(p);
    if (p.target < 10) needsForNamed(p, 10, lower, start);
    if (p.type !== T.T_COLON) return lower;
    if (lower.kind === Kind.NamedExpr && lower.start === start) reportToken(p, Syntax.InvalidSyntax);
  }
  advance(p);
  let upper: ast.Expr | null = null;
  let step: ast.Expr | null = null;
  if (p.type !== T.T_COLON && p.type !== T.T_COMMA && p.type !== T.T_RBRACKET) upper = parseExpression(p);
  if (p.type === T.T_COLON) {
    advance(p);
    if (p.type !== T.T_COMMA && p.type !== T.T_RBRACKET) step = parseExpression(p);
  }
  return build.finishSlice(p, low, start, p.prevEnd, lower, upper, step);
}
