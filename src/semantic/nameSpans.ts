/**
 * Where a name stands that is no node of its own: the tree has the extent of `import a.b as c`'s alias,
 * of a `def` or a `global` statement, and the name somewhere inside.
 *
 * Asked only when something is reported, so the source is read again, with the few rules that can
 * apply there: white space, line joining, comments inside brackets.
 */
import { Kind, type Node } from '../ast/nodes.generated.ts';
import { isIdentifierContinue } from '../text/identifiers.ts';

export interface Span {
  readonly start: number;
  readonly end: number;
}

const LINE_FEED = 10;
const CARRIAGE_RETURN = 13;
const HASH = 35;
const BACKSLASH = 92;

/** Past white space, line continuations and comments. */
function skipSpace(text: string, from: number): number {
  let at = from;
  for (;;) {
    const unit = text.charCodeAt(at);
    if (unit === 32 || (unit >= 9 && unit <= 13)) at++;
    else if (unit === BACKSLASH) at++;
    else if (unit === HASH) {
      while (at < text.length && text.charCodeAt(at) !== LINE_FEED && text.charCodeAt(at) !== CARRIAGE_RETURN)
        at++;
    } else return at;
  }
}

/** The word that begins at an offset: [at, at) where there is none. */
function wordAt(text: string, at: number): Span {
  let end = at;
  while (end < text.length) {
    const point = text.codePointAt(end) as number;
    const isPart = point < 128 ? /\w/.test(text[end]) : isIdentifierContinue(point);
    if (!isPart) break;
    end += point > 0xffff ? 2 : 1;
  }
  return { start: at, end };
}

/** The word after the first `count` words from an offset on. */
function wordAfter(text: string, from: number, count: number): Span {
  let word = wordAt(text, skipSpace(text, from));
  for (let i = 0; i < count; i++) word = wordAt(text, skipSpace(text, word.end));
  return word;
}

/** The last word before an offset. */
function wordBefore(text: string, from: number, to: number): Span {
  let end = to;
  let start = to;
  for (let at = from; at < to; ) {
    const word = wordAt(text, at);
    if (word.end > word.start) {
      start = word.start;
      end = Math.min(word.end, to);
      at = word.end;
    } else at++;
  }
  return { start, end };
}

/** The name at a place in the list of a `global` or `nonlocal` statement. */
export function declaredName(text: string, node: Node, index: number): Span {
  let word = wordAfter(text, node.start, 1);
  for (let i = 0; i < index; i++) {
    const comma = skipSpace(text, word.end);
    word = wordAt(text, skipSpace(text, comma + 1));
  }
  return word.end <= node.end && word.end > word.start ? word : { start: node.start, end: node.end };
}

/** Where the name that a node defines or binds stands; the whole node where it is not known. */
export function nameSpan(text: string, node: Node): Span {
  switch (node.kind) {
    case Kind.FunctionDef:
    case Kind.ClassDef:
      return wordAfter(text, node.start, 1);
    case Kind.AsyncFunctionDef:
      return wordAfter(text, node.start, 2);
    case Kind.arg:
    case Kind.TypeVar:
      return wordAt(text, node.start);
    case Kind.ParamSpec:
      return wordAt(text, skipSpace(text, node.start + 2));
    case Kind.TypeVarTuple:
    case Kind.MatchStar:
      return wordAt(text, skipSpace(text, node.start + 1));
    case Kind.alias:
      return node.asname === null ? wordAt(text, node.start) : wordBefore(text, node.start, node.end);
    case Kind.ExceptHandler: {
      const from = node.type === null ? node.start : node.type.end;
      // `except (E) as x`: the parenthesis is no part of the type.
      let at = skipSpace(text, from);
      while (text.charCodeAt(at) === 41) at = skipSpace(text, at + 1);
      return node.name === null ? node : wordAfter(text, at, 1);
    }
    case Kind.MatchAs:
      return node.pattern === null ? node : wordBefore(text, node.pattern.end, node.end);
    case Kind.MatchMapping:
      return wordAt(text, skipSpace(text, text.indexOf('**', lastEnd(node.patterns, node.start)) + 2));
    default:
      return node;
  }
}

function lastEnd(nodes: readonly Node[], start: number): number {
  return nodes.length === 0 ? start : nodes[nodes.length - 1].end;
}
