/**
 * The one object a parse works on.
 *
 * Everything mutable is a field of `ParserState`, so that parses may interleave and
 * run in workers; module-level `let` variables measured 8 % slower besides. The
 * lexer's part is plain integers: a mark is a copy of them.
 */

import { SourceText } from '../ast/constant.ts';
import { type Node, Node3, Node7 } from '../ast/nodes.generated.ts';
import { Diagnostic } from '../diagnostics/diagnostic.ts';
import { Syntax } from '../diagnostics/syntax.ts';
import type { UnicodeNames } from '../text/literals.ts';
import type { Care } from './care.ts';
import type { LinePlan } from './linePlan.ts';
import { copySource, createNameTable, type NameTable } from './names.ts';
import { seededNames, T_ERROR, T_NEWLINE } from './tokens.ts';
import type { Unfinished } from './unfinished.ts';
import { takeWorkspace, type Workspace } from './workspace.ts';

/** CPython's MAXINDENT and MAXLEVEL (Parser/lexer/state.h). */
export const MAX_INDENTS = 100;
export const MAX_BRACKETS = 200;

/** Where no line is known to end inside brackets. */
export const NO_LIMIT = 0x7fff_ffff;

/** Thrown where a statement that is read for the first time turns out to be damaged. No Error: it needs no stack. */
export const RETRY: unique symbol = /* @__PURE__ */ Symbol('retry');

/** Lexer states at the beginning of a line. */
export const LINE_INSIDE = 0;
export const LINE_START = 1;
export const LINE_DEDENTS = 2;

/**
 * Shared by every empty list of a tree, so that absent lists cost nothing. Made by
 * emptying a list of objects: `[]` and a frozen array have hidden classes of their own,
 * and each load of a list would then see two.
 */
export const EMPTY: never[] = /* @__PURE__ */ makeEmpty();

function makeEmpty(): never[] {
  const list = [null as never];
  list.length = 0;
  return list;
}

/** What recovery remembers from line to line. */
export class Repair {
  /** Offset of the token at which brackets were closed by force, or -1. */
  closedAt: number;
  /** End of the last text of a block whose header could not be read: clauses behind it belong to it. */
  headlessEnd: number;
  /** Offset of a line that CPython finds indented too deeply, because the line before it was not deep enough. */
  deepLine: number;
  /** Tab-blind column of the last line with inconsistent tabs: a run of such lines is one mistake. */
  tabColumn: number;
  /** Column of the last line that fitted no level, and the level it was taken for. */
  oddColumn: number;
  oddLevel: number;
  /** Offsets of the logical line that was begun last, and of the one before it. */
  line: number;
  lineBefore: number;
  /** The logical line that was begun last is, by its first word, the header of a block. */
  isHeader: boolean;
  /** Braces of another language's blocks that are still open. */
  braces: number;
  /** Offset of a closing bracket that closes too much: the line goes on behind it. */
  strayCloser: number;
  /** End of the line on which a character that begins no token was reported. */
  junkEnd: number;
  /** Before this offset nothing is reported: the rest of a line that could not be understood. */
  quietEnd: number;
  /** End of the line, or of the part before a ';', on which something was reported last. */
  echoEnd: number;
  /** What is known of the line breaks inside brackets of the logical line that was begun last; made when needed. */
  declare plan?: LinePlan;

  constructor() {
    this.closedAt = -1;
    this.headlessEnd = -1;
    this.deepLine = -1;
    this.tabColumn = -1;
    this.oddColumn = -1;
    this.oddLevel = -1;
    this.line = 0;
    this.lineBefore = 0;
    this.isHeader = false;
    this.braces = 0;
    this.strayCloser = -1;
    this.junkEnd = -1;
    this.quietEnd = -1;
    this.echoEnd = -1;
  }
}

/** The memory of recovery, made when first needed. */
export function repairOf(p: ParserState): Repair {
  p.repair ??= new Repair();
  return p.repair;
}

export class ParserState {
  readonly text: string;
  readonly source: SourceText;
  /** UTF-16 units of the text, a zero, then the text of the seeded names. */
  readonly buf: Uint16Array;
  readonly length: number;
  /** Minor version of Python 3 that diagnostics are for. */
  readonly target: number;
  /** What looks at damaged lines before they are read; null in the lean parser. */
  readonly care: Care | null;

  // The current token.
  type: number;
  start: number;
  end: number;
  /** End of the last token that has text: where a node ends. */
  prevEnd: number;
  /** Name id of a T_NAME or keyword. */
  nameId: number;
  /** STRING_ flags of a string token. */
  stringFlags: number;

