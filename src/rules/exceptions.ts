/** Which exceptions somebody around a node is ready to catch. */
import { Kind, type Node } from '../ast/nodes.generated.ts';
import { isBuiltinName } from '../semantic/qualifiedNames.ts';
import { isStatement } from './enclosing.ts';
import type { RuleContext } from './rule.ts';

/**
 * Whether a node stands in the body of a `try` that names one of these builtin exceptions. A function's
 * body runs later, when nobody may be there to catch.
 */
export function catchesAround(node: Node, exceptions: readonly string[], context: RuleContext): boolean {
  const { names, tree } = context;
  const { nodes, parents } = tree.tape;
  let inner = node;
  for (let at = parents[node.index]; at >= 0; at = parents[at]) {
    const outer: Node = nodes[at];
    switch (outer.kind) {
      case Kind.FunctionDef:
      case Kind.AsyncFunctionDef:
        if (isStatement(inner.kind)) return false;
        break;
      case Kind.Lambda:
        if (inner === outer.body) return false;
        break;
      case Kind.Try:
      case Kind.TryStar: {
        const { handlers, body } = outer;
        // Not its `else`, `finally` and handlers.
        if (inner.start > body[body.length - 1].start) break;
        const isCaught = handlers.some(({ type }) => {
          const types = type === null ? [] : type.kind === Kind.Tuple ? type.elts : [type];
          return types.some(
            (each) => each.kind === Kind.Name && exceptions.includes(each.id) && isBuiltinName(names, each),
          );
        });
        if (isCaught) return true;
      }
    }
    inner = outer;
  }
  return false;
}
