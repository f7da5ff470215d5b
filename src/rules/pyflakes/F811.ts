/**
 * F811: a function, class or import that is defined again before anybody used it.
 *
 * Variables may be assigned to as often as one likes; a definition over an unused variable, or an import
 * over it, is reported. In a function, only imports further out count: a local name is no redefinition.
 */
import {
  type Alias,
  type Expr,
  type Import,
  type ImportFrom,
  Kind,
  type Node,
} from '../../ast/nodes.generated.ts';
import type { Tree } from '../../ast/tree.ts';
import { Syntax } from '../../diagnostics/syntax.ts';
import { isBuiltin } from '../../semantic/builtins.ts';
import { exportsOf } from '../../semantic/exports.ts';
import { BindingFlag, BindingKind, ScopeKind, type SemanticModel } from '../../semantic/index.ts';
import { nodeOf } from '../../semantic/nodeOf.ts';
import { currentBinding, qualifiedName } from '../../semantic/qualifiedNames.ts';
import { parentOf } from '../../walker/find.ts';
import { bindingSpan, writtenName } from '../bindingSpans.ts';
import { isDummyName } from '../dummyNames.ts';
import { pathParts } from '../files.ts';
import { removeNames } from '../removal.ts';
import { type Edit, type Rule, type RuleContext, type RuleDocs, report } from '../rule.ts';
import { areInSameBranch, isImport, isLoopVariable, lineOf } from '../shadowing.ts';

export const F811 = {
  code: 'F811',
  name: 'redefined-while-unused',
  messages: { redefined: 'Redefinition of unused `{0}` from line {1}: `{0}` redefined here' },
  fixable: 'sometimes',
  onFile: checkFile,
} as const satisfies Rule;

export const docs: RuleDocs = {
  what: 'Reports a definition of a name that a function, class, import or variable had that was not used in between. Alternatives (`if` and `else`, `try` and `except`) and overloads are let alone.',
  why: 'The first definition is lost. A test that is overwritten by another one of the same name never runs; an import that comes twice makes readers wonder which one holds.',
  bad: 'import json\nimport json\n\nprint(json.dumps({}))\n',
  good: 'import json\n\nprint(json.dumps({}))\n',
};

interface Redefinition {
  readonly binding: number;
  readonly name: string;
  readonly line: string;
  /** Of an import that imports the same again. */
  readonly again: Alias | null;
}

/** By the statement of an import, or null. */
type Redefinitions = Map<Node | null, Redefinition[]>;

function checkFile(context: RuleContext): void {
  const { semantics } = context;
  const { count, shadowed, shadowedOutside } = semantics.bindings;
  const found: Redefinitions = new Map();
  for (let i = 0; i < count; i++) {
    const before = shadowed[i] < 0 ? shadowedOutside[i] : shadowed[i];
    if (before >= 0 && !isUsed(semantics, i, before)) judge(found, i, before, context);
  }
  if (found.size === 0) return;
  for (const [statement, redefinitions] of found) reportStatement(statement, redefinitions, context);
}

/** A binding that takes the place of one that was not used. */
function judge(found: Redefinitions, binding: number, before: number, context: RuleContext): void {
  const { semantics } = context;
  const { bindings, tree } = semantics;
  const { shadowed, node } = bindings;
  if (!redefines(semantics, binding, before)) return;
  // Strings that are types come after the file's own nodes.
  if (node[binding] >= tree.tape.length || node[before] >= tree.tape.length) return;
  if (shadowed[binding] < 0 ? !countsOutside(context, binding, before) : isExpected(context, before)) return;
  if (areInSameBranch(semantics, before, binding) && !areVersions(tree, node[before], node[binding]))
    add(found, semantics, binding, before);
}

/** A conflict marker stands between the two: only one of them will be left. */
function areVersions({ diagnostics, tape: { nodes } }: Tree, before: number, after: number): boolean {
  const from = nodes[before].start;
  const to = nodes[after].start;
  return diagnostics.some(({ id, start }) => id === Syntax.ConflictMarker && from < start && start < to);
}

/** A declaration is also read by its own function, later: of that, only what was read until now counts. */
function isUsed({ bindings: { flags, kind } }: SemanticModel, binding: number, before: number): boolean {
  if (kind[before] === BindingKind.Global) return (flags[binding] & BindingFlag.InheritsUse) !== 0;
  return (flags[before] & BindingFlag.Used) !== 0;
}

const isVariable = (kind: number): boolean =>
  kind === BindingKind.Assignment ||
  kind === BindingKind.AugmentedAssignment ||
  kind === BindingKind.AnnotatedAssignment ||
  kind === BindingKind.NamedExpression ||
  kind === BindingKind.TypeAlias ||
  kind === BindingKind.MatchCapture ||
  kind === BindingKind.ComprehensionVariable;

/** Whether a binding over another one is a redefinition, if nobody used that. */
function redefines(model: SemanticModel, binding: number, before: number): boolean {
  const { kind, flags } = model.bindings;
  const old = kind[before];
  switch (kind[binding]) {
    case BindingKind.Deletion:
    case BindingKind.ExceptEnd:
    case BindingKind.Annotation:
    case BindingKind.FutureImport:
    case BindingKind.Global:
    case BindingKind.Nonlocal:
    case BindingKind.TypeParameter:
      return false;
  }
  if (isVariable(old)) return canRedefineVariable(kind[binding]);
  if (old === BindingKind.Global) return declaresVariable(model, binding, before);
  switch (old) {
    case BindingKind.Function:
    case BindingKind.Class:
      break;
    case BindingKind.Import:
    case BindingKind.FromImport: {
      const submodule = BindingFlag.Submodule;
      const isNew = (flags[binding] & submodule) !== 0;
      if (((flags[before] | flags[binding]) & submodule) === 0) break;
      // `import a.b` and `import a.c` both bind `a`, and both are needed.
      if (isNew || isImport(kind[binding])) return isSameImport(model, binding, before);
      return false;
    }
    default:
      return false;
  }
  return !isLoopVariable(model, binding);
}

