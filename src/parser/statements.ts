/**
 * Simple statements, and which statement a token begins.
 *
 * Statements go onto the stack of the block under construction. Whatever is left of
 * a line that could not be understood becomes an Error node beside what could.
 */
import type * as ast from '../ast/nodes.generated.ts';
import { Kind } from '../ast/nodes.generated.ts';
import { Context, type Operator } from '../ast/operators.ts';
import { Syntax } from '../diagnostics/syntax.ts';
import * as build from './build.generated.ts';
import { parseFor, parseIf, parseMatch, parseTry, parseWhile, parseWith } from './compound.ts';
import { parseAsync, parseClass, parseDecorated, parseFunction } from './definitions.ts';
import { parseExpression, parseStarExpressions, parseYieldOrStarExpressions } from './expressions.ts';
import { legacyName, reportJuxtaposed } from './hints.ts';
import { parseFromImport, parseImport } from './imports.ts';
import { isDeeperNext } from './layout.ts';
import { advance } from './lexer.ts';
import { parseTypeParameters } from './parameters.ts';
import {
  accept,
  beginsStatement,
  expect,
  isBehindDamage,
  restartLine,
  skipHeader,
  unexpected,
} from './recovery.ts';
import { EMPTY, mark, type ParserState, push, repairOf, report, reportToken, reset, take } from './state.ts';
import { expressionName, isSingleTarget, makeTarget, reportAnnotationTarget } from './targets.ts';
import * as T from './tokens.ts';
import { needs } from './versions.ts';

/** An indented run of lines that no statement asked for: its statements join the block around it. */
export function unexpectedIndent(p: ParserState): void {
  // Behind a line that could not be read it is the block of that line.
  const isBlock = isBehindDamage(p);
  if (!isBlock) report(p, Syntax.UnexpectedIndent, p.start, p.end);
  advance(p);
  parseStatements(p);
  if (isBlock) repairOf(p).headlessEnd = p.prevEnd;
}

/** Statements of a block behind its INDENT, to its DEDENT. */
function parseStatements(p: ParserState): void {
  while (p.type !== T.T_DEDENT && p.type !== T.T_EOF) {
    if (p.type === T.T_NEWLINE) advance(p);
    else if (p.type === T.T_INDENT) unexpectedIndent(p);
    else parseStatement(p);
  }
  accept(p, T.T_DEDENT);
}

/**
 * block: ':' NEWLINE INDENT statements DEDENT | ':' simple_stmts, at the ':'.
 * `owner` names the statement in CPython's words, `line` is its offset.
 */
export function parseBlock(p: ParserState, owner: string, keyword: number): ast.Stmt[] {
  const from = p.scratchTop;
  if (p.type === T.T_COLON) advance(p);
  else {
    unexpected(p, isColonForced(p, owner) ? Syntax.ExpectedColon : Syntax.InvalidSyntax);
    // Without its colon the header may still be followed by its block.
    skipHeader(p);
    accept(p, T.T_COLON);
    parseSuite(p, owner, keyword);
    repairOf(p).headlessEnd = p.prevEnd;
    return take<ast.Stmt>(p, from);
  }
  parseSuite(p, owner, keyword);
  return take<ast.Stmt>(p, from);
}

