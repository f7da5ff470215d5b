/**
 * Walkers too simple to be wrong, for comparison: they know nodes only by the names of
 * their fields.
 */
import { fieldNames } from '../../src/ast/fields.generated.ts';
import { Kind, type Node } from '../../src/ast/nodes.generated.ts';

/** Nodes in the fields of a node, in CPython's field order. */
export function childrenByName(node: Node): Node[] {
  // A constant's value is never a node, and reading it would decode it.
  if (node.kind === Kind.Constant || node.kind === Kind.MatchSingleton) return [];
  const values = fieldNames[node.kind].map((name) => (node as unknown as Record<string, unknown>)[name]);
  return values.flat().filter((value): value is Node => typeof value === 'object' && value !== null);
}

/** Every node of a subtree, recursively, parents first. */
export function naiveWalk(node: Node, out: Node[] = []): Node[] {
  out.push(node);
  for (const child of childrenByName(node)) naiveWalk(child, out);
  return out;
}
