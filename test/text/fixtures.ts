/**
 * What CPython 3.14 says of the cases in fixtures.py, as the tests of this folder use it.
 *
 * fixtures.jsonl is written by that script, never by hand and never from our own output.
 */
import { readFileSync } from 'node:fs';

export interface StringCase {
  readonly source: string;
  readonly text?: string;
  /** Hexadecimal. */
  readonly bytes?: string;
}

export interface EscapeCase {
  readonly body: string;
  readonly isBytes: boolean;
  readonly message: string | null;
  readonly warnings: readonly string[];
}

export interface SourceCase {
  /** Hexadecimal. */
  readonly bytes: string;
  /** The str constants of the tree, when there is one. */
  readonly strings?: readonly string[];
  readonly message?: string;
  /** lineno, offset, end_lineno, end_offset of the SyntaxError. */
  readonly place?: readonly (number | null)[];
}

interface Fixtures {
  readonly sets: (readonly [set: 'start' | 'continue' | 'printable', sha256: string])[];
  readonly names: (readonly [name: string, character: string | null])[];
  readonly strings: StringCase[];
  readonly escapes: EscapeCase[];
  /** Doubles as 16 hexadecimal digits, big-endian. */
  readonly numbers: (readonly [
    text: string,
    type: 'int' | 'float' | 'complex',
    value: string,
    imag?: string,
  ])[];
  readonly tables: (readonly [codec: string, characters: string])[];
  readonly sources: SourceCase[];
  readonly eastAsian: (readonly [codec: string, text: string, bytes: string])[];
}

function load(): Fixtures {
  const sections: Record<string, unknown[]> = {};
  const lines = readFileSync(new URL('fixtures.jsonl', import.meta.url), 'utf8')
    .trimEnd()
    .split('\n');
  for (const line of lines) {
    const [section, row] = JSON.parse(line) as [string, unknown];
    sections[section] ??= [];
    sections[section].push(row);
  }
  return sections as unknown as Fixtures;
}

export const fixtures = load();

export function bytesOfHex(hex: string): Uint8Array {
  return Uint8Array.from(Buffer.from(hex, 'hex'));
}
