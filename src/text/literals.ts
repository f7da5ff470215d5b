/**
 * Values of number and string literals, from their source text.
 *
 * The tree calls this when somebody reads a constant's value, long after the parser
 * checked the literal; so nothing here reports. What is malformed all the same (a
 * tree with errors has such literals) decodes to something harmless: a bad escape
 * keeps its text, a bad number is 0. The parser's own checks of escapes are at the
 * end: they find what CPython's codecs would complain of, in CPython's positions.
 */
import {
  BACKSLASH,
  CARRIAGE_RETURN,
  CLOSE_BRACE,
  DIGIT_0,
  DIGIT_7,
  DIGIT_9,
  DOUBLE_QUOTE,
  HASH,
  LINE_FEED,
  LOWER_A,
  LOWER_B,
  LOWER_F,
  LOWER_N,
  LOWER_R,
  LOWER_T,
  LOWER_U,
  LOWER_V,
  LOWER_X,
  OPEN_BRACE,
  SINGLE_QUOTE,
  UPPER_N,
  UPPER_U,
} from './charCodes.ts';

/** A Python `float`; a class of its own, so that `1.0` and `1` stay different values. */
export class PyFloat {
  readonly value: number;
  constructor(value: number) {
    this.value = value;
  }
}

/** A Python `complex`. Of a literal only the imaginary part can be other than 0. */
export class PyComplex {
  readonly real: number;
  readonly imag: number;
  constructor(real: number, imag: number) {
    this.real = real;
    this.imag = imag;
  }
}

/** Python's `...`. */
export const Ellipsis: { readonly name: 'Ellipsis' } = Object.freeze({ name: 'Ellipsis' });

/** The value of a constant: an `int` is a number while it is a safe integer and a bigint beyond. */
export type ConstantValue =
  | string
  | Uint8Array
  | number
  | bigint
  | PyFloat
  | PyComplex
  | boolean
  | null
  | typeof Ellipsis;

/** Finds the character of `\N{name}`, or null. `lookupUnicodeName` of unicodeNames.ts is one. */
export type UnicodeNames = (name: string) => string | null;

/**
 * The value of a number literal, given its exact text (`0x_ff`, `1_000`, `1e3`, `2.5j`).
 * Floats are rounded correctly, as both languages ask; beyond their range they are infinite.
 */
export function decodeNumber(text: string): number | bigint | PyFloat | PyComplex {
  const digits = text.includes('_') ? text.replaceAll('_', '') : text;
  const last = digits.charCodeAt(digits.length - 1) | 0x20;
  const hasRadix = /^0[xob]/i.test(digits);
  if (!hasRadix) {
    if (last === 0x6a) return new PyComplex(0, numberOrZero(digits.slice(0, -1)));
    // Leading zeros pass the tokenizer only where an exponent seems to follow (`07else`), and make a float.
    if (/[.e]|^0+[1-9]/i.test(digits)) return new PyFloat(numberOrZero(digits));
  }
  const value = numberOrZero(digits);
  // Rounding never brings an integer beyond the safe ones back among them.
  return Number.isSafeInteger(value) ? value : BigInt(digits);
}

function numberOrZero(digits: string): number {
  const value = Number(digits);
  return Number.isNaN(value) ? 0 : value;
}

/**
 * The value of the string or bytes literals, one or several in a row, that lie in text[start, end).
 *
 * Between them may be anything the grammar skips: blanks, comments, line breaks, joined lines. Prefixes
 * are r, b and u in any case; f- and t-strings have no business here. Line breaks inside count as `\n`.
 * Where literals mix bytes and text, which is an error, the first one decides.
 *
 * A JavaScript string cannot tell the surrogates `'\ud83d\ude00'` (two characters to Python) from the
 * character they would make together: such a value has the right UTF-16 units, but not Python's length.
 *
 * @param start 0-based UTF-16 offset of the first literal's prefix or quote
 * @param names the name table, or null to keep `\N{...}` as written
 */