  // The lexer between tokens.
  lineState: number;
  pendingDedents: number;
  indentTop: number;
  depth: number;
  /** Bracket depth inside the innermost replacement field, where `:` ends the expression; -1 outside. */
  fieldDepth: number;
  /** STRING_ flags of the f-string around that field. */
  fieldFlags: number;
  /** Where the text begins that 3.14 shows for a `{x=}` in a format. */
  fieldFrom: number;
  /** Where the first expression ends in that text. */
  fieldTo: number;
  /** Nesting of f-strings. */
  fstringDepth: number;
  /** `from __future__ import barry_as_FLUFL` was seen: `<>` instead of `!=`. */
  flufl: boolean;
  /** A `from __future__ import` was seen. */
  sawFuture: boolean;
  /** Indentation columns, tabs to 8 and tabs to 1. */
  readonly indents: number[];
  readonly altIndents: number[];
  /** Offsets of the open brackets. */
  readonly brackets: number[];

  readonly workspace: Workspace;
  readonly table: NameTable;
  readonly names: string[];
  readonly privateNames: number[];

  // The tape.
  tapeLength: number;
  tapeCapacity: number;
  readonly nodes: Node[];
  kinds: Uint8Array;
  low: Int32Array;
  nameIds: Int32Array;

  /** The text has a carriage return: the native search for line feeds finds no ends of lines. */
  readonly hasReturns: boolean;
  /** The first backslash at or behind the offset `backslashFrom`; the length if there is none. */
  backslashAt: number;
  backslashFrom: number;

  readonly comments: number[];
  readonly diagnostics: Diagnostic[];
  /** Offset of the token at which something was last reported: one complaint a token. */
  lastComplaint: number;
  /** Start of the last string that its line did not close, or -1: it swallowed brackets. */
  lostQuote: number;
  /** A limit was exceeded and the rest of the file is not looked at. */
  gaveUp: boolean;
  /** Skipping a damaged line: its tokens are of no interest any more. */
  muted: boolean;
  /** A statement is read for the first time: the first mistake ends the attempt (`RETRY`). */
  trial: boolean;
  /** What ended the last attempt that failed, or what it has met where it was muted. */
  mistake: Diagnostic | null;
  /** The statement is known to be damaged: each line is looked at before it is read (layout.ts). Never without care. */
  careful: boolean;
  /** Offset from which on a line break, a `:` or a `->` ends open brackets. */
  lineLimit: number;
  /** Offset of the quote that ends a replacement field without a brace, or -1. */
  quoteLimit: number;
  /** What recovery remembers; null until the first mistake. */
  repair: Repair | null;
  /** Of a text that may go on: how far it was looked at. Null without the option. */
  unfinished: Unfinished | null;

  // Stacks for lists under construction.
  readonly scratch: Node[];
  scratchTop: number;
  readonly keywordScratch: Node[];
  keywordTop: number;

  constructor(text: string, target: number, unicodeNames: UnicodeNames | null, care: Care | null) {
    const length = text.length;
    this.text = text;
    this.source = new SourceText(text, unicodeNames);
    const workspace = takeWorkspace(length);
    this.workspace = workspace;
    this.table = createNameTable(workspace.slots, workspace.entries, length);
    copySource(text, workspace.buf, workspace.bytes);
    this.buf = workspace.buf;
    this.length = length;
    this.target = target;
    this.care = care;
    this.type = T_NEWLINE;
    this.start = 0;
    this.end = 0;
    this.prevEnd = 0;
    this.nameId = 0;
    this.stringFlags = 0;
    this.lineState = LINE_START;
    this.pendingDedents = 0;
    this.indentTop = 0;
    this.depth = 0;
    this.fieldDepth = -1;
    this.fieldFlags = 0;
    this.fieldFrom = -1;
    this.fieldTo = -1;
    this.fstringDepth = 0;
    this.flufl = false;
    this.sawFuture = false;
    // Short lists that grow: a typed array of the maximal size costs more to make than a small file to parse.
    this.indents = [0];
    this.altIndents = [0];
    this.brackets = [];
    this.names = seededNames.slice();
    this.privateNames = [];
    this.tapeLength = 0;
    this.tapeCapacity = workspace.low.length;
    this.nodes = [];
    this.kinds = workspace.kinds;
    this.low = workspace.low;
    this.nameIds = workspace.nameIds;
    this.hasReturns = text.includes('\r');
    this.backslashAt = -1;
    this.backslashFrom = 0;
    this.comments = [];
    this.diagnostics = [];
    this.lastComplaint = -1;
    this.lostQuote = -1;
    this.gaveUp = false;
    this.muted = false;
    this.trial = false;
    this.mistake = null;
    this.careful = false;
    this.lineLimit = NO_LIMIT;
    this.quoteLimit = -1;
    this.repair = null;
    this.unfinished = null;
    this.scratch = [];
    this.scratchTop = 0;
    this.keywordScratch = [];
    this.keywordTop = 0;
  }
}

