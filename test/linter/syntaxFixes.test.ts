/**
 * Repairs of syntax errors: applied, the error is gone and no other has come. CPython is
 * asked whether the repaired file is Python; planted mistakes show how often there is a repair.
 */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { kinds } from '../../fuzz/planted/kinds.ts';
import { findSites } from '../../fuzz/planted/sites.ts';
import { Random } from '../../fuzz/random.ts';
import type { Tree } from '../../src/ast/tree.ts';
import { applyFixes, fixSource } from '../../src/linter/fixes.ts';
import { createLinter, lint } from '../../src/linter/linter.ts';
import { syntaxFix, syntaxFixes } from '../../src/linter/syntaxFixes.ts';
import { parse } from '../../src/parser/index.ts';
import type { Fix } from '../../src/rules/rule.ts';
import { findPython } from '../conformance/interpreters.ts';
import { Oracle } from '../conformance/oracle.ts';

const root = path.resolve(import.meta.dirname, '../..');
const python = findPython('3.13');
const compiles = path.join(root, 'test/conformance/compiles.py');
const oracle =
  python === null ? null : new Oracle({ ...python, args: [...python.args.slice(0, -1), compiles] });
afterAll(() => oracle?.close());

function apply({ text }: Tree, { edits }: Fix): string {
  let fixed = text;
  for (const { start, end, content } of [...edits].sort((a, b) => b.start - a.start)) {
    fixed = fixed.slice(0, start) + content + fixed.slice(end);
  }
  return fixed;
}

type Case = readonly [what: string, source: string, expected: string];

