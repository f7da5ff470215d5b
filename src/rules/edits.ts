/**
 * Where things are between two nodes, and edits that leave valid source behind.
 *
 * Operators have no node, so the text between their operands is searched. It can
 * only hold the operator, parentheses, blanks, line joins and comments.
 */
const NEWLINE = 10;
const RETURN = 13;
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

function endOfLine(text: string, from: number, to: number): number {
  let i = from;
  while (i < to && text.charCodeAt(i) !== NEWLINE && text.charCodeAt(i) !== RETURN) i++;
  return i;
}

const letter = /[A-Za-z]/;

/** Replacement text, with a space behind it where it would run into a word at `end`. */
export function padEnd(text: string, end: number, content: string): string {
  return end < text.length && letter.test(text[end]) ? `${content} ` : content;
}
