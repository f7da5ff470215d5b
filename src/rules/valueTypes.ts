/**
 * The type of an expression, where its form alone tells: literals, displays, and operators on them.
 *
 * Types of a subtree are worked out along its run of the tape, children first, so that a sum of ten
 * thousand strings needs no recursion.
 */
import { type BinOp, type Expr, Kind, type Node, type UnaryOp } from '../ast/nodes.generated.ts';
import { Operator, UnaryOperator } from '../ast/operators.ts';
import type { Tree } from '../ast/tree.ts';
import { PyComplex, PyFloat } from '../text/literals.ts';

export const ValueType = {
  /** Nothing is known, or it may be one of several. */
  Unknown: 0,
  Bool: 1,
  Int: 2,
  Float: 3,
  Complex: 4,
  Str: 5,
  Bytes: 6,
  List: 7,
  Tuple: 8,
  Dict: 9,
  Set: 10,
  Generator: 11,
  None: 12,
  Ellipsis: 13,
} as const;
export type ValueType = (typeof ValueType)[keyof typeof ValueType];

export function valueType(tree: Tree, value: Expr): ValueType {
  const { nodes, low } = tree.tape;
  const base = low[value.index];
  const types = new Uint8Array(value.index - base + 1);
  const typeOf = (node: Expr): ValueType => types[node.index - base] as ValueType;
  for (let i = base; i <= value.index; i++) types[i - base] = typeOfNode(nodes[i], typeOf);
  return typeOf(value);
}

function typeOfNode(node: Node, typeOf: (child: Expr) => ValueType): ValueType {
  switch (node.kind) {
    case Kind.Constant:
      return typeOfConstant(node.value);
    case Kind.JoinedStr:
      return ValueType.Str;
    case Kind.List:
    case Kind.ListComp:
      return ValueType.List;
    case Kind.Tuple:
      return ValueType.Tuple;
    case Kind.Dict:
    case Kind.DictComp:
      return ValueType.Dict;
    case Kind.Set:
    case Kind.SetComp:
      return ValueType.Set;
    case Kind.GeneratorExp:
      return ValueType.Generator;
    case Kind.NamedExpr:
      return typeOf(node.value);
    case Kind.IfExp:
      return join(typeOf(node.body), typeOf(node.orelse));
    case Kind.BoolOp:
      return node.values.map(typeOf).reduce(join);
    case Kind.UnaryOp:
      return typeOfUnary(node, typeOf(node.operand));
    case Kind.BinOp:
      return typeOfBinary(node, typeOf(node.left), typeOf(node.right));
    default:
      return ValueType.Unknown;
  }
}

function typeOfConstant(value: unknown): ValueType {
  if (value === null) return ValueType.None;
  if (typeof value === 'string') return ValueType.Str;
  if (typeof value === 'boolean') return ValueType.Bool;
  if (typeof value === 'number' || typeof value === 'bigint') return ValueType.Int;
  if (value instanceof PyFloat) return ValueType.Float;
  if (value instanceof PyComplex) return ValueType.Complex;
  return value instanceof Uint8Array ? ValueType.Bytes : ValueType.Ellipsis;
}

const isNumber = (type: ValueType): boolean => type >= ValueType.Bool && type <= ValueType.Complex;
const isInteger = (type: ValueType): boolean => type === ValueType.Bool || type === ValueType.Int;

/** One of two: known when they are the same, or both numbers. */
function join(a: ValueType, b: ValueType): ValueType {
  if (a === b) return a;
  return isNumber(a) && isNumber(b) ? (Math.max(a, b) as ValueType) : ValueType.Unknown;
}

function typeOfUnary({ op }: UnaryOp, operand: ValueType): ValueType {
  if (op === UnaryOperator.Not) return ValueType.Bool;
  if (isInteger(operand)) return ValueType.Int;
  return op !== UnaryOperator.Invert && isNumber(operand) ? operand : ValueType.Unknown;
}

function typeOfBinary({ op }: BinOp, left: ValueType, right: ValueType): ValueType {
  const areNumbers = isNumber(left) && isNumber(right);
  const wider = Math.max(left, right, ValueType.Int) as ValueType;
  switch (op) {
    case Operator.Add:
      if (left === right && left >= ValueType.Str && left <= ValueType.Tuple) return left;
      return areNumbers ? wider : ValueType.Unknown;
    case Operator.Sub:
      if (left === ValueType.Set && right === ValueType.Set) return left;
      return areNumbers ? wider : ValueType.Unknown;
    case Operator.Mult:
      if (left === ValueType.Str && right === ValueType.Int) return left;
      if (left === ValueType.Int && right === ValueType.Str) return right;
      return areNumbers ? wider : ValueType.Unknown;
    case Operator.Div:
      return areNumbers ? (Math.max(wider, ValueType.Float) as ValueType) : ValueType.Unknown;
    case Operator.Mod:
      if (left === ValueType.Str || left === ValueType.Bytes) return left;
      return areNumbers ? wider : ValueType.Unknown;
    case Operator.FloorDiv:
    case Operator.Pow:
      return areNumbers ? wider : ValueType.Unknown;
    case Operator.BitOr:
    case Operator.BitXor:
    case Operator.BitAnd:
    case Operator.LShift:
    case Operator.RShift:
      return isInteger(left) && isInteger(right) ? ValueType.Int : ValueType.Unknown;
    default:
      return ValueType.Unknown;
  }
}
