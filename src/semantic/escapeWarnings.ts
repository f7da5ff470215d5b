/**
 * Backslashes in strings that begin no escape sequence, and octal escapes beyond `\377`.
 *
 * Whether a file has any is seen from the characters behind its backslashes, wherever they stand; few
 * files have. Only for those the strings around are taken apart: raw ones do not count, and in an f-string
 * only what lies outside its replacement fields, or in their format specs.
 */
import type * as ast from '../ast/nodes.generated.ts';
import { Kind } from '../ast/nodes.generated.ts';
import type { Tree } from '../ast/tree.ts';
import { Diagnostic } from '../diagnostics/diagnostic.ts';
import { Syntax } from '../diagnostics/syntax.ts';
import { BACKSLASH, CARRIAGE_RETURN, CLOSE_BRACE, HASH, LINE_FEED, OPEN_BRACE } from '../text/charCodes.ts';
import { SyntaxWarning } from './syntaxWarning.ts';

type Field = ast.FormattedValue | ast.Interpolation;
type StringNode = ast.Constant | ast.JoinedStr | ast.TemplateStr;

interface EscapeState {
  readonly tree: Tree;
  readonly text: string;
  readonly minorVersion: number;
  readonly warnings: SyntaxWarning[];
}

/** One literal of a string expression: all of it is in the same quotes. */
interface Literal {
  readonly isRaw: boolean;
  readonly isFormat: boolean;
  /** What may stand after a backslash. */
  readonly escapes: RegExp;
  readonly start: number;
  /** Offset of the closing quotes. */
  readonly end: number;
}

