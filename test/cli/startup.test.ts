/**
 * What starting the command loads: one file. Formats that few runs need, and the tables behind `ast`, are
 * files of their own, and the usual run must not touch them.
 */
import { type SpawnSyncReturns, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { OutputChunk } from 'rolldown';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { buildCommand } from '../../scripts/buildCommand.mjs';

const root = path.resolve(import.meta.dirname, '../..');
let folder = '';
let chunks: OutputChunk[] = [];

beforeAll(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'pywalk-lint-startup-'));
  writeFileSync(path.join(folder, 'a.py'), 'x == None\n');
  // Built anew: dist/ may be older than the sources.
  chunks = (await buildCommand(folder)).filter((item) => item.type === 'chunk');
}, 60_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const runWith = (env: Record<string, string>, ...args: string[]): SpawnSyncReturns<string> =>
  spawnSync(process.execPath, ['cli.cjs', ...args], {
    cwd: folder,
    encoding: 'utf8',
    env: {
      ...process.env,
      XDG_CACHE_HOME: path.join(folder, 'cache'),
      NODE_DISABLE_COMPILE_CACHE: '',
      ...env,
    },
  });
const run = (...args: string[]): ReturnType<typeof runWith> => runWith({}, ...args);
const found = { status: 1, stderr: '', stdout: expect.stringContaining('Found 1 lint finding') };
const cacheFiles = (): string[] => {
  const cache = path.join(folder, 'cache', 'pywalk-lint');
  return existsSync(cache) ? readdirSync(cache).map((name) => path.join(cache, name)) : [];
};

it('the entry is one file, and everything else is loaded on demand', () => {
  const entry = chunks.find(({ fileName }) => fileName === 'cli-main.cjs')!;
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

it('the first check leaves compiled code behind, and what became of it never matters', () => {
  const check = ['--isolated', '--select', 'E711', '--output-format', 'full', 'a.py'];
  expect(run('--version').status).toBe(0);
  expect(cacheFiles()).toEqual([]);
  expect(run(...check)).toMatchObject(found);
  const [cache] = cacheFiles();
  const written = readFileSync(cache);
  expect(written.length).toBeGreaterThan(50_000);
  expect(run(...check)).toMatchObject(found);
  expect(run('--output-format', 'sarif', 'a.py').stdout).toContain('"2.1.0"');
  expect(readFileSync(cache).equals(written)).toBe(true);
  const damaged = Buffer.from(written);
  damaged.fill(7, 16, 64);
  const damages = [
    Buffer.alloc(0),
    written.subarray(0, 20),
    damaged,
    Buffer.from('not compiled code at all'),
  ];
  for (const damage of damages) {
    writeFileSync(cache, damage);
    expect(run(...check)).toMatchObject(found);
    expect(readFileSync(cache).length).toBeGreaterThan(50_000);
  }
  // A folder compiles more than a file: each has code of its own, and takes the other's as long as there is none.
  expect(run('--isolated', '--select', 'E711', '.')).toMatchObject(found);
  expect(
    cacheFiles()
      .map((name) => name.replace(/.*-/, ''))
      .sort(),
  ).toEqual(['files.bin', 'folders.bin']);
  expect(readFileSync(cache).length).toBeGreaterThan(50_000);
  for (const name of cacheFiles()) rmSync(name);
  const without: Record<string, string>[] = [
    { NODE_DISABLE_COMPILE_CACHE: '1' },
    { XDG_CACHE_HOME: path.join(folder, 'a.py') },
  ];
  for (const env of without) expect(runWith(env, ...check)).toMatchObject(found);
  expect(cacheFiles()).toEqual([]);
}, 60_000);

it('--version and a usual check run without any other file', () => {
  const usual = ['check', '--isolated', '--select', 'E711', 'a.py'];
  expect(run('a.py', '--output-format', 'sarif').stdout).toContain('"2.1.0"');
  for (const name of readdirSync(folder)) {
    if (name.startsWith('cli-') && name !== 'cli-main.cjs') rmSync(path.join(folder, name));
  }
  expect(run('--version')).toMatchObject({ status: 0, stdout: expect.stringMatching(/^\d+\.\d+\.\d+\n$/) });
  for (const format of ['full', 'concise'])
    expect(run(...usual, '--output-format', format)).toMatchObject({
      status: 1,
      stdout: expect.stringContaining('Found 1 lint finding'),
    });
  expect(run(...usual, '--output-format', 'sarif').status).not.toBe(1);
});
