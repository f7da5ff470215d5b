/**
 * Reads the numbers that generated tables carry as text.
 *
 * A table in source text is parsed with the module, whether it is used or not; a
 * string is only scanned. Numbers are written in base 32, most significant digit
 * first; the last digit of a number comes from one range of characters, the others
 * from another, so no separator is needed and neither quote nor backslash occurs
 * (scripts/generateUnicode.py writes them).
 */

/** From this character on a digit is the last of its number. */
export const LAST_DIGIT = 93;
const OTHER_DIGIT = 40;

/** The numbers packed in `packed`, in order. */
export function unpackNumbers(packed: string): Int32Array {
  let count = 0;
  for (let i = 0; i < packed.length; i++) if (packed.charCodeAt(i) >= LAST_DIGIT) count++;
  const numbers = new Int32Array(count);
  let number = 0;
  let next = 0;
  for (let i = 0; i < packed.length; i++) {
    const unit = packed.charCodeAt(i);
    if (unit < LAST_DIGIT) {
      number = number * 32 + (unit - OTHER_DIGIT);
    } else {
      numbers[next++] = number * 32 + (unit - LAST_DIGIT);
      number = 0;
    }
  }
  return numbers;
}

/** A set of code points as the sorted boundaries at which membership changes, from packed differences. */
export function unpackBoundaries(packed: string): Int32Array {
  const boundaries = unpackNumbers(packed);
  for (let i = 1; i < boundaries.length; i++) boundaries[i] += boundaries[i - 1];
  return boundaries;
}

/** How many of the sorted `boundaries` are at or before `value`. O(log n) */
export function countAtOrBefore(boundaries: Int32Array, value: number): number {
  let low = 0;
  let high = boundaries.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (boundaries[middle] <= value) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Whether `value` is in the set with these boundaries. */
export function isInBoundaries(boundaries: Int32Array, value: number): boolean {
  return (countAtOrBefore(boundaries, value) & 1) === 1;
}
