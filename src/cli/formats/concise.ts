/** `concise`: one finding a line, in the shape editors and `grep` know from compilers. */
import { SYNTAX_CODE } from '../../linter/select.ts';
import type { Finding } from '../../rules/rule.ts';
import { type Colors, type FileReport, type Format, summaryLine } from './format.ts';

/** `E711 message`; a syntax error is a label before its message, not a code. */
export function headline(finding: Finding, colors: Colors): string {
  const label = colors.bold(colors.red(finding.code));
  return `${label}${finding.code === SYNTAX_CODE ? ':' : ''} ${finding.message}`;
}

/** `path:row:column`, both 1-based, the column in code points. */
export function place(report: FileReport, offset: number): string {
  const { lineIndex } = report.tree;
  return `${report.path}:${lineIndex.lineOf(offset)}:${lineIndex.codePointColumn(offset) + 1}`;
}

export function conciseFormat(colors: Colors): Format {
  return {
    file: (report) =>
      report.findings
        .map((finding) => `${colors.cyan(place(report, finding.start))}: ${headline(finding, colors)}\n`)
        .join(''),
    end: (totals) => `${summaryLine(totals)}\n`,
  };
}
