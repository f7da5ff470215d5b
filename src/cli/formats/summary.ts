/**
 * The line at the end of what people (and agents) read: who sees only this line knows what
 * happened, also when nothing was found.
 */
import { SYNTAX_CODE } from '../../linter/select.ts';
import { type FileReport, type FormatSetting, isApplicable, isRepairable, type Totals } from './format.ts';

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
  /** Syntax errors that `--fix-syntax` would repair. */
  repairable: number;
}

export const noFixes = (): FixCount => ({ applicable: 0, unsafe: 0, repairable: 0 });

export function countFixes(count: FixCount, report: FileReport, setting: FormatSetting): void {
  for (const finding of report.findings) {
    const { code, fix } = finding;
    if (isApplicable(finding, setting)) count.applicable++;
    else if (isRepairable(finding, setting)) count.repairable++;
    else if (code !== SYNTAX_CODE && fix?.applicability === 'unsafe') count.unsafe++;
  }
}

/** The summary, and lines that say what `--fix` and `--fix-syntax` would do when they would do something. */
export function summary(totals: Totals, fixes: FixCount, setting: FormatSetting): string {
  if (setting.quiet) return '';
  const line = `${summaryLine(totals)}\n`;
  return setting.applicable === 'none' ? line : line + describeFixes(fixes, setting);
}

function describeFixes({ applicable, unsafe, repairable }: FixCount, setting: FormatSetting): string {
  const also = setting.applicable === 'all' ? ' --unsafe-fixes' : '';
  const repairs =
    repairable === 0
      ? ''
      : `${plural(repairable, 'syntax error')} repairable with \`--fix-syntax${also}\`.\n`;
  if (applicable + unsafe === 0) return repairs;
  if (applicable === 0) return `${unsafe} fixable with \`--fix --unsafe-fixes\`.\n${repairs}`;
  const more = unsafe === 0 ? '' : ` (${unsafe} more with \`--unsafe-fixes\`)`;
  return `[${setting.colors.cyan('*')}] ${applicable} fixable with \`--fix${also}\`${more}.\n${repairs}`;
}
