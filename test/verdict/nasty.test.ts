/**
 * Sources made to break a parser: the strict path answers each, in time that grows with its length, and accepts
 * what the fast parser accepts.
 */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from '../../src/parser/index.ts';
import { strictSyntaxError, verdict } from '../../src/verdict/index.ts';

const corpus = path.join(import.meta.dirname, '../../fuzz/corpus');

describe('deep and long sources', () => {
  /** Each with the message of CPython 3.14; nothing here is deeper than its tokenizer allows. */
  const nested = (open: string, middle: string, close: string, times: number): string =>
    open.repeat(times) + middle + close.repeat(times);
  it.each<[string, string, string]>([
    ['open parentheses', '('.repeat(100_000), 'too many nested parentheses'],
    ['open brackets', '['.repeat(100_000), 'too many nested parentheses'],
    ['lines after an open bracket', `f(\n${'x = 1\n'.repeat(20_000)}`, "'(' was never closed"],
    ['not', `${'not '.repeat(20_000)}x y`, 'invalid syntax'],
    ['signs', `${'-'.repeat(20_000)}x y`, 'invalid syntax'],
    ['await', `${'await '.repeat(50_000)}x y`, 'invalid syntax'],
    ['a sum', `x${'+1'.repeat(10_000)} y`, 'invalid syntax'],
    ['trailers', `x${'.a()[0]'.repeat(4_000)} y`, 'invalid syntax'],
    ['lambda', `${'lambda: '.repeat(10_000)}x y`, 'invalid syntax'],
    ['conditions', `${'a if b else '.repeat(10_000)}x y`, 'invalid syntax'],
    ['powers', `${'a ** '.repeat(10_000)}x y`, 'invalid syntax'],
    ['elif', `if a: b\n${'elif a: b\n'.repeat(1_500)}x y`, 'invalid syntax'],
    [
      'indentation',
      Array.from({ length: 150 }, (_, i) => `${' '.repeat(i)}if x:\n`).join(''),
      'too many levels of indentation',
    ],
    ['f-strings', "f'{".repeat(200), 'too many nested f-strings or t-strings'],
    [
      'a triple-quoted string',
      `'''${'a\n'.repeat(1_000_000)}`,
      'unterminated triple-quoted string literal (detected at line 1000000)',
    ],
    ['an integer', `x = ${'1'.repeat(1_000_000)}`, 'Exceeds the limit'],
    ['errors', 'x y\n'.repeat(10_000), 'invalid syntax'],
    ['a list', `[${'1, '.repeat(6_000)}2 3]`, 'invalid syntax. Perhaps you forgot a comma?'],
    ['a target', `${'a, '.repeat(6_000)}1 = x`, 'cannot assign to literal'],
    ['parentheses, closed', `${nested('(', 'x', ')', 199)} y`, 'invalid syntax'],
    ['an error inside', nested('f(a, [', 'x y', '])', 99), 'invalid syntax. Perhaps you forgot a comma?'],
    ['dictionaries', `${nested('{1: ', 'x', '}', 199)} y`, 'invalid syntax'],
    ['generators', `${nested('(x for x in ', 'y', ')', 199)} z`, 'invalid syntax'],
    ['lambdas in defaults', `${nested('(lambda x=', '1', ': y)', 199)} z`, 'invalid syntax'],
    ['patterns', `match x:\n case ${nested('[', 'a', ']', 199)} b: c`, 'invalid syntax'],
    [
      'blocks',
      `${Array.from({ length: 90 }, (_, i) => `${' '.repeat(i)}try:\n`).join('')}${' '.repeat(90)}x y`,
      'invalid syntax',
    ],
  ])('%s', { timeout: 60_000 }, (_, source, message) => {
    expect(strictSyntaxError(source)?.msg).toContain(message);
    expect(verdict(source)?.msg).toContain(message);
  });

  it.each([
    '\0',
    '\x01',
    '\ud800',
    'x = "\udfff"',
    '\ufeff\ufeffx',
    '\\',
    'x\\',
    '"""',
    "f'",
    "f'{",
    '\f',
    '\r',
    '\r\r\n',
    '',
    '\t',
    '\u202e',
  ])('answers %j in every version', (source) => {
    for (const targetVersion of ['3.8', '3.9', '3.10', '3.11', '3.12', '3.13', '3.14'] as const) {
      const error = strictSyntaxError(source, { targetVersion });
      expect(error === null || error.msg.length > 0).toBe(true);
    }
  });

  it('takes time in proportion to the length', { timeout: 60_000 }, () => {
    const measure = (lines: number): number => {
      const source = `${'x = f(a, b=[1, 2], *c)  # comment\n'.repeat(lines)}x y\n`;
      let best = Number.POSITIVE_INFINITY;
      for (let i = 0; i < 4; i++) {
        const begun = performance.now();
        strictSyntaxError(source);
        best = Math.min(best, performance.now() - begun);
      }
      return best;
    };
    measure(400);
    expect(measure(1_600)).toBeLessThan(8 * 4 * measure(200));
  });
});

describe('valid sources', () => {
  const files = readdirSync(corpus).filter((name) => name.endsWith('.py'));

  it.each(files)('%s', { timeout: 60_000 }, (name) => {
    const source = readFileSync(path.join(corpus, name), 'utf8');
    expect(parse(source).diagnostics).toEqual([]);
    expect(strictSyntaxError(source)).toBeNull();
  });

  it('are given', () => {
    expect(files.length).toBeGreaterThan(3);
  });
});
