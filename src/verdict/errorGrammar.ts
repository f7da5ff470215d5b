/**
 * The rules that only word errors: CPython's `invalid_*`, in the notation of grammar.ts.
 *
 * They are left out of the first pass. In the second they stand among the alternatives, so they read valid
 * code too, and the first action that finds something to say ends the parse. Actions that point: `at(x)` an
 * element, `range(x y)` from one to another, `from(x)` to the tokenizer's place, `last` the token fetched last,
 * `next` the token that would come next, `indent(x)` an IndentationError at the token fetched last; `{kind}` in
 * a message is what CPython calls the element, `{line}` its line, `{word}` its text. Other actions are
 * functions of grammarActions.ts; one that has nothing to say makes its rule fail, as in CPython.
 */
export const ERROR_GRAMMAR = `
invalid_arguments:
  @13 ((','.(starred_expression | (assignment_expression | expression !':=') !'=')+ ',' kwargs) | kwargs) a=',' ','.(starred_expression !'=')+ => from(a) UnpackingAfterKeywordUnpacking
  @11-12 ((','.(starred_expression | (assignment_expression | expression !':=') !'=')+ ',' kwargs) | kwargs) ',' a='*' => at(a) UnpackingAfterKeywordUnpacking
  @10-10 a=args ',' '*' => at(a) UnpackingAfterKeywordUnpacking
  @-9 args ',' '*' => last UnpackingAfterKeywordUnpacking
  @10 a=expression b=for_if_clauses ',' (args | expression for_if_clauses)? => generator(a b) GeneratorParentheses
  @-9 a=expression for_if_clauses ',' (args | expression for_if_clauses)? => at(a) GeneratorParentheses
  @10 a=NAME b='=' expression for_if_clauses => range(a b) EqualInExpression
  @12 (args ',')? a=NAME b='=' &(',' | ')') => range(a b) ArgumentValueMissing
  a=args b=for_if_clauses => bareGenerator(a b) GeneratorParentheses
  @10 args ',' a=expression b=for_if_clauses => generator(a b) GeneratorParentheses
  @-9 args ',' a=expression for_if_clauses => at(a) GeneratorParentheses
  a=args ',' args => positional(a)
invalid_kwarg:
  @10 a=('True' | 'False' | 'None') b='=' => range(a b) CannotAssign word
  @10 a=NAME b='=' expression for_if_clauses => range(a b) EqualInExpression
  @10 !(NAME '=') a=expression b='=' => range(a b) AssignmentInArgument
  @-9 !(NAME '=') a=expression '=' => at(a) AssignmentInArgument
  @12 a='**' expression '=' b=expression => range(a b) UnpackingTarget "keyword"

expression_without_invalid:
  disjunction 'if' disjunction 'else' expression => Conditional
  disjunction
  lambdef
invalid_legacy_expression: a=NAME !'(' b=star_expressions => legacyStatement(a b) LegacyStatement word
invalid_expression:
  @14 STRING a=(!STRING b=expression_without_invalid => b)+ STRING => between(a) PartOfString
  !(NAME STRING | SOFT_KEYWORD) a=disjunction b=expression_without_invalid => missingComma(a b) MissingComma
  a=disjunction 'if' b=disjunction !('else' | ':') => range(a b) ExpectedElse
  @14 disjunction 'if' disjunction 'else' !expression => next StatementAfterElse
  @14 a=(pass_stmt | break_stmt | continue_stmt) 'if' disjunction 'else' simple_stmt => at(a) StatementBeforeIf
  @12 a='lambda' lambda_params? b=':' &FSTRING_MIDDLE => range(a b) FStringLambda
  @14 a='lambda' lambda_params? b=':' &TSTRING_MIDDLE => range(a b) "t-string: lambda expressions are not allowed without parentheses"
invalid_named_expression memo:
  a=expression ':=' expression => at(a) InvalidNamedTarget kind
  @10 a=NAME '=' b=bitwise_or !('=' | ':=') => range(a b) EqualInExpression
  @10 !(list | tuple | genexp | 'True' | 'None' | 'False') a=bitwise_or '=' bitwise_or !('=' | ':=') => at(a) CannotAssignHere kind

invalid_assignment:
  a=invalid_ann_assign_target ':' expression => at(a) OnlySingleTarget kind
  a=star_named_expression ',' star_named_expressions* ':' expression => at(a) OnlySingleTarget "tuple"
  a=expression ':' expression => at(a) IllegalAnnotation
  (star_targets '=')* a=star_expressions '=' => starTarget(a) CannotAssign kind
  (star_targets '=')* a=yield_expr '=' => at(a) YieldTarget
  @9 a=star_expressions augassign annotated_rhs => at(a) IllegalAugmented kind
  @8-8 a=star_expressions augassign annotated_rhs => augmentedOld(a) CannotAssign kind
invalid_ann_assign_target:
  list
  tuple
  '(' a=invalid_ann_assign_target ')' => a
invalid_del_stmt: 'del' a=star_expressions => delTarget(a) CannotDelete kind
invalid_block: NEWLINE !INDENT => indent "expected an indented block"
invalid_comprehension:
  ('[' | '(' | '{') a=starred_expression for_if_clauses => at(a) UnpackingInComprehension
  @10 ('[' | '{') a=star_named_expression ',' b=star_named_expressions for_if_clauses => range(a b) ComprehensionTarget
  @10 ('[' | '{') a=star_named_expression b=',' for_if_clauses => range(a b) ComprehensionTarget
invalid_dict_comprehension: '{' a='**' bitwise_or for_if_clauses '}' => at(a) DictUnpackingInComprehension

invalid_parameters:
  @12 a='/' ',' => at(a) SlashFirst
  @12 (slash_no_default | slash_with_default) param_maybe_default* a='/' => at(a) SlashTwice
  @12 slash_no_default? param_no_default* invalid_parameters_helper a=param_no_default => at(a) NonDefaultAfterDefault
  @10-11 param_no_default* invalid_parameters_helper a=param_no_default => at(a) "non-default argument follows default argument"
  @-9 param_no_default* invalid_parameters_helper param_no_default => start "non-default argument follows default argument"
  @11 param_no_default* a='(' param_no_default+ ','? b=')' => range(a b) ParameterParentheses
  @11-11 a='/' ',' => at(a) SlashFirst
  @11-11 (slash_no_default | slash_with_default) param_maybe_default* a='/' => at(a) SlashTwice
  @11 (slash_no_default | slash_with_default)? param_maybe_default* '*' (',' | param_no_default) param_maybe_default* a='/' => at(a) SlashAfterStar
  @11 param_maybe_default+ '/' a='*' => at(a) SlashStarComma
invalid_default: a='=' &(')' | ',') => at(a) DefaultMissing
invalid_star_etc:
  @10 a='*' (')' | ',' (')' | '**')) => at(a) NamedAfterStar
  @-9 '*' (')' | ',' (')' | '**')) => start NamedAfterStar
  @11 '*' param a='=' => at(a) VarPositionalDefault
  @11 '*' (param_no_default | ',') param_maybe_default* a='*' (param_no_default | ',') => at(a) StarTwice
invalid_kwds:
  '**' param a='=' => at(a) VarKeywordDefault
  '**' param ',' a=param => at(a) AfterKeywordParameter
  '**' param ',' a=('*' | '**' | '/') => at(a) AfterKeywordParameter
invalid_parameters_helper: slash_with_default | param_with_default+
invalid_lambda_parameters:
  @12 a='/' ',' => at(a) SlashFirst
  @12 (lambda_slash_no_default | lambda_slash_with_default) lambda_param_maybe_default* a='/' => at(a) SlashTwice
  @12 lambda_slash_no_default? lambda_param_no_default* invalid_lambda_parameters_helper a=lambda_param_no_default => at(a) NonDefaultAfterDefault
  @10-11 lambda_param_no_default* invalid_lambda_parameters_helper a=lambda_param_no_default => at(a) "non-default argument follows default argument"
  @-9 lambda_param_no_default* invalid_lambda_parameters_helper lambda_param_no_default => start "non-default argument follows default argument"
  @11 lambda_param_no_default* a='(' ','.lambda_param+ ','? b=')' => range(a b) LambdaParentheses
  @11-11 a='/' ',' => at(a) SlashFirst
  @11-11 (lambda_slash_no_default | lambda_slash_with_default) lambda_param_maybe_default* a='/' => at(a) SlashTwice
  @11 (lambda_slash_no_default | lambda_slash_with_default)? lambda_param_maybe_default* '*' (',' | lambda_param_no_default) lambda_param_maybe_default* a='/' => at(a) SlashAfterStar
  @11 lambda_param_maybe_default+ '/' a='*' => at(a) SlashStarComma
invalid_lambda_parameters_helper: lambda_slash_with_default | lambda_param_with_default+
invalid_lambda_star_etc:
  '*' (':' | ',' (':' | '**')) => last NamedAfterStar
  @11 '*' lambda_param a='=' => at(a) VarPositionalDefault
  @11 '*' (lambda_param_no_default | ',') lambda_param_maybe_default* a='*' (lambda_param_no_default | ',') => at(a) StarTwice
invalid_lambda_kwds:
  '**' lambda_param a='=' => at(a) VarKeywordDefault
  '**' lambda_param ',' a=lambda_param => at(a) AfterKeywordParameter
  '**' lambda_param ',' a=('*' | '**' | '/') => at(a) AfterKeywordParameter

invalid_with_item:
  @10 expression 'as' a=expression &(',' | ')' | ':') => starTarget(a) CannotAssign kind
  @-9 expression 'as' a=expression => starTarget(a) CannotAssign kind
invalid_for_if_clause: 'async'? 'for' (bitwise_or (',' bitwise_or)* ','?) !'in' => last ExpectedIn
invalid_for_target: 'async'? 'for' a=star_expressions => forTarget(a) CannotAssign kind
invalid_primary: primary a='{' => at(a) InvalidSyntax
invalid_group:
  @10 '(' a=starred_expression ')' => at(a) StarredHere
  @10 '(' a='**' expression ')' => at(a) DoubleStarredHere
  @-9 '(' a=starred_expression ')' => at(a) StarredExpression
invalid_import:
  a='import' ','.dotted_name+ 'from' dotted_name => from(a) ImportFromSwapped
  @13 'import' a=NEWLINE => from(a) ImportNames
invalid_dotted_as_name: dotted_name 'as' !(NAME (',' | ')' | ';' | NEWLINE)) a=expression => at(a) ImportTarget kind
invalid_import_from_as_name: NAME 'as' !(NAME (',' | ')' | ';' | NEWLINE)) a=expression => at(a) ImportTarget kind
invalid_import_from_targets:
  import_from_as_names ',' NEWLINE => last ImportTrailingComma
  @13 a=NEWLINE => from(a) ImportNames

invalid_with_stmt:
  'async'? 'with' ','.(expression ('as' star_target)?)+ NEWLINE => last ExpectedColon
  'async'? 'with' '(' ','.(expressions ('as' star_target)?)+ ','? ')' NEWLINE => last ExpectedColon
invalid_with_stmt_indent:
  'async'? a='with' ','.(expression ('as' star_target)?)+ ':' NEWLINE !INDENT => indent(a) ExpectedBlock "'with' statement"
  'async'? a='with' '(' ','.(expressions ('as' star_target)?)+ ','? ')' ':' NEWLINE !INDENT => indent(a) ExpectedBlock "'with' statement"
invalid_try_stmt:
  a='try' ':' NEWLINE !INDENT => indent(a) ExpectedBlock "'try' statement"
  'try' ':' block !('except' | 'finally') => last ExpectedExcept
  @11 'try' ':' block* except_block+ a='except' b='*' expression ('as' NAME)? ':' => range(a b) MixedExcept
  @11 'try' ':' block* except_star_block+ a='except' (expression ('as' NAME)?)? ':' => at(a) MixedExcept
invalid_except_stmt:
  @14 'except' a=expression ',' expressions 'as' NAME ':' => from(a) ExceptTypesAs
  @11-13 'except' '*'? a=expression ',' expressions ('as' NAME)? ':' => from(a) ExceptTypes
  @10-10 'except' a=expression ',' expressions ('as' NAME)? ':' => from(a) ExceptTypes
  @14 'except' expression ('as' NAME)? NEWLINE => last ExpectedColon
  @11-13 'except' '*'? expression ('as' NAME)? NEWLINE => last ExpectedColon
  @10-10 'except' expression ('as' NAME)? NEWLINE => last ExpectedColon
  'except' NEWLINE => last ExpectedColon
  @11-13 'except' '*' (NEWLINE | ':') => last ExpectedExceptionTypes
  @14 'except' expression 'as' a=expression ':' block => at(a) ExceptTarget kind
invalid_except_star_stmt:
  'except' '*' a=expression ',' expressions 'as' NAME ':' => from(a) ExceptTypesAs
  'except' '*' expression ('as' NAME)? NEWLINE => last ExpectedColon
  'except' '*' (NEWLINE | ':') => last ExpectedExceptionTypes
  'except' '*' expression 'as' a=expression ':' block => at(a) ExceptStarTarget kind
invalid_finally_stmt: a='finally' ':' NEWLINE !INDENT => indent(a) ExpectedBlock "'finally' statement"
invalid_except_stmt_indent:
  a='except' expression ('as' NAME)? ':' NEWLINE !INDENT => indent(a) ExpectedBlock "'except' statement"
  a='except' ':' NEWLINE !INDENT => indent(a) ExpectedBlock "'except' statement"
invalid_except_star_stmt_indent: a='except' '*' expression ('as' NAME)? ':' NEWLINE !INDENT => indent(a) ExpectedBlock "'except*' statement"
invalid_match_stmt:
  "match" subject_expr NEWLINE => last ExpectedColon
  a="match" subject_expr ':' NEWLINE !INDENT => indent(a) ExpectedBlock "'match' statement"
invalid_case_block:
  "case" patterns guard? NEWLINE => last ExpectedColon
  a="case" patterns guard? ':' NEWLINE !INDENT => indent(a) ExpectedBlock "'case' statement"
invalid_as_pattern:
  or_pattern 'as' a="_" => at(a) UnderscoreTarget
  @14 or_pattern 'as' a=expression => at(a) PatternTarget kind
  @-13 or_pattern 'as' !NAME a=expression => at(a) InvalidPatternTarget
invalid_class_pattern: name_or_attr '(' a=invalid_class_argument_pattern => between(a) PositionalPatternAfterKeyword
invalid_class_argument_pattern: (positional_patterns ',')? keyword_patterns ',' a=positional_patterns => a
invalid_if_stmt:
  'if' named_expression NEWLINE => last ExpectedColon
  a='if' named_expression ':' NEWLINE !INDENT => indent(a) ExpectedBlock "'if' statement"
invalid_elif_stmt:
  'elif' named_expression NEWLINE => last ExpectedColon
  a='elif' named_expression ':' NEWLINE !INDENT => indent(a) ExpectedBlock "'elif' statement"
invalid_else_stmt:
  a='else' ':' NEWLINE !INDENT => indent(a) ExpectedBlock "'else' statement"
  @14 'else' ':' block 'elif' => last ElifAfterElse
invalid_while_stmt:
  'while' named_expression NEWLINE => last ExpectedColon
  a='while' named_expression ':' NEWLINE !INDENT => indent(a) ExpectedBlock "'while' statement"
invalid_for_stmt:
  'async'? 'for' star_targets 'in' star_expressions NEWLINE => last ExpectedColon
  'async'? a='for' star_targets 'in' star_expressions ':' NEWLINE !INDENT => indent(a) ExpectedBlock "'for' statement"
invalid_def_raw:
  @12 'async'? a='def' NAME type_params? '(' params? ')' ('->' expression)? ':' NEWLINE !INDENT => indent(a) ExpectedBlock "function definition"
  @-11 'async'? a='def' NAME '(' params? ')' ('->' expression)? ':' NEWLINE !INDENT => indent(a) ExpectedBlock "function definition"
  @13 'async'? 'def' NAME type_params? &&'(' params? ')' ('->' expression)? &&':' block
invalid_class_def_raw:
  @12 'class' NAME type_params? ('(' arguments? ')')? NEWLINE => last ExpectedColon
  @-11 'class' NAME ('(' arguments? ')')? NEWLINE => last ExpectedColon
  @12 a='class' NAME type_params? ('(' arguments? ')')? ':' NEWLINE !INDENT => indent(a) ExpectedBlock "class definition"
  @-11 a='class' NAME ('(' arguments? ')')? ':' NEWLINE !INDENT => indent(a) ExpectedBlock "class definition"

invalid_double_starred_kvpairs:
  ','.double_starred_kvpair+ ',' invalid_kvpair
  expression ':' a='*' bitwise_or => from(a) DictValueStarred
  expression a=':' &('}' | ',') => at(a) DictValueMissing
invalid_kvpair:
  a=expression !':' => afterKey(a) DictColonMissing
  expression ':' a='*' bitwise_or => from(a) DictValueStarred
  expression a=':' &('}' | ',') => at(a) DictValueMissing
invalid_starred_expression_unpacking: a='*' expression '=' b=expression => range(a b) UnpackingTarget "iterable"
invalid_starred_expression:
  @14 '*' => last InvalidStar
  @12-12 a='*' expression '=' b=expression => range(a b) UnpackingTarget "iterable"

invalid_fstring_replacement_field:
  '{' a='=' => at(a) FieldEmpty "f-string="
  '{' a='!' => at(a) FieldEmpty "f-string!"
  '{' a=':' => at(a) FieldEmpty "f-string:"
  '{' a='}' => at(a) FieldEmpty "f-string}"
  '{' !annotated_rhs => next FieldExpression "f-string"
  '{' annotated_rhs !('=' | '!' | ':' | '}') => next FieldEnd "f-string"
  '{' annotated_rhs '=' !('!' | ':' | '}') => next FieldAfterDebug "f-string"
  '{' annotated_rhs '='? invalid_fstring_conversion_character
  '{' annotated_rhs '='? ('!' NAME)? !(':' | '}') => next FieldAfterConversion "f-string"
  '{' annotated_rhs '='? ('!' NAME)? ':' fstring_format_spec* !'}' => next FieldFormatEnd "f-string"
  '{' annotated_rhs '='? ('!' NAME)? !'}' => next FieldBrace "f-string"
invalid_fstring_conversion_character:
  '!' &(':' | '}') => next ConversionAbsent "f-string"
  '!' !NAME => next ConversionMissing "f-string"
invalid_tstring_replacement_field:
  '{' a='=' => at(a) FieldEmpty "t-string="
  '{' a='!' => at(a) FieldEmpty "t-string!"
  '{' a=':' => at(a) FieldEmpty "t-string:"
  '{' a='}' => at(a) FieldEmpty "t-string}"
  '{' !annotated_rhs => next FieldExpression "t-string"
  '{' annotated_rhs !('=' | '!' | ':' | '}') => next FieldEnd "t-string"
  '{' annotated_rhs '=' !('!' | ':' | '}') => next FieldAfterDebug "t-string"
  '{' annotated_rhs '='? invalid_tstring_conversion_character
  '{' annotated_rhs '='? ('!' NAME)? !(':' | '}') => next FieldAfterConversion "t-string"
  '{' annotated_rhs '='? ('!' NAME)? ':' fstring_format_spec* !'}' => next FieldFormatEnd "t-string"
  '{' annotated_rhs '='? ('!' NAME)? !'}' => next FieldBrace "t-string"
invalid_tstring_conversion_character:
  '!' &(':' | '}') => next ConversionAbsent "t-string"
  '!' !NAME => next ConversionMissing "t-string"
invalid_string_tstring_concat:
  a=(fstring | string)+ b=tstring => lastTo(a b) MixedTemplate
  a=tstring+ b=(fstring | string) => lastTo(a b) MixedTemplate
invalid_arithmetic: sum ('+' | '-' | '*' | '/' | '%' | '//' | '@') a='not' b=inversion => range(a b) NotAfterOperator
invalid_factor: ('+' | '-' | '~') a='not' b=factor => range(a b) NotAfterOperator
invalid_type_params: '[' a=']' => from(a) EmptyTypeParameters
invalid_type_param:
  '*' NAME a=':' b=expression => boundStarred(a b) "TypeVarTuple"
  '**' NAME a=':' b=expression => boundStarred(a b) "ParamSpec"
`;
