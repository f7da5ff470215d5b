/**
 * From configurations to settings: what holds for one file.
 *
 * A configuration is a stack of layers: what `extend` names, the file itself, each
 * `--config KEY=VALUE`, and the options of the command line. For most keys the last layer
 * that has it wins. Rules are chosen layer by layer: `select` begins anew, `extend-select`
 * and `ignore` change what is there; within a layer the longer of two matching prefixes
 * decides.
 *
 * Settings are plain data (codes and patterns, no functions), so that they can be sent to
 * another thread; project.ts makes of them what a walk needs.
 */
import { type ConfigName, configOptions, type OutputFormat } from '../../linter/configSchema.ts';
import { settleRuleOptions } from '../../linter/ruleOptions.ts';
import { prefixesOf, SYNTAX_CODE, selectRules } from '../../linter/select.ts';
import type { TargetVersion } from '../../parser/versions.ts';
import { rules as builtInRules } from '../../rules/registry.generated.ts';
import type { Rule } from '../../rules/rule.ts';
import { closest } from '../suggest.ts';
import {
  ConfigurationError,
  configurationError,
  type TomlDocument,
  type TomlPath,
  type TomlProblem,
} from './toml.ts';
import type { ConfigValues } from './validate.ts';

/** Configured values, and where they come from. */
export interface Layer {
  readonly values: ConfigValues;
  /** Absolute; path patterns are relative to it. */
  readonly root: string;
  /** Absolute; where plugins are looked for. */
  readonly folder: string;
  /** As `config` shows it: a file, or an option. */
  readonly source: string;
  /** For the places of problems; null for options of the command line. */
  readonly document: TomlDocument | null;
  readonly path: TomlPath;
}

/** Path patterns, relative to a folder. */
export interface Patterns {
  readonly patterns: readonly string[];
  readonly root: string;
}

/** Rules that are off in some files. */
export interface PerFileIgnore extends Patterns {
  /** The pattern speaks of all files that do not match. */
  readonly isNegated: boolean;
  readonly codes: readonly string[];
}

/** A module with rules, as configured. */
export interface PluginReference {
  readonly specifier: string;
  readonly folder: string;
}

/** What holds for a file. Plain data. */
export interface Settings {
  /** The folder of the configuration, or the working folder without one. */
  readonly root: string;
  /** Codes of the rules that are on, and of those that are off. */
  readonly on: readonly string[];
  readonly off: readonly string[];
  readonly perFileIgnores: readonly PerFileIgnore[];
  readonly targetVersion: TargetVersion;
  readonly ruleOptions: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
  readonly plugins: readonly PluginReference[];
  readonly excludes: readonly Patterns[];
  readonly forceExclude: boolean;
  readonly respectGitignore: boolean;
  readonly outputFormat: OutputFormat;
  readonly fix: boolean;
  readonly unsafeFixes: boolean;
  /** Every key with the value it ended up with. */
  readonly values: Required<ConfigValues>;
  /** Where each key that was configured got its value. */
  readonly sources: Readonly<Partial<Record<ConfigName, string>>>;
}

/** How plugins are loaded; the same module once, whichever configuration names it. */
export type LoadPlugin = (reference: PluginReference) => Promise<readonly Rule[]>;

/** Settings with the rules they speak of. */
export interface ResolvedSettings {
  readonly settings: Settings;
  /** Built-in rules and those of plugins. */
  readonly rules: readonly Rule[];
}

/**
 * Puts layers together; later ones win.
 * @param oldestPython the project's `requires-python`, for when no layer has a target version
 * @throws ConfigurationError for rules or options that do not exist and plugins that cannot be loaded
 */
