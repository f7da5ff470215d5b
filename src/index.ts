/**
 * The public API, and nothing but re-exports: what is not here may change any day.
 *
 * `ast` is a namespace because its names are Python's own: `ast.Call`, `ast.Set`,
 * `ast.Error` as types, `ast.createCall(…)` for trees made by hand.
 */

export { fieldNames, kindNames } from './ast/fields.generated.ts';
export * as ast from './ast/nodes.generated.ts';
export {
  type Expr,
  Kind,
  type Mod,
  type Node,
  type NodeBase,
  type NodeByKind,
  type Pattern,
  type Stmt,
  type TypeParam,
} from './ast/nodes.generated.ts';
export {
  BoolOperator,
  boolOperatorNames,
  CompareOperator,
  Context,
  compareOperatorNames,
  contextNames,
  Operator,
  operatorNames,
  UnaryOperator,
  unaryOperatorNames,
} from './ast/operators.ts';
export { canonicalDump, type DumpOptions, dump, type PythonNode, toPythonAst } from './ast/python.ts';
export type { Tape } from './ast/tape.ts';
export type { Tokens } from './ast/tree.ts';
export type { Diagnostic } from './diagnostics/diagnostic.ts';
export { syntaxErrorType, syntaxMessage, syntaxName } from './diagnostics/syntax.ts';
export type { RuleFailure } from './linter/dispatch.ts';
export {
  applyFixes,
  type FixOptions,
  type FixRefusal,
  type FixResult,
  fixSource,
  isApplicable,
} from './linter/fixes.ts';
export {
  createLinter,
  type FileOptions,
  type Linter,
  type LinterOptions,
  type LintOptions,
  type LintResult,
  lint,
} from './linter/linter.ts';
export { type ParseOptions, parse, type TargetVersion, type Tree, targetVersions } from './parser/index.ts';
export {
  type Edit,
  type Finding,
  type Fix,
  type Rule,
  type RuleContext,
  type RuleDocs,
  report,
  rules,
} from './rules/index.ts';
export type { EncodingDecoder } from './text/coding.ts';
export type { LineIndex, Position } from './text/lineIndex.ts';
export { type ConstantValue, Ellipsis, PyComplex, PyFloat, type UnicodeNames } from './text/literals.ts';
export {
  ancestorsOf,
  type CompiledVisitor,
  childrenOf,
  compileVisitor,
  countNodes,
  type Handlers,
  iterate,
  type KindName,
  nextSibling,
  nodeAt,
  nodesOfKind,
  parentOf,
  previousSibling,
  SKIP,
  STOP,
  type Visitor,
  type VisitResult,
  walk,
  walkDfs,
  walkStack,
  walkUnordered,
} from './walker/index.ts';
