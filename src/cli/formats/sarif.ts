/**
 * `sarif`: SARIF 2.1.0, which GitHub code scanning, Azure DevOps and editors read.
 *
 * Results are printed as they come. The description of the tool with the rules that found
 * something stands behind them: the order of keys in an object means nothing.
 * https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html
 */
import { pathToFileURL } from 'node:url';
import type { Invocation, Region, ReportingDescriptor, Result, Fix as SarifFix, Tool } from 'sarif';
import { SYNTAX_CODE } from '../../linter/select.ts';
import { docsOf } from '../../rules/docs.ts';
import type { Fix, RuleDocs } from '../../rules/rule.ts';
import type { LineIndex } from '../../text/lineIndex.ts';
import type { FileReport, Format, FormatSetting, ReportedFinding } from './format.ts';
import { jsonList } from './jsonList.ts';
import { ruleUrl } from './links.ts';
import { locate } from './places.ts';

const HEAD = `{
  "$schema": "https://json.schemastore.org/sarif-2.1.0.json",
  "version": "2.1.0",
  "runs": [
    {
      "columnKind": "unicodeCodePoints",
      "results": `;

export function sarifFormat(setting: FormatSetting): Format {
  const list = jsonList('      ', true);
  const indexes = new Map<string, number>();
  const rules: ReportingDescriptor[] = [];
  const indexOf = (finding: ReportedFinding): number => {
    let index = indexes.get(finding.code);
    if (index === undefined) {
      index = rules.push(describeRule(finding, setting)) - 1;
      indexes.set(finding.code, index);
    }
    return index;
  };
  let head = HEAD;
  const withHead = (text: string): string => {
    const before = head;
    head = '';
    return before + text;
  };
  return {
    file(report) {
      const items = report.findings.map((finding) =>
        list.item(describeResult(report, finding, indexOf(finding))),
      );
      return items.length === 0 ? '' : withHead(items.join(''));
    },
    end(totals) {
      const tool: Tool = { driver: { name: 'pywalk-lint', version: setting.version, rules } };
      const invocations: Invocation[] = [{ executionSuccessful: totals.problems === 0 }];
      const rest = JSON.stringify({ invocations, tool }, null, 2).slice(2, -2).replaceAll('\n', '\n    ');
      return withHead(`${list.end()},\n    ${rest}\n    }\n  ]\n}\n`);
    },
  };
}

function describeResult(report: FileReport, finding: ReportedFinding, ruleIndex: number): Result {
  const { lineIndex } = report.source;
  const artifactLocation = { uri: uriOf(report.absolutePath) };
  const result: Result = {
    ruleId: finding.code,
    ruleIndex,
    level: finding.severity,
    message: { text: finding.message },
    locations: [{ physicalLocation: { artifactLocation, region: describeRegion(lineIndex, finding) } }],
  };
  if (finding.fix !== null) result.fixes = [describeFix(lineIndex, finding.fix, artifactLocation.uri)];
  if (finding.code === SYNTAX_CODE) {
    result.properties = { name: finding.name, aliases: [...finding.aliases] };
  }
  return result;
}

/** Standard input has no address; `-` is a valid relative one. */
const uriOf = (absolutePath: string): string =>
  absolutePath === '-' ? absolutePath : pathToFileURL(absolutePath).href;

function describeFix(lines: LineIndex, fix: Fix, uri: string): SarifFix {
  return {
    description: { text: fix.message },
    artifactChanges: [
      {
        artifactLocation: { uri },
        replacements: fix.edits.map((edit) => ({
          deletedRegion: describeRegion(lines, edit),
          insertedContent: { text: edit.content },
        })),
      },
    ],
    properties: { applicability: fix.applicability },
  };
}

function describeRegion(lines: LineIndex, { start, end }: { start: number; end: number }): Region {
  const from = locate(lines, start);
  const to = locate(lines, end);
  return { startLine: from.row, startColumn: from.column, endLine: to.row, endColumn: to.column };
}

function describeRule(finding: ReportedFinding, setting: FormatSetting): ReportingDescriptor {
  const { code, severity } = finding;
  const rule = setting.findRule(code);
  if (rule === undefined) {
    const text = 'Python cannot compile this.';
    return { id: code, name: 'InvalidSyntax', shortDescription: { text }, help: { text } };
  }
  const url = ruleUrl(code, setting);
  // Every rule has a page here: the package's by its tests, a plugin's by its check.
  const docs = docsOf(rule)!;
  return {
    id: code,
    name: pascalCase(rule.name),
    shortDescription: { text: docs.what },
    fullDescription: { text: docs.why },
    help: describeHelp(docs),
    ...(url === null ? {} : { helpUri: url }),
    defaultConfiguration: { level: severity },
    properties: { name: rule.name },
  };
}

function describeHelp({ what, why, bad, good }: RuleDocs): { text: string; markdown: string } {
  const block = (source: string): string => `\`\`\`python\n${source.trimEnd()}\n\`\`\``;
  return {
    text: `${what}\n\n${why}`,
    markdown: `${what}\n\n${why}\n\n${block(bad)}\n\nUse instead:\n\n${block(good)}\n`,
  };
}

/** `none-comparison` → `NoneComparison`, as SARIF wants the names of rules. */
const pascalCase = (name: string): string =>
  name.replace(/(?:^|-)([a-z0-9])/g, (_, first: string) => first.toUpperCase());
