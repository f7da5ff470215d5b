/**
 * What an expression is called where it was defined: `sleep` after `from time import sleep` is
 * `time.sleep`, whatever it is called here.
 *
 * Only imports and builtins have such a name; what is assigned to a variable is not followed. Built
 * for those who ask, on top of the model: a table from nodes to references.
 */
import { type Expr, Kind, type Name, type Node } from '../ast/nodes.generated.ts';
import { isBuiltin } from './builtins.ts';
import type { ExportedName } from './exports.ts';
import { importedName } from './importedName.ts';
import { BindingFlag, BindingKind, ReferenceFlag, type SemanticModel } from './model.ts';
import type { Names } from './names.ts';

export class QualifiedNames implements Names {
  readonly model: SemanticModel;
  /** Behind {@link referenceAt}. */
  private references: Int32Array | null;
  /** Symbols that are bound from further in, too; imports.ts fills it when it is asked. */
  boundFurtherIn: Uint8Array | null;
  /** What `__all__` lists; exports.ts fills it when it is asked. */
  exported: readonly ExportedName[] | null | undefined;

  constructor(model: SemanticModel) {
    this.model = model;
    this.references = null;
    this.boundFurtherIn = null;
    this.exported = undefined;
  }

  /** Reference + 1 of each node of the file's tape, 0: none. Of most files nobody asks. */
  get referenceAt(): Int32Array {
    this.references ??= findReferences(this.model);
    return this.references;
  }

  isBuiltin(node: Name): boolean {
    const reference = referenceOf(this, node);
    if (reference < 0 || this.model.references.binding[reference] >= 0) return false;
    return isBuiltin(node.id, this.model.minorVersion);
  }

  originOf(node: Name): string | null {
    const reference = referenceOf(this, node);
    if (reference < 0) return null;
    const binding = this.model.references.binding[reference];
    if (binding >= 0) return importOrigin(this.model, binding);
    return isBuiltin(node.id, this.model.minorVersion) ? `builtins.${node.id}` : null;
  }
}

function findReferences({ references, tree }: SemanticModel): Int32Array {
  const { count, flags, node } = references;
  const referenceAt = new Int32Array(tree.tape.length);
  for (let i = 0; i < count; i++) {
    if ((flags[i] & ReferenceFlag.StringAnnotation) === 0) referenceAt[node[i]] = i + 1;
  }
  return referenceAt;
}

/** The reference of a name that is read or deleted; -1 where there is none. */
export const referenceOf = (names: QualifiedNames, node: Name): number => names.referenceAt[node.index] - 1;

/** Whether a name that is read means Python's own, and nothing that the file binds. */
export function isBuiltinName(names: Names, node: Name): boolean {
  return names.isBuiltin(node);
}

/**
 * `time.sleep` of a name or attribute that was imported, `builtins.print` of a builtin, `.sibling.name`
 * of a relative import; null where nothing is known.
 */
export function qualifiedName(names: Names, node: Expr): string | null {
  let tail = '';
  let head = node;
  while (head.kind === Kind.Attribute) {
    tail = `.${head.attr}${tail}`;
    head = head.value;
  }
  if (head.kind !== Kind.Name) return null;
  const origin = names.originOf(head);
  return origin === null ? null : origin + tail;
}

/** What an import binding stands for, `a.b` for the `c` of `import a.b as c`; null for other bindings. */
export function importOrigin(model: SemanticModel, binding: number): string | null {
  const { tape } = model.tree;
  const node: Node = tape.nodes[model.bindings.node[binding]];
  if (node.kind !== Kind.alias) return null;
  switch (model.bindings.kind[binding]) {
    case BindingKind.Import:
    case BindingKind.FutureImport:
    case BindingKind.FromImport: {
      const statement = tape.nodes[tape.parentAt(node.index)];
      if (statement.kind !== Kind.Import && statement.kind !== Kind.ImportFrom) return null;
      const isSubmodule = (model.bindings.flags[binding] & BindingFlag.Submodule) !== 0;
      return importedName(statement, node.name, isSubmodule);
    }
    default:
      return null;
  }
}

/** Whether the file binds a name in any scope: if not, it means Python's own everywhere. */
export function isBoundAnywhere({ names, symbols }: SemanticModel, name: string): boolean {
  const id = names.indexOf(name);
  if (id < 0) return false;
  for (let i = 0; i < symbols.count; i++) {
    if (symbols.name[i] === id && symbols.firstBinding[i] >= 0) return true;
  }
  return false;
}

/** Whether the module binds a name in whatever way (`del x` and `x: T` included), or Python does. */
export function isBoundInModule(
  { names, scopes, symbols, minorVersion }: SemanticModel,
  name: string,
): boolean {
  for (let i = scopes.firstSymbol[0]; i >= 0; i = symbols.next[i]) {
    if (names[symbols.name[i]] === name && symbols.firstBinding[i] >= 0) return true;
  }
  return isBuiltin(name, minorVersion);
}

/** The binding of a symbol that is in force when all of its scope was evaluated; -1: none. */
export function currentBinding({ symbols, bindings }: SemanticModel, symbol: number): number {
  let current = -1;
  for (let each = symbols.firstBinding[symbol]; each >= 0; each = bindings.next[each]) {
    // What has a value already only gets a type by an annotation.
    if (current < 0 || bindings.kind[each] !== BindingKind.Annotation) current = each;
  }
  return current;
}
