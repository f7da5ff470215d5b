/**
 * One warning of CPython about a file that it accepts.
 */
import type { Diagnostic } from '../diagnostics/diagnostic.ts';

export type WarningCategory = 'SyntaxWarning' | 'DeprecationWarning';

export class SyntaxWarning {
  /** Message, argument and the place that people should look at. */
  readonly diagnostic: Diagnostic;
  readonly category: WarningCategory;
  /** The line that CPython names, 1-based: of long strings the first, the last or the one that is meant. */
  readonly line: number;

  constructor(diagnostic: Diagnostic, category: WarningCategory, line: number) {
    this.diagnostic = diagnostic;
    this.category = category;
    this.line = line;
  }
}
