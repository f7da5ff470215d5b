/**
 * The names that every module finds without binding them.
 *
 * Those of `dir(builtins)` in each CPython from 3.8 on, what `site` adds (`exit`, `quit` …), and what a
 * module is given when it is loaded (`__file__` …). `WindowsError` only exists on Windows, where it does.
 */

/** In `dir(builtins)` since 3.8 or earlier, and in every module. */
// biome-ignore format: a list of words
const always: readonly string[] = [
  'ArithmeticError', 'AssertionError', 'AttributeError', 'BaseException', 'BlockingIOError',
  'BrokenPipeError', 'BufferError', 'BytesWarning', 'ChildProcessError', 'ConnectionAbortedError',
  'ConnectionError', 'ConnectionRefusedError', 'ConnectionResetError', 'DeprecationWarning', 'EOFError',
  'Ellipsis', 'EnvironmentError', 'Exception', 'FileExistsError', 'FileNotFoundError', 'FloatingPointError',
  'FutureWarning', 'GeneratorExit', 'IOError', 'ImportError', 'ImportWarning', 'IndentationError',
  'IndexError', 'InterruptedError', 'IsADirectoryError', 'KeyError', 'KeyboardInterrupt', 'LookupError',
  'MemoryError', 'ModuleNotFoundError', 'NameError', 'NotADirectoryError', 'NotImplemented',
  'NotImplementedError', 'OSError', 'OverflowError', 'PendingDeprecationWarning', 'PermissionError',
  'ProcessLookupError', 'RecursionError', 'ReferenceError', 'ResourceWarning', 'RuntimeError',
  'RuntimeWarning', 'StopAsyncIteration', 'StopIteration', 'SyntaxError', 'SyntaxWarning', 'SystemError',
  'SystemExit', 'TabError', 'TimeoutError', 'TypeError', 'UnboundLocalError', 'UnicodeDecodeError',
  'UnicodeEncodeError', 'UnicodeError', 'UnicodeTranslateError', 'UnicodeWarning', 'UserWarning',
  'ValueError', 'Warning', 'ZeroDivisionError', '__build_class__', '__debug__', '__doc__', '__import__',
  '__loader__', '__name__', '__package__', '__spec__', 'abs', 'all', 'any', 'ascii', 'bin', 'bool',
  'breakpoint', 'bytearray', 'bytes', 'callable', 'chr', 'classmethod', 'compile', 'complex', 'copyright',
  'credits', 'delattr', 'dict', 'dir', 'divmod', 'enumerate', 'eval', 'exec', 'exit', 'filter', 'float',
  'format', 'frozenset', 'getattr', 'globals', 'hasattr', 'hash', 'help', 'hex', 'id', 'input', 'int',
  'isinstance', 'issubclass', 'iter', 'len', 'license', 'list', 'locals', 'map', 'max', 'memoryview', 'min',
  'next', 'object', 'oct', 'open', 'ord', 'pow', 'print', 'property', 'quit', 'range', 'repr', 'reversed',
  'round', 'set', 'setattr', 'slice', 'sorted', 'staticmethod', 'str', 'sum', 'super', 'tuple', 'type',
  'vars', 'zip',  'WindowsError', '__annotations__', '__builtins__', '__cached__', '__file__', '__warningregistry__',
];

/** The minor version of Python 3 that brought each of the others. */
const since: Readonly<Record<string, number>> = {
  EncodingWarning: 10,
  aiter: 10,
  anext: 10,
  BaseExceptionGroup: 11,
  ExceptionGroup: 11,
  PythonFinalizationError: 13,
  __annotate__: 14,
};

const firstVersions: ReadonlyMap<string, number> = new Map([
  ...always.map((name) => [name, 0] as const),
  ...Object.entries(since),
]);

/** Whether Python 3.`minorVersion` finds the name in every module. */
export function isBuiltin(name: string, minorVersion: number): boolean {
  const first = firstVersions.get(name);
  return first !== undefined && first <= minorVersion;
}
