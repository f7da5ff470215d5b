/**
 * The semantic model: four tables of integers about one file, and what the integers mean.
 *
 * A scope, a symbol (one name in one scope), a binding (one place that gives a name a value) and
 * a reference (one place that reads it) are rows; a row number is the thing's id, and -1 is "none".
 * Columns of typed arrays instead of objects, because a file has a name every 20 bytes: objects
 * for them would cost as much as parsing it. Columns may be longer than `count`.
 *
 * Flags and resolutions of symbols have the values of CPython's symbol table (Include/internal/
 * pycore_symtable.h, 3.13), so that they can be compared with `_symtable` bit by bit.
 */
import type { Tree } from '../ast/tree.ts';
import type { CompileError } from './compileError.ts';

/** What opens a scope. */
export const ScopeKind = {
  Module: 0,
  Class: 1,
  /** A `def` or `async def`. */
  Function: 2,
  Lambda: 3,
  /** A list, set or dict comprehension or a generator expression: the kind of its node tells which. */
  Comprehension: 4,
  /** Annotations of a function or variable, where they are not evaluated in the scope around: see index.ts. */
  Annotation: 5,
  /** The `[T]` of a generic class, function or alias, and what is evaluated inside it (PEP 695). */
  TypeParameters: 6,
  /** The value of `type A = …`. */
  TypeAlias: 7,
  /** The bound, constraints or default of one type parameter. */
  TypeVariable: 8,
} as const;
export type ScopeKind = (typeof ScopeKind)[keyof typeof ScopeKind];

/** Bits of `ScopeTable.flags`. */
export const ScopeFlag = {
  /** Inside a function or lambda (CPython's `is_nested`). */
  Nested: 1,
  /** Holds a `yield`, or is a generator expression. */
  Generator: 2,
  /** `async def`, or a comprehension that waits. */
  Coroutine: 4,
  /** A type parameter, alias or annotation scope right inside a class, which sees the names of the class. */
  SeesClass: 32,
  /** Holds `from x import *`: what it binds is unknown. */
  StarImport: 64,
  /** Source that could not be understood stands here. */
  Damaged: 128,
  /** Calls `locals()`: every name may be read. */
  ReadsLocals: 256,
  /** A class scope of which a method needs the `__class__` cell. */
  ClassCell: 512,
  /**
   * Never evaluated where it stands (`from __future__ import annotations`): the symbol table knows
   * nothing of it or of what it holds.
   */
  Unevaluated: 1024,
} as const;

/** Bits of `SymbolTable.flags`; names and values of CPython. */
export const SymbolFlag = {
  /** DEF_GLOBAL: `global x` stands in the scope. */
  Global: 1,
  /** DEF_LOCAL: bound in the scope. */
  Local: 2,
  /** DEF_PARAM */
  Parameter: 4,
  /** DEF_NONLOCAL: `nonlocal x` stands in the scope. */
  Nonlocal: 8,
  /** USE: read in the scope. */
  Use: 16,
  /** DEF_IMPORT */
  Import: 128,
  /** DEF_ANNOT: annotated in the scope. */
  Annotated: 256,
  /** DEF_COMP_ITER: met in the target of a comprehension's `for`. */
  ComprehensionIterator: 512,
  /** DEF_TYPE_PARAM */
  TypeParameter: 1024,
} as const;

/** Where a name of a scope lives; names and values of CPython. */
export const Resolution = {
  /** Bound here and read by no function further in; at module level, every bound name. */
  Local: 1,
  /** `global x` */
  GlobalExplicit: 2,
  /** No enclosing function binds it: a global or a builtin. */
  GlobalImplicit: 3,
  /** Bound by an enclosing function. */
  Free: 4,
  /** Bound here, read by a function further in. */
  Cell: 5,
} as const;
export type Resolution = (typeof Resolution)[keyof typeof Resolution];

