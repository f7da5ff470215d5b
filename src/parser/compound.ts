/**
 * Compound statements other than definitions: if, while, for, with, try, match.
 */
import type * as ast from '../ast/nodes.generated.ts';
import { Kind } from '../ast/nodes.generated.ts';
import { Context } from '../ast/operators.ts';
import { Syntax } from '../diagnostics/syntax.ts';
import { parseAlias } from './aliases.ts';
import * as build from './build.generated.ts';
import {
  parseExpression,
  parseForTarget,
  parseNamedExpression,
  parseStarExpressions,
  parseStarNamedExpression,
  parseTupleRest,
} from './expressions.ts';
import { advance } from './lexer.ts';
import { lineEnd } from './noise.ts';
import { parsePatterns } from './patterns.ts';
import { accept, missingExpression, skipHeader } from './recovery.ts';
import { EMPTY, mark, type ParserState, push, report, reportToken, reset, take } from './state.ts';
import { parseBlock, parseStatement } from './statements.ts';
import { makeTarget } from './targets.ts';
import * as T from './tokens.ts';
import { needs } from './versions.ts';

/**
 * if_stmt: 'if' named_expression block ('elif' named_expression block)* ['else' block].
 * A chain of elifs is a loop: the Ifs are finished from the last to the first.
 */
export function parseIf(p: ParserState): ast.Stmt {
  const low = p.tapeLength;
  const start = p.start;
  advance(p);
  const test = parseNamedExpression(p);
  const body = parseBlock(p, "'if' statement", start);
  let orelse: ast.Stmt[] = EMPTY;
  if (p.type === T.T_ELIF) orelse = parseElifs(p);
  else if (p.type === T.T_ELSE) orelse = parseElse(p);
  return build.finishIf(p, low, start, p.prevEnd, test, body, orelse);
}

function parseElifs(p: ParserState): ast.Stmt[] {
  const places: number[] = [];
  const tests: ast.Expr[] = [];
  const bodies: ast.Stmt[][] = [];
  while (p.type === T.T_ELIF) {
    places.push(p.tapeLength, p.start);
    const start = p.start;
    advance(p);
    tests.push(parseNamedExpression(p));
    bodies.push(parseBlock(p, "'elif' statement", start));
  }
  let orelse: ast.Stmt[] = p.type === T.T_ELSE ? parseElse(p) : EMPTY;
  for (let i = tests.length - 1; i >= 0; i--) {
    orelse = [build.finishIf(p, places[2 * i], places[2 * i + 1], p.prevEnd, tests[i], bodies[i], orelse)];
  }
  return orelse;
}

/** else_block: 'else' block */
function parseElse(p: ParserState): ast.Stmt[] {
  const start = p.start;
  advance(p);
  return parseBlock(p, "'else' statement", start);
}

/** while_stmt: 'while' named_expression block [else_block] */
export function parseWhile(p: ParserState): ast.Stmt {
  const low = p.tapeLength;
  const start = p.start;
  advance(p);
  const test = parseNamedExpression(p);
  const body = parseBlock(p, "'while' statement", start);
  const orelse = p.type === T.T_ELSE ? parseElse(p) : EMPTY;
  return build.finishWhile(p, low, start, p.prevEnd, test, body, orelse);
}

/** for_stmt: ['async'] 'for' star_targets 'in' star_expressions block [else_block], at 'for'. */
export function parseFor(p: ParserState, low: number, start: number, isAsync: boolean): ast.Stmt {
  advance(p);
  const target = parseForTarget(p);
  let iterable: ast.Expr;
  if (accept(p, T.T_IN)) iterable = parseStarExpressions(p);
  else {
    reportToken(p, Syntax.InvalidSyntax);
    iterable = missingExpression(p);
  }
  if (p.target < 9 && iterable.kind === Kind.Tuple && p.buf[iterable.start] !== 40 && hasStarred(iterable)) {
    needs(p, 9, 'unpacking in a for statement', iterable.start, iterable.end);
  }
  const body = parseBlock(p, "'for' statement", start);
  const orelse = p.type === T.T_ELSE ? parseElse(p) : EMPTY;
  const finish = isAsync ? build.finishAsyncFor : build.finishFor;
  return finish(p, low, start, p.prevEnd, target, iterable, body, orelse);
}

