/**
 * Comparisons written anew, for the rules that replace an operator.
 *
 * E711 and E712 may find something in one chain, and applying one fix must not undo the other: both
 * write the whole comparison with every operator replaced that either of them objects to.
 */
import { type Compare, type Expr, Kind, type UnaryOp } from '../ast/nodes.generated.ts';
import { CompareOperator, UnaryOperator } from '../ast/operators.ts';
import type { Tree } from '../ast/tree.ts';
import { padEnd } from './edits.ts';
import { isFalse, isNone, isTrue, isValueConstant } from './literals.ts';
import { type Extent, withParentheses } from './parentheses.ts';
import type { Fix } from './rule.ts';

// biome-ignore format: by CompareOperator
const operatorTexts: readonly string[] = ['==', '!=', '<', '<=', '>', '>=', 'is', 'is not', 'in', 'not in'];

/** The source of a comparison with other operators; operands keep the parentheses they have in `outer`. */
export function writeComparison(
  tree: Tree,
  node: Compare,
  ops: readonly CompareOperator[],
  outer: Extent,
): string {
  let written = writeOperand(tree, node.left, outer);
  for (let i = 0; i < ops.length; i++) {
    written += ` ${operatorTexts[ops[i]]} ${writeOperand(tree, node.comparators[i], outer)}`;
  }
  return written;
}

export function writeOperand(tree: Tree, operand: Expr, outer: Extent): string {
  const { start, end } = withParentheses(tree, operand, outer);
  return tree.text.slice(start, end);
}

export const isBoolean = (text: string, node: Expr): boolean => isTrue(text, node) || isFalse(text, node);

export const isEquality = (op: CompareOperator): boolean =>
  op === CompareOperator.Eq || op === CompareOperator.NotEq;

/** In `x == True == True` ruff objects to the first pair only. */
export const isSameBoolean = (text: string, op: CompareOperator, left: Expr, right: Expr): boolean =>
  op === CompareOperator.Eq &&
  ((isTrue(text, left) && isTrue(text, right)) || (isFalse(text, left) && isFalse(text, right)));

/** The chain with `is` and `is not` where `None`, `True` or `False` is compared with something by value. */
export function writeWithIdentity(tree: Tree, node: Compare): string {
  const { text } = tree;
  let left = node.left;
  const ops = node.ops.map((op, i) => {
    const right = node.comparators[i];
    const leftCounts = i === 0 && isSingletonName(text, left) && !isValueConstant(text, right);
    const rightCounts =
      isSingletonName(text, right) && !isValueConstant(text, left) && !isSameBoolean(text, op, left, right);
    left = right;
    if (!isEquality(op) || !(leftCounts || rightCounts)) return op;
    return op === CompareOperator.Eq ? CompareOperator.Is : CompareOperator.IsNot;
  });
  return writeComparison(tree, node, ops, node);
}

const isSingletonName = (text: string, node: Expr): boolean => isNone(text, node) || isBoolean(text, node);

/**
 * What is left of `x == True` when it is used as a condition: `x` or `not x`; null for a chain and for
 * a comparison without a Boolean.
 */
export function writeCondition(tree: Tree, node: Compare): string | null {
  if (node.ops.length !== 1 || !isEquality(node.ops[0])) return null;
  const { text } = tree;
  const [right] = node.comparators;
  const literal = isBoolean(text, node.left) ? node.left : right;
  if (!isBoolean(text, literal)) return null;
  const condition = writeOperand(tree, literal === right ? node.left : right, node);
  const affirmative = isTrue(text, literal) === (node.ops[0] === CompareOperator.Eq);
  const written = affirmative ? condition : `not ${condition}`;
  // `if(True)==x:` must not become `ifx:`.
  return withParentheses(tree, literal, node).start < literal.start ? `(${written})` : written;
}

/** The operand of `not` if it is one comparison with the operator `op`. */
export function negatedComparison(node: UnaryOp, op: CompareOperator): Compare | null {
  const { operand } = node;
  if (node.op !== UnaryOperator.Not || operand.kind !== Kind.Compare) return null;
  return operand.ops.length === 1 && operand.ops[0] === op ? operand : null;
}

/** Unsafe only where a comment between `not` and the operator would be lost. */
export function fixNegation(
  tree: Tree,
  node: UnaryOp,
  comparison: Compare,
  op: CompareOperator,
  message: string,
): Fix {
  const content = writeComparison(tree, comparison, [op], node);
  const losesComment = countHashes(tree.text.slice(node.start, node.end)) > countHashes(content);
  return {
    applicability: losesComment ? 'unsafe' : 'safe',
    message,
    edits: [{ start: node.start, end: node.end, content: padEnd(tree.text, node.end, content) }],
  };
}

const countHashes = (text: string): number => text.split('#').length;
