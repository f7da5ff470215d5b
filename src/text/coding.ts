/**
 * From bytes to text with errors still in bytes: what every user of the parser needs,
 * that is UTF-8, Latin-1, ASCII, and whatever else the host's TextDecoder knows.
 *
 * The code pages that Python names otherwise or reads otherwise than the web are in
 * codecs.ts, which only those load who meet them: with their tables they are a fifth
 * of the bundled parser.
 */
import { BASIC } from './basicEncodings.generated.ts';
import { CARRIAGE_RETURN, LINE_FEED } from './charCodes.ts';

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
 * - `unsupported-encoding`: CPython could read the file, but this project cannot. Without the decoder of
 *   codecs.ts nobody knows what CPython could, and every name that neither the parser nor the host knows
 *   is reported so.
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

/** Decodes bytes by the name in a coding cookie, as written there. Never throws. */
export type EncodingDecoder = (bytes: Uint8Array, name: string) => Attempt;

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

/**
 * Decodes by the name in a cookie when no other decoder is given: UTF-8, Latin-1 and ASCII as CPython
 * does, others as the host's TextDecoder reads that label. That is near but not the same: the web has
 * other names, and a character for every byte of most code pages. `decodeNamed` of codecs.ts is exact.
 */
export function decodeByHost(bytes: Uint8Array, name: string): Attempt {
  const basic = decodeBasic(bytes, name);
  if (basic !== null) return basic;
  const attempt = decodeLabel(bytes, name, name.toLowerCase().replaceAll('_', '-'));
  // The cookie is ASCII: an encoding in which it reads as something else (UTF-16) is not the file's.
  return attempt?.text.includes(name) ? attempt : refuse(bytes, 'unsupported-encoding', name);
}

/** Decodes by the name in a cookie without asking the host: UTF-8, Latin-1 and ASCII. */
export const decodeByName = (bytes: Uint8Array, name: string): Attempt =>
  decodeBasic(bytes, name) ?? refuse(bytes, 'unsupported-encoding', name);

/** UTF-8, Latin-1 and ASCII, by all the names CPython has for them; null for another encoding. */
export function decodeBasic(bytes: Uint8Array, name: string): Attempt | null {
  const wanted = codecName(name);
  switch (BASIC.find((names) => isNamed(names, wanted))?.split(' ')[0]) {
    case undefined:
      return null;
    case 'ascii':
      return decodeAscii(bytes);
    case 'latin_1':
      return read(textOfUnits(bytes), null);
    default:
      return decodeUtf8(bytes);
  }
}

/** The name as the `encodings` package looks it up. */
export function codecName(name: string): string {
  return name
    .toLowerCase()
    .replace(/[^a-z0-9.]+/g, '_')
    .replace(/^_|_$/g, '');
}

/** The `encodings` package looks a name up as a module name or alias, then as an alias with `_` for dots. */
export function isNamed(names: string, wanted: string): boolean {
  const words = names.split(' ');
  return words.includes(wanted) || (wanted.includes('.') && words.indexOf(wanted.replaceAll('.', '_')) > 0);
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

/** Through the host's TextDecoder; null when it does not know the label. */
export function decodeLabel(bytes: Uint8Array, codec: string, label: string): Attempt | null {
  let decoder: InstanceType<typeof TextDecoder>;
  try {
    decoder = new TextDecoder(label, { fatal: true, ignoreBOM: true });
  } catch {
    return null;
  }
  try {
    return read(decoder.decode(bytes), label);
  } catch {
    const text = lossy(bytes, label);
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

/**
 * Text with U+FFFD for what a TextDecoder cannot read. A bare engine has none: no other label than UTF-8 has
 * decoded anything there, and UTF-8 is read here.
 */
export function lossy(bytes: Uint8Array, label: string): string {
  if (typeof TextDecoder === 'undefined') return decodeUtf8Bare(bytes);
  return new TextDecoder(label, { ignoreBOM: true }).decode(bytes);
}

/** What `new TextDecoder('utf-8', { ignoreBOM: true })` makes of bytes. */
function decodeUtf8Bare(bytes: Uint8Array): string {
  const units = new Uint16Array(bytes.length);
  let count = 0;
  let i = 0;
  while (i < bytes.length) {
    const lead = bytes[i];
    const width = lead < 0x80 ? 1 : lead < 0xe0 ? 2 : lead < 0xf0 ? 3 : 4;
    const invalid = findInvalidUtf8(bytes, i, Math.min(i + width, bytes.length));
    if (invalid !== null) {
      units[count++] = 0xfffd;
      i += invalid.length;
      continue;
    }
    // 0x7f, 0x1f, 0x0f, 0x07: what the lead byte holds of the character.
    let code = lead & (width === 1 ? 0x7f : 0x7f >> width);
    for (let k = 1; k < width; k++) code = (code << 6) | (bytes[i + k] & 0x3f);
    if (code > 0xffff) {
      code -= 0x10000;
      units[count++] = 0xd800 | (code >> 10);
      code = 0xdc00 | (code & 0x3ff);
    }
    units[count++] = code;
    i += width;
  }
  return textOfUnits(units.subarray(0, count));
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

export function read(text: string, reader: string | null): Attempt {
  return { text, reader, failure: null };
}

/** `count` bytes from `start` on are at fault. */
export function blame(
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
export function blameCookie(
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
export function refuse(source: Uint8Array, name: DecodeErrorName, encoding: string): Attempt {
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
