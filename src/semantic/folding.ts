/**
 * Which expressions CPython's AST optimizer has replaced by constants when the compiler sees them.
 *
 * Until 3.13 (Python/ast_opt.c) signs, operators, tuples and subscripts of constants are folded, so that
 * `x is -1` compares with a literal; since 3.14 that happens on the bytecode, too late for warnings. The
 * whole tape is folded in one pass, children first, when somebody asks for a first value: few files have
 * anything that depends on it.
 */
import { Kind, type Node } from '../ast/nodes.generated.ts';
import { Context, Operator, UnaryOperator } from '../ast/operators.ts';
import type { Tape } from '../ast/tape.ts';
import { type ConstantValue, Ellipsis, PyComplex, PyFloat } from '../text/literals.ts';

/** A tuple of constants. */
export class PyTuple {
  readonly items: readonly Folded[];
  constructor(items: readonly Folded[]) {
    this.items = items;
  }
}

export type Folded = ConstantValue | PyTuple;

/** What is not a constant: `null` is Python's None. */
type Maybe<T> = T | undefined;

/** CPython folds no integer of more bits, no longer string and no longer tuple than these. */
const MAX_BITS = 128n;
const MAX_STRING = 4096;
const MAX_ITEMS = 256;

/** The constants of one file, as Python 3.`minorVersion` compiles it. */
export class Constants {
  private readonly tape: Tape;
  private readonly folds: boolean;
  private folded: Map<number, Folded> | null;

  constructor(tape: Tape, minorVersion: number) {
    this.tape = tape;
    this.folds = minorVersion < 14;
    this.folded = null;
  }

  /** The constant that stands where the node stood; undefined if it is still an expression. */
  valueOf(node: Node): Maybe<Folded> {
    if (node.kind === Kind.Constant) return node.value;
    if (node.kind === Kind.Name) return isDebug(node) ? true : undefined;
    if (!this.folds || !canFold(node.kind)) return undefined;
    this.folded ??= this.foldAll();
    return this.folded.get(node.index);
  }

  private foldAll(): Map<number, Folded> {
    const { kinds, nodes } = this.tape;
    const folded = new Map<number, Folded>();
    this.folded = folded;
    for (let i = 0; i < kinds.length; i++) {
      if (!canFold(kinds[i])) continue;
      const value = this.fold(nodes[i]);
      if (value !== undefined) folded.set(i, value);
    }
    return folded;
  }

  private fold(node: Node): Maybe<Folded> {
    switch (node.kind) {
      case Kind.UnaryOp: {
        const operand = this.valueOf(node.operand);
        return operand === undefined ? undefined : foldUnary(node.op, operand);
      }
      case Kind.BinOp: {
        const left = this.valueOf(node.left);
        if (left === undefined) return undefined;
        const right = this.valueOf(node.right);
        return right === undefined ? undefined : foldBinary(node.op, left, right);
      }
      case Kind.Subscript: {
        if (node.ctx !== Context.Load) return undefined;
        const value = this.valueOf(node.value);
        if (value === undefined) return undefined;
        const index = this.valueOf(node.slice);
        return index === undefined ? undefined : foldSubscript(value, index);
      }
      case Kind.Tuple: {
        if (node.ctx !== Context.Load) return undefined;
        const items: Folded[] = [];
        for (const element of node.elts) {
          const item = this.valueOf(element);
          if (item === undefined) return undefined;
          items.push(item);
        }
        return new PyTuple(items);
      }
      default:
        return undefined;
    }
  }
}

const canFold = (kind: number): boolean =>
  kind === Kind.UnaryOp || kind === Kind.BinOp || kind === Kind.Subscript || kind === Kind.Tuple;

const isDebug = (node: Node): boolean =>
  node.kind === Kind.Name && node.ctx === Context.Load && node.id === '__debug__';

