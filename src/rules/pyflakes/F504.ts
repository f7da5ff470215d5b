/** F504: a value for a `%` format that has no placeholder for it. */
import { type BinOp, type Dict, Kind } from '../../ast/nodes.generated.ts';
import { mayHaveEffect } from '../effects.ts';
import { isPercentFormat, pairsOf, replaceBy, validPercentFormatOf, writeWithout } from '../formatCalls.ts';
import { isString } from '../literals.ts';
import { type Fix, type Rule, type RuleContext, type RuleDocs, report } from '../rule.ts';

export const F504 = {
  code: 'F504',
  name: 'percent-format-extra-named-arguments',
  messages: { unused: '`%`-format string has unused named argument(s): {0}' },
  fixable: 'always',
  on: { BinOp: checkFormat },
  when: isPercentFormat,
} as const satisfies Rule;

export const docs: RuleDocs = {
  what: 'Reports keys of the dict behind a `%` format that the format does not name.',
  why: 'The value is not shown. Either it is left over from an earlier version, or its placeholder was forgotten or misspelt.',
  bad: 'def greet(user):\n    return "Hello, %(name)s" % {"name": user.name, "age": user.age}\n',
  good: 'def greet(user):\n    return "Hello, %(name)s (%(age)d)" % {"name": user.name, "age": user.age}\n',
};

function checkFormat(node: BinOp, context: RuleContext): void {
  const values = node.right;
  if (values.kind !== Kind.Dict || values.keys.includes(null)) return;
  const format = validPercentFormatOf(node, context);
  if (format === null || format.positional > 0) return;
  const names = values.keys.map((key) => {
    if (key === null || !isString(context.text, key)) return null;
    return format.names.includes(key.value as string) ? null : (key.value as string);
  });
  const unused = names.filter((name) => name !== null).join(', ');
  if (names.every((name) => name === null)) return;
  const fix = removePairs(context, values, unused, (i) => names[i] !== null);
  report(context, F504, 'unused', node.start, node.end, unused, fix);
}

/** Unsafe when the dict's values may do something: they would no longer be computed. */
function removePairs(
  context: RuleContext,
  values: Dict,
  unused: string,
  isRemoved: (i: number) => boolean,
): Fix {
  const { tree } = context;
  const content = writeWithout(tree.text, pairsOf(tree, values), isRemoved);
  const applicability = mayHaveEffect(context, values) ? 'unsafe' : 'safe';
  return replaceBy(tree, values, content, applicability, `Remove extra named arguments: ${unused}`);
}
