/**
 * Prints a list of terminals as source text: indentation, spacing, comments, line joins, quotes.
 *
 * The grammar says nothing about layout, and layout is half of a tokenizer, so one style is drawn for
 * each program (newline kind, density, how often a comment or a continuation appears) and every gap is
 * drawn within it. The printer knows the context that decides what is legal: the open brackets, the
 * f-strings around it, and the target version's rules for what may stand inside a replacement field.
 */
import { PlainRandom, Random } from './random.ts';
import {
  pickQuote,
  type StringPlace,
  spellCapture,
  spellFStringText,
  spellImaginary,
  spellName,
  spellNumber,
  spellReal,
  spellSpec,
  spellString,
} from './spelling.ts';

interface Style {
  readonly newlines: readonly string[];
  /** Chances: a space that is not needed, a comment at a line's end, a backslash join, a break in brackets. */
  readonly airy: number;
  readonly comments: number;
  readonly joins: number;
  readonly breaks: number;
  readonly odd: number;
  readonly slips: number;
  readonly indents: readonly string[];
}

/** A terminal of the grammar by name, with the seed of its spelling and of the gap before it; 0 is plain. */
export interface SpelledTerminal {
  readonly name: string;
  readonly seed: number;
}

/** An f-string being printed, or a bracket. `'{}'` is a replacement field. */
interface FString {
  readonly quote: string;
  readonly raw: boolean;
  readonly place: StringPlace;
}

interface Printer {
  /** That of the terminal being printed. */
  random: Random;
  readonly style: Style;
  readonly version: number;
  readonly terminals: readonly SpelledTerminal[];
  /** Index of the terminal being printed. */
  at: number;
  text: string;
  previous: string;
  lineStart: boolean;
  readonly indents: string[];
  readonly brackets: string[];
  readonly fstrings: FString[];
  /** In an f-string's text or specification: nothing may be put between the pieces. */
  literal: boolean;
  hashless: number;
  /** PEP 401 is in force: `<>` and never `!=`. */
  flufl: boolean;
}

const KEYWORD = /^'[a-z]+'$/;
const WORD_CHARACTER = /[\p{L}\p{N}\p{M}_·℘]/u;
const comments = ['#', '# comment', '#!x', '# type: ignore', '#\tü', '# "', "# '''", '# (', '# noqa: E501'];

/** `slips` is the chance of each rule of layout to be forgotten; 0 gives legal text. */
export function renderTerminals(
  terminals: readonly SpelledTerminal[],
  style: number,
  version: number,
  slips: number,
): string {
  const p: Printer = {
    random: randomOf(style),
    style: style === 0 ? plainStyle : drawStyle(randomOf(style), slips),
    version,
    terminals,
    at: 0,
    text: '',
    previous: '',
    lineStart: true,
    indents: [''],
    brackets: [],
    fstrings: [],
    literal: false,
    hashless: 0,
    flufl: false,
  };
  if (terminals.some(({ name }) => name === "'<>'")) {
    p.flufl = true;
    p.text = `from __future__ import barry_as_FLUFL${newline(p)}`;
  }
  for (; p.at < terminals.length; p.at++) {
    const { name, seed } = terminals[p.at];
    p.random = randomOf(seed);
    printTerminal(p, name);
  }
  p.random = randomOf(style);
  printFileEnd(p);
  return p.text;
}

function randomOf(seed: number): Random {
  return seed === 0 ? new PlainRandom() : new Random(seed);
}

const plainStyle: Style = {
  newlines: ['\n'],
  airy: 0,
  comments: 0,
  joins: 0,
  breaks: 0,
  odd: 0,
  slips: 0,
  indents: ['    '],
};

function drawStyle(random: Random, slips: number): Style {
  const plain = random.chance(0.4);
  return {
    newlines: random.pick([['\n'], ['\n'], ['\n'], ['\r\n'], ['\r'], ['\n', '\r\n', '\r']]),
    airy: random.pick([0, 0.1, 0.3, 0.8]),
    comments: plain ? 0.02 : 0.15,
    joins: plain ? 0.002 : 0.02,
    breaks: plain ? 0.02 : 0.12,
    odd: random.pick([0, 0.02, 0.2]),
    slips,
    indents: random.pick([
      ['    '],
      ['    '],
      ['  '],
      ['\t'],
      [' '],
      ['  ', '    ', '\t', ' \t', '\t ', '        '],
    ]),
  };
}

