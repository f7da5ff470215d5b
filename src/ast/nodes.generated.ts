/**
 * The kinds, types and factories of the tree.
 *
 * Generated from src/ast/schema.ts by scripts/generate.ts. Do not edit: run `npm run generate`.
 */

import type { ConstantValue } from '../text/literals.ts';
import type { BoolOperator, CompareOperator, Context, Operator, UnaryOperator } from './operators.ts';
import { Node3, Node7 } from './shapes.generated.ts';

export { Node3, Node7, setContext } from './shapes.generated.ts';

/** The numeric kind of a node: test `node.kind`, never the presence of a field. */
export const Kind = {
  Error: 0,
  BoolOp: 1,
  NamedExpr: 2,
  BinOp: 3,
  UnaryOp: 4,
  Lambda: 5,
  IfExp: 6,
  Dict: 7,
  Set: 8,
  ListComp: 9,
  SetComp: 10,
  DictComp: 11,
  GeneratorExp: 12,
  Await: 13,
  Yield: 14,
  YieldFrom: 15,
  Compare: 16,
  Call: 17,
  FormattedValue: 18,
  Interpolation: 19,
  JoinedStr: 20,
  TemplateStr: 21,
  Constant: 22,
  Attribute: 23,
  Subscript: 24,
  Starred: 25,
  Name: 26,
  List: 27,
  Tuple: 28,
  Slice: 29,
  FunctionDef: 30,
  AsyncFunctionDef: 31,
  ClassDef: 32,
  Return: 33,
  Delete: 34,
  Assign: 35,
  TypeAlias: 36,
  AugAssign: 37,
  AnnAssign: 38,
  For: 39,
  AsyncFor: 40,
  While: 41,
  If: 42,
  With: 43,
  AsyncWith: 44,
  Match: 45,
  Raise: 46,
  Try: 47,
  TryStar: 48,
  Assert: 49,
  Import: 50,
  ImportFrom: 51,
  Global: 52,
  Nonlocal: 53,
  Expr: 54,
  Pass: 55,
  Break: 56,
  Continue: 57,
  Module: 58,
  Interactive: 59,
  Expression: 60,
  FunctionType: 61,
  comprehension: 62,
  ExceptHandler: 63,
  arguments: 64,
  arg: 65,
  keyword: 66,
  alias: 67,
  withitem: 68,
  match_case: 69,
  MatchValue: 70,
  MatchSingleton: 71,
  MatchSequence: 72,
  MatchMapping: 73,
  MatchClass: 74,
  MatchStar: 75,
  MatchAs: 76,
  MatchOr: 77,
  TypeVar: 78,
  ParamSpec: 79,
  TypeVarTuple: 80,
} as const;
export type Kind = (typeof Kind)[keyof typeof Kind];
export declare namespace Kind {
  type Error = 0;
  type BoolOp = 1;
  type NamedExpr = 2;
  type BinOp = 3;
  type UnaryOp = 4;
  type Lambda = 5;
  type IfExp = 6;
  type Dict = 7;
  type Set = 8;
  type ListComp = 9;
  type SetComp = 10;
  type DictComp = 11;
  type GeneratorExp = 12;
  type Await = 13;
  type Yield = 14;
  type YieldFrom = 15;
  type Compare = 16;
  type Call = 17;
  type FormattedValue = 18;
  type Interpolation = 19;
  type JoinedStr = 20;
  type TemplateStr = 21;
  type Constant = 22;
  type Attribute = 23;
  type Subscript = 24;
  type Starred = 25;
  type Name = 26;
  type List = 27;
  type Tuple = 28;
  type Slice = 29;
  type FunctionDef = 30;
  type AsyncFunctionDef = 31;
  type ClassDef = 32;
  type Return = 33;
  type Delete = 34;
  type Assign = 35;
  type TypeAlias = 36;
  type AugAssign = 37;
  type AnnAssign = 38;
  type For = 39;
  type AsyncFor = 40;
  type While = 41;
  type If = 42;
  type With = 43;
  type AsyncWith = 44;
  type Match = 45;
  type Raise = 46;
  type Try = 47;
  type TryStar = 48;
  type Assert = 49;
  type Import = 50;
  type ImportFrom = 51;
  type Global = 52;
  type Nonlocal = 53;
  type Expr = 54;
  type Pass = 55;
  type Break = 56;
  type Continue = 57;
  type Module = 58;
  type Interactive = 59;
  type Expression = 60;
  type FunctionType = 61;
  type comprehension = 62;
  type ExceptHandler = 63;
  type arguments = 64;
  type arg = 65;
  type keyword = 66;
  type alias = 67;
  type withitem = 68;
  type match_case = 69;
  type MatchValue = 70;
  type MatchSingleton = 71;
  type MatchSequence = 72;
  type MatchMapping = 73;
  type MatchClass = 74;
  type MatchStar = 75;
  type MatchAs = 76;
  type MatchOr = 77;
  type TypeVar = 78;
  type ParamSpec = 79;
  type TypeVarTuple = 80;
}

/** What every node has. Positions are 0-based UTF-16 offsets, `end` exclusive. */
export interface NodeBase {
  readonly kind: Kind;
  readonly start: number;
  readonly end: number;
  /** Place on the tape of its tree (children come first); -1 for a node made by hand. */
  readonly index: number;
}

/** Source that is not Python; what could be understood inside it is in `children`. */
export interface Error extends NodeBase {
  readonly kind: Kind.Error;
  readonly children: readonly Node[];
}

/** `a and b and c` */
export interface BoolOp extends NodeBase {
  readonly kind: Kind.BoolOp;
  readonly op: BoolOperator;
  readonly values: readonly Expr[];
}

/** `(a := b)` */
export interface NamedExpr extends NodeBase {
  readonly kind: Kind.NamedExpr;
  readonly target: Expr;
  readonly value: Expr;
}

/** `a + b` */
export interface BinOp extends NodeBase {
  readonly kind: Kind.BinOp;
  readonly left: Expr;
  readonly op: Operator;
  readonly right: Expr;
}

