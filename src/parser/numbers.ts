/**
 * Numbers: the forms of PEP 515 and CPython's complaints about the others. The value
 * is not computed here (text/literals.ts does, when somebody asks).
 */
import { Syntax } from '../diagnostics/syntax.ts';
import { identifierPart } from './characters.ts';
import { type ParserState, report } from './state.ts';
import { T_NUMBER } from './tokens.ts';

/** CPython's limit on the digits of a decimal integer (sys.set_int_max_str_digits). */
const MAX_INT_DIGITS = 4300;

const isDigit = (c: number): boolean => c >= 48 && c <= 57;
const isHexDigit = (c: number): boolean => isDigit(c) || (c >= 97 && c <= 102) || (c >= 65 && c <= 70);

/** Scans the number at `start` and makes it the current token. */
export function scanNumber(p: ParserState, start: number, at: number): void {
  const buf = p.buf;
  p.start = start;
  p.type = T_NUMBER;
  let i = at;
  let c = buf[i];
  if (c === 48) {
    const d = buf[i + 1] | 32;
    if (d === 120 || d === 111 || d === 98) {
      p.end = scanRadix(p, i + 1, d);
      return;
    }
    while (c === 48 || c === 95) {
      if (c === 95 && !isDigit(buf[i + 1])) {
        p.end = invalidNumber(p, i, 'decimal');
        return;
      }
      c = buf[++i];
    }
    const zerosEnd = i;
    if (isDigit(c)) i = scanDigits(p, i);
    if (i < 0) return;
    c = buf[i];
    if (isDigit(buf[zerosEnd]) && c !== 46 && (c | 32) !== 101 && (c | 32) !== 106) {
      report(p, Syntax.LeadingZeros, start, i);
    }
  } else if (c !== 46) {
    do c = buf[++i];
    while (isDigit(c));
    if (c === 95) {
      i = scanDigits(p, i - 1);
      if (i < 0) return;
      c = buf[i];
    }
    if (i - start > MAX_INT_DIGITS && c !== 46 && (c | 32) !== 101 && (c | 32) !== 106)
      checkDigits(p, start, i);
  }
  if (c === 46) {
    c = buf[++i];
    if (isDigit(c)) {
      i = scanDigits(p, i);
      if (i < 0) return;
      c = buf[i];
    }
  }
  if (c === 101 || c === 69) {
    let e = i + 1;
    const sign = buf[e] === 43 || buf[e] === 45;
    if (sign) e++;
    if (isDigit(buf[e])) {
      i = scanDigits(p, e);
      if (i < 0) return;
      c = buf[i];
    } else if (sign) {
      p.end = invalidNumber(p, e, 'decimal');
      return;
    }
  }
  if (c === 106 || c === 74) p.end = checkEnd(p, i + 1, 'imaginary');
  else p.end = checkEnd(p, i, 'decimal');
}

/** Digits with single underscores between them; -1 after a misplaced one. */
function scanDigits(p: ParserState, at: number): number {
  const buf = p.buf;
  let i = at;
  for (;;) {
    while (isDigit(buf[i])) i++;
    if (buf[i] !== 95) return i;
    i++;
    if (!isDigit(buf[i])) {
      p.end = invalidNumber(p, i - 1, 'decimal');
      return -1;
    }
  }
}

function scanRadix(p: ParserState, at: number, letter: number): number {
  const buf = p.buf;
  const kind = letter === 120 ? 'hexadecimal' : letter === 111 ? 'octal' : 'binary';
  const belongs = (c: number): boolean =>
    letter === 120 ? isHexDigit(c) : c >= 48 && c < (letter === 111 ? 56 : 50);
  let i = at + 1;
  for (;;) {
    if (buf[i] === 95) i++;
    if (!belongs(buf[i])) {
      if (letter !== 120 && isDigit(buf[i])) return invalidDigit(p, i, kind);
      return invalidNumber(p, i, kind);
    }
    while (belongs(buf[i])) i++;
    if (buf[i] !== 95) break;
  }
  if (letter !== 120 && isDigit(buf[i])) return invalidDigit(p, i, kind);
  return checkEnd(p, i, kind);
}

function invalidDigit(p: ParserState, at: number, kind: string): number {
  report(p, Syntax.InvalidDigit, at, at + 1, `'${String.fromCharCode(p.buf[at])}' in ${kind}`);
  return skipWord(p, at);
}

function invalidNumber(p: ParserState, at: number, kind: string): number {
  report(p, Syntax.InvalidNumber, at, at + 1, kind);
  return skipWord(p, at);
}

function skipWord(p: ParserState, at: number): number {
  let i = at;
  while (p.buf[i] < 128 && identifierPart[p.buf[i]] === 1) i++;
  return i;
}

/** A letter may follow a number only where it begins one of these keywords (a warning since 3.9). */
function checkEnd(p: ParserState, at: number, kind: string): number {
  const buf = p.buf;
  const c = buf[at];
  if (c >= 128 || identifierPart[c] === 0) return at;
  const d = buf[at + 1];
  const e = buf[at + 2];
  switch (c) {
    case 97: // and
      if (d === 110 && e === 100) return at;
      break;
    case 101: // else
      if (d === 108 && e === 115 && buf[at + 3] === 101) return at;
      break;
    case 102: // for
      if (d === 111 && e === 114) return at;
      break;
    case 105: // if, in, is
      if (d === 102 || d === 110 || d === 115) return at;
      break;
    case 111: // or
      if (d === 114) return at;
      break;
    case 110: // not
      if (d === 111 && e === 116) return at;
      break;
  }
  return invalidNumber(p, at, kind);
}

function checkDigits(p: ParserState, start: number, end: number): void {
  let digits = 0;
  for (let i = start; i < end; i++) if (p.buf[i] !== 95) digits++;
  if (digits > MAX_INT_DIGITS) report(p, Syntax.HugeInteger, start, end, String(digits));
}
