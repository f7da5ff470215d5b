/**
 * A correct file as the planter sees it: tokens with their lines, brackets and statements.
 *
 * It rests on the regular expression of `fuzz/tokens.ts` and shares no code with src/parser, so that
 * what our parser finds easy does not decide where a mistake goes. Where it misjudges something (an
 * f-string with quotes inside) CPython throws the mistake out later.
 */
import { cut, type Piece } from '../tokens.ts';

export interface Token {
  readonly text: string;
  readonly type: Piece['type'];
  readonly start: number;
  readonly end: number;
  /** 0-based physical line. */
  readonly line: number;
  /** Number of open brackets before it. */
  readonly depth: number;
  /** Index of the bracket it stands in, or -1. */
  readonly opener: number;
  /** Index of the bracket that matches this one, or -1. */
  match: number;
  /** Index of the first token of its statement. */
  readonly first: number;
}

export interface Statement {
  /** Indices of its first and last token. */
  readonly first: number;
  readonly last: number;
  readonly indent: number;
  /** First and last physical line, from 0. */
  readonly line: number;
  readonly lastLine: number;
  /** It ends with a ':' and its block follows on the next lines. */
  readonly opensBlock: boolean;
}

export interface Sites {
  readonly text: string;
  /** Without white space, comments and line ends. */
  readonly tokens: readonly Token[];
  readonly statements: readonly Statement[];
  /** Offsets of the beginnings of lines, and of the end. */
  readonly lineStarts: readonly number[];
}

const KEYWORDS = new Set(
  (
    'False None True and as assert async await break class continue def del elif else except finally for from ' +
    'global if import in is lambda nonlocal not or pass raise return try while with yield'
  ).split(' '),
);

export const isKeyword = (text: string): boolean => KEYWORDS.has(text);
export const isName = ({ type, text }: Token): boolean =>
  (type === 'name' || type === 'keyword') && !KEYWORDS.has(text);
export const isLiteral = ({ type }: Token): boolean => type === 'number' || type === 'string';

/** Something that can stand alone as an operand: a name, a literal, a closing bracket. */
export const endsOperand = (token: Token): boolean =>
  isName(token) || isLiteral(token) || /^[)\]}]$/.test(token.text) || /^(None|True|False)$/.test(token.text);
export const beginsOperand = (token: Token): boolean =>
  isName(token) || isLiteral(token) || /^[([{]$/.test(token.text) || /^(None|True|False)$/.test(token.text);

export function findSites(text: string): Sites {
  const lineStarts = [0];
  for (let i = 0; i < text.length; i++) if (text[i] === '\n') lineStarts.push(i + 1);
  const tokens: Token[] = [];
  const statements: Statement[] = [];
  const open: number[] = [];
  let offset = 0;
  let line = 0;
  let first = -1;
  const finish = (): void => {
    if (first < 0) return;
    const begin = tokens[first];
    const end = tokens[tokens.length - 1];
    statements.push({
      first,
      last: tokens.length - 1,
      indent: begin.start - lineStarts[begin.line],
      line: begin.line,
      lastLine: line,
      opensBlock: end.text === ':',
    });
    first = -1;
  };
  for (const piece of cut(text)) {
    const { type } = piece;
    if (type === 'newline') {
      if (open.length === 0) finish();
    } else if (type !== 'space' && type !== 'comment') {
      if (first < 0) first = tokens.length;
      const isCloser = /^[)\]}]$/.test(piece.text);
      let match = -1;
      if (isCloser && open.length > 0) {
        match = open.pop() as number;
        tokens[match].match = tokens.length;
      }
      tokens.push({
        text: piece.text,
        type,
        start: offset,
        end: offset + piece.text.length,
        line,
        depth: open.length,
        opener: open.length > 0 ? open[open.length - 1] : -1,
        match,
        first,
      });
      if (/^[([{]$/.test(piece.text)) open.push(tokens.length - 1);
    }
    for (let i = 0; i < piece.text.length; i++) if (piece.text[i] === '\n') line++;
    offset += piece.text.length;
  }
  finish();
  return { text, tokens, statements, lineStarts };
}

/** The text of a physical line, without its end. */
export function lineText({ text, lineStarts }: Sites, line: number): string {
  const end = line + 1 < lineStarts.length ? lineStarts[line + 1] - 1 : text.length;
  return text.slice(lineStarts[line], end);
}
