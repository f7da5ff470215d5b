/**
 * E731: `f = lambda x: …`, a function definition that hides its name.
 *
 * The fix writes a `def`: parameters anew, with the types of a `Callable[…]` annotation, the body as it
 * is, moved to the right by what the statement is indented.
 */
import {
  type AnnAssign,
  type Assign,
  type Expr,
  Kind,
  type Lambda,
  type Name,
} from '../../ast/nodes.generated.ts';
import type { Tree } from '../../ast/tree.ts';
import { qualifiedName } from '../../semantic/qualifiedNames.ts';
import { enclosingBody } from '../enclosing.ts';
import { withParentheses } from '../parentheses.ts';
import { type Fix, type Rule, type RuleContext, type RuleDocs, report } from '../rule.ts';
import { stringParts } from '../stringParts.ts';
import { hasTextBefore, hasTextBehind, indentationAt, indentationStep, lineEnding } from '../style.ts';
import { unparse, unparseParameters } from '../unparse.ts';

export const E731 = {
  code: 'E731',
  name: 'lambda-assignment',
  messages: { lambda: 'Do not assign a `lambda` expression, use a `def`' },
  fixable: 'sometimes',
  on: { Assign: checkAssign, AnnAssign: checkAnnAssign },
} as const satisfies Rule;

export const docs: RuleDocs = {
  what: 'Reports a `lambda` that is assigned to a variable. A field of a class with an annotation is let alone: dataclasses and the like store functions in fields.',
  why: 'A `def` does the same and gives the function a name: tracebacks and debuggers show it instead of `<lambda>`. It has room for a docstring, annotations and a second statement.',
  bad: 'by_name = lambda user: user.name.casefold()\n',
  good: 'def by_name(user):\n    return user.name.casefold()\n',
};

function checkAssign(node: Assign, context: RuleContext): void {
  if (node.value.kind === Kind.Lambda && node.targets.length === 1) {
    checkLambda(node, node.targets[0], node.value, null, context);
  }
}

function checkAnnAssign(node: AnnAssign, context: RuleContext): void {
  if (node.value?.kind !== Kind.Lambda) return;
  if (enclosingBody(context.tree, node)?.kind === Kind.ClassDef) return;
  checkLambda(node, node.target, node.value, node.annotation, context);
}

function checkLambda(
  node: Assign | AnnAssign,
  target: Expr,
  lambda: Lambda,
  annotation: Expr | null,
  context: RuleContext,
): void {
  if (target.kind !== Kind.Name) return;
  const { text } = context;
  const isAlone = !hasTextBefore(text, node.start) && !hasTextBehind(text, node.end);
  const fix: Fix | null = isAlone
    ? {
        applicability: isDeclared(target, context.tree) ? 'displayonly' : 'unsafe',
        message: `Rewrite \`${target.id}\` as a \`def\``,
        edits: [
          {
            start: node.start,
            end: node.end,
            content: writeDef(node, target.id, lambda, annotation, context),
          },
        ],
      }
    : null;
  report(context, E731, 'lambda', node.start, node.end, null, fix);
}

/** `f: T` further up says what the variable is: a type checker would not like a `def`. */
function isDeclared(name: Name, tree: Tree): boolean {
  const { kindIndex, low, nameIds } = tree.tape;
  const id = nameIds[name.index];
  const end = kindIndex.first[Kind.AnnAssign + 1];
  for (let i = kindIndex.first[Kind.AnnAssign]; i < end; i++) {
    const node = kindIndex.nodes[i] as AnnAssign;
    if (node.index > name.index) return false;
    // Its target comes first.
    if (nameIds[low[node.index]] !== id || node.value !== null || node.target.kind !== Kind.Name) continue;
    if (enclosingBody(tree, node) === enclosingBody(tree, name)) return true;
  }
  return false;
}

function writeDef(
  node: Assign | AnnAssign,
  name: string,
  lambda: Lambda,
  annotation: Expr | null,
  context: RuleContext,
): string {
  const { text, tree } = context;
  const indentation = indentationAt(text, node.start);
  const types = annotation && callableTypes(annotation, context);
  const parameters = unparseParameters(text, lambda.args, (i) => {
    const type = types?.parameters[i];
    return type === undefined ? null : unparse(text, type);
  });
  const returns = types ? ` -> ${unparse(text, types.returns)}` : '';
  const body = withParentheses(tree, lambda.body, lambda);
  const moved = moveRight(tree, lambda.body, body.start, body.end, indentation);
  // What makes a lambda on several lines one expression are the parentheses around it.
  const isWrapped = withParentheses(tree, lambda, node).start < lambda.start;
  const value = isWrapped ? `(${moved})` : moved;
  const start = `${lineEnding(text)}${indentation}${indentationStep(tree)}`;
  return `def ${name}(${parameters})${returns}:${start}return ${value}`;
}

/** The types in `Callable[[A, B], R]`; those of parameters are unknown in `Callable[..., R]`. */
function callableTypes(
  annotation: Expr,
  context: RuleContext,
): { readonly parameters: readonly Expr[]; readonly returns: Expr } | null {
  if (annotation.kind !== Kind.Subscript || annotation.slice.kind !== Kind.Tuple) return null;
  const name = qualifiedName(context.names, annotation.value);
  if (name !== 'typing.Callable' && name !== 'collections.abc.Callable') return null;
  const { elts } = annotation.slice;
  if (elts.length !== 2) return null;
  return { parameters: elts[0].kind === Kind.List ? elts[0].elts : [], returns: elts[1] };
}

/** The source of an expression, its later lines indented by more; the lines of a string stay as they are. */
function moveRight(tree: Tree, body: Expr, start: number, end: number, indentation: string): string {
  const { text } = tree;
  const { nodes, low, parents } = tree.tape;
  const strings: { readonly start: number; readonly end: number }[] = [];
  for (let i = low[body.index]; i <= body.index; i++) {
    const node = nodes[i];
    const around = nodes[parents[i]].kind;
    // What is literal in an f-string may reach from one of its parts into the next.
    if (around === Kind.JoinedStr || around === Kind.TemplateStr) continue;
    if (node.kind === Kind.Constant || node.kind === Kind.JoinedStr || node.kind === Kind.TemplateStr) {
      strings.push(...stringParts(text, node));
    }
  }
  return text
    .slice(start, end)
    .replace(/\r\n|\r|\n/g, (lineEnd, at: number) =>
      strings.some((part) => part.start < start + at && start + at < part.end)
        ? lineEnd
        : lineEnd + indentation,
    );
}