/** What kind of place binds a name. */
export const BindingKind = {
  /** `x = …`; see `isUnpacked` for `x, y = …`. */
  Assignment: 0,
  /** `x += …` */
  AugmentedAssignment: 1,
  /** `x: T` without a value: declares, gives no value. */
  Annotation: 2,
  /** `x: T = …` */
  AnnotatedAssignment: 3,
  /** `(x := …)`: lives in the scope that holds the comprehension, if it stands in one. */
  NamedExpression: 4,
  /** `for x in …` */
  LoopVariable: 5,
  /** `[… for x in …]` */
  ComprehensionVariable: 6,
  /** `with … as x` */
  WithItem: 7,
  /** `except E as x` */
  ExceptName: 8,
  Parameter: 9,
  Function: 10,
  Class: 11,
  /** `import a`, `import a.b as c`, `import a.b` (binds `a`, `BindingFlag.Submodule`) */
  Import: 12,
  /** `from a import b`, `from a import b as c` */
  FromImport: 13,
  /** `from __future__ import x` */
  FutureImport: 14,
  TypeParameter: 15,
  /** `type X = …` */
  TypeAlias: 16,
  /** `case x`, `case [*x]`, `case {**x}`, `case … as x` */
  MatchCapture: 17,
  /** `global x`: a declaration. */
  Global: 18,
  /** `nonlocal x`: a declaration. */
  Nonlocal: 19,
  /** `del x`, where it cannot be left out (not under an `if`, `while` or `match`). */
  Deletion: 20,
  /** The end of an `except E as x`, where Python unbinds the name. */
  ExceptEnd: 21,
  /** `__all__ = …`, `__all__ += …`, `__all__: T = …` at module level. */
  Export: 22,
} as const;
export type BindingKind = (typeof BindingKind)[keyof typeof BindingKind];

/** Bits of `BindingTable.flags`. */
export const BindingFlag = {
  /** `import a as a`, `from m import a as a`: a re-export by PEP 484. */
  ExplicitExport: 1,
  /** Import with `as`. */
  Alias: 2,
  /** `import a.b` without `as`: binds `a`, loads `a.b`. */
  Submodule: 4,
  /** Declared global in its scope: the value lives in the module. */
  Global: 8,
  /** Declared nonlocal in its scope. */
  Nonlocal: 16,
  /** Read somewhere: as it is, or, before that, as a binding that this one shadows. */
  Used: 32,
  /** Already when it was bound, because what it shadows had been read. */
  InheritsUse: 64,
} as const;

/** Bits of `ReferenceTable.flags`. */
export const ReferenceFlag = {
  /** Part of an annotation. */
  Annotation: 1,
  /** Where a type is meant: an annotation, `cast(T, …)`, the bound of a TypeVar, `Optional[…]` … */
  TypeDefinition: 2,
  /** Inside a string that is a type: the node belongs to `model.annotations`. */
  StringAnnotation: 4,
  /** Never evaluated at run time: a string, an annotation that is deferred or of a local variable. */
  Unevaluated: 8,
  /** Looked up when the module is complete (PEP 563, 649, 695 and strings). */
  Deferred: 16,
  /** The `x` of `x += 1`, which is read as well as bound. */
  Augmented: 32,
  /** `del x` */
  Delete: 64,
  /** Stands in source that could not be understood: read if anything is. */
  Uncertain: 128,
} as const;

export interface ScopeTable {
  readonly count: number;
  /** `ScopeKind` */
  readonly kind: Uint8Array;
  /** `ScopeFlag` */
  readonly flags: Uint16Array;
  /** The enclosing scope, whose id is lower; -1 for the module. */
  readonly parent: Int32Array;
  /**
   * The node that opens it (`nodeOf`). Type parameters: the definition; a TypeVariable scope: the bound
   * or default; an Annotation scope: the function, or the annotation of a variable.
   */
  readonly node: Int32Array;
  /** Head of the list of its symbols, in order of first appearance; go on by `symbols.next`. */
  readonly firstSymbol: Int32Array;
}

