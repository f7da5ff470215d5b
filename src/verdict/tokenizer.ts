/**
 * Tokens as CPython's tokenizer makes them, and its complaints, one at a time and without
 * recovery.
 *
 * It works on UTF-8 bytes with `\n` line ends and a last `\n`, because CPython does: columns
 * are bytes, and which bytes of which line are counted decides where a message points. The
 * state therefore keeps what CPython's keeps (how far the current line was read, where the
 * line buffer begins), even where a tokenizer of our own would not need it. Follows
 * Parser/lexer/lexer.c and Parser/tokenizer/ of the target version. Literals of numbers and strings
 * are scanned by numberTokens.ts and stringTokens.ts.
 */
import { isIdentifierContinue, isIdentifierStart } from '../text/identifiers.ts';
import { isPrintable } from '../text/printable.ts';
import { tokenizeNumber } from './numberTokens.ts';
import type { SourceBytes } from './sourceBytes.ts';
import { type StringMode, scanString, startsString, tokenizeStringMode } from './stringTokens.ts';
import { DEDENT, ENDMARKER, ERRORTOKEN, INDENT, NEWLINE, OP, operatorType, wordType } from './terminals.ts';
import { say } from './words.ts';

/** What ended the stream, in CPython's terms. Only {@link DONE_OK} lets it go on. */
export const DONE_OK = 0;
export const DONE_EOF = 1;
/** An error that has already been worded: `error` holds it. */
export const DONE_ERROR = 2;
export const DONE_DEDENT = 3;
export const DONE_TABS = 4;
export const DONE_TOO_DEEP = 5;
export const DONE_CONTINUATION = 6;
export const DONE_DECODE = 7;
/** Up to 3.9 an unterminated string has no words of its own place. */
export const DONE_EOF_IN_STRING = 8;
export const DONE_EOL_IN_STRING = 9;

/** What `nextByte` gives at the end. */
export const EOF = -1;

const MAX_INDENT = 100;
const MAX_BRACKETS = 200;
const TAB_SIZE = 8;

/** An error with the place CPython gives it: 1-based, in characters. */
export interface TokenError {
  readonly message: string;
  readonly line: number;
  readonly column: number;
  readonly endColumn: number;
}

export class Tokenizer {
  readonly source: SourceBytes;
  readonly bytes: Uint8Array;
  readonly minor: number;

  /** The next byte to read; bytes up to `lineEnd` belong to lines that were fetched. */
  cur = 0;
  lineEnd = 0;
  lineStart = 0;
  /** 1-based number of the line fetched last. */
  line = 0;
  /** Where CPython's line buffer begins: the line on which the current token or continuation began. */
  bufferStart = 0;
  /** First byte of the token being read, or -1 between tokens: fetching a line then moves the buffer. */
  start = -1;
  done = DONE_OK;
  error: TokenError | null = null;

  atLineBegin = true;
  pendingIndents = 0;
  indent = 0;
  readonly indents = new Int32Array(MAX_INDENT);
  readonly altIndents = new Int32Array(MAX_INDENT);

  /** Open brackets. */
  level = 0;
  readonly brackets = new Uint8Array(MAX_BRACKETS);
  readonly bracketLines = new Int32Array(MAX_BRACKETS);
  readonly bracketColumns = new Int32Array(MAX_BRACKETS);

  /** Where the string or f-string part being read began. */
  firstLine = 0;
  multiLineStart = 0;
  /** The f-strings around the current place, outermost first. */
  readonly modes: StringMode[] = [];

  /** The token made last: bytes [tokenStart, tokenEnd), -1 for tokens without text. */
  tokenStart = -1;
  tokenEnd = -1;

  constructor(source: SourceBytes, minor: number) {
    this.source = source;
    this.bytes = source.bytes;
    this.minor = minor;
  }
}

/** Reads one token; its bytes are in `tokenStart` and `tokenEnd`. */
export function nextToken(t: Tokenizer): number {
  t.tokenStart = -1;
  t.tokenEnd = -1;
  const mode = t.modes.length > 0 ? t.modes[t.modes.length - 1] : null;
  return mode?.isInText ? tokenizeStringMode(t, mode) : tokenizeCode(t, mode);
}

// ---- bytes --------------------------------------------------------------------------------------

