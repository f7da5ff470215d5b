/**
 * Strings as expressions: plain literals, f- and t-strings, and runs of them side by side.
 *
 * CPython folds neighbouring literal parts of such a run into one Constant
 * (_PyPegen_concatenate_strings). To keep the tape in source order the folded constant is
 * finished as soon as a replacement field begins.
 */
import type * as ast from '../ast/nodes.generated.ts';
import { Syntax } from '../diagnostics/syntax.ts';
import { decodeStrings } from '../text/literals.ts';
import * as build from './build.generated.ts';
import { parseFormatted } from './fstrings.ts';
import { advance } from './lexer.ts';
import { type ParserState, report, take } from './state.ts';
import { checkLiteral, Pieces } from './stringParts.ts';
import { STRING_BYTES, STRING_TEMPLATE, STRING_UNTERMINATED } from './strings.ts';
import * as T from './tokens.ts';
import { needs } from './versions.ts';

/** One or more adjacent string literals, the first of them plain. */
export function parseStrings(p: ParserState): ast.Expr {
  const low = p.tapeLength;
  const start = p.start;
  const flags = p.stringFlags;
  const end = p.end;
  checkLiteral(p, start, end, flags);
  advance(p);
  if (p.type === T.T_STRING || p.type === T.T_FSTRING) return parseMore(p, low, start, end, flags);
  return build.finishConstant(p, low, start, end, p.source, literalPrefix(p, start));
}

/** CPython's `Constant.kind`: 'u' for that very letter, not for 'U'. */
const literalPrefix = (p: ParserState, start: number): string | null => (p.buf[start] === 117 ? 'u' : null);

/** An f- or t-string and what is adjacent to it. */
export function parseFString(p: ParserState): ast.Expr {
  const low = p.tapeLength;
  const start = p.start;
  const pieces = new Pieces(p.scratchTop);
  return parsePieces(p, low, start, pieces);
}

/** After a plain literal and at another: plain all through, or an f-string from here on. */
function parseMore(
  p: ParserState,
  low: number,
  start: number,
  firstEnd: number,
  firstFlags: number,
): ast.Expr {
  const kind = literalPrefix(p, start);
  let end = firstEnd;
  while (p.type === T.T_STRING) {
    if (((p.stringFlags ^ firstFlags) & STRING_BYTES) !== 0) {
      const mixedEnd = p.end;
      if (p.unfinished !== null && p.trial) p.care!.skipStrings(p);
      report(p, Syntax.MixedBytes, start, mixedEnd);
    }
    checkLiteral(p, p.start, p.end, p.stringFlags);
    end = p.end;
    advance(p);
  }
  if (p.type !== T.T_FSTRING) return build.finishConstant(p, low, start, end, p.source, kind);
  const pieces = new Pieces(p.scratchTop);
  pieces.hasPlain = true;
  if ((firstFlags & STRING_BYTES) !== 0) report(p, Syntax.MixedBytes, start, p.end);
  else pieces.add(decodeStrings(p.text, start, end, p.source.unicodeNames) as string, start, end, kind);
  return parsePieces(p, low, start, pieces);
}

/** CPython looks at the strings when it has seen what stands behind them. */
export function skipStrings(p: ParserState): void {
  while (p.type === T.T_STRING) advance(p);
}

/** To versions before 3.14 a t-string is a name and a string, which is what says so. */
export function noteTemplate(p: ParserState): void {
  const quote = p.text.slice(p.start, p.end).search(/["']/) + p.start;
  p.unfinished?.noteEvidence(p, p.care!.skipString(p, quote, 0));
}

function parsePieces(p: ParserState, low: number, start: number, pieces: Pieces): ast.Expr {
  while (p.type === T.T_STRING || p.type === T.T_FSTRING) {
    if (p.type === T.T_STRING) {
      pieces.hasPlain = true;
      const { start: from, end, stringFlags: flags } = p;
      if ((flags & STRING_BYTES) !== 0) report(p, Syntax.MixedBytes, start, end);
      else {
        checkLiteral(p, from, end, flags);
        const text =
          (flags & STRING_UNTERMINATED) !== 0 ? '' : decodeStrings(p.text, from, end, p.source.unicodeNames);
        pieces.add(text as string, from, end, literalPrefix(p, from));
      }
      advance(p);
    } else {
      if ((p.stringFlags & STRING_TEMPLATE) !== 0) {
        pieces.hasTemplate = true;
        if (p.unfinished !== null) p.care!.noteTemplate(p);
        needs(p, 14, 't-strings', p.start, p.end);
      } else pieces.hasFormat = true;
      parseFormatted(p, pieces);
    }
  }
  pieces.flush(p);
  const end = p.prevEnd;
  if (pieces.hasTemplate && (pieces.hasPlain || pieces.hasFormat))
    report(p, Syntax.MixedTemplate, start, end);
  const values = take<ast.Expr>(p, pieces.from);
  if (pieces.hasTemplate && !pieces.hasFormat) return build.finishTemplateStr(p, low, start, end, values);
  return build.finishJoinedStr(p, low, start, end, values);
}

/** Past one f- or t-string, without what is adjacent to it: for whoever wants tokens only. */
export function skipFString(p: ParserState): void {
  parseFormatted(p, new Pieces(p.scratchTop));
}
