/**
 * Which characters beyond ASCII make identifiers, and which are printable.
 *
 * The answers are CPython 3.14's (Unicode 16.0), from a table copied out of the
 * interpreter. `\p{XID_Start}` would be shorter, but its answer changes with the
 * engine's Unicode version, and so would the verdict on a file. 3.13 knows Unicode
 * 15.1 only: it rejects the letters that 16.0 added.
 */
import { TRAITS } from './identifiers.generated.ts';
import { countAtOrBefore, unpackNumbers } from './packedNumbers.ts';

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

function unpackRuns(): Runs {
  const packed = unpackNumbers(TRAITS);
  const starts = new Int32Array(packed.length);
  const traits = new Uint8Array(packed.length);
  let start = 0x80;
  for (let i = 0; i < packed.length; i++) {
    starts[i] = start;
    traits[i] = packed[i] & 7;
    start += packed[i] >> 3;
  }
  return { starts, traits };
}

/** The identifier as the tree holds it: NFKC, as the language reference asks (2.3, PEP 3131). */
export function normalizeIdentifier(text: string): string {
  return text.normalize('NFKC');
}