/** `-a`, `not a` */
export interface UnaryOp extends NodeBase {
  readonly kind: Kind.UnaryOp;
  readonly op: UnaryOperator;
  readonly operand: Expr;
}

/** `lambda a: b` */
export interface Lambda extends NodeBase {
  readonly kind: Kind.Lambda;
  readonly args: Arguments;
  readonly body: Expr;
}

/** `a if b else c` */
export interface IfExp extends NodeBase {
  readonly kind: Kind.IfExp;
  readonly test: Expr;
  readonly body: Expr;
  readonly orelse: Expr;
}

/** `{a: b, **c}`; a `**` entry has the key null */
export interface Dict extends NodeBase {
  readonly kind: Kind.Dict;
  readonly keys: readonly (Expr | null)[];
  readonly values: readonly Expr[];
}

/** `{a, b}` */
export interface Set extends NodeBase {
  readonly kind: Kind.Set;
  readonly elts: readonly Expr[];
}

/** `[a for b in c]` */
export interface ListComp extends NodeBase {
  readonly kind: Kind.ListComp;
  readonly elt: Expr;
  readonly generators: readonly Comprehension[];
}

/** `{a for b in c}` */
export interface SetComp extends NodeBase {
  readonly kind: Kind.SetComp;
  readonly elt: Expr;
  readonly generators: readonly Comprehension[];
}

/** `{a: b for c in d}` */
export interface DictComp extends NodeBase {
  readonly kind: Kind.DictComp;
  readonly key: Expr;
  readonly value: Expr;
  readonly generators: readonly Comprehension[];
}

/** `(a for b in c)` */
export interface GeneratorExp extends NodeBase {
  readonly kind: Kind.GeneratorExp;
  readonly elt: Expr;
  readonly generators: readonly Comprehension[];
}

/** `await a` */
export interface Await extends NodeBase {
  readonly kind: Kind.Await;
  readonly value: Expr;
}

/** `yield a` */
export interface Yield extends NodeBase {
  readonly kind: Kind.Yield;
  readonly value: Expr | null;
}

/** `yield from a` */
export interface YieldFrom extends NodeBase {
  readonly kind: Kind.YieldFrom;
  readonly value: Expr;
}

/** `a < b <= c` */
export interface Compare extends NodeBase {
  readonly kind: Kind.Compare;
  readonly left: Expr;
  readonly ops: readonly CompareOperator[];
  readonly comparators: readonly Expr[];
}

/** `f(a, *b, c=d, **e)` */
export interface Call extends NodeBase {
  readonly kind: Kind.Call;
  readonly func: Expr;
  readonly args: readonly Expr[];
  readonly keywords: readonly Keyword[];
}

/** `{a!r:>10}` in an f-string; conversion is a character code or -1 */
export interface FormattedValue extends NodeBase {
  readonly kind: Kind.FormattedValue;
  readonly value: Expr;
  readonly conversion: number;
  readonly format_spec: Expr | null;
}

/** `{a!r:>10}` in a t-string; `str` is its source text */
export interface Interpolation extends NodeBase {
  readonly kind: Kind.Interpolation;
  readonly value: Expr;
  readonly str: ConstantValue;
  readonly conversion: number;
  readonly format_spec: Expr | null;
}

/** an f-string */
export interface JoinedStr extends NodeBase {
  readonly kind: Kind.JoinedStr;
  readonly values: readonly Expr[];
}

/** a t-string (PEP 750) */
export interface TemplateStr extends NodeBase {
  readonly kind: Kind.TemplateStr;
  readonly values: readonly Expr[];
}

/** a number, string, bytes, `...`, `True`, `False` or `None`; decoded on first use */
export interface Constant extends NodeBase {
  readonly kind: Kind.Constant;
  readonly value: ConstantValue;
  readonly literalPrefix: string | null;
}

/** `a.b` */
export interface Attribute extends NodeBase {
  readonly kind: Kind.Attribute;
  readonly value: Expr;
  readonly attr: string;
  readonly ctx: Context;
}

/** `a[b]` */
export interface Subscript extends NodeBase {
  readonly kind: Kind.Subscript;
  readonly value: Expr;
  readonly slice: Expr;
  readonly ctx: Context;
}

/** `*a` */
export interface Starred extends NodeBase {
  readonly kind: Kind.Starred;
  readonly value: Expr;
  readonly ctx: Context;
}

/** `a` */
export interface Name extends NodeBase {
  readonly kind: Kind.Name;
  readonly id: string;
  readonly ctx: Context;
}

/** `[a, b]` */
export interface List extends NodeBase {
  readonly kind: Kind.List;
  readonly elts: readonly Expr[];
  readonly ctx: Context;
}

/** `a, b` */
export interface Tuple extends NodeBase {
  readonly kind: Kind.Tuple;
  readonly elts: readonly Expr[];
  readonly ctx: Context;
}

/** `a:b:c` inside a subscript */
export interface Slice extends NodeBase {
  readonly kind: Kind.Slice;
  readonly lower: Expr | null;
  readonly upper: Expr | null;
  readonly step: Expr | null;
}

/** `def f(): …`; starts at `def`, after its decorators */
export interface FunctionDef extends NodeBase {
  readonly kind: Kind.FunctionDef;
  readonly name: string;
  readonly args: Arguments;
  readonly body: readonly Stmt[];
  readonly decorator_list: readonly Expr[];
  readonly returns: Expr | null;
  readonly type_params: readonly TypeParam[];
}

/** `async def f(): …` */
export interface AsyncFunctionDef extends NodeBase {
  readonly kind: Kind.AsyncFunctionDef;
  readonly name: string;
  readonly args: Arguments;
  readonly body: readonly Stmt[];
  readonly decorator_list: readonly Expr[];
  readonly returns: Expr | null;
  readonly type_params: readonly TypeParam[];
}

/** `class C(a, b=c): …` */
export interface ClassDef extends NodeBase {
  readonly kind: Kind.ClassDef;
  readonly name: string;
  readonly bases: readonly Expr[];
  readonly keywords: readonly Keyword[];
  readonly body: readonly Stmt[];
  readonly decorator_list: readonly Expr[];
  readonly type_params: readonly TypeParam[];
}

