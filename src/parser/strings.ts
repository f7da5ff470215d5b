/**
 * String tokens: prefixes and extents. Values are decoded later, on demand; what
 * must be known now is whether the literal ends and whether it has a backslash.
 */
import { Syntax } from '../diagnostics/syntax.ts';
import { endField } from './bracketTokens.ts';
import { type ParserState, report } from './state.ts';
import { T_FSTRING, T_STRING } from './tokens.ts';

/** Flags of a string token; the lowest byte comes from its prefix. */
export const STRING_BYTES = 1;
export const STRING_RAW = 2;
export const STRING_UNICODE = 4;
export const STRING_FORMAT = 8;
export const STRING_TEMPLATE = 16;
export const STRING_TRIPLE = 32;
export const STRING_BACKSLASH = 64;
export const STRING_UNTERMINATED = 128;
/** Length of the prefix, shifted. */
export const STRING_PREFIX_SHIFT = 8;
export const STRING_PREFIX_MASK = 3;
/** Character code of the quote, shifted. */
export const STRING_QUOTE_SHIFT = 10;

function letterFlag(c: number): number {
  switch (c | 32) {
    case 98:
      return STRING_BYTES;
    case 114:
      return STRING_RAW;
    case 117:
      return STRING_UNICODE;
    case 102:
      return STRING_FORMAT;
    case 116:
      return STRING_TEMPLATE;
    default:
      return -1;
  }
}

/** Flags of the string prefix [start, end) of one or two letters, or -1 when it is none. */
export function prefixFlags(buf: Uint16Array, start: number, end: number): number {
  const first = letterFlag(buf[start]);
  if (first < 0 || end - start === 1) return first;
  const second = letterFlag(buf[start + 1]);
  if (second < 0 || first === second) return -1;
  const both = first | second;
  // Of two letters one is r, and the other is not u.
  return (both & STRING_RAW) !== 0 && (both & STRING_UNICODE) === 0 ? both : -1;
}

/** The first backslash at or behind an offset; searched for once, not once a string. */
function nextBackslash(p: ParserState, from: number): number {
  if (from < p.backslashFrom || from > p.backslashAt) {
    const at = p.text.indexOf('\\', from);
    p.backslashAt = at < 0 ? p.length : at;
    p.backslashFrom = from;
  }
  return p.backslashAt;
}

/** Scans the literal whose prefix begins at `start` and whose quote is at `quoteAt`. */
export function scanString(p: ParserState, start: number, quoteAt: number, prefix: number): void {
  const buf = p.buf;
  const quote = buf[quoteAt];
  let flags = prefix | ((quoteAt - start) << STRING_PREFIX_SHIFT) | (quote << STRING_QUOTE_SHIFT);
  let i = quoteAt + 1;
  p.start = start;
  const triple = buf[i] === quote && buf[i + 1] === quote;
  if (triple) {
    flags |= STRING_TRIPLE;
    i += 2;
  }
  if (triple && p.careful && p.fieldDepth < 0) {
    const end = p.care!.guessTripleEnd(p, start, i);
    if (end >= 0) {
      p.type = T_STRING;
      p.end = end;
      p.stringFlags = (flags & ~(STRING_FORMAT | STRING_TEMPLATE)) | STRING_UNTERMINATED;
      return;
    }
  }
  if ((prefix & (STRING_FORMAT | STRING_TEMPLATE)) !== 0) {
    p.end = i;
    p.stringFlags = flags;
    p.type = T_FSTRING;
    return;
  }
  p.type = T_STRING;
  if (triple) {
    scanTriple(p, start, quoteAt, i, flags);
    return;
  }
  for (;;) {
    const c = buf[i];
    // Most characters are beyond the backslash.
    if (c > 92) {
      i++;
      continue;
    }
    if (c === quote) break;
    if (c === 92) {
      flags |= STRING_BACKSLASH;
      if (++i >= p.length) i--;
      else if (buf[i] === 13 && buf[i + 1] === 10) i++;
    } else if (c === 10 || c === 13 || (c === 0 && i >= p.length)) {
      i = Math.min(i, p.length);
      if (i === p.length) p.unfinished?.noteReach(p, i);
      if (p.fieldDepth >= 0 && endsField(p, start, flags)) return;
      p.stringFlags = flags | STRING_UNTERMINATED;
      const isEscaped = p.target >= 13 && p.text.slice(quoteAt, i).includes(`\\${p.text[quoteAt]}`);
      report(p, isEscaped ? Syntax.UnterminatedEscaped : Syntax.UnterminatedString, start, i);
      p.end = p.careful ? p.care!.guessLineEnd(p, quoteAt, i) : i;
      if (p.end === i) p.lostQuote = start;
      return;
    }
    i++;
  }
  p.end = i + 1;
  p.stringFlags = flags;
  if (p.careful && p.fieldDepth < 0) p.care!.checkApostrophe(p, quoteAt);
}

/** Scans a literal in triple quotes whose text begins at `from`. */
function scanTriple(p: ParserState, start: number, quoteAt: number, from: number, prefixed: number): void {
  const buf = p.buf;
  const quote = buf[quoteAt];
  // A native search; where a backslash comes first it may be one before the closing quotes.
  const close = p.text.indexOf(quote === 34 ? '"""' : "'''", from);
  if (close >= 0 && close < nextBackslash(p, from)) {
    p.end = close + 3;
    p.stringFlags = prefixed;
    return;
  }
  let flags = prefixed;
  let i = from;
  for (;;) {
    const c = buf[i];
    if (c === quote) {
      if (buf[i + 1] === quote && buf[i + 2] === quote) break;
    } else if (c === 92) {
      flags |= STRING_BACKSLASH;
      // Nothing is escaped at the end of the file: beyond it the buffer holds something else.
      if (++i >= p.length) i--;
    } else if (c === 0 && i >= p.length) {
      p.unfinished?.noteReach(p, p.length);
      if (p.fieldDepth >= 0 && endsField(p, start, flags)) return;
      p.end = p.length;
      p.stringFlags = flags | STRING_UNTERMINATED;
      // The empty line behind the last line break does not count.
      report(p, Syntax.UnterminatedTriple, start, quoteAt + 3, null, Math.max(0, p.length - 1));
      return;
    }
    i++;
  }
  p.end = i + 3;
  p.stringFlags = flags;
}

/** A string that does not end, inside a field of a string with the same quotes: those end, and the field lacks its brace. */
function endsField(p: ParserState, start: number, flags: number): boolean {
  const same = STRING_TRIPLE | (0xff << STRING_QUOTE_SHIFT);
  if ((flags & same) !== (p.fieldFlags & same)) return false;
  report(p, Syntax.FieldBrace, start, start + 1, fieldLabel(p.fieldFlags));
  p.quoteLimit = start;
  endField(p, start);
  return true;
}

/** What CPython's messages call the string. */
export const fieldLabel = (flags: number): string =>
  (flags & STRING_TEMPLATE) !== 0 ? 't-string' : 'f-string';
