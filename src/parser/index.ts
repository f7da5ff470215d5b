/**
 * The entry `pywalk-lint/parser`: `parse` with careful reading, as `lint` uses it.
 */
import type { Tree } from '../ast/tree.ts';
import { care } from './care.ts';
import { type ParseOptions, parseWith } from './parse.ts';

export { Tree } from '../ast/tree.ts';
export type { ParseOptions } from './parse.ts';
export type { TargetVersion } from './versions.ts';
export { targetVersions } from './versions.ts';

/**
 * Parses Python 3.8 – 3.14.
 *
 * A string is taken as it is (no BOM, no coding cookie); bytes are decoded as CPython
 * decodes a file (PEP 263). Mistakes are in `Tree.diagnostics`, in source order, and
 * leave `Kind.Error` nodes in the tree; nothing is thrown for any input. Offsets count
 * UTF-16 units of `Tree.text`, from 0. Linear in the length of the source.
 */
export function parse(source: string | Uint8Array, options: ParseOptions = {}): Tree {
  return parseWith(source, options, care);
}
