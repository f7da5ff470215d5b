/** F402: `from os import path` and then `for path in …`. */

import { bindingSpan } from '../bindingSpans.ts';
import { type Rule, type RuleContext, type RuleDocs, report } from '../rule.ts';
import { areInSameBranch, isImport, isLoopVariable, lineOf } from '../shadowing.ts';

export const F402 = {
  code: 'F402',
  name: 'import-shadowed-by-loop-var',
  messages: { shadowed: 'Import `{0}` from line {1} shadowed by loop variable' },
  onFile: checkFile,
} as const satisfies Rule;

export const docs: RuleDocs = {
  what: 'Reports a loop variable that has the name of an import.',
  why: 'After the loop the name means the last item and no longer the module or function: the next use of the import fails, or does something else.',
  bad: 'from os import path\n\nfor path in ["a", "b"]:\n    print(path)\n',
  good: 'from os import path\n\nfor name in ["a", "b"]:\n    print(path.abspath(name))\n',
};

function checkFile(context: RuleContext): void {
  const { bindings } = context.semantics;
  const { kind, shadowed, shadowedOutside } = bindings;
  for (let i = 0; i < bindings.count; i++) {
    const before = shadowed[i] < 0 ? shadowedOutside[i] : shadowed[i];
    if (before >= 0 && isImport(kind[before])) checkBinding(i, before, context);
  }
}

function checkBinding(binding: number, before: number, context: RuleContext): void {
  const { semantics } = context;
  if (!isLoopVariable(semantics, binding) || !areInSameBranch(semantics, before, binding)) return;
  const { start, end } = bindingSpan(semantics, binding);
  const line = lineOf(semantics, bindingSpan(semantics, before).start);
  report(context, F402, 'shadowed', start, end, [context.text.slice(start, end), line]);
}
