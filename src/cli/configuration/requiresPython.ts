/**
 * The oldest Python a project supports, from `requires-python` of its `pyproject.toml`
 * (PEP 621, version specifiers as in PEP 440).
 *
 * Asked is only which minor version comes first, so a specifier is judged by its first two
 * numbers: `>=3.8.1` and `>3.8` still mean 3.8.
 */
import { type TargetVersion, targetVersions } from '../../parser/versions.ts';

const SPECIFIER = /^(===|==|~=|!=|<=|>=|<|>)\s*v?(\d+(?:\.\d+)*)(\.\*)?/;

interface Specifier {
  readonly operator: string;
  readonly major: number;
  readonly minor: number;
  /** How many numbers were given. */
  readonly length: number;
  /** Whether there is a number other than 0 behind the minor one. */
  readonly hasPatch: boolean;
  readonly isWildcard: boolean;
}

/** The oldest known version that `specifiers` (`>=3.9,<4`) allow; null when none is, or they are not understood. */
export function oldestAllowed(specifiers: string): TargetVersion | null {
  const parsed: Specifier[] = [];
  for (const text of specifiers.split(',')) {
    if (text.trim() === '') continue;
    const specifier = parseSpecifier(text.trim());
    if (specifier === null) return null;
    parsed.push(specifier);
  }
  if (parsed.length === 0) return null;
  for (const version of targetVersions) {
    const minor = Number(version.slice(2));
    if (parsed.every((specifier) => allows(specifier, minor))) return version;
  }
  return null;
}

function parseSpecifier(text: string): Specifier | null {
  const match = SPECIFIER.exec(text);
  if (match === null) return null;
  const numbers = match[2].split('.').map(Number);
  return {
    operator: match[1],
    major: numbers[0],
    minor: numbers[1] ?? 0,
    length: numbers.length,
    hasPatch: numbers.slice(2).some((number) => number > 0),
    isWildcard: match[3] !== undefined,
  };
}

/** Whether some release 3.`minor` satisfies a specifier. */
function allows(specifier: Specifier, minor: number): boolean {
  const { operator, major, length, hasPatch, isWildcard } = specifier;
  const compared = 3 - major || minor - specifier.minor;
  switch (operator) {
    case '>=':
    case '>':
      return compared >= 0;
    case '<=':
      // `<=3` stands for `<=3.0`.
      return compared <= 0;
    case '<':
      return compared < 0 || (compared === 0 && hasPatch);
    case '~=':
      // `~=3.8` allows all later 3.x, `~=3.8.1` only 3.8.x.
      return length > 2 ? compared === 0 : major === 3 && compared >= 0;
    case '!=':
      // Without a wildcard only one release is meant.
      return !isWildcard || (length === 1 ? major !== 3 : compared !== 0);
    default:
      return isWildcard && length === 1 ? major === 3 : compared === 0;
  }
}
