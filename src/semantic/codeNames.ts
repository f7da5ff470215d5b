/**
 * Names that may not be bound (`__debug__`) and keywords that may not be given twice.
 *
 * Until 3.13 the code generator refuses `__debug__` wherever it is about to store a name; since
 * 3.14 the symbol table does, in `binder`'s first pass, so that here nothing is left to do.
 */
import { type Expr, type Keyword, Kind, type Node } from '../ast/nodes.generated.ts';
import { Syntax } from '../diagnostics/syntax.ts';
import { type CodeState, reportCode } from './codeState.ts';

const DEBUG = '__debug__';

/** CPython 3.8 – 3.13 stores a name: `start` to `end` is its place for it. */
export function checkStore(
  c: CodeState,
  name: string,
  node: Node,
  start: number = node.start,
  end: number = node.end,
): void {
  if (name !== DEBUG || c.minorVersion >= 14) return;
  reportCode(c, Syntax.CannotAssign, node, DEBUG, start, end);
}

/** CPython 3.10 – 3.13 deletes a name. */
export function checkDelete(c: CodeState, name: string, node: Node): void {
  if (name !== DEBUG || c.minorVersion >= 14 || c.minorVersion < 10) return;
  reportCode(c, Syntax.CannotDelete, node, DEBUG);
}

/**
 * The keywords of a call or class header: each is compared with those after it.
 * @param owner the call or class, CPython's place for a `__debug__` before 3.12
 */
export function checkKeywords(c: CodeState, keywords: readonly Keyword[], owner: Node): void {
  if (keywords.length === 0) return;
  const { minorVersion } = c;
  /** Where each name was given first; CPython reports the second time, then meets no more of the call. */
  const later = new Map<string, Keyword[]>();
  for (const keyword of keywords) {
    if (keyword.arg === null) continue;
    const same = later.get(keyword.arg);
    if (same === undefined) later.set(keyword.arg, [keyword]);
    else same.push(keyword);
  }
  for (const keyword of keywords) {
    const name = keyword.arg;
    if (name === null) continue;
    const at = minorVersion >= 12 ? keyword : owner;
    checkStore(c, name, keyword, at.start, at.end);
    const same = later.get(name);
    if (same === undefined || same[0] !== keyword) continue;
    for (let i = 1; i < same.length; i++) reportCode(c, Syntax.RepeatedKeyword, same[i], name);
  }
}

/** What is never compiled, such as the annotation of a local variable: only 3.8 checked keywords even there. */
export function checkUncompiled(c: CodeState, node: Expr): void {
  if (c.minorVersion > 8) return;
  const { low, nodes } = c.tree.tape;
  for (let i = low[node.index]; i <= node.index; i++) {
    const inner = nodes[i];
    if (inner.kind === Kind.Call) checkKeywords(c, inner.keywords, inner);
  }
}

/** Arguments of a call, bases of a class, elements of a display: a star among them is fine. */
export function unstarred(elements: readonly Expr[]): Expr[] {
  return elements.map((element) => (element.kind === Kind.Starred ? element.value : element));
}
