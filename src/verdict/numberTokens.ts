/**
 * Number tokens and their complaints.
 *
 * CPython points at the byte read last before it gave up, so each branch backs up where CPython does.
 */
import { ERRORTOKEN, NUMBER } from './terminals.ts';
import {
  backUp,
  complain,
  complainAt,
  EOF,
  finish,
  isDigit,
  isWordByte,
  nextByte,
  type Tokenizer,
} from './tokenizer.ts';
import { say } from './words.ts';

/** What `readDigits` gives instead of the byte after the digits. */
const FAILED = -2;

/**
 * Reads a number.
 *
 * @param first its first byte: a digit, or the dot of `.5`
 * @param second the digit after that dot
 */
export function tokenizeNumber(t: Tokenizer, first: number, second: number): number {
  if (first === 0x2e) return finishFraction(t, second);
  if (first !== 0x30) {
    const c = readDigits(t);
    return c === FAILED ? ERRORTOKEN : finishDecimal(t, c);
  }
  const c = nextByte(t);
  switch (c | 0x20) {
    case 0x78:
      return tokenizeRadix(t, 'hexadecimal', 16);
    case 0x6f:
      return tokenizeRadix(t, 'octal', 8);
    case 0x62:
      return tokenizeRadix(t, 'binary', 2);
  }
  return tokenizeZero(t, c);
}

function tokenizeRadix(t: Tokenizer, kind: string, radix: number): number {
  let c = nextByte(t);
  do {
    if (c === 0x5f) c = nextByte(t);
    if (!isRadixDigit(c, radix)) {
      if (isDigit(c)) return complainOfDigit(t, c, kind);
      backUp(t, c);
      return complain(t, say('InvalidNumber', kind));
    }
    do c = nextByte(t);
    while (isRadixDigit(c, radix));
  } while (c === 0x5f);
  if (isDigit(c)) return complainOfDigit(t, c, kind);
  return finishNumber(t, c, kind);
}

/** Up to 3.9 the message points before the digit. */
function complainOfDigit(t: Tokenizer, c: number, kind: string): number {
  if (t.minor < 10) {
    backUp(t, c);
    if (t.bytes[t.cur - 1] !== 0x5f && t.cur - t.start > 2) t.cur++;
  }
  return complain(t, say('InvalidDigit', `'${String.fromCharCode(c)}' in ${kind}`));
}

function isRadixDigit(c: number, radix: number): boolean {
  if (radix !== 16) return c >= 0x30 && c < 0x30 + radix;
  return isDigit(c) || ((c | 0x20) >= 0x61 && (c | 0x20) <= 0x66 && c !== EOF);
}

/** A number that begins with 0 and may be nothing but zeros, unless it becomes a float. */
function tokenizeZero(t: Tokenizer, second: number): number {
  let c = second;
  for (;;) {
    if (c === 0x5f) {
      c = nextByte(t);
      if (!isDigit(c)) {
        backUp(t, c);
        return complain(t, say('InvalidNumber', 'decimal'));
      }
    }
    if (c !== 0x30) break;
    c = nextByte(t);
  }
  const zerosEnd = t.cur;
  const isOctal = isDigit(c);
  if (isOctal) {
    c = readDigits(t);
    if (c === FAILED) return ERRORTOKEN;
  }
  if (isOctal && c !== 0x2e && (c | 0x20) !== 0x65 && (c | 0x20) !== 0x6a) {
    backUp(t, c);
    if (t.minor < 10) return complain(t, say('LeadingZeros'));
    return complainAt(t, say('LeadingZeros'), t.start + 1 - t.lineStart, zerosEnd - t.lineStart);
  }
  return finishDecimal(t, c);
}

/** The digits after the first: the byte after them, or FAILED. */
function readDigits(t: Tokenizer): number {
  for (;;) {
    let c: number;
    do c = nextByte(t);
    while (isDigit(c));
    if (c !== 0x5f) return c;
    c = nextByte(t);
    if (!isDigit(c)) {
      backUp(t, c);
      complain(t, say('InvalidNumber', 'decimal'));
      return FAILED;
    }
  }
}

function finishDecimal(t: Tokenizer, c: number): number {
  return c === 0x2e ? finishFraction(t, nextByte(t)) : finishExponent(t, c);
}

function finishFraction(t: Tokenizer, first: number): number {
  let c = first;
  if (isDigit(c)) {
    c = readDigits(t);
    if (c === FAILED) return ERRORTOKEN;
  }
  return finishExponent(t, c);
}

function finishExponent(t: Tokenizer, marker: number): number {
  let c = marker;
  if (c === 0x65 || c === 0x45) {
    c = nextByte(t);
    if (c === 0x2b || c === 0x2d) {
      c = nextByte(t);
      if (!isDigit(c)) {
        backUp(t, c);
        return complain(t, say('InvalidNumber', 'decimal'));
      }
    } else if (!isDigit(c)) {
      backUp(t, c);
      if (!verifyEnd(t, marker, 'decimal')) return ERRORTOKEN;
      backUp(t, marker);
      return finish(t, NUMBER, t.cur);
    }
    c = readDigits(t);
    if (c === FAILED) return ERRORTOKEN;
  }
  if (c === 0x6a || c === 0x4a) return finishNumber(t, nextByte(t), 'imaginary');
  return finishNumber(t, c, 'decimal');
}

function finishNumber(t: Tokenizer, c: number, kind: string): number {
  if (!verifyEnd(t, c, kind)) return ERRORTOKEN;
  backUp(t, c);
  return finish(t, NUMBER, t.cur);
}

/** A number may touch a keyword that can follow it (with a warning), but no other word. */
function verifyEnd(t: Tokenizer, c: number, kind: string): boolean {
  if (t.minor < 10 || c === EOF) return true;
  if (touchesKeyword(t, c)) return true;
  const isWord = isWordByte(c) && (c < 0x80 || t.minor < 11);
  if (!isWord) return true;
  backUp(t, c);
  complain(t, say('InvalidNumber', kind));
  return false;
}

function touchesKeyword(t: Tokenizer, c: number): boolean {
  switch (c) {
    case 0x61:
      return continues(t, 'nd');
    case 0x65:
      return continues(t, 'lse');
    case 0x66:
      return continues(t, 'or');
    case 0x69: {
      const next = t.bytes[t.cur];
      return next === 0x66 || next === 0x6e || next === 0x73;
    }
    case 0x6f:
      return continues(t, 'r');
    case 0x6e:
      return continues(t, 'ot');
    default:
      return false;
  }
}

function continues(t: Tokenizer, rest: string): boolean {
  for (let i = 0; i < rest.length; i++) if (t.bytes[t.cur + i] !== rest.charCodeAt(i)) return false;
  return !isWordByte(t.bytes[t.cur + rest.length]);
}
