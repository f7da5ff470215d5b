/** F506: `"%s %(name)s"`. */
import type { BinOp } from '../../ast/nodes.generated.ts';
import { isPercentFormat, validPercentFormatOf } from '../formatCalls.ts';
import { type Rule, type RuleContext, type RuleDocs, report } from '../rule.ts';

export const F506 = {
  code: 'F506',
  name: 'percent-format-mixed-positional-and-named',
  messages: { mixed: '`%`-format string has mixed positional and named placeholders' },
  on: { BinOp: checkFormat },
  when: isPercentFormat,
} as const satisfies Rule;

export const docs: RuleDocs = {
  what: 'Reports a `%` format in which some placeholders have a name and some have none.',
  why: 'Values come either from a tuple or from a mapping. With a tuple the names raise `TypeError`, with a mapping a placeholder without name shows the whole mapping.',
  bad: 'def greet(user):\n    return "%s, %(name)s" % {"name": user}\n',
  good: 'def greet(user):\n    return "%(hello)s, %(name)s" % {"hello": "Hello", "name": user}\n',
};

function checkFormat(node: BinOp, context: RuleContext): void {
  const format = validPercentFormatOf(node, context);
  if (format === null || format.positional === 0 || format.names.length === 0) return;
  report(context, F506, 'mixed', node.start, node.end);
}
