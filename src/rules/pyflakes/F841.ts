/**
 * F841: a local variable that gets a value and is never read.
 *
 * Only what the function is left with counts: `x = 1; print(x); x = 2` is let alone, because the last
 * assignment may be meant for a reader of another kind. So are variables of loops, and those of
 * `a, b = pair()`, where something has to take the value.
 */
import {
  type AnnAssign,
  type Assign,
  type AsyncWith,
  type Expr,
  Kind,
  type Node,
  type With,
} from '../../ast/nodes.generated.ts';
import type { Tree } from '../../ast/tree.ts';
import {
  BindingFlag,
  BindingKind,
  Resolution,
  ScopeFlag,
  ScopeKind,
  type SemanticModel,
} from '../../semantic/index.ts';
import { nodeOf } from '../../semantic/nodeOf.ts';
import { currentBinding } from '../../semantic/qualifiedNames.ts';
import { CLOSE_PAREN } from '../../text/charCodes.ts';
import { bindingSpan } from '../bindingSpans.ts';
import { type Damage, damageOf, mayRead } from '../damage.ts';
import { isDummyName } from '../dummyNames.ts';
import { mayHaveEffect } from '../effects.ts';
import { enclosingStatement } from '../enclosing.ts';
import { type Extent, nextTokenAt, previousTokenAt, withParentheses } from '../parentheses.ts';
import { deleteStatement } from '../removal.ts';
import { type Edit, type Fix, type Rule, type RuleContext, type RuleDocs, report } from '../rule.ts';

export const F841 = {
  code: 'F841',
  name: 'unused-variable',
  messages: { unused: 'Local variable `{0}` is assigned to but never used' },
  fixable: 'sometimes',
  onFile: checkFile,
} as const satisfies Rule;

export const docs: RuleDocs = {
  what: 'Reports a variable of a function that is assigned to and never read, and the unused name of an exception anywhere. Names that begin with an underscore are let alone, and functions that call `locals()`.',
  why: 'Either the assignment is a leftover, or the name was misspelt where it should be read.',
  bad: 'def area(width, height):\n    depth = 1\n    return width * height\n',
  good: 'def area(width, height):\n    return width * height\n',
};

function checkFile(context: RuleContext): void {
  const { semantics } = context;
  const { bindings } = semantics;
  const { flags, kind, node, symbol } = bindings;
  const damage = damageOf(context.tree);
  const length = context.tree.tape.length;
  for (let i = 0; i < bindings.count; i++) {
    if ((flags[i] & BindingFlag.Used) !== 0) continue;
    switch (kind[i]) {
      case BindingKind.ExceptName:
        checkException(i, damage, context);
        break;
      case BindingKind.Assignment:
      case BindingKind.AugmentedAssignment:
      case BindingKind.AnnotatedAssignment:
      case BindingKind.NamedExpression:
      case BindingKind.WithItem:
      case BindingKind.TypeAlias:
      case BindingKind.MatchCapture:
        if (node[i] < length && !mayRead(damage, symbol[i], context)) checkVariable(i, context);
    }
  }
}

function nameOf({ bindings, names, symbols }: SemanticModel, binding: number): string {
  return names[symbols.name[bindings.symbol[binding]]];
}

function checkException(binding: number, damage: Damage, context: RuleContext): void {
  const { semantics, tree } = context;
  const name = nameOf(semantics, binding);
  if (isDummyName(name)) return;
  // The name ends with the handler.
  const handler = nodeOf(semantics, semantics.bindings.node[binding]);
  const inside = damage.filter(({ at }) => at < 0 || (handler.start <= at && at <= handler.end));
  if (mayRead(inside, semantics.bindings.symbol[binding], context)) return;
  const span = bindingSpan(semantics, binding);
  const edits = [removeException(tree, span)];
  report(context, F841, 'unused', span.start, span.end, name, {
    applicability: 'safe',
    message: title(name),
    edits,
  });
}

const title = (name: string): string => `Remove assignment to unused variable \`${name}\``;

/** From behind the exception's type up to the colon. */
function removeException(tree: Tree, name: Extent): Edit {
  const as = previousTokenAt(tree, name.start) - 'a'.length;
  const start = previousTokenAt(tree, as) + 1;
  return { start, end: nextTokenAt(tree.text, name.end, tree.text.length), content: '' };
}

/** Debuggers and tools that print tracebacks read these. */
const readByTools: ReadonlySet<string> = new Set([
  '__debuggerskip__',
  '__traceback_hide__',
  '__traceback_info__',
  '__traceback_supplement__',
  '__tracebackhide__',
]);

