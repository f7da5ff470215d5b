/** F507: as many values as placeholders. */
import { type BinOp, type Expr, Kind } from '../../ast/nodes.generated.ts';
import { isPercentFormat, validPercentFormatOf } from '../formatCalls.ts';
import { type Rule, type RuleContext, type RuleDocs, report } from '../rule.ts';
import { ValueType, valueType } from '../valueTypes.ts';

export const F507 = {
  code: 'F507',
  name: 'percent-format-positional-count-mismatch',
  messages: { count: '`%`-format string has {0} placeholder(s) but {1} substitution(s)' },
  on: { BinOp: checkFormat },
  when: isPercentFormat,
} as const satisfies Rule;

export const docs: RuleDocs = {
  what: 'Reports a `%` format that has more or fewer placeholders than values.',
  why: 'It raises `TypeError` as soon as the line runs.',
  bad: 'def size(width, height):\n    return "%d x %d" % (width,)\n',
  good: 'def size(width, height):\n    return "%d x %d" % (width, height)\n',
};

function checkFormat(node: BinOp, context: RuleContext): void {
  const format = validPercentFormatOf(node, context);
  if (format === null || format.names.length > 0) return;
  const wanted = format.positional;
  const got = countValues(node.right, wanted, context);
  if (got >= 0 && got !== wanted)
    report(context, F507, 'count', node.start, node.end, [`${wanted}`, `${got}`]);
}

/** -1 when that is not known. Whatever is no tuple is one value. */
function countValues(values: Expr, wanted: number, context: RuleContext): number {
  if (values.kind === Kind.Tuple) {
    return values.elts.some(({ kind }) => kind === Kind.Starred) ? -1 : values.elts.length;
  }
  if (wanted === 1) return 1;
  const type = valueType(context.tree, values);
  if (type === ValueType.Tuple) return -1;
  // A variable may hold a tuple; but why should it be empty?
  return type === ValueType.Unknown && wanted > 0 ? -1 : 1;
}
