/**
 * `Tree.tokens` and `Tree.comments` against Python's own tokenizer: tokens.py wrote the expected parts of
 * tokens.txt and the digests of corpus.jsonl.
 */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { Operator } from '../../src/ast/operators.ts';
import type { Tree } from '../../src/ast/tree.ts';
import { parse } from '../../src/parser/index.ts';
import * as T from '../../src/parser/tokens.ts';
import { readCases } from '../parser/cases.ts';

/** Python's name of each operator (Lib/token.py), and our type. */
const operators: Record<string, [name: string, type: number]> = {
  '!=': ['NOTEQUAL', T.T_NOTEQUAL],
  '%': ['PERCENT', T.T_PERCENT],
  '%=': ['PERCENTEQUAL', T.T_AUGMENTED + Operator.Mod],
  '&': ['AMPER', T.T_AMPER],
  '&=': ['AMPEREQUAL', T.T_AUGMENTED + Operator.BitAnd],
  '(': ['LPAR', T.T_LPAREN],
  ')': ['RPAR', T.T_RPAREN],
  '*': ['STAR', T.T_STAR],
  '**': ['DOUBLESTAR', T.T_DOUBLESTAR],
  '**=': ['DOUBLESTAREQUAL', T.T_AUGMENTED + Operator.Pow],
  '*=': ['STAREQUAL', T.T_AUGMENTED + Operator.Mult],
  '+': ['PLUS', T.T_PLUS],
  '+=': ['PLUSEQUAL', T.T_AUGMENTED + Operator.Add],
  ',': ['COMMA', T.T_COMMA],
  '-': ['MINUS', T.T_MINUS],
  '-=': ['MINEQUAL', T.T_AUGMENTED + Operator.Sub],
  '->': ['RARROW', T.T_ARROW],
  '.': ['DOT', T.T_DOT],
  '...': ['ELLIPSIS', T.T_ELLIPSIS],
  '/': ['SLASH', T.T_SLASH],
  '//': ['DOUBLESLASH', T.T_DOUBLESLASH],
  '//=': ['DOUBLESLASHEQUAL', T.T_AUGMENTED + Operator.FloorDiv],
  '/=': ['SLASHEQUAL', T.T_AUGMENTED + Operator.Div],
  ':': ['COLON', T.T_COLON],
  ':=': ['COLONEQUAL', T.T_COLONEQUAL],
  ';': ['SEMI', T.T_SEMICOLON],
  '<': ['LESS', T.T_LESS],
  '<<': ['LEFTSHIFT', T.T_LEFTSHIFT],
  '<<=': ['LEFTSHIFTEQUAL', T.T_AUGMENTED + Operator.LShift],
  '<=': ['LESSEQUAL', T.T_LESSEQUAL],
  '=': ['EQUAL', T.T_EQUAL],
  '==': ['EQEQUAL', T.T_EQEQUAL],
  '>': ['GREATER', T.T_GREATER],
  '>=': ['GREATEREQUAL', T.T_GREATEREQUAL],
  '>>': ['RIGHTSHIFT', T.T_RIGHTSHIFT],
  '>>=': ['RIGHTSHIFTEQUAL', T.T_AUGMENTED + Operator.RShift],
  '@': ['AT', T.T_AT],
  '@=': ['ATEQUAL', T.T_AUGMENTED + Operator.MatMult],
  '[': ['LSQB', T.T_LBRACKET],
  ']': ['RSQB', T.T_RBRACKET],
  '^': ['CIRCUMFLEX', T.T_CIRCUMFLEX],
  '^=': ['CIRCUMFLEXEQUAL', T.T_AUGMENTED + Operator.BitXor],
  '{': ['LBRACE', T.T_LBRACE],
  '|': ['VBAR', T.T_VBAR],
  '|=': ['VBAREQUAL', T.T_AUGMENTED + Operator.BitOr],
  '}': ['RBRACE', T.T_RBRACE],
  '~': ['TILDE', T.T_TILDE],
};

const names = new Map<number, string>([
  [T.T_EOF, 'ENDMARKER'],
  [T.T_NEWLINE, 'NEWLINE'],
  [T.T_INDENT, 'INDENT'],
  [T.T_DEDENT, 'DEDENT'],
  [T.T_NAME, 'NAME'],
  [T.T_NUMBER, 'NUMBER'],
  [T.T_STRING, 'STRING'],
  ...Object.values(operators).map(([name, type]): [number, string] => [type, name]),
]);
const nameOf = (type: number): string =>
  type >= T.KEYWORD_BASE ? 'KEYWORD' : (names.get(type) ?? `type ${type}`);

