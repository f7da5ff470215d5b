/**
 * Syntax that is newer than the target version.
 *
 * The tree never depends on the target: the grammar is one superset of 3.8 – 3.14,
 * and what a version lacks is reported where it stands.
 */
import { Syntax } from '../diagnostics/syntax.ts';
import { type ParserState, report } from './state.ts';

/** Versions that can be targeted, oldest first. */
export const targetVersions = ['3.8', '3.9', '3.10', '3.11', '3.12', '3.13', '3.14'] as const;
export type TargetVersion = (typeof targetVersions)[number];

/** Reports that what stands at [start, end) needs Python 3.`minor`, unless the target has it. */
export function needs(p: ParserState, minor: number, what: string, start: number, end: number): void {
  if (p.target < minor) report(p, Syntax.NeedsVersion, start, end, `${what} (needs Python 3.${minor})`);
}
