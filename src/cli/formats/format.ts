/**
 * What a format is: it is told of one file after the other and says what to print.
 *
 * A format gets whole files in their order and answers with text at once, so that the
 * findings of a large project are never all in memory; only what has to know the end
 * before it can say the beginning (junit's totals, statistics) keeps something back.
 */
import pc from 'picocolors';
import type { Tree } from '../../ast/tree.ts';
import type { Finding, Fix, Rule } from '../../rules/rule.ts';

/** Functions that colour a text, or return it as it is. */
export type Colors = ReturnType<typeof pc.createColors>;

/** A file that was linted. */
export interface FileReport {
  /** The path as the user would write it; `-` for standard input without a name. */
  readonly path: string;
  /** `-` for standard input without a name. */
  readonly absolutePath: string;
  readonly tree: Tree;
  /** By position. */
  readonly findings: readonly Finding[];
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

/** Whether `--fix` with the same arguments would apply this fix. */
export function isApplicable(fix: Fix | null, setting: FormatSetting): boolean {
  if (fix === null || setting.applicable === 'none') return false;
  return setting.applicable === 'all' || fix.applicability === 'safe';
}

/** The same for readers that are programs: no colours, no links, no marks for the eye. */
export function plainSetting(setting: FormatSetting): FormatSetting {
  return { ...setting, colors: pc.createColors(false), links: false, applicable: 'none' };
}
