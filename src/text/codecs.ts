/**
 * The codecs behind the encoding names of Python: bytes to text, errors still in bytes.
 *
 * Single-byte encodings are decoded from tables of our own although TextDecoder
 * knows most of them: the web standard reads latin-1 and ascii as windows-1252 and
 * gives undefined bytes a meaning, and engines have bugs (Node 20 reads windows-1252
 * as Latin-1). Only the East Asian encodings go through TextDecoder. Which codecs
 * exist, under which names, comes from CPython (encodings.generated.ts).
 */
import { CARRIAGE_RETURN, LINE_FEED } from './charCodes.ts';
import {
  type Attempt,
  blame,
  blameCookie,
  decodeAscii,
  decodeUtf8,
  lossy,
  read,
  refuse,
  textOfUnits,
} from './coding.ts';
import { ASCII_ONLY, BINARY, BUILT_IN, LABELS, TABLES, UNSUPPORTED } from './encodings.generated.ts';
import { unpackNumbers } from './packedNumbers.ts';

/**
 * Decodes by a cookie that is not one of CPython's spellings of UTF-8: give it to `parse` as
 * `encodings`. Knows every text encoding of CPython by all its names.
 */
export function decodeNamed(bytes: Uint8Array, name: string): Attempt {
  const wanted = name
    .toLowerCase()
    .replace(/[^a-z0-9.]+/g, '_')
    .replace(/^_|_$/g, '');
  for (const names of BUILT_IN) if (isNamed(names, wanted)) return decodeBuiltIn(bytes, names.split(' ')[0]);
  for (const [names, runs] of TABLES) if (isNamed(names, wanted)) return decodeTable(bytes, runs);
  for (const [names, label, pairs] of LABELS) {
    if (isNamed(names, wanted))
      return decodeLabel(bytes, names.split(' ')[0], label, pairs) ?? decodeAsciiOnly(bytes, name);
  }
  if (ASCII_ONLY.some((names) => isNamed(names, wanted))) return decodeAsciiOnly(bytes, name);
  if (UNSUPPORTED.some((names) => isNamed(names, wanted))) return refuse(bytes, 'unsupported-encoding', name);
  if (BINARY.some((names) => isNamed(names, wanted))) return refuse(bytes, 'not-text-encoding', name);
  return refuse(bytes, 'unknown-encoding', name);
}

/** The `encodings` package looks a name up as a module name or alias, then as an alias with `_` for dots. */
function isNamed(names: string, wanted: string): boolean {
  const words = names.split(' ');
  return words.includes(wanted) || (wanted.includes('.') && words.indexOf(wanted.replaceAll('.', '_')) > 0);
}

function decodeBuiltIn(bytes: Uint8Array, codec: string): Attempt {
  switch (codec) {
    case 'ascii':
      return decodeAscii(bytes);
    case 'latin_1':
      return read(textOfUnits(bytes), null);
    case 'utf_16':
    case 'utf_16_le':
      return decodeUtf16(bytes, 'utf-16-le');
    case 'utf_16_be':
      return decodeUtf16(bytes, 'utf-16-be');
    case 'utf_32':
    case 'utf_32_le':
      return decodeUtf32(bytes, 'utf-32-le');
    case 'utf_32_be':
      return decodeUtf32(bytes, 'utf-32-be');
    default:
      return decodeUtf8(bytes);
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
function decodeLabel(bytes: Uint8Array, codec: string, label: string, pairs: string): Attempt | null {
  let decoder: InstanceType<typeof TextDecoder>;
  try {
    decoder = new TextDecoder(label, { fatal: true, ignoreBOM: true });
  } catch {
    return null;
  }
  try {
    return read(exchange(decoder.decode(bytes), pairs), label);
  } catch {
    const text = exchange(lossy(bytes, label), pairs);
    const bad = findRefused(bytes, label);
    return blame(bytes, text, label, 'undecodable-bytes', codec, 'illegal multibyte sequence', bad, 1);
  }
}

/** Where a TextDecoder gives up: the end of the last character it did give out, byte by byte. */
function findRefused(bytes: Uint8Array, label: string): number {
  const decoder = new TextDecoder(label, { fatal: true, ignoreBOM: true });
  let done = 0;
  try {
    for (let i = 0; i < bytes.length; i++) {
      if (decoder.decode(bytes.subarray(i, i + 1), { stream: true }) !== '') done = i + 1;
    }
  } catch {
    // what was not given out is at fault
  }
  return Math.min(done, bytes.length - 1);
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
