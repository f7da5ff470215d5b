/**
 * Names across variables and packages: what `qualifiedName` leaves open.
 *
 * `qualifiedName` follows imports alone, as ruff does, and leaves relative ones relative, which is what
 * rules that ruff owns need. Here a variable that is bound once is followed, too (`sleep = time.sleep`),
 * and `.sibling.name` becomes absolute where the package is known.
 */
import { type Expr, Kind, type Node } from '../ast/nodes.generated.ts';
import { BindingKind, type SemanticModel } from './model.ts';
import { type QualifiedNames, qualifiedName, referenceOf } from './qualifiedNames.ts';

/** Variables that stand for variables that stand for … end somewhere. */
const MAX_STEPS = 16;

/**
 * `asyncio.sleep` of an expression, through imports, aliases and variables with a single binding. Relative
 * imports become absolute if the package is given, else they keep their dots (`..utils.run`). Null where
 * nothing is known. O(steps + length of the name)
 *
 * @param packageName what Python calls `__package__`: `'app.views'` for `app/views/list.py` and for
 * `app/views/__init__.py`; null when it is not known
 */
export function resolve(names: QualifiedNames, node: Expr, packageName: string | null = null): string | null {
  let tail = '';
  let expression = node;
  for (let step = 0; step < MAX_STEPS; step++) {
    const known = qualifiedName(names, expression);
    if (known !== null) return absoluteName(known + tail, packageName);
    let head = expression;
    while (head.kind === Kind.Attribute) {
      tail = `.${head.attr}${tail}`;
      head = head.value;
    }
    const value = head.kind === Kind.Name ? onlyValue(names, referenceOf(names, head)) : null;
    if (value === null) return null;
    expression = value;
  }
  return null;
}

/** The expression that is the value of a variable wherever it has one; null if there may be others. */
function onlyValue(names: QualifiedNames, reference: number): Expr | null {
  if (reference < 0) return null;
  const { model } = names;
  const { bindings, references, symbols } = model;
  const binding = references.binding[reference];
  if (binding < 0) return null;
  const symbol = bindings.symbol[binding];
  if (symbols.firstBinding[symbol] !== binding || symbols.lastBinding[symbol] !== binding) return null;
  names.boundFurtherIn ??= findBoundFurtherIn(model);
  return names.boundFurtherIn[symbol] === 0 ? assignedValue(model, binding) : null;
}

/** 1 for the symbols that functions further in bind, by `global` or `nonlocal`. */
function findBoundFurtherIn({ symbols, bindings }: SemanticModel): Uint8Array {
  const found = new Uint8Array(symbols.count);
  for (let i = 0; i < symbols.count; i++) {
    const owner = symbols.owner[i];
    if (owner < 0 || owner === i) continue;
    for (let binding = symbols.firstBinding[i]; binding >= 0; binding = bindings.next[binding]) {
      const kind = bindings.kind[binding];
      if (kind !== BindingKind.Global && kind !== BindingKind.Nonlocal) found[owner] = 1;
    }
  }
  return found;
}

/** What a plain assignment, not one that unpacks, gives a name. */
function assignedValue({ tree, bindings }: SemanticModel, binding: number): Expr | null {
  const { nodes, parents } = tree.tape;
  const place = bindings.node[binding];
  // A binding in a string that is a type has its node elsewhere.
  const parent: Node | undefined = place < nodes.length ? nodes[parents[place]] : undefined;
  switch (bindings.kind[binding]) {
    case BindingKind.Assignment:
      return parent?.kind === Kind.Assign ? parent.value : null;
    case BindingKind.AnnotatedAssignment:
      return parent?.kind === Kind.AnnAssign ? parent.value : null;
    case BindingKind.NamedExpression:
      return parent?.kind === Kind.NamedExpr ? parent.value : null;
    default:
      return null;
  }
}

/**
 * `app.utils.run` of `..utils.run` in the package `app.views`. Absolute names stay as they are, and so do
 * relative ones when the package is not known or has not so many parents.
 */
export function absoluteName(name: string, packageName: string | null): string {
  let dots = 0;
  while (name[dots] === '.') dots++;
  if (dots === 0 || packageName === null || packageName === '') return name;
  const parts = packageName.split('.');
  if (dots > parts.length) return name;
  const outer = parts.slice(0, parts.length - dots + 1).join('.');
  return `${outer}.${name.slice(dots)}`;
}

/** A module and the package it belongs to, in Python's terms. */
export interface ModuleName {
  /** `__name__` when it is imported. */
  readonly module: string;
  /** `__package__`; empty for a module outside packages. */
  readonly packageName: string;
}

/**
 * What a file is called when it is imported, given its path from the folder that is on `sys.path`:
 * `app/views/list.py` is `app.views.list`. Null when a part of the path is no identifier.
 */
export function moduleNameOf(path: string): ModuleName | null {
  const parts = path.replace(/\.pyi?$/, '').split(/[\\/]/);
  if (!parts.every((part) => /^[\p{L}\p{Nl}_][\p{L}\p{Nl}\p{N}\p{M}_]*$/u.test(part))) return null;
  const isPackage = parts[parts.length - 1] === '__init__';
  const packageName = parts.slice(0, -1).join('.');
  return isPackage ? { module: packageName, packageName } : { module: parts.join('.'), packageName };
}
