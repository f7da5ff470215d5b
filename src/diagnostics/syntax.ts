/**
 * Every message of the tokenizer and the parser, once, in CPython's words.
 *
 * A diagnostic carries the id; name, exception type and text are looked up here when
 * it is printed. `{}` is the diagnostic's argument, `{line}` the line of its related place.
 * The ids are written out as constants (`npm run generate`), so that code which only parses
 * does not carry the texts: a tenth of the bundled parser.
 */
import type { Diagnostic } from './diagnostic.ts';

/** Ids of the messages: their places in the table below. */
export * as Syntax from './syntaxIds.generated.ts';

/** [name, text]; IndentationError and TabError are a third entry. */
export const messages = {
  InvalidSyntax: ['invalid-syntax', 'invalid syntax'],
  MissingComma: ['missing-comma', 'invalid syntax. Perhaps you forgot a comma?'],
  MarkdownFence: ['markdown-fence', 'invalid syntax'],
  ConflictMarker: ['merge-conflict-marker', 'invalid syntax'],
  Prose: ['prose', 'invalid syntax'],
  NeedsVersion: ['needs-version', '{}'],
  DecodeFailed: ['source-encoding', '{}'],
  TooDeep: ['too-deep', 'the code is nested too deeply for the stack of this JavaScript engine'],

  UnterminatedString: ['unterminated-string', 'unterminated string literal (detected at line {end-line})'],
  UnterminatedEscaped: [
    'unterminated-string',
    'unterminated string literal (detected at line {end-line}); perhaps you escaped the end quote?',
  ],
  UnterminatedTriple: [
    'unterminated-triple-quoted-string',
    'unterminated triple-quoted string literal (detected at line {line})',
  ],
  UnterminatedFString: ['unterminated-f-string', 'unterminated {} literal (detected at line {end-line})'],
  UnterminatedTripleFString: [
    'unterminated-triple-quoted-f-string',
    'unterminated triple-quoted {} literal (detected at line {line})',
  ],
  InvalidCharacter: ['invalid-character', 'invalid character {}'],
  NonPrintable: ['non-printable-character', 'invalid non-printable character {}'],
  NullBytes: ['null-bytes', 'source code string cannot contain null bytes'],
  AfterContinuation: ['after-line-continuation', 'unexpected character after line continuation character'],
  UnexpectedEof: ['unexpected-eof', 'unexpected EOF while parsing'],
  MultipleStatements: ['multiple-statements', 'multiple statements found while compiling a single statement'],
  InvalidNumber: ['invalid-number', 'invalid {} literal'],
  InvalidDigit: ['invalid-digit', 'invalid digit {} literal'],
  LeadingZeros: [
    'leading-zeros',
    'leading zeros in decimal integer literals are not permitted; use an 0o prefix for octal integers',
  ],
  HugeInteger: [
    'huge-integer',
    'Exceeds the limit (4300 digits) for integer string conversion: value has {} digits; use sys.set_int_max_str_digits() to increase the limit - Consider hexadecimal for huge integer literals to avoid decimal conversion limits.',
  ],
  TooManyBrackets: ['too-many-brackets', 'too many nested parentheses'],
  TooManyFStrings: ['too-many-f-strings', 'too many nested f-strings'],
  UnmatchedBracket: ['unmatched-bracket', "unmatched '{}'"],
  MismatchedBracket: [
    'mismatched-bracket',
    "closing parenthesis '{0}' does not match opening parenthesis '{1}'{on-line}",
  ],
  NeverClosed: ['never-closed', "'{}' was never closed"],
  Flufl: ['barry-as-flufl', "with Barry as BDFL, use '<>' instead of '!='"],

  InconsistentTabs: ['inconsistent-tabs', 'inconsistent use of tabs and spaces in indentation', 'TabError'],
  TooDeepIndentation: ['too-deep-indentation', 'too many levels of indentation', 'IndentationError'],
  UnindentMismatch: [
    'unindent-mismatch',
    'unindent does not match any outer indentation level',
    'IndentationError',
  ],
  UnexpectedIndent: ['unexpected-indent', 'unexpected indent', 'IndentationError'],
  UnexpectedUnindent: ['unexpected-unindent', 'unexpected unindent', 'IndentationError'],
  ExpectedBlock: ['expected-block', 'expected an indented block after {} on line {line}', 'IndentationError'],

  ExpectedColon: ['expected-colon', "expected ':'"],
  ExpectedParenthesis: ['expected-parenthesis', "expected '('"],
  ExpectedElse: ['expected-else', "expected 'else' after 'if' expression"],
  ExpectedIn: ['expected-in', "'in' expected after for-loop variables"],
  ElifAfterElse: ['elif-after-else', "'elif' block follows an 'else' block"],
  ExpectedExcept: ['expected-except', "expected 'except' or 'finally' block"],
  ExpectedExceptionTypes: ['expected-exception-types', 'expected one or more exception types'],
  ExceptTarget: ['except-target', 'cannot use except statement with {}'],
  ExceptStarTarget: ['except-target', 'cannot use except* statement with {}'],
  MixedExcept: ['mixed-except', "cannot have both 'except' and 'except*' on the same 'try'"],
  ExceptTypes: ['unparenthesized-except', 'multiple exception types must be parenthesized'],
  ExceptTypesAs: [
    'unparenthesized-except-as',
    "multiple exception types must be parenthesized when using 'as'",
  ],

  CannotAssign: ['cannot-assign', 'cannot assign to {}'],
  CannotAssignHere: ['cannot-assign-here', "cannot assign to {} here. Maybe you meant '==' instead of '='?"],
  EqualInExpression: ['equal-in-expression', "invalid syntax. Maybe you meant '==' or ':=' instead of '='?"],
  YieldTarget: ['yield-target', 'assignment to yield expression not possible'],
  UnpackingTarget: ['unpacking-target', 'cannot assign to {} argument unpacking'],
  CannotDelete: ['cannot-delete', 'cannot delete {}'],
  InvalidNamedTarget: ['named-expression-target', 'cannot use assignment expressions with {}'],
  IllegalAugmented: [
    'illegal-augmented-assignment',
    "'{}' is an illegal expression for augmented assignment",
  ],
  IllegalAnnotation: ['illegal-annotation-target', 'illegal target for annotation'],
  OnlySingleTarget: ['only-single-target', 'only single target (not {}) can be annotated'],
  DoubleStarredHere: ['double-starred-here', 'cannot use double starred expression here'],
  InvalidStar: ['invalid-star', 'Invalid star expression'],
  NotAfterOperator: ['not-after-operator', "'not' after an operator must be parenthesized"],
  LegacyStatement: ['legacy-statement', "Missing parentheses in call to '{}'. Did you mean {}(...)?"],
  PartOfString: ['part-of-string', 'invalid syntax. Is this intended to be part of the string?'],
  StatementAfterElse: ['statement-after-else', "expected expression after 'else', but statement is given"],
  StatementBeforeIf: ['statement-before-if', "expected expression before 'if', but statement is given"],
  ComprehensionTarget: [
    'comprehension-target',
    'did you forget parentheses around the comprehension target?',
  ],
  StarredHere: ['starred-here', 'cannot use starred expression here'],
  UnpackingInComprehension: [
    'unpacking-in-comprehension',
    'iterable unpacking cannot be used in comprehension',
  ],
  DictUnpackingInComprehension: [
    'dict-unpacking-in-comprehension',
    'dict unpacking cannot be used in dict comprehension',
  ],
  DictValueMissing: ['dict-value-missing', "expression expected after dictionary key and ':'"],
  DictValueStarred: ['dict-value-starred', 'cannot use a starred expression in a dictionary value'],
  DictColonMissing: ['dict-colon-missing', "':' expected after dictionary key"],

  PositionalAfterKeyword: ['positional-after-keyword', 'positional argument follows keyword argument'],
  PositionalAfterUnpacking: [
    'positional-after-unpacking',
    'positional argument follows keyword argument unpacking',
  ],
  UnpackingAfterKeywordUnpacking: [
    'unpacking-after-unpacking',
    'iterable argument unpacking follows keyword argument unpacking',
  ],
  AssignmentInArgument: [
    'assignment-in-argument',
    'expression cannot contain assignment, perhaps you meant "=="?',
  ],
  ArgumentValueMissing: ['argument-value-missing', 'expected argument value expression'],
  GeneratorParentheses: ['generator-parentheses', 'Generator expression must be parenthesized'],

  DefaultMissing: ['default-missing', 'expected default value expression'],
  NonDefaultAfterDefault: [
    'non-default-after-default',
    'parameter without a default follows parameter with a default',
  ],
  VarPositionalDefault: ['var-positional-default', 'var-positional argument cannot have default value'],
  VarKeywordDefault: ['var-keyword-default', 'var-keyword argument cannot have default value'],
  AfterKeywordParameter: ['after-var-keyword', 'arguments cannot follow var-keyword argument'],
  NamedAfterStar: ['named-after-star', 'named arguments must follow bare *'],
  StarTwice: ['star-twice', '* argument may appear only once'],
  SlashTwice: ['slash-twice', '/ may appear only once'],
  SlashFirst: ['slash-first', 'at least one argument must precede /'],
  SlashAfterStar: ['slash-after-star', '/ must be ahead of *'],
  SlashStarComma: ['slash-star-comma', 'expected comma between / and *'],
  ParameterParentheses: ['parameter-parentheses', 'Function parameters cannot be parenthesized'],
  LambdaParentheses: ['lambda-parentheses', 'Lambda expression parameters cannot be parenthesized'],
  EmptyTypeParameters: ['empty-type-parameters', 'Type parameter list cannot be empty'],
  BoundTypeVarTuple: ['bound-type-var-tuple', 'cannot use bound with TypeVarTuple'],
  BoundParamSpec: ['bound-param-spec', 'cannot use bound with ParamSpec'],
  ConstraintTypeVarTuple: ['constraint-type-var-tuple', 'cannot use constraints with TypeVarTuple'],
  ConstraintParamSpec: ['constraint-param-spec', 'cannot use constraints with ParamSpec'],

  ImportNames: ['import-names', "Expected one or more names after 'import'"],
  ImportTrailingComma: [
    'import-trailing-comma',
    'trailing comma not allowed without surrounding parentheses',
  ],
  ImportFromSwapped: ['import-from-swapped', "Did you mean to use 'from ... import ...' instead?"],
  ImportTarget: ['import-target', 'cannot use {} as import target'],
  UnknownFeature: ['unknown-future-feature', 'future feature {} is not defined'],
  NotAChance: ['not-a-chance', 'not a chance'],

  InvalidPatternTarget: ['pattern-target', 'invalid pattern target'],
  PatternTarget: ['pattern-target', 'cannot use {} as pattern target'],
  UnderscoreTarget: ['underscore-target', "cannot use '_' as a target"],
  RealRequired: ['real-required', 'real number required in complex literal'],
  ImaginaryRequired: ['imaginary-required', 'imaginary number required in complex literal'],
  PositionalPatternAfterKeyword: [
    'positional-pattern-after-keyword',
    'positional patterns follow keyword patterns',
  ],

  BytesNotAscii: ['bytes-not-ascii', 'bytes can only contain ASCII literal characters'],
  BadEscape: ['bad-escape', '{}'],
  MixedBytes: ['mixed-bytes', 'cannot mix bytes and nonbytes literals'],
  PrefixClash: ['prefix-clash', '{}'],
  MixedTemplate: ['mixed-template', 'cannot mix t-string literals with string or bytes literals'],
  SingleBrace: ['single-brace', "{}: single '}' is not allowed"],
  FieldEmpty: ['field-empty', "{label}: valid expression required before '{rest}'"],
  FieldExpression: ['field-expression', "{}: expecting a valid expression after '{'"],
  FieldBrace: ['field-brace', "{}: expecting '}'"],
  FieldAfterDebug: ['field-end', "{}: expecting '!', or ':', or '}'"],
  FieldAfterConversion: ['field-end', "{}: expecting ':' or '}'"],
  FieldFormatEnd: ['field-format-end', "{}: expecting '}', or format specs"],
  FieldEnd: ['field-end', "{}: expecting '=', or '!', or ':', or '}'"],
  FieldNewline: ['field-newline', '{}: newlines are not allowed in format specifiers for single quoted {}s'],
  FieldNesting: ['field-nesting', '{}: expressions nested too deeply'],
  FStringUnmatched: ['field-unmatched-bracket', "f-string: unmatched '{}'"],
  FStringLambda: ['field-lambda', 'f-string: lambda expressions are not allowed without parentheses'],
  ConversionMissing: ['conversion-missing', '{}: invalid conversion character'],
  ConversionAbsent: ['conversion-missing', '{}: missing conversion character'],
  // The typing mistake is CPython's, before 3.14.
  ConversionSpaceOld: [
    'conversion-space',
    '{}: conversion type must come right after the exclamanation mark',
  ],
  ConversionSpace: ['conversion-space', '{}: conversion type must come right after the exclamation mark'],
  ConversionUnknown: [
    'conversion-unknown',
    "{label}: invalid conversion character '{rest}': expected 's', 'r', or 'a'",
  ],

  // The code generator's. The symbol table raises some of them since 3.14.
  LateFuture: ['late-future-import', 'from __future__ imports must occur at the beginning of the file'],
  ReturnOutside: ['return-outside-function', "'return' outside function"],
  YieldOutside: ['yield-outside-function', "'{}' outside function"],
  AwaitOutside: ['await-outside-function', "'await' outside function"],
  AsyncOutside: ['await-outside-async', "'{}' outside async function"],
  AsyncComprehensionOutside: [
    'async-comprehension-outside-async',
    'asynchronous comprehension outside of an asynchronous function',
  ],
  YieldFromInAsync: ['yield-from-in-async-function', "'yield from' inside async function"],
  ReturnInAsyncGenerator: ['return-in-async-generator', "'return' with value in async generator"],
  BreakOutside: ['break-outside-loop', "'break' outside loop"],
  ContinueOutside: ['continue-outside-loop', "'continue' not properly in loop"],
  ExceptStarExit: [
    'exit-from-except-star',
    "'break', 'continue' and 'return' cannot appear in an except* block",
  ],
  DefaultExcept: ['default-except-not-last', "default 'except:' must be last"],
  TooManyBlocks: ['too-many-blocks', 'too many statically nested blocks'],
  RepeatedKeyword: ['repeated-keyword-argument', 'keyword argument repeated: {}'],
  StarredExpression: ['starred-expression', "can't use starred expression here"],
  StarredTarget: ['starred-target', 'starred assignment target must be in a list or tuple'],
  MultipleStarred: ['multiple-starred-expressions', '{} starred expressions in assignment'],
  TooManyStarred: ['expressions-in-star-assignment', 'too many expressions in star-unpacking assignment'],
  NonDefaultTypeParameter: [
    'non-default-type-parameter',
    "non-default type parameter '{}' follows default type parameter",
  ],
  PatternAlternatives: ['alternative-pattern-names', 'alternative patterns bind different names'],
  PatternUnreachable: ['unreachable-patterns', '{} makes remaining patterns unreachable'],
  PatternNameTwice: ['pattern-name-twice', 'multiple assignments to name {} in pattern'],
  PatternAttributeTwice: ['pattern-attribute-twice', 'attribute name repeated in class pattern: {}'],
  PatternKeyTwice: ['pattern-key-twice', 'mapping pattern checks duplicate key ({})'],
  PatternStars: ['multiple-starred-patterns', 'multiple starred names in sequence pattern'],
  PatternTooManyStarred: [
    'expressions-in-star-pattern',
    'too many expressions in star-unpacking sequence pattern',
  ],
  PatternKey: ['pattern-key', 'mapping pattern keys may only match literals and attribute lookups'],
  PatternValue: ['pattern-value', 'patterns may only match literals and attribute lookups'],
  // The symbol table's.
  DuplicateArgument: ['duplicate-argument', "duplicate argument '{}' in function definition"],
  ImportStarInside: ['import-star-inside', 'import * only allowed at module level'],
  AssignedBeforeGlobal: ['assigned-before-global', "name '{}' is assigned to before global declaration"],
  AssignedBeforeNonlocal: [
    'assigned-before-nonlocal',
    "name '{}' is assigned to before nonlocal declaration",
  ],
  UsedBeforeGlobal: ['used-before-global', "name '{}' is used prior to global declaration"],
  UsedBeforeNonlocal: ['used-before-nonlocal', "name '{}' is used prior to nonlocal declaration"],
  AnnotatedGlobal: ['annotated-global', "annotated name '{}' can't be global"],
  AnnotatedNonlocal: ['annotated-nonlocal', "annotated name '{}' can't be nonlocal"],
  ParameterGlobal: ['parameter-global', "name '{}' is parameter and global"],
  ParameterNonlocal: ['parameter-nonlocal', "name '{}' is parameter and nonlocal"],
  NonlocalAndGlobal: ['nonlocal-and-global', "name '{}' is nonlocal and global"],
  NonlocalAtModule: ['nonlocal-at-module-level', 'nonlocal declaration not allowed at module level'],
  NonlocalUnbound: ['nonlocal-without-binding', "no binding for nonlocal '{}' found"],
  NonlocalTypeParameter: ['nonlocal-type-parameter', "nonlocal binding not allowed for type parameter '{}'"],
  DuplicateTypeParameter: ['duplicate-type-parameter', "duplicate type parameter '{}'"],
  ReservedTypeParameter: ['reserved-type-parameter', "reserved name '{}' cannot be used for type parameter"],
  NotWithin: ['not-within-types', '{}'],
  YieldInComprehension: ['yield-in-comprehension', "'yield' inside {}"],
  WalrusInIterable: [
    'named-expression-in-iterable',
    'assignment expression cannot be used in a comprehension iterable expression',
  ],
  WalrusRebinds: [
    'named-expression-rebinds',
    "assignment expression cannot rebind comprehension iteration variable '{}'",
  ],
  WalrusRebound: [
    'named-expression-rebound',
    "comprehension inner loop cannot rebind assignment expression target '{}'",
  ],
  WalrusPlace: [
    'named-expression-in-comprehension',
    'assignment expression within a comprehension cannot be used {}',
  ],
  ClassAnnotationScope: [
    'function-in-class-annotation-scope',
    'Cannot use {} in annotation scope within class scope',
  ],

  // Warnings: CPython compiles the file all the same.
  InvalidEscape: ['invalid-escape-sequence', 'invalid escape sequence {}'],
  InvalidEscapeDoomed: [
    'invalid-escape-sequence',
    '"{}" is an invalid escape sequence. Such sequences will not work in the future. Did you mean "\\{}"? A raw string is also an option.',
  ],
  InvalidOctal: ['invalid-octal-escape-sequence', 'invalid octal escape sequence {}'],
  InvalidOctalDoomed: [
    'invalid-octal-escape-sequence',
    '"{}" is an invalid octal escape sequence. Such sequences will not work in the future. Did you mean "\\{}"? A raw string is also an option.',
  ],
  NumberBeforeKeyword: ['number-before-keyword', 'invalid {} literal'],
  IsLiteral: ['is-literal', '"is" with {} literal. Did you mean "=="?'],
  IsNotLiteral: ['is-literal', '"is not" with {} literal. Did you mean "!="?'],
  AssertTuple: ['assert-tuple', 'assertion is always true, perhaps remove parentheses?'],
  NotCallable: ['literal-not-callable', "'{}' object is not callable; perhaps you missed a comma?"],
  NotSubscriptable: [
    'literal-not-subscriptable',
    "'{}' object is not subscriptable; perhaps you missed a comma?",
  ],
  BadIndex: ['literal-index', '{}; perhaps you missed a comma?'],
  ExitInFinally: ['exit-in-finally', "'{}' in a 'finally' block"],
} as const satisfies Record<string, readonly [string, string, ('IndentationError' | 'TabError')?]>;

