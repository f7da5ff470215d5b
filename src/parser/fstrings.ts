/**
 * The inside of f- and t-strings (PEP 498, 701, 750): literal parts are scanned here,
 * replacement fields between them are ordinary expressions, whose tokens the lexer makes.
 */
import type * as ast from '../ast/nodes.generated.ts';
import { Kind } from '../ast/nodes.generated.ts';
import { Syntax } from '../diagnostics/syntax.ts';
import { decodeEscapes } from '../text/literals.ts';
import * as build from './build.generated.ts';
import { parseYieldOrStarExpressions } from './expressions.ts';
import { fieldSource, lastNotEqual } from './fieldSource.ts';
import { missingSeparator } from './hints.ts';
import { advance } from './lexer.ts';
import { accept, isClosedByForce, missingComma } from './recovery.ts';
import {
  LINE_INSIDE,
  MAX_BRACKETS,
  NO_LIMIT,
  type ParserState,
  push,
  report,
  reportToken,
  take,
} from './state.ts';
import { checkBody, Pieces } from './stringParts.ts';
import { fieldLabel, STRING_QUOTE_SHIFT, STRING_RAW, STRING_TEMPLATE, STRING_TRIPLE } from './strings.ts';
import * as T from './tokens.ts';
import { needs } from './versions.ts';

/** CPython's MAXFSTRINGLEVEL and MAX_EXPR_NESTING (Parser/lexer/state.h). */
const MAX_FSTRING_DEPTH = 150;
const MAX_FIELD_NESTING = 3;

/** `ParserState.fieldTo` before the first field of a format ends, and where text stands before it. */
const FIRST_FIELD = -1;
const BEHIND_TEXT = -2;

/** The body of one f- or t-string, whose opening quote is the current token. Makes the token after it current. */
export function parseFormatted(p: ParserState, pieces: Pieces): void {
  const flags = p.stringFlags;
  const outerField = p.fieldDepth;
  const outerFrom = p.fieldFrom;
  if (++p.fstringDepth >= MAX_FSTRING_DEPTH) {
    reportToken(p, Syntax.TooManyFStrings);
    p.gaveUp = true;
    p.end = p.length;
  } else scanBody(p, pieces, flags);
  p.fstringDepth--;
  p.fieldDepth = outerField;
  p.fieldFrom = outerFrom;
  // The whole string counts as the last token with text.
  p.type = T.T_STRING;
  advance(p);
}

/** Scans literal parts up to the closing quote, with the replacement fields between; `p.end` is then past it. */
function scanBody(p: ParserState, pieces: Pieces, flags: number): void {
  const buf = p.buf;
  const opening = p.start;
  const quote = buf[p.end - 1];
  const triple = (flags & STRING_TRIPLE) !== 0;
  let i = p.end;
  let from = i;
  let escaped = false;
  for (;;) {
    const c = buf[i];
    if (c === quote) {
      if (!triple || (buf[i + 1] === quote && buf[i + 2] === quote)) {
        addPart(p, pieces, from, i, flags, escaped);
        p.end = i + (triple ? 3 : 1);
        return;
      }
      i++;
    } else if (c === 123) {
      if (buf[i + 1] === 123) {
        addPart(p, pieces, from, i + 1, flags, escaped);
        // Only the first of the two belongs to the text, but the part extends over both.
        i += 2;
        pieces.end = i;
      } else {
        addPart(p, pieces, from, i, flags, escaped);
        if (!parseField(p, pieces, i, flags, 0)) return;
        i = p.end;
      }
      from = i;
      escaped = false;
    } else if (c === 125) {
      if (buf[i + 1] !== 125) {
        report(p, Syntax.SingleBrace, i, i + 1, fieldLabel(flags));
        i++;
        continue;
      }
      addPart(p, pieces, from, i + 1, flags, escaped);
      i += 2;
      pieces.end = i;
      from = i;
      escaped = false;
    } else if (c === 92) {
      escaped = true;
      const isName = buf[i + 1] === 78 && buf[i + 2] === 123;
      i = skipEscape(p, i, flags);
      if (isName && (flags & STRING_RAW) === 0) {
        // CPython's tokenizer ends a part behind \N{…}.
        addPart(p, pieces, from, i, flags, escaped);
        from = i;
        escaped = false;
      }
    } else if ((c === 10 || c === 13) && !triple) {
      unterminated(p, opening, i, flags);
      return;
    } else if (c === 0 && i >= p.length) {
      unterminated(p, opening, p.length, flags);
      return;
    } else i++;
  }
}