/** CPython says that a ':' is expected: at the end of the line, and anywhere behind some headers. */
const isColonForced = (p: ParserState, owner: string): boolean =>
  p.type <= T.T_DEDENT || /^(?:function|'else|'try|'finally)/.test(owner);

/** What follows the ':' of a header. */
function parseSuite(p: ParserState, owner: string, keyword: number): void {
  if (p.type !== T.T_NEWLINE) {
    if (p.type === T.T_EOF) report(p, Syntax.ExpectedBlock, p.start, p.end, owner, keyword);
    else parseSimpleLine(p);
    // The line was damaged, and its block follows all the same.
    if (p.type === T.T_INDENT && isBehindDamage(p)) unexpectedIndent(p);
    return;
  }
  advance(p);
  if (p.type !== T.T_INDENT && !recoverBlock(p, owner, keyword)) return;
  advance(p);
  parseStatements(p);
}

/** Where a block should begin and does not. True at an INDENT that begins it after all. */
function recoverBlock(p: ParserState, owner: string, keyword: number): boolean {
  if (p.careful && p.care!.passNoise(p)) return true;
  // A header that was complained about may have been meant otherwise.
  if (p.lastComplaint <= keyword) report(p, Syntax.ExpectedBlock, p.start, p.end, owner, keyword);
  return p.careful && p.care!.passFirstLine(p);
}

/** Past lines that are no Python, between a header and its block; true at the block's INDENT. */
export function passNoise(p: ParserState): boolean {
  while (p.type === T.T_ERROR) {
    parseSimpleLine(p);
    if ((p.type as number) === T.T_INDENT) return true;
  }
  return false;
}

/** Past the first line of a block that is not indented, if the others are; true at their INDENT. */
export function passFirstLine(p: ParserState): boolean {
  if (beginsCompound(p.type) || !isDeeperNext(p)) return false;
  repairOf(p).isHeader = true;
  parseSimpleLine(p);
  return (p.type as number) === T.T_INDENT;
}

/** statement: compound_stmt | simple_stmts. Always consumes something. */
export function parseStatement(p: ParserState): void {
  switch (p.type) {
    case T.T_DEF:
      push(p, parseFunction(p, p.tapeLength, p.start, EMPTY, false));
      return;
    case T.T_IF:
      push(p, parseIf(p));
      return;
    case T.T_CLASS:
      push(p, parseClass(p, p.tapeLength, EMPTY));
      return;
    case T.T_FOR:
      push(p, parseFor(p, p.tapeLength, p.start, false));
      return;
    case T.T_WITH:
      push(p, parseWith(p, p.tapeLength, p.start, false));
      return;
    case T.T_TRY:
      push(p, parseTry(p));
      return;
    case T.T_WHILE:
      push(p, parseWhile(p));
      return;
    case T.T_AT:
      push(p, parseDecorated(p));
      return;
    case T.T_ASYNC:
      push(p, parseAsync(p));
      return;
    case T.T_ELIF:
    case T.T_ELSE:
    case T.T_EXCEPT:
    case T.T_FINALLY:
      push(p, parseStrayClause(p));
      return;
    case T.T_NAME:
      if (p.nameId === T.NAME_MATCH || p.careful) {
        const match = parseMatch(p);
        if (match !== null) {
          push(p, match);
          return;
        }
      }
      parseSimpleLine(p);
      return;
    default:
      parseSimpleLine(p);
  }
}

function beginsCompound(type: number): boolean {
  switch (type) {
    case T.T_DEF:
    case T.T_IF:
    case T.T_CLASS:
    case T.T_FOR:
    case T.T_WITH:
    case T.T_TRY:
    case T.T_WHILE:
    case T.T_AT:
    case T.T_ASYNC:
      return true;
    default:
      return false;
  }
}

/** A clause whose statement is not there: an Error node that holds its block. */
function parseStrayClause(p: ParserState): ast.Stmt {
  const low = p.tapeLength;
  const start = p.start;
  // The clauses of a statement whose header could not be read are no mistake of their own.
  const isOrphan = p.repair === null || p.repair.headlessEnd !== p.prevEnd;
  if (isOrphan) {
    const isLate = p.type === T.T_ELIF && p.target >= 14 && followsElse(p);
    reportToken(p, isLate ? Syntax.ElifAfterElse : Syntax.InvalidSyntax);
  }
  const isBare = p.type === T.T_ELSE || p.type === T.T_FINALLY;
  advance(p);
  if (isBare && !isOrphan && p.type !== T.T_COLON) reportToken(p, Syntax.ExpectedColon);
  skipHeader(p);
  const end = p.prevEnd;
  const body = parseBlock(p, 'this clause', start);
  repairOf(p).headlessEnd = p.prevEnd;
  return build.finishError(p, low, start, Math.max(end, p.prevEnd), body);
}

/** The statement before has an `else`. */
function followsElse(p: ParserState): boolean {
  const last = p.scratchTop > 0 ? p.scratch[p.scratchTop - 1] : null;
  if (last === null || last.end !== p.prevEnd) return false;
  switch (last.kind) {
    case Kind.If: {
      // Down the chain of elifs, which are alone in their `orelse`.
      let node: ast.If = last;
      while (node.orelse.length === 1 && node.orelse[0].kind === Kind.If && isElif(p, node.orelse[0].start))
        node = node.orelse[0];
      return node.orelse.length > 0;
    }
    case Kind.While:
    case Kind.For:
    case Kind.Try:
      return last.orelse.length > 0;
    default:
      return false;
  }
}

const isElif = (p: ParserState, at: number): boolean => p.text.startsWith('elif', at);

/** simple_stmts: simple_stmt (';' simple_stmt)* [';'] NEWLINE */
export function parseSimpleLine(p: ParserState): void {
  const start = p.start;
  for (;;) {
    if (beginsCompound(p.type)) {
      // After ';' or in the block of a one-line statement: an error, and then read as what it is.
      reportToken(p, Syntax.InvalidSyntax);
      parseStatement(p);
      return;
    }
    push(p, parseSimpleStatement(p));
    if (p.type === T.T_NEWLINE) break;
    if (p.type !== T.T_SEMICOLON) {
      if (p.type === T.T_EOF && p.depth === 0) return;
      recoverLine(p, start);
      if (p.type !== T.T_SEMICOLON) break;
    }
    advance(p);
    if (p.type === T.T_NEWLINE || p.type === T.T_EOF) break;
  }
  accept(p, T.T_NEWLINE);
}

/** What is left of a line that could not be understood stands in the tree as an Error node, with the expressions in it. */
function recoverLine(p: ParserState, statementStart: number): void {
  if (p.type === T.T_EOF) {
    expect(p, T.T_NEWLINE);
    return;
  }
  // A first attempt ends at this token, whatever it will be called.
  if (p.trial) reportToken(p, Syntax.InvalidSyntax);
  let low = p.tapeLength;
  let from = p.start;
  let before = p.scratchTop;
  const last = p.scratch[before - 1] as ast.Stmt;
  if (last.kind === Kind.Expr && last.index === low - 1) {
    // An expression before something else is no statement: both are damaged.
    from = last.start;
    p.scratch[before - 1] = last.value;
    before--;
    p.tapeLength = low - 1;
    low = p.low[low - 1];
  }
  const legacy = legacyName(p);
  if (legacy !== '') {
    const start = p.prevEnd - legacy.length;
    const value = parseStarExpressions(p);
    report(p, Syntax.LegacyStatement, start, p.prevEnd, legacy);
    push(p, value);
  } else reportJuxtaposed(p);
  keepRest(p, statementStart);
  const children = take<ast.Expr>(p, before);
  if (p.prevEnd > from || children.length > 0)
    push(p, build.finishError(p, low, from, Math.max(from, p.prevEnd), children));
}

/** Passes over the rest of a statement; the expressions in it go on the stack. With care, nothing is reported of it. */
function keepRest(p: ParserState, statementStart: number): void {
  p.care?.keepQuiet(p);
  while (p.type > T.T_DEDENT && (p.type !== T.T_SEMICOLON || p.depth > 0)) {
    if (p.depth > 0 && p.start > statementStart && beginsStatement(p)) {
      restartLine(p);
      break;
    }
    if (T.startsExpression[p.type] === 1) push(p, parseExpression(p));
    else advance(p);
  }
}

function parseSimpleStatement(p: ParserState): ast.Stmt {
  const low = p.tapeLength;
  const start = p.start;
  switch (p.type) {
    case T.T_ERROR:
      return parseNoise(p, low, start);
    case T.T_NAME:
      if (p.nameId === T.NAME_TYPE) {
        const alias = parseTypeAlias(p);
        if (alias !== null) return alias;
      }
      return parseExpressionStatement(p);
    case T.T_RETURN: {
      advance(p);
      if (endsStatement(p)) return build.finishReturn(p, low, start, p.prevEnd, null);
      const value = parseStarExpressions(p);
      return build.finishReturn(p, low, start, p.prevEnd, value);
    }
    case T.T_IMPORT:
      return parseImport(p);
    case T.T_FROM:
      return parseFromImport(p);
    case T.T_RAISE:
      return parseRaise(p);
    case T.T_PASS:
      advance(p);
      return build.finishPass(p, low, start, p.prevEnd);
    case T.T_BREAK:
      advance(p);
      return build.finishBreak(p, low, start, p.prevEnd);
    case T.T_CONTINUE:
      advance(p);
      return build.finishContinue(p, low, start, p.prevEnd);
    case T.T_ASSERT: {
      advance(p);
      const test = parseExpression(p);
      const message = accept(p, T.T_COMMA) ? parseExpression(p) : null;
      return build.finishAssert(p, low, start, p.prevEnd, test, message);
    }
    case T.T_DEL:
      return parseDelete(p);
    case T.T_GLOBAL: {
      advance(p);
      const names = parseNames(p);
      return build.finishGlobal(p, low, start, p.prevEnd, names);
    }
    case T.T_NONLOCAL: {
      advance(p);
      const names = parseNames(p);
      return build.finishNonlocal(p, low, start, p.prevEnd, names);
    }
    default:
      return parseExpressionStatement(p);
  }
}

/** Characters that are no token, or a line that is no Python; behind them the statement may begin. */
function parseNoise(p: ParserState, low: number, start: number): ast.Stmt {
  while (p.type === T.T_ERROR && p.end > p.start) advance(p);
  if (!endsStatement(p) && T.startsExpression[p.type] === 1) return parseExpressionStatement(p);
  return build.finishError(p, low, start, p.prevEnd, EMPTY);
}

const endsStatement = (p: ParserState): boolean =>
  p.type === T.T_NEWLINE || p.type === T.T_SEMICOLON || p.type === T.T_EOF;

/** NAME (',' NAME)* of global and nonlocal. */
function parseNames(p: ParserState): string[] {
  const names: string[] = [];
  do {
    if (p.type !== T.T_NAME) {
      reportToken(p, Syntax.InvalidSyntax);
      break;
    }
    names.push(p.names[p.nameId]);
    advance(p);
  } while (accept(p, T.T_COMMA));
  return names;
}

/** raise_stmt: 'raise' [expression ['from' expression]] */
function parseRaise(p: ParserState): ast.Stmt {
  const low = p.tapeLength;
  const start = p.start;
  advance(p);
  let exception: ast.Expr | null = null;
  let cause: ast.Expr | null = null;
  if (!endsStatement(p)) {
    exception = parseExpression(p);
    if (accept(p, T.T_FROM)) cause = parseExpression(p);
  }
  return build.finishRaise(p, low, start, p.prevEnd, exception, cause);
}

/** del_stmt: 'del' del_target (',' del_target)* [','] */
function parseDelete(p: ParserState): ast.Stmt {
  const low = p.tapeLength;
  const start = p.start;
  const from = p.scratchTop;
  advance(p);
  do {
    if (endsStatement(p) && p.scratchTop > from) break;
    const target = p.type === T.T_STAR ? parseStarExpressions(p) : parseExpression(p);
    makeTarget(p, target, Context.Del, Syntax.CannotDelete);
    push(p, target);
  } while (accept(p, T.T_COMMA));
  return build.finishDelete(p, low, start, p.prevEnd, take<ast.Expr>(p, from));
}

/** type_alias: "type" NAME [type_params] '=' expression, or null where `type` is a plain name. */
function parseTypeAlias(p: ParserState): ast.Stmt | null {
  const low = p.tapeLength;
  const start = p.start;
  const before = mark(p);
  advance(p);
  if (p.type !== T.T_NAME) {
    reset(p, before);
    return null;
  }
  const nameStart = p.start;
  const name = build.finishName(p, low, nameStart, p.end, p.nameId, Context.Store);
  advance(p);
  const parameters = parseTypeParameters(p);
  if (!expect(p, T.T_EQUAL)) {
    reset(p, before);
    return null;
  }
  const value = parseExpression(p);
  needs(p, 12, 'type aliases', start, nameStart);
  return build.finishTypeAlias(p, low, start, p.prevEnd, name, parameters, value);
}

/** An expression, assignment, annotated or augmented assignment. */
function parseExpressionStatement(p: ParserState): ast.Stmt {
  const low = p.tapeLength;
  const start = p.start;
  const first = parseYieldOrStarExpressions(p);
  switch (p.type) {
    case T.T_NEWLINE:
      return build.finishExprStmt(p, low, start, p.prevEnd, first);
    case T.T_EQUAL:
      return parseAssignment(p, low, start, first);
    case T.T_COLON:
      return parseAnnotated(p, low, start, first);
  }
  if (p.type >= T.T_AUGMENTED && p.type <= T.T_AUGMENTED_LAST) {
    const operator = (p.type - T.T_AUGMENTED) as Operator;
    if (isSingleTarget(first)) makeTarget(p, first, Context.Store, Syntax.CannotAssign);
    else report(p, Syntax.IllegalAugmented, first.start, first.end, expressionName(first));
    advance(p);
    const at = p.start;
    const value = parseYieldOrStarExpressions(p);
    const isUnpacking =
      value.kind === Kind.Tuple &&
      value.start === at &&
      value.elts.some((each) => each.kind === Kind.Starred);
    if (p.target < 9 && isUnpacking && p.buf[at] !== 40)
      needs(p, 9, 'unpacking in an augmented assignment', at, value.end);
    return build.finishAugAssign(p, low, start, p.prevEnd, first, operator, value);
  }
  return build.finishExprStmt(p, low, start, p.prevEnd, first);
}

/** assignment: (star_targets '=')+ (yield_expr | star_expressions), at the first '='. */
function parseAssignment(p: ParserState, low: number, start: number, first: ast.Expr): ast.Stmt {
  const from = p.scratchTop;
  let value = first;
  while (p.type === T.T_EQUAL) {
    makeTarget(p, value, Context.Store, Syntax.CannotAssignHere);
    push(p, value);
    advance(p);
    value = parseYieldOrStarExpressions(p);
  }
  return build.finishAssign(p, low, start, p.prevEnd, take<ast.Expr>(p, from), value);
}

/**
 * `(a).b: c`: the grammar's first choice is a target in parentheses, and a PEG parser does not
 * come back from it when the target goes on. Other expressions in the parentheses are fine.
 */
function beginsWithGroup(p: ParserState, target: ast.Expr, start: number): boolean {
  if (p.buf[start] !== 40) return false;
  let node = target;
  while (node.start === start) {
    if (node.kind === Kind.Call) node = node.func;
    else if (node.kind === Kind.Attribute || node.kind === Kind.Subscript) node = node.value;
    else return false;
  }
  return node !== target && isSingleTarget(node);
}

/** target ':' expression ['=' (yield_expr | star_expressions)], at the ':'. */
function parseAnnotated(p: ParserState, low: number, start: number, target: ast.Expr): ast.Stmt {
  if (isSingleTarget(target) && !beginsWithGroup(p, target, start))
    makeTarget(p, target, Context.Store, Syntax.IllegalAnnotation);
  else reportAnnotationTarget(p, target);
  const simple = target.kind === Kind.Name && target.start === start ? 1 : 0;
  advance(p);
  const annotation = parseExpression(p);
  const value = accept(p, T.T_EQUAL) ? parseYieldOrStarExpressions(p) : null;
  return build.finishAnnAssign(p, low, start, p.prevEnd, target, annotation, value, simple);
}
