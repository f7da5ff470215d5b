/** `concise`: one finding a line, in the shape editors and `grep` know from compilers. */
import type { Format, FormatSetting } from './format.ts';
import { headline, place } from './lines.ts';
import { countFixes, noFixes, summary } from './summary.ts';

export function conciseFormat(setting: FormatSetting): Format {
  const fixes = noFixes();
  return {
    file(report) {
      countFixes(fixes, report, setting);
      return report.findings
        .map(
          (finding) =>
            `${setting.colors.cyan(place(report, finding.start, setting))}: ${headline(finding, setting)}\n`,
        )
        .join('');
    },
    end: (totals) => summary(totals, fixes, setting),
  };
}
