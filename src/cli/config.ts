/**
 * The command `config`: what is in force for a file or folder and where it was said, or what
 * a key means.
 */
import { statSync } from 'node:fs';
import path from 'node:path';
import { type ConfigName, type ConfigOption, configOptions } from '../linter/configSchema.ts';
import type { Project } from './configuration/project.ts';
import { type ConfigRequest, createProjects } from './configuration/projects.ts';
import { ConfigurationError } from './configuration/toml.ts';
import { EXIT_CLEAN, EXIT_FAILURE } from './exitCodes.ts';
import { reasonOf } from './reasons.ts';
import { type Streams, write } from './streams.ts';
import { suggestion } from './suggest.ts';
import { createTables } from './tables.ts';

export interface ConfigArguments {
  /** One key; null for all. */
  readonly key: string | null;
  /** The file or folder to ask about. */
  readonly path: string;
  readonly isJson: boolean;
  readonly config: ConfigRequest;
}

/** @returns the exit code */
export async function runConfig(args: ConfigArguments, streams: Streams): Promise<number> {
  try {
    await write(streams.stdout, await render(args));
    return EXIT_CLEAN;
  } catch (error) {
    if (!(error instanceof ConfigurationError)) throw error;
    for (const problem of error.problems) streams.stderr.write(`pywalk-lint: ${problem}\n`);
    return EXIT_FAILURE;
  }
}

async function render(args: ConfigArguments): Promise<string> {
  const { key } = args;
  const names = Object.keys(configOptions) as ConfigName[];
  if (key !== null && !names.includes(key as ConfigName)) {
    const hint = suggestion(key, names) || `; there are ${names.join(', ')}`;
    throw new ConfigurationError([`no configuration key '${key}'${hint}`]);
  }
  const cwd = process.cwd();
  const folder = folderOf(path.resolve(cwd, args.path), args.path);
  const projects = await createProjects(cwd, args.config, {
    tables: createTables(),
    noqa: true,
    timing: false,
  });
  const project = await projects.projectOf(folder);
  const file = await projects.sourceOf(folder);
  if (args.isJson) return renderJson(project, key === null ? names : [key as ConfigName], file);
  return key === null ? renderAll(project, names, file) : renderKey(project, key as ConfigName);
}

/** The folder whose configuration holds for a path. @throws ConfigurationError */
function folderOf(absolute: string, given: string): string {
  try {
    return statSync(absolute).isDirectory() ? absolute : path.dirname(absolute);
  } catch (error) {
    throw new ConfigurationError([`--for ${given}: ${reasonOf(error)}`]);
  }
}

const sourceOf = ({ settings }: Project, name: ConfigName): string => settings.sources[name] ?? 'default';

function renderJson(project: Project, names: readonly ConfigName[], file: string | null): string {
  const values = names.map((name) => [
    name,
    { value: project.settings.values[name], source: sourceOf(project, name) },
  ]);
  return `${JSON.stringify({ file, root: project.root, values: Object.fromEntries(values) }, null, 2)}\n`;
}

/** TOML, with the sources of values as comments. */
function renderAll(project: Project, names: readonly ConfigName[], file: string | null): string {
  const { on, off } = project.settings;
  const lines = names.map((name) => {
    const value = toToml(project.settings.values[name]);
    const isLong = name.length + value.length > 80;
    const assignment = `${name} = ${value}`;
    const source = `# ${sourceOf(project, name)}`;
    return isLong ? `${source}\n${assignment}\n` : `${assignment.padEnd(44)} ${source}\n`;
  });
  const what = file === null ? 'no configuration file' : `configuration file: ${file}`;
  return `# ${what}\n# ${on.length} of ${on.length + off.length} rules are on\n${lines.join('')}`;
}

function renderKey(project: Project, name: ConfigName): string {
  const option: ConfigOption = configOptions[name];
  const choices = option.choices === undefined ? '' : `\n  one of:  ${option.choices.join(', ')}`;
  return `${name}

${option.description}
${choices}
  default: ${toToml(option.default)}
  example: ${name} = ${option.example}
  here:    ${toToml(project.settings.values[name])}  (${sourceOf(project, name)})
`;
}

/** Strings and lists are in TOML what they are in JSON; tables stand on one line. */
function toToml(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(toToml).join(', ')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const pairs = Object.entries(value).map(([key, item]) => {
    return `${/^[\w-]+$/.test(key) ? key : JSON.stringify(key)} = ${toToml(item)}`;
  });
  return pairs.length === 0 ? '{}' : `{ ${pairs.join(', ')} }`;
}
