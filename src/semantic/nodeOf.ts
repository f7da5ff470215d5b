/** From the places in the model's tables to nodes: those of the file, then those of strings that are types. */
import type { Node } from '../ast/nodes.generated.ts';
import type { SemanticModel, StringAnnotation } from './model.ts';

/** The node at a place of `scopes.node`, `bindings.node` or `references.node`. */
export function nodeOf(model: SemanticModel, place: number): Node {
  const { nodes } = model.tree.tape;
  if (place < nodes.length) return nodes[place];
  const string = stringOf(model, place) as StringAnnotation;
  return string.tree.tape.nodes[place - string.nodeBase];
}

/** The string that holds the node at a place; null for a node of the file itself. */
export function stringOf(model: SemanticModel, place: number): StringAnnotation | null {
  if (place < model.tree.tape.length) return null;
  const { annotations } = model;
  // The last one that begins at or before the place.
  let from = 0;
  let to = annotations.length;
  while (from < to) {
    const middle = (from + to) >> 1;
    if (annotations[middle].nodeBase <= place) from = middle + 1;
    else to = middle;
  }
  return annotations[from - 1];
}
