/**
 * CPython's symbol tables, made from our semantic model: the text that symtable.py writes.
 *
 * The model keeps the facts; here they are brought into CPython's form. That adds what only its compiler
 * needs (`.0`, `.type_params`, `__classdict__`, an annotation scope a function), hands free names through
 * the scopes between, and since 3.12 merges the tables of inlined comprehensions (PEP 709) into those around
 * them. Cells are worked out again for that, and must then agree with the model's.
 */
import { type Arguments, Kind, type Node } from '../../src/ast/nodes.generated.ts';
import {
  Resolution,
  ScopeFlag,
  ScopeKind,
  type SemanticModel,
  SymbolFlag,
} from '../../src/semantic/index.ts';
import { visitOrder } from '../../src/semantic/visitOrder.ts';

interface Entry {
  flags: number;
  scope: number;
  /** The model's symbol; -1 for what only the compiler knows. */
  readonly symbol: number;
}

interface Table {
  /** Place on the tape of what opens it. */
  readonly place: number;
  readonly kind: string;
  readonly name: string;
  readonly line: number;
  readonly nested: boolean;
  readonly parameters: string[];
  readonly symbols: Map<string, Entry>;
  readonly parent: Table | null;
  children: Table[];
  readonly seesClass: boolean;
  /** A comprehension that is compiled into the scope around it. */
  inlined: boolean;
  readonly isComprehension: boolean;
  readonly isGenerator: boolean;
}

const FREE_CLASS = 64;
const COMPREHENSION_CELL = 2048;
const BOUND = SymbolFlag.Local | SymbolFlag.Parameter | SymbolFlag.Import | SymbolFlag.TypeParameter;
const CPYTHON_FLAGS =
  BOUND |
  SymbolFlag.Global |
  SymbolFlag.Nonlocal |
  SymbolFlag.Use |
  SymbolFlag.Annotated |
  SymbolFlag.ComprehensionIterator;

const comprehensionNames: Readonly<Record<number, string>> = {
  [Kind.ListComp]: 'listcomp',
  [Kind.SetComp]: 'setcomp',
  [Kind.DictComp]: 'dictcomp',
  [Kind.GeneratorExp]: 'genexpr',
};

const kindNames: Readonly<Record<number, string>> = {
  [ScopeKind.Module]: 'module',
  [ScopeKind.Class]: 'class',
  [ScopeKind.Function]: 'function',
  [ScopeKind.Lambda]: 'function',
  [ScopeKind.Comprehension]: 'function',
  [ScopeKind.Annotation]: 'annotation',
  [ScopeKind.TypeParameters]: 'type parameters',
  [ScopeKind.TypeAlias]: 'type alias',
  [ScopeKind.TypeVariable]: 'type variable',
};

const conditionalKinds: ReadonlySet<number> = new Set([
  Kind.If,
  Kind.For,
  Kind.AsyncFor,
  Kind.While,
  Kind.Match,
  Kind.Try,
  Kind.TryStar,
  Kind.With,
  Kind.AsyncWith,
]);

const isFunctionLike = (table: Table): boolean => table.kind !== 'module' && table.kind !== 'class';

/** Sorted as Python sorts strings, by code points. */
function byCodePoint(a: string, b: string): number {
  const left = [...a];
  const right = [...b];
  for (let i = 0; i < left.length && i < right.length; i++) {
    const difference = (left[i].codePointAt(0) as number) - (right[i].codePointAt(0) as number);
    if (difference !== 0) return difference;
  }
  return left.length - right.length;
}

class Builder {
  readonly model: SemanticModel;
  readonly tables: (Table | null)[] = [];
  /** Since 3.14 the variables of a class or module share an annotation scope. */
  readonly shared = new Map<Table, Table>();

  constructor(model: SemanticModel) {
    this.model = model;
  }

  lineOf(node: Node): number {
    return this.model.tree.lineIndex.lineOf(node.start);
  }

