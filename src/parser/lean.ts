/**
 * The entry `pywalk-lint/parser/lean`: the same parser without careful reading, a seventh smaller.
 *
 * For correct code there is no difference, and the first mistake of a file is the same one but for the name of
 * what is no Python at all. What comes
 * behind it is read as it stands: nothing is looked at ahead, so that one lost bracket or quote can hide the mistakes
 * that follow, or be reported again in other words. That is right where a file with a mistake is
 * turned away, and wrong in an editor. Bytes in another encoding than UTF-8, Latin-1 and ASCII need the option
 * `encodings`: the host's TextDecoder is not asked for others.
 */
import type { Tree } from '../ast/tree.ts';
import { type ParseOptions, parseWith } from './parse.ts';

export { Tree } from '../ast/tree.ts';
export type { TargetVersion } from './versions.ts';
export { targetVersions } from './versions.ts';

/** `incomplete` is missing: what more input could repair is found out by careful reading. */
export type LeanParseOptions = Omit<ParseOptions, 'incomplete'>;

/**
 * Parses Python 3.8 – 3.14 like `parse` of `pywalk-lint/parser`. Of a file with several mistakes the first one
 * is reported as there, and of the others some may be missing or differ. Nothing is thrown for any input.
 */
export function parse(source: string | Uint8Array, options: LeanParseOptions = {}): Tree {
  return parseWith(source, options, null);
}
