/**
 * What is not reported because it follows from a mistake that was.
 */
import type * as ast from '../ast/nodes.generated.ts';
import { Kind } from '../ast/nodes.generated.ts';
import { Syntax } from '../diagnostics/syntax.ts';
import { planOf } from './linePlan.ts';
import { closeBeforeComma } from './lostClosers.ts';
import { type ParserState, type Repair, report } from './state.ts';
import { lineStart } from './survey.ts';
import { T_COMMA } from './tokens.ts';

/** More mistakes in one bracket than this, each as near to the one before, are not told apart. */
const MAX_RUN = 3;
const RUN_DISTANCE = 80;

/** Mistake upon mistake inside brackets: this is no code, and the first ones have said so. */
export function isRun(p: ParserState, start: number): boolean {
  const plan = planOf(p);
  const opener = p.brackets[p.depth - 1];
  const isSame = opener === plan.runOpener && start - plan.runAt < RUN_DISTANCE && start >= plan.runAt;
  plan.runLength = isSame ? plan.runLength + 1 : 0;
  plan.runOpener = opener;
  plan.runAt = start;
  return plan.runLength >= MAX_RUN;
}

/** Something generic behind another mistake on the line, or before its next ';': what follows from that one. */
export function isEcho(p: ParserState, repair: Repair, id: number): boolean {
  const at = p.start;
  if (p.type === T_COMMA && p.careful && id === Syntax.InvalidSyntax) {
    if (repair.plan !== undefined && closeBeforeComma(p, repair.plan)) return true;
  }
  if (id === Syntax.MismatchedBracket) silence(p, p.brackets[p.depth - 1], p.start);
  else if (id === Syntax.UnterminatedString && isClosingQuote(p, p.start)) silence(p, 0, p.start);
  if (id === Syntax.MissingComma && isBetweenWords(p)) return true;
  if (at < repair.echoEnd) {
    switch (id) {
      case Syntax.InvalidSyntax:
      case Syntax.ExpectedColon:
      case Syntax.ExpectedParenthesis:
      case Syntax.FieldEnd:
      case Syntax.FieldFormatEnd:
      case Syntax.FieldExpression:
      case Syntax.IllegalAnnotation:
      case Syntax.OnlySingleTarget:
        return true;
      default:
        return false;
    }
  }
  let i = at;
  while (i < p.length && p.buf[i] !== 10 && p.buf[i] !== 13 && (p.buf[i] !== 59 || p.depth > 0)) i++;
  if (id !== Syntax.NeedsVersion) repair.echoEnd = i + 1;
  return false;
}

/** At a ':' behind a value: its last string is a key, before which a comma is missing, as is then reported. */
export function isJoinedKey(p: ParserState, { kind, start, end }: ast.Expr): boolean {
  if (kind !== Kind.Constant && kind !== Kind.JoinedStr) return false;
  const text = p.text.slice(start, end);
  const last = /["'](?=(?:\s|#[^\n]*\n)+[rbuf]{0,2}(?:"(?:[^"\\\n]|\\.)*"|'(?:[^'\\\n]|\\.)*')$)/i.exec(text);
  if (last === null) return false;
  const at = start + last.index + 1;
  report(p, Syntax.MissingComma, at, at);
  return true;
}

/** What was reported on this line behind `from`, of what has no meaning of its own, follows from what is found at `to`. */
function silence(p: ParserState, from: number, to: number): void {
  const line = lineStart(p.buf, to);
  planOf(p).runOpener = -1;
  if (from > 0 && from < line) return;
  for (let i = p.diagnostics.length - 1; i >= 0; i--) {
    const each = p.diagnostics[i];
    if (each.start < line || each.start < from || each.start > to) return;
    if (
      each.id === Syntax.InvalidSyntax ||
      each.id === Syntax.MissingComma ||
      each.id === Syntax.EqualInExpression
    )
      planOf(p).silenced.push(each);
  }
}

/** The quote at `at` rather ends a string, whose beginning lacks its own: so the words before it were text. */
const isClosingQuote = (p: ParserState, at: number): boolean =>
  !/(?:^|[=([{,+%:]|\b(?:return|in|and|or|not|is|if|else|print))[ \t]*[rbuf]{0,2}$/i.test(
    p.text.slice(lineStart(p.buf, at), at),
  );

/** Between the comma that was missed last and this one are only words: this is a sentence, and was reported. */
function isBetweenWords(p: ParserState): boolean {
  const last = p.diagnostics[p.diagnostics.length - 1];
  if (last === undefined || last.id !== Syntax.MissingComma || p.start - last.start > 200) return false;
  return /^[^\W\d]\w*(?:[ \t]+[^\W\d]\w*)*[ \t]+$/.test(p.text.slice(last.start, p.start));
}
