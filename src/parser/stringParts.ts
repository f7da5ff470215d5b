/**
 * The literal parts of strings: gathering them into Constants, and what is wrong in them.
 */
import { Syntax } from '../diagnostics/syntax.ts';
import { checkEscapes, escapeProblemMessage } from '../text/literals.ts';
import * as build from './build.generated.ts';
import { type ParserState, push, report } from './state.ts';
import {
  STRING_BACKSLASH,
  STRING_BYTES,
  STRING_PREFIX_MASK,
  STRING_PREFIX_SHIFT,
  STRING_RAW,
  STRING_TRIPLE,
  STRING_UNTERMINATED,
} from './strings.ts';

/** The literal text gathered for the next Constant, and what kinds of string took part. */
export class Pieces {
  readonly from: number;
  text: string;
  start: number;
  end: number;
  kind: string | null;
  active: boolean;
  hasPlain: boolean;
  hasFormat: boolean;
  hasTemplate: boolean;

  constructor(from: number) {
    this.from = from;
    this.text = '';
    this.start = 0;
    this.end = 0;
    this.kind = null;
    this.active = false;
    this.hasPlain = false;
    this.hasFormat = false;
    this.hasTemplate = false;
  }

  /** Folds one more literal part. The first gives the start and the `u` prefix. */
  add(text: string, start: number, end: number, kind: string | null): void {
    if (!this.active) {
      this.active = true;
      this.start = start;
      this.kind = kind;
      this.text = text;
    } else this.text += text;
    this.end = end;
  }

  /** Ends the current literal part. An empty one leaves no Constant (false) and stays active. */
  flush(p: ParserState): boolean {
    if (!this.active || this.text === '') return false;
    this.active = false;
    push(p, build.finishConstant(p, p.tapeLength, this.start, this.end, this.text, this.kind));
    return true;
  }
}

/** Reports what is wrong inside a plain literal. */
export function checkLiteral(p: ParserState, start: number, end: number, flags: number): void {
  if ((flags & (STRING_BYTES | STRING_BACKSLASH)) === 0 || (flags & STRING_UNTERMINATED) !== 0) return;
  const quotes = (flags & STRING_TRIPLE) !== 0 ? 3 : 1;
  const from = start + ((flags >> STRING_PREFIX_SHIFT) & STRING_PREFIX_MASK) + quotes;
  const to = end - quotes;
  const isBytes = (flags & STRING_BYTES) !== 0;
  if (isBytes) {
    for (let i = from; i < to; i++) {
      if (p.buf[i] >= 128) {
        report(p, Syntax.BytesNotAscii, start, end);
        return;
      }
    }
  }
  if ((flags & STRING_BACKSLASH) !== 0 && (flags & STRING_RAW) === 0) checkBody(p, from, to, isBytes);
}

/** Reports the first escape in [from, to) that cannot be decoded. */
export function checkBody(p: ParserState, from: number, to: number, isBytes: boolean): void {
  const problem = checkEscapes(p.text, from, to, isBytes, p.source.unicodeNames);
  if (problem !== null)
    report(p, Syntax.BadEscape, problem.start, problem.end, escapeProblemMessage(problem));
}
