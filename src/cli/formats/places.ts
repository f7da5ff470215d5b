/**
 * Where something is, as readers count: rows and columns from 1, columns in code points,
 * paths relative to the working folder.
 */
import path from 'node:path';
import type { LineIndex } from '../../text/lineIndex.ts';
import type { FileReport } from './format.ts';

export interface Location {
  readonly column: number;
  readonly row: number;
}

/** Row and column of a 0-based UTF-16 offset, both from 1. */
export function locate(lines: LineIndex, offset: number): Location {
  return { column: lines.codePointColumn(offset) + 1, row: lines.lineOf(offset) };
}

/** Relative for what is below `folder`; anything else stays as the user wrote it. */
export function pathFrom(folder: string, report: FileReport): string {
  const prefix = folder.endsWith(path.sep) ? folder : folder + path.sep;
  return report.absolutePath.startsWith(prefix) ? report.absolutePath.slice(prefix.length) : report.path;
}
