/**
 * The tokens of a damaged file.
 *
 * It is scanned with care, as its damaged statements were read: so an unclosed bracket, or string, does not swallow
 * the ends of all lines behind it, and blocks are those of the tree.
 */
import type { Tokens } from '../ast/tree.ts';
import type { Care } from './care.ts';
import { lineEnd } from './noise.ts';
import { ParserState } from './state.ts';
import { type Columns, scanAll } from './tokenize.ts';
import { T_ERROR, T_RBRACE, T_RBRACKET, T_RPAREN } from './tokens.ts';

/**
 * All tokens of a text with mistakes, as `tokenize` gives those of one without. What lies between
 * them are blanks, line breaks and backslashes that join lines, whatever is wrong with the text.
 */
export function tokenizeDamaged(text: string, care: Care): Tokens {
  // Words of prose are tokens like any others.
  const p = new ParserState(text, 14, null, { ...care, layLine: care.layCode, endLine: care.passLine });
  p.careful = true;
  return scanAll(p);
}

/** What the lexer has passed over because it could not be understood, up to the next token: a token a line. */
export function fillGap(p: ParserState, columns: Columns, to: number): void {
  const { buf } = p;
  const count = columns.ends.length;
  let i = count === 0 ? 0 : columns.ends[count - 1];
  while (i < to) {
    const c = buf[i];
    const next = buf[i + 1];
    if (c === 32 || (c >= 9 && c <= 13 && c !== 11)) i++;
    else if (c === 92 && (next === 10 || next === 13 || i + 1 === p.length)) i += 2;
    else if (c === 35) i = lineEnd(p, i);
    else {
      const start = i;
      let end = i;
      for (; i < to && buf[i] !== 10 && buf[i] !== 13 && buf[i] !== 35; i++)
        if (buf[i] !== 32 && buf[i] !== 9 && buf[i] !== 12) end = i + 1;
      columns.add(T_ERROR, start, end);
    }
  }
}

/** A bracket of the wrong kind is to the parser what it should have been. */
export function typeOf(p: ParserState): number {
  const { type } = p;
  if (type !== T_RPAREN && type !== T_RBRACKET && type !== T_RBRACE) return type;
  switch (p.buf[p.start]) {
    case 41:
      return T_RPAREN;
    case 93:
      return T_RBRACKET;
    case 125:
      return T_RBRACE;
    default:
      return type;
  }
}
