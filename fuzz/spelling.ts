/**
 * Spellings of the terminals that have many: names, numbers, string bodies, f-string text.
 *
 * Every spelling is legal where it is asked for; the odd ones (names that NFKC changes, `0_0`, escapes
 * that only warn) are the ones a parser gets wrong, so they are not rare.
 */
import type { Random } from './random.ts';

// biome-ignore format: a word list
const plainNames = [
  'a', 'b', 'x', 'y', 'f', 'r', 'u', 't', 'self', 'cls', 'value', 'items', 'data', 'result', 'name', 'i', '_', '__', '_private',
  'Class', 'CONSTANT', 'print', 'exec', 'async_', 'nonlocal_', 'match', 'case', 'type', 'rb', 'br', 'fr', 'bu', 'x1', 'e1', 'j',
  'long_identifier_with_many_parts', 'lambda_', 'notin', 'isnot', 'l', 'O0', 'inf', 'nan', '__init__', '__class__', 'j_1', 'soft',
];

/** Non-ASCII identifiers: letters, marks, astral planes, XID_Continue oddities, names that NFKC changes. */
// biome-ignore format: a word list
const oddNames = ['é', 'ñandú', '变量', 'имя', 'ﬁnal', 'µ', 'ª', '𝐱', '𝓯unc', 'e\u0301', 'x·y', '℘', 'ｘ', 'ſ', 'Å', '𠀋', 'a\u{1d7ce}', '名前_2'];

const namedCharacters = [
  'DIGIT ONE',
  'BULLET',
  'LATIN SMALL LETTER A',
  'latin small letter e with acute',
  'EM DASH',
  'SNOWMAN',
];

export interface NameStyle {
  /** Chance of an odd name. */
  readonly odd: number;
  /** Chance of a spelling that is not legal at its place. */
  readonly slips: number;
}

export function spellName(random: Random, style: NameStyle): string {
  return random.pick(random.chance(style.odd) ? oddNames : plainNames);
}

/** A name that a pattern can capture: any but `_`. */
export function spellCapture(random: Random, style: NameStyle): string {
  const name = spellName(random, style);
  return name === '_' && !random.chance(style.slips * 20) ? 'captured' : name;
}

function digits(random: Random, alphabet: string, length: number): string {
  let text = '';
  for (let i = 0; i < length; i++) {
    if (i > 0 && random.chance(0.1)) text += '_';
    text += alphabet[random.below(alphabet.length)];
  }
  return text;
}

function length(random: Random): number {
  return random.chance(0.05) ? 1 + random.below(60) : 1 + random.below(5);
}

function spellInteger(random: Random): string {
  switch (random.below(8)) {
    case 0:
      return random.pick(['0', '00', '0_0', '000_000']);
    case 1:
      return `${random.pick(['0x', '0X', '0x_'])}${digits(random, '0123456789abcdefABCDEF', length(random))}`;
    case 2:
      return `${random.pick(['0o', '0O', '0o_'])}${digits(random, '01234567', length(random))}`;
    case 3:
      return `${random.pick(['0b', '0B', '0b_'])}${digits(random, '01', length(random))}`;
    default:
      return `${1 + random.below(9)}${random.chance(0.6) ? '' : digits(random, '0123456789', length(random))}`;
  }
}

function spellFloat(random: Random): string {
  const whole = random.pick(['0', '1', '00', '09', '3', '1_000', '12345678901234567890']);
  const part = random.pick(['0', '5', '14', '000_1', '1e', '9999999999999999']).replace('e', '');
  const exponent = `${random.pick(['e', 'E'])}${random.pick(['', '+', '-'])}${random.pick(['0', '1', '10', '3_0', '308', '400', '324'])}`;
  return random.pick([
    `${whole}.`,
    `.${part}`,
    `${whole}.${part}`,
    `${whole}${exponent}`,
    `${whole}.${exponent}`,
    `.${part}${exponent}`,
  ]);
}

export function spellReal(random: Random): string {
  return random.chance(0.4) ? spellFloat(random) : spellInteger(random);
}

export function spellImaginary(random: Random): string {
  const number = random.chance(0.5) ? `${random.pick(['0', '1', '09', '1_0', '77'])}` : spellFloat(random);
  return `${number}${random.pick(['j', 'J'])}`;
}

export function spellNumber(random: Random): string {
  return random.chance(0.1) ? spellImaginary(random) : spellReal(random);
}

/** What the place of a string forbids. */
export interface StringPlace {
  /** Quote characters that may not occur at all (3.8-3.11, inside a replacement field). */
  readonly forbidden: string;
  readonly noBackslash: boolean;
  /** No triple-quoted strings and no line breaks. */
  readonly oneLine: boolean;
  /** CPython 3.13.0 drops what follows a `#` in the text of a `{…=}` field. */
  readonly noHash: boolean;
  readonly newline: string;
}

