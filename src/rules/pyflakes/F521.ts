/** F521: a `str.format` template that Python cannot read. */
import type { Call } from '../../ast/nodes.generated.ts';
import { anyBraceFormatOf, isBraceFormat } from '../formatCalls.ts';
import { FormatError } from '../formatStrings.ts';
import { type Rule, type RuleContext, type RuleDocs, report } from '../rule.ts';

export const F521 = {
  code: 'F521',
  name: 'string-dot-format-invalid-format',
  messages: { invalid: '`.format` call has invalid format string: {0}' },
  on: { Call: checkCall },
  when: isBraceFormat,
} as const satisfies Rule;

export const docs: RuleDocs = {
  what: 'Reports a `str.format` template with a brace too many or too few, or a placeholder that is malformed.',
  why: 'It raises `ValueError` as soon as the line runs. A brace that is meant as such is written twice.',
  bad: 'def block(name):\n    return "void {}() {".format(name)\n',
  good: 'def block(name):\n    return "void {}() {{".format(name)\n',
};

function checkCall(node: Call, context: RuleContext): void {
  const format = anyBraceFormatOf(node, context);
  if (format instanceof FormatError) report(context, F521, 'invalid', node.start, node.end, format.message);
}
