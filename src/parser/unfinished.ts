/**
 * Input that may go on: which mistakes no continuation can repair.
 *
 * A mistake is definite when everything that showed it was read before the text ends. So each report is
 * compared with how far the lexer had looked: the end of the current token, and whatever a guess had read before it
 * was taken back. A token that touches the end may still grow, and proves nothing. CPython's `codeop` asks
 * the same question ("did the first pass come to the end marker?"), which is why both agree.
 *
 * A damaged statement is read twice (file.ts). What counts is the first attempt, which ends at its first mistake
 * and guesses nothing; the second one only says which of the reports it was.
 */
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { Syntax } from '../diagnostics/syntax.ts';
import { identifierPart } from './characters.ts';
import type { ParserState } from './state.ts';
import { T_NEWLINE } from './tokens.ts';

/** What the attempt at a statement showed. */
export const Attempt = { None: 0, Open: 1, Definite: 2 } as const;

/** How far the text was looked at; exists only with the option `incomplete`. */
export class Unfinished {
  /** End of what guesses have read. */
  reach: number;
  /** End of the evidence for the report that is being made, where that is not the current token; or -1. */
  evidence: number;
  /** Offset of the token that was current when that was noted. */
  notedAt: number;
  attempt: number;
  /** Something may go on beyond the end of the text: whatever else is found behind it rests on a guess. */
  isOpen: boolean;

  /** An attempt met a definite mistake, and none of the reports is it yet. */
  isOwed: boolean;

  constructor() {
    this.reach = 0;
    this.evidence = -1;
    this.notedAt = -1;
    this.attempt = Attempt.None;
    this.isOpen = false;
    this.isOwed = false;
  }

  /** A guess is taken back, or made, that rests on the text up to the current token, or up to `end`. */
  noteReach(p: ParserState, end = tokenEnd(p)): void {
    if (end > this.reach) this.reach = end;
  }

  /** What follows is read as if something had ended that may go on. */
  noteGuess(): void {
    this.isOpen = true;
  }

  /** What the next report rests on ends at `end`, and not with the current token. */
  noteEvidence(p: ParserState, end: number): void {
    this.evidence = end;
    this.notedAt = p.start;
  }

  /** Behind the last statement: what is reported now says itself what it rests on. */
  endAttempts(): void {
    this.reach = 0;
    this.attempt = Attempt.None;
    this.isOpen = false;
  }
}

/** Text that ends inside of something that may have any length. */
const isOpenEnd = (id: number): boolean =>
  id === Syntax.UnterminatedTriple || id === Syntax.UnterminatedTripleFString || id === Syntax.UnexpectedEof;

/** End of the current token; a line break is complete as soon as it is there. */
const tokenEnd = (p: ParserState): number => (p.type === T_NEWLINE ? p.start : p.end);

/** Nothing that may follow the text repairs the mistake that is about to be reported. Only of a text that may go on. */
export function isDefinite(p: ParserState, id: number, start: number, end: number): boolean {
  const u = p.unfinished!;
  const evidence = u.notedAt === p.start ? u.evidence : -1;
  u.evidence = -1;
  if (isOpenEnd(id)) {
    u.isOpen = true;
    return false;
  }
  // What a version lacks does not end an attempt, and stands before whatever did.
  const isAttempted = id !== Syntax.NeedsVersion && u.attempt === Attempt.Open;
  if (u.isOpen || isAttempted || u.reach >= p.length) return false;
  if (evidence >= 0) return evidence < p.length;
  return (
    !touchesEnd(p, start === end ? start + 1 : isBreak(p.buf[start]) ? start : end) &&
    !touchesEnd(p, tokenEnd(p))
  );
}

const isBreak = (c: number): boolean => c === 10 || c === 13;

/** What ends at `at` may still grow: a word, or two dots of three. */
function touchesEnd(p: ParserState, at: number): boolean {
  const { buf, length } = p;
  let end = at;
  while (end < length && (buf[end] >= 128 || identifierPart[buf[end]] === 1)) end++;
  if (end === length - 1 && buf[end] === 46 && buf[end - 1] === 46) return true;
  return end >= length;
}

/** The first mistake of a statement that is read for the first time; true if it is definite. Only of a text that may go on. */
export function noteAttempt(p: ParserState, id: number, start: number, end: number): boolean {
  const u = p.unfinished!;
  const { isOpen } = u;
  u.attempt = isDefinite(p, id, start, end) ? Attempt.Definite : Attempt.Open;
  u.isOpen = isOpen;
  u.reach = 0;
  u.evidence = -1;
  return u.attempt === Attempt.Definite;
}

/** Before a statement is tried. */
export function beginAttempt(p: ParserState): void {
  const u = p.unfinished;
  if (u === null) return;
  u.reach = 0;
  u.evidence = -1;
  // Behind a statement that goes on to the end of the text all that is still to come was part of it.
  if (u.attempt === Attempt.Open) u.isOpen = true;
  u.attempt = Attempt.None;
}

/** After a damaged statement was read again: one of its mistakes, if any, is the definite one that the attempt met. */
export function settleAttempt(p: ParserState, from: number): void {
  const u = p.unfinished;
  if (u === null) return;
  if (u.attempt === Attempt.Definite) u.isOwed = true;
  if (!u.isOwed) return;
  const { diagnostics } = p;
  let first = -1;
  for (let i = from; i < diagnostics.length; i++) {
    const each = diagnostics[i];
    if (each.id === Syntax.NeedsVersion) continue;
    if (each.definite) {
      u.isOwed = false;
      return;
    }
    if (first < 0 || each.start < diagnostics[first].start) first = i;
  }
  if (first < 0) return;
  u.isOwed = false;
  (diagnostics[first] as { -readonly [K in keyof Diagnostic]: Diagnostic[K] }).definite = true;
}
