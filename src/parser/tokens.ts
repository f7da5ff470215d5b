/**
 * Token types and what the parser asks about them, as small integers and tables.
 *
 * Keywords are the first names of every file's name table, so that interning an
 * identifier also recognises it: token type = `KEYWORD_BASE` + name id.
 */
import { Operator } from '../ast/operators.ts';

// Layout tokens come first: `type > T_DEDENT` means "has text".
export const T_EOF: number = 0;
export const T_NEWLINE: number = 1;
export const T_INDENT: number = 2;
export const T_DEDENT: number = 3;
export const T_NAME: number = 4;
export const T_NUMBER: number = 5;
export const T_STRING: number = 6;
/** The prefix and opening quote of an f- or t-string; the parser scans the rest. */
export const T_FSTRING: number = 7;
/** A character no token begins with; already reported. */
export const T_ERROR: number = 8;

export const T_LPAREN: number = 10;
export const T_RPAREN: number = 11;
export const T_LBRACKET: number = 12;
export const T_RBRACKET: number = 13;
export const T_LBRACE: number = 14;
export const T_RBRACE: number = 15;
export const T_COMMA: number = 16;
export const T_COLON: number = 17;
export const T_DOT: number = 18;
export const T_SEMICOLON: number = 19;
export const T_EQUAL: number = 20;
export const T_ARROW: number = 21;
export const T_COLONEQUAL: number = 22;
export const T_ELLIPSIS: number = 23;
export const T_EXCLAMATION: number = 24;
export const T_TILDE: number = 25;

export const T_PLUS: number = 26;
export const T_MINUS: number = 27;
export const T_STAR: number = 28;
export const T_SLASH: number = 29;
export const T_DOUBLESLASH: number = 30;
export const T_PERCENT: number = 31;
export const T_AT: number = 32;
export const T_DOUBLESTAR: number = 33;
export const T_LEFTSHIFT: number = 34;
export const T_RIGHTSHIFT: number = 35;
export const T_VBAR: number = 36;
export const T_CIRCUMFLEX: number = 37;
export const T_AMPER: number = 38;

export const T_EQEQUAL: number = 39;
export const T_NOTEQUAL: number = 40;
export const T_LESS: number = 41;
export const T_LESSEQUAL: number = 42;
export const T_GREATER: number = 43;
export const T_GREATEREQUAL: number = 44;

/** Augmented assignments, 45 to 57: `T_AUGMENTED` + the `Operator`. */
export const T_AUGMENTED: number = 45;
export const T_AUGMENTED_LAST: number = 57;

export const KEYWORD_BASE = 64;
export const T_FALSE: number = 64;
export const T_NONE: number = 65;
export const T_TRUE: number = 66;
export const T_AND: number = 67;
export const T_AS: number = 68;
export const T_ASSERT: number = 69;
export const T_ASYNC: number = 70;
export const T_AWAIT: number = 71;
export const T_BREAK: number = 72;
export const T_CLASS: number = 73;
export const T_CONTINUE: number = 74;
export const T_DEF: number = 75;
export const T_DEL: number = 76;
export const T_ELIF: number = 77;
export const T_ELSE: number = 78;
export const T_EXCEPT: number = 79;
export const T_FINALLY: number = 80;
export const T_FOR: number = 81;
export const T_FROM: number = 82;
export const T_GLOBAL: number = 83;
export const T_IF: number = 84;
export const T_IMPORT: number = 85;
export const T_IN: number = 86;
export const T_IS: number = 87;
export const T_LAMBDA: number = 88;
export const T_NONLOCAL: number = 89;
export const T_NOT: number = 90;
export const T_OR: number = 91;
export const T_PASS: number = 92;
export const T_RAISE: number = 93;
export const T_RETURN: number = 94;
export const T_TRY: number = 95;
export const T_WHILE: number = 96;
export const T_WITH: number = 97;
export const T_YIELD: number = 98;

/**
 * Keywords by token type, the soft keywords, then names that mean something to the symbol table and
 * are met in every file: the first ids of every name table.
 */
