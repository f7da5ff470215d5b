/**
 * `parse` never throws, whatever it is given, and what it gives back is sound.
 */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { findBrokenInvariant } from '../../fuzz/invariants.ts';
import { dump } from '../../src/ast/python.ts';
import type { Tree } from '../../src/ast/tree.ts';
import { syntaxMessage, syntaxName } from '../../src/diagnostics/syntax.ts';
import { type ParseOptions, parse, targetVersions } from '../../src/parser/index.ts';
import { decodeNamed } from '../../src/text/codecs.ts';
import { lookupUnicodeName } from '../../src/text/unicodeNames.ts';
import { readCases } from './cases.ts';

const bytes = (...parts: (string | number)[]): Uint8Array =>
  Uint8Array.from(parts.flatMap((part) => (typeof part === 'string' ? [...Buffer.from(part)] : [part])));

/** Parses and uses everything that comes with a tree, so that nothing deferred throws either. */
function parseWhole(source: string | Uint8Array, options?: ParseOptions): Tree {
  const tree = parse(source, { encodings: decodeNamed, ...options });
  expect([source, findBrokenInvariant(tree)]).toEqual([source, null]);
  dump(tree, { includePositions: true });
  expect(tree.tokens.length).toBeGreaterThan(0);
  for (const diagnostic of tree.diagnostics) {
    expect(syntaxMessage(diagnostic, tree.lineIndex)).not.toMatch(/^$|undefined|NaN/);
    expect(syntaxName(diagnostic)).toMatch(/^[a-z0-9-]+$/);
  }
  return tree;
}

const namesOf = (source: string | Uint8Array): string[] => parseWhole(source).diagnostics.map(syntaxName);

describe('bytes that cannot be read', () => {
  const broken: Record<string, Uint8Array> = {
    'a byte that is no UTF-8': bytes('a = "', 0xff, '"\n'),
    'a continuation byte alone': bytes('a = "', 0x80, '"\n'),
    'a sequence that is cut short': bytes('a = "', 0xe6, 0x97, '"\n'),
    'a sequence at the end of the file': bytes('a = "', 0xe6, 0x97),
    'an overlong form': bytes('a = "', 0xc0, 0xaf, '"\n'),
    'a surrogate in UTF-8': bytes('a = "', 0xed, 0xa0, 0x80, '"\n'),
    'a code point beyond Unicode': bytes('a = "', 0xf4, 0x90, 0x80, 0x80, '"\n'),
    'a name that is no UTF-8': bytes(0xe9, ' = 1\n'),
    'a comment that is no UTF-8': bytes('# ', 0xe9, '\na = ', 0xe9, '\n'),
    'a coding that does not exist': bytes('# coding: klingon\na\n'),
    'a coding in the second line that does not exist': bytes(
      '#!python\n# vim: set fileencoding=klingon :\na\n',
    ),
    'a coding that is no text': bytes('# coding: rot13\na\n'),
    'a byte order mark and another coding': bytes(0xef, 0xbb, 0xbf, '# coding: latin-1\na\n'),
    'ASCII that is none': bytes('# coding: ascii\na = "', 0xe9, '"\n'),
    'half a character of a two-byte coding': bytes('# coding: shift_jis\na = "', 0x83, '"\n'),
    'UTF-16': bytes(0xff, 0xfe, 'a', 0, '\n', 0),
    'UTF-32': bytes(0, 0, 0xfe, 0xff, 0, 0, 0, 'a'),
  };

  it.each(Object.entries(broken))('%s', (_, source) => {
    const tree = parseWhole(source);
    expect(tree.diagnostics.length).toBeGreaterThan(0);
    expect(tree.diagnostics.map(syntaxName)).toEqual(
      expect.arrayContaining([expect.stringMatching(/source-encoding|null-bytes/)]),
    );
  });

  it('are read in the coding they say', () => {
    expect(namesOf(bytes('# coding: latin-1\na = "', 0xe9, '"\n'))).toEqual([]);
    expect(dump(parseWhole(bytes('# coding: latin-1\n"', 0xe9, '"\n')))).toContain("value='é'");
    expect(dump(parseWhole(bytes('#!python\n# -*- coding: cp1252 -*-\n"', 0x80, '"\n')))).toContain(
      "value='€'",
    );
    expect(parseWhole(bytes(0xef, 0xbb, 0xbf, 'a\n')).diagnostics).toEqual([]);
    expect(parseWhole(bytes(0xef, 0xbb, 0xbf, '# coding: utf-8\na\n')).diagnostics).toEqual([]);
    expect(parseWhole(bytes()).diagnostics).toEqual([]);
    expect(parseWhole(bytes(0xef, 0xbb, 0xbf)).diagnostics).toEqual([]);
    expect(parseWhole(bytes(0xef)).diagnostics).not.toEqual([]);
  });

  it('every single byte', () => {
    for (let byte = 0; byte < 256; byte++) {
      for (const source of [
        bytes(byte),
        bytes('a = ', byte),
        bytes("'", byte, "'\n"),
        bytes("f'{a:", byte),
      ]) {
        parseWhole(source);
      }
    }
  });

  it('every pair of bytes beyond ASCII', () => {
    for (let first = 0x80; first < 0x100; first++) {
      const row: number[] = [];
      for (let second = 0x70; second < 0x100; second += 7) row.push(first, second, 0x0a);
      parseWhole(Uint8Array.from(row));
    }
  });
});

