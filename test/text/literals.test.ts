import { describe, expect, it } from 'vitest';
import {
  checkEscapes,
  decodeEscapes,
  decodeNumber,
  decodeStrings,
  escapeProblemMessage,
  invalidEscapes,
  PyComplex,
  PyFloat,
} from '../../src/text/literals.ts';
import { lookupUnicodeName } from '../../src/text/unicodeNames.ts';
import { fixtures } from './fixtures.ts';

function doubleHex(value: number): string {
  const bytes = Buffer.alloc(8);
  bytes.writeDoubleBE(value);
  return bytes.toString('hex');
}

describe('decodeNumber', () => {
  it('gives the values CPython gives', () => {
    expect(fixtures.numbers.length).toBeGreaterThan(200);
    for (const [text, type, ...expected] of fixtures.numbers) {
      const value = decodeNumber(text);
      const actual =
        value instanceof PyFloat
          ? ['float', doubleHex(value.value)]
          : value instanceof PyComplex
            ? ['complex', doubleHex(value.real), doubleHex(value.imag)]
            : ['int', String(value)];
      expect([text, ...actual]).toEqual([text, type, ...expected]);
    }
  });

  it('gives an int as a number exactly as long as that is safe', () => {
    expect(decodeNumber('9007199254740991')).toBe(Number.MAX_SAFE_INTEGER);
    expect(decodeNumber('9007199254740992')).toBe(2n ** 53n);
    expect(decodeNumber('0x1f_ff_ff_ff_ff_ff_ff')).toBe(Number.MAX_SAFE_INTEGER);
  });

  it.each(['', '0x', '0b12', '12abc', '.', 'j', '0xj', '1.2.3', '1e'])(
    'does not throw for the malformed %j',
    (text) => {
      const value = decodeNumber(text);
      const zero = value instanceof PyFloat ? value.value : value instanceof PyComplex ? value.imag : value;
      expect(zero).toBe(0);
    },
  );
});

describe('decodeStrings', () => {
  it('gives the values CPython gives', () => {
    expect(fixtures.strings.length).toBeGreaterThan(400);
    for (const { source, text, bytes } of fixtures.strings) {
      const around = `x = ${source} + 'y'`;
      const value = decodeStrings(around, 4, 4 + source.length, lookupUnicodeName);
      const actual =
        typeof value === 'string' ? { text: value } : { bytes: Buffer.from(value).toString('hex') };
      expect({ source, ...actual }).toEqual(text === undefined ? { source, bytes } : { source, text });
    }
  });

  it('keeps \\N{...} as written without a name table', () => {
    const source = "'a\\N{BULLET}b'";
    expect(decodeStrings(source, 0, source.length, null)).toBe('a\\N{BULLET}b');
    expect(decodeStrings(source, 0, source.length, lookupUnicodeName)).toBe('a•b');
  });

  it.each([
    ["'abc", 'abc'],
    ["'abc\n'd'", 'abcd'],
    ["'''abc\n", 'abc\n'],
    ["'abc\\", 'abc\\'],
    ["'a' \"", 'a'],
    ["'\\x4' '\\u12' '\\N{'", '\\x4\\u12\\N{'],
    ["'\\U00110000'", '\\U00110000'],
    ["'a' b'\\xff'", 'aÿ'],
  ])('makes something of the malformed %j', (source, expected) => {
    expect(decodeStrings(source, 0, source.length, null)).toBe(expected);
  });

  it('lets the first literal decide where bytes and text are mixed', () => {
    const source = "b'a' 'b'";
    expect(decodeStrings(source, 0, source.length, null)).toEqual(Uint8Array.of(0x61, 0x62));
  });
});

describe('decodeEscapes', () => {
  it('decodes a piece of an f-string', () => {
    const text = "f'a\\tb{x}\\N{BULLET}\r\nc'";
    expect(decodeEscapes(text, 2, 6, false, null)).toBe('a\tb');
    expect(decodeEscapes(text, 2, 6, true, null)).toBe('a\\tb');
    expect(decodeEscapes(text, 9, text.length - 1, false, lookupUnicodeName)).toBe('•\nc');
    // `f'\{x}'`: the backslash before a field stays.
    expect(decodeEscapes('\\{', 0, 1, false, null)).toBe('\\');
  });
});

describe('checkEscapes', () => {
  it('complains where CPython does, in its words', () => {
    expect(fixtures.escapes.filter((c) => c.message !== null).length).toBeGreaterThan(60);
    for (const { body, isBytes, message } of fixtures.escapes) {
      const problem = checkEscapes(`"""${body}"""`, 3, 3 + body.length, isBytes, lookupUnicodeName);
      expect([body, problem === null ? null : escapeProblemMessage(problem)]).toEqual([body, message]);
    }
  });

  it('gives the range of the sequence in the source', () => {
    const text = "'é\\N{foo}'";
    expect(checkEscapes(text, 1, text.length - 1, false, lookupUnicodeName)).toEqual({
      kind: 'N-unknown',
      isBytes: false,
      start: 2,
      end: 9,
      first: 10,
      last: 16,
    });
  });

  it('passes any name between braces without a name table', () => {
    expect(checkEscapes('\\N{foo}', 0, 7, false, null)).toBeNull();
    expect(checkEscapes('\\N{}', 0, 4, false, null)?.kind).toBe('N-malformed');
  });
});

describe('invalidEscapes', () => {
  it('finds the sequences CPython warns of', () => {
    const warned = fixtures.escapes.filter(
      (c) => c.message === null && !c.warnings.some((w) => w.includes('octal')),
    );
    expect(warned.filter((c) => c.warnings.length > 0).length).toBeGreaterThan(40);
    for (const { body, isBytes, warnings } of warned) {
      const found = invalidEscapes(body, 0, body.length, isBytes).filter(
        (at) => body.charCodeAt(at + 1) < 0x80,
      );
      expect([body, found.length > 0]).toEqual([body, warnings.length > 0]);
      // CPython warns of the first one only.
      if (found.length > 0) expect(warnings[0].startsWith(`"\\${body[found[0] + 1]}" is an`)).toBe(true);
    }
  });

  it('lists the backslashes', () => {
    expect(invalidEscapes('a\\d\\\\d\\n\\é\\N{x}', 0, 16, false)).toEqual([1, 8]);
    expect(invalidEscapes('\\N\\u\\400', 0, 8, true)).toEqual([0, 2]);
  });
});
