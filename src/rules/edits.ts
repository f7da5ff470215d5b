/**
 * Where things are between two nodes, and edits that leave valid source behind.
 *
 * Operators have no node, so the text between their operands is searched. It can
 * only hold the operator, parentheses, blanks, line joins and comments.
 */
import type { Edit } from './rule.ts';

const NEWLINE = 10;
const RETURN = 13;
const SPACE = 32;
const HASH = 35;

/**
 * Offset of the first occurrence of `word` in [from, to), comments skipped; -1 if there is none.
 */
export function findBetween(text: string, word: string, from: number, to: number): number {
  const last = to - word.length;
  for (let i = from; i <= last; i++) {
    const code = text.charCodeAt(i);
    if (code === HASH) i = endOfLine(text, i, to);
    else if (text.startsWith(word, i)) return i;
  }
  return -1;
}

/** Whether a comment begins in [from, to), a stretch without string literals. */
export function hasComment(text: string, from: number, to: number): boolean {
  const at = text.indexOf('#', from);
  return at >= 0 && at < to;
}

function endOfLine(text: string, from: number, to: number): number {
  let i = from;
  while (i < to && text.charCodeAt(i) !== NEWLINE && text.charCodeAt(i) !== RETURN) i++;
  return i;
}

const wordCharacter = /[\w\u0080-\uffff]/;

/** Replaces [start, end) and adds a space where two words would run together. */
export function replaceWords(text: string, start: number, end: number, content: string): Edit {
  const glued = (left: string, right: string): boolean =>
    wordCharacter.test(left) && wordCharacter.test(right);
  const before = start > 0 && glued(text[start - 1], content[0]) ? ' ' : '';
  const after = end < text.length && glued(content[content.length - 1], text[end]) ? ' ' : '';
  return { start, end, content: before + content + after };
}

/** Replaces an operator and makes sure that it stands between blanks. */
export function replaceOperator(text: string, start: number, end: number, content: string): Edit {
  const isBlank = (at: number): boolean => text.charCodeAt(at) <= SPACE;
  return { start, end, content: (isBlank(start - 1) ? '' : ' ') + content + (isBlank(end) ? '' : ' ') };
}