/** `return a` */
export interface Return extends NodeBase {
  readonly kind: Kind.Return;
  readonly value: Expr | null;
}

/** `del a, b` */
export interface Delete extends NodeBase {
  readonly kind: Kind.Delete;
  readonly targets: readonly Expr[];
}

/** `a = b = c` */
export interface Assign extends NodeBase {
  readonly kind: Kind.Assign;
  readonly targets: readonly Expr[];
  readonly value: Expr;
}

/** `type A[T] = b` (PEP 695) */
export interface TypeAlias extends NodeBase {
  readonly kind: Kind.TypeAlias;
  readonly name: Expr;
  readonly type_params: readonly TypeParam[];
  readonly value: Expr;
}

/** `a += b` */
export interface AugAssign extends NodeBase {
  readonly kind: Kind.AugAssign;
  readonly target: Expr;
  readonly op: Operator;
  readonly value: Expr;
}

/** `a: b = c`; simple is 1 for a bare name */
export interface AnnAssign extends NodeBase {
  readonly kind: Kind.AnnAssign;
  readonly target: Expr;
  readonly annotation: Expr;
  readonly value: Expr | null;
  readonly simple: number;
}

/** `for a in b: …` */
export interface For extends NodeBase {
  readonly kind: Kind.For;
  readonly target: Expr;
  readonly iter: Expr;
  readonly body: readonly Stmt[];
  readonly orelse: readonly Stmt[];
}

/** `async for a in b: …` */
export interface AsyncFor extends NodeBase {
  readonly kind: Kind.AsyncFor;
  readonly target: Expr;
  readonly iter: Expr;
  readonly body: readonly Stmt[];
  readonly orelse: readonly Stmt[];
}

/** `while a: …` */
export interface While extends NodeBase {
  readonly kind: Kind.While;
  readonly test: Expr;
  readonly body: readonly Stmt[];
  readonly orelse: readonly Stmt[];
}

/** `if a: …`; an `elif` is an If alone in `orelse` */
export interface If extends NodeBase {
  readonly kind: Kind.If;
  readonly test: Expr;
  readonly body: readonly Stmt[];
  readonly orelse: readonly Stmt[];
}

/** `with a as b: …` */
export interface With extends NodeBase {
  readonly kind: Kind.With;
  readonly items: readonly Withitem[];
  readonly body: readonly Stmt[];
}

/** `async with a as b: …` */
export interface AsyncWith extends NodeBase {
  readonly kind: Kind.AsyncWith;
  readonly items: readonly Withitem[];
  readonly body: readonly Stmt[];
}

/** `match a: …` (PEP 634) */
export interface Match extends NodeBase {
  readonly kind: Kind.Match;
  readonly subject: Expr;
  readonly cases: readonly MatchCase[];
}

/** `raise a from b` */
export interface Raise extends NodeBase {
  readonly kind: Kind.Raise;
  readonly exc: Expr | null;
  readonly cause: Expr | null;
}

/** `try: …` */
export interface Try extends NodeBase {
  readonly kind: Kind.Try;
  readonly body: readonly Stmt[];
  readonly handlers: readonly ExceptHandler[];
  readonly orelse: readonly Stmt[];
  readonly finalbody: readonly Stmt[];
}

/** `try: …` with `except*` (PEP 654) */
export interface TryStar extends NodeBase {
  readonly kind: Kind.TryStar;
  readonly body: readonly Stmt[];
  readonly handlers: readonly ExceptHandler[];
  readonly orelse: readonly Stmt[];
  readonly finalbody: readonly Stmt[];
}

/** `assert a, b` */
export interface Assert extends NodeBase {
  readonly kind: Kind.Assert;
  readonly test: Expr;
  readonly msg: Expr | null;
}

/** `import a.b as c` */
export interface Import extends NodeBase {
  readonly kind: Kind.Import;
  readonly names: readonly Alias[];
}

/** `from ..a import b`; level counts the dots */
export interface ImportFrom extends NodeBase {
  readonly kind: Kind.ImportFrom;
  readonly module: string | null;
  readonly names: readonly Alias[];
  readonly level: number;
}

/** `global a` */
export interface Global extends NodeBase {
  readonly kind: Kind.Global;
  readonly names: readonly string[];
}

/** `nonlocal a` */
export interface Nonlocal extends NodeBase {
  readonly kind: Kind.Nonlocal;
  readonly names: readonly string[];
}

/** an expression as a statement */
export interface ExprStmt extends NodeBase {
  readonly kind: Kind.Expr;
  readonly value: Expr;
}

/** `pass` */
export interface Pass extends NodeBase {
  readonly kind: Kind.Pass;
}

/** `break` */
export interface Break extends NodeBase {
  readonly kind: Kind.Break;
}

/** `continue` */
export interface Continue extends NodeBase {
  readonly kind: Kind.Continue;
}

/** a file */
export interface Module extends NodeBase {
  readonly kind: Kind.Module;
  readonly body: readonly Stmt[];
}

/** one interactive statement */
export interface Interactive extends NodeBase {
  readonly kind: Kind.Interactive;
  readonly body: readonly Stmt[];
}

/** one expression, as `eval` takes it */
export interface Expression extends NodeBase {
  readonly kind: Kind.Expression;
  readonly body: Expr;
}

/** a type comment `(a, b) -> c` */
export interface FunctionType extends NodeBase {
  readonly kind: Kind.FunctionType;
  readonly argtypes: readonly Expr[];
  readonly returns: Expr;
}

/** `for a in b if c` */
export interface Comprehension extends NodeBase {
  readonly kind: Kind.comprehension;
  readonly target: Expr;
  readonly iter: Expr;
  readonly ifs: readonly Expr[];
  readonly is_async: number;
}

/** `except a as b: …` */
export interface ExceptHandler extends NodeBase {
  readonly kind: Kind.ExceptHandler;
  readonly type: Expr | null;
  readonly name: string | null;
  readonly body: readonly Stmt[];
}

