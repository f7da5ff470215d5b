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
import { visitOrder } from './visitOrder.ts';

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

/** What CPython finds wrong with a node when it has been through what is in it. */
function comesAfterItsParts({ diagnostic: { id } }: CompileError): boolean {
  return id === Syntax.YieldInComprehension || id === Syntax.AsyncComprehensionOutside;
}

/** The errors in the order in which CPython would meet them. */
export function sortErrors(s: BindState): CompileError[] {
  const { errors } = s;
  if (errors.length < 2) return errors;
  const times = errors.map(() => 0);
  timeVisits(s, times);
  timeAnalysis(s, times);
  const order = errors.map((_, i) => i);
  order.sort((a, b) => errors[a].stage - errors[b].stage || times[a] - times[b] || a - b);
  return order.map((i) => errors[i]);
}

/** When the symbol table's pass over the tree comes to each of its errors. */
function timeVisits(s: BindState, times: number[]): void {
  const { errors, errorPlaces } = s;
  const found = errors.flatMap(({ stage }, i) => (stage === Stage.Symbols ? [i] : []));
  if (found.length < 2) return;
  const places = found.map((i) => errorPlaces[i]);
  const { before, after } = visitOrder(s.tree.tape, places, s.minor);
  for (const i of found)
    times[i] = (comesAfterItsParts(errors[i]) ? after : before).get(errorPlaces[i]) as number;
}

/**
 * When its analysis comes to each scope that has errors: parents before children, those in the order in which
 * they were opened. One that stands inside another belongs to what is evaluated before that (a default, a
 * first iterable), and is opened first.
 */
function timeAnalysis(s: BindState, times: number[]): void {
  const { errors, errorPlaces, scopeParent, scopeNode } = s;
  const found = errors.flatMap(({ stage }, i) => (stage === Stage.Analysis ? [i] : []));
  if (found.length < 2) return;
  const children = new Map<number, number[]>();
  const seen = new Set<number>([0]);
  for (const i of found) {
    for (let scope = errorPlaces[i]; !seen.has(scope); scope = scopeParent[scope]) {
      seen.add(scope);
      const siblings = children.get(scopeParent[scope]);
      if (siblings === undefined) children.set(scopeParent[scope], [scope]);
      else siblings.push(scope);
    }
  }
  const places = [...seen].map((scope) => scopeNode[scope]);
  const { after } = visitOrder(s.tree.tape, places, s.minor);
  const opened = (scope: number): number => after.get(scopeNode[scope]) as number;
  const analysed = new Map<number, number>();
  const stack = [0];
  while (stack.length > 0) {
    const scope = stack.pop() as number;
    analysed.set(scope, analysed.size);
    const inner = children.get(scope) ?? [];
    inner.sort((a, b) => opened(b) - opened(a) || b - a);
    for (const each of inner) stack.push(each);
  }
  for (const i of found) times[i] = analysed.get(errorPlaces[i]) as number;
}
