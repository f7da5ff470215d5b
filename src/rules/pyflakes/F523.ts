/** F523: a positional argument of `str.format` that its template does not show. */
import { type Call, type Constant, Kind } from '../../ast/nodes.generated.ts';
import type { Tree } from '../../ast/tree.ts';
import { mayHaveEffect } from '../effects.ts';
import {
  argumentsOf,
  braceFormatOf,
  isBraceFormat,
  replaceBy,
  templateOf,
  textOf,
  writeWithout,
} from '../formatCalls.ts';
import { withParentheses } from '../parentheses.ts';
import { type Fix, type Rule, type RuleContext, type RuleDocs, report } from '../rule.ts';

export const F523 = {
  code: 'F523',
  name: 'string-dot-format-extra-positional-arguments',
  messages: { unused: '`.format` call has unused arguments at position(s): {0}' },
  fixable: 'sometimes',
  on: { Call: checkCall },
  when: isBraceFormat,
} as const satisfies Rule;

export const docs: RuleDocs = {
  what: 'Reports positional arguments of `str.format` for which the template has no placeholder.',
  why: 'The value is not shown. Either it is left over from an earlier version, or its placeholder was forgotten.',
  bad: 'def point(x, y):\n    return "({})".format(x, y)\n',
  good: 'def point(x, y):\n    return "({}, {})".format(x, y)\n',
};

function checkCall(node: Call, context: RuleContext): void {
  const { args } = node;
  if (args.length === 0) return;
  const format = braceFormatOf(node, context);
  if (format === null) return;
  const unused: number[] = [];
  args.forEach(({ kind }, i) => {
    if (kind !== Kind.Starred && i >= format.automatic && !format.indices.includes(i)) unused.push(i);
  });
  if (unused.length === 0) return;
  // Without one in the middle, those behind it would have to be numbered anew.
  const fix = unused[0] === args.length - unused.length ? removeArguments(context, node, unused) : null;
  report(context, F523, 'unused', node.start, node.end, unused.join(', '), fix);
}

/** Unsafe when a removed argument may do something. */
function removeArguments(context: RuleContext, node: Call, unused: readonly number[]): Fix {
  const { tree, text } = context;
  const { args, keywords } = node;
  const hasEffect = unused.some((i) => mayHaveEffect(context, args[i]));
  const template = templateOf(node, context);
  const isPlain = template !== null && !/[{}]/.test(textOf(template, context));
  const content =
    isPlain && keywords.length === 0 && unused.length === args.length
      ? writeLiteral(tree, template, node)
      : writeWithout(text, argumentsOf(tree, node), (i) => unused.includes(i));
  const message = `Remove extra positional arguments at position(s): ${unused.join(', ')}`;
  return replaceBy(tree, node, content, hasEffect ? 'unsafe' : 'safe', message);
}

/** Literals on several lines need the parentheses around them. */
function writeLiteral(tree: Tree, template: Constant, node: Call): string {
  const { text } = tree;
  const literal = text.slice(template.start, template.end);
  if (!/[\r\n]/.test(literal)) return literal;
  const { start, end } = withParentheses(tree, template, node);
  return text.slice(start, end);
}