/** the parameters of a function or lambda */
export interface Arguments extends NodeBase {
  readonly kind: Kind.arguments;
  readonly posonlyargs: readonly Arg[];
  readonly args: readonly Arg[];
  readonly vararg: Arg | null;
  readonly kwonlyargs: readonly Arg[];
  readonly kw_defaults: readonly (Expr | null)[];
  readonly kwarg: Arg | null;
  readonly defaults: readonly Expr[];
}

/** one parameter */
export interface Arg extends NodeBase {
  readonly kind: Kind.arg;
  readonly arg: string;
  readonly annotation: Expr | null;
}

/** `a=b` or `**b` in a call or class header */
export interface Keyword extends NodeBase {
  readonly kind: Kind.keyword;
  readonly arg: string | null;
  readonly value: Expr;
}

/** `a.b as c` in an import */
export interface Alias extends NodeBase {
  readonly kind: Kind.alias;
  readonly name: string;
  readonly asname: string | null;
}

/** `a as b` in a with statement */
export interface Withitem extends NodeBase {
  readonly kind: Kind.withitem;
  readonly context_expr: Expr;
  readonly optional_vars: Expr | null;
}

/** `case a if b: …` */
export interface MatchCase extends NodeBase {
  readonly kind: Kind.match_case;
  readonly pattern: Pattern;
  readonly guard: Expr | null;
  readonly body: readonly Stmt[];
}

/** `1`, `"a"`, `a.b` */
export interface MatchValue extends NodeBase {
  readonly kind: Kind.MatchValue;
  readonly value: Expr;
}

/** `None`, `True`, `False` */
export interface MatchSingleton extends NodeBase {
  readonly kind: Kind.MatchSingleton;
  readonly value: ConstantValue;
}

/** `[a, *b]` */
export interface MatchSequence extends NodeBase {
  readonly kind: Kind.MatchSequence;
  readonly patterns: readonly Pattern[];
}

/** `{"a": b, **c}` */
export interface MatchMapping extends NodeBase {
  readonly kind: Kind.MatchMapping;
  readonly keys: readonly Expr[];
  readonly patterns: readonly Pattern[];
  readonly rest: string | null;
}

/** `C(a, b=c)` */
export interface MatchClass extends NodeBase {
  readonly kind: Kind.MatchClass;
  readonly cls: Expr;
  readonly patterns: readonly Pattern[];
  readonly kwd_attrs: readonly string[];
  readonly kwd_patterns: readonly Pattern[];
}

/** `*a` */
export interface MatchStar extends NodeBase {
  readonly kind: Kind.MatchStar;
  readonly name: string | null;
}

/** `a as b`, `a`, `_` */
export interface MatchAs extends NodeBase {
  readonly kind: Kind.MatchAs;
  readonly pattern: Pattern | null;
  readonly name: string | null;
}

/** `a | b` */
export interface MatchOr extends NodeBase {
  readonly kind: Kind.MatchOr;
  readonly patterns: readonly Pattern[];
}

/** `T: a = b` (PEP 695, 696) */
export interface TypeVar extends NodeBase {
  readonly kind: Kind.TypeVar;
  readonly name: string;
  readonly bound: Expr | null;
  readonly default_value: Expr | null;
}

/** `**P` */
export interface ParamSpec extends NodeBase {
  readonly kind: Kind.ParamSpec;
  readonly name: string;
  readonly default_value: Expr | null;
}

/** `*Ts` */
export interface TypeVarTuple extends NodeBase {
  readonly kind: Kind.TypeVarTuple;
  readonly name: string;
  readonly default_value: Expr | null;
}

/** The root of a tree. */
export type Mod =
  | Module
  | Interactive
  | Expression
  | FunctionType
;

/** A statement. */
export type Stmt =
  | FunctionDef
  | AsyncFunctionDef
  | ClassDef
  | Return
  | Delete
  | Assign
  | TypeAlias
  | AugAssign
  | AnnAssign
  | For
  | AsyncFor
  | While
  | If
  | With
  | AsyncWith
  | Match
  | Raise
  | Try
  | TryStar
  | Assert
  | Import
  | ImportFrom
  | Global
  | Nonlocal
  | ExprStmt
  | Pass
  | Break
  | Continue
  | Error
;

/** An expression. */
export type Expr =
  | BoolOp
  | NamedExpr
  | BinOp
  | UnaryOp
  | Lambda
  | IfExp
  | Dict
  | Set
  | ListComp
  | SetComp
  | DictComp
  | GeneratorExp
  | Await
  | Yield
  | YieldFrom
  | Compare
  | Call
  | FormattedValue
  | Interpolation
  | JoinedStr
  | TemplateStr
  | Constant
  | Attribute
  | Subscript
  | Starred
  | Name
  | List
  | Tuple
  | Slice
  | Error
;

/** A pattern of a match statement. */
export type Pattern =
  | MatchValue
  | MatchSingleton
  | MatchSequence
  | MatchMapping
  | MatchClass
  | MatchStar
  | MatchAs
  | MatchOr
  | Error
;

/** A type parameter (PEP 695). */
export type TypeParam =
  | TypeVar
  | ParamSpec
  | TypeVarTuple
;

/** Any node; a union discriminated by `kind`. */
export type Node =
  | Error
  | BoolOp
  | NamedExpr
  | BinOp
  | UnaryOp
  | Lambda
  | IfExp
  | Dict
  | Set
  | ListComp
  | SetComp
  | DictComp
  | GeneratorExp
  | Await
  | Yield
  | YieldFrom
  | Compare
  | Call
  | FormattedValue
  | Interpolation
  | JoinedStr
  | TemplateStr
  | Constant
  | Attribute
  | Subscript
  | Starred
  | Name
  | List
  | Tuple
  | Slice
  | FunctionDef
  | AsyncFunctionDef
  | ClassDef
  | Return
  | Delete
  | Assign
  | TypeAlias
  | AugAssign
  | AnnAssign
  | For
  | AsyncFor
  | While
  | If
  | With
  | AsyncWith
  | Match
  | Raise
  | Try
  | TryStar
  | Assert
  | Import
  | ImportFrom
  | Global
  | Nonlocal
  | ExprStmt
  | Pass
  | Break
  | Continue
  | Module
  | Interactive
  | Expression
  | FunctionType
  | Comprehension
  | ExceptHandler
  | Arguments
  | Arg
  | Keyword
  | Alias
  | Withitem
  | MatchCase
  | MatchValue
  | MatchSingleton
  | MatchSequence
  | MatchMapping
  | MatchClass
  | MatchStar
  | MatchAs
  | MatchOr
  | TypeVar
  | ParamSpec
  | TypeVarTuple
