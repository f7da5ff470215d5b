/**
 * The terminals of the strict grammar: numbers of token types, and what is spelled how.
 *
 * They are not those of the fast parser: a strict token is what CPython's tokenizer would
 * hand to its parser, keywords have types of their own (as in CPython), and a character
 * that begins no token is a token too, which no rule accepts.
 */

/** The types that have no spelling; their names are those of CPython's `token` module. */
export const ENDMARKER = 0;
export const NAME = 1;
export const NUMBER = 2;
export const STRING = 3;
export const NEWLINE = 4;
export const INDENT = 5;
export const DEDENT = 6;
/** A character that no rule accepts, such as `$`. */
export const OP = 7;
export const ERRORTOKEN = 8;
export const FSTRING_START = 9;
export const FSTRING_MIDDLE = 10;
export const FSTRING_END = 11;
export const TSTRING_START = 12;
export const TSTRING_MIDDLE = 13;
export const TSTRING_END = 14;
// TYPE_COMMENT is 15: no token has it, but CPython looks for one and fetches a token to do so.

const UNSPELLED =
  'ENDMARKER NAME NUMBER STRING NEWLINE INDENT DEDENT OP ERRORTOKEN FSTRING_START FSTRING_MIDDLE ' +
  'FSTRING_END TSTRING_START TSTRING_MIDDLE TSTRING_END TYPE_COMMENT';
const OPERATORS =
  '( ) [ ] { } , : ; . ... -> := = == != < > <= >= + - * / // % @ ** << >> & | ^ ~ ! ' +
  '+= -= *= /= //= %= @= **= <<= >>= &= |= ^=';
const KEYWORDS =
  'False None True and as assert async await break class continue def del elif else except finally for from ' +
  'global if import in is lambda nonlocal not or pass raise return try while with yield __peg_parser__';

const operators = OPERATORS.split(' ');
const keywords = KEYWORDS.split(' ');

/** Spelling (or name) of each terminal, by number. */
export const terminals: readonly string[] = [...UNSPELLED.split(' '), ...operators, ...keywords];

export const terminalCount = terminals.length;

const FIRST_OPERATOR = UNSPELLED.split(' ').length;
const FIRST_KEYWORD = FIRST_OPERATOR + operators.length;

const numbers: ReadonlyMap<string, number> = /* @__PURE__ */ new Map(
  terminals.map((spelling, number) => [spelling, number]),
);

/** The number of a terminal; the spelling has to be one of {@link terminals}. */
export function terminal(spelling: string): number {
  const number = numbers.get(spelling);
  if (number === undefined) throw new Error(`no terminal is spelled ${spelling}`);
  return number;
}

/** Type of an operator; `<>` is another `!=`. OP for what is none. */
export function operatorType(spelling: string): number {
  if (spelling === '<>') return terminal('!=');
  const number = numbers.get(spelling);
  return number === undefined || number < FIRST_OPERATOR || number >= FIRST_KEYWORD ? OP : number;
}

/** Type of a word: a keyword of Python 3.`minor`, or NAME. */
export function wordType(word: string, minor: number): number {
  const number = numbers.get(word);
  if (number === undefined || number < FIRST_KEYWORD) return NAME;
  // The easter egg of the first PEG parser, gone in 3.10.
  return word === '__peg_parser__' && minor !== 9 ? NAME : number;
}

const SOFT_KEYWORDS = ['_', 'case', 'match', 'type'];

/**
 * Whether CPython 3.`minor` takes a NAME for a soft keyword where any of them would do. Up to 3.13 it compares
 * no more characters than the name has, so that `c` and `typ` count as well.
 */
export function isSoftKeyword(word: string, minor: number): boolean {
  if (minor < 10) return false;
  return SOFT_KEYWORDS.some(
    (keyword) =>
      (keyword !== 'type' || minor >= 12) && (minor >= 14 ? keyword === word : keyword.startsWith(word)),
  );
}
