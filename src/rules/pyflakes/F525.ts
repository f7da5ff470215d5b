/** F525: `"{} {1}"`. */
import type { Call } from '../../ast/nodes.generated.ts';
import { braceFormatOf, isBraceFormat } from '../formatCalls.ts';
import { type Rule, type RuleContext, type RuleDocs, report } from '../rule.ts';

export const F525 = {
  code: 'F525',
  name: 'string-dot-format-mixing-automatic',
  messages: { mixed: '`.format` string mixes automatic and manual numbering' },
  on: { Call: checkCall },
  when: isBraceFormat,
} as const satisfies Rule;

export const docs: RuleDocs = {
  what: 'Reports a `str.format` template with placeholders of both kinds, `{}` and `{0}`.',
  why: 'It raises `ValueError: cannot switch from automatic field numbering to manual field specification`.',
  bad: 'def span(low, high):\n    return "{} to {1}".format(low, high)\n',
  good: 'def span(low, high):\n    return "{} to {}".format(low, high)\n',
};

function checkCall(node: Call, context: RuleContext): void {
  const format = braceFormatOf(node, context);
  if (format === null || format.automatic === 0 || format.indices.length === 0) return;
  report(context, F525, 'mixed', node.start, node.end);
}
