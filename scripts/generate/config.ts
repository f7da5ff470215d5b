/** The page about the configuration and its JSON schema, from src/linter/configSchema.ts. */
import { type ConfigOption, configOptions } from '../../src/linter/configSchema.ts';
import { ruleDocs } from '../../src/rules/docs.ts';
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

const guide = [
  'A project says once, in a file, what every run would otherwise have to be told:\n',
  '```toml',
  '# pyproject.toml',
  '[tool.pywalk-lint]',
  'select = ["E7", "F"]',
  'extend-exclude = ["migrations"]',
  'per-file-ignores = { "__init__.py" = ["F401"], "tests/" = ["E712"] }',
  '```\n',
  'In a file of its own, `pywalk-lint.toml`, the same keys stand at the top, without the table. `pywalk-lint config` prints',
  'what is in force and where each value comes from, in a form that can be the beginning of such a file.\n',
  '## Which file holds\n',
  'For each checked file the nearest one counts: its folder is searched for `pywalk-lint.toml` and for a `pyproject.toml`',
  'with a table `[tool.pywalk-lint]`, then the folder above, and so on. Files are not merged, unless one begins with',
  '`extend`. How findings are printed and whether they are fixed is said by the configuration of the working folder.\n',
  '`--config FILE` takes one file for everything, `--isolated` none.\n',
  '## What wins\n',
  'Options of the command line go before `--config "KEY = VALUE"`, that before the file, the file before what it extends, and',
  'that before the defaults. Most keys are replaced as a whole. `extend-exclude`, `plugins` and `rule-options` add up. Rules',
  'are chosen layer by layer: `select` begins anew, `extend-select` and `ignore` change what is on. Within a layer the longer',
  'of two matching prefixes decides, and at equal length `ignore`.\n',
  'Without `target-version`, `requires-python` of the nearest `pyproject.toml` says which Python is the oldest.\n',
  '## Patterns\n',
  'A pattern in `exclude`, `extend-exclude` or `per-file-ignores` means what it would in a `.gitignore` beside the',
  'configuration: `*_pb2.py` and `migrations` are names at any depth, `/build` and `src/generated` are paths from that folder,',
  '`**` stands for any number of folders, and what matches a folder holds for everything in it. In `per-file-ignores`, `!` in',
  'front means all files that do not match.\n',
  '## Mistakes\n',
  'An unknown key, a value of the wrong type, a code that no rule has, a plugin that cannot be loaded: each is an error with its',
  'line and column, and the name that was probably meant. Then nothing is checked, and the exit code',
  'is 2.\n',
  '## Completion\n',
  'Editors that know JSON schemas complete and check these files with `schema/pywalk-lint.schema.json` of the package: in',
  '`pywalk-lint.toml`, the first line `#:schema ./node_modules/pywalk-lint/schema/pywalk-lint.schema.json` is enough for most.\n',
  '## Keys\n',
];

export function emitConfigPage(): string {
  const lines = [
    '<!-- Generated from src/linter/configSchema.ts by npm run generate; do not edit. -->\n',
    '# Configuration\n',
    ...guide,
  ];
  for (const [name, option] of Object.entries<ConfigOption>(configOptions)) {
    lines.push(`### \`${name}\`\n`, `${option.description}\n`);
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
  for (const { code, options } of rules) {
    if (options === undefined) continue;
    const optionSchemas = Object.entries(options).map(([name, spec]) => [
      name,
      { description: spec.description, default: spec.default, ...optionSchema(spec) },
    ]);
    properties[code] = {
      description: ruleDocs[code].what,
      type: 'object',
      properties: Object.fromEntries(optionSchemas),
      additionalProperties: false,
    };
  }
  // A rule without options takes none; the rules of plugins declare theirs elsewhere.
  const without = rules.filter(({ options }) => options === undefined).map(({ code }) => code);
  return {
    type: 'object',
    properties,
    propertyNames: { not: { enum: without } },
    additionalProperties: { type: 'object' },
  };
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