/**
 * Makes a node, of seven slots if there is a fourth, else of three, and puts it on the tape.
 *
 * One function with its growth and loops written out, to be beyond what V8 inlines (460 bytes of bytecode).
 * Half of the parser's functions make nodes: with a copy of this in each of them they took a quarter longer to
 * compile, which is what a first pass over many files waits for, and parsed no faster.
 */
export function append(
  p: ParserState,
  kind: number,
  low: number,
  start: number,
  end: number,
  nameId: number,
  s0: unknown,
  s1: unknown,
  s2: unknown,
  s3?: unknown,
  s4?: unknown,
  s5?: unknown,
  s6?: unknown,
): Node {
  const at = p.tapeLength;
  if (at === p.tapeCapacity) {
    const { workspace, kinds, low: lows, nameIds } = p;
    // As dense as the source was so far, and a tenth more.
    const expected = start > 0 ? Math.ceil((at / start) * p.length * 1.1) : 0;
    const capacity = Math.max(at + (at >> 2), Math.min(at * 4, expected)) + 64;
    const newKinds = new Uint8Array(capacity);
    const newLows = new Int32Array(capacity);
    const newIds = new Int32Array(capacity);
    for (let i = 0; i < at; i++) newKinds[i] = kinds[i];
    for (let i = 0; i < at; i++) newLows[i] = lows[i];
    for (let i = 0; i < at; i++) newIds[i] = nameIds[i];
    p.kinds = newKinds;
    p.low = newLows;
    p.nameIds = newIds;
    workspace.kinds = newKinds;
    workspace.low = newLows;
    workspace.nameIds = newIds;
    p.tapeCapacity = capacity;
  }
  p.tapeLength = at + 1;
  if (s3 === undefined) {
    const node = new Node3(kind, start, end, at, s0, s1, s2) as unknown as Node;
    p.kinds[at] = kind;
    p.low[at] = low;
    p.nameIds[at] = nameId;
    p.nodes[at] = node;
    return node;
  }
  const wide = new Node7(kind, start, end, at, s0, s1, s2, s3, s4, s5, s6) as unknown as Node;
  p.kinds[at] = kind;
  p.low[at] = low;
  p.nameIds[at] = nameId;
  p.nodes[at] = wide;
  return wide;
}

/** Puts a node on the stack of the list under construction. */
export function push(p: ParserState, node: Node | null): void {
  p.scratch[p.scratchTop++] = node as Node;
}

/** Takes the list pushed since `mark` as an exact array: 36 % less memory than growing one. */
export function take<T extends Node>(p: ParserState, mark: number): T[] {
  const scratch = p.scratch as T[];
  const count = p.scratchTop - mark;
  p.scratchTop = mark;
  if (count === 1) return [scratch[mark]];
  if (count === 0) return EMPTY;
  if (count === 2) return [scratch[mark], scratch[mark + 1]];
  if (count === 3) return [scratch[mark], scratch[mark + 1], scratch[mark + 2]];
  return scratch.slice(mark, mark + count);
}

/** A place to return to when a guess was wrong. */
export interface Mark {
  readonly type: number;
  readonly start: number;
  readonly end: number;
  readonly prevEnd: number;
  readonly nameId: number;
  readonly stringFlags: number;
  readonly lineState: number;
  readonly depth: number;
  /** The innermost open bracket, which a trial may close and overwrite. */
  readonly bracket: number;
  readonly fieldDepth: number;
  readonly tapeLength: number;
  readonly comments: number;
  readonly diagnostics: number;
  readonly lastComplaint: number;
  readonly gaveUp: boolean;
  readonly scratchTop: number;
  readonly keywordTop: number;
}

