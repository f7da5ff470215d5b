/**
 * `--statistics`: how often each rule found something, most frequent first, in place of the
 * findings. For people, or as JSON for the JSON formats.
 *
 * Syntax errors are counted by their own names: "17 invalid-syntax" would say nothing.
 */
import { type FileReport, type Format, type FormatSetting, isApplicable, type Totals } from './format.ts';
import { linkTo, ruleUrl } from './links.ts';
import { countFixes, noFixes, summary } from './summary.ts';

interface Count {
  readonly code: string;
  readonly name: string;
  count: number;
  fixable: boolean;
  fixable_count: number;
}

/** A table for people, and the summary. */
export function statisticsText(setting: FormatSetting): Format {
  const fixes = noFixes();
  const { file, end } = statistics(
    setting,
    (counts, totals) => `${renderTable(counts, setting)}${summary(totals, fixes, setting)}`,
  );
  return {
    file(report) {
      countFixes(fixes, report, setting);
      return file(report);
    },
    end,
  };
}

/** One array. */
export const statisticsJson = (setting: FormatSetting): Format =>
  statistics(setting, (counts) => `${JSON.stringify(counts, null, 2)}\n`);

/** One object a line. */
export const statisticsJsonLines = (setting: FormatSetting): Format =>
  statistics(setting, (counts) => counts.map((count) => `${JSON.stringify(count)}\n`).join(''));

function statistics(
  setting: FormatSetting,
  render: (counts: readonly Count[], totals: Totals) => string,
): Format {
  const counts = new Map<string, Count>();
  return {
    file(report) {
      countFindings(counts, report, setting);
      return '';
    },
    end: (totals) => render(sorted(counts), totals),
  };
}

function countFindings(counts: Map<string, Count>, report: FileReport, setting: FormatSetting): void {
  for (const finding of report.findings) {
    const { code, name } = finding;
    const key = `${code} ${name}`;
    let entry = counts.get(key);
    if (entry === undefined) {
      entry = { code, name, count: 0, fixable: true, fixable_count: 0 };
      counts.set(key, entry);
    }
    entry.count++;
    if (isApplicable(finding, setting)) entry.fixable_count++;
    else entry.fixable = false;
  }
}

const sorted = (counts: Map<string, Count>): Count[] =>
  [...counts.values()].sort(
    (a, b) => b.count - a.count || compare(a.code, b.code) || compare(a.name, b.name),
  );

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** Separated by tabs: count, code, then `[*]` all fixable, `[-]` some, `[ ]` none, and the name. */
function renderTable(counts: readonly Count[], setting: FormatSetting): string {
  const { colors } = setting;
  const width = counts.reduce((most, { code }) => Math.max(most, code.length), 0);
  return counts
    .map(({ code, name, count, fixable, fixable_count }) => {
      const mark = fixable ? colors.cyan('*') : fixable_count > 0 ? '-' : ' ';
      const label = linkTo(ruleUrl(code, setting), colors.bold(colors.red(code)), setting);
      return `${count}\t${label}${' '.repeat(width - code.length)}\t[${mark}] ${name}\n`;
    })
    .join('');
}
