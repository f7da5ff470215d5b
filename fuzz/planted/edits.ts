/**
 * How a mistake is written down, and the small words that kinds of mistakes are made of.
 */
import type { Random } from '../random.ts';
import type { Sites, Statement, Token } from './sites.ts';

/** One replacement in the text of a correct file. */
export interface Edit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** Makes one mistake somewhere in the file; null where the file has no place for it. */
export type Kind = (sites: Sites, random: Random) => Edit | null;

type TokenTest = (token: Token, index: number, tokens: readonly Token[]) => boolean;

/** A token that passes, looked for from a random place on; -1 where there is none. */
export function findToken({ tokens }: Sites, random: Random, test: TokenTest): number {
  if (tokens.length === 0) return -1;
  const from = random.below(tokens.length);
  for (let n = 0; n < tokens.length; n++) {
    const i = (from + n) % tokens.length;
    if (test(tokens[i], i, tokens)) return i;
  }
  return -1;
}

type StatementTest = (statement: Statement, index: number, tokens: readonly Token[]) => boolean;

export function findStatement(
  { statements, tokens }: Sites,
  random: Random,
  test: StatementTest,
): Statement | null {
  if (statements.length === 0) return null;
  const from = random.below(statements.length);
  for (let n = 0; n < statements.length; n++) {
    const i = (from + n) % statements.length;
    if (test(statements[i], i, tokens)) return statements[i];
  }
  return null;
}

/** Replaces a token that passes. */
export const replaceToken =
  (test: TokenTest, text: string | ((token: Token, random: Random) => string)): Kind =>
  (sites, random) => {
    const i = findToken(sites, random, test);
    if (i < 0) return null;
    const { start, end } = sites.tokens[i];
    return { start, end, text: typeof text === 'string' ? text : text(sites.tokens[i], random) };
  };

/** Puts text behind a token that passes. */
export const insertAfter =
  (test: TokenTest, text: string): Kind =>
  (sites, random) => {
    const i = findToken(sites, random, test);
    return i < 0 ? null : { start: sites.tokens[i].end, end: sites.tokens[i].end, text };
  };

/** Puts text before a token that passes. */
export const insertBefore =
  (test: TokenTest, text: string): Kind =>
  (sites, random) => {
    const i = findToken(sites, random, test);
    return i < 0 ? null : { start: sites.tokens[i].start, end: sites.tokens[i].start, text };
  };

/** Replaces the text from the beginning of a statement on; null leaves the file alone. */
export const rewrite =
  (test: StatementTest, change: (statement: Statement, sites: Sites, random: Random) => Edit | null): Kind =>
  (sites, random) => {
    const statement = findStatement(sites, random, test);
    return statement === null ? null : change(statement, sites, random);
  };

/** A line of its own before a statement, with the statement's indentation unless told otherwise. */
export const lineBefore =
  (test: StatementTest, line: string | ((random: Random) => string), indented = true): Kind =>
  (sites, random) => {
    const statement = findStatement(sites, random, test);
    if (statement === null) return null;
    const start = sites.lineStarts[statement.line];
    const indent = indented ? sites.text.slice(start, start + statement.indent) : '';
    const text = typeof line === 'string' ? line : line(random);
    return { start, end: start, text: `${indent}${text.replaceAll('\n', `\n${indent}`)}\n` };
  };

/** The statement is simple, on one line, alone on it. */
export const isPlain: StatementTest = ({ first, line, lastLine, opensBlock, last }, _, tokens) =>
  line === lastLine && !opensBlock && tokens[first].text !== '@' && tokens[last].text !== ';';

export const any: StatementTest = () => true;