/** Remembers lexer, tape, diagnostics and comments together. Not across a line's end. */
export function mark(p: ParserState): Mark {
  return {
    type: p.type,
    start: p.start,
    end: p.end,
    prevEnd: p.prevEnd,
    nameId: p.nameId,
    stringFlags: p.stringFlags,
    lineState: p.lineState,
    depth: p.depth,
    bracket: p.depth > 0 ? p.brackets[p.depth - 1] : -1,
    fieldDepth: p.fieldDepth,
    tapeLength: p.tapeLength,
    comments: p.comments.length,
    diagnostics: p.diagnostics.length,
    lastComplaint: p.lastComplaint,
    gaveUp: p.gaveUp,
    scratchTop: p.scratchTop,
    keywordTop: p.keywordTop,
  };
}

/** Returns to a mark: whatever was built, reported or noted since is gone. */
export function reset(p: ParserState, to: Mark): void {
  p.unfinished?.noteReach(p);
  p.type = to.type;
  p.start = to.start;
  p.end = to.end;
  p.prevEnd = to.prevEnd;
  p.nameId = to.nameId;
  p.stringFlags = to.stringFlags;
  p.lineState = to.lineState;
  p.depth = to.depth;
  if (to.depth > 0) p.brackets[to.depth - 1] = to.bracket;
  p.fieldDepth = to.fieldDepth;
  p.tapeLength = to.tapeLength;
  p.comments.length = to.comments;
  // What the guess has reported no longer explains anything.
  if (p.repair !== null && p.diagnostics.length > to.diagnostics) {
    p.repair.echoEnd = -1;
    p.repair.junkEnd = -1;
  }
  p.diagnostics.length = to.diagnostics;
  p.lastComplaint = to.lastComplaint;
  p.gaveUp = to.gaveUp;
  p.scratchTop = to.scratchTop;
  p.keywordTop = to.keywordTop;
}

/** Reports a mistake, unless something was already reported at this very place. */
export function report(
  p: ParserState,
  id: number,
  start: number,
  end: number,
  argument: string | null = null,
  related = -1,
): void {
  if (start === p.lastComplaint || p.gaveUp) return;
  if (p.trial && (p.muted || id !== Syntax.NeedsVersion)) {
    p.care!.endAttempt(p, id, start, end, argument, related);
    return;
  }
  if (p.muted) return;
  if (p.repair !== null && (start < p.repair.quietEnd || p.care?.isEcho(p, p.repair, id))) return;
  p.lastComplaint = start;
  if (p.depth > 0 && p.repair !== null && p.care?.isRun(p, start)) return;
  if (id === Syntax.NeverClosed || id === Syntax.UnmatchedBracket) dropGeneric(p, start);
  const definite = p.unfinished === null || p.care!.isDefinite(p, id, start, end);
  p.diagnostics.push(diagnosticAt(p, id, start, end, argument, related, definite));
}

/** A diagnostic of a range that may reach beyond the text. */
export function diagnosticAt(
  p: ParserState,
  id: number,
  start: number,
  end: number,
  argument: string | null,
  related: number,
  definite: boolean,
): Diagnostic {
  const last = p.length;
  const to = Math.min(Math.max(start, end), last);
  return new Diagnostic(id, Math.min(start, last), to, related, argument, definite);
}

/** A bracket that explains more than something generic on its line replaces it, as in CPython. */
function dropGeneric(p: ParserState, start: number): void {
  const last = p.diagnostics[p.diagnostics.length - 1];
  if (last === undefined || (last.id !== Syntax.InvalidSyntax && last.id !== Syntax.ExpectedParenthesis))
    return;
  const from = Math.min(start, last.start);
  const to = Math.max(start, last.start);
  if (to - from > 500) return;
  for (let i = from; i < to; i++) if (p.buf[i] === 10 || p.buf[i] === 13) return;
  p.diagnostics.pop();
}

/** Reports a mistake at the current token. */
export function reportToken(p: ParserState, id: number, argument: string | null = null): void {
  // What is no token was reported when it was read, and so was what is wrong inside a token.
  if (p.type === T_ERROR) return;
  const last = p.diagnostics[p.diagnostics.length - 1];
  if (last !== undefined && last.start > p.start && last.start < p.end) return;
  report(p, id, p.start, p.end, argument);
}

/** Puts a node on the second stack: keywords of a call, values of a dict, defaults. */
export function pushSecond(p: ParserState, node: Node | null): void {
  p.keywordScratch[p.keywordTop++] = node as Node;
}

/** Takes the list pushed on the second stack since `mark`. */
export function takeSecond<T extends Node>(p: ParserState, mark: number): T[] {
  const top = p.keywordTop;
  p.keywordTop = mark;
  return top === mark ? EMPTY : (p.keywordScratch as T[]).slice(mark, top);
}
