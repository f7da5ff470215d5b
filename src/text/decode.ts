/**
 * Source bytes to text, by the rules `compile(bytes)` follows: UTF-8 BOM, coding
 * cookie (PEP 263), UTF-8 otherwise.
 *
 * Nothing here throws: a wrong file still becomes text, with U+FFFD where it cannot
 * be read, so that the rest of it can be parsed; the error comes beside it as data.
 */
import { CARRIAGE_RETURN, LINE_FEED } from './charCodes.ts';
import {
  type Attempt,
  cookieFailure,
  type DecodeErrorName,
  decodeByHost,
  decodeDefault,
  type EncodingDecoder,
  type Failure,
  lossy,
  textOfUnits,
} from './coding.ts';

export type { DecodeErrorName };

/** An error of {@link decodeSource}, as data; {@link decodeErrorMessage} words it. */
export interface DecodeError {
  readonly name: DecodeErrorName;
  /** Encoding or codec, as the message spells it. */
  readonly encoding: string;
  /** The codec's reason; `''` unless `undecodable-bytes`. */
  readonly reason: string;
  /** The bytes at fault: all that the codec names (`undecodable-bytes`), or up to four (`non-utf8`). */
  readonly bytes: Uint8Array;
  /** Where those bytes begin as CPython counts: after the BOM, `\r\n` as one byte. −1 when there are none. */
  readonly position: number;
  /** Range of UTF-16 offsets in the decoded text that an editor should mark. */
  readonly start: number;
  readonly end: number;
  /** 1-based line of `start`. */
  readonly line: number;
}

/** What {@link decodeSource} gives. */
export interface DecodedSource {
  /** The text without the BOM; line breaks are left as they are. */
  readonly text: string;
  /** The encoding's name as in the cookie; `utf-8` and `iso-8859-1` are normalised as CPython does. */
  readonly encoding: string;
  readonly hasBom: boolean;
  /** Whether the source names its encoding, by BOM or cookie. */
  readonly isDeclared: boolean;
  readonly error: DecodeError | null;
}

/** A coding cookie: the name as written, in bytes [start, end), in the line [lineStart, lineEnd). */
interface Cookie {
  readonly name: string;
  readonly start: number;
  readonly end: number;
  readonly lineStart: number;
  readonly lineEnd: number;
}