export function decodeStrings(
  text: string,
  start: number,
  end: number,
  names: UnicodeNames | null,
): string | Uint8Array {
  let value = '';
  let isBytes: boolean | null = null;
  let at = start;
  while (at < end) {
    const unit = text.charCodeAt(at);
    if (unit === HASH) {
      at = skipLine(text, at, end);
    } else if (unit === BACKSLASH || !(isQuote(unit) || isPrefix(unit))) {
      at++;
    } else {
      let isRaw = false;
      for (; at < end && !isQuote(text.charCodeAt(at)); at++) {
        const prefix = text.charCodeAt(at) | 0x20;
        if (prefix === LOWER_R) isRaw = true;
        else if (prefix === LOWER_B) isBytes ??= true;
      }
      isBytes ??= false;
      const isTriple = isTripleQuote(text, at, end);
      const bodyStart = at + (isTriple ? 3 : 1);
      const bodyEnd = findBodyEnd(text, bodyStart, end, text.charCodeAt(at), isTriple);
      value += decodeBody(text, bodyStart, bodyEnd, isRaw, isBytes, names);
      at = bodyEnd + (isTriple ? 3 : 1);
    }
  }
  return isBytes === true ? bytesOf(value) : value;
}

/**
 * The value of the body of one string literal, or of a piece of an f-string between its fields; doubled
 * braces are the caller's affair. Line breaks count as `\n`.
 *
 * @param isRaw whether backslashes mean themselves
 * @param names the name table, or null to keep `\N{...}` as written
 */
export function decodeEscapes(
  text: string,
  start: number,
  end: number,
  isRaw: boolean,
  names: UnicodeNames | null,
): string {
  return decodeBody(text, start, end, isRaw, false, names);
}

function decodeBody(
  text: string,
  start: number,
  end: number,
  isRaw: boolean,
  isBytes: boolean,
  names: UnicodeNames | null,
): string {
  const body = text.slice(start, end);
  const plain = body.includes('\r') ? body.replace(/\r\n?/g, '\n') : body;
  if (isRaw) return plain;
  let backslash = plain.indexOf('\\');
  if (backslash < 0) return plain;
  let value = '';
  let done = 0;
  while (backslash >= 0 && backslash + 1 < plain.length) {
    value += plain.slice(done, backslash);
    const after = escapeEnd(plain, backslash, plain.length, isBytes);
    value += decodeEscape(plain, backslash, after, isBytes, names);
    done = after;
    backslash = plain.indexOf('\\', done);
  }
  return value + plain.slice(done);
}

/** The value of the escape sequence text[start, end), or its text when it has none. */
function decodeEscape(
  text: string,
  start: number,
  end: number,
  isBytes: boolean,
  names: UnicodeNames | null,
): string {
  const kind = text.charCodeAt(start + 1);
  switch (kind) {
    case LINE_FEED:
      return '';
    case BACKSLASH:
    case SINGLE_QUOTE:
    case DOUBLE_QUOTE:
      return text[start + 1];
    case LOWER_A:
      return '\x07';
    case LOWER_B:
      return '\b';
    case LOWER_F:
      return '\f';
    case LOWER_N:
      return '\n';
    case LOWER_R:
      return '\r';
    case LOWER_T:
      return '\t';
    case LOWER_V:
      return '\v';
  }
  if (kind >= DIGIT_0 && kind <= DIGIT_7) {
    // Up to 0o777 in text; bytes drop the ninth bit.
    return String.fromCharCode(Number.parseInt(text.slice(start + 1, end), 8));
  }
  const digits = hexDigitsOf(kind, isBytes);
  if (digits > 0 && end - start === digits + 2) {
    const codePoint = Number.parseInt(text.slice(start + 2, end), 16);
    if (codePoint <= 0x10ffff) return String.fromCodePoint(codePoint);
  } else if (kind === UPPER_N && !isBytes && names !== null && text.charCodeAt(end - 1) === CLOSE_BRACE) {
    const character = names(text.slice(start + 3, end - 1));
    if (character !== null) return character;
  }
  return text.slice(start, end);
}

/**
 * Where the escape sequence that begins at `start` ends: after what belongs to it, however incomplete. A
 * backslash before a character that makes no escape is a sequence of two units. There is a unit after it.
 */
