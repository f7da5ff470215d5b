/**
 * Where strings of damaged statements were meant to end.
 *
 * A quote that is missing takes the rest of its line with it, or, of a triple-quoted string, everything up to
 * the next docstring, whose text then looks like code. That a string ends in the wrong place shows
 * in what stands behind it and in the code that lies in it, no deeper than its beginning.
 */
import { Syntax } from '../diagnostics/syntax.ts';
import { identifierPart } from './characters.ts';
import { lineEnd } from './noise.ts';
import { type ParserState, report } from './state.ts';
import { STRING_TRIPLE } from './strings.ts';
import { begins, endOnNextLine, isHeaderLine, isSimpleStatement, lineStart } from './survey.ts';

/** No tail of a line is longer. */
const MAX_TAIL = 40;

/**
 * Where a string ends that its line does not close: before the closing brackets, commas and the colon at the
 * end of the line that what is open before the string waits for; or on the next line, if a line break
 * got into it.
 */
export function guessLineEnd(p: ParserState, quoteAt: number, end: number): number {
  const { buf } = p;
  let from = quoteAt + 1;
  // Behind its prefix.
  while (buf[from - 1] !== 34 && buf[from - 1] !== 39) from++;
  const next = endOnNextLine(p, buf[from - 1], end, p.depth);
  // Fields that were read are part of it.
  from = Math.max(from, p.end);
  if (next >= 0) return next;
  const isHeader = isHeaderLine(p.text, firstOfLine(p, from));
  if (p.depth === 0 && !isHeader) return end;
  let tail = end;
  while (tail > from && end - tail < MAX_TAIL && isTail(buf[tail - 1])) tail--;
  for (; tail < end; tail++) {
    const c = buf[tail];
    if (c !== 32 && c !== 9 && fitsTail(p, tail, end, isHeader)) return tail;
  }
  return end;
}

const isTail = (c: number): boolean =>
  c === 41 || c === 93 || c === 125 || c === 44 || c === 58 || c === 32 || c === 9;

/** All characters of [at, end) close what is open. */
function fitsTail(p: ParserState, at: number, end: number, isHeader: boolean): boolean {
  const { buf, brackets } = p;
  let depth = p.depth;
  for (let i = at; i < end; i++) {
    const c = buf[i];
    if (c === 32 || c === 9) continue;
    const opener = depth > 0 ? buf[brackets[depth - 1]] : 0;
    if (c === 44) {
      if (depth === 0) return false;
    } else if (c === 58) {
      if (depth > 0 ? opener !== 123 : !isHeader) return false;
    } else if (c - opener !== 1 && c - opener !== 2) return false;
    else depth--;
  }
  return true;
}

function firstOfLine(p: ParserState, at: number): number {
  let i = lineStart(p.buf, at);
  while (p.buf[i] === 32 || p.buf[i] === 9) i++;
  return i;
}

/**
 * A string ended where a letter follows: `'don't'`. If the line has one more such quote, the word's
 * apostrophe was no end, and the string goes on to it.
 */
