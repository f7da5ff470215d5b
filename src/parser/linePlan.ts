/**
 * What reading ahead has found out about a logical line of a damaged statement, for when the lexer comes to its
 * line breaks inside brackets. Apart from `Repair`, which the lean parser has as well.
 */
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { NO_LIMIT, type ParserState, repairOf } from './state.ts';

/** What stands at a line break inside brackets. */
export interface LineEvent {
  /** Offset of the line break. */
  readonly at: number;
  /** The bracket that ends here; `COMMA` or `NOISE` if what follows is a comma, or a line that is no code. */
  readonly open: number;
  /** What is said of the loss of its closer. */
  readonly said: Diagnostic | null;
}

export class LinePlan {
  /** Where the line ends in spite of open brackets. */
  limit: number;
  events: readonly LineEvent[];
  nextEvent: number;
  /** The first closer that does not match the innermost bracket, and that bracket; or -1. */
  mismatch: number;
  mismatched: number;
  /** The innermost bracket that is open at the end of the line, or -1. */
  lastOpen: number;
  /** A line of it is a conflict marker. */
  sawMarker: boolean;
  /** Mistakes close together in the same bracket: how many, where it opens, where the last one was. */
  runLength: number;
  runOpener: number;
  runAt: number;
  /** Characters of the text that were read ahead so far. */
  surveyed: number;
  /** What follows from a mistake that was found later. */
  silenced: Diagnostic[];

  constructor() {
    this.limit = NO_LIMIT;
    this.events = [];
    this.nextEvent = 0;
    this.mismatch = -1;
    this.mismatched = -1;
    this.lastOpen = -1;
    this.sawMarker = false;
    this.runLength = 0;
    this.runOpener = -1;
    this.runAt = -1;
    this.surveyed = 0;
    this.silenced = [];
  }
}

export function planOf(p: ParserState): LinePlan {
  const repair = repairOf(p);
  repair.plan ??= new LinePlan();
  return repair.plan;
}
