/**
 * The keys a configuration may have: name, type, default and description of each, once.
 *
 * From this table the command validates `pyproject.toml` and `pywalk-lint.toml`, prints
 * `config`, and `npm run generate` makes schema/pywalk-lint.schema.json. It is data without
 * code, so the core can hold it although only the command reads files.
 */
import { targetVersions } from '../parser/versions.ts';

/**
 * - `strings`: list of strings; `paths`: the same, relative to the folder of the configuration
 * - `selectors`: list of rule codes and prefixes
 * - `selectors-by-pattern`: table of glob pattern → selectors
 * - `choice`: one of `choices`
 * - `path`: one file, relative to the folder of the configuration; '' for none
 * - `options-by-rule`: table of rule code → its options, as the rule declares them
 */
export type ConfigType =
  | 'boolean'
  | 'strings'
  | 'paths'
  | 'selectors'
  | 'selectors-by-pattern'
  | 'choice'
  | 'path'
  | 'options-by-rule';

export interface ConfigOption {
  readonly type: ConfigType;
  readonly default: boolean | string | readonly string[] | Readonly<Record<string, never>>;
  /** One or two sentences for the schema, the documentation and `config`. */
  readonly description: string;
  /** For `choice`. */
  readonly choices?: readonly string[];
  /** A value as it could stand in a configuration, in TOML. */
  readonly example: string;
}

export const outputFormats = [
  'full',
  'concise',
  'grouped',
  'json',
  'json-lines',
  'github',
  'gitlab',
  'sarif',
  'junit',
  'rdjson',
  'pylint',
  'agent',
] as const;
export type OutputFormat = (typeof outputFormats)[number];

/** Folders that hold no source of the project. */
export const defaultExcludes: readonly string[] = [
  '.bzr',
  '.direnv',
  '.eggs',
  '.git',
  '.hg',
  '.ipynb_checkpoints',
  '.mypy_cache',
  '.nox',
  '.pyenv',
  '.pytest_cache',
  '.pytype',
  '.ruff_cache',
  '.svn',
  '.tox',
  '.venv',
  '.vscode',
  '.web',
  '__pycache__',
  '__pypackages__',
  '_build',
  'buck-out',
  'build',
  'dist',
  'node_modules',
  'site-packages',
  'venv',
];

export const configOptions = {
  extend: {
    type: 'path',
    default: '',
    description: 'A configuration file to start from. What this one says comes on top.',
    example: '"../pywalk-lint.toml"',
  },
  select: {
    type: 'selectors',
    default: ['ALL'],
    description:
      'The rules that are on, as codes or prefixes of codes. Of two prefixes that match, the longer decides.',
    example: '["E7", "F"]',
  },
  ignore: {
    type: 'selectors',
    default: [],
    description:
      'The rules that are off, as codes or prefixes of codes. At equal length it wins over `select`.',
    example: '["E731"]',
  },
  'extend-select': {
    type: 'selectors',
    default: [],
    description: 'Rules that are on in addition to those of `select`.',
    example: '["B006"]',
  },
  'per-file-ignores': {
    type: 'selectors-by-pattern',
    default: {},
    description:
      'Rules that are off in the files a pattern matches. Without `/` it is the name of a file or of a folder the file is in, otherwise a path from the folder of the configuration; `!` in front means all other files.',
    example: '{ "__init__.py" = ["F401"], "tests/**" = ["E711"] }',
  },
  'target-version': {
    type: 'choice',
    choices: targetVersions,
    default: '3.14',
    description: 'The oldest Python the files must run on. Newer syntax is an error.',
    example: '"3.10"',
  },
  exclude: {
    type: 'strings',
    default: defaultExcludes,
    description:
      'Patterns of files and folders that a walk leaves out: names, or paths from the folder of the configuration. What is named on the command line is always checked.',
    example: '["build", "*_pb2.py"]',
  },
  'extend-exclude': {
    type: 'strings',
    default: [],
    description: 'Patterns that are left out in addition to those of `exclude`.',
    example: '["generated"]',
  },
  'force-exclude': {
    type: 'boolean',
    default: false,
    description:
      'Whether excludes also hold for files that are named, as tools do that pass every changed file.',
    example: 'true',
  },
  'respect-gitignore': {
    type: 'boolean',
    default: true,
    description: 'Whether a walk leaves out what git ignores.',
    example: 'false',
  },
  'output-format': {
    type: 'choice',
    choices: outputFormats,
    default: 'full',
    description: 'How findings are printed.',
    example: '"concise"',
  },
  fix: {
    type: 'boolean',
    default: false,
    description: 'Whether to apply fixes, as with `--fix`.',
    example: 'true',
  },
  'unsafe-fixes': {
    type: 'boolean',
    default: false,
    description: 'Whether fixes that may change what a program does, or lose a comment, are applied too.',
    example: 'true',
  },
  'rule-options': {
    type: 'options-by-rule',
    default: {},
    description: 'Options of single rules, by code; the page of a rule names them.',
    example: '{ B006 = { extend-immutable-calls = ["shop.money.Prices"] } }',
  },
  plugins: {
    type: 'paths',
    default: [],
    description:
      'Modules with rules of your own: paths (beginning with `./` or `../`) or names of installed packages.',
    example: '["./lint/rules.js"]',
  },
} as const satisfies Record<string, ConfigOption>;

/** A key of the configuration. */
export type ConfigName = keyof typeof configOptions;