/** Tokens and comments in source order, as tokens.py prints them. */
function listTokens({ tokens, comments, lineIndex }: Tree): string[] {
  const place = (offset: number): string =>
    `${lineIndex.lineOf(offset)}:${lineIndex.codePointColumn(offset)}`;
  const listed: { at: number; line: string }[] = [];
  for (let i = 0; i < tokens.length; i++) {
    const [type, start, end] = [tokens.types[i], tokens.starts[i], tokens.ends[i]];
    const extent = type <= T.T_DEDENT ? place(start) : `${place(start)}-${place(end)}`;
    listed.push({ at: start, line: `${extent} ${nameOf(type)}` });
  }
  for (let i = 0; i < comments.length; i += 2) {
    const [start, end] = [comments[i], comments[i + 1]];
    listed.push({ at: start, line: `${place(start)}-${place(end)} COMMENT` });
  }
  return listed.sort((a, b) => a.at - b.at).map(({ line }) => line);
}

describe('tokens', () => {
  const cases = readCases(import.meta.dirname);

  it.each(cases)('$name', ({ source, sections }) => {
    expect(listTokens(parse(source)).join('\n')).toBe(sections.get(''));
  });

  it('are there for every kind of token', () => {
    const seen = new Set(cases.flatMap(({ sections }) => sections.get('')?.match(/[A-Z]+$/gm) ?? []));
    expect([...names.values(), 'KEYWORD', 'COMMENT'].filter((name) => !seen.has(name))).toEqual([]);
  });
});

describe('the corpus', () => {
  const folder = path.join(import.meta.dirname, '..', '..', 'fuzz', 'corpus');
  interface Digest {
    readonly file: string;
    readonly tokens: number;
    readonly sha: string;
  }
  const digests: Digest[] = readFileSync(path.join(import.meta.dirname, 'corpus.jsonl'), 'utf8')
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line));

  it.each(digests)('$file', ({ file, tokens, sha }) => {
    const listed = listTokens(parse(readFileSync(path.join(folder, file))));
    expect(listed.length).toBe(tokens);
    // Where this differs: python3.14 test/lexer/tokens.py --show FILE lists Python's.
    expect(createHash('sha256').update(listed.join('\n')).digest('hex')).toBe(sha);
  });

  it('has a digest of every file that has no line ending in CR', () => {
    const files = readdirSync(folder).filter((name) => name.endsWith('.py'));
    const plain = files.filter((name) => !readFileSync(path.join(folder, name)).includes('\r'));
    expect(digests.map(({ file }) => file)).toEqual(plain.sort());
  });
});

describe('token types', () => {
  it.each(Object.entries(operators))('%s', (text, [, type]) => {
    // After an opening bracket a closing one would be taken for its partner.
    const opening: Record<string, string> = { ')': '(', ']': '[', '}': '{' };
    const source = `${opening[text] ?? ''}${text}`;
    const { tokens } = parse(source);
    const at = source.length - text.length;
    const found = [...tokens.starts].indexOf(at);
    expect([tokens.types[found], tokens.starts[found], tokens.ends[found]]).toEqual([
      type,
      at,
      source.length,
    ]);
  });

  it('keywords', () => {
    const keywords =
      'False None True and as assert async await break class continue def del elif else except finally for ' +
      'from global if import in is lambda nonlocal not or pass raise return try while with yield';
    const { tokens } = parse(keywords);
    const found = keywords.split(' ').map((word) => T.KEYWORD_BASE + T.seededNames.indexOf(word));
    expect([...tokens.types].filter((type) => type > T.T_DEDENT)).toEqual(found);
    expect(found.length).toBe(T.KEYWORD_COUNT);
    expect(T.T_YIELD).toBe(T.KEYWORD_BASE + T.KEYWORD_COUNT - 1);
  });

  it('soft keywords and former keywords are names', () => {
    const { tokens } = parse('match case type _ print exec nonlocals Async');
    const types = [...tokens.types].filter((type) => type > T.T_DEDENT);
    expect(types).toEqual(Array(8).fill(T.T_NAME));
  });

  it('a conversion’s exclamation mark belongs to the f-string', () => {
    expect(listTokens(parse("f'{a!r}'\n"))).toEqual(['1:0-1:8 STRING', '1:8 NEWLINE', '2:0 ENDMARKER']);
  });

  it('a t-string is one token too', () => {
    expect(listTokens(parse("t'{a!r:{b}}' x\n"))).toEqual([
      '1:0-1:12 STRING',
      '1:13-1:14 NAME',
      '1:14 NEWLINE',
      '2:0 ENDMARKER',
    ]);
  });
});

