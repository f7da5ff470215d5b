/** What a format is: it is told of one file after the other and says what to print. */
import type pc from 'picocolors';
import type { Tree } from '../../ast/tree.ts';
import type { Finding } from '../../rules/rule.ts';

/** Functions that colour a text, or return it as it is. */
export type Colors = ReturnType<typeof pc.createColors>;

/** A file that was linted. */
export interface FileReport {
  /** The path as the user would write it. */
  readonly path: string;
  readonly absolutePath: string;
  readonly tree: Tree;
  /** By position. */
  readonly findings: readonly Finding[];
}

/** The whole run, in numbers. */
export interface Totals {
  readonly files: number;
  /** Files with at least one finding. */
  readonly filesWithFindings: number;
  readonly syntaxErrors: number;
  readonly ruleFindings: number;
  /** Inputs that could not be checked. */
  readonly problems: number;
}

export interface Format {
  /** Text to print for a file, line breaks included; may be empty. */
  file(report: FileReport): string;
  /** Text to print when all files are done. */
  end(totals: Totals): string;
}

const plural = (count: number, word: string): string => `${count} ${word}${count === 1 ? '' : 's'}`;

/** The line at the end: a reader who sees only this line knows what happened. */
export function summaryLine(totals: Totals): string {
  const { files, filesWithFindings, syntaxErrors, ruleFindings, problems } = totals;
  const skipped = problems === 0 ? '' : ` ${plural(problems, 'input')} could not be checked.`;
  const found = syntaxErrors + ruleFindings;
  if (found === 0) return `All clean: ${plural(files, 'file')} checked.${skipped}`;
  const parts = [];
  if (syntaxErrors > 0) parts.push(plural(syntaxErrors, 'syntax error'));
  if (ruleFindings > 0) parts.push(plural(ruleFindings, 'lint finding'));
  return `Found ${parts.join(' and ')} in ${filesWithFindings} of ${plural(files, 'file')}.${skipped}`;
}
