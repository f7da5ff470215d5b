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
import { legacyName, missingSeparator } from './hints.ts';
import { advance } from './lexer.ts';
import { EMPTY, LINE_START, type ParserState, report, reportToken } from './state.ts';
import { fieldLabel } from './strings.ts';
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
  if (type === T.T_COLON) unexpected(p, Syntax.ExpectedColon);
  else if (type === T.T_LPAREN) unexpected(p, Syntax.ExpectedParenthesis);
  else unexpected(p, Syntax.InvalidSyntax);
  return false;
}

/**
 * Reports the current token, which nothing can use. Where a bracket is open and the
 * file ends, or a line begins that can only be a statement, the bracket is what is
 * wrong: it is reported and the statement ends here, with a NEWLINE as current token.
 */
export function unexpected(p: ParserState, problem: number): void {
  if (p.start === p.lastComplaint) return;
  if (p.depth > 0) {
    const ends = p.type === T.T_EOF;
    if (ends || (p.fieldDepth < 0 && beginsStatement(p))) {
      const open = p.brackets[p.depth - 1];
      if (!p.care?.isSwallowed(p, open))
        report(p, Syntax.NeverClosed, open, open + 1, String.fromCharCode(p.buf[open]));
      if (!ends) restartLine(p);
      // Whoever waits for a closing bracket or a comma now need not complain as well.
      p.lastComplaint = p.start;
      return;
    }
  }
  if (p.fieldDepth >= 0 && p.depth <= p.fieldDepth && p.target >= 12) reportField(p, problem);
  else reportToken(p, problem);
}

/** Something generic in a replacement field, outside of brackets in it. */
function reportField(p: ParserState, problem: number): void {
  if (p.type === T.T_ERROR) return;
  const open = p.brackets[p.fieldDepth - 1];
  const last = p.tapeLength > 0 ? p.nodes[p.tapeLength - 1] : null;
  const isEmpty = last === null || last.start <= open || p.text.startsWith('lambda', open + 1);
  let id = problem;
  if (problem === Syntax.InvalidSyntax) id = isEmpty ? Syntax.FieldExpression : Syntax.FieldEnd;
  else if (problem === Syntax.ExpectedColon) id = Syntax.FieldExpression;
  report(p, id, p.start, p.end, fieldLabel(p.fieldFlags));
}

/** An expression or pattern that is not there: an empty Error node. */
export function missingExpression(p: ParserState): ast.Error {
  const at = p.start;
  unexpected(p, p.type === T.T_INDENT ? Syntax.UnexpectedIndent : Syntax.InvalidSyntax);
  // It stands where the token is that should have begun it, and counts as read: the nodes around it reach so far.
  if (p.prevEnd < at) p.prevEnd = at;
  return finishError(p, p.tapeLength, at, at, EMPTY);
}

/**
 * Inside brackets, at a token that continues no element: skips to the next comma or
 * closing bracket of this depth. True when the list can go on.
 */
export function skipToDelimiter(p: ParserState, closer: number): boolean {
  // An opening bracket has raised the depth already.
  const isOpening = p.type === T.T_LPAREN || p.type === T.T_LBRACKET || p.type === T.T_LBRACE;
  const depth = isOpening ? p.depth - 1 : p.depth;
  const from = p.start;
  const wasMuted = p.muted;
  let found = false;
  p.muted = true;
  for (;;) {
    if (p.type <= T.T_DEDENT || isClosedByForce(p)) break;
    if (p.depth === depth && p.type === T.T_COMMA) {
      found = true;
      break;
    }
    if (p.depth < depth) {
      found = p.type === closer;
      break;
    }
    if (p.start > from && p.fieldDepth < 0 && beginsStatement(p)) break;
    advance(p);
  }
  p.muted = wasMuted;
  return found;
}

/** The current token is the first of its line. */
function beginsLine(p: ParserState): boolean {
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
 * Inside brackets, the current token begins a line that a person would read as a new
 * statement: a statement's keyword, or a word no deeper than the block's indentation.
 */
export function beginsStatement(p: ParserState): boolean {
  const type = p.type;
  if (type !== T.T_NAME && type !== T.T_AT && type < T.KEYWORD_BASE) return false;
  if (!beginsLine(p)) return false;
  return T.startsStatement[type] === 1 || p.start - lineStart(p) <= p.indents[p.indentTop];
}

/** Forgets the open brackets and makes the current line the next logical one. */
export function restartLine(p: ParserState): void {
  p.depth = 0;
  p.fieldDepth = -1;
  // The lexer begins at the line; in messages and extents the NEWLINE stands where the token does.
  p.end = lineStart(p);
  p.type = T.T_NEWLINE;
  p.lineState = LINE_START;
}

/** Skips what is left of a header that could not be read, to its ':' or the end of its line. */
export function skipHeader(p: ParserState): void {
  p.muted = true;
  while (p.type > T.T_DEDENT && (p.type !== T.T_COLON || p.depth > 0)) {
    if (p.depth > 0 && beginsStatement(p)) {
      restartLine(p);
      break;
    }
    advance(p);
  }
  p.muted = false;
}

/** Skips what is left of a statement, without a word: to after its NEWLINE, or to a line that begins another. */
export function skipStatement(p: ParserState, statementStart: number): void {
  p.muted = true;
  for (;;) {
    if (p.type === T.T_EOF || p.type === T.T_DEDENT || p.type === T.T_INDENT || p.type === T.T_NEWLINE) break;
    if (p.depth > 0 && p.start > statementStart && beginsStatement(p)) {
      restartLine(p);
      break;
    }
    advance(p);
  }
  p.muted = false;
  if (p.type === T.T_NEWLINE) advance(p);
}

/** Something was reported on the line that ended before the current token. */
export function isBehindDamage(p: ParserState): boolean {
  const last = p.diagnostics[p.diagnostics.length - 1];
  if (last === undefined) return false;
  const { id } = last;
  if (id === Syntax.NeedsVersion || id === Syntax.UnexpectedIndent || id === Syntax.UnindentMismatch)
    return false;
  if (p.repair !== null && p.careful) return last.start >= p.repair.lineBefore;
  let line = p.prevEnd;
  while (line > 0 && p.buf[line - 1] !== 10 && p.buf[line - 1] !== 13) line--;
  return last.end > line;
}

/** The current token is the one before which the lexer closed all brackets. */
export const isClosedByForce = (p: ParserState): boolean => p.repair?.closedAt === p.start;

/** An element of a list begins where a comma should be: before it, or at the end of the line before. */
export function missingComma(p: ParserState): void {
  const at = p.start;
  if (at === p.lastComplaint) return;
  const legacy = legacyName(p);
  if (legacy !== '') {
    report(p, Syntax.LegacyStatement, p.prevEnd - legacy.length, p.end, legacy);
    p.lastComplaint = at;
    return;
  }
  const problem = missingSeparator(p);
  let i = p.prevEnd;
  while (i < at && p.buf[i] !== 10 && p.buf[i] !== 13) i++;
  if (i === at) {
    unexpected(p, problem);
    return;
  }
  if (p.fieldDepth < 0 && beginsStatement(p)) unexpected(p, problem);
  else report(p, problem, p.prevEnd, p.prevEnd);
  p.lastComplaint = at;
}