function printTerminal(p: Printer, terminal: string): void {
  switch (terminal) {
    case 'NEWLINE':
      printLineEnd(p);
      break;
    case 'INDENT':
      p.indents.push(p.indents[p.indents.length - 1] + p.random.pick(p.style.indents));
      break;
    case 'DEDENT':
      p.indents.pop();
      break;
    case 'FSTRING_START':
    case 'TSTRING_START':
      openFString(p, terminal);
      break;
    case 'STRING_TEXT': {
      const { quote, raw, place } = p.fstrings[p.fstrings.length - 1];
      p.text += spellFStringText(p.random, quote, raw, place);
      break;
    }
    case 'SPEC_TEXT':
      p.text += spellSpec(p.random, placeOfString(p));
      break;
    case 'STRING_END':
      closeFString(p);
      break;
    case 'FIELD_START':
      openField(p);
      break;
    case 'FIELD_END':
      closeField(p);
      break;
    case 'FIELD_COLON':
      put(p, terminal, ':');
      p.literal = true;
      p.brackets[p.brackets.length - 1] = '{:}';
      break;
    case 'CONVERSION':
      put(p, terminal, `!${p.random.pick(['r', 's', 'a'])}`);
      break;
    default:
      put(p, terminal, spell(p, terminal));
  }
}

function spell(p: Printer, terminal: string): string {
  switch (terminal) {
    case "'!='":
      return p.flufl ? '<>' : '!=';
    case 'NAME':
      return spellName(p.random, p.style);
    case 'CAPTURE':
      return spellCapture(p.random, p.style);
    case 'NUMBER':
      return spellNumber(p.random);
    case 'REAL':
      return spellReal(p.random);
    case 'IMAGINARY':
      return spellImaginary(p.random);
    case 'STRING':
      return spellString(p.random, 'text', placeOfString(p));
    case 'BYTES':
      return spellString(p.random, 'bytes', placeOfString(p));
    default:
      if (!terminal.startsWith("'")) throw new Error(`render: no spelling for ${terminal}`);
      return terminal.slice(1, -1);
  }
}

/** Prints a token after a legal gap. */
function put(p: Printer, terminal: string, text: string): void {
  if (p.lineStart) printLineStart(p);
  else printGap(p, terminal, text);
  p.text += text;
  p.previous = terminal;
  const last = terminal[terminal.length - 2];
  if (terminal === "'('" || terminal === "'['" || terminal === "'{'") p.brackets.push(last);
  else if (terminal === "')'" || terminal === "']'" || terminal === "'}'") p.brackets.pop();
}

function newline(p: Printer): string {
  return p.random.pick(p.style.newlines);
}

function isInOldField(p: Printer): boolean {
  return p.fstrings.length > 0 && p.version < 12;
}

function printGap(p: Printer, terminal: string, text: string): void {
  // Before 3.12 nothing stands between a conversion and the end of its field.
  if (p.previous === 'CONVERSION' && p.version < 12) return;
  const { style, random } = p;
  let gap = needsSpace(p, terminal, text) && !random.chance(style.slips) ? ' ' : '';
  if (random.chance(style.airy)) gap = random.pick([' ', ' ', ' ', '  ', '\t', ' \f']);
  if (!isInOldField(p)) {
    if (p.brackets.length > 0 && random.chance(style.breaks)) gap = printBreak(p, gap);
    else if (random.chance(style.joins)) gap = `${gap}\\${newline(p)}${random.pick(['', ' ', '    ', '\t'])}`;
  }
  p.text += gap;
}

/** A line break between brackets, perhaps after a comment, perhaps with blank lines. */
function printBreak(p: Printer, gap: string): string {
  const { random } = p;
  const comment = random.chance(p.style.comments) && p.hashless === 0 ? random.pick(comments) : '';
  let text = `${gap}${comment}${newline(p)}`;
  while (random.chance(0.1)) text += `${random.pick(['', ' ', '\f'])}${newline(p)}`;
  return text + random.pick(['', ' ', '    ', '\t', '            ', '\f']);
}

function needsSpace(p: Printer, terminal: string, text: string): boolean {
  const last = p.text[p.text.length - 1] ?? '';
  const first = text[0];
  const afterNumber = p.previous === 'NUMBER' || p.previous === 'REAL' || p.previous === 'IMAGINARY';
  if (afterNumber && first === '.') return true;
  if (afterNumber && KEYWORD.test(terminal)) return !p.random.chance(0.02) || !keywordMayTouch(p, text);
  const afterWord = isWordEnd(last);
  if (afterWord && isWordEnd(first)) return p.previous !== 'STRING' && p.previous !== 'BYTES';
  if (afterWord && first.codePointAt(0) !== undefined && text.codePointAt(0) !== first.charCodeAt(0))
    return true;
  // Any name might be a string prefix; no keyword is one.
  if (afterWord && (first === '"' || first === "'")) return !KEYWORD.test(p.previous);
  // `''` and `'a'` side by side would open a triple-quoted string.
  if ((last === '"' || last === "'") && first === last && p.text[p.text.length - 2] === last) return true;
  // `{{` would be a brace in the text of an f-string.
  return first === '{' && last === '{' && p.previous === 'FIELD_START';
}

