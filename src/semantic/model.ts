/**
 * The semantic model: four tables of integers about one file, and what the integers mean.
 *
 * A scope, a symbol (one name in one scope), a binding (one place that gives a name a value) and
 * a reference (one place that reads it) are rows; a row number is the thing's id, and -1 is "none".
 * Columns of typed arrays instead of objects, because a file has a name every 20 bytes: objects
 * for them would cost as much as parsing it.
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
  /** Annotations: a scope of their own since 3.14, and before that with `from __future__ import annotations`. */
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
  Generator: 2,
  /** `async def`, or a comprehension that waits. */
  Coroutine: 4,
  VarArguments: 8,
  VarKeywords: 16,
  /** A type parameter, alias or annotation scope right inside a class, which sees the names of the class. */
  SeesClass: 32,
  /** Holds `from x import *`: what it binds is unknown. */
  StarImport: 64,
  /** Source that could not be understood stands here: it may bind and read any name. */
  Damaged: 128,
  /** Calls `locals()`, `vars()` without arguments, `eval` or `exec`: every name may be read. */
  ReadsLocals: 256,
  /** A class scope of which a method needs the `__class__` cell. */
  ClassCell: 512,
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
  /** DEF_FREE_CLASS: bound in a class, and also read by one of its methods from further out. */
  FreeClass: 64,
  /** DEF_IMPORT */
  Import: 128,
  /** DEF_ANNOT: annotated in the scope. */
  Annotated: 256,
  /** DEF_COMP_ITER: bound by a `for` of a comprehension. */
  ComprehensionIterator: 512,
  /** DEF_TYPE_PARAM */
  TypeParameter: 1024,
} as const;

/** Where a name of a scope lives; names and values of CPython. */
export const Resolution = {
  /** Bound here and used nowhere further in; at module level, every bound name. */
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
  /** `x = …`, an element of an unpacked tuple included (`BindingFlag.Unpacked`). */
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
  /** `except E as x`: unbound again at the end of the handler. */
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
  /** `del x`, and the end of an `except … as x` (`BindingFlag.Implicit`): unbinds. */
  Deletion: 20,
  /** `__all__ = …` and its mutations that name it again. */
  Export: 21,
  /** `__class__` inside a class, which its methods may read. */
  ClassCell: 22,
} as const;
export type BindingKind = (typeof BindingKind)[keyof typeof BindingKind];

/** Bits of `BindingTable.flags`. */
export const BindingFlag = {
  /** `a` in `a, b = …`: part of a tuple or list. */
  Unpacked: 1,
  /** `import a as a`, `from m import a as a`: a re-export by PEP 484. */
  ExplicitExport: 2,
  /** Import with `as`. */
  Alias: 4,
  /** `import a.b` without `as`: binds `a`, loads `a.b`. */
  Submodule: 8,
  /** The name is global in the scope: the value lives in the module. */
  Global: 16,
  /** The name is nonlocal in the scope. */
  Nonlocal: 32,
  /** Where only a type checker looks: under `if TYPE_CHECKING`. */
  TypingOnly: 64,
  /** In the body of a `try` whose handlers take ImportError or ModuleNotFoundError. */
  HandlesImportError: 128,
  /** In the body of a `try` whose handlers take NameError. */
  HandlesNameError: 256,
  /** In a handler of a `try`. */
  InHandler: 512,
  /** Decorated with `typing.overload`. */
  Overload: 1024,
  /** Made by the language, stands nowhere in the source. */
  Implicit: 2048,
  /** Under an `if`, loop, `try`, `with` or `match` of its scope: may not happen. */
  Conditional: 4096,
} as const;

/** Bits of `ReferenceTable.flags`. */
export const ReferenceFlag = {
  /** Part of an annotation. */
  Annotation: 1,
  /** Where types stand: an annotation, `cast(T, …)`, the bound of a TypeVar, `Optional[…]` … */
  TypeDefinition: 2,
  /** Inside a string that is a type: the node is in `model.annotations`, not on the file's tape. */
  StringAnnotation: 4,
  /** Never evaluated at run time: a string, a deferred annotation, under `if TYPE_CHECKING`. */
  TypingOnly: 8,
  /** Evaluated after the module body (a function body, a deferred annotation): sees what the module ends up with. */
  Deferred: 16,
  /** `x` of `x += 1` and of `del x`: read where it is bound. */
  Implicit: 32,
  /** A string in `__all__`. */
  Export: 64,
  /** In the body of a `try` whose handlers take NameError. */
  HandlesNameError: 128,
  /** `del x` */
  Delete: 256,
} as const;