const COOKIE = /^[ \t\f]*#.*?coding[:=][ \t]*([-_.a-zA-Z0-9]+)/;
const BLANK_OR_COMMENT = /^[ \t\f]*(?:#|$)/;

/**
 * Decodes a Python source file as CPython's `compile()` decodes bytes (PEP 263, Parser/tokenizer).
 *
 * UTF-8, Latin-1 and ASCII are read here; other encodings by `decodeNamed`, which is by default what the
 * host's TextDecoder makes of the name. With the `decodeNamed` of codecs.ts these are read: the 8-bit ISO
 * 8859, Windows, KOI8, Mac and DOS code pages of `encodings.generated.ts`, UTF-7, UTF-16 and UTF-32 (which a
 * cookie can only get wrong), and gbk, gb2312, gb18030, big5, cp950, shift_jis, cp932, euc_jp, euc_kr and
 * iso2022_jp as far as TextDecoder goes: it accepts some sequences that CPython refuses, and rare symbols may
 * differ. The others are read while they are plain ASCII. Never throws.
 */
export function decodeSource(bytes: Uint8Array, decodeNamed: EncodingDecoder = decodeByHost): DecodedSource {
  return decodeSourceBy(bytes, decodeNamed);
}

/** The same without the host's decoders, which are only in a bundle that asks for them. */
export function decodeSourceBy(bytes: Uint8Array, decodeNamed: EncodingDecoder): DecodedSource {
  const hasBom = bytes.length >= 3 && bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;
  const source = hasBom ? bytes.subarray(3) : bytes;
  const cookie = findCookie(source);
  const name = cookie === null ? 'utf-8' : normalName(cookie.name);
  const mismatch = hasBom && name !== 'utf-8';
  const attempt = mismatch || name === 'utf-8' ? decodeDefault(source) : decodeNamed(source, name);

  let failure = attempt.failure;
  if (cookie !== null && mismatch)
    failure = cookieFailure('encoding-with-bom', name, cookie.lineStart, cookie.lineEnd);
  const nul = source.indexOf(0);
  if (nul >= 0) failure = cookieFailure('null-bytes', '', nul, nul + 1);
  return {
    text: attempt.text,
    encoding: mismatch ? 'utf-8' : name,
    hasBom,
    isDeclared: hasBom || cookie !== null,
    error: failure === null ? null : locate(source, failure, attempt, cookie),
  };
}

/** The message of an error of {@link decodeSource}, in CPython 3.14's words where CPython has any. */
export function decodeErrorMessage(error: DecodeError): string {
  switch (error.name) {
    case 'null-bytes':
      return 'source code string cannot contain null bytes';
    case 'unknown-encoding':
      return `unknown encoding: ${error.encoding}`;
    case 'not-text-encoding':
      return `'${error.encoding}' is not a text encoding; use codecs.decode() to handle arbitrary codecs`;
    case 'encoding-with-bom':
      return `encoding problem: ${error.encoding} with BOM`;
    case 'undecodable-bytes':
      return codecMessage(error.encoding, error.bytes, error.position, error.reason);
    case 'non-utf8':
      return (
        `Non-UTF-8 code starting with '\\x${hexByte(error.bytes[0])}' on line ${error.line}, ` +
        'but no encoding declared; see https://peps.python.org/pep-0263/ for details'
      );
    case 'unsupported-encoding':
      return `source encoding ${error.encoding} is not supported by pywalk-lint`;
  }
}

/** `str(UnicodeDecodeError)`. */
export function codecMessage(codec: string, bytes: Uint8Array, position: number, reason: string): string {
  const what =
    bytes.length === 1
      ? `byte 0x${hexByte(bytes[0])} in position ${position}`
      : `bytes in position ${position}-${position + bytes.length - 1}`;
  return `'${codec}' codec can't decode ${what}: ${reason}`;
}

// ---- the cookie ---------------------------------------------------------------------------------

/** The cookie of line 1, or of line 2 when line 1 is blank or a comment. */
function findCookie(bytes: Uint8Array): Cookie | null {
  let lineStart = 0;
  for (let line = 1; line <= 2; line++) {
    const lineEnd = findLineEnd(bytes, lineStart);
    const text = textOfUnits(bytes.subarray(lineStart, lineEnd));
    const match = COOKIE.exec(text);
    if (match !== null) {
      const end = lineStart + match[0].length;
      return { name: match[1], start: end - match[1].length, end, lineStart, lineEnd };
    }
    if (!BLANK_OR_COMMENT.test(text)) return null;
    lineStart = lineEnd + (bytes[lineEnd] === CARRIAGE_RETURN && bytes[lineEnd + 1] === LINE_FEED ? 2 : 1);
    if (lineStart >= bytes.length) return null;
  }
  return null;
}

function findLineEnd(bytes: Uint8Array, start: number): number {
  let end = start;
  while (end < bytes.length && bytes[end] !== LINE_FEED && bytes[end] !== CARRIAGE_RETURN) end++;
  return end;
}

/** CPython's get_normal_name: only these two encodings are recognised by the tokenizer itself. */
function normalName(name: string): string {
  const plain = name.slice(0, 12).toLowerCase().replaceAll('_', '-');
  if (plain === 'utf-8' || plain.startsWith('utf-8-')) return 'utf-8';
  for (const latin of ['latin-1', 'iso-8859-1', 'iso-latin-1']) {
    if (plain === latin || plain.startsWith(`${latin}-`)) return 'iso-8859-1';
  }
  return name;
}

// ---- errors -------------------------------------------------------------------------------------

/** From byte offsets to offsets in the text. */
function locate(source: Uint8Array, failure: Failure, attempt: Attempt, cookie: Cookie | null): DecodeError {
  const { name, encoding, reason, bytes, position } = failure;
  const atCookie = failure.start < 0 && cookie !== null;
  const from = atCookie ? cookie.start : failure.start;
  const to = atCookie ? cookie.end : failure.end;
  const start = Math.min(textLength(source, from, attempt.reader), attempt.text.length);
  const end = Math.min(start + (to - from), attempt.text.length);
  return { name, encoding, reason, bytes, position, start, end, line: countLines(attempt.text, start) };
}

/** How long the text of the first `end` bytes is. */
function textLength(source: Uint8Array, end: number, reader: string | null): number {
  return reader === null ? end : lossy(source.subarray(0, end), reader).length;
}

function countLines(text: string, end: number): number {
  let line = 1;
  for (let i = 0; i < end; i++) {
    const unit = text.charCodeAt(i);
    if (unit === LINE_FEED || (unit === CARRIAGE_RETURN && text.charCodeAt(i + 1) !== LINE_FEED)) line++;
  }
  return line;
}

function hexByte(byte: number): string {
  return byte.toString(16).padStart(2, '0');
}
