/**
 * Text that goes on: what no continuation can repair, and what CPython's `codeop` says of the same.
 *
 * unfinished.jsonl holds sources that end in a line break with the answers of codeop of CPython 3.13 (parsing only):
 * some written by hand, the others drawn by `npm run beginnings -- --record FILE` from the standard library, correct
 * and damaged. That script makes thousands more.
 */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { Random } from '../../fuzz/random.ts';
import { type ParseOptions, parse } from '../../src/parser/index.ts';
import { lookupUnicodeName } from '../../src/text/unicodeNames.ts';
import { readCases } from './cases.ts';

interface Recorded {
  readonly source: string;
  readonly mode: 'exec' | 'single';
  readonly expected: 'complete' | 'incomplete' | 'invalid';
}

const recorded: Recorded[] = readFileSync(path.join(import.meta.dirname, 'unfinished.jsonl'), 'utf8')
  .trim()
  .split('\n')
  .map((line) => JSON.parse(line));

const look = (source: string | Uint8Array, options: ParseOptions = {}) =>
  parse(source, { incomplete: true, unicodeNames: lookupUnicodeName, ...options });

const definiteIn = (source: string): string[] =>
  look(source)
    .diagnostics.filter((each) => each.definite)
    .map((each) => `${each.start}-${each.end}`);

describe('codeop', () => {
  it('answers the same', () => {
    const unlike = recorded
      .map(({ source, mode, expected }) => ({
        source,
        mode,
        expected,
        found: look(source, { mode, targetVersion: '3.13' }).completeness,
      }))
      .filter(({ expected, found }) => found !== expected);
    expect(unlike).toEqual([]);
    for (const word of ['complete', 'incomplete', 'invalid']) {
      expect(recorded.filter(({ expected }) => expected === word).length).toBeGreaterThan(100);
    }
  });
});

/** Correct sources: the fuzzer's pages, and lines that end in every kind of token. */
const folder = path.resolve(import.meta.dirname, '../../fuzz/corpus');
const pages = [
  '04-functions',
  '10-with-parenthesized',
  '12-match-patterns',
  '13-soft-keywords',
  '14-type-parameters',
  '17-calls',
  '20-comprehensions',
  '24-numbers',
  '25-strings',
  '27-fstrings',
  '28-fstrings-312',
  '29-tstrings',
  '32-indentation',
  '33-joins',
  '35-formfeeds',
  '38-page',
  '39-walrus',
  '41-crlf',
  '42-cr',
  '43-mixed-line-ends',
].map((name): [string, string] => [name, readFileSync(path.join(folder, `${name}.py`), 'utf8')]);

describe('a beginning of a correct file holds no definite error', () => {
  it.each(pages)('%s, cut anywhere', (_, text) => {
    expect(parse(text, { unicodeNames: lookupUnicodeName }).diagnostics).toEqual([]);
    const random = new Random(text.length);
    const step = text.length > 1200 ? text.length / 1200 : 1;
    for (let at = 0; at < text.length; at += step) {
      const source = text.slice(0, Math.floor(at));
      const cut = random.chance(0.2) ? source.replace(/\r?\n/g, '\r\n') : source;
      expect([cut.slice(-60), definiteIn(cut)]).toEqual([cut.slice(-60), []]);
    }
  });

  it('bytes cut inside a character or a cookie', () => {
    const bytes = Buffer.from('# coding: utf-8\nnamé = "日本"\n');
    for (let at = 0; at <= bytes.length; at++)
      expect([at, look(bytes.subarray(0, at)).completeness]).not.toEqual([at, 'invalid']);
  });
});

describe('of several mistakes', () => {
  it('those that touch the end are open', () => {
    const tree = look('def f(:\n    pass\nx = 1 2\ny = (1,\n');
    const { diagnostics } = tree;
    expect(diagnostics.map((each) => [each.start, each.definite])).toEqual([
      [5, true],
      [23, true],
      [29, false],
    ]);
    expect(tree.completeness).toBe('invalid');
  });

  it('what stands behind a string that may go on is open', () => {
    expect(look('"""\ndef f(:\n').completeness).toBe('incomplete');
    expect(look('a = [\nb c d\n').completeness).toBe('invalid');
  });

  it('a token at the end may still grow', () => {
    for (const source of ['a b', 'x = 1 2', 'f(a=1, b', 'x = $', 'if x:\n  a\n b', 'a = 0777', "'\\N{DAS"])
      expect([source, look(source).completeness]).toEqual([source, 'incomplete']);
    for (const source of ['a b ', 'x = 1 2 ', 'f(a=1, b,', 'x = $ ', 'a = 0777 '])
      expect([source, look(source).completeness]).not.toEqual([source, 'complete']);
    expect(look('f(a=1, b, ').completeness).toBe('invalid');
  });
});

describe('the option', () => {
  const damaged = [
    ...recorded.map(({ source }) => source),
    ...readCases(path.join(import.meta.dirname, 'err')).map(({ source }) => source),
  ];

  it('changes nothing but the answer', () => {
    for (const source of damaged) {
      const plain = parse(source);
      const asked = parse(source, { incomplete: true });
      const bare = asked.diagnostics.map((each) => ({ ...each, definite: true }));
      expect([source, bare]).toEqual([source, plain.diagnostics.map((each) => ({ ...each }))]);
      expect(asked.tape.kinds).toEqual(plain.tape.kinds);
    }
  });

  it('without it the text is all there is', () => {
    for (const source of damaged) expect(parse(source).completeness).not.toBe('incomplete');
  });
});
