/**
 * What can be said to `check` on the command line, and what was said.
 *
 * An option that has the name of a configuration key becomes a value of that key and is
 * treated like one from a file, so that both are checked and put together in one place.
 */
import { type Command, InvalidArgumentError, Option } from 'commander';
import { type OutputFormat, outputFormats } from '../../linter/configSchema.ts';
import type { ColorChoice } from '../colors.ts';
import { colorChoices } from '../colors.ts';
import type { ConfigRequest } from '../configuration/projects.ts';
import type { ConfigValues } from '../configuration/validate.ts';
import { closest } from '../suggest.ts';
import { parseTargetVersion } from '../targetVersion.ts';

export interface CheckArguments {
  /** Files, folders and patterns; `['-']` is standard input. */
  readonly paths: readonly string[];
  readonly stdinFilename: string | null;
  readonly config: ConfigRequest;
  /** Print what fixes would change instead of changing it. */
  readonly diff: boolean;
  /** Repair syntax errors. */
  readonly fixSyntax: boolean;
  /** Report only that something was fixed. */
  readonly fixOnly: boolean;
  readonly exitNonZeroOnFix: boolean;
  readonly exitZero: boolean;
  readonly outputFile: string | null;
  readonly statistics: boolean;
  readonly timing: boolean;
  /** On how many threads to check; null: as many as pay. */
  readonly threads: number | null;
  readonly showFiles: boolean;
  readonly quiet: boolean;
  readonly silent: boolean;
  readonly color: ColorChoice;
  /** Whether `noqa` comments count. */
  readonly noqa: boolean;
}

/** The options as commander hands them over. */
interface RawOptions {
  readonly select?: string[];
  readonly ignore?: string[];
  readonly extendSelect?: string[];
  readonly perFileIgnores?: Record<string, string[]>;
  readonly targetVersion?: string;
  readonly ignoreNoqa?: boolean;
  readonly exclude?: string[];
  readonly extendExclude?: string[];
  readonly respectGitignore?: boolean;
  readonly forceExclude?: boolean;
  readonly stdinFilename?: string;
  readonly showFiles?: boolean;
  readonly fix?: boolean;
  readonly unsafeFixes?: boolean;
  readonly fixSyntax?: boolean;
  readonly fixOnly?: boolean;
  readonly diff?: boolean;
  readonly exitNonZeroOnFix?: boolean;
  readonly config?: string[];
  readonly isolated?: boolean;
  readonly outputFormat?: string;
  readonly outputFile?: string;
  readonly statistics?: boolean;
  readonly timing?: boolean;
  readonly threads?: number;
  readonly quiet?: boolean;
  readonly silent?: boolean;
  readonly color: ColorChoice;
  readonly exitZero?: boolean;
}

/** Adds the options and arguments of `check`. */
export function declareArguments(command: Command): Command {
  command
    .argument('[paths...]', 'files, folders and glob patterns; - for standard input (default: .)')
    .usage('[options] [paths...]');
  declareRules(command.optionsGroup('Rules:'));
  declareFiles(command.optionsGroup('Files:'));
  declareFixes(command.optionsGroup('Fixes:'));
  declareOutput(command.optionsGroup('Output:'));
  declareConfig(command.optionsGroup('Configuration:'));
  return command.optionsGroup('Other:');
}

function declareRules(command: Command): void {
  command
    .option('--select <codes>', 'rules to run, as codes or prefixes: E7,F541 (default: ALL)', parseList)
    .option('--ignore <codes>', 'rules not to run; the longer of two matching prefixes decides', parseList)
    .option('--extend-select <codes>', 'rules to run beside those of the configuration', parseList)
    .option(
      '--per-file-ignores <list>',
      "rules not to run in some files: 'tests/:E711,F541,x.py:E7'",
      parsePerFileIgnores,
    )
    .option(
      '--target-version <version>',
      'oldest Python the files must run on: 3.8 to 3.14',
      parseTargetVersion,
    )
    .option('--ignore-noqa', 'also report what noqa comments suppress');
}

function declareFiles(command: Command): void {
  command
    .option('--exclude <patterns>', 'leave these out instead of the usual folders', parseList)
    .option('--extend-exclude <patterns>', 'leave these out too', parseList)
    .option('--force-exclude', 'leave out what is excluded even when it is named')
    .addOption(new Option('--no-force-exclude').hideHelp())
    .addOption(new Option('--respect-gitignore').hideHelp())
    .option('--no-respect-gitignore', 'also check what git ignores')
    .option('--stdin-filename <path>', 'the name of what comes on standard input')
    .option('--show-files', 'print the files that would be checked, and stop');
}