export function checkApostrophe(p: ParserState, quoteAt: number): void {
  const { buf } = p;
  const quote = buf[quoteAt];
  const at = p.end;
  if (quote !== 39 || buf[at] >= 128 || identifierPart[buf[at]] === 0 || buf[at] < 65) return;
  if (
    identifierPart[buf[at - 2]] === 0 ||
    begins(/(?:if|in|is|and|or|not|else|for|as|from)\b|[rbuft]{1,2}["']/iy, p.text, at)
  )
    return;
  const end = lineEnd(p, at);
  let last = -1;
  let count = 0;
  for (let i = at; i < end; i++) {
    if (buf[i] === 92) i++;
    else if (buf[i] === quote) {
      last = i;
      count++;
      // The next one that is no apostrophe.
      if (identifierPart[buf[i + 1]] === 0 || buf[i + 1] >= 128) break;
    }
  }
  if (last < 0) return;
  if (count % 2 === 1) report(p, Syntax.UnterminatedString, last, end);
  else report(p, Syntax.InvalidSyntax, at, last);
  p.end = last + 1;
}

/** The end that a triple-quoted string should have had, or -1 if it may end where it does. `from` is behind its quotes. */
export function guessTripleEnd(p: ParserState, start: number, from: number): number {
  const { text } = p;
  const quotes = text.slice(from - 3, from);
  let close = text.indexOf(quotes, from);
  while (close > 0 && text[close - 1] === '\\' && isEscaped(text, close))
    close = text.indexOf(quotes, close + 1);
  const column = firstOfLine(p, start) - lineStart(p.buf, start);
  const limit = close < 0 ? p.length : close;
  if (close >= 0 && follows(p, close + 3) && !opensAgain(p, close)) return -1;
  const end = endBeforeCode(p, from, limit, column);
  const isFormatted = /[ft]/i.test(text.slice(start, from - 3));
  if (end < 0 && (close >= 0 || isFormatted)) return -1;
  // Text that lost its opening quotes ends in quotes that open: the text was reported.
  if (!isBehindDamage(p, start)) reportTriple(p, start, from, isFormatted);
  if (end < 0) p.lostQuote = start;
  return end < 0 ? p.length : end;
}

function isEscaped(text: string, at: number): boolean {
  let i = at;
  while (text[i - 1] === '\\') i--;
  return (at - i) % 2 === 1;
}

/** What stands behind closing quotes may follow a string. */
const follows = (p: ParserState, at: number): boolean =>
  begins(/[ \t]*(?:$|[#)\]},:;.+%*\-/=<>!|&[(\\"']|(?:if|else|and|or|in|not|is|for|as)\b)/my, p.text, at);

/** These quotes stand where a string begins: alone behind a header's line, or behind `=` or an opening bracket. */
function opensAgain(p: ParserState, at: number): boolean {
  const { buf, text } = p;
  const line = lineStart(buf, at);
  const before = text.slice(line, at);
  if (!begins(/\\?[ \t]*$/my, text, at + 3)) return false;
  if (/[=([,][ \t]*[rbuRBU]{0,2}$/.test(before)) return true;
  if (before.trim() !== '') return false;
  let i = line - 1;
  while (i > 0 && (buf[i] === 10 || buf[i] === 13 || buf[i] === 32 || buf[i] === 9)) i--;
  return buf[i] === 58 && begins(/(?:async\s+)?(?:def|class)\b/y, text, firstOfLine(p, i));
}

/** What begins a line behind a string in a list: another string, or the end of the list. */
const endsElement = (c: number, isShallow: boolean): boolean =>
  c === 34 || c === 39 || c === 35 || (isShallow && (c === 41 || c === 93 || c === 125));

/** End of the text before the first line of code that is no deeper than `column`, or -1. */
function endBeforeCode(p: ParserState, from: number, limit: number, column: number): number {
  const { buf, text } = p;
  const isInside = p.depth > 0;
  let end = lineEnd(p, from);
  let i = end;
  while (i < limit) {
    const line = i + 1;
    i = line;
    while (buf[i] === 32 || buf[i] === 9) i++;
    const c = buf[i];
    if (c === 10 || c === 13 || i >= limit) continue;
    if (
      i - line <= column &&
      (isInside ? endsElement(text.charCodeAt(i), i - line < column) : isCodeLine(text, i))
    )
      return end;
    end = i = lineEnd(p, i);
  }
  return -1;
}

const isCodeLine = (text: string, at: number): boolean => isCode(text, at) || isSimpleStatement(text, at);

/** The line can hardly be text. */
const isCode = (text: string, at: number): boolean =>
  begins(
    /def\s+\w+\s*[([]|class\s+\w+\s*[([:]|import\s+[\w.]+[ \t]*(?:$|,|as\b|#)|from\s+[\w.]+\s+import\b|@\w[\w.]*(?:\(.*\))?[ \t]*$|async\s+(?:def|for|with)\b.*:[ \t]*$|(?:if|while|with|elif)\b.*:[ \t]*(?:#.*)?$|for\b.*\bin\b.*:[ \t]*(?:#.*)?$|(?:try|else|finally)[ \t]*:[ \t]*$|except\b.*:[ \t]*$|(?:return|raise|yield|assert|del|global)\b[ \t]*(?:[\w.]+[ \t]*(?:$|[([.,+*\-/%=!<>])|["'([{-])|(?:pass|break|continue|return|raise)[ \t]*$/my,
    text,
    at,
  );

/** On this line, or the one with text before it, something was reported. */
function isBehindDamage(p: ParserState, at: number): boolean {
  const last = p.diagnostics[p.diagnostics.length - 1];
  if (last === undefined) return false;
  let i = lineStart(p.buf, at) - 1;
  while (i > 0 && (p.buf[i] === 10 || p.buf[i] === 13 || p.buf[i] === 32 || p.buf[i] === 9)) i--;
  return last.end > lineStart(p.buf, Math.max(0, i));
}

function reportTriple(p: ParserState, start: number, from: number, isFormatted: boolean): void {
  const last = Math.max(0, p.length - 1);
  if (!isFormatted) report(p, Syntax.UnterminatedTriple, start, from, null, last);
  else {
    const label = /t/i.test(p.text.slice(start, from - 3)) ? 't-string' : 'f-string';
    report(p, Syntax.UnterminatedTripleFString, start, from, label, last);
  }
}

/** Where the line ends that has no brace behind an opening one, if the string may not go on behind it. */
export function findFieldLimit(p: ParserState, open: number, flags: number): number {
  if ((flags & STRING_TRIPLE) !== 0) return p.lineLimit;
  const end = lineEnd(p, open);
  for (let i = open + 1; i < end; i++) if (p.buf[i] === 125 || p.buf[i] === 35) return p.lineLimit;
  // Since 3.12 a field may go on in the next line: where something in it still asks for more.
  const isOpen =
    !/[\w'")\]][ \t]*$/.test(p.text.slice(open, end)) ||
    /^\s*[^\s\w('"[{#@]/.test(p.text.slice(end, end + 200));
  return isOpen ? p.lineLimit : end;
}
