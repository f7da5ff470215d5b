/** F501: a `%` format that Python cannot read. */
import type { BinOp } from '../../ast/nodes.generated.ts';
import { isPercentFormat, percentFormatOf } from '../formatCalls.ts';
import { FormatError } from '../formatStrings.ts';
import { type Rule, type RuleContext, type RuleDocs, report } from '../rule.ts';

export const F501 = {
  code: 'F501',
  name: 'percent-format-invalid-format',
  messages: { invalid: '`%`-format string has invalid format string: {0}' },
  on: { BinOp: checkFormat },
  when: isPercentFormat,
} as const satisfies Rule;

export const docs: RuleDocs = {
  what: 'Reports a `%` format with an incomplete placeholder.',
  why: 'It raises `ValueError` as soon as the line runs. A percent sign that is meant as such is written `%%`.',
  bad: 'def progress(done):\n    return "%d%" % done\n',
  good: 'def progress(done):\n    return "%d%%" % done\n',
};

function checkFormat(node: BinOp, context: RuleContext): void {
  const format = percentFormatOf(node, context);
  if (!(format instanceof FormatError) || format.character !== null) return;
  report(context, F501, 'invalid', node.start, node.end, format.message);
}