/** There is one thing that can have been meant. */
const safe: readonly Case[] = [
  ['a missing colon', 'if a\n    b\n', 'if a:\n    b\n'],
  ['a missing colon before a comment', 'def f()  # a\n    b\n', 'def f():  # a\n    b\n'],
  ['a missing colon of a case', 'match a:\n    case 1\n        b\n', 'match a:\n    case 1:\n        b\n'],
  ['a missing comma between lines', 'a = f(\n    b  # c\n    d,\n)\n', 'a = f(\n    b,  # c\n    d,\n)\n'],
  ['an assignment for a comparison', 'if a = b:\n    c\n', 'if a == b:\n    c\n'],
  ['an assignment to an attribute', 'while a.b = 1:\n    c\n', 'while a.b == 1:\n    c\n'],
  ['print of Python 2', 'print "a", b\n', 'print("a", b)\n'],
  ['print of Python 2 before a comment', 'print a  # b\n', 'print(a)  # b\n'],
  ['print of Python 2 before a statement', 'print a; b = 1\n', 'print(a); b = 1\n'],
  ['exec of Python 2', 'exec a\n', 'exec(a)\n'],
  ['exec in a namespace', 'exec a in b\n', 'exec(a, b)\n'],
  ['a space that is none', 'a =\u00a0b\n', 'a = b\n'],
  ['an indentation of such spaces', 'if a:\n\u00a0\u00a0\u00a0\u00a0b\n', 'if a:\n    b\n'],
  ['a character of no width', 'a = \u200bb\n', 'a = b\n'],
  ['a byte order mark in the middle', 'a = 1\n\ufeffb = 2\n', 'a = 1\nb = 2\n'],
  ['a NUL', 'a = 1\0\n', 'a = 1\n'],
  ['a dash', 'a = b – c\n', 'a = b - c\n'],
  ['a comma of full width', 'a = f(b， c)\n', 'a = f(b, c)\n'],
  ['smart quotes', 'a = “b c”\n', 'a = "b c"\n'],
  ['smart single quotes', 'a = ‘b’\n', "a = 'b'\n"],
  ['a fence', 'a = 1\n```\nb = 2\n', 'a = 1\nb = 2\n'],
  ['a bracket of another kind', 'a = [b)\n', 'a = [b]\n'],
  ['a comma behind an import', 'from a import b,\n', 'from a import b\n'],
  ['a string that does not end', "a = 'b\nc = 1\n", "a = 'b'\nc = 1\n"],
  ['an f-string that does not end', 'a = f"b\nc = 1\n', 'a = f"b"\nc = 1\n'],
  ['not behind an operator', 'a = b + not c\n', 'a = b + (not c)\n'],
  ['a generator beside an argument', 'f(a for a in b, c)\n', 'f((a for a in b), c)\n'],
  ['a tuple as the element of a comprehension', '[a, b for a in c]\n', '[(a, b) for a in c]\n'],
  ['a lambda in a field', 'f"{lambda a: 1}"\n', 'f"{(lambda a: 1)}"\n'],
  ['a blank before a conversion', 'f"{a! r}"\n', 'f"{a!r}"\n'],
  ['leading zeros', 'a = 007\n', 'a = 7\n'],
  ['leading zeros of no octal number', 'a = 089\n', 'a = 89\n'],
  ['a long integer of Python 2', 'a = 10L\n', 'a = 10\n'],
  ['an inequality of Python 2', 'a = b <> c\n', 'a = b != c\n'],
  ['backticks of Python 2', 'a = `b`\n', 'a = repr(b)\n'],
  ['and of C', 'if a && b:\n    c\n', 'if a and b:\n    c\n'],
  ['or of C', 'if a||b:\n    c\n', 'if a or b:\n    c\n'],
  ['not of C', 'if !a:\n    b\n', 'if not a:\n    b\n'],
  ['three equals signs', 'if a === b:\n    c\n', 'if a == b:\n    c\n'],
  ['a comment of C', '// a\n', '# a\n'],
  ['else if', 'if a:\n    b\nelse if c:\n    d\n', 'if a:\n    b\nelif c:\n    d\n'],
  ['then', 'if a then:\n    b\n', 'if a:\n    b\n'],
  ['then for a colon', 'if a then\n    b\n', 'if a:\n    b\n'],
  ['a missing in', 'for a b:\n    c\n', 'for a in b:\n    c\n'],
  ['of for in', 'for a of b:\n    c\n', 'for a in b:\n    c\n'],
  ['a missing in of a comprehension', '[a for a b]\n', '[a for a in b]\n'],
  ['import before from', 'import a from b\n', 'from b import a\n'],
  ['missing parentheses of a function', 'def f:\n    a\n', 'def f():\n    a\n'],
  ['a parameter in parentheses', 'def f((a)):\n    a\n', 'def f(a):\n    a\n'],
  ['blanks behind a backslash', 'a = \\  \n  b\n', 'a = \\\n  b\n'],
  ['a comma too many', 'f(a,, b)\n', 'f(a, b)\n'],
  ['a comma before the first argument', 'f(, a)\n', 'f( a)\n'],
  ['two colons', 'def f()::\n    a\n', 'def f():\n    a\n'],
  ['a semicolon for a colon', 'if a;\n    b\n', 'if a:\n    b\n'],
  ['a brace for a colon', 'def f() {\n    b\n', 'def f():\n    b\n'],
  ['two dots', 'from a..b import c\n', 'from a.b import c\n'],
  ['a word twice', 'if a:\n    del del b\n', 'if a:\n    del b\n'],
  ['two semicolons', 'a = 1;;\n', 'a = 1;\n'],
  ['a block that is empty', 'if a:\n', 'if a:\n    pass\n'],
  ['an empty block and its comment', 'if a:\n    # b\n', 'if a:\n    pass\n    # b\n'],
  ['an empty block in CRLF', 'def f():\r\n\r\ndef g(): 1\r\n', 'def f():\r\n    pass\r\n\r\ndef g(): 1\r\n'],
  [
    'exceptions before as',
    'try:\n    a\nexcept A, B as e:\n    b\n',
    'try:\n    a\nexcept (A, B) as e:\n    b\n',
  ],
];

