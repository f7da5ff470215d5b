/**
 * Reporting what CPython's symbol table rejects while it goes over the tree.
 *
 * People are shown the name that is wrong; CPython's own place is kept beside it. Until 3.9 CPython
 * had other places for some of them: the scope it was in, or a column that it forgot to count from 1.
 */
import type { Node } from '../ast/nodes.generated.ts';
import { Diagnostic } from '../diagnostics/diagnostic.ts';
import { Syntax } from '../diagnostics/syntax.ts';
import { CompileError, Place, Stage } from './compileError.ts';
import { isMisplaced } from './damage.ts';
import type { BindState } from './state.ts';
import { compareEntries, compareVisits } from './visitOrder.ts';

/** Reports at a node, which is what people see as well. */
export function reportNode(s: BindState, id: number, node: Node, argument: string | null = null): void {
  reportSpan(s, id, node, node.start, node.end, argument);
}

/** Reports at a node for CPython, at [start, end) for people. */
export function reportSpan(
  s: BindState,
  id: number,
  node: Node,
  start: number,
  end: number,
  argument: string | null = null,
  place: Place = Place.Span,
  at: number = node.index,
): void {
  // What stands in a string annotation is nothing to the compiler.
  if (s.scopeBits !== 0) return;
  // In a block whose header was lost they say nothing.
  if (placements.has(id) && isMisplaced(s.tree, node)) return;
  const diagnostic = new Diagnostic(id, start, end, -1, argument);
  s.errors.push(new CompileError(diagnostic, Stage.Symbols, node.start, node.end, place));
  s.errorPlaces.push(at);
}

/** Errors that come of the function that something stands in, or of what that function did before. */
const placements: ReadonlySet<number> = new Set([
  Syntax.AwaitOutside,
  Syntax.AsyncOutside,
  Syntax.AsyncComprehensionOutside,
  Syntax.AssignedBeforeGlobal,
  Syntax.AssignedBeforeNonlocal,
  Syntax.UsedBeforeGlobal,
  Syntax.UsedBeforeNonlocal,
  Syntax.AnnotatedGlobal,
  Syntax.AnnotatedNonlocal,
]);

/** Reports at a node; until 3.9 CPython said where the scope it was in begins. */
export function reportInScope(s: BindState, id: number, node: Node, argument: string | null = null): void {
  if (s.minor >= 10 || s.scopeBits !== 0) {
    reportNode(s, id, node, argument);
    return;
  }
  const owner = s.nodes[s.scopeNode[s.scope]];
  reportSpan(s, id, owner, node.start, node.end, argument, Place.Span, node.index);
}

/** Reports at a node; until 3.9 CPython counted its column from 0. */
export function reportRaw(s: BindState, id: number, node: Node, argument: string | null = null): void {
  reportSpan(s, id, node, node.start, node.end, argument, s.minor >= 10 ? Place.Span : Place.RawColumn);
}

function compareErrors(s: BindState, a: number, b: number): number {
  const { tree, minor, errorPlaces } = s;
  const { low } = tree.tape;
  const first = errorPlaces[a];
  const second = errorPlaces[b];
  if (first > second && low[first] <= second && comesAfterItsParts(s, a)) return 1;
  if (second > first && low[second] <= first && comesAfterItsParts(s, b)) return -1;
  return compareVisits(tree.tape, first, second, minor);
}

/** What CPython finds wrong with a node when it has been through what is in it. */
function comesAfterItsParts(s: BindState, error: number): boolean {
  const { id } = s.errors[error].diagnostic;
  return id === Syntax.YieldInComprehension || id === Syntax.AsyncComprehensionOutside;
}

/** Which of two scopes is analysed first: parents before children, those as they were opened. */
function compareScopes(s: BindState, first: number, second: number): number {
  const a = scopePath(s, first);
  const b = scopePath(s, second);
  let depth = 0;
  while (depth < a.length && depth < b.length && a[depth] === b[depth]) depth++;
  if (depth === a.length || depth === b.length) return a.length - b.length;
  const { scopeNode, tree, minor } = s;
  return compareEntries(tree.tape, scopeNode[a[depth]], scopeNode[b[depth]], minor);
}

function scopePath(s: BindState, scope: number): number[] {
  const path: number[] = [];
  for (let up = scope; up >= 0; up = s.scopeParent[up]) path.push(up);
  return path.reverse();
}

/** The errors in the order in which CPython would meet them. */
export function sortErrors(s: BindState): CompileError[] {
  const { errors, errorPlaces } = s;
  if (errors.length < 2) return errors;
  const order = errors.map((_, i) => i);
  order.sort(
    (a, b) =>
      errors[a].stage - errors[b].stage ||
      (errors[a].stage === Stage.Symbols
        ? compareErrors(s, a, b)
        : compareScopes(s, errorPlaces[a], errorPlaces[b])) ||
      a - b,
  );
  return order.map((i) => errors[i]);
}