describe('text that no file has', () => {
  it.each([
    ['a NUL', '\0'],
    ['a NUL in a name', 'a\0b'],
    ['a NUL in a string', "'a\0b'"],
    ['a NUL in a comment', '# a\0b\nc'],
    ['a NUL in an f-string', "f'a\0{b\0c}\0'"],
    ['a NUL at the end', 'a\0'],
    ['a NUL behind a backslash', 'a \\\0'],
    ['many NULs', '\0'.repeat(100)],
    ['a lone surrogate', '\ud800'],
    ['a lone surrogate in a name', 'a\udc00b'],
    ['a lone surrogate at the end', 'a = "b\ud800'],
    ['a surrogate pair the wrong way round', '\udc00\ud800'],
    ['half of a name', 'a\ud835'],
    ['a byte order mark', '\ufeff'],
    ['a byte order mark before code', '\ufeffa = 1\n'],
    ['a byte order mark inside', 'a\ufeff = 1\n'],
    ['noncharacters', '\uffff\ufffe'],
    ['a replacement character', 'a = \ufffd'],
    ['line separators', 'a\u2028b\u2029c\u0085d'],
    ['control characters', Array.from({ length: 32 }, (_, i) => String.fromCharCode(i)).join(' ')],
    ['private use', '\ue000\u{f0000}'],
    ['combining marks first', '\u0301a'],
    ['joiners', 'a\u200db\u200cc'],
    ['right-to-left marks', 'a\u202eb'],
  ])('%s', (_, source) => {
    parseWhole(source);
    parseWhole(source, { mode: 'eval' });
    parseWhole(source, { mode: 'single', targetVersion: '3.8', unicodeNames: lookupUnicodeName });
  });
});

