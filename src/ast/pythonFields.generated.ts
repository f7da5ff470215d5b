/**
 * Fields and positions as CPython has them, for dumps in CPython's terms.
 *
 * Generated from src/ast/schema.ts by scripts/generate.ts. Do not edit: run `npm run generate`.
 */

/**
 * What the canonical dump prints, field by field: `name:type` with CPython's names and
 * ASDL's types (`?`, `*` as in the schema); fields of type `none` have no slot.
 */
export const pythonFields: readonly (readonly string[])[] = [
  ['children:node*'], // Error
  ['op:boolop', 'values:expr*'], // BoolOp
  ['target:expr', 'value:expr'], // NamedExpr
  ['left:expr', 'op:operator', 'right:expr'], // BinOp
  ['op:unaryop', 'operand:expr'], // UnaryOp
  ['args:arguments', 'body:expr'], // Lambda
  ['test:expr', 'body:expr', 'orelse:expr'], // IfExp
  ['keys:expr?*', 'values:expr*'], // Dict
  ['elts:expr*'], // Set
  ['elt:expr', 'generators:comprehension*'], // ListComp
  ['elt:expr', 'generators:comprehension*'], // SetComp
  ['key:expr', 'value:expr', 'generators:comprehension*'], // DictComp
  ['elt:expr', 'generators:comprehension*'], // GeneratorExp
  ['value:expr'], // Await
  ['value:expr?'], // Yield
  ['value:expr'], // YieldFrom
  ['left:expr', 'ops:cmpop*', 'comparators:expr*'], // Compare
  ['func:expr', 'args:expr*', 'keywords:keyword*'], // Call
  ['value:expr', 'conversion:int', 'format_spec:expr?'], // FormattedValue
  ['value:expr', 'str:constant', 'conversion:int', 'format_spec:expr?'], // Interpolation
  ['values:expr*'], // JoinedStr
  ['values:expr*'], // TemplateStr
  ['value:constant', 'kind:string?'], // Constant
  ['value:expr', 'attr:identifier', 'ctx:expr_context'], // Attribute
  ['value:expr', 'slice:expr', 'ctx:expr_context'], // Subscript
  ['value:expr', 'ctx:expr_context'], // Starred
  ['id:identifier', 'ctx:expr_context'], // Name
  ['elts:expr*', 'ctx:expr_context'], // List
  ['elts:expr*', 'ctx:expr_context'], // Tuple
  ['lower:expr?', 'upper:expr?', 'step:expr?'], // Slice
  ['name:identifier', 'args:arguments', 'body:stmt*', 'decorator_list:expr*', 'returns:expr?', 'type_comment:none', 'type_params:type_param*'], // FunctionDef
  ['name:identifier', 'args:arguments', 'body:stmt*', 'decorator_list:expr*', 'returns:expr?', 'type_comment:none', 'type_params:type_param*'], // AsyncFunctionDef
  ['name:identifier', 'bases:expr*', 'keywords:keyword*', 'body:stmt*', 'decorator_list:expr*', 'type_params:type_param*'], // ClassDef
  ['value:expr?'], // Return
  ['targets:expr*'], // Delete
  ['targets:expr*', 'value:expr', 'type_comment:none'], // Assign
  ['name:expr', 'type_params:type_param*', 'value:expr'], // TypeAlias
  ['target:expr', 'op:operator', 'value:expr'], // AugAssign
  ['target:expr', 'annotation:expr', 'value:expr?', 'simple:int'], // AnnAssign
  ['target:expr', 'iter:expr', 'body:stmt*', 'orelse:stmt*', 'type_comment:none'], // For
  ['target:expr', 'iter:expr', 'body:stmt*', 'orelse:stmt*', 'type_comment:none'], // AsyncFor
  ['test:expr', 'body:stmt*', 'orelse:stmt*'], // While
  ['test:expr', 'body:stmt*', 'orelse:stmt*'], // If
  ['items:withitem*', 'body:stmt*', 'type_comment:none'], // With
  ['items:withitem*', 'body:stmt*', 'type_comment:none'], // AsyncWith
  ['subject:expr', 'cases:match_case*'], // Match
  ['exc:expr?', 'cause:expr?'], // Raise
  ['body:stmt*', 'handlers:excepthandler*', 'orelse:stmt*', 'finalbody:stmt*'], // Try
  ['body:stmt*', 'handlers:excepthandler*', 'orelse:stmt*', 'finalbody:stmt*'], // TryStar
  ['test:expr', 'msg:expr?'], // Assert
  ['names:alias*'], // Import
  ['module:identifier?', 'names:alias*', 'level:int'], // ImportFrom
  ['names:identifier*'], // Global
  ['names:identifier*'], // Nonlocal
  ['value:expr'], // Expr
  [], // Pass
  [], // Break
  [], // Continue
  ['body:stmt*', 'type_ignores:none*'], // Module
  ['body:stmt*'], // Interactive
  ['body:expr'], // Expression
  ['argtypes:expr*', 'returns:expr'], // FunctionType
  ['target:expr', 'iter:expr', 'ifs:expr*', 'is_async:int'], // comprehension
  ['type:expr?', 'name:identifier?', 'body:stmt*'], // ExceptHandler
  ['posonlyargs:arg*', 'args:arg*', 'vararg:arg?', 'kwonlyargs:arg*', 'kw_defaults:expr?*', 'kwarg:arg?', 'defaults:expr*'], // arguments
  ['arg:identifier', 'annotation:expr?', 'type_comment:none'], // arg
  ['arg:identifier?', 'value:expr'], // keyword
  ['name:identifier', 'asname:identifier?'], // alias
  ['context_expr:expr', 'optional_vars:expr?'], // withitem
  ['pattern:pattern', 'guard:expr?', 'body:stmt*'], // match_case
  ['value:expr'], // MatchValue
  ['value:constant'], // MatchSingleton
  ['patterns:pattern*'], // MatchSequence
  ['keys:expr*', 'patterns:pattern*', 'rest:identifier?'], // MatchMapping
  ['cls:expr', 'patterns:pattern*', 'kwd_attrs:identifier*', 'kwd_patterns:pattern*'], // MatchClass
  ['name:identifier?'], // MatchStar
  ['pattern:pattern?', 'name:identifier?'], // MatchAs
  ['patterns:pattern*'], // MatchOr
  ['name:identifier', 'bound:expr?', 'default_value:expr?'], // TypeVar
  ['name:identifier', 'default_value:expr?'], // ParamSpec
  ['name:identifier', 'default_value:expr?'], // TypeVarTuple
];