export async function resolveSettings(
  layers: readonly Layer[],
  root: string,
  oldestPython: TargetVersion | null,
  load: LoadPlugin,
): Promise<ResolvedSettings> {
  const plugins = layers.flatMap((layer) =>
    (layer.values.plugins ?? []).map((specifier) => ({ specifier, folder: layer.folder })),
  );
  const rules = await loadRules(layers, load);
  for (const layer of layers) await checkRuleNames(layer, rules);
  const on = selectLayered(layers, rules);
  const sources: Partial<Record<ConfigName, string>> = {};
  for (const layer of layers) {
    for (const [key, value] of Object.entries(layer.values)) {
      if (value !== undefined) sources[key as ConfigName] = layer.source;
    }
  }
  if (sources['target-version'] === undefined && oldestPython !== null) {
    sources['target-version'] = 'requires-python';
  }
  return {
    rules,
    settings: {
      root,
      on: rules.filter((rule) => on.has(rule)).map((rule) => rule.code),
      off: rules.filter((rule) => !on.has(rule)).map((rule) => rule.code),
      perFileIgnores: perFileIgnores(layers, rules),
      targetVersion: (lastValue(layers, 'target-version') ??
        oldestPython ??
        configOptions['target-version'].default) as TargetVersion,
      ruleOptions: mergeRuleOptions(layers),
      plugins,
      excludes: excludes(layers, root),
      forceExclude: lastValue(layers, 'force-exclude') ?? configOptions['force-exclude'].default,
      respectGitignore: lastValue(layers, 'respect-gitignore') ?? configOptions['respect-gitignore'].default,
      outputFormat: (lastValue(layers, 'output-format') ??
        configOptions['output-format'].default) as OutputFormat,
      fix: lastValue(layers, 'fix') ?? configOptions.fix.default,
      unsafeFixes: lastValue(layers, 'unsafe-fixes') ?? configOptions['unsafe-fixes'].default,
      values: effectiveValues(layers, oldestPython),
      sources,
    },
  };
}

function lastWith(layers: readonly Layer[], name: ConfigName): Layer | null {
  for (let i = layers.length - 1; i >= 0; i--) if (layers[i].values[name] !== undefined) return layers[i];
  return null;
}

function lastValue<Name extends ConfigName>(layers: readonly Layer[], name: Name): ConfigValues[Name] {
  return lastWith(layers, name)?.values[name];
}

function effectiveValues(
  layers: readonly Layer[],
  oldestPython: TargetVersion | null,
): Required<ConfigValues> {
  const values: Record<string, unknown> = {};
  for (const [name, option] of Object.entries(configOptions)) {
    values[name] = lastValue(layers, name as ConfigName) ?? option.default;
  }
  const version = lastValue(layers, 'target-version') ?? oldestPython;
  if (version !== null) values['target-version'] = version;
  values['extend-exclude'] = layers.flatMap((layer) => layer.values['extend-exclude'] ?? []);
  values.plugins = layers.flatMap((layer) => layer.values.plugins ?? []);
  values['rule-options'] = mergeRuleOptions(layers);
  return values as Required<ConfigValues>;
}

/** What a layer gets wrong, as an error: with a place when it is a document. */
async function layerError(layer: Layer, problems: readonly TomlProblem[]): Promise<ConfigurationError> {
  if (layer.document !== null) {
    const placed = problems.map((problem) => ({ ...problem, path: [...layer.path, ...problem.path] }));
    return configurationError(layer.document, placed);
  }
  return new ConfigurationError(problems.map(({ path, message }) => `--${path[0]}: ${message}`));
}

async function loadRules(layers: readonly Layer[], load: LoadPlugin): Promise<readonly Rule[]> {
  const rules = [...builtInRules];
  for (const layer of layers) {
    const problems: TomlProblem[] = [];
    for (const [index, specifier] of (layer.values.plugins ?? []).entries()) {
      const wrong = (message: string): void => {
        problems.push({ path: ['plugins', index], at: 'value', message });
      };
      try {
        for (const rule of await load({ specifier, folder: layer.folder })) {
          const twin = rules.find((known) => known.code === rule.code || known.name === rule.name);
          if (twin === undefined) rules.push(rule);
          else if (twin !== rule) {
            wrong(`plugin '${specifier}': a rule ${twin.code} (${twin.name}) exists already`);
          }
        }
      } catch (error) {
        wrong(`cannot load plugin '${specifier}': ${firstLine(error)}`);
      }
    }
    if (problems.length > 0) throw await layerError(layer, problems);
  }
  return rules;
}

const firstLine = (error: unknown): string =>
  (error instanceof Error ? error.message : String(error)).split('\n')[0];

