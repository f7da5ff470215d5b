/** The entry `pywalk-lint/rules`: the rules, and what is needed to write one. */
export { rules } from './registry.ts';
export {
  type Edit,
  Finding,
  type Fix,
  type Listeners,
  type Rule,
  RuleContext,
  type RuleDocs,
  report,
} from './rule.ts';
