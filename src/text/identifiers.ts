/**
 * Which characters beyond ASCII make identifiers.
 *
 * The answers are CPython 3.14's (Unicode 16.0), from a table copied out of the
 * interpreter. `\p{XID_Start}` would be shorter, but its answer changes with the
 * engine's Unicode version, and so would the verdict on a file. 3.13 knows Unicode
 * 15.1 only: it rejects the letters that 16.0 added.
 */
import { DIGITS, IDENTIFIERS } from './identifiers.generated.ts';
import { countAtOrBefore } from './packedNumbers.ts';

/** Kinds of characters: no part of an identifier, may continue one, may begin one. */
const OTHER = 0;
const BEGINS = 2;
const KIND_COUNT = 3;

/** Runs of characters of the same kind, from U+0080 on. */
interface Runs {
  readonly starts: Int32Array;
  readonly kinds: Uint8Array;
  /** How many characters before each run are no part of an identifier. */
  readonly others: Int32Array;
}

/** Unpacked on first use: most files are ASCII and never ask. */
const holder: { runs: Runs | null } = { runs: null };

/**
 * Whether an identifier may begin with the character, as `str.isidentifier` says.
 *
 * @param codePoint a code point from U+0080 on; ASCII is the lexer's own affair
 */
export function isIdentifierStart(codePoint: number): boolean {
  return kindOf(codePoint) === BEGINS;
}

/**
 * Whether an identifier may go on with the character, as `str.isidentifier` says.
 *
 * @param codePoint a code point from U+0080 on; ASCII is the lexer's own affair
 */
export function isIdentifierContinue(codePoint: number): boolean {
  return kindOf(codePoint) !== OTHER;
}

/** O(log n) */
function kindOf(codePoint: number): number {
  const { starts, kinds } = identifierRuns();
  return kinds[countAtOrBefore(starts, codePoint) - 1];
}

/** How many characters from U+0080 on and before this one, which is none itself, are no part of an identifier. */
export function countOthersBefore(codePoint: number): number {
  const { starts, others } = identifierRuns();
  const run = countAtOrBefore(starts, codePoint) - 1;
  return others[run] + codePoint - starts[run];
}

function identifierRuns(): Runs {
  holder.runs ??= unpackRuns();
  return holder.runs;
}

/** A run is a number: twice its length less one, and which of the two kinds that the run before it is not. */
function unpackRuns(): Runs {
  const numbers = unpackDigits(IDENTIFIERS);
  const starts = new Int32Array(numbers.length);
  const kinds = new Uint8Array(numbers.length);
  const others = new Int32Array(numbers.length);
  let start = 0x80;
  let kind = BEGINS;
  let before = 0;
  for (let i = 0; i < numbers.length; i++) {
    const length = (numbers[i] >> 1) + 1;
    kind = (kind + (numbers[i] & 1) + 1) % KIND_COUNT;
    starts[i] = start;
    kinds[i] = kind;
    others[i] = before;
    start += length;
    if (kind === OTHER) before += length;
  }
  return { starts, kinds, others };
}

/** Numbers in the digits of identifiers.generated.ts, which every bundle carries: packedNumbers.ts has larger ones. */
export function unpackDigits(packed: string): number[] {
  const base = DIGITS.length / 2;
  const numbers: number[] = [];
  let number = 0;
  for (let i = 0; i < packed.length; i++) {
    const digit = DIGITS.indexOf(packed[i]);
    number = number * base + (digit % base);
    if (digit < base) continue;
    numbers.push(number);
    number = 0;
  }
  return numbers;
}

/** The identifier as the tree holds it: NFKC, as the language reference asks (2.3, PEP 3131). */
export function normalizeIdentifier(text: string): string {
  return text.normalize('NFKC');
}
