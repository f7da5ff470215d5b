/**
 * Expressions written anew on one line, for fixes that move them.
 *
 * Blanks and redundant parentheses become canonical, numbers decimal, comments go; strings keep their
 * spelling. An explicit stack instead of recursion: what is to be written next is text, or a node and
 * the precedence from which on it needs no parentheses.
 */
import {
  type Arguments,
  type Comprehension,
  type Dict,
  type Expr,
  Kind,
  type Lambda,
  type Slice,
} from '../ast/nodes.generated.ts';
import { BoolOperator, Operator, UnaryOperator } from '../ast/operators.ts';
import { PyComplex, PyFloat } from '../text/literals.ts';
import { reprComplex, reprFloat } from '../text/pythonRepr.ts';
import { stringParts } from './stringParts.ts';

/** How tightly things bind; a level of its own on either side of each operator. */
const Level = {
  NamedExpr: 1,
  Yield: 7,
  Subscript: 13,
  Tuple: 19,
  Comma: 21,
  Ternary: 27,
  Iterable: 29,
  Or: 31,
  And: 33,
  Not: 35,
  Compare: 37,
  BitOr: 39,
  BitXor: 41,
  BitAnd: 43,
  Shift: 45,
  Sum: 47,
  Product: 49,
  Unary: 53,
  Power: 55,
  Await: 57,
  Primary: 63,
} as const;

// biome-ignore format: by Operator
const operatorTexts: readonly string[] = ['+', '-', '*', '@', '/', '%', '**', '<<', '>>', '|', '^', '&', '//'];
// biome-ignore format: by Operator
const operatorLevels: readonly number[] = [
  Level.Sum, Level.Sum, Level.Product, Level.Product, Level.Product, Level.Product, Level.Power,
  Level.Shift, Level.Shift, Level.BitOr, Level.BitXor, Level.BitAnd, Level.Product,
];
// biome-ignore format: by CompareOperator
export const compareTexts: readonly string[] = ['==', '!=', '<', '<=', '>', '>=', 'is', 'is not', 'in', 'not in'];
// biome-ignore format: by UnaryOperator
const unaryTexts: readonly string[] = ['~', 'not ', '+', '-'];

/** Something to write: text, or a node and the level that asks for no parentheses. */
type Piece = string | readonly [node: Expr, level: number];

/** An expression as it would stand between two commas. */
export const unparse = (text: string, node: Expr): string => write(text, [[node, Level.Comma]]);

/** Parameters as they stand between the parentheses of a `def`. `annotate` gives the annotation of one. */
export function unparseParameters(
  text: string,
  parameters: Arguments,
  annotate: (place: number) => string | null,
): string {
  return write(text, piecesOfParameters(parameters, annotate));
}

function write(text: string, first: readonly Piece[]): string {
  let written = '';
  const stack: Piece[] = [...first].reverse();
  for (let piece = stack.pop(); piece !== undefined; piece = stack.pop()) {
    if (typeof piece === 'string') {
      written += piece;
      continue;
    }
    const [node, level] = piece;
    const pieces = piecesOf(text, node);
    const isLoose = level > levelOf(node);
    if (isLoose) stack.push(')');
    for (let i = pieces.length - 1; i >= 0; i--) stack.push(pieces[i]);
    if (isLoose) stack.push('(');
  }
  return written;
}

function levelOf(node: Expr): number {
  switch (node.kind) {
    case Kind.NamedExpr:
      return Level.NamedExpr;
    case Kind.Yield:
    case Kind.YieldFrom:
      return Level.Yield;
    case Kind.Tuple:
      return node.elts.length === 0 ? Level.Primary : Level.Tuple;
    case Kind.Lambda:
    case Kind.IfExp:
      return Level.Ternary;
    case Kind.BoolOp:
      return node.op === BoolOperator.Or ? Level.Or : Level.And;
    case Kind.UnaryOp:
      return node.op === UnaryOperator.Not ? Level.Not : Level.Unary;
    case Kind.Compare:
      return Level.Compare;
    case Kind.BinOp:
      return operatorLevels[node.op];
    case Kind.Await:
      return Level.Await;
    default:
      return Level.Primary;
  }
}

