/**
 * Statements and parts of imports that a fix takes out, so that valid source is left: a suite keeps a
 * statement, a line its semicolons and joins.
 */
import {
  type Alias,
  type Import,
  type ImportFrom,
  Kind,
  type Node,
  type Stmt,
} from '../ast/nodes.generated.ts';
import type { Tree } from '../ast/tree.ts';
import { COMMA, HASH } from '../text/charCodes.ts';
import { parentOf } from '../walker/find.ts';
import { endsLine, skipBlanks, startOfJoins } from './layout.ts';
import { nextTokenAt } from './parentheses.ts';
import type { Edit } from './rule.ts';
import { hasTextBefore, lineStart, nextLine } from './style.ts';

const SEMICOLON = 0x3b;

/** Takes out a statement: with its line when it is alone there; `pass` where a suite would be empty. */
export function deleteStatement(tree: Tree, statement: Stmt): Edit {
  const { text } = tree;
  const { start, end } = statement;
  if (isAloneInSuite(tree, statement)) return { start, end, content: 'pass' };
  const separator = skipBlanks(text, end);
  if (text.charCodeAt(separator) === SEMICOLON) {
    const next = skipBlanks(text, separator + 1);
    const isLast = endsLine(text, next) && text.charCodeAt(next) !== HASH;
    return { start, end: isLast ? separator + 1 : next, content: '' };
  }
  if (hasTextBefore(text, start)) return { start, end, content: '' };
  const join = startOfJoins(text, start);
  if (join < start) return { start: join, end, content: '' };
  return { start: lineStart(text, start), end: nextLine(text, end), content: '' };
}

function isAloneInSuite(tree: Tree, statement: Stmt): boolean {
  const parent: Node | null = parentOf(tree, statement);
  if (parent === null) return false;
  const isOnly = (suite: readonly Stmt[]): boolean => suite.length === 1 && suite[0] === statement;
  switch (parent.kind) {
    case Kind.FunctionDef:
    case Kind.AsyncFunctionDef:
    case Kind.ClassDef:
    case Kind.With:
    case Kind.AsyncWith:
    case Kind.ExceptHandler:
    case Kind.match_case:
      return isOnly(parent.body);
    case Kind.For:
    case Kind.AsyncFor:
    case Kind.While:
    case Kind.If:
      return isOnly(parent.body) || isOnly(parent.orelse);
    case Kind.Try:
    case Kind.TryStar:
      return isOnly(parent.body) || isOnly(parent.orelse) || isOnly(parent.finalbody);
    default:
      return false;
  }
}

/** Takes some names out of an import, or the whole statement when none is left. */
export function removeNames(tree: Tree, node: Import | ImportFrom, unused: readonly Alias[]): Edit {
  const kept = node.names.filter((alias) => !unused.includes(alias));
  if (kept.length === 0) return deleteStatement(tree, node);
  const { text } = tree;
  const { names, start, end } = node;
  const last = names[names.length - 1];
  const lastComma = commaBehind(text, last, end);
  let tail = lastComma;
  let content = text.slice(start, names[0].start);
  for (const alias of kept) {
    const next = names[names.indexOf(alias) + 1];
    const isLastKept = alias === kept[kept.length - 1];
    if (next === undefined) content += text.slice(alias.start, lastComma);
    else if (!isLastKept) content += text.slice(alias.start, next.start);
    else if (hasCommentOnLine(text, alias, next)) {
      content += text.slice(alias.start, next.start);
      // What stands behind the last comma goes with it.
      if (lastComma > last.end) tail = nextTokenAt(text, lastComma, end);
    }
    // The last name ends as the last one did: with a comma or without.
    else content += text.slice(alias.start, alias.end) + text.slice(last.end, lastComma);
  }
  return { start, end, content: content + text.slice(tail, end) };
}

/** Offset behind the comma after a name, or the name's end when there is none. */
function commaBehind(text: string, { end }: Alias, to: number): number {
  const comma = nextTokenAt(text, end, to);
  return text.charCodeAt(comma) === COMMA && comma < to ? comma + 1 : end;
}

/** A comment behind the comma belongs to the name. */
const hasCommentOnLine = (text: string, alias: Alias, next: Alias): boolean =>
  /^[^\r\n#]*,[ \t\f]*#/.test(text.slice(alias.end, next.start));
