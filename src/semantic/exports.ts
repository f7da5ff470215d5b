/**
 * What `__all__` lists, as far as the source says it.
 *
 * Read are lists and tuples of strings, `list(…)` and `tuple(…)` of them, sums of those with anything
 * else, in plain, annotated and augmented assignments at module level. Calls such as
 * `__all__.append(…)` are not followed, nor is an assignment whose first target is another name, and
 * neither does what is removed count: ruff reads it the same way.
 */
import { type Constant, type Expr, Kind } from '../ast/nodes.generated.ts';
import type { Tree } from '../ast/tree.ts';
import { BindingKind } from './model.ts';
import { isBuiltinName, type QualifiedNames } from './qualifiedNames.ts';

/** A name in `__all__`, and the string that names it. */
export interface ExportedName {
  readonly name: string;
  readonly node: Constant;
}

/** The names in `__all__` in source order, also those that occur twice; null when the module has none. */
export function exportsOf(names: QualifiedNames): readonly ExportedName[] | null {
  if (names.exported === undefined) names.exported = findExports(names);
  return names.exported;
}

function findExports(names: QualifiedNames): ExportedName[] | null {
  const { bindings, tree } = names.model;
  const { count, kind, node } = bindings;
  let found: ExportedName[] | null = null;
  for (let i = 0; i < count; i++) {
    if (kind[i] !== BindingKind.Export) continue;
    found ??= [];
    const value = assignedValue(tree, node[i]);
    if (value !== null) collect(names, value, found);
  }
  return found?.sort((a, b) => a.node.start - b.node.start) ?? null;
}

function assignedValue({ tape }: Tree, target: number): Expr | null {
  const statement = tape.nodes[tape.parentAt(target)];
  switch (statement.kind) {
    case Kind.Assign:
      return statement.targets[0].index === target ? statement.value : null;
    case Kind.AnnAssign:
    case Kind.AugAssign:
      return statement.value;
    default:
      return null;
  }
}

/** The terms of a sum; any other expression is one term. */
function collect(names: QualifiedNames, value: Expr, found: ExportedName[]): void {
  let sum = value;
  while (sum.kind === Kind.BinOp) {
    collectTerm(names, sum.right, found);
    sum = sum.left;
  }
  collectTerm(names, sum, found);
}

function collectTerm(names: QualifiedNames, term: Expr, found: ExportedName[]): void {
  const list = unwrap(names, term);
  switch (list.kind) {
    case Kind.Set:
      // A set has no order; what is made of it has.
      if (list === term) return;
      break;
    case Kind.List:
    case Kind.Tuple:
      break;
    default:
      return;
  }
  for (const node of list.elts) {
    if (node.kind === Kind.Constant && typeof node.value === 'string') found.push({ name: node.value, node });
  }
}

/** The argument of `list(…)`, `tuple(…)` and `list[str](…)`; the value of `(x := …)`. */
function unwrap(names: QualifiedNames, term: Expr): Expr {
  let value = term;
  while (value.kind === Kind.NamedExpr) value = value.value;
  if (value.kind !== Kind.Call) return value;
  const { args, keywords } = value;
  const func = value.func.kind === Kind.Subscript ? value.func.value : value.func;
  if (func.kind !== Kind.Name) return term;
  const isConversion = (func.id === 'list' || func.id === 'tuple') && isBuiltinName(names, func);
  return isConversion && args.length === 1 && keywords.length === 0 ? args[0] : term;
}