describe('line ends', () => {
  const shape = (source: string): string[] =>
    listTokens(parse(source)).map((line) => line.replace(/^\S+ /, ''));
  const source = 'if a:  # b\n    c = (d,\n        e)\n\n    f = "g"\nh\n';

  it('CR and CRLF give the same tokens', () => {
    expect(listTokens(parse(source.replaceAll('\n', '\r\n')))).toEqual(listTokens(parse(source)));
    expect(listTokens(parse(source.replaceAll('\n', '\r')))).toEqual(listTokens(parse(source)));
  });

  it('a missing one at the end is made up', () => {
    expect(shape(source.trimEnd())).toEqual(shape(source));
    expect(shape('if a:\n    b')).toEqual(shape('if a:\n    b\n'));
    expect(shape('a # b')).toEqual(shape('a # b\n'));
    expect(shape('a;')).toEqual(shape('a;\n'));
  });

  it('a NEWLINE is as long as its line break', () => {
    for (const [text, length] of [
      ['\n', 1],
      ['\r', 1],
      ['\r\n', 2],
      ['', 0],
    ] as const) {
      const { tokens } = parse(`a${text}`);
      const at = [...tokens.types].indexOf(T.T_NEWLINE);
      expect([tokens.starts[at], tokens.ends[at]]).toEqual([1, 1 + length]);
    }
  });
});

describe('damaged source', () => {
  it.each([
    ["a = 'b\nc\n"],
    ["f'{a\n"],
    ["f'a\nb\n"],
    ['(a\nb\n'],
    ['a)\n'],
    ['a $ b\n'],
    ['a \\ b\n'],
    ['a \\'],
    ['  a\nb\n'],
    ['if a:\n    b\n  c\n'],
    ['0x 1_ 1e 01\n'],
    ['"""a'],
    ["f'''{a"],
    ['\0'],
    ['a\u200bb\n'],
    ["f'{a!r:{'b"],
  ])('%j: tokens in order, inside the text, with an end', (source) => {
    const { tokens, comments } = parse(source);
    let last = 0;
    for (let i = 0; i < tokens.length; i++) {
      expect(tokens.starts[i]).toBeGreaterThanOrEqual(last);
      expect(tokens.ends[i]).toBeGreaterThanOrEqual(tokens.starts[i]);
      last = tokens.ends[i];
    }
    expect(last).toBeLessThanOrEqual(source.length);
    expect(tokens.types[tokens.length - 1]).toBe(T.T_EOF);
    expect([...tokens.types].filter((type) => type === T.T_EOF).length).toBe(1);
    expect(comments.length).toBe(0);
  });

  it('every INDENT has its DEDENT', () => {
    for (const source of ['if a:\n b\n  c\n', 'a\n b\n  c\n d', 'if a:\n  b\n c\n', ' a']) {
      const { types } = parse(source).tokens;
      const count = (type: number): number => types.filter((one) => one === type).length;
      expect([source, count(T.T_DEDENT)]).toEqual([source, count(T.T_INDENT)]);
    }
  });
});

describe('tokens of damaged files', () => {
  /** Texts of the tokens; those of layout by their names. */
  const shown = (source: string): string[] => {
    const { tokens } = parse(source);
    const layout = ['EOF', 'NEWLINE', 'INDENT', 'DEDENT'];
    return [...tokens.types].map((type, i) => layout[type] ?? source.slice(tokens.starts[i], tokens.ends[i]));
  };

  it.each<[string, string]>([
    // A bracket that is never closed ends with its line, as in the tree.
    ['def f(\n  a\ndef g():\n    b\n', 'def f ( a NEWLINE def g ( ) : NEWLINE INDENT b NEWLINE DEDENT EOF'],
    // So do strings, and blocks are those of the tree.
    ['a = """b\nc = 1\n', 'a = """b NEWLINE c = 1 NEWLINE EOF'],
    ['if a:\n        b\n    c\nd\n', 'if a : NEWLINE INDENT b NEWLINE c NEWLINE DEDENT d NEWLINE EOF'],
    ['a = (1]\n', 'a = ( 1 ] NEWLINE EOF'],
    // What nobody understands is a token, too.
    ['a = \u200bb $ c\n', 'a = \u200b b $ c NEWLINE EOF'],
    ['Here is it\n', 'Here is it NEWLINE EOF'],
  ])('%j', (source, tokens) => {
    expect(shown(source).join(' ')).toBe(tokens);
  });

  it('a bracket of the wrong kind is what it looks like', () => {
    const { tokens } = parse('(a]\n');
    expect([...tokens.types].slice(0, 3)).toEqual([T.T_LPAREN, T.T_NAME, T.T_RBRACKET]);
  });

  it('what lies behind a limit is in tokens', () => {
    const source = `${Array.from({ length: 101 }, (_, i) => `${' '.repeat(i)}if a:\n`).join('')}${' '.repeat(101)}b = 1\nc\n`;
    const { tokens } = parse(source);
    const last = tokens.types.lastIndexOf(T.T_ERROR);
    expect(source.slice(tokens.starts[last], tokens.ends[last])).toBe('c');
  });
});
