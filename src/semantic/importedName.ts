/** What an import gives a name, in the words of the module it comes from. */
import { type Import, type ImportFrom, Kind } from '../ast/nodes.generated.ts';

/**
 * `a.b` for the `c` of `import a.b as c`, `a` for that of `import a.b`, `time.sleep` for the name of
 * `from time import sleep`; relative imports keep their dots (`..utils.run`).
 *
 * @param name what the alias imports, before its `as`
 * @param isPackage the statement binds the first part of a dotted name only
 */
export function importedName(statement: Import | ImportFrom, name: string, isPackage: boolean): string {
  if (statement.kind === Kind.Import) return isPackage ? name.split('.', 1)[0] : name;
  const { level, module } = statement;
  const dots = '.'.repeat(level);
  return module === null ? dots + name : `${dots}${module}.${name}`;
}
