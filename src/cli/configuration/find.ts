/**
 * Which configuration holds for a folder: the nearest `pywalk-lint.toml`, or `pyproject.toml`
 * with a table `[tool.pywalk-lint]`, in it or above it.
 *
 * A `pyproject.toml` without that table says nothing about linting but may still say which
 * Python the project needs. Most of them are not even parsed: one look for the two words
 * that matter is enough.
 */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { TargetVersion } from '../../parser/versions.ts';
import { reasonOf } from '../reasons.ts';
import { oldestAllowed } from './requiresPython.ts';
import {
  ConfigurationError,
  configurationError,
  parseToml,
  type TomlDocument,
  type TomlPath,
  type TomlTable,
} from './toml.ts';
import { isTable } from './validate.ts';

export const PYPROJECT = 'pyproject.toml';
export const OWN_FILE = 'pywalk-lint.toml';

/** A file with a configuration, read but not yet checked. */
export interface ConfigFile {
  readonly absolutePath: string;
  /** Absolute; paths in the configuration are relative to it. */
  readonly folder: string;
  readonly document: TomlDocument;
  /** The table of this program and where it stands in the document. */
  readonly table: TomlTable;
  readonly path: TomlPath;
}

/** What the files in a folder and those above it say about the folder. */
export interface FolderConfig {
  readonly file: ConfigFile | null;
  /** From the nearest `requires-python`. */
  readonly oldestPython: TargetVersion | null;
}

/** What has been found so far, by folder. */
export interface ConfigFinder {
  readonly cwd: string;
  readonly folders: Map<string, Promise<FolderConfig>>;
}

export function createFinder(cwd: string): ConfigFinder {
  return { cwd, folders: new Map() };
}

/**
 * The configuration that holds for files in a folder, an absolute path.
 * @throws ConfigurationError for a file that is no TOML
 */
export function findConfig(finder: ConfigFinder, folder: string): Promise<FolderConfig> {
  const known = finder.folders.get(folder);
  if (known !== undefined) return known;
  const found = searchFolder(finder, folder);
  finder.folders.set(folder, found);
  return found;
}

async function searchFolder(finder: ConfigFinder, folder: string): Promise<FolderConfig> {
  const parent = path.dirname(folder);
  const above = parent === folder ? { file: null, oldestPython: null } : await findConfig(finder, parent);
  const own = await readConfigFile(finder, path.join(folder, OWN_FILE));
  const project = await readConfigFile(finder, path.join(folder, PYPROJECT));
  if (own === null && project === null) return above;
  return {
    file: own?.file ?? project?.file ?? above.file,
    oldestPython: project?.oldestPython ?? above.oldestPython,
  };
}

/** What a file says; null when there is none, or it concerns other tools only. */
async function readConfigFile(finder: ConfigFinder, absolutePath: string): Promise<FolderConfig | null> {
  let text: string;
  try {
    text = readFileSync(absolutePath, 'utf8');
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT' || code === 'ENOTDIR' || code === 'EISDIR') return null;
    throw new ConfigurationError([`${shownPath(finder.cwd, absolutePath)}: ${reasonOf(error)}`]);
  }
  const isProject = path.basename(absolutePath) === PYPROJECT;
  const isOurs = !isProject || text.includes('pywalk-lint');
  if (!isOurs && !text.includes('requires-python')) return null;
  try {
    return await readDocument(absolutePath, await parseToml(shownPath(finder.cwd, absolutePath), text));
  } catch (error) {
    // Somebody else's broken file, in a folder of test data perhaps, is none of our business.
    if (isOurs || !(error instanceof ConfigurationError)) throw error;
    return null;
  }
}

/**
 * Reads a file that was named, where the whole document may be the configuration.
 * @throws ConfigurationError when it cannot be read or is no TOML
 */
export async function readNamedConfig(cwd: string, absolutePath: string): Promise<FolderConfig> {
  const name = shownPath(cwd, absolutePath);
  let text: string;
  try {
    text = readFileSync(absolutePath, 'utf8');
  } catch (error) {
    throw new ConfigurationError([`${name}: ${reasonOf(error)}`]);
  }
  return readDocument(absolutePath, await parseToml(name, text));
}

async function readDocument(absolutePath: string, document: TomlDocument): Promise<FolderConfig> {
  const folder = path.dirname(absolutePath);
  const { data } = document;
  if (path.basename(absolutePath) !== PYPROJECT) {
    return { file: { absolutePath, folder, document, table: data, path: [] }, oldestPython: null };
  }
  const tool = isTable(data.tool) ? data.tool : {};
  const table = tool['pywalk-lint'];
  if (table !== undefined && !isTable(table)) {
    const path = ['tool', 'pywalk-lint'];
    throw await configurationError(document, [{ path, at: 'key', message: "'pywalk-lint' must be a table" }]);
  }
  const requires = isTable(data.project) ? data.project['requires-python'] : undefined;
  return {
    file:
      table !== undefined ? { absolutePath, folder, document, table, path: ['tool', 'pywalk-lint'] } : null,
    oldestPython: typeof requires === 'string' ? oldestAllowed(requires) : null,
  };
}

/** A path as messages show it: relative where that is shorter. */
export function shownPath(cwd: string, absolutePath: string): string {
  const relative = path.relative(cwd, absolutePath);
  return relative !== '' && relative.length < absolutePath.length ? relative : absolutePath;
}
