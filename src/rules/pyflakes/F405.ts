/** F405: a name that only a star import can have brought. */

import { exportsOf } from '../../semantic/exports.ts';
import { ScopeFlag } from '../../semantic/index.ts';
import { isBoundInModule } from '../../semantic/qualifiedNames.ts';
import { type Rule, type RuleContext, type RuleDocs, report } from '../rule.ts';
import { undefinedNames } from '../undefined.ts';

export const F405 = {
  code: 'F405',
  name: 'undefined-local-with-import-star-usage',
  messages: { maybe: '`{0}` may be undefined, or defined from star imports' },
  onFile: checkFile,
} as const satisfies Rule;

export const docs: RuleDocs = {
  what: 'Reports names that nothing in the file binds, in a file with a star import.',
  why: 'Neither a reader nor a tool can tell where the name comes from, or that it is misspelt; and it changes when the other module does.',
  bad: 'from math import *\n\n\ndef area(radius):\n    return pi * radius**2\n',
  good: 'from math import pi\n\n\ndef area(radius):\n    return pi * radius**2\n',
};

function checkFile(context: RuleContext): void {
  for (const { name, start, end, mayComeFromStar } of undefinedNames(context)) {
    if (mayComeFromStar) report(context, F405, 'maybe', start, end, name);
  }
  // What is exported has to be there, too.
  if ((context.semantics.scopes.flags[0] & ScopeFlag.StarImport) === 0) return;
  for (const { name, node } of exportsOf(context.scopedNames) ?? []) {
    if (!isBoundInModule(context.semantics, name)) report(context, F405, 'maybe', node.start, node.end, name);
  }
}
