/** F633: `print >> file`, as Python 2 had it. */
import { type BinOp, Kind } from '../../ast/nodes.generated.ts';
import { Operator } from '../../ast/operators.ts';
import { qualifiedName } from '../../semantic/qualifiedNames.ts';
import { type Rule, type RuleContext, type RuleDocs, report } from '../rule.ts';

export const F633 = {
  code: 'F633',
  name: 'invalid-print-syntax',
  messages: { print: 'Use of `>>` is invalid with `print` function' },
  on: { BinOp: checkShift },
  when: isOfName,
} as const satisfies Rule;

export const docs: RuleDocs = {
  what: 'Reports `print >> …`.',
  why: 'In Python 2 this was the way to print to a file. Now it shifts the function `print` to the right: `TypeError` as soon as the line runs.',
  bad: 'import sys\n\nprint >> sys.stderr, "no such file"\n',
  good: 'import sys\n\nprint("no such file", file=sys.stderr)\n',
};

/** What is shifted is a name or an attribute: the right side ends right before the BinOp, and the left before that. */
function isOfName(place: number, { tree }: RuleContext): boolean {
  const { kinds, low } = tree.tape;
  const left = kinds[low[place - 1] - 1];
  return left === Kind.Name || left === Kind.Attribute;
}

function checkShift(node: BinOp, context: RuleContext): void {
  const { left } = node;
  if (node.op !== Operator.RShift || (left.kind !== Kind.Name && left.kind !== Kind.Attribute)) return;
  if (qualifiedName(context.names, left) === 'builtins.print')
    report(context, F633, 'print', left.start, left.end);
}
