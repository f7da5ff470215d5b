/**
 * Formats that ruff has too, compared with what ruff printed about the same files (`record.ts`).
 *
 * What differs is taken out here, nowhere else: the name of the tool, fingerprints, the summary, and what a
 * format of ours says beyond ruff's.
 */
import { realpathSync } from 'node:fs';
import path from 'node:path';
import { parse as parseJunit } from 'junit2json';
import type { Result } from 'sarif';
import { beforeAll, expect, it } from 'vitest';
import { prepareCli, type RunCli } from '../../runCli.ts';
import recorded from './recorded.json' with { type: 'json' };

const sample = realpathSync(path.join(import.meta.dirname, 'sample'));
const { codes, files, outputs } = recorded;
let runCli: RunCli;

beforeAll(async () => {
  runCli = await prepareCli();
}, 60_000);

function ours(format: string, ...args: string[]): string {
  const { stdout } = runCli(['--select', codes, '--output-format', format, ...args, ...files], {
    cwd: sample,
  });
  return stdout.replaceAll(sample, '{folder}');
}

const findingsOnly = (text: string): string =>
  text.replace(/^(?:Found .*|.*fixable with .*)\n/gm, '').trimEnd();

it.each(['concise', 'grouped'] as const)('%s', (format) => {
  expect(findingsOnly(ours(format))).toBe(findingsOnly(outputs[format]));
});

it('pylint', () => {
  expect(ours('pylint')).toBe(outputs.pylint);
});

it('github', () => {
  expect(ours('github')).toBe(outputs.github.replaceAll('title=ruff ', 'title=pywalk-lint '));
});

it('json', () => {
  expect(ours('json')).toBe(`${outputs.json}\n`);
});

it('json-lines', () => {
  expect(ours('json-lines')).toBe(outputs['json-lines']);
});

it('gitlab', () => {
  const withoutFingerprints = (text: string): unknown =>
    JSON.parse(text, (key, value) => (key === 'fingerprint' ? undefined : value));
  expect(withoutFingerprints(ours('gitlab'))).toEqual(withoutFingerprints(outputs.gitlab));
});

it('sarif', () => {
  const results: Result[] = JSON.parse(ours('sarif')).runs[0].results;
  for (const result of results) {
    delete result.ruleIndex;
    for (const fix of result.fixes ?? []) delete fix.properties;
  }
  expect(results).toEqual(JSON.parse(outputs.sarif));
});

it('junit', async () => {
  const read = async (text: string): Promise<unknown> => {
    const suites = await parseJunit(text);
    return JSON.parse(JSON.stringify(suites), (key, value) => (key === 'package' ? undefined : value));
  };
  const theirs = outputs.junit
    .replaceAll('org.ruff.', 'pywalk-lint.')
    .replace('name="ruff"', 'name="pywalk-lint"');
  expect(await read(ours('junit'))).toEqual(await read(theirs));
});

it('rdjson', () => {
  interface Diagnostic {
    severity?: string;
    location: { path: string };
  }
  const diagnostics = (text: string): Diagnostic[] => {
    const all: Diagnostic[] = JSON.parse(text).diagnostics;
    // ruff counts characters where the format counts bytes: comparable where they are the same.
    const comparable = all.filter(({ location }) => location.path.endsWith('first.py'));
    for (const diagnostic of comparable) delete diagnostic.severity;
    return comparable;
  };
  expect(diagnostics(ours('rdjson'))).toEqual(diagnostics(outputs.rdjson));
});

it('statistics', () => {
  const counts = (text: string): string[] => (text.match(/^\d+\t.*$/gm) ?? []).sort();
  expect(counts(ours('full', '--statistics'))).toEqual(counts(outputs.statistics));
  // ruff's order among equals is by no rule that one could see.
  const objects = (text: string): object[] =>
    JSON.parse(text).sort((a: { code: string }, b: { code: string }) => (a.code < b.code ? -1 : 1));
  expect(objects(ours('json', '--statistics'))).toEqual(objects(outputs['statistics-json']));
});
