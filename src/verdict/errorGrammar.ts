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
export const ERROR_GRAMMAR = String.raw`
invalid_arguments:
  @13 ((','.(starred_expression | (assignment_expression | expression !':=') !'=')+ ',' kwargs) | kwargs) a=',' ','.(starred_expression !'=')+ => from(a) "iterable argument unpacking follows keyword argument unpacking"
  @11-12 ((','.(starred_expression | (assignment_expression | expression !':=') !'=')+ ',' kwargs) | kwargs) ',' a='*' => at(a) "iterable argument unpacking follows keyword argument unpacking"
  @10-10 a=args ',' '*' => at(a) "iterable argument unpacking follows keyword argument unpacking"
  @-9 args ',' '*' => last "iterable argument unpacking follows keyword argument unpacking"
  @10 a=expression b=for_if_clauses ',' (args | expression for_if_clauses)? => generator(a b) "Generator expression must be parenthesized"
  @-9 a=expression for_if_clauses ',' (args | expression for_if_clauses)? => at(a) "Generator expression must be parenthesized"
  @10 a=NAME b='=' expression for_if_clauses => range(a b) "invalid syntax. Maybe you meant '==' or ':=' instead of '='?"
  @12 (args ',')? a=NAME b='=' &(',' | ')') => range(a b) "expected argument value expression"
  a=args b=for_if_clauses => bareGenerator(a b) "Generator expression must be parenthesized"
  @10 args ',' a=expression b=for_if_clauses => generator(a b) "Generator expression must be parenthesized"
  @-9 args ',' a=expression for_if_clauses => at(a) "Generator expression must be parenthesized"
  a=args ',' args => positional(a)
invalid_kwarg:
  @10 a=('True' | 'False' | 'None') b='=' => range(a b) "cannot assign to {word}"
  @10 a=NAME b='=' expression for_if_clauses => range(a b) "invalid syntax. Maybe you meant '==' or ':=' instead of '='?"
  @10 !(NAME '=') a=expression b='=' => range(a b) "expression cannot contain assignment, perhaps you meant \"==\"?"
  @-9 !(NAME '=') a=expression '=' => at(a) "expression cannot contain assignment, perhaps you meant \"==\"?"
  @12 a='**' expression '=' b=expression => range(a b) "cannot assign to keyword argument unpacking"

expression_without_invalid:
  disjunction 'if' disjunction 'else' expression => Conditional
  disjunction
  lambdef
invalid_legacy_expression: a=NAME !'(' b=star_expressions => legacyStatement(a b) "Missing parentheses in call to '{word}'. Did you mean {word}(...)?"
invalid_expression:
  @14 STRING a=(!STRING b=expression_without_invalid => b)+ STRING => between(a) "invalid syntax. Is this intended to be part of the string?"
  !(NAME STRING | SOFT_KEYWORD) a=disjunction b=expression_without_invalid => missingComma(a b) "invalid syntax. Perhaps you forgot a comma?"
  a=disjunction 'if' b=disjunction !('else' | ':') => range(a b) "expected 'else' after 'if' expression"
  @14 disjunction 'if' disjunction 'else' !expression => next "expected expression after 'else', but statement is given"
  @14 a=(pass_stmt | break_stmt | continue_stmt) 'if' disjunction 'else' simple_stmt => at(a) "expected expression before 'if', but statement is given"
  @12 a='lambda' lambda_params? b=':' &FSTRING_MIDDLE => range(a b) "f-string: lambda expressions are not allowed without parentheses"
  @14 a='lambda' lambda_params? b=':' &TSTRING_MIDDLE => range(a b) "t-string: lambda expressions are not allowed without parentheses"
invalid_named_expression memo:
  a=expression ':=' expression => at(a) "cannot use assignment expressions with {kind}"
  @10 a=NAME '=' b=bitwise_or !('=' | ':=') => range(a b) "invalid syntax. Maybe you meant '==' or ':=' instead of '='?"
  @10 !(list | tuple | genexp | 'True' | 'None' | 'False') a=bitwise_or '=' bitwise_or !('=' | ':=') => at(a) "cannot assign to {kind} here. Maybe you meant '==' instead of '='?"

invalid_assignment:
  a=invalid_ann_assign_target ':' expression => at(a) "only single target (not {kind}) can be annotated"
  a=star_named_expression ',' star_named_expressions* ':' expression => at(a) "only single target (not tuple) can be annotated"
  a=expression ':' expression => at(a) "illegal target for annotation"
  (star_targets '=')* a=star_expressions '=' => starTarget(a) "cannot assign to {kind}"
  (star_targets '=')* a=yield_expr '=' => at(a) "assignment to yield expression not possible"
  a=star_expressions augassign annotated_rhs => at(a) "'{kind}' is an illegal expression for augmented assignment"
invalid_ann_assign_target:
  list
  tuple
  '(' a=invalid_ann_assign_target ')' => a
invalid_del_stmt: 'del' a=star_expressions => delTarget(a) "cannot delete {kind}"
invalid_block: NEWLINE !INDENT => indent "expected an indented block"
invalid_comprehension:
  ('[' | '(' | '{') a=starred_expression for_if_clauses => at(a) "iterable unpacking cannot be used in comprehension"
  @10 ('[' | '{') a=star_named_expression ',' b=star_named_expressions for_if_clauses => range(a b) "did you forget parentheses around the comprehension target?"
  @10 ('[' | '{') a=star_named_expression b=',' for_if_clauses => range(a b) "did you forget parentheses around the comprehension target?"
invalid_dict_comprehension: '{' a='**' bitwise_or for_if_clauses '}' => at(a) "dict unpacking cannot be used in dict comprehension"

invalid_parameters:
  @12 a='/' ',' => at(a) "at least one argument must precede /"
  @12 (slash_no_default | slash_with_default) param_maybe_default* a='/' => at(a) "/ may appear only once"
  @12 slash_no_default? param_no_default* invalid_parameters_helper a=param_no_default => at(a) "parameter without a default follows parameter with a default"
  @10-11 param_no_default* invalid_parameters_helper a=param_no_default => at(a) "non-default argument follows default argument"
  @-9 param_no_default* invalid_parameters_helper param_no_default => last "non-default argument follows default argument"
  @11 param_no_default* a='(' param_no_default+ ','? b=')' => range(a b) "Function parameters cannot be parenthesized"
  @11-11 a='/' ',' => at(a) "at least one argument must precede /"
  @11-11 (slash_no_default | slash_with_default) param_maybe_default* a='/' => at(a) "/ may appear only once"
  @11 (slash_no_default | slash_with_default)? param_maybe_default* '*' (',' | param_no_default) param_maybe_default* a='/' => at(a) "/ must be ahead of *"
  @11 param_maybe_default+ '/' a='*' => at(a) "expected comma between / and *"
invalid_default: a='=' &(')' | ',') => at(a) "expected default value expression"
invalid_star_etc:
  @10 a='*' (')' | ',' (')' | '**')) => at(a) "named arguments must follow bare *"
  @-9 '*' (')' | ',' (')' | '**')) => last "named arguments must follow bare *"
  @11 '*' param a='=' => at(a) "var-positional argument cannot have default value"
  @11 '*' (param_no_default | ',') param_maybe_default* a='*' (param_no_default | ',') => at(a) "* argument may appear only once"
invalid_kwds:
  '**' param a='=' => at(a) "var-keyword argument cannot have default value"
  '**' param ',' a=param => at(a) "arguments cannot follow var-keyword argument"
  '**' param ',' a=('*' | '**' | '/') => at(a) "arguments cannot follow var-keyword argument"
invalid_parameters_helper: slash_with_default | param_with_default+
invalid_lambda_parameters:
  @12 a='/' ',' => at(a) "at least one argument must precede /"
  @12 (lambda_slash_no_default | lambda_slash_with_default) lambda_param_maybe_default* a='/' => at(a) "/ may appear only once"
  @12 lambda_slash_no_default? lambda_param_no_default* invalid_lambda_parameters_helper a=lambda_param_no_default => at(a) "parameter without a default follows parameter with a default"
  @10-11 lambda_param_no_default* invalid_lambda_parameters_helper a=lambda_param_no_default => at(a) "non-default argument follows default argument"
  @-9 lambda_param_no_default* invalid_lambda_parameters_helper lambda_param_no_default => last "non-default argument follows default argument"
  @11 lambda_param_no_default* a='(' ','.lambda_param+ ','? b=')' => range(a b) "Lambda expression parameters cannot be parenthesized"
  @11-11 a='/' ',' => at(a) "at least one argument must precede /"
  @11-11 (lambda_slash_no_default | lambda_slash_with_default) lambda_param_maybe_default* a='/' => at(a) "/ may appear only once"
  @11 (lambda_slash_no_default | lambda_slash_with_default)? lambda_param_maybe_default* '*' (',' | lambda_param_no_default) lambda_param_maybe_default* a='/' => at(a) "/ must be ahead of *"
  @11 lambda_param_maybe_default+ '/' a='*' => at(a) "expected comma between / and *"
invalid_lambda_parameters_helper: lambda_slash_with_default | lambda_param_with_default+
invalid_lambda_star_etc:
  '*' (':' | ',' (':' | '**')) => last "named arguments must follow bare *"
  @11 '*' lambda_param a='=' => at(a) "var-positional argument cannot have default value"
  @11 '*' (lambda_param_no_default | ',') lambda_param_maybe_default* a='*' (lambda_param_no_default | ',') => at(a) "* argument may appear only once"
invalid_lambda_kwds:
  '**' lambda_param a='=' => at(a) "var-keyword argument cannot have default value"
  '**' lambda_param ',' a=lambda_param => at(a) "arguments cannot follow var-keyword argument"
  '**' lambda_param ',' a=('*' | '**' | '/') => at(a) "arguments cannot follow var-keyword argument"

invalid_with_item:
  @10 expression 'as' a=expression &(',' | ')' | ':') => starTarget(a) "cannot assign to {kind}"
  @-9 expression 'as' a=expression => starTarget(a) "cannot assign to {kind}"
invalid_for_if_clause: 'async'? 'for' (bitwise_or (',' bitwise_or)* ','?) !'in' => last "'in' expected after for-loop variables"
invalid_for_target: 'async'? 'for' a=star_expressions => forTarget(a) "cannot assign to {kind}"
invalid_primary: primary a='{' => at(a) "invalid syntax"
invalid_group:
  @10 '(' a=starred_expression ')' => at(a) "cannot use starred expression here"
  @10 '(' a='**' expression ')' => at(a) "cannot use double starred expression here"
  @-9 '(' a=starred_expression ')' => at(a) "can't use starred expression here"
invalid_import:
  a='import' ','.dotted_name+ 'from' dotted_name => from(a) "Did you mean to use 'from ... import ...' instead?"
  @13 'import' a=NEWLINE => from(a) "Expected one or more names after 'import'"
invalid_dotted_as_name: dotted_name 'as' !(NAME (',' | ')' | ';' | NEWLINE)) a=expression => at(a) "cannot use {kind} as import target"
invalid_import_from_as_name: NAME 'as' !(NAME (',' | ')' | ';' | NEWLINE)) a=expression => at(a) "cannot use {kind} as import target"
invalid_import_from_targets:
  import_from_as_names ',' NEWLINE => last "trailing comma not allowed without surrounding parentheses"
  @13 a=NEWLINE => from(a) "Expected one or more names after 'import'"

invalid_with_stmt:
  'async'? 'with' ','.(expression ('as' star_target)?)+ NEWLINE => last "expected ':'"
  'async'? 'with' '(' ','.(expressions ('as' star_target)?)+ ','? ')' NEWLINE => last "expected ':'"
invalid_with_stmt_indent:
  'async'? a='with' ','.(expression ('as' star_target)?)+ ':' NEWLINE !INDENT => indent(a) "expected an indented block after 'with' statement on line {line}"
  'async'? a='with' '(' ','.(expressions ('as' star_target)?)+ ','? ')' ':' NEWLINE !INDENT => indent(a) "expected an indented block after 'with' statement on line {line}"
invalid_try_stmt:
  a='try' ':' NEWLINE !INDENT => indent(a) "expected an indented block after 'try' statement on line {line}"
  'try' ':' block !('except' | 'finally') => last "expected 'except' or 'finally' block"
  @11 'try' ':' block* except_block+ a='except' b='*' expression ('as' NAME)? ':' => range(a b) "cannot have both 'except' and 'except*' on the same 'try'"
  @11 'try' ':' block* except_star_block+ a='except' (expression ('as' NAME)?)? ':' => at(a) "cannot have both 'except' and 'except*' on the same 'try'"
invalid_except_stmt:
  @14 'except' a=expression ',' expressions 'as' NAME ':' => from(a) "multiple exception types must be parenthesized when using 'as'"
  @11-13 'except' '*'? a=expression ',' expressions ('as' NAME)? ':' => from(a) "multiple exception types must be parenthesized"
  @10-10 'except' a=expression ',' expressions ('as' NAME)? ':' => from(a) "multiple exception types must be parenthesized"
  @14 'except' expression ('as' NAME)? NEWLINE => last "expected ':'"
  @11-13 'except' '*'? expression ('as' NAME)? NEWLINE => last "expected ':'"
  @10-10 'except' expression ('as' NAME)? NEWLINE => last "expected ':'"
  'except' NEWLINE => last "expected ':'"
  @11-13 'except' '*' (NEWLINE | ':') => last "expected one or more exception types"
  @14 'except' expression 'as' a=expression ':' block => at(a) "cannot use except statement with {kind}"
invalid_except_star_stmt:
  'except' '*' a=expression ',' expressions 'as' NAME ':' => from(a) "multiple exception types must be parenthesized when using 'as'"
  'except' '*' expression ('as' NAME)? NEWLINE => last "expected ':'"
  'except' '*' (NEWLINE | ':') => last "expected one or more exception types"
  'except' '*' expression 'as' a=expression ':' block => at(a) "cannot use except* statement with {kind}"
invalid_finally_stmt: a='finally' ':' NEWLINE !INDENT => indent(a) "expected an indented block after 'finally' statement on line {line}"
invalid_except_stmt_indent:
  a='except' expression ('as' NAME)? ':' NEWLINE !INDENT => indent(a) "expected an indented block after 'except' statement on line {line}"
  a='except' ':' NEWLINE !INDENT => indent(a) "expected an indented block after 'except' statement on line {line}"
invalid_except_star_stmt_indent: a='except' '*' expression ('as' NAME)? ':' NEWLINE !INDENT => indent(a) "expected an indented block after 'except*' statement on line {line}"
invalid_match_stmt:
  "match" subject_expr NEWLINE => last "expected ':'"
  a="match" subject_expr ':' NEWLINE !INDENT => indent(a) "expected an indented block after 'match' statement on line {line}"
invalid_case_block:
  "case" patterns guard? NEWLINE => last "expected ':'"
  a="case" patterns guard? ':' NEWLINE !INDENT => indent(a) "expected an indented block after 'case' statement on line {line}"
invalid_as_pattern:
  or_pattern 'as' a="_" => at(a) "cannot use '_' as a target"
  @14 or_pattern 'as' a=expression => at(a) "cannot use {kind} as pattern target"
  @-13 or_pattern 'as' !NAME a=expression => at(a) "invalid pattern target"
invalid_class_pattern: name_or_attr '(' a=invalid_class_argument_pattern => between(a) "positional patterns follow keyword patterns"
invalid_class_argument_pattern: (positional_patterns ',')? keyword_patterns ',' a=positional_patterns => a
invalid_if_stmt:
  'if' named_expression NEWLINE => last "expected ':'"
  a='if' named_expression ':' NEWLINE !INDENT => indent(a) "expected an indented block after 'if' statement on line {line}"
invalid_elif_stmt:
  'elif' named_expression NEWLINE => last "expected ':'"
  a='elif' named_expression ':' NEWLINE !INDENT => indent(a) "expected an indented block after 'elif' statement on line {line}"
invalid_else_stmt:
  a='else' ':' NEWLINE !INDENT => indent(a) "expected an indented block after 'else' statement on line {line}"
  @14 'else' ':' block 'elif' => last "'elif' block follows an 'else' block"
invalid_while_stmt:
  'while' named_expression NEWLINE => last "expected ':'"
  a='while' named_expression ':' NEWLINE !INDENT => indent(a) "expected an indented block after 'while' statement on line {line}"
invalid_for_stmt:
  'async'? 'for' star_targets 'in' star_expressions NEWLINE => last "expected ':'"
  'async'? a='for' star_targets 'in' star_expressions ':' NEWLINE !INDENT => indent(a) "expected an indented block after 'for' statement on line {line}"
invalid_def_raw:
  @12 'async'? a='def' NAME type_params? '(' params? ')' ('->' expression)? ':' NEWLINE !INDENT => indent(a) "expected an indented block after function definition on line {line}"
  @-11 'async'? a='def' NAME '(' params? ')' ('->' expression)? ':' NEWLINE !INDENT => indent(a) "expected an indented block after function definition on line {line}"
  @13 'async'? 'def' NAME type_params? &&'(' params? ')' ('->' expression)? &&':' block
invalid_class_def_raw:
  @12 'class' NAME type_params? ('(' arguments? ')')? NEWLINE => last "expected ':'"
  @-11 'class' NAME ('(' arguments? ')')? NEWLINE => last "expected ':'"
  @12 a='class' NAME type_params? ('(' arguments? ')')? ':' NEWLINE !INDENT => indent(a) "expected an indented block after class definition on line {line}"
  @-11 a='class' NAME ('(' arguments? ')')? ':' NEWLINE !INDENT => indent(a) "expected an indented block after class definition on line {line}"

invalid_double_starred_kvpairs:
  ','.double_starred_kvpair+ ',' invalid_kvpair
  expression ':' a='*' bitwise_or => from(a) "cannot use a starred expression in a dictionary value"
  expression a=':' &('}' | ',') => at(a) "expression expected after dictionary key and ':'"
invalid_kvpair:
  a=expression !':' => afterKey(a) "':' expected after dictionary key"
  expression ':' a='*' bitwise_or => from(a) "cannot use a starred expression in a dictionary value"
  expression a=':' &('}' | ',') => at(a) "expression expected after dictionary key and ':'"
invalid_starred_expression_unpacking: a='*' expression '=' b=expression => range(a b) "cannot assign to iterable argument unpacking"
invalid_starred_expression:
  @14 '*' => last "Invalid star expression"
  @12-12 a='*' expression '=' b=expression => range(a b) "cannot assign to iterable argument unpacking"

invalid_fstring_replacement_field:
  '{' a='=' => at(a) "f-string: valid expression required before '='"
  '{' a='!' => at(a) "f-string: valid expression required before '!'"
  '{' a=':' => at(a) "f-string: valid expression required before ':'"
  '{' a='}' => at(a) "f-string: valid expression required before '}'"
  '{' !annotated_rhs => next "f-string: expecting a valid expression after '{'"
  '{' annotated_rhs !('=' | '!' | ':' | '}') => next "f-string: expecting '=', or '!', or ':', or '}'"
  '{' annotated_rhs '=' !('!' | ':' | '}') => next "f-string: expecting '!', or ':', or '}'"
  '{' annotated_rhs '='? invalid_fstring_conversion_character
  '{' annotated_rhs '='? ('!' NAME)? !(':' | '}') => next "f-string: expecting ':' or '}'"
  '{' annotated_rhs '='? ('!' NAME)? ':' fstring_format_spec* !'}' => next "f-string: expecting '}', or format specs"
  '{' annotated_rhs '='? ('!' NAME)? !'}' => next "f-string: expecting '}'"
invalid_fstring_conversion_character:
  '!' &(':' | '}') => next "f-string: missing conversion character"
  '!' !NAME => next "f-string: invalid conversion character"
invalid_tstring_replacement_field:
  '{' a='=' => at(a) "t-string: valid expression required before '='"
  '{' a='!' => at(a) "t-string: valid expression required before '!'"
  '{' a=':' => at(a) "t-string: valid expression required before ':'"
  '{' a='}' => at(a) "t-string: valid expression required before '}'"
  '{' !annotated_rhs => next "t-string: expecting a valid expression after '{'"
  '{' annotated_rhs !('=' | '!' | ':' | '}') => next "t-string: expecting '=', or '!', or ':', or '}'"
  '{' annotated_rhs '=' !('!' | ':' | '}') => next "t-string: expecting '!', or ':', or '}'"
  '{' annotated_rhs '='? invalid_tstring_conversion_character
  '{' annotated_rhs '='? ('!' NAME)? !(':' | '}') => next "t-string: expecting ':' or '}'"
  '{' annotated_rhs '='? ('!' NAME)? ':' fstring_format_spec* !'}' => next "t-string: expecting '}', or format specs"
  '{' annotated_rhs '='? ('!' NAME)? !'}' => next "t-string: expecting '}'"
invalid_tstring_conversion_character:
  '!' &(':' | '}') => next "t-string: missing conversion character"
  '!' !NAME => next "t-string: invalid conversion character"
invalid_string_tstring_concat:
  a=(fstring | string)+ b=tstring => lastTo(a b) "cannot mix t-string literals with string or bytes literals"
  a=tstring+ b=(fstring | string) => lastTo(a b) "cannot mix t-string literals with string or bytes literals"
invalid_arithmetic: sum ('+' | '-' | '*' | '/' | '%' | '//' | '@') a='not' b=inversion => range(a b) "'not' after an operator must be parenthesized"
invalid_factor: ('+' | '-' | '~') a='not' b=factor => range(a b) "'not' after an operator must be parenthesized"
invalid_type_params: '[' a=']' => from(a) "Type parameter list cannot be empty"
invalid_type_param:
  '*' NAME a=':' b=expression => boundStarred(a b) "TypeVarTuple"
  '**' NAME a=':' b=expression => boundStarred(a b) "ParamSpec"
`;
