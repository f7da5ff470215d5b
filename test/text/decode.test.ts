import fc from 'fast-check';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { decodeNamed } from '../../src/text/codecs.ts';
import { findInvalidUtf8 } from '../../src/text/coding.ts';
import { type DecodedSource, decodeErrorMessage, decodeSource } from '../../src/text/decode.ts';
import { LineIndex } from '../../src/text/lineIndex.ts';
import { decodeStrings } from '../../src/text/literals.ts';
import { bytesOfHex, fixtures } from './fixtures.ts';

const ascii = (text: string): Uint8Array => Uint8Array.from(text, (c) => c.charCodeAt(0));
const FROM_A_CODEC = /codec|encoding|null bytes|Non-UTF/;

/** Where CPython 3.14 says the error is. */
function placeOf({ text, error }: DecodedSource): (number | null)[] {
  if (error === null || error.name === 'null-bytes') return [null, null, null, null];
  const index = new LineIndex(text);
  if (error.name === 'non-utf8') {
    const offset = index.codePointColumn(error.start) + 1;
    return [error.line, offset, error.line, offset];
  }
  if (error.name !== 'encoding-with-bom') return [0, -1, null, null];
  return [error.line, 0, error.line, index.codePointColumn(error.end) + (error.line === 2 ? 1 : 0)];
}

