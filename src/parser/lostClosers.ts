/**
 * Closing brackets that are missing in the middle of a statement, and lines inside brackets that are no code.
 *
 * A call that lost its `)` takes the arguments of the call around it for its own, and what CPython then says of
 * them is not what is wrong. Where the brackets of a statement do not match, and only there, indentation
 * is believed: a line no deeper than the one on which a bracket was opened is not inside of it. The closers that
 * this supplies must make all brackets match, or none is supplied.
 */
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { Syntax } from '../diagnostics/syntax.ts';
import { closerOf, closes } from './bracketTokens.ts';
import { identifierPart } from './characters.ts';
import { closeByForce, isSwallowed } from './closers.ts';
import { advance } from './lexer.ts';
import { type LineEvent, type LinePlan, planOf } from './linePlan.ts';
import { isMarker, lineEnd } from './noise.ts';
import { diagnosticAt, NO_LIMIT, type ParserState, repairOf, report } from './state.ts';
import { beginsName, findLimit, isHeaderLine, lineStart, skipBlank, skipString } from './survey.ts';
import * as T from './tokens.ts';

const COMMA = -1;
const NOISE = -2;
const NO_EVENTS: readonly LineEvent[] = [];

/** Lays the line at `at`: gives the first offset at which the lexer has to ask. */
export function planLine(p: ParserState, at: number, column: number): number {
  const plan = planOf(p);
  plan.events = NO_EVENTS;
  plan.nextEvent = 0;
  plan.mismatch = -1;
  plan.lastOpen = -1;
  plan.sawMarker = false;
  const limit = findLimit(p, at, column);
  plan.limit = limit;
  const isOdd = plan.mismatch >= 0 || plan.lastOpen >= 0 || plan.sawMarker;
  if (!isOdd || repairOf(p).strayCloser >= at || (isHeaderLine(p.text, at) && !plan.sawMarker)) return limit;
  const lost = findLost(p, at, column, limit);
  if (lost === null) return limit;
  plan.events = schedule(p, plan, lost);
  return Math.min(plan.events[0].at, limit);
}

interface Lost {
  readonly at: number;
  readonly open: number;
  /** End of what stands before the line break. */
  readonly solid: number;
}

/** Where closers are missing, in order; null if indentation does not tell. */
function findLost(p: ParserState, at: number, column: number, limit: number): Lost[] | null {
  const { buf, length } = p;
  const plan = planOf(p);
  const lost: Lost[] = [];
  const open: number[] = [];
  const columns: number[] = [];
  let lineColumn = column;
  let solid = at;
  for (let i = at; i < length; ) {
    const c = buf[i];
    switch (c) {
      case 40:
      case 91:
      case 123:
        open.push(i);
        columns.push(lineColumn);
        break;
      case 41:
      case 93:
      case 125: {
        if (open.length === 0) return null;
        let match = open.length - 1;
        while (match > 0 && !closes(buf[open[match]], c)) match--;
        // One of the wrong kind closes the innermost one.
        open.length = columns.length = closes(buf[open[match]], c) ? match : open.length - 1;
        break;
      }
      case 34:
      case 39:
        i = skipString(p, i, open.length);
        solid = i;
        continue;
      case 35:
        i = lineEnd(p, i);
        continue;
      case 92:
        i += buf[i + 1] === 13 && buf[i + 2] === 10 ? 3 : 2;
        continue;
      case 10:
      case 13: {
        const next = skipBlank(p, i);
        const from = lineStart(buf, next);
        if (open.length === 0)
          return lost.length > 0 && (next >= length || next - from <= column) ? lost : null;
        if (next >= length || i >= limit) return lost.length > 0 ? lost : null;
        plan.surveyed += next - i;
        if (isMarker(p, next)) {
          lost.push({ at: i, open: NOISE, solid });
          i = lineEnd(p, next);
          continue;
        }
        const depth = innerDepth(buf, open, columns, next, next - from, column);
        for (let top = open.length; top > depth; top--) lost.push({ at: i, open: open[top - 1], solid });
        open.length = columns.length = depth;
        lineColumn = next - from;
        i = next;
        continue;
      }
      case 32:
      case 9:
      case 12:
        i++;
        continue;
    }
    i++;
    solid = i;
  }
  return lost.length > 0 ? lost : null;
}

/** How many of the open brackets a line at `next` is still inside of. */
function innerDepth(
  buf: Uint16Array,
  open: readonly number[],
  columns: readonly number[],
  next: number,
  lineColumn: number,
  column: number,
): number {
  const c = buf[next];
  let depth = open.length;
  if (c === 41 || c === 93 || c === 125) {
    // It closes the bracket of the line that it stands under, if those inside of that one are deeper.
    while (depth > 0 && columns[depth - 1] > lineColumn) depth--;
    return depth > 0 && columns[depth - 1] === lineColumn && closes(buf[open[depth - 1]], c)
      ? depth
      : open.length;
  }
  if (lineColumn > column) while (depth > 1 && columns[depth - 1] >= lineColumn) depth--;
  return depth;
}