;

/** Node type by kind. */
export interface NodeByKind {
  0: Error;
  1: BoolOp;
  2: NamedExpr;
  3: BinOp;
  4: UnaryOp;
  5: Lambda;
  6: IfExp;
  7: Dict;
  8: Set;
  9: ListComp;
  10: SetComp;
  11: DictComp;
  12: GeneratorExp;
  13: Await;
  14: Yield;
  15: YieldFrom;
  16: Compare;
  17: Call;
  18: FormattedValue;
  19: Interpolation;
  20: JoinedStr;
  21: TemplateStr;
  22: Constant;
  23: Attribute;
  24: Subscript;
  25: Starred;
  26: Name;
  27: List;
  28: Tuple;
  29: Slice;
  30: FunctionDef;
  31: AsyncFunctionDef;
  32: ClassDef;
  33: Return;
  34: Delete;
  35: Assign;
  36: TypeAlias;
  37: AugAssign;
  38: AnnAssign;
  39: For;
  40: AsyncFor;
  41: While;
  42: If;
  43: With;
  44: AsyncWith;
  45: Match;
  46: Raise;
  47: Try;
  48: TryStar;
  49: Assert;
  50: Import;
  51: ImportFrom;
  52: Global;
  53: Nonlocal;
  54: ExprStmt;
  55: Pass;
  56: Break;
  57: Continue;
  58: Module;
  59: Interactive;
  60: Expression;
  61: FunctionType;
  62: Comprehension;
  63: ExceptHandler;
  64: Arguments;
  65: Arg;
  66: Keyword;
  67: Alias;
  68: Withitem;
  69: MatchCase;
  70: MatchValue;
  71: MatchSingleton;
  72: MatchSequence;
  73: MatchMapping;
  74: MatchClass;
  75: MatchStar;
  76: MatchAs;
  77: MatchOr;
  78: TypeVar;
  79: ParamSpec;
  80: TypeVarTuple;
}

/** The 2 hidden classes of the tree. */
export type PhysicalNode = Node3 | Node7;