  build(): Table {
    const { scopes } = this.model;
    for (let scope = 0; scope < scopes.count; scope++) this.tables.push(this.table(scope));
    // CPython comes past scopes in an order of its own, and what it inlines first stays.
    const { tape } = this.model.tree;
    const { minorVersion: minor } = this.model;
    const places = this.tables.flatMap((table) => (table === null ? [] : [table.place]));
    const { after } = visitOrder(tape, places, minor);
    const opened = ({ place }: Table): number => after.get(place) as number;
    for (const table of this.tables) table?.children.sort((a, b) => opened(a) - opened(b));
    return this.tables[0] as Table;
  }

  table(scope: number): Table | null {
    const { model } = this;
    const { scopes, minorVersion: minor } = model;
    const kind = scopes.kind[scope];
    const parent = scope === 0 ? null : this.tables[scopes.parent[scope]];
    const node = model.tree.tape.nodes[scopes.node[scope]];
    if (kind === ScopeKind.Annotation && minor >= 14 && parent !== null && this.isConditional(node))
      this.add(parent, '__conditional_annotations__', SymbolFlag.Use);
    if ((scopes.flags[scope] & ScopeFlag.Unevaluated) !== 0) return null;
    if (kind === ScopeKind.Annotation && parent !== null) {
      const isOfFunction = node.kind === Kind.FunctionDef || node.kind === Kind.AsyncFunctionDef;
      const table = isOfFunction
        ? this.functionAnnotations(parent, node)
        : this.variableAnnotations(parent, node);
      this.fill(table, scope);
      return table;
    }
    const isComprehension = kind === ScopeKind.Comprehension;
    const isOfFunction = node.kind === Kind.FunctionDef || node.kind === Kind.AsyncFunctionDef;
    if (kind === ScopeKind.Function && minor >= 14 && isOfFunction && parent !== null)
      this.functionAnnotations(parent, node);
    const seesClass = (scopes.flags[scope] & ScopeFlag.SeesClass) !== 0;
    const table: Table = {
      place: node.index,
      kind: kindNames[kind],
      name: this.nameOf(kind, node),
      line: scope === 0 ? 0 : this.lineFor(kind, node),
      nested: (scopes.flags[scope] & ScopeFlag.Nested) !== 0,
      parameters: [],
      symbols: new Map(),
      parent,
      children: [],
      seesClass,
      inlined: false,
      isComprehension,
      isGenerator: node.kind === Kind.GeneratorExp,
    };
    parent?.children.push(table);
    this.addHidden(table, kind, node);
    this.fill(table, scope);
    return table;
  }

  /** The annotation of a variable that may not come to be: of a module, which may stop, or under a condition. */
  isConditional(annotation: Node): boolean {
    let node = this.parentOf(annotation);
    if (node.kind !== Kind.AnnAssign) return false;
    let isConditional = false;
    for (node = this.parentOf(node); node.kind !== Kind.ClassDef; node = this.parentOf(node)) {
      if (node.kind === Kind.FunctionDef || node.kind === Kind.AsyncFunctionDef) return false;
      if (node.kind === Kind.Module) return true;
      if (conditionalKinds.has(node.kind)) isConditional = true;
    }
    return isConditional;
  }

  nameOf(kind: number, node: Node): string {
    switch (kind) {
      case ScopeKind.Module:
        return 'top';
      case ScopeKind.Lambda:
        return 'lambda';
      case ScopeKind.Comprehension:
        return comprehensionNames[node.kind];
      case ScopeKind.TypeVariable:
        return (this.parentOf(node) as Node & { name: string }).name;
      default:
        return node.kind === Kind.TypeAlias
          ? (node.name as Node & { id: string }).id
          : (node as Node & { name: string }).name;
    }
  }

  parentOf(node: Node): Node {
    const { tape } = this.model.tree;
    return tape.nodes[tape.parents[node.index]];
  }

  /** 3.12 says where the type parameter is, later versions where its bound is. */
  lineFor(kind: number, node: Node): number {
    const isTypeVariable = kind === ScopeKind.TypeVariable && this.model.minorVersion < 13;
    return this.lineOf(isTypeVariable ? this.parentOf(node) : node);
  }

