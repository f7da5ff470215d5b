/**
 * Every rule keeps its promises: it finds exactly what its fixtures mark, its
 * documentation is true, its messages can all occur, and its fixes leave Python behind.
 *
 * The markers were compared with the findings of the tool that owns the rule; the first
 * line of each fixture names its version. What is checked is in src/linter/ruleTester.ts,
 * the same that rules of one's own are tested with.
 */
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { globSync } from 'tinyglobby';
import { describe, expect, it } from 'vitest';
import { type RuleCase, RuleTester } from '../../src/linter/ruleTester.ts';
import { ruleDocs } from '../../src/rules/docs.ts';
import { rules } from '../../src/rules/registry.generated.ts';

/**
 * The fixtures of a rule: CODE.py, and under CODE/ files whose path means something. A first line
 * `# fixture: {"targetVersion": "3.8", "options": {…}}` sets what a case may set.
 */
function fixturesOf(code: string): RuleCase[] {
  const folder = import.meta.dirname;
  const more = globSync([`${code}.pyi`, `${code}/**/*.{py,pyi}`], { cwd: folder }).sort();
  const names = existsSync(path.join(folder, `${code}.py`)) ? [`${code}.py`, ...more] : more;
  return names.map((name) => {
    const source = readFileSync(path.join(folder, name), 'utf8');
    const settings = /^# fixture: (\{.*\})$/m.exec(source)?.[1] ?? '{}';
    return { name, filename: name, ...(JSON.parse(settings) as Partial<RuleCase>), code: source };
  });
}

describe.each(rules.map((rule) => [rule.code, rule] as const))('%s', (code, rule) => {
  const fixtures = fixturesOf(code);

  it('has a fixture that marks findings', () => {
    expect(fixtures.some((fixture) => fixture.code.includes('# error'))).toBe(true);
  });

  new RuleTester({ it, rules }).run({ ...rule, docs: ruleDocs[code] }, { fixtures });
});

describe('the registry', () => {
  it('is sorted by code and has no code or name twice', () => {
    const codes = rules.map((rule) => rule.code);
    expect(codes).toEqual([...new Set(codes)].sort());
    const names = rules.map((rule) => rule.name);
    expect(new Set(names).size).toBe(names.length);
  });
});
