/**
 * Until 3.12 CPython's symbol table comes past the `else` of a `try` before its handlers.
 *
 * That matters to one thing: whether a name was met before it is declared `global` or `nonlocal`. The binder goes
 * in the order of the source, which is that of evaluation too. Only a file with a declaration inside such a `try` is
 * bound a second time, in the old order, for nothing but its errors.
 */
import { Kind, type Node, type Try, type TryStar } from '../ast/nodes.generated.ts';
import type { BindState } from './state.ts';

/** The first version that goes in the order of the source. */
const SOURCE_ORDER_SINCE = 13;

/** A `try` whose `else` the symbol table of CPython 3.`minor` comes past before its handlers. */
export function visitsElseFirst(node: Node, minor: number): node is Try | TryStar {
  return (
    minor < SOURCE_ORDER_SINCE &&
    (node.kind === Kind.Try || node.kind === Kind.TryStar) &&
    node.handlers.length > 0 &&
    node.orelse.length > 0
  );
}

/** Something is declared in a `try` of which the parts are visited in another order than they are written. */
export function declaresOutOfOrder({ directives, minor, nodes, tree }: BindState): boolean {
  if (minor >= SOURCE_ORDER_SINCE) return false;
  const { tape } = tree;
  for (let i = 1; i < directives.length; i += 3) {
    for (let at = tape.parentAt(directives[i]); at >= 0 && !isDefinition(nodes[at]); at = tape.parentAt(at))
      if (visitsElseFirst(nodes[at], minor)) return true;
  }
  return false;
}

const isDefinition = ({ kind }: Node): boolean =>
  kind === Kind.FunctionDef || kind === Kind.AsyncFunctionDef || kind === Kind.ClassDef;

/** Lets a state that has bound nothing yet go over the file in CPython's old order. */
export function putElseFirst({ kinds, low, minor, nodes, preorder, ranks, tree }: BindState): void {
  // What is further in comes first on the tape, and moves only what is inside it.
  for (const node of nodes) {
    if (!visitsElseFirst(node, minor)) continue;
    const from = ranks[node.handlers[0].index];
    const middle = ranks[node.orelse[0].index];
    const last = node.orelse[node.orelse.length - 1].index;
    const handlers = preorder.slice(from, middle);
    const to = ranks[last] + last - low[last] + 1;
    preorder.copyWithin(from, middle, to);
    preorder.set(handlers, from + to - middle);
  }
  for (let rank = 0; rank < nodes.length; rank++) {
    ranks[preorder[rank]] = rank;
    kinds[rank] = tree.tape.kinds[preorder[rank]];
  }
}
