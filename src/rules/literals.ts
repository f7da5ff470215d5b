/**
 * Questions about literals that several rules ask.
 *
 * A singleton is told by its first character, not by its value: reading `value` would
 * decode every string and number a rule meets, only to learn that it is not `None`.
 */
import { type Expr, Kind } from '../ast/nodes.generated.ts';

const UPPER_F = 70;
const UPPER_N = 78;
const UPPER_T = 84;
const DOT = 46;

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

/** `None`, `True`, `False` or `...`: there is one object of each. */
export function isSingleton(text: string, node: Expr): boolean {
  const first = firstOf(text, node);
  if (first === DOT) return text.charCodeAt(node.start + 1) === DOT;
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