function unterminated(p: ParserState, opening: number, at: number, flags: number): void {
  const triple = (flags & STRING_TRIPLE) !== 0;
  const id = triple ? Syntax.UnterminatedTripleFString : Syntax.UnterminatedFString;
  report(p, id, opening, at, fieldLabel(flags), Math.max(0, p.length - 1));
  p.end = p.careful && !triple ? p.care!.guessLineEnd(p, opening, at) : at;
  if (p.end === at) p.lostQuote = opening;
}

/** Past a backslash and what it escapes; a brace is not escaped, and `\N{…}` is one escape. */
function skipEscape(p: ParserState, at: number, flags: number): number {
  const buf = p.buf;
  const c = buf[at + 1];
  if (c === 123 || c === 125) return at + 1;
  if (c === 78 && (flags & STRING_RAW) === 0 && buf[at + 2] === 123) {
    let i = at + 3;
    while (
      buf[i] !== 125 &&
      buf[i] !== 123 &&
      buf[i] !== 10 &&
      buf[i] !== 34 &&
      buf[i] !== 39 &&
      i < p.length
    )
      i++;
    return buf[i] === 125 ? i + 1 : i;
  }
  if (c === 13 && buf[at + 2] === 10) return at + 3;
  return at + 1 >= p.length ? at + 1 : at + 2;
}

/** Adds the literal part [from, to). */
function addPart(
  p: ParserState,
  pieces: Pieces,
  from: number,
  to: number,
  flags: number,
  escaped: boolean,
): void {
  if (from === to) return;
  const isRaw = (flags & STRING_RAW) !== 0 || !escaped;
  if (!isRaw) checkBody(p, from, to, false);
  // Decoding also turns \r\n into \n, which text without escapes may have.
  const text =
    isRaw && p.text.indexOf('\r', from) < 0
      ? p.text.slice(from, to)
      : decodeEscapes(p.text, from, to, isRaw, p.source.unicodeNames);
  // A part that decodes to nothing (a joined line) is none, also for the extent.
  if (text !== '') pieces.add(text, from, to, null);
}

/**
 * fstring_replacement_field: '{' expression ['='] ['!' conversion] [':' format] '}', at the
 * offset of '{'. Leaves `p.end` past the '}'; false when the rest of the string cannot be found.
 * What `=` shows begins at `sourceFrom`.
 */