const canRedefineVariable = (kind: number): boolean =>
  !isVariable(kind) && kind !== BindingKind.LoopVariable && kind !== BindingKind.Export;

/** `global x` in a function that is defined first makes `x` a variable of the module. */
function declaresVariable(model: SemanticModel, binding: number, declaration: number): boolean {
  const { bindings, names, symbols } = model;
  const symbol = bindings.symbol[binding];
  if (symbols.scope[symbol] !== 0 || bindings.symbol[declaration] === symbol) return false;
  const isOwn = !isBuiltin(names[symbols.name[symbol]], model.minorVersion);
  return isOwn && canRedefineVariable(bindings.kind[binding]);
}

/** In the same scope: dummies, and overloads before their implementation. */
function isExpected(context: RuleContext, before: number): boolean {
  const { semantics } = context;
  const { bindings, symbols, tree } = semantics;
  if (isImport(bindings.kind[before])) return false;
  if (isDummyName(semantics.names[symbols.name[bindings.symbol[before]]])) return true;
  const node = tree.tape.nodes[bindings.node[before]];
  if (node.kind !== Kind.FunctionDef && node.kind !== Kind.AsyncFunctionDef) return false;
  return node.decorator_list.some((decorator) => isOverload(decorator, context));
}

/** `typing.overload`, or in `typing` itself the function of that name. */
function isOverload(decorator: Expr, { filename, names }: RuleContext): boolean {
  const name = qualifiedName(names, decorator);
  if (name !== null) return /^(?:typing|typing_extensions|_typeshed)\.overload$/.test(name);
  const isHome = /^(?:typing|typing_extensions|_typeshed)\.pyi?$/.test(pathParts(filename).at(-1) ?? '');
  return isHome && decorator.kind === Kind.Name && decorator.id === 'overload';
}

/** In a function or comprehension: an import further out that is not there for others. Attributes hide nothing. */
function countsOutside({ semantics, scopedNames }: RuleContext, binding: number, before: number): boolean {
  const { bindings, scopes, symbols } = semantics;
  if (!isImport(bindings.kind[before])) return false;
  if ((bindings.flags[before] & BindingFlag.ExplicitExport) !== 0) return false;
  const kind = scopes.kind[symbols.scope[bindings.symbol[binding]]];
  if (kind === ScopeKind.Class || kind === ScopeKind.TypeParameters) return false;
  const symbol = bindings.symbol[before];
  if (symbols.scope[symbol] !== 0 || currentBinding(semantics, symbol) !== before) return true;
  const name = semantics.names[symbols.name[symbol]];
  return !(exportsOf(scopedNames)?.some((exported) => exported.name === name) ?? false);
}

function add(found: Redefinitions, model: SemanticModel, binding: number, before: number): void {
  const { kind } = model.bindings;
  const isAgain = isImport(kind[binding]) && isImport(kind[before]) && isSameImport(model, binding, before);
  const alias = isImport(kind[binding]) ? (nodeOf(model, model.bindings.node[binding]) as Alias) : null;
  const redefinition: Redefinition = {
    binding,
    name: writtenName(model, binding),
    line: lineOf(model, bindingSpan(model, before).start),
    again: isAgain ? alias : null,
  };
  // What is imported by one statement is taken out of it by one fix.
  const statement = alias && parentOf(model.tree, alias);
  const known = found.get(statement);
  if (known === undefined) found.set(statement, [redefinition]);
  else known.push(redefinition);
}

function isSameImport(model: SemanticModel, first: number, second: number): boolean {
  const name = importedName(model, first);
  return name !== null && name === importedName(model, second);
}

/** The whole name of what is imported: `a.b` for `import a.b` and for `from a import b`. */
function importedName(model: SemanticModel, binding: number): string | null {
  const { bindings, tree } = model;
  const kind = bindings.kind[binding];
  if (kind !== BindingKind.Import && kind !== BindingKind.FromImport) return null;
  const alias = nodeOf(model, bindings.node[binding]) as Alias;
  const statement = parentOf(tree, alias);
  if (statement?.kind !== Kind.ImportFrom) return alias.name;
  const dots = '.'.repeat(statement.level);
  return statement.module === null ? dots + alias.name : `${dots}${statement.module}.${alias.name}`;
}

function reportStatement(
  statement: Node | null,
  redefinitions: readonly Redefinition[],
  context: RuleContext,
): void {
  const edit = removeAgain(statement, redefinitions, context);
  for (const { binding, name, line } of redefinitions) {
    const { start, end } = bindingSpan(context.semantics, binding);
    const message = `Remove definition: \`${name}\``;
    const fix = edit && ({ applicability: 'safe', message, edits: [edit] } as const);
    report(context, F811, 'redefined', start, end, [name, line], fix);
  }
}

/** Takes out what the statement imports once more. Of two equal names in it the first one goes. */
function removeAgain(
  statement: Node | null,
  redefinitions: readonly Redefinition[],
  { tree }: RuleContext,
): Edit | null {
  if (statement?.kind !== Kind.Import && statement?.kind !== Kind.ImportFrom) return null;
  const { names }: Import | ImportFrom = statement;
  const removed: Alias[] = [];
  for (const { again } of redefinitions) {
    const first = again && names.find((alias) => alias.name === again.name && !removed.includes(alias));
    if (first) removed.push(first);
  }
  return removed.length === 0 ? null : removeNames(tree, statement, removed);
}
