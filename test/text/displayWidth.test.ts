/** Widths of single characters are those of `unicodedata.east_asian_width` in CPython 3.11; marks take no column. */
import { expect, it } from 'vitest';
import { displayWidth } from '../../src/text/displayWidth.ts';

it.each([
  ['', 0],
  ['plain ASCII', 11],
  ['\u00e9', 1],
  ['e\u0301', 1],
  ['漢字', 4],
  ['ｶﾅ', 2],
  ['カナ', 4],
  ['한국', 4],
  ['Ａ！', 4],
  ['“…”', 3],
  ['🐍', 2],
  ['✅❌', 4],
  ['█▒', 2],
  ['☃', 1],
  ['\u{20000}', 2],
  ['\u200b\ufeff', 0],
  ['Ω→∞', 3],
])('%j takes %i columns', (text, width) => {
  expect(displayWidth(text)).toBe(width);
});