function parseField(
  p: ParserState,
  pieces: Pieces,
  open: number,
  flags: number,
  nesting: number,
  sourceFrom = open + 1,
): boolean {
  const outerField = p.fieldDepth;
  const depth = p.depth;
  if (depth >= MAX_BRACKETS) {
    report(p, Syntax.TooManyBrackets, open, open + 1);
    p.gaveUp = true;
    p.end = p.length;
    return false;
  }
  if (nesting >= (p.target < 12 ? 2 : MAX_FIELD_NESTING))
    report(p, Syntax.FieldNesting, open, open + 1, fieldLabel(flags));
  const flushed = pieces.flush(p);
  let low = p.tapeLength;
  p.brackets[p.depth++] = open;
  p.fieldDepth = p.depth;
  const outerFlags = p.fieldFlags;
  p.fieldFlags = flags;
  const outerLimit = p.lineLimit;
  if (p.careful) p.lineLimit = p.care!.findFieldLimit(p, open, flags);
  p.start = open;
  p.end = open + 1;
  p.type = T.T_LBRACE;
  advance(p);
  checkFieldStart(p, flags);
  const valueLow = p.tapeLength;
  const value = parseYieldOrStarExpressions(p);
  if (p.target < 12 && p.target > 8 && value.kind === Kind.Starred)
    report(p, Syntax.StarredHere, value.start, value.end);
  const isDebug = accept(p, T.T_EQUAL);
  const expressionEnd = p.start;
  let conversion = p.type === T.T_EXCLAMATION ? parseConversion(p, flags) : -1;
  // Fields of the format have texts of their own.
  const textEnd = p.fieldTo;
  const format = p.type === T.T_COLON ? parseFormat(p, flags, nesting) : null;
  const closed = p.type === T.T_RBRACE;
  if (p.fieldFrom === open + 1 && p.fieldTo === FIRST_FIELD)
    p.fieldTo = format === null || (isDebug && !hasFields(format)) ? p.start : expressionEnd;
  const isCut = !closed && isClosedByForce(p);
  if (!closed) recoverField(p, open, flags, isDebug, conversion, format !== null);
  if (isDebug && conversion < 0 && format === null) conversion = 114;
  p.depth = isCut ? 0 : depth;
  p.fieldDepth = isCut ? -1 : outerField;
  p.fieldFlags = outerFlags;
  p.lineLimit = isCut ? NO_LIMIT : outerLimit;
  const end = p.end;
  if (p.target < 12) checkOldField(p, open, expressionEnd, flags);
  // Inside the format of an interpolation CPython has plain formatted values.
  const isTemplate = nesting === 0 && (flags & STRING_TEMPLATE) !== 0;
  let sourceEnd = expressionEnd;
  if ((isDebug || isTemplate) && format !== null && p.buf[expressionEnd] === 58)
    sourceEnd = lastNotEqual(
      p,
      valueLow,
      open + 1,
      expressionEnd,
      sourceFrom <= open && textEnd >= 0 ? textEnd : expressionEnd,
    );
  const source = isDebug || isTemplate ? fieldSource(p.text, sourceFrom, sourceEnd) : '';
  if (isDebug) {
    const from = pieces.active ? pieces.start : open + 1;
    if (flushed) extendConstant(p, low - 1, source, expressionEnd);
    else insertConstant(p, low++, source, from, expressionEnd, pieces.active ? pieces.kind : null);
  }
  pieces.active = false;
  push(
    p,
    isTemplate
      ? build.finishInterpolation(
          p,
          low,
          open,
          end,
          value,
          source.replace(/[\s=]+$/u, ''),
          conversion,
          format,
        )
      : build.finishFormattedValue(p, low, open, end, value, conversion, format),
  );
  if (isCut) return false;
  if (p.quoteLimit === p.start && !closed) {
    p.quoteLimit = -1;
    return true;
  }
  return closed || p.type !== T.T_EOF;
}

/** The format of a field has fields of its own. */
const hasFields = (format: ast.Expr): boolean =>
  format.kind === Kind.JoinedStr && format.values.some(({ kind }) => kind === Kind.FormattedValue);

/** A field that does not end where it should: says what was expected, and finds its end. */
function recoverField(
  p: ParserState,
  open: number,
  flags: number,
  isDebug: boolean,
  conversion: number,
  hasFormat: boolean,
): void {
  if (isClosedByForce(p)) {
    // The line ends in the field, and the string with it.
    p.end = p.start;
    p.lineState = LINE_INSIDE;
    return;
  }
  if (p.quoteLimit === p.start) return;
  const { start, end } = p;
  const label = fieldLabel(flags);
  if (p.type === T.T_EOF) report(p, Syntax.NeverClosed, open, open + 1, '{');
  else if (hasFormat) report(p, Syntax.FieldFormatEnd, start, end, label);
  else if (conversion >= 0) report(p, Syntax.FieldAfterConversion, start, end, label);
  else if (isDebug) report(p, Syntax.FieldAfterDebug, start, end, label);
  else if (T.startsExpression[p.type] === 1 && missingSeparator(p) === Syntax.MissingComma) missingComma(p);
  else report(p, Syntax.FieldEnd, start, end, label);
  findFieldEnd(p);
}

