/**
 * The lines of source around a finding, with carets below what is meant.
 *
 * What is printed is not the source but a picture of it: tabs become blanks, control
 * characters visible symbols (a file must not be able to steer the terminal), and of a
 * very long line only the part around the finding is shown. Carets therefore count
 * columns of the picture. No more of a line is looked at than is shown: a file of data on
 * one line may have a finding every few characters.
 */
import { characterWidth } from '../../text/displayWidth.ts';
import type { LineIndex } from '../../text/lineIndex.ts';
import type { Colors } from './format.ts';
import { printable } from './printable.ts';

/** Lines of context before and after. */
const CONTEXT = 1;
/** Of a longer range only the first and the last line are shown. */
const MAX_LINES = 3;
const TAB_WIDTH = 4;
/** UTF-16 units of a line that are shown, and how many of them stand before the finding when it is cut. */
const MAX_UNITS = 160;
const LEAD = 60;
const CUT = '\u2026';

const PLAIN = /^[ -~]*$/;

/** A line as it is printed. */
interface Picture {
  readonly text: string;
  /** Offset in the source of the first unit that is shown. */
  readonly start: number;
  /** By unit that is shown: the column at which it begins; one entry more than there are units. */
  readonly columns: readonly number[];
}

/**
 * The frame of [start, end), 0-based UTF-16 offsets, as lines without the final line break.
 */
export function codeFrame(
  text: string,
  lines: LineIndex,
  { start, end }: { readonly start: number; readonly end: number },
  colors: Colors,
): string {
  const firstLine = lines.lineOf(start);
  // A range up to the beginning of a line ends with the line before.
  const lastLine = end > start ? Math.max(lines.lineOf(end - 1), firstLine) : firstLine;
  const after = Math.min(lastLine + CONTEXT, lines.lineCount);
  const gutter = String(after).length;
  const bar = colors.blue('|');
  const out = [`${' '.repeat(gutter)} ${bar}`];
  const row = (label: string, content: string): void => {
    const padded = colors.blue(label.padStart(gutter));
    out.push(content === '' ? `${padded} ${bar}` : `${padded} ${bar} ${content}`);
  };
  const context = (line: number): void => row(String(line), drawLine(text, lines, line, 0).text);
  const marked = (line: number): void => {
    const [from, to] = marks(text, lines, line, start, end);
    const picture = drawLine(text, lines, line, from);
    row(String(line), picture.text);
    if (from < to || line === firstLine) row('', colors.red(drawCarets(picture, from, to)));
  };

  for (let line = Math.max(firstLine - CONTEXT, 1); line < firstLine; line++) context(line);
  if (lastLine - firstLine < MAX_LINES) {
    for (let line = firstLine; line <= lastLine; line++) marked(line);
  } else {
    marked(firstLine);
    out.push(colors.blue('...'));
    marked(lastLine);
  }
  for (let line = lastLine + 1; line <= after; line++) {
    // The empty line after the last line break is no line of the file.
    if (lines.lineStart(line) < text.length) context(line);
  }
  return out.join('\n');
}

/** Which part of a line belongs to a range: all of it but indentation and what follows the code. */
function marks(text: string, lines: LineIndex, line: number, start: number, end: number): [number, number] {
  const lineStart = lines.lineStart(line);
  const lineEnd = lines.lineEnd(line);
  let from = Math.max(start, lineStart);
  let to = Math.min(end, lineEnd);
  if (start < lineStart) while (from < to && isBlank(text.charCodeAt(from))) from++;
  if (end > lineEnd) while (to > from && isBlank(text.charCodeAt(to - 1))) to--;
  return [from, to];
}

const isBlank = (code: number): boolean => code === 32 || code === 9 || code === 12;

/** Draws a line, or of a long one what stands around the offset `focus`. */
function drawLine(text: string, lines: LineIndex, line: number, focus: number): Picture {
  const lineStart = lines.lineStart(line);
  const lineEnd = lines.lineEnd(line);
  if (lineEnd - lineStart <= MAX_UNITS) return draw(text, lineStart, lineEnd, '', '');
  let start = Math.max(lineStart, Math.min(focus, lineEnd) - LEAD);
  if (start - lineStart <= LEAD) start = lineStart;
  let end = Math.min(lineEnd, start + MAX_UNITS);
  if (isSecondOfPair(text, start)) start--;
  if (isSecondOfPair(text, end)) end--;
  return draw(text, start, end, start > lineStart ? CUT : '', end < lineEnd ? CUT : '');
}

const isSecondOfPair = (text: string, at: number): boolean =>
  at > 0 && (text.charCodeAt(at) & 0xfc00) === 0xdc00 && (text.charCodeAt(at - 1) & 0xfc00) === 0xd800;

function draw(text: string, start: number, end: number, before: string, after: string): Picture {
  const source = text.slice(start, end);
  const columns: number[] = [];
  let column = before.length;
  if (PLAIN.test(source)) {
    for (let i = 0; i <= source.length; i++) columns.push(column + i);
    return { text: before + source + after, start, columns };
  }
  let drawn = before;
  for (const character of source) {
    const cell = character === '\t' ? ' '.repeat(TAB_WIDTH - (column % TAB_WIDTH)) : printable(character);
    for (let unit = 0; unit < character.length; unit++) columns.push(column);
    drawn += cell;
    column += cell === character ? characterWidth(character) : cell.length;
  }
  columns.push(column);
  return { text: drawn + after, start, columns };
}

/** Blanks and carets below [from, to) of a picture, offsets in the source; at least one caret. */
function drawCarets(picture: Picture, from: number, to: number): string {
  const { start, columns } = picture;
  const last = columns.length - 1;
  const first = columns[Math.min(Math.max(from - start, 0), last)];
  const stop = columns[Math.min(Math.max(to - start, 0), last)];
  return ' '.repeat(first) + '^'.repeat(Math.max(stop - first, 1));
}
