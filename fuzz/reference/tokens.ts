/**
 * The tokens of the reference grammar, and the chevrotain lexer that finds them.
 *
 * What Python's tokenizer keeps on a stack are lexer modes here: brackets (in which a line end is only
 * space), the replacement fields of f-strings (in which a colon begins the specification), the text
 * between fields and the text of a specification. Patterns are functions where the quotes of an open
 * f-string decide. Lines and indentation come later, in layout.ts. The lexer takes the union of what
 * 3.8-3.14 take, and refuses what all of them refuse.
 */
import { createToken, type IToken, Lexer, type TokenType } from 'chevrotain';

/** The names by which productions.ts calls them. */
const keywords =
  'False None True and as assert async await break class continue def del elif else except finally for from global if import in is lambda nonlocal not or pass raise return try while with yield';
const softKeywords = 'match case type';
const operators =
  '>>= <<= **= //= ... != == <= >= -> += -= *= /= %= @= &= |= ^= ** // << >> + - * / % @ & | ^ ~ < > , ; . =';

export type TokenTable = Readonly<Record<string, TokenType>>;

export interface PythonLexer {
  /** All token types by name; a literal's name is its text in single quotes. */
  readonly types: TokenTable;
  /** The tokens as they stand in the text, or null where none matches. */
  tokenize(text: string): IToken[] | null;
}

interface OpenString {
  readonly quote: string;
  readonly raw: boolean;
}

const IDENTIFIER = /[_\p{XID_Start}]\p{XID_Continue}*/uy;
const ASCII_NAME = /[A-Za-z_]\w*(?![\w\x80-\uffff])/y;

const DIGITS = '\\d(?:_?\\d)*';
const EXPONENT = `[eE][+-]?${DIGITS}`;
const POINT = `(?:${DIGITS}\\.(?:${DIGITS})?|\\.${DIGITS})`;
/** A keyword may touch a number, and nothing else that continues a name. (`07else` is a slip of CPython's.) */
const NUMBER_END = '(?:(?=and|else|for|i[fns]|or|not)|(?![\\w\\x80-\\uffff]))';
const imaginary = new RegExp(`(?:${POINT}|${DIGITS})(?:${EXPONENT})?[jJ]${NUMBER_END}`);
const real = new RegExp(
  `(?:0[xX](?:_?[\\da-fA-F])+(?![\\da-fA-F])|0[oO](?:_?[0-7])+|0[bB](?:_?[01])+|${POINT}(?:${EXPONENT})?|${DIGITS}${EXPONENT}` +
    `|0(?:_?\\d)+(?=else)|(?:0(?![oO])(?:_?0)*|[1-9](?:_?\\d)*)(?!\\.))${NUMBER_END}`,
);

