/**
 * String tokens, and from 3.12 on the parts of f-strings (t-strings from 3.14 on).
 *
 * Inside an f-string the tokenizer alternates between its text and the code of its fields; a stack of modes
 * says where it is. An unterminated literal is reported at its first quote: CPython moves its own position
 * back there before it words the error, and so does this.
 */
import {
  ERRORTOKEN,
  FSTRING_END,
  FSTRING_MIDDLE,
  FSTRING_START,
  STRING,
  TSTRING_END,
  TSTRING_MIDDLE,
  TSTRING_START,
} from './terminals.ts';
import {
  backUp,
  complain,
  complainAt,
  DONE_DECODE,
  DONE_EOF_IN_STRING,
  DONE_EOL_IN_STRING,
  DONE_ERROR,
  EOF,
  finish,
  nextByte,
  type Tokenizer,
  tokenizeCode,
} from './tokenizer.ts';
import { say } from './words.ts';

const MAX_FSTRINGS = 150;
const MAX_FIELD_NESTING = 3;

const BACKSLASH = 0x5c;
const OPEN_BRACE = 0x7b;
const CLOSE_BRACE = 0x7d;

/** An f-string or t-string that has begun and not ended. */
export interface StringMode {
  readonly label: 'f' | 't';
  readonly quote: number;
  readonly quoteSize: number;
  readonly isRaw: boolean;
  /** Where it began. */
  readonly start: number;
  readonly multiLineStart: number;
  readonly firstLine: number;
  /** In its text (or that of a format spec), not in code. */
  isInText: boolean;
  isInFormatSpec: boolean;
  sawExpressionEnd: boolean;
  /** Nesting of the replacement field around the place, from 0; -1 outside of any. */
  fieldDepth: number;
  /** Open brackets within this literal. */
  bracketDepth: number;
}

const NO_PREFIX = null;

/**
 * The string that begins with the word byte `first`, as a token; null when these are the letters of a
 * name. Then the byte read last is the first one that belongs to no prefix.
 */
export function startsString(t: Tokenizer, first: number): number | null {
  let seen = '';
  let c = first;
  for (;;) {
    const letter = c < 0x80 ? String.fromCharCode(c | 0x20) : ' ';
    if (!'bruft'.includes(letter) || !mayFollow(seen, letter, t.minor)) return NO_PREFIX;
    seen += letter;
    c = nextByte(t);
    if (c === 0x22 || c === 0x27) {
      const clash = t.minor >= 14 ? findClash(seen) : null;
      if (clash !== null) {
        const message = `'${clash[0]}' and '${clash[1]}' prefixes are incompatible`;
        return complainAt(t, message, t.start + 1 - t.lineStart, t.cur - t.lineStart);
      }
      if (t.minor >= 12 && (seen.includes('f') || seen.includes('t'))) return startMode(t, c, seen);
      return scanString(t, c);
    }
  }
}

/** From 3.14 on any prefix letters may stand together at first, each once. */
function mayFollow(seen: string, letter: string, minor: number): boolean {
  if (seen.includes(letter)) return false;
  if (minor >= 14) return true;
  switch (letter) {
    case 'b':
      return !/[uf]/.test(seen);
    case 'u':
      return seen === '';
    case 'r':
      return !seen.includes('u');
    case 'f':
      return !/[bu]/.test(seen);
    default:
      return false;
  }
}

/** The first two of the letters that may not stand together, in the order in which CPython tries them. */
function findClash(seen: string): string | null {
  for (const pair of ['ub', 'ur', 'uf', 'ut', 'bf', 'bt', 'ft'])
    if (seen.includes(pair[0]) && seen.includes(pair[1])) return pair;
  return null;
}

// ---- plain strings ------------------------------------------------------------------------------

/** Reads the string whose opening quote was read last. */
export function scanString(t: Tokenizer, quote: number): number {
  t.firstLine = t.line;
  t.multiLineStart = t.lineStart;
  let quoteSize = 1;
  let closing = 0;
  let sawEscapedQuote = false;
  let c = nextByte(t);
  if (c === quote) {
    c = nextByte(t);
    if (c === quote) quoteSize = 3;
    else closing = 1;
  }
  if (c !== quote) backUp(t, c);
  while (closing !== quoteSize) {
    c = nextByte(t);
    if (c === EOF || (quoteSize === 1 && c === 0x0a))
      return unterminated(t, quote, quoteSize, sawEscapedQuote);
    if (c === quote) closing++;
    else {
      closing = 0;
      if (c === BACKSLASH) {
        c = nextByte(t);
        if (c === quote) sawEscapedQuote = true;
      }
    }
  }
  return finish(t, STRING, t.cur);
}

function unterminated(t: Tokenizer, quote: number, quoteSize: number, sawEscapedQuote: boolean): number {
  if (t.minor < 10) {
    t.done = quoteSize === 3 ? DONE_EOF_IN_STRING : DONE_EOL_IN_STRING;
    t.cur = t.lineEnd;
    return ERRORTOKEN;
  }
  t.cur = t.start + 1;
  t.lineStart = t.multiLineStart;
  const line = t.line;
  t.line = t.firstLine;
  const mode = t.modes.length > 0 ? t.modes[t.modes.length - 1] : null;
  if (mode !== null && mode.quote === quote && mode.quoteSize === quoteSize)
    return complain(t, say('FieldBrace', `${mode.label}-string`));
  if (quoteSize === 3) return complain(t, say('UnterminatedTriple', '', line));
  const hasHint = sawEscapedQuote && t.minor >= 13;
  return complain(t, say(hasHint ? 'UnterminatedEscaped' : 'UnterminatedString', '', line));
}