export interface ScopeTable {
  readonly count: number;
  /** `ScopeKind` */
  readonly kind: Uint8Array;
  /** `ScopeFlag` */
  readonly flags: Uint16Array;
  /** The enclosing scope; -1 for the module. */
  readonly parent: Int32Array;
  /** Place on the tape of the node that opens it. */
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
   * that of the module when global; -1 when no module binding exists: a builtin or undefined name.
   */
  readonly owner: Int32Array;
  /** Next symbol of the same scope. */
  readonly next: Int32Array;
  /** First and last binding in this scope, by source order; go on by `bindings.next`. */
  readonly firstBinding: Int32Array;
  readonly lastBinding: Int32Array;
}

export interface BindingTable {
  readonly count: number;
  /** `BindingKind` */
  readonly kind: Uint8Array;
  /** `BindingFlag` */
  readonly flags: Uint16Array;
  /** Place on the tape of the Name, arg, alias, FunctionDef, ClassDef, ExceptHandler, pattern, type parameter … */
  readonly node: Int32Array;
  /** Where the bound name stands: 0-based UTF-16 offsets. */
  readonly start: Int32Array;
  readonly end: Int32Array;
  readonly symbol: Int32Array;
  /** The binding of the same symbol before this one (what it shadows), and the one after. */
  readonly previous: Int32Array;
  readonly next: Int32Array;
  /** Head of the list of references that read this binding, in source order; go on by `references.nextUse`. */
  readonly firstUse: Int32Array;
}

export interface ReferenceTable {
  readonly count: number;
  /** Place of the Name on the tape, or on that of a string annotation (`ReferenceFlag.StringAnnotation`). */
  readonly node: Int32Array;
  readonly start: Int32Array;
  readonly end: Int32Array;
  /** The symbol of the scope in which it stands; `symbols.owner` leads to where the value lives. */
  readonly symbol: Int32Array;
  /** `ReferenceFlag` */
  readonly flags: Uint16Array;
  /**
   * The binding that is in force where this is evaluated, as pyflakes and ruff see it: bodies of
   * functions are looked at when the module is complete. -1: a builtin or undefined.
   */
  readonly binding: Int32Array;
  /** The next reference to the same binding. */
  readonly nextUse: Int32Array;
}

/** `__all__` of the module. */
export interface Exports {
  /** The names it lists, in source order, with the offsets of their strings. */
  readonly names: readonly { readonly name: string; readonly start: number; readonly end: number }[];
  /** The bindings and mutations were all understood: nothing else can be in it. */
  readonly complete: boolean;
}

/** A string that is a type, parsed: offsets of its nodes are those of the file. */
export interface StringAnnotation {
  /** Place on the file's tape of the string. */
  readonly node: number;
  readonly scope: number;
  /** Null when it is no expression. */
  readonly tree: Tree | null;
}

/** Everything about the names of one file; made by `analyze`. */
export interface SemanticModel {
  readonly tree: Tree;
  /** Minor version of Python 3 whose rules hold: 14 stands for 3.14. */
  readonly minorVersion: number;
  /** The names of the tree, with the same ids, and after them those that no source spells (`_C__x`, `.0`). */
  readonly names: readonly string[];
  readonly scopes: ScopeTable;
  readonly symbols: SymbolTable;
  readonly bindings: BindingTable;
  readonly references: ReferenceTable;
  /** `from __future__ import annotations` stands in the file. */
  readonly futureAnnotations: boolean;
  /** Null when the module has no `__all__`. */
  readonly exports: Exports | null;
  readonly annotations: readonly StringAnnotation[];
  /** What CPython's symbol table rejects: first its pass over the tree, then its analysis, in its order. */
  readonly errors: readonly CompileError[];
}