/** Name of the Python type of a constant. */
export function typeName(value: Folded): string {
  if (typeof value === 'string') return 'str';
  if (typeof value === 'boolean') return 'bool';
  if (value === null) return 'NoneType';
  if (value === Ellipsis) return 'ellipsis';
  if (value instanceof PyTuple) return 'tuple';
  if (value instanceof PyFloat) return 'float';
  if (value instanceof PyComplex) return 'complex';
  return value instanceof Uint8Array ? 'bytes' : 'int';
}

/** An int, or a bool taken as one. */
function asInteger(value: Folded): Maybe<bigint> {
  return typeof value === 'number' || typeof value === 'bigint' || typeof value === 'boolean'
    ? BigInt(value)
    : undefined;
}

function fromInteger(value: bigint): Folded {
  const small = Number(value);
  return Number.isSafeInteger(small) ? small : value;
}

/** Any number but a complex one. */
function asFloat(value: Folded): Maybe<number> {
  if (value instanceof PyFloat) return value.value;
  const integer = asInteger(value);
  return integer === undefined ? undefined : Number(integer);
}

function isTrue(value: Folded): boolean {
  if (value instanceof PyFloat) return value.value !== 0;
  if (value instanceof PyComplex) return value.real !== 0 || value.imag !== 0;
  if (value instanceof Uint8Array) return value.length > 0;
  if (value instanceof PyTuple) return value.items.length > 0;
  return Boolean(value);
}

function foldUnary(op: number, value: Folded): Maybe<Folded> {
  if (op === UnaryOperator.Not) return !isTrue(value);
  const integer = asInteger(value);
  if (op === UnaryOperator.Invert) return integer === undefined ? undefined : fromInteger(~integer);
  const isMinus = op === UnaryOperator.USub;
  if (integer !== undefined) return fromInteger(isMinus ? -integer : integer);
  if (value instanceof PyFloat) return isMinus ? new PyFloat(-value.value) : value;
  if (value instanceof PyComplex) return isMinus ? new PyComplex(-value.real, -value.imag) : value;
  return undefined;
}

function foldBinary(op: number, left: Folded, right: Folded): Maybe<Folded> {
  const a = asInteger(left);
  const b = asInteger(right);
  if (a !== undefined && b !== undefined) {
    const areBools = typeof left === 'boolean' && typeof right === 'boolean';
    const value = foldIntegers(op, a, b);
    const isBitwise = op === Operator.BitAnd || op === Operator.BitOr || op === Operator.BitXor;
    return areBools && isBitwise ? value !== 0 : value;
  }
  if (op === Operator.Add) return foldConcatenation(left, right) ?? foldReals(op, left, right);
  if (op === Operator.Mult) {
    if (b !== undefined && !isNumber(left)) return foldRepetition(left, b);
    if (a !== undefined && !isNumber(right)) return foldRepetition(right, a);
  }
  return foldReals(op, left, right);
}

function isNumber(value: Folded): boolean {
  return asFloat(value) !== undefined || value instanceof PyComplex;
}

const bitLength = (value: bigint): bigint =>
  BigInt(value === 0n ? 0 : (value < 0n ? -value : value).toString(2).length);

function foldIntegers(op: number, a: bigint, b: bigint): Maybe<Folded> {
  switch (op) {
    case Operator.Add:
      return fromInteger(a + b);
    case Operator.Sub:
      return fromInteger(a - b);
    case Operator.Mult:
      return bitLength(a) + bitLength(b) > MAX_BITS && a !== 0n && b !== 0n ? undefined : fromInteger(a * b);
    case Operator.Div:
      return b === 0n ? undefined : new PyFloat(Number(a) / Number(b));
    case Operator.FloorDiv:
      return b === 0n ? undefined : fromInteger((a - floorMod(a, b)) / b);
    case Operator.Mod:
      return b === 0n ? undefined : fromInteger(floorMod(a, b));
    case Operator.Pow:
      if (b < 0n) return a === 0n ? undefined : new PyFloat(Number(a) ** Number(b));
      return b > 0n && bitLength(a) * b > MAX_BITS ? undefined : fromInteger(a ** b);
    case Operator.LShift:
      return b < 0n || (a !== 0n && bitLength(a) + b > MAX_BITS) ? undefined : fromInteger(a << b);
    case Operator.RShift:
      return b < 0n ? undefined : fromInteger(b > MAX_BITS ? (a < 0n ? -1n : 0n) : a >> b);
    case Operator.BitOr:
      return fromInteger(a | b);
    case Operator.BitXor:
      return fromInteger(a ^ b);
    case Operator.BitAnd:
      return fromInteger(a & b);
    default:
      return undefined;
  }
}

