/** `pylint`: the lines that readers of pylint's parseable output know; they have no columns. */
import type { Format, FormatSetting } from './format.ts';
import { pathFrom } from './places.ts';
import { printable } from './printable.ts';

export function pylintFormat(setting: FormatSetting): Format {
  return {
    file(report) {
      const shown = printable(pathFrom(setting.cwd, report));
      return report.findings
        .map(({ code, start, message }) => {
          const row = report.source.lineIndex.lineOf(start);
          return `${shown}:${row}: [${code}] ${printable(message)}\n`;
        })
        .join('');
    },
    end: () => '',
  };
}
