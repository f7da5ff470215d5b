/**
 * Begins a rule:
 *
 *     npm run new-rule -- CODE [--name some-kebab-name] [--family FOLDER]
 *
 * writes src/rules/<family>/<CODE>.ts and the fixture test/rules/<CODE>.py, and brings the
 * registry, the pages and the schema up to date. What it writes compiles and reports
 * nothing; its tests fail until rule and fixture say what is meant.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { findRuleFiles } from './generate/registry.ts';

function scaffoldRule(code: string, name: string): string {
  return `/** ${code}: … in one sentence: what is wrong with what it reports. */
import type { Call } from '../../ast/nodes.generated.ts';
import { type Rule, type RuleContext, type RuleDocs, report } from '../rule.ts';

export const ${code} = {
  code: '${code}',
  name: '${name}',
  messages: { found: 'What is wrong, in the terms of the source' },
  fixable: 'never',
  on: { Call: checkCall },
} as const satisfies Rule;

export const docs: RuleDocs = {
  what: 'Reports …',
  why: '…',
  bad: 'print()\\n',
  good: 'pass\\n',
};

function checkCall(node: Call, context: RuleContext): void {
  if (node.args.length >= 0) return;
  report(context, ${code}, 'found', node.start, node.end);
}
`;
}

function scaffoldFixture(code: string): string {
  return `# Findings of TOOL VERSION. A line that must be reported ends in a marker, any other must not be.
print()  # error: [${code}]
pass
`;
}

function fail(message: string): never {
  console.error(
    `new-rule: ${message}\nusage: npm run new-rule -- CODE [--name some-kebab-name] [--family FOLDER]`,
  );
  process.exit(2);
}

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { name: { type: 'string' }, family: { type: 'string' } },
});
const [code = ''] = positionals;
if (positionals.length !== 1 || !/^[A-Z]+\d+$/.test(code))
  fail('give one code: capital letters, then digits');
const known = findRuleFiles('src/rules');
const twin = known.find((file) => file.code === code);
if (twin !== undefined) fail(`src/rules/${twin.family}/${code}.ts exists`);
const letters = code.replace(/\d+$/, '');
const family =
  values.family ??
  known.find((file) => file.code.replace(/\d+$/, '') === letters)?.family ??
  fail(`no rule begins with ${letters} yet: name the folder of its family`);
if (!/^[a-z][a-z0-9-]*$/.test(family)) fail(`'${family}' is no name for a folder of rules`);
const name = values.name ?? `${code.toLowerCase()}-to-be-named`;
if (!/^[a-z0-9]+(-[a-z0-9]+)*$/.test(name)) fail(`'${name}' is not in kebab-case`);

const written: [string, string][] = [
  [path.join('src', 'rules', family, `${code}.ts`), scaffoldRule(code, name)],
  [path.join('test', 'rules', `${code}.py`), scaffoldFixture(code)],
];
for (const [file, text] of written) {
  if (existsSync(file)) fail(`${file} exists`);
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, text);
  console.log(`wrote ${file}`);
}
const generate = path.join('scripts', 'generate.ts');
const { status } = spawnSync(process.execPath, [path.join('scripts', 'run.mjs'), generate], {
  stdio: 'inherit',
});
if (status === 0) {
  console.log(`Next: write the rule and its fixture until  npx vitest run test/rules -t ${code}  passes,`);
  console.log('then npm run generate again, and compare with the tool that owns the code: npm run parity.');
}
process.exitCode = status ?? 1;
