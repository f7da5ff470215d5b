/** The entry `pywalk-lint/rules`: the rules, and what is needed to write one. */
export { rules } from './registry.generated.ts';
export {
  type DocumentedRule,
  type Edit,
  Finding,
  type Fix,
  type Listeners,
  type MessageArgument,
  type OptionSpec,
  type OptionSpecs,
  type OptionValues,
  optionsOf,
  type Rule,
  RuleContext,
  type RuleDocs,
  report,
  type Severity,
  type TokenListeners,
} from './rule.ts';
