/**
 * Checks that CPython makes when it turns literals into values: escapes, bytes, conversions, huge integers.
 */
import { checkEscapes, escapeProblemMessage } from '../text/literals.ts';
import { reprString } from '../text/pythonRepr.ts';
import { kindNumber } from './kinds.ts';
import { raiseAtElement, raiseAtLast, raiseKnown, raiseRange } from './strictErrors.ts';
import { type StrictParser, SUCCESS_ELEMENT } from './strictParser.ts';
import {
  FSTRING_END,
  FSTRING_MIDDLE,
  FSTRING_START,
  TSTRING_END,
  TSTRING_MIDDLE,
  TSTRING_START,
} from './terminals.ts';
import { say } from './words.ts';

const TEXT = kindNumber('Text');
const BYTES = kindNumber('Bytes');
const JOINED = kindNumber('Joined');
const TEMPLATE = kindNumber('Template');

const MAX_DIGITS = 4300;

/** Whether a number token can become a value: a decimal integer may not be too long. */
export function checkNumber(p: StrictParser, token: number): boolean {
  if (p.endByte(token) - p.startByte(token) <= MAX_DIGITS) return true;
  const digits = p.text(token).replaceAll('_', '');
  if (!/^[1-9]\d*$/.test(digits) || digits.length <= MAX_DIGITS) return true;
  const message = say('HugeInteger', String(digits.length));
  raiseKnown(
    p,
    'SyntaxError',
    p.line(token),
    p.minor < 10 ? 0 : -1,
    p.endLine(token),
    -1,
    p.minor >= 11 ? message : message.replace('(4300 digits)', '(4300)'),
  );
  return false;
}

/** The parts of a string literal's text. */
export interface LiteralText {
  readonly isBytes: boolean;
  readonly isRaw: boolean;
  readonly isFormatted: boolean;
  /** Offsets of the body in the text. */
  readonly start: number;
  readonly end: number;
}

export function splitLiteral(text: string): LiteralText {
  const prefix = /^[a-z]*/i.exec(text)![0].toLowerCase();
  const quote = text[prefix.length];
  const isTriple = text.length >= prefix.length + 6 && text.startsWith(quote.repeat(3), prefix.length);
  const size = isTriple ? 3 : 1;
  return {
    isBytes: prefix.includes('b'),
    isRaw: prefix.includes('r'),
    isFormatted: prefix.includes('f'),
    start: prefix.length + size,
    end: text.length - size,
  };
}

/** A plain string or bytes literal: its element, unless its escapes or bytes are wrong. */
export function checkString(p: StrictParser, literal: number): number {
  const token = p.firstToken(literal);
  const problem = problemOfLiteral(p, token);
  if (problem === 'non-ascii') return raiseNotAscii(p, literal);
  if (problem !== null) return raiseAtLast(p, problem);
  const { isBytes } = splitLiteral(p.text(token));
  return p.make(isBytes ? BYTES : TEXT, token, token + 1, null);
}

/** What is wrong with a string token, in words; `'non-ascii'` for bytes that have no place in bytes. */
export function problemOfLiteral(p: StrictParser, token: number): string | null {
  const text = p.text(token);
  const { isBytes, isRaw, start, end } = splitLiteral(text);
  if (isBytes && /[^\0-\x7f]/.test(text)) return 'non-ascii';
  const size = text.length - end;
  const undecodable = problemOfBytes(p, p.startByte(token) + start, p.endByte(token) - size);
  if (undecodable !== null) return `(unicode error) ${undecodable}`;
  if (isRaw || !text.includes('\\')) return null;
  const problem = checkEscapes(text, start, end, isBytes, p.unicodeNames);
  return problem === null ? null : escapeProblemMessage(problem);
}

/**
 * Up to 3.13 the body of a string may be no UTF-8. The codec then complains of the body, or, where there are
 * escapes, of the run of bytes beyond ASCII.
 */
function problemOfBytes(p: StrictParser, start: number, end: number): string | null {
  const { source } = p;
  const problem = source.decodeProblem(start, end);
  if (problem === null || !source.text(start, end).includes('\\')) return problem;
  const { bytes } = source;
  for (let at = start; at < end; at++) {
    if (bytes[at] < 0x80) continue;
    const begin = at;
    while (at < end && bytes[at] >= 0x80) at++;
    const inRun = source.decodeProblem(begin, at);
    if (inRun !== null) return inRun;
  }
  return null;
}

export function raiseNotAscii(p: StrictParser, literal: number): 0 {
  if (p.minor >= 11) return raiseAtElement(p, literal, say('BytesNotAscii'));
  return raiseAtLast(p, `${say('BytesNotAscii')}${p.minor < 10 ? '.' : ''}`);
}

