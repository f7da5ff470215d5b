/**
 * The lines of source around a finding, with carets below what is meant.
 *
 * What is printed is not the source but a picture of it: tabs become blanks, control
 * characters visible symbols (a file must not be able to steer the terminal), and of a
 * very long line only the part around the finding is shown. Carets therefore count
 * columns of the picture.
 */
import { characterWidth } from '../../text/displayWidth.ts';
import type { LineIndex } from '../../text/lineIndex.ts';
import type { Colors } from './format.ts';

/** Lines of context before and after. */
const CONTEXT = 1;
/** Of a longer range only the first and the last line are shown. */
const MAX_LINES = 3;
const TAB_WIDTH = 4;
/** Columns of a line that are shown, and how many of them stand before the finding when it is cut. */
const MAX_WIDTH = 160;
const LEAD = 60;

interface Cell {
  readonly text: string;
  readonly width: number;
}

/** One line, drawn: its text and the column at which each UTF-16 unit of the source begins. */
interface Picture {
  readonly cells: readonly Cell[];
  /** Column by unit; one entry more than the line has units. */
  readonly columns: readonly number[];
}

const UNSAFE = /[\u0080-\u009f\u200e\u200f\u202a-\u202e\u2066-\u2069\ud800-\udfff]/u;
const PLAIN = /^[ -~]*$/;

function drawCharacter(character: string, column: number): Cell {
  const code = character.codePointAt(0) as number;
  if (code === 9) {
    const width = TAB_WIDTH - (column % TAB_WIDTH);
    return { text: ' '.repeat(width), width };
  }
  // Unicode has a picture of each control character.
  if (code < 32) return { text: String.fromCharCode(0x2400 + code), width: 1 };
  if (code === 127) return { text: '\u2421', width: 1 };
  if (UNSAFE.test(character)) return { text: '\ufffd', width: 1 };
  return { text: character, width: characterWidth(character) };
}

function drawLine(line: string): Picture {
  const cells: Cell[] = [];
  const columns: number[] = [];
  let column = 0;
  for (const character of line) {
    const cell = drawCharacter(character, column);
    cells.push(cell);
    for (let unit = 0; unit < character.length; unit++) columns.push(column);
    column += cell.width;
  }
  columns.push(column);
  return { cells, columns };
}

/** The columns [from, to) of a line; a mark shows where something was cut off. */
function cut(picture: Picture, from: number, to: number): string {
  let column = 0;
  let text = '';
  for (const cell of picture.cells) {
    if (column >= from && column + cell.width <= to) text += cell.text;
    column += cell.width;
  }
  return (from > 0 ? '\u2026' : '') + text + (column > to ? '\u2026' : '');
}

function renderLine(line: string, from: number): string {
  if (from === 0 && line.length <= MAX_WIDTH && PLAIN.test(line)) return line;
  return cut(drawLine(line), from, from + MAX_WIDTH);
}

/** Units [start, end) of a line as blanks and carets below it; at least one caret. */
function renderCarets(line: string, start: number, end: number, from: number): string {
  const { columns } = drawLine(line);
  const last = columns.length - 1;
  // The mark of a cut takes a column of its own.
  const shift = from - (from > 0 ? 1 : 0);
  const first = Math.max(columns[Math.min(start, last)] - shift, 0);
  const stop = Math.min(columns[Math.min(end, last)] - shift, MAX_WIDTH + 1);
  return ' '.repeat(first) + '^'.repeat(Math.max(stop - first, 1));
}

/** First column that is shown of a line whose finding begins at unit `start`. */
function firstColumn(line: string, start: number): number {
  if (line.length <= MAX_WIDTH && PLAIN.test(line)) return 0;
  const { columns } = drawLine(line);
  if (columns[columns.length - 1] <= MAX_WIDTH) return 0;
  return Math.max(columns[Math.min(start, columns.length - 1)] - LEAD, 0);
}

/**
 * The frame of [start, end), 0-based UTF-16 offsets, as lines without the final line break.
 */
export function codeFrame(
  text: string,
  lines: LineIndex,
  start: number,
  end: number,
  colors: Colors,
): string {
  const firstLine = lines.lineOf(start);
  // A range up to the beginning of a line ends with the line before.
  const lastLine = end > start ? Math.max(lines.lineOf(end - 1), firstLine) : firstLine;
  const from = Math.max(firstLine - CONTEXT, 1);
  const to = Math.min(lastLine + CONTEXT, lines.lineCount);
  const gutter = String(to).length;
  const bar = colors.blue('|');
  const out = [`${' '.repeat(gutter)} ${bar}`];
  const row = (label: string, content: string): void => {
    const padded = colors.blue(label.padStart(gutter));
    out.push(content === '' ? `${padded} ${bar}` : `${padded} ${bar} ${content}`);
  };
  const skipFrom = lastLine - firstLine + 1 > MAX_LINES ? firstLine + 1 : Number.POSITIVE_INFINITY;
  for (let line = from; line <= to; line++) {
    if (line >= skipFrom && line < lastLine) {
      if (line === skipFrom) out.push(colors.blue('...'));
      continue;
    }
    const lineStart = lines.lineStart(line);
    const content = text.slice(lineStart, lines.lineEnd(line));
    if (line < firstLine || line > lastLine) {
      // The empty line after the last line break is no line of the file.
      if (line === lines.lineCount && content === '' && line > lastLine) continue;
      row(String(line), renderLine(content, 0));
      continue;
    }
    const begin = line === firstLine ? start - lineStart : content.length - content.trimStart().length;
    const stop = line === lastLine ? end - lineStart : content.trimEnd().length;
    const column = firstColumn(content, begin);
    row(String(line), renderLine(content, column));
    if (content.trim() !== '' || line === firstLine) {
      row('', colors.red(renderCarets(content, begin, Math.min(stop, content.length), column)));
    }
  }
  return out.join('\n');
}
