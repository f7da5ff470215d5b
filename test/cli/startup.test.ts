/**
 * What starting the command loads: one file. Formats that few runs need, and the tables behind `ast`, are
 * files of their own, and the usual run must not touch them.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { type OutputChunk, rolldown } from 'rolldown';
import { afterAll, beforeAll, expect, it } from 'vitest';

const root = path.resolve(import.meta.dirname, '../..');
let folder = '';
let chunks: OutputChunk[] = [];

beforeAll(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'pywalk-lint-startup-'));
  writeFileSync(path.join(folder, 'package.json'), '{"type":"module"}');
  writeFileSync(path.join(folder, 'a.py'), 'x == None\n');
  // As scripts/build.mjs does it, elsewhere: dist/ may be older than the sources.
  const bundle = await rolldown({
    cwd: root,
    input: { cli: 'src/cli/main.ts' },
    platform: 'node',
    tsconfig: path.join(root, 'tsconfig.base.json'),
  });
  const { output } = await bundle.write({
    dir: folder,
    format: 'esm',
    entryFileNames: '[name].js',
    codeSplitting: { groups: [{ name: 'cli', tags: ['$initial'] }] },
  });
  await bundle.close();
  chunks = output.filter((item) => item.type === 'chunk');
}, 60_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const run = (...args: string[]): { status: number | null; stdout: string } =>
  spawnSync(process.execPath, ['cli.js', ...args], { cwd: folder, encoding: 'utf8' });

it('the entry is one file, and everything else is loaded on demand', () => {
  const entry = chunks.find(({ fileName }) => fileName === 'cli.js')!;
  expect(entry.imports.filter((name) => !name.startsWith('node:') && name !== 'process')).toEqual([]);
  expect(entry.dynamicImports.length).toBeGreaterThan(5);
  const early = entry.moduleIds.map((id) => path.relative(root, id));
  for (const late of [
    'formats/sarif',
    'formats/junit',
    'formats/gitlab',
    'formats/rdjson',
    'formats/statistics',
    'node_modules/entities',
    'unicodeNames',
  ])
    expect(early.filter((id) => id.includes(late))).toEqual([]);
});

it('--version and a usual check run without any other file', () => {
  const usual = ['check', '--isolated', '--select', 'E711', 'a.py'];
  expect(run('a.py', '--output-format', 'sarif').stdout).toContain('"2.1.0"');
  for (const name of readdirSync(folder)) {
    if (name.endsWith('.js') && name !== 'cli.js') rmSync(path.join(folder, name));
  }
  expect(run('--version')).toMatchObject({ status: 0, stdout: expect.stringMatching(/^\d+\.\d+\.\d+\n$/) });
  for (const format of ['full', 'concise'])
    expect(run(...usual, '--output-format', format)).toMatchObject({
      status: 1,
      stdout: expect.stringContaining('Found 1 lint finding'),
    });
  expect(run(...usual, '--output-format', 'sarif').status).not.toBe(1);
});
