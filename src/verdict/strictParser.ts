/**
 * State of the strict parser: tokens fetched so far, elements made, results kept, and the error.
 *
 * Tokens are fetched one by one as the grammar asks for them, because CPython points many errors at "the
 * token fetched last". An element is a number: a positive one is an index of the element tables, a negative
 * one is `~index` of a token, 0 is none.
 */
import type { UnicodeNames } from '../text/literals.ts';
import type { Grammar } from './grammarCompiler.ts';
import { KINDS, type KindName, kindNumber } from './kinds.ts';
import type { SourceBytes } from './sourceBytes.ts';
import { raiseTokenizerError, type SyntaxErrorInfo } from './strictErrors.ts';
import {
  DEDENT,
  ENDMARKER,
  ERRORTOKEN,
  FSTRING_START,
  NAME,
  NEWLINE,
  NUMBER,
  STRING,
  TSTRING_END,
  terminals,
} from './terminals.ts';
import { nextToken, Tokenizer } from './tokenizer.ts';

/** Columns of the token table. */
const FIELDS = 9;
const TYPE = 0;
const START = 1;
const END = 2;
const LINE = 3;
const COLUMN = 4;
const END_LINE = 5;
const END_COLUMN = 6;
const LEVEL = 7;
const KEPT = 8;

/** The element that stands for success of a rule without a value. */
export const SUCCESS_ELEMENT = 1;

const NO_PARTS: readonly number[] = [];

export class StrictParser {
  readonly grammar: Grammar;
  readonly minor: number;
  readonly source: SourceBytes;
  readonly tokenizer: Tokenizer;
  readonly unicodeNames: UnicodeNames | null;
  /** What the parser's own messages begin with: `f-string: ` in a field up to 3.11. */
  readonly prefix: string;
  /** Parses the expression of a field of an f-string by itself, up to 3.11. */
  readonly parseField: (text: string) => SyntaxErrorInfo | null;

  private tokens = new Int32Array(FIELDS * 256);
  fill = 0;
  /** Place in the tokens. */
  mark = 0;
  /** Whether error rules count: in the second pass. */
  callsInvalid = false;
  error: SyntaxErrorInfo | null = null;
  /** `from __future__ import barry_as_FLUFL` has been read. */
  isFlufl = false;

  /** Elements: kind, first token, last token, index of the parts. Index 0 is none, 1 a success. */
  private elements = new Int32Array(4 * 1024);
  private elementCount = 2;
  private readonly parts: (readonly number[])[] = [NO_PARTS];

  /**
   * Kept results: rule, value, end, next of the same token; a list for each token, as in CPython. Tokens and lists
   * refer to an entry by its index plus the number of entries forgotten before it, so that a reference to a
   * forgotten one is seen to be that. Index 0 is none.
   */
  private kept = new Int32Array(4 * 1024);
  private keptCount = 1;
  private keptBefore = 0;

  constructor(
    grammar: Grammar,
    source: SourceBytes,
    unicodeNames: UnicodeNames | null,
    prefix: string,
    parseField: (text: string) => SyntaxErrorInfo | null,
  ) {
    this.prefix = prefix;
    this.parseField = parseField;
    this.grammar = grammar;
    this.minor = grammar.minor;
    this.source = source;
    this.tokenizer = new Tokenizer(source, grammar.minor);
    this.unicodeNames = unicodeNames;
  }

  // ---- tokens -----------------------------------------------------------------------------------

  /** Type of a token, which is fetched if need be; ERRORTOKEN after an error. */
  typeAt(index: number): number {
    if (index >= this.fill && !this.fetch()) return ERRORTOKEN;
    return this.tokens[index * FIELDS];
  }

  private fetch(): boolean {
    const t = this.tokenizer;
    const type = nextToken(t);
    const at = this.fill * FIELDS;
    if (at === this.tokens.length) this.tokens = grow(this.tokens);
    const { tokens } = this;
    const isString = type === STRING || (type >= FSTRING_START && type <= TSTRING_END);
    const lineStart = isString ? t.multiLineStart : t.lineStart;
    tokens[at + TYPE] = type;
    tokens[at + START] = t.tokenStart;
    tokens[at + END] = t.tokenEnd;
    tokens[at + LINE] = isString ? t.firstLine : t.line;
    tokens[at + COLUMN] = t.tokenStart >= lineStart && t.tokenStart >= 0 ? t.tokenStart - lineStart : -1;
    tokens[at + END_LINE] = t.line;
    tokens[at + END_COLUMN] = t.tokenEnd >= t.lineStart && t.tokenEnd >= 0 ? t.tokenEnd - t.lineStart : -1;
    // From 3.12 on the line end belongs to the token that it makes.
    if (type === NEWLINE && this.minor >= 12) tokens[at + END_COLUMN]++;
    tokens[at + LEVEL] = t.level;
    tokens[at + KEPT] = 0;
    this.fill++;
    if (type !== ERRORTOKEN) return true;
    raiseTokenizerError(this);
    return false;
  }