/** The beginnings of escape sequences: a line break, a quote, a letter, a digit; in text also `NuU`. */
const textEscape = /[\n\r\\'"abfnrtvx0-7NuU]/;
const bytesEscape = /[\n\r\\'"abfnrtvx0-7]/;
const largeOctal = /^[4-7][0-7][0-7]/;
const opener = /^[a-zA-Z]{0,2}(?:'''|"""|'|")/;

/** Warnings of Python 3.`minorVersion` about the escape sequences of a file. */
export function escapeWarnings(tree: Tree, minorVersion: number): SyntaxWarning[] {
  const { text } = tree;
  const suspects = findSuspects(text);
  if (suspects.length === 0) return [];
  const state: EscapeState = { tree, text, minorVersion, warnings: [] };
  const { kinds, nodes, parents } = tree.tape;
  for (let i = 0; i < kinds.length; i++) {
    const kind = kinds[i];
    if (kind !== Kind.Constant && kind !== Kind.JoinedStr && kind !== Kind.TemplateStr) continue;
    const node = nodes[i] as StringNode;
    if (!hasBetween(suspects, node.start, node.end)) continue;
    if (parents[i] < 0 || !isPartOf(nodes[parents[i]], node)) checkString(state, node);
  }
  return state.warnings;
}

/** The node is the text between the fields of a string, or a format spec: its string takes care of it. */
function isPartOf(parent: ast.Node, node: StringNode): boolean {
  switch (parent.kind) {
    case Kind.JoinedStr:
    case Kind.TemplateStr:
      return true;
    case Kind.FormattedValue:
    case Kind.Interpolation:
      return parent.format_spec === node;
    default:
      return false;
  }
}

/** Offsets of the backslashes that begin no escape sequence of text, should they stand in a string. */
function findSuspects(text: string): number[] {
  const suspects: number[] = [];
  // Backslashes pair up from the first of a run: a run never crosses the border of a string.
  for (let at = text.indexOf('\\'); at >= 0; at = text.indexOf('\\', at + 2)) {
    if (at + 1 >= text.length) break;
    const next = text[at + 1];
    if (!bytesEscape.test(next) || (next >= '4' && next <= '7')) suspects.push(at);
  }
  return suspects;
}

function hasBetween(sorted: readonly number[], from: number, to: number): boolean {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (sorted[middle] < from) low = middle + 1;
    else high = middle;
  }
  return low < sorted.length && sorted[low] < to;
}

/** Goes through the literals of a string expression: `'a' f'{b}' r'c'`. */
function checkString(state: EscapeState, node: StringNode): void {
  const { text } = state;
  const fields = node.kind === Kind.Constant ? [] : fieldsOf(node.values);
  let at = node.start;
  while (at < node.end) {
    if (text.charCodeAt(at) === HASH) {
      at = endOfLine(text, at);
      continue;
    }
    const opening = opener.exec(text.slice(at, at + 5));
    at = opening === null ? at + 1 : checkLiteral(state, at, opening[0], fields, node.end);
  }
}

function fieldsOf(values: readonly ast.Expr[]): Field[] {
  return values.filter(
    (value): value is Field => value.kind === Kind.FormattedValue || value.kind === Kind.Interpolation,
  );
}

function endOfLine(text: string, from: number): number {
  let at = from;
  while (at < text.length && text.charCodeAt(at) !== LINE_FEED && text.charCodeAt(at) !== CARRIAGE_RETURN)
    at++;
  return at;
}

/**
 * Goes through one literal and returns its end.
 * @param opening its prefix and quotes
 * @param fields the replacement fields of the whole string, in source order
 */
function checkLiteral(
  state: EscapeState,
  start: number,
  opening: string,
  fields: readonly Field[],
  limit: number,
): number {
  const { text } = state;
  const prefix = opening.replace(/['"]+/, '').toLowerCase();
  const quotes = opening.slice(prefix.length);
  const isFormat = prefix.includes('f') || prefix.includes('t');
  const body = start + opening.length;
  const own: Field[] = [];
  let next = isFormat ? firstAfter(fields, body) : fields.length;
  let at = body;
  while (at < limit && !text.startsWith(quotes, at)) {
    if (next < fields.length && fields[next].start === at) {
      own.push(fields[next]);
      at = fields[next++].end;
    } else at += text.charCodeAt(at) === BACKSLASH && !isBrace(text.charCodeAt(at + 1), isFormat) ? 2 : 1;
  }
  const end = Math.min(at, limit);
  const escapes = prefix.includes('b') ? bytesEscape : textEscape;
  checkPieces(state, { isRaw: prefix.includes('r'), isFormat, escapes, start, end }, body, own);
  return end + quotes.length;
}

/** In an f-string no backslash takes a brace its meaning. */
const isBrace = (code: number, isFormat: boolean): boolean =>
  isFormat && (code === OPEN_BRACE || code === CLOSE_BRACE);

function firstAfter(fields: readonly Field[], place: number): number {
  let low = 0;
  let high = fields.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (fields[middle].start < place) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Checks what stands between the fields of a literal, and between those of their format specs. */
function checkPieces(state: EscapeState, literal: Literal, body: number, own: readonly Field[]): void {
  const specs: ast.JoinedStr[] = [];
  checkBetween(state, literal, body, literal.end, own, false, specs);
  for (let spec = specs.pop(); spec !== undefined; spec = specs.pop())
    checkBetween(state, literal, spec.start, spec.end, fieldsOf(spec.values), true, specs);
}

function checkBetween(
  state: EscapeState,
  literal: Literal,
  from: number,
  to: number,
  fields: readonly Field[],
  isSpec: boolean,
  specs: ast.JoinedStr[],
): void {
  let at = from;
  for (const field of fields) {
    checkPiece(state, literal, at, field.start, isSpec);
    if (field.format_spec?.kind === Kind.JoinedStr) specs.push(field.format_spec);
    at = field.end;
  }
  checkPiece(state, literal, at, to, isSpec);
}

/**
 * Checks a piece of text as one token of CPython's: it names the first escape only, but of a backslash
 * before a brace each, and a doubled brace begins a new token.
 */
function checkPiece(state: EscapeState, literal: Literal, from: number, to: number, isSpec: boolean): void {
  const { text, minorVersion } = state;
  // 3.12 and 3.13 decode the format specs of raw f-strings as if they were not.
  if (literal.isRaw && !(isSpec && (minorVersion === 12 || minorVersion === 13))) return;
  let hasWarned = false;
  let pieceStart = from;
  for (let at = from; at < to; at++) {
    const code = text.charCodeAt(at);
    if (isBrace(code, literal.isFormat)) {
      hasWarned = false;
      pieceStart = at + 1;
      continue;
    }
    if (code !== BACKSLASH) continue;
    if (isBrace(text.charCodeAt(at + 1), literal.isFormat)) {
      // Since 3.12 the tokenizer warns, which knows the line it is in.
      const place = minorVersion >= 12 ? at : literal.start;
      if (!literal.isRaw) report(state, at, 2, Syntax.InvalidEscape, state.tree.lineIndex.lineOf(place));
      continue;
    }
    const length = invalidLength(state, literal, at);
    if (length > 0 && !hasWarned) {
      const id = length > 2 ? Syntax.InvalidOctal : Syntax.InvalidEscape;
      report(state, at, length, id, lineOfEscape(state, literal, at, pieceStart, isSpec));
      hasWarned = true;
    }
    // The braces of `\N{…}` are its own.
    const isNamed = literal.isFormat && text.startsWith('N{', at + 1);
    const close = isNamed ? text.indexOf('}', at) : -1;
    at = close > 0 && close < to ? close : at + 1;
  }
}

/** Length of the invalid escape sequence at a backslash; 0 if it is valid. */
function invalidLength({ text, minorVersion }: EscapeState, literal: Literal, at: number): number {
  if (minorVersion >= 11 && largeOctal.test(text.slice(at + 1, at + 4))) return 4;
  return text.charCodeAt(at + 1) < 128 && !literal.escapes.test(text[at + 1]) ? 2 : 0;
}

function report(state: EscapeState, at: number, length: number, id: number, line: number): void {
  const { text, minorVersion, warnings } = state;
  const sequence = text.slice(at, at + length);
  let message = id;
  let argument = sequence;
  if (minorVersion >= 14)
    message = id === Syntax.InvalidOctal ? Syntax.InvalidOctalDoomed : Syntax.InvalidEscapeDoomed;
  else if (minorVersion >= 10) argument = `'${sequence}'`;
  const diagnostic = new Diagnostic(message, at, at + length, -1, argument);
  const category = minorVersion >= 12 ? 'SyntaxWarning' : 'DeprecationWarning';
  warnings.push(new SyntaxWarning(diagnostic, category, line));
}

/** The line that CPython takes: the token's, whichever it has at hand, and since 3.14 the lines in between. */
function lineOfEscape(
  { tree, minorVersion }: EscapeState,
  literal: Literal,
  at: number,
  pieceStart: number,
  isSpec: boolean,
): number {
  const { lineIndex } = tree;
  const isMiddle = literal.isFormat && minorVersion >= 12;
  let token = literal.start;
  if (isMiddle) token = isSpec ? pieceStart : literal.end;
  const line = lineIndex.lineOf(token);
  if (minorVersion < 14) return line;
  return line + lineIndex.lineOf(at) - lineIndex.lineOf(isMiddle ? pieceStart : literal.start);
}
