/** E701: `if x: y` on one line hides the second statement behind the first. */
import {
  type AsyncFor,
  type AsyncWith,
  type ClassDef,
  type ExceptHandler,
  type For,
  type If,
  Kind,
  type MatchCase,
  type Node,
  type Stmt,
  type Try,
  type TryStar,
  type While,
  type With,
} from '../../ast/nodes.generated.ts';
import { DOT } from '../../text/charCodes.ts';
import { findBetween } from '../edits.ts';
import { endsLine, skipBlanks } from '../layout.ts';
import { type Rule, type RuleContext, type RuleDocs, report } from '../rule.ts';

export const E701 = {
  code: 'E701',
  name: 'multiple-statements-on-one-line-colon',
  messages: { colon: 'Multiple statements on one line (colon)' },
  on: {
    If: checkIf,
    While: checkWhile,
    For: checkFor,
    AsyncFor: checkFor,
    With: checkWith,
    AsyncWith: checkWith,
    Try: checkTry,
    TryStar: checkTry,
    ExceptHandler: checkHandler,
    ClassDef: checkClass,
    match_case: checkCase,
  },
} as const satisfies Rule;

export const docs: RuleDocs = {
  what: 'Reports a statement on the line of the `if`, `for`, `class` … it belongs to. A lone `...` is fine.',
  why: 'Readers look for what is done at the start of an indented line and overlook what stands behind a colon; a debugger cannot stop between condition and consequence.',
  bad: 'def absolute(x):\n    if x < 0: return -x\n    return x\n',
  good: 'def absolute(x):\n    if x < 0:\n        return -x\n    return x\n',
};

function checkIf(node: If, context: RuleContext): void {
  checkSuite(context, node.test.end, node.body);
  const [first] = node.orelse;
  const isElif =
    node.orelse.length === 1 && first.kind === Kind.If && context.text.startsWith('elif', first.start);
  if (!isElif) checkSuiteBehind(context, node.body, node.orelse);
}

function checkWhile(node: While, context: RuleContext): void {
  checkSuite(context, node.test.end, node.body);
  checkSuiteBehind(context, node.body, node.orelse);
}

function checkFor(node: For | AsyncFor, context: RuleContext): void {
  checkSuite(context, node.iter.end, node.body);
  checkSuiteBehind(context, node.body, node.orelse);
}

function checkWith(node: With | AsyncWith, context: RuleContext): void {
  if (node.items.length > 0) checkSuite(context, node.items[node.items.length - 1].end, node.body);
}

function checkTry(node: Try | TryStar, context: RuleContext): void {
  checkSuite(context, node.start, node.body);
  const { handlers } = node;
  const before = handlers.length > 0 ? handlers[handlers.length - 1].body : node.body;
  checkSuiteBehind(context, before, node.orelse);
  checkSuiteBehind(context, node.orelse.length > 0 ? node.orelse : before, node.finalbody);
}

function checkHandler(node: ExceptHandler, context: RuleContext): void {
  checkSuite(context, node.type === null ? node.start : node.type.end, node.body);
}

function checkClass(node: ClassDef, context: RuleContext): void {
  let end = node.start;
  end = lastEnd(node.type_params, end);
  end = lastEnd(node.bases, end);
  end = lastEnd(node.keywords, end);
  checkSuite(context, end, node.body);
}

const lastEnd = (nodes: readonly Node[], end: number): number =>
  nodes.length === 0 ? end : Math.max(end, nodes[nodes.length - 1].end);

function checkCase(node: MatchCase, context: RuleContext): void {
  checkSuite(context, (node.guard ?? node.pattern).end, node.body);
}

/** The suite of `else:` or `finally:`, behind the statements of another. */
function checkSuiteBehind(context: RuleContext, before: readonly Stmt[], body: readonly Stmt[]): void {
  if (before.length > 0 && body.length > 0) checkSuite(context, before[before.length - 1].end, body);
}

/** The first colon behind the header's last expression is the one before its suite. */
function checkSuite(context: RuleContext, from: number, body: readonly Stmt[]): void {
  if (body.length === 0) return;
  const { text } = context;
  const first = body[0];
  const colon = findBetween(text, ':', from, first.start);
  if (colon < 0) return;
  const next = skipBlanks(text, colon + 1);
  if (endsLine(text, next)) return;
  if (body.length === 1 && text.charCodeAt(next) === DOT && isEllipsis(first)) return;
  report(context, E701, 'colon', colon, colon + 1);
}

const isEllipsis = (statement: Stmt): boolean =>
  statement.kind === Kind.Expr && statement.value.kind === Kind.Constant;
