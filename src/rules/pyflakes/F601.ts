/** F601: of two equal keys in a dict display, the first does nothing. */
import { type Dict, Kind } from '../../ast/nodes.generated.ts';
import { findRepeatedKeys, mayRepeatKeys, removePair } from '../dictKeys.ts';
import { type Rule, type RuleContext, type RuleDocs, report } from '../rule.ts';
import { isShort } from '../snippets.ts';

export const F601 = {
  code: 'F601',
  name: 'multi-value-repeated-key-literal',
  messages: {
    repeated: 'Dictionary key literal `{0}` repeated',
    hashesAlike: 'Dictionary key literal `{0}` repeated (`{0}` hashes to the same value as `{1}`)',
    long: 'Dictionary key literal repeated',
  },
  fixable: 'sometimes',
  on: { Dict: checkDict },
  when: mayRepeatKeys,
} as const satisfies Rule;

export const docs: RuleDocs = {
  what: 'Reports a constant, tuple or f-string that is a key of the same dict display twice.',
  why: 'The later value replaces the earlier one without a word: usually a line was copied and the key forgotten. `1`, `1.0` and `True` are the same key.',
  bad: 'ports = {"http": 80, "https": 443, "http": 8080}\n',
  good: 'ports = {"http": 80, "https": 443, "http-alt": 8080}\n',
};

function checkDict(node: Dict, context: RuleContext): void {
  const { text, tree } = context;
  for (const { key, first, removal } of findRepeatedKeys(tree, node)) {
    if (key.kind === Kind.Name) continue;
    const snippet = text.slice(key.start, key.end);
    const original = text.slice(first.start, first.end);
    const fix = removePair(removal, 'key literal', isShort(snippet) ? snippet : null);
    const { start, end } = key;
    if (!isShort(snippet)) report(context, F601, 'long', start, end, null, fix);
    else if (snippet === original || !isShort(original))
      report(context, F601, 'repeated', start, end, snippet, fix);
    else report(context, F601, 'hashesAlike', start, end, [snippet, original], fix);
  }
}
