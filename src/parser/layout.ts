/**
 * The lines of a statement that is known to be damaged, as a person would see them.
 *
 * The lexer asks here at the beginning of each logical line (`ParserState.careful`). A line that is no
 * Python at all (a Markdown fence, a conflict marker, prose) becomes one token. A line that fits
 * no level of indentation is compared with the line behind it. And where a bracket of the line will not be
 * closed, the line is given a limit at which the lexer ends it (survey.ts).
 */
import { Syntax } from '../diagnostics/syntax.ts';
import { indent } from './indentation.ts';
import { planLine } from './lostClosers.ts';
import { classifyLine, lineEnd } from './noise.ts';
import { LINE_INSIDE, NO_LIMIT, type ParserState, repairOf, report } from './state.ts';
import { isEven, isHeaderLine } from './survey.ts';
import { T_ERROR } from './tokens.ts';

/** The damaged counterpart of comparing indentation: the offset of the line's first token, or -1 after making one. */
export function layLine(p: ParserState, at: number, column: number, alternative: number): number {
  p.lineLimit = NO_LIMIT;
  const noise = classifyLine(p, at);
  if (noise !== null) {
    if (noise.id >= 0) report(p, noise.id, at, noise.shown);
    if (noise.isToken) {
      p.start = at;
      p.end = noise.end;
      p.type = T_ERROR;
      p.lineState = LINE_INSIDE;
      return -1;
    }
    if (noise.isLabel) {
      layCode(p, at, p.indents[p.indentTop], p.altIndents[p.indentTop]);
      return noise.end;
    }
    // A prompt: the code is what stands behind it, deeper by what stands between.
    let between = 0;
    while (p.buf[noise.end + between] === 32) between++;
    const first = layCode(p, at, column + between, alternative + between);
    if (first < 0) p.end = noise.end;
    return first < 0 ? first : noise.end;
  }
  return layCode(p, at, column, alternative);
}

/** A line of code: how deep it is, and where it ends. */
export function layCode(p: ParserState, at: number, column: number, alternative: number): number {
  p.lineLimit = planLine(p, at, column);
  const top = p.indentTop;
  const repair = repairOf(p);
  const before = p.buf[p.prevEnd - 1];
  const mayIndent = repair.isHeader || before === 58 || before === 123;
  repair.isHeader = isHeaderLine(p.text, at);
  // A line may be laid twice, when its statement is read again.
  if (at !== repair.line) repair.lineBefore = repair.line;
  repair.line = at;
  if (at === repair.deepLine) report(p, Syntax.UnexpectedIndent, at, at);
  if (column === p.indents[top]) return keepLevel(p, at, top, alternative);
  if (column > p.indents[top]) {
    if (!mayIndent && column === repair.oddColumn && repair.oddLevel === top) return at;
    if (!mayIndent && nextColumnWithin(p, at, column) === p.indents[top]) {
      // Behind it the block goes on: one line, or one statement, that is too deep.
      report(p, Syntax.UnexpectedIndent, at, at);
      return at;
    }
    if (alternative <= p.altIndents[top]) reportTabs(p, at, alternative);
    return indent(p, at, column, alternative);
  }
  return leaveLevels(p, at, column, alternative);
}

function keepLevel(p: ParserState, at: number, level: number, alternative: number): number {
  const repair = repairOf(p);
  if (alternative === p.altIndents[level]) repair.tabColumn = -1;
  else if (repair.tabColumn === p.altIndents[level]) {
    // The line that began the block was the odd one.
    p.altIndents[level] = alternative;
    repair.tabColumn = -1;
  } else reportTabs(p, at, alternative);
  return at;
}

/** A run of lines that differ in the same way is one mistake. */
function reportTabs(p: ParserState, at: number, alternative: number): void {
  const repair = repairOf(p);
  if (repair.tabColumn !== alternative) report(p, Syntax.InconsistentTabs, at, at);
  repair.tabColumn = alternative;
}

