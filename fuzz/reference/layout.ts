/**
 * Lines and indentation: turns the tokens of the text into those of the grammar.
 *
 * A NEWLINE of the lexer covers the line's end, blank and comment lines, and the whitespace that begins
 * the next line; here it becomes NEWLINE, INDENT and DEDENT, measured as the language reference says,
 * once with tabs of eight and once with tabs of one column. An opening bracket (and an f-string's start) also
 * gets the distance to what closes it, which the gates jump over.
 */
import { createTokenInstance, type IToken } from 'chevrotain';
import type { TokenTable } from './tokens.ts';

interface Indentation {
  readonly wide: number;
  readonly narrow: number;
}

const MAX_DEPTH = 100;

/** Null where the indentation is inconsistent. */
export function layOut(text: string, raw: readonly IToken[], types: TokenTable): IToken[] | null {
  const tokens: IToken[] = [];
  const levels: Indentation[] = [{ wide: 0, narrow: 0 }];
  const brackets: number[] = [];
  // Brackets close one another whatever their kind; the grammar sees to the kinds. Strings with fields nest, too.
  const opening = new Set(["'('", "'['", "'{'", 'FSTRING_START', 'TSTRING_START'].map((name) => types[name]));
  const closing = new Set(["')'", "']'", "'}'", 'STRING_END'].map((name) => types[name]));
  const newline = types.NEWLINE;
  const insert = (name: string, at: number): void => {
    tokens.push(createTokenInstance(types[name], '', at, at, NaN, NaN, NaN, NaN));
  };
  let indentation: Indentation | null = measure(leadingSpace(text));
  for (const token of raw) {
    if (token.tokenType === newline) {
      if (indentation === null) tokens.push(token);
      indentation = measure(token.image);
      continue;
    }
    if (indentation !== null) {
      const top = levels[levels.length - 1];
      if (indentation.wide > top.wide) {
        if (indentation.narrow <= top.narrow || levels.length >= MAX_DEPTH) return null;
        levels.push(indentation);
        insert('INDENT', token.startOffset);
      }
      while (indentation.wide < levels[levels.length - 1].wide) {
        levels.pop();
        insert('DEDENT', token.startOffset);
      }
      const { wide, narrow } = levels[levels.length - 1];
      if (indentation.wide !== wide || indentation.narrow !== narrow) return null;
      indentation = null;
    }
    if (opening.has(token.tokenType)) brackets.push(tokens.length);
    else if (brackets.length > 0 && closing.has(token.tokenType)) {
      const opened = brackets.pop() as number;
      tokens[opened].payload = tokens.length - opened;
    }
    tokens.push(token);
  }
  if (indentation === null) insert('NEWLINE', text.length);
  for (let i = 1; i < levels.length; i++) insert('DEDENT', text.length);
  return tokens;
}

function leadingSpace(text: string): string {
  return /^(?:[ \t\f]|\\(?:\r\n?|\n)(?=[\s\S]))*/.exec(text)?.[0] ?? '';
}

/** Columns of the whitespace behind the last line end; a form feed starts over. */
function measure(image: string): Indentation {
  // Of lines joined by backslashes the first that is indented counts.
  const lines = image
    .replace(/#[^\r\n]*/g, '')
    .replace(/\\(?:\r\n?|\n)/g, '\\')
    .split(/[\r\n]/);
  let wide = 0;
  let narrow = 0;
  let joined = 0;
  for (const c of lines[lines.length - 1]) {
    if (c === ' ') {
      wide++;
      narrow++;
    } else if (c === '\t') {
      wide = (Math.floor(wide / 8) + 1) * 8;
      narrow++;
    } else if (c === '\f') {
      wide = 0;
      narrow = 0;
    } else if (c === '\\' && joined === 0) joined = wide;
  }
  return joined > 0 ? { wide: joined, narrow: joined } : { wide, narrow };
}
