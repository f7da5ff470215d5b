/**
 * Writes what is made from the rules themselves: a page for each under docs/rules, the
 * table of all rules, and the JSON schema of the configuration. Called by
 * scripts/generate.ts; `--check` fails when one of them is stale.
 */
import { readdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { rules } from '../src/rules/registry.generated.ts';
import { emitConfigPage, emitConfigSchema } from './generate/config.ts';
import { findRuleFiles } from './generate/registry.ts';
import { emitRulePage, emitRuleTable } from './generate/rulePages.ts';
import { writeGenerated } from './generate/write.ts';

const folder = 'docs/rules';
const families = new Map(findRuleFiles('src/rules').map((file) => [file.code, file.family]));
const familyOf = (code: string): string => families.get(code) ?? '';

const files: [string, string][] = [
  ...rules.map((rule): [string, string] => [
    `${folder}/${rule.code}.md`,
    emitRulePage(rule, familyOf(rule.code)),
  ]),
  [`${folder}/README.md`, emitRuleTable(rules, familyOf)],
  ['docs/configuration.md', emitConfigPage()],
  ['schema/pywalk-lint.schema.json', emitConfigSchema(rules)],
];

const check = process.argv.includes('--check');
let isFresh = writeGenerated(files, check);
for (const page of readdirSync(folder)) {
  if (!/^[A-Z]+\d+\.md$/.test(page) || files.some(([file]) => path.basename(file) === page)) continue;
  isFresh = false;
  if (check) console.error(`${folder}/${page} is the page of no rule: run npm run generate`);
  else rmSync(path.join(folder, page));
}
if (check && !isFresh) process.exitCode = 1;
