/**
 * An error of CPython's compile stage: what people are shown, and what CPython would say.
 *
 * The two need not agree. `name 'x' is assigned to before global declaration` has the whole statement
 * as CPython's place and the one name as a person's; other errors have, for CPython, no place at all.
 * So a record holds a diagnostic (id, human span, argument) and beside it CPython's span with the
 * rule that makes `lineno`, `offset`, `end_lineno` and `end_offset` of it.
 *
 * CPython stops at the first error; here all are collected. The order of the stages is the one in
 * which CPython would have met them: `verdict` takes the first of them.
 */
import { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { LineIndex } from '../text/lineIndex.ts';

/** The stages after parsing, in CPython's order. */
export const Stage = {
  /** Python/future.c: which features `from __future__` asks for. */
  Future: 0,
  /** Python/symtable.c, first pass: over the tree. */
  Symbols: 1,
  /** Python/symtable.c, second pass: scope by scope, once all names are known. */
  Analysis: 2,
  /** Python/compile.c, since 3.14 Python/codegen.c. */
  Code: 3,
} as const;
export type Stage = (typeof Stage)[keyof typeof Stage];

/** How CPython's position comes out of a span. */
export const Place = {
  /** Lines of both ends, columns in UTF-8 bytes, plus one. */
  Span: 0,
  /** The line of the start; `offset` 1, `end_offset` None. */
  Line: 1,
  /** The compiler's "no location": lines -1, columns 0. */
  NoLocation: 2,
  /** All four are None. */
  Nowhere: 3,
  /** Line 0, column 1. */
  LineZero: 4,
  /** As `Span`, but the column counts from 0. */
  RawColumn: 5,
} as const;
export type Place = (typeof Place)[keyof typeof Place];

export class CompileError {
  /** Message, human span and argument, as for any other syntax error. */
  readonly diagnostic: Diagnostic;
  readonly stage: Stage;
  /** CPython's span: 0-based UTF-16 offsets, as a rule those of a node. */
  readonly start: number;
  readonly end: number;
  readonly place: Place;

  constructor(diagnostic: Diagnostic, stage: Stage, start: number, end: number, place: Place) {
    this.diagnostic = diagnostic;
    this.stage = stage;
    this.start = start;
    this.end = end;
    this.place = place;
  }
}

/** An error that people and CPython place alike: at [start, end). */
export function errorAt(
  id: number,
  stage: Stage,
  start: number,
  end: number,
  argument: string | null = null,
): CompileError {
  return new CompileError(new Diagnostic(id, start, end, -1, argument), stage, start, end, Place.Span);
}

/** The position attributes of a `SyntaxError`: 1-based lines; columns as CPython gives them, 0 and -1 included. */
export interface ErrorPosition {
  readonly lineno: number | null;
  readonly offset: number | null;
  readonly end_lineno: number | null;
  readonly end_offset: number | null;
}

/**
 * Where CPython 3.`minor` puts an error of its compile stage. Unlike those of the parser, its columns
 * count UTF-8 bytes; before 3.10 there are no ends.
 */
export function cpythonPosition(error: CompileError, lines: LineIndex, minor: number): ErrorPosition {
  const hasEnd = minor >= 10;
  switch (error.place) {
    case Place.Nowhere:
      return { lineno: null, offset: null, end_lineno: null, end_offset: null };
    case Place.NoLocation:
      return { lineno: -1, offset: 0, end_lineno: hasEnd ? -1 : null, end_offset: hasEnd ? 0 : null };
    case Place.LineZero:
      return { lineno: 0, offset: 1, end_lineno: null, end_offset: null };
    case Place.Line: {
      const lineno = lines.lineOf(error.start);
      return { lineno, offset: 1, end_lineno: hasEnd ? lineno : null, end_offset: null };
    }
    default:
      return {
        lineno: lines.lineOf(error.start),
        offset: lines.utf8Column(error.start) + (error.place === Place.RawColumn ? 0 : 1),
        end_lineno: hasEnd ? lines.lineOf(error.end) : null,
        end_offset: hasEnd ? lines.utf8Column(error.end) + 1 : null,
      };
  }
}
