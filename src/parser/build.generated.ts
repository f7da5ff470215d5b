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
  const node = new ast.Node3(0, start, end, p.tapeLength, children, null, null) as unknown as ast.Error;
  append(p, node, 0, low, -1);
  return node;
}
export function finishBoolOp(p: ParserState, low: number, start: number, end: number, op: BoolOperator, values: readonly ast.Expr[]): ast.BoolOp {
  const node = new ast.Node3(1, start, end, p.tapeLength, null, op, values) as unknown as ast.BoolOp;
  append(p, node, 1, low, -1);
  return node;
}
export function finishNamedExpr(p: ParserState, low: number, start: number, end: number, target: ast.Expr, value: ast.Expr): ast.NamedExpr {
  const node = new ast.Node3(2, start, end, p.tapeLength, value, null, target) as unknown as ast.NamedExpr;
  append(p, node, 2, low, -1);
  return node;
}
export function finishBinOp(p: ParserState, low: number, start: number, end: number, left: ast.Expr, op: Operator, right: ast.Expr): ast.BinOp {
  const node = new ast.Node3(3, start, end, p.tapeLength, left, op, right) as unknown as ast.BinOp;
  append(p, node, 3, low, -1);
  return node;
}
export function finishUnaryOp(p: ParserState, low: number, start: number, end: number, op: UnaryOperator, operand: ast.Expr): ast.UnaryOp {
  const node = new ast.Node3(4, start, end, p.tapeLength, operand, op, null) as unknown as ast.UnaryOp;
  append(p, node, 4, low, -1);
  return node;
}
export function finishLambda(p: ParserState, low: number, start: number, end: number, args: ast.Arguments, body: ast.Expr): ast.Lambda {
  const node = new ast.Node3(5, start, end, p.tapeLength, body, args, null) as unknown as ast.Lambda;
  append(p, node, 5, low, -1);
  return node;
}
export function finishIfExp(p: ParserState, low: number, start: number, end: number, test: ast.Expr, body: ast.Expr, orelse: ast.Expr): ast.IfExp {
  const node = new ast.Node3(6, start, end, p.tapeLength, body, test, orelse) as unknown as ast.IfExp;
  append(p, node, 6, low, -1);
  return node;
}
export function finishDict(p: ParserState, low: number, start: number, end: number, keys: readonly (ast.Expr | null)[], values: readonly ast.Expr[]): ast.Dict {
  const node = new ast.Node3(7, start, end, p.tapeLength, keys, null, values) as unknown as ast.Dict;
  append(p, node, 7, low, -1);
  return node;
}
export function finishSet(p: ParserState, low: number, start: number, end: number, elts: readonly ast.Expr[]): ast.Set {
  const node = new ast.Node3(8, start, end, p.tapeLength, elts, null, null) as unknown as ast.Set;
  append(p, node, 8, low, -1);
  return node;
}
export function finishListComp(p: ParserState, low: number, start: number, end: number, elt: ast.Expr, generators: readonly ast.Comprehension[]): ast.ListComp {
  const node = new ast.Node3(9, start, end, p.tapeLength, elt, generators, null) as unknown as ast.ListComp;
  append(p, node, 9, low, -1);
  return node;
}
export function finishSetComp(p: ParserState, low: number, start: number, end: number, elt: ast.Expr, generators: readonly ast.Comprehension[]): ast.SetComp {
  const node = new ast.Node3(10, start, end, p.tapeLength, elt, generators, null) as unknown as ast.SetComp;
  append(p, node, 10, low, -1);
  return node;
}
export function finishDictComp(p: ParserState, low: number, start: number, end: number, key: ast.Expr, value: ast.Expr, generators: readonly ast.Comprehension[]): ast.DictComp {
  const node = new ast.Node3(11, start, end, p.tapeLength, value, generators, key) as unknown as ast.DictComp;
  append(p, node, 11, low, -1);
  return node;
}
export function finishGeneratorExp(p: ParserState, low: number, start: number, end: number, elt: ast.Expr, generators: readonly ast.Comprehension[]): ast.GeneratorExp {
  const node = new ast.Node3(12, start, end, p.tapeLength, elt, generators, null) as unknown as ast.GeneratorExp;
  append(p, node, 12, low, -1);
  return node;
}
export function finishAwait(p: ParserState, low: number, start: number, end: number, value: ast.Expr): ast.Await {
  const node = new ast.Node3(13, start, end, p.tapeLength, value, null, null) as unknown as ast.Await;
  append(p, node, 13, low, -1);
  return node;
}
export function finishYield(p: ParserState, low: number, start: number, end: number, value: ast.Expr | null): ast.Yield {
  const node = new ast.Node3(14, start, end, p.tapeLength, value, null, null) as unknown as ast.Yield;
  append(p, node, 14, low, -1);
  return node;
}
export function finishYieldFrom(p: ParserState, low: number, start: number, end: number, value: ast.Expr): ast.YieldFrom {
  const node = new ast.Node3(15, start, end, p.tapeLength, value, null, null) as unknown as ast.YieldFrom;
  append(p, node, 15, low, -1);
  return node;
}
export function finishCompare(p: ParserState, low: number, start: number, end: number, left: ast.Expr, ops: readonly CompareOperator[], comparators: readonly ast.Expr[]): ast.Compare {
  const node = new ast.Node3(16, start, end, p.tapeLength, left, ops, comparators) as unknown as ast.Compare;
  append(p, node, 16, low, -1);
  return node;
}
export function finishCall(p: ParserState, low: number, start: number, end: number, func: ast.Expr, args: readonly ast.Expr[], keywords: readonly ast.Keyword[]): ast.Call {
  const node = new ast.Node3(17, start, end, p.tapeLength, func, args, keywords) as unknown as ast.Call;
  append(p, node, 17, low, -1);
  return node;
}
export function finishFormattedValue(p: ParserState, low: number, start: number, end: number, value: ast.Expr, conversion: number, format_spec: ast.Expr | null): ast.FormattedValue {
  const node = new ast.Node3(18, start, end, p.tapeLength, value, conversion, format_spec) as unknown as ast.FormattedValue;
  append(p, node, 18, low, -1);
  return node;
}
export function finishInterpolation(p: ParserState, low: number, start: number, end: number, value: ast.Expr, str: ConstantValue, conversion: number, format_spec: ast.Expr | null): ast.Interpolation {
  const node = new ast.Node7(19, start, end, p.tapeLength, value, str, conversion, format_spec, null, null, null) as unknown as ast.Interpolation;
  append(p, node, 19, low, -1);
  return node;
}
export function finishJoinedStr(p: ParserState, low: number, start: number, end: number, values: readonly ast.Expr[]): ast.JoinedStr {
  const node = new ast.Node3(20, start, end, p.tapeLength, null, null, values) as unknown as ast.JoinedStr;
  append(p, node, 20, low, -1);
  return node;
}
export function finishTemplateStr(p: ParserState, low: number, start: number, end: number, values: readonly ast.Expr[]): ast.TemplateStr {
  const node = new ast.Node3(21, start, end, p.tapeLength, null, null, values) as unknown as ast.TemplateStr;
  append(p, node, 21, low, -1);
  return node;
}
export function finishConstant(p: ParserState, low: number, start: number, end: number, value: ConstantValue | SourceText, literalPrefix: string | null): ast.Constant {
  const node = new ast.Node3(22, start, end, p.tapeLength, value, literalPrefix, null) as unknown as ast.Constant;
  append(p, node, 22, low, -1);
  return node;
}
export function finishAttribute(p: ParserState, low: number, start: number, end: number, value: ast.Expr, attr: number, ctx: Context): ast.Attribute {
  const node = new ast.Node3(23, start, end, p.tapeLength, value, ctx, attr < 0 ? '' : p.names[attr]) as unknown as ast.Attribute;
  append(p, node, 23, low, attr);
  return node;
}
export function finishSubscript(p: ParserState, low: number, start: number, end: number, value: ast.Expr, slice: ast.Expr, ctx: Context): ast.Subscript {
  const node = new ast.Node3(24, start, end, p.tapeLength, value, ctx, slice) as unknown as ast.Subscript;
  append(p, node, 24, low, -1);
  return node;
}
export function finishStarred(p: ParserState, low: number, start: number, end: number, value: ast.Expr, ctx: Context): ast.Starred {
  const node = new ast.Node3(25, start, end, p.tapeLength, value, ctx, null) as unknown as ast.Starred;
  append(p, node, 25, low, -1);
  return node;
}
export function finishName(p: ParserState, low: number, start: number, end: number, id: number, ctx: Context): ast.Name {
  const node = new ast.Node3(26, start, end, p.tapeLength, id < 0 ? '' : p.names[id], ctx, null) as unknown as ast.Name;
  append(p, node, 26, low, id);
  return node;
}
export function finishList(p: ParserState, low: number, start: number, end: number, elts: readonly ast.Expr[], ctx: Context): ast.List {
  const node = new ast.Node3(27, start, end, p.tapeLength, elts, ctx, null) as unknown as ast.List;
  append(p, node, 27, low, -1);
  return node;
}
export function finishTuple(p: ParserState, low: number, start: number, end: number, elts: readonly ast.Expr[], ctx: Context): ast.Tuple {
  const node = new ast.Node3(28, start, end, p.tapeLength, elts, ctx, null) as unknown as ast.Tuple;
  append(p, node, 28, low, -1);
  return node;
}
export function finishSlice(p: ParserState, low: number, start: number, end: number, lower: ast.Expr | null, upper: ast.Expr | null, step: ast.Expr | null): ast.Slice {
  const node = new ast.Node3(29, start, end, p.tapeLength, lower, upper, step) as unknown as ast.Slice;
  append(p, node, 29, low, -1);
  return node;
}
export function finishFunctionDef(p: ParserState, low: number, start: number, end: number, name: number, args: ast.Arguments, body: readonly ast.Stmt[], decorator_list: readonly ast.Expr[], returns: ast.Expr | null, type_params: readonly ast.TypeParam[]): ast.FunctionDef {
  const node = new ast.Node7(30, start, end, p.tapeLength, body, args, name < 0 ? '' : p.names[name], decorator_list, type_params, returns, null) as unknown as ast.FunctionDef;
  append(p, node, 30, low, name);
  return node;
}
export function finishAsyncFunctionDef(p: ParserState, low: number, start: number, end: number, name: number, args: ast.Arguments, body: readonly ast.Stmt[], decorator_list: readonly ast.Expr[], returns: ast.Expr | null, type_params: readonly ast.TypeParam[]): ast.AsyncFunctionDef {
  const node = new ast.Node7(31, start, end, p.tapeLength, body, args, name < 0 ? '' : p.names[name], decorator_list, type_params, returns, null) as unknown as ast.AsyncFunctionDef;
  append(p, node, 31, low, name);
  return node;
}
export function finishClassDef(p: ParserState, low: number, start: number, end: number, name: number, bases: readonly ast.Expr[], keywords: readonly ast.Keyword[], body: readonly ast.Stmt[], decorator_list: readonly ast.Expr[], type_params: readonly ast.TypeParam[]): ast.ClassDef {
  const node = new ast.Node7(32, start, end, p.tapeLength, body, bases, name < 0 ? '' : p.names[name], decorator_list, type_params, keywords, null) as unknown as ast.ClassDef;
  append(p, node, 32, low, name);
  return node;
}
export function finishReturn(p: ParserState, low: number, start: number, end: number, value: ast.Expr | null): ast.Return {
  const node = new ast.Node3(33, start, end, p.tapeLength, value, null, null) as unknown as ast.Return;
  append(p, node, 33, low, -1);
  return node;
}
export function finishDelete(p: ParserState, low: number, start: number, end: number, targets: readonly ast.Expr[]): ast.Delete {
  const node = new ast.Node3(34, start, end, p.tapeLength, null, targets, null) as unknown as ast.Delete;
  append(p, node, 34, low, -1);
  return node;
}
export function finishAssign(p: ParserState, low: number, start: number, end: number, targets: readonly ast.Expr[], value: ast.Expr): ast.Assign {
  const node = new ast.Node3(35, start, end, p.tapeLength, value, targets, null) as unknown as ast.Assign;
  append(p, node, 35, low, -1);
  return node;
}
export function finishTypeAlias(p: ParserState, low: number, start: number, end: number, name: ast.Expr, type_params: readonly ast.TypeParam[], value: ast.Expr): ast.TypeAlias {
  const node = new ast.Node3(36, start, end, p.tapeLength, value, name, type_params) as unknown as ast.TypeAlias;
  append(p, node, 36, low, -1);
  return node;
}
export function finishAugAssign(p: ParserState, low: number, start: number, end: number, target: ast.Expr, op: Operator, value: ast.Expr): ast.AugAssign {
  const node = new ast.Node3(37, start, end, p.tapeLength, value, op, target) as unknown as ast.AugAssign;
  append(p, node, 37, low, -1);
  return node;
}
export function finishAnnAssign(p: ParserState, low: number, start: number, end: number, target: ast.Expr, annotation: ast.Expr, value: ast.Expr | null, simple: number): ast.AnnAssign {
  const node = new ast.Node7(38, start, end, p.tapeLength, value, target, annotation, simple, null, null, null) as unknown as ast.AnnAssign;
  append(p, node, 38, low, -1);
  return node;
}
export function finishFor(p: ParserState, low: number, start: number, end: number, target: ast.Expr, iter: ast.Expr, body: readonly ast.Stmt[], orelse: readonly ast.Stmt[]): ast.For {
  const node = new ast.Node7(39, start, end, p.tapeLength, body, target, iter, orelse, null, null, null) as unknown as ast.For;
  append(p, node, 39, low, -1);
  return node;
}
export function finishAsyncFor(p: ParserState, low: number, start: number, end: number, target: ast.Expr, iter: ast.Expr, body: readonly ast.Stmt[], orelse: readonly ast.Stmt[]): ast.AsyncFor {
  const node = new ast.Node7(40, start, end, p.tapeLength, body, target, iter, orelse, null, null, null) as unknown as ast.AsyncFor;
  append(p, node, 40, low, -1);
  return node;
}
export function finishWhile(p: ParserState, low: number, start: number, end: number, test: ast.Expr, body: readonly ast.Stmt[], orelse: readonly ast.Stmt[]): ast.While {
  const node = new ast.Node3(41, start, end, p.tapeLength, body, test, orelse) as unknown as ast.While;
  append(p, node, 41, low, -1);
  return node;
}
export function finishIf(p: ParserState, low: number, start: number, end: number, test: ast.Expr, body: readonly ast.Stmt[], orelse: readonly ast.Stmt[]): ast.If {
  const node = new ast.Node3(42, start, end, p.tapeLength, body, test, orelse) as unknown as ast.If;
  append(p, node, 42, low, -1);
  return node;
}
export function finishWith(p: ParserState, low: number, start: number, end: number, items: readonly ast.Withitem[], body: readonly ast.Stmt[]): ast.With {
  const node = new ast.Node3(43, start, end, p.tapeLength, body, items, null) as unknown as ast.With;
  append(p, node, 43, low, -1);
  return node;
}
export function finishAsyncWith(p: ParserState, low: number, start: number, end: number, items: readonly ast.Withitem[], body: readonly ast.Stmt[]): ast.AsyncWith {
  const node = new ast.Node3(44, start, end, p.tapeLength, body, items, null) as unknown as ast.AsyncWith;
  append(p, node, 44, low, -1);
  return node;
}
export function finishMatch(p: ParserState, low: number, start: number, end: number, subject: ast.Expr, cases: readonly ast.MatchCase[]): ast.Match {
  const node = new ast.Node3(45, start, end, p.tapeLength, subject, cases, null) as unknown as ast.Match;
  append(p, node, 45, low, -1);
  return node;
}
export function finishRaise(p: ParserState, low: number, start: number, end: number, exc: ast.Expr | null, cause: ast.Expr | null): ast.Raise {
  const node = new ast.Node3(46, start, end, p.tapeLength, exc, cause, null) as unknown as ast.Raise;
  append(p, node, 46, low, -1);
  return node;
}
export function finishTry(p: ParserState, low: number, start: number, end: number, body: readonly ast.Stmt[], handlers: readonly ast.ExceptHandler[], orelse: readonly ast.Stmt[], finalbody: readonly ast.Stmt[]): ast.Try {
  const node = new ast.Node7(47, start, end, p.tapeLength, body, handlers, finalbody, orelse, null, null, null) as unknown as ast.Try;
  append(p, node, 47, low, -1);
  return node;
}
export function finishTryStar(p: ParserState, low: number, start: number, end: number, body: readonly ast.Stmt[], handlers: readonly ast.ExceptHandler[], orelse: readonly ast.Stmt[], finalbody: readonly ast.Stmt[]): ast.TryStar {
  const node = new ast.Node7(48, start, end, p.tapeLength, body, handlers, finalbody, orelse, null, null, null) as unknown as ast.TryStar;
  append(p, node, 48, low, -1);
  return node;
}
export function finishAssert(p: ParserState, low: number, start: number, end: number, test: ast.Expr, msg: ast.Expr | null): ast.Assert {
  const node = new ast.Node3(49, start, end, p.tapeLength, msg, test, null) as unknown as ast.Assert;
  append(p, node, 49, low, -1);
  return node;
}
export function finishImport(p: ParserState, low: number, start: number, end: number, names: readonly ast.Alias[]): ast.Import {
  const node = new ast.Node3(50, start, end, p.tapeLength, names, null, null) as unknown as ast.Import;
  append(p, node, 50, low, -1);
  return node;
}
export function finishImportFrom(p: ParserState, low: number, start: number, end: number, module: number, names: readonly ast.Alias[], level: number): ast.ImportFrom {
  const node = new ast.Node3(51, start, end, p.tapeLength, names, module < 0 ? null : p.names[module], level) as unknown as ast.ImportFrom;
  append(p, node, 51, low, module);
  return node;
}
export function finishGlobal(p: ParserState, low: number, start: number, end: number, names: readonly string[]): ast.Global {
  const node = new ast.Node3(52, start, end, p.tapeLength, names, null, null) as unknown as ast.Global;
  append(p, node, 52, low, -1);
  return node;
}
export function finishNonlocal(p: ParserState, low: number, start: number, end: number, names: readonly string[]): ast.Nonlocal {
  const node = new ast.Node3(53, start, end, p.tapeLength, names, null, null) as unknown as ast.Nonlocal;
  append(p, node, 53, low, -1);
  return node;
}
export function finishExprStmt(p: ParserState, low: number, start: number, end: number, value: ast.Expr): ast.ExprStmt {
  const node = new ast.Node3(54, start, end, p.tapeLength, value, null, null) as unknown as ast.ExprStmt;
  append(p, node, 54, low, -1);
  return node;
}
export function finishPass(p: ParserState, low: number, start: number, end: number): ast.Pass {
  const node = new ast.Node3(55, start, end, p.tapeLength, null, null, null) as unknown as ast.Pass;
  append(p, node, 55, low, -1);
  return node;
}
export function finishBreak(p: ParserState, low: number, start: number, end: number): ast.Break {
  const node = new ast.Node3(56, start, end, p.tapeLength, null, null, null) as unknown as ast.Break;
  append(p, node, 56, low, -1);
  return node;
}
export function finishContinue(p: ParserState, low: number, start: number, end: number): ast.Continue {
  const node = new ast.Node3(57, start, end, p.tapeLength, null, null, null) as unknown as ast.Continue;
  append(p, node, 57, low, -1);
  return node;
}
export function finishModule(p: ParserState, low: number, start: number, end: number, body: readonly ast.Stmt[]): ast.Module {
  const node = new ast.Node3(58, start, end, p.tapeLength, body, null, null) as unknown as ast.Module;
  append(p, node, 58, low, -1);
  return node;
}
export function finishInteractive(p: ParserState, low: number, start: number, end: number, body: readonly ast.Stmt[]): ast.Interactive {
  const node = new ast.Node3(59, start, end, p.tapeLength, body, null, null) as unknown as ast.Interactive;
  append(p, node, 59, low, -1);
  return node;
}
export function finishExpression(p: ParserState, low: number, start: number, end: number, body: ast.Expr): ast.Expression {
  const node = new ast.Node3(60, start, end, p.tapeLength, body, null, null) as unknown as ast.Expression;
  append(p, node, 60, low, -1);
  return node;
}
export function finishComprehension(p: ParserState, low: number, start: number, end: number, target: ast.Expr, iter: ast.Expr, ifs: readonly ast.Expr[], is_async: number): ast.Comprehension {
  const node = new ast.Node7(62, start, end, p.tapeLength, ifs, target, iter, is_async, null, null, null) as unknown as ast.Comprehension;
  append(p, node, 62, low, -1);
  return node;
}
export function finishExceptHandler(p: ParserState, low: number, start: number, end: number, type: ast.Expr | null, name: number, body: readonly ast.Stmt[]): ast.ExceptHandler {
  const node = new ast.Node3(63, start, end, p.tapeLength, body, name < 0 ? null : p.names[name], type) as unknown as ast.ExceptHandler;
  append(p, node, 63, low, name);
  return node;
}
export function finishArguments(p: ParserState, low: number, start: number, end: number, posonlyargs: readonly ast.Arg[], args: readonly ast.Arg[], vararg: ast.Arg | null, kwonlyargs: readonly ast.Arg[], kw_defaults: readonly (ast.Expr | null)[], kwarg: ast.Arg | null, defaults: readonly ast.Expr[]): ast.Arguments {
  const node = new ast.Node7(64, start, end, p.tapeLength, posonlyargs, args, vararg, kwonlyargs, kw_defaults, kwarg, defaults) as unknown as ast.Arguments;
  append(p, node, 64, low, -1);
  return node;
}
export function finishArg(p: ParserState, low: number, start: number, end: number, arg: number, annotation: ast.Expr | null): ast.Arg {
  const node = new ast.Node3(65, start, end, p.tapeLength, annotation, arg < 0 ? '' : p.names[arg], null) as unknown as ast.Arg;
  append(p, node, 65, low, arg);
  return node;
}
export function finishKeyword(p: ParserState, low: number, start: number, end: number, arg: number, value: ast.Expr): ast.Keyword {
  const node = new ast.Node3(66, start, end, p.tapeLength, value, arg < 0 ? null : p.names[arg], null) as unknown as ast.Keyword;
  append(p, node, 66, low, arg);
  return node;
}
export function finishAlias(p: ParserState, low: number, start: number, end: number, name: number, asname: number): ast.Alias {
  const node = new ast.Node3(67, start, end, p.tapeLength, asname < 0 ? null : p.names[asname], name < 0 ? '' : p.names[name], null) as unknown as ast.Alias;
  append(p, node, 67, low, name);
  return node;
}
export function finishWithitem(p: ParserState, low: number, start: number, end: number, context_expr: ast.Expr, optional_vars: ast.Expr | null): ast.Withitem {
  const node = new ast.Node3(68, start, end, p.tapeLength, context_expr, optional_vars, null) as unknown as ast.Withitem;
  append(p, node, 68, low, -1);
  return node;
}
export function finishMatchCase(p: ParserState, low: number, start: number, end: number, pattern: ast.Pattern, guard: ast.Expr | null, body: readonly ast.Stmt[]): ast.MatchCase {
  const node = new ast.Node3(69, start, end, p.tapeLength, body, guard, pattern) as unknown as ast.MatchCase;
  append(p, node, 69, low, -1);
  return node;
}
export function finishMatchValue(p: ParserState, low: number, start: number, end: number, value: ast.Expr): ast.MatchValue {
  const node = new ast.Node3(70, start, end, p.tapeLength, value, null, null) as unknown as ast.MatchValue;
  append(p, node, 70, low, -1);
  return node;
}
export function finishMatchSingleton(p: ParserState, low: number, start: number, end: number, value: ConstantValue): ast.MatchSingleton {
  const node = new ast.Node3(71, start, end, p.tapeLength, value, null, null) as unknown as ast.MatchSingleton;
  append(p, node, 71, low, -1);
  return node;
}
export function finishMatchSequence(p: ParserState, low: number, start: number, end: number, patterns: readonly ast.Pattern[]): ast.MatchSequence {
  const node = new ast.Node3(72, start, end, p.tapeLength, null, patterns, null) as unknown as ast.MatchSequence;
  append(p, node, 72, low, -1);
  return node;
}
export function finishMatchMapping(p: ParserState, low: number, start: number, end: number, keys: readonly ast.Expr[], patterns: readonly ast.Pattern[], rest: number): ast.MatchMapping {
  const node = new ast.Node3(73, start, end, p.tapeLength, keys, patterns, rest < 0 ? null : p.names[rest]) as unknown as ast.MatchMapping;
  append(p, node, 73, low, rest);
  return node;
}
export function finishMatchClass(p: ParserState, low: number, start: number, end: number, cls: ast.Expr, patterns: readonly ast.Pattern[], kwd_attrs: readonly string[], kwd_patterns: readonly ast.Pattern[]): ast.MatchClass {
  const node = new ast.Node7(74, start, end, p.tapeLength, cls, patterns, kwd_attrs, kwd_patterns, null, null, null) as unknown as ast.MatchClass;
  append(p, node, 74, low, -1);
  return node;
}
export function finishMatchStar(p: ParserState, low: number, start: number, end: number, name: number): ast.MatchStar {
  const node = new ast.Node3(75, start, end, p.tapeLength, null, name < 0 ? null : p.names[name], null) as unknown as ast.MatchStar;
  append(p, node, 75, low, name);
  return node;
}
export function finishMatchAs(p: ParserState, low: number, start: number, end: number, pattern: ast.Pattern | null, name: number): ast.MatchAs {
  const node = new ast.Node3(76, start, end, p.tapeLength, null, name < 0 ? null : p.names[name], pattern) as unknown as ast.MatchAs;
  append(p, node, 76, low, name);
  return node;
}
export function finishMatchOr(p: ParserState, low: number, start: number, end: number, patterns: readonly ast.Pattern[]): ast.MatchOr {
  const node = new ast.Node3(77, start, end, p.tapeLength, null, patterns, null) as unknown as ast.MatchOr;
  append(p, node, 77, low, -1);
  return node;
}
export function finishTypeVar(p: ParserState, low: number, start: number, end: number, name: number, bound: ast.Expr | null, default_value: ast.Expr | null): ast.TypeVar {
  const node = new ast.Node3(78, start, end, p.tapeLength, bound, name < 0 ? '' : p.names[name], default_value) as unknown as ast.TypeVar;
  append(p, node, 78, low, name);
  return node;
}
export function finishParamSpec(p: ParserState, low: number, start: number, end: number, name: number, default_value: ast.Expr | null): ast.ParamSpec {
  const node = new ast.Node3(79, start, end, p.tapeLength, null, name < 0 ? '' : p.names[name], default_value) as unknown as ast.ParamSpec;
  append(p, node, 79, low, name);
  return node;
}
export function finishTypeVarTuple(p: ParserState, low: number, start: number, end: number, name: number, default_value: ast.Expr | null): ast.TypeVarTuple {
  const node = new ast.Node3(80, start, end, p.tapeLength, null, name < 0 ? '' : p.names[name], default_value) as unknown as ast.TypeVarTuple;
  append(p, node, 80, low, name);
  return node;
}