/** The likeliest of what may have been meant. */
const unsafe: readonly Case[] = [
  ['a missing comma', 'a = [b c]\n', 'a = [b, c]\n'],
  ['a missing comma of parameters', 'def f(a b):\n    c\n', 'def f(a, b):\n    c\n'],
  ['a semicolon for a comma', 'f(a; b)\n', 'f(a, b)\n'],
  ['a missing colon of a dictionary', "a = {'b' 1, 'c': 2}\n", "a = {'b': 1, 'c': 2}\n"],
  ['a missing colon inside a line', 'def f() return a\n', 'def f(): return a\n'],
  ['an assignment to a call', 'f() = a\n', 'f() == a\n'],
  ['an assignment in a call', 'f(a.b=c)\n', 'f(a.b==c)\n'],
  ['a bracket too many', 'a = f(b))\n', 'a = f(b)\n'],
  ['a bracket too many on its own line', 'a = f(\n    b\n)\n)\n', 'a = f(\n    b\n)\n'],
  ['a bracket that is missing inside another', 'a = f(b[1)\n', 'a = f(b[1])\n'],
  ['a bracket that is not closed', 'a = f(b\nc = 1\n', 'a = f(b)\nc = 1\n'],
  ['a bracket of many lines', 'a = [\n    b,\n    c,\nd = 1\n', 'a = [\n    b,\n    c,]\nd = 1\n'],
  ['a header whose bracket is not closed', 'if f(a:\n    b\n', 'if f(a):\n    b\n'],
  ['parameters that are not closed', 'def f(a, b:\n    c\n', 'def f(a, b):\n    c\n'],
  ['a string that does not end in a call', "f('b)\nc = 1\n", "f('b')\nc = 1\n"],
  ['an apostrophe', "a = 'it's'\n", "a = 'it\\'s'\n"],
  ['a path that ends in a backslash', "a = 'c:\\'\n", "a = 'c:\\\\'\n"],
  ['an octal number of Python 2', 'a = 0777\n', 'a = 0o777\n'],
  ['a conditional without else', 'a = 1 if b\n', 'a = 1 if b else None\n'],
  ['a misspelt keyword', 'fro a import b\n', 'from a import b\n'],
  ['a misspelt return', 'def f():\n    retrun a\n', 'def f():\n    return a\n'],
  ['elseif', 'if a:\n    b\nelseif c:\n    d\n', 'if a:\n    b\nelif c:\n    d\n'],
  ['a step of C', 'a = 1\na++\n', 'a = 1\na += 1\n'],
  ['a declaration', 'var a = 1\n', 'a = 1\n'],
  ['a walrus as a statement', 'a := 1\n', 'a = 1\n'],
  ['raise of Python 2', 'raise A, "b"\n', 'raise A("b")\n'],
  ['an indentation', 'a = 1\n  b = 2\n', 'a = 1\nb = 2\n'],
  ['an indentation of many lines', 'a = 1\n  b = 2\n  c = 3\n', 'a = 1\nb = 2\nc = 3\n'],
  ['an unindentation', 'if a:\n    b\n  c\n', 'if a:\n    b\n    c\n'],
  ['a tab', 'if a:\n    b\n\tc\n', 'if a:\n    b\n    c\n'],
  ['a block that may follow', 'if a:\nb = 1\n', 'if a:\n    pass\nb = 1\n'],
  ['a block that is not indented', 'class A:\npass\n', 'class A:\n    pass\n'],
];

describe('a repair of', () => {
  const all = [
    ...safe.map((one) => [...one, 'safe'] as const),
    ...unsafe.map((one) => [...one, 'unsafe'] as const),
  ];
  it.each(all)('%s', async (_, source, expected, applicability) => {
    const tree = parse(source);
    expect(tree.diagnostics.length).toBe(1);
    const fix = syntaxFix(tree.diagnostics[0], tree);
    expect(fix).not.toBe(null);
    if (fix === null) return;
    expect(apply(tree, fix)).toBe(expected);
    expect(fix.applicability).toBe(applicability);
    expect(parse(expected).diagnostics).toEqual([]);
    if (oracle !== null) {
      const error = (await oracle.ask({ source: expected })).error as { msg?: string } | undefined;
      // What only the compiler refuses, a `return` on its own, is none of the repair's business.
      if (error !== undefined) expect(error.msg).toMatch(/outside function/);
    }
  });
});

