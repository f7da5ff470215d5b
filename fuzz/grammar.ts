/**
 * The reference grammar: Python 3.14 as productions, for generating programs.
 *
 * It is written from the language reference and shares nothing with src/parser, so that a misreading
 * there is not repeated here. The productions are text, because a page of EBNF can be compared with the
 * reference by eye; a chevrotain `CstParser` records them, which checks them (unknown rules, left
 * recursion, empty repetitions) and gives the grammar's syntax tree (GAST) that `generate.ts` walks.
 * It never parses: Python's grammar is a PEG, whose ordered choices no LL(k) lookahead reproduces.
 *
 * Notation: `x?`, `x*`, `x+`, `','.x+` (one or more, separated), `a | b`, 'literal', TERMINAL, rule.
 * `rule @3.N:` says that the alternatives and options in which the rule stands need Python 3.N.
 */
import { CstParser, createToken, Lexer, type Rule, type TokenType } from 'chevrotain';

const productions = `
file: statement* ENDMARKER

statement: simple_line | compound_stmt
simple_line: ';'.simple_stmt+ ';'? NEWLINE
block: simple_line | NEWLINE INDENT statement+ DEDENT

simple_stmt: expression_stmt | assignment | annotated_assignment | augmented_assignment | return_stmt
  | import_name | import_from | raise_stmt | assert_stmt | del_stmt | global_stmt | nonlocal_stmt
  | pass_stmt | break_stmt | continue_stmt | type_alias

# Simple statements
expression_stmt: star_expressions | yield_expr
assignment: (star_targets '=')+ annotated_rhs
annotated_assignment: (NAME | '(' single_target ')' | target_access) ':' expression ('=' annotated_rhs)?
augmented_assignment: single_target augmented_operator (yield_expr | full_or_plain_list)
augmented_operator: '+=' | '-=' | '*=' | '/=' | '//=' | '%=' | '@=' | '&=' | '|=' | '^=' | '<<=' | '>>=' | '**='
return_stmt: 'return' star_expressions?
import_name: 'import' ','.dotted_alias+
dotted_alias: dotted_name ('as' NAME)?
dotted_name: '.'.NAME+
import_from: 'from' (('.' | '...')* dotted_name | ('.' | '...')+) 'import' imported_names
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

# Targets
star_targets: ','.star_target+ ','?
star_target: '*'? target
target: NAME | target_access | '(' target ')' | '(' target_tuple? ')' | '[' star_targets? ']'
target_tuple: star_target ',' (','.star_target+ ','?)?
single_target: NAME | target_access | '(' single_target ')'
target_access: primary ('.' NAME | '[' slices ']')
del_targets: ','.del_target+ ','?
del_target: NAME | target_access | '(' del_target ')' | '(' del_targets? ')' | '[' del_targets? ']'

# Compound statements
compound_stmt: if_stmt | while_stmt | for_stmt | try_stmt | with_stmt | function_def | class_def | match_stmt
if_stmt: 'if' named_expression ':' block ('elif' named_expression ':' block)* else_block?
else_block: 'else' ':' block
while_stmt: 'while' named_expression ':' block else_block?
for_stmt: 'async'? 'for' star_targets 'in' full_or_plain_list ':' block else_block?
full_or_plain_list: star_expressions_39 | ','.expression+
star_expressions_39 @3.9: star_expressions
try_stmt: 'try' ':' block (finally_block | handlers else_block? finally_block?)
handlers: except_block+ bare_except? | bare_except | except_star_block+
except_block: 'except' (expression ('as' NAME)? | unparenthesized_types) ':' block
unparenthesized_types @3.14: expression ',' ','.expression+ ','?
bare_except: 'except' ':' block
except_star_block @3.11: 'except' '*' (expression ('as' NAME)? | unparenthesized_types) ':' block
finally_block: 'finally' ':' block
with_stmt: 'async'? 'with' (','.with_item+ | parenthesized_items) ':' block
with_item: expression ('as' star_target)?
parenthesized_items @3.9: '(' ','.with_item+ ','? ')'
function_def: decorator* 'async'? 'def' NAME type_params? '(' parameters? ')' ('->' expression)? ':' block
decorator: '@' dotted_name ('(' arguments? ')')? NEWLINE | '@' any_decorator NEWLINE
any_decorator @3.9: named_expression
class_def: decorator* 'class' NAME type_params? ('(' arguments? ')')? ':' block

parameters: positional_parameters (',' star_parameters?)? | star_parameters
positional_parameters: ','.parameter+ (',' default_parameter)*
  | ','.default_parameter+
  | ','.parameter+ (',' default_parameter)* ',' '/' (',' default_parameter)*
  | ','.parameter+ ',' '/' (',' parameter)* (',' default_parameter)*
  | ','.default_parameter+ ',' '/' (',' default_parameter)*
star_parameters: '*' NAME star_annotation? (',' keyword_parameter)* (',' keyword_parameters?)?
  | '*' ',' ','.keyword_parameter+ (',' keyword_parameters?)?
  | keyword_parameters
keyword_parameters: '**' parameter ','?
keyword_parameter: parameter | default_parameter
parameter: NAME (':' expression)?
default_parameter: NAME (':' expression)? '=' expression
star_annotation: ':' expression | ':' unpacked_annotation
unpacked_annotation @3.11: '*' bit_or

type_params @3.12: '[' ','.type_param+ ','? ']'
type_param: NAME (':' expression)? type_default? | '*' NAME star_type_default? | '**' NAME type_default?
type_default @3.13: '=' expression
star_type_default @3.13: '=' star_expression

# match
match_stmt @3.10: 'match' match_subject ':' NEWLINE INDENT case_block+ DEDENT
match_subject: star_named_expression ',' (','.star_named_expression+ ','?)? | named_expression
case_block: 'case' case_patterns ('if' named_expression)? ':' block
case_patterns: maybe_star_pattern ',' (','.maybe_star_pattern+ ','?)? | pattern
pattern: or_pattern ('as' CAPTURE)?
or_pattern: '|'.closed_pattern+
closed_pattern: literal_pattern | CAPTURE | '_' | value_pattern | '(' pattern ')' | sequence_pattern
  | mapping_pattern | class_pattern
literal_pattern: signed_number | complex_number | strings | 'None' | 'True' | 'False'
signed_number: '-'? NUMBER
complex_number: '-'? REAL ('+' | '-') IMAGINARY
value_pattern: CAPTURE ('.' NAME)+
sequence_pattern: '[' (','.maybe_star_pattern+ ','?)? ']' | '(' (maybe_star_pattern ',' (','.maybe_star_pattern+ ','?)?)? ')'
maybe_star_pattern: '*' (CAPTURE | '_') | pattern
mapping_pattern: '{' '}' | '{' ','.key_value_pattern+ (',' '**' CAPTURE)? ','? '}' | '{' '**' CAPTURE ','? '}'
key_value_pattern: (literal_pattern | value_pattern) ':' pattern
class_pattern: CAPTURE ('.' NAME)* '(' (pattern_arguments ','?)? ')'
# After positional patterns, _ is a wildcard and not a keyword.
pattern_arguments: ','.pattern+ (',' CAPTURE '=' pattern)* | ','.keyword_pattern+
keyword_pattern: NAME '=' pattern

# Expressions, loosest first
annotated_rhs: yield_expr | star_expressions
yield_expr: 'yield' ('from' expression | star_expressions)?
star_expressions: ','.star_expression+ ','?
star_expression: '*' bit_or | expression
star_named_expression: '*' bit_or | named_expression
named_expression: NAME ':=' expression | expression
expression: disjunction | conditional | lambda_expr
conditional: disjunction 'if' disjunction 'else' expression
lambda_expr: 'lambda' lambda_parameters? ':' expression
disjunction: 'or'.conjunction+
conjunction: 'and'.inversion+
inversion: 'not' inversion | comparison
comparison: bit_or (comparison_operator bit_or)*
comparison_operator: '==' | '!=' | '<' | '<=' | '>' | '>=' | 'is' | 'is' 'not' | 'in' | 'not' 'in'
bit_or: '|'.bit_xor+
bit_xor: '^'.bit_and+
bit_and: '&'.shift+
shift: sum (('<<' | '>>') sum)*
sum: term (('+' | '-') term)*
term: factor (('*' | '/' | '//' | '%' | '@') factor)*
factor: ('+' | '-' | '~') factor | power
power: await_primary ('**' factor)?
await_primary: 'await' primary | primary
primary: atom trailer*
trailer: '.' NAME | '(' arguments? ')' | '(' sole_argument for_if_clause+ ')' | '[' slices ']'

sole_argument: expression | walrus_39
walrus_39 @3.9: NAME ':=' expression
arguments: (positional_arguments (',' keyword_arguments)? | keyword_arguments) ','?
positional_arguments: ','.(named_expression | '*' expression)+
keyword_arguments: ','.keyword_or_star+ (',' keyword_or_mapping)* | ','.keyword_or_mapping+
keyword_or_star: NAME '=' expression | '*' expression
keyword_or_mapping: NAME '=' expression | '**' expression

slices: ','.slice_item+ ','?
slice_item: expression | slice | walrus_310 | starred_311
slice: expression? ':' expression? (':' expression?)?
walrus_310 @3.10: NAME ':=' expression
starred_311 @3.11: '*' bit_or

lambda_parameters: lambda_positional (',' lambda_star?)? | lambda_star
lambda_positional: ','.NAME+ (',' lambda_default)*
  | ','.lambda_default+
  | ','.NAME+ (',' lambda_default)* ',' '/' (',' lambda_default)*
  | ','.NAME+ ',' '/' (',' NAME)* (',' lambda_default)*
  | ','.lambda_default+ ',' '/' (',' lambda_default)*
lambda_star: '*' NAME (',' lambda_keyword)* (',' lambda_keywords?)?
  | '*' ',' ','.lambda_keyword+ (',' lambda_keywords?)?
  | lambda_keywords
lambda_keywords: '**' NAME ','?
lambda_keyword: NAME | lambda_default
lambda_default: NAME '=' expression

atom: NAME | 'True' | 'False' | 'None' | NUMBER | strings | '...' | group | tuple | generator
  | list | list_comprehension | dict | set | dict_comprehension | set_comprehension
group: '(' (yield_expr | named_expression) ')'
tuple: '(' (star_named_expression ',' (','.star_named_expression+ ','?)?)? ')'
generator: '(' named_expression for_if_clause+ ')'
list: '[' (','.star_named_expression+ ','?)? ']'
list_comprehension: '[' named_expression for_if_clause+ ']'
set: '{' ','.set_item+ ','? '}'
set_item: '*' bit_or | expression | walrus_310
set_comprehension: '{' expression for_if_clause+ '}'
dict: '{' (','.dict_item+ ','?)? '}'
dict_item: expression ':' expression | '**' bit_or
dict_comprehension: '{' expression ':' expression for_if_clause+ '}'
for_if_clause: 'async'? 'for' star_targets 'in' disjunction ('if' disjunction)*

# Strings
strings: (STRING | f_string)+ | BYTES+ | t_strings
t_strings @3.14: t_string+
f_string: FSTRING_START (STRING_TEXT | replacement_field)* STRING_END
t_string: TSTRING_START (STRING_TEXT | replacement_field)* STRING_END
replacement_field: '{' annotated_rhs '='? ('!' CONVERSION)? (':' format_spec)? FIELD_END
format_spec: (SPEC_TEXT | spec_field)*
spec_field: '{' annotated_rhs '='? ('!' CONVERSION)? (':' SPEC_TEXT?)? FIELD_END
`;

