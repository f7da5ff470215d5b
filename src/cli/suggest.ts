/** What somebody who mistyped a name probably meant. */

/** Of `known`, the first name that is fewest edits away from `name`; null when none is near. */
export function closest(name: string, known: Iterable<string>): string | null {
  const wanted = normalize(name);
  let best: string | null = null;
  // A third of the letters may be wrong: `selct` is near `select`, `fix` is not near `exclude`.
  let limit = Math.min(Math.max(1, Math.floor(wanted.length / 3)) + 1, wanted.length);
  for (const candidate of known) {
    const distance = editDistance(wanted, normalize(candidate), limit);
    if (distance < limit) {
      best = candidate;
      limit = distance;
    }
  }
  return best;
}

/** `; did you mean 'select'?`, or nothing. */
export function suggestion(name: string, known: Iterable<string>): string {
  const found = closest(name, known);
  return found === null ? '' : `; did you mean '${found}'?`;
}

const normalize = (name: string): string => name.toLowerCase().replaceAll('_', '-');

/** Insertions, deletions, replacements and swaps of neighbours between two names; `limit` when there are more. */
function editDistance(a: string, b: string, limit: number): number {
  if (Math.abs(a.length - b.length) >= limit) return limit;
  let beforeLast: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1];
      row[j] = Math.min(row[j - 1] + 1, last[j] + 1, last[j - 1] + (same ? 0 : 1));
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) {
        row[j] = Math.min(row[j], beforeLast[j - 2] + 1);
      }
    }
    beforeLast = last;
    last = row;
  }
  return Math.min(last[b.length], limit);
}
