/**
 * The predicates of productions.ts: where one token does not decide, what lies ahead does.
 *
 * Each looks at tokens only. A bracket is passed in one step, since layout.ts noted where it closes, so a
 * gate costs no more than the line it stands on, nested brackets or not.
 */
import { EOF, type IToken, type TokenType } from 'chevrotain';
import type { TokenTable } from './tokens.ts';

/** What a gate sees of the parser. */
export interface Ahead {
  LA(distance: number): IToken;
  /** Whether a rule matches here. */
  matches(rule: string): boolean;
}

export type Gate = (ahead: Ahead) => boolean;

export type TokenTest = (token: IToken) => boolean;

/** A test by token name; a category stands for its members. */
export function testFor(names: Iterable<string>, types: TokenTable): TokenTest {
  const wanted: boolean[] = [];
  const add = (type: TokenType): void => {
    wanted[type.tokenTypeIdx as number] = true;
    for (const member of Object.values(types)) {
      if (member.CATEGORIES?.includes(type)) wanted[member.tokenTypeIdx as number] = true;
    }
  };
  for (const name of names) add(types[name]);
  return (token) => wanted[token.tokenTypeIdx] === true;
}

type Statement = 'assignment' | 'annotation' | 'augmentation' | 'expression';

export function createGates(types: TokenTable): Readonly<Record<string, Gate>> {
  const test = (...names: string[]): TokenTest => testFor(names, types);
  const isName = test('NAME');
  const isEquals = test("'='");
  const isColon = test("':'");
  const isStar = test("'*'");
  const isDoubleStar = test("'**'");
  const isWalrus = test("':='");
  const isOpening = test("'('", "'['", "'{'", 'FSTRING_START', 'TSTRING_START');
  const isParenthesis = test("'('");
  const isTrailer = test("'('", "'['", "'.'");
  const isDot = test("'.'");
  const isMatch = test("'match'");
  const isType = test("'type'");
  const isNewline = test('NEWLINE');
  const endsTarget = test('NEWLINE', "';'", "'lambda'");
  const closesCall = test("')'");
  const isAugmented = testFor(
    Object.keys(types).filter((name) => /^'[^=<>!:]+='$/.test(name) || name === "'<<='" || name === "'>>='"),
    types,
  );

  /** Distance behind the token at `distance`, or behind the bracket that it opens; 0 if that never closes. */
  const pass = (ahead: Ahead, distance: number): number => {
    const token = ahead.LA(distance);
    if (!isOpening(token)) return distance + 1;
    return token.payload === undefined ? 0 : distance + token.payload + 1;
  };

  /** The kind of a simple statement is that of its first `=`, `:` or `+=` outside brackets. */
  const kindOf = (ahead: Ahead): Statement => {
    for (let at = 1; at > 0; at = pass(ahead, at)) {
      const token = ahead.LA(at);
      if (isEquals(token)) return 'assignment';
      if (isColon(token)) return 'annotation';
      if (isAugmented(token)) return 'augmentation';
      if (endsTarget(token) || token.tokenType === EOF) break;
    }
    return 'expression';
  };

  /** Whether the brackets that open at `distance` are followed by nothing that makes them part of more. */
  const isWhole = (ahead: Ahead, distance: number): boolean => {
    const behind = pass(ahead, distance);
    return behind > 0 && !isTrailer(ahead.LA(behind));
  };

  const isKeyword = (ahead: Ahead, at: number): boolean => isName(ahead.LA(at)) && isEquals(ahead.LA(at + 1));

  return {
    /** `match …:` at the end of whose line the cases begin: no other statement ends in a colon there. */
    match_line: (ahead) => {
      if (!isMatch(ahead.LA(1))) return false;
      for (let at = 2; at > 0; at = pass(ahead, at)) {
        const token = ahead.LA(at);
        if (isNewline(token)) return isColon(ahead.LA(at - 1)) && at > 3;
        if (token.tokenType === EOF) break;
      }
      return false;
    },
    type_alias: (ahead) => isType(ahead.LA(1)) && isName(ahead.LA(2)),
    assignment: (ahead) => kindOf(ahead) === 'assignment',
    annotation: (ahead) => kindOf(ahead) === 'annotation',
    augmentation: (ahead) => kindOf(ahead) === 'augmentation',
    whole_brackets: (ahead) => isWhole(ahead, 1),
    except_star: (ahead) => isStar(ahead.LA(2)),
    /** CPython tries these first, too, and falls back on an expression in parentheses. */
    with_parentheses: (ahead) => {
      if (!isParenthesis(ahead.LA(1))) return false;
      const behind = pass(ahead, 1);
      return behind > 0 && isColon(ahead.LA(behind)) && ahead.matches('parenthesized_items');
    },
    /** `@a.b`, `@a.b(…)`: all that was a decorator before 3.9. */
    plain_decorator: (ahead) => {
      let at = 1;
      while (isName(ahead.LA(at)) && isDot(ahead.LA(at + 1))) at += 2;
      if (!isName(ahead.LA(at))) return false;
      at++;
      if (isParenthesis(ahead.LA(at))) at = pass(ahead, at);
      return at > 0 && isNewline(ahead.LA(at));
    },
    walrus: (ahead) => isName(ahead.LA(1)) && isWalrus(ahead.LA(2)),
    keyword: (ahead) => isKeyword(ahead, 1) || isDoubleStar(ahead.LA(1)),
    keyword_next: (ahead) => isDoubleStar(ahead.LA(2)) || isKeyword(ahead, 2),
    positional_next: (ahead) =>
      !closesCall(ahead.LA(2)) && !isDoubleStar(ahead.LA(2)) && !isKeyword(ahead, 2),
    /** Stands before what another alternative parses, too: it exists to be drawn for old versions. */
    never: () => false,
  };
}
