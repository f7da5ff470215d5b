/**
 * B006: `def f(x=[])`, one list for all calls.
 *
 * A parameter whose annotation promises that nobody changes it (`Sequence`, `tuple` …) may have a
 * mutable default: a type checker sees to it.
 */
import {
  type Arg,
  type AsyncFunctionDef,
  type Expr,
  type FunctionDef,
  Kind,
  type Stmt,
} from '../../ast/nodes.generated.ts';
import { Operator } from '../../ast/operators.ts';
import type { Tree } from '../../ast/tree.ts';
import { qualifiedName } from '../../semantic/qualifiedNames.ts';
import { isStub } from '../files.ts';
import { startOfJoins } from '../layout.ts';
import { isEllipsis, isMutableDisplay, isNone, isString } from '../literals.ts';
import { previousTokenAt, withParentheses } from '../parentheses.ts';
import {
  type Edit,
  type Fix,
  optionsOf,
  type Rule,
  type RuleContext,
  type RuleDocs,
  report,
} from '../rule.ts';
import { hasTextBefore, indentationAt, indentationStep, lineEnding, lineStart, nextLine } from '../style.ts';
import { unparse } from '../unparse.ts';

export const B006 = {
  code: 'B006',
  name: 'mutable-argument-default',
  messages: { mutable: 'Do not use mutable data structures for argument defaults' },
  fixable: 'sometimes',
  options: {
    'extend-immutable-calls': {
      type: 'strings',
      default: [],
      description:
        'More types that nobody changes, as annotation of a parameter: by the module that defines them, `shop.money.Prices`.',
    },
  },
  on: { FunctionDef: checkFunction, AsyncFunctionDef: checkFunction },
} as const satisfies Rule;

export const docs: RuleDocs = {
  what: 'Reports a list, dict, set or another mutable object as the default of a parameter, unless its annotation is an immutable type.',
  why: 'The default is made once, when the function is defined. What one call appends is still there in the next: results depend on who called before.',
  bad: 'def collect(item, items=[]):\n    items.append(item)\n    return items\n',
  good: 'def collect(item, items=None):\n    if items is None:\n        items = []\n    items.append(item)\n    return items\n',
};

type Def = FunctionDef | AsyncFunctionDef;

function checkFunction(node: Def, context: RuleContext): void {
  const { posonlyargs, args, defaults, kwonlyargs, kw_defaults } = node.args;
  const positional = [...posonlyargs, ...args];
  const offset = positional.length - defaults.length;
  defaults.forEach((value, i) => {
    checkDefault(node, positional[offset + i], value, context);
  });
  kw_defaults.forEach((value, i) => {
    if (value !== null) checkDefault(node, kwonlyargs[i], value, context);
  });
}

function checkDefault(node: Def, parameter: Arg, value: Expr, context: RuleContext): void {
  if (!isMutable(value, context) || isStub(context.filename)) return;
  if (parameter.annotation !== null && isImmutableType(parameter.annotation, context)) return;
  report(
    context,
    B006,
    'mutable',
    value.start,
    value.end,
    null,
    initializeInside(node, parameter, value, context),
  );
}

// biome-ignore format: a list of words
const mutableTypes: ReadonlySet<string | null> = new Set([
  'builtins.dict', 'builtins.list', 'builtins.set',
  'collections.ChainMap', 'collections.Counter', 'collections.OrderedDict', 'collections.UserDict',
  'collections.UserList', 'collections.UserString', 'collections.defaultdict', 'collections.deque',
]);

function isMutable(value: Expr, context: RuleContext): boolean {
  if (isMutableDisplay(value)) return true;
  if (value.kind !== Kind.Call) return false;
  const { kind } = value.func;
  if (kind !== Kind.Name && kind !== Kind.Attribute) return false;
  return mutableTypes.has(qualifiedName(context.names, value.func));
}

// biome-ignore format: a list of words
const immutableTypes: ReadonlySet<string | null> = new Set([
  'builtins.bool', 'builtins.bytes', 'builtins.complex', 'builtins.float', 'builtins.int', 'builtins.object',
  'builtins.range', 'builtins.str', 'collections.abc.Sized', 'typing.LiteralString', 'typing.Sized',
]);

/** Those that may be subscripted: `Sequence[int]`. */
// biome-ignore format: a list of words
const immutableGenerics: ReadonlySet<string | null> = new Set([
  'builtins.frozenset', 'builtins.tuple',
  'collections.abc.ByteString', 'collections.abc.Collection', 'collections.abc.Container',
  'collections.abc.Iterable', 'collections.abc.Mapping', 'collections.abc.Reversible',
  'collections.abc.Sequence', 'collections.abc.Set',
  'typing.AbstractSet', 'typing.ByteString', 'typing.Callable', 'typing.Collection', 'typing.Container',
  'typing.FrozenSet', 'typing.Iterable', 'typing.Literal', 'typing.Mapping', 'typing.Never',
  'typing.NoReturn', 'typing.Reversible', 'typing.Sequence', 'typing.Tuple',
]);