/** Before 3.12 (PEP 701) a field was cut out of the string first: no backslash, comment, outer quote or line break. */
function checkOldField(p: ParserState, open: number, expressionEnd: number, flags: number): void {
  const quote = flags >> STRING_QUOTE_SHIFT;
  const triple = (flags & STRING_TRIPLE) !== 0;
  const buf = p.buf;
  // Quote of the string inside the field that we are in.
  let inner = 0;
  for (let i = open + 1; i < expressionEnd; i++) {
    const c = buf[i];
    const isQuote = c === quote && (!triple || (buf[i + 1] === quote && buf[i + 2] === quote));
    if (c === 92 || (c === 35 && inner === 0) || isQuote || ((c === 10 || c === 13) && !triple)) {
      needs(p, 12, 'this character in a replacement field', i, i + 1);
      return;
    }
    if (c === inner) inner = 0;
    else if (inner === 0 && (c === 34 || c === 39)) inner = c;
  }
}

/** `{x=}` puts its source text into the Constant before it, which is finished already. */
function extendConstant(p: ParserState, at: number, text: string, end: number): void {
  const old = p.nodes[at] as ast.Constant;
  const length = p.tapeLength;
  p.tapeLength = at;
  const extended = build.finishConstant(
    p,
    at,
    old.start,
    end,
    (old.value as string) + text,
    old.literalPrefix,
  );
  p.tapeLength = length;
  p.scratch[p.scratchTop - 1] = extended;
}

/** `{x=}` with no Constant before it: the new one goes on the tape before the expression, which moves up. */
function insertConstant(
  p: ParserState,
  at: number,
  text: string,
  start: number,
  end: number,
  kind: string | null,
): void {
  const length = p.tapeLength;
  const constant = build.finishConstant(p, at, start, end, text, kind);
  for (let i = length; i > at; i--) {
    const node = p.nodes[i - 1];
    (node as { index: number }).index = i;
    p.nodes[i] = node;
    p.kinds[i] = p.kinds[i - 1];
    p.low[i] = p.low[i - 1] + 1;
    p.nameIds[i] = p.nameIds[i - 1];
  }
  p.tapeLength = at;
  push(p, build.finishConstant(p, at, start, end, constant.value, kind));
  p.tapeLength = length + 1;
}

/** An empty replacement field, or one that begins with what should follow the expression. */
function checkFieldStart(p: ParserState, flags: number): void {
  let found = '';
  if (p.type === T.T_RBRACE) found = '}';
  else if (p.type === T.T_EQUAL) found = '=';
  else if (p.type === T.T_EXCLAMATION) found = '!';
  else if (p.type === T.T_COLON) found = ':';
  else return;
  reportToken(p, Syntax.FieldEmpty, fieldLabel(flags) + found);
}

/** '!' NAME, at the '!'. Gives the character code of the conversion, or -1. */
function parseConversion(p: ParserState, flags: number): number {
  const after = p.end;
  advance(p);
  if (p.type !== T.T_NAME) {
    const isAbsent = p.type === T.T_RBRACE || p.type === T.T_COLON || p.type === T.T_EOF;
    reportToken(p, isAbsent ? Syntax.ConversionAbsent : Syntax.ConversionMissing, fieldLabel(flags));
    if (!isAbsent && p.type === T.T_NUMBER) advance(p);
    return -1;
  }
  // The normalised name: 'ſ' is an 's' here.
  const name = p.names[p.nameId];
  if (p.start !== after)
    reportToken(p, p.target < 14 ? Syntax.ConversionSpaceOld : Syntax.ConversionSpace, fieldLabel(flags));
  else if ((name !== 's' && name !== 'r' && name !== 'a') || (p.target < 12 && p.buf[after] >= 128))
    reportToken(p, Syntax.ConversionUnknown, fieldLabel(flags) + name);
  const next = p.buf[p.end];
  if (next !== 125 && next !== 58) needs(p, 12, 'white space after a conversion', p.end, p.end + 1);
  advance(p);
  return name.charCodeAt(0);
}

