/**
 * From offsets to lines and columns, and back.
 *
 * A tree holds UTF-16 offsets only; this is where they become what people and
 * CPython count. Lines end at \n, \r\n or a lone \r, as CPython's tokenizer
 * translates them; a form feed ends none. Columns in UTF-8 bytes or code points
 * differ from UTF-16 only after a non-ASCII character: files without one take a
 * shortcut, the others keep the difference every BLOCK units and add the rest up,
 * so that a long line costs no more than a short one.
 */
import { CARRIAGE_RETURN, LINE_FEED } from './charCodes.ts';
import { countAtOrBefore } from './packedNumbers.ts';

/** A place in a text. */
export interface Position {
  /** 1-based. */
  readonly line: number;
  /** 0-based, in UTF-16 units. */
  readonly column: number;
}

const BLOCK_BITS = 7;
const NON_ASCII = /[\u0080-\uffff]/;

/** Differences between the countings at the beginning of every block of UTF-16 units. */
interface Blocks {
  /** UTF-8 bytes minus UTF-16 units before the block. */
  readonly bytes: Int32Array;
  /** UTF-16 units minus code points before the block. */
  readonly pairs: Int32Array;
}

/**
 * The lines of one text. Offsets are 0-based and in UTF-16 units; those outside the text are
 * taken as its nearest end. The text is read once for its lines; what non-ASCII columns need is
 * worked out when a first one is asked for.
 */
export class LineIndex {
  private readonly text: string;
  private readonly starts: Int32Array;
  private nonAscii: boolean | null;
  private blocksCache: Blocks | null;
  private lastLine: number;

  constructor(text: string) {
    this.text = text;
    this.starts = findLineStarts(text);
    this.nonAscii = null;
    this.blocksCache = null;
    this.lastLine = 1;
  }

  /** Number of lines: line breaks plus one, so a text that ends in a break has an empty last line. */
  get lineCount(): number {
    return this.starts.length;
  }

  /** The 1-based line of an offset; a line break belongs to the line it ends. O(log lines) */
  lineOf(offset: number): number {
    const starts = this.starts;
    const last = this.lastLine;
    // Trees and diagnostics are printed in source order: mostly it is the line asked for last.
    if (offset >= starts[last - 1] && (last === starts.length || offset < starts[last])) return last;
    this.lastLine = Math.max(countAtOrBefore(starts, offset), 1);
    return this.lastLine;
  }

  /** Offset of the first character of a 1-based line. */
  lineStart(line: number): number {
    if (line < 1) return 0;
    return line > this.starts.length ? this.text.length : this.starts[line - 1];
  }

  /** Offset after the last character of a 1-based line, before its line break. */
  lineEnd(line: number): number {
    if (line < 1) return 0;
    if (line >= this.starts.length) return this.text.length;
    const breakEnd = this.starts[line];
    const isCrLf =
      this.text.charCodeAt(breakEnd - 1) === LINE_FEED &&
      breakEnd - 2 >= this.starts[line - 1] &&
      this.text.charCodeAt(breakEnd - 2) === CARRIAGE_RETURN;
    return isCrLf ? breakEnd - 2 : breakEnd - 1;
  }

  /** Line (1-based) and UTF-16 column (0-based) of an offset. */
  position(offset: number): Position {
    const place = this.clamp(offset);
    const line = this.lineOf(place);
    return { line, column: place - this.starts[line - 1] };
  }

  /** Offset of a 1-based line and a 0-based UTF-16 column; a column beyond the line gives the line's end. */
  offsetAt(line: number, column: number): number {
    const end = this.lineEnd(line);
    return Math.min(this.lineStart(line) + Math.max(column, 0), end);
  }

  /**
   * Column of an offset as CPython's `col_offset` counts it: UTF-8 bytes from the start of the line,
   * 0-based. A lone surrogate counts 3. O(log lines)
   */
  utf8Column(offset: number): number {
    const place = this.clamp(offset);
    const start = this.starts[this.lineOf(place) - 1];
    if (!this.hasNonAscii()) return place - start;
    // The common case: a short line is quicker read than looked up.
    if (place - start <= 1 << BLOCK_BITS) return place - start + countExtraBytes(this.text, start, place);
    return place - start + this.extraBytes(place) - this.extraBytes(start);
  }

