/**
 * The codecs behind the other encoding names of Python, loaded on their own
 * (`pywalk-lint/encodings`): bytes to text, errors still in bytes.
 *
 * Single-byte encodings are decoded from tables of our own although TextDecoder knows
 * most of them: the web standard gives undefined bytes a meaning, and engines have bugs
 * (Node 20 reads windows-1252 as Latin-1). Only the East Asian encodings go through
 * TextDecoder. Which codecs exist, under which names, comes from CPython
 * (encodings.generated.ts).
 */
import { CARRIAGE_RETURN, LINE_FEED } from './charCodes.ts';
import {
  type Attempt,
  blame,
  blameCookie,
  codecName,
  decodeBasic,
  decodeLabel,
  isNamed,
  read,
  refuse,
  textOfUnits,
} from './coding.ts';
import { ASCII_ONLY, BINARY, LABELS, TABLES, UNSUPPORTED, WIDE } from './encodings.generated.ts';
import { unpackNumbers } from './packedNumbers.ts';
import { decodeUtf7 } from './utf7.ts';

/**
 * Decodes by the name in a coding cookie: give it to `parse` or `lint` as `encodings`. Knows every
 * encoding of CPython 3.14 by all its names; reads what `decodeSource` lists and refuses the others.
 */
export function decodeNamed(bytes: Uint8Array, name: string): Attempt {
  const basic = decodeBasic(bytes, name);
  if (basic !== null) return basic;
  const wanted = codecName(name);
  for (const names of WIDE) if (isNamed(names, wanted)) return decodeWide(bytes, names.split(' ')[0]);
  for (const [names, runs] of TABLES) if (isNamed(names, wanted)) return decodeTable(bytes, runs);
  for (const [names, label, pairs] of LABELS) {
    if (isNamed(names, wanted))
      return decodeEastAsian(bytes, names.split(' ')[0], label, pairs) ?? decodeAsciiOnly(bytes, name);
  }
  if (ASCII_ONLY.some((names) => isNamed(names, wanted))) return decodeAsciiOnly(bytes, name);
  const unread = UNSUPPORTED.find((names) => isNamed(names, wanted));
  if (unread?.startsWith('utf_7 ')) return decodeUtf7(bytes);
  if (unread !== undefined) return refuse(bytes, 'unsupported-encoding', name);
  if (BINARY.some((names) => isNamed(names, wanted))) return refuse(bytes, 'not-text-encoding', name);
  return refuse(bytes, 'unknown-encoding', name);
}

function decodeWide(bytes: Uint8Array, codec: string): Attempt {
  switch (codec) {
    case 'utf_16':
    case 'utf_16_le':
      return decodeUtf16(bytes, 'utf-16-le');
    case 'utf_16_be':
      return decodeUtf16(bytes, 'utf-16-be');
    case 'utf_32_be':
      return decodeUtf32(bytes, 'utf-32-be');
    default:
      return decodeUtf32(bytes, 'utf-32-le');
  }
}

/** A codec that reads ASCII as ASCII and is not carried along. */
function decodeAsciiOnly(bytes: Uint8Array, name: string): Attempt {
  return bytes.some((byte) => byte >= 0x80)
    ? refuse(bytes, 'unsupported-encoding', name)
    : read(textOfUnits(bytes), null);
}

function decodeTable(bytes: Uint8Array, packed: string): Attempt {
  const table = unpackTable(packed);
  const units = new Uint16Array(bytes.length);
  let bad = -1;
  for (let i = 0; i < bytes.length; i++) {
    const byte = bytes[i];
    units[i] = byte < 0x80 ? byte : table[byte - 0x80];
    if (units[i] !== 0 || byte === 0) continue;
    units[i] = 0xfffd;
    if (bad < 0) bad = i;
  }
  const text = textOfUnits(units);
  if (bad < 0) return read(text, null);
  return blame(bytes, text, null, 'undecodable-bytes', 'charmap', 'character maps to <undefined>', bad, 1);
}

function unpackTable(packed: string): Uint16Array {
  const runs = unpackNumbers(packed);
  const table = new Uint16Array(128);
  let next = 0;
  for (let i = 0; i < runs.length; i += 2) {
    for (let k = 0; k < runs[i]; k++) table[next++] = runs[i + 1] === 0 ? 0 : runs[i + 1] + k;
  }
  return table;
}

/** Through the host's TextDecoder; null when it was built without this encoding. */
function decodeEastAsian(bytes: Uint8Array, codec: string, label: string, pairs: string): Attempt | null {
  const attempt = decodeLabel(bytes, codec, label);
  return attempt === null ? null : { ...attempt, text: exchange(attempt.text, pairs) };
}

/** Replaces the characters that CPython maps otherwise than the web standard. */
function exchange(text: string, pairs: string): string {
  let exchanged = text;
  for (let i = 0; i < pairs.length; i += 2) exchanged = exchanged.replaceAll(pairs[i], pairs[i + 1]);
  return exchanged;
}

/** UTF-16 as a cookie in ASCII can ask for it: pairs of ASCII characters read as one. */
function decodeUtf16(source: Uint8Array, codec: 'utf-16-le' | 'utf-16-be'): Attempt {
  const bytes = translateNewlines(source);
  const units = new Uint16Array(bytes.length >> 1);
  const high = codec === 'utf-16-le' ? 1 : 0;
  for (let i = 0; i < units.length; i++) units[i] = bytes[2 * i + high] * 256 + bytes[2 * i + 1 - high];
  const complain = (reason: string, position: number, count: number): Attempt =>
    blameCookie(source, codec, reason, bytes.slice(position, position + count), position);
  for (let i = 0; i < units.length; i++) {
    const kind = units[i] & 0xfc00;
    if (kind === 0xdc00) return complain('illegal encoding', 2 * i, 2);
    if (kind !== 0xd800) continue;
    if (i + 1 === units.length) return complain('unexpected end of data', 2 * i, bytes.length - 2 * i);
    if ((units[i + 1] & 0xfc00) !== 0xdc00) return complain('illegal UTF-16 surrogate', 2 * i, 2);
    i++;
  }
  if (bytes.length % 2 === 1) return complain('truncated data', bytes.length - 1, 1);
  return read(textOfUnits(units), codec === 'utf-16-le' ? 'utf-16le' : 'utf-16be');
}

/** A file with a cookie begins in ASCII, so its first four bytes are beyond Unicode. */
function decodeUtf32(bytes: Uint8Array, codec: 'utf-32-le' | 'utf-32-be'): Attempt {
  return blameCookie(bytes, codec, 'code point not in range(0x110000)', bytes.slice(0, 4), 0);
}

/** The bytes as CPython hands them to a codec: \r\n and \r are \n, and the last line has its break. */
function translateNewlines(bytes: Uint8Array): Uint8Array {
  const out = new Uint8Array(bytes.length + 1);
  let length = 0;
  for (let i = 0; i < bytes.length; i++) {
    if (bytes[i] === LINE_FEED && i > 0 && bytes[i - 1] === CARRIAGE_RETURN) continue;
    out[length++] = bytes[i] === CARRIAGE_RETURN ? LINE_FEED : bytes[i];
  }
  if (length > 0 && out[length - 1] !== LINE_FEED) out[length++] = LINE_FEED;
  return out.subarray(0, length);
}
