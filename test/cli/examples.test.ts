/**
 * The files under examples/, which the README's first command checks.
 *
 * `syntax` is the line CPython 3.14's `compile()` names first, or the line before, if a comma is missing at its end
 * (async_crawler.py: the ':' behind the next string is where CPython notices); it must be among the lines we
 * report. `rules` are the places a reader finds by eye: in files that CPython
 * rejects, no other linter is left to ask.
 */
import { readdirSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { prepareCli, type RunCli } from './runCli.ts';

const root = path.resolve(import.meta.dirname, '../..');

const expected: Readonly<Record<string, { syntax: number | null; rules: string }>> = {
  'async_crawler.py': { syntax: 13, rules: '31 F632, 36 E722, 37 F541, 50 E711' },
  'backup_cli.py': { syntax: 35, rules: '21 E712, 22 F541, 36 E722, 65 F632' },
  'discord_bot.py': { syntax: 17, rules: '33 E711, 43 E711, 44 F541, 51 F541, 56 F632' },
  'fastapi_service.py': { syntax: 33, rules: '35 E711, 64 E711, 65 F541, 75 E712' },
  'flask_shop.py': { syntax: 12, rules: '25 E711, 32 F541, 41 E722, 51 F632, 64 E711, 70 E712' },
  'from_chat.py': { syntax: 37, rules: '15 E722, 17 E711, 20 F632, 27 E711, 28 F541' },
  'game_of_life.py': { syntax: 35, rules: '23 F632, 23 F632, 25 E712, 55 F541' },
  'inventory.py': { syntax: null, rules: '' },
  'legacy_stats.py': { syntax: 28, rules: '33 E711' },
  'models.py': { syntax: 27, rules: '23 F632, 24 F541, 70 E711, 70 F632' },
  'reflex_todo.py': { syntax: 41, rules: '23 F632, 24 F541, 35 E712, 66 E711' },
  'sales_report.py': { syntax: 18, rules: '17 E722, 26 E712, 27 E711' },
  'test_orders.py': {
    syntax: null,
    rules: '17 F632, 22 E711, 24 E712, 28 E711, 45 E712, 48 F541, 56 E722',
  },
  'unfinished.py': { syntax: 45, rules: '30 F632, 37 E711, 40 F541' },
};

/** The rules whose findings the table lists. */
const RULES = 'E711,E712,E722,F541,F632';

interface JsonFinding {
  readonly code: string;
  readonly filename: string;
  readonly location: { readonly row: number };
}

let runCli: RunCli;
let findings: JsonFinding[] = [];

beforeAll(async () => {
  runCli = await prepareCli();
  findings = JSON.parse(runCli(['examples/', '--select', RULES, '--output-format', 'json']).stdout);
}, 60_000);

const rowsOf = (name: string, isSyntax: boolean): JsonFinding[] =>
  findings.filter(
    (found) => path.basename(found.filename) === name && (found.code === 'invalid-syntax') === isSyntax,
  );

describe('the examples', () => {
  it('are all described here', () => {
    const names = readdirSync(path.join(root, 'examples')).filter((name) => name.endsWith('.py'));
    expect(names.sort()).toEqual(Object.keys(expected).sort());
  });

  it.each(Object.entries(expected))('%s', (name, { syntax, rules }) => {
    const lines = rowsOf(name, true).map((found) => found.location.row);
    if (syntax === null) expect(lines).toEqual([]);
    else expect(lines).toContain(syntax);
    const found = rowsOf(name, false).map(({ location, code }) => `${location.row} ${code}`);
    expect(found.join(', ')).toBe(rules);
  });

  it('print the same twice, and a summary at the end', () => {
    const first = runCli(['examples/']);
    expect(first.status).toBe(1);
    expect(first.stderr).toBe('');
    expect(first.stdout).toMatch(
      /\nFound \d+ syntax errors and \d+ lint findings in 1\d of 15 files\.\n\[\*\] .*\n.* repairable with .*\n$/,
    );
    expect(runCli(['examples/'])).toEqual(first);
  });
});