describe('versions', () => {
  it('parenthesizes exceptions where the target asks for it', () => {
    const source = 'try:\n    a\nexcept A, B:\n    b\n';
    const tree = parse(source, { targetVersion: '3.13' });
    const fix = syntaxFix(tree.diagnostics[0], tree, 13) as Fix;
    expect(apply(tree, fix)).toBe('try:\n    a\nexcept (A, B):\n    b\n');
  });

  it('reads the second name of Python 2 as that of the exception', () => {
    const tree = parse('try:\n    a\nexcept A, e:\n    b\n', { targetVersion: '3.13' });
    const fix = syntaxFix(tree.diagnostics[0], tree, 13) as Fix;
    expect(apply(tree, fix)).toBe('try:\n    a\nexcept A as e:\n    b\n');
  });
});

describe('no repair is known for', () => {
  it.each([
    ['a print that ends in a comma', 'print a,\n'],
    ['a conflict marker', 'a = 1\n<<<<<<< HEAD\n'],
    ['two names', 'a b\n'],
    ['an operand that is missing', 'a = 1 +\n'],
    ['a field of two names', 'f"{a b}"\n'],
    ['a string of many lines', 'a = """b\n\nc\n'],
    ['a positional argument behind a keyword', 'f(a=1, b)\n'],
  ])('%s', (_, source) => {
    const tree = parse(source);
    expect(tree.diagnostics.length).toBe(1);
    expect(syntaxFix(tree.diagnostics[0], tree)).toBe(null);
  });
});

describe('the linter', () => {
  const source = 'if a\n    print "b"\nc = [1 2]\n';

  it('offers the repairs of all errors of a file', () => {
    const { tree, findings } = lint(source);
    const errors = findings.filter(({ code }) => code === 'invalid-syntax');
    expect(errors.map(({ fix }) => fix !== null)).toEqual([true, true, true]);
    expect(applyFixes(tree.text, errors).text).toBe('if a:\n    print("b")\nc = [1, 2]\n');
  });

  it('does not apply them', () => {
    expect(fixSource(createLinter(), source, { unsafe: true }).source).toBe(source);
  });

  it('looks for repairs of a bounded number of errors', () => {
    const many = 'a = [b c]\n'.repeat(800);
    const { findings } = lint(many);
    const offered = findings.filter(({ code, fix }) => code === 'invalid-syntax' && fix !== null);
    expect(offered.length).toBeGreaterThan(50);
    expect(offered.length).toBeLessThan(800);
  });

  it('offers none in a line that nobody wrote', () => {
    const tree = parse(`a = [${'b c, '.repeat(20_000)}]\n`);
    const started = performance.now();
    expect(syntaxFixes(tree, 14).every((fix) => fix === null)).toBe(true);
    expect(performance.now() - started).toBeLessThan(2000);
  });
});

/** Ids of the messages: what stays must have been there. */
const idsOf = (tree: Tree): number[] => tree.diagnostics.map(({ id }) => id).sort((a, b) => a - b);

function isContained(few: readonly number[], many: readonly number[]): boolean {
  let i = 0;
  for (const id of few) {
    while (i < many.length && many[i] < id) i++;
    if (many[i] !== id) return false;
    i++;
  }
  return true;
}

describe('planted mistakes', () => {
  const folder = path.join(root, 'examples');
  const files = readdirSync(folder)
    .filter((name) => name.endsWith('.py'))
    .map((name) => readFileSync(path.join(folder, name), 'utf8'))
    .filter((text) => parse(text).diagnostics.length === 0)
    .slice(0, 3);

  it('a repair takes one error away and brings none', () => {
    let errors = 0;
    let repaired = 0;
    for (const [f, text] of files.entries()) {
      const sites = findSites(text);
      for (const [k, kind] of Object.keys(kinds).entries()) {
        const edit = kinds[kind](sites, new Random(1000 * f + k));
        if (edit === null) continue;
        const tree = parse(text.slice(0, edit.start) + edit.text + text.slice(edit.end));
        for (const diagnostic of tree.diagnostics) {
          errors++;
          const fix = syntaxFix(diagnostic, tree);
          if (fix === null) continue;
          repaired++;
          const after = parse(apply(tree, fix));
          expect(after.diagnostics.length, kind).toBeLessThan(tree.diagnostics.length);
          expect(isContained(idsOf(after), idsOf(tree)), kind).toBe(true);
        }
      }
    }
    expect(errors).toBeGreaterThan(100);
    // Many planted mistakes only their author could repair.
    expect(repaired / errors).toBeGreaterThan(0.5);
  });
});