function isWordEnd(character: string): boolean {
  // Half of a surrogate pair can only be a letter here.
  return WORD_CHARACTER.test(character) || /[\ud800-\udfff]/.test(character);
}

/** `1if x` is legal, if deprecated; `0or` and `0x1for` are other tokens. */
function keywordMayTouch(p: Printer, keyword: string): boolean {
  return (
    /(^|[^\w.])[1-9]\d*$/.test(p.text) &&
    ['and', 'else', 'for', 'if', 'in', 'is', 'not', 'or'].includes(keyword)
  );
}

function printLineEnd(p: Printer): void {
  if (p.random.chance(p.style.airy / 4)) p.text += p.random.pick([' ', '   ', '\t', '\f']);
  if (p.random.chance(p.style.comments)) p.text += `${p.random.pick(['', '  '])}${p.random.pick(comments)}`;
  const isLast = p.terminals.slice(p.at + 1).every(({ name }) => name === 'DEDENT');
  p.previous = 'NEWLINE';
  p.lineStart = true;
  if (isLast && p.random.chance(0.15)) return;
  p.text += newline(p);
}

/** Blank and comment lines, whose own indentation does not count, and then the indentation. */
function printLineStart(p: Printer): void {
  const { random } = p;
  while (random.chance(p.style.comments / 2)) {
    p.text += random.pick(['', '', ' ', '\t', '      ', '\f']);
    if (random.chance(0.5)) p.text += random.pick(comments);
    p.text += newline(p);
  }
  if (random.chance(0.005)) p.text += '\f';
  p.text += p.indents[p.indents.length - 1];
  if (random.chance(p.style.slips)) p.text += random.pick([' ', '\t', '\f', '\\\n', '  \\\n ', '\f ']);
  p.lineStart = false;
}

function printFileEnd(p: Printer): void {
  if (!/[\r\n]$/.test(p.text)) return;
  if (p.random.chance(0.1)) p.text += p.random.pick(['', ' ', '    ', '\t', '\f', newline(p)]);
  if (p.random.chance(0.1)) p.text += p.random.pick(comments);
}

function placeOfString(p: Printer): StringPlace {
  const inField = p.fstrings.length > 0;
  const old = isInOldField(p);
  let forbidden = '';
  if (old) for (const { quote } of p.fstrings) forbidden += quote[0];
  return {
    forbidden,
    noBackslash: old,
    oneLine: old && inField,
    noHash: p.hashless > 0 || old,
    newline: newline(p),
  };
}

function openFString(p: Printer, terminal: string): void {
  const place = placeOfString(p);
  const quote = pickQuote(p.random, place);
  const raw = p.random.chance(0.15);
  const letter =
    terminal === 'FSTRING_START' ? p.random.pick(['f', 'f', 'F']) : p.random.pick(['t', 't', 'T']);
  const r = p.random.pick(['r', 'R']);
  const prefix = raw ? p.random.pick([`${letter}${r}`, `${r}${letter}`]) : letter;
  put(p, terminal, `${prefix}${quote}`);
  p.fstrings.push({ quote, raw, place });
  p.literal = true;
}

function closeFString(p: Printer): void {
  const { quote } = p.fstrings.pop() as FString;
  p.text += quote;
  p.literal = isInSpec(p);
  p.previous = 'STRING';
}

function openField(p: Printer): void {
  p.text += '{';
  p.brackets.push('{}');
  p.literal = false;
  p.previous = 'FIELD_START';
  if (p.hashless > 0 || isDebugField(p)) p.hashless++;
}

function closeField(p: Printer): void {
  const bracket = p.brackets.pop();
  if (bracket === '{}') printGap(p, 'FIELD_END', '}');
  p.text += '}';
  p.literal = true;
  p.previous = 'FIELD_END';
  if (p.hashless > 0) p.hashless--;
}

function isInSpec(p: Printer): boolean {
  return p.brackets[p.brackets.length - 1] === '{:}';
}

/** Whether the field that opens at the current terminal is of the form `{…=}`. */
function isDebugField(p: Printer): boolean {
  let depth = 0;
  for (let i = p.at; i < p.terminals.length; i++) {
    const { name } = p.terminals[i];
    if (name === "'('" || name === "'['" || name === "'{'" || name === 'FIELD_START') depth++;
    else if (name === "')'" || name === "']'" || name === "'}'") depth--;
    else if (name === 'FIELD_END' && --depth === 0) return false;
    else if (name === "'='" && depth === 1) return true;
  }
  return false;
}
