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
import { ASCII_ONLY, BINARY, BUILT_IN, LABELS, TABLES, UNSUPPORTED } from './encodings.generated.ts';
import { unpackNumbers } from './packedNumbers.ts';

/**
 * What is wrong with the bytes. CPython 3.14 reports at most one of these, before anything it may say
 * of the text; older versions agree but for `non-utf8`, which they report where a token is made of the
 * bytes, in other words, and not at all in a comment.
 *
 * - `null-bytes`: a NUL anywhere. CPython gives no position.
 * - `unknown-encoding`, `not-text-encoding`: the cookie's name. CPython says line 0, offset −1.
 * - `encoding-with-bom`: the cookie contradicts the BOM. 3.14: the cookie's line from column 0 to its end, on
 *   line 2 one further; before 3.14: line 0, offset −1.
 * - `undecodable-bytes`: a codec other than the default refuses. CPython says line 0, offset −1.
 * - `non-utf8`: not UTF-8 in a file that has to be. CPython 3.14: the first bad byte.
 * - `unsupported-encoding`: CPython could read the file, but this project cannot.
 */
export type DecodeErrorName =
  | 'null-bytes'
  | 'unknown-encoding'
  | 'not-text-encoding'
  | 'encoding-with-bom'
  | 'undecodable-bytes'
  | 'non-utf8'
  | 'unsupported-encoding';

/** A place where bytes stop being UTF-8. */
export interface InvalidUtf8 {
  readonly start: number;
  /** Number of bytes the codec blames, 1 to 3. */
  readonly length: number;
  readonly reason: 'invalid start byte' | 'invalid continuation byte' | 'unexpected end of data';
}

/** What a decoder gives: errors still in bytes. */
export interface Attempt {
  readonly text: string;
  /** Label of the TextDecoder that made the text; null when every byte is one UTF-16 unit. */
  readonly reader: string | null;
  readonly failure: Failure | null;
}

/** An error whose place is not yet known in the text. */
export interface Failure {
  readonly name: DecodeErrorName;
  readonly encoding: string;
  readonly reason: string;
  readonly bytes: Uint8Array;
  readonly position: number;
  /** Bytes [start, end) to mark; start < 0 means the cookie's name. */
  readonly start: number;
  readonly end: number;
}

/** UTF-8, as a file without cookie has to be. */
export function decodeDefault(bytes: Uint8Array): Attempt {
  try {
    return read(new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes), 'utf-8');
  } catch {
    const invalid = findInvalidUtf8(bytes, 0, bytes.length);
    if (invalid === null) return read(lossy(bytes, 'utf-8'), 'utf-8');
    return blame(bytes, lossy(bytes, 'utf-8'), 'utf-8', 'non-utf8', 'utf-8', '', invalid.start, 4);
  }
}

/** Decodes by a cookie that is not one of CPython's spellings of UTF-8. */
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

/** UTF-8 under a name the tokenizer does not recognise (`utf8`): the codec complains, not the tokenizer. */
function decodeUtf8(bytes: Uint8Array): Attempt {
  const invalid = findInvalidUtf8(bytes, 0, bytes.length);
  if (invalid === null) return read(lossy(bytes, 'utf-8'), 'utf-8');
  // CPython adds the line break that a last line lacks, so data never ends unexpectedly.
  const reason = invalid.reason === 'unexpected end of data' ? 'invalid continuation byte' : invalid.reason;
  const { start, length } = invalid;
  return blame(bytes, lossy(bytes, 'utf-8'), 'utf-8', 'undecodable-bytes', 'utf-8', reason, start, length);
}

function decodeAscii(bytes: Uint8Array): Attempt {
  const bad = bytes.findIndex((byte) => byte >= 0x80);
  if (bad < 0) return read(textOfUnits(bytes), null);
  const text = lossy(bytes, 'utf-8');
  return blame(bytes, text, 'utf-8', 'undecodable-bytes', 'ascii', 'ordinal not in range(128)', bad, 1);
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

/** Text with U+FFFD for what a TextDecoder cannot read. */
export function lossy(bytes: Uint8Array, label: string): string {
  return new TextDecoder(label, { ignoreBOM: true }).decode(bytes);
}

/** One UTF-16 unit per element: Latin-1 when given bytes. */
export function textOfUnits(units: Uint8Array | Uint16Array): string {
  let text = '';
  for (let i = 0; i < units.length; i += 8192) {
    text += String.fromCharCode.apply(null, units.subarray(i, i + 8192) as unknown as number[]);
  }
  return text;
}

/** The first place in bytes [start, end) that is not UTF-8, as CPython's codec names it, or null. */
export function findInvalidUtf8(bytes: Uint8Array, start: number, end: number): InvalidUtf8 | null {
  let i = start;
  while (i < end) {
    const lead = bytes[i];
    if (lead < 0x80) {
      i++;
      continue;
    }
    if (lead < 0xc2 || lead > 0xf4) return { start: i, length: 1, reason: 'invalid start byte' };
    const width = lead < 0xe0 ? 2 : lead < 0xf0 ? 3 : 4;
    for (let k = 1; k < width; k++) {
      if (i + k >= end) return { start: i, length: k, reason: 'unexpected end of data' };
      if (!isContinuation(bytes[i + k], lead, k))
        return { start: i, length: k, reason: 'invalid continuation byte' };
    }
    i += width;
  }
  return null;
}

/** The second byte may not make an overlong form, a surrogate or something beyond U+10FFFF. */
function isContinuation(byte: number, lead: number, k: number): boolean {
  if (byte < 0x80 || byte > 0xbf) return false;
  if (k > 1) return true;
  if (lead === 0xe0) return byte >= 0xa0;
  if (lead === 0xed) return byte < 0xa0;
  if (lead === 0xf0) return byte >= 0x90;
  return lead !== 0xf4 || byte < 0x90;
}

// ---- errors -------------------------------------------------------------------------------------

function read(text: string, reader: string | null): Attempt {
  return { text, reader, failure: null };
}

/** `count` bytes from `start` on are at fault. */
function blame(
  source: Uint8Array,
  text: string,
  reader: string | null,
  name: DecodeErrorName,
  encoding: string,
  reason: string,
  start: number,
  count: number,
): Attempt {
  const bytes = source.slice(start, start + count);
  const position = start - countCrLf(source, start);
  return { text, reader, failure: { name, encoding, reason, bytes, position, start, end: start + 1 } };
}

/** The cookie names something the file cannot be. */
function blameCookie(
  source: Uint8Array,
  codec: string,
  reason: string,
  bytes: Uint8Array,
  position: number,
): Attempt {
  const failure: Failure = {
    name: 'undecodable-bytes',
    encoding: codec,
    reason,
    bytes,
    position,
    start: -1,
    end: -1,
  };
  return { text: lossy(source, 'utf-8'), reader: 'utf-8', failure };
}

/** The cookie's name itself is refused. */
function refuse(source: Uint8Array, name: DecodeErrorName, encoding: string): Attempt {
  return { text: lossy(source, 'utf-8'), reader: 'utf-8', failure: cookieFailure(name, encoding, -1, -1) };
}

/** A failure without bytes to blame. */
export function cookieFailure(name: DecodeErrorName, encoding: string, start: number, end: number): Failure {
  return { name, encoding, reason: '', bytes: new Uint8Array(0), position: -1, start, end };
}

function countCrLf(bytes: Uint8Array, end: number): number {
  let count = 0;
  for (let i = 1; i < end; i++) if (bytes[i] === LINE_FEED && bytes[i - 1] === CARRIAGE_RETURN) count++;
  return count;
}
