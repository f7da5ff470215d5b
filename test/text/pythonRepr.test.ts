import { describe, expect, it } from 'vitest';
import { Ellipsis, PyComplex, PyFloat } from '../../src/text/literals.ts';
import { reprComplex, reprConstant, reprFloat, reprString } from '../../src/text/pythonRepr.ts';

// Every expected text was printed by repr() of CPython 3.13.
const raw = String.raw;
const bits = (hex: string): number =>
  new DataView(Uint8Array.from(Buffer.from(hex, 'hex')).buffer).getFloat64(0);

describe('repr of a float', () => {
  it.each([
    ['0000000000000000', '0.0'],
    ['8000000000000000', '-0.0'],
    ['3ff8000000000000', '1.5'],
    ['430c6bf526340000', '1000000000000000.0'],
    ['4341c37937e07fff', '9999999999999998.0'],
    ['4341c37937e08000', '1e+16'],
    ['437b69b4ba630f35', '1.2345678901234568e+17'],
    ['4480f0cf064dd592', '1e+22'],
    ['3f1a36e2eb1c432d', '0.0001'],
    ['3f202e4b6ce5dc68', '0.00012345'],
    ['3ee4f8b588e368f1', '1e-05'],
    ['3ee9e3abe16fc70d', '1.2345e-05'],
    ['3e7ad7f29abcaf48', '1e-07'],
    ['3fe5555555555555', '0.6666666666666666'],
    ['0000000000000001', '5e-324'],
    ['7fefffffffffffff', '1.7976931348623157e+308'],
    ['f2a74de452e6b438', '-1.989032661366619e+244'],
    ['7ff0000000000000', 'inf'],
    ['fff0000000000000', '-inf'],
  ])('%s', (hex, expected) => {
    expect(reprFloat(bits(hex))).toBe(expected);
  });
});

describe('repr of a complex number', () => {
  it.each([
    [0, 1, '1j'],
    [0, -1, '-1j'],
    [-0, 1, '(-0+1j)'],
    [1.5, -2.5, '(1.5-2.5j)'],
    [0, 1e16, '1e+16j'],
    [0, Number.POSITIVE_INFINITY, 'infj'],
    [3, -0, '(3-0j)'],
    [0, 0, '0j'],
  ])('%d, %d', (real, imaginary, expected) => {
    expect(reprComplex(real, imaginary)).toBe(expected);
  });
});

describe('repr of a str', () => {
  it.each([
    ['', "''"],
    ["it's", `"it's"`],
    ['say "hi"', `'say "hi"'`],
    [`both ' and "`, raw`'both \' and "'`],
    ["x\\'y", raw`"x\\'y"`],
    ['tab\t nl\n cr\r bs\\', raw`'tab\t nl\n cr\r bs\\'`],
    ['\0\x01\x1f\x7f\x80\xa0\xad', raw`'\x00\x01\x1f\x7f\x80\xa0\xad'`],
    ['é日本😀', "'é日本😀'"],
    ['\u2028\u3000\u200b\ufeff\ue000', raw`'\u2028\u3000\u200b\ufeff\ue000'`],
    ['\ud800', raw`'\ud800'`],
    ['a\udfffb', raw`'a\udfffb'`],
    ['\u{e0001}\u{10ffff}', raw`'\U000e0001\U0010ffff'`],
  ])('%j', (value, expected) => {
    expect(reprString(value)).toBe(expected);
  });
});

describe('repr of a constant', () => {
  const bytes = (text: string): Uint8Array => Uint8Array.from(Buffer.from(text, 'latin1'));
  it.each([
    [bytes(''), "b''"],
    [bytes("it's"), `b"it's"`],
    [bytes(`'"`), raw`b'\'"'`],
    [bytes('\0\t\n\r\x1b ~\x7f\x80\xff\\'), raw`b'\x00\t\n\r\x1b ~\x7f\x80\xff\\'`],
    [7, '7'],
    [2n ** 64n, '18446744073709551616'],
    [new PyFloat(1), '1.0'],
    [new PyComplex(0, 2), '2j'],
    [null, 'None'],
    [true, 'True'],
    [false, 'False'],
    [Ellipsis, 'Ellipsis'],
    ['text', "'text'"],
  ])('%s', (value, expected) => {
    expect(reprConstant(value)).toBe(expected);
  });
});
