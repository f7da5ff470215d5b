/**
 * `github`: commands that GitHub Actions turns into annotations of a pull request.
 *
 * Columns are left out of a range of several lines: GitHub would take them for columns of
 * its first line. https://docs.github.com/actions/reference/workflow-commands-for-github-actions
 */
import {
  type FileReport,
  type Format,
  type FormatSetting,
  plainSetting,
  type ReportedFinding,
} from './format.ts';
import { headline, place } from './lines.ts';
import { locate } from './places.ts';

export function githubFormat(setting: FormatSetting): Format {
  const plain = plainSetting(setting);
  return {
    file: (report) => report.findings.map((finding) => renderCommand(report, finding, plain)).join(''),
    end: () => '',
  };
}

function renderCommand(report: FileReport, finding: ReportedFinding, setting: FormatSetting): string {
  const { lineIndex } = report.source;
  const start = locate(lineIndex, finding.start);
  const end = locate(lineIndex, finding.end);
  const range =
    start.row === end.row
      ? `line=${start.row},col=${start.column},endLine=${end.row},endColumn=${end.column}`
      : `line=${start.row},endLine=${end.row}`;
  const title = escapeProperty(`pywalk-lint (${finding.code})`);
  const help = finding.fix === null ? '' : `\n  help: ${finding.fix.message}`;
  const message = `${place(report, finding.start, setting)}: ${headline(finding, setting)}${help}`;
  return `::${finding.severity} title=${title},file=${escapeProperty(report.absolutePath)},${range}::${escapeData(message)}\n`;
}

/** The runner undoes these escapes, and no others. */
const escapeData = (text: string): string =>
  text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');

const escapeProperty = (text: string): string =>
  escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
