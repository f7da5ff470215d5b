/** F503: `"%s %s" % {…}`. */
import { type BinOp, Kind } from '../../ast/nodes.generated.ts';
import { isPercentFormat, validPercentFormatOf } from '../formatCalls.ts';
import { type Rule, type RuleContext, type RuleDocs, report } from '../rule.ts';

export const F503 = {
  code: 'F503',
  name: 'percent-format-expected-sequence',
  messages: { sequence: '`%`-format string expected sequence but got mapping' },
  on: { BinOp: checkFormat },
  when: isPercentFormat,
} as const satisfies Rule;

export const docs: RuleDocs = {
  what: 'Reports a `%` format with several placeholders without names whose values are a dict.',
  why: 'The dict is one value, so there are too few: `TypeError: not enough arguments for format string`.',
  bad: 'def size(width, height):\n    return "%d x %d" % {"width": width, "height": height}\n',
  good: 'def size(width, height):\n    return "%d x %d" % (width, height)\n',
};

function checkFormat(node: BinOp, context: RuleContext): void {
  const { kind } = node.right;
  if (kind !== Kind.Dict && kind !== Kind.DictComp) return;
  const format = validPercentFormatOf(node, context);
  if (format !== null && format.positional > 1) report(context, F503, 'sequence', node.start, node.end);
}