function escapeEnd(text: string, start: number, end: number, isBytes: boolean): number {
  const kind = text.charCodeAt(start + 1);
  let at = start + 2;
  if (kind >= DIGIT_0 && kind <= DIGIT_7) {
    while (at < end && at < start + 4 && isOctalDigit(text.charCodeAt(at))) at++;
    return at;
  }
  if (kind === CARRIAGE_RETURN) return at < end && text.charCodeAt(at) === LINE_FEED ? at + 1 : at;
  const digits = hexDigitsOf(kind, isBytes);
  if (digits > 0) {
    while (at < end && at < start + 2 + digits && isHexDigit(text.charCodeAt(at))) at++;
    return at;
  }
  if (kind !== UPPER_N || isBytes || text.charCodeAt(at) !== OPEN_BRACE || at >= end) return at;
  at++;
  while (at < end && text.charCodeAt(at) !== CLOSE_BRACE) at++;
  // `\N{}` and an unclosed name end before the brace, as the codec's error does.
  return at < end && at > start + 3 ? at + 1 : at;
}

function hexDigitsOf(kind: number, isBytes: boolean): number {
  if (kind === LOWER_X) return 2;
  if (isBytes) return 0;
  if (kind === LOWER_U) return 4;
  return kind === UPPER_U ? 8 : 0;
}

/** A body ends at its quote; in a tree with errors also at the end of the range or, unless tripled, of the line. */
function findBodyEnd(text: string, start: number, end: number, quote: number, isTriple: boolean): number {
  for (let at = start; at < end; at++) {
    const unit = text.charCodeAt(at);
    if (unit === BACKSLASH) {
      if (text.charCodeAt(at + 1) === CARRIAGE_RETURN && text.charCodeAt(at + 2) === LINE_FEED) at++;
      at++;
    } else if (unit === quote) {
      if (!isTriple || isTripleQuote(text, at, end)) return at;
    } else if (!isTriple && (unit === LINE_FEED || unit === CARRIAGE_RETURN)) {
      return at;
    }
  }
  return end;
}

function isTripleQuote(text: string, at: number, end: number): boolean {
  const quote = text.charCodeAt(at);
  return at + 2 < end && text.charCodeAt(at + 1) === quote && text.charCodeAt(at + 2) === quote;
}

function skipLine(text: string, start: number, end: number): number {
  let at = start;
  while (at < end && text.charCodeAt(at) !== LINE_FEED && text.charCodeAt(at) !== CARRIAGE_RETURN) at++;
  return at;
}

function bytesOf(value: string): Uint8Array {
  const bytes = new Uint8Array(value.length);
  for (let i = 0; i < value.length; i++) bytes[i] = value.charCodeAt(i);
  return bytes;
}

function isQuote(unit: number): boolean {
  return unit === SINGLE_QUOTE || unit === DOUBLE_QUOTE;
}

function isPrefix(unit: number): boolean {
  const lower = unit | 0x20;
  return lower === LOWER_R || lower === LOWER_B || lower === LOWER_U;
}

function isDigit(unit: number): boolean {
  return unit >= DIGIT_0 && unit <= DIGIT_9;
}

function isOctalDigit(unit: number): boolean {
  return unit >= DIGIT_0 && unit <= DIGIT_7;
}

function isHexDigit(unit: number): boolean {
  if (isDigit(unit)) return true;
  const lower = unit | 0x20;
  return lower >= LOWER_A && lower <= LOWER_F;
}

// ---- checks for the parser ----------------------------------------------------------------------

/** What is wrong with an escape sequence, as CPython's codecs tell it apart. */
export type EscapeProblemKind = 'x' | 'u' | 'U' | 'illegal-codepoint' | 'N-malformed' | 'N-unknown';

/** The first escape sequence of a literal that CPython refuses. */
export interface EscapeProblem {
  readonly kind: EscapeProblemKind;
  readonly isBytes: boolean;
  /** UTF-16 offsets of the sequence, as far as it was understood. */
  readonly start: number;
  readonly end: number;
  /**
   * The sequence's first and last position as the message counts: from the body's first character, a
   * line break as one, a character beyond ASCII as ten (CPython rewrites it as `\UXXXXXXXX` first).
   */
  readonly first: number;
  readonly last: number;
}

const REASONS: Readonly<Record<EscapeProblemKind, string>> = {
  x: 'truncated \\xXX escape',
  u: 'truncated \\uXXXX escape',
  U: 'truncated \\UXXXXXXXX escape',
  'illegal-codepoint': 'illegal Unicode character',
  'N-malformed': 'malformed \\N character escape',
  'N-unknown': 'unknown Unicode character name',
};

/**
 * The first escape in the body text[start, end) of a literal that is not raw for which CPython raises
 * (Objects/unicodeobject.c and bytesobject.c), or null. A body of bytes is taken to be ASCII.
 *
 * @param names the name table; with null any name between braces passes
 */
