/**
 * Whether a table holds what a configuration may hold, by the one list of options in
 * src/linter/configSchema.ts.
 *
 * Every mistake is reported, not only the first, and none is overlooked: a key that is
 * spelled wrong and silently ignored is a rule that silently does not run.
 */
import {
  type ConfigName,
  type ConfigOption,
  type ConfigType,
  configOptions,
} from '../../linter/configSchema.ts';
import { suggestion } from '../suggest.ts';
import type { TomlPath, TomlProblem, TomlTable } from './toml.ts';

/** The type of the values of an option. */
interface ValueOf {
  readonly boolean: boolean;
  readonly strings: readonly string[];
  readonly paths: readonly string[];
  readonly selectors: readonly string[];
  readonly 'selectors-by-pattern': Readonly<Record<string, readonly string[]>>;
  readonly choice: string;
  readonly path: string;
  readonly 'options-by-rule': Readonly<Record<string, Readonly<Record<string, unknown>>>>;
}

/** What one configuration says; a key that is missing says nothing. */
export type ConfigValues = {
  -readonly [Name in ConfigName]?: ValueOf[(typeof configOptions)[Name]['type']];
};

/** Words for a value of a type: "must be …". */
const expectations: Readonly<Record<ConfigType, string>> = {
  boolean: 'true or false',
  strings: 'a list of strings',
  paths: 'a list of strings',
  selectors: 'a list of rule codes',
  'selectors-by-pattern': 'a table of lists of rule codes',
  choice: 'a string',
  path: 'a string',
  'options-by-rule': 'a table of tables',
};

export interface Validation {
  readonly values: ConfigValues;
  readonly problems: readonly TomlProblem[];
}

/**
 * Checks names and types; whether rules exist is for later, when those of plugins are known.
 * @param base path of the table in its document, for the places of problems
 */
export function validateTable(table: TomlTable, base: TomlPath): Validation {
  const values: Record<string, unknown> = {};
  const problems: TomlProblem[] = [];
  for (const [key, value] of Object.entries(table)) {
    const path = [...base, key];
    const option = Object.hasOwn(configOptions, key)
      ? (configOptions[key as ConfigName] as ConfigOption)
      : null;
    if (option === null) {
      problems.push({ path, at: 'key', message: unknownKey(key, value) });
      continue;
    }
    const found = checkValue(option, key, value, path);
    if (found.length === 0) values[key] = option.type === 'choice' ? canonicalChoice(value as string) : value;
    problems.push(...found);
  }
  return { values: values as ConfigValues, problems };
}

function unknownKey(key: string, value: unknown): string {
  if (isTable(value) && (key === 'lint' || key === 'format')) {
    return `unknown table '${key}'; all options stand directly in the table of pywalk-lint`;
  }
  return `unknown key '${key}'${suggestion(key, Object.keys(configOptions))}`;
}

/** Other tools write `py310` for 3.10. */
const canonicalChoice = (value: string): string => value.replace(/^py3(?=\d)/, '3.');

function checkValue(option: ConfigOption, key: string, value: unknown, path: TomlPath): TomlProblem[] {
  const wrong = (message: string, at: TomlPath = path): TomlProblem => ({ path: at, at: 'value', message });
  const expected = `'${key}' must be ${expectations[option.type]}, such as ${key} = ${option.example}`;
  switch (option.type) {
    case 'boolean':
      return typeof value === 'boolean' ? [] : [wrong(`${expected}, not ${describe(value)}`)];
    case 'path':
      return typeof value === 'string' ? [] : [wrong(`${expected}, not ${describe(value)}`)];
    case 'choice': {
      if (typeof value !== 'string') return [wrong(`${expected}, not ${describe(value)}`)];
      const choices = option.choices ?? [];
      if (choices.includes(canonicalChoice(value))) return [];
      return [wrong(`'${key}' is one of ${choices.join(', ')}, not '${value}'${suggestion(value, choices)}`)];
    }
    case 'strings':
    case 'paths':
    case 'selectors':
      return checkStrings(value, path, expected);
    case 'selectors-by-pattern':
      if (!isTable(value)) return [wrong(`${expected}, not ${describe(value)}`)];
      return Object.entries(value).flatMap(([pattern, codes]) =>
        checkStrings(codes, [...path, pattern], expected),
      );
    case 'options-by-rule':
      if (!isTable(value)) return [wrong(`${expected}, not ${describe(value)}`)];
      return Object.entries(value).flatMap(([code, options]) =>
        isTable(options) ? [] : [wrong(`${expected}, not ${describe(options)}`, [...path, code])],
      );
  }
}

function checkStrings(value: unknown, path: TomlPath, expected: string): TomlProblem[] {
  if (!Array.isArray(value)) {
    return [{ path, at: 'value', message: `${expected}, not ${describe(value)}` }];
  }
  return value.flatMap((item, index): TomlProblem[] =>
    typeof item === 'string'
      ? []
      : [{ path: [...path, index], at: 'value', message: `${expected}; ${describe(item)} is no string` }],
  );
}

export function isTable(value: unknown): value is TomlTable {
  return typeof value === 'object' && value !== null && !Array.isArray(value) && !(value instanceof Date);
}

function describe(value: unknown): string {
  if (Array.isArray(value)) return 'a list';
  if (value instanceof Date) return 'a date';
  if (isTable(value)) return 'a table';
  switch (typeof value) {
    case 'string':
      return `the string "${value}"`;
    case 'boolean':
      return String(value);
    default:
      return `the number ${value}`;
  }
}
