/**
 * How a file is written, for fixes that add lines to it: its line ends and its step of indentation.
 */
import type { Tree } from '../ast/tree.ts';
import { T_DEDENT, T_INDENT, T_NEWLINE } from '../parser/tokens.ts';
import { CARRIAGE_RETURN, FORM_FEED, LINE_FEED, SPACE, TAB } from '../text/charCodes.ts';

/** The first line end of the file, `\n` when it has none. */
export function lineEnding(text: string): string {
  const end = /\r\n|\n|\r/.exec(text);
  return end === null ? '\n' : end[0];
}

const isBlank = (code: number): boolean => code === SPACE || code === TAB || code === FORM_FEED;

/** The blanks that the line of an offset begins with. */
export function indentationAt(text: string, offset: number): string {
  const start = lineStart(text, offset);
  let end = start;
  while (isBlank(text.charCodeAt(end))) end++;
  return text.slice(start, end);
}

/** Offset of the beginning of a line; lines that are joined by a backslash are lines of their own. */
export function lineStart(text: string, offset: number): number {
  let start = offset;
  while (start > 0 && !isLineEnd(text.charCodeAt(start - 1))) start--;
  return start;
}

/** Offset behind the line end of the line of an offset. */
export function nextLine(text: string, offset: number): number {
  let end = offset;
  while (end < text.length && !isLineEnd(text.charCodeAt(end))) end++;
  if (text.charCodeAt(end) === CARRIAGE_RETURN && text.charCodeAt(end + 1) === LINE_FEED) return end + 2;
  return Math.min(end + 1, text.length);
}

const isLineEnd = (code: number): boolean => code === LINE_FEED || code === CARRIAGE_RETURN;

/** Whether something stands before `offset` on its line. */
export function hasTextBefore(text: string, offset: number): boolean {
  return /[^ \t\f]/.test(text.slice(lineStart(text, offset), offset));
}

/** Whether something other than a comment stands behind `offset` on its line. */
export function hasTextBehind(text: string, offset: number): boolean {
  return /^[^\r\n#]*[^\r\n# \t\f]/.test(text.slice(offset, nextLine(text, offset)));
}

/**
 * The step of indentation: that of the first block, else that of the first line inside brackets that
 * is indented, else four blanks.
 */
export function indentationStep(tree: Tree): string {
  const { text, tokens } = tree;
  const { types, starts, length } = tokens;
  for (let i = 0; i < length; i++) {
    if (types[i] === T_INDENT) return indentationAt(text, starts[i + 1]);
  }
  for (let i = 1; i < length; i++) {
    const isInside = types[i] > T_DEDENT && types[i - 1] !== T_NEWLINE;
    if (isInside && !hasTextBefore(text, starts[i]) && starts[i] > lineStart(text, starts[i])) {
      return indentationAt(text, starts[i]);
    }
  }
  return '    ';
}
