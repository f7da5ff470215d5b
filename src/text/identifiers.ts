/**
 * Which characters beyond ASCII make identifiers, and which are printable.
 *
 * The answers are CPython 3.14's (Unicode 16.0), from tables copied out of the
 * interpreter. `\p{XID_Start}` would be shorter, but its answer changes with the
 * engine's Unicode version, and so would the verdict on a file. 3.13 knows Unicode
 * 15.1 only: it rejects the letters that 16.0 added.
 */
import { IDENTIFIER_CONTINUE, IDENTIFIER_START, PRINTABLE } from './identifiers.generated.ts';
import { isInBoundaries, unpackBoundaries } from './packedNumbers.ts';

/** Each table is unpacked on first use: most files are ASCII and never ask. */
interface Tables {
  start: Int32Array | null;
  continue: Int32Array | null;
  printable: Int32Array | null;
}

const tables: Tables = { start: null, continue: null, printable: null };

/**
 * Whether an identifier may begin with the character, as `str.isidentifier` says.
 *
 * @param codePoint a code point from U+0080 on; ASCII is the lexer's own affair
 */
export function isIdentifierStart(codePoint: number): boolean {
  tables.start ??= unpackBoundaries(IDENTIFIER_START);
  return isInBoundaries(tables.start, codePoint);
}

/**
 * Whether an identifier may go on with the character, as `str.isidentifier` says.
 *
 * @param codePoint a code point from U+0080 on; ASCII is the lexer's own affair
 */
export function isIdentifierContinue(codePoint: number): boolean {
  tables.continue ??= unpackBoundaries(IDENTIFIER_CONTINUE);
  return isInBoundaries(tables.continue, codePoint);
}

/**
 * Whether CPython shows the character as itself (`str.isprintable`): it decides between
 * "invalid character" and "invalid non-printable character". Any code point may be asked.
 */
export function isPrintable(codePoint: number): boolean {
  if (codePoint < 0x80) return codePoint >= 0x20 && codePoint !== 0x7f;
  tables.printable ??= unpackBoundaries(PRINTABLE);
  return isInBoundaries(tables.printable, codePoint);
}

/** The identifier as the tree holds it: NFKC, as the language reference asks (2.3, PEP 3131). */
export function normalizeIdentifier(text: string): string {
  return text.normalize('NFKC');
}
