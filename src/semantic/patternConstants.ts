/**
 * The values that may stand in a pattern: constants, signed numbers and complex numbers written as a sum.
 */
import { type Expr, Kind } from '../ast/nodes.generated.ts';
import { Operator, UnaryOperator } from '../ast/operators.ts';
import { type ConstantValue, Ellipsis, PyComplex, PyFloat } from '../text/literals.ts';

/** The value of `1`, `-1`, `'a'`, `1 + 2j` …, as CPython folds them in patterns; undefined for all else. */
export function patternConstant(node: Expr): ConstantValue | undefined {
  switch (node.kind) {
    case Kind.Constant:
      return node.value;
    case Kind.UnaryOp: {
      const value = patternConstant(node.operand);
      return node.op === UnaryOperator.USub && value !== undefined ? negate(value) : undefined;
    }
    case Kind.BinOp: {
      const left = patternConstant(node.left);
      const right = patternConstant(node.right);
      if (left === undefined || !(right instanceof PyComplex)) return undefined;
      if (node.op === Operator.Add) return add(left, right, 1);
      return node.op === Operator.Sub ? add(left, right, -1) : undefined;
    }
    default:
      return undefined;
  }
}

function negate(value: ConstantValue): ConstantValue | undefined {
  // An int has one zero, a JavaScript number two.
  if (typeof value === 'number') return value === 0 ? 0 : -value;
  if (typeof value === 'bigint') return -value;
  if (value instanceof PyFloat) return new PyFloat(-value.value);
  if (value instanceof PyComplex) return new PyComplex(-value.real, -value.imag);
  return undefined;
}

function add(left: ConstantValue, right: PyComplex, sign: 1 | -1): PyComplex | undefined {
  if (left instanceof PyComplex)
    return new PyComplex(left.real + sign * right.real, left.imag + sign * right.imag);
  const real = left instanceof PyFloat ? left.value : Number(left);
  return Number.isNaN(real) ? undefined : new PyComplex(real + sign * right.real, sign * right.imag);
}

/** A string that two constants share if Python takes them for the same key: `1`, `1.0`, `True`, `1 + 0j`. */
export function keyIdentity(value: ConstantValue): string {
  if (typeof value === 'string') return `s${value}`;
  if (value === null) return 'None';
  if (value === Ellipsis) return '...';
  if (value instanceof Uint8Array) return `b${value.join()}`;
  if (value instanceof PyComplex && value.imag !== 0)
    return `c${numberIdentity(value.real)},${numberIdentity(value.imag)}`;
  if (value instanceof PyComplex) return numberIdentity(value.real);
  if (value instanceof PyFloat) return numberIdentity(value.value);
  return numberIdentity(value as number | bigint | boolean);
}

/** An integral float equals the int, however large; -0 equals 0. */
function numberIdentity(value: number | bigint | boolean): string {
  if (typeof value === 'number' && !Number.isInteger(value)) return `n${value}`;
  return `n${BigInt(value)}`;
}
