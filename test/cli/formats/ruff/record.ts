/**
 * Records what ruff prints about the sample, for the tests to compare with:
 *
 *     node scripts/run.mjs test/cli/formats/ruff/record.ts PATH_TO_RUFF
 */
import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import path from 'node:path';

const [ruff = 'ruff'] = process.argv.slice(2);
const folder = import.meta.dirname;
const sample = path.join(folder, 'sample');

const RECORDED = [
  'concise',
  'grouped',
  'json',
  'json-lines',
  'github',
  'gitlab',
  'sarif',
  'junit',
  'rdjson',
  'pylint',
];

function run(...args: string[]): string {
  const { stdout, error } = spawnSync(ruff, args, { cwd: sample, encoding: 'utf8' });
  if (error) throw error;
  return stdout;
}

const version = run('--version').trim();
const codes = 'E711,E712,E722,F541,F632';
const common = ['check', '--isolated', '--no-cache', '--no-preview', '--select', codes];
const files = ['clean.py', 'first.py', 'sub/second.py'];
const outputs: Record<string, string> = {};
for (const format of RECORDED) {
  outputs[format] = run(...common, '--output-format', format, ...files).replaceAll(sample, '{folder}');
}
// The descriptions of the rules are ruff's documentation, which is not ours to keep.
const { results } = JSON.parse(outputs.sarif).runs[0];
outputs.sarif = JSON.stringify(results, null, 2);
outputs.statistics = run(...common, '--statistics', ...files);
outputs['statistics-json'] = run(...common, '--statistics', '--output-format', 'json', ...files);
writeFileSync(
  path.join(folder, 'recorded.json'),
  `${JSON.stringify({ version, codes, files, outputs }, null, 2)}\n`,
);
console.log(`${version}: ${Object.keys(outputs).length} outputs`);
