/** The page about the configuration and its JSON schema, from src/linter/configSchema.ts. */
import { type ConfigOption, configOptions } from '../../src/linter/configSchema.ts';
import type { OptionSpec, Rule } from '../../src/rules/rule.ts';
import { toml } from './rulePages.ts';

type Schema = Readonly<Record<string, unknown>>;

const typeWords: Readonly<Record<ConfigOption['type'], string>> = {
  boolean: 'true or false',
  path: 'a path',
  strings: 'list of strings',
  paths: 'list of paths or package names',
  selectors: 'list of codes or prefixes',
  'selectors-by-pattern': 'table: pattern to list of codes or prefixes',
  choice: 'one of these words',
  'options-by-rule': 'table: code to options of the rule',
};

export function emitConfigPage(): string {
  const lines = [
    '<!-- Generated from src/linter/configSchema.ts by npm run generate; do not edit. -->\n',
    '# Configuration\n',
    'The command reads `[tool.pywalk-lint]` of a `pyproject.toml`, or a `pywalk-lint.toml` with the same keys at its',
    'top. The nearest file wins, seen from each checked file; an unknown key is an error. What is said on the',
    'command line goes first. `pywalk-lint config` prints what is in force.\n',
    'Editors that know JSON schemas complete and check these files with `schema/pywalk-lint.schema.json` of the package:',
    'in `pywalk-lint.toml`, the first line `#:schema ./node_modules/pywalk-lint/schema/pywalk-lint.schema.json` is enough',
    'for most.\n',
  ];
  for (const [name, option] of Object.entries<ConfigOption>(configOptions)) {
    lines.push(`## \`${name}\`\n`, `${option.description}\n`);
    const choices = option.choices?.map((choice) => `\`${choice}\``).join(', ');
    lines.push(`- type: ${choices === undefined ? typeWords[option.type] : `one of ${choices}`}`);
    lines.push(`- default: \`${toml(option.default)}\``);
    lines.push(`- example: \`${name} = ${option.example}\``, '');
  }
  return lines.join('\n');
}

export function emitConfigSchema(rules: readonly Rule[]): string {
  const properties: Record<string, Schema> = {};
  for (const [name, option] of Object.entries<ConfigOption>(configOptions)) {
    properties[name] = {
      description: option.description,
      default: option.default,
      ...schemaOf(option, rules),
    };
  }
  const schema = {
    $schema: 'http://json-schema.org/draft-07/schema#',
    title: 'pywalk-lint',
    description: 'Configuration of pywalk-lint: pywalk-lint.toml, or [tool.pywalk-lint] in pyproject.toml.',
    type: 'object',
    properties,
    additionalProperties: false,
    definitions: { selector: selectorSchema(rules) },
  };
  return `${JSON.stringify(schema, null, 2)}\n`;
}

function schemaOf(option: ConfigOption, rules: readonly Rule[]): Schema {
  const selectors = { type: 'array', items: { $ref: '#/definitions/selector' } };
  switch (option.type) {
    case 'boolean':
      return { type: 'boolean' };
    case 'path':
      return { type: 'string' };
    case 'strings':
    case 'paths':
      return { type: 'array', items: { type: 'string' } };
    case 'selectors':
      return selectors;
    case 'selectors-by-pattern':
      return { type: 'object', additionalProperties: selectors };
    case 'choice':
      return { type: 'string', enum: option.choices };
    case 'options-by-rule':
      return ruleOptionsSchema(rules);
  }
}

/** The codes and prefixes of this package, for completion; rules of plugins have any other code. */
function selectorSchema(rules: readonly Rule[]): Schema {
  const known = new Set<string>(['ALL']);
  for (const { code, aliases = [] } of rules) {
    for (const one of [code, ...aliases]) {
      const letters = one.replace(/\d+$/, '');
      for (let end = letters.length; end <= one.length; end++) known.add(one.slice(0, end));
    }
  }
  return { anyOf: [{ enum: [...known].sort() }, { type: 'string', pattern: '^[A-Za-z][A-Za-z0-9-]*$' }] };
}

function ruleOptionsSchema(rules: readonly Rule[]): Schema {
  const properties: Record<string, Schema> = {};
  for (const { code, docs, options } of rules) {
    if (options === undefined) continue;
    const optionSchemas = Object.entries(options).map(([name, spec]) => [
      name,
      { description: spec.description, default: spec.default, ...optionSchema(spec) },
    ]);
    properties[code] = {
      description: docs.what,
      type: 'object',
      properties: Object.fromEntries(optionSchemas),
      additionalProperties: false,
    };
  }
  return { type: 'object', properties, additionalProperties: { type: 'object' } };
}

function optionSchema(spec: OptionSpec): Schema {
  switch (spec.type) {
    case 'strings':
      return { type: 'array', items: { type: 'string' } };
    case 'string':
      return spec.choices === undefined ? { type: 'string' } : { type: 'string', enum: spec.choices };
    default:
      return { type: spec.type };
  }
}
