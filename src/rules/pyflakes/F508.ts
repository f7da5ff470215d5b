/** F508: `"%*d" % {…}`. */
import { type BinOp, Kind } from '../../ast/nodes.generated.ts';
import { isPercentFormat, validPercentFormatOf } from '../formatCalls.ts';
import { type Rule, type RuleContext, type RuleDocs, report } from '../rule.ts';

export const F508 = {
  code: 'F508',
  name: 'percent-format-star-requires-sequence',
  messages: { star: '`%`-format string `*` specifier requires sequence' },
  on: { BinOp: checkFormat },
  when: isPercentFormat,
} as const satisfies Rule;

export const docs: RuleDocs = {
  what: 'Reports a `%` format with `*` as width or precision whose values are a dict.',
  why: '`*` takes the next value of a tuple, and there is none: `TypeError` as soon as the line runs.',
  bad: 'def cell(width, value):\n    return "%(value)*d" % {"width": width, "value": value}\n',
  good: 'def cell(width, value):\n    return "%*d" % (width, value)\n',
};

function checkFormat(node: BinOp, context: RuleContext): void {
  const { kind } = node.right;
  if (kind !== Kind.Dict && kind !== Kind.DictComp) return;
  if (validPercentFormatOf(node, context)?.hasStar) report(context, F508, 'star', node.start, node.end);
}
