/**
 * Where brackets end that nobody closed, and what a closing bracket of the wrong kind was written for.
 */
import { Syntax } from '../diagnostics/syntax.ts';
import { closes } from './bracketTokens.ts';
import { lineEnd } from './noise.ts';
import { NO_LIMIT, type ParserState, repairOf, report } from './state.ts';
import { isHardLimit } from './survey.ts';
import { T_ERROR } from './tokens.ts';

/** What a closing bracket of the wrong kind is. */
export const Closer = {
  /** Written for the right one. */
  Wrong: 0,
  /** That of a bracket further out; the innermost one lacks its own. */
  Later: 1,
  /** One too many. */
  Stray: 2,
} as const;

/** Judges by what would be left open at the end of the line, and by how deep the next one is. */
export function judgeCloser(p: ParserState, at: number, closer: number): number {
  const { buf, brackets } = p;
  const floor = Math.max(0, p.fieldDepth - 1);
  let match = p.depth - 2;
  while (match >= floor && !closes(buf[brackets[match]], closer)) match--;
  let lineStart = at;
  while (lineStart > 0 && buf[lineStart - 1] !== 10 && buf[lineStart - 1] !== 13) lineStart--;
  // Brackets that were open before this line, and those left open behind it if the closer stands for the
  // innermost one, or for the one it matches.
  let before = p.depth;
  while (before > floor && brackets[before - 1] >= lineStart) before--;
  let replaced = p.depth - 1;
  let closed = match;
  let last = closer;
  const end = Math.min(lineEnd(p, at), at + 1000);
  for (let i = at + 1; i < end; i++) {
    const c = buf[i];
    if (c === 35) break;
    if (c !== 32) last = c;
    if (c === 34 || c === 39) {
      i++;
      while (i < end && buf[i] !== c) i += buf[i] === 92 ? 2 : 1;
    } else if (c === 40 || c === 91 || c === 123) {
      replaced++;
      closed++;
    } else if (c === 41 || c === 93 || c === 125) {
      replaced--;
      closed--;
    }
  }
  if (match < floor || closed < floor) {
    const isStray = replaced === 0 && last !== 58 && last !== 92 && !isDedented(p, end);
    return isStray ? Closer.Stray : Closer.Wrong;
  }
  if (closed === before) return Closer.Later;
  // Where nothing is open behind it and the next line is another statement's, it closes all there is.
  if (replaced === before && (closed > floor || !isDedented(p, end))) return Closer.Wrong;
  return closed > before || isDedented(p, end) ? Closer.Later : Closer.Wrong;
}

/** The next line with text is no deeper than the statement and closes nothing. */
function isDedented(p: ParserState, from: number): boolean {
  const { buf, length } = p;
  let i = from;
  let start = from;
  while (i < length && (buf[i] === 10 || buf[i] === 13 || buf[i] === 32 || buf[i] === 9)) {
    if (buf[i] === 10 || buf[i] === 13) start = i + 1;
    i++;
  }
  if (i >= length) return true;
  return i - start <= p.indents[p.indentTop] && buf[i] !== 41 && buf[i] !== 93 && buf[i] !== 125;
}

/** Ends all open brackets before the token at `at`, and says which one was never closed. */
export function closeByForce(p: ParserState, at: number): void {
  p.lineLimit = NO_LIMIT;
  if (p.depth === 0) return;
  if (p.unfinished !== null && !isHardLimit(p, at)) p.unfinished.noteGuess();
  const open = p.brackets[p.depth - 1];
  p.depth = 0;
  p.fieldDepth = -1;
  if (!isSwallowed(p, open)) report(p, Syntax.NeverClosed, open, open + 1, String.fromCharCode(p.buf[open]));
  // Whoever waits for a closing bracket or a comma now need not complain as well.
  p.lastComplaint = at;
  repairOf(p).closedAt = at;
}

/** The bracket's closer lies in a string that its line did not close, which was reported. */
export function isSwallowed(p: ParserState, open: number): boolean {
  if (open > p.lostQuote) return false;
  const quote = p.text.slice(p.lostQuote, p.lostQuote + 5);
  return /^[a-z]{0,2}("""|''')/i.test(quote) || lineEnd(p, open) >= p.lostQuote;
}

/** A closing bracket that closes too much, which reading ahead has shown: the line goes on behind it. */
export function passStray(p: ParserState, at: number, closer: number): boolean {
  if (repairOf(p).strayCloser !== at) return false;
  p.type = T_ERROR;
  report(p, Syntax.UnmatchedBracket, at, at + 1, String.fromCharCode(closer));
  return true;
}
