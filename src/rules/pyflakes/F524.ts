/** F524: a placeholder of `str.format` for which there is no argument. */
import type { Call } from '../../ast/nodes.generated.ts';
import { braceFormatOf, isBraceFormat, isUnpacking } from '../formatCalls.ts';
import { type Rule, type RuleContext, type RuleDocs, report } from '../rule.ts';

export const F524 = {
  code: 'F524',
  name: 'string-dot-format-missing-arguments',
  messages: { missing: '`.format` call is missing argument(s) for placeholder(s): {0}' },
  on: { Call: checkCall },
  when: isBraceFormat,
} as const satisfies Rule;

export const docs: RuleDocs = {
  what: 'Reports placeholders of a `str.format` template that no argument fills.',
  why: 'It raises `IndexError` or `KeyError` as soon as the line runs.',
  bad: 'def point(x, y):\n    return "({}, {})".format(x)\n',
  good: 'def point(x, y):\n    return "({}, {})".format(x, y)\n',
};

function checkCall(node: Call, context: RuleContext): void {
  const { args, keywords } = node;
  const format = braceFormatOf(node, context);
  if (format === null || isUnpacking(node)) return;
  const missing: (number | string)[] = [];
  for (let i = args.length; i < format.automatic; i++) missing.push(i);
  missing.push(...format.indices.filter((i) => i >= args.length));
  missing.push(...format.names.filter((name) => !keywords.some(({ arg }) => arg === name)));
  if (missing.length > 0) report(context, F524, 'missing', node.start, node.end, missing.join(', '));
}
