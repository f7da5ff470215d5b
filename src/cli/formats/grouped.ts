/** `grouped`: the findings of a file below its name, with their places in columns. */
import type { FileReport, Format, FormatSetting } from './format.ts';
import { headline } from './lines.ts';
import { locate, pathFrom } from './places.ts';
import { printable } from './printable.ts';
import { countFixes, noFixes, summary } from './summary.ts';

export function groupedFormat(setting: FormatSetting): Format {
  const fixes = noFixes();
  return {
    file(report) {
      countFixes(fixes, report, setting);
      return report.findings.length === 0 ? '' : renderGroup(report, setting);
    },
    end: (totals) => summary(totals, fixes, setting),
  };
}

function renderGroup(report: FileReport, setting: FormatSetting): string {
  const { colors, cwd } = setting;
  const places = report.findings.map(({ start }) => locate(report.source.lineIndex, start));
  const rowWidth = widest(places.map(({ row }) => row));
  const columnWidth = widest(places.map(({ column }) => column));
  const lines = report.findings.map((finding, i) => {
    const row = String(places[i].row).padStart(rowWidth);
    const column = String(places[i].column).padEnd(columnWidth);
    return `  ${row}${colors.cyan(':')}${column} ${headline(finding, setting)}\n`;
  });
  return `${colors.underline(printable(pathFrom(cwd, report)))}:\n${lines.join('')}\n`;
}

const widest = (numbers: readonly number[]): number =>
  String(numbers.reduce((most, number) => Math.max(most, number), 0)).length;