/** Makes a Error by hand (not on any tape). */
export function createError(children: readonly Node[], start = 0, end = 0): Error {
  return new Node3(0, start, end, -1, children, null, null) as unknown as Error;
}
/** Makes a BoolOp by hand (not on any tape). */
export function createBoolOp(op: BoolOperator, values: readonly Expr[], start = 0, end = 0): BoolOp {
  return new Node3(1, start, end, -1, null, op, values) as unknown as BoolOp;
}
/** Makes a NamedExpr by hand (not on any tape). */
export function createNamedExpr(target: Expr, value: Expr, start = 0, end = 0): NamedExpr {
  return new Node3(2, start, end, -1, value, null, target) as unknown as NamedExpr;
}
/** Makes a BinOp by hand (not on any tape). */
export function createBinOp(left: Expr, op: Operator, right: Expr, start = 0, end = 0): BinOp {
  return new Node3(3, start, end, -1, left, op, right) as unknown as BinOp;
}
/** Makes a UnaryOp by hand (not on any tape). */
export function createUnaryOp(op: UnaryOperator, operand: Expr, start = 0, end = 0): UnaryOp {
  return new Node3(4, start, end, -1, operand, op, null) as unknown as UnaryOp;
}
/** Makes a Lambda by hand (not on any tape). */
export function createLambda(args: Arguments, body: Expr, start = 0, end = 0): Lambda {
  return new Node3(5, start, end, -1, body, args, null) as unknown as Lambda;
}
/** Makes a IfExp by hand (not on any tape). */
export function createIfExp(test: Expr, body: Expr, orelse: Expr, start = 0, end = 0): IfExp {
  return new Node3(6, start, end, -1, body, test, orelse) as unknown as IfExp;
}
/** Makes a Dict by hand (not on any tape). */
export function createDict(keys: readonly (Expr | null)[], values: readonly Expr[], start = 0, end = 0): Dict {
  return new Node3(7, start, end, -1, keys, null, values) as unknown as Dict;
}
/** Makes a Set by hand (not on any tape). */
export function createSet(elts: readonly Expr[], start = 0, end = 0): Set {
  return new Node3(8, start, end, -1, elts, null, null) as unknown as Set;
}
/** Makes a ListComp by hand (not on any tape). */
export function createListComp(elt: Expr, generators: readonly Comprehension[], start = 0, end = 0): ListComp {
  return new Node3(9, start, end, -1, elt, generators, null) as unknown as ListComp;
}
/** Makes a SetComp by hand (not on any tape). */
export function createSetComp(elt: Expr, generators: readonly Comprehension[], start = 0, end = 0): SetComp {
  return new Node3(10, start, end, -1, elt, generators, null) as unknown as SetComp;
}
/** Makes a DictComp by hand (not on any tape). */
export function createDictComp(key: Expr, value: Expr, generators: readonly Comprehension[], start = 0, end = 0): DictComp {
  return new Node3(11, start, end, -1, value, generators, key) as unknown as DictComp;
}
/** Makes a GeneratorExp by hand (not on any tape). */
export function createGeneratorExp(elt: Expr, generators: readonly Comprehension[], start = 0, end = 0): GeneratorExp {
  return new Node3(12, start, end, -1, elt, generators, null) as unknown as GeneratorExp;
}
/** Makes a Await by hand (not on any tape). */
export function createAwait(value: Expr, start = 0, end = 0): Await {
  return new Node3(13, start, end, -1, value, null, null) as unknown as Await;
}
/** Makes a Yield by hand (not on any tape). */
export function createYield(value: Expr | null, start = 0, end = 0): Yield {
  return new Node3(14, start, end, -1, value, null, null) as unknown as Yield;
}
/** Makes a YieldFrom by hand (not on any tape). */
export function createYieldFrom(value: Expr, start = 0, end = 0): YieldFrom {
  return new Node3(15, start, end, -1, value, null, null) as unknown as YieldFrom;
}
/** Makes a Compare by hand (not on any tape). */
export function createCompare(left: Expr, ops: readonly CompareOperator[], comparators: readonly Expr[], start = 0, end = 0): Compare {
  return new Node3(16, start, end, -1, left, ops, comparators) as unknown as Compare;
}
/** Makes a Call by hand (not on any tape). */
export function createCall(func: Expr, args: readonly Expr[], keywords: readonly Keyword[], start = 0, end = 0): Call {
  return new Node3(17, start, end, -1, func, args, keywords) as unknown as Call;
}
/** Makes a FormattedValue by hand (not on any tape). */
export function createFormattedValue(value: Expr, conversion: number, format_spec: Expr | null, start = 0, end = 0): FormattedValue {
  return new Node3(18, start, end, -1, value, conversion, format_spec) as unknown as FormattedValue;
}
/** Makes a Interpolation by hand (not on any tape). */
export function createInterpolation(value: Expr, str: ConstantValue, conversion: number, format_spec: Expr | null, start = 0, end = 0): Interpolation {
  return new Node7(19, start, end, -1, value, str, conversion, format_spec, null, null, null) as unknown as Interpolation;
}
/** Makes a JoinedStr by hand (not on any tape). */
export function createJoinedStr(values: readonly Expr[], start = 0, end = 0): JoinedStr {
  return new Node3(20, start, end, -1, null, null, values) as unknown as JoinedStr;
}
/** Makes a TemplateStr by hand (not on any tape). */
export function createTemplateStr(values: readonly Expr[], start = 0, end = 0): TemplateStr {
  return new Node3(21, start, end, -1, null, null, values) as unknown as TemplateStr;
}
/** Makes a Constant by hand (not on any tape). */
export function createConstant(value: ConstantValue, literalPrefix: string | null, start = 0, end = 0): Constant {
  return new Node3(22, start, end, -1, value, literalPrefix, null) as unknown as Constant;
}
/** Makes a Attribute by hand (not on any tape). */
export function createAttribute(value: Expr, attr: string, ctx: Context, start = 0, end = 0): Attribute {
  return new Node3(23, start, end, -1, value, ctx, attr) as unknown as Attribute;
}
/** Makes a Subscript by hand (not on any tape). */
export function createSubscript(value: Expr, slice: Expr, ctx: Context, start = 0, end = 0): Subscript {
  return new Node3(24, start, end, -1, value, ctx, slice) as unknown as Subscript;
}
/** Makes a Starred by hand (not on any tape). */
export function createStarred(value: Expr, ctx: Context, start = 0, end = 0): Starred {
  return new Node3(25, start, end, -1, value, ctx, null) as unknown as Starred;
}
/** Makes a Name by hand (not on any tape). */
export function createName(id: string, ctx: Context, start = 0, end = 0): Name {
  return new Node3(26, start, end, -1, id, ctx, null) as unknown as Name;
}
/** Makes a List by hand (not on any tape). */
export function createList(elts: readonly Expr[], ctx: Context, start = 0, end = 0): List {
  return new Node3(27, start, end, -1, elts, ctx, null) as unknown as List;
}
/** Makes a Tuple by hand (not on any tape). */
export function createTuple(elts: readonly Expr[], ctx: Context, start = 0, end = 0): Tuple {
  return new Node3(28, start, end, -1, elts, ctx, null) as unknown as Tuple;
}
/** Makes a Slice by hand (not on any tape). */
export function createSlice(lower: Expr | null, upper: Expr | null, step: Expr | null, start = 0, end = 0): Slice {
  return new Node3(29, start, end, -1, lower, upper, step) as unknown as Slice;
}
/** Makes a FunctionDef by hand (not on any tape). */
export function createFunctionDef(name: string, args: Arguments, body: readonly Stmt[], decorator_list: readonly Expr[], returns: Expr | null, type_params: readonly TypeParam[], start = 0, end = 0): FunctionDef {
  return new Node7(30, start, end, -1, body, args, name, decorator_list, type_params, returns, null) as unknown as FunctionDef;
}
/** Makes a AsyncFunctionDef by hand (not on any tape). */
export function createAsyncFunctionDef(name: string, args: Arguments, body: readonly Stmt[], decorator_list: readonly Expr[], returns: Expr | null, type_params: readonly TypeParam[], start = 0, end = 0): AsyncFunctionDef {
  return new Node7(31, start, end, -1, body, args, name, decorator_list, type_params, returns, null) as unknown as AsyncFunctionDef;
}
/** Makes a ClassDef by hand (not on any tape). */
export function createClassDef(name: string, bases: readonly Expr[], keywords: readonly Keyword[], body: readonly Stmt[], decorator_list: readonly Expr[], type_params: readonly TypeParam[], start = 0, end = 0): ClassDef {
  return new Node7(32, start, end, -1, body, bases, name, decorator_list, type_params, keywords, null) as unknown as ClassDef;
}
/** Makes a Return by hand (not on any tape). */
export function createReturn(value: Expr | null, start = 0, end = 0): Return {
  return new Node3(33, start, end, -1, value, null, null) as unknown as Return;
}
/** Makes a Delete by hand (not on any tape). */
export function createDelete(targets: readonly Expr[], start = 0, end = 0): Delete {
  return new Node3(34, start, end, -1, null, targets, null) as unknown as Delete;
}
/** Makes a Assign by hand (not on any tape). */
export function createAssign(targets: readonly Expr[], value: Expr, start = 0, end = 0): Assign {
  return new Node3(35, start, end, -1, value, targets, null) as unknown as Assign;
}
/** Makes a TypeAlias by hand (not on any tape). */
export function createTypeAlias(name: Expr, type_params: readonly TypeParam[], value: Expr, start = 0, end = 0): TypeAlias {
  return new Node3(36, start, end, -1, value, name, type_params) as unknown as TypeAlias;
}
/** Makes a AugAssign by hand (not on any tape). */
export function createAugAssign(target: Expr, op: Operator, value: Expr, start = 0, end = 0): AugAssign {
  return new Node3(37, start, end, -1, value, op, target) as unknown as AugAssign;
}
/** Makes a AnnAssign by hand (not on any tape). */
export function createAnnAssign(target: Expr, annotation: Expr, value: Expr | null, simple: number, start = 0, end = 0): AnnAssign {
  return new Node7(38, start, end, -1, value, target, annotation, simple, null, null, null) as unknown as AnnAssign;
}
/** Makes a For by hand (not on any tape). */
export function createFor(target: Expr, iter: Expr, body: readonly Stmt[], orelse: readonly Stmt[], start = 0, end = 0): For {
  return new Node7(39, start, end, -1, body, target, iter, orelse, null, null, null) as unknown as For;
}
/** Makes a AsyncFor by hand (not on any tape). */
export function createAsyncFor(target: Expr, iter: Expr, body: readonly Stmt[], orelse: readonly Stmt[], start = 0, end = 0): AsyncFor {
  return new Node7(40, start, end, -1, body, target, iter, orelse, null, null, null) as unknown as AsyncFor;
}
/** Makes a While by hand (not on any tape). */
export function createWhile(test: Expr, body: readonly Stmt[], orelse: readonly Stmt[], start = 0, end = 0): While {
  return new Node3(41, start, end, -1, body, test, orelse) as unknown as While;
}
/** Makes a If by hand (not on any tape). */
export function createIf(test: Expr, body: readonly Stmt[], orelse: readonly Stmt[], start = 0, end = 0): If {
  return new Node3(42, start, end, -1, body, test, orelse) as unknown as If;
}
/** Makes a With by hand (not on any tape). */
export function createWith(items: readonly Withitem[], body: readonly Stmt[], start = 0, end = 0): With {
  return new Node3(43, start, end, -1, body, items, null) as unknown as With;
}
/** Makes a AsyncWith by hand (not on any tape). */
export function createAsyncWith(items: readonly Withitem[], body: readonly Stmt[], start = 0, end = 0): AsyncWith {
  return new Node3(44, start, end, -1, body, items, null) as unknown as AsyncWith;
}
/** Makes a Match by hand (not on any tape). */
export function createMatch(subject: Expr, cases: readonly MatchCase[], start = 0, end = 0): Match {
  return new Node3(45, start, end, -1, subject, cases, null) as unknown as Match;
}
/** Makes a Raise by hand (not on any tape). */
export function createRaise(exc: Expr | null, cause: Expr | null, start = 0, end = 0): Raise {
  return new Node3(46, start, end, -1, exc, cause, null) as unknown as Raise;
}
/** Makes a Try by hand (not on any tape). */
export function createTry(body: readonly Stmt[], handlers: readonly ExceptHandler[], orelse: readonly Stmt[], finalbody: readonly Stmt[], start = 0, end = 0): Try {
  return new Node7(47, start, end, -1, body, handlers, finalbody, orelse, null, null, null) as unknown as Try;
}
/** Makes a TryStar by hand (not on any tape). */
export function createTryStar(body: readonly Stmt[], handlers: readonly ExceptHandler[], orelse: readonly Stmt[], finalbody: readonly Stmt[], start = 0, end = 0): TryStar {
  return new Node7(48, start, end, -1, body, handlers, finalbody, orelse, null, null, null) as unknown as TryStar;
}
/** Makes a Assert by hand (not on any tape). */
export function createAssert(test: Expr, msg: Expr | null, start = 0, end = 0): Assert {
  return new Node3(49, start, end, -1, msg, test, null) as unknown as Assert;
}
/** Makes a Import by hand (not on any tape). */
export function createImport(names: readonly Alias[], start = 0, end = 0): Import {
  return new Node3(50, start, end, -1, names, null, null) as unknown as Import;
}
/** Makes a ImportFrom by hand (not on any tape). */
export function createImportFrom(module: string | null, names: readonly Alias[], level: number, start = 0, end = 0): ImportFrom {
  return new Node3(51, start, end, -1, names, module, level) as unknown as ImportFrom;
}
/** Makes a Global by hand (not on any tape). */
export function createGlobal(names: readonly string[], start = 0, end = 0): Global {
  return new Node3(52, start, end, -1, names, null, null) as unknown as Global;
}
/** Makes a Nonlocal by hand (not on any tape). */
export function createNonlocal(names: readonly string[], start = 0, end = 0): Nonlocal {
  return new Node3(53, start, end, -1, names, null, null) as unknown as Nonlocal;
}
/** Makes a Expr by hand (not on any tape). */
export function createExprStmt(value: Expr, start = 0, end = 0): ExprStmt {
  return new Node3(54, start, end, -1, value, null, null) as unknown as ExprStmt;
}
/** Makes a Pass by hand (not on any tape). */
export function createPass(start = 0, end = 0): Pass {
  return new Node3(55, start, end, -1, null, null, null) as unknown as Pass;
}
/** Makes a Break by hand (not on any tape). */
export function createBreak(start = 0, end = 0): Break {
  return new Node3(56, start, end, -1, null, null, null) as unknown as Break;
}
/** Makes a Continue by hand (not on any tape). */
export function createContinue(start = 0, end = 0): Continue {
  return new Node3(57, start, end, -1, null, null, null) as unknown as Continue;
}
/** Makes a Module by hand (not on any tape). */
export function createModule(body: readonly Stmt[], start = 0, end = 0): Module {
  return new Node3(58, start, end, -1, body, null, null) as unknown as Module;
}
/** Makes a Interactive by hand (not on any tape). */
export function createInteractive(body: readonly Stmt[], start = 0, end = 0): Interactive {
  return new Node3(59, start, end, -1, body, null, null) as unknown as Interactive;
}
/** Makes a Expression by hand (not on any tape). */
export function createExpression(body: Expr, start = 0, end = 0): Expression {
  return new Node3(60, start, end, -1, body, null, null) as unknown as Expression;
}
/** Makes a FunctionType by hand (not on any tape). */
export function createFunctionType(argtypes: readonly Expr[], returns: Expr, start = 0, end = 0): FunctionType {
  return new Node3(61, start, end, -1, argtypes, returns, null) as unknown as FunctionType;
}
/** Makes a comprehension by hand (not on any tape). */
export function createComprehension(target: Expr, iter: Expr, ifs: readonly Expr[], is_async: number, start = 0, end = 0): Comprehension {
  return new Node7(62, start, end, -1, ifs, target, iter, is_async, null, null, null) as unknown as Comprehension;
}
/** Makes a ExceptHandler by hand (not on any tape). */
export function createExceptHandler(type: Expr | null, name: string | null, body: readonly Stmt[], start = 0, end = 0): ExceptHandler {
  return new Node3(63, start, end, -1, body, name, type) as unknown as ExceptHandler;
}
/** Makes a arguments by hand (not on any tape). */
export function createArguments(posonlyargs: readonly Arg[], args: readonly Arg[], vararg: Arg | null, kwonlyargs: readonly Arg[], kw_defaults: readonly (Expr | null)[], kwarg: Arg | null, defaults: readonly Expr[], start = 0, end = 0): Arguments {
  return new Node7(64, start, end, -1, posonlyargs, args, vararg, kwonlyargs, kw_defaults, kwarg, defaults) as unknown as Arguments;
}
/** Makes a arg by hand (not on any tape). */
export function createArg(arg: string, annotation: Expr | null, start = 0, end = 0): Arg {
  return new Node3(65, start, end, -1, annotation, arg, null) as unknown as Arg;
}
/** Makes a keyword by hand (not on any tape). */
export function createKeyword(arg: string | null, value: Expr, start = 0, end = 0): Keyword {
  return new Node3(66, start, end, -1, value, arg, null) as unknown as Keyword;
}
/** Makes a alias by hand (not on any tape). */
export function createAlias(name: string, asname: string | null, start = 0, end = 0): Alias {
  return new Node3(67, start, end, -1, asname, name, null) as unknown as Alias;
}
/** Makes a withitem by hand (not on any tape). */
export function createWithitem(context_expr: Expr, optional_vars: Expr | null, start = 0, end = 0): Withitem {
  return new Node3(68, start, end, -1, context_expr, optional_vars, null) as unknown as Withitem;
}
/** Makes a match_case by hand (not on any tape). */
export function createMatchCase(pattern: Pattern, guard: Expr | null, body: readonly Stmt[], start = 0, end = 0): MatchCase {
  return new Node3(69, start, end, -1, body, guard, pattern) as unknown as MatchCase;
}
/** Makes a MatchValue by hand (not on any tape). */
export function createMatchValue(value: Expr, start = 0, end = 0): MatchValue {
  return new Node3(70, start, end, -1, value, null, null) as unknown as MatchValue;
}
/** Makes a MatchSingleton by hand (not on any tape). */
export function createMatchSingleton(value: ConstantValue, start = 0, end = 0): MatchSingleton {
  return new Node3(71, start, end, -1, value, null, null) as unknown as MatchSingleton;
}
/** Makes a MatchSequence by hand (not on any tape). */
export function createMatchSequence(patterns: readonly Pattern[], start = 0, end = 0): MatchSequence {
  return new Node3(72, start, end, -1, null, patterns, null) as unknown as MatchSequence;
}
/** Makes a MatchMapping by hand (not on any tape). */
export function createMatchMapping(keys: readonly Expr[], patterns: readonly Pattern[], rest: string | null, start = 0, end = 0): MatchMapping {
  return new Node3(73, start, end, -1, keys, patterns, rest) as unknown as MatchMapping;
}
/** Makes a MatchClass by hand (not on any tape). */
export function createMatchClass(cls: Expr, patterns: readonly Pattern[], kwd_attrs: readonly string[], kwd_patterns: readonly Pattern[], start = 0, end = 0): MatchClass {
  return new Node7(74, start, end, -1, cls, patterns, kwd_attrs, kwd_patterns, null, null, null) as unknown as MatchClass;
}
/** Makes a MatchStar by hand (not on any tape). */
export function createMatchStar(name: string | null, start = 0, end = 0): MatchStar {
  return new Node3(75, start, end, -1, null, name, null) as unknown as MatchStar;
}
/** Makes a MatchAs by hand (not on any tape). */
export function createMatchAs(pattern: Pattern | null, name: string | null, start = 0, end = 0): MatchAs {
  return new Node3(76, start, end, -1, null, name, pattern) as unknown as MatchAs;
}
/** Makes a MatchOr by hand (not on any tape). */
export function createMatchOr(patterns: readonly Pattern[], start = 0, end = 0): MatchOr {
  return new Node3(77, start, end, -1, null, patterns, null) as unknown as MatchOr;
}
/** Makes a TypeVar by hand (not on any tape). */
export function createTypeVar(name: string, bound: Expr | null, default_value: Expr | null, start = 0, end = 0): TypeVar {
  return new Node3(78, start, end, -1, bound, name, default_value) as unknown as TypeVar;
}
/** Makes a ParamSpec by hand (not on any tape). */
export function createParamSpec(name: string, default_value: Expr | null, start = 0, end = 0): ParamSpec {
  return new Node3(79, start, end, -1, null, name, default_value) as unknown as ParamSpec;
}
/** Makes a TypeVarTuple by hand (not on any tape). */
export function createTypeVarTuple(name: string, default_value: Expr | null, start = 0, end = 0): TypeVarTuple {
  return new Node3(80, start, end, -1, null, name, default_value) as unknown as TypeVarTuple;
}
