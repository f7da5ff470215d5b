import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { isIdentifierContinue, isIdentifierStart, normalizeIdentifier } from '../../src/text/identifiers.ts';
import { isPrintable } from '../../src/text/printable.ts';
import { fixtures } from './fixtures.ts';

const ASCII_START = /[A-Za-z_]/;
const ASCII_CONTINUE = /[A-Za-z0-9_]/;

const predicates = {
  start: (c: number) => (c < 0x80 ? ASCII_START.test(String.fromCharCode(c)) : isIdentifierStart(c)),
  continue: (c: number) => (c < 0x80 ? ASCII_CONTINUE.test(String.fromCharCode(c)) : isIdentifierContinue(c)),
  printable: isPrintable,
};

function digestOf(contains: (codePoint: number) => boolean): string {
  const digits = new Uint8Array(0x110000);
  for (let c = 0; c < digits.length; c++) digits[c] = contains(c) ? 0x31 : 0x30;
  return createHash('sha256').update(digits).digest('hex');
}

describe('identifiers', () => {
  it.each(fixtures.sets)('agrees with CPython 3.14 on all 1,114,112 code points: %s', (set, sha256) => {
    expect(digestOf(predicates[set])).toBe(sha256);
  });

  it('knows the characters people meet', () => {
    expect(isIdentifierStart(0xe9)).toBe(true); // é
    expect(isIdentifierStart(0x4e2d)).toBe(true); // 中
    expect(isIdentifierStart(0x2118)).toBe(true); // ℘, only by Other_ID_Start
    expect(isIdentifierStart(0xb7)).toBe(false); // ·
    expect(isIdentifierContinue(0xb7)).toBe(true);
    expect(isIdentifierStart(0x1f600)).toBe(false); // 😀
    expect(isIdentifierContinue(0x200b)).toBe(false); // zero width space
    expect(isIdentifierContinue(0x200d)).toBe(true); // zero width joiner
    expect(isIdentifierStart(0x10d4a)).toBe(true); // Garay, new in Unicode 16: 3.13 rejects it
  });

  it('normalises to NFKC', () => {
    expect(normalizeIdentifier('ﬁn')).toBe('fin');
    expect(normalizeIdentifier('ℌ')).toBe('H');
    expect(normalizeIdentifier('e\u0301')).toBe('é');
  });
});
