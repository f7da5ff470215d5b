/** F842: `x: int` in a function, and nothing that gives `x` a value. */
import { BindingFlag, BindingKind, ScopeKind } from '../../semantic/index.ts';
import { currentBinding } from '../../semantic/qualifiedNames.ts';
import { bindingSpan } from '../bindingSpans.ts';
import { damageOf, mayRead } from '../damage.ts';
import { isDummyName } from '../dummyNames.ts';
import { type Rule, type RuleContext, type RuleDocs, report } from '../rule.ts';

export const F842 = {
  code: 'F842',
  name: 'unused-annotation',
  messages: { unused: 'Local variable `{0}` is annotated but never used' },
  onFile: checkFile,
} as const satisfies Rule;

export const docs: RuleDocs = {
  what: 'Reports an annotation of a local variable that nothing assigns to and nothing reads. Names that begin with an underscore are let alone.',
  why: 'It declares a variable that does not exist. Perhaps the assignment was forgotten, or has another name.',
  bad: 'def count(words):\n    total: int\n    return len(words)\n',
  good: 'def count(words):\n    return len(words)\n',
};

function checkFile(context: RuleContext): void {
  const { bindings, names, scopes, symbols } = context.semantics;
  const { count, kind } = bindings;
  const damage = damageOf(context.tree);
  for (let i = 0; i < count; i++) {
    if (kind[i] !== BindingKind.Annotation || (bindings.flags[i] & BindingFlag.Used) !== 0) continue;
    const symbol = bindings.symbol[i];
    if (scopes.kind[symbols.scope[symbol]] !== ScopeKind.Function) continue;
    const name = names[symbols.name[symbol]];
    if (currentBinding(context.semantics, symbol) !== i || isDummyName(name)) continue;
    if (mayRead(damage, symbol, context)) continue;
    const { start, end } = bindingSpan(context.semantics, i);
    report(context, F842, 'unused', start, end, name);
  }
}