/** Recursive: brackets and `|` nest, and no annotation nests deeply enough to matter. */
function isImmutableType(annotation: Expr, context: RuleContext): boolean {
  switch (annotation.kind) {
    case Kind.Name:
    case Kind.Attribute: {
      const name = qualifiedName(context.names, annotation);
      if (immutableTypes.has(name) || immutableGenerics.has(name)) return true;
      return name !== null && optionsOf(context, B006)['extend-immutable-calls'].includes(name);
    }
    case Kind.Subscript: {
      const { slice } = annotation;
      const name = qualifiedName(context.names, annotation.value);
      if (immutableGenerics.has(name)) return true;
      if (name === 'typing.Optional') return isImmutableType(slice, context);
      if (slice.kind !== Kind.Tuple || slice.elts.length === 0) return false;
      if (name === 'typing.Union') return slice.elts.every((each) => isImmutableType(each, context));
      const isAnnotated = name === 'typing.Annotated' || name === 'typing_extensions.Annotated';
      return isAnnotated && isImmutableType(slice.elts[0], context);
    }
    case Kind.BinOp: {
      const { left, op, right } = annotation;
      return op === Operator.BitOr && isImmutableType(left, context) && isImmutableType(right, context);
    }
    default:
      return isNone(context.text, annotation);
  }
}

/**
 * `None` as the default, and the object made in the body: behind docstring and imports, before anything
 * else. Unsafe, because `None` may be a value that somebody passes.
 */
function initializeInside(node: Def, { arg }: Arg, value: Expr, context: RuleContext): Fix | null {
  const { text, tree } = context;
  const { body } = node;
  const first = startOf(body[0], tree);
  if (hasTextBefore(text, first) || startOfJoins(text, first) < first) return null;
  const { start, end } = withParentheses(tree, value, node.args);
  const edits: Edit[] = [{ start, end, content: 'None' }];
  if (!body.every((statement) => isStubStatement(statement, context))) {
    const newline = lineEnding(text);
    const indentation = indentationAt(text, first);
    const inner = indentation + indentationStep(tree);
    const content = `${indentation}if ${arg} is None:${newline}${inner}${arg} = ${unparse(text, value)}${newline}`;
    edits.push(insertAtTop(body, content, context));
  }
  return { applicability: 'unsafe', message: 'Replace with `None`; initialize within function', edits };
}

function insertAtTop(body: readonly Stmt[], content: string, { text, tree }: RuleContext): Edit {
  let at = lineStart(text, startOf(body[0], tree));
  for (let i = 0; i < body.length; i++) {
    const statement = body[i];
    if (!isStringStatement(statement, text) && !isImport(statement)) break;
    const next = body[i + 1];
    if (next === undefined) {
      at = nextLine(text, statement.end);
      const isOpenEnd = at === text.length && !/[\r\n]$/.test(text);
      return { start: at, end: at, content: isOpenEnd ? lineEnding(text) + content : content };
    }
    // Statements on one line stay together.
    const isAlone = !hasTextBefore(text, statement.start) && !hasTextBefore(text, startOf(next, tree));
    if (isAlone) at = lineStart(text, startOf(next, tree));
  }
  return { start: at, end: at, content };
}

/** Decorators come before the `def`. */
function startOf(statement: Stmt, tree: Tree): number {
  switch (statement.kind) {
    case Kind.FunctionDef:
    case Kind.AsyncFunctionDef:
    case Kind.ClassDef:
      if (statement.decorator_list.length > 0) return findAt(tree, statement.decorator_list[0]);
  }
  return statement.start;
}

/** The `@` before a decorator, which may stand in parentheses. */
const findAt = (tree: Tree, decorator: Expr): number =>
  previousTokenAt(tree, withParentheses(tree, decorator, { start: 0, end: tree.text.length }).start);

const isImport = ({ kind }: Stmt): boolean => kind === Kind.Import || kind === Kind.ImportFrom;

const isStringStatement = (statement: Stmt, text: string): boolean =>
  statement.kind === Kind.Expr && isString(text, statement.value);

/** What stands in functions that are there to be overridden. */
function isStubStatement(statement: Stmt, context: RuleContext): boolean {
  switch (statement.kind) {
    case Kind.Pass:
      return true;
    case Kind.Expr:
      return isString(context.text, statement.value) || isEllipsis(context.text, statement.value);
    case Kind.Raise: {
      const { exc } = statement;
      const raised = exc?.kind === Kind.Call ? exc.func : exc;
      return (
        raised?.kind === Kind.Name && (raised.id === 'NotImplementedError' || raised.id === 'NotImplemented')
      );
    }
    default:
      return false;
  }
}
