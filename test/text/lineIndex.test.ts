import { describe, expect, it } from 'vitest';
import { LineIndex } from '../../src/text/lineIndex.ts';

/** The slow truth: everything counted from the start of the text. */
class NaiveIndex {
  readonly starts: number[] = [0];
  readonly ends: number[] = [];
  readonly text: string;
  constructor(text: string) {
    this.text = text;
    for (const match of text.matchAll(/\r\n|\r|\n/g)) {
      this.ends.push(match.index);
      this.starts.push(match.index + match[0].length);
    }
    this.ends.push(text.length);
  }
  lineOf(offset: number): number {
    return this.starts.filter((start) => start <= offset).length;
  }
  before(offset: number): string {
    return this.text.slice(this.starts[this.lineOf(offset) - 1], offset);
  }
}

/** UTF-8 as CPython would have it with `surrogatepass`. */
function utf8Length(text: string): number {
  let length = 0;
  for (const character of text)
    length += /[\ud800-\udfff]/u.test(character) ? 3 : Buffer.byteLength(character);
  return length;
}

const long = 'aé中😀\ud800b'.repeat(300);
const texts: Record<string, string> = {
  empty: '',
  'one line': 'abc',
  'line feeds': 'a\n\nbc\n',
  'carriage returns': 'a\r\rbc\r',
  'both, mixed': 'a\r\nb\n\rc\r\n\r\nd\r',
  'a form feed ends no line': 'a\fb\n\f\nc\u2028d\u0085e\vf',
  'non-ASCII': 'é = 1\nx = "中文" + "😀"\n\n# ñ\r\nz',
  'lone surrogates': '\ud800\n\udc00\ud800\udc00\udc00\n\ud800',
  'long lines': `x\n${long}\n${long}\ny${long}`,
  'many lines': 'x = 1\n'.repeat(3000),
  'many empty lines': '\n'.repeat(500),
  'block boundary inside a pair': `${'a'.repeat(127)}😀${'b'.repeat(126)}😀é`,
  'exactly one block': `é${'a'.repeat(127)}`,
};

describe('LineIndex', () => {
  it.each(Object.entries(texts))('agrees with counting by hand: %s', (_name, text) => {
    const index = new LineIndex(text);
    const naive = new NaiveIndex(text);
    expect(index.lineCount).toBe(naive.starts.length);
    for (let line = 1; line <= naive.starts.length; line++) {
      expect([index.lineStart(line), index.lineEnd(line)]).toEqual([
        naive.starts[line - 1],
        naive.ends[line - 1],
      ]);
    }
    const step = text.length > 2000 ? 7 : 1;
    for (let offset = 0; offset <= text.length; offset += step) {
      const line = naive.lineOf(offset);
      const before = naive.before(offset);
      expect(index.position(offset)).toEqual({ line, column: before.length });
      // Inside a pair there is no column to speak of.
      if (/[\ud800-\udbff]$/.test(before) && /[\udc00-\udfff]/.test(text[offset] ?? '')) continue;
      expect(index.utf8Column(offset)).toBe(utf8Length(before));
      expect(index.codePointColumn(offset)).toBe([...before].length);
    }
  });

  it('does not depend on the order of questions', () => {
    const text = texts['both, mixed'];
    const index = new LineIndex(text);
    const naive = new NaiveIndex(text);
    for (let i = 0; i < 200; i++) {
      const offset = (i * 7) % (text.length + 1);
      expect(index.lineOf(offset)).toBe(naive.lineOf(offset));
    }
  });

  it('turns positions back into offsets, and stops at the end of a line', () => {
    const index = new LineIndex('ab\r\ncd\n');
    expect(index.offsetAt(1, 1)).toBe(1);
    expect(index.offsetAt(2, 2)).toBe(6);
    expect(index.offsetAt(1, 99)).toBe(2);
    expect(index.offsetAt(3, 0)).toBe(7);
    expect(index.offsetAt(9, 3)).toBe(7);
    expect(index.offsetAt(0, 3)).toBe(0);
  });

  it('takes offsets outside the text as its ends', () => {
    const index = new LineIndex('a\nbé');
    expect(index.position(-5)).toEqual({ line: 1, column: 0 });
    expect(index.position(99)).toEqual({ line: 2, column: 2 });
    expect(index.utf8Column(99)).toBe(3);
  });
});
