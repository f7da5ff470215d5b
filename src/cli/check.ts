/**
 * The command `check`, which is also what runs when no command is named.
 *
 * One input that cannot be read never stops the others: it gets a line on stderr, and
 * the exit code says that not everything was seen. Exit codes: 0 clean, 1 findings,
 * 2 a wrong call, an input that could not be checked, or a rule that failed.
 */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { type Command, Option } from 'commander';
import pc from 'picocolors';
import manifest from '../../package.json' with { type: 'json' };
import type { OutputFormat } from '../linter/configSchema.ts';
import type { RuleFailure } from '../linter/dispatch.ts';
import { createLinter, type Linter, type LintResult } from '../linter/linter.ts';
import { SYNTAX_CODE } from '../linter/select.ts';
import type { TargetVersion } from '../parser/index.ts';
import { decodeNamed } from '../text/codecs.ts';
import { discoverFiles, reasonOf } from './discover.ts';
import type { Format, FormatSetting, Totals } from './formats/format.ts';
import { understandsLinks } from './formats/links.ts';
import { createFormat, describeFormats, formats } from './formats/table.ts';
import { parseTargetVersion } from './sources.ts';
import { type Streams, write } from './streams.ts';

const colorChoices = ['auto', 'always', 'never'] as const;
type ColorChoice = (typeof colorChoices)[number];

interface CheckOptions {
  readonly select?: string[];
  readonly ignore?: string[];
  readonly outputFormat: OutputFormat;
  readonly targetVersion?: TargetVersion;
  readonly exitZero?: boolean;
  readonly statistics?: boolean;
  readonly color: ColorChoice;
}

const EXIT_CLEAN = 0;
const EXIT_FINDINGS = 1;
const EXIT_FAILURE = 2;

/** A NUL among the first bytes: an image, an archive, or text in UTF-16, never Python. */
const SNIFFED_BYTES = 1024;

/** Adds `check` to the program. */
export function registerCheck(program: Command, streams: Streams = process): void {
  program
    .command('check', { isDefault: true })
    .summary('report syntax errors and lint findings (the default command)')
    .description('Reports syntax errors and lint findings of Python files.')
    .argument('[paths...]', 'files, and folders that are searched for .py and .pyi files', ['.'])
    .option('--select <codes>', 'rules to run, as codes or prefixes: E7,F541 (default: all)', parseCodes)
    .option('--ignore <codes>', 'rules not to run; the longer of two matching prefixes decides', parseCodes)
    .addOption(
      new Option('--output-format <format>', 'how to print findings')
        .choices(Object.keys(formats))
        .default('full'),
    )
    .option(
      '--target-version <version>',
      'oldest Python the files must run on: 3.8 to 3.14',
      parseTargetVersion,
    )
    .option('--statistics', 'count what is found by rule instead of showing it')
    .option('--exit-zero', 'exit with 0 even if there are findings')
    .addOption(new Option('--color <when>', 'colour the output').choices(colorChoices).default('auto'))
    .addHelpText('after', help)
    .action(async (paths: string[], options: CheckOptions, command: Command) => {
      let linter: Linter;
      let format: Format;
      try {
        linter = createLinter({ ...options, encodings: decodeNamed });
        format = await createFormat(options.outputFormat, settingOf(linter, options), options.statistics);
      } catch (error) {
        if (!(error instanceof RangeError)) throw error;
        return command.error(`error: ${error.message}`, { exitCode: EXIT_FAILURE });
      }
      process.exitCode = await check(linter, format, paths, options, streams);
    });
}

const help = `
Output formats:
${describeFormats('  ')}

Exit codes: 0 nothing found; 1 something found; 2 wrong usage, unreadable input or an internal failure.

Examples:
  pywalk-lint                               check the current folder
  pywalk-lint app.py lib/ --select E7,F     two inputs, the rules of two families
  pywalk-lint --output-format json app.py   what was found, for a program`;

