/**
 * The file behind a constant, and how its value comes out of it.
 *
 * Most constants are never looked at, so a parsed Constant holds the one
 * `SourceText` of its file until `value` is read; the getter then decodes the
 * node's own range and keeps the result in the same slot.
 */
import { type ConstantValue, decodeNumber, decodeStrings, type UnicodeNames } from '../text/literals.ts';

/** What decoding needs to know of a file; shared by all its constants. */
export class SourceText {
  readonly text: string;
  /** Resolves `\N{NAME}`; null keeps the escape as written. */
  readonly unicodeNames: UnicodeNames | null;
  constructor(text: string, unicodeNames: UnicodeNames | null) {
    this.text = text;
    this.unicodeNames = unicodeNames;
  }
}

const DOT = 46;
const DIGIT_0 = 48;
const DIGIT_9 = 57;

/** Decodes the number, string or run of adjacent strings at [start, end) of a file. */
export function decodeLiteral(source: SourceText, start: number, end: number): ConstantValue {
  const first = source.text.charCodeAt(start);
  if ((first >= DIGIT_0 && first <= DIGIT_9) || first === DOT)
    return decodeNumber(source.text.slice(start, end));
  return decodeStrings(source.text, start, end, source.unicodeNames);
}