export function nextByte(t: Tokenizer): number {
  if (t.cur === t.lineEnd && !fetchLine(t)) return EOF;
  return t.bytes[t.cur++];
}

/** Takes back a byte; nothing for EOF. */
export function backUp(t: Tokenizer, byte: number): void {
  if (byte !== EOF) t.cur--;
}

function fetchLine(t: Tokenizer): boolean {
  if (t.done !== DONE_OK) return false;
  const length = t.source.length;
  if (t.lineEnd >= length) {
    t.done = DONE_EOF;
    return false;
  }
  if (t.start < 0) t.bufferStart = t.cur;
  t.lineStart = t.cur;
  t.line++;
  const feed = t.bytes.indexOf(0x0a, t.lineEnd);
  t.lineEnd = feed < 0 || feed >= length ? length : feed + 1;
  return true;
}

// ---- errors -------------------------------------------------------------------------------------

/** Words an error that points at the byte read last. */
export function complain(t: Tokenizer, message: string): number {
  const column = t.source.countCharacters(t.lineStart, t.cur);
  return complainAt(t, message, column, column);
}

/** Words an error with given columns. */
export function complainAt(t: Tokenizer, message: string, column: number, endColumn: number): number {
  t.error = { message, line: t.line, column, endColumn };
  t.done = DONE_ERROR;
  return ERRORTOKEN;
}

function stop(t: Tokenizer, done: number): number {
  t.done = done;
  t.cur = t.lineEnd;
  return ERRORTOKEN;
}

// ---- code ---------------------------------------------------------------------------------------

export function tokenizeCode(t: Tokenizer, mode: StringMode | null): number {
  for (;;) {
    t.start = -1;
    let isBlank = false;
    if (t.atLineBegin) {
      const indentation = readIndentation(t);
      if (indentation < 0) return ERRORTOKEN;
      isBlank = indentation === BLANK;
    }
    t.start = t.cur;
    if (t.pendingIndents < 0) {
      t.pendingIndents++;
      return DEDENT;
    }
    if (t.pendingIndents > 0) {
      t.pendingIndents--;
      return INDENT;
    }
    // CPython looks one byte ahead here, which may fetch a line while the token has a start.
    backUp(t, nextByte(t));
    const type = tokenizeAfterIndentation(t, mode, isBlank);
    if (type !== NEXT_LINE) return type;
  }
}

const NEXT_LINE = -1;
const BLANK = 1;

/** The columns of a line's indentation: -1 after an error, BLANK for a line that does not count. */
function readIndentation(t: Tokenizer): number {
  let column = 0;
  let altColumn = 0;
  let continued = 0;
  t.atLineBegin = false;
  let c: number;
  for (;;) {
    c = nextByte(t);
    if (c === 0x20) {
      column++;
      altColumn++;
    } else if (c === 0x09) {
      column = (Math.floor(column / TAB_SIZE) + 1) * TAB_SIZE;
      altColumn++;
    } else if (c === 0x0c) {
      column = 0;
      altColumn = 0;
    } else if (c === 0x5c && t.minor >= 10) {
      // The first backslash decides the indentation of what it continues.
      continued = continued === 0 ? column : continued;
      if (!continueLine(t)) return -1;
    } else break;
  }
  backUp(t, c);
  // In 3.9 a line that begins with a backslash counts as blank, too, with what it continues.
  if (c === 0x23 || c === 0x0a || (c === 0x5c && t.minor === 9)) return BLANK;
  if (t.level > 0) return 0;
  if (continued !== 0) {
    column = continued;
    altColumn = continued;
  }
  return setIndentation(t, column, altColumn) ? 0 : -1;
}

function setIndentation(t: Tokenizer, column: number, altColumn: number): boolean {
  const current = t.indents[t.indent];
  if (column === current) return altColumn === t.altIndents[t.indent] || failTabs(t);
  if (column > current) {
    if (t.indent + 1 >= MAX_INDENT) {
      stop(t, DONE_TOO_DEEP);
      return false;
    }
    if (altColumn <= t.altIndents[t.indent]) return failTabs(t);
    t.pendingIndents++;
    t.indent++;
    t.indents[t.indent] = column;
    t.altIndents[t.indent] = altColumn;
    return true;
  }
  while (t.indent > 0 && column < t.indents[t.indent]) {
    t.pendingIndents--;
    t.indent--;
  }
  if (column !== t.indents[t.indent]) {
    stop(t, DONE_DEDENT);
    return false;
  }
  return altColumn === t.altIndents[t.indent] || failTabs(t);
}

