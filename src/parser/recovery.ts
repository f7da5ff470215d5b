/**
 * What the parser does when a token is not the one it needs.
 *
 * Nothing throws. A missing expression becomes an Error node, a missing token is
 * reported and assumed, and a statement that cannot be understood is skipped to
 * the end of its logical line, or, inside brackets that were never closed, to the
 * next line that can only be a new statement.
 */
import type * as ast from '../ast/nodes.generated.ts';
import { Syntax } from '../diagnostics/syntax.ts';
import { finishError } from './build.generated.ts';
import { advance } from './lexer.ts';
import { EMPTY, LINE_START, type ParserState, report, reportToken } from './state.ts';
import * as T from './tokens.ts';

/** Consumes a token of the type, if it is the current one. */
export function accept(p: ParserState, type: number): boolean {
  if (p.type !== type) return false;
  advance(p);
  return true;
}

/** Consumes a token of the type or reports that it is not there. */
export function expect(p: ParserState, type: number): boolean {
  if (p.type === type) {
    advance(p);
    return true;
  }
  if (type === T.T_COLON) reportToken(p, Syntax.ExpectedColon);
  else if (type === T.T_LPAREN) reportToken(p, Syntax.ExpectedParenthesis);
  else if (p.type === T.T_EOF && p.depth > 0) reportUnclosed(p);
  else reportToken(p, Syntax.InvalidSyntax);
  return false;
}

/** "'(' was never closed", at the innermost bracket that is open at the end of the file. */
export function reportUnclosed(p: ParserState): void {
  const open = p.brackets[p.depth - 1];
  report(p, Syntax.NeverClosed, open, open + 1, String.fromCharCode(p.buf[open]));
}

/** An expression that is not there: an empty Error node. */
export function missingExpression(p: ParserState): ast.Error {
  if (p.type === T.T_EOF && p.depth > 0) reportUnclosed(p);
  else if (p.type === T.T_INDENT) reportToken(p, Syntax.UnexpectedIndent);
  else reportToken(p, Syntax.InvalidSyntax);
  return finishError(p, p.tapeLength, p.start, p.start, EMPTY);
}

/**
 * Inside brackets, at a token that continues no element: skips to the next comma or
 * closing bracket of this depth. True when the list can go on.
 */
export function skipToDelimiter(p: ParserState, closer: number): boolean {
  const depth = p.depth;
  const line = p.start;
  for (;;) {
    if (p.type === T.T_EOF || p.type === T.T_NEWLINE || p.type === T.T_INDENT || p.type === T.T_DEDENT) return false;
    if (p.depth === depth && p.type === T.T_COMMA) return true;
    if (p.depth < depth) return p.type === closer;
    if (p.start > line && T.startsStatement[p.type] === 1 && beginsLine(p)) return false;
    advance(p);
  }
}

/** The current token is the first of its line. */
export function beginsLine(p: ParserState): boolean {
  let i = p.start - 1;
  while (i >= 0 && (p.buf[i] === 32 || p.buf[i] === 9)) i--;
  return i < 0 || p.buf[i] === 10 || p.buf[i] === 13;
}

/** Offset of the beginning of the current token's line. */
function lineStart(p: ParserState): number {
  let i = p.start;
  while (i > 0 && p.buf[i - 1] !== 10 && p.buf[i - 1] !== 13) i--;
  return i;
}

/**
 * Skips to the beginning of the next statement. Leaves the NEWLINE consumed; when
 * brackets are open, a line that begins with a statement keyword or no deeper than
 * the statement began closes them.
 */
export function skipStatement(p: ParserState, statementStart: number): void {
  const indent = p.indents[p.indentTop];
  for (;;) {
    if (p.type === T.T_EOF || p.type === T.T_DEDENT || p.type === T.T_INDENT) return;
    if (p.type === T.T_NEWLINE) {
      advance(p);
      return;
    }
    if (p.depth > 0 && p.start > statementStart && p.type >= T.T_NAME && beginsLine(p)) {
      const column = p.start - lineStart(p);
      const keyword = p.type >= T.KEYWORD_BASE || p.type === T.T_NAME;
      if (T.startsStatement[p.type] === 1 || p.type === T.T_AT || (keyword && column <= indent)) {
        p.depth = 0;
        p.fieldDepth = -1;
        p.end = lineStart(p);
        p.type = T.T_NEWLINE;
        p.lineState = LINE_START;
        advance(p);
        return;
      }
    }
    advance(p);
  }
}
