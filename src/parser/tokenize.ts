/**
 * The tokens of a file as columns, for whoever needs them: the parser keeps none.
 *
 * Scans again with the parser's own lexer. An f-string is one token here, found by
 * parsing it, because only the grammar knows where its replacement fields end.
 */
import type { Tokens } from '../ast/tree.ts';
import { skipFString } from './concatenation.ts';
import { advance } from './lexer.ts';
import { ParserState } from './state.ts';
import { T_EOF, T_FSTRING, T_STRING } from './tokens.ts';
import { returnWorkspace } from './workspace.ts';

/** All tokens of a text, NEWLINE, INDENT, DEDENT and EOF included; comments are in `Tree.comments`. */
export function tokenize(text: string): Tokens {
  const p = new ParserState(text, 14, null, null);
  const types: number[] = [];
  const starts: number[] = [];
  const ends: number[] = [];
  try {
    scan(p, types, starts, ends);
  } catch (error) {
    // As in `parse`: a stack shallower than f-strings and brackets may nest. The rest is left out.
    if (!(error instanceof RangeError)) throw error;
    p.start = text.length;
    p.end = text.length;
  }
  types.push(T_EOF);
  starts.push(p.start);
  ends.push(p.end);
  returnWorkspace(p.workspace);
  return {
    length: types.length,
    types: Uint8Array.from(types),
    starts: Int32Array.from(starts),
    ends: Int32Array.from(ends),
  };
}

function scan(p: ParserState, types: number[], starts: number[], ends: number[]): void {
  advance(p);
  while (p.type !== T_EOF) {
    if (p.type === T_FSTRING) {
      const start = p.start;
      skipFString(p);
      p.scratchTop = 0;
      types.push(T_STRING);
      starts.push(start);
      ends.push(p.prevEnd);
      continue;
    }
    types.push(p.type);
    starts.push(p.start);
    ends.push(p.end);
    advance(p);
  }
}
