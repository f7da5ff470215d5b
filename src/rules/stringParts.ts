/**
 * The literals of one string expression.
 *
 * Adjacent literals (`"a" f"{b}" 'c'`) are one node in CPython's tree, so their borders
 * are found in the text. What a placeholder holds is skipped by its node's extent: it
 * may contain any quotes.
 */
import { type Constant, type JoinedStr, Kind, type TemplateStr } from '../ast/nodes.generated.ts';
import {
  BACKSLASH,
  CARRIAGE_RETURN,
  DOUBLE_QUOTE,
  HASH,
  LINE_FEED,
  SINGLE_QUOTE,
} from '../text/charCodes.ts';

export interface StringPart {
  /** Offset of the prefix, or of the quote when there is none. */
  readonly start: number;
  /** Offset of the opening quote. */
  readonly quote: number;
  /** Offset behind the closing quote. */
  readonly end: number;
}

/** The complete parts of a string, bytes, f-string or t-string in source order. */
export function stringParts(text: string, node: Constant | JoinedStr | TemplateStr): StringPart[] {
  const values = node.kind === Kind.Constant ? [] : node.values;
  const parts: StringPart[] = [];
  let value = 0;
  let start = findPart(text, node.start, node.end);
  while (start >= 0) {
    const quote = quoteBehindPrefix(text, start, node.end);
    if (quote < 0) break;
    const closing = closingQuote(text, quote);
    let at = quote + closing.length;
    while (at < node.end && !text.startsWith(closing, at)) {
      while (value < values.length && values[value].end <= at) value++;
      const next = values[value];
      if (next !== undefined && next.start === at && next.kind !== Kind.Constant) at = next.end;
      // A backslash keeps the next character from ending even a raw string.
      else at += text.charCodeAt(at) === BACKSLASH ? 2 : 1;
    }
    const end = at + closing.length;
    // In a damaged file the last one may never have been closed.
    if (end > node.end) break;
    parts.push({ start, quote, end });
    start = findPart(text, end, node.end);
  }
  return parts;
}

const isQuote = (code: number): boolean => code === DOUBLE_QUOTE || code === SINGLE_QUOTE;

/** Between two parts there are only blanks, line joins and comments. */
function findPart(text: string, from: number, to: number): number {
  for (let i = from; i < to; i++) {
    const code = text.charCodeAt(i);
    if (code === HASH) {
      while (i < to && text.charCodeAt(i) !== LINE_FEED && text.charCodeAt(i) !== CARRIAGE_RETURN) i++;
    } else if (isQuote(code) || /[a-z]/i.test(text[i])) return i;
  }
  return -1;
}

function quoteBehindPrefix(text: string, start: number, to: number): number {
  for (let i = start; i < to; i++) if (isQuote(text.charCodeAt(i))) return i;
  return -1;
}

function closingQuote(text: string, quote: number): string {
  const mark = text[quote];
  const triple = mark + mark + mark;
  return text.startsWith(triple, quote) ? triple : mark;
}
