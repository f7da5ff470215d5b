/**
 * Which formats there are: name, description, and where it is made.
 *
 * A format is one file and one entry here; the compiler compares the names with those that
 * a configuration may name. What few runs need is loaded on demand.
 */
import type { OutputFormat } from '../../linter/configSchema.ts';
import { conciseFormat } from './concise.ts';
import type { Format, FormatFactory, FormatSetting } from './format.ts';
import { fullFormat } from './full.ts';

/** How `--statistics` answers beside a format; null where its readers could make nothing of it. */
type StatisticsKind = 'text' | 'json' | 'json-lines' | null;

export interface FormatEntry {
  /** For `--help` and the documentation: what it is, or who reads it. */
  readonly description: string;
  readonly statistics: StatisticsKind;
  /** Whether it prints {@link ReportedFinding.noqaRow}, which takes time to find. */
  readonly noqaRows?: true;
  readonly load: () => Promise<FormatFactory>;
}

export const formats: Readonly<Record<OutputFormat, FormatEntry>> = {
  full: {
    description: 'for people: each finding with its source',
    statistics: 'text',
    load: async () => fullFormat,
  },
  concise: {
    description: 'one finding a line, as compilers print them',
    statistics: 'text',
    load: async () => conciseFormat,
  },
  grouped: {
    description: 'one finding a line, below the name of its file',
    statistics: 'text',
    load: async () => (await import('./grouped.ts')).groupedFormat,
  },
  json: {
    description: 'one array of objects, in the shape of ruff',
    statistics: 'json',
    noqaRows: true,
    load: async () => (await import('./json.ts')).jsonFormat,
  },
  'json-lines': {
    description: 'the same objects, one a line',
    statistics: 'json-lines',
    noqaRows: true,
    load: async () => (await import('./jsonLines.ts')).jsonLinesFormat,
  },
  github: {
    description: 'annotations of GitHub Actions',
    statistics: null,
    load: async () => (await import('./github.ts')).githubFormat,
  },
  gitlab: {
    description: 'a Code Quality report for GitLab',
    statistics: null,
    load: async () => (await import('./gitlab.ts')).gitlabFormat,
  },
  sarif: {
    description: 'SARIF 2.1.0, for code scanning and editors',
    statistics: null,
    load: async () => (await import('./sarif.ts')).sarifFormat,
  },
  junit: {
    description: 'a test report in XML',
    statistics: null,
    load: async () => (await import('./junit.ts')).junitFormat,
  },
  rdjson: {
    description: 'for reviewdog',
    statistics: null,
    load: async () => (await import('./rdjson.ts')).rdjsonFormat,
  },
  pylint: {
    description: 'lines as pylint prints them',
    statistics: null,
    load: async () => (await import('./pylint.ts')).pylintFormat,
  },
  agent: {
    description: 'for language models: a line a finding, with the exact edits',
    statistics: 'text',
    load: async () => (await import('./agent.ts')).agentFormat,
  },
};

/** @throws RangeError for statistics in a format that has none */
export async function createFormat(
  name: OutputFormat,
  setting: FormatSetting,
  statistics = false,
): Promise<Format> {
  const entry = formats[name];
  if (!statistics) return (await entry.load())(setting);
  const { statisticsJson, statisticsJsonLines, statisticsText } = await import('./statistics.ts');
  switch (entry.statistics) {
    case 'text':
      return statisticsText(setting);
    case 'json':
      return statisticsJson(setting);
    case 'json-lines':
      return statisticsJsonLines(setting);
    case null:
      throw new RangeError(`--statistics has no output in the format '${name}'`);
  }
}

/** A line a format, for the help. */
export function describeFormats(indent: string): string {
  const entries = Object.entries(formats);
  const width = Math.max(...entries.map(([name]) => name.length));
  return entries
    .map(([name, { description }]) => `${indent}${name.padEnd(width)}  ${description}`)
    .join('\n');
}
