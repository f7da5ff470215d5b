/**
 * Contexts and operators of Python's `ast`, as small integers.
 *
 * CPython allocates (or shares) a node for each of them; here they are plain
 * numbers in a slot of the node that carries them, because a third of what
 * `ast.walk` visits is nothing else. The arrays give CPython's class names back.
 */

/** `expr_context`: how a name, attribute, subscript, starred, list or tuple is used. */
export const Context = { Load: 0, Store: 1, Del: 2 } as const;
export type Context = (typeof Context)[keyof typeof Context];

/** `boolop` of `BoolOp`. */
export const BoolOperator = { And: 0, Or: 1 } as const;
export type BoolOperator = (typeof BoolOperator)[keyof typeof BoolOperator];

/** `operator` of `BinOp` and `AugAssign`. */
export const Operator = {
  Add: 0,
  Sub: 1,
  Mult: 2,
  MatMult: 3,
  Div: 4,
  Mod: 5,
  Pow: 6,
  LShift: 7,
  RShift: 8,
  BitOr: 9,
  BitXor: 10,
  BitAnd: 11,
  FloorDiv: 12,
} as const;
export type Operator = (typeof Operator)[keyof typeof Operator];

/** `unaryop` of `UnaryOp`. */
export const UnaryOperator = { Invert: 0, Not: 1, UAdd: 2, USub: 3 } as const;
export type UnaryOperator = (typeof UnaryOperator)[keyof typeof UnaryOperator];

/** `cmpop`, the elements of `Compare.ops`. */
export const CompareOperator = {
  Eq: 0,
  NotEq: 1,
  Lt: 2,
  LtE: 3,
  Gt: 4,
  GtE: 5,
  Is: 6,
  IsNot: 7,
  In: 8,
  NotIn: 9,
} as const;
export type CompareOperator = (typeof CompareOperator)[keyof typeof CompareOperator];

/** CPython's class names, indexed by the numbers above. */
export const contextNames: readonly string[] = Object.keys(Context);
export const boolOperatorNames: readonly string[] = Object.keys(BoolOperator);
export const operatorNames: readonly string[] = Object.keys(Operator);
export const unaryOperatorNames: readonly string[] = Object.keys(UnaryOperator);
export const compareOperatorNames: readonly string[] = Object.keys(CompareOperator);
