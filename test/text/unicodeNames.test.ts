import { describe, expect, it } from 'vitest';
import { lookupUnicodeName } from '../../src/text/unicodeNames.ts';
import { fixtures } from './fixtures.ts';

describe('lookupUnicodeName', () => {
  it('finds what \\N{...} finds in CPython 3.14, and nothing else', () => {
    expect(fixtures.names.filter(([, character]) => character !== null).length).toBeGreaterThan(700);
    expect(fixtures.names.filter(([, character]) => character === null).length).toBeGreaterThan(150);
    for (const [name, character] of fixtures.names) {
      expect([name, lookupUnicodeName(name)]).toEqual([name, character]);
    }
  });
});