export interface ReferenceGrammar {
  readonly rules: Readonly<Record<string, Rule>>;
  /** Minor version of Python 3 that a rule needs. */
  readonly since: ReadonlyMap<string, number>;
}

type Part =
  | { readonly type: 'literal' | 'terminal' | 'rule'; readonly text: string }
  | { readonly type: 'sequence' | 'choice'; readonly parts: readonly Part[] }
  | { readonly type: '?' | '*' | '+'; readonly part: Part }
  | { readonly type: 'gather'; readonly separator: Part; readonly part: Part };

const TOKEN = /\s*(?:#[^\n]*|('[^']*')|([A-Za-z_]\w*)|(@3\.\d+)|([|().?*+:]))/y;

/** Reads the notation into one syntax tree a rule. */
function readProductions(text: string): { bodies: Map<string, Part>; since: Map<string, number> } {
  const tokens: string[] = [];
  TOKEN.lastIndex = 0;
  for (let at = 0; text.slice(at).trim() !== ''; at = TOKEN.lastIndex) {
    const match = TOKEN.exec(text);
    if (match === null) throw new Error(`grammar: cannot read ${JSON.stringify(text.slice(at, at + 30))}`);
    const token = match[1] ?? match[2] ?? match[3] ?? match[4];
    if (token !== undefined) tokens.push(token);
  }
  let position = 0;
  const startsRule = (at: number): boolean =>
    /^[a-z]/.test(tokens[at] ?? '') && (tokens[at + 1] === ':' || /^@/.test(tokens[at + 1] ?? ''));

  function choice(): Part {
    const parts = [sequence()];
    while (tokens[position] === '|') {
      position++;
      parts.push(sequence());
    }
    return parts.length === 1 ? parts[0] : { type: 'choice', parts };
  }
  function sequence(): Part {
    const parts: Part[] = [];
    while (position < tokens.length && tokens[position] !== '|' && tokens[position] !== ')') {
      if (startsRule(position)) break;
      parts.push(item());
    }
    return parts.length === 1 ? parts[0] : { type: 'sequence', parts };
  }
  function item(): Part {
    const part = element();
    const next = tokens[position];
    if (next === '.') {
      position++;
      const repeated = element();
      if (tokens[position++] !== '+') throw new Error('grammar: a separated list ends in +');
      return { type: 'gather', separator: part, part: repeated };
    }
    if (next === '?' || next === '*' || next === '+') {
      position++;
      return { type: next, part };
    }
    return part;
  }
  function element(): Part {
    const token = tokens[position++];
    if (token === '(') {
      const part = choice();
      if (tokens[position++] !== ')') throw new Error('grammar: ) expected');
      return part;
    }
    if (token.startsWith("'")) return { type: 'literal', text: token.slice(1, -1) };
    if (/^[A-Z]/.test(token)) return { type: 'terminal', text: token };
    if (/^[a-z]/.test(token)) return { type: 'rule', text: token };
    throw new Error(`grammar: unexpected ${token}`);
  }

  const bodies = new Map<string, Part>();
  const since = new Map<string, number>();
  while (position < tokens.length) {
    const name = tokens[position++];
    if (bodies.has(name)) throw new Error(`grammar: two rules ${name}`);
    if (tokens[position].startsWith('@')) since.set(name, Number(tokens[position++].slice('@3.'.length)));
    if (tokens[position++] !== ':') throw new Error(`grammar: : expected after ${name}`);
    bodies.set(name, choice());
  }
  return { bodies, since };
}

function terminalNames(part: Part, into: Set<string>): Set<string> {
  if (part.type === 'literal') into.add(`'${part.text}'`);
  else if (part.type === 'terminal') into.add(part.text);
  else if (part.type === 'sequence' || part.type === 'choice')
    for (const p of part.parts) terminalNames(p, into);
  else if (part.type === 'gather') terminalNames(part.part, terminalNames(part.separator, into));
  else if (part.type === '?' || part.type === '*' || part.type === '+') terminalNames(part.part, into);
  return into;
}

/** Plays the productions to chevrotain's recorder. A rule's parse method would choose arbitrarily. */
class Recorder extends CstParser {
  private readonly tokens: ReadonlyMap<string, TokenType>;
  /** DSL calls of one rule are told apart by a number each. */
  private calls = 0;

  constructor(bodies: ReadonlyMap<string, Part>, tokens: ReadonlyMap<string, TokenType>) {
    super([...tokens.values()], {
      // Recording needs no lookahead functions, and LL(k) ones would only report what a PEG allows.
      lookaheadStrategy: {
        validate: () => [],
        buildLookaheadForAlternation: () => () => undefined,
        buildLookaheadForOptional: () => () => false,
      },
    });
    this.tokens = tokens;
    for (const [name, body] of bodies) {
      this.RULE(name, () => {
        this.calls = 0;
        this.play(body);
      });
    }
    this.performSelfAnalysis();
  }

  private play(part: Part): void {
    const id = this.calls++;
    switch (part.type) {
      case 'literal':
        this.consume(id, this.token(`'${part.text}'`));
        break;
      case 'terminal':
        this.consume(id, this.token(part.text));
        break;
      case 'rule':
        this.subrule(id, (this as unknown as Record<string, Parameters<CstParser['SUBRULE']>[0]>)[part.text]);
        break;
      case 'sequence':
        for (const p of part.parts) this.play(p);
        break;
      case 'choice':
        this.or(
          id,
          part.parts.map((p) => ({ ALT: () => this.play(p), IGNORE_AMBIGUITIES: true })),
        );
        break;
      case '?':
        this.option(id, () => this.play(part.part));
        break;
      case '*':
        this.many(id, () => this.play(part.part));
        break;
      case '+':
        this.atLeastOne(id, () => this.play(part.part));
        break;
      case 'gather':
        this.play(part.part);
        this.many(id, () => {
          this.play(part.separator);
          this.play(part.part);
        });
        break;
    }
  }

  private token(name: string): TokenType {
    return this.tokens.get(name) as TokenType;
  }
}

/** Builds the grammar; throws when the productions are not sound. */
export function referenceGrammar(): ReferenceGrammar {
  const { bodies, since } = readProductions(productions);
  const names = new Set<string>();
  for (const body of bodies.values()) terminalNames(body, names);
  const tokens = new Map<string, TokenType>();
  for (const name of names) tokens.set(name, createToken({ name, pattern: Lexer.NA }));
  return { rules: new Recorder(bodies, tokens).getGAstProductions(), since };
}
