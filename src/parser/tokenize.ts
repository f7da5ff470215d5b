/**
 * The tokens of a file as columns, for whoever needs them: the parser keeps none.
 *
 * Scans again with the parser's own lexer. An f-string is one token here, found by
 * parsing it, because only the grammar knows where its replacement fields end.
 * A damaged file is scanned with care, as its damaged statements were read: so an unclosed bracket, or string, does
 * not swallow the ends of all lines behind it, and blocks are those of the tree.
 */
import type { Tokens } from '../ast/tree.ts';
import type { Care } from './care.ts';
import { skipFString } from './concatenation.ts';
import { advance } from './lexer.ts';
import { lineEnd } from './noise.ts';
import { ParserState } from './state.ts';
import { T_EOF, T_ERROR, T_FSTRING, T_RBRACE, T_RBRACKET, T_RPAREN, T_STRING } from './tokens.ts';
import { returnWorkspace } from './workspace.ts';

/** Columns under construction. */
class Columns {
  readonly types: number[] = [];
  readonly starts: number[] = [];
  readonly ends: number[] = [];

  add(type: number, start: number, end: number): void {
    this.types.push(type);
    this.starts.push(start);
    this.ends.push(end);
  }
}

/**
 * All tokens of a text, NEWLINE, INDENT, DEDENT and EOF included; comments are in `Tree.comments`. What lies between
 * them are blanks, line breaks and backslashes that join lines, whatever is wrong with the text.
 * @param care for a text with mistakes
 */
export function tokenize(text: string, care: Care | null): Tokens {
  // Words of prose are tokens like any others.
  const mild = care === null ? null : { ...care, layLine: care.layCode };
  const p = new ParserState(text, 14, null, mild);
  p.careful = care !== null;
  const columns = new Columns();
  try {
    scan(p, columns);
  } catch (error) {
    // As in `parse`: a stack shallower than f-strings and brackets may nest. The rest is no token.
    if (!(error instanceof RangeError)) throw error;
    p.start = text.length;
    p.end = text.length;
  }
  if (care !== null) fillGap(p, columns, p.start);
  columns.add(T_EOF, p.start, p.end);
  returnWorkspace(p.workspace);
  return {
    length: columns.types.length,
    types: Uint8Array.from(columns.types),
    starts: Int32Array.from(columns.starts),
    ends: Int32Array.from(columns.ends),
  };
}

function scan(p: ParserState, columns: Columns): void {
  advance(p);
  while (p.type !== T_EOF) {
    if (p.careful) fillGap(p, columns, p.start);
    if (p.type === T_FSTRING) {
      const start = p.start;
      skipFString(p);
      p.scratchTop = 0;
      columns.add(T_STRING, start, p.prevEnd);
      continue;
    }
    columns.add(typeOf(p), p.start, p.end);
    advance(p);
  }
}

/** What the lexer has passed over because it could not be understood, up to the next token: a token a line. */
function fillGap(p: ParserState, columns: Columns, to: number): void {
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
function typeOf(p: ParserState): number {
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
