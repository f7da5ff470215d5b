/**
 * The tokens of a file as columns, for whoever needs them: the parser keeps none.
 *
 * Scans again with the parser's own lexer. An f-string is one token here, found by
 * parsing it, because only the grammar knows where its replacement fields end.
 * Damaged files are damagedTokens.ts.
 */
import type { Tokens } from '../ast/tree.ts';
import { skipFString } from './concatenation.ts';
import { advance } from './lexer.ts';
import { ParserState } from './state.ts';
import { T_EOF, T_FSTRING, T_STRING } from './tokens.ts';
import { returnWorkspace } from './workspace.ts';

/** Columns under construction. */
export class Columns {
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
 * All tokens of a text without mistakes, NEWLINE, INDENT, DEDENT and EOF included; comments are in
 * `Tree.comments`. Of another text, too, where nobody takes care: what swallows a line then swallows its tokens.
 */
export function tokenize(text: string): Tokens {
  return scanAll(new ParserState(text, 14, null, null));
}

/** The tokens of the text that a fresh state stands before. */
export function scanAll(p: ParserState): Tokens {
  const columns = new Columns();
  try {
    scan(p, columns);
  } catch (error) {
    // As in `parse`: a stack shallower than f-strings and brackets may nest. The rest is no token.
    if (!(error instanceof RangeError)) throw error;
    p.start = p.length;
    p.end = p.length;
  }
  if (p.careful) p.care!.fillGap(p, columns, p.start);
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
    if (p.careful) p.care!.fillGap(p, columns, p.start);
    if (p.type === T_FSTRING) {
      const start = p.start;
      skipFString(p);
      p.scratchTop = 0;
      columns.add(T_STRING, start, p.prevEnd);
      continue;
    }
    columns.add(p.careful ? p.care!.typeOf(p) : p.type, p.start, p.end);
    advance(p);
  }
}
