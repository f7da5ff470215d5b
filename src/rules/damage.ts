/**
 * What a damaged statement may do to the names of the rest of the file.
 *
 * Rules about unused and undefined names judge the other statements as if it did what they would
 * otherwise miss: a mistake in one line is no reason to find something in another. It may read every
 * word in it, bind those that stand where names are bound, and where that place itself is damaged
 * (`1 = f()`), bind a name that is not even spelled.
 */
import { Kind, type Node } from '../ast/nodes.generated.ts';
import type { Tree } from '../ast/tree.ts';
import type { SemanticModel } from '../semantic/index.ts';
import { nodeOf } from '../semantic/nodeOf.ts';
import { enclosingBody, isStatement } from './enclosing.ts';
import type { RuleContext } from './rule.ts';
import { lineStart, nextLine } from './style.ts';

/** One damaged stretch of source. */
interface DamagedPart {
  readonly at: number;
  /** Names that it may read. */
  readonly read: ReadonlySet<string>;
  /** Names that it may bind. */
  readonly bound: ReadonlySet<string>;
  /** Where the function around it ends, if any name may have been bound; else `at`. */
  readonly blindTo: number;
}

export type Damage = readonly DamagedPart[];

/**
 * In a file with more damage than this (it is hardly Python), every word may be read and bound everywhere: asking
 * each name about each mistake would take time that grows with the square of the file.
 */
const MAX_PARTS = 200;

/** Offset of what counts everywhere. */
const EVERYWHERE = -1;

/** Empty for a file without syntax errors. */
export function damageOf(tree: Tree): Damage {
  if (tree.diagnostics.length === 0) return [];
  const { text } = tree;
  const { kinds, nodes } = tree.tape;
  if (tree.diagnostics.length > MAX_PARTS || countErrors(kinds) > MAX_PARTS) {
    const words = wordsOf(text);
    return [{ at: EVERYWHERE, read: words, bound: words, blindTo: text.length + 1 }];
  }
  const parts: DamagedPart[] = [];
  const add = (at: number, start: number, end: number, blindTo: number): void => {
    const source = text.slice(start, end);
    parts.push({ at, read: wordsOf(source), bound: wordsOf(bindingPart(source)), blindTo });
  };
  let anchor = -1;
  let behind = -1;
  for (const { start, end } of tree.diagnostics) {
    const from = lineStart(text, start);
    const to = nextLine(text, Math.max(start, end));
    // A string that was broken goes on in the next line, however that is indented.
    if (from > behind) anchor = start;
    else add(anchor, from, to, anchor);
    behind = Math.max(behind, to);
    const isBlind = mayHideTarget(text.slice(from, to), start - from);
    add(start, from, to, isBlind ? functionEnd(tree, start) : start);
    const statement = statementAt(tree, start);
    if (statement !== null) add(start, statement.start, headerEnd(statement), start);
  }
  for (let i = kinds.indexOf(Kind.Error); i >= 0; i = kinds.indexOf(Kind.Error, i + 1)) {
    const { start, end } = nodes[i];
    add(start, lineStart(text, start), nextLine(text, end), start);
  }
  return parts;
}

/** Error nodes of a file, as far as it matters how many there are. */
function countErrors(kinds: Uint8Array): number {
  let count = 0;
  for (let i = kinds.indexOf(Kind.Error); i >= 0 && count <= MAX_PARTS; i = kinds.indexOf(Kind.Error, i + 1))
    count++;
  return count;
}

/** Whether an undefined name may be bound by a damaged statement, in which it is written. */
export const mayBind = (damage: Damage, name: string): boolean => damage.some(({ bound }) => bound.has(name));

/** Whether an undefined name may be bound by a damaged statement that does not spell it. */
export const isBlindAt = (damage: Damage, offset: number): boolean =>
  damage.some(({ at, blindTo }) => at < offset && offset < blindTo);

/** Whether a damaged statement may read what a symbol stands for. */
export function mayRead(damage: Damage, symbol: number, context: RuleContext): boolean {
  if (damage.length === 0) return false;
  const { semantics, tree } = context;
  const { names, scopes, symbols } = semantics;
  const scope = symbols.scope[symbol];
  const name = names[symbols.name[symbol]];
  const owner = nodeOf(semantics, scopes.node[scope]);
  return damage.some(({ at, read }) => {
    if (at === EVERYWHERE) return read.has(name);
    if (scope > 0 && (at < owner.start || at > owner.end)) return false;
    if (!read.has(name) && !isJoined(read, name, tree)) return false;
    if (isTypeParameter(tree, at, name)) return false;
    // A function around the statement may have a variable of that name.
    const inner = functionAround(tree, at);
    return inner === null || inner === owner || !bindsIn(semantics, inner, symbols.name[symbol]);
  });
}