  fill(table: Table, scope: number): void {
    const { scopes, symbols, names } = this.model;
    for (let symbol = scopes.firstSymbol[scope]; symbol >= 0; symbol = symbols.next[symbol]) {
      const flags = symbols.flags[symbol] & CPYTHON_FLAGS;
      if (flags === 0) continue;
      const name = names[symbols.name[symbol]];
      const entry = table.symbols.get(name);
      if (entry !== undefined) entry.flags |= flags;
      else table.symbols.set(name, { flags, scope: 0, symbol });
      if ((flags & SymbolFlag.Parameter) !== 0) table.parameters.push(name);
    }
    if (table.kind === 'function' && !table.isComprehension) this.orderParameters(table, scope);
  }

  /** CPython lists keyword-only parameters before `*args`; the model has them as they are written. */
  orderParameters(table: Table, scope: number): void {
    const { tree, scopes } = this.model;
    const { args } = tree.tape.nodes[scopes.node[scope]] as Node & { args: Arguments };
    const { posonlyargs, args: positional, kwonlyargs, vararg, kwarg } = args;
    const nodes = [...posonlyargs, ...positional, ...kwonlyargs, vararg, kwarg].filter((arg) => arg !== null);
    const order = new Map(nodes.map(({ arg }, i) => [arg, i]));
    const place = (name: string): number =>
      order.get(name) ?? order.get(name.replace(/^_[^_].*?(?=__)/, '')) ?? -1;
    if (table.parameters.length !== nodes.length)
      throw new Error(`${table.name}: ${table.parameters.length} parameters`);
    table.parameters.sort((a, b) => place(a) - place(b));
  }

  add(table: Table, name: string, flags: number): void {
    const entry = table.symbols.get(name);
    if (entry !== undefined) entry.flags |= flags;
    else table.symbols.set(name, { flags, scope: 0, symbol: -1 });
    if ((flags & SymbolFlag.Parameter) !== 0) table.parameters.push(name);
  }

  /** What the compiler hides in a scope. */
  addHidden(table: Table, kind: number, node: Node): void {
    const { minorVersion: minor } = this.model;
    const both = SymbolFlag.Local | SymbolFlag.Use;
    if (kind === ScopeKind.Comprehension) this.add(table, '.0', SymbolFlag.Parameter);
    if (kind === ScopeKind.TypeParameters) {
      if (table.seesClass) this.add(table, '__classdict__', SymbolFlag.Use);
      if (node.kind === Kind.ClassDef) {
        this.add(table, '.type_params', both);
        this.add(table, '.generic_base', both);
      } else if (node.kind !== Kind.TypeAlias) {
        const { args } = node as Node & { args: Arguments };
        this.add(table, '.defaults', SymbolFlag.Parameter);
        if (args.kw_defaults.some((value) => value !== null))
          this.add(table, '.kwdefaults', SymbolFlag.Parameter);
      }
    }
    if (kind === ScopeKind.TypeVariable || kind === ScopeKind.TypeAlias) {
      if (minor >= 14) this.add(table, '.format', SymbolFlag.Parameter | SymbolFlag.Use);
      if (table.seesClass) this.add(table, '__classdict__', SymbolFlag.Use);
    }
    if (
      kind === ScopeKind.Class &&
      (node as Node & { type_params: readonly Node[] }).type_params.length > 0
    ) {
      this.add(table, '__type_params__', SymbolFlag.Local);
      this.add(table, '.type_params', SymbolFlag.Use);
    }
  }

  annotationTable(parent: Table, node: Node, seesClass: boolean): Table {
    const place = node.index;
    const table: Table = {
      place,
      kind: 'annotation',
      name: '__annotate__',
      line: this.lineOf(node),
      nested: isFunctionLike(parent) || parent.nested,
      parameters: [],
      symbols: new Map(),
      parent,
      children: [],
      seesClass,
      inlined: false,
      isComprehension: false,
      isGenerator: false,
    };
    this.add(table, '.format', SymbolFlag.Parameter | SymbolFlag.Use);
    if (seesClass) this.add(table, '__classdict__', SymbolFlag.Use);
    parent.children.push(table);
    return table;
  }

  readonly ofFunction = new Map<Node, Table>();