/** A line that is not as deep as the block: at which level is it? */
function leaveLevels(p: ParserState, at: number, column: number, alternative: number): number {
  const { indents } = p;
  const top = p.indentTop;
  let level = top;
  while (level > 0 && indents[level] > column) level--;
  const next = nextLine(p, at);
  if (indents[level] === column) {
    // One line that left the block, and the next is back in it: it belongs there.
    const isAlone = !next.opens && next.column > column && isAdjacent(p, at) && isEven(p.text, at);
    const back = isAlone ? indents.indexOf(next.column) : -1;
    if (back > level && back <= top) {
      repairOf(p).deepLine = next.at;
      return settle(p, at, back);
    }
    settle(p, at, level);
    return keepLevel(p, at, level, alternative);
  }
  const repair = repairOf(p);
  if (column === repair.oddColumn && repair.oddLevel <= top) return settle(p, at, repair.oddLevel);
  report(p, Syntax.UnindentMismatch, at, at);
  const upper = indents[level + 1];
  const isAdopted =
    nextColumnWithin(p, at, column) === column &&
    (next.opens || (next.column !== upper && !comesBack(p, next.at, column, upper)));
  if (isAdopted) {
    // The block goes on in this column: its first lines were the odd ones.
    indents[level + 1] = column;
    p.altIndents[level + 1] = alternative;
    return settle(p, at, level + 1);
  }
  const lower = indents[level];
  let taken = upper - column <= column - lower ? level + 1 : level;
  if (next.opens && next.column > column) {
    // The block of a header tells how deep the header was meant to be.
    const unit = level > 0 ? lower - indents[level - 1] : 4;
    const misfit = (to: number): number => Math.abs(column - to) + Math.abs(next.column - to - unit);
    taken = misfit(upper) < misfit(lower) ? level + 1 : level;
  } else if (next.column === upper) taken = level + 1;
  repair.oddColumn = column;
  repair.oddLevel = taken;
  return settle(p, at, taken);
}

/** Leaves the levels above `level`. */
function settle(p: ParserState, at: number, level: number): number {
  const repair = repairOf(p);
  if (level < repair.oddLevel) repair.oddLevel = repair.oddColumn = -1;
  p.pendingDedents = p.indentTop - level;
  p.indentTop = level;
  return at;
}

/** No blank line stands between this line and the one before it. */
function isAdjacent(p: ParserState, at: number): boolean {
  let breaks = 0;
  for (let i = p.prevEnd; i < at; i++)
    if (p.buf[i] === 10 || (p.buf[i] === 13 && p.buf[i + 1] !== 10)) breaks++;
  return breaks <= 1;
}

interface NextLine {
  readonly at: number;
  /** -1 at the end of the file. */
  readonly column: number;
  /** The line before it is a header or joined with it, so that it may be deeper. */
  readonly opens: boolean;
}

/** The line of text behind the one that holds `from`. */
function nextLine(p: ParserState, from: number): NextLine {
  const { buf } = p;
  let i = lineEnd(p, from);
  let last = from;
  while (last < i && buf[last] !== 35) last++;
  last--;
  while (last > from && (buf[last] === 32 || buf[last] === 9)) last--;
  const opens = buf[last] === 58 || buf[last] === 92 || isHeaderLine(p.text, from);
  for (;;) {
    if (i >= p.length) return { at: i, column: -1, opens };
    i++;
    let column = 0;
    for (; buf[i] === 32 || buf[i] === 9 || buf[i] === 12; i++) {
      if (buf[i] === 32) column++;
      else column = buf[i] === 9 ? (column & ~7) + 8 : 0;
    }
    const c = buf[i];
    if (c === 35) i = lineEnd(p, i);
    else if (c !== 10 && c !== 13 && i < p.length) return { at: i, column, opens };
  }
}

/** Column of the first line behind `from` that is no deeper than `column`, of those near enough; or -1. */
function nextColumnWithin(p: ParserState, from: number, column: number): number {
  let at = from;
  for (let n = 0; n < 40; n++) {
    const next = nextLine(p, at);
    if (next.column <= column) return next.column;
    at = next.at;
  }
  return -1;
}

/** Before the block ends, a line stands in the deeper column again. */
function comesBack(p: ParserState, from: number, column: number, deeper: number): boolean {
  let at = from;
  for (let n = 0; n < 20; n++) {
    const next = nextLine(p, at);
    if (next.column < column) return false;
    if (next.column === deeper && !next.opens) return true;
    at = next.at;
  }
  return false;
}

/** The line behind the current one is deeper, without being its block. */
export function isDeeperNext(p: ParserState): boolean {
  const { buf } = p;
  let line = p.start;
  while (line > 0 && buf[line - 1] !== 10 && buf[line - 1] !== 13) line--;
  const next = nextLine(p, p.start);
  return !next.opens && next.column > p.start - line;
}

/** The line behind the one at `at` is indented, and nothing on that one asks for it. */
export function isBeforeIndent(p: ParserState, at: number): boolean {
  const next = nextLine(p, at);
  return !next.opens && next.column > 0;
}