export function checkEscapes(
  text: string,
  start: number,
  end: number,
  isBytes: boolean,
  names: UnicodeNames | null,
): EscapeProblem | null {
  for (let at = start; at < end; ) {
    if (text.charCodeAt(at) !== BACKSLASH || at + 1 >= end) {
      at++;
      continue;
    }
    const after = escapeEnd(text, at, end, isBytes);
    const kind = problemOf(text, at, after, isBytes, names);
    if (kind !== null) {
      const first = codecLength(text, start, at);
      return { kind, isBytes, start: at, end: after, first, last: first + codecLength(text, at, after) - 1 };
    }
    at = after;
  }
  return null;
}

function problemOf(
  text: string,
  start: number,
  end: number,
  isBytes: boolean,
  names: UnicodeNames | null,
): EscapeProblemKind | null {
  const kind = text.charCodeAt(start + 1);
  const digits = hexDigitsOf(kind, isBytes);
  if (digits > 0) {
    if (end - start < digits + 2) return kind === LOWER_X ? 'x' : kind === LOWER_U ? 'u' : 'U';
    if (kind !== UPPER_U) return null;
    return Number.parseInt(text.slice(start + 2, end), 16) > 0x10ffff ? 'illegal-codepoint' : null;
  }
  if (kind !== UPPER_N || isBytes) return null;
  if (end - start < 4 || text.charCodeAt(end - 1) !== CLOSE_BRACE) return 'N-malformed';
  return names === null || names(text.slice(start + 3, end - 1)) !== null ? null : 'N-unknown';
}

/** Length of text[start, end) in the form CPython's unicodeescape codec gets to see. */
function codecLength(text: string, start: number, end: number): number {
  let length = 0;
  for (let at = start; at < end; at++) {
    const unit = text.charCodeAt(at);
    if (unit >= 0x80) {
      length += 10;
      if (text.codePointAt(at) !== unit) at++;
    } else if (unit === BACKSLASH && at + 1 < end) {
      // A backslash that escapes nothing ASCII is spelled out (`\u005c`).
      const next = text.charCodeAt(at + 1);
      length += next >= 0x80 ? 6 : 2;
      if (next === CARRIAGE_RETURN && at + 2 < end && text.charCodeAt(at + 2) === LINE_FEED) at++;
      if (next < 0x80) at++;
    } else if (unit !== LINE_FEED || at === start || text.charCodeAt(at - 1) !== CARRIAGE_RETURN) {
      length++;
    }
  }
  return length;
}

/** The message of a problem in CPython's words, the same in all versions from 3.8 on. */
export function escapeProblemMessage(problem: EscapeProblem): string {
  if (problem.isBytes) return `(value error) invalid \\x escape at position ${problem.first}`;
  const range = `${problem.first}-${problem.last}`;
  return `(unicode error) 'unicodeescape' codec can't decode bytes in position ${range}: ${REASONS[problem.kind]}`;
}

/**
 * Offsets of the backslashes in the body text[start, end) of a literal that is not raw which begin no
 * escape sequence and stay in the value (`\d`). CPython warns of those before an ASCII character. Octal
 * escapes beyond `\377`, of which it warns from 3.12 on, are escapes and not listed.
 */
export function invalidEscapes(text: string, start: number, end: number, isBytes: boolean): number[] {
  const offsets: number[] = [];
  for (let at = start; at < end; ) {
    if (text.charCodeAt(at) !== BACKSLASH || at + 1 >= end) {
      at++;
      continue;
    }
    if (!isEscapeKind(text.charCodeAt(at + 1), isBytes)) offsets.push(at);
    at = escapeEnd(text, at, end, isBytes);
  }
  return offsets;
}

function isEscapeKind(kind: number, isBytes: boolean): boolean {
  switch (kind) {
    case LINE_FEED:
    case CARRIAGE_RETURN:
    case BACKSLASH:
    case SINGLE_QUOTE:
    case DOUBLE_QUOTE:
    case LOWER_A:
    case LOWER_B:
    case LOWER_F:
    case LOWER_N:
    case LOWER_R:
    case LOWER_T:
    case LOWER_V:
    case LOWER_X:
      return true;
    case UPPER_N:
    case LOWER_U:
    case UPPER_U:
      return !isBytes;
    default:
      return isOctalDigit(kind);
  }
}
