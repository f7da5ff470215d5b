/**
 * What CPython's code generator rejects (Python/compile.c, since 3.14 Python/codegen.c).
 */
import { type Expr, Kind, type Node, type Stmt } from '../ast/nodes.generated.ts';
import type { Tree } from '../ast/tree.ts';
import { visitExpression } from './codeExpressions.ts';
import { visitDeferred, withoutDocstring } from './codeFunctions.ts';
import { type CodeState, doNext, makeCodeState, type Task, visitAll } from './codeState.ts';
import { visitStatement } from './codeStatements.ts';
import type { CompileError } from './compileError.ts';
import type { Futures } from './futures.ts';

/**
 * All that the code generator of Python 3.`minorVersion` would reject, in the order in which it would
 * meet it. Linear in the size of the file, but slow: ask `mayHaveCodeErrors` before.
 */
export function codeErrors(tree: Tree, minorVersion: number, futures: Futures): CompileError[] {
  const { root } = tree;
  if (root.kind !== Kind.Module && root.kind !== Kind.Interactive && root.kind !== Kind.Expression) return [];
  const c = makeCodeState(tree, minorVersion, futures.hasAnnotations, futures.end);
  if (root.kind === Kind.Expression) doNext(c, root.body);
  else doNext(c, withoutDocstring(root.body), () => visitDeferred(c));
  for (let task = c.tasks.pop(); task !== undefined; task = c.tasks.pop()) {
    if (typeof task === 'function') task();
    else if (isList(task)) visitAll(c, task);
    else visit(c, task);
  }
  return c.errors;
}

const isList = (task: Task): task is readonly (Task | null)[] => Array.isArray(task);

const isStatement = (node: Node): node is Stmt => node.kind >= Kind.FunctionDef && node.kind <= Kind.Continue;

function visit(c: CodeState, node: Node): void {
  if (isStatement(node)) visitStatement(c, node);
  else visitExpression(c, node as Expr);
}
