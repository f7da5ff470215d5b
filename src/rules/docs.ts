/**
 * The pages of the rules, for a command or an editor that shows them.
 *
 * A page stands in the file of its rule, but beside the rule and not in it: texts would be a third of what
 * the rules weigh in a bundle, and who lints needs none of them.
 */
import { ruleDocs } from './docs.generated.ts';
import type { Rule, RuleDocs } from './rule.ts';

export type { RuleDocs } from './rule.ts';
export { ruleDocs };

/** The page of a rule, of this package or of your own; null for a rule that has none. */
export function docsOf(rule: Rule): RuleDocs | null {
  return rule.docs ?? (Object.hasOwn(ruleDocs, rule.code) ? ruleDocs[rule.code] : null);
}