function failTabs(t: Tokenizer): false {
  stop(t, DONE_TABS);
  return false;
}

/** After a backslash: goes to the next line, if the backslash ends one. */
function continueLine(t: Tokenizer): boolean {
  if (nextByte(t) !== 0x0a) {
    t.done = DONE_CONTINUATION;
    return false;
  }
  const c = nextByte(t);
  if (c === EOF) {
    t.done = DONE_EOF;
    t.cur = t.lineEnd;
    return false;
  }
  backUp(t, c);
  return true;
}

function tokenizeAfterIndentation(t: Tokenizer, mode: StringMode | null, isBlank: boolean): number {
  let c: number;
  for (;;) {
    t.start = -1;
    do c = nextByte(t);
    while (c === 0x20 || c === 0x09 || c === 0x0c);
    t.start = c === EOF ? t.cur : t.cur - 1;
    if (c === 0x23) while (c !== EOF && c !== 0x0a) c = nextByte(t);
    // Up to 3.9 an open bracket is no error of the tokenizer.
    if (c === EOF) return (t.level === 0 || t.minor < 10) && t.done === DONE_EOF ? ENDMARKER : ERRORTOKEN;
    if (c !== 0x5c) break;
    if (!continueLine(t)) return ERRORTOKEN;
  }
  if (isWordByte(c) && !isDigit(c)) return tokenizeWord(t, c);
  if (c === 0x0a) {
    t.atLineBegin = true;
    if (isBlank || t.level > 0) return NEXT_LINE;
    return finish(t, NEWLINE, t.cur - 1);
  }
  if (c === 0x2e) {
    c = nextByte(t);
    if (isDigit(c)) return tokenizeNumber(t, 0x2e, c);
    backUp(t, c);
    return tokenizeOperator(t, mode, 0x2e);
  }
  if (isDigit(c)) return tokenizeNumber(t, c, EOF);
  if (c === 0x22 || c === 0x27) return scanString(t, c);
  return tokenizeOperator(t, mode, c);
}

export function finish(t: Tokenizer, type: number, end: number): number {
  t.tokenStart = t.start;
  t.tokenEnd = end;
  return type;
}

// ---- words --------------------------------------------------------------------------------------

export function isDigit(c: number): boolean {
  return c >= 0x30 && c <= 0x39;
}

/** Whether the byte may be in an identifier; bytes beyond ASCII are judged later. */
export function isWordByte(c: number): boolean {
  return (c >= 0x61 && c <= 0x7a) || (c >= 0x41 && c <= 0x5a) || isDigit(c) || c === 0x5f || c >= 0x80;
}

function tokenizeWord(t: Tokenizer, first: number): number {
  let c = first;
  const prefix = startsString(t, c);
  if (prefix !== null) return prefix;
  c = t.bytes[t.cur - 1];
  let isAscii = true;
  while (isWordByte(c)) {
    if (c >= 0x80) isAscii = false;
    c = nextByte(t);
  }
  backUp(t, c);
  if (!isAscii && !verifyIdentifier(t)) return ERRORTOKEN;
  return finish(t, wordType(t.source.text(t.start, t.cur), t.minor), t.cur);
}

function verifyIdentifier(t: Tokenizer): boolean {
  if (t.source.invalidUtf8(t.start, t.cur) !== null) {
    t.done = DONE_DECODE;
    return false;
  }
  const word = t.source.text(t.start, t.cur);
  let at = 0;
  for (const character of word) {
    const code = character.codePointAt(0)!;
    const isGood =
      code < 0x80
        ? at > 0 || !isDigit(code)
        : at === 0
          ? isIdentifierStart(code)
          : isIdentifierContinue(code);
    if (!isGood) {
      complainOfCharacter(t, code, at + character.length, word);
      return false;
    }
    at += character.length;
  }
  return true;
}

