/**
 * `json`: ruff's shape, so that whatever reads ruff's output reads this.
 *
 * Rows and columns are 1-based, columns count code points. `url` is null until the
 * rules have pages on the web; `cell` is ruff's place in a notebook.
 */

import { noqaRow } from '../../linter/noqaRow.ts';
import { SYNTAX_CODE } from '../../linter/select.ts';
import type { Finding, Fix } from '../../rules/rule.ts';
import type { LineIndex } from '../../text/lineIndex.ts';
import type { FileReport, Format } from './format.ts';

interface Location {
  readonly row: number;
  readonly column: number;
}

export function jsonFormat(): Format {
  const findings: unknown[] = [];
  return {
    file(report) {
      for (const finding of report.findings) findings.push(describeFinding(report, finding));
      return '';
    },
    end: () => `${JSON.stringify(findings, null, 2)}\n`,
  };
}

function describeFinding(report: FileReport, finding: Finding): Record<string, unknown> {
  const { lineIndex } = report.tree;
  return {
    cell: null,
    code: finding.code,
    end_location: locate(lineIndex, finding.end),
    filename: report.absolutePath,
    fix: finding.fix === null ? null : describeFix(lineIndex, finding.fix),
    location: locate(lineIndex, finding.start),
    message: finding.message,
    name: finding.name,
    noqa_row: finding.code === SYNTAX_CODE ? null : noqaRow(report.tree, finding.start),
    severity: 'error',
    url: null,
  };
}

function describeFix(lines: LineIndex, fix: Fix): Record<string, unknown> {
  return {
    applicability: fix.applicability,
    edits: fix.edits.map((edit) => ({
      content: edit.content,
      end_location: locate(lines, edit.end),
      location: locate(lines, edit.start),
    })),
    message: fix.message,
  };
}

function locate(lines: LineIndex, offset: number): Location {
  return { row: lines.lineOf(offset), column: lines.codePointColumn(offset) + 1 };
}
