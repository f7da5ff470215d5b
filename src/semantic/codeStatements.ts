/**
 * Statements in the order in which CPython compiles their parts, and what it refuses among them.
 */
import type * as ast from '../ast/nodes.generated.ts';
import { Kind, type Node } from '../ast/nodes.generated.ts';
import { Syntax } from '../diagnostics/syntax.ts';
import { visitClass, visitFunction, visitTypeAlias } from './codeFunctions.ts';
import { checkStore, checkUncompiled } from './codeNames.ts';
import { visitMatch } from './codePatterns.ts';
import {
  BlockKind,
  type CodeState,
  doNext,
  isCoroutine,
  isFunctionLike,
  isGenerator,
  popBlock,
  pushBlock,
  reportCode,
  type Task,
  UnitKind,
  visitAll,
} from './codeState.ts';
import { isMisplaced } from './damage.ts';
import { leaveBlocks, visitFinally } from './leaveBlocks.ts';

export function visitStatement(c: CodeState, node: ast.Stmt): void {
  switch (node.kind) {
    case Kind.FunctionDef:
    case Kind.AsyncFunctionDef:
      visitFunction(c, node);
      return;
    case Kind.ClassDef:
      visitClass(c, node);
      return;
    case Kind.For:
      visitFor(c, node);
      return;
    case Kind.AsyncFor:
      visitAsyncFor(c, node);
      return;
    case Kind.While:
      pushBlock(c, BlockKind.While, node, node);
      doNext(c, node.test, node.body, popBlock(c), node.orelse);
      return;
    case Kind.If:
      doNext(c, node.test, node.body, node.orelse);
      return;
    case Kind.With:
    case Kind.AsyncWith:
      visitWith(c, node);
      return;
    case Kind.Match:
      visitMatch(c, node);
      return;
    case Kind.Try:
    case Kind.TryStar:
      visitTry(c, node);
      return;
    default:
      visitSimple(c, node);
  }
}

function visitSimple(c: CodeState, node: ast.Stmt): void {
  switch (node.kind) {
    case Kind.Expr:
      if (node.value.kind !== Kind.Constant) visitAll(c, [node.value]);
      return;
    case Kind.Assign:
      visitAll(c, [node.value, ...node.targets]);
      return;
    case Kind.AugAssign:
      visitAugmented(c, node);
      return;
    case Kind.AnnAssign:
      visitAnnotated(c, node);
      return;
    case Kind.Return:
      visitReturn(c, node);
      return;
    case Kind.Delete:
      visitAll(c, node.targets);
      return;
    case Kind.Raise:
      visitAll(c, [node.exc, node.cause]);
      return;
    case Kind.Assert:
      visitAll(c, [node.test, node.msg]);
      return;
    case Kind.Import:
      for (const { name, asname } of node.names) {
        // CPython 3.8 looked at the name as written.
        checkStore(c, asname ?? (c.minorVersion >= 9 ? name.split('.')[0] : name), node);
      }
      return;
    case Kind.ImportFrom:
      visitImportFrom(c, node);
      return;
    case Kind.TypeAlias:
      visitTypeAlias(c, node);
      return;
    case Kind.Break:
    case Kind.Continue:
      leaveBlocks(c, node);
      return;
    default:
      return;
  }
}

function visitFor(c: CodeState, node: ast.For): void {
  pushBlock(c, BlockKind.For, node, node);
  doNext(c, node.iter, node.target, node.body, popBlock(c), node.orelse);
}

function visitAsyncFor(c: CodeState, node: ast.AsyncFor): void {
  checkAsync(c, node, 'async for');
  doNext(
    c,
    node.iter,
    () => pushBlock(c, BlockKind.For, node, node),
    node.target,
    node.body,
    popBlock(c),
    node.orelse,
  );
}

function checkAsync(c: CodeState, node: ast.Stmt, what: string): void {
  if (c.minorVersion >= 14 || c.unit.kind === UnitKind.AsyncFunction || isMisplaced(c.tree, node)) return;
  reportCode(c, Syntax.AsyncOutside, node, what);
}

function visitWith(c: CodeState, node: ast.With | ast.AsyncWith): void {
  const isAsync = node.kind === Kind.AsyncWith;
  if (isAsync) checkAsync(c, node, 'async with');
  const tasks: Task[] = [];
  for (const item of node.items) {
    tasks.push(item.context_expr);
    // CPython's place for a block too many: since 3.13 the item, before that the statement.
    const at = c.minorVersion >= 13 ? item.context_expr : node;
    tasks.push(() => pushBlock(c, BlockKind.With, node, at));
    if (item.optional_vars !== null) tasks.push(item.optional_vars);
  }
  tasks.push(node.body);
  for (let i = 0; i < node.items.length; i++) tasks.push(popBlock(c));
  visitAll(c, tasks);
}

/**
 * A finally block is compiled twice, for the ways with and without an exception, and once more for each
 * statement that leaves the `try`. What it says depends on nothing but the number of open blocks.
 */
function visitTry(c: CodeState, node: ast.Try | ast.TryStar): void {
  if (node.finalbody.length === 0) {
    visitHandled(c, node);
    return;
  }
  pushBlock(c, BlockKind.FinallyTry, node, node);
  doNext(
    c,
    () => {
      if (node.handlers.length > 0) visitHandled(c, node);
      else visitAll(c, node.body);
    },
    popBlock(c),
    () => visitFinally(c, node),
    () => pushBlock(c, BlockKind.FinallyEnd, node, node),
    () => visitFinally(c, node),
    popBlock(c),
  );
}

