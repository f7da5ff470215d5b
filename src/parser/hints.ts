/**
 * What CPython's `invalid_…` rules say where something generic would be the answer.
 *
 * Each function looks at the current token and the one before it; nothing is consumed.
 */
import { Syntax } from '../diagnostics/syntax.ts';
import { identifierPart } from './characters.ts';
import { type ParserState, report, reportToken } from './state.ts';
import * as T from './tokens.ts';

/** The word that ends where the last token does, or ''. */
export function wordBefore(p: ParserState): string {
  let i = p.prevEnd;
  while (i > 0 && p.buf[i - 1] < 128 && identifierPart[p.buf[i - 1]] === 1) i--;
  return p.text.slice(i, p.prevEnd);
}

/** `print` or `exec`, if that is the word before an expression: a statement of Python 2. */
export function legacyName(p: ParserState): string {
  if (T.startsExpression[p.type] === 0) return '';
  const word = wordBefore(p);
  return word === 'print' || word === 'exec' ? word : '';
}

/** The rest of a statement, outside of brackets, that nothing can use. */
export function reportJuxtaposed(p: ParserState): void {
  if (p.target >= 14) {
    if (isInsideString(p)) {
      reportToken(p, Syntax.PartOfString);
      return;
    }
    const word = wordBefore(p);
    if (p.type === T.T_IF && /^(?:pass|break|continue)$/.test(word)) {
      report(p, Syntax.StatementBeforeIf, p.prevEnd - word.length, p.prevEnd);
      return;
    }
  }
  reportToken(p, Syntax.InvalidSyntax);
}

/** Two operands side by side inside brackets: which complaint CPython has. */
export function missingSeparator(p: ParserState): number {
  if (p.target >= 14 && isInsideString(p)) return Syntax.PartOfString;
  const word = wordBefore(p);
  const isName = word !== '' && !(p.buf[p.prevEnd - word.length] < 58);
  // A name before a string may be a prefix that is none; soft keywords may begin a statement.
  if (isName && (p.type === T.T_STRING || p.type === T.T_FSTRING)) return Syntax.InvalidSyntax;
  return /^(?:match|case|type|_)$/.test(word) ? Syntax.InvalidSyntax : Syntax.MissingComma;
}

/** Strings stand before and behind what follows on the line: `'it' s 'here'`. */
function isInsideString(p: ParserState): boolean {
  const before = p.buf[p.prevEnd - 1];
  if (before !== 34 && before !== 39) return false;
  if (p.type === T.T_STRING || p.type === T.T_FSTRING) return false;
  return /^[\w. \t]*["']/.test(p.text.slice(p.start, p.start + 200));
}
