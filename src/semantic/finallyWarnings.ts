/**
 * `return`, `break` and `continue` that leave a finally block and so swallow an exception (PEP 765, 3.14).
 */
import { Kind, type Node, type Stmt, type Try, type TryStar } from '../ast/nodes.generated.ts';
import type { Tape } from '../ast/tape.ts';
import type { Tree } from '../ast/tree.ts';
import { Diagnostic } from '../diagnostics/diagnostic.ts';
import { Syntax } from '../diagnostics/syntax.ts';
import { SyntaxWarning } from './syntaxWarning.ts';

/**
 * The warnings about a file. Only the innermost function, loop or finally block around a statement counts:
 * that a `return` in a loop in a finally block leaves both goes unnoticed, as in CPython.
 */
export function finallyWarnings(tree: Tree): SyntaxWarning[] {
  const { tape, lineIndex } = tree;
  const { kinds, nodes } = tape;
  const warnings: SyntaxWarning[] = [];
  for (let i = 0; i < kinds.length; i++) {
    if (kinds[i] !== Kind.Try && kinds[i] !== Kind.TryStar) continue;
    const { finalbody } = nodes[i] as Try | TryStar;
    if (finalbody.length === 0) continue;
    const last = finalbody[finalbody.length - 1].index;
    for (let at = tape.low[finalbody[0].index]; at <= last; at++) {
      const keyword = exitKeyword(kinds[at]);
      if (keyword === null || ownerOfExit(tape, at) !== i) continue;
      const { start, end } = nodes[at];
      const diagnostic = new Diagnostic(Syntax.ExitInFinally, start, end, -1, keyword);
      warnings.push(new SyntaxWarning(diagnostic, 'SyntaxWarning', lineIndex.lineOf(start)));
    }
  }
  return warnings;
}

function exitKeyword(kind: number): string | null {
  if (kind === Kind.Return) return 'return';
  if (kind === Kind.Break) return 'break';
  return kind === Kind.Continue ? 'continue' : null;
}

/** Place of the `try` whose finally block is the innermost that counts around a statement; else -1. */
function ownerOfExit({ nodes, parents, low }: Tape, place: number): number {
  for (let at = place, owner = parents[at]; owner >= 0; at = owner, owner = parents[at]) {
    const node: Node = nodes[owner];
    switch (node.kind) {
      case Kind.FunctionDef:
      case Kind.AsyncFunctionDef:
        return -1;
      case Kind.For:
      case Kind.AsyncFor:
      case Kind.While:
        if (isIn(low, node.body, at)) return -1;
        break;
      case Kind.Try:
      case Kind.TryStar:
        if (isIn(low, node.finalbody, at)) return owner;
        break;
    }
  }
  return -1;
}

function isIn(low: Int32Array, suite: readonly Stmt[], place: number): boolean {
  return suite.length > 0 && place >= low[suite[0].index] && place <= suite[suite.length - 1].index;
}
