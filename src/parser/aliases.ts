/**
 * What stands behind `as` where only a name may. CPython says since 3.14 what it is instead.
 */
import { Syntax } from '../diagnostics/syntax.ts';
import { parseExpression } from './expressions.ts';
import { advance } from './lexer.ts';
import { unexpected } from './recovery.ts';
import { type ParserState, report, reportToken } from './state.ts';
import { expressionName } from './targets.ts';
import * as T from './tokens.ts';

/** The name behind `as`, or -1 if there is none, or more than a name. */
export function parseAlias(p: ParserState, problem: number): number {
  if (p.type !== T.T_NAME) {
    recoverAlias(p, problem);
    return -1;
  }
  const { start, nameId } = p;
  const comments = p.comments.length;
  advance(p);
  if (p.type !== T.T_DOT && p.type !== T.T_LPAREN && p.type !== T.T_LBRACKET) return nameId;
  if (p.target < 14) reportToken(p, Syntax.InvalidSyntax);
  // The whole expression is read again from its beginning.
  if (p.type !== T.T_DOT) p.depth--;
  p.type = T.T_NEWLINE;
  p.end = start;
  p.comments.length = comments;
  advance(p);
  recoverAlias(p, problem);
  return nameId;
}

function recoverAlias(p: ParserState, problem: number): void {
  if (T.startsExpression[p.type] === 0) {
    reportToken(p, Syntax.InvalidSyntax);
    return;
  }
  if (p.target < 14 && p.type !== T.T_NAME) reportToken(p, Syntax.InvalidSyntax);
  const low = p.tapeLength;
  const { muted, lastComplaint } = p;
  p.muted = true;
  const value = parseExpression(p);
  p.muted = muted;
  // Nothing was said so far.
  p.lastComplaint = lastComplaint;
  // No field of the tree takes it.
  p.tapeLength = low;
  if (p.type === T.T_EOF && p.depth > 0) unexpected(p, Syntax.InvalidSyntax);
  else if (p.target >= 14) report(p, problem, value.start, value.end, expressionName(value));
}
