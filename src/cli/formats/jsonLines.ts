/** `json-lines`: each finding as in `json`, one a line, for readers that do not wait for the end. */
import type { Format, FormatSetting } from './format.ts';
import { describeFinding } from './json.ts';

export function jsonLinesFormat(setting: FormatSetting): Format {
  return {
    file: (report) =>
      report.findings
        .map((finding) => `${JSON.stringify(describeFinding(report, finding, setting))}\n`)
        .join(''),
    end: () => '',
  };
}
