/** What holds for every format in the table. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { formats } from '../../../src/cli/formats/table.ts';
import { configOptions } from '../../../src/linter/configSchema.ts';
import { SELECT, useProjects, VARIED, VARIED_CODES } from './project.ts';

const project = useProjects();
const names = Object.keys(formats);
const entries = Object.entries(formats);
/** Formats that read well on a terminal; the others are for programs. */
const forPeople = ['full', 'concise', 'grouped'];

describe.each(names)('%s', (name) => {
  it('names every finding, in the order of the files, and exits with 1', () => {
    const { status, stdout, stderr } = project(VARIED).run(name, ['.', ...SELECT]);
    expect(stderr).toBe('');
    expect(status).toBe(1);
    const codes = new RegExp(`(?<=^|["\\s.[(])(?:${VARIED_CODES.join('|')})(?=["\\])\\s:])`, 'gm');
    const found = stdout.match(codes) ?? [];
    // Each at least once, in their order; a format may say a code twice.
    let at = 0;
    for (const code of found) if (code === VARIED_CODES[at]) at++;
    expect(VARIED_CODES.slice(at)).toEqual([]);
  });

  it('is well formed when there is nothing to say', () => {
    const { status, stdout, stderr } = project({ 'clean.py': 'x = 1\n' }).run(name);
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(stdout === '' || stdout.endsWith('\n')).toBe(true);
    if (['full', 'concise', 'grouped', 'agent'].includes(name))
      expect(stdout).toBe('All clean: 1 file checked.\n');
  });

  it('colours only what people read', () => {
    const { stdout } = project(VARIED).run(name, ['.', '--color', 'always']);
    expect(stdout.includes('\u001b[')).toBe(forPeople.includes(name));
  });

  it('links only what people read, and only where links are understood', () => {
    const varied = project(VARIED);
    const linked = varied.run(name, ['.', '--color', 'always'], { env: { FORCE_HYPERLINK: '1' } }).stdout;
    expect(linked.includes('\u001b]8;;')).toBe(forPeople.includes(name));
    for (const args of [
      ['--color', 'always'],
      ['--color', 'never'],
    ])
      expect(varied.run(name, ['.', ...args]).stdout).not.toContain('\u001b]8;;');
    const plain = varied.run(name, ['.', '--color', 'never'], { env: { FORCE_HYPERLINK: '1' } });
    expect(plain.stdout).not.toContain('\u001b]8;;');
  });

  it('lets no control character of a file out', () => {
    const nasty = project({
      'a\u001b[31m.py': 'x = "\u001b]0;owned\u0007\u202e" == None or f"\u009b1m\u0000"\n',
    });
    const { stdout } = nasty.run(name, ['.', '--select', 'E711,F541']);
    const text = stdout.replaceAll('\n', '');
    // Programs may get C1 characters as they are: neither JSON nor XML has to escape them.
    expect(
      forPeople.includes(name) || name === 'agent' ? text : text.replace(/[\u0080-\u009f]/g, ''),
    ).not.toMatch(/\p{Cc}/u);
  });

  it('is described in the help and in the guide', () => {
    const help = project({}).run(name, ['check', '--help']).stdout;
    expect(help).toMatch(new RegExp(`^ +${name} +\\S`, 'm'));
    const guide = readFileSync(path.resolve(import.meta.dirname, '../../../docs/formats.md'), 'utf8');
    expect(guide).toContain(`## \`${name}\``);
  });
});

it('the configuration knows the same names', () => {
  expect([...configOptions['output-format'].choices].sort()).toEqual([...names].sort());
});

it.each(entries.filter(([, { statistics }]) => statistics === null).map(([name]) => name))(
  '--statistics is refused in the format %s',
  (name) => {
    const { status, stdout, stderr } = project(VARIED).run(name, ['.', '--statistics']);
    expect(stderr).toMatch(new RegExp(`--statistics .*'${name}'`));
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
  },
);

describe('paths', () => {
  const place = /(?:[\w./-]*\/)?a\.py(?=:1)/;

  it('are relative to the working folder below it, and as they were given elsewhere', () => {
    const { folder, run } = project({ 'sub/a.py': 'x == None\n', 'other/b.txt': '' });
    const shown = (args: string[], cwd = folder): string | undefined =>
      run('concise', [...args, '--select', 'E711'], { cwd }).stdout.match(place)?.[0];
    expect(shown(['sub'])).toBe('sub/a.py');
    expect(shown([path.join(folder, 'sub/a.py')])).toBe('sub/a.py');
    expect(shown(['../sub'], path.join(folder, 'other'))).toBe('../sub/a.py');
    expect(shown([path.join(folder, 'sub')], path.join(folder, 'other'))).toBe(path.join(folder, 'sub/a.py'));
  });
});