/** The remainder with the sign of the divisor. */
function floorMod(a: bigint, b: bigint): bigint {
  const rest = a % b;
  return rest !== 0n && rest < 0n !== b < 0n ? rest + b : rest;
}

/** Floats and complex numbers. Of the latter only the type matters here. */
function foldReals(op: number, left: Folded, right: Folded): Maybe<Folded> {
  if (!isNumber(left) || !isNumber(right)) return undefined;
  const a = asFloat(left);
  const b = asFloat(right);
  const isArithmetic =
    op === Operator.Add || op === Operator.Sub || op === Operator.Mult || op === Operator.Pow;
  if (a === undefined || b === undefined) {
    const isZero = right instanceof PyComplex ? right.real === 0 && right.imag === 0 : b === 0;
    if (!isArithmetic && !(op === Operator.Div && !isZero)) return undefined;
    return new PyComplex(Number.NaN, Number.NaN);
  }
  switch (op) {
    case Operator.Add:
      return new PyFloat(a + b);
    case Operator.Sub:
      return new PyFloat(a - b);
    case Operator.Mult:
      return new PyFloat(a * b);
    case Operator.Div:
      return b === 0 ? undefined : new PyFloat(a / b);
    case Operator.FloorDiv:
      return b === 0 ? undefined : new PyFloat(Math.floor(a / b));
    case Operator.Mod:
      return b === 0 ? undefined : new PyFloat(a - b * Math.floor(a / b));
    case Operator.Pow: {
      if (a === 0 && b < 0) return undefined;
      const value = a ** b;
      if (Number.isNaN(value) && a < 0) return new PyComplex(Number.NaN, Number.NaN);
      return Number.isFinite(value) ? new PyFloat(value) : undefined;
    }
    default:
      return undefined;
  }
}

function foldConcatenation(left: Folded, right: Folded): Maybe<Folded> {
  if (typeof left === 'string' && typeof right === 'string') return left + right;
  // Of long ones the beginning is enough: only the type, and whether it is empty, will be asked for.
  if (left instanceof Uint8Array && right instanceof Uint8Array) {
    if (left.length > MAX_STRING) return left;
    const both = new Uint8Array(left.length + right.length);
    both.set(left);
    both.set(right, left.length);
    return both;
  }
  if (left instanceof PyTuple && right instanceof PyTuple)
    return left.items.length > MAX_ITEMS ? left : new PyTuple(left.items.concat(right.items));
  return undefined;
}

function foldRepetition(value: Folded, times: bigint): Maybe<Folded> {
  const count = times < 0n ? 0 : Number(times);
  if (typeof value === 'string') return value.length * count > MAX_STRING ? undefined : value.repeat(count);
  if (value instanceof Uint8Array) {
    if (value.length * count > MAX_STRING) return undefined;
    return Uint8Array.from({ length: value.length * count }, (_, i) => value[i % value.length]);
  }
  if (!(value instanceof PyTuple)) return undefined;
  const { items } = value;
  if (items.length * count > MAX_ITEMS) return undefined;
  return new PyTuple(Array.from({ length: items.length * count }, (_, i) => items[i % items.length]));
}

function foldSubscript(value: Folded, index: Folded): Maybe<Folded> {
  const place = asInteger(index);
  if (place === undefined) return undefined;
  const characters = typeof value === 'string' ? [...value] : null;
  const items = characters ?? (value instanceof PyTuple ? value.items : value);
  if (!(items instanceof Uint8Array) && !Array.isArray(items)) return undefined;
  const at = Number(place < 0n ? place + BigInt(items.length) : place);
  return at >= 0 && at < items.length ? (items[at] as Folded) : undefined;
}
