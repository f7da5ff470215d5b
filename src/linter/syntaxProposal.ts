/**
 * Pieces that repairs of syntax errors are put together from. Offsets are 0-based UTF-16 units.
 */
import type { Tree } from '../ast/tree.ts';
import type { Fix } from '../rules/rule.ts';

const edit = (
  applicability: Fix['applicability'],
  message: string,
  start: number,
  end: number,
  content: string,
): Fix => ({ applicability, message, edits: [{ start, end, content }] });

/** The one sensible repair. */
export const repair = (message: string, start: number, end: number, content: string): Fix =>
  edit('safe', message, start, end, content);

/** A likely repair among others. */
export const guess = (message: string, start: number, end: number, content: string): Fix =>
  edit('unsafe', message, start, end, content);

export function lineStart(text: string, at: number): number {
  let i = at;
  while (i > 0 && text[i - 1] !== '\n' && text[i - 1] !== '\r') i--;
  return i;
}

/** Before the line break. */
export function lineEnd(text: string, at: number): number {
  let i = at;
  while (i < text.length && text[i] !== '\n' && text[i] !== '\r') i++;
  return i;
}

/** End of the code before an offset: blanks, line breaks and comments between are skipped. */
export function codeEnd({ text, comments }: Tree, before: number): number {
  // The last comment that begins before: a file has thousands, and is asked about thousands of errors.
  let low = 0;
  let high = comments.length >> 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (comments[2 * middle] < before) low = middle + 1;
    else high = middle;
  }
  let comment = 2 * low - 2;
  let i = before;
  for (;;) {
    while (comment >= 0 && comments[comment] >= i) comment -= 2;
    if (comment >= 0 && comments[comment + 1] >= i) i = comments[comment];
    else if (i > 0 && /\s/.test(text[i - 1])) i--;
    else return i;
  }
}

/** Adds something behind the code before an offset. */
export function atEndOfCode(
  tree: Tree,
  before: number,
  content: string,
  message: string,
  isOnly: boolean,
): Fix {
  const at = codeEnd(tree, before);
  return (isOnly ? repair : guess)(message, at, at, content);
}

/** Where a simple statement that goes on at an offset may end: with its line, or before a semicolon. */
export function restOfStatement(tree: Tree, from: number): number[] {
  const { text } = tree;
  const end = codeEnd(tree, lineEnd(text, from));
  const ends = [end];
  const semicolon = text.lastIndexOf(';', end);
  if (semicolon > from) ends.push(codeEnd(tree, semicolon));
  return ends;
}

/** The width of some indentation; a tab goes on to the next multiple of eight. */
export function widthOf(indentation: string, tab = 8): number {
  let width = 0;
  for (const c of indentation) width = c === '\t' ? width - (width % tab) + tab : width + 1;
  return width;
}

export const indentationAt = (text: string, start: number): string =>
  /^[ \t\f]*/.exec(text.slice(start, lineEnd(text, start)))?.[0] ?? '';
