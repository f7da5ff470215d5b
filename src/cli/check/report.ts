/**
 * What a run says, file by file, and what it adds up to.
 *
 * Findings, diffs and the summary are output; everything about the run itself (inputs that
 * could not be read, files that could not be fixed, rules that failed) is a line on stderr.
 */
import manifest from '../../../package.json' with { type: 'json' };
import { LineIndex } from '../../text/lineIndex.ts';
import { chooseColors } from '../colors.ts';
import type { Project } from '../configuration/project.ts';
import { ConfigurationError } from '../configuration/toml.ts';
import type { Colors, Format, FormatSetting, SourceView, Totals } from '../formats/format.ts';
import { understandsLinks } from '../formats/links.ts';
import { plural } from '../formats/summary.ts';
import { createFormat } from '../formats/table.ts';
import type { Sink } from '../streams.ts';
import type { CheckArguments } from './arguments.ts';
import type { CheckedFile } from './checkFile.ts';
import type { Output } from './output.ts';
import type { Progress } from './progress.ts';

export interface ReporterSetting {
  readonly args: CheckArguments;
  readonly cwd: string;
  /** The project of the working folder: it says how to print. */
  readonly base: Project;
  /** It and those of the files. */
  readonly projects: readonly Project[];
  readonly output: Output;
  readonly stderr: Sink;
  /** Whether the output is read by a person, as it comes. */
  readonly isTerminal: boolean;
  readonly progress: Progress;
}

export interface Reporter {
  readonly totals: Totals;
  /** Rules that failed, and files that could not be written. */
  readonly failures: number;
  /** An input that could not be checked. */
  problem(shown: string, reason: string): void;
  /** Something that went wrong with an input that was checked. */
  failure(shown: string, reason: string): void;
  /** A line about an input. */
  warn(shown: string, reason: string): void;
  /** @param before the text of the file before fixes; asked for a diff only */
  file(shown: string, absolutePath: string, checked: CheckedFile, before: () => string): Promise<void>;
  progress(done: number, total: number): void;
  /** The summary. */
  end(): Promise<void>;
}

/** @throws ConfigurationError for a combination of options that has no output */
export async function createReporter(setting: ReporterSetting): Promise<Reporter> {
  const { args, base, output, progress } = setting;
  const colors = chooseColors(args.color, { isTTY: setting.isTerminal });
  const format = await makeFormat(setting, colors);
  const totals = {
    files: 0,
    filesWithFindings: 0,
    syntaxErrors: 0,
    ruleFindings: 0,
    problems: 0,
    fixed: 0,
    filesFixed: 0,
  };
  let failures = 0;
  const warn = (shown: string, reason: string): void => {
    progress.clear();
    if (!args.silent) setting.stderr.write(`pywalk-lint: ${shown}: ${reason}\n`);
  };
  const failure = (shown: string, reason: string): void => {
    failures++;
    warn(shown, reason);
  };
  const print = async (text: string): Promise<void> => {
    if (text === '') return;
    progress.clear();
    await output.write(text);
  };
  const fixesOnly = args.diff || args.fixOnly;

  async function file(
    shown: string,
    absolutePath: string,
    checked: CheckedFile,
    before: () => string,
  ): Promise<void> {
    for (const reason of checked.failures) failure(shown, reason);
    count(totals, checked);
    if (checked.omitted > 0) warn(shown, `${plural(checked.omitted, 'more finding')} not shown`);
    if (checked.refusal === 'encoding') {
      warn(shown, 'not fixed: its bytes cannot be written back in its encoding');
    } else if (checked.syntaxErrors > 0 && (fixesOnly || checked.refusal !== null)) {
      const errors = plural(checked.syntaxErrors, 'syntax error');
      warn(shown, checked.fixed === null ? `not fixed: it has ${errors}` : `it still has ${errors}`);
    }
    if (args.diff) {
      if (checked.fixed === null) return;
      const { renderDiff } = await import('./diff.ts');
      await print(renderDiff(shown, before(), checked.fixed.text, colors));
    } else if (!args.fixOnly) {
      const source = new SourceText(checked.text);
      await print(format.file({ path: shown, absolutePath, source, findings: checked.findings }));
    }
  }

  return {
    totals,
    get failures() {
      return failures;
    },
    problem(shown, reason) {
      totals.problems++;
      warn(shown, reason);
    },
    failure,
    warn,
    file,
    progress: (done, total) => progress.update(done, total),
    async end() {
      progress.clear();
      if (!fixesOnly) return print(format.end(totals));
      const line = `${describeFixes(totals, args.diff)}\n`;
      if (args.quiet) return;
      // A diff is for a program to read.
      if (args.diff) setting.stderr.write(line);
      else await print(line);
    },
  };

  async function makeFormat({ cwd, projects }: ReporterSetting, used: Colors): Promise<Format> {
    const formatSetting: FormatSetting = {
      cwd,
      version: manifest.version,
      colors: used,
      links: used.isColorSupported && (await understandsLinks({ isTTY: setting.isTerminal })),
      applicable: base.settings.unsafeFixes ? 'all' : 'safe',
      quiet: args.quiet,
      findRule: (code) => {
        for (const { rules } of projects) {
          const found = rules.find((rule) => rule.code === code);
          if (found !== undefined) return found;
        }
        return undefined;
      },
    };
    try {
      return await createFormat(base.settings.outputFormat, formatSetting, args.statistics);
    } catch (error) {
      if (!(error instanceof RangeError)) throw error;
      throw new ConfigurationError([error.message]);
    }
  }
}

function count(
  totals: { -readonly [Name in keyof Totals]: Totals[Name] },
  { findings, fixed, omitted, syntaxErrors }: CheckedFile,
): void {
  totals.files++;
  if (findings.length > 0) totals.filesWithFindings++;
  totals.syntaxErrors += syntaxErrors;
  totals.ruleFindings += findings.length + omitted - syntaxErrors;
  if (fixed === null) return;
  totals.filesFixed++;
  totals.fixed += fixed.count;
}

function describeFixes({ files, fixed, filesFixed, problems }: Totals, isDiff: boolean): string {
  const skipped = problems === 0 ? '' : ` ${plural(problems, 'input')} could not be checked.`;
  if (fixed === 0) return `Nothing to fix: ${plural(files, 'file')} checked.${skipped}`;
  const what = `${plural(fixed, 'finding')} in ${filesFixed} of ${plural(files, 'file')}`;
  return `${isDiff ? 'Would fix' : 'Fixed'} ${what}.${skipped}`;
}

/** A text whose lines are counted when somebody asks. */
class SourceText implements SourceView {
  readonly text: string;
  private lines: LineIndex | null;

  constructor(text: string) {
    this.text = text;
    this.lines = null;
  }

  get lineIndex(): LineIndex {
    this.lines ??= new LineIndex(this.text);
    return this.lines;
  }
}