  tokenType(index: number): number {
    return this.tokens[index * FIELDS + TYPE];
  }
  line(index: number): number {
    return this.tokens[index * FIELDS + LINE];
  }
  /** In bytes from 0, or -1. */
  column(index: number): number {
    return this.tokens[index * FIELDS + COLUMN];
  }
  endLine(index: number): number {
    return this.tokens[index * FIELDS + END_LINE];
  }
  endColumn(index: number): number {
    return this.tokens[index * FIELDS + END_COLUMN];
  }
  /** Brackets open after the token. */
  level(index: number): number {
    return this.tokens[index * FIELDS + LEVEL];
  }
  startByte(index: number): number {
    return this.tokens[index * FIELDS + START];
  }
  endByte(index: number): number {
    return this.tokens[index * FIELDS + END];
  }
  text(index: number): string {
    return this.source.text(this.startByte(index), this.endByte(index));
  }

  // ---- elements ---------------------------------------------------------------------------------

  make(kind: number, start: number, mark: number, parts: readonly number[] | null): number {
    let end = mark - 1;
    while (end > start && isWhite(this.tokenType(end))) end--;
    const element = this.elementCount++;
    const at = element * 4;
    if (at === this.elements.length) this.elements = grow(this.elements);
    this.elements[at] = kind;
    this.elements[at + 1] = start;
    this.elements[at + 2] = end;
    this.elements[at + 3] = parts === null ? 0 : this.parts.push(parts) - 1;
    return element;
  }

  /** First and last token of an element. */
  firstToken(element: number): number {
    return element < 0 ? ~element : this.elements[element * 4 + 1];
  }
  lastToken(element: number): number {
    return element < 0 ? ~element : this.elements[element * 4 + 2];
  }

  kind(element: number): KindName {
    return element < 0 ? this.kindOfToken(~element) : KINDS[this.elements[element * 4]];
  }

  private kindOfToken(token: number): KindName {
    const type = this.tokenType(token);
    if (type === NAME) return 'Name';
    if (type === NUMBER) return 'Number';
    switch (terminals[type]) {
      case 'None':
        return 'None';
      case 'True':
        return 'True';
      case 'False':
        return 'False';
      case '...':
        return 'Ellipsis';
      default:
        return 'Success';
    }
  }

  partsOf(element: number): readonly number[] {
    return element <= 0 ? NO_PARTS : this.parts[this.elements[element * 4 + 3]];
  }

  isSequence(element: number): boolean {
    return element > 0 && this.elements[element * 4] === SEQUENCE;
  }

  // ---- kept results -----------------------------------------------------------------------------

  /** Index of what was kept for a rule at a token, or 0. */
  findKept(token: number, rule: number): number {
    const { kept, keptBefore } = this;
    let entry = this.tokens[token * FIELDS + KEPT] - keptBefore;
    while (entry > 0 && kept[entry * 4] !== rule) entry = kept[entry * 4 + 3] - keptBefore;
    return Math.max(entry, 0);
  }
  valueOfKept(entry: number): number {
    return this.kept[entry * 4 + 1];
  }
  endOfKept(entry: number): number {
    return this.kept[entry * 4 + 2];
  }

  keep(token: number, rule: number, value: number, end: number): void {
    const entry = this.keptCount++;
    const at = entry * 4;
    if (at === this.kept.length) this.kept = grow(this.kept);
    this.kept[at] = rule;
    this.kept[at + 1] = value;
    this.kept[at + 2] = end;
    this.kept[at + 3] = this.tokens[token * FIELDS + KEPT];
    this.tokens[token * FIELDS + KEPT] = this.keptBefore + entry;
  }

  updateKept(token: number, rule: number, value: number, end: number): void {
    const entry = this.findKept(token, rule);
    if (entry === 0) this.keep(token, rule, value, end);
    else {
      this.kept[entry * 4 + 1] = value;
      this.kept[entry * 4 + 2] = end;
    }
  }

  /** Forgets elements and results: between two top-level statements nobody asks for them any more. */
  forget(): void {
    this.keptBefore += this.keptCount - 1;
    this.keptCount = 1;
    this.elementCount = 2;
    this.parts.length = 1;
  }

  /** Back to the first token, for the second pass. */
  restart(): void {
    this.forget();
    this.mark = 0;
    this.callsInvalid = true;
  }
}

const SEQUENCE = kindNumber('Sequence');

/** Twice the room. */
export function grow(numbers: Int32Array): Int32Array<ArrayBuffer> {
  const larger = new Int32Array(numbers.length * 2);
  larger.set(numbers);
  return larger;
}

function isWhite(type: number): boolean {
  return type === ENDMARKER || (type >= NEWLINE && type <= DEDENT);
}
