/** F403: `from module import *`. */
import type { ImportFrom } from '../../ast/nodes.generated.ts';
import { type Rule, type RuleContext, type RuleDocs, report } from '../rule.ts';

export const F403 = {
  code: 'F403',
  name: 'undefined-local-with-import-star',
  messages: { star: '`from {0} import *` used; unable to detect undefined names' },
  on: { ImportFrom: checkImport },
} as const satisfies Rule;

export const docs: RuleDocs = {
  what: 'Reports star imports.',
  why: 'Neither a reader nor a tool can tell which names there are: misspelt ones go unnoticed, and a new name in the other module may replace one of this file.',
  bad: 'from math import *\n\nprint(sqrt(2))\n',
  good: 'from math import sqrt\n\nprint(sqrt(2))\n',
};

function checkImport(node: ImportFrom, context: RuleContext): void {
  if (node.names[0]?.name !== '*') return;
  const module = '.'.repeat(node.level) + (node.module ?? '');
  report(context, F403, 'star', node.start, node.end, module);
}
