/** Where the name stands that a binding binds, and what it is called there: what findings about it point at. */
import { Kind, type Node } from '../ast/nodes.generated.ts';
import type { SemanticModel } from '../semantic/index.ts';
import { declaredName, nameSpan, type Span } from '../semantic/nameSpans.ts';
import { nodeOf } from '../semantic/nodeOf.ts';

/** Of `import a.b` the whole dotted name, of `global x` the first mention of `x`. */
export function bindingSpan(model: SemanticModel, binding: number): Span {
  const { bindings, symbols, names, tree } = model;
  const node: Node = nodeOf(model, bindings.node[binding]);
  switch (node.kind) {
    case Kind.Global:
    case Kind.Nonlocal:
      return declaredName(tree.text, node, node.names.indexOf(names[symbols.name[bindings.symbol[binding]]]));
    case Kind.alias:
      return node.asname === null ? node : nameSpan(tree.text, node);
    default:
      return nameSpan(tree.text, node);
  }
}

/** The name of a binding as it is written. */
export function writtenName(model: SemanticModel, binding: number): string {
  const { start, end } = bindingSpan(model, binding);
  return model.tree.text.slice(start, end);
}