/** `row[0]` without its bracket is `row0`, a word that stands nowhere else; the other part is a number or a name. */
function isJoined(words: ReadonlySet<string>, name: string, { names, text }: Tree): boolean {
  for (const word of words) {
    const isFirst = word.startsWith(name);
    if (word.length === name.length || !(isFirst || word.endsWith(name))) continue;
    const other = isFirst ? word.slice(name.length) : word.slice(0, -name.length);
    if (!/^\d+$/.test(other) && !names.includes(other)) continue;
    if (text.indexOf(word) === text.lastIndexOf(word)) return true;
  }
  return false;
}

/** Whether a generic class around an offset calls one of its type parameters so. */
function isTypeParameter(tree: Tree, offset: number, name: string): boolean {
  const { nodes, parents } = tree.tape;
  for (let at = statementAt(tree, offset)?.index ?? -1; at >= 0; at = parents[at]) {
    const node = nodes[at];
    if (node.kind === Kind.ClassDef && node.type_params.some((parameter) => parameter.name === name))
      return true;
  }
  return false;
}

function bindsIn({ scopes, symbols, tree }: SemanticModel, body: Node, name: number): boolean {
  for (let scope = 0; scope < scopes.count; scope++) {
    if (tree.tape.nodes[scopes.node[scope]] !== body) continue;
    for (let each = scopes.firstSymbol[scope]; each >= 0; each = symbols.next[each]) {
      if (symbols.name[each] === name && symbols.firstBinding[each] >= 0) return true;
    }
  }
  return false;
}

const wordsOf = (source: string): ReadonlySet<string> =>
  new Set(source.match(/[\p{L}_][\p{L}\p{N}_]*/gu) ?? []);

const bindingHeader =
  /^\s*(async|case|del|except|for|from|global|lambda|nonlocal|type|with)\b|\b(as|class|def|import)\b/i;

/** A function by another word than `def`. */
const otherHeader =
  /^\s*(?!(?:and|assert|await|elif|else|if|in|is|not|or|print|raise|return|while|yield)\b)[^\W\d]\w*[ \t]+[^\W\d]\w*[ \t]*\(/u;

/** The parts of a statement in which names are bound; headers are recognised by any of their words. */
function bindingPart(source: string): string {
  if (bindingHeader.test(source) || otherHeader.test(source)) return source;
  // The parameters of another language's functions: `(item) => text(item)`.
  const arrows = [...source.matchAll(/(?:\(([^()]*)\)|([\p{L}_][\p{L}\p{N}_]*))\s*=>/gu)].map(
    (arrow) => arrow[1] ?? arrow[2],
  );
  const equals = findAssignment(source);
  const targets = equals >= 0 ? source.slice(0, equals) : (/^\s*(\w+)\s*:/u.exec(source)?.[1] ?? '');
  return `${targets} ${arrows.join(' ')}`;
}

/** Offset of the last `=` that assigns: outside of brackets and strings, no comparison; -1 if none. */
function findAssignment(source: string): number {
  let depth = 0;
  let found = -1;
  for (const { 0: piece, index } of source.matchAll(/#.*|'[^']*'|"[^"]*"|[([{]|[)\]}]|[=!<>]=+|=+/g)) {
    if (/^[([{]/.test(piece)) depth++;
    else if (/^[)\]}]/.test(piece)) depth--;
    else if (piece === '=' && depth === 0) found = index;
  }
  return found;
}

/** A mistake at the place of a target. */
function mayHideTarget(line: string, at: number): boolean {
  const equals = findAssignment(line);
  if (equals >= 0) return at <= equals;
  return bindingHeader.test(line) && /^[\d'"]|^(None|True|False)\b/.test(line.slice(at));
}

/** The innermost statement that an offset is in. */
function statementAt({ tape }: Tree, offset: number): Node | null {
  // Children come before their parents: the first that fits is the innermost.
  for (const node of tape.nodes) {
    if (node.start <= offset && offset <= node.end && isStatement(node.kind)) return node;
  }
  return null;
}

/** Of a compound statement, only what stands before its block. */
function headerEnd(statement: Node): number {
  switch (statement.kind) {
    case Kind.FunctionDef:
    case Kind.AsyncFunctionDef:
    case Kind.ClassDef:
    case Kind.For:
    case Kind.AsyncFor:
    case Kind.While:
    case Kind.If:
    case Kind.With:
    case Kind.AsyncWith:
    case Kind.Try:
    case Kind.TryStar:
      return statement.body.length > 0 ? statement.body[0].start : statement.end;
    case Kind.Match:
      return statement.subject.end;
    default:
      return statement.end;
  }
}

/** The function whose header or body holds an offset; null in a module or class. */
function functionAround(tree: Tree, offset: number): Node | null {
  const statement = statementAt(tree, offset);
  if (statement === null) return null;
  const isFunction = statement.kind === Kind.FunctionDef || statement.kind === Kind.AsyncFunctionDef;
  const body = isFunction ? statement : enclosingBody(tree, statement);
  return body === null || body.kind === Kind.ClassDef ? null : body;
}

const functionEnd = (tree: Tree, offset: number): number => functionAround(tree, offset)?.end ?? offset;