  /** Column of an offset in code points, 0-based: what `SyntaxError.offset` counts, less one. O(log lines) */
  codePointColumn(offset: number): number {
    const place = this.clamp(offset);
    const start = this.starts[this.lineOf(place) - 1];
    if (!this.hasNonAscii()) return place - start;
    if (place - start <= 1 << BLOCK_BITS) return place - start - countPairs(this.text, start, place);
    return place - start - (this.pairsBefore(place) - this.pairsBefore(start));
  }

  private clamp(offset: number): number {
    return Math.min(Math.max(offset, 0), this.text.length);
  }

  private hasNonAscii(): boolean {
    this.nonAscii ??= NON_ASCII.test(this.text);
    return this.nonAscii;
  }

  private extraBytes(offset: number): number {
    this.blocksCache ??= measureBlocks(this.text);
    const block = offset >> BLOCK_BITS;
    return this.blocksCache.bytes[block] + countExtraBytes(this.text, block << BLOCK_BITS, offset);
  }

  private pairsBefore(offset: number): number {
    this.blocksCache ??= measureBlocks(this.text);
    const block = offset >> BLOCK_BITS;
    return this.blocksCache.pairs[block] + countPairs(this.text, block << BLOCK_BITS, offset);
  }
}

function findLineStarts(text: string): Int32Array {
  return text.indexOf('\r') < 0 ? findLineFeeds(text) : findAnyBreaks(text);
}

function findLineFeeds(text: string): Int32Array {
  let starts = new Int32Array((text.length >> 5) + 16);
  let count = 1;
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) {
    if (count === starts.length) starts = grow(starts);
    starts[count++] = at + 1;
  }
  return starts.slice(0, count);
}

function findAnyBreaks(text: string): Int32Array {
  let starts = new Int32Array((text.length >> 5) + 16);
  let count = 1;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    if (unit !== LINE_FEED && unit !== CARRIAGE_RETURN) continue;
    if (unit === CARRIAGE_RETURN && i + 1 < text.length && text.charCodeAt(i + 1) === LINE_FEED) i++;
    if (count === starts.length) starts = grow(starts);
    starts[count++] = i + 1;
  }
  return starts.slice(0, count);
}

function grow(starts: Int32Array): Int32Array<ArrayBuffer> {
  const larger = new Int32Array(starts.length * 2);
  larger.set(starts);
  return larger;
}

function measureBlocks(text: string): Blocks {
  const count = (text.length >> BLOCK_BITS) + 1;
  const bytes = new Int32Array(count);
  const pairs = new Int32Array(count);
  let extra = 0;
  let seconds = 0;
  for (let i = 0; i < text.length; i++) {
    if ((i & ((1 << BLOCK_BITS) - 1)) === 0) {
      bytes[i >> BLOCK_BITS] = extra;
      pairs[i >> BLOCK_BITS] = seconds;
    }
    if (text.charCodeAt(i) < 0x80) continue;
    extra += extraBytesAt(text, i);
    if (isSecondOfPair(text, i)) seconds++;
  }
  if ((text.length & ((1 << BLOCK_BITS) - 1)) === 0) {
    bytes[count - 1] = extra;
    pairs[count - 1] = seconds;
  }
  return { bytes, pairs };
}

function countExtraBytes(text: string, start: number, end: number): number {
  let extra = 0;
  for (let i = start; i < end; i++) extra += extraBytesAt(text, i);
  return extra;
}

function countPairs(text: string, start: number, end: number): number {
  let pairs = 0;
  for (let i = start; i < end; i++) if (isSecondOfPair(text, i)) pairs++;
  return pairs;
}

/** UTF-8 bytes of the unit at `i` beyond one. The four bytes of a surrogate pair are shared out two and two. */
function extraBytesAt(text: string, i: number): number {
  const unit = text.charCodeAt(i);
  if (unit < 0x80) return 0;
  if (unit < 0x800) return 1;
  if (isSecondOfPair(text, i) || isSecondOfPair(text, i + 1)) return 1;
  return 2;
}

function isSecondOfPair(text: string, i: number): boolean {
  if (i < 1 || i >= text.length) return false;
  return (text.charCodeAt(i) & 0xfc00) === 0xdc00 && (text.charCodeAt(i - 1) & 0xfc00) === 0xd800;
}
