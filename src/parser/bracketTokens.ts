/**
 * Brackets as the lexer counts them, and what it does where they do not match.
 */
import { Syntax } from '../diagnostics/syntax.ts';
import { Closer } from './closers.ts';
import { LINE_INSIDE, MAX_BRACKETS, type ParserState, repairOf, report } from './state.ts';
import { T_EOF, T_ERROR, T_RBRACE, T_RBRACKET, T_RPAREN } from './tokens.ts';

/** The three closers follow their openers in ASCII by 1 or 2. */
export const closes = (opener: number, closer: number): boolean =>
  closer - opener === 1 || closer - opener === 2 || (opener > 0xff00 && closes(opener - 0xfee0, closer));

/** Remembers an opening bracket, the current token. */
export function openBracket(p: ParserState, at: number): void {
  if (p.depth >= MAX_BRACKETS) {
    // The recursion of the parser rests on this limit: the rest of the file is given up.
    report(p, Syntax.TooManyBrackets, at, at + 1);
    p.gaveUp = true;
    p.end = p.length;
    p.lineState = LINE_INSIDE;
    p.type = T_EOF;
    return;
  }
  // The brace of another language's block opens nothing.
  if (at !== p.lineLimit) p.brackets[p.depth++] = at;
  else repairOf(p).braces++;
}

/** A closing bracket, the current token. */
export function closeBracket(p: ParserState, at: number, closer: number): void {
  const depth = p.depth;
  if (depth > 0 && depth !== p.fieldDepth && !p.careful) {
    const distance = closer - p.buf[p.brackets[depth - 1]];
    if (distance === 1 || distance === 2) {
      p.depth = depth - 1;
      return;
    }
  }
  closeOddly(p, at, closer);
}

/** A closing bracket that has to be looked at: of a replacement field, in damaged code, or the wrong one. */
function closeOddly(p: ParserState, at: number, closer: number): void {
  if (p.depth === 0) {
    p.type = T_ERROR;
    if (closer === 125 && p.repair !== null && p.repair.braces > 0) p.repair.braces--;
    else report(p, Syntax.UnmatchedBracket, at, at + 1, String.fromCharCode(closer));
    return;
  }
  if (p.careful && p.care!.passStray(p, at, closer)) return;
  const opener = p.buf[p.brackets[p.depth - 1]];
  if ((p.depth === p.fieldDepth && closer !== 125) || !closes(opener, closer)) closeWrongly(p, at, closer);
  else p.depth--;
}

export const closerOf = (opener: number): number =>
  opener === 40 ? T_RPAREN : opener === 91 ? T_RBRACKET : T_RBRACE;

/** A closing bracket that is not the one of the innermost open bracket. */
function closeWrongly(p: ParserState, at: number, closer: number): void {
  const open = p.brackets[p.depth - 1];
  const opener = p.buf[open];
  if (p.depth === p.fieldDepth) {
    report(p, Syntax.FStringUnmatched, at, at + 1, String.fromCharCode(closer));
    p.type = T_ERROR;
    return;
  }
  report(p, Syntax.MismatchedBracket, at, at + 1, String.fromCharCode(closer, opener), open);
  switch (p.care === null ? Closer.Wrong : p.care.judgeCloser(p, at, closer)) {
    case Closer.Stray:
      p.type = T_ERROR;
      return;
    case Closer.Later:
      // The right one is missing here: it is assumed, and this one is read again.
      p.end = at;
  }
  p.type = closerOf(opener);
  p.depth--;
}

/** The quote at which a replacement field ends that has no brace: whoever reads the field is at its end. */
export function endField(p: ParserState, at: number): void {
  p.start = at;
  p.end = at;
  p.type = T_EOF;
}