function piecesOf(text: string, node: Expr): readonly Piece[] {
  switch (node.kind) {
    case Kind.NamedExpr:
      return [[node.target, Level.Primary], ' := ', [node.value, Level.Comma]];
    case Kind.BoolOp: {
      const isOr = node.op === BoolOperator.Or;
      return separated(node.values, isOr ? ' or ' : ' and ', (isOr ? Level.Or : Level.And) + 1);
    }
    case Kind.BinOp: {
      const level = operatorLevels[node.op];
      const isRight = node.op === Operator.Pow;
      const operator = ` ${operatorTexts[node.op]} `;
      return [[node.left, isRight ? level + 1 : level], operator, [node.right, isRight ? level : level + 1]];
    }
    case Kind.UnaryOp:
      return [unaryTexts[node.op], [node.operand, levelOf(node)]];
    case Kind.Lambda:
      return piecesOfLambda(node);
    case Kind.IfExp: {
      const [body, test] = [node.body, node.test].map((part) => [part, Level.Ternary + 1] as const);
      return [body, ' if ', test, ' else ', [node.orelse, Level.Ternary]];
    }
    case Kind.Dict:
      return piecesOfDict(node);
    case Kind.Set:
      return ['{', ...separated(node.elts, ', ', Level.Comma), '}'];
    case Kind.List:
      return ['[', ...separated(node.elts, ', ', Level.Comma), ']'];
    case Kind.Tuple:
      if (node.elts.length === 0) return ['()'];
      return [...separated(node.elts, ', ', Level.Comma), node.elts.length === 1 ? ',' : ''];
    case Kind.ListComp:
      return ['[', [node.elt, Level.Ternary], ...piecesOfGenerators(node.generators), ']'];
    case Kind.SetComp:
      return ['{', [node.elt, Level.Ternary], ...piecesOfGenerators(node.generators), '}'];
    case Kind.GeneratorExp:
      return ['(', [node.elt, Level.Ternary], ...piecesOfGenerators(node.generators), ')'];
    case Kind.DictComp: {
      const { key, value, generators } = node;
      return [
        '{',
        [key, Level.Ternary],
        ': ',
        [value, Level.Ternary],
        ...piecesOfGenerators(generators),
        '}',
      ];
    }
    case Kind.Await:
      return ['await ', [node.value, Level.Primary]];
    case Kind.Yield:
      return node.value === null ? ['yield'] : ['yield ', [node.value, Level.Yield + 1]];
    case Kind.YieldFrom:
      return ['yield from ', [node.value, Level.Yield + 1]];
    case Kind.Compare: {
      const pieces: Piece[] = [[node.left, Level.Compare + 1]];
      node.ops.forEach((op, i) => {
        pieces.push(` ${compareTexts[op]} `, [node.comparators[i], Level.Compare + 1]);
      });
      return pieces;
    }
    case Kind.Call: {
      const { args, keywords } = node;
      // The parentheses of the call are enough for one generator.
      if (args.length === 1 && keywords.length === 0 && args[0].kind === Kind.GeneratorExp) {
        return [
          [node.func, Level.Primary],
          [args[0], Level.Comma],
        ];
      }
      const written = [
        ...args.map((argument) => ({ start: argument.start, pieces: [[argument, Level.Comma]] as Piece[] })),
        ...keywords.map(({ start, arg, value }) => ({
          start,
          pieces: (arg === null
            ? ['**', [value, Level.Primary]]
            : [`${arg}=`, [value, Level.Comma]]) as Piece[],
        })),
      ];
      // `*args` may stand behind keywords.
      written.sort((a, b) => a.start - b.start);
      const pieces = written.flatMap(({ pieces }, i) => (i === 0 ? pieces : [', ', ...pieces]));
      return [[node.func, Level.Primary], '(', ...pieces, ')'];
    }
    case Kind.Attribute: {
      const { value, attr } = node;
      const isInteger = value.kind === Kind.Constant && /^[\d_]+$/.test(text.slice(value.start, value.end));
      return isInteger ? ['(', [value, Level.Primary], `).${attr}`] : [[value, Level.Primary], `.${attr}`];
    }
    case Kind.Subscript:
      return [[node.value, Level.Primary], '[', [node.slice, Level.Subscript], ']'];
    case Kind.Slice:
      return piecesOfSlice(node);
    case Kind.Starred:
      return ['*', [node.value, Level.Primary]];
    case Kind.Name:
      return [node.id];
    case Kind.Constant:
      return [writeConstant(text, node)];
    case Kind.JoinedStr:
    case Kind.TemplateStr:
      return [writeString(text, node)];
    default:
      return [text.slice(node.start, node.end)];
  }
}

