/**
 * The entry `pywalk-lint/rules`: the rules, and what is needed to write and to test one.
 *
 * It stands on the linter's floor, although it speaks of rules, because a `RuleTester` lints.
 */
export * as ast from '../ast/nodes.generated.ts';
export { Kind } from '../ast/nodes.generated.ts';
export { type TokenName, tokenTypes } from '../parser/tokenNames.ts';
export * from '../rules/all.generated.ts';
export { defineRule } from '../rules/defineRule.ts';
export { docsOf, ruleDocs } from '../rules/docs.ts';
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
  rules,
  type Severity,
  type TokenListeners,
} from '../rules/index.ts';
export * from '../semantic/index.ts';
export { isBuiltinName, QualifiedNames, qualifiedName } from '../semantic/qualifiedNames.ts';
export {
  type ExpectedFinding,
  type InvalidCase,
  type RuleCase,
  RuleTester,
  type RuleTesterOptions,
  type RuleTests,
} from './ruleTester.ts';
