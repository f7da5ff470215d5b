/**
 * `json`: ruff's shape, so that whatever reads ruff's output reads this.
 *
 * Rows and columns are from 1, columns count code points. `cell` is ruff's place in a
 * notebook. Only a syntax error has `aliases`, the codes under which other tools report it.
 */
import { SYNTAX_CODE } from '../../linter/select.ts';
import type { Fix } from '../../rules/rule.ts';
import type { LineIndex } from '../../text/lineIndex.ts';
import type { FileReport, Format, FormatSetting, ReportedFinding } from './format.ts';
import { jsonList } from './jsonList.ts';
import { ruleUrl } from './links.ts';
import { locate } from './places.ts';

export function jsonFormat(setting: FormatSetting): Format {
  const list = jsonList('', false);
  return {
    file: (report) =>
      report.findings.map((finding) => list.item(describeFinding(report, finding, setting))).join(''),
    end: () => `${list.end()}\n`,
  };
}

/** One finding, its keys in ruff's order. */
export function describeFinding(
  report: FileReport,
  finding: ReportedFinding,
  setting: FormatSetting,
): Record<string, unknown> {
  const { lineIndex } = report.source;
  const { code } = finding;
  const isSyntax = code === SYNTAX_CODE;
  return {
    ...(isSyntax ? { aliases: finding.aliases } : {}),
    cell: null,
    code,
    end_location: locate(lineIndex, finding.end),
    filename: report.absolutePath,
    fix: finding.fix === null ? null : describeFix(lineIndex, finding.fix),
    location: locate(lineIndex, finding.start),
    message: finding.message,
    name: finding.name,
    noqa_row: finding.noqaRow,
    severity: finding.severity,
    url: ruleUrl(code, setting),
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
