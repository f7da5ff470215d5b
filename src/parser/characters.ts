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

/** The class of each of the 128 characters, from NUL on: a loop over them is the cheapest way to make a table that is made cold. */
const CLASSES =
  '00000000076076000000000000000000' + // tab, line feed, form feed, carriage return
  '72500225112212223333333333212220' + //  !"#$%&'()*+,-./0123456789:;<=>?
  '24444444444444444444444444410124' + // @A … Z[\]^_
  '04444444444444444444444444412110'; // `a … z{|}~

/** Class of each character. */
export const charClass: Uint8Array = /* @__PURE__ */ makeClasses();
/** 1 for ASCII letters, digits and the underscore. */
export const identifierPart: Uint8Array = /* @__PURE__ */ makeIdentifierPart();
/** Token type of characters that are a token by themselves whatever follows. */
export const singleToken: Uint8Array = /* @__PURE__ */ makeSingles();

function makeClasses(): Uint8Array {
  const classes = new Uint8Array(128);
  for (let c = 0; c < 128; c++) classes[c] = CLASSES.charCodeAt(c) - 48;
  return classes;
}

function makeIdentifierPart(): Uint8Array {
  const part = new Uint8Array(128);
  for (let c = 0; c < 128; c++)
    if (charClass[c] === CLASS_DIGIT || charClass[c] === CLASS_IDENTIFIER) part[c] = 1;
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