type SyntaxName = keyof typeof messages;

const keys = /* @__PURE__ */ Object.keys(messages) as SyntaxName[];

/** The stable kebab-case name of a diagnostic's message. */
export function syntaxName(diagnostic: Diagnostic): string {
  return messages[keys[diagnostic.id]][0];
}

/** The class of exception that CPython raises for it. */
export function syntaxErrorType(diagnostic: Diagnostic): 'SyntaxError' | 'IndentationError' | 'TabError' {
  const entry: readonly string[] = messages[keys[diagnostic.id]];
  return (entry[2] ?? 'SyntaxError') as 'SyntaxError' | 'IndentationError' | 'TabError';
}

/** What the text of some messages needs to know of the file. */
export interface Lines {
  /** 1-based line of an offset. */
  lineOf(offset: number): number;
}

/** The message of a diagnostic, in CPython's words. */
export function syntaxMessage(diagnostic: Diagnostic, lines: Lines): string {
  const argument = diagnostic.argument ?? '';
  return messages[keys[diagnostic.id]][1].replace(/\{([a-z0-9-]*)\}/g, (_, part: string) => {
    switch (part) {
      case '':
        return argument;
      case '0':
      case '1':
        return argument[Number(part)];
      // An argument of two parts: 'f-string' or 't-string', then the rest.
      case 'label':
        return argument.slice(0, 8);
      case 'rest':
        return argument.slice(8);
      case 'line':
        return String(lines.lineOf(diagnostic.related));
      case 'end-line':
        return String(lines.lineOf(diagnostic.end));
      default: {
        const line = lines.lineOf(diagnostic.related);
        return line === lines.lineOf(diagnostic.start) ? '' : ` on line ${line}`;
      }
    }
  });
}