/** Several literals in a row; what they are together. */
export function concatenate(p: StrictParser, start: number, literals: number): number {
  const kinds = p.partsOf(literals).map((part) => p.kind(part));
  if (kinds.includes('Bytes') && kinds.some((kind) => kind !== 'Bytes'))
    return raiseAtLast(p, say('MixedBytes'));
  if (kinds.length === 1) return p.partsOf(literals)[0];
  return p.make(kinds.includes('Joined') ? JOINED : kinds[0] === 'Bytes' ? BYTES : TEXT, start, p.mark, null);
}

// ---- f-strings and t-strings --------------------------------------------------------------------

/** A whole f-string or t-string: its text is decoded only now. */
export function checkJoined(p: StrictParser, start: number, opening: number, parts: number): number {
  const prefix = p.text(p.firstToken(opening));
  const isRaw = /r/i.test(prefix);
  for (const part of p.partsOf(parts)) {
    const token = p.firstToken(part);
    const isText =
      part < 0 && (p.tokenType(token) === FSTRING_MIDDLE || p.tokenType(token) === TSTRING_MIDDLE);
    if (!isText) continue;
    const text = p.text(token);
    if (isRaw || !text.includes('\\')) continue;
    const problem = checkEscapes(text, 0, text.length, false, p.unicodeNames);
    if (problem !== null) return raiseAtLast(p, escapeProblemMessage(problem));
  }
  return p.make(/t/i.test(prefix) ? TEMPLATE : JOINED, start, p.mark, null);
}

/** Text of an f-string: where it is no UTF-8 (up to 3.13), the codec's error gets out as it is. */
export function checkMiddle(p: StrictParser, middle: number): number {
  const token = p.firstToken(middle);
  const problem = p.source.decodeProblem(p.startByte(token), p.endByte(token));
  return problem === null ? middle : raiseUndecodable(p, problem);
}

/**
 * The text of a format spec. Its escapes are decoded without care for the error's class, and before them each
 * run of bytes beyond ASCII by itself.
 */
export function checkFormatSpec(p: StrictParser, middle: number): number {
  const token = p.firstToken(middle);
  const undecodable = p.source.decodeProblemOfRuns(p.startByte(token), p.endByte(token));
  if (undecodable !== null) return raiseUndecodable(p, undecodable);
  const text = p.text(token);
  // 3.12 and 3.13 decode the formats of raw strings, too.
  const isDecoded = text.includes('\\') && !(p.minor >= 14 && isInRaw(p, token));
  const problem = isDecoded ? checkEscapes(text, 0, text.length, false, p.unicodeNames) : null;
  return problem === null
    ? middle
    : raiseUndecodable(p, escapeProblemMessage(problem).replace('(unicode error) ', ''));
}

/** The string around a part of a format is raw. */
function isInRaw(p: StrictParser, part: number): boolean {
  let depth = 0;
  for (let token = part - 1; token >= 0; token--) {
    const type = p.tokenType(token);
    if (type === FSTRING_END || type === TSTRING_END) depth++;
    else if ((type === FSTRING_START || type === TSTRING_START) && depth-- === 0)
      return /r/i.test(p.text(token));
  }
  return false;
}

function raiseUndecodable(p: StrictParser, msg: string): 0 {
  p.error = {
    type: 'UnicodeDecodeError',
    msg,
    lineno: null,
    offset: null,
    end_lineno: null,
    end_offset: null,
  };
  return 0;
}

/** `!` and a name: from 3.14 on the name is checked at once, before with the whole field. */
export function checkConversion(p: StrictParser, mark: number, name: number): number {
  const markToken = p.firstToken(mark);
  const nameToken = p.firstToken(name);
  if (p.line(markToken) !== p.line(nameToken) || p.endColumn(markToken) !== p.column(nameToken)) {
    const message = p.minor >= 14 ? 'ConversionSpace' : 'ConversionSpaceOld';
    return raiseRange(p, mark, name, say(message, stringLabel(p)));
  }
  return p.minor >= 14 ? checkConversionName(p, name) : name;
}

/** A whole field; `conversion` is 0 if it has none. */
export function checkReplacementField(p: StrictParser, conversion: number): number {
  return conversion === 0 ? SUCCESS_ELEMENT : checkConversionName(p, conversion);
}

function checkConversionName(p: StrictParser, name: number): number {
  const word = p.text(p.firstToken(name)).normalize('NFKC');
  if (word === 's' || word === 'r' || word === 'a') return name;
  return raiseAtElement(p, name, say('ConversionUnknown', stringLabel(p) + reprString(word).slice(1, -1)));
}

/** The kind of string that the tokenizer is in by now. */
function stringLabel(p: StrictParser): string {
  return `${p.tokenizer.modes.at(-1)?.label ?? 'f'}-string`;
}
