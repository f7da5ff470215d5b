/**
 * What a format string asks for: `"%s" % …` (F501 to F509) and `"{}".format(…)` (F521 to F525).
 *
 * Errors carry the wording that the rules' messages quote. `%` follows CPython's unicode_format.c
 * (Objects/unicodeobject.c), `{}` its MarkupIterator (Objects/stringlib/unicode_format.h): inside the
 * brackets of `{a[b:c]}`, a colon or a brace is an ordinary character.
 */

import { DIGIT_0, DIGIT_9, DOT, OPEN_PAREN } from '../text/charCodes.ts';

const PERCENT = 0x25;
const STAR = 0x2a;

/** What is wrong with a format string. */
export class FormatError {
  readonly message: string;
  /** The conversion type that does not exist; null for any other error. */
  readonly character: string | null;
  constructor(message: string, character: string | null = null) {
    this.message = message;
    this.character = character;
  }
}

/** The placeholders of a `%` format. */
export interface PercentFormat {
  /** Values taken from a sequence, those of `*` included. */
  readonly positional: number;
  /** Distinct names of `%(name)s`, in order of first appearance. */
  readonly names: readonly string[];
  /** A width or precision is `*`. */
  readonly hasStar: boolean;
}

const PERCENT_FLAGS = '#0- +';
const PERCENT_LENGTHS = 'hlL';
const PERCENT_TYPES = 'diouxXeEfFgGcrsa';
const MAX_WIDTH = 2147483647;
/** Every number of so many digits is within it. */
const SAFE_DIGITS = 9;
const noNames: readonly string[] = [];

/** Parses the text of a `%` format: the string's value, not its source. */
export function parsePercentFormat(format: string): PercentFormat | FormatError {
  let names: Set<string> | null = null;
  let positional = 0;
  let hasStar = false;
  for (let at = format.indexOf('%'); at >= 0; at = format.indexOf('%', at)) {
    at++;
    const first = format.charCodeAt(at);
    if (first === PERCENT) {
      at++;
      continue;
    }
    if (first === OPEN_PAREN) {
      const close = closingParenthesis(format, at);
      if (close < 0) return new FormatError('incomplete format key');
      names ??= new Set();
      names.add(format.slice(at + 1, close));
      at = close + 1;
    } else positional++;
    at = skipAny(format, at, PERCENT_FLAGS);
    // Width, then precision.
    for (let isPrecision = false; ; isPrecision = true) {
      const from = isPrecision ? at + 1 : at;
      if (format.charCodeAt(from) === STAR) {
        positional++;
        hasStar = true;
        at = from + 1;
      } else {
        at = skipDigits(format, from);
        if (at - from > SAFE_DIGITS && Number(format.slice(from, at)) > MAX_WIDTH)
          return new FormatError('width/precision too big');
      }
      if (isPrecision || format.charCodeAt(at) !== DOT) break;
    }
    if (at < format.length && PERCENT_LENGTHS.includes(format[at])) at++;
    if (at >= format.length) return new FormatError('incomplete format');
    if (!PERCENT_TYPES.includes(format[at])) return unsupported(format, at);
    at++;
  }
  return { positional, names: names === null ? noNames : [...names], hasStar };
}

function unsupported(format: string, at: number): FormatError {
  return new FormatError('unsupported format character', String.fromCodePoint(format.codePointAt(at) ?? 0));
}

function skipAny(format: string, from: number, characters: string): number {
  let at = from;
  while (at < format.length && characters.includes(format[at])) at++;
  return at;
}

function skipDigits(format: string, from: number): number {
  let at = from;
  while (format.charCodeAt(at) >= DIGIT_0 && format.charCodeAt(at) <= DIGIT_9) at++;
  return at;
}

/** Keys may hold balanced parentheses. */
function closingParenthesis(format: string, open: number): number {
  let depth = 0;
  for (let i = open; i < format.length; i++) {
    if (format[i] === '(') depth++;
    else if (format[i] === ')' && --depth === 0) return i;
  }
  return -1;
}

/** The placeholders of a `str.format` template, those nested in format specifications included. */
export interface BraceFormat {
  /** How many are numbered automatically: `{}`. */
  readonly automatic: number;
  /** The numbers of those that are numbered by hand, in source order. */
  readonly indices: readonly number[];
  /** The names of the others, in source order. */
  readonly names: readonly string[];
}

