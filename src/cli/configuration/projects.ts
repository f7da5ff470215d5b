/**
 * The projects of a run: for each folder the one whose configuration is nearest, every
 * configuration read and checked once.
 */
import { existsSync } from 'node:fs';
import path from 'node:path';
import type { TargetVersion } from '../../parser/versions.ts';
import type { Rule } from '../../rules/rule.ts';
import { type ConfigFile, createFinder, findConfig, readNamedConfig, shownPath } from './find.ts';
import { compileProject, type LinterSetting, type Project } from './project.ts';
import { type Layer, type PluginReference, resolveSettings } from './settings.ts';
import { ConfigurationError, configurationError, parseToml } from './toml.ts';
import { type ConfigValues, validateTable } from './validate.ts';

/** What the command line says about configuration. */
export interface ConfigRequest {
  /** Values of `--config`: a file, or `KEY=VALUE` in TOML. */
  readonly configs: readonly string[];
  /** No file is looked for. */
  readonly isolated: boolean;
  /** Options of the command line that have the name of a key. */
  readonly values: ConfigValues;
}

/** The projects of a run. */
export interface Projects {
  /**
   * The project to which files in a folder (an absolute path) belong.
   * @throws ConfigurationError
   */
  projectOf(folder: string): Promise<Project>;
  /** The configuration file that holds for a folder, as messages show it; null for none. */
  sourceOf(folder: string): Promise<string | null>;
}

const OVERRIDE = /^\s*[\w"'-][\w."' -]*=/;

/**
 * Prepares the projects of a run.
 * @throws ConfigurationError for what `--config` gets wrong
 */
export async function createProjects(
  cwd: string,
  request: ConfigRequest,
  setting: LinterSetting,
): Promise<Projects> {
  const finder = createFinder(cwd);
  const files = request.configs.filter((text) => !isOverride(text, cwd));
  if (files.length > 1) {
    throw new ConfigurationError([`--config: only one file can be given, not ${files.join(' and ')}`]);
  }
  if (files.length === 1 && request.isolated) {
    throw new ConfigurationError([`--config ${files[0]} and --isolated exclude each other`]);
  }
  const named = files.length === 0 ? null : await readConfigOption(cwd, files[0]);
  const commandLine: Layer[] = [];
  for (const text of request.configs) {
    if (isOverride(text, cwd)) commandLine.push(await readOverride(cwd, text));
  }
  commandLine.push(layerOfOptions(cwd, request.values));

  const loadOnce = memoizePlugins();
  const known = new Map<string, Promise<Project>>();
  const find = async (folder: string): Promise<{ file: ConfigFile | null; oldest: TargetVersion | null }> => {
    if (request.isolated) return { file: null, oldest: null };
    const found = await findConfig(finder, folder);
    return { file: named ?? found.file, oldest: found.oldestPython };
  };
  return {
    async projectOf(folder) {
      const { file, oldest } = await find(folder);
      const key = `${file?.absolutePath ?? ''}\n${oldest ?? ''}`;
      let project = known.get(key);
      if (project === undefined) {
        project = makeProject(file, oldest);
        known.set(key, project);
      }
      return project;
    },
    async sourceOf(folder) {
      const { file } = await find(folder);
      return file === null ? null : file.document.name;
    },
  };

  async function makeProject(file: ConfigFile | null, oldest: TargetVersion | null): Promise<Project> {
    // Patterns in a file that was named speak of the folder in which one is.
    const root = file === null || named !== null ? cwd : file.folder;
    const layers = file === null ? [] : await layersOf(cwd, file, root, []);
    const { settings, rules } = await resolveSettings([...layers, ...commandLine], root, oldest, loadOnce);
    return compileProject(settings, rules, setting);
  }
}

function isOverride(text: string, cwd: string): boolean {
  return OVERRIDE.test(text) && !existsSync(path.resolve(cwd, text));
}

async function readConfigOption(cwd: string, name: string): Promise<ConfigFile> {
  const { file } = await readNamedConfig(cwd, path.resolve(cwd, name));
  if (file === null) throw new ConfigurationError([`${name}: has no table [tool.pywalk-lint]`]);
  return file;
}

/** A file as a layer, on top of those it extends. */
async function layersOf(
  cwd: string,
  file: ConfigFile,
  root: string,
  below: readonly string[],
): Promise<readonly Layer[]> {
  const { values, problems } = validateTable(file.table, file.path);
  if (problems.length > 0) throw await configurationError(file.document, problems);
  const own: Layer = {
    values,
    root,
    folder: file.folder,
    source: file.document.name,
    document: file.document,
    path: file.path,
  };
  if (values.extend === undefined || values.extend === '') return [own];
  const target = path.resolve(file.folder, values.extend);
  const wrong = (message: string): Promise<ConfigurationError> =>
    configurationError(file.document, [{ path: [...file.path, 'extend'], at: 'value', message }]);
  if ([...below, file.absolutePath].includes(target)) {
    throw await wrong(`'extend' leads back to ${shownPath(cwd, target)}`);
  }
  if (!existsSync(target))
    throw await wrong(`'extend' names ${shownPath(cwd, target)}, which does not exist`);
  const { file: extended } = await readNamedConfig(cwd, target);
  if (extended === null) {
    throw await wrong(`'extend' names ${shownPath(cwd, target)}, which has no table [tool.pywalk-lint]`);
  }
  const base = await layersOf(cwd, extended, extended.folder, [...below, file.absolutePath]);
  return [...base, own];
}

/** `--config 'KEY = VALUE'`. */
async function readOverride(cwd: string, text: string): Promise<Layer> {
  const name = `--config '${text}'`;
  let document: Awaited<ReturnType<typeof parseToml>>;
  try {
    document = await parseToml(name, text);
  } catch (error) {
    if (!(error instanceof ConfigurationError)) throw error;
    throw new ConfigurationError([
      ...error.problems,
      `  values are TOML, so strings stand in quotes: --config 'output-format = "concise"'`,
    ]);
  }
  const { values, problems } = validateTable(document.data, []);
  if (problems.length > 0) throw await configurationError(document, problems);
  return { values, root: cwd, folder: cwd, source: '--config', document, path: [] };
}

const layerOfOptions = (cwd: string, values: ConfigValues): Layer => ({
  values,
  root: cwd,
  folder: cwd,
  source: 'the command line',
  document: null,
  path: [],
});

function memoizePlugins(): (reference: PluginReference) => Promise<readonly Rule[]> {
  const loaded = new Map<string, Promise<readonly Rule[]>>();
  return ({ specifier, folder }) => {
    const key = `${folder}\n${specifier}`;
    let rules = loaded.get(key);
    if (rules === undefined) {
      // A file of its own not for the sake of time: code that is started from compiled code cannot `import()`.
      rules = import('./plugins.ts').then(({ loadPlugin }) => loadPlugin(specifier, folder));
      loaded.set(key, rules);
    }
    return rules;
  };
}
