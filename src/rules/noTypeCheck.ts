/** Functions of which their author says that no type in them is to be checked: `@no_type_check`. */
import { Kind, type Node } from '../ast/nodes.generated.ts';
import { qualifiedName } from '../semantic/qualifiedNames.ts';
import type { RuleContext } from './rule.ts';

/** Whether a node stands in such a function, or in its annotations. Decorated classes do not count, as in ruff. */
export function isInNoTypeCheck({ names, tree }: RuleContext, node: Node): boolean {
  const { nodes, parents } = tree.tape;
  for (let at = parents[node.index]; at >= 0; at = parents[at]) {
    const outer: Node = nodes[at];
    if (outer.kind !== Kind.FunctionDef && outer.kind !== Kind.AsyncFunctionDef) continue;
    for (const decorator of outer.decorator_list) {
      const name = qualifiedName(names, decorator);
      if (name === 'typing.no_type_check' || name === 'typing_extensions.no_type_check') return true;
    }
  }
  return false;
}