  /** Every function has a scope for its annotations, even without any. */
  functionAnnotations(parent: Table, node: Node): Table {
    const known = this.ofFunction.get(node);
    if (known !== undefined) return known;
    const table = this.model.futureAnnotations
      ? null
      : this.annotationTable(parent, node, parent.seesClass || parent.kind === 'class');
    if (table !== null) this.ofFunction.set(node, table);
    return table as Table;
  }

  variableAnnotations(parent: Table, node: Node): Table {
    const known = this.shared.get(parent);
    if (known !== undefined) return known;
    const table = this.annotationTable(parent, node, parent.kind === 'class');
    this.shared.set(parent, table);
    return table;
  }
}

/** What CPython's analysis hands down and up. */
interface Context {
  readonly bound: Set<string> | null;
  readonly globals: Set<string>;
  readonly classTable: Table | null;
}

/** CPython's `analyze_block`: fills in scopes; returns the names that are free here or further in. */
function analyzeTable(table: Table, context: Context, minor: number): Set<string> {
  const { bound, globals, classTable } = context;
  const isClass = table.kind === 'class';
  const local = new Set<string>();
  const free = new Set<string>();
  const newBound = new Set<string>(isClass && bound !== null ? bound : []);
  const newGlobals = new Set<string>(isClass ? globals : []);
  for (const [name, entry] of table.symbols) {
    entry.scope = analyzeName(name, entry.flags, bound, globals, local, free, classTable);
  }
  if (isClass) {
    newBound.add('__class__');
    if (minor >= 12) newBound.add('__classdict__');
    if (minor >= 14) newBound.add('__conditional_annotations__');
  } else {
    if (isFunctionLike(table)) for (const name of local) newBound.add(name);
    if (bound !== null) for (const name of bound) newBound.add(name);
    for (const name of globals) newGlobals.add(name);
  }

  const newFree = new Set<string>();
  const inlinedCells = new Set<string>();
  for (const child of new Set(table.children)) {
    const seen = isClass ? table : classTable;
    const childFree = analyzeTable(
      child,
      {
        bound: new Set(newBound),
        globals: new Set(newGlobals),
        classTable: child.seesClass ? seen : null,
      },
      minor,
    );
    const inlines = minor >= 12 && child.isComprehension && !child.isGenerator && !table.seesClass;
    if (inlines) {
      inline(table, child, childFree, inlinedCells);
      child.inlined = true;
    }
    for (const name of childFree) newFree.add(name);
  }
  table.children = table.children.flatMap((child) => (child.inlined ? child.children : [child]));

  if (isFunctionLike(table)) {
    for (const [name, entry] of table.symbols) {
      if (entry.scope !== Resolution.Local) continue;
      if (!newFree.has(name) && !inlinedCells.has(name)) continue;
      entry.scope = Resolution.Cell;
      newFree.delete(name);
    }
  } else if (isClass) {
    newFree.delete('__class__');
    if (minor >= 12) newFree.delete('__classdict__');
    if (minor >= 14) newFree.delete('__conditional_annotations__');
  }

  for (const name of inlinedCells) {
    const entry = table.symbols.get(name);
    if (entry !== undefined) entry.flags |= COMPREHENSION_CELL;
  }
  const isClassLike = isClass || table.seesClass;
  for (const name of newFree) {
    const entry = table.symbols.get(name);
    if (entry !== undefined) {
      // Until 3.11 only for what the class itself binds or declares.
      if (isClassLike && (minor >= 12 || (entry.flags & (BOUND | SymbolFlag.Global)) !== 0))
        entry.flags |= FREE_CLASS;
    } else if (bound === null || bound.has(name))
      table.symbols.set(name, { flags: 0, scope: Resolution.Free, symbol: -1 });
  }
  for (const name of newFree) free.add(name);
  return free;
}

