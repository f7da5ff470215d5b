/**
 * The commands beside `check`: what can be said to them. What they do is loaded when one of
 * them runs, so that a check does not pay for them.
 */
import { type Command, Option } from 'commander';
import type { TargetVersion } from '../parser/versions.ts';
import { type ColorChoice, colorChoices } from './colors.ts';
import type { Streams } from './streams.ts';
import { parseTargetVersion } from './targetVersion.ts';

/** Adds all of them to the program, in the order of the help. */
export function registerCommands(program: Command, streams: Streams): void {
  registerRule(program, streams);
  registerConfig(program, streams);
  registerAst(program, streams);
  registerTokens(program, streams);
  registerVerdict(program, streams);
}

const targetVersionOption = (description: string): Option =>
  new Option('--target-version <version>', description).argParser(parseTargetVersion);

const colorOption = (): Option =>
  new Option('--color <when>', 'colour the output').choices(colorChoices).default('auto');

const collect = (value: string, previous: string[] | undefined): string[] => [...(previous ?? []), value];

/** For commands that speak of rules or settings, both of which a project may bring along. */
function addConfigOptions(command: Command): Command {
  return command
    .option('--config <file|key=value>', 'as for check; may be repeated', collect)
    .option('--isolated', 'read no configuration file');
}

interface ConfigOptions {
  readonly config?: string[];
  readonly isolated?: boolean;
}

const configRequest = ({ config, isolated }: ConfigOptions) => ({
  configs: config ?? [],
  isolated: isolated === true,
  values: {},
});

const textOrJson = (): Option =>
  new Option('--output-format <format>', 'text for people, json for programs')
    .choices(['text', 'json'])
    .default('text');

function registerRule(program: Command, streams: Streams): void {
  const command = program
    .command('rule')
    .summary('explain a rule, or list all')
    .description('Explains rules: what each finds, why that matters, examples, options.')
    .argument('[codes...]', 'codes, prefixes or names of rules')
    .option('--all', 'every rule there is, those of plugins included')
    .addOption(textOrJson())
    .addOption(colorOption());
  addConfigOptions(command)
    .addHelpText(
      'after',
      `
Exit codes: 0 explained; 2 there is no such rule, or the configuration is wrong.

Examples:
  pywalk-lint rule E711                       what it is, and what to write instead
  pywalk-lint rule bare-except                by name
  pywalk-lint rule --all                      one line for each rule
  pywalk-lint rule --all --output-format json everything about all of them`,
    )
    .action(async (codes: string[], options, self: Command) => {
      if (options.all === true ? codes.length > 0 : codes.length === 0) {
        self.error('error: name rules, or ask for --all');
      }
      const { runRule } = await import('./rule.ts');
      process.exitCode = await runRule(
        {
          codes: options.all === true ? null : codes,
          isJson: options.outputFormat === 'json',
          color: options.color as ColorChoice,
          config: configRequest(options),
        },
        streams,
      );
    });
}

function registerConfig(program: Command, streams: Streams): void {
  const command = program
    .command('config')
    .summary('show the configuration that is in force, or explain a key')
    .description('Shows which configuration holds for a folder, and where each value comes from.')
    .argument('[key]', 'one key: what it means, its type, default and value')
    .option('--for <path>', 'the file or folder to ask about', '.')
    .addOption(textOrJson());
  addConfigOptions(command)
    .addHelpText(
      'after',
      `
What is printed without a key is TOML: it may be the beginning of a pywalk-lint.toml.
Exit codes: 0 shown; 2 there is no such key, or the configuration is wrong.

Examples:
  pywalk-lint config                   all keys with their values
  pywalk-lint config target-version    one key explained
  pywalk-lint config --for tests/x.py  what holds for that file`,
    )
    .action(async (key: string | undefined, options) => {
      const { runConfig } = await import('./config.ts');
      process.exitCode = await runConfig(
        {
          key: key ?? null,
          path: options.for,
          isJson: options.outputFormat === 'json',
          config: configRequest(options),
        },
        streams,
      );
    });
}

