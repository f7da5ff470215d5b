/** `full`, `concise`, `grouped`, `agent` and the table of `--statistics`. */
import { describe, expect, it } from 'vitest';
import { SELECT, useProjects, VARIED } from './project.ts';

const project = useProjects();
const lines = (...text: string[]): string => `${text.join('\n')}\n`;

describe('full', () => {
  it('draws frames whose carets stand below tabs, wide and combining characters', () => {
    const { run } = project({ 'a.py': 'def f(x):\n\tif "漢字e\u0301🐍" and x == None:  # ü\n\t\tpass\n' });
    expect(run('full', ['.', ...SELECT]).stdout).toBe(
      lines(
        'E711 Comparison to `None` should be `cond is None` [none-comparison]',
        ' --> a.py:2:22',
        '  |',
        '1 | def f(x):',
        '2 |     if "漢字e\u0301🐍" and x == None:  # ü',
        '  |                           ^^^^',
        '3 |         pass',
        ' = help: Replace with `cond is None` (unsafe)',
        '',
        'Found 1 lint finding in 1 of 1 file.',
        '1 fixable with `--fix --unsafe-fixes`.',
      ),
    );
  });

  it('aligns tabs inside a line', () => {
    const { run } = project({ 'a.py': 'x\t=\t1;\ty\t==\tNone\n' });
    const [, , , source, carets] = run('full', ['.', '--select', 'E711']).stdout.split('\n');
    expect(source).not.toContain('\t');
    expect(source.slice(carets.indexOf('^'), carets.lastIndexOf('^') + 1)).toBe('None');
  });

  it('shows ranges of several lines', () => {
    const many = Array.from({ length: 8 }, (_, i) => `    ${i},`).join('\n');
    const { run } = project({ 'a.py': `a = (x ==\n     True)\nb = f"""\n${many}\n"""\n` });
    const { stdout } = run('full', ['.', ...SELECT]);
    expect(stdout).toContain(
      ['1 | a = (x ==', '  |      ^^^^', '2 |      True)', '  |      ^^^^', '3 | b = f"""'].join('\n'),
    );
    expect(stdout).toContain(['...', '12 | """', '   | ^^^'].join('\n'));
    expect(stdout).not.toContain('    1,');
  });

  it('cuts long lines around the finding, without cutting characters', () => {
    for (const filler of ['1, ', '"漢", ', '"🐍", ']) {
      const { run } = project({ 'a.py': `x = [${filler.repeat(200)}y == None, ${filler.repeat(200)}]\n` });
      const [, , , source, carets] = run('full', ['.', '--select', 'E711']).stdout.split('\n');
      expect(source.length).toBeLessThan(170);
      expect(source).toMatch(/^1 \| ….*…$/);
      expect(source).not.toContain('\ufffd');
      expect(columns(source, carets.indexOf('^'), carets.lastIndexOf('^') + 1)).toBe('None');
    }
  });

  it('takes no longer for findings on one long line than on many', () => {
    const { run } = project({ 'a.py': `x = [${'y == None, '.repeat(20_000)}]\n` });
    const begun = performance.now();
    const { stdout, status } = run('full', ['.', '--select', 'E711']);
    expect(status).toBe(1);
    expect(stdout).toContain('Found 20000 lint findings');
    expect(performance.now() - begun).toBeLessThan(10_000);
  });

  it('keeps control characters of a file off the terminal', () => {
    const { stdout } = project({ 'a.py': 'x = "\u001b[31m\u202e" == None or y == None\n' }).run('full', [
      '.',
      ...SELECT,
    ]);
    expect(stdout).toContain('"␛[31m\ufffd"');
  });

  it('frames the end of a file', () => {
    const { stdout } = project({ 'a.py': 'x = 1\ndef f(', 'b.py': 'def f(\n' }).run('full');
    expect(stdout).toMatch(/2 \| def f\(\n {2}\| +\^/);
    expect(stdout).toMatch(/1 \| def f\(\n {2}\| +\^/);
  });

  it('links the code to its page', () => {
    const { run } = project({ 'a.py': 'x == None\nx = (\n' });
    const { stdout } = run('full', ['.', '--color', 'always', '--select', 'E711'], {
      env: { FORCE_HYPERLINK: '1' },
    });
    const url = 'https://docs.astral.sh/ruff/rules/none-comparison';
    expect(stdout).toMatch(
      new RegExp(`\u001b\\]8;;${url}\u001b\\\\[^\\n]*E711[^\\n]*\u001b\\]8;;\u001b\\\\`),
    );
    // A syntax error has no page.
    expect(stdout.match(/\]8;;h/g)).toHaveLength(1);
  });
});

describe('concise', () => {
  it('gives one line a finding, with 1-based columns in code points', () => {
    const { run } = project({ 'a.py': 'print("🐍", x == None)\nx = (1\n' });
    const found = run('concise', ['.', '--select', 'E711']).stdout.split('\n');
    expect(found[0]).toBe('a.py:1:17: E711 Comparison to `None` should be `cond is None`');
    expect(found[1]).toMatch(/^a\.py:2:\d+: invalid-syntax: \S/);
    expect(found.slice(-3)).toEqual([
      'Found 1 syntax error and 1 lint finding in 1 of 1 file.',
      '1 fixable with `--fix --unsafe-fixes`.',
      '',
    ]);
  });
});

describe('grouped', () => {
  it('aligns places below the name of their file', () => {
    const { run } = project({
      'a.py': `${'\n'.repeat(8)}x == None\nxxxxxxxxx == None\n`,
      'sub/b.py': 'x == None\n',
      'c.py': '',
    });
    const message = 'E711 Comparison to `None` should be `cond is None`';
    expect(run('grouped', ['.', '--select', 'E711']).stdout).toBe(
      lines(
        'a.py:',
        `   9:6  ${message}`,
        `  10:14 ${message}`,
        '',
        'sub/b.py:',
        `  1:6 ${message}`,
        '',
        'Found 3 lint findings in 2 of 3 files.',
        '3 fixable with `--fix --unsafe-fixes`.',
      ),
    );
  });
});

describe('agent', () => {
  it('gives the exact edits, and a last line', () => {
    const { run } = project({ ...VARIED, 'nope.txt': '' });
    expect(run('agent', ['.', 'missing.py', ...SELECT]).stdout).toBe(
      lines(
        'broken.py:1:8: invalid-syntax: positional argument follows keyword argument',
        'broken.py:2:7: F541 f-string without any placeholders | fix: 2:7-2:11 "f\\"x\\"" -> "\\"x\\""',
        'lib/findings.py:2:25: E711 Comparison to `None` should be `cond is None` | unsafe fix: 2:20-2:29 "é == None" -> "é is None"',
        'lib/findings.py:3:1: E722 Do not use bare `except`',
        'lib/findings.py:4:11: F541 f-string without any placeholders | fix: 4:11-4:19 "f\\"plain\\"" -> "\\"plain\\""',
        'lib/findings.py:4:22: E712 Avoid equality comparisons to `True`; use `é:` for truth checks | unsafe fix: 4:22-5:13 "é ==\\n        True" -> "é"',
        'Found 1 syntax error and 5 lint findings in 2 of 3 files. 1 input could not be checked.',
      ),
    );
  });

  it('shows of a long replacement what changes', () => {
    const text = 'plain '.repeat(20);
    const { run } = project({ 'a.py': `x = f"""${text}"""\n`, 'b.py': `x = f"""🐍${text}"""\n` });
    const fix = '| fix: 1:5-1:6 "f" -> ""';
    const found = run('agent', ['.', ...SELECT])
      .stdout.split('\n')
      .slice(0, 2);
    expect(found.map((line) => line.slice(line.indexOf('|')))).toEqual([fix, fix]);
  });
});

describe('--statistics', () => {
  it('counts by rule, most frequent first, and sums up', () => {
    const { run } = project(VARIED);
    expect(run('full', ['.', '--statistics', ...SELECT]).stdout).toBe(
      lines(
        '2\tF541          \t[*] f-string-missing-placeholders',
        '1\tE711          \t[ ] none-comparison',
        '1\tE712          \t[ ] true-false-comparison',
        '1\tE722          \t[ ] bare-except',
        '1\tinvalid-syntax\t[ ] positional-after-keyword',
        'Found 1 syntax error and 5 lint findings in 2 of 3 files.',
        '[*] 2 fixable with `--fix` (2 more with `--unsafe-fixes`).',
      ),
    );
    expect(project({ 'a.py': '' }).run('concise', ['.', '--statistics'])).toEqual({
      status: 0,
      stdout: 'All clean: 1 file checked.\n',
      stderr: '',
    });
  });

  it('as JSON', () => {
    const { run } = project(VARIED);
    const counts = JSON.parse(run('json', ['.', '--statistics', ...SELECT]).stdout);
    expect(counts).toHaveLength(5);
    expect(counts[0]).toEqual({
      code: 'F541',
      name: 'f-string-missing-placeholders',
      count: 2,
      fixable: true,
      fixable_count: 2,
    });
    const each = run('json-lines', ['.', '--statistics', ...SELECT])
      .stdout.trimEnd()
      .split('\n');
    expect(each.map((line) => JSON.parse(line))).toEqual(counts);
    expect(project({ 'a.py': '' }).run('json', ['.', '--statistics']).stdout).toBe('[]\n');
  });
});

/** What stands in the columns [from, to) of a terminal whose wide characters take two. */
function columns(text: string, from: number, to: number): string {
  let column = 0;
  let found = '';
  for (const character of text) {
    if (column >= from && column < to) found += character;
    column += /[漢🐍]/u.test(character) ? 2 : 1;
  }
  return found;
}
