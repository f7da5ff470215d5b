/** What stands around a node: the function in which it is evaluated. */
import {
  type AsyncFunctionDef,
  type ClassDef,
  type FunctionDef,
  Kind,
  type Lambda,
  type Node,
  type Stmt,
} from '../ast/nodes.generated.ts';
import type { Tree } from '../ast/tree.ts';

/** Whether a kind is one of the statements. */
export const isStatement = (kind: number): boolean => kind >= Kind.FunctionDef && kind <= Kind.Continue;

/**
 * The function, lambda or class whose body holds a node; null at module level. Decorators, parameters
 * and bases are evaluated outside of what they belong to.
 */
export function enclosingBody(
  tree: Tree,
  node: Node,
): FunctionDef | AsyncFunctionDef | ClassDef | Lambda | null {
  const { nodes, parents } = tree.tape;
  let inner = node;
  for (let at = parents[node.index]; at >= 0; at = parents[at]) {
    const outer = nodes[at];
    switch (outer.kind) {
      case Kind.FunctionDef:
      case Kind.AsyncFunctionDef:
      case Kind.ClassDef:
        if (isStatement(inner.kind)) return outer;
        break;
      case Kind.Lambda:
        if (inner === outer.body) return outer;
    }
    inner = outer;
  }
  return null;
}

/** The innermost statement that a node is or stands in; null for what is in none. */
export function enclosingStatement({ tape }: Tree, node: Node): Stmt | null {
  const { nodes, parents } = tape;
  for (let at = node.index; at >= 0; at = parents[at]) {
    const outer: Node = nodes[at];
    if (isStatement(outer.kind)) return outer as Stmt;
  }
  return null;
}
