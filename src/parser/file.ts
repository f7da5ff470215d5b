/**
 * The statements of a file, each tried and, if it is damaged, read again with care.
 *
 * The first mistake in a top-level statement ends the attempt (`RETRY` is thrown; it is no Error and has no
 * stack to record). What was laid is taken back and the statement is read once more, now looking at each of
 * its lines first (layout.ts). So correct code pays nothing for knowing where a person would say that a
 * bracket, a string or a block was meant to end, and damaged code is read twice at the most.
 */
import type * as ast from '../ast/nodes.generated.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { Syntax } from '../diagnostics/syntax.ts';
import { isBeforeIndent } from './layout.ts';
import { advance } from './lexer.ts';
import { settleSilenced } from './lostClosers.ts';
import { diagnosticAt, LINE_INSIDE, LINE_START, NO_LIMIT, type ParserState, RETRY, take } from './state.ts';
import { parseStatement, unexpectedIndent } from './statements.ts';
import * as T from './tokens.ts';
import { beginAttempt, noteAttempt, settleAttempt } from './unfinished.ts';

/** After so many damaged statements no more attempts are made: care costs less than reading twice. */
const MAX_ATTEMPTS = 20;

/** A line that is indented too deeply is read together with the block at most so many statements before it. */
const MAX_STRAY = 3;

/** What must be taken back before a statement is read again. */
interface Place {
  readonly start: number;
  readonly prevEnd: number;
  readonly tapeLength: number;
  readonly comments: number;
  readonly diagnostics: number;
  readonly scratchTop: number;
  readonly lastComplaint: number;
}

/** Statements of a file, to its end; `p.end` is where it begins. */
export function parseFile(p: ParserState): ast.Stmt[] {
  const known = p.diagnostics.length;
  /** What ended the first attempt that failed. */
  let first: Diagnostic | null = null;
  const from = p.scratchTop;
  const beginning = placeOf(p, p.end);
  if (!attempt(p, advance)) {
    first = p.mistake;
    readAgain(p, beginning);
  }
  let attempts = 0;
  /** The last statement with blocks, if it was not read with care: a stray indent may belong to it. */
  let compound: Place | null = null;
  let sinceCompound = 0;
  /** Statements that begin before this offset are read with care. */
  let careUntil = -1;
  for (;;) {
    const type = p.type;
    if (type === T.T_EOF) break;
    if (type === T.T_NEWLINE || type === T.T_DEDENT) {
      const { end, lineState, pendingDedents } = p;
      if (!attempt(p, advance)) {
        first ??= p.mistake;
        p.type = T.T_NEWLINE;
        p.end = end;
        p.lineState = lineState;
        p.pendingDedents = pendingDedents;
        p.careful = true;
        advance(p);
        p.careful = false;
      }
      continue;
    }
    let place = placeOf(p, p.start);
    let mistake: Diagnostic | null = null;
    if (attempts < MAX_ATTEMPTS && place.start > careUntil) {
      if (attempt(p, parseTop)) {
        if (type >= T.KEYWORD_BASE || type === T.T_AT || p.text.startsWith('--- ', place.start)) {
          compound = place;
          sinceCompound = 0;
        } else sinceCompound++;
        continue;
      }
      attempts++;
      mistake = p.mistake;
      first ??= mistake;
      // The block before it may go on: behind a line that stands too far left, or that is no Python. And the
      // head of a patch has passed for expressions.
      if (
        (type === T.T_INDENT || isBeforeIndent(p, place.start) || isOfPatch(p.text, place.start)) &&
        compound !== null &&
        sinceCompound <= MAX_STRAY
      ) {
        careUntil = place.start;
        place = compound;
        mistake = null;
      }
    } else if (p.unfinished !== null) attempt(p, parseTop);
    compound = null;
    readAgain(p, place);
    p.careful = true;
    parseTop(p);
    p.careful = false;
    settleSilenced(p);
    // Care may see a way past what ended an attempt, but no attempt at correct code fails.
    if (mistake !== null && isUnexplained(p, mistake, place)) p.diagnostics.push(mistake);
    settleAttempt(p, place.diagnostics);
    p.lineLimit = NO_LIMIT;
  }
  if (first !== null && p.diagnostics.length === known) p.diagnostics.push(first);
  return take<ast.Stmt>(p, from);
}

