/**
 * What stands between tokens, for the lexer and for the beginnings of lines: comments and joined lines.
 */
import type { ParserState } from './state.ts';

/** Notes the comment at `start` and gives the offset of its line's end. */
export function scanComment(p: ParserState, start: number): number {
  let i = p.hasReturns ? endOfLine(p, start) : p.text.indexOf('\n', start);
  if (i < 0) i = p.length;
  p.comments.push(start, i);
  return i;
}

/** The end of the line in a file with carriage returns. */
function endOfLine(p: ParserState, start: number): number {
  const buf = p.buf;
  let i = start;
  let c = 0;
  do c = buf[++i];
  while (c > 13 || (c !== 10 && c !== 13 && (c !== 0 || i < p.length)));
  return i;
}

/** Offset after `\` + line break; -1 when something else follows, -2 when the file ends there. */
export function skipContinuation(p: ParserState, at: number): number {
  const buf = p.buf;
  const c = buf[at + 1];
  let next = at + 2;
  if (c === 13) {
    if (buf[next] === 10) next++;
  } else if (c !== 10) return at + 1 >= p.length ? -2 : -1;
  return next >= p.length ? -2 : next;
}
