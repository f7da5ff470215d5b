/** `full`, the default: each finding with the source it is about, and what to do. */
import { codeFrame } from './codeFrame.ts';
import type { FileReport, Format, FormatSetting, ReportedFinding } from './format.ts';
import { headline, place } from './lines.ts';
import { printable } from './printable.ts';
import { countFixes, noFixes, summary } from './summary.ts';

export function fullFormat(setting: FormatSetting): Format {
  const fixes = noFixes();
  return {
    file(report) {
      countFixes(fixes, report, setting);
      return report.findings.map((finding) => `${renderFinding(report, finding, setting)}\n\n`).join('');
    },
    end: (totals) => summary(totals, fixes, setting),
  };
}

function renderFinding(report: FileReport, finding: ReportedFinding, setting: FormatSetting): string {
  const { colors } = setting;
  const { text, lineIndex } = report.source;
  const lines = [
    `${headline(finding, setting)} ${colors.dim(`[${finding.name}]`)}`,
    ` ${colors.blue('-->')} ${colors.cyan(place(report, finding.start, setting))}`,
    codeFrame(text, lineIndex, finding, colors),
  ];
  if (finding.fix !== null) {
    const { applicability, message } = finding.fix;
    const caution = applicability === 'unsafe' ? colors.dim(' (unsafe)') : '';
    lines.push(` ${colors.blue('=')} ${colors.cyan('help:')} ${printable(message)}${caution}`);
  }
  return lines.join('\n');
}
