/** F522: a keyword argument of `str.format` that its template does not name. */
import type { Call } from '../../ast/nodes.generated.ts';
import { mayHaveEffect } from '../effects.ts';
import { argumentsOf, braceFormatOf, isBraceFormat, replaceBy, writeWithout } from '../formatCalls.ts';
import { type Fix, type Rule, type RuleContext, type RuleDocs, report } from '../rule.ts';

export const F522 = {
  code: 'F522',
  name: 'string-dot-format-extra-named-arguments',
  messages: { unused: '`.format` call has unused named argument(s): {0}' },
  fixable: 'sometimes',
  on: { Call: checkCall },
  when: isBraceFormat,
} as const satisfies Rule;

export const docs: RuleDocs = {
  what: 'Reports keyword arguments of `str.format` that the template does not name.',
  why: 'The value is not shown. Either it is left over from an earlier version, or its placeholder was forgotten or misspelt.',
  bad: 'def greet(user):\n    return "Hello, {name}".format(name=user.name, age=user.age)\n',
  good: 'def greet(user):\n    return "Hello, {name} ({age})".format(name=user.name, age=user.age)\n',
};

function checkCall(node: Call, context: RuleContext): void {
  const { keywords } = node;
  if (keywords.length === 0 || keywords.some(({ arg }) => arg === null)) return;
  const format = braceFormatOf(node, context);
  if (format === null) return;
  const isUnused = (i: number): boolean => !format.names.includes(keywords[i].arg as string);
  const unused = keywords.filter((_, i) => isUnused(i));
  if (unused.length === 0) return;
  const names = unused.map(({ arg }) => arg).join(', ');
  report(
    context,
    F522,
    'unused',
    node.start,
    node.end,
    names,
    removeKeywords(context, node, names, isUnused),
  );
}

/** Unsafe when a removed argument may do something. */
function removeKeywords(
  context: RuleContext,
  node: Call,
  names: string,
  isUnused: (i: number) => boolean,
): Fix {
  const { tree } = context;
  const offset = node.args.length;
  const isRemoved = (i: number): boolean => i >= offset && isUnused(i - offset);
  const content = writeWithout(tree.text, argumentsOf(tree, node), isRemoved);
  const hasEffect = node.keywords.some(({ value }, i) => isUnused(i) && mayHaveEffect(context, value));
  return replaceBy(
    tree,
    node,
    content,
    hasEffect ? 'unsafe' : 'safe',
    `Remove extra named arguments: ${names}`,
  );
}
