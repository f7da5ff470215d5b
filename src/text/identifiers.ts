/**
 * Which characters beyond ASCII make identifiers, and which are printable.
 *
 * The answers are CPython 3.14's (Unicode 16.0), from a table copied out of the
 * interpreter. `\p{XID_Start}` would be shorter, but its answer changes with the
 * engine's Unicode version, and so would the verdict on a file. 3.13 knows Unicode
 * 15.1 only: it rejects the letters that 16.0 added.
 */
import { DIGITS, TRAITS } from './identifiers.generated.ts';
import { countAtOrBefore } from './packedNumbers.ts';

const PRINTABLE = 1;
const CONTINUES = 2;
const BEGINS = 4;

/** Runs of characters in the same of the three sets. */
interface Runs {
  readonly starts: Int32Array;
  readonly traits: Uint8Array;
}

/** Unpacked on first use: most files are ASCII and never ask. */
const holder: { runs: Runs | null } = { runs: null };

/**
 * Whether an identifier may begin with the character, as `str.isidentifier` says.
 *
 * @param codePoint a code point from U+0080 on; ASCII is the lexer's own affair
 */
export function isIdentifierStart(codePoint: number): boolean {
  return (traitsOf(codePoint) & BEGINS) !== 0;
}

/**
 * Whether an identifier may go on with the character, as `str.isidentifier` says.
 *
 * @param codePoint a code point from U+0080 on; ASCII is the lexer's own affair
 */
export function isIdentifierContinue(codePoint: number): boolean {
  return (traitsOf(codePoint) & CONTINUES) !== 0;
}

/**
 * Whether CPython shows the character as itself (`str.isprintable`): it decides between
 * "invalid character" and "invalid non-printable character". Any code point may be asked.
 */
export function isPrintable(codePoint: number): boolean {
  if (codePoint < 0x80) return codePoint >= 0x20 && codePoint !== 0x7f;
  return (traitsOf(codePoint) & PRINTABLE) !== 0;
}

/** O(log n) */
function traitsOf(codePoint: number): number {
  holder.runs ??= unpackRuns();
  return holder.runs.traits[countAtOrBefore(holder.runs.starts, codePoint) - 1];
}

/** The sets of traits there are, as the table counts them (scripts/generateUnicode.py). */
const kinds = [0, BEGINS | CONTINUES | PRINTABLE, CONTINUES | PRINTABLE, PRINTABLE, CONTINUES];

/**
 * A run is a number: four times its length less one, and which of the four kinds that the run before it is not.
 * The table has no packed form in common with the others (packedNumbers.ts), because every bundle carries it.
 */
function unpackRuns(): Runs {
  const base = DIGITS.length / 2;
  const starts: number[] = [];
  const traits: number[] = [];
  let start = 0x80;
  let kind = kinds.length - 1;
  let number = 0;
  for (let i = 0; i < TRAITS.length; i++) {
    const digit = DIGITS.indexOf(TRAITS[i]);
    number = number * base + (digit % base);
    if (digit < base) continue;
    const other = number & 3;
    kind = other < kind ? other : other + 1;
    starts.push(start);
    traits.push(kinds[kind]);
    start += (number >> 2) + 1;
    number = 0;
  }
  return { starts: Int32Array.from(starts), traits: Uint8Array.from(traits) };
}

/** The identifier as the tree holds it: NFKC, as the language reference asks (2.3, PEP 3131). */
export function normalizeIdentifier(text: string): string {
  return text.normalize('NFKC');
}
