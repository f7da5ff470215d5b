/**
 * What the formats with one finding a line have in common: the place before the message,
 * and the label of what was found.
 */
import { SYNTAX_CODE } from '../../linter/select.ts';
import { type FileReport, type FormatSetting, isApplicable, type ReportedFinding } from './format.ts';
import { linkTo, ruleUrl } from './links.ts';
import { locate, pathFrom } from './places.ts';
import { printable } from './printable.ts';

/** `E711 message`, `F541 [*] message`; a syntax error is a label before its message, not a code. */
export function headline(finding: ReportedFinding, setting: FormatSetting): string {
  const { colors } = setting;
  const { code } = finding;
  const paint = finding.severity === 'warning' ? colors.yellow : colors.red;
  const label = linkTo(ruleUrl(code, setting), colors.bold(paint(code)), setting);
  const star = isApplicable(finding, setting) ? ` [${colors.cyan('*')}]` : '';
  return `${label}${code === SYNTAX_CODE ? ':' : ''}${star} ${printable(finding.message)}`;
}

/** `path:row:column`, both from 1, the column in code points. */
export function place(report: FileReport, offset: number, setting: FormatSetting): string {
  const { row, column } = locate(report.source.lineIndex, offset);
  return `${printable(pathFrom(setting.cwd, report))}:${row}:${column}`;
}
