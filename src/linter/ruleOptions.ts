/**
 * What the options of rules are set to: what a configuration says, checked against what
 * each rule declares, with defaults for the rest. Made once per configuration.
 */
import type { OptionSpec, OptionSpecs, OptionValues, Rule, RuleSettings } from '../rules/rule.ts';

/** Options by the code of their rule, then by name: `{ B006: { 'extend-immutable-calls': ['a.b'] } }`. */
export type RuleOptions = Readonly<Record<string, Readonly<Record<string, unknown>>>>;

/**
 * The settings of all rules that have options.
 * @throws RangeError for a rule or an option that does not exist, or a value of the wrong type
 */
export function settleRuleOptions(rules: readonly Rule[], given: RuleOptions = {}): RuleSettings {
  for (const [code, values] of Object.entries(given)) requireDeclared(rules, code, values);
  const settings = new Map<string, OptionValues<OptionSpecs>>();
  for (const { code, options } of rules) {
    if (options === undefined) continue;
    const values: Record<string, OptionValues<OptionSpecs>[string]> = {};
    for (const [name, spec] of Object.entries(options)) {
      values[name] = (given[code]?.[name] as OptionValues<OptionSpecs>[string] | undefined) ?? spec.default;
    }
    settings.set(code, values);
  }
  return settings;
}

function requireDeclared(
  rules: readonly Rule[],
  code: string,
  values: Readonly<Record<string, unknown>>,
): void {
  const rule = rules.find((known) => known.code === code);
  if (rule === undefined) throw new RangeError(`options for '${code}', which is no rule`);
  if (rule.options === undefined) throw new RangeError(`rule ${code} has no options`);
  for (const [name, value] of Object.entries(values)) {
    const spec = Object.hasOwn(rule.options, name) ? rule.options[name] : undefined;
    if (spec === undefined) {
      const known = Object.keys(rule.options).join(', ');
      throw new RangeError(`rule ${code} has no option '${name}'; it has ${known}`);
    }
    const expected = whatIsWrong(spec, value);
    if (expected !== null) throw new RangeError(`option '${name}' of rule ${code} must be ${expected}`);
  }
}

/** What a value should have been, null when it is fine. */
function whatIsWrong(spec: OptionSpec, value: unknown): string | null {
  switch (spec.type) {
    case 'boolean':
      return typeof value === 'boolean' ? null : 'true or false';
    case 'integer':
      return Number.isSafeInteger(value) ? null : 'a whole number';
    case 'string':
      if (typeof value !== 'string') return 'a string';
      return spec.choices === undefined || spec.choices.includes(value)
        ? null
        : `one of ${spec.choices.join(', ')}`;
    case 'strings':
      return Array.isArray(value) && value.every((item) => typeof item === 'string')
        ? null
        : 'a list of strings';
  }
}