/** The single-quoted literals of code without comments. */
function literalsOf(text: string): unknown[] {
  const code = text.replace(/^[ \t\f]*#.*$/gm, '').replace(/#.*/g, '');
  return [...code.matchAll(/'[^']*'/g)].map(([literal]) => decodeStrings(literal, 0, literal.length, null));
}

describe('decodeSource', () => {
  it('reads what CPython 3.14 reads and refuses what it refuses, in its words and places', () => {
    let read = 0;
    let refused = 0;
    for (const { bytes, strings, message, place } of fixtures.sources) {
      const source = decodeSource(bytesOfHex(bytes), decodeNamed);
      const label = Buffer.from(bytes, 'hex').toString('latin1');
      if (source.error?.name === 'unsupported-encoding') {
        expect(label).toContain('big5hkscs');
      } else if (strings !== undefined) {
        read++;
        expect([label, source.error]).toEqual([label, null]);
        expect([label, literalsOf(source.text)]).toEqual([label, strings]);
      } else if (FROM_A_CODEC.test(message ?? '')) {
        refused++;
        const actual = source.error === null ? null : decodeErrorMessage(source.error);
        expect([label, actual, placeOf(source)]).toEqual([label, message, place]);
      } else {
        // The text is no Python, but text it is.
        expect([label, source.error]).toEqual([label, null]);
      }
    }
    expect([read > 100, refused > 100]).toEqual([true, true]);
  });

  it.each(fixtures.tables)('reads all bytes of %s as CPython does', (codec, characters) => {
    const cookie = `# coding: ${codec}\n`;
    const bytes = new Uint8Array(cookie.length + 128);
    bytes.set(ascii(cookie));
    for (let i = 0; i < 128; i++) bytes[cookie.length + i] = 128 + i;
    const { text, error } = decodeSource(bytes, decodeNamed);
    expect(text.slice(cookie.length)).toBe(characters);
    const firstUndefined = characters.indexOf('\ufffd');
    expect(error?.position ?? -1).toBe(firstUndefined < 0 ? -1 : cookie.length + firstUndefined);
  });

  it.each(fixtures.eastAsian)('reads %s through TextDecoder', (_codec, text, bytes) => {
    const source = decodeSource(bytesOfHex(bytes), decodeNamed);
    expect(source.error).toBeNull();
    expect(literalsOf(source.text)).toEqual([text]);
  });

  it('names the encoding as CPython normalises it', () => {
    const encodingOf = (text: string) => decodeSource(ascii(text), decodeNamed).encoding;
    expect(encodingOf('')).toBe('utf-8');
    expect(encodingOf('# coding: UTF_8\n')).toBe('utf-8');
    expect(encodingOf('# coding: Latin-1-unix\n')).toBe('iso-8859-1');
    expect(encodingOf('# coding: latin1\n')).toBe('latin1');
    expect(encodingOf('# coding: cp1252\n')).toBe('cp1252');
  });

  it('takes the BOM off, once', () => {
    const source = decodeSource(Uint8Array.of(0xef, 0xbb, 0xbf, 0xef, 0xbb, 0xbf, 0x61));
    expect([source.hasBom, source.text]).toEqual([true, '\ufeffa']);
  });

  it('leaves line breaks alone', () => {
    expect(decodeSource(ascii('a\r\nb\rc\n'), decodeNamed).text).toBe('a\r\nb\rc\n');
  });

  it('marks the place and still gives text to go on with', () => {
    const invalid = decodeSource(Uint8Array.from([...ascii("a = '"), 0xc3, 0xa9, 0xff, ...ascii("'\n")]));
    expect(invalid.text).toBe("a = 'é\ufffd'\n");
    expect(invalid.error).toMatchObject({ name: 'non-utf8', start: 6, end: 7, line: 1 });

    const unknown = decodeSource(ascii('#\n# coding: foobar\nx'), decodeNamed);
    expect(unknown.text).toBe('#\n# coding: foobar\nx');
    expect(unknown.error).toMatchObject({ name: 'unknown-encoding', start: 12, end: 18, line: 2 });

    const utf16 = decodeSource(ascii('# coding: utf-16\nx=1\n'), decodeNamed);
    expect(utf16.text).toBe('# coding: utf-16\nx=1\n');
    expect(utf16.error).toMatchObject({ name: 'undecodable-bytes', start: 10, end: 16, position: 20 });
  });

  it.each([
    ["# coding: utf-7\nx = '+AOk-'\n", "# coding: utf-7\nx = 'é'\n"],
    ['# coding: utf-7\nx +AD0-1+-2', '# coding: utf-7\nx =1+2'],
    ["# coding: utf-7\n'+2D3eAA'\n", "# coding: utf-7\n'😀'\n"],
  ])('reads UTF-7: %j', (source, text) => {
    expect(decodeSource(ascii(source), decodeNamed)).toMatchObject({ text, error: null });
  });

  // What CPython 3.13 says.
  it.each([
    ['1 + 2\n', "'utf7' codec can't decode bytes in position 18-19: ill-formed sequence"],
    ['1 +2', "'utf7' codec can't decode bytes in position 18-20: partial character in shift sequence"],
    ["'\xe9'\n", "'utf7' codec can't decode byte 0xe9 in position 17: unexpected special character"],
    ['+AD1-', "'utf7' codec can't decode bytes in position 16-20: non-zero padding bits in shift sequence"],
    ['+', "'utf7' codec can't decode bytes in position 16-17: ill-formed sequence"],
  ])('refuses what is no UTF-7: %j', (line, message) => {
    const { error } = decodeSource(Buffer.from(`# coding: utf-7\n${line}`, 'latin1'), decodeNamed);
    expect(error && decodeErrorMessage(error)).toBe(message);
  });

  it('says which encodings it cannot read', () => {
    expect(decodeSource(ascii('# coding: cp949\nx = 1\n'), decodeNamed).error).toBeNull();
    const { error } = decodeSource(ascii('# coding: cp949\nx = "\xb0\xa1"\n'), decodeNamed);
    expect(error?.name).toBe('unsupported-encoding');
    expect(error && decodeErrorMessage(error)).toBe('source encoding cp949 is not supported by pywalk-lint');
    expect(decodeSource(ascii('# coding: hz\nx = 1\n'), decodeNamed).error?.name).toBe(
      'unsupported-encoding',
    );
  });
});

describe('decodeSource without the other codecs', () => {
  const BASIC = /^(?:utf-8|utf8|u8|uTf--8|iso-8859-1|latin1|ascii|us-ascii)$/;

  it('reads UTF-8, Latin-1 and ASCII just as with them', () => {
    const sources = fixtures.sources.map(({ bytes }) => bytesOfHex(bytes));
    const basic = sources.filter((bytes) => BASIC.test(decodeSource(bytes, decodeNamed).encoding));
    expect(basic.length).toBeGreaterThan(200);
    for (const bytes of basic) expect(decodeSource(bytes)).toEqual(decodeSource(bytes, decodeNamed));
  });

  it.each([
    ['koi8-r', '\xd0', 'п'],
    ['ISO8859_15', '\xa4', '€'],
    ['euc_kr', '\xb0\xa1', '가'],
  ])('asks the host for %s', (encoding, bytes, text) => {
    const source = decodeSource(ascii(`# coding: ${encoding}\n'${bytes}'\n`));
    expect([source.error, source.text]).toEqual([null, `# coding: ${encoding}\n'${text}'\n`]);
  });

  it('marks what the host cannot read', () => {
    const { error } = decodeSource(ascii("# coding: shift_jis\na = '\x83'\n"));
    expect(error).toMatchObject({ name: 'undecodable-bytes', encoding: 'shift_jis', start: 25, line: 2 });
  });

  it.each(['cp437', 'foobar', 'rot13'])('refuses %s, which the host does not know', (encoding) => {
    const source = decodeSource(ascii(`# coding: ${encoding}\nx\n`));
    expect(source.text).toBe(`# coding: ${encoding}\nx\n`);
    expect(source.error).toMatchObject({ name: 'unsupported-encoding', start: 10, line: 1 });
  });

  it('refuses an encoding in which the cookie would be something else', () => {
    const source = decodeSource(ascii('# coding: utf-16\nx = 1\n'));
    expect(source.text).toBe('# coding: utf-16\nx = 1\n');
    expect(source.error?.name).toBe('unsupported-encoding');
  });
});

describe('decodeSource in an engine without TextDecoder', () => {
  afterEach(() => vi.unstubAllGlobals());

  const read = (bytes: Uint8Array): unknown => decodeSource(bytes);
  const bare = (bytes: Uint8Array): unknown => {
    vi.stubGlobal('TextDecoder', undefined);
    const result = decodeSource(bytes);
    vi.unstubAllGlobals();
    return result;
  };

  it('reads UTF-8 and what is none just as with it', () => {
    const text = `x = "é漢🐍\u{10ffff}\u0800\uffff"\n`.repeat(3);
    expect(bare(new TextEncoder().encode(text))).toMatchObject({ text, error: null });
    // Bytes of all classes that UTF-8 has.
    const classes = [
      0x41, 0x80, 0x8f, 0x90, 0x9f, 0xa0, 0xbf, 0xc1, 0xc2, 0xe0, 0xe1, 0xed, 0xf0, 0xf1, 0xf4, 0xf5, 0xff,
    ];
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...classes), { maxLength: 12 }), (bytes) => {
        expect(bare(Uint8Array.from(bytes))).toEqual(read(Uint8Array.from(bytes)));
      }),
      { numRuns: 3000 },
    );
  });

  it('refuses what only a TextDecoder could read', () => {
    const bytes = new TextEncoder().encode('# coding: shift_jis\nx\n');
    expect(bare(bytes)).toMatchObject({ error: { name: 'unsupported-encoding' } });
    expect(bare(new TextEncoder().encode('# coding: latin-1\nx\n'))).toMatchObject({ error: null });
  });
});

describe('findInvalidUtf8', () => {
  // Reasons and lengths as bytes(...).decode() names them in CPython 3.14.
  it.each([
    [[0x61, 0xc3, 0xa9], null],
    [[0xff], { start: 0, length: 1, reason: 'invalid start byte' }],
    [[0xc1, 0xbf], { start: 0, length: 1, reason: 'invalid start byte' }],
    [[0x61, 0xc3, 0x28], { start: 1, length: 1, reason: 'invalid continuation byte' }],
    [[0xe2, 0x82, 0x41], { start: 0, length: 2, reason: 'invalid continuation byte' }],
    [[0xe0, 0x80], { start: 0, length: 1, reason: 'invalid continuation byte' }],
    [[0xed, 0xa0, 0x80], { start: 0, length: 1, reason: 'invalid continuation byte' }],
    [[0xf0, 0x9f, 0x98], { start: 0, length: 3, reason: 'unexpected end of data' }],
    [[0xf4, 0x90, 0x80, 0x80], { start: 0, length: 1, reason: 'invalid continuation byte' }],
  ])('%j', (bytes, expected) => {
    expect(findInvalidUtf8(Uint8Array.from(bytes), 0, bytes.length)).toEqual(expected);
  });
});