function complainOfCharacter(t: Tokenizer, code: number, end: number, word: string): void {
  if (t.minor === 8) {
    t.done = DONE_ERROR;
    complainAt(t, 'invalid character in identifier', t.source.countCharacters(t.lineStart, t.cur), 0);
    return;
  }
  t.cur = t.start + t.source.byteLength(word.slice(0, end));
  const hex = code.toString(16).toUpperCase().padStart(4, '0');
  if (isPrintable(code)) complain(t, say('InvalidCharacter', `'${String.fromCodePoint(code)}' (U+${hex})`));
  else complain(t, say('NonPrintable', `U+${hex}`));
}

// ---- operators and brackets ---------------------------------------------------------------------

function tokenizeOperator(t: Tokenizer, mode: StringMode | null, c: number): number {
  if (mode !== null && mode.fieldDepth >= 0 && (c === 0x3a || c === 0x7d || c === 0x21 || c === 0x7b)) {
    const depth = mode.bracketDepth - (c === 0x7b ? 0 : 1);
    // Up to 3.12 a format spec is where the end of its field's expression has been seen.
    if (depth === 0) mode.sawExpressionEnd = c !== 0x7b;
    if (c === 0x3a && depth === mode.fieldDepth) {
      mode.isInText = true;
      mode.isInFormatSpec = true;
      return finish(t, operatorType(':'), t.cur);
    }
  }
  const type = readLongOperator(t, c);
  if (type !== OP) return finish(t, type, t.cur);
  if (c === 0x28 || c === 0x5b || c === 0x7b) {
    if (t.level >= MAX_BRACKETS) return complain(t, say('TooManyBrackets'));
    t.brackets[t.level] = c;
    t.bracketLines[t.level] = t.line;
    t.bracketColumns[t.level] = t.start - t.lineStart;
    t.level++;
    if (mode !== null) mode.bracketDepth++;
  } else if (c === 0x29 || c === 0x5d || c === 0x7d) {
    const problem = closeBracket(t, mode, c);
    if (problem !== null) return complain(t, problem);
  }
  if (t.minor >= 11 && (c < 0x20 || c === 0x7f))
    return complain(t, say('NonPrintable', `U+${c.toString(16).toUpperCase().padStart(4, '0')}`));
  const single = String.fromCharCode(c);
  // Only f-strings that are tokenized need `!` by itself.
  return finish(t, single === '!' && t.minor < 12 ? OP : operatorType(single), t.cur);
}

/** An operator of two or three characters, or OP. */
function readLongOperator(t: Tokenizer, c: number): number {
  const c2 = nextByte(t);
  if (c2 === EOF || c2 >= 0x80) {
    backUp(t, c2);
    return OP;
  }
  const pair = String.fromCharCode(c, c2);
  const type = operatorType(pair);
  if (type !== OP || pair === '..') {
    const c3 = nextByte(t);
    const longer = c3 === EOF || c3 >= 0x80 ? OP : operatorType(pair + String.fromCharCode(c3));
    if (longer !== OP) return longer;
    backUp(t, c3);
  }
  if (type === OP) backUp(t, c2);
  return type;
}

function closeBracket(t: Tokenizer, mode: StringMode | null, c: number): string | null {
  const closing = String.fromCharCode(c);
  if (mode !== null && mode.bracketDepth === 0 && c === 0x7d)
    return say('SingleBrace', `${mode.label}-string`);
  if (t.level === 0) return say('UnmatchedBracket', closing);
  t.level--;
  const opening = t.brackets[t.level];
  if (opening !== (c === 0x29 ? 0x28 : c - 2)) {
    // The brace of a replacement field is no bracket that something else could close.
    if (mode !== null && opening === 0x7b && mode.bracketDepth - 1 === mode.fieldDepth)
      return mode.label + say('FStringUnmatched', closing).slice(1);
    const line = t.bracketLines[t.level];
    const opened = String.fromCharCode(opening);
    return say('MismatchedBracket', closing + opened, line === t.line ? 0 : line);
  }
  if (mode !== null) {
    mode.bracketDepth--;
    if (mode.bracketDepth < 0) return mode.label + say('FStringUnmatched', closing).slice(1);
    if (c === 0x7d && mode.bracketDepth === mode.fieldDepth) {
      mode.fieldDepth--;
      mode.isInText = true;
      mode.isInFormatSpec = false;
    }
  }
  return null;
}