/** 1 where nodes of a kind have a position in CPython. */
export const hasPosition: readonly number[] = [
  1, // Error
  1, // BoolOp
  1, // NamedExpr
  1, // BinOp
  1, // UnaryOp
  1, // Lambda
  1, // IfExp
  1, // Dict
  1, // Set
  1, // ListComp
  1, // SetComp
  1, // DictComp
  1, // GeneratorExp
  1, // Await
  1, // Yield
  1, // YieldFrom
  1, // Compare
  1, // Call
  1, // FormattedValue
  1, // Interpolation
  1, // JoinedStr
  1, // TemplateStr
  1, // Constant
  1, // Attribute
  1, // Subscript
  1, // Starred
  1, // Name
  1, // List
  1, // Tuple
  1, // Slice
  1, // FunctionDef
  1, // AsyncFunctionDef
  1, // ClassDef
  1, // Return
  1, // Delete
  1, // Assign
  1, // TypeAlias
  1, // AugAssign
  1, // AnnAssign
  1, // For
  1, // AsyncFor
  1, // While
  1, // If
  1, // With
  1, // AsyncWith
  1, // Match
  1, // Raise
  1, // Try
  1, // TryStar
  1, // Assert
  1, // Import
  1, // ImportFrom
  1, // Global
  1, // Nonlocal
  1, // Expr
  1, // Pass
  1, // Break
  1, // Continue
  0, // Module
  0, // Interactive
  0, // Expression
  0, // FunctionType
  0, // comprehension
  1, // ExceptHandler
  0, // arguments
  1, // arg
  1, // keyword
  1, // alias
  0, // withitem
  0, // match_case
  1, // MatchValue
  1, // MatchSingleton
  1, // MatchSequence
  1, // MatchMapping
  1, // MatchClass
  1, // MatchStar
  1, // MatchAs
  1, // MatchOr
  1, // TypeVar
  1, // ParamSpec
  1, // TypeVarTuple
];
