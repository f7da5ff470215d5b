/**
 * The command `rule`: what a rule finds, why that matters, and what to write instead.
 *
 * It tells what the rule's own file says. Rules of plugins are known as well, because the
 * configuration of the working folder is read.
 */
import { SYNTAX_CODE, selectRules } from '../linter/select.ts';
import { docsOf } from '../rules/docs.ts';
import type { OptionSpec, Rule, RuleDocs } from '../rules/rule.ts';
import { type ColorChoice, chooseColors } from './colors.ts';
import { type ConfigRequest, createProjects } from './configuration/projects.ts';
import { explainUnknownRule } from './configuration/settings.ts';
import { ConfigurationError } from './configuration/toml.ts';
import { EXIT_CLEAN, EXIT_FAILURE } from './exitCodes.ts';
import type { Colors } from './formats/format.ts';
import { pageOf } from './formats/links.ts';
import { type Streams, write } from './streams.ts';
import { createTables } from './tables.ts';

export interface RuleArguments {
  /** Codes, prefixes or names; null for all rules. */
  readonly codes: readonly string[] | null;
  readonly isJson: boolean;
  readonly color: ColorChoice;
  readonly config: ConfigRequest;
}

const MAX_WIDTH = 100;

/** @returns the exit code */
export async function runRule(args: RuleArguments, streams: Streams): Promise<number> {
  try {
    const projects = await createProjects(process.cwd(), args.config, {
      tables: createTables(),
      noqa: true,
      timing: false,
    });
    const { rules } = await projects.projectOf(process.cwd());
    const colors = chooseColors(args.color, process.stdout);
    await write(streams.stdout, render(args, rules, colors));
    return EXIT_CLEAN;
  } catch (error) {
    if (!(error instanceof ConfigurationError)) throw error;
    for (const problem of error.problems) streams.stderr.write(`pywalk-lint: ${problem}\n`);
    return EXIT_FAILURE;
  }
}

function render({ codes, isJson }: RuleArguments, rules: readonly Rule[], colors: Colors): string {
  if (codes?.length === 1 && codes[0] === SYNTAX_CODE && !isJson) return SYNTAX_TEXT;
  const wanted = codes === null ? rules : findRules(codes, rules);
  if (isJson) return `${JSON.stringify(wanted.map(describeAsJson), null, 2)}\n`;
  if (codes === null) return renderTable(rules, colors);
  return wanted.map((rule) => renderRule(rule, colors)).join('\n');
}

const SYNTAX_TEXT = `${SYNTAX_CODE}: what Python refuses to compile

Every mistake for which the compiler of the target version raises a SyntaxError, an
IndentationError or a TabError. These are no rules: each has a name of its own, shown behind its
message, and none can be ignored or suppressed.
`;

/** @throws ConfigurationError for a code that no rule has */
function findRules(codes: readonly string[], rules: readonly Rule[]): readonly Rule[] {
  const found = new Set<Rule>();
  const problems: string[] = [];
  for (const code of codes) {
    try {
      for (const rule of selectRules(rules, [code], [])) found.add(rule);
    } catch (error) {
      if (!(error instanceof RangeError)) throw error;
      problems.push(explainUnknownRule(code, rules, error));
    }
  }
  if (problems.length > 0) throw new ConfigurationError(problems);
  return [...found];
}

/** Every rule has a page here: the package's by its tests, a plugin's by its check. */
const pageOfRule = (rule: Rule): RuleDocs => docsOf(rule)!;

function describeAsJson(rule: Rule): Record<string, unknown> {
  const { code, name, messages, fixable, aliases, severity, options } = rule;
  const docs = pageOfRule(rule);
  return {
    code,
    name,
    what: docs.what,
    why: docs.why,
    bad: docs.bad,
    good: docs.good,
    messages: Object.values(messages),
    fixable: fixable ?? 'never',
    severity: severity ?? 'error',
    aliases: aliases ?? [],
    options: options ?? {},
    url: pageOf(rule),
  };
}

function renderTable(rules: readonly Rule[], colors: Colors): string {
  const codeWidth = Math.max(...rules.map(({ code }) => code.length));
  const nameWidth = Math.max(...rules.map(({ name }) => name.length));
  const rows = rules.map((rule) => {
    const { code, name, fixable } = rule;
    const mark = fixable === 'always' ? '*' : fixable === 'sometimes' ? '-' : ' ';
    const label = colors.bold(code.padEnd(codeWidth));
    return `${label}  ${name.padEnd(nameWidth)}  [${colors.cyan(mark)}]  ${pageOfRule(rule).what.replaceAll('\n', ' ')}\n`;
  });
  return `${rows.join('')}\n[*] always has a fix, [-] sometimes. More about one: pywalk-lint rule CODE\n`;
}

const fixSentences = {
  always: 'Every finding has a fix.',
  sometimes: 'Some findings have a fix.',
  never: '',
} as const;

function renderRule(rule: Rule, colors: Colors): string {
  const { code, name, fixable = 'never', aliases = [], severity, options } = rule;
  const docs = pageOfRule(rule);
  const heading = (text: string): string => `\n${colors.bold(`${text}:`)}\n`;
  const facts = [
    fixSentences[fixable],
    severity === 'warning' ? 'Reported as a warning.' : '',
    aliases.length === 0 ? '' : `Also known as ${aliases.join(', ')}.`,
  ].filter((fact) => fact !== '');
  let text = `${colors.bold(colors.red(code))} ${colors.bold(name)}\n\n${wrap(docs.what)}\n\n${wrap(docs.why)}\n`;
  if (facts.length > 0) text += `\n${wrap(facts.join(' '))}\n`;
  text += `${heading('Bad')}${indent(docs.bad)}${heading('Good')}${indent(docs.good)}`;
  if (options !== undefined) {
    text += heading(`Options, in [tool.pywalk-lint.rule-options.${code}]`);
    for (const [option, spec] of Object.entries(options)) text += renderOption(option, spec);
  }
  const page = pageOf(rule);
  return page === null ? text : `${text}${heading('More')}    ${page}\n`;
}

function renderOption(name: string, spec: OptionSpec): string {
  const choices = spec.type === 'string' && spec.choices !== undefined ? ` (${spec.choices.join(', ')})` : '';
  return `    ${name} = ${JSON.stringify(spec.default)}\n        ${spec.description}${choices}\n`;
}

const indent = (source: string): string =>
  source
    .replace(/\n+$/, '')
    .replace(/^(?=.)/gm, '    ')
    .concat('\n');

/** Fills lines; what is separated by a blank line stays apart. */
function wrap(text: string): string {
  const width = Math.min(process.stdout.columns ?? MAX_WIDTH, MAX_WIDTH);
  return text
    .split(/\n{2,}/)
    .map((paragraph) => fill(paragraph.split(/\s+/), width))
    .join('\n\n');
}

function fill(words: readonly string[], width: number): string {
  const lines: string[] = [];
  let line = '';
  for (const word of words) {
    if (line !== '' && line.length + 1 + word.length > width) {
      lines.push(line);
      line = word;
    } else line = line === '' ? word : `${line} ${word}`;
  }
  return [...lines, line].join('\n');
}