/** `{name!conversion:specification}` */
interface Field {
  readonly name: string;
  readonly specification: string;
}

const SINGLE_OPEN = "Single '{' encountered in format string";
const SINGLE_CLOSE = "Single '}' encountered in format string";
const TOO_DEEP = 'Max format placeholder recursion exceeded';
const EMPTY_ATTRIBUTE = 'Empty attribute in format string';
const OPEN_BRACKET = "Expected '}' before end of string";
const AFTER_BRACKET = "Only '.' or '[' may follow ']' in format field specifier";
const UNEXPECTED = 'Unexpected error parsing format string';

/** Parses the text of a `str.format` template: the string's value, not its source. */
export function parseBraceFormat(template: string): BraceFormat | FormatError {
  const found = { automatic: 0, indices: [] as number[], names: [] as string[] };
  const fields = splitFields(template);
  if (fields instanceof FormatError) return fields;
  for (const { name, specification } of fields) {
    const error = addField(found, name);
    if (error !== null) return error;
    if (!/[{}]/.test(specification)) continue;
    const nested = splitFields(specification);
    if (nested instanceof FormatError) return nested;
    for (const field of nested) {
      if (field.specification.includes('{')) return new FormatError(TOO_DEEP);
      const nestedError = addField(found, field.name);
      if (nestedError !== null) return nestedError;
    }
  }
  return found;
}

function splitFields(template: string): Field[] | FormatError {
  const fields: Field[] = [];
  let at = 0;
  while (at < template.length) {
    const character = template[at];
    if (character !== '{' && character !== '}') at++;
    else if (template[at + 1] === character) at += 2;
    else if (character === '}') return new FormatError(SINGLE_CLOSE);
    else {
      const field = readField(template, at + 1);
      if (field instanceof FormatError) return field;
      fields.push(field);
      at = field.end;
    }
  }
  return fields;
}

/** The field whose text begins at `start`; `end` is behind its closing brace. */
function readField(template: string, start: number): (Field & { readonly end: number }) | FormatError {
  let bang = -1;
  let colon = -1;
  let depth = 0;
  for (let at = start; at < template.length; at++) {
    const character = template[at];
    if (character === '{') depth++;
    else if (character === '}' && depth > 0) depth--;
    else if (character === '}') {
      const nameEnd = bang >= 0 ? bang : colon >= 0 ? colon : at;
      const conversion = bang < 0 ? null : template.slice(bang + 1, colon < 0 ? at : colon);
      if (conversion !== null && [...conversion].length !== 1) return new FormatError(UNEXPECTED);
      const specification = colon < 0 ? '' : template.slice(colon + 1, at);
      return { name: template.slice(start, nameEnd), specification, end: at + 1 };
    } else if (colon >= 0 || depth > 0) continue;
    else if (character === ':') colon = at;
    else if (character === '!' && bang < 0) bang = at;
    else if (character === '[' && bang < 0 && template.indexOf(']', at) >= 0) at = template.indexOf(']', at);
  }
  return new FormatError(SINGLE_OPEN);
}

/** `0`, `name`, `name.attribute[index]`, or nothing. */
function addField(
  found: { automatic: number; readonly indices: number[]; readonly names: string[] },
  name: string,
): FormatError | null {
  const first = /^[^.[]*/.exec(name)?.[0] ?? '';
  let at = first.length;
  while (at < name.length) {
    if (name[at] === '.') {
      const attribute = /^[^.[]*/.exec(name.slice(at + 1))?.[0] ?? '';
      if (attribute === '') return new FormatError(EMPTY_ATTRIBUTE);
      at += 1 + attribute.length;
    } else if (name[at] === '[') {
      const close = name.indexOf(']', at);
      if (close < 0) return new FormatError(OPEN_BRACKET);
      if (close === at + 1) return new FormatError(EMPTY_ATTRIBUTE);
      at = close + 1;
    } else return new FormatError(AFTER_BRACKET);
  }
  if (first === '') found.automatic++;
  else if (/^\d+$/.test(first) && Number(first) <= Number.MAX_SAFE_INTEGER) found.indices.push(Number(first));
  else found.names.push(first);
  return null;
}
