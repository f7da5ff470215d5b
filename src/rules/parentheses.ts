/**
 * Which parentheses stand around an expression. They are no part of the tree, so they are found in the
 * text on both sides; comments between them are known from the parse.
 */
import type { Expr } from '../ast/nodes.generated.ts';
import type { Tree } from '../ast/tree.ts';
import {
  BACKSLASH,
  CARRIAGE_RETURN,
  CLOSE_PAREN,
  FORM_FEED,
  HASH,
  LINE_FEED,
  OPEN_PAREN,
  SPACE,
  TAB,
} from '../text/charCodes.ts';

export interface Extent {
  readonly start: number;
  readonly end: number;
}

/**
 * The expression with all parentheses around it that lie within `outer`; the expression's own extent when
 * it has none. The parentheses of a call are not told apart: `outer` must not end in them.
 */
export function withParentheses(tree: Tree, node: Expr, outer: Extent): Extent {
  let { start, end } = node;
  for (;;) {
    const close = nextTokenAt(tree.text, end, outer.end);
    if (close >= outer.end || tree.text.charCodeAt(close) !== CLOSE_PAREN) break;
    const open = previousTokenAt(tree, start);
    if (open < outer.start || tree.text.charCodeAt(open) !== OPEN_PAREN) break;
    start = open;
    end = close + 1;
  }
  return { start, end };
}

const isSpace = (code: number): boolean =>
  code === SPACE ||
  code === LINE_FEED ||
  code === TAB ||
  code === CARRIAGE_RETURN ||
  code === FORM_FEED ||
  code === BACKSLASH;

/** Offset of the first character at or behind `from` that is no blank, line join or comment; `to` if none. */
export function nextTokenAt(text: string, from: number, to: number): number {
  let i = from;
  while (i < to) {
    const code = text.charCodeAt(i);
    if (code === HASH) {
      while (i < to && text.charCodeAt(i) !== LINE_FEED && text.charCodeAt(i) !== CARRIAGE_RETURN) i++;
    } else if (isSpace(code)) i++;
    else return i;
  }
  return to;
}

/** Offset of the last character before `from` that is no blank, line join or comment; -1 if none. */
export function previousTokenAt(tree: Tree, from: number): number {
  const { text, comments } = tree;
  let comment = lastCommentBefore(comments, from);
  let i = from - 1;
  while (i >= 0) {
    if (comment >= 0 && comments[comment + 1] > i) {
      i = comments[comment] - 1;
      comment -= 2;
    } else if (isSpace(text.charCodeAt(i))) i--;
    else return i;
  }
  return -1;
}

/** Place of the last comment that begins before `offset`, -1 if none does; starts and ends in turn. */
function lastCommentBefore(comments: Int32Array, offset: number): number {
  let from = 0;
  let to = comments.length >> 1;
  while (from < to) {
    const middle = (from + to) >> 1;
    if (comments[2 * middle] < offset) from = middle + 1;
    else to = middle;
  }
  return 2 * (from - 1);
}
