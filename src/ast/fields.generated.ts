/**
 * Names of kinds and fields, for everything that prints a tree or reads it by name.
 *
 * Generated from src/ast/schema.ts by scripts/generate.ts. Do not edit: run `npm run generate`.
 */

/** CPython class name of each kind. */
export const kindNames: readonly string[] = [
  'Error',
  'BoolOp',
  'NamedExpr',
  'BinOp',
  'UnaryOp',
  'Lambda',
  'IfExp',
  'Dict',
  'Set',
  'ListComp',
  'SetComp',
  'DictComp',
  'GeneratorExp',
  'Await',
  'Yield',
  'YieldFrom',
  'Compare',
  'Call',
  'FormattedValue',
  'Interpolation',
  'JoinedStr',
  'TemplateStr',
  'Constant',
  'Attribute',
  'Subscript',
  'Starred',
  'Name',
  'List',
  'Tuple',
  'Slice',
  'FunctionDef',
  'AsyncFunctionDef',
  'ClassDef',
  'Return',
  'Delete',
  'Assign',
  'TypeAlias',
  'AugAssign',
  'AnnAssign',
  'For',
  'AsyncFor',
  'While',
  'If',
  'With',
  'AsyncWith',
  'Match',
  'Raise',
  'Try',
  'TryStar',
  'Assert',
  'Import',
  'ImportFrom',
  'Global',
  'Nonlocal',
  'Expr',
  'Pass',
  'Break',
  'Continue',
  'Module',
  'Interactive',
  'Expression',
  'FunctionType',
  'comprehension',
  'ExceptHandler',
  'arguments',
  'arg',
  'keyword',
  'alias',
  'withitem',
  'match_case',
  'MatchValue',
  'MatchSingleton',
  'MatchSequence',
  'MatchMapping',
  'MatchClass',
  'MatchStar',
  'MatchAs',
  'MatchOr',
  'TypeVar',
  'ParamSpec',
  'TypeVarTuple',
];

/** Names of the fields of each kind, in the order of CPython. */
export const fieldNames: readonly (readonly string[])[] = [
  ['children'], // Error
  ['op', 'values'], // BoolOp
  ['target', 'value'], // NamedExpr
  ['left', 'op', 'right'], // BinOp
  ['op', 'operand'], // UnaryOp
  ['args', 'body'], // Lambda
  ['test', 'body', 'orelse'], // IfExp
  ['keys', 'values'], // Dict
  ['elts'], // Set
  ['elt', 'generators'], // ListComp
  ['elt', 'generators'], // SetComp
  ['key', 'value', 'generators'], // DictComp
  ['elt', 'generators'], // GeneratorExp
  ['value'], // Await
  ['value'], // Yield
  ['value'], // YieldFrom
  ['left', 'ops', 'comparators'], // Compare
  ['func', 'args', 'keywords'], // Call
  ['value', 'conversion', 'format_spec'], // FormattedValue
  ['value', 'str', 'conversion', 'format_spec'], // Interpolation
  ['values'], // JoinedStr
  ['values'], // TemplateStr
  ['value', 'literalPrefix'], // Constant
  ['value', 'attr', 'ctx'], // Attribute
  ['value', 'slice', 'ctx'], // Subscript
  ['value', 'ctx'], // Starred
  ['id', 'ctx'], // Name
  ['elts', 'ctx'], // List
  ['elts', 'ctx'], // Tuple
  ['lower', 'upper', 'step'], // Slice
  ['name', 'args', 'body', 'decorator_list', 'returns', 'type_params'], // FunctionDef
  ['name', 'args', 'body', 'decorator_list', 'returns', 'type_params'], // AsyncFunctionDef
  ['name', 'bases', 'keywords', 'body', 'decorator_list', 'type_params'], // ClassDef
  ['value'], // Return
  ['targets'], // Delete
  ['targets', 'value'], // Assign
  ['name', 'type_params', 'value'], // TypeAlias
  ['target', 'op', 'value'], // AugAssign
  ['target', 'annotation', 'value', 'simple'], // AnnAssign
  ['target', 'iter', 'body', 'orelse'], // For
  ['target', 'iter', 'body', 'orelse'], // AsyncFor
  ['test', 'body', 'orelse'], // While
  ['test', 'body', 'orelse'], // If
  ['items', 'body'], // With
  ['items', 'body'], // AsyncWith
  ['subject', 'cases'], // Match
  ['exc', 'cause'], // Raise
  ['body', 'handlers', 'orelse', 'finalbody'], // Try
  ['body', 'handlers', 'orelse', 'finalbody'], // TryStar
  ['test', 'msg'], // Assert
  ['names'], // Import
  ['module', 'names', 'level'], // ImportFrom
  ['names'], // Global
  ['names'], // Nonlocal
  ['value'], // Expr
  [], // Pass
  [], // Break
  [], // Continue
  ['body'], // Module
  ['body'], // Interactive
  ['body'], // Expression
  ['argtypes', 'returns'], // FunctionType
  ['target', 'iter', 'ifs', 'is_async'], // comprehension
  ['type', 'name', 'body'], // ExceptHandler
  ['posonlyargs', 'args', 'vararg', 'kwonlyargs', 'kw_defaults', 'kwarg', 'defaults'], // arguments
  ['arg', 'annotation'], // arg
  ['arg', 'value'], // keyword
  ['name', 'asname'], // alias
  ['context_expr', 'optional_vars'], // withitem
  ['pattern', 'guard', 'body'], // match_case
  ['value'], // MatchValue
  ['value'], // MatchSingleton
  ['patterns'], // MatchSequence
  ['keys', 'patterns', 'rest'], // MatchMapping
  ['cls', 'patterns', 'kwd_attrs', 'kwd_patterns'], // MatchClass
  ['name'], // MatchStar
  ['pattern', 'name'], // MatchAs
  ['patterns'], // MatchOr
  ['name', 'bound', 'default_value'], // TypeVar
  ['name', 'default_value'], // ParamSpec
  ['name', 'default_value'], // TypeVarTuple
];