function hasStarred(tuple: ast.Tuple): boolean {
  for (const element of tuple.elts) if (element.kind === Kind.Starred) return true;
  return false;
}

/** with_stmt, at 'with'. */
export function parseWith(p: ParserState, low: number, start: number, isAsync: boolean): ast.Stmt {
  advance(p);
  const items = parseWithItems(p);
  const body = parseBlock(p, "'with' statement", start);
  const finish = isAsync ? build.finishAsyncWith : build.finishWith;
  return finish(p, low, start, p.prevEnd, items, body);
}

/**
 * The items of a with statement. '(' may open a list of items or belong to the first
 * expression: the list is tried first, as CPython does, and given up unless ')' ':' ends it.
 */
function parseWithItems(p: ParserState): ast.Withitem[] {
  if (p.type === T.T_LPAREN) {
    const before = mark(p);
    const open = p.start;
    const from = p.scratchTop;
    advance(p);
    let found = p.type !== T.T_RPAREN;
    let named = false;
    while (found && p.type !== T.T_RPAREN) {
      if (p.type === T.T_YIELD || p.type === T.T_STAR) found = false;
      else {
        const item = parseWithItem(p);
        named ||= item.optional_vars !== null;
        push(p, item);
        if (p.type === T.T_COMMA) advance(p);
        else if (p.type !== T.T_RPAREN) found = false;
      }
    }
    if (found) {
      advance(p);
      // A target tells that it is a list of items, even where the ':' is forgotten.
      const ends = p.type === T.T_COLON || (named && p.type === T.T_NEWLINE);
      if (ends && (named || p.diagnostics.length === before.diagnostics)) {
        const items = take<ast.Withitem>(p, from);
        if (named) needs(p, 9, 'parenthesized with items', open, open + 1);
        return items;
      }
    }
    reset(p, before);
  }
  const from = p.scratchTop;
  do push(p, parseWithItem(p));
  while (accept(p, T.T_COMMA));
  return take<ast.Withitem>(p, from);
}

/** with_item: expression ['as' star_target] */
function parseWithItem(p: ParserState): ast.Withitem {
  const low = p.tapeLength;
  const start = p.start;
  const context = parseExpression(p);
  let target: ast.Expr | null = null;
  if (accept(p, T.T_AS)) {
    target = parseWithTarget(p);
    makeTarget(p, target, Context.Store, Syntax.CannotAssign);
  }
  return build.finishWithitem(p, low, start, p.prevEnd, context, target);
}

/** star_target: one target, without a bare tuple. */
function parseWithTarget(p: ParserState): ast.Expr {
  const low = p.tapeLength;
  const start = p.start;
  if (!accept(p, T.T_STAR)) return parseExpression(p);
  const value = parseExpression(p);
  needs(p, 9, 'a starred target of with', start, p.prevEnd);
  return build.finishStarred(p, low, start, p.prevEnd, value, Context.Store);
}

/** try_stmt: 'try' block (finally_block | except_block+ [else_block] [finally_block]), or with except*. */
export function parseTry(p: ParserState): ast.Stmt {
  const low = p.tapeLength;
  const start = p.start;
  const from = p.scratchTop;
  let star = -1;
  advance(p);
  const body = parseBlock(p, "'try' statement", start);
  while (p.type === T.T_EXCEPT) {
    const at = p.start;
    const handlerLow = p.tapeLength;
    advance(p);
    const isStar = accept(p, T.T_STAR) ? 1 : 0;
    if (star >= 0 && star !== isStar) report(p, Syntax.MixedExcept, at, p.prevEnd);
    if (isStar === 1) needs(p, 11, "'except*'", at, p.prevEnd);
    star = isStar;
    push(p, parseHandler(p, handlerLow, at, isStar === 1));
  }
  const handlers = take<ast.ExceptHandler>(p, from);
  let orelse: ast.Stmt[] = EMPTY;
  let finalbody: ast.Stmt[] = EMPTY;
  if (p.type === T.T_ELSE && handlers.length > 0) orelse = parseElse(p);
  if (p.type === T.T_FINALLY) {
    const at = p.start;
    advance(p);
    finalbody = parseBlock(p, "'finally' statement", at);
  } else if (handlers.length === 0) reportToken(p, Syntax.ExpectedExcept);
  const finish = star === 1 ? build.finishTryStar : build.finishTry;
  return finish(p, low, start, p.prevEnd, body, handlers, orelse, finalbody);
}

