/**
 * Which of several alternatives a node stands in: the body of an `if`, an `elif`, a handler.
 *
 * Two definitions of one name are no mistake when only one of them can come to be. What counts as an
 * alternative follows ruff: also the body of a `with`, which may end by an exception that the context
 * swallows, but not that of a loop. The body and the `else` of a `try` are one, a function's body is where
 * the function is.
 */
import { Kind, type Node, type Stmt } from '../ast/nodes.generated.ts';
import type { Tree } from '../ast/tree.ts';

/** A number for the innermost alternative around a node; the same for all nodes in it, -1 outside of all. */
export function branchOf(tree: Tree, node: Node): number {
  const { nodes, parents } = tree.tape;
  let inner = node;
  for (let at = parents[node.index]; at >= 0; at = parents[at]) {
    const outer: Node = nodes[at];
    switch (outer.kind) {
      case Kind.If:
        if (inner !== outer.test) return suiteNumber(outer, isBehind(inner, outer.body) ? SECOND : FIRST);
        // An `elif` is an alternative with its condition; the parser gives it the place of the word.
        if (tree.text.startsWith('elif', outer.start)) return suiteNumber(outer, FIRST);
        break;
      case Kind.Try:
      case Kind.TryStar:
        if (inner.kind === Kind.ExceptHandler) return suiteNumber(inner, FIRST);
        return suiteNumber(outer, outer.finalbody.includes(inner as Stmt) ? SECOND : FIRST);
      case Kind.With:
      case Kind.AsyncWith:
        if (inner.kind !== Kind.withitem) return suiteNumber(outer, FIRST);
        break;
      case Kind.match_case:
        if (inner !== outer.pattern && inner !== outer.guard) return suiteNumber(outer, FIRST);
    }
    inner = outer;
  }
  return -1;
}

const FIRST = 0;
const SECOND = 1;

const suiteNumber = (node: Node, suite: number): number => 2 * node.index + suite;

/** Whether a statement stands behind a suite. */
const isBehind = (statement: Node, suite: readonly Stmt[]): boolean =>
  suite.length === 0 || statement.index > suite[suite.length - 1].index;
