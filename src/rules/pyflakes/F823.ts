/**
 * F823: a local variable that is read before it has a value, while a variable or builtin of the same name
 * further out makes it look as if it had one.
 */
import { Kind, type Node } from '../../ast/nodes.generated.ts';
import type { Tree } from '../../ast/tree.ts';
import { isBuiltin } from '../../semantic/builtins.ts';
import { BindingKind, ReferenceFlag, ScopeKind, type SemanticModel } from '../../semantic/index.ts';
import { damageOf, mayBind } from '../damage.ts';
import { isStatement } from '../enclosing.ts';
import { type Rule, type RuleContext, type RuleDocs, report } from '../rule.ts';

export const F823 = {
  code: 'F823',
  name: 'undefined-local',
  messages: { early: 'Local variable `{0}` referenced before assignment' },
  onFile: checkFile,
} as const satisfies Rule;

export const docs: RuleDocs = {
  what: 'Reports a name that a function reads before it assigns to it, if the module, a function around or Python has a variable of that name.',
  why: 'An assignment anywhere in a function makes the name a local variable everywhere in it. Reading it before is an `UnboundLocalError`; the variable further out is not looked at.',
  bad: 'count = 0\n\n\ndef increment():\n    count += 1\n',
  good: 'count = 0\n\n\ndef increment():\n    global count\n    count += 1\n',
};

/** References that are evaluated later, when the local variable has its value, or that read nothing. */
const NOT_NOW =
  ReferenceFlag.Deferred | ReferenceFlag.StringAnnotation | ReferenceFlag.Delete | ReferenceFlag.Uncertain;

function checkFile(context: RuleContext): void {
  const { semantics, tree } = context;
  const { bindings, names, references, scopes, symbols } = semantics;
  const { binding, count } = references;
  const { shadowedOutside } = bindings;
  const { firstBinding } = symbols;
  const damage = damageOf(tree);
  let last = -1;
  const reported = new Set<number>();
  for (let i = 0; i < count; i++) {
    const symbol = references.symbol[i];
    const first = firstBinding[symbol];
    // Nearly all read what they should, and there is nothing further out.
    if (first < 0 || symbol === last || (binding[i] >= 0 && shadowedOutside[first] < 0)) continue;
    if (scopes.kind[symbols.scope[symbol]] !== ScopeKind.Function) continue;
    if ((references.flags[i] & NOT_NOW) !== 0 || !readsOutside(semantics, i, symbol)) continue;
    const node = tree.tape.nodes[references.node[i]];
    if (reported.has(symbol) || isInTypeScope(tree, node)) continue;
    if (mayBind(damage, names[symbols.name[symbol]])) continue;
    last = symbol;
    reported.add(symbol);
    report(context, F823, 'early', node.start, node.end, names[symbols.name[symbol]]);
  }
}

/** Whether a reference reads what the function's own first binding of the name then hides. */
function readsOutside(model: SemanticModel, reference: number, symbol: number): boolean {
  const { bindings, names, references, symbols } = model;
  const first = symbols.firstBinding[symbol];
  switch (bindings.kind[first]) {
    case BindingKind.Deletion:
    case BindingKind.Global:
    case BindingKind.Nonlocal:
      return false;
  }
  const read = references.binding[reference];
  const hidden = bindings.shadowedOutside[first];
  if (hidden >= 0) {
    const value = bindingRead(model, hidden);
    return read === value && (value >= 0 || !isDeleted(model, symbol));
  }
  if (read >= 0 || isDeleted(model, symbol)) return false;
  return isBuiltin(names[symbols.name[symbol]], model.minorVersion);
}

/** The binding that reading a name gives, when this one is in force; -1 when it has no value. */
function bindingRead({ bindings }: SemanticModel, binding: number): number {
  switch (bindings.kind[binding]) {
    case BindingKind.Annotation:
    case BindingKind.Deletion:
      return -1;
    case BindingKind.ExceptEnd:
      return bindings.target[binding];
    case BindingKind.Global:
    case BindingKind.Nonlocal:
      return bindings.target[binding] < 0 ? binding : bindings.target[binding];
    default:
      return binding;
  }
}

/** Whether the name is without a value somewhere, because it was deleted or only got a type. */
function isDeleted({ bindings, symbols }: SemanticModel, symbol: number): boolean {
  for (let each = symbols.firstBinding[symbol]; each >= 0; each = bindings.next[each]) {
    const kind = bindings.kind[each];
    if (kind === BindingKind.Deletion || kind === BindingKind.Annotation) return true;
  }
  return false;
}

/**
 * Annotations of a function and bases of a class belong to a scope of their own for ruff, in every
 * version: it looks for type parameters there.
 */
function isInTypeScope({ tape }: Tree, node: Node): boolean {
  const { nodes, parents } = tape;
  let inner = node;
  for (let at = parents[node.index]; at >= 0; at = parents[at]) {
    const outer: Node = nodes[at];
    if (outer.kind === Kind.FunctionDef || outer.kind === Kind.AsyncFunctionDef)
      return inner === outer.returns;
    if (outer.kind === Kind.ClassDef) return !outer.decorator_list.some((decorator) => decorator === inner);
    if (outer.kind === Kind.arg) return true;
    if (isStatement(outer.kind)) return false;
    inner = outer;
  }
  return false;
}