/** After 'except' or 'except*'. 3.14 takes several types without parentheses, unless 'as' follows (PEP 758). */
function parseHandler(p: ParserState, low: number, start: number, isStar: boolean): ast.ExceptHandler {
  let type: ast.Expr | null = null;
  let name = -1;
  if (p.type !== T.T_COLON && p.type !== T.T_NEWLINE) {
    const typeLow = p.tapeLength;
    const typeStart = p.start;
    type = parseExpression(p);
    if (p.type === T.T_COMMA) {
      const comma = p.start;
      type = parseExceptTypes(p, typeLow, typeStart, type);
      if (p.target < 14) report(p, Syntax.ExceptTypes, typeStart, comma);
      else if (p.type === T.T_AS) report(p, Syntax.ExceptTypesAs, typeStart, p.prevEnd);
    }
    if (accept(p, T.T_AS)) name = parseAlias(p, isStar ? Syntax.ExceptStarTarget : Syntax.ExceptTarget);
  } else if (isStar) reportToken(p, Syntax.ExpectedExceptionTypes);
  const body = parseBlock(p, isStar ? "'except*' statement" : "'except' statement", start);
  return build.finishExceptHandler(p, low, start, p.prevEnd, type, name, body);
}

function parseExceptTypes(p: ParserState, low: number, start: number, first: ast.Expr): ast.Expr {
  const from = p.scratchTop;
  push(p, first);
  while (accept(p, T.T_COMMA)) {
    if (T.startsExpression[p.type] === 0) break;
    push(p, parseExpression(p));
  }
  return build.finishTuple(p, low, start, p.prevEnd, take<ast.Expr>(p, from), Context.Load);
}

/**
 * match_stmt: "match" subject ':' NEWLINE INDENT case_block+ DEDENT, or null where `match`
 * is a plain name. What follows the name decides at once, except for the tokens that
 * can also continue an expression; there the header is tried.
 */
export function parseMatch(p: ParserState): ast.Stmt | null {
  const low = p.tapeLength;
  const start = p.start;
  const before = mark(p);
  const isMisspelt = p.nameId !== T.NAME_MATCH;
  advance(p);
  const isCertain = p.careful && p.care!.isCertainMatch(p, before.nameId);
  const isEmpty = p.type === T.T_COLON && p.careful && isBeforeCase(p, p.end);
  const mayFollow = p.type === T.T_STAR || T.startsExpression[p.type] === 1 || isEmpty || isCertain;
  if (!mayFollow || (isMisspelt && !isCertain)) {
    reset(p, before);
    return null;
  }
  if (isMisspelt) reportToken(p, Syntax.InvalidSyntax);
  const subjectLow = p.tapeLength;
  const subjectStart = p.start;
  // `match[a] = b` is a guess that fails, not a mistake.
  const { trial } = p;
  p.trial = false;
  let subject: ast.Expr;
  if (isEmpty) {
    report(p, Syntax.InvalidSyntax, p.end, p.end + 1);
    subject = build.finishError(p, subjectLow, subjectStart, subjectStart, EMPTY);
  } else subject = parseStarNamedExpression(p);
  const isStarred = subject.kind === Kind.Starred;
  if (p.type === T.T_COMMA) subject = parseTupleRest(p, subjectLow, subjectStart, subject, true);
  p.trial = trial;
  const isLone = isStarred && subject.kind === Kind.Starred && p.type === T.T_COLON && isBeforeCase(p, p.end);
  if (isLone) report(p, Syntax.InvalidSyntax, subject.start, subject.end);
  let isHeader =
    p.type === T.T_COLON &&
    (p.diagnostics.length === before.diagnostics || isEmpty || isLone || isMisspelt) &&
    (!isStarred || isLone || subject.kind !== Kind.Starred);
  if (isHeader) advance(p);
  else if (p.type === T.T_NEWLINE && p.diagnostics.length === before.diagnostics && isBeforeCase(p, p.end)) {
    reportToken(p, Syntax.ExpectedColon);
    isHeader = true;
  } else if (isCertain) {
    if (p.diagnostics.length === before.diagnostics)
      reportToken(p, p.type === T.T_NEWLINE ? Syntax.ExpectedColon : Syntax.InvalidSyntax);
    skipHeader(p);
    accept(p, T.T_COLON);
    isHeader = true;
  }
  if (!isHeader || p.type !== T.T_NEWLINE) {
    reset(p, before);
    return null;
  }
  needs(p, 10, 'match statements', start, start + 5);
  advance(p);
  const from = p.scratchTop;
  // Before 3.10 the message would hide nothing: the cases are read all the same.
  if ((p.type as number) !== T.T_INDENT) {
    report(p, Syntax.ExpectedBlock, p.start, p.end, "'match' statement", start);
    // The cases may be there all the same, as deep as the `match`.
    while (p.care?.isCaseLine(p)) push(p, parseCase(p));
  } else {
    advance(p);
    parseCases(p);
  }
  return build.finishMatch(p, low, start, p.prevEnd, subject, take<ast.MatchCase>(p, from));
}

