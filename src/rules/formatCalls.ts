/**
 * Where strings are formatted, and what a format that fits would look like: shared by F501 to F509
 * and F521 to F525.
 */
import { type BinOp, type Call, type Constant, type Dict, type Expr, Kind } from '../ast/nodes.generated.ts';
import { Operator } from '../ast/operators.ts';
import type { Tree } from '../ast/tree.ts';
import { CLOSE_PAREN, COMMA } from '../text/charCodes.ts';
import { decodeStrings } from '../text/literals.ts';
import {
  type BraceFormat,
  FormatError,
  type PercentFormat,
  parseBraceFormat,
  parsePercentFormat,
} from './formatStrings.ts';
import { isString } from './literals.ts';
import { nextTokenAt, previousTokenAt, withParentheses } from './parentheses.ts';
import type { Fix, RuleContext } from './rule.ts';

/** Whether a BinOp on the tape is `"…" % values`: F501 to F509 look at nothing else. */
export function isPercentFormat(place: number, { text, tree }: RuleContext): boolean {
  const { kinds, low, nodes } = tree.tape;
  // Its operands are the two subtrees before it.
  if (kinds[low[place - 1] - 1] !== Kind.Constant) return false;
  const node = nodes[place];
  return node.kind === Kind.BinOp && node.op === Operator.Mod && isString(text, node.left);
}

/** Whether a Call on the tape is `"…".format(…)`: F521 to F525 look at nothing else. */
export function isBraceFormat(place: number, context: RuleContext): boolean {
  const { kinds, low, nodes } = context.tree.tape;
  // What is called is the first subtree in it, the value of an attribute the last node before that.
  let func = place - 1;
  while (low[func] > low[place]) func = low[func] - 1;
  if (kinds[func] !== Kind.Attribute || kinds[func - 1] !== Kind.Constant) return false;
  const node = nodes[place];
  return node.kind === Kind.Call && templateOf(node, context) !== null;
}

/** The format of `"…" % values`; null for anything else. */
export function percentFormatOf(node: BinOp, context: RuleContext): PercentFormat | FormatError | null {
  if (node.op !== Operator.Mod || !isString(context.text, node.left)) return null;
  if (context.formatNode !== node) {
    context.format = parsePercentFormat(textOf(node.left, context));
    context.formatNode = node;
  }
  return context.format as PercentFormat | FormatError;
}

/** The same, null also where the format itself is wrong. */
export function validPercentFormatOf(node: BinOp, context: RuleContext): PercentFormat | null {
  const format = percentFormatOf(node, context);
  return format instanceof FormatError ? null : format;
}

/** The template of `"…".format(…)`; null for any other call. */
export function templateOf(node: Call, context: RuleContext): Constant | null {
  const { func } = node;
  if (func.kind !== Kind.Attribute) return null;
  const { value } = func;
  // Before the name, which few calls are far enough to be asked for: comparing texts costs more.
  if (value.kind !== Kind.Constant || func.attr !== 'format') return null;
  return isString(context.text, value) ? value : null;
}

/**
 * The value of a string. Without a table of names, `\N{DASH}` stays as it is written: its braces are
 * none of the template's.
 */
export function textOf(node: Constant, { text, tree }: RuleContext): string {
  const value = node.value as string;
  if (tree.source.unicodeNames !== null || !value.includes('\\N{')) return value;
  return decodeStrings(text, node.start, node.end, () => '\ufffd') as string;
}

/** What the template of `"…".format(…)` asks for; null for any other call. */
export function anyBraceFormatOf(node: Call, context: RuleContext): BraceFormat | FormatError | null {
  const template = templateOf(node, context);
  if (template === null) return null;
  if (context.formatNode !== node) {
    context.format = parseBraceFormat(textOf(template, context));
    context.formatNode = node;
  }
  return context.format as BraceFormat | FormatError;
}

/** The same, null also where the template is wrong. */
export function braceFormatOf(node: Call, context: RuleContext): BraceFormat | null {
  const format = anyBraceFormatOf(node, context);
  return format instanceof FormatError ? null : format;
}

/** `f(*a)` or `f(**a)`: what is passed is known when the program runs. */
export const isUnpacking = (node: Call): boolean =>
  node.args.some(({ kind }) => kind === Kind.Starred) || node.keywords.some(({ arg }) => arg === null);

/** Stretches of source, one for each element of a list, with the separator and blanks behind them. */
export interface Elements {
  /** Text from here to the first element and from the end of the last is kept. */
  readonly start: number;
  readonly end: number;
  readonly starts: readonly number[];
  /** Where the last one ends, its comma included. */
  readonly lastEnd: number;
}

/** The text without some of the elements. */
export function writeWithout(text: string, elements: Elements, isRemoved: (i: number) => boolean): string {
  const { start, end, starts, lastEnd } = elements;
  let written = text.slice(start, starts[0]);
  starts.forEach((from, i) => {
    if (!isRemoved(i)) written += text.slice(from, starts[i + 1] ?? lastEnd);
  });
  return written + text.slice(lastEnd, end);
}

/** The pairs of a dict that is not empty. The blanks before its closing brace are no part of the last. */
export function pairsOf(tree: Tree, node: Dict): Elements {
  const starts = node.keys.map((key, i) => {
    if (key !== null) return withParentheses(tree, key, node).start;
    // The two stars of `**value`.
    return previousTokenAt(tree, withParentheses(tree, node.values[i], node).start) - 1;
  });
  const last = withParentheses(tree, node.values[node.values.length - 1], node).end;
  const comma = nextTokenAt(tree.text, last, node.end);
  const lastEnd = tree.text.charCodeAt(comma) === COMMA ? comma + 1 : last;
  return { start: node.start, end: node.end, starts, lastEnd };
}

/** The arguments of a call that has some, positional ones first; blanks before the `)` belong to the last. */
export function argumentsOf(tree: Tree, node: Call): Elements {
  let open = nextTokenAt(tree.text, node.func.end, node.end);
  // `("{}".format)(x)`
  while (tree.text.charCodeAt(open) === CLOSE_PAREN) open = nextTokenAt(tree.text, open + 1, node.end);
  const inside = { start: open + 1, end: node.end - 1 };
  const starts = [
    // The parentheses of a call with one generator are those of the generator, too.
    ...node.args.map((argument) => Math.max(withParentheses(tree, argument, inside).start, inside.start)),
    ...node.keywords.map((keyword) => keyword.start),
  ];
  return { start: node.start, end: node.end, starts, lastEnd: inside.end };
}

/** A fix that leaves text out is unsafe where a comment goes with it. */
export function replaceBy(
  tree: Tree,
  node: Expr,
  content: string,
  applicability: Fix['applicability'],
  message: string,
): Fix {
  const { start, end } = node;
  const losesComment = countComments(tree.text.slice(start, end)) > countComments(content);
  return {
    applicability: losesComment ? 'unsafe' : applicability,
    message,
    edits: [{ start, end, content }],
  };
}

const countComments = (text: string): number => text.split('#').length;
