/** `full`, the default: each finding with the source it is about, and what to do. */
import type { Finding } from '../../rules/rule.ts';
import { codeFrame } from './codeFrame.ts';
import { headline, place } from './concise.ts';
import { type Colors, type FileReport, type Format, summaryLine } from './format.ts';

export function fullFormat(colors: Colors): Format {
  return {
    file: (report) =>
      report.findings.map((finding) => `${renderFinding(report, finding, colors)}\n\n`).join(''),
    end: (totals) => `${summaryLine(totals)}\n`,
  };
}

function renderFinding(report: FileReport, finding: Finding, colors: Colors): string {
  const { tree } = report;
  const name = colors.dim(`[${finding.name}]`);
  const lines = [
    `${headline(finding, colors)} ${name}`,
    ` ${colors.blue('-->')} ${colors.cyan(place(report, finding.start))}`,
    codeFrame(tree.text, tree.lineIndex, finding.start, finding.end, colors),
  ];
  if (finding.fix !== null) lines.push(` ${colors.blue('=')} ${colors.cyan('help:')} ${finding.fix.message}`);
  return lines.join('\n');
}
