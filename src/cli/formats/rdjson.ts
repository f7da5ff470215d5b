/**
 * `rdjson`: reviewdog's Diagnostic Format.
 *
 * It counts columns in bytes of UTF-8, from 1 (`Position` in reviewdog.proto), so columns
 * after a non-ASCII character differ from those of the other formats.
 */
import type { LineIndex } from '../../text/lineIndex.ts';
import type { FileReport, Format, FormatSetting, ReportedFinding } from './format.ts';
import { jsonList } from './jsonList.ts';
import { ruleUrl } from './links.ts';

export function rdjsonFormat(setting: FormatSetting): Format {
  const list = jsonList('  ', true);
  let head = '{\n  "source": {\n    "name": "pywalk-lint"\n  },\n  "diagnostics": ';
  const withHead = (text: string): string => {
    const before = head;
    head = '';
    return before + text;
  };
  return {
    file(report) {
      const items = report.findings.map((finding) => list.item(describe(report, finding, setting)));
      return items.length === 0 ? '' : withHead(items.join(''));
    },
    end: () => withHead(`${list.end()}\n}\n`),
  };
}

function describe(
  report: FileReport,
  finding: ReportedFinding,
  setting: FormatSetting,
): Record<string, unknown> {
  const { lineIndex } = report.source;
  const url = ruleUrl(finding.code, setting);
  return {
    message: finding.message,
    location: {
      path: report.absolutePath,
      range: describeRange(lineIndex, finding),
    },
    severity: finding.severity === 'warning' ? 'WARNING' : 'ERROR',
    code: url === null ? { value: finding.code } : { value: finding.code, url },
    ...(finding.fix === null
      ? {}
      : {
          suggestions: finding.fix.edits.map((edit) => ({
            range: describeRange(lineIndex, edit),
            text: edit.content,
          })),
        }),
  };
}

const describeRange = (lines: LineIndex, { start, end }: { start: number; end: number }): object => ({
  start: describePosition(lines, start),
  end: describePosition(lines, end),
});

const describePosition = (lines: LineIndex, offset: number): object => ({
  line: lines.lineOf(offset),
  column: lines.utf8Column(offset) + 1,
});