function separated(nodes: readonly Expr[], separator: string, level: number): Piece[] {
  const pieces: Piece[] = [];
  nodes.forEach((node, i) => {
    if (i > 0) pieces.push(separator);
    pieces.push([node, level]);
  });
  return pieces;
}

function piecesOfDict({ keys, values }: Dict): Piece[] {
  const pieces: Piece[] = ['{'];
  keys.forEach((key, i) => {
    if (i > 0) pieces.push(', ');
    if (key === null) pieces.push('**', [values[i], Level.Primary]);
    else pieces.push([key, Level.Comma], ': ', [values[i], Level.Comma]);
  });
  return [...pieces, '}'];
}

function piecesOfGenerators(generators: readonly Comprehension[]): Piece[] {
  return generators.flatMap(({ target, iter, ifs, is_async }): Piece[] => [
    is_async ? ' async for ' : ' for ',
    [target, Level.Tuple],
    ' in ',
    [iter, Level.Iterable],
    ...ifs.flatMap((test): Piece[] => [' if ', [test, Level.Iterable]]),
  ]);
}

function piecesOfSlice({ lower, upper, step }: Slice): Piece[] {
  const part = (node: Expr | null): Piece => (node === null ? '' : [node, Level.Subscript]);
  const pieces = [part(lower), ':', part(upper)];
  return step === null ? pieces : [...pieces, ':', part(step)];
}

function piecesOfLambda({ args, body }: Lambda): Piece[] {
  const parameters = piecesOfParameters(args, () => null);
  const head = parameters.length === 0 ? ['lambda'] : ['lambda ', ...parameters];
  return [...head, ': ', [body, Level.Ternary]];
}

function piecesOfParameters(parameters: Arguments, annotate: (place: number) => string | null): Piece[] {
  const { posonlyargs, args, vararg, kwonlyargs, kw_defaults, kwarg, defaults } = parameters;
  const written: Piece[][] = [];
  const positional = [...posonlyargs, ...args];
  positional.forEach(({ arg }, i) => {
    const annotation = annotate(i);
    const value = defaults[i - (positional.length - defaults.length)];
    const name = annotation === null ? arg : `${arg}: ${annotation}`;
    written.push(value === undefined ? [name] : [`${name}=`, [value, Level.Comma]]);
    if (i === posonlyargs.length - 1) written.push(['/']);
  });
  if (vararg !== null) written.push([`*${vararg.arg}`]);
  else if (kwonlyargs.length > 0) written.push(['*']);
  kwonlyargs.forEach(({ arg }, i) => {
    const value = kw_defaults[i];
    written.push(value === null ? [arg] : [`${arg}=`, [value, Level.Comma]]);
  });
  if (kwarg !== null) written.push([`**${kwarg.arg}`]);
  return written.flatMap((pieces, i) => (i === 0 ? pieces : [', ', ...pieces]));
}

function writeConstant(text: string, node: Expr & { kind: typeof Kind.Constant }): string {
  const { value } = node;
  if (typeof value === 'number') return String(value);
  if (value instanceof PyFloat && Number.isFinite(value.value)) return reprFloat(value.value);
  if (value instanceof PyComplex && Number.isFinite(value.imag)) return reprComplex(0, value.imag);
  if (typeof value === 'string' || value instanceof Uint8Array) return writeString(text, node);
  return text.slice(node.start, node.end);
}

/** The literals of one string, with one blank between them. */
const writeString = (text: string, node: Parameters<typeof stringParts>[1]): string =>
  stringParts(text, node)
    .map(({ start, end }) => text.slice(start, end))
    .join(' ');
