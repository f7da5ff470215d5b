/** Bindings that take the place of others, for the rules about definitions nobody could use. */
import { Kind, type Node } from '../ast/nodes.generated.ts';
import { BindingKind, type SemanticModel } from '../semantic/index.ts';
import { nodeOf } from '../semantic/nodeOf.ts';
import { branchOf } from './branches.ts';
import { enclosingStatement } from './enclosing.ts';

/** Whether the kind of a binding is one of the imports. */
export const isImport = (kind: number): boolean =>
  kind === BindingKind.Import || kind === BindingKind.FromImport || kind === BindingKind.FutureImport;

/**
 * Whether a binding is the variable of a loop. So are those of a comprehension in the head of one:
 * what ruff knows about a name that is stored to is the statement it stands in.
 */
export function isLoopVariable(model: SemanticModel, binding: number): boolean {
  const { bindings, tree } = model;
  const kind = bindings.kind[binding];
  if (kind === BindingKind.LoopVariable) return true;
  if (kind !== BindingKind.ComprehensionVariable) return false;
  const statement = enclosingStatement(tree, nodeOf(model, bindings.node[binding]));
  return statement?.kind === Kind.For || statement?.kind === Kind.AsyncFor;
}

/** Whether two bindings stand in the same alternative: if the first has come to be, so does the second. */
export const areInSameBranch = (model: SemanticModel, first: number, second: number): boolean =>
  branchOf(model.tree, placeOf(model, first)) === branchOf(model.tree, placeOf(model, second));

/**
 * The name of a handler counts as one of the `try` statement, which is no alternative to what is before it;
 * a declaration stands for its function.
 */
function placeOf({ bindings, scopes, symbols, tree }: SemanticModel, binding: number): Node {
  const { nodes, parents } = tree.tape;
  const node = nodes[bindings.node[binding]];
  if (node.kind === Kind.ExceptHandler) return nodes[parents[node.index]];
  if (node.kind === Kind.Global) return nodes[scopes.node[symbols.scope[bindings.symbol[binding]]]];
  return node;
}

/** The 1-based line of an offset, as messages mention it. */
export const lineOf = ({ tree }: SemanticModel, offset: number): string =>
  String(tree.lineIndex.lineOf(offset));