export type StringFamily = 'text' | 'bytes';

const textPieces = [
  'a',
  'hello',
  ' ',
  'x = 1',
  '#',
  '{',
  '}',
  '{x}',
  '%s',
  'naïve',
  '日本',
  '😀',
  '\t',
  '0',
  '7',
  'N{',
  'u',
  '\u2028',
  '\u0301',
];
const bytePieces = ['a', 'bytes', ' ', '#', '{x}', '0', '\t', 'N{DASH}', 'u0041', '~'];
const sharedEscapes = [
  '\\n',
  '\\t',
  '\\\\',
  "\\'",
  '\\"',
  '\\a',
  '\\0',
  '\\x41',
  '\\xff',
  '\\101',
  '\\7',
  '\\400',
  '\\777',
  '\\d',
  '\\8',
  '\\(',
];
const textEscapes = ['\\u00e9', '\\ud83d', '\\U0001F600', '\\u0041'];

/** A string or bytes literal with its prefix and quotes. */
export function spellString(random: Random, family: StringFamily, place: StringPlace): string {
  const isBytes = family === 'bytes';
  const raw = place.noBackslash || random.chance(0.15);
  const prefix = isBytes
    ? random.pick(raw ? ['rb', 'Rb', 'bR', 'BR', 'rB'] : ['b', 'B'])
    : random.pick(raw ? ['r', 'R'] : ['', '', '', '', 'u', 'U']);
  const quote = pickQuote(random, place);
  const pieces = isBytes ? bytePieces : textPieces;
  let body = '';
  for (let i = random.below(5); i > 0; i--) {
    if (!raw && random.chance(0.3)) body += spellEscape(random, isBytes);
    else if (random.chance(0.1)) body += spellBreak(random, quote, raw, place);
    else body += spellPiece(random, pieces, quote, place);
  }
  return `${prefix}${quote}${safeEnd(body, quote, raw)}${quote}`;
}

export function pickQuote(random: Random, place: StringPlace): string {
  const quotes = ["'", '"'].filter((quote) => !place.forbidden.includes(quote));
  const quote = random.pick(quotes);
  return !place.oneLine && random.chance(0.15) ? quote.repeat(3) : quote;
}

function spellEscape(random: Random, isBytes: boolean): string {
  if (isBytes || random.chance(0.6)) return random.pick(sharedEscapes);
  return random.chance(0.3) ? `\\N{${random.pick(namedCharacters)}}` : random.pick(textEscapes);
}

/** A line break, where one can stand, or the other quote. */
function spellBreak(random: Random, quote: string, raw: boolean, place: StringPlace): string {
  if (quote.length === 3)
    return random.chance(0.5) ? place.newline : random.pick(['"\'', '\'"']).replace(quote[0], '');
  const other = quote === "'" ? '"' : "'";
  if (place.forbidden.includes(other)) return '';
  if (!raw && !place.oneLine && random.chance(0.3)) return `\\${place.newline}`;
  return other;
}

function spellPiece(random: Random, pieces: readonly string[], quote: string, place: StringPlace): string {
  const piece = random.pick(pieces);
  if (piece.includes(quote[0])) return '';
  return place.noHash && piece.includes('#') ? '' : piece;
}

/** A body may neither end its own quotes nor escape them. */
function safeEnd(body: string, quote: string, raw: boolean): string {
  if (raw && body.endsWith('\\')) return `${body} `;
  return body.endsWith(quote[0]) ? `${body} ` : body;
}

const fstringText = ['a', 'text ', ' ', '{{', '}}', '{{}}', 'é', '😀', '=', '!', ':', '#', 'N', '0', '%'];

/** Text between the fields of an f-string or t-string. */
export function spellFStringText(random: Random, quote: string, raw: boolean, place: StringPlace): string {
  let text = '';
  for (let i = 1 + random.below(2); i > 0; i--) {
    if (!raw && random.chance(0.2)) text += spellEscape(random, false);
    else if (random.chance(0.1)) text += spellBreak(random, quote, raw, place);
    else text += spellPiece(random, fstringText, quote, place);
  }
  // A trailing `\N` or an unfinished escape cannot arise; a quote at the end could close the string.
  return text.endsWith(quote[0]) ? `${text} ` : text;
}

const specs = ['>10', '.2f', '%Y-%m', 'x', ' ', '#x', '=', ',', '*^{0}', 'é', '0>5', '!r', '_d', 'a b'];

export function spellSpec(random: Random, place: StringPlace): string {
  const spec = random.pick(specs);
  if (spec.includes('{') || (place.noHash && spec.includes('#'))) return '>5';
  return spec;
}
