/**
 * A source as CPython's tokenizer sees it: UTF-8 bytes, every line ended by `\n`, the last one too.
 *
 * Sources given as bytes without a cookie are kept even where they are no UTF-8: up to 3.13 such
 * a mistake counts only where a token is made of the bytes. Offsets are byte offsets into `bytes`, which
 * ends in a zero beyond `length`.
 */

import { findInvalidUtf8, type InvalidUtf8, lossy } from '../text/coding.ts';
import { codecMessage } from '../text/decode.ts';

const LINE_FEED = 0x0a;
const CARRIAGE_RETURN = 0x0d;

export class SourceBytes {
  readonly bytes: Uint8Array;
  readonly length: number;
  /** The source as it was given, if it had to be decoded from something else than UTF-8. */
  readonly given: SourceBytes | null;
  /**
   * Up to 3.12 the parser's columns are bytes when nothing declares the encoding: in bytes without BOM
   * and cookie, and in the fields of f-strings that are parsed by themselves.
   */
  readonly isDeclared: boolean;
  private lineStarts: Int32Array | null = null;

  /** @param bytes with a zero after the last of `length` bytes */
  constructor(bytes: Uint8Array, length: number, given: SourceBytes | null, isDeclared: boolean) {
    this.bytes = bytes;
    this.isDeclared = isDeclared;
    this.length = length;
    this.given = given;
  }

  /** The text of [start, end); bytes that are no UTF-8 become U+FFFD. */
  text(start: number, end: number): string {
    let text = '';
    for (let i = start; i < end; i++) {
      const byte = this.bytes[i];
      if (byte >= 0x80 || end - start > 64) return lossy(this.bytes.subarray(start, end), 'utf-8');
      text += String.fromCharCode(byte);
    }
    return text;
  }

  /** The first place of [start, end) that is no UTF-8; its offset counts from `start`. */
  invalidUtf8(start: number, end: number): InvalidUtf8 | null {
    const invalid = findInvalidUtf8(this.bytes, start, end);
    return invalid === null ? null : { ...invalid, start: invalid.start - start };
  }

  /** What CPython's codec says of [start, end), or null. */
  decodeProblem(start: number, end: number): string | null {
    const invalid = findInvalidUtf8(this.bytes, start, end);
    if (invalid === null) return null;
    const bytes = this.bytes.subarray(invalid.start, invalid.start + invalid.length);
    return codecMessage('utf-8', bytes, invalid.start - start, invalid.reason);
  }

  /** The same where CPython decodes each run of bytes beyond ASCII by itself. */
  decodeProblemOfRuns(start: number, end: number): string | null {
    const { bytes } = this;
    for (let i = start; i < end; i++) {
      if (bytes[i] < 0x80) continue;
      const from = i;
      while (i < end && bytes[i] >= 0x80) i++;
      const problem = this.decodeProblem(from, i);
      if (problem !== null) return problem;
    }
    return null;
  }

  byteLength(text: string): number {
    return utf8Length(text);
  }

  /** How many characters the bytes [start, end) are, with one for each piece that is no UTF-8. */
  countCharacters(start: number, end: number): number {
    const { bytes } = this;
    let count = 0;
    for (let i = start; i < end; i++) {
      if (bytes[i] < 0x80) count++;
      else return count + [...lossy(bytes.subarray(i, end), 'utf-8')].length;
    }
    return count;
  }

  /** Byte offset at which a line begins, and that of its `\n` (or the source's end). 1-based. */
  lineRange(line: number): readonly [start: number, end: number] {
    this.lineStarts ??= this.findLines();
    const starts = this.lineStarts;
    const index = Math.min(Math.max(line, 1), starts.length - 1) - 1;
    const start = starts[index];
    const end = starts[index + 1] - 1;
    return [start, end];
  }

  private findLines(): Int32Array {
    const starts = [0];
    for (let i = this.bytes.indexOf(LINE_FEED); i >= 0 && i < this.length; ) {
      starts.push(i + 1);
      i = this.bytes.indexOf(LINE_FEED, i + 1);
    }
    return Int32Array.from(starts);
  }
}

/** Encodes a text. A lone surrogate, which CPython could not even take, becomes three bytes. */
export function bytesOfText(text: string, isDeclared = true, given: SourceBytes | null = null): SourceBytes {
  const bytes = new Uint8Array(utf8Length(text) + 2);
  let length = 0;
  for (let i = 0; i < text.length; i++) {
    let code = text.charCodeAt(i);
    if (code === CARRIAGE_RETURN) {
      if (text.charCodeAt(i + 1) === LINE_FEED) i++;
      code = LINE_FEED;
    }
    if (code < 0x80) bytes[length++] = code;
    else if (code < 0x800) {
      bytes[length++] = 0xc0 | (code >> 6);
      bytes[length++] = 0x80 | (code & 0x3f);
    } else {
      code = text.codePointAt(i)!;
      if (code > 0xffff) {
        i++;
        bytes[length++] = 0xf0 | (code >> 18);
        bytes[length++] = 0x80 | ((code >> 12) & 0x3f);
      } else bytes[length++] = 0xe0 | (code >> 12);
      bytes[length++] = 0x80 | ((code >> 6) & 0x3f);
      bytes[length++] = 0x80 | (code & 0x3f);
    }
  }
  return endLine(bytes, length, given, isDeclared);
}

/** Bytes that nobody decoded, without BOM. */
export function bytesOfRaw(raw: Uint8Array, isDeclared: boolean): SourceBytes {
  const bytes = new Uint8Array(raw.length + 2);
  let length = 0;
  for (let i = 0; i < raw.length; i++) {
    let byte = raw[i];
    if (byte === CARRIAGE_RETURN) {
      if (raw[i + 1] === LINE_FEED) i++;
      byte = LINE_FEED;
    }
    bytes[length++] = byte;
  }
  return endLine(bytes, length, null, isDeclared);
}

function endLine(
  bytes: Uint8Array,
  length: number,
  given: SourceBytes | null,
  isDeclared: boolean,
): SourceBytes {
  if (length === 0 || bytes[length - 1] !== LINE_FEED) bytes[length++] = LINE_FEED;
  bytes[length] = 0;
  return new SourceBytes(bytes, length, given, isDeclared);
}

function utf8Length(text: string): number {
  let length = 0;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code < 0x80) length++;
    else if (code < 0x800) length += 2;
    else if (text.codePointAt(i)! > 0xffff) {
      length += 4;
      i++;
    } else length += 3;
  }
  return length;
}