/** Every selector must mean a rule, every option belong to one. */
async function checkRuleNames(layer: Layer, rules: readonly Rule[]): Promise<void> {
  const problems: TomlProblem[] = [];
  const attempt = (path: TomlPath, at: 'key' | 'value', run: () => void): void => {
    try {
      run();
    } catch (error) {
      if (!(error instanceof RangeError)) throw error;
      problems.push({ path, at, message: error.message });
    }
  };
  const checkSelectors = (path: TomlPath, selectors: readonly string[] | undefined): void => {
    for (const [index, selector] of (selectors ?? []).entries()) {
      const problem = findUnknownRule(selector, rules);
      if (problem !== null) problems.push({ path: [...path, index], at: 'value', message: problem });
    }
  };
  const { values } = layer;
  checkSelectors(['select'], values.select);
  checkSelectors(['extend-select'], values['extend-select']);
  checkSelectors(['ignore'], values.ignore);
  for (const [pattern, selectors] of Object.entries(values['per-file-ignores'] ?? {})) {
    checkSelectors(['per-file-ignores', pattern], selectors);
  }
  for (const [code, options] of Object.entries(values['rule-options'] ?? {})) {
    if (Object.keys(options).length === 0) {
      attempt(['rule-options', code], 'key', () => settleRuleOptions(rules, { [code]: {} }));
    }
    for (const [name, value] of Object.entries(options)) {
      const one = { [code]: { [name]: value } };
      attempt(['rule-options', code, name], 'key', () => settleRuleOptions(rules, one));
    }
  }
  if (problems.length > 0) throw await layerError(layer, problems);
}

/** What is wrong with a selector; null when it means some rule. */
function findUnknownRule(selector: string, rules: readonly Rule[]): string | null {
  try {
    selectRules(rules, [selector], []);
    return null;
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    return explainUnknownRule(selector, rules, error);
  }
}

/** The message for a selector that no rule matches, with the code that was probably meant. */
export function explainUnknownRule(selector: string, rules: readonly Rule[], error: RangeError): string {
  if (error.message.includes('did you mean') || selector === SYNTAX_CODE) return error.message;
  const codes = rules.flatMap(({ code, aliases = [] }) => [code, ...aliases]);
  // A code is what was meant more often than a group, a large group more often than a small one.
  const prefixes = codes.flatMap(prefixesOf).sort((a, b) => a.length - b.length);
  const found = closest(selector, [...rules.map(({ name }) => name), ...codes, ...prefixes]);
  return found === null ? error.message : `no rule matches '${selector}'; did you mean '${found}'?`;
}

/** The rules that are on after all layers. */
function selectLayered(layers: readonly Layer[], rules: readonly Rule[]): ReadonlySet<Rule> {
  let on = new Set(selectRules(rules, configOptions.select.default, []));
  for (const { values } of layers) {
    const { select, ignore = [], 'extend-select': extend = [] } = values;
    if (select !== undefined) {
      on = new Set(selectRules(rules, [...select, ...extend], ignore));
      continue;
    }
    const added = new Set(selectRules(rules, extend, ignore));
    for (const rule of selectRules(rules, ignore, [])) if (!added.has(rule)) on.delete(rule);
    for (const rule of added) on.add(rule);
  }
  return on;
}

function perFileIgnores(layers: readonly Layer[], rules: readonly Rule[]): readonly PerFileIgnore[] {
  const layer = lastWith(layers, 'per-file-ignores');
  if (layer === null) return [];
  return Object.entries(layer.values['per-file-ignores']!).map(([pattern, selectors]) => ({
    patterns: [pattern.replace(/^!/, '')],
    root: layer.root,
    isNegated: pattern.startsWith('!'),
    codes: selectRules(rules, selectors, []).map((rule) => rule.code),
  }));
}

function excludes(layers: readonly Layer[], root: string): readonly Patterns[] {
  const layer = lastWith(layers, 'exclude');
  const base = layer?.values.exclude ?? configOptions.exclude.default;
  const more = layers.flatMap(({ values, root: folder }) =>
    values['extend-exclude'] === undefined ? [] : [{ patterns: values['extend-exclude'], root: folder }],
  );
  return [{ patterns: base, root: layer?.root ?? root }, ...more];
}

/** Option by option: a layer that sets one option of a rule leaves the others. */
function mergeRuleOptions(layers: readonly Layer[]): Settings['ruleOptions'] {
  const merged: Record<string, Record<string, unknown>> = {};
  for (const { values } of layers) {
    for (const [code, options] of Object.entries(values['rule-options'] ?? {})) {
      merged[code] = { ...merged[code], ...options };
    }
  }
  return merged;
}