// ---- f-strings and t-strings --------------------------------------------------------------------

function startMode(t: Tokenizer, quote: number, prefix: string): number {
  t.firstLine = t.line;
  t.multiLineStart = t.lineStart;
  let quoteSize = 1;
  const second = nextByte(t);
  if (second === quote) {
    const third = nextByte(t);
    if (third === quote) quoteSize = 3;
    else {
      backUp(t, third);
      backUp(t, second);
    }
  } else backUp(t, second);
  const label = prefix.includes('t') ? 't' : 'f';
  if (t.modes.length + 1 >= MAX_FSTRINGS)
    return complain(t, `${say('TooManyFStrings')}${t.minor >= 14 ? ' or t-strings' : ''}`);
  t.modes.push({
    label,
    quote,
    quoteSize,
    isRaw: prefix.includes('r'),
    start: t.start,
    multiLineStart: t.lineStart,
    firstLine: t.line,
    isInText: true,
    isInFormatSpec: false,
    sawExpressionEnd: false,
    fieldDepth: -1,
    bracketDepth: 0,
  });
  return finish(t, label === 't' ? TSTRING_START : FSTRING_START, t.cur);
}

/** Reads on in the text of an f-string: a part of it, its end, or the code of a field. */
export function tokenizeStringMode(t: Tokenizer, mode: StringMode): number {
  t.start = t.cur;
  t.firstLine = t.line;
  t.multiLineStart = t.lineStart;
  const first = nextByte(t);
  if (first === OPEN_BRACE) {
    const second = nextByte(t);
    backUp(t, second);
    backUp(t, first);
    if (second !== OPEN_BRACE) {
      return enterField(t, mode) ? tokenizeCode(t, mode) : ERRORTOKEN;
    }
  } else backUp(t, first);

  let quotes = 0;
  while (quotes < mode.quoteSize) {
    const c = nextByte(t);
    if (c !== mode.quote) {
      backUp(t, c);
      break;
    }
    quotes++;
  }
  if (quotes < mode.quoteSize) return tokenizeText(t, mode);
  t.modes.pop();
  return finish(t, mode.label === 't' ? TSTRING_END : FSTRING_END, t.cur);
}

function enterField(t: Tokenizer, mode: StringMode): boolean {
  mode.fieldDepth++;
  if (mode.fieldDepth >= MAX_FIELD_NESTING) {
    complain(t, say('FieldNesting', `${mode.label}-string`));
    return false;
  }
  mode.isInText = false;
  return true;
}

function tokenizeText(t: Tokenizer, mode: StringMode): number {
  const middle = mode.label === 't' ? TSTRING_MIDDLE : FSTRING_MIDDLE;
  let closing = 0;
  let isInName = false;
  while (closing !== mode.quoteSize) {
    const c = nextByte(t);
    if (t.done === DONE_ERROR || t.done === DONE_DECODE) return ERRORTOKEN;
    const isSpec = mode.fieldDepth >= 0 && (t.minor >= 13 ? mode.isInFormatSpec : mode.sawExpressionEnd);
    if (c === EOF || (mode.quoteSize === 1 && c === 0x0a)) {
      if (isSpec && c === 0x0a) {
        if (t.minor >= 14) {
          return complain(t, say('FieldNewline', `${mode.label}-string`));
        }
        backUp(t, c);
        mode.isInText = false;
        mode.isInFormatSpec = false;
        return finish(t, middle, t.cur);
      }
      return unterminatedMode(t, mode);
    }
    if (c === mode.quote) {
      closing++;
      continue;
    }
    closing = 0;
    if (c === OPEN_BRACE) {
      const next = nextByte(t);
      if (next === OPEN_BRACE && !isSpec) return finish(t, middle, t.cur - 1);
      backUp(t, next);
      backUp(t, c);
      if (!enterField(t, mode)) return ERRORTOKEN;
      mode.isInFormatSpec = false;
      return finish(t, middle, t.cur);
    }
    if (c === CLOSE_BRACE) {
      // The brace that ends `\N{...}` belongs to the text.
      if (isInName) return finish(t, middle, t.cur);
      const next = nextByte(t);
      if (next === CLOSE_BRACE && !isSpec && mode.bracketDepth === 0) return finish(t, middle, t.cur - 1);
      backUp(t, next);
      backUp(t, c);
      mode.isInText = false;
      mode.isInFormatSpec = false;
      return finish(t, middle, t.cur);
    }
    if (c === BACKSLASH) {
      const next = nextByte(t);
      if (next === OPEN_BRACE || next === CLOSE_BRACE) backUp(t, next);
      else if (next === 0x4e && !mode.isRaw) {
        const brace = nextByte(t);
        if (brace === OPEN_BRACE) isInName = true;
        else backUp(t, brace);
      }
    }
  }
  for (let i = 0; i < mode.quoteSize; i++) backUp(t, mode.quote);
  return finish(t, middle, t.cur);
}

function unterminatedMode(t: Tokenizer, mode: StringMode): number {
  t.cur = mode.start + 1;
  t.lineStart = mode.multiLineStart;
  const line = t.line;
  t.line = mode.firstLine;
  const name = mode.quoteSize === 3 ? 'UnterminatedTripleFString' : 'UnterminatedFString';
  return complain(t, say(name, `${mode.label}-string`, line));
}