const STRING_START = /([rR]?[bB]|[bB][rR]|[uU]|[rR])?("""|'''|"|')/y;
const TEMPLATE_START = /([rR]?[fFtT]|[fFtT][rR])("""|'''|"|')/y;

const ESCAPE = /\\(?:[^xuUN]|x[\da-fA-F]{2}|u[\da-fA-F]{4}|U(?:000[\da-fA-F]|0010)[\da-fA-F]{4}|N\{[^}]+\})/y;
const BYTE_ESCAPE = /\\(?:[^x]|x[\da-fA-F]{2})/y;
const FLUFL = /\bfrom\s+__future__\s[\s\S]*\bbarry_as_FLUFL\b/;

/** Whether every backslash of a body begins an escape that can be decoded. */
function hasSoundEscapes(body: string, pattern: RegExp): boolean {
  for (let at = body.indexOf('\\'); at >= 0; at = body.indexOf('\\', pattern.lastIndex)) {
    pattern.lastIndex = at;
    if (!pattern.test(body)) return false;
  }
  return true;
}

/** End of a string's body that begins at `from`, or -1. */
function endOfBody(text: string, from: number, quote: string): number {
  for (let at = from; at < text.length; at++) {
    const c = text[at];
    if (c === '\\') at += text.startsWith('\r\n', at + 1) ? 2 : 1;
    else if (c === quote[0]) {
      if (quote.length === 1 || text.startsWith(quote, at)) return at;
    } else if ((c === '\n' || c === '\r') && quote.length === 1) return -1;
  }
  return -1;
}

/** Characters that can begin a name or a string: for chevrotain's table of first characters. */
function nameStarts(): (string | number)[] {
  const starts: (string | number)[] = [...'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ_'];
  // Above 255 the table has one entry for each 255 characters.
  for (let code = 128; code < 256; code++) starts.push(code);
  for (let code = 256; code < 0x10000; code += 255) starts.push(code);
  return [...starts, 0xffff];
}

/** Each lexer has a stack of its own open f-strings; `tokenize` may not be entered twice at a time. */
export function createPythonLexer(): PythonLexer {
  const types: Record<string, TokenType> = {};
  const open: OpenString[] = [];
  type Options = Omit<Parameters<typeof createToken>[0], 'name'>;
  const token = (name: string, options: Options): TokenType => {
    types[name] = createToken({ name, ...options });
    return types[name];
  };
  type Match = (text: string, offset: number) => string | null;
  /** The form in which chevrotain takes a function for a pattern. */
  const custom = (match: Match) => ({
    exec: (text: string, offset: number): RegExpExecArray | null => {
      const image = match(text, offset);
      return image === null ? null : ([image] as unknown as RegExpExecArray);
    },
  });

  const name = token('NAME', { pattern: Lexer.NA });
  const capture = token('CAPTURE', { pattern: Lexer.NA });
  const number = token('NUMBER', { pattern: Lexer.NA });
  token('NEWLINE', {
    pattern: /(?:\r\n?|\n)(?:[ \t\f]*(?:#[^\r\n]*)?(?:\r\n?|\n))*(?:[ \t\f]|\\(?:\r\n?|\n)(?=[\s\S]))*/,
    line_breaks: true,
  });
  token('INDENT', { pattern: Lexer.NA });
  token('DEDENT', { pattern: Lexer.NA });

  const comment = token('COMMENT', { pattern: /#[^\r\n]*/, group: Lexer.SKIPPED });
  const space = token('SPACE', { pattern: /[ \t\f]+/, group: Lexer.SKIPPED });
  const anySpace = token('ANY_SPACE', { pattern: /[ \t\f\r\n]+/, group: Lexer.SKIPPED, line_breaks: true });
  const joined = token('JOIN', {
    pattern: /\\(?:\r\n?|\n)(?=[\s\S])/,
    group: Lexer.SKIPPED,
    line_breaks: true,
  });

  const identifier = token('IDENTIFIER', {
    pattern: custom((text, offset) => {
      ASCII_NAME.lastIndex = offset;
      IDENTIFIER.lastIndex = offset;
      return (ASCII_NAME.exec(text) ?? IDENTIFIER.exec(text))?.[0] ?? null;
    }),
    categories: [name, capture],
    line_breaks: false,
    start_chars_hint: nameStarts(),
  });
  // `assert` before `as`: the longer name would win over either, and the first of them over the other.
  const words = keywords
    .split(' ')
    .sort((a, b) => b.length - a.length)
    .map((word) => token(`'${word}'`, { pattern: word, longer_alt: identifier, line_breaks: false }));
  for (const word of softKeywords.split(' '))
    words.push(token(`'${word}'`, { pattern: word, longer_alt: identifier, categories: [name, capture] }));
  words.push(token("'_'", { pattern: '_', longer_alt: identifier, categories: [name] }));

  const numbers = [
    token('IMAGINARY', { pattern: imaginary, categories: [number] }),
    token('REAL', { pattern: real, categories: [number] }),
  ];

  const plainString =
    (wantBytes: boolean): Match =>
    (text, offset) => {
      STRING_START.lastIndex = offset;
      const start = STRING_START.exec(text);
      if (start === null) return null;
      const prefix = (start[1] ?? '').toLowerCase();
      if (prefix.includes('b') !== wantBytes) return null;
      const end = endOfBody(text, STRING_START.lastIndex, start[2]);
      if (end < 0) return null;
      const body = text.slice(STRING_START.lastIndex, end);
      if (!prefix.includes('r') && !hasSoundEscapes(body, wantBytes ? BYTE_ESCAPE : ESCAPE)) return null;
      if (wantBytes && /[^\0-\x7f]/.test(body)) return null;
      return text.slice(offset, end + start[2].length);
    };
  const strings = [
    token('STRING', {
      pattern: custom(plainString(false)),
      line_breaks: true,
      start_chars_hint: [...'rRuU"\''],
    }),
    token('BYTES', { pattern: custom(plainString(true)), line_breaks: true, start_chars_hint: [...'bBrR'] }),
  ];

  const templateStart =
    (letter: string): Match =>
    (text, offset) => {
      TEMPLATE_START.lastIndex = offset;
      const start = TEMPLATE_START.exec(text);
      if (start === null || !start[1].toLowerCase().includes(letter)) return null;
      open.push({ quote: start[2], raw: /r/i.test(start[1]) });
      return start[0];
    };
  strings.push(
    token('FSTRING_START', {
      pattern: custom(templateStart('f')),
      push_mode: 'text',
      line_breaks: false,
      start_chars_hint: [...'fFrR'],
    }),
    token('TSTRING_START', {
      pattern: custom(templateStart('t')),
      push_mode: 'text',
      line_breaks: false,
      start_chars_hint: [...'tTrR'],
    }),
  );
  const stringEnd = token('STRING_END', {
    pattern: custom((text, offset) => {
      const quote = open.at(-1)?.quote;
      if (quote === undefined || !text.startsWith(quote, offset)) return null;
      open.pop();
      return quote;
    }),
    pop_mode: true,
    line_breaks: false,
    start_chars_hint: ['"', "'"],
  });
  const stringText = token('STRING_TEXT', {
    pattern: custom((text, offset) => textBetweenFields(text, offset, open.at(-1), false)),
    line_breaks: true,
  });
  const specText = token('SPEC_TEXT', {
    pattern: custom((text, offset) => textBetweenFields(text, offset, open.at(-1), true)),
    line_breaks: true,
  });
  const fieldStart = token('FIELD_START', { pattern: '{', push_mode: 'field' });
  const fieldEnd = token('FIELD_END', { pattern: '}', pop_mode: true });
  const fieldColon = token('FIELD_COLON', { pattern: ':', pop_mode: true, push_mode: 'spec' });
  const conversion = token('CONVERSION', {
    pattern: custom((text, offset) => {
      IDENTIFIER.lastIndex = offset + 1;
      const name = text[offset] === '!' ? IDENTIFIER.exec(text)?.[0] : undefined;
      return name !== undefined && /^[rsa]$/.test(name.normalize('NFKC')) ? `!${name}` : null;
    }),
    line_breaks: false,
    start_chars_hint: ['!'],
  });

  const opening = ['(', '[', '{'].map((text) => token(`'${text}'`, { pattern: text, push_mode: 'brackets' }));
  const closing = [')', ']', '}'].map((text) => token(`'${text}'`, { pattern: text, pop_mode: true }));
  // PEP 401 needs an import; without it no CPython knows the operator.
  const unequal = token("'<>'", {
    pattern: custom((text, offset) =>
      text.startsWith('<>', offset) && FLUFL.test(text.slice(0, offset)) ? '<>' : null,
    ),
    line_breaks: false,
    start_chars_hint: ['<'],
  });
  const fixed = operators.split(' ').map((text) => token(`'${text}'`, { pattern: text }));
  const colons = [token("':='", { pattern: ':=' }), token("':'", { pattern: ':' })];

  // The first match wins: strings before the names that their prefixes are, long operators before short.
  const common = [...strings, ...words, identifier, ...numbers, unequal, ...fixed, ...opening];
  const lexer = new Lexer(
    {
      defaultMode: 'code',
      modes: {
        code: [space, types.NEWLINE, ...common, ...colons, ...closing, comment, joined],
        brackets: [anySpace, ...common, ...colons, ...closing, comment, joined],
        field: [anySpace, ...common, fieldColon, conversion, fieldEnd, comment, joined],
        text: [stringEnd, stringText, fieldStart],
        spec: [specText, fieldStart, fieldEnd],
      },
    },
    { positionTracking: 'onlyOffset', recoveryEnabled: false },
  );
  return {
    types,
    tokenize(text) {
      open.length = 0;
      const { tokens, errors } = lexer.tokenize(text);
      return errors.length > 0 || open.length > 0 ? null : tokens;
    },
  };
}

/** Up to the next field or the closing quote; a doubled brace is text, except in a specification. */
function textBetweenFields(
  text: string,
  offset: number,
  string: OpenString | undefined,
  spec: boolean,
): string | null {
  // chevrotain tries the patterns outside strings, too, when it looks for ones that never match.
  if (string === undefined) return null;
  const { quote, raw } = string;
  let at = offset;
  while (at < text.length) {
    const c = text[at];
    if (c === '\\') {
      const next = text[at + 1];
      if (next === '{' || next === '}') at++;
      else if (!raw && next === 'N' && text[at + 2] === '{') {
        const close = text.indexOf('}', at);
        if (close < 0) return null;
        at = close + 1;
      } else at += text.startsWith('\r\n', at + 1) ? 3 : 2;
    } else if (c === '{' || c === '}') {
      if (spec || text[at + 1] !== c) break;
      at += 2;
    } else if (c === quote[0] && text.startsWith(quote, at)) break;
    else if ((c === '\n' || c === '\r') && quote.length === 1 && !spec) return null;
    else at++;
  }
  const piece = text.slice(offset, at);
  if (piece === '') return null;
  // A backslash before the brace of a field stands for itself.
  return raw || hasSoundEscapes(text.slice(offset, at + 1), ESCAPE) ? piece : null;
}
