/**
 * Questions about literals that several rules ask.
 *
 * A singleton is told by its first character, not by its value: reading `value` would
 * decode every string and number a rule meets, only to learn that it is not `None`.
 */
import { type Constant, type Expr, Kind } from '../ast/nodes.generated.ts';
import { DOT, DOUBLE_QUOTE, LOWER_R, LOWER_U, SINGLE_QUOTE, UPPER_N, UPPER_U } from '../text/charCodes.ts';

const UPPER_F = 70;
const UPPER_R = 82;
const UPPER_T = 84;

/** No prefix of a plain string begins with N, T or F: those of f- and t-strings are no Constants. */
const firstOf = (text: string, node: Expr): number =>
  node.kind === Kind.Constant ? text.charCodeAt(node.start) : 0;

export function isNone(text: string, node: Expr): boolean {
  return firstOf(text, node) === UPPER_N;
}

export function isTrue(text: string, node: Expr): boolean {
  return firstOf(text, node) === UPPER_T;
}

export function isFalse(text: string, node: Expr): boolean {
  return firstOf(text, node) === UPPER_F;
}

/** `...` */
export function isEllipsis(text: string, node: Expr): boolean {
  return firstOf(text, node) === DOT && text.charCodeAt(node.start + 1) === DOT;
}

/** A string without placeholders: no bytes, no f- or t-string. */
export function isString(text: string, node: Expr): node is Constant {
  if (node.kind !== Kind.Constant) return false;
  for (let i = node.start; ; i++) {
    const code = text.charCodeAt(i);
    if (code === DOUBLE_QUOTE || code === SINGLE_QUOTE) return true;
    // Prefixes of strings; the `b` of bytes, digits and names are something else.
    if (!(code === LOWER_R || code === LOWER_U || code === UPPER_R || code === UPPER_U)) return false;
  }
}

/** `None`, `True`, `False` or `...`: there is one object of each. */
export function isSingleton(text: string, node: Expr): boolean {
  const first = firstOf(text, node);
  if (first === DOT) return isEllipsis(text, node);
  return first === UPPER_N || first === UPPER_T || first === UPPER_F;
}

/** A constant, or a tuple of nothing but constants. */
export function isConstant(node: Expr): boolean {
  if (node.kind === Kind.Tuple) return node.elts.every(isConstant);
  return node.kind === Kind.Constant;
}

/** A constant that is compared by value: a number, a string, bytes, or a tuple of constants. */
export function isValueConstant(text: string, node: Expr): boolean {
  return isConstant(node) && !isSingleton(text, node);
}

/** A list, set or dict that is written out: each evaluation makes a new object. */
export function isMutableDisplay(node: Expr): boolean {
  switch (node.kind) {
    case Kind.List:
    case Kind.ListComp:
    case Kind.Set:
    case Kind.SetComp:
    case Kind.Dict:
    case Kind.DictComp:
      return true;
    default:
      return false;
  }
}
