/**
 * Functions, lambdas and classes in the order in which CPython compiles their parts.
 */
import type * as ast from '../ast/nodes.generated.ts';
import { Kind } from '../ast/nodes.generated.ts';
import { Syntax } from '../diagnostics/syntax.ts';
import { checkKeywords, checkStore, checkUncompiled, unstarred } from './codeNames.ts';
import {
  BlockKind,
  type CodeState,
  doNext,
  inUnit,
  isCoroutine,
  isDamaged,
  isGenerator,
  makeUnit,
  pushBlock,
  reportCode,
  type Task,
  UnitKind,
  visitAll,
} from './codeState.ts';

type Function = ast.FunctionDef | ast.AsyncFunctionDef;

/** Parameters may not be called `__debug__`. Before 3.12 CPython's place is the whole function. */
function checkParameters(c: CodeState, args: ast.Arguments, owner: Function | ast.Lambda): void {
  if (c.minorVersion >= 14) return;
  const { posonlyargs, args: plain, vararg, kwonlyargs, kwarg } = args;
  for (const arg of [...posonlyargs, ...plain, vararg, ...kwonlyargs, kwarg]) {
    if (arg === null) continue;
    const at = c.minorVersion >= 12 ? arg : owner;
    checkStore(c, arg.arg, arg, at.start, at.end);
  }
}

const defaultsOf = (args: ast.Arguments): (ast.Expr | null)[] => [...args.defaults, ...args.kw_defaults];

/** The annotations of a function in CPython's order, which is not the source's. */
function annotationsOf(args: ast.Arguments, returns: ast.Expr | null): (ast.Expr | null)[] {
  const ordered = [...args.args, ...args.posonlyargs, args.vararg, ...args.kwonlyargs, args.kwarg];
  const annotations = ordered.map((arg) => arg?.annotation ?? null);
  // `*args: *Ts` is unpacked; nowhere else does the grammar let a star stand.
  return [...unstarred(annotations.filter((annotation) => annotation !== null)), returns];
}

export function visitFunction(c: CodeState, node: Function): void {
  const { args, body, returns, type_params: parameters } = node;
  const isAsync = node.kind === Kind.AsyncFunctionDef;
  const annotations = annotationsOf(args, returns);
  const compileAnnotations = (): void => {
    if (c.futureAnnotations) {
      for (const annotation of annotations) if (annotation !== null) checkUncompiled(c, annotation);
    } else if (c.minorVersion < 14) visitAll(c, annotations);
    else inUnit(c, makeUnit(UnitKind.Annotations, c.unit, 0), () => visitAll(c, annotations));
  };
  const compileBody = (): void => {
    const kind = isAsync ? UnitKind.AsyncFunction : UnitKind.Function;
    const unit = makeUnit(kind, c.unit, c.contents[node.index]);
    inUnit(c, unit, () => {
      // A generator runs inside a handler of its own, which counts as a block.
      const isWrapped = c.minorVersion >= 13 && (isGenerator(unit) || isCoroutine(unit));
      if (isWrapped) pushBlock(c, BlockKind.StopIteration, null, node);
      visitAll(c, withoutDocstring(body));
    });
  };
  if (!isDamaged(c, args)) checkParameters(c, args, node);
  doNext(
    c,
    () => visitAll(c, node.decorator_list),
    () => visitAll(c, defaultsOf(args)),
    inTypeParameters(c, parameters, compileAnnotations, compileBody),
    () => checkStore(c, node.name, node),
  );
}

export function visitLambda(c: CodeState, node: ast.Lambda): void {
  checkParameters(c, node.args, node);
  doNext(
    c,
    () => visitAll(c, defaultsOf(node.args)),
    () =>
      inUnit(c, makeUnit(UnitKind.Lambda, c.unit, c.contents[node.index]), () => visitAll(c, [node.body])),
  );
}

export function visitClass(c: CodeState, node: ast.ClassDef): void {
  const compileBody = (): void => {
    inUnit(c, makeUnit(UnitKind.Class, c.unit, c.contents[node.index]), () => {
      doNext(c, withoutDocstring(node.body), () => visitDeferred(c));
    });
  };
  const compileBases = (): void => {
    checkKeywords(c, node.keywords, node);
    visitAll(c, [...unstarred(node.bases), ...node.keywords.map((keyword) => keyword.value)]);
  };
  doNext(
    c,
    () => visitAll(c, node.decorator_list),
    inTypeParameters(c, node.type_params, compileBody, compileBases),
    () => checkStore(c, node.name, node),
  );
}

export function visitTypeAlias(c: CodeState, node: ast.TypeAlias): void {
  const compileValue = (): void =>
    inUnit(c, makeUnit(UnitKind.Annotations, c.unit, 0), () => visitAll(c, [node.value]));
  doNext(c, inTypeParameters(c, node.type_params, compileValue), () => {
    if (node.name.kind === Kind.Name) checkStore(c, node.name.id, node);
  });
}

/** The annotations of a module or class body, which 3.14 evaluates in a function of their own. */
export function visitDeferred(c: CodeState): void {
  const { deferred } = c.unit;
  inUnit(c, makeUnit(UnitKind.Annotations, c.unit, 0), () => visitAll(c, deferred));
}

/** What a generic function, class or alias does inside the scope of its type parameters; else where it stands. */
function inTypeParameters(c: CodeState, parameters: readonly ast.TypeParam[], ...tasks: Task[]): Task {
  return () => {
    if (parameters.length === 0) visitAll(c, tasks);
    else
      inUnit(c, makeUnit(UnitKind.Annotations, c.unit, 0), () =>
        doNext(c, () => visitTypeParameters(c, parameters), tasks),
      );
  };
}

function visitTypeParameters(c: CodeState, parameters: readonly ast.TypeParam[]): void {
  const tasks: Task[] = [];
  let hasDefault = false;
  for (const parameter of parameters) {
    const { default_value: value } = parameter;
    if (parameter.kind === Kind.TypeVar && parameter.bound !== null)
      tasks.push(inOwnUnit(c, parameter.bound));
    if (value !== null) {
      hasDefault = true;
      const isUnpacked = parameter.kind === Kind.TypeVarTuple && value.kind === Kind.Starred;
      tasks.push(inOwnUnit(c, isUnpacked ? value.value : value));
    } else if (hasDefault) {
      tasks.push(() => reportCode(c, Syntax.NonDefaultTypeParameter, parameter, parameter.name));
    }
    tasks.push(() => checkStore(c, parameter.name, parameter));
  }
  visitAll(c, tasks);
}

function inOwnUnit(c: CodeState, value: ast.Expr): Task {
  return () => inUnit(c, makeUnit(UnitKind.Annotations, c.unit, 0), () => visitAll(c, [value]));
}

/** A body is compiled without its docstring. */
export function withoutDocstring(body: readonly ast.Stmt[]): readonly ast.Stmt[] {
  const first = body[0];
  if (first === undefined || first.kind !== Kind.Expr) return body;
  return first.value.kind === Kind.Constant ? body.slice(1) : body;
}
