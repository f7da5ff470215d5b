/**
 * Reporting what CPython's symbol table rejects while it goes over the tree.
 *
 * People are shown the name that is wrong; CPython's own place is kept beside it. Until 3.9 CPython
 * had other places for some of them: the scope it was in, or a column that it forgot to count from 1.
 */
import type { Node } from '../ast/nodes.generated.ts';
import { Diagnostic } from '../diagnostics/diagnostic.ts';
import { CompileError, Place, Stage } from './compileError.ts';
import type { BindState } from './state.ts';

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
): void {
  // What stands in a string annotation is nothing to the compiler.
  if (s.scopeBits !== 0) return;
  const diagnostic = new Diagnostic(id, start, end, -1, argument);
  s.errors.push(new CompileError(diagnostic, Stage.Symbols, node.start, node.end, place));
}

/** Reports at a node; until 3.9 CPython said where the scope it was in begins. */
export function reportInScope(s: BindState, id: number, node: Node, argument: string | null = null): void {
  if (s.minor >= 10 || s.scopeBits !== 0) {
    reportNode(s, id, node, argument);
    return;
  }
  const owner = s.nodes[s.scopeNode[s.scope]];
  reportSpan(s, id, owner, node.start, node.end, argument);
}

/** Reports at a node; until 3.9 CPython counted its column from 0. */
export function reportRaw(s: BindState, id: number, node: Node, argument: string | null = null): void {
  reportSpan(s, id, node, node.start, node.end, argument, s.minor >= 10 ? Place.Span : Place.RawColumn);
}
