/**
 * `gitlab`: a Code Quality report, in the subset of Code Climate's format that GitLab reads.
 *
 * GitLab tells new findings from known ones by their fingerprints, so they must survive
 * edits elsewhere in the file: made of path, code, message and the text of the line, and of
 * a count where all four are the same. https://docs.gitlab.com/ci/testing/code_quality/
 */
import { createHash } from 'node:crypto';
import path from 'node:path';
import type { FileReport, Format, FormatSetting, ReportedFinding } from './format.ts';
import { jsonList } from './jsonList.ts';
import { locate, pathFrom } from './places.ts';

/** Of a longer line only the beginning counts: data on one line has a finding every few characters. */
const MAX_LINE = 200;

export function gitlabFormat(setting: FormatSetting): Format {
  const list = jsonList('', true);
  // GitLab looks files up from the root of the repository, wherever the command was started.
  const root = process.env.CI_PROJECT_DIR ?? setting.cwd;
  return {
    file(report) {
      const shown = pathFrom(root, report).split(path.sep).join('/');
      const seen = new Map<string, number>();
      return report.findings.map((finding) => list.item(describe(report, finding, shown, seen))).join('');
    },
    end: () => `${list.end()}\n`,
  };
}

function describe(
  report: FileReport,
  finding: ReportedFinding,
  shown: string,
  seen: Map<string, number>,
): Record<string, unknown> {
  const { lineIndex, text } = report.source;
  const start = locate(lineIndex, finding.start);
  const end = locate(lineIndex, finding.end);
  const lineStart = lineIndex.lineStart(start.row);
  const line = text.slice(lineStart, Math.min(lineIndex.lineEnd(start.row), lineStart + MAX_LINE)).trim();
  const identity = JSON.stringify([shown, finding.code, finding.message, line]);
  const count = seen.get(identity) ?? 0;
  seen.set(identity, count + 1);
  return {
    check_name: finding.code,
    description: `${finding.code}: ${finding.message}`,
    severity: finding.severity === 'warning' ? 'minor' : 'major',
    fingerprint: createHash('sha256').update(`${identity}${count}`).digest('hex').slice(0, 32),
    location: {
      path: shown,
      positions: {
        begin: { line: start.row, column: start.column },
        end: { line: end.row, column: end.column },
      },
    },
  };
}
