/**
 * Which keys of a dict display are the same key, for F601 and F602.
 *
 * Keys that a program can tell are equal without running it: constants (`1`, `1.0` and `True` are one
 * key), tuples, f-strings and plain names.
 */
import { type Dict, type Expr, Kind } from '../ast/nodes.generated.ts';
import { Operator, UnaryOperator } from '../ast/operators.ts';
import type { Tree } from '../ast/tree.ts';
import { BACKSLASH, DIGIT_0, DIGIT_9, DOUBLE_QUOTE, SINGLE_QUOTE } from '../text/charCodes.ts';
import { PyComplex, PyFloat } from '../text/literals.ts';
import { fingerprint } from './fingerprint.ts';
import { withParentheses } from './parentheses.ts';
import type { Fix, RuleContext } from './rule.ts';

/** A key that has occurred before in the same dict. */
export interface RepeatedKey {
  readonly key: Expr;
  /** The first key that is equal. */
  readonly first: Expr;
  /** Set when its value, too, is one that the key had before: then nothing is lost without it. */
  readonly removal: { readonly start: number; readonly end: number } | null;
}

/**
 * Whether a key of the dict at a place on the tape may occur twice. Without the values of its strings, which nobody else wants: of keys
 * that are plain literals, a number is made from the source of each, and only equal ones are looked into.
 */
export function mayRepeatKeys(place: number, { text, tree }: RuleContext): boolean {
  const { nameIds, nodes } = tree.tape;
  const { keys } = nodes[place] as Dict;
  if (keys.length < 2) return false;
  const seen = new Set<number>();
  for (let i = 0; i < keys.length; i++) {
    const key = keys[i];
    if (key === null) continue;
    let hash: number;
    switch (key.kind) {
      case Kind.Name:
        hash = ~nameIds[key.index];
        // A name that is not there: no name has this number.
        if (hash === 0) return true;
        break;
      case Kind.Constant:
        hash = hashLiteral(text, key.start, key.end);
        if (hash < 0) return true;
        break;
      case Kind.JoinedStr:
      case Kind.Tuple:
      case Kind.UnaryOp:
      case Kind.BinOp:
        return true;
      default:
        continue;
    }
    if (seen.has(hash)) return true;
    seen.add(hash);
  }
  return false;
}

const FACTOR = 16777619;

/** Equal for equal strings without prefix or escape, and for numbers of digits only; -1 for anything else. */
function hashLiteral(text: string, start: number, end: number): number {
  const quote = text.charCodeAt(start);
  let hash = 1;
  if (quote === SINGLE_QUOTE || quote === DOUBLE_QUOTE) {
    for (let i = start + 1; i < end - 1; i++) {
      const code = text.charCodeAt(i);
      // In three quotes, or of several parts.
      if (code === quote || code === BACKSLASH) return -1;
      hash = Math.imul(hash ^ code, FACTOR);
    }
    return hash & 0x3ffffffe;
  }
  return hashDigits(text, start, end);
}

function hashDigits(text: string, start: number, end: number): number {
  // `00` is `0`.
  if (text.charCodeAt(start) === DIGIT_0 && end > start + 1) return -1;
  let hash = 1;
  for (let i = start; i < end; i++) {
    const code = text.charCodeAt(i);
    if (code < DIGIT_0 || code > DIGIT_9) return -1;
    hash = Math.imul(hash ^ code, FACTOR);
  }
  return (hash & 0x3ffffffe) | 1;
}

/** All repeated keys of one dict, in source order. */
export function findRepeatedKeys(tree: Tree, node: Dict): RepeatedKey[] {
  const places = new Map<string, number[]>();
  let repeated = false;
  node.keys.forEach((key, i) => {
    const identity = key && identify(tree, key);
    if (!identity) return;
    const known = places.get(identity);
    if (known === undefined) places.set(identity, [i]);
    else {
      known.push(i);
      repeated = true;
    }
  });
  return repeated ? [...places.values()].flatMap((same) => describe(tree, node, same)) : [];
}

function describe(tree: Tree, node: Dict, same: readonly number[]): RepeatedKey[] {
  if (same.length === 1) return [];
  const { keys, values } = node;
  const seen = new Set<string>();
  const repeated: RepeatedKey[] = [];
  for (const i of same) {
    const key = keys[i] as Expr;
    const value = fingerprint(tree, values[i]);
    if (i !== same[0]) {
      const start = withParentheses(tree, values[i - 1], node).end;
      const removal = seen.has(value) ? { start, end: withParentheses(tree, values[i], node).end } : null;
      repeated.push({ key, first: keys[same[0]] as Expr, removal });
    }
    seen.add(value);
  }
  return repeated;
}

/** Unsafe: computing the value may have effects. The comma before the pair goes with it. */
export const removePair = (
  removal: RepeatedKey['removal'],
  what: string,
  snippet: string | null,
): Fix | null =>
  removal && {
    applicability: 'unsafe',
    message: snippet === null ? `Remove repeated ${what}` : `Remove repeated ${what} \`${snippet}\``,
    edits: [{ ...removal, content: '' }],
  };

/** Equal for equal keys; null for a key about which nothing is known. */
function identify(tree: Tree, key: Expr): string | null {
  switch (key.kind) {
    case Kind.Name:
      return `name ${key.id}`;
    case Kind.JoinedStr:
      return fingerprint(tree, key);
    case Kind.Tuple:
      return `(${key.elts.map((element) => identify(tree, element) ?? fingerprint(tree, element)).join()})`;
    default:
      return identifyNumber(key) ?? (key.kind === Kind.Constant ? fingerprint(tree, key) : null);
  }
}

/** A number as Python's `hash` and `==` see it; `-1` and `1 + 2j` count as numbers. */
function identifyNumber(key: Expr): string | null {
  if (key.kind === Kind.BinOp && (key.op === Operator.Add || key.op === Operator.Sub)) {
    const imaginary = numberOf(key.right);
    const real = numberOf(key.left);
    if (real === null || !(imaginary instanceof PyComplex) || real instanceof PyComplex) return null;
    return `${showReal(real)}+${key.op === Operator.Add ? imaginary.imag : -imaginary.imag}j`;
  }
  const value = numberOf(key);
  if (value === null) return null;
  if (!(value instanceof PyComplex)) return showReal(value);
  return value.imag === 0 ? showReal(value.real) : `0+${value.imag}j`;
}

function numberOf(node: Expr): number | bigint | PyComplex | null {
  let negative = false;
  let each = node;
  while (each.kind === Kind.UnaryOp && (each.op === UnaryOperator.USub || each.op === UnaryOperator.UAdd)) {
    if (each.op === UnaryOperator.USub) negative = !negative;
    each = each.operand;
  }
  if (each.kind !== Kind.Constant) return null;
  const { value } = each;
  if (value instanceof PyComplex) return negative ? new PyComplex(0, -value.imag) : value;
  const number = value instanceof PyFloat ? value.value : typeof value === 'boolean' ? Number(value) : value;
  if (typeof number !== 'number' && typeof number !== 'bigint') return null;
  return negative ? -number : number;
}

const showReal = (value: number | bigint): string =>
  `#${typeof value === 'number' && Number.isInteger(value) ? BigInt(value) : value}`;