function declareFixes(command: Command): void {
  command
    .option('--fix', 'apply safe fixes')
    .addOption(new Option('--no-fix').hideHelp())
    .option('--unsafe-fixes', 'also fixes that may change what the program does, or lose a comment')
    .addOption(new Option('--no-unsafe-fixes').hideHelp())
    .option('--fix-syntax', 'repair syntax errors where there is a way; with --unsafe-fixes also by guessing')
    .option('--fix-only', 'apply fixes and do not report what is left')
    .option('--diff', 'print what --fix would change, and change nothing')
    .option('--exit-non-zero-on-fix', 'exit with 1 when something was fixed');
}

function declareOutput(command: Command): void {
  command
    .option('--output-format <format>', 'how to print findings: one of those below', parseOutputFormat)
    .option('--output-file <file>', 'write to this file instead of standard output')
    .option('--statistics', 'count findings by rule instead of printing them')
    .option('--timing', 'say what each rule cost')
    .option('--threads <number>', 'on how many threads to check (default: as many as pay)', parseThreads)
    .option('-q, --quiet', 'print findings and nothing else')
    .option('-s, --silent', 'print nothing; the exit code tells')
    .addOption(new Option('--color <when>', 'colour the output').choices(colorChoices).default('auto'))
    .option('--exit-zero', 'exit with 0 even if something was found');
}

function declareConfig(command: Command): void {
  command
    .option(
      '--config <file|key=value>',
      'a configuration file for all files, or one setting in TOML; may be repeated',
      collect,
    )
    .option('--isolated', 'read no configuration file');
}

function parseOutputFormat(value: string): OutputFormat {
  const found = outputFormats.find((format) => format === value);
  if (found !== undefined) return found;
  const hint = closest(value, outputFormats);
  const known = `There are ${outputFormats.join(', ')}.`;
  throw new InvalidArgumentError(hint === null ? known : `Did you mean '${hint}'? ${known}`);
}

function parseThreads(value: string): number {
  const threads = Number(value);
  if (Number.isInteger(threads) && threads >= 1 && threads <= 256) return threads;
  throw new InvalidArgumentError('Expected a number from 1 to 256.');
}

const collect = (value: string, previous: string[] | undefined): string[] => [...(previous ?? []), value];

function parseList(value: string, previous: string[] | undefined): string[] {
  const items = value.split(',').map((item) => item.trim());
  return [...(previous ?? []), ...items.filter((item) => item !== '')];
}

/** `tests/:E711,F541,x.py:E7`: a pattern, a colon, codes; a part without a colon is one more code. */
function parsePerFileIgnores(
  value: string,
  previous: Record<string, string[]> | undefined,
): Record<string, string[]> {
  const ignores = { ...previous };
  let pattern: string | null = null;
  for (const part of value.split(',').map((item) => item.trim())) {
    if (part === '') continue;
    const colon = part.lastIndexOf(':');
    if (colon > 0) pattern = part.slice(0, colon).trim();
    if (pattern === null) throw new InvalidArgumentError("Expected PATTERN:CODES, such as 'tests/:E711'.");
    ignores[pattern] = [...(ignores[pattern] ?? []), part.slice(colon + 1).trim()];
  }
  return ignores;
}

/** What was said, in the words of the configuration. */
export function readArguments(paths: readonly string[], raw: RawOptions, command: Command): CheckArguments {
  if (paths.includes('-') && paths.length > 1) {
    command.error('error: - (standard input) cannot be checked together with other paths');
  }
  if (raw.stdinFilename !== undefined && paths[0] !== '-') {
    command.error('error: --stdin-filename is only for standard input: add the path -');
  }
  const fixOnly = raw.fixOnly === true;
  const values: ConfigValues = {
    select: raw.select,
    ignore: raw.ignore,
    'extend-select': raw.extendSelect,
    'per-file-ignores': raw.perFileIgnores,
    'target-version': raw.targetVersion,
    exclude: raw.exclude,
    'extend-exclude': raw.extendExclude,
    'force-exclude': raw.forceExclude,
    'respect-gitignore': raw.respectGitignore,
    'output-format': raw.outputFormat,
    fix: raw.fix ?? (fixOnly ? true : undefined),
    'unsafe-fixes': raw.unsafeFixes,
  };
  return {
    paths: paths.length === 0 ? ['.'] : paths,
    stdinFilename: raw.stdinFilename ?? null,
    config: { configs: raw.config ?? [], isolated: raw.isolated === true, values },
    diff: raw.diff === true,
    fixSyntax: raw.fixSyntax === true,
    fixOnly,
    exitNonZeroOnFix: raw.exitNonZeroOnFix === true,
    exitZero: raw.exitZero === true,
    outputFile: raw.outputFile ?? null,
    statistics: raw.statistics === true,
    timing: raw.timing === true,
    threads: raw.threads ?? null,
    showFiles: raw.showFiles === true,
    quiet: raw.quiet === true || raw.silent === true,
    silent: raw.silent === true,
    color: raw.color,
    noqa: raw.ignoreNoqa !== true,
  };
}
