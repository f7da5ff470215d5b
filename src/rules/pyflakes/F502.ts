/** F502: `"%(name)s" % (1,)`. */
import { type BinOp, Kind } from '../../ast/nodes.generated.ts';
import { isPercentFormat, validPercentFormatOf } from '../formatCalls.ts';
import { type Rule, type RuleContext, type RuleDocs, report } from '../rule.ts';

export const F502 = {
  code: 'F502',
  name: 'percent-format-expected-mapping',
  messages: { mapping: '`%`-format string expected mapping but got sequence' },
  on: { BinOp: checkFormat },
  when: isPercentFormat,
} as const satisfies Rule;

export const docs: RuleDocs = {
  what: 'Reports a `%` format with names whose values are a tuple, a list or another sequence.',
  why: 'Names are looked up in a mapping: `TypeError: format requires a mapping`, as soon as the line runs.',
  bad: 'def greet(user):\n    return "Hello, %(name)s" % (user,)\n',
  good: 'def greet(user):\n    return "Hello, %(name)s" % {"name": user}\n',
};

function checkFormat(node: BinOp, context: RuleContext): void {
  const format = validPercentFormatOf(node, context);
  if (format === null || format.names.length === 0) return;
  switch (node.right.kind) {
    case Kind.List:
    case Kind.Tuple:
    case Kind.Set:
    case Kind.ListComp:
    case Kind.SetComp:
    case Kind.GeneratorExp:
      report(context, F502, 'mapping', node.start, node.end);
  }
}
