/**
 * Where two canonical dumps part: the path of the first node or field that differs, as one
 * would write it in Python, and what each side has there.
 */

export interface Difference {
  /** `body[3].value.args[0].p` */
  readonly path: string;
  /** Class of the innermost node around the difference. */
  readonly kind: string;
  /** Name of the field inside that node; `_` for the node's class, `p` for its position. */
  readonly field: string;
  readonly expected: string;
  readonly got: string;
  /** 1-based line of that node on the expected side, or null where it has none. */
  readonly line: number | null;
}

interface Pair {
  readonly path: string;
  readonly expected: unknown;
  readonly got: unknown;
  readonly kind: string;
  readonly field: string;
  readonly line: number | null;
}

type Fields = Readonly<Record<string, unknown>>;

const isContainer = (value: unknown): value is Fields => typeof value === 'object' && value !== null;
const shorten = (text: string): string => (text.length > 160 ? `${text.slice(0, 160)}…` : text);
/** `undefined`, the value of what is not there, has no JSON. */
const show = (value: unknown): string => shorten(value === undefined ? '(nothing)' : JSON.stringify(value));

/** The first difference in the order of the dump; null when the texts hold the same tree. */
export function findDifference(expected: string, got: string): Difference | null {
  const root = { path: '', kind: 'Module', field: '_', line: null };
  const pairs: Pair[] = [{ ...root, expected: JSON.parse(expected), got: JSON.parse(got) }];
  for (let pair = pairs.pop(); pair !== undefined; pair = pairs.pop()) {
    const difference = comparePair(pair, pairs);
    if (difference !== null) return difference;
  }
  return null;
}

/** Compares one level and puts the next one on the stack, last first. */
function comparePair(pair: Pair, pairs: Pair[]): Difference | null {
  const { expected, got } = pair;
  if (!isContainer(expected) || !isContainer(got)) {
    return expected === got ? null : { ...pair, expected: show(expected), got: show(got) };
  }
  if (Array.isArray(expected)) {
    const other = Array.isArray(got) ? got : [];
    // A position is one fact: its four numbers are shown together.
    if (pair.field === 'p') {
      const [left, right] = [show(expected), show(other)];
      return left === right ? null : { ...pair, expected: left, got: right };
    }
    for (let i = Math.max(expected.length, other.length) - 1; i >= 0; i--) {
      pairs.push({ ...pair, path: `${pair.path}[${i}]`, expected: expected[i], got: other[i] });
    }
    return null;
  }
  const isNode = typeof expected._ === 'string';
  const place = expected.p;
  const kind = isNode ? String(expected._) : pair.kind;
  const line = isNode && Array.isArray(place) ? Number(place[0]) : pair.line;
  for (const name of [...new Set([...Object.keys(expected), ...Object.keys(got)])].reverse()) {
    const path = pair.path === '' ? name : `${pair.path}.${name}`;
    pairs.push({
      path,
      kind,
      field: isNode ? name : pair.field,
      line,
      expected: expected[name],
      got: got[name],
    });
  }
  return null;
}
