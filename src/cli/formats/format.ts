/**
 * What a format is: it is told of one file after the other and says what to print.
 *
 * A format gets whole files in their order and answers with text at once, so that the
 * findings of a large project are never all in memory; only what has to know the end
 * before it can say the beginning (junit's totals, statistics) keeps something back.
 */
import pc from 'picocolors';
import { SYNTAX_CODE } from '../../linter/select.ts';
import type { Fix, Rule, Severity } from '../../rules/rule.ts';
import type { LineIndex } from '../../text/lineIndex.ts';

/** Functions that colour a text, or return it as it is. */
export type Colors = ReturnType<typeof pc.createColors>;

/** A text that offsets point into. */
export interface SourceView {
  readonly text: string;
  readonly lineIndex: LineIndex;
}

/** One thing that was found, as plain data: it may come from another thread. */
export interface ReportedFinding {
  /** The rule's code, or `invalid-syntax`. */
  readonly code: string;
  readonly name: string;
  readonly message: string;
  /** 0-based UTF-16 offsets, `end` exclusive. */
  readonly start: number;
  readonly end: number;
  readonly severity: Severity;
  /** Codes that other tools report the same under. */
  readonly aliases: readonly string[];
  readonly fix: Fix | null;
  /** 1-based line on which a `noqa` comment would suppress it; null for what none can, and in formats that do not tell it. */
  readonly noqaRow: number | null;
}

/** A file that was linted. */
export interface FileReport {
  /** The path as the user would write it; `-` for standard input without a name. */
  readonly path: string;
  /** `-` for standard input without a name. */
  readonly absolutePath: string;
  readonly source: SourceView;
  /** By position. */
  readonly findings: readonly ReportedFinding[];
}

/** The whole run, in numbers. */
export interface Totals {
  readonly files: number;
  /** Files with at least one finding. */
  readonly filesWithFindings: number;
  readonly syntaxErrors: number;
  readonly ruleFindings: number;
  /** Inputs that could not be checked. */
  readonly problems: number;
  /** Findings that were fixed, and are not among those above. */
  readonly fixed: number;
  readonly filesFixed: number;
}

/** What is the same for all files of a run. */
export interface FormatSetting {
  /** Absolute; paths below it are printed relative to it. */
  readonly cwd: string;
  /** Of this package. */
  readonly version: string;
  readonly colors: Colors;
  /** Whether the reader is a terminal that understands links (OSC 8). */
  readonly links: boolean;
  /** Which fixes `--fix` would apply with the same arguments; `none` when it does not apply any. */
  readonly applicable: 'none' | 'safe' | 'all';
  /** Whether people get findings only, without a summary. */
  readonly quiet: boolean;
  /** The rule behind a code, wherever it comes from; undefined for syntax errors. */
  readonly findRule: (code: string) => Rule | undefined;
}

export interface Format {
  /** Text to print for a file, line breaks included; may be empty. */
  file(report: FileReport): string;
  /** Text to print when all files are done. */
  end(totals: Totals): string;
}

/** Makes a format; every format module exports one. */
export type FormatFactory = (setting: FormatSetting) => Format;

/** Whether `--fix` with the same arguments would fix this. */
export function isApplicable({ code, fix }: ReportedFinding, setting: FormatSetting): boolean {
  return code !== SYNTAX_CODE && isWanted(fix, setting);
}

/** Whether `--fix-syntax` with the same arguments would repair this error. */
export function isRepairable({ code, fix }: ReportedFinding, setting: FormatSetting): boolean {
  return code === SYNTAX_CODE && isWanted(fix, setting);
}

function isWanted(fix: Fix | null, setting: FormatSetting): boolean {
  if (fix === null || fix.applicability === 'displayonly' || setting.applicable === 'none') return false;
  return setting.applicable === 'all' || fix.applicability === 'safe';
}

/** The same for readers that are programs: no colours, no links, no marks for the eye. */
export function plainSetting(setting: FormatSetting): FormatSetting {
  return { ...setting, colors: pc.createColors(false), links: false, applicable: 'none' };
}
