/**
 * UTF-7 as CPython's codec reads it (Objects/unicodeobject.c): ASCII with runs of modified base64 between `+` and
 * `-`. Of all encodings that a cookie can name it is the one in which other text than the cookie may mean
 * something else although every byte is ASCII.
 */
import { LINE_FEED } from './charCodes.ts';
import { type Attempt, blame, read } from './coding.ts';

const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

const PLUS = 0x2b;
const MINUS = 0x2d;

/** Decodes UTF-7; the first mistake ends the text. Never throws. */
export function decodeUtf7(source: Uint8Array): Attempt {
  const bytes = endLine(source);
  const units: number[] = [];
  const text = (): string => units.map((unit) => String.fromCharCode(unit)).join('');
  const fail = (reason: string, start: number, end: number): Attempt =>
    blame(bytes, text(), null, 'undecodable-bytes', 'utf7', reason, start, end - start);
  for (let at = 0; at < bytes.length; ) {
    const byte = bytes[at];
    if (byte >= 0x80) return fail('unexpected special character', at, at + 1);
    if (byte !== PLUS) {
      units.push(byte);
      at++;
    } else if (bytes[at + 1] === MINUS) {
      units.push(PLUS);
      at += 2;
    } else if (sextet(bytes[at + 1]) < 0) {
      return fail('ill-formed sequence', at, at + 2);
    } else {
      const run = decodeRun(bytes, at + 1, units);
      if (run.reason !== '') return fail(run.reason, at, run.end);
      at = run.end;
    }
  }
  return read(text().slice(0, source.length === bytes.length ? undefined : -1), null);
}

/** CPython adds the line break that a last line lacks before it decodes. */
function endLine(source: Uint8Array): Uint8Array {
  if (source.length === 0 || source[source.length - 1] === LINE_FEED) return source;
  const bytes = new Uint8Array(source.length + 1);
  bytes.set(source);
  bytes[source.length] = LINE_FEED;
  return bytes;
}

/** The base64 from `start` on, as units; where it ends, and what is wrong with it. */
function decodeRun(bytes: Uint8Array, start: number, units: number[]): { end: number; reason: string } {
  let buffer = 0;
  let bits = 0;
  let at = start;
  // The line break at the end is no digit.
  for (let value = sextet(bytes[at]); value >= 0; value = sextet(bytes[++at])) {
    buffer = ((buffer << 6) | value) & 0x3fffff;
    bits += 6;
    if (bits < 16) continue;
    bits -= 16;
    units.push((buffer >> bits) & 0xffff);
    buffer &= (1 << bits) - 1;
  }
  if (bits >= 6) return { end: at + 1, reason: 'partial character in shift sequence' };
  if (buffer !== 0) return { end: at + 1, reason: 'non-zero padding bits in shift sequence' };
  return { end: bytes[at] === MINUS ? at + 1 : at, reason: '' };
}

/** Value of a base64 digit, or -1. */
function sextet(byte: number): number {
  return byte >= 0x80 ? -1 : ALPHABET.indexOf(String.fromCharCode(byte));
}
