/** The page of a rule and the table of all rules, from their metadata. */
import { ruleDocs } from '../../src/rules/docs.ts';
import type { OptionSpec, Rule } from '../../src/rules/rule.ts';

const generatedFrom = (source: string): string =>
  `<!-- Generated from ${source} by npm run generate; do not edit. -->\n`;

/** What can be said of a rule's fixes in one cell. */
const fixWords = { always: 'always', sometimes: 'sometimes', never: 'no' } as const;

export function emitRulePage(rule: Rule, family: string): string {
  const { code, name, aliases = [], fixable = 'never', severity = 'error', options } = rule;
  const docs = ruleDocs[code];
  const facts = [
    ['family', family],
    ['fix', fixWords[fixable]],
    ['severity', severity],
    ...(aliases.length === 0 ? [] : [['also known as', aliases.map((alias) => `\`${alias}\``).join(', ')]]),
  ];
  const lines = [
    generatedFrom(`src/rules/${family}/${code}.ts`),
    `# ${code}: ${name}\n`,
    `${docs.what}\n`,
    `| ${facts.map(([key]) => key).join(' | ')} |`,
    `|${'---|'.repeat(facts.length)}`,
    `| ${facts.map(([, value]) => value).join(' | ')} |\n`,
    '## Why\n',
    `${docs.why}\n`,
    '## Bad\n',
    python(docs.bad),
    '## Good\n',
    python(docs.good),
  ];
  if (options !== undefined) {
    lines.push('## Options\n', `In \`[tool.pywalk-lint.rule-options.${code}]\`:\n`);
    lines.push('| option | type | default | |', '|---|---|---|---|');
    for (const [option, spec] of Object.entries(options)) {
      lines.push(
        `| \`${option}\` | ${describeType(spec)} | \`${toml(spec.default)}\` | ${spec.description} |`,
      );
    }
    lines.push('');
  }
  lines.push('## Messages\n', ...Object.values(rule.messages).map((message) => `- ${message}`), '');
  lines.push(`To accept one finding, end its line with \`# noqa: ${code}\`. [All rules](README.md)\n`);
  return lines.join('\n');
}

export function emitRuleTable(rules: readonly Rule[], familyOf: (code: string) => string): string {
  const families = [...new Set(rules.map((rule) => familyOf(rule.code)))].sort();
  const lines = [
    generatedFrom('the files in src/rules'),
    '# Rules\n',
    'Codes are those of the tool that made them known. All are on unless `select` or `ignore` says otherwise; a',
    'prefix selects a group: `F`, `E7`. Where a rule differs from the tool that owns its code is told in',
    '[differences.md](differences.md).\n',
  ];
  for (const family of families) {
    lines.push(`## ${family}\n`, '| code | name | what | fix |', '|---|---|---|---|');
    for (const { code, name, fixable = 'never' } of rules) {
      if (familyOf(code) !== family) continue;
      const what = escapeCell(ruleDocs[code].what);
      lines.push(`| [${code}](${code}.md) | ${name} | ${what} | ${fixWords[fixable]} |`);
    }
    lines.push('');
  }
  return lines.join('\n');
}

/** A fence longer than any run of backticks inside. */
function python(source: string): string {
  const longest = Math.max(2, ...[...source.matchAll(/`+/g)].map(([run]) => run.length));
  const fence = '`'.repeat(longest + 1);
  return `${fence}python\n${source.endsWith('\n') ? source : `${source}\n`}${fence}\n`;
}

const escapeCell = (text: string): string => text.replaceAll('|', '\\|').replaceAll('\n', ' ');

export function describeType(spec: OptionSpec): string {
  switch (spec.type) {
    case 'strings':
      return 'list of strings';
    case 'string':
      return spec.choices === undefined ? 'string' : spec.choices.map((choice) => `\`${choice}\``).join(', ');
    default:
      return spec.type;
  }
}

/** A value of a configuration as TOML writes it, which for these is as JSON does. */
export const toml = (value: unknown): string => JSON.stringify(value).replaceAll(',', ', ');