function registerAst(program: Command, streams: Streams): void {
  program
    .command('ast')
    .summary('print the trees of files, as Python or as canonical JSON')
    .description('Prints the trees of files as `python -m ast` does, or as canonical JSON.')
    .argument('<files...>', 'files; - reads their names from stdin, one a line')
    .option('--canonical', 'one line of JSON a file: its tree, or its first syntax error')
    .option('--sha', 'the SHA-256 of the canonical tree in its place (implies --canonical)')
    .option('--no-pos', 'leave positions out of the canonical tree')
    .option('--positions', 'show positions in the readable dump')
    .option('--jsonl', 'the files hold JSON records {id, source | source_b64}, one a line')
    .addOption(targetVersionOption('also reject what this Python does not know: 3.8 to 3.14'))
    .addHelpText(
      'after',
      `
Exit codes: 0 done; 1 a file has a syntax error (only without --canonical); 2 wrong usage or unreadable input.

Examples:
  pywalk-lint ast app.py                          the tree, indented
  find . -name '*.py' | pywalk-lint ast --sha -   a hash for each file's tree`,
    )
    .action(async (files: string[], options: AstOptions) => {
      const canonical = options.canonical === true || options.sha === true;
      const { runAst } = await import('./ast.ts');
      process.exitCode = await runAst(
        {
          files,
          canonical,
          sha: options.sha === true,
          positions: canonical ? options.pos : options.positions === true,
          jsonl: options.jsonl === true,
          targetVersion: options.targetVersion,
        },
        streams,
      );
    });
}

interface AstOptions {
  readonly canonical?: boolean;
  readonly sha?: boolean;
  readonly pos: boolean;
  readonly positions?: boolean;
  readonly jsonl?: boolean;
  readonly targetVersion?: TargetVersion;
}

function registerTokens(program: Command, streams: Streams): void {
  program
    .command('tokens')
    .summary('print the tokens of files')
    .description('Prints the tokens and comments of files: place, type, text.')
    .argument('<files...>', 'files; - is standard input')
    .addOption(
      new Option('--output-format <format>', 'text for people, json-lines for programs')
        .choices(['text', 'json-lines'])
        .default('text'),
    )
    .addHelpText(
      'after',
      `
Rows and columns count from 1, columns in characters; the end is exclusive.
Exit codes: 0 done; 1 a file has a syntax error; 2 wrong usage or unreadable input.

Examples:
  pywalk-lint tokens app.py
  echo 'x = 1' | pywalk-lint tokens - --output-format json-lines`,
    )
    .action(async (files: string[], options) => {
      const { runTokens } = await import('./tokens.ts');
      const isJson = options.outputFormat === 'json-lines';
      process.exitCode = await runTokens({ files, isJson }, streams);
    });
}

function registerVerdict(program: Command, streams: Streams): void {
  program
    .command('verdict')
    .summary('say of each source in a JSONL file whether Python accepts it')
    .description(
      'Prints {id, ok} or {id, ok: false, type, msg, lineno, offset, end_lineno, end_offset} for each record ' +
        '{id, source | source_b64}: what compile() of the target version raises first.',
    )
    .argument('<cases>', 'a JSONL file, or - for stdin')
    .addOption(targetVersionOption('the Python to answer for: 3.8 to 3.14'))
    .addHelpText(
      'after',
      `
Exit codes: 0 all records judged; 2 wrong usage, or a record that could not be read.

Examples:
  pywalk-lint verdict cases.jsonl --target-version 3.12
  echo '{"id": "a", "source": "x = = 1"}' | pywalk-lint verdict -`,
    )
    .action(async (cases: string, options: { readonly targetVersion?: TargetVersion }) => {
      const { runVerdict } = await import('./verdict.ts');
      process.exitCode = await runVerdict({ cases, targetVersion: options.targetVersion }, streams);
    });
}
