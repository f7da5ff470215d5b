/**
 * A tree's first mistake as CPython's `SyntaxError` would carry it.
 */
import { asciiJson } from '../ast/python.ts';
import type { Tree } from '../ast/tree.ts';
import { syntaxErrorType, syntaxMessage } from '../diagnostics/syntax.ts';

/** The attributes of a `SyntaxError`, with the name of its class. */
export interface SyntaxErrorRecord {
  readonly type: string;
  readonly msg: string;
  /** 1-based; null, 0 and -1 where CPython gives them, as in the rest. */
  readonly lineno: number | null;
  /** 1-based, in characters (code points). */
  readonly offset: number | null;
  readonly end_lineno: number | null;
  /** Exclusive. */
  readonly end_offset: number | null;
}

/** What is wrong with the source behind a tree, or null. */
export function findSyntaxError(tree: Tree): SyntaxErrorRecord | null {
  if (tree.diagnostics.length === 0) return null;
  const first = tree.diagnostics[0];
  const lines = tree.lineIndex;
  return {
    type: syntaxErrorType(first),
    msg: syntaxMessage(first, lines),
    lineno: lines.lineOf(first.start),
    offset: lines.codePointColumn(first.start) + 1,
    end_lineno: lines.lineOf(first.end),
    end_offset: lines.codePointColumn(first.end) + 1,
  };
}

/** The record as Python's `json.dumps` would print it. */
export function errorJson(error: SyntaxErrorRecord): string {
  const { type, msg, lineno, offset, end_lineno: endLine, end_offset: endOffset } = error;
  const place = `"lineno":${lineno},"offset":${offset},"end_lineno":${endLine},"end_offset":${endOffset}`;
  return `{"type":${asciiJson(type)},"msg":${asciiJson(msg)},${place}}`;
}