function parseCodes(value: string, previous: string[] | undefined): string[] {
  const codes = value.split(',').map((code) => code.trim());
  return [...(previous ?? []), ...codes.filter((code) => code !== '')];
}

/** https://no-color.org and https://force-color.org; what is said on the command line goes first. */
function wantsColor(choice: ColorChoice): boolean {
  if (choice !== 'auto') return choice === 'always';
  const { FORCE_COLOR, NO_COLOR, TERM } = process.env;
  if (NO_COLOR !== undefined && NO_COLOR !== '') return false;
  if (FORCE_COLOR !== undefined && FORCE_COLOR !== '') return FORCE_COLOR !== '0';
  return process.stdout.isTTY === true && TERM !== 'dumb';
}

function settingOf(linter: Linter, options: CheckOptions): FormatSetting {
  const colored = wantsColor(options.color);
  return {
    cwd: process.cwd(),
    version: manifest.version,
    colors: pc.createColors(colored),
    links: colored && understandsLinks(process.stdout),
    applicable: 'none',
    findRule: (code) => linter.rules.find((rule) => rule.code === code),
  };
}

/** Checks the files and prints; resolves to the exit code. */
async function check(
  linter: Linter,
  format: Format,
  paths: readonly string[],
  options: CheckOptions,
  streams: Streams,
): Promise<number> {
  const cwd = process.cwd();
  const warn = (shown: string, reason: string): void => {
    streams.stderr.write(`pywalk-lint: ${shown}: ${reason}\n`);
  };
  const discovery = discoverFiles(paths, cwd);
  for (const problem of discovery.problems) warn(problem.path, problem.reason);
  const totals = { files: 0, filesWithFindings: 0, syntaxErrors: 0, ruleFindings: 0 };
  let problems = discovery.problems.length;
  let ruleFailures = 0;
  for (const file of discovery.files) {
    const absolutePath = path.resolve(cwd, file);
    const source = readPython(absolutePath);
    if (typeof source === 'string') {
      problems++;
      warn(file, source);
      continue;
    }
    const result = linter.lint(source, { filename: file });
    ruleFailures += result.failures.length;
    for (const failure of result.failures) warn(file, describeFailure(result, failure));
    count(totals, result);
    const text = format.file({ path: file, absolutePath, tree: result.tree, findings: result.findings });
    if (text !== '') await write(streams.stdout, text);
  }
  if (totals.files === 0 && problems === 0) warn(paths.join(', '), 'no Python files found');
  await write(streams.stdout, format.end({ ...totals, problems }));
  if (problems > 0 || ruleFailures > 0) return EXIT_FAILURE;
  return totals.filesWithFindings > 0 && options.exitZero !== true ? EXIT_FINDINGS : EXIT_CLEAN;
}

/** The bytes of a file, or in words why there are none to check. */
function readPython(absolutePath: string): Uint8Array | string {
  let bytes: Uint8Array;
  try {
    bytes = readFileSync(absolutePath);
  } catch (error) {
    return reasonOf(error);
  }
  return isBinary(bytes) ? 'not text that Python could read (binary data or UTF-16)' : bytes;
}

function isBinary(bytes: Uint8Array): boolean {
  return bytes.subarray(0, SNIFFED_BYTES).includes(0);
}

/** An error of the linter, not of the file: named, so that it can be reported. */
function describeFailure(result: LintResult, { code, name, error, start }: RuleFailure): string {
  const text = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
  const line = result.tree.lineIndex.lineOf(start);
  return `internal error in rule ${code} (${name}) at line ${line}, please report it: ${text}`;
}

function count(
  totals: { -readonly [Name in keyof Omit<Totals, 'problems'>]: number },
  result: LintResult,
): void {
  totals.files++;
  if (result.findings.length > 0) totals.filesWithFindings++;
  for (const finding of result.findings) {
    if (finding.code === SYNTAX_CODE) totals.syntaxErrors++;
    else totals.ruleFindings++;
  }
}