describe('what does not end', () => {
  const starts = [
    ...[
      '(',
      '[',
      '{',
      'f(',
      'a[',
      '{a:',
      '{**',
      'f(*',
      'f(**',
      'f(a=',
      'a[:',
      '(a for',
      '[a for b in',
      '{a: b for',
      '(yield',
    ],
    ...[
      "'",
      '"',
      "'''",
      '"""',
      "b'",
      "r'",
      "f'",
      "f'''",
      "f'{",
      "f'{a",
      "f'{a!",
      "f'{a!r",
      "f'{a:",
      "f'{a:{",
      "f'{a=",
      "t'{",
      "'\\",
      "f'\\",
      "f'{'",
      "f'{f'",
    ],
    ...[
      '\\',
      'a\\',
      'a = \\\n',
      '\\\n',
      'a.',
      'a,',
      'a =',
      'a +=',
      'a:',
      'a if',
      'a if b else',
      'lambda',
      'lambda a',
      'lambda *',
      'lambda a=',
    ],
    ...[
      'not',
      'a not',
      'a is',
      'a is not',
      'await',
      '*',
      '**',
      '-',
      '@',
      '@a',
      '@a\n',
      'a :=',
      '->',
      '...',
      '..',
      '.',
    ],
    ...[
      'def',
      'def f',
      'def f(',
      'def f(a',
      'def f(*',
      'def f(a:',
      'def f(a=',
      'def f(/',
      'def f()',
      'def f() ->',
      'def f():',
      'def f[',
      'def f[T',
      'def f[*',
      'def f[T:',
      'def f[T=',
    ],
    ...[
      'class',
      'class C',
      'class C(',
      'class C:',
      'class C[',
      'async',
      'async def',
      'async for',
      'async with',
    ],
    ...[
      'if',
      'if a',
      'if a:',
      'if a:\n',
      'if a: b\nelse',
      'if a: b\nelif',
      'while',
      'for',
      'for a',
      'for a in',
      'for a in b:',
      'with',
      'with a as',
      'with (',
      'with (a',
      'with (a as b',
      'with (a as b,',
      'with (a):',
    ],
    ...[
      'try',
      'try:',
      'try: a\n',
      'try: a\nexcept',
      'try: a\nexcept b as',
      'try: a\nexcept*',
      'try: a\nfinally',
    ],
    ...[
      'match',
      'match a',
      'match a:',
      'match a:\n',
      'match a:\n case',
      'match a:\n case b',
      'match a:\n case b(',
      'match a:\n case [',
      'match a:\n case {',
      'match a:\n case {"b":',
      'match a:\n case b(c=',
      'match a:\n case -',
      'match a:\n case 1 +',
      'match a:\n case b |',
      'match a:\n case b as',
      'match a:\n case b if',
      'match a:\n case *',
      'match a:\n case {**',
    ],
    ...[
      'import',
      'import a.',
      'import a as',
      'from',
      'from .',
      'from a import',
      'from a import (',
      'from a import (b,',
      'from a import b as',
      'from . import *',
    ],
    ...[
      'global',
      'nonlocal a,',
      'del',
      'del (',
      'return',
      'raise',
      'raise a from',
      'assert',
      'assert a,',
      'type',
      'type A',
      'type A[',
      'type A =',
      'yield',
      'yield from',
      'pass;',
      ';',
    ],
    ...['0x', '0b', '0o', '1_', '1e', '1e+', '1.', '1._', '0_', '00', '1j'],
    ...['  ', '\t', '\f', '#', '# a', ' a', 'if a:\n  b\n c', '\n', '\r', '\r\n', ''],
  ];

  it('at the end of the file, of the line, and before a statement', () => {
    for (const start of starts) {
      for (const end of [
        '',
        '\n',
        '\r\n',
        '\nclass C: pass\n',
        ')',
        ' # comment',
        '\n    a\nb\n',
        ' $ ',
        ':',
      ]) {
        parseWhole(start + end);
      }
      parseWhole(start, { mode: 'eval' });
      parseWhole(`if a:\n    ${start}\n    b\nc\n`, { targetVersion: '3.8' });
      parseWhole(`(${start})\n[${start}]\n{${start}}\nf'{${start}}'\n`);
    }
  });

  it('two of them', () => {
    for (let i = 0; i < starts.length; i++)
      parseWhole(`${starts[i]} ${starts[(i * 7 + 3) % starts.length]}\n`);
  });
});

describe('every prefix', () => {
  const corpus = path.join(import.meta.dirname, '..', '..', 'fuzz', 'corpus');
  const files = [
    '12-match-patterns.py',
    '28-fstrings-312.py',
    '32-indentation.py',
    '41-crlf.py',
    '14-type-parameters.py',
  ];

  it.each(files)('of %s', (name) => {
    const whole = readFileSync(path.join(corpus, name), 'utf8').slice(0, 1500);
    for (let length = 0; length <= whole.length; length++) {
      const tree = parse(whole.slice(0, length), { targetVersion: '3.8' });
      if (length % 3 === 0) expect([length, findBrokenInvariant(tree)]).toEqual([length, null]);
    }
  });

  it.each(files)('of %s, with one character missing', (name) => {
    const whole = readFileSync(path.join(corpus, name), 'utf8').slice(0, 1500);
    for (let at = 0; at < whole.length; at++) {
      const tree = parse(whole.slice(0, at) + whole.slice(at + 1));
      if (at % 3 === 0) expect([at, findBrokenInvariant(tree)]).toEqual([at, null]);
    }
  });

  it('of the cases of err/', () => {
    for (const { source } of readCases(path.join(import.meta.dirname, 'err'))) {
      if (source.length > 300) continue;
      for (let length = 0; length < source.length; length += 2) {
        const tree = parse(source.slice(0, length));
        if (length % 4 === 0)
          expect([source.slice(0, length), findBrokenInvariant(tree)]).toEqual([
            source.slice(0, length),
            null,
          ]);
      }
    }
  });
});

