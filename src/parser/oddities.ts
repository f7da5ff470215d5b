/**
 * Characters that begin no token of Python, and what a person takes them for.
 *
 * Word processors and web pages leave other blanks, quotes, dashes and brackets than the ones of ASCII.
 * Each is reported, as CPython does; then the code is read as it was meant.
 */
import { Syntax } from '../diagnostics/syntax.ts';
import { closeBracket, openBracket } from './bracketTokens.ts';
import { singleToken } from './characters.ts';
import { lineEnd } from './noise.ts';
import { type ParserState, repairOf, report } from './state.ts';
import { fieldLabel } from './strings.ts';
import * as T from './tokens.ts';

/** Zero-width characters, which nobody sees in a name. */
export const isInvisible = (cp: number): boolean =>
  (cp >= 0x200b && cp <= 0x200f) || (cp >= 0x2060 && cp <= 0x2064) || cp === 0xfeff || cp === 0xad;

/** White space that is none for Python (category Zs, and the line separators). */
const isOddBlank = (cp: number): boolean =>
  cp === 0xa0 ||
  cp === 0x1680 ||
  (cp >= 0x2000 && cp <= 0x200a) ||
  (cp >= 0x2028 && cp <= 0x202f) ||
  cp === 0x205f ||
  cp === 0x3000 ||
  cp === 0x85;

/** The token of an operator that is written with a character of its own, or 0. */
function operatorOf(cp: number): number {
  switch (cp) {
    case 0x2010:
    case 0x2011:
    case 0x2012:
    case 0x2013:
    case 0x2014:
    case 0x2212:
      return T.T_MINUS;
    case 0xd7:
    case 0x2217:
      return T.T_STAR;
    case 0xf7:
    case 0x2215:
      return T.T_SLASH;
    case 0x2260:
      return T.T_NOTEQUAL;
    case 0x2264:
      return T.T_LESSEQUAL;
    case 0x2265:
      return T.T_GREATEREQUAL;
    case 0x2026:
      return T.T_ELLIPSIS;
    case 0x2192:
      return T.T_ARROW;
    case 0x3001:
      return T.T_COMMA;
    case 0xff0b:
      return T.T_PLUS;
    case 0xff0d:
      return T.T_MINUS;
    case 0xff0a:
      return T.T_STAR;
    case 0xff0f:
      return T.T_SLASH;
    case 0xff1d:
      return T.T_EQUAL;
    case 0xff1c:
      return T.T_LESS;
    case 0xff1e:
      return T.T_GREATER;
    case 0xff1a:
      return T.T_COLON;
    case 0xff0e:
      return T.T_DOT;
    default:
      // The other full-width forms of ASCII.
      return cp > 0xff00 && cp < 0xff5f ? singleToken[cp - 0xfee0] : 0;
  }
}

/** The closing quote of an opening one, or 0. */
function closingQuote(cp: number): number {
  switch (cp) {
    case 0x2018:
    case 0x201a:
    case 0x2019:
      return 0x2019;
    case 0x201c:
    case 0x201d:
    case 0x201e:
      return 0x201d;
    case 0xab:
      return 0xbb;
    case 0xff02:
    case 0xff07:
      return cp;
    default:
      return 0;
  }
}

/** `isPrintable` as the host's Unicode has it; another version only changes which of two messages is chosen. */
const isShown = (cp: number): boolean => !/[\p{C}\p{Z}]/u.test(String.fromCodePoint(cp));

/** Reports a character that no token may begin with or hold. */
export function reportCharacter(p: ParserState, at: number, cp: number): void {
  const end = at + (cp > 0xffff ? 2 : 1);
  const shown = `U+${cp.toString(16).toUpperCase().padStart(4, '0')}`;
  if (p.care === null ? isShown(cp) : p.care.isPrintable(cp))
    report(p, Syntax.InvalidCharacter, at, end, `'${String.fromCodePoint(cp)}' (${shown})`);
  else report(p, Syntax.NonPrintable, at, end, shown);
}

/** Makes a token of a character beyond ASCII that begins none: -1, or where to go on if it is only skipped. */
export function scanOddCharacter(p: ParserState, at: number, cp: number): number {
  reportCharacter(p, at, cp);
  if (p.care !== null) return p.care.readOddCharacter(p, at, cp);
  p.start = at;
  p.end = at + (cp > 0xffff ? 2 : 1);
  p.type = T.T_ERROR;
  return -1;
}

/** Reads the character as what it was meant for; gives what `scanOddCharacter` does. */
export function readOddCharacter(p: ParserState, at: number, cp: number): number {
  if (isOddBlank(cp) || isInvisible(cp)) {
    let i = at + 1;
    while (isOddBlank(p.buf[i]) || isInvisible(p.buf[i])) i++;
    return i;
  }
  p.start = at;
  p.end = at + (cp > 0xffff ? 2 : 1);
  const type = operatorOf(cp);
  if (type > 0) {
    p.type = type;
    if (type <= T.T_RBRACE) {
      if ((type & 1) === 0) openBracket(p, at);
      else closeBracket(p, at, cp - 0xfee0);
    }
    return -1;
  }
  p.type = T.T_ERROR;
  const close = closingQuote(cp);
  if (close > 0) p.end = endOfQuote(p, p.end, close);
  return -1;
}

/** Past the closing quote on the line; without one, only the opening quote is the token. */
function endOfQuote(p: ParserState, from: number, close: number): number {
  const ascii = close === 0x2019 || close === 0xff07 ? 39 : 34;
  for (let i = from; i < p.length; i++) {
    const c = p.buf[i];
    if (c === close || c === ascii) return i + 1;
    if (c === 10 || c === 13) break;
  }
  return from;
}

/** Reports a character of ASCII that no token begins with; a run of them on a line is one mistake. */
export function reportJunk(p: ParserState, at: number): void {
  if (p.repair !== null && at < p.repair.junkEnd) return;
  if (p.fieldDepth >= 0 && p.depth === p.fieldDepth && p.target >= 12)
    report(p, Syntax.FieldEnd, at, at + 1, fieldLabel(p.fieldFlags));
  else report(p, Syntax.InvalidSyntax, at, at + 1);
  repairOf(p).junkEnd = lineEnd(p, at);
}
