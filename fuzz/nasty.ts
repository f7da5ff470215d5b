/**
 * Sources made to break parsers, as functions of a size, and everything public run on them.
 *
 * test/parser/nasty.test.ts gives each a budget of time and memory; `npm run bench:nasty` measures how they grow.
 */
import {
  canonicalDump,
  createLinter,
  dump,
  fixSource,
  iterate,
  type LintResult,
  nodeAt,
  parse,
  type Tree,
  toPythonAst,
  walk,
  walkDfs,
  walkStack,
} from '../src/index.ts';
import { noqaRow } from '../src/linter/noqaRow.ts';
import { analyze } from '../src/semantic/index.ts';
import { verdict } from '../src/verdict/index.ts';

export interface Family {
  readonly make: (n: number) => string;
  /** The size that is asked for. */
  readonly n: number;
  /** Neither CPython's limits nor its grammar stand against it. */
  readonly isCorrect: boolean;
}

const correct = (n: number, make: (n: number) => string): Family => ({ make, n, isCorrect: true });
const wrong = (n: number, make: (n: number) => string): Family => ({ make, n, isCorrect: false });

/** Sources whose trees are deep, or whose lists are long. */
export const families: Readonly<Record<string, Family>> = {
  'open parentheses': wrong(100_000, (n) => '('.repeat(n)),
  'open brackets': wrong(100_000, (n) => '['.repeat(n)),
  'open calls, one a line': wrong(20_000, (n) => 'f(a,\n'.repeat(n)),
  not: correct(50_000, (n) => `${'not '.repeat(n)}a\n`),
  minus: correct(50_000, (n) => `${'-'.repeat(n)}a\n`),
  tilde: correct(50_000, (n) => `${'~'.repeat(n)}a\n`),
  await: wrong(50_000, (n) => `async def f(): ${'await '.repeat(n)}a\n`),
  sum: correct(200_000, (n) => `1${'+1'.repeat(n)}\n`),
  'sum of names': correct(100_000, (n) => `a = a${' + a'.repeat(n)}\n`),
  trailers: correct(50_000, (n) => `a${'.a()[0]'.repeat(n)}\n`),
  lambda: correct(10_000, (n) => `${'lambda: '.repeat(n)}a\n`),
  'lambda with parameters': correct(10_000, (n) => `${'lambda a, b=c: '.repeat(n)}a\n`),
  ternary: correct(10_000, (n) => `${'a if b else '.repeat(n)}c\n`),
  power: correct(10_000, (n) => `${'a ** '.repeat(n)}b\n`),
  elif: correct(5_000, (n) => `if a: b\n${'elif a: b\n'.repeat(n)}`),
  'elif with else': correct(5_000, (n) => `if a:\n  b\n${'elif a:\n  b\n'.repeat(n)}else:\n  c\n`),
  comparisons: correct(50_000, (n) => `a${' < b'.repeat(n)}\n`),
  and: correct(50_000, (n) => `a${' and b or c'.repeat(n)}\n`),
  tuple: correct(100_000, (n) => `a = ${'b, '.repeat(n)}\n`),
  'dict of names': correct(50_000, (n) => `a = {${'b: c, '.repeat(n)}}\n`),
  strings: correct(50_000, (n) => `a = ${"'b' ".repeat(n)}\n`),
  'percent formats': correct(20_000, (n) => `'${'%s'.repeat(n)}' % (${'a, '.repeat(n)})\n`),
  'format fields': correct(20_000, (n) => `'${'{}'.repeat(n)}'.format(${'a, '.repeat(n)})\n`),
  assignments: correct(50_000, (n) => `${'a = '.repeat(n)}b\n`),
  'one name again and again': correct(50_000, (n) => 'a = a\n'.repeat(n)),
  'many names': correct(30_000, (n) => Array.from({ length: n }, (_, i) => `n${i} = m${i}\n`).join('')),
  'many functions': correct(20_000, (n) => Array.from({ length: n }, (_, i) => `def f${i}(): a\n`).join('')),
  'one function again and again': correct(20_000, (n) => 'def f(): a\n'.repeat(n)),
  'many imports': correct(20_000, (n) => Array.from({ length: n }, (_, i) => `import m${i}\n`).join('')),
  'one import again and again': correct(20_000, (n) => 'import a.b\n'.repeat(n)),
  'names of Object': correct(5_000, (n) =>
    `__proto__ = constructor = toString = hasOwnProperty = valueOf = 1
def __proto__(constructor, toString=__proto__, *hasOwnProperty, **valueOf):
    global constructor_; import toString_ as toString__
    return {'__proto__': __proto__.constructor, 'constructor': toString}
class constructor(toString, metaclass=__proto__): __proto__ = toString
f'{__proto__!r:{constructor}}'
from __proto__ import constructor as toString
`.repeat(n / 5),
  ),
  'f-string fields': correct(20_000, (n) => `f'${'{a}'.repeat(n)}'\n`),
  'f-strings in f-strings': wrong(5_000, (n) => `${"f'{".repeat(n)}a${"}'".repeat(n)}\n`),
  'f-string formats': wrong(5_000, (n) => `f'${'{a:'.repeat(n)}${'}'.repeat(n)}'\n`),
  'open f-strings': wrong(20_000, (n) => "f'{".repeat(n)),
  'open f-strings, one a line': wrong(20_000, (n) => "f'{a\n".repeat(n)),
  'f-strings of three quotes': wrong(10_000, (n) => "f'''{".repeat(n)),
  'open triple quotes': wrong(200_000, (n) => `"""${'words\n'.repeat(n)}`),
  'open triple quotes with quotes': wrong(50_000, (n) => `"""${"a 'b'\n".repeat(n)}`),
  indents: wrong(150, (n) => Array.from({ length: n }, (_, i) => `${' '.repeat(i)}if a:\n`).join('')),
  'blocks of one line': correct(20_000, (n) => 'if a:\n  b\n'.repeat(n)),
  'closing brackets': wrong(50_000, (n) => ')'.repeat(n)),
  'errors of one kind': wrong(10_000, (n) => 'a b\n'.repeat(n)),
  'errors in one block': wrong(10_000, (n) => `def f():\n${'  a b\n'.repeat(n)}`),
  'errors in brackets': wrong(10_000, (n) => `f(\n${'a b,\n'.repeat(n)})\n`),
  'errors in calls': wrong(10_000, (n) => 'f(a=1, b, **c, *d, e=)\n'.repeat(n)),
  'headers without a colon': wrong(10_000, (n) => 'if a\n  b\n'.repeat(n)),
  'unexpected indents': wrong(10_000, (n) => 'a\n  b\n'.repeat(n)),
  'odd dedents': wrong(5_000, (n) => 'if a:\n    b\n  c\n'.repeat(n)),
  'odd dedents in one block': wrong(5_000, (n) => `class A:\n${'    if a:\n        b\n      c\n'.repeat(n)}`),
  'unterminated strings': wrong(10_000, (n) => "a = 'b\n".repeat(n)),
  'unterminated strings in one block': wrong(10_000, (n) => `def f():\n${"  a = 'b\n".repeat(n)}`),
  'open brackets in one block': wrong(10_000, (n) => `def f():\n${'  a = f(b\n'.repeat(n)}`),
  'tries without a handler': wrong(10_000, (n) => 'try:\n  a\n'.repeat(n)),
  'print statements': wrong(10_000, (n) => 'print "a", b\n'.repeat(n)),
  'fences and prose': wrong(5_000, (n) => '```python\na = b\n```\nThis is the text, of course.\n'.repeat(n)),
  'merge markers': wrong(5_000, (n) => '<<<<<<< a\nb = c\n=======\nb = d\n>>>>>>> e\n'.repeat(n)),
  NUL: wrong(20_000, (n) => '\0'.repeat(n)),
  'lone surrogates': wrong(20_000, (n) => '\ud800'.repeat(n)),
  'surrogates in strings': correct(20_000, (n) => `a = '${'\u{1f600}'.repeat(n)}'\n`),
  'zero width': wrong(20_000, (n) => 'a\u200b = \u202eb\n'.repeat(n)),
  'smart quotes': wrong(10_000, (n) => 'a = \u201cb\u201d\n'.repeat(n)),
  'line ends of every kind': correct(20_000, (n) => 'a\r\nb\rc\n\f\n'.repeat(n)),
  backslashes: correct(20_000, (n) => `a = b${' + \\\n c'.repeat(n)}\n`),
  'backslash at the end': wrong(20_000, (n) => `${'a\n'.repeat(n)}\\`),
  'one huge integer': wrong(1_000_000, (n) => `a = ${'9'.repeat(n)}\n`),
  'one huge hexadecimal': correct(200_000, (n) => `a = 0x${'f'.repeat(n)}\n`),
  comments: correct(50_000, (n) => '# a: noqa\n'.repeat(n)),
  'noqa on every line': correct(20_000, (n) => 'a = b  # noqa: F821\n'.repeat(n)),
  globals: correct(10_000, (n) =>
    Array.from({ length: n }, (_, i) => `def f${i}():\n global g${i}; g${i} = a\n`).join(''),
  ),
  'nested classes of one line': correct(10_000, (n) => 'class A: a = b; c = a\n'.repeat(n)),
  comprehensions: correct(10_000, (n) => '[a for a in b if a]\n'.repeat(n)),
  'one comprehension': correct(5_000, (n) => `[a ${'for a in b if a '.repeat(n)}]\n`),
  'patterns with alternatives': correct(10_000, (n) => `match a:\n case ${'1 | '.repeat(n)}2: b\n`),
  cases: correct(10_000, (n) => `match a:\n${' case [b, *c]: d\n'.repeat(n)}`),
  decorators: correct(10_000, (n) => `${'@a\n'.repeat(n)}def f(): pass\n`),
  parameters: correct(
    5_000,
    (n) => `def f(${Array.from({ length: n }, (_, i) => `p${i}=a`).join(', ')}): pass\n`,
  ),
  arguments: correct(10_000, (n) => `f(${Array.from({ length: n }, (_, i) => `k${i}=a`).join(', ')})\n`),
  'quoted annotations': correct(5_000, (n) => "a: 'list[b]' = c\n".repeat(n)),
};

const linter = createLinter();

/** Everything public on one source. Gives the number of nodes; throws if a rule failed. */
export function runEverything(source: string, withTrees = true): number {
  const tree = parse(source);
  parse(source, { incomplete: true });
  const result = linter.lint(source);
  checkFailures(result);
  walkTree(tree);
  analyze(tree, 14);
  verdict(source);
  noqaRow(tree, tree.text.length >> 1);
  fixSource(linter, source);
  if (withTrees) {
    dump(tree);
    canonicalDump(tree);
    toPythonAst(tree);
  }
  return tree.tape.length;
}

function checkFailures(result: LintResult): void {
  const [failure] = result.failures;
  if (failure !== undefined)
    throw new Error(`${failure.code} failed at ${failure.start}`, { cause: failure.error });
}

export function walkTree(tree: Tree): number {
  let count = walkDfs(tree).length + walkStack(tree.root).length;
  for (const _ of iterate(tree)) count++;
  walk(tree, {
    leave: {
      Name: () => {
        count++;
      },
    },
  });
  nodeAt(tree, tree.text.length >> 1);
  void tree.tokens.length;
  return count;
}