/** Care has reported nothing in the statement that an attempt failed at, and it does not follow from what is before. */
function isUnexplained(p: ParserState, { id, start }: Diagnostic, place: Place): boolean {
  // Care knows what the line is the block of.
  if (id === Syntax.UnexpectedIndent) return false;
  for (let i = place.diagnostics; i < p.diagnostics.length; i++)
    if (p.diagnostics[i].id !== Syntax.NeedsVersion) return false;
  if (start < place.start || start >= p.start) return false;
  return p.repair === null || (start >= p.repair.quietEnd && start >= p.repair.echoEnd);
}

/** A line of a patch, that of an added or removed line or the one before them. */
const isOfPatch = (text: string, at: number): boolean => /^(?:@@|[-+][ \t]{2})/.test(text.slice(at, at + 3));

function parseTop(p: ParserState): void {
  if (p.type === T.T_INDENT) unexpectedIndent(p);
  else if (p.type > T.T_DEDENT) parseStatement(p);
}

/** What `report` does in an attempt: the first mistake ends it. */
export function endAttempt(
  p: ParserState,
  id: number,
  start: number,
  end: number,
  argument: string | null,
  related: number,
): void {
  if (p.muted) {
    // An attempt is muted only where something is wrong already, which need not be all that is.
    p.mistake ??= diagnosticAt(p, id, start, end, argument, related, false);
    return;
  }
  const definite = p.unfinished === null || noteAttempt(p, id, start, end);
  p.mistake = diagnosticAt(p, id, start, end, argument, related, definite);
  throw RETRY;
}

/** False if a mistake ended the attempt. */
function attempt(p: ParserState, read: (p: ParserState) => void): boolean {
  beginAttempt(p);
  p.mistake = null;
  p.trial = true;
  try {
    read(p);
  } catch (thrown) {
    if (thrown !== RETRY) throw thrown;
    return false;
  } finally {
    p.trial = false;
  }
  return p.mistake === null;
}

function placeOf(p: ParserState, start: number): Place {
  return {
    start,
    prevEnd: p.prevEnd,
    tapeLength: p.tapeLength,
    comments: p.comments.length,
    diagnostics: p.diagnostics.length,
    scratchTop: p.scratchTop,
    lastComplaint: p.lastComplaint,
  };
}

/** Takes back what was laid since a place and reads its first token again, with care. */
function readAgain(p: ParserState, place: Place): void {
  p.prevEnd = place.prevEnd;
  p.tapeLength = place.tapeLength;
  p.comments.length = place.comments;
  p.diagnostics.length = place.diagnostics;
  p.scratchTop = place.scratchTop;
  p.lastComplaint = place.lastComplaint;
  p.keywordTop = 0;
  p.depth = 0;
  p.fieldDepth = -1;
  p.fstringDepth = 0;
  p.indentTop = 0;
  p.pendingDedents = 0;
  p.muted = false;
  const kept = p.diagnostics[place.diagnostics - 1];
  // Its first token may have been complained of already.
  if (p.repair !== null && (kept === undefined || kept.start < place.start)) {
    p.repair.echoEnd = -1;
    p.repair.quietEnd = -1;
  }
  let line = place.start;
  while (line > 0 && isBlank(p.buf[line - 1])) line--;
  const isFirst = line === 0 || p.buf[line - 1] === 10 || p.buf[line - 1] === 13;
  p.end = isFirst ? line : place.start;
  p.lineState = isFirst ? LINE_START : LINE_INSIDE;
  p.type = T.T_NEWLINE;
  p.careful = true;
  advance(p);
  p.careful = false;
}

const isBlank = (c: number): boolean => c === 32 || c === 9 || c === 12;
