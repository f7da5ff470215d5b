/**
 * The order in which CPython's symbol table comes past two nodes, where that is not the order of the source.
 *
 * CPython stops at its first error, so which of two it meets first is what a verdict needs to know. The
 * binder finds errors in an order of its own; only when there are several are they sorted, and only then
 * are fields compared: defaults before decorators, the test of `a if b else c` before `a`, the keys of a
 * dictionary before its values, the loops of a comprehension before its element.
 */
import type { Arguments, Comprehension, Node } from '../ast/nodes.generated.ts';
import { Kind } from '../ast/nodes.generated.ts';
import type { Tape } from '../ast/tape.ts';

/** The places on the tape from a node up to the root. */
function pathOf(tape: Tape, at: number): number[] {
  const path: number[] = [];
  for (let up = at; up >= 0; up = tape.parents[up]) path.push(up);
  return path.reverse();
}

/**
 * Negative when the symbol table of CPython 3.`minor` comes to the first place before the second, 0 for the
 * same place. A node counts as met before what is in it.
 */
export function compareVisits(tape: Tape, first: number, second: number, minor: number): number {
  if (first === second) return 0;
  const a = pathOf(tape, first);
  const b = pathOf(tape, second);
  let depth = 0;
  while (depth < a.length && depth < b.length && a[depth] === b[depth]) depth++;
  // A parameter comes after its annotation.
  if (depth === a.length) return tape.kinds[first] === Kind.arg ? 1 : -1;
  if (depth === b.length) return tape.kinds[second] === Kind.arg ? -1 : 1;
  // A function's parts lie at different depths: they are compared from the function on.
  let top = depth - 1;
  if (tape.kinds[a[top]] === Kind.arg) top--;
  if (tape.kinds[a[top]] === Kind.arguments || tape.kinds[a[top]] === Kind.comprehension) top--;
  const { nodes } = tape;
  const left = rankIn(nodes, a, top, minor);
  const right = rankIn(nodes, b, top, minor);
  for (let i = 0; i < left.length; i++) if (left[i] !== right[i]) return left[i] - right[i];
  return a[depth] - b[depth];
}

/**
 * The same for two places that open scopes in the same scope: one that stands in the other belongs to what
 * is evaluated before the other is opened (a default, a first iterable), and is opened first.
 */
export function compareEntries(tape: Tape, first: number, second: number, minor: number): number {
  if (first !== second && tape.low[first] <= second && second < first) return 1;
  if (first !== second && tape.low[second] <= first && first < second) return -1;
  return compareVisits(tape, first, second, minor);
}

/** Where a path goes on below a node, as a list to be compared. Ties are broken by the order of the source. */
function rankIn(nodes: readonly Node[], path: readonly number[], depth: number, minor: number): number[] {
  const node = nodes[path[depth]];
  const child = nodes[path[depth + 1]];
  switch (node.kind) {
    case Kind.FunctionDef:
    case Kind.AsyncFunctionDef: {
      const annotation = minor < 12 ? 1 : 3;
      if (child === node.returns) return [annotation, 4];
      if (child === node.args) return rankOfParameter(nodes, node.args, path, depth + 2, annotation);
      if ((node.decorator_list as readonly Node[]).includes(child)) return [2, 0];
      if ((node.type_params as readonly Node[]).includes(child)) return [2.5, 0];
      return [5, 0];
    }
    case Kind.Lambda:
      if (child !== node.args) return [5, 0];
      return rankOfParameter(nodes, node.args, path, depth + 2, 3);
    case Kind.ClassDef:
      return [
        child.kind === Kind.keyword ? 1 + depthRank(path, depth + 1) : statementRank(node.body, child),
        0,
      ];
    case Kind.Call:
      return [child.kind === Kind.keyword ? 1 + depthRank(path, depth + 1) : 0, 0];
    case Kind.IfExp:
      return [child === node.test ? 0 : 1, 0];
    case Kind.Dict:
      return [(node.keys as readonly (Node | null)[]).includes(child) ? 0 : 1, 0];
    case Kind.MatchMapping:
      return [(node.keys as readonly Node[]).includes(child) ? 0 : 1, 0];
    case Kind.DictComp:
      if (child === node.value) return [3, 0];
      if (child === node.key) return [4, 0];
      return rankOfLoop(nodes, node.generators, path, depth + 1);
    case Kind.ListComp:
    case Kind.SetComp:
    case Kind.GeneratorExp:
      if (child === node.elt) return [3, 0];
      return rankOfLoop(nodes, node.generators, path, depth + 1);
    default:
      return [0, 0];
  }
}

/** 0 for the last node of a path: CPython looks at all keywords before it looks at their values. */
function depthRank(path: readonly number[], depth: number): number {
  return depth === path.length - 1 ? 0 : 1;
}

function statementRank(body: readonly Node[], child: Node): number {
  return body.includes(child) ? 9 : 0;
}

/** Defaults first, annotations, then the parameters themselves. */
function rankOfParameter(
  nodes: readonly Node[],
  args: Arguments,
  path: readonly number[],
  depth: number,
  annotation: number,
): number[] {
  const child = nodes[path[depth]];
  if (child.kind !== Kind.arg) return [0, 0];
  const isKeywordOnly = args.kwonlyargs.includes(child);
  if (depth < path.length - 1) return [annotation, isKeywordOnly ? 3 : 2];
  if (isKeywordOnly) return [4, 1];
  return [4, child === args.vararg || child === args.kwarg ? 2 : 0];
}

/** The first iterable, then loop by loop. */
function rankOfLoop(
  nodes: readonly Node[],
  generators: readonly Comprehension[],
  path: readonly number[],
  depth: number,
): number[] {
  const isFirstIterable = path.length > depth + 1 && nodes[path[depth + 1]] === generators[0].iter;
  return [isFirstIterable ? 0 : 1, 0];
}