function visitHandled(c: CodeState, node: ast.Try | ast.TryStar): void {
  const isStar = node.kind === Kind.TryStar;
  const { handlers } = node;
  const tasks: Task[] = [() => pushBlock(c, BlockKind.TryExcept, node, node), node.body, popBlock(c)];
  if (!isStar) tasks.push(node.orelse);
  // Before 3.9 no block was counted for what the interpreter pushes when it enters the handlers.
  const countsHandlers = c.minorVersion >= 9;
  if (countsHandlers)
    tasks.push(() => pushBlock(c, isStar ? BlockKind.StarHandlers : BlockKind.Handlers, node, node));
  handlers.forEach((handler, i) => {
    if (handler.type === null && i < handlers.length - 1 && !isStar)
      tasks.push(() => reportCode(c, Syntax.DefaultExcept, handler));
    if (handler.type !== null) tasks.push(handler.type);
    tasks.push(() => {
      if (handler.name !== null) checkStore(c, handler.name, handler);
      pushBlock(c, BlockKind.HandlerCleanup, handler, handler);
    });
    tasks.push(handler.body, popBlock(c));
  });
  if (countsHandlers) tasks.push(popBlock(c));
  if (isStar) tasks.push(node.orelse);
  visitAll(c, tasks);
}

function visitReturn(c: CodeState, node: ast.Return): void {
  const { value } = node;
  if (!isFunctionLike(c.unit)) {
    if (!isMisplaced(c.tree, node)) reportCode(c, Syntax.ReturnOutside, node);
    visitAll(c, [value]);
    return;
  }
  // An `await` makes a coroutine of any function; since 3.14 it has been refused before.
  const isAsync = c.minorVersion >= 14 ? c.unit.kind === UnitKind.AsyncFunction : isCoroutine(c.unit);
  const isRefused = value !== null && value.kind !== Kind.Error && isAsync && isGenerator(c.unit);
  if (isRefused && !wasRefused(c, node)) reportCode(c, Syntax.ReturnInAsyncGenerator, node);
  if (value !== null) doNext(c, value, () => leaveBlocks(c, node));
  else leaveBlocks(c, node);
}

/** In a plain function: what makes a coroutine of it has been reported, which is the mistake. */
function wasRefused(c: CodeState, node: ast.Return): boolean {
  if (c.unit.kind === UnitKind.AsyncFunction) return false;
  const { nodes, parents } = c.tree.tape;
  let at = parents[node.index];
  while (at >= 0 && nodes[at].kind !== Kind.FunctionDef) at = parents[at];
  return c.errors.some(
    ({ diagnostic: { id, start } }) =>
      start >= nodes[at].start && (id === Syntax.AsyncOutside || id === Syntax.AsyncComprehensionOutside),
  );
}

function visitAugmented(c: CodeState, node: ast.AugAssign): void {
  const { target, value } = node;
  const parts: Task[] = [];
  if (target.kind === Kind.Attribute) parts.push(target.value);
  else if (target.kind === Kind.Subscript) parts.push(target.value, target.slice);
  doNext(c, parts, value, () => {
    if (target.kind === Kind.Name) checkStore(c, target.id, target);
    // Between 3.8, whose parser looked at it, and 3.14 nothing does.
    else if (target.kind === Kind.Attribute && c.minorVersion < 9) checkStore(c, target.attr, target);
  });
}

/** The value first, then what the target needs, then the annotation, where it is evaluated at all. */
function visitAnnotated(c: CodeState, node: ast.AnnAssign): void {
  const { target, annotation, value } = node;
  // Until 3.9 the annotation of anything but a plain name was evaluated in spite of the future.
  const isDeferred = c.futureAnnotations && (c.minorVersion >= 10 || node.simple === 1);
  const isEvaluated = !isDeferred && (c.unit.kind === UnitKind.Module || c.unit.kind === UnitKind.Class);
  const tasks: Task[] = value === null ? [] : [value, target];
  if (value === null && target.kind === Kind.Name)
    tasks.push(() => checkStore(c, target.id, target, node.start, node.end));
  if (value === null && target.kind === Kind.Attribute) {
    tasks.push(() => checkStore(c, target.attr, target, node.start, node.end), target.value);
  }
  if (value === null && target.kind === Kind.Subscript)
    tasks.push(target.value, c.minorVersion < 9 ? target.slice : subscriptParts(target.slice));
  if (isEvaluated) {
    if (c.minorVersion < 14) tasks.push(annotation);
    else if (node.simple) tasks.push(() => c.unit.deferred.push(annotation));
  } else tasks.push(() => checkUncompiled(c, annotation));
  visitAll(c, tasks);
}

/** The parts of a subscript that is only annotated: slices and tuples are not made, their parts are evaluated. */
function subscriptParts(slice: ast.Expr): Node[] {
  const parts: Node[] = [];
  const waiting: ast.Expr[] = [slice];
  while (waiting.length > 0) {
    const part = waiting.pop()!;
    if (part.kind === Kind.Slice) {
      for (const bound of [part.lower, part.upper, part.step]) if (bound !== null) parts.push(bound);
    } else if (part.kind === Kind.Tuple)
      for (let i = part.elts.length - 1; i >= 0; i--) waiting.push(part.elts[i]);
    else parts.push(part);
  }
  return parts;
}

/** Before 3.14 the code generator notices a `from __future__` import that comes too late. */
function visitImportFrom(c: CodeState, node: ast.ImportFrom): void {
  if (c.minorVersion < 14 && isLateFuture(c, node)) reportCode(c, Syntax.LateFuture, node);
  for (const { name, asname } of node.names) if (name !== '*') checkStore(c, asname ?? name, node);
}

function isLateFuture(c: CodeState, node: ast.ImportFrom): boolean {
  if (node.module !== '__future__' || (node.level > 0 && c.minorVersion >= 13)) return false;
  return node.start >= c.futureEnd;
}
