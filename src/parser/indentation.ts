/**
 * The beginning of a line: blank lines, comments, and CPython's two indentation
 * columns (tabs to 8 and tabs to 1), which must agree (TabError).
 */
import { Syntax } from '../diagnostics/syntax.ts';
import { LINE_DEDENTS, LINE_INSIDE, LINE_START, MAX_INDENTS, type ParserState, report } from './state.ts';
import { T_DEDENT, T_EOF, T_INDENT } from './tokens.ts';
import { scanComment, skipContinuation } from './trivia.ts';

/** Makes an INDENT, DEDENT or EOF if the line begins with one (true), else leaves `p.end` at its first token. */
export function scanLineStart(p: ParserState): boolean {
  if (p.lineState === LINE_START) {
    const at = measure(p);
    if (at < 0) return true;
    p.end = at;
    p.start = at;
  }
  if (p.pendingDedents > 0) {
    p.pendingDedents--;
    p.lineState = p.pendingDedents > 0 || p.end >= p.length ? LINE_DEDENTS : LINE_INSIDE;
    p.type = T_DEDENT;
    return true;
  }
  if (p.end >= p.length) {
    p.type = T_EOF;
    return true;
  }
  p.lineState = LINE_INSIDE;
  return false;
}

/** Skips blank lines and compares the next line's indentation. Gives its first token's offset, -1 after an INDENT. */
function measure(p: ParserState): number {
  const buf = p.buf;
  let i = p.end;
  let column = 0;
  let alternative = 0;
  for (;;) {
    // The column of the first backslash, which then counts for both: an indentation cannot be continued.
    let continued = -1;
    const from = i;
    let c = buf[i];
    while (c === 32) c = buf[++i];
    column = i - from;
    alternative = column;
    for (;;) {
      if (c === 32) {
        column++;
        alternative++;
      } else if (c === 9) {
        column = (column & ~7) + 8;
        alternative++;
      } else if (c === 12) {
        column = 0;
        alternative = 0;
      } else if (c === 92 && p.target >= 10) {
        const next = skipContinuation(p, i);
        if (next < 0) break;
        if (continued < 0) continued = column;
        c = buf[next];
        i = next;
        continue;
      } else break;
      c = buf[++i];
    }
    if (c === 35) {
      i = scanComment(p, i);
      c = buf[i];
    }
    if (c === 10) {
      i++;
      continue;
    }
    if (c === 13) {
      i += buf[i + 1] === 10 ? 2 : 1;
      continue;
    }
    if (continued > 0) {
      column = continued;
      alternative = continued;
    }
    break;
  }
  if (i >= p.length) {
    p.pendingDedents = p.indentTop;
    p.indentTop = 0;
    return i;
  }
  return p.careful ? p.care!.layLine(p, i, column, alternative) : compare(p, i, column, alternative);
}

function compare(p: ParserState, at: number, column: number, alternative: number): number {
  const { indents, altIndents } = p;
  let top = p.indentTop;
  if (column === indents[top]) {
    if (alternative !== altIndents[top]) report(p, Syntax.InconsistentTabs, at, at);
    return at;
  }
  if (column > indents[top]) {
    if (alternative <= altIndents[top]) report(p, Syntax.InconsistentTabs, at, at);
    return indent(p, at, column, alternative);
  }
  while (top > 0 && column < indents[top]) {
    top--;
    p.pendingDedents++;
  }
  if (column !== indents[top]) {
    report(p, Syntax.UnindentMismatch, at, at);
    // Read on as if the line belonged to the block that it is deeper than.
  } else if (alternative !== altIndents[top]) report(p, Syntax.InconsistentTabs, at, at);
  p.indentTop = top;
  return at;
}

/** Makes an INDENT; -1, or the end of the file where there are too many. */
export function indent(p: ParserState, at: number, column: number, alternative: number): number {
  const top = p.indentTop + 1;
  p.start = at;
  p.end = at;
  if (top >= MAX_INDENTS) {
    report(p, Syntax.TooDeepIndentation, at, at);
    p.gaveUp = true;
    // The recursion of the parser rests on this limit: the rest of the file is given up.
    p.end = p.length;
    p.start = p.length;
    p.pendingDedents = top - 1;
    p.indentTop = 0;
    return p.length;
  }
  p.indents[top] = column;
  p.altIndents[top] = alternative;
  p.indentTop = top;
  p.lineState = LINE_INSIDE;
  p.type = T_INDENT;
  return -1;
}
