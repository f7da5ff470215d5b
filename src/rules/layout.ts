/**
 * How statements share lines: what follows on the same logical line, and which
 * semicolons part statements.
 *
 * Found in the text, not among the tokens: tokens would have to be scanned anew for
 * every file, while most files hold no `;` outside strings and comments.
 */
import { Kind, type Node } from '../ast/nodes.generated.ts';
import type { Tree } from '../ast/tree.ts';
import { BACKSLASH, CARRIAGE_RETURN, FORM_FEED, HASH, LINE_FEED, SPACE, TAB } from '../text/charCodes.ts';

/** Offset of what follows `at` on the same logical line: blanks and line joins are skipped. */
export function skipBlanks(text: string, at: number): number {
  let i = at;
  for (;;) {
    const code = text.charCodeAt(i);
    if (code === SPACE || code === TAB || code === FORM_FEED) i++;
    else if (code === BACKSLASH) {
      const next = skipLineBreak(text, i + 1);
      if (next === i + 1) return i;
      i = next;
    } else return i;
  }
}

/** Whether nothing but a comment may follow on the line: its end, the file's end, or a comment. */
export function endsLine(text: string, at: number): boolean {
  if (at >= text.length) return true;
  const code = text.charCodeAt(at);
  return code === LINE_FEED || code === CARRIAGE_RETURN || code === HASH;
}

/** Offset behind the line break at `at`, or `at` when there is none. */
export function skipLineBreak(text: string, at: number): number {
  const code = text.charCodeAt(at);
  if (code === LINE_FEED) return at + 1;
  if (code !== CARRIAGE_RETURN) return at;
  return text.charCodeAt(at + 1) === LINE_FEED ? at + 2 : at + 1;
}

/**
 * The first backslash of the line joins right before `at`, with only blanks between them; `at` when
 * its line is not a joined one.
 */
export function startOfJoins(text: string, at: number): number {
  let start = at;
  for (let i = at - 1; i >= 0; i--) {
    const code = text.charCodeAt(i);
    if (code === SPACE || code === TAB || code === FORM_FEED) continue;
    if (code === LINE_FEED && text.charCodeAt(i - 1) === CARRIAGE_RETURN) i--;
    if (code !== LINE_FEED && code !== CARRIAGE_RETURN) break;
    if (text.charCodeAt(i - 1) !== BACKSLASH) break;
    start = --i;
  }
  return start;
}

/** Offsets of the semicolons that part or end statements, in source order. */
export function findSeparators(tree: Tree): number[] {
  const { text } = tree;
  const separators: number[] = [];
  for (let at = text.indexOf(';'); at >= 0; at = text.indexOf(';', at + 1)) {
    if (isBetweenStatements(tree, at) && !isInComment(tree, at)) separators.push(at);
  }
  return separators;
}

/** A semicolon inside anything smaller than a suite is a character of a string, or damage. */
function isBetweenStatements(tree: Tree, at: number): boolean {
  const { nodes } = tree.tape;
  const place = firstEndingBehind(nodes, at);
  if (place === nodes.length) return true;
  const node = nodes[place];
  return node.start > at || hasSuite(node);
}

function hasSuite(node: Node): boolean {
  switch (node.kind) {
    case Kind.Module:
    case Kind.Interactive:
    case Kind.FunctionDef:
    case Kind.AsyncFunctionDef:
    case Kind.ClassDef:
    case Kind.For:
    case Kind.AsyncFor:
    case Kind.While:
    case Kind.If:
    case Kind.With:
    case Kind.AsyncWith:
    case Kind.match_case:
    case Kind.Try:
    case Kind.TryStar:
    case Kind.ExceptHandler:
      return true;
    default:
      return false;
  }
}

/** Place of the first node that ends behind `offset`: nodes stand on the tape in the order of their ends. */
export function firstEndingBehind(nodes: readonly Node[], offset: number): number {
  let from = 0;
  let to = nodes.length;
  while (from < to) {
    const middle = (from + to) >> 1;
    if (nodes[middle].end > offset) to = middle;
    else from = middle + 1;
  }
  return from;
}

/** Whether a comment covers `offset`. */
export function isInComment(tree: Tree, offset: number): boolean {
  const { comments } = tree;
  let from = 0;
  let to = comments.length >> 1;
  while (from < to) {
    const middle = (from + to) >> 1;
    // Starts and ends in turn.
    if (comments[2 * middle + 1] > offset) to = middle;
    else from = middle + 1;
  }
  return from < comments.length >> 1 && comments[2 * from] <= offset;
}