function analyzeName(
  name: string,
  flags: number,
  bound: Set<string> | null,
  globals: Set<string>,
  local: Set<string>,
  free: Set<string>,
  classTable: Table | null,
): number {
  if ((flags & SymbolFlag.Global) !== 0) {
    globals.add(name);
    bound?.delete(name);
    return Resolution.GlobalExplicit;
  }
  if ((flags & SymbolFlag.Nonlocal) !== 0) {
    free.add(name);
    return Resolution.Free;
  }
  if ((flags & BOUND) !== 0) {
    local.add(name);
    globals.delete(name);
    return Resolution.Local;
  }
  const inClass = classTable?.symbols.get(name);
  if (inClass !== undefined) {
    if ((inClass.flags & SymbolFlag.Global) !== 0) return Resolution.GlobalExplicit;
    if ((inClass.flags & BOUND) !== 0 && (inClass.flags & SymbolFlag.Nonlocal) === 0)
      return Resolution.GlobalImplicit;
  }
  if (bound?.has(name)) {
    free.add(name);
    return Resolution.Free;
  }
  return Resolution.GlobalImplicit;
}

/** CPython's `inline_comprehension` (PEP 709). */
function inline(table: Table, child: Table, childFree: Set<string>, inlinedCells: Set<string>): void {
  let removesClass = false;
  for (const [name, entry] of child.symbols) {
    if ((entry.flags & SymbolFlag.Parameter) !== 0) continue;
    let { scope } = entry;
    if (scope === Resolution.Cell || (entry.flags & COMPREHENSION_CELL) !== 0) inlinedCells.add(name);
    const existing = table.symbols.get(name);
    if (scope === Resolution.Free && table.kind === 'class' && name === '__class__') {
      scope = Resolution.GlobalImplicit;
      childFree.delete(name);
      removesClass = true;
    }
    if (existing === undefined) table.symbols.set(name, { flags: entry.flags, scope, symbol: -1 });
    else if ((existing.flags & BOUND) !== 0 && table.kind !== 'class') {
      const isFreeFurtherIn = child.children.some(
        (inner) => inner.symbols.get(name)?.scope === Resolution.Free,
      );
      if (!isFreeFurtherIn) childFree.delete(name);
    }
  }
  if (removesClass) child.symbols.delete('__class__');
}

function write(table: Table, indent: string, lines: string[]): void {
  const symbols = [...table.symbols]
    .sort(([a], [b]) => byCodePoint(a, b))
    .map(([name, { flags, scope }]) => `${name}:${flags}:${scope}`)
    .join(' ');
  const nested = table.nested ? ' nested' : '';
  lines.push(
    `${indent}${table.kind} ${table.name} @${table.line}${nested} (${table.parameters.join(',')}) ${symbols}`,
  );
  const blocks = table.children.map((child) => {
    const block: string[] = [];
    write(child, `${indent} `, block);
    return block.join('\n');
  });
  blocks.sort(byCodePoint);
  lines.push(...blocks);
}

export interface Tables {
  readonly text: string;
  /** Symbols of which the model says something else than the tables: there must be none. */
  readonly disagreements: readonly string[];
}

/** The tables as symtable.py writes them. */
export function symbolTables(model: SemanticModel): Tables {
  const builder = new Builder(model);
  const root = builder.build();
  analyzeTable(root, { bound: null, globals: new Set(), classTable: null }, model.minorVersion);
  const lines: string[] = [];
  write(root, '', lines);
  return { text: lines.join('\n'), disagreements: findDisagreements(builder) };
}

/** The model resolves names in a pass of its own: its answer must be that of the tables. */
function findDisagreements(builder: Builder): string[] {
  const { model, tables } = builder;
  const found: string[] = [];
  for (const table of tables) {
    if (table === null) continue;
    for (const [name, { flags, scope, symbol }] of table.symbols) {
      if (symbol < 0) continue;
      const ours = model.symbols.resolution[symbol];
      if (ours === scope || (model.minorVersion >= 12 && isInliningsWork(flags, scope, ours))) continue;
      found.push(`${table.name}: ${name} is ${scope}, for the model ${ours}`);
    }
  }
  return found;
}

/**
 * The model keeps the scopes of comprehensions apart. With PEP 709 a variable that only an inlined one reads
 * is no cell, and one that has the name of a cell in an inlined one becomes a cell with it.
 */
function isInliningsWork(flags: number, scope: number, ours: number): boolean {
  if (scope === Resolution.Local) return ours === Resolution.Cell;
  return scope === Resolution.Cell && ours === Resolution.Local && (flags & COMPREHENSION_CELL) !== 0;
}
