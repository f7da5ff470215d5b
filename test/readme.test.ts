/** What the README shows is true: its example runs and prints what it says, its picture is current, its links lead somewhere. */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';

const root = path.resolve(import.meta.dirname, '..');
const readme = readFileSync(path.join(root, 'README.md'), 'utf8');
const scratch = path.join(root, '.cache', 'readme');

const run = (...args: string[]): ReturnType<typeof spawnSync> =>
  spawnSync(process.execPath, ['scripts/run.mjs', ...args], { cwd: root, encoding: 'utf8' });

afterAll(() => rmSync(scratch, { recursive: true, force: true }));

describe('the README', () => {
  it('has a library example of at most ten lines that prints what the README says', () => {
    const [, code, output] =
      /<!-- example:[^\n]*\n```ts\n(.*?)```\n\n```text\n(.*?)```\n/s.exec(readme) ?? [];
    expect(code).toBeDefined();
    expect(code.trimEnd().split('\n').length).toBeLessThanOrEqual(10);
    expect(code).toContain("from 'pywalk-lint'");
    mkdirSync(scratch, { recursive: true });
    const file = path.join(scratch, 'example.ts');
    // The sources, not dist/: the test must see today's code.
    writeFileSync(file, code.replace("'pywalk-lint'", "'../../src/index.ts'"));
    const { status, stdout, stderr } = run(file);
    expect(stderr).toBe('');
    expect(stdout).toBe(output);
    expect(status).toBe(0);
  }, 60_000);

  it('shows what the command prints today', () => {
    const { status, stderr } = run('scripts/picture.ts', '--check');
    expect(stderr).toBe('');
    expect(status).toBe(0);
  }, 60_000);
});

describe('docs/walking.md', () => {
  it('has an example that prints what its comment says', () => {
    const text = readFileSync(path.join(root, 'docs/walking.md'), 'utf8');
    const [, code] = /```ts\n(.*?)```\n/s.exec(text) ?? [];
    const [, output] = /console\.log\(.*\); \/\/ (.*)\n$/.exec(code) ?? [];
    expect(output).toBeDefined();
    mkdirSync(scratch, { recursive: true });
    const file = path.join(scratch, 'walking.ts');
    writeFileSync(file, code.replace("'pywalk-lint'", "'../../src/index.ts'"));
    const { stdout, stderr } = run(file);
    expect(stderr).toBe('');
    expect(stdout).toBe(`${output}\n`);
  }, 60_000);
});

describe.each([
  'README.md',
  'ARCHITECTURE.md',
  'CONTRIBUTING.md',
  'docs/walking.md',
  'docs/rules/differences.md',
])('%s', (name) => {
  it('links only to files that exist', () => {
    const text = readFileSync(path.join(root, name), 'utf8');
    const targets = [...text.matchAll(/\]\(([^)#:]+)\)/g)].map((match) => match[1]);
    const missing = targets.filter((target) => !existsSync(path.join(root, path.dirname(name), target)));
    expect(missing).toEqual([]);
  });

  it('names only source files that exist', () => {
    const text = readFileSync(path.join(root, name), 'utf8');
    const paths = [...text.matchAll(/\b((?:src|test|scripts|bench|fuzz|docs)\/[\w./-]*\w\.\w+)/g)].map(
      (match) => match[1],
    );
    expect(paths.filter((file) => !existsSync(path.join(root, file)))).toEqual([]);
  });
});