describe('options', () => {
  it('any version and mode', () => {
    const files = readdirSync(path.join(import.meta.dirname, 'ok'));
    const source = readFileSync(path.join(import.meta.dirname, 'ok', files[0]), 'utf8').slice(0, 4000);
    for (const targetVersion of targetVersions) {
      for (const mode of ['exec', 'single', 'eval'] as const) parseWhole(source, { targetVersion, mode });
    }
  });

  it('any place to begin', () => {
    const source = 'a = 1\ndef f():\n    b\nc\n';
    for (let from = 0; from <= source.length; from++) parseWhole(source, { from });
    expect(parse(source, { from: 6 }).diagnostics).toEqual([]);
  });

  it('the source is not held back by a name table that finds nothing', () => {
    const tree = parseWhole("'\\N{BULLET}'\n", { unicodeNames: () => null });
    expect(tree.diagnostics.length).toBe(1);
  });
});

describe('integers', () => {
  // CPython converts decimal integers of up to 4300 digits (sys.int_info.default_max_str_digits).
  it('have at most 4300 decimal digits, as many others as one likes', () => {
    const digits = '9'.repeat(4300);
    expect(namesOf(`a = ${digits}\n`)).toEqual([]);
    expect(namesOf(`a = ${digits}_9\n`)).toEqual(['huge-integer']);
    expect(namesOf(`a = ${'9_'.repeat(4299)}9\n`)).toEqual([]);
    expect(namesOf(`a = ${digits}9.0\n`)).toEqual([]);
    expect(namesOf(`a = ${digits}9e1\n`)).toEqual([]);
    expect(namesOf(`a = ${digits}9j\n`)).toEqual([]);
    expect(namesOf(`a = 0x${'f'.repeat(20_000)}\n`)).toEqual([]);
    const tree = parseWhole(`a = ${digits}9\n`);
    expect(syntaxMessage(tree.diagnostics[0], tree.lineIndex)).toContain('value has 4301 digits');
  });
});

describe('one parse after another', () => {
  const sources = readCases(path.join(import.meta.dirname, 'ok')).map(({ source }) => source);
  const snapshot = (tree: Tree): string =>
    JSON.stringify([
      dump(tree, { includePositions: true }),
      [...tree.tape.kinds],
      [...tree.tape.low],
      [...tree.tape.nameIds].map((id) => tree.names[id]),
      [...tree.comments],
      tree.tape.nodes.map(({ index }) => index),
    ]);

  it('changes nothing in the trees before', () => {
    const first = sources.map((source) => parse(source));
    const before = first.map(snapshot);
    for (const source of [...sources].reverse()) parse(source);
    parse('a = $ (\n'.repeat(10_000));
    parse('('.repeat(1000));
    expect(first.map(snapshot)).toEqual(before);
  });

  it('gives what it gave alone, also after one that went wrong', () => {
    const alone = sources.map((source) => snapshot(parse(source)));
    const between = ["f'{a:{b", 'with (a as', 'match (a', "'''", 'if a:\n  (b\n c', '\0', 'x = 1 +'];
    sources.forEach((source, i) => {
      parse(between[i % between.length]);
      expect(snapshot(parse(source))).toBe(alone[i]);
    });
  });

  it('may be larger or smaller than the one before', () => {
    const large = parse('name_1 = [1, "a", b.c]\n'.repeat(20_000));
    const small = parse('a\n');
    expect(small.tape.length).toBe(3);
    expect(small.names.includes('name_1')).toBe(false);
    expect(large.tape.nodes.at(-1)).toBe(large.root);
    expect(findBrokenInvariant(large)).toBeNull();
  });
});
