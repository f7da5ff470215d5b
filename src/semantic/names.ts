/**
 * What names mean, for who asks about names and not about scopes.
 *
 * There are two ways to know. `scopedNames` has the file's scopes worked out and asks them. `fileNames` has
 * no scopes: a name that the file binds anywhere is not Python's own, and one that is bound by one import
 * only is what was imported. That needs a tenth of the code, and differs where a file uses one name for
 * two things; it then knows less and never something false about a builtin. Why a pair of functions that
 * is handed on, and no switch: what is not handed on falls out of a bundle.
 */
import { Kind, type Name } from '../ast/nodes.generated.ts';
import { Context } from '../ast/operators.ts';
import type { Tree } from '../ast/tree.ts';
import { isBuiltin } from './builtins.ts';
import { importedName } from './importedName.ts';
import { analyze, type SemanticModel } from './index.ts';
import { QualifiedNames } from './qualifiedNames.ts';

/** Answers for the names of one file; `isBuiltinName` and `qualifiedName` ask it. */
export interface Names {
  /** Whether a name that is read means Python's own, and nothing that the file binds. */
  isBuiltin(node: Name): boolean;
  /** `builtins.print`, or what was imported under the name; null where nothing is known. */
  originOf(node: Name): string | null;
}

/** How a linter finds out what names mean. */
export interface NameResolver {
  /** Works out the scopes of a file; null for a resolver that has none. */
  readonly analyze: ((tree: Tree, minorVersion: number, isStub: boolean) => SemanticModel) | null;
  /** @param model the scopes of the file, made on the first call; throws without `analyze` */
  readonly names: (tree: Tree, minorVersion: number, model: () => SemanticModel) => Names;
}

/** By scopes, as Python does: what rules about unused and undefined names need. */
export const scopedNames: NameResolver = {
  analyze,
  names: (_tree, _minorVersion, model) => new QualifiedNames(model()),
};

/** By the file as a whole: enough for rules that ask whether `sleep` is `time.sleep`, or `dict` Python's own. */
export const fileNames: NameResolver = {
  analyze: null,
  names: (tree, minorVersion) => new FileNames(tree, minorVersion),
};

class FileNames implements Names {
  private readonly minorVersion: number;
  /** What each name is that the file binds; null: nothing that is known, or more than one thing. */
  private readonly bound: ReadonlyMap<string, string | null>;

  constructor(tree: Tree, minorVersion: number) {
    this.minorVersion = minorVersion;
    this.bound = findBound(tree);
  }

  isBuiltin({ id }: Name): boolean {
    return !this.bound.has(id) && isBuiltin(id, this.minorVersion);
  }

  originOf(node: Name): string | null {
    return this.isBuiltin(node) ? `builtins.${node.id}` : (this.bound.get(node.id) ?? null);
  }
}

function findBound({ names, tape }: Tree): Map<string, string | null> {
  const { kinds, length, nameIds, nodes } = tape;
  const bound = new Map<string, string | null>();
  const bind = (name: string, origin: string | null): void => {
    bound.set(name, bound.has(name) && bound.get(name) !== origin ? null : origin);
  };
  for (let i = 0; i < length; i++) {
    const kind = kinds[i];
    if (nameIds[i] < 0 || kind === Kind.Attribute || kind === Kind.keyword) continue;
    const node = nodes[i];
    if (node.kind === Kind.Name && node.ctx === Context.Load) continue;
    // An import binds through its aliases; of its own it has the name of the module.
    if (kind !== Kind.alias && kind !== Kind.ImportFrom) bind(names[nameIds[i]], null);
  }
  for (let i = 0; i < length; i++) {
    const statement = nodes[i];
    if (statement.kind !== Kind.Import && statement.kind !== Kind.ImportFrom) continue;
    for (const alias of statement.names) {
      const isModule = statement.kind === Kind.Import;
      const name = alias.asname ?? (isModule ? alias.name.split('.', 1)[0] : alias.name);
      bind(name, importedName(statement, alias.name, isModule && alias.asname === null));
    }
  }
  return bound;
}
