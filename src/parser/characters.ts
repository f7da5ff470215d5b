/**
 * What the tokenizer asks about ASCII characters, as tables.
 *
 * Three tables of 128 and a slow path beyond load faster than one of 65,536.
 */
import * as T from './tokens.ts';

// Classes of ASCII characters; 0 is everything else.
export const CLASS_SINGLE = 1;
export const CLASS_OPERATOR = 2;
export const CLASS_DIGIT = 3;
export const CLASS_IDENTIFIER = 4;
export const CLASS_QUOTE = 5;
export const CLASS_NEWLINE = 6;
export const CLASS_SPACE = 7;

/** 1 for ASCII letters, digits and the underscore. */
export const identifierPart: Uint8Array = /* @__PURE__ */ makeIdentifierPart();
/** Class of each character. */
export const charClass: Uint8Array = /* @__PURE__ */ makeClasses();
/** Token type of characters that are a token by themselves whatever follows. */
export const singleToken: Uint8Array = /* @__PURE__ */ makeSingles();

function makeIdentifierPart(): Uint8Array {
  const part = new Uint8Array(128);
  for (let c = 48; c < 58; c++) part[c] = 1;
  for (let c = 65; c < 91; c++) part[c] = part[c + 32] = 1;
  part[95] = 1;
  return part;
}

function makeSingles(): Uint8Array {
  const singles = new Uint8Array(128);
  const types = [
    T.T_LPAREN,
    T.T_RPAREN,
    T.T_LBRACKET,
    T.T_RBRACKET,
    T.T_LBRACE,
    T.T_RBRACE,
    T.T_COMMA,
    T.T_SEMICOLON,
    T.T_TILDE,
  ];
  for (let i = 0; i < types.length; i++) singles['()[]{},;~'.charCodeAt(i)] = types[i];
  return singles;
}

function makeClasses(): Uint8Array {
  const classes = new Uint8Array(128);
  for (let c = 0; c < 128; c++)
    if (identifierPart[c] === 1) classes[c] = c >= 48 && c < 58 ? CLASS_DIGIT : CLASS_IDENTIFIER;
  for (const c of '()[]{},;~') classes[c.charCodeAt(0)] = CLASS_SINGLE;
  for (const c of ':.=-+*/%@<>|^&!') classes[c.charCodeAt(0)] = CLASS_OPERATOR;
  for (const c of '"\'') classes[c.charCodeAt(0)] = CLASS_QUOTE;
  for (const c of '\n\r') classes[c.charCodeAt(0)] = CLASS_NEWLINE;
  for (const c of ' \t\f') classes[c.charCodeAt(0)] = CLASS_SPACE;
  return classes;
}
