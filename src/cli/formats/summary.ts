/**
 * The line at the end of what people (and agents) read: who sees only this line knows what
 * happened, also when nothing was found.
 */
import { type FileReport, type FormatSetting, isApplicable, type Totals } from './format.ts';

export const plural = (count: number, word: string): string => `${count} ${word}${count === 1 ? '' : 's'}`;

/** "Found 1 syntax error and 3 lint findings in 2 of 9 files." */
export function summaryLine(totals: Totals): string {
  const { files, filesWithFindings, syntaxErrors, ruleFindings, problems, fixed, filesFixed } = totals;
  const done = fixed === 0 ? '' : `Fixed ${plural(fixed, 'finding')} in ${plural(filesFixed, 'file')}. `;
  const skipped = problems === 0 ? '' : ` ${plural(problems, 'input')} could not be checked.`;
  const found = syntaxErrors + ruleFindings;
  if (files === 0) return `Nothing was checked.${skipped}`;
  if (found === 0) return `${done}All clean: ${plural(files, 'file')} checked.${skipped}`;
  const parts = [];
  if (syntaxErrors > 0) parts.push(plural(syntaxErrors, 'syntax error'));
  if (ruleFindings > 0) parts.push(plural(ruleFindings, 'lint finding'));
  return `${done}Found ${parts.join(' and ')} in ${filesWithFindings} of ${plural(files, 'file')}.${skipped}`;
}

/** How many fixes there are, while a format sees the files go by. */
export interface FixCount {
  /** `--fix` would apply them. */
  applicable: number;
  /** Only `--fix --unsafe-fixes` would. */
  unsafe: number;
}

export function countFixes(count: FixCount, report: FileReport, setting: FormatSetting): void {
  for (const { fix } of report.findings) {
    if (isApplicable(fix, setting)) count.applicable++;
    else if (fix !== null) count.unsafe++;
  }
}

/** The summary, and a line that says what `--fix` would do when it would do something. */
export function summary(totals: Totals, fixes: FixCount, setting: FormatSetting): string {
  if (setting.quiet) return '';
  const line = `${summaryLine(totals)}\n`;
  if (setting.applicable === 'none') return line;
  const { applicable, unsafe } = fixes;
  if (applicable + unsafe === 0) return line;
  if (applicable === 0) return `${line}${unsafe} fixable with \`--fix --unsafe-fixes\`.\n`;
  const how = setting.applicable === 'all' ? '--fix --unsafe-fixes' : '--fix';
  const more = unsafe === 0 ? '' : ` (${unsafe} more with \`--unsafe-fixes\`)`;
  return `${line}[${setting.colors.cyan('*')}] ${applicable} fixable with \`${how}\`${more}.\n`;
}
