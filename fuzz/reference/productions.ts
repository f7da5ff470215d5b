/**
 * The reference grammar: Python 3.14 as productions, with what only older versions let pass.
 *
 * Written from the language reference and sharing nothing with src/parser, so that a misreading there is
 * not repeated here. The productions are text, because a page of EBNF can be compared with the reference
 * by eye; `parser.ts` turns them into a chevrotain parser. Binary operators stand in one flat list: how
 * tightly they bind decides about trees, not about what is Python, and each level less is a level less on
 * the stack.
 *
 * Notation: `x?`, `x*`, `x+`, `','.x+` (one or more, separated), `a | b`, 'literal', TERMINAL, rule.
 * Before an alternative, or first in brackets, `&gate` names the predicate of gates.ts that has to hold:
 * one token decides everywhere else, and a comma goes on with a list only before something that can go on.
 * A gate chooses what to parse and says nothing about what can be drawn: productions without their gates
 * still make only Python. `rule @3.N:` says that the rule needs Python 3.N; @3.99 is for what
 * is only parsed, since more than a grammar decides which of it is Python.
 */
export const productions = `
file: statement*

statement: &match_line match_stmt | compound_stmt | simple_line
simple_line: ';'.simple_stmt+ ';'? NEWLINE
block: simple_line | NEWLINE INDENT statement+ DEDENT

simple_stmt: return_stmt | import_name | import_from | raise_stmt | assert_stmt | del_stmt | global_stmt
  | nonlocal_stmt | pass_stmt | break_stmt | continue_stmt | other_stmt
other_stmt: &type_alias type_alias | &assignment assignment | &annotation annotated_assignment
  | &augmentation augmented_assignment | expression_stmt

# Simple statements
expression_stmt: star_expressions | yield_expr
assignment: (&assignment star_targets '=')+ assigned
assigned: yield_expr | star_expressions
annotated_assignment: annotated_target ':' expression ('=' assigned)?
# Since 3.9, (x).y: z is no annotation, but (x + y).z: t is one.
annotated_target: &whole_brackets '(' single_target ')' | NAME access_step* | plain_atom access_step+
  | group_access
group_access @3.99: group_or_tuple access_step+
augmented_assignment: single_target augmented_operator (yield_expr | star_or_plain_list)
augmented_operator: '+=' | '-=' | '*=' | '/=' | '//=' | '%=' | '@=' | '&=' | '|=' | '^=' | '<<=' | '>>=' | '**='
return_stmt: 'return' star_expressions?
import_name: 'import' ','.dotted_alias+
dotted_alias: dotted_name ('as' NAME)?
dotted_name: '.'.NAME+
import_from: 'from' (dotted_name | ('.' | '...')+ dotted_name?) 'import' imported_names
imported_names: '*' | ','.alias+ | '(' ','.alias+ ','? ')'
alias: NAME ('as' NAME)?
raise_stmt: 'raise' (expression ('from' expression)?)?
assert_stmt: 'assert' expression (',' expression)?
del_stmt: 'del' del_targets
global_stmt: 'global' ','.NAME+
nonlocal_stmt: 'nonlocal' ','.NAME+
pass_stmt: 'pass'
break_stmt: 'break'
continue_stmt: 'continue'
type_alias @3.12: 'type' NAME type_params? '=' expression

# Targets. What ends in an attribute or a subscript may begin with anything, even with a call.
star_targets: ','.star_target+ ','?
star_target: '*'? target
target: &whole_brackets '(' target_group? ')' | &whole_brackets '[' star_targets? ']' | access
target_group: '*' target ',' star_targets? | target (',' star_targets?)?
access: NAME access_step* | other_atom access_step+
access_step: call* ('.' NAME | '[' slices ']')
call: '(' call_arguments? ')'
single_target: &whole_brackets '(' single_target ')' | access
del_targets: ','.del_target+ ','?
del_target: &whole_brackets '(' del_targets? ')' | &whole_brackets '[' del_targets? ']' | access

# Compound statements
compound_stmt: if_stmt | while_stmt | for_stmt | try_stmt | with_stmt | function_def | class_def | async_stmt
  | decorated
if_stmt: 'if' named_expression ':' block ('elif' named_expression ':' block)* else_block?
else_block: 'else' ':' block
while_stmt: 'while' named_expression ':' block else_block?
for_stmt: 'for' star_targets 'in' star_or_plain_list ':' block else_block?
star_or_plain_list: &never ','.expression+ | star_list_39
star_list_39 @3.9: star_expressions
try_stmt: 'try' ':' block (finally_block | handlers else_block? finally_block?)
handlers: &except_star except_star_block+ | except_block+
except_block: 'except' (expression ('as' NAME | more_types)?)? ':' block
except_star_block @3.11: 'except' '*' expression ('as' NAME | more_types)? ':' block
more_types @3.14: ',' (','.expression+ ','?)?
finally_block: 'finally' ':' block
with_stmt: 'with' (&with_parentheses parenthesized_items | ','.with_item+) ':' block
with_item: expression ('as' star_target)?
parenthesized_items @3.9: '(' ','.with_item+ ','? ')'
function_def: 'def' NAME type_params? '(' parameters? ')' ('->' expression)? ':' block
class_def: 'class' NAME type_params? ('(' class_arguments? ')')? ':' block
async_stmt: 'async' (function_def | for_stmt | with_stmt)
decorated: decorator+ ('async'? function_def | class_def)
decorator: '@' (&plain_decorator dotted_name ('(' call_arguments? ')')? | any_decorator) NEWLINE
any_decorator @3.9: named_expression

# Parameters: plain ones, ones with defaults, and a slash somewhere among them; then what follows a star.
parameters: positional_parameters (',' star_parameters?)? | star_parameters
positional_parameters: ','.parameter+ ('=' expression (',' default_parameter)* (',' '/' (',' default_parameter)*)?
  | ',' '/' (',' ','.parameter+ ('=' expression (',' default_parameter)*)?)?)?
star_parameters: '*' star_rest | keyword_parameters
star_rest: NAME star_annotation? (',' keyword_parameter)* (',' keyword_parameters?)?
  | (',' keyword_parameter)+ (',' keyword_parameters?)?
keyword_parameters: '**' parameter ','?
keyword_parameter: parameter ('=' expression)?
parameter: NAME (':' expression)?
default_parameter: parameter '=' expression
star_annotation: ':' (expression | unpacked_annotation)
unpacked_annotation @3.11: '*' arithmetic

type_params @3.12: '[' ','.type_param+ ','? ']'
type_param: NAME (':' expression)? type_default? | '*' NAME star_type_default? | '**' NAME type_default?
type_default @3.13: '=' expression
star_type_default @3.13: '=' star_expression

# match
match_stmt @3.10: 'match' match_subject ':' NEWLINE INDENT case_block+ DEDENT
match_subject: '*' arithmetic more_elements | named_expression more_elements?
case_block: 'case' case_patterns ('if' named_expression)? ':' block
case_patterns: star_pattern more_patterns | pattern more_patterns?
more_patterns: ',' (','.maybe_star_pattern+ ','?)?
maybe_star_pattern: star_pattern | pattern
star_pattern: '*' NAME
pattern: or_pattern ('as' CAPTURE)?
or_pattern: '|'.closed_pattern+
closed_pattern: literal_pattern | name_pattern | sequence_pattern | mapping_pattern
literal_pattern: '-'? (REAL (('+' | '-') IMAGINARY)? | IMAGINARY) | strings | 'None' | 'True' | 'False'
name_pattern: '_' | CAPTURE ('.' NAME)* ('(' pattern_arguments? ')')?
sequence_pattern: '[' (','.maybe_star_pattern+ ','?)? ']' | '(' case_patterns? ')'
mapping_pattern: '{' (double_star_pattern | ','.key_value_pattern+ (',' double_star_pattern?)?)? '}'
double_star_pattern: '**' CAPTURE ','?
key_value_pattern: (literal_pattern | NAME ('.' NAME)+) ':' pattern
# Behind positional patterns, _ is a wildcard and not the first keyword.
pattern_arguments: &keyword keyword_patterns ','?
  | pattern (&positional_next ',' pattern)* (',' CAPTURE '=' pattern (',' keyword_patterns)?)? ','?
keyword_patterns: ','.keyword_pattern+
keyword_pattern: NAME '=' pattern

# Expressions, loosest first
yield_expr: 'yield' ('from' expression | star_expressions)?
star_expressions: ','.star_expression+ ','?
star_expression: '*' arithmetic | expression
star_named_expression: '*' arithmetic | named_expression
named_expression: &walrus walrus | expression
walrus: NAME ':=' expression
expression: lambda_expr | disjunction ('if' disjunction 'else' expression)?
lambda_expr: 'lambda' lambda_parameters? ':' expression
disjunction: inversion (('or' | 'and') inversion)*
inversion: 'not'* comparison
comparison: arithmetic (comparison_operator arithmetic)*
comparison_operator: '==' | '!=' | '<' | '<=' | '>' | '>=' | 'is' 'not'? | 'in' | 'not' 'in' | unequal
unequal @3.14: '<>'
arithmetic: factor (arithmetic_operator factor)*
arithmetic_operator: '+' | '-' | '*' | '/' | '//' | '%' | '@' | '|' | '^' | '&' | '<<' | '>>'
factor: ('+' | '-' | '~')* power
power: 'await'? primary ('**' factor)?
primary: (NAME | other_atom) trailer*
trailer: '.' NAME | call | '[' slices ']'

call_arguments: &keyword keyword_arguments ','? | '*' expression more_arguments?
  | sole_argument (for_if_clause+ | more_arguments)?
sole_argument: &walrus sole_walrus | expression
sole_walrus: walrus
class_arguments: &keyword keyword_arguments ','? | positional_argument more_arguments?
positional_argument: '*' expression | named_expression
more_arguments: &positional_next (&positional_next ',' positional_argument)+ (',' keyword_arguments)? ','?
  | &keyword_next ',' keyword_arguments ','? | ','
keyword_arguments: keyword_argument (',' keyword_or_star)* (',' keyword_or_mapping)*
  | mapping_argument (',' keyword_or_mapping)*
keyword_argument: NAME '=' expression
mapping_argument: '**' expression
keyword_or_star: keyword_argument | '*' expression
keyword_or_mapping: keyword_argument | mapping_argument

slices: ','.slice_item+ ','?
slice_item: &walrus walrus_310 | expression slice_bounds? | slice_bounds | star_item_311
slice_bounds: ':' expression? (':' expression?)?
walrus_310 @3.10: walrus
star_item_311 @3.11: '*' expression

lambda_parameters: lambda_positional (',' lambda_star?)? | lambda_star
lambda_positional: ','.NAME+ ('=' expression (',' lambda_default)* (',' '/' (',' lambda_default)*)?
  | ',' '/' (',' ','.NAME+ ('=' expression (',' lambda_default)*)?)?)?
lambda_star: '*' lambda_star_rest | lambda_keywords
lambda_star_rest: NAME (',' lambda_keyword)* (',' lambda_keywords?)? | (',' lambda_keyword)+ (',' lambda_keywords?)?
lambda_keywords: '**' NAME ','?
lambda_keyword: NAME ('=' expression)?
lambda_default: NAME '=' expression

other_atom: plain_atom | group_or_tuple
plain_atom: 'True' | 'False' | 'None' | '...' | NUMBER | strings | list | dict_or_set
group_or_tuple: '(' (yield_expr | '*' arithmetic more_elements | named_expression (for_if_clause+ | more_elements)?)? ')'
list: '[' ('*' arithmetic more_elements? | named_expression (for_if_clause+ | more_elements)?)? ']'
more_elements: ',' (','.star_named_expression+ ','?)?
dict_or_set: '{' (mapping_item more_pairs? | '*' arithmetic more_items? | first_item)? '}'
first_item: &walrus walrus_item | expression (':' expression (for_if_clause+ | more_pairs)? | for_if_clause+ | more_items)?
walrus_item @3.10: walrus (for_if_clause+ | more_items)?
mapping_item: '**' arithmetic
more_pairs: ',' (','.pair+ ','?)?
pair: mapping_item | expression ':' expression
more_items: ',' (','.set_item+ ','?)?
set_item: '*' arithmetic | &walrus walrus_310 | expression
for_if_clause: 'async'? 'for' star_targets 'in' disjunction ('if' disjunction)*

# Strings. A specification nests one level before 3.12, two since.
strings: (STRING | f_string)+ | BYTES+ | t_strings
t_strings @3.14: t_string+
f_string: FSTRING_START (STRING_TEXT | replacement_field)* STRING_END
t_string: TSTRING_START (STRING_TEXT | replacement_field)* STRING_END
replacement_field: FIELD_START assigned '='? CONVERSION? (FIELD_COLON format_spec)? FIELD_END
format_spec: (SPEC_TEXT | spec_field)*
spec_field: FIELD_START assigned '='? CONVERSION? (FIELD_COLON (SPEC_TEXT | inner_field)*)? FIELD_END
inner_field @3.12: FIELD_START assigned '='? CONVERSION? (FIELD_COLON SPEC_TEXT?)? FIELD_END
`;
