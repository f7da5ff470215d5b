/**
 * F401: an import that nothing in the file uses.
 *
 * What counts as use: reading the name, `__all__`, and saying by `import x as x` that it is there for
 * others. The fix takes all unused names of a statement out at once.
 */
import { type Alias, type Import, type ImportFrom, Kind, type Node } from '../../ast/nodes.generated.ts';
import { exportsOf } from '../../semantic/exports.ts';
import { BindingFlag, BindingKind, ScopeKind } from '../../semantic/index.ts';
import { nameSpan } from '../../semantic/nameSpans.ts';
import { currentBinding } from '../../semantic/qualifiedNames.ts';
import { parentOf } from '../../walker/find.ts';
import { type Damage, damageOf, mayRead } from '../damage.ts';
import { catchesAround } from '../exceptions.ts';
import { isPackageModule, pathParts, standardPackages } from '../files.ts';
import { removeNames } from '../removal.ts';
import { type Fix, type Rule, type RuleContext, type RuleDocs, report } from '../rule.ts';

export const F401 = {
  code: 'F401',
  name: 'unused-import',
  messages: {
    unused: '`{0}` imported but unused',
    inPackage:
      '`{0}` imported but unused; consider removing, adding to `__all__`, or using a redundant alias',
    inTry: '`{0}` imported but unused; consider using `importlib.util.find_spec` to test for availability',
  },
  fixable: 'sometimes',
  onFile: checkFile,
} as const satisfies Rule;

export const docs: RuleDocs = {
  what: 'Reports imports of a module or function whose name is never read. A redundant alias (`import x as x`) or an entry in `__all__` says that others read it.',
  why: 'It costs time at every start, ties the file to a module it does not need, and makes readers look for its use. Sometimes it is a sign that something was meant to be used.',
  bad: 'import os\nimport sys\n\nprint(sys.argv)\n',
  good: 'import sys\n\nprint(sys.argv)\n',
};

/** The unused names of one statement. */
interface UnusedNames {
  readonly statement: Import | ImportFrom;
  readonly aliases: Alias[];
  readonly isInModule: boolean;
}

interface UnusedImports {
  readonly byStatement: Map<Node, UnusedNames>;
  /** Worked out for the first one. */
  damage: Damage | null;
  exported: ReadonlySet<string> | null;
}

function checkFile(context: RuleContext): void {
  for (const unused of findUnused(context).byStatement.values()) reportStatement(unused, context);
}

function findUnused(context: RuleContext): UnusedImports {
  const { count, flags, kind } = context.semantics.bindings;
  const found: UnusedImports = { byStatement: new Map(), damage: null, exported: null };
  for (let binding = 0; binding < count; binding++) {
    if (kind[binding] !== BindingKind.Import && kind[binding] !== BindingKind.FromImport) continue;
    if ((flags[binding] & NOT_UNUSED) === 0) judge(found, binding, context);
  }
  return found;
}

/** An import of which nobody says that it is used. */
function judge(found: UnusedImports, binding: number, context: RuleContext): void {
  const { semantics } = context;
  const { bindings, scopes, symbols, tree } = semantics;
  const symbol = bindings.symbol[binding];
  const scopeKind = scopes.kind[symbols.scope[symbol]];
  if (scopeKind !== ScopeKind.Module && scopeKind !== ScopeKind.Function) return;
  if (currentBinding(semantics, symbol) !== binding) return;
  const isInModule = scopeKind === ScopeKind.Module;
  found.damage ??= damageOf(tree);
  if (mayRead(found.damage, symbol, context)) return;
  found.exported ??= new Set(exportsOf(context.scopedNames)?.map(({ name }) => name));
  if (isInModule && found.exported.has(semantics.names[symbols.name[symbol]])) return;
  const alias = tree.tape.nodes[bindings.node[binding]] as Alias;
  const statement = parentOf(tree, alias) as Import | ImportFrom;
  const known = found.byStatement.get(statement);
  if (known === undefined) found.byStatement.set(statement, { statement, aliases: [alias], isInModule });
  else known.aliases.push(alias);
}

const NOT_UNUSED = BindingFlag.Used | BindingFlag.ExplicitExport | BindingFlag.Global | BindingFlag.Nonlocal;

function reportStatement({ statement, aliases, isInModule }: UnusedNames, context: RuleContext): void {
  const { tree, filename, text } = context;
  const isInPackage = isPackageModule(filename);
  const isExpected = catchesAround(statement, ['ImportError', 'ModuleNotFoundError'], context);
  const edit = isInPackage || isExpected ? null : removeNames(tree, statement, aliases);
  for (const alias of aliases) {
    const name = qualifiedNameOf(statement, alias);
    const isOwn = isInPackage && isInModule && isFirstParty(name, filename);
    const { start, end } = alias.asname === null ? alias : nameSpan(text, alias);
    const message = aliases.length > 1 ? 'Remove unused import' : `Remove unused import: \`${name}\``;
    const fix: Fix | null = edit && { applicability: 'safe', message, edits: [edit] };
    report(context, F401, isExpected ? 'inTry' : isOwn ? 'inPackage' : 'unused', start, end, name, fix);
  }
}

function qualifiedNameOf(statement: Import | ImportFrom, { name }: Alias): string {
  if (statement.kind === Kind.Import) return name;
  const dots = '.'.repeat(statement.level);
  return statement.module === null ? dots + name : `${dots}${statement.module}.${name}`;
}

/** Of the package itself: relative, or by the name of a folder the file is in. */
function isFirstParty(name: string, filename: string): boolean {
  const [first] = name.split('.');
  return first === '' || (pathParts(filename).includes(first) && !standardPackages.has(first));
}