/** One name in one scope. */
export interface SymbolTable {
  readonly count: number;
  /** Id in `model.names`: the name as written, mangled where the class mangles it (`_C__x`). */
  readonly name: Int32Array;
  readonly scope: Int32Array;
  /** `SymbolFlag` */
  readonly flags: Uint16Array;
  /** `Resolution` */
  readonly resolution: Uint8Array;
  /**
   * The symbol that holds the value: itself when bound here, that of an enclosing function when free,
   * that of the module when global; -1 when the module does not bind it: a builtin, an undefined name
   * or the `__class__` of an enclosing class (the only one with `Resolution.Free`).
   */
  readonly owner: Int32Array;
  /**
   * The symbol of the same name in the nearest scope around that binds it and is visible from here (a
   * class only is from its annotation and type parameter scopes), or -1.
   */
  readonly outer: Int32Array;
  /** Next symbol of the same scope. */
  readonly next: Int32Array;
  /** First and last binding of the name in this scope; go on by `bindings.next`. */
  readonly firstBinding: Int32Array;
  readonly lastBinding: Int32Array;
}

export interface BindingTable {
  readonly count: number;
  /** `BindingKind` */
  readonly kind: Uint8Array;
  /** `BindingFlag` */
  readonly flags: Uint16Array;
  /**
   * The node that binds (`nodeOf`): a Name, arg, alias, FunctionDef, ClassDef, ExceptHandler, pattern, type
   * parameter or Global statement. `bindingStart` and `bindingEnd` say where the name itself stands.
   */
  readonly node: Int32Array;
  readonly symbol: Int32Array;
  /** The next binding of the same symbol in the order of evaluation. */
  readonly next: Int32Array;
  /** The binding of the same symbol that was in force when this one came, or -1. */
  readonly shadowed: Int32Array;
  /**
   * Of the first binding of a symbol: the one of the same name that was then in force in the nearest
   * function around, or in the module, that has one; else -1.
   */
  readonly shadowedOutside: Int32Array;
  /** Head of the list of references to this binding, in order of evaluation; go on by `references.nextUse`. */
  readonly firstUse: Int32Array;
  /**
   * What else the binding stands for: of a Global or Nonlocal declaration the binding further out, of an
   * ExceptEnd what the name meant before the handler; else -1.
   */
  readonly target: Int32Array;
}

export interface ReferenceTable {
  readonly count: number;
  /** The Name (`nodeOf`). */
  readonly node: Int32Array;
  /** The symbol of the scope in which it stands; `symbols.owner` leads to where the value lives. */
  readonly symbol: Int32Array;
  /** `ReferenceFlag` */
  readonly flags: Uint16Array;
  /**
   * The binding in force where this is evaluated, when bodies of functions are evaluated after the
   * module: what pyflakes and ruff resolve it to. -1: a builtin, undefined, or not bound yet.
   */
  readonly binding: Int32Array;
  /** The next reference to the same binding. */
  readonly nextUse: Int32Array;
}

/** A string that is a type, parsed: offsets of its nodes are those of the file. */
export interface StringAnnotation {
  /** Place on the file's tape of the string, or of the string it stands in. */
  readonly node: number;
  /** Extent of the string itself, as far as it is known where it stands. */
  readonly start: number;
  readonly end: number;
  readonly scope: number;
  /** The expression; with diagnostics when it is none. */
  readonly tree: Tree;
  /** `nodeOf` takes places on its tape plus this. */
  readonly nodeBase: number;
  /** Written with escapes or in several parts: all its nodes have the extent of the whole string. */
  readonly isRelocated: boolean;
}

/** Everything about the names of one file; made by `analyze`. */
export interface SemanticModel {
  readonly tree: Tree;
  /** Minor version of Python 3 whose rules hold: 14 stands for 3.14. */
  readonly minorVersion: number;
  /** The names of the tree, with the same ids, and after them those that no source spells (`_C__x`). */
  readonly names: readonly string[];
  readonly scopes: ScopeTable;
  readonly symbols: SymbolTable;
  readonly bindings: BindingTable;
  readonly references: ReferenceTable;
  /** `from __future__ import annotations` stands in the file. */
  readonly futureAnnotations: boolean;
  readonly annotations: readonly StringAnnotation[];
  /** What CPython's symbol table rejects: first its pass over the tree, then its analysis, in its order. */
  readonly errors: readonly CompileError[];
  /**
   * Gives the tables back for the next file, if nobody needs them any more: they are empty from then on.
   * `errors` and `annotations` stay.
   */
  release(): void;
}