// biome-ignore format: in the order of the token types
export const seededNames: readonly string[] = [
  'False', 'None', 'True', 'and', 'as', 'assert', 'async', 'await', 'break', 'class', 'continue', 'def', 'del',
  'elif', 'else', 'except', 'finally', 'for', 'from', 'global', 'if', 'import', 'in', 'is', 'lambda', 'nonlocal',
  'not', 'or', 'pass', 'raise', 'return', 'try', 'while', 'with', 'yield',
  'match', 'case', 'type', '_',
  'super', '__class__', 'locals', '__debug__', '__all__',
];
/** Name ids below this are keywords. */
export const KEYWORD_COUNT = 35;
export const NAME_MATCH = 35;
export const NAME_CASE = 36;
export const NAME_TYPE = 37;
export const NAME_UNDERSCORE = 38;
export const NAME_SUPER = 39;
export const NAME_CLASS_CELL = 40;
export const NAME_LOCALS = 41;
export const NAME_DEBUG = 42;
export const NAME_ALL = 43;

/** Tokens of the binary operators, and for each its binding strength from `|` (1) to `*` (6) and its `Operator`. */
// biome-ignore format: three lists side by side
const binaryTokens: readonly number[] = [
  T_VBAR, T_CIRCUMFLEX, T_AMPER, T_LEFTSHIFT, T_RIGHTSHIFT, T_PLUS, T_MINUS,
  T_STAR, T_SLASH, T_DOUBLESLASH, T_PERCENT, T_AT,
];
const strengths: readonly number[] = [1, 2, 3, 4, 4, 5, 5, 6, 6, 6, 6, 6];
// biome-ignore format: three lists side by side
const operators: readonly number[] = [
  Operator.BitOr, Operator.BitXor, Operator.BitAnd, Operator.LShift, Operator.RShift, Operator.Add, Operator.Sub,
  Operator.Mult, Operator.Div, Operator.FloorDiv, Operator.Mod, Operator.MatMult,
];

/** Table over token types: 1 for those in a list, or the value beside each. Made at load, so by the plainest of loops. */
function table(types: readonly number[], values: readonly number[] | null): Uint8Array {
  const made = new Uint8Array(128);
  for (let i = 0; i < types.length; i++) made[types[i]] = values === null ? 1 : values[i];
  return made;
}

/** Binding strength of binary operators; 0 for every other token. */
export const binaryPrecedence: Uint8Array = /* @__PURE__ */ table(binaryTokens, strengths);

/** `Operator` of a binary operator's token. */
export const binaryOperator: Uint8Array = /* @__PURE__ */ table(binaryTokens, operators);

/** Tokens that continue an expression above the binary operators: comparisons, `and`, `or`, `if`. */
// biome-ignore format: a list
const continuing: readonly number[] = [
  T_EQEQUAL, T_NOTEQUAL, T_LESS, T_LESSEQUAL, T_GREATER, T_GREATEREQUAL, T_IN, T_IS, T_NOT, T_AND, T_OR, T_IF,
];

/** 1 where a token continues an expression above the binary operators. */
export const continuesExpression: Uint8Array = /* @__PURE__ */ table(continuing, null);

/** 1 where a token continues an expression behind a primary: `**`, a binary operator, or one above those. */
export const continuesOperand: Uint8Array = /* @__PURE__ */ table(
  [...continuing, ...binaryTokens, T_DOUBLESTAR],
  null,
);

/** 1 where a token begins an expression that does not begin with a primary. */
export const prefixesExpression: Uint8Array = /* @__PURE__ */ table(
  [T_LAMBDA, T_NOT, T_MINUS, T_PLUS, T_TILDE],
  null,
);

/** 1 where a token can begin an expression. */
// biome-ignore format: a list
export const startsExpression: Uint8Array = /* @__PURE__ */ table(
  [
    T_NAME, T_NUMBER, T_STRING, T_FSTRING, T_LPAREN, T_LBRACKET, T_LBRACE, T_ELLIPSIS, T_TILDE, T_PLUS, T_MINUS,
    T_FALSE, T_NONE, T_TRUE, T_AWAIT, T_LAMBDA, T_NOT,
  ],
  null,
);

/** Keywords that only ever begin a statement. */
// biome-ignore format: a list
const statementKeywords: readonly number[] = [
  T_ASSERT, T_BREAK, T_CLASS, T_CONTINUE, T_DEF, T_DEL, T_GLOBAL, T_IMPORT, T_NONLOCAL, T_PASS, T_RAISE,
  T_RETURN, T_TRY, T_WHILE, T_WITH,
];

/** 1 for keywords that only ever begin a statement: what recovery trusts. */
export const startsStatement: Uint8Array = /* @__PURE__ */ table(statementKeywords, null);

/** 1 where behind a comma in brackets no element can begin, and skipping to the next one would not help. */
export const endsList: Uint8Array = /* @__PURE__ */ table(
  [...statementKeywords, T_AT, T_FOR, T_NEWLINE, T_EOF],
  null,
);
