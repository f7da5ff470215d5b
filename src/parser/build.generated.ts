/**
 * The parser's node factories: each makes a node and puts it on the tape.
 *
 * Generated from src/ast/schema.ts by scripts/generate.ts. Do not edit: run `npm run generate`.
 */

/*
 * `low` is the tape length before the first descendant, so that [low, index] is the
 * subtree. Kinds are literals: a helper that loaded `node.kind` would see every shape.
 * Identifiers come as ids of the name table (-1: none) and are kept beside the node.
 */
import * as ast from '../ast/nodes.generated.ts';
import type { SourceText } from '../ast/constant.ts';
import type { BoolOperator, CompareOperator, Context, Operator, UnaryOperator } from '../ast/operators.ts';
import type { ConstantValue } from '../text/literals.ts';
import { append, type ParserState } from './state.ts';

export function finishError(p: ParserState, low: number, start: number, end: number, children: readonly ast.Node[]): ast.Error {
  return append(p, 0, low, start, end, -1, children, null, null) as ast.Error;
}
export function finishBoolOp(p: ParserState, low: number, start: number, end: number, op: BoolOperator, values: readonly ast.Expr[]): ast.BoolOp {
  return append(p, 1, low, start, end, -1, null, op, values) as ast.BoolOp;
}
export function finishNamedExpr(p: ParserState, low: number, start: number, end: number, target: ast.Expr, value: ast.Expr): ast.NamedExpr {
  return append(p, 2, low, start, end, -1, value, null, target) as ast.NamedExpr;
}
export function finishBinOp(p: ParserState, low: number, start: number, end: number, left: ast.Expr, op: Operator, right: ast.Expr): ast.BinOp {
  return append(p, 3, low, start, end, -1, left, op, right) as ast.BinOp;
}
export function finishUnaryOp(p: ParserState, low: number, start: number, end: number, op: UnaryOperator, operand: ast.Expr): ast.UnaryOp {
  return append(p, 4, low, start, end, -1, operand, op, null) as ast.UnaryOp;
}
export function finishLambda(p: ParserState, low: number, start: number, end: number, args: ast.Arguments, body: ast.Expr): ast.Lambda {
  return append(p, 5, low, start, end, -1, body, args, null) as ast.Lambda;
}
export function finishIfExp(p: ParserState, low: number, start: number, end: number, test: ast.Expr, body: ast.Expr, orelse: ast.Expr): ast.IfExp {
  return append(p, 6, low, start, end, -1, body, test, orelse) as ast.IfExp;
}
export function finishDict(p: ParserState, low: number, start: number, end: number, keys: readonly (ast.Expr | null)[], values: readonly ast.Expr[]): ast.Dict {
  return append(p, 7, low, start, end, -1, keys, null, values) as ast.Dict;
}
export function finishSet(p: ParserState, low: number, start: number, end: number, elts: readonly ast.Expr[]): ast.Set {
  return append(p, 8, low, start, end, -1, elts, null, null) as ast.Set;
}
export function finishListComp(p: ParserState, low: number, start: number, end: number, elt: ast.Expr, generators: readonly ast.Comprehension[]): ast.ListComp {
  return append(p, 9, low, start, end, -1, elt, generators, null) as ast.ListComp;
}
export function finishSetComp(p: ParserState, low: number, start: number, end: number, elt: ast.Expr, generators: readonly ast.Comprehension[]): ast.SetComp {
  return append(p, 10, low, start, end, -1, elt, generators, null) as ast.SetComp;
}
export function finishDictComp(p: ParserState, low: number, start: number, end: number, key: ast.Expr, value: ast.Expr, generators: readonly ast.Comprehension[]): ast.DictComp {
  return append(p, 11, low, start, end, -1, value, generators, key) as ast.DictComp;
}
export function finishGeneratorExp(p: ParserState, low: number, start: number, end: number, elt: ast.Expr, generators: readonly ast.Comprehension[]): ast.GeneratorExp {
  return append(p, 12, low, start, end, -1, elt, generators, null) as ast.GeneratorExp;
}
export function finishAwait(p: ParserState, low: number, start: number, end: number, value: ast.Expr): ast.Await {
  return append(p, 13, low, start, end, -1, value, null, null) as ast.Await;
}
export function finishYield(p: ParserState, low: number, start: number, end: number, value: ast.Expr | null): ast.Yield {
  return append(p, 14, low, start, end, -1, value, null, null) as ast.Yield;
}
export function finishYieldFrom(p: ParserState, low: number, start: number, end: number, value: ast.Expr): ast.YieldFrom {
  return append(p, 15, low, start, end, -1, value, null, null) as ast.YieldFrom;
}
export function finishCompare(p: ParserState, low: number, start: number, end: number, left: ast.Expr, ops: readonly CompareOperator[], comparators: readonly ast.Expr[]): ast.Compare {
  return append(p, 16, low, start, end, -1, left, ops, comparators) as ast.Compare;
}
export function finishCall(p: ParserState, low: number, start: number, end: number, func: ast.Expr, args: readonly ast.Expr[], keywords: readonly ast.Keyword[]): ast.Call {
  return append(p, 17, low, start, end, -1, func, args, keywords) as ast.Call;
}
export function finishFormattedValue(p: ParserState, low: number, start: number, end: number, value: ast.Expr, conversion: number, format_spec: ast.Expr | null): ast.FormattedValue {
  return append(p, 18, low, start, end, -1, value, conversion, format_spec) as ast.FormattedValue;
}
export function finishInterpolation(p: ParserState, low: number, start: number, end: number, value: ast.Expr, str: ConstantValue, conversion: number, format_spec: ast.Expr | null): ast.Interpolation {
  return append(p, 19, low, start, end, -1, value, str, conversion, format_spec, null, null, null) as ast.Interpolation;
}
export function finishJoinedStr(p: ParserState, low: number, start: number, end: number, values: readonly ast.Expr[]): ast.JoinedStr {
  return append(p, 20, low, start, end, -1, null, null, values) as ast.JoinedStr;
}
export function finishTemplateStr(p: ParserState, low: number, start: number, end: number, values: readonly ast.Expr[]): ast.TemplateStr {
  return append(p, 21, low, start, end, -1, null, null, values) as ast.TemplateStr;
}
export function finishConstant(p: ParserState, low: number, start: number, end: number, value: ConstantValue | SourceText, literalPrefix: string | null): ast.Constant {
  return append(p, 22, low, start, end, -1, value, literalPrefix, null) as ast.Constant;
}
export function finishAttribute(p: ParserState, low: number, start: number, end: number, value: ast.Expr, attr: number, ctx: Context): ast.Attribute {
  return append(p, 23, low, start, end, attr, value, ctx, attr < 0 ? '' : p.names[attr]) as ast.Attribute;
}
export function finishSubscript(p: ParserState, low: number, start: number, end: number, value: ast.Expr, slice: ast.Expr, ctx: Context): ast.Subscript {
  return append(p, 24, low, start, end, -1, value, ctx, slice) as ast.Subscript;
}
export function finishStarred(p: ParserState, low: number, start: number, end: number, value: ast.Expr, ctx: Context): ast.Starred {
  return append(p, 25, low, start, end, -1, value, ctx, null) as ast.Starred;
}
export function finishName(p: ParserState, low: number, start: number, end: number, id: number, ctx: Context): ast.Name {
  return append(p, 26, low, start, end, id, id < 0 ? '' : p.names[id], ctx, null) as ast.Name;
}
export function finishList(p: ParserState, low: number, start: number, end: number, elts: readonly ast.Expr[], ctx: Context): ast.List {
  return append(p, 27, low, start, end, -1, elts, ctx, null) as ast.List;
}
export function finishTuple(p: ParserState, low: number, start: number, end: number, elts: readonly ast.Expr[], ctx: Context): ast.Tuple {
  return append(p, 28, low, start, end, -1, elts, ctx, null) as ast.Tuple;
}
export function finishSlice(p: ParserState, low: number, start: number, end: number, lower: ast.Expr | null, upper: ast.Expr | null, step: ast.Expr | null): ast.Slice {
  return append(p, 29, low, start, end, -1, lower, upper, step) as ast.Slice;
}
export function finishFunctionDef(p: ParserState, low: number, start: number, end: number, name: number, args: ast.Arguments, body: readonly ast.Stmt[], decorator_list: readonly ast.Expr[], returns: ast.Expr | null, type_params: readonly ast.TypeParam[]): ast.FunctionDef {
  return append(p, 30, low, start, end, name, body, args, name < 0 ? '' : p.names[name], decorator_list, type_params, returns, null) as ast.FunctionDef;
}
export function finishAsyncFunctionDef(p: ParserState, low: number, start: number, end: number, name: number, args: ast.Arguments, body: readonly ast.Stmt[], decorator_list: readonly ast.Expr[], returns: ast.Expr | null, type_params: readonly ast.TypeParam[]): ast.AsyncFunctionDef {
  return append(p, 31, low, start, end, name, body, args, name < 0 ? '' : p.names[name], decorator_list, type_params, returns, null) as ast.AsyncFunctionDef;
}
export function finishClassDef(p: ParserState, low: number, start: number, end: number, name: number, bases: readonly ast.Expr[], keywords: readonly ast.Keyword[], body: readonly ast.Stmt[], decorator_list: readonly ast.Expr[], type_params: readonly ast.TypeParam[]): ast.ClassDef {
  return append(p, 32, low, start, end, name, body, bases, name < 0 ? '' : p.names[name], decorator_list, type_params, keywords, null) as ast.ClassDef;
}
export function finishReturn(p: ParserState, low: number, start: number, end: number, value: ast.Expr | null): ast.Return {
  return append(p, 33, low, start, end, -1, value, null, null) as ast.Return;
}
export function finishDelete(p: ParserState, low: number, start: number, end: number, targets: readonly ast.Expr[]): ast.Delete {
  return append(p, 34, low, start, end, -1, null, targets, null) as ast.Delete;
}
export function finishAssign(p: ParserState, low: number, start: number, end: number, targets: readonly ast.Expr[], value: ast.Expr): ast.Assign {
  return append(p, 35, low, start, end, -1, value, targets, null) as ast.Assign;
}
export function finishTypeAlias(p: ParserState, low: number, start: number, end: number, name: ast.Expr, type_params: readonly ast.TypeParam[], value: ast.Expr): ast.TypeAlias {
  return append(p, 36, low, start, end, -1, value, name, type_params) as ast.TypeAlias;
}
export function finishAugAssign(p: ParserState, low: number, start: number, end: number, target: ast.Expr, op: Operator, value: ast.Expr): ast.AugAssign {
  return append(p, 37, low, start, end, -1, value, op, target) as ast.AugAssign;
}
export function finishAnnAssign(p: ParserState, low: number, start: number, end: number, target: ast.Expr, annotation: ast.Expr, value: ast.Expr | null, simple: number): ast.AnnAssign {
  return append(p, 38, low, start, end, -1, value, target, annotation, simple, null, null, null) as ast.AnnAssign;
}
export function finishFor(p: ParserState, low: number, start: number, end: number, target: ast.Expr, iter: ast.Expr, body: readonly ast.Stmt[], orelse: readonly ast.Stmt[]): ast.For {
  return append(p, 39, low, start, end, -1, body, target, iter, orelse, null, null, null) as ast.For;
}
export function finishAsyncFor(p: ParserState, low: number, start: number, end: number, target: ast.Expr, iter: ast.Expr, body: readonly ast.Stmt[], orelse: readonly ast.Stmt[]): ast.AsyncFor {
  return append(p, 40, low, start, end, -1, body, target, iter, orelse, null, null, null) as ast.AsyncFor;
}
export function finishWhile(p: ParserState, low: number, start: number, end: number, test: ast.Expr, body: readonly ast.Stmt[], orelse: readonly ast.Stmt[]): ast.While {
  return append(p, 41, low, start, end, -1, body, test, orelse) as ast.While;
}
export function finishIf(p: ParserState, low: number, start: number, end: number, test: ast.Expr, body: readonly ast.Stmt[], orelse: readonly ast.Stmt[]): ast.If {
  return append(p, 42, low, start, end, -1, body, test, orelse) as ast.If;
}
export function finishWith(p: ParserState, low: number, start: number, end: number, items: readonly ast.Withitem[], body: readonly ast.Stmt[]): ast.With {
  return append(p, 43, low, start, end, -1, body, items, null) as ast.With;
}
export function finishAsyncWith(p: ParserState, low: number, start: number, end: number, items: readonly ast.Withitem[], body: readonly ast.Stmt[]): ast.AsyncWith {
  return append(p, 44, low, start, end, -1, body, items, null) as ast.AsyncWith;
}
export function finishMatch(p: ParserState, low: number, start: number, end: number, subject: ast.Expr, cases: readonly ast.MatchCase[]): ast.Match {
  return append(p, 45, low, start, end, -1, subject, cases, null) as ast.Match;
}
export function finishRaise(p: ParserState, low: number, start: number, end: number, exc: ast.Expr | null, cause: ast.Expr | null): ast.Raise {
  return append(p, 46, low, start, end, -1, exc, cause, null) as ast.Raise;
}
export function finishTry(p: ParserState, low: number, start: number, end: number, body: readonly ast.Stmt[], handlers: readonly ast.ExceptHandler[], orelse: readonly ast.Stmt[], finalbody: readonly ast.Stmt[]): ast.Try {
  return append(p, 47, low, start, end, -1, body, handlers, finalbody, orelse, null, null, null) as ast.Try;
}
export function finishTryStar(p: ParserState, low: number, start: number, end: number, body: readonly ast.Stmt[], handlers: readonly ast.ExceptHandler[], orelse: readonly ast.Stmt[], finalbody: readonly ast.Stmt[]): ast.TryStar {
  return append(p, 48, low, start, end, -1, body, handlers, finalbody, orelse, null, null, null) as ast.TryStar;
}
export function finishAssert(p: ParserState, low: number, start: number, end: number, test: ast.Expr, msg: ast.Expr | null): ast.Assert {
  return append(p, 49, low, start, end, -1, msg, test, null) as ast.Assert;
}
export function finishImport(p: ParserState, low: number, start: number, end: number, names: readonly ast.Alias[]): ast.Import {
  return append(p, 50, low, start, end, -1, names, null, null) as ast.Import;
}
export function finishImportFrom(p: ParserState, low: number, start: number, end: number, module: number, names: readonly ast.Alias[], level: number): ast.ImportFrom {
  return append(p, 51, low, start, end, module, names, module < 0 ? null : p.names[module], level) as ast.ImportFrom;
}
export function finishGlobal(p: ParserState, low: number, start: number, end: number, names: readonly string[]): ast.Global {
  return append(p, 52, low, start, end, -1, names, null, null) as ast.Global;
}
export function finishNonlocal(p: ParserState, low: number, start: number, end: number, names: readonly string[]): ast.Nonlocal {
  return append(p, 53, low, start, end, -1, names, null, null) as ast.Nonlocal;
}
export function finishExprStmt(p: ParserState, low: number, start: number, end: number, value: ast.Expr): ast.ExprStmt {
  return append(p, 54, low, start, end, -1, value, null, null) as ast.ExprStmt;
}
export function finishPass(p: ParserState, low: number, start: number, end: number): ast.Pass {
  return append(p, 55, low, start, end, -1, null, null, null) as ast.Pass;
}
export function finishBreak(p: ParserState, low: number, start: number, end: number): ast.Break {
  return append(p, 56, low, start, end, -1, null, null, null) as ast.Break;
}
export function finishContinue(p: ParserState, low: number, start: number, end: number): ast.Continue {
  return append(p, 57, low, start, end, -1, null, null, null) as ast.Continue;
}
export function finishModule(p: ParserState, low: number, start: number, end: number, body: readonly ast.Stmt[]): ast.Module {
  return append(p, 58, low, start, end, -1, body, null, null) as ast.Module;
}
export function finishInteractive(p: ParserState, low: number, start: number, end: number, body: readonly ast.Stmt[]): ast.Interactive {
  return append(p, 59, low, start, end, -1, body, null, null) as ast.Interactive;
}
export function finishExpression(p: ParserState, low: number, start: number, end: number, body: ast.Expr): ast.Expression {
  return append(p, 60, low, start, end, -1, body, null, null) as ast.Expression;
}
export function finishComprehension(p: ParserState, low: number, start: number, end: number, target: ast.Expr, iter: ast.Expr, ifs: readonly ast.Expr[], is_async: number): ast.Comprehension {
  return append(p, 62, low, start, end, -1, ifs, target, iter, is_async, null, null, null) as ast.Comprehension;
}
export function finishExceptHandler(p: ParserState, low: number, start: number, end: number, type: ast.Expr | null, name: number, body: readonly ast.Stmt[]): ast.ExceptHandler {
  return append(p, 63, low, start, end, name, body, name < 0 ? null : p.names[name], type) as ast.ExceptHandler;
}
export function finishArguments(p: ParserState, low: number, start: number, end: number, posonlyargs: readonly ast.Arg[], args: readonly ast.Arg[], vararg: ast.Arg | null, kwonlyargs: readonly ast.Arg[], kw_defaults: readonly (ast.Expr | null)[], kwarg: ast.Arg | null, defaults: readonly ast.Expr[]): ast.Arguments {
  return append(p, 64, low, start, end, -1, posonlyargs, args, vararg, kwonlyargs, kw_defaults, kwarg, defaults) as ast.Arguments;
}
export function finishArg(p: ParserState, low: number, start: number, end: number, arg: number, annotation: ast.Expr | null): ast.Arg {
  return append(p, 65, low, start, end, arg, annotation, arg < 0 ? '' : p.names[arg], null) as ast.Arg;
}
export function finishKeyword(p: ParserState, low: number, start: number, end: number, arg: number, value: ast.Expr): ast.Keyword {
  return append(p, 66, low, start, end, arg, value, arg < 0 ? null : p.names[arg], null) as ast.Keyword;
}
export function finishAlias(p: ParserState, low: number, start: number, end: number, name: number, asname: number): ast.Alias {
  return append(p, 67, low, start, end, name, asname < 0 ? null : p.names[asname], name < 0 ? '' : p.names[name], null) as ast.Alias;
}
export function finishWithitem(p: ParserState, low: number, start: number, end: number, context_expr: ast.Expr, optional_vars: ast.Expr | null): ast.Withitem {
  return append(p, 68, low, start, end, -1, context_expr, optional_vars, null) as ast.Withitem;
}
export function finishMatchCase(p: ParserState, low: number, start: number, end: number, pattern: ast.Pattern, guard: ast.Expr | null, body: readonly ast.Stmt[]): ast.MatchCase {
  return append(p, 69, low, start, end, -1, body, guard, pattern) as ast.MatchCase;
}
export function finishMatchValue(p: ParserState, low: number, start: number, end: number, value: ast.Expr): ast.MatchValue {
  return append(p, 70, low, start, end, -1, value, null, null) as ast.MatchValue;
}
export function finishMatchSingleton(p: ParserState, low: number, start: number, end: number, value: ConstantValue): ast.MatchSingleton {
  return append(p, 71, low, start, end, -1, value, null, null) as ast.MatchSingleton;
}
export function finishMatchSequence(p: ParserState, low: number, start: number, end: number, patterns: readonly ast.Pattern[]): ast.MatchSequence {
  return append(p, 72, low, start, end, -1, null, patterns, null) as ast.MatchSequence;
}
export function finishMatchMapping(p: ParserState, low: number, start: number, end: number, keys: readonly ast.Expr[], patterns: readonly ast.Pattern[], rest: number): ast.MatchMapping {
  return append(p, 73, low, start, end, rest, keys, patterns, rest < 0 ? null : p.names[rest]) as ast.MatchMapping;
}
export function finishMatchClass(p: ParserState, low: number, start: number, end: number, cls: ast.Expr, patterns: readonly ast.Pattern[], kwd_attrs: readonly string[], kwd_patterns: readonly ast.Pattern[]): ast.MatchClass {
  return append(p, 74, low, start, end, -1, cls, patterns, kwd_attrs, kwd_patterns, null, null, null) as ast.MatchClass;
}
export function finishMatchStar(p: ParserState, low: number, start: number, end: number, name: number): ast.MatchStar {
  return append(p, 75, low, start, end, name, null, name < 0 ? null : p.names[name], null) as ast.MatchStar;
}
export function finishMatchAs(p: ParserState, low: number, start: number, end: number, pattern: ast.Pattern | null, name: number): ast.MatchAs {
  return append(p, 76, low, start, end, name, null, name < 0 ? null : p.names[name], pattern) as ast.MatchAs;
}
export function finishMatchOr(p: ParserState, low: number, start: number, end: number, patterns: readonly ast.Pattern[]): ast.MatchOr {
  return append(p, 77, low, start, end, -1, null, patterns, null) as ast.MatchOr;
}
export function finishTypeVar(p: ParserState, low: number, start: number, end: number, name: number, bound: ast.Expr | null, default_value: ast.Expr | null): ast.TypeVar {
  return append(p, 78, low, start, end, name, bound, name < 0 ? '' : p.names[name], default_value) as ast.TypeVar;
}
export function finishParamSpec(p: ParserState, low: number, start: number, end: number, name: number, default_value: ast.Expr | null): ast.ParamSpec {
  return append(p, 79, low, start, end, name, null, name < 0 ? '' : p.names[name], default_value) as ast.ParamSpec;
}
export function finishTypeVarTuple(p: ParserState, low: number, start: number, end: number, name: number, default_value: ast.Expr | null): ast.TypeVarTuple {
  return append(p, 80, low, start, end, name, null, name < 0 ? '' : p.names[name], default_value) as ast.TypeVarTuple;
}
