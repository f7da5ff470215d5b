/**
 * Which characters CPython shows as themselves: `str.isprintable`, copied out of CPython 3.14 (Unicode 16.0).
 *
 * Apart from identifiers.ts, because few ask: messages about characters that are no Python, and `repr`. What
 * identifiers are made of can be seen, so the table has only the other characters, counted without those.
 */
import { PRINTABLE } from './identifiers.generated.ts';
import { countOthersBefore, isIdentifierContinue, unpackDigits } from './identifiers.ts';
import { countAtOrBefore } from './packedNumbers.ts';

/** Part of identifiers, and not to be seen. */
const ZERO_WIDTH_NON_JOINER = 0x200c;
const ZERO_WIDTH_JOINER = 0x200d;

/** Where printable and other characters take turns; unpacked on first use. */
const holder: { boundaries: Int32Array | null } = { boundaries: null };

/**
 * Whether CPython shows the character as itself (`str.isprintable`): it decides between
 * "invalid character" and "invalid non-printable character". Any code point may be asked. O(log n)
 */
export function isPrintable(codePoint: number): boolean {
  if (codePoint < 0x80) return codePoint >= 0x20 && codePoint !== 0x7f;
  if (isIdentifierContinue(codePoint))
    return codePoint !== ZERO_WIDTH_NON_JOINER && codePoint !== ZERO_WIDTH_JOINER;
  holder.boundaries ??= unpackBoundaries();
  return (countAtOrBefore(holder.boundaries, countOthersBefore(codePoint)) & 1) === 1;
}

/** A run is its length less one; the first one is not printable. */
function unpackBoundaries(): Int32Array {
  let boundary = 0;
  return Int32Array.from(unpackDigits(PRINTABLE), (number) => (boundary += number + 1));
}
