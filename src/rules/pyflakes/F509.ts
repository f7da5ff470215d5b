/** F509: a conversion that `%` does not know. */
import type { BinOp } from '../../ast/nodes.generated.ts';
import { isPercentFormat, percentFormatOf } from '../formatCalls.ts';
import { FormatError } from '../formatStrings.ts';
import { type Rule, type RuleContext, type RuleDocs, report } from '../rule.ts';

export const F509 = {
  code: 'F509',
  name: 'percent-format-unsupported-format-character',
  messages: { unsupported: '`%`-format string has unsupported format character `{0}`' },
  on: { BinOp: checkFormat },
  when: isPercentFormat,
} as const satisfies Rule;

export const docs: RuleDocs = {
  what: 'Reports a letter in a `%` format that is no conversion.',
  why: 'It raises `ValueError: unsupported format character` as soon as the line runs. A percent sign that is meant as such is written `%%`; `%Y` belongs to `strftime`.',
  bad: 'def label(date):\n    return "%Y" % date.year\n',
  good: 'def label(date):\n    return "%d" % date.year\n',
};

function checkFormat(node: BinOp, context: RuleContext): void {
  const format = percentFormatOf(node, context);
  if (!(format instanceof FormatError) || format.character === null) return;
  report(context, F509, 'unsupported', node.start, node.end, format.character);
}