/** Closers and commas at line breaks, and what is said of them: of one what CPython says, of others which bracket lacks its own. */
function schedule(p: ParserState, plan: LinePlan, lost: readonly Lost[]): LineEvent[] {
  const { buf } = p;
  const events: LineEvent[] = [];
  const { mismatch, mismatched, lastOpen } = plan;
  const known = lost.findIndex(({ open }) => open === mismatched);
  const first = lost.findIndex(({ open }) => open !== NOISE);
  /** The line break that CPython's complaint is about. */
  const place = lost[mismatch >= 0 && known >= 0 ? known : first]?.at;
  for (let i = 0; i < lost.length; i++) {
    const { at, open, solid } = lost[i];
    if (open === NOISE) {
      events.push({ at, open, said: null });
      continue;
    }
    let said: Diagnostic | null = null;
    if (i === 0 || lost[i - 1].at !== at) {
      if (at === place && mismatch >= 0) {
        const brackets = String.fromCharCode(buf[mismatch], buf[mismatched]);
        said = diagnosticOf(p, Syntax.MismatchedBracket, mismatch, brackets, mismatched);
      } else {
        const bracket = at === place && lastOpen >= 0 ? lastOpen : open;
        said = diagnosticOf(p, Syntax.NeverClosed, bracket, String.fromCharCode(buf[bracket]), -1);
      }
    }
    events.push({ at, open, said });
    if (i + 1 < lost.length && lost[i + 1].at === at) continue;
    const next = skipBlank(p, at);
    const hasComma = buf[solid - 1] === 44;
    if (hasComma ? buf[next] !== 44 && !isCloser(buf[next]) : beginsElement(p, next))
      events.push({ at, open: COMMA, said: null });
  }
  return events;
}

const isCloser = (c: number): boolean => c === 41 || c === 93 || c === 125;

const diagnosticOf = (
  p: ParserState,
  id: number,
  at: number,
  argument: string,
  related: number,
): Diagnostic => diagnosticAt(p, id, at, at + 1, argument, related, p.unfinished === null);

/** What stands at `at` cannot go on what is before it. */
function beginsElement(p: ParserState, at: number): boolean {
  const c = p.buf[at];
  return (
    c === 34 || c === 39 || c === 123 || (c < 128 && identifierPart[c] === 1 && c < 58) || beginsName(p, at)
  );
}

/**
 * At a line break inside brackets at which something ends. True if it made a token, or the one behind the line break;
 * false if the logical line ends.
 */
export function endLine(p: ParserState, at: number): boolean {
  const plan = planOf(p);
  const event = nextEvent(plan, at);
  if (event === undefined || event.at !== at) {
    if (at >= plan.limit) {
      closeByForce(p, at);
      return false;
    }
    goOn(p, plan, at);
    return true;
  }
  plan.nextEvent++;
  const { open } = event;
  if (open === NOISE) {
    const line = skipBlank(p, at);
    const end = lineEnd(p, line);
    report(p, Syntax.ConflictMarker, line, end);
    goOn(p, plan, end);
    return true;
  }
  if (open >= 0 && p.brackets[p.depth - 1] !== open) {
    // The brackets were understood otherwise.
    while (nextEvent(plan, at)?.at === at) plan.nextEvent++;
    goOn(p, plan, at);
    return true;
  }
  if (open >= 0) {
    complain(p, event);
    p.depth--;
  }
  p.type = open === COMMA ? T.T_COMMA : closerOf(p.buf[open]);
  // Behind the last token, unless a comment would be read twice.
  p.start = p.end = p.text.slice(p.prevEnd, at).trim() === '' ? p.prevEnd : at;
  return true;
}

function nextEvent(plan: LinePlan, at: number): LineEvent | undefined {
  while (plan.events[plan.nextEvent]?.at < at) plan.nextEvent++;
  return plan.events[plan.nextEvent];
}

/** Reads on from a line break, to the next place that matters. */
function goOn(p: ParserState, plan: LinePlan, at: number): void {
  p.lineLimit = Math.min(plan.events[plan.nextEvent]?.at ?? NO_LIMIT, plan.limit);
  p.type = T.T_NEWLINE;
  p.end = at;
  advance(p);
}

function complain(p: ParserState, { open, said }: LineEvent): void {
  if (said === null) return;
  if (p.trial) report(p, said.id, said.start, said.end, said.argument, said.related);
  p.unfinished?.noteGuess();
  if (!isSwallowed(p, open)) p.diagnostics.push(said);
}

/** Behind a statement: takes back what was only found later to follow from something else. */
export function settleSilenced(p: ParserState): void {
  const plan = p.repair?.plan;
  if (plan === undefined || plan.silenced.length === 0) return;
  const { diagnostics } = p;
  for (const each of plan.silenced) {
    const at = diagnostics.lastIndexOf(each);
    if (at >= 0) diagnostics.splice(at, 1);
  }
  plan.silenced = [];
}

/** The current comma follows an element that a closer should: it is supplied. */
export function closeBeforeComma(p: ParserState, plan: LinePlan): boolean {
  const event = plan.events[plan.nextEvent];
  if (event === undefined || event.open < 0 || event.open !== p.brackets[p.depth - 1]) return false;
  if (!/^[ \t]*(?:#.*)?$/.test(p.text.slice(p.end, event.at))) return false;
  complain(p, event);
  p.depth--;
  plan.nextEvent++;
  if (plan.events[plan.nextEvent]?.open === COMMA) plan.nextEvent++;
  p.lineLimit = Math.min(plan.events[plan.nextEvent]?.at ?? NO_LIMIT, plan.limit);
  return true;
}

/** What `endLine` is to those who only want tokens. */
export function passLine(p: ParserState, at: number): boolean {
  const plan = planOf(p);
  for (let event = nextEvent(plan, at); event?.at === at; event = plan.events[++plan.nextEvent])
    if (event.open >= 0 && p.brackets[p.depth - 1] === event.open) p.depth--;
  if (p.depth > 0 && at < plan.limit) {
    goOn(p, plan, at);
    return true;
  }
  closeByForce(p, at);
  return false;
}
