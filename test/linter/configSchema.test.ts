/** The published JSON schema is a schema, and says what the table of options says. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { Ajv } from 'ajv';
import { parse } from 'smol-toml';
import { describe, expect, it } from 'vitest';
import { type ConfigOption, configOptions } from '../../src/linter/configSchema.ts';
import { settleRuleOptions } from '../../src/linter/ruleOptions.ts';
import { rules } from '../../src/rules/registry.generated.ts';

const file = path.resolve(import.meta.dirname, '../../schema/pywalk-lint.schema.json');
const isValid = new Ajv({ strict: true, strictTypes: false }).compile(JSON.parse(readFileSync(file, 'utf8')));
const options = Object.entries<ConfigOption>(configOptions);

describe('the schema of the configuration', () => {
  it.each(options)('accepts the example of %s', (name, { example }) => {
    expect(isValid(parse(`${name} = ${example}`)), JSON.stringify(isValid.errors)).toBe(true);
  });

  it.each(options)('accepts the default of %s', (name, option) => {
    expect(isValid({ [name]: option.default }), JSON.stringify(isValid.errors)).toBe(true);
  });

  it('accepts nothing, and everything at once', () => {
    expect(isValid({})).toBe(true);
    const all = options.map(([name, { example }]) => `${name} = ${example}`).join('\n');
    expect(isValid(parse(all))).toBe(true);
  });

  it.each([
    [{ selct: ['F'] }],
    [{ select: 'F' }],
    [{ select: ['?'] }],
    [{ 'target-version': '3.7' }],
    [{ 'output-format': 'yaml' }],
    [{ fix: 'yes' }],
    [{ 'per-file-ignores': { 'a.py': 'F401' } }],
    [{ 'rule-options': { B006: { 'no-such-option': true } } }],
    [{ 'rule-options': { SHOP001: 1 } }],
    [{ plugins: './rules.js' }],
  ])('refuses %j', (config) => {
    expect(isValid(config)).toBe(false);
  });

  it('knows the options of every rule, as the rule declares them', () => {
    for (const { code, options: specs } of rules) {
      if (specs === undefined) continue;
      const defaults = Object.fromEntries(Object.entries(specs).map(([name, spec]) => [name, spec.default]));
      expect(isValid({ 'rule-options': { [code]: defaults } })).toBe(true);
      expect(isValid({ 'rule-options': { [code]: { ...defaults, unknown: 1 } } })).toBe(false);
      expect(settleRuleOptions(rules).get(code)).toEqual(defaults);
    }
  });

  it('leaves codes of plugins to those who load them', () => {
    expect(isValid({ select: ['SHOP001'], 'rule-options': { SHOP001: { seconds: 3 } } })).toBe(true);
  });
});
