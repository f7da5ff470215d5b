/**
 * Makes a failing source small: delta debugging over lines, then pieces, then characters.
 *
 * fast-check has shrunk the list of mutations before; what is left is a whole excerpt of which two
 * tokens matter. Every attempt asks the predicate (and so, usually, CPython), hence the budget.
 */
import { cut } from './tokens.ts';

export interface MinimizeOptions {
  /** Attempts allowed. */
  readonly attempts: number;
}

/** The smallest source found for which `stillFails` holds; `source` itself is expected to. */
export async function minimize(
  source: string,
  stillFails: (candidate: string) => Promise<boolean>,
  options: MinimizeOptions = { attempts: 2000 },
): Promise<string> {
  const budget = { left: options.attempts };
  const tried = new Set<string>();
  const attempt = async (candidate: string): Promise<boolean> => {
    if (budget.left <= 0 || tried.has(candidate)) return false;
    tried.add(candidate);
    budget.left--;
    return stillFails(candidate);
  };
  let current = source;
  for (let before = ''; before !== current && budget.left > 0; ) {
    before = current;
    current = await reduce(current.split(/(?<=\n)/), attempt);
    current = await reduce(
      cut(current).map((piece) => piece.text),
      attempt,
    );
    current = await unwrap(current, attempt);
    if (current.length <= 1000) current = await reduce([...current], attempt);
    current = await simplify(current, attempt);
  }
  return current;
}

/** Drops runs of parts, halving their length until single parts have been tried. */
async function reduce(parts: string[], attempt: (candidate: string) => Promise<boolean>): Promise<string> {
  let kept = parts;
  for (let size = Math.max(1, kept.length >> 1); kept.length > 0; size >>= 1) {
    for (let from = 0; from < kept.length; ) {
      const rest = [...kept.slice(0, from), ...kept.slice(from + size)];
      if (await attempt(rest.join(''))) kept = rest;
      else from += size;
    }
    if (size <= 1) break;
  }
  return kept.join('');
}

const CLOSING: Readonly<Record<string, string>> = { '(': ')', '[': ']', '{': '}' };

/**
 * Tries what takes two cuts at once: a group of brackets alone, its inside alone, its inside in its place,
 * a plain name in its place; and, once the source is short, every window of it.
 */
async function unwrap(source: string, attempt: (candidate: string) => Promise<boolean>): Promise<string> {
  const pieces = cut(source).map((piece) => piece.text);
  const slice = (from: number, to?: number): string => pieces.slice(from, to).join('');
  for (let open = 0; open < pieces.length; open++) {
    if (CLOSING[pieces[open]] === undefined) continue;
    let depth = 1;
    let close = open + 1;
    for (; close < pieces.length; close++) {
      if (CLOSING[pieces[close]] !== undefined) depth++;
      else if (/^[)\]}]$/.test(pieces[close]) && --depth === 0) break;
    }
    if (close === pieces.length) continue;
    const inside = slice(open + 1, close);
    for (const candidate of [inside, slice(open, close + 1)]) {
      if (await attempt(candidate)) return unwrap(candidate, attempt);
    }
    for (const replacement of [inside, 'x']) {
      const candidate = slice(0, open) + replacement + slice(close + 1);
      if (candidate.length < source.length && (await attempt(candidate))) return unwrap(candidate, attempt);
    }
  }
  if (pieces.length > 24) return source;
  for (let length = 1; length < pieces.length; length++) {
    for (let from = 0; from + length <= pieces.length; from++) {
      const candidate = slice(from, from + length);
      if (await attempt(candidate)) return candidate;
    }
  }
  return source;
}

/** Puts the plainest piece of its type in the place of each name, number and string. */
async function simplify(source: string, attempt: (candidate: string) => Promise<boolean>): Promise<string> {
  let pieces = cut(source).map((piece) => piece.text);
  const types = cut(source).map((piece) => piece.type);
  for (let i = 0; i < pieces.length; i++) {
    const plain = { name: 'x', number: '1', string: "''", comment: '#', newline: '\n' }[types[i] as string];
    if (plain === undefined || pieces[i] === plain || pieces[i].length < plain.length) continue;
    const candidate = [...pieces.slice(0, i), plain, ...pieces.slice(i + 1)];
    if (await attempt(candidate.join(''))) pieces = candidate;
  }
  return pieces.join('');
}
