/**
 * Statements and expressions that stand where they do only because something could not be understood.
 */
import { Kind, type Node } from '../ast/nodes.generated.ts';
import type { Tape } from '../ast/tape.ts';
import type { Tree } from '../ast/tree.ts';

/**
 * In a file with syntax errors, a statement that is indented otherwise than the first one of its block was
 * in a block whose header was lost: that it is outside a function or loop says nothing. Nor does the place of
 * a simple statement or an expression that holds damage, or is part of it: `return the value` may be prose.
 * Statements behind a function without a block may be that block.
 * O(depth) and the size of the node
 * @param node the statement, or an expression in it
 */
export function isMisplaced(tree: Tree, node: Node): boolean {
  if (tree.diagnostics.length === 0) return false;
  const { kinds, low, nodes, parents } = tree.tape;
  if (suitesOf(node).length === 0) {
    const damage = kinds.indexOf(Kind.Error, low[node.index]);
    if (damage >= 0 && damage <= node.index) return true;
  }
  for (let at = node.index; at >= 0; at = parents[at]) {
    const inner = nodes[at];
    if (inner !== node && opensScope(inner)) return false;
    const outer = parents[at] < 0 ? null : nodes[parents[at]];
    if (outer !== null && outer.kind === Kind.Error) return true;
    const suite = outer === null ? null : suiteOf(tree.tape, outer, at);
    if (suite === null) continue;
    if (isBehindEmptyFunction(suite, inner)) return true;
    const column = indentation(tree.text, inner.start);
    if (column < 0) continue;
    const expected = outer!.kind === Kind.Module ? 0 : indentation(tree.text, suite[0].start);
    if (expected >= 0 && expected !== column) return true;
  }
  return false;
}

/** The block of a function is missing, and this may be it: only other statements stand between them. */
function isBehindEmptyFunction(suite: readonly Node[], statement: Node): boolean {
  for (let i = suite.indexOf(statement) - 1; i >= 0; i--) {
    const before = suite[i];
    if (before.kind === Kind.FunctionDef || before.kind === Kind.AsyncFunctionDef)
      return before.body.length === 0;
    if (before.kind === Kind.ClassDef) return false;
  }
  return false;
}

function opensScope(node: Node): boolean {
  return node.kind === Kind.FunctionDef || node.kind === Kind.AsyncFunctionDef || node.kind === Kind.ClassDef;
}

/** The block of `owner` that a place on the tape belongs to, or null. */
function suiteOf({ low }: Tape, owner: Node, place: number): readonly Node[] | null {
  for (const suite of suitesOf(owner)) {
    if (suite.length > 0 && place >= low[suite[0].index] && place <= suite[suite.length - 1].index)
      return suite;
  }
  return null;
}

function suitesOf(node: Node): readonly (readonly Node[])[] {
  switch (node.kind) {
    case Kind.Module:
    case Kind.FunctionDef:
    case Kind.AsyncFunctionDef:
    case Kind.ClassDef:
    case Kind.With:
    case Kind.AsyncWith:
    case Kind.ExceptHandler:
    case Kind.match_case:
      return [node.body];
    case Kind.If:
    case Kind.For:
    case Kind.AsyncFor:
    case Kind.While:
      return [node.body, node.orelse];
    case Kind.Try:
    case Kind.TryStar:
      return [node.body, node.orelse, node.finalbody];
    default:
      return [];
  }
}

/** Number of blanks before a place, if nothing else stands on its line before it; else -1. */
function indentation(text: string, place: number): number {
  let i = place;
  while (i > 0 && (text[i - 1] === ' ' || text[i - 1] === '\t' || text[i - 1] === '\f')) i--;
  return i === 0 || text[i - 1] === '\n' || text[i - 1] === '\r' ? place - i : -1;
}
