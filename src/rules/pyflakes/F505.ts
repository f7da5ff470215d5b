/** F505: a `%` format names a value that its dict does not hold. */
import { type BinOp, Kind } from '../../ast/nodes.generated.ts';
import { isPercentFormat, validPercentFormatOf } from '../formatCalls.ts';
import { isString } from '../literals.ts';
import { type Rule, type RuleContext, type RuleDocs, report } from '../rule.ts';

export const F505 = {
  code: 'F505',
  name: 'percent-format-missing-argument',
  messages: { missing: '`%`-format string is missing argument(s) for placeholder(s): {0}' },
  on: { BinOp: checkFormat },
  when: isPercentFormat,
} as const satisfies Rule;

export const docs: RuleDocs = {
  what: 'Reports names in a `%` format that are no keys of the dict behind it.',
  why: 'It raises `KeyError` as soon as the line runs.',
  bad: 'def greet(user):\n    return "Hello, %(name)s" % {"nmae": user}\n',
  good: 'def greet(user):\n    return "Hello, %(name)s" % {"name": user}\n',
};

function checkFormat(node: BinOp, context: RuleContext): void {
  const values = node.right;
  if (values.kind !== Kind.Dict) return;
  const format = validPercentFormatOf(node, context);
  if (format === null || format.positional > 0) return;
  const keys = new Set<unknown>();
  for (const key of values.keys) {
    // Any other key, and `**`, may turn out to be one of the names.
    if (key === null || !isString(context.text, key)) return;
    keys.add(key.value);
  }
  const missing = format.names.filter((name) => !keys.has(name));
  if (missing.length > 0) report(context, F505, 'missing', node.start, node.end, missing.join(', '));
}
