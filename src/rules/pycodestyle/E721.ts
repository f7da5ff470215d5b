/** E721: `type(x) == int`. */
import { type Compare, type Expr, Kind } from '../../ast/nodes.generated.ts';
import { isBuiltinName, qualifiedName } from '../../semantic/qualifiedNames.ts';
import { isEquality } from '../comparisons.ts';
import { type Rule, type RuleContext, type RuleDocs, report } from '../rule.ts';

export const E721 = {
  code: 'E721',
  name: 'type-comparison',
  messages: {
    types: 'Use `is` and `is not` for type comparisons, or `isinstance()` for isinstance checks',
  },
  on: { Compare: checkCompare },
} as const satisfies Rule;

export const docs: RuleDocs = {
  what: "Reports `==` and `!=` with a type: the result of `type(…)` or one of Python's own types.",
  why: '`isinstance(x, int)` also accepts the subclasses of `int`, which is nearly always what is wanted. Where it must be exactly that class, `type(x) is int` asks for identity and cannot be fooled by an `__eq__`. The `dtype` of an array is left out: it may be compared with a type.',
  bad: 'def is_text(value):\n    return type(value) == str\n',
  good: 'def is_text(value):\n    return isinstance(value, str)\n',
};

function checkCompare(node: Compare, context: RuleContext): void {
  let left = node.left;
  node.ops.forEach((op, i) => {
    const right = node.comparators[i];
    if (isEquality(op) && (isType(left, context) || isType(right, context))) {
      if (!isDtype(left, context) && !isDtype(right, context))
        report(context, E721, 'types', node.start, node.end);
    }
    left = right;
  });
}

function isDtype(node: Expr, context: RuleContext): boolean {
  if (node.kind === Kind.Attribute) return node.attr === 'dtype';
  return node.kind === Kind.Call && qualifiedName(context.names, node.func) === 'numpy.dtype';
}

function isType(node: Expr, context: RuleContext): boolean {
  if (node.kind === Kind.Call) {
    const { kind } = node.func;
    if (kind !== Kind.Name && kind !== Kind.Attribute) return false;
    return qualifiedName(context.names, node.func) === 'builtins.type';
  }
  return node.kind === Kind.Name && types.has(node.id) && isBuiltinName(context.names, node);
}

// biome-ignore format: a list of words
const types: ReadonlySet<string> = new Set([
  'bool', 'bytearray', 'bytes', 'classmethod', 'complex', 'dict', 'enumerate', 'filter', 'float', 'frozenset',
  'int', 'list', 'map', 'memoryview', 'object', 'property', 'range', 'reversed', 'set', 'slice', 'staticmethod',
  'str', 'super', 'tuple', 'type', 'zip',
  'ArithmeticError', 'AssertionError', 'AttributeError', 'BaseException', 'BlockingIOError', 'BrokenPipeError',
  'BufferError', 'BytesWarning', 'ChildProcessError', 'ConnectionAbortedError', 'ConnectionError',
  'ConnectionRefusedError', 'ConnectionResetError', 'DeprecationWarning', 'EnvironmentError', 'EOFError',
  'Exception', 'FileExistsError', 'FileNotFoundError', 'FloatingPointError', 'FutureWarning', 'GeneratorExit',
  'ImportError', 'ImportWarning', 'IndentationError', 'IndexError', 'InterruptedError', 'IOError',
  'IsADirectoryError', 'KeyboardInterrupt', 'KeyError', 'LookupError', 'MemoryError', 'ModuleNotFoundError',
  'NameError', 'NotADirectoryError', 'NotImplementedError', 'OSError', 'OverflowError',
  'PendingDeprecationWarning', 'PermissionError', 'ProcessLookupError', 'RecursionError', 'ReferenceError',
  'ResourceWarning', 'RuntimeError', 'RuntimeWarning', 'StopAsyncIteration', 'StopIteration', 'SyntaxError',
  'SyntaxWarning', 'SystemError', 'SystemExit', 'TabError', 'TimeoutError', 'TypeError', 'UnboundLocalError',
  'UnicodeDecodeError', 'UnicodeEncodeError', 'UnicodeError', 'UnicodeTranslateError', 'UnicodeWarning',
  'UserWarning', 'ValueError', 'Warning', 'ZeroDivisionError',
]);