/** The format of a field, at its ':'. Makes the '}' behind it the current token. */
function parseFormat(p: ParserState, flags: number, nesting: number): ast.Expr {
  const buf = p.buf;
  const low = p.tapeLength;
  const start = p.start;
  const triple = (flags & STRING_TRIPLE) !== 0;
  const pieces = new Pieces(p.scratchTop);
  const quote = flags >> STRING_QUOTE_SHIFT;
  let i = p.end;
  let from = i;
  let escaped = false;
  // 3.12 and 3.13 decode the escapes of a raw format, too.
  const textFlags = p.target === 12 || p.target === 13 ? flags & ~STRING_RAW : flags;
  let hasField = false;
  let isLoose = false;
  let isBroken = false;
  for (;;) {
    const c = buf[i];
    if (c === 123 && hasField && buf[i + 1] === 123 && p.target >= 13) {
      // Behind a field 3.13's tokenizer takes the format for any other text.
      addPart(p, pieces, from, i + 1, textFlags, escaped);
      i += 2;
      pieces.end = i;
      from = i;
      escaped = false;
    } else if (c === 123) {
      addPart(p, pieces, from, i, textFlags, escaped);
      // 3.14's tokenizer does not begin anew at a field right behind another one, or behind the ':' of a nested one.
      if (from < i || (nesting === 0 && !hasField)) {
        p.fieldFrom = i + 1;
        p.fieldTo = from < i ? BEHIND_TEXT : FIRST_FIELD;
      }
      hasField = true;
      const more = parseField(p, pieces, i, flags, nesting + 1, nesting === 0 ? p.fieldFrom : i + 1);
      i = p.end;
      from = i;
      escaped = false;
      if (!more) break;
    } else if (c === 125) break;
    else if (c === 92) {
      escaped = true;
      i = skipEscape(p, i, flags);
    } else if ((c === 10 || c === 13) && !triple) {
      // Only 3.12, and 3.13 without a field so far, end the format here and read on as outside of strings.
      if (p.target === 12 || (p.target === 13 && !hasField)) isLoose = true;
      else isBroken = true;
      break;
    } else if (c === 0 && i >= p.length) break;
    else if (c === quote && (!triple || (buf[i + 1] === quote && buf[i + 2] === quote))) break;
    else i++;
  }
  addPart(p, pieces, from, i, textFlags, escaped);
  pieces.flush(p);
  let end = Math.max(i, start + 1);
  if (isLoose) {
    p.end = i;
    p.type = T.T_COLON;
    advance(p);
    if (p.type === T.T_LBRACE) {
      parseLooseFields(p, pieces, flags, nesting + 1);
      end = p.prevEnd;
    }
    return build.finishJoinedStr(p, low, start, end, take<ast.Expr>(p, pieces.from));
  }
  const values = take<ast.Expr>(p, pieces.from);
  p.end = i;
  p.type = T.T_COLON;
  // Whoever scans the string finds the line break, too, and reports it.
  if (isBroken) p.lastComplaint = i;
  if (isBroken || (buf[i] === quote && i < p.length)) {
    p.start = i;
    p.end = i;
    p.type = T.T_ERROR;
  } else advance(p);
  return build.finishJoinedStr(p, low, start, end, values);
}

/** Fields of a format that has gone on in the next line: they stand there like any other code. */
function parseLooseFields(p: ParserState, pieces: Pieces, flags: number, nesting: number): void {
  while (p.type === T.T_LBRACE) {
    const open = p.start;
    p.depth--;
    if (!parseField(p, pieces, open, flags, nesting)) return;
    const last = p.scratch[p.scratchTop - 1] as ast.FormattedValue;
    const format = last.format_spec;
    if (format?.kind === Kind.JoinedStr && format.values[0]?.kind === Kind.Constant)
      report(p, Syntax.FieldFormatEnd, format.start + 1, format.end, fieldLabel(flags));
    p.type = T.T_RBRACE;
    advance(p);
  }
}

/** After a field that does not end: past the next brace, or at what ends the string. */
function findFieldEnd(p: ParserState): void {
  const buf = p.buf;
  let i = p.start;
  while (i < p.length && buf[i] !== 125 && buf[i] !== 10 && buf[i] !== 13 && buf[i] !== 34 && buf[i] !== 39)
    i++;
  p.end = buf[i] === 125 ? i + 1 : i;
}
