/** examples/custom-rule: its own tests pass, and the command loads and runs its rules. */
import { type SpawnSyncReturns, spawnSync } from 'node:child_process';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import manifest from '../../package.json' with { type: 'json' };

const root = path.resolve(import.meta.dirname, '../..');
const folder = path.join(root, 'examples/custom-rule');

/** The built command: rules are loaded at run time, by whatever way it starts. */
function runCli(args: readonly string[]): SpawnSyncReturns<string> {
  const bin = path.join(root, manifest.bin['pywalk-lint']);
  return spawnSync(process.execPath, [bin, ...args], { cwd: folder, encoding: 'utf8' });
}

describe('examples/custom-rule', () => {
  it('passes its own tests', () => {
    const { status, stdout } = spawnSync(process.execPath, ['--test', '--test-reporter=tap'], {
      cwd: folder,
      encoding: 'utf8',
    });
    expect(stdout).toMatch(/^# pass 2\d$/m);
    expect(stdout).toMatch(/^# fail 0$/m);
    expect(status).toBe(0);
  });

  it('is linted with its rules and their options', () => {
    const { stdout, status } = runCli(['--output-format', 'json']);
    const found = (JSON.parse(stdout) as { code: string; location: { row: number }; severity: string }[]).map(
      ({ code, location, severity }) => `${location.row} ${code} ${severity}`,
    );
    expect(found).toEqual(['8 SHOP002 warning', '9 SHOP001 error']);
    expect(status).toBe(1);
  });

  it('shows what its fix would do, again and again', () => {
    for (const _ of [1, 2]) {
      const { stdout } = runCli(['--diff', '--unsafe-fixes', '--fix']);
      expect(stdout).toContain('+    answer = fetch(f"https://{supplier}.example.com/prices", timeout=10)');
    }
  });

  it('has pages for its rules', () => {
    const { stdout, status } = runCli(['rule', 'SHOP001']);
    expect(stdout).toContain('request-without-timeout');
    expect(stdout).toContain('seconds');
    expect(status).toBe(0);
  });
});
