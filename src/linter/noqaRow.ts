/**
 * The line on which a `noqa` comment for a finding has to stand.
 *
 * Usually the finding's own. A line that ends inside a string or in a line join has no
 * room for a comment: there it is the line on which the string ends, or the last of the
 * joined lines, as in ruff.
 */
import { type JoinedStr, Kind, type Node, type TemplateStr } from '../ast/nodes.generated.ts';
import type { Tree } from '../ast/tree.ts';
import { stringParts } from '../rules/stringParts.ts';
import { BACKSLASH, DOUBLE_QUOTE, SINGLE_QUOTE } from '../text/charCodes.ts';

/** The 1-based line for a finding at a 0-based UTF-16 offset. */
export function noqaRow(tree: Tree, offset: number): number {
  const { lineIndex, text } = tree;
  let row = lineIndex.lineOf(offset);
  while (row < lineIndex.lineCount) {
    const end = lineIndex.lineEnd(row);
    const stringEnd = endOfStringAround(tree, end);
    if (stringEnd === SHORT_STRING) break;
    if (stringEnd >= 0) row = lineIndex.lineOf(stringEnd);
    else if (end > 0 && text.charCodeAt(end - 1) === BACKSLASH && !isInComment(tree, end - 1)) row++;
    else break;
  }
  return row;
}

const NO_STRING = -1;
/** A string in single quotes that goes on after a backslash: its finding keeps its line. */
const SHORT_STRING = -2;

/** Where the string ends that an offset lies in, or one of the two constants above. */
function endOfStringAround(tree: Tree, offset: number): number {
  const { nodes, low } = tree.tape;
  let found = NO_STRING;
  // The first node that ends behind the offset, then those around it: the outermost string counts.
  for (let i = firstEndingBehind(nodes, offset), inner = i; i < nodes.length; i++) {
    if (low[i] > inner) continue;
    const node = nodes[i];
    if (node.kind >= Kind.FunctionDef && node.kind <= Kind.Continue) break;
    const end = endOfPart(tree.text, node, offset);
    // The text between two placeholders may go on in the next literal: only the f-string knows its parts.
    if (end !== NO_STRING || isFormatted(node)) found = end;
  }
  return found;
}

/** Nodes stand on the tape in the order of their ends. */
function firstEndingBehind(nodes: readonly Node[], offset: number): number {
  let from = 0;
  let to = nodes.length;
  while (from < to) {
    const middle = (from + to) >> 1;
    if (nodes[middle].end > offset) to = middle;
    else from = middle + 1;
  }
  return from;
}

function isFormatted(node: Node): node is JoinedStr | TemplateStr {
  return node.kind === Kind.JoinedStr || node.kind === Kind.TemplateStr;
}

/** End of the part of a string that has `offset` inside it, or one of the two constants above. */
function endOfPart(text: string, node: Node, offset: number): number {
  if (node.start >= offset || node.end <= offset) return NO_STRING;
  if (!isFormatted(node) && node.kind !== Kind.Constant) return NO_STRING;
  for (const { start, quote, end } of stringParts(text, node)) {
    if (start < offset && offset < end)
      return isFormatted(node) || isTriple(text, quote) ? end : SHORT_STRING;
  }
  return NO_STRING;
}

function isTriple(text: string, quote: number): boolean {
  const code = text.charCodeAt(quote);
  return (
    (code === DOUBLE_QUOTE || code === SINGLE_QUOTE) &&
    text.charCodeAt(quote + 1) === code &&
    text.charCodeAt(quote + 2) === code
  );
}

/** `comments` holds starts and ends in turn. */
function isInComment(tree: Tree, offset: number): boolean {
  const { comments } = tree;
  let from = 0;
  let to = comments.length >> 1;
  while (from < to) {
    const middle = (from + to) >> 1;
    if (comments[2 * middle + 1] > offset) to = middle;
    else from = middle + 1;
  }
  return from < comments.length >> 1 && comments[2 * from] <= offset;
}
