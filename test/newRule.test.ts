/** `npm run new-rule` in a copy of the repository: what it writes compiles and is known. */
import { spawnSync } from 'node:child_process';
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const root = path.resolve(import.meta.dirname, '..');
let copy = '';

beforeAll(() => {
  copy = mkdtempSync(path.join(tmpdir(), 'pywalk-lint-new-rule-'));
  for (const name of ['src', 'scripts', 'docs/rules', 'schema', 'test/rules', 'package.json']) {
    cpSync(path.join(root, name), path.join(copy, name), { recursive: true });
  }
  for (const name of ['tsconfig.base.json', 'tsconfig.core.json']) {
    cpSync(path.join(root, name), path.join(copy, name));
  }
  // Links to the packages, in a folder of its own: bundles are cached in node_modules/.cache.
  mkdirSync(path.join(copy, 'node_modules'));
  for (const name of readdirSync(path.join(root, 'node_modules'))) {
    if (name.startsWith('.')) continue;
    symlinkSync(path.join(root, 'node_modules', name), path.join(copy, 'node_modules', name), 'junction');
  }
});
afterAll(() => rmSync(copy, { recursive: true, force: true }));

function newRule(...args: string[]): { status: number | null; stdout: string; stderr: string } {
  const script = path.join('scripts', 'newRule.ts');
  return spawnSync(process.execPath, [path.join('scripts', 'run.mjs'), script, ...args], {
    cwd: copy,
    encoding: 'utf8',
  });
}

const read = (name: string): string => readFileSync(path.join(copy, name), 'utf8');

describe('npm run new-rule', () => {
  it('writes a rule, its fixture, its page, and adds it to the lists', () => {
    const { status, stderr } = newRule('ZZ101', '--family', 'examples', '--name', 'zig-zag');
    expect(stderr).toBe('');
    expect(status).toBe(0);
    expect(read('test/rules/ZZ101.py')).toContain('# error: [ZZ101]');
    expect(read('src/rules/registry.generated.ts')).toContain("import { ZZ101 } from './examples/ZZ101.ts';");
    expect(read('docs/rules/ZZ101.md')).toContain('# ZZ101: zig-zag');
    expect(read('docs/rules/README.md')).toContain('[ZZ101](ZZ101.md)');
    expect(JSON.parse(read('schema/pywalk-lint.schema.json')).definitions.selector.anyOf[0].enum).toContain(
      'ZZ1',
    );
    const tsc = path.join(root, 'node_modules', 'typescript', 'bin', 'tsc');
    const types = spawnSync(process.execPath, [tsc, '-p', 'tsconfig.core.json'], {
      cwd: copy,
      encoding: 'utf8',
    });
    expect(types.stdout).not.toContain('ZZ101');
  }, 60_000);

  it('knows the family of a code by its letters', () => {
    expect(newRule('E999').status).toBe(0);
    expect(read('src/rules/pycodestyle/E999.ts')).toContain("name: 'e999-to-be-named'");
  }, 60_000);

  it.each([
    [['E711'], /pycodestyle\/E711\.ts exists/],
    [['nonsense'], /give one code/],
    [['QQ1'], /no rule begins with QQ yet/],
    [['QQ1', '--family', '../x'], /no name for a folder/],
    [['E998', '--name', 'Not Kebab'], /not in kebab-case/],
  ])(
    '%j is refused, and nothing is written',
    (args, message) => {
      const before = read('src/rules/registry.generated.ts');
      const { status, stderr } = newRule(...args);
      expect(status).toBe(2);
      expect(stderr).toMatch(message);
      expect(read('src/rules/registry.generated.ts')).toBe(before);
    },
    60_000,
  );

  it('never overwrites a fixture', () => {
    writeFileSync(path.join(copy, 'test/rules/E997.py'), 'kept');
    expect(newRule('E997').status).toBe(2);
    expect(read('test/rules/E997.py')).toBe('kept');
  }, 60_000);
});
