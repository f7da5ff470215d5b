/** F602: a variable that is a key of the same dict display twice. */
import { type Dict, Kind } from '../../ast/nodes.generated.ts';
import { findRepeatedKeys, mayRepeatKeys, removePair } from '../dictKeys.ts';
import { type Rule, type RuleContext, type RuleDocs, report } from '../rule.ts';
import { isShort } from '../snippets.ts';

export const F602 = {
  code: 'F602',
  name: 'multi-value-repeated-key-variable',
  messages: {
    repeated: 'Dictionary key `{0}` repeated',
    long: 'Dictionary key repeated',
  },
  fixable: 'sometimes',
  on: { Dict: checkDict },
  when: mayRepeatKeys,
} as const satisfies Rule;

export const docs: RuleDocs = {
  what: 'Reports a variable that is a key of the same dict display twice.',
  why: 'The later value replaces the earlier one without a word: usually a line was copied and the key forgotten.',
  bad: 'def summary(name, size):\n    return {name: "name", size: "size", name: "owner"}\n',
  good: 'def summary(name, size, owner):\n    return {name: "name", size: "size", owner: "owner"}\n',
};

function checkDict(node: Dict, context: RuleContext): void {
  for (const { key, removal } of findRepeatedKeys(context.tree, node)) {
    if (key.kind !== Kind.Name) continue;
    const { id, start, end } = key;
    if (isShort(id)) report(context, F602, 'repeated', start, end, id, removePair(removal, 'key', id));
    else report(context, F602, 'long', start, end, null, removePair(removal, 'key', null));
  }
}