function checkVariable(binding: number, context: RuleContext): void {
  const { semantics, tree } = context;
  const { bindings, scopes, symbols } = semantics;
  const symbol = bindings.symbol[binding];
  const scope = symbols.scope[symbol];
  const kind = scopes.kind[scope];
  if (kind === ScopeKind.Function) {
    if ((scopes.flags[scope] & ScopeFlag.ReadsLocals) !== 0) return;
  } else if (kind !== ScopeKind.Lambda) return;
  if ((bindings.flags[binding] & (BindingFlag.Global | BindingFlag.Nonlocal)) !== 0) return;
  if (currentBinding(semantics, symbol) !== binding) return;
  const name = nameOf(semantics, binding);
  if (isDummyName(name) || readByTools.has(name)) return;
  // `nonlocal __class__` in a method: nothing in the source binds it.
  if (symbols.resolution[symbol] === Resolution.Free) return;
  const node = tree.tape.nodes[bindings.node[binding]];
  const statement = enclosingStatement(tree, node);
  if (statement === null || isUnpacked(statement, node)) return;
  const { start, end } = bindingSpan(semantics, binding);
  report(context, F841, 'unused', start, end, name, fixVariable(name, node, statement, context));
}

const isDisplay = ({ kind }: Expr): boolean => kind === Kind.Tuple || kind === Kind.List || kind === Kind.Set;

/**
 * Whether a value is taken apart to give the name its share. `a, b = 1, 2` is two assignments; it is one
 * value when another target takes it as a whole.
 */
function isUnpacked(statement: Node, node: Node): boolean {
  if (statement.kind === Kind.With || statement.kind === Kind.AsyncWith) {
    return statement.items.some(
      ({ optional_vars: target }) => target?.kind === Kind.Tuple && holds(target, node),
    );
  }
  if (statement.kind !== Kind.Assign) return false;
  const { targets, value } = statement;
  const areDisplays = targets.every(isDisplay);
  const isInside = areDisplays || targets.some((target) => isDisplay(target) && holds(target, node));
  return isInside && !(isDisplay(value) && areDisplays);
}

const holds = (outer: Node, inner: Node): boolean => outer.start <= inner.start && inner.end <= outer.end;

function fixVariable(name: string, node: Node, statement: Node, context: RuleContext): Fix | null {
  const edit = removeVariable(name, node, statement, context);
  return edit && { applicability: 'unsafe', message: title(name), edits: [edit] };
}

function removeVariable(name: string, node: Node, statement: Node, context: RuleContext): Edit | null {
  switch (statement.kind) {
    case Kind.Assign:
      return removeTarget(name, node, statement, context);
    case Kind.AnnAssign:
      return statement.target === node ? removeAnnotated(statement, context) : null;
    case Kind.With:
    case Kind.AsyncWith:
      return removeWithItem(node, statement, context);
    default:
      return null;
  }
}

/** One of several targets goes, and one whose value has to be computed; else the statement does. */
function removeTarget(name: string, node: Node, statement: Assign, context: RuleContext): Edit | null {
  const { tree } = context;
  const { targets, value } = statement;
  const target = targets.find((each) => each === node);
  if (target === undefined) {
    const content = `_${name}`;
    return isDummyName(content) ? { start: node.start, end: node.end, content } : null;
  }
  if (targets.length === 1 && !mayHaveEffect(context, value)) return deleteStatement(tree, statement);
  const { start } = withParentheses(tree, target, statement);
  return { start, end: behindEqualSign(tree, target.end, statement.end), content: '' };
}

function removeAnnotated(statement: AnnAssign, context: RuleContext): Edit | null {
  const { tree } = context;
  const { annotation, start, end, value } = statement;
  if (value === null) return null;
  if (!mayHaveEffect(context, value)) return deleteStatement(tree, statement);
  return { start, end: behindEqualSign(tree, annotation.end, end), content: '' };
}

/** Offset of what follows the `=` behind a target or annotation, which may end in parentheses. */
function behindEqualSign({ text }: Tree, from: number, to: number): number {
  let at = nextTokenAt(text, from, to);
  while (text.charCodeAt(at) === CLOSE_PAREN) at = nextTokenAt(text, at + 1, to);
  return nextTokenAt(text, at + 1, to);
}

/** The name with its `as`. */
function removeWithItem(node: Node, statement: With | AsyncWith, { tree }: RuleContext): Edit | null {
  const item = statement.items.find(({ optional_vars: target }) => target === node);
  if (item === undefined || item.optional_vars === null) return null;
  const target = item.optional_vars;
  const { end: start } = withParentheses(tree, item.context_expr, {
    start: statement.start,
    end: target.start,
  });
  const end = nextTokenAt(
    tree.text,
    withParentheses(tree, target, { start, end: statement.end }).end,
    statement.end,
  );
  return { start, end, content: '' };
}
