/**
 * How many columns of a terminal a text takes: carets must stand under what they mean.
 *
 * Unicode's East Asian Width is not among the properties a regular expression knows,
 * so wide blocks are listed, rounded to whole blocks; emoji and combining marks come
 * from the engine's own tables. A terminal disagrees about single characters anyway.
 */

const NON_ASCII = /[^ -~]/;
const isWide = (character: string): boolean =>
  /^[\p{Emoji_Presentation}\u1100-\u115f\u2329\u232a\u2e80-\u303e\u3041-\u4dbf\u4e00-\ua4cf\ua960-\ua97c\uac00-\ud7a3\uf900-\ufaff\ufe10-\ufe19\ufe30-\ufe6b\uff01-\uff60\uffe0-\uffe6\u{16fe0}-\u{18d08}\u{1aff0}-\u{1b2fb}\u{20000}-\u{3fffd}]$/u.test(
    character,
  );
const isZero = (character: string): boolean =>
  /^[\p{Mn}\p{Me}\u1160-\u11ff\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff]$/u.test(character);

/** Columns of one code point, given as a string: 0, 1 or 2. A tab or control character counts 1. */
export function characterWidth(character: string): number {
  if (character.length === 1 && character < '\u0300') return 1;
  if (isZero(character)) return 0;
  return isWide(character) ? 2 : 1;
}

/** Columns of a text that has no line breaks. */
export function displayWidth(text: string): number {
  if (!NON_ASCII.test(text)) return text.length;
  let width = 0;
  for (const character of text) width += characterWidth(character);
  return width;
}
