/**
 * Several threads: the same bytes come out as of one, and a thread that dies takes one file with it.
 */
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { buildCommand } from '../../scripts/buildCommand.mjs';

let folder = '';
let project = '';

beforeAll(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'pywalk-lint-threads-'));
  await buildCommand(path.join(folder, 'dist'));
  project = path.join(folder, 'project');
  for (let i = 0; i < 300; i++) {
    const package_ = path.join(project, `p${i % 7}`);
    mkdirSync(package_, { recursive: true });
    const lines = [`x${i} = ${i}`, `if x${i} == None:`, '    pass', '# a long comment '.repeat(i)];
    if (i % 10 === 0) lines.push('def broken(:');
    writeFileSync(path.join(package_, `m${i}.py`), `${lines.join('\n')}\n`);
  }
  writeFileSync(path.join(project, 'p0', 'image.py'), Buffer.from([0, 1, 2]));
}, 60_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function run(cwd: string, ...args: string[]): { status: number | null; stdout: string; stderr: string } {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [path.join(folder, 'dist', 'cli.cjs'), ...args],
    {
      cwd,
      encoding: 'utf8',
      maxBuffer: 1 << 26,
      env: { ...process.env, XDG_CACHE_HOME: path.join(folder, 'cache') },
    },
  );
  return { status, stdout, stderr };
}

it.each(['full', 'json', 'junit', 'agent'])(
  'any number of threads prints the same: %s',
  (format) => {
    const args = ['--isolated', '--select', 'E7', '--output-format', format];
    const one = run(project, ...args, '--threads', '1');
    expect(one.status).toBe(2);
    expect(one.stdout).toContain('m299.py');
    expect(one.stderr).toContain('image.py');
    for (const threads of ['2', '5']) expect(run(project, ...args, '--threads', threads)).toEqual(one);
  },
  60_000,
);

it('fixes and diffs are made on threads, too', () => {
  const args = ['--isolated', '--select', 'E711', '--unsafe-fixes', '--diff'];
  const one = run(project, ...args, '--threads', '1');
  expect(one.stdout).toContain('+if x1 is None:');
  expect(run(project, ...args, '--threads', '3')).toEqual(one);
}, 60_000);

it('a thread that dies costs the file it died of', () => {
  const deadly = path.join(folder, 'deadly');
  mkdirSync(deadly);
  for (let i = 0; i < 40; i++) writeFileSync(path.join(deadly, `m${i}.py`), 'x == None\n');
  writeFileSync(path.join(deadly, 'killer.py'), 'x == None\n');
  writeFileSync(path.join(deadly, 'leaver.py'), 'x == None\n');
  writeFileSync(
    path.join(deadly, 'plugin.mjs'),
    `export default [{
      code: 'XX001',
      name: 'deadly',
      messages: { found: 'found' },
      docs: { what: 'w', why: 'w', bad: 'x', good: 'y' },
      onFile(context) {
        if (context.filename.endsWith('killer.py')) queueMicrotask(() => { throw new Error('brought down'); });
        if (context.filename.endsWith('leaver.py')) process.exit(0);
      },
    }];`,
  );
  writeFileSync(path.join(deadly, 'pywalk-lint.toml'), 'plugins = ["./plugin.mjs"]\n');
  const { status, stdout, stderr } = run(
    deadly,
    '--select',
    'E711,XX',
    '--output-format',
    'concise',
    '--threads',
    '2',
  );
  expect(stderr.trim().split('\n').sort()).toEqual([
    expect.stringMatching(/^pywalk-lint: killer\.py: the thread that checked it failed: ./),
    expect.stringMatching(/^pywalk-lint: leaver\.py: internal error in rule XX001 .*process\.exit/),
  ]);
  expect(stdout).toContain('leaver.py:1:');
  expect(stdout).toContain('Found 41 lint findings in 41 of 41 files.');
  expect(status).toBe(2);
}, 60_000);

it('of a file that is nothing but findings a part is shown and all are counted', () => {
  const full = path.join(folder, 'full-of-it');
  mkdirSync(full);
  for (const name of ['a.py', 'b.py']) writeFileSync(path.join(full, name), 'x\n'.repeat(110_000));
  const args = ['--isolated', '--select', 'F821', '--output-format', 'concise'];
  const one = run(full, ...args, '--threads', '1');
  expect(one.stderr).toContain('a.py: 10000 more findings not shown');
  expect(one.stdout.match(/^a\.py:/gm)).toHaveLength(100_000);
  expect(one.stdout).toContain('Found 220000 lint findings in 2 of 2 files.');
  expect(one.status).toBe(1);
  expect(run(full, ...args, '--threads', '2')).toEqual(one);
}, 60_000);