/** Cases behind the line leave no doubt that it is a `match`, whatever is wrong with it, or with the word. */
export function isCertainMatch(p: ParserState, word: number): boolean {
  if (word !== T.NAME_MATCH && !/^(?:m|switch|select)/i.test(p.names[word])) return false;
  const end = lineEnd(p, p.start);
  return p.type !== T.T_EQUAL && p.buf[end - 1] !== 123 && isBeforeCase(p, end);
}

/** Behind `end` the next line of text is indented and begins with `case `. */
function isBeforeCase(p: ParserState, end: number): boolean {
  const next = /(?:[ \t]*(?:#.*)?(?:\r\n|\r|\n))*([ \t]+)case[ \t]/y;
  next.lastIndex = end;
  const match = next.exec(p.text);
  return match !== null && match[1].length > p.indents[p.indentTop];
}

/** A line such as `case 1:`, at the word. */
export const isCaseLine = (p: ParserState): boolean =>
  p.type === T.T_NAME &&
  p.nameId === T.NAME_CASE &&
  /^case[ \t]+[\w"'([{*-]/.test(p.text.slice(p.start, p.start + 40));

/** A line such as `caes 1:`, at the word. */
export const isMisspeltCase = (p: ParserState): boolean =>
  /^\w+[ \t]+[^\s=].*:[ \t]*$/.test(p.text.slice(p.start, lineEnd(p, p.start)));

function parseCases(p: ParserState): void {
  const first = p.scratchTop;
  let isStray = false;
  while (p.type !== T.T_DEDENT && p.type !== T.T_EOF) {
    if (p.type === T.T_NAME && p.nameId === T.NAME_CASE) push(p, parseCase(p));
    else if (p.type === T.T_NEWLINE) advance(p);
    else if (p.type === T.T_NAME && p.care?.isMisspeltCase(p)) {
      reportToken(p, Syntax.InvalidSyntax);
      push(p, parseCase(p));
    } else {
      if (!isStray) reportToken(p, Syntax.InvalidSyntax);
      isStray = true;
      push(p, parseStrayStatement(p));
    }
  }
  if (p.scratchTop === first) reportToken(p, Syntax.InvalidSyntax);
  accept(p, T.T_DEDENT);
}

/** A statement where a case should be: kept as the body of a case without a pattern. */
function parseStrayStatement(p: ParserState): ast.MatchCase {
  const low = p.tapeLength;
  const start = p.start;
  const pattern = build.finishError(p, low, start, start, EMPTY);
  const from = p.scratchTop;
  if (p.type === T.T_INDENT) advance(p);
  else parseStatement(p);
  const body = take<ast.Stmt>(p, from);
  return build.finishMatchCase(p, low, start, Math.max(p.prevEnd, start), pattern, null, body);
}

/** case_block: "case" patterns ['if' named_expression] block */
function parseCase(p: ParserState): ast.MatchCase {
  const low = p.tapeLength;
  const start = p.start;
  advance(p);
  const pattern = parsePatterns(p);
  const guard = accept(p, T.T_IF) ? parseNamedExpression(p) : null;
  const body = parseBlock(p, "'case' statement", start);
  return build.finishMatchCase(p, low, start, p.prevEnd, pattern, guard, body);
}
