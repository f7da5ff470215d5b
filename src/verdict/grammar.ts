/**
 * Python's grammar as CPython's parser tries it, 3.8 to 3.14 in one table.
 *
 * The fast parser is one of recursive functions that read on after a mistake. Which mistake CPython
 * names first depends on something else: the order in which its generated PEG parser tries alternatives,
 * what it memoises, and how many tokens it has fetched by then. So here the order of the rules' alternatives is
 * CPython's (Grammar/python.gram of each version), and nothing is tidied up. Rules that only word errors are in
 * errorGrammar.ts.
 *
 * Notation, read by grammarCompiler.ts: one alternative a line, or several with `|`; `'word'` a token, `"word"` a
 * soft keyword, CAPITALS a token without spelling; `?` `*` `+`, `','.x+` a list with commas; `&x` `!x` look
 * ahead; `&&x` must come; `~` no other alternative from here on; `@12`, `@-11`, `@10-12` the versions that have
 * the alternative; `a=x` a label; after `=>` what the alternative is: a kind (with the parts that matter),
 * the value of a label, or an action. An alternative without one stands for its only part, or for nothing but
 * its success. `memo` results are kept for each place, `left` ones grow while the rule calls itself first.
 */
export const GRAMMAR = `
file: statements? ENDMARKER
statements: statement+
statement: compound_stmt | simple_stmts

simple_stmts:
  simple_stmt !';' NEWLINE
  ';'.simple_stmt+ ';'? NEWLINE
simple_stmt memo:
  assignment
  @12 &"type" type_alias
  star_expressions
  &'return' return_stmt
  &('import' | 'from') import_stmt
  &'raise' raise_stmt
  pass_stmt
  &'del' del_stmt
  &'yield' yield_expr
  &'assert' assert_stmt
  break_stmt
  continue_stmt
  &'global' global_stmt
  &'nonlocal' nonlocal_stmt
compound_stmt:
  &('def' | '@' | 'async') function_def
  &'if' if_stmt
  &('class' | '@') class_def
  &('with' | 'async') with_stmt
  &('for' | 'async') for_stmt
  &'try' try_stmt
  &'while' while_stmt
  @10 match_stmt

assignment:
  NAME ':' expression ('=' annotated_rhs)?
  ('(' single_target ')' | single_subscript_attribute_target) ':' expression ('=' annotated_rhs)?
  (star_targets '=')+ annotated_rhs !'='
  single_target augassign ~ annotated_rhs
  invalid_assignment
annotated_rhs: yield_expr | star_expressions
augassign:
  '+=' | '-=' | '*=' | '@=' | '/=' | '%=' | '&=' | '|=' | '^=' | '<<=' | '>>=' | '**=' | '//='

return_stmt: 'return' star_expressions?
raise_stmt:
  'raise' expression ('from' expression)?
  'raise'
pass_stmt: 'pass' => Statement
break_stmt: 'break' => Statement
continue_stmt: 'continue' => Statement
global_stmt: 'global' ','.NAME+
nonlocal_stmt: 'nonlocal' ','.NAME+
del_stmt:
  'del' del_targets &(';' | NEWLINE)
  invalid_del_stmt
assert_stmt: 'assert' expression (',' expression)?

import_stmt:
  @12 invalid_import
  import_name
  import_from
import_name: 'import' dotted_as_names
import_from:
  'from' a=('.' | '...')* b=dotted_name 'import' c=import_from_targets => futureImport(a b c)
  'from' ('.' | '...')+ 'import' import_from_targets
import_from_targets:
  '(' a=import_from_as_names ','? ')' => a
  a=import_from_as_names !',' => a
  '*'
  invalid_import_from_targets
import_from_as_names: a=','.import_from_as_name+ => a
import_from_as_name:
  @14 invalid_import_from_as_name
  a=NAME ('as' NAME)? => a
dotted_as_names: ','.dotted_as_name+
dotted_as_name:
  @14 invalid_dotted_as_name
  dotted_name ('as' NAME)?
dotted_name left:
  dotted_name '.' NAME => Name
  NAME

block memo:
  NEWLINE INDENT statements DEDENT
  simple_stmts
  invalid_block
decorators:
  @9 ('@' named_expression NEWLINE)+
  @8-8 ('@' dotted_name ('(' arguments? ')')? NEWLINE)+

class_def: decorators class_def_raw | class_def_raw
class_def_raw:
  @10 invalid_class_def_raw
  @12 'class' NAME type_params? ('(' arguments? ')')? ':' block
  @-11 'class' NAME ('(' arguments? ')')? ':' block
function_def: decorators function_def_raw | function_def_raw
function_def_raw:
  @10 invalid_def_raw
  @13 'def' NAME type_params? '(' params? ')' ('->' expression)? ':' block
  @13 'async' 'def' NAME type_params? '(' params? ')' ('->' expression)? ':' block
  @12-12 'def' NAME type_params? &&'(' params? ')' ('->' expression)? &&':' block
  @12-12 'async' 'def' NAME type_params? &&'(' params? ')' ('->' expression)? &&':' block
  @11-11 'def' NAME &&'(' params? ')' ('->' expression)? &&':' block
  @11-11 'async' 'def' NAME &&'(' params? ')' ('->' expression)? &&':' block
  @10-10 'def' NAME '(' params? ')' ('->' expression)? &&':' block
  @10-10 'async' 'def' NAME '(' params? ')' ('->' expression)? &&':' block
  @-9 'def' NAME '(' params? ')' ('->' expression)? ':' block
  @-9 'async' 'def' NAME '(' params? ')' ('->' expression)? ':' block

params: invalid_parameters | parameters
parameters:
  slash_no_default param_no_default* param_with_default* star_etc?
  slash_with_default param_with_default* star_etc?
  param_no_default+ param_with_default* star_etc?
  param_with_default+ star_etc?
  star_etc
slash_no_default:
  param_no_default+ '/' ','
  param_no_default+ '/' &')'
slash_with_default:
  param_no_default* param_with_default+ '/' ','
  param_no_default* param_with_default+ '/' &')'
star_etc:
  invalid_star_etc
  '*' param_no_default param_maybe_default* kwds?
  @11 '*' param_no_default_star_annotation param_maybe_default* kwds?
  '*' ',' param_maybe_default+ kwds?
  kwds
kwds:
  @11 invalid_kwds
  '**' param_no_default
param_no_default:
  a=param ',' TYPE_COMMENT? => a
  a=param &')' => a
param_no_default_star_annotation:
  param_star_annotation ',' TYPE_COMMENT?
  param_star_annotation &')'
param_with_default:
  param default ',' TYPE_COMMENT?
  param default &')'
param_maybe_default:
  param default? ',' TYPE_COMMENT?
  param default? &')'
param: NAME annotation? => Parameter
param_star_annotation: NAME star_annotation
annotation: ':' expression
star_annotation: ':' star_expression
default:
  '=' expression
  @11 invalid_default

if_stmt:
  @10 invalid_if_stmt
  'if' named_expression ':' block elif_stmt
  'if' named_expression ':' block else_block?
elif_stmt:
  @10 invalid_elif_stmt
  'elif' named_expression ':' block elif_stmt
  'elif' named_expression ':' block else_block?
else_block:
  @10 invalid_else_stmt
  @10 'else' &&':' block
  @-9 'else' ':' block
while_stmt:
  @10 invalid_while_stmt
  'while' named_expression ':' block else_block?
for_stmt:
  @10 invalid_for_stmt
  'for' star_targets 'in' ~ star_expressions ':' block else_block?
  'async' 'for' star_targets 'in' ~ star_expressions ':' block else_block?
  invalid_for_target
with_stmt:
  @10 invalid_with_stmt_indent
  @9 'with' '(' ','.with_item+ ','? ')' ':' block
  'with' ','.with_item+ ':' block
  @9 'async' 'with' '(' ','.with_item+ ','? ')' ':' block
  'async' 'with' ','.with_item+ ':' block
  @10 invalid_with_stmt
with_item:
  expression 'as' star_target &(',' | ')' | ':')
  invalid_with_item
  expression

try_stmt:
  @10 invalid_try_stmt
  @10 'try' &&':' block finally_block
  @10 'try' &&':' block except_block+ else_block? finally_block?
  @11 'try' &&':' block except_star_block+ else_block? finally_block?
  @-9 'try' ':' block finally_block
  @-9 'try' ':' block except_block+ else_block? finally_block?
except_block:
  @10 invalid_except_stmt_indent
  @14 'except' expression ':' block
  @14 'except' expression 'as' NAME ':' block
  @14 'except' expressions ':' block
  @-13 'except' expression ('as' NAME)? ':' block
  'except' ':' block
  @10 invalid_except_stmt
except_star_block:
  invalid_except_star_stmt_indent
  @14 'except' '*' expression ':' block
  @14 'except' '*' expression 'as' NAME ':' block
  @14 'except' '*' expressions ':' block
  @14 invalid_except_star_stmt
  @-13 'except' '*' expression ('as' NAME)? ':' block
  @-13 invalid_except_stmt
finally_block:
  @10 invalid_finally_stmt
  @10 'finally' &&':' block
  @-9 'finally' ':' block

match_stmt:
  "match" subject_expr ':' NEWLINE INDENT case_block+ DEDENT
  invalid_match_stmt
subject_expr:
  star_named_expression ',' star_named_expressions?
  named_expression
case_block:
  invalid_case_block
  "case" patterns guard? ':' block
guard: 'if' named_expression
patterns: open_sequence_pattern | pattern
pattern: as_pattern | or_pattern
as_pattern:
  or_pattern 'as' pattern_capture_target
  invalid_as_pattern
or_pattern: '|'.closed_pattern+ => Pattern
closed_pattern memo:
  literal_pattern
  capture_pattern
  wildcard_pattern
  value_pattern
  group_pattern
  sequence_pattern
  mapping_pattern
  class_pattern
literal_pattern:
  signed_number !('+' | '-')
  complex_number
  strings
  'None'
  'True'
  'False'
literal_expr:
  signed_number !('+' | '-')
  complex_number
  strings
  'None'
  'True'
  'False'
complex_number:
  signed_real_number '+' imaginary_number
  signed_real_number '-' imaginary_number
signed_number: NUMBER | '-' NUMBER
signed_real_number: real_number | '-' real_number
real_number: a=NUMBER => realNumber(a)
imaginary_number: a=NUMBER => imaginaryNumber(a)
capture_pattern: pattern_capture_target
pattern_capture_target: !"_" a=NAME !('.' | '(' | '=') => a
wildcard_pattern: "_"
value_pattern: attr !('.' | '(' | '=')
attr left: name_or_attr '.' NAME
name_or_attr: attr | NAME
group_pattern: '(' a=pattern_item ')' => a
sequence_pattern:
  '[' maybe_sequence_pattern? ']'
  '(' open_sequence_pattern? ')'
open_sequence_pattern: maybe_star_pattern ',' maybe_sequence_pattern?
maybe_sequence_pattern: ','.maybe_star_pattern+ ','?
maybe_star_pattern: star_pattern | pattern
star_pattern memo:
  '*' pattern_capture_target
  '*' wildcard_pattern
mapping_pattern:
  '{' '}'
  '{' double_star_pattern ','? '}'
  '{' items_pattern ',' double_star_pattern ','? '}'
  '{' items_pattern ','? '}'
items_pattern: ','.key_value_pattern+
key_value_pattern: (literal_expr | attr) ':' pattern
double_star_pattern: '**' pattern_capture_target
class_pattern:
  name_or_attr '(' ')'
  name_or_attr '(' positional_patterns ','? ')'
  name_or_attr '(' keyword_patterns ','? ')'
  name_or_attr '(' positional_patterns ',' keyword_patterns ','? ')'
  invalid_class_pattern
positional_patterns: a=','.pattern_item+ => a
pattern_item:
  a=group_pattern !('|' | 'as') => a
  pattern => Pattern
keyword_patterns: ','.keyword_pattern+
keyword_pattern: NAME '=' pattern

type_alias: "type" NAME type_params? '=' expression
type_params:
  @13 invalid_type_params
  '[' type_param_seq ']'
type_param_seq: ','.type_param+ ','?
type_param memo:
  @13 NAME type_param_bound? type_param_default?
  @-12 NAME type_param_bound?
  @14 invalid_type_param
  @12-13 '*' NAME a=':' b=expression => boundStarred(a b) "TypeVarTuple"
  '*' NAME type_param_starred_default?
  @12-13 '**' NAME a=':' b=expression => boundStarred(a b) "ParamSpec"
  '**' NAME type_param_default?
type_param_bound: ':' expression
type_param_default: @13 '=' expression
type_param_starred_default: @13 '=' star_expression

expressions:
  a=expression b=(',' c=expression => c)+ ','? => Tuple(a b)
  a=expression ',' => Tuple(a)
  expression
expression memo:
  @10 invalid_expression
  @10 invalid_legacy_expression
  disjunction 'if' disjunction 'else' expression => Conditional
  disjunction
  lambdef
yield_expr:
  'yield' 'from' expression => Yield
  'yield' star_expressions? => Yield
star_expressions:
  a=star_expression b=(',' c=star_expression => c)+ ','? => Tuple(a b)
  a=star_expression ',' => Tuple(a)
  star_expression
star_expression memo:
  '*' a=bitwise_or => Starred(a)
  expression
star_named_expressions: a=','.star_named_expression+ ','? => a
star_named_expression:
  '*' a=bitwise_or => Starred(a)
  named_expression
assignment_expression: NAME ':=' ~ expression => Named
named_expression:
  assignment_expression
  invalid_named_expression
  a=expression !':=' => a
disjunction memo:
  conjunction ('or' conjunction)+ => Operator
  conjunction
conjunction memo:
  inversion ('and' inversion)+ => Operator
  inversion
inversion memo:
  'not' inversion => Operator
  comparison
comparison:
  a=bitwise_or b=comparison_tail+ => Compare(a b)
  bitwise_or
comparison_tail:
  '==' bitwise_or
  not_equal bitwise_or
  '<=' bitwise_or
  '<' bitwise_or
  '>=' bitwise_or
  '>' bitwise_or
  'not' 'in' bitwise_or
  'in' bitwise_or => In
  'is' 'not' bitwise_or
  'is' bitwise_or
not_equal: a='!=' => notEqual(a)
bitwise_or left:
  bitwise_or '|' bitwise_xor => Operator
  bitwise_xor
bitwise_xor left:
  bitwise_xor '^' bitwise_and => Operator
  bitwise_and
bitwise_and left:
  bitwise_and '&' shift_expr => Operator
  shift_expr
shift_expr left:
  shift_expr '<<' sum => Operator
  shift_expr '>>' sum => Operator
  @13 invalid_arithmetic
  sum
sum left:
  sum '+' term => Operator
  sum '-' term => Operator
  term
term left:
  term '*' factor => Operator
  term '/' factor => Operator
  term '//' factor => Operator
  term '%' factor => Operator
  term '@' factor => Operator
  @13 invalid_factor
  factor
factor memo:
  '+' factor => Operator
  '-' factor => Operator
  '~' factor => Operator
  power
power:
  await_primary '**' factor => Operator
  await_primary
await_primary memo:
  'await' primary => Await
  primary
primary left:
  @-9 invalid_primary
  primary '.' NAME => Attribute
  primary genexp => Call
  primary '(' arguments? ')' => Call
  primary '[' slices ']' => Subscript
  atom
slices:
  slice !','
  @11 ','.(slice | starred_expression)+ ','?
  @-10 ','.slice+ ','?
slice:
  expression? ':' expression? (':' expression?)?
  @10 named_expression
  @-9 expression
atom:
  NAME
  'True'
  'False'
  'None'
  @-11 &STRING strings
  @12-13 &(STRING | FSTRING_START) strings
  @14 &(STRING | FSTRING_START | TSTRING_START) strings
  NUMBER
  &'(' (tuple | group | genexp)
  &'[' (list | listcomp)
  &'{' (dict | set | dictcomp | setcomp)
  '...'
group:
  '(' a=(yield_expr | named_expression) ')' => a
  invalid_group

lambdef: 'lambda' lambda_params? ':' expression => Lambda
lambda_params: invalid_lambda_parameters | lambda_parameters
lambda_parameters:
  lambda_slash_no_default lambda_param_no_default* lambda_param_with_default* lambda_star_etc?
  lambda_slash_with_default lambda_param_with_default* lambda_star_etc?
  lambda_param_no_default+ lambda_param_with_default* lambda_star_etc?
  lambda_param_with_default+ lambda_star_etc?
  lambda_star_etc
lambda_slash_no_default:
  lambda_param_no_default+ '/' ','
  lambda_param_no_default+ '/' &':'
lambda_slash_with_default:
  lambda_param_no_default* lambda_param_with_default+ '/' ','
  lambda_param_no_default* lambda_param_with_default+ '/' &':'
lambda_star_etc:
  invalid_lambda_star_etc
  '*' lambda_param_no_default lambda_param_maybe_default* lambda_kwds?
  '*' ',' lambda_param_maybe_default+ lambda_kwds?
  lambda_kwds
lambda_kwds:
  @11 invalid_lambda_kwds
  '**' lambda_param_no_default
lambda_param_no_default:
  a=lambda_param ',' => a
  a=lambda_param &':' => a
lambda_param_with_default:
  lambda_param default ','
  lambda_param default &':'
lambda_param_maybe_default:
  lambda_param default? ','
  lambda_param default? &':'
lambda_param: NAME

strings memo:
  @14 invalid_string_tstring_concat
  @12 a=(fstring | string)+ => concatenate(a)
  @14 a=tstring+ => Template
  @-11 a=STRING+ => concatenateOld(a)
string: a=STRING => string(a)
fstring: a=FSTRING_START b=fstring_middle* c=FSTRING_END => joinedString(a b c)
tstring memo: a=TSTRING_START b=tstring_middle* c=TSTRING_END => joinedString(a b c)
fstring_middle:
  fstring_replacement_field
  a=FSTRING_MIDDLE => middle(a)
fstring_replacement_field:
  @12-13 '{' annotated_rhs '='? c=fstring_conversion? fstring_full_format_spec? '}' => replacementField(c)
  @14 '{' annotated_rhs '='? fstring_conversion? fstring_full_format_spec? '}'
  invalid_fstring_replacement_field
fstring_conversion: a='!' b=NAME => conversion(a b)
fstring_full_format_spec: ':' fstring_format_spec*
fstring_format_spec:
  a=FSTRING_MIDDLE => formatSpec(a)
  fstring_replacement_field
tstring_middle: tstring_replacement_field | TSTRING_MIDDLE
tstring_replacement_field:
  '{' annotated_rhs '='? fstring_conversion? tstring_full_format_spec? '}'
  invalid_tstring_replacement_field
tstring_full_format_spec: ':' tstring_format_spec*
tstring_format_spec:
  a=TSTRING_MIDDLE => formatSpec(a)
  tstring_format_spec_replacement_field
tstring_format_spec_replacement_field:
  '{' annotated_rhs '='? fstring_conversion? tstring_full_format_spec? '}'
  invalid_tstring_replacement_field

list: '[' a=star_named_expressions? ']' => List(a)
tuple: '(' a=(b=star_named_expression ',' c=star_named_expressions? => Sequence(b c))? ')' => Tuple(a)
set: '{' star_named_expressions '}' => Set
dict:
  '{' double_starred_kvpairs? '}' => Dict
  @10 '{' invalid_double_starred_kvpairs '}'
double_starred_kvpairs: ','.double_starred_kvpair+ ','?
double_starred_kvpair: '**' bitwise_or | kvpair
kvpair: expression ':' expression

for_if_clauses: a=for_if_clause+ => a
for_if_clause:
  'async' 'for' star_targets 'in' ~ a=disjunction b=('if' c=disjunction => c)* => Comprehension(a b)
  'for' star_targets 'in' ~ a=disjunction b=('if' c=disjunction => c)* => Comprehension(a b)
  @13-13 'async'? 'for' (bitwise_or (',' bitwise_or)* ','?) !'in' => last ExpectedIn
  @14 invalid_for_if_clause
  invalid_for_target
listcomp:
  '[' named_expression for_if_clauses ']' => ListComp
  invalid_comprehension
setcomp:
  '{' named_expression for_if_clauses '}' => SetComp
  invalid_comprehension
genexp:
  '(' (assignment_expression | expression !':=') for_if_clauses ')' => Generator
  invalid_comprehension
dictcomp:
  '{' kvpair for_if_clauses '}' => DictComp
  invalid_dict_comprehension

arguments memo:
  args ','? &')'
  invalid_arguments
args:
  a=','.(starred_expression | d=(assignment_expression | e=expression !':=' => e) !'=' => d)+ b=(',' k=kwargs => k)? => Arguments(a b)
  b=kwargs => KeywordArguments(b)
kwargs:
  a=','.kwarg_or_starred+ ',' b=','.kwarg_or_double_starred+ => Sequence(a b)
  a=','.kwarg_or_starred+ => a
  a=','.kwarg_or_double_starred+ => a
starred_expression:
  @13 invalid_starred_expression_unpacking
  @12-12 invalid_starred_expression
  '*' a=expression => Starred(a)
  @13-13 '*' => last InvalidStar
  @14 invalid_starred_expression
kwarg_or_starred:
  invalid_kwarg
  NAME '=' expression => Keyword
  starred_expression
kwarg_or_double_starred:
  invalid_kwarg
  NAME '=' expression => Keyword
  '**' expression => KeywordUnpacking

star_targets:
  star_target !','
  star_target (',' star_target)* ','?
star_targets_list_seq: ','.star_target+ ','?
star_targets_tuple_seq:
  star_target (',' star_target)+ ','?
  star_target ','
star_target memo:
  '*' (!'*' star_target)
  target_with_star_atom
target_with_star_atom memo:
  t_primary '.' NAME !t_lookahead
  t_primary '[' slices ']' !t_lookahead
  star_atom
star_atom:
  NAME
  '(' target_with_star_atom ')'
  '(' star_targets_tuple_seq? ')'
  '[' star_targets_list_seq? ']'
single_target:
  single_subscript_attribute_target
  NAME
  '(' single_target ')'
single_subscript_attribute_target:
  t_primary '.' NAME !t_lookahead
  t_primary '[' slices ']' !t_lookahead
t_primary left:
  @-9 invalid_primary
  t_primary '.' NAME &t_lookahead
  t_primary '[' slices ']' &t_lookahead
  t_primary genexp &t_lookahead
  t_primary '(' arguments? ')' &t_lookahead
  atom &t_lookahead
t_lookahead: '(' | '[' | '.'
del_targets: ','.del_target+ ','?
del_target memo:
  t_primary '.' NAME !t_lookahead
  t_primary '[' slices ']' !t_lookahead
  del_t_atom
del_t_atom:
  NAME
  '(' del_target ')'
  '(' del_targets? ')'
  '[' del_targets? ']'
`;
