/** Parts of the command that are easier to try by themselves. */
import { chmodSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { PassThrough } from 'node:stream';
import { afterEach, describe, expect, it } from 'vitest';
import { openAtomic, writeAtomic } from '../../src/cli/atomicFile.ts';
import { createProgress } from '../../src/cli/check/progress.ts';
import { oldestAllowed } from '../../src/cli/configuration/requiresPython.ts';
import { closest } from '../../src/cli/suggest.ts';

describe('requires-python', () => {
  // What `packaging.specifiers.SpecifierSet(…).contains(…)` says of the releases 3.x.0 … 3.x.30 of each minor
  // version: the first with one that is allowed.
  it.each<[string, string | null]>([
    ['>=3.9', '3.9'],
    ['>= 3.9, <4', '3.9'],
    ['>=3.9.2', '3.9'],
    ['>3.8', '3.8'],
    ['>=3', '3.8'],
    ['>=2.7', '3.8'],
    ['>=2.7, !=3.0.*, !=3.1.*, !=3.8.*', '3.9'],
    ['>=3.8,!=3.8.0', '3.8'],
    ['~=3.10', '3.10'],
    ['~=3.10.2', '3.10'],
    ['==3.11.*', '3.11'],
    ['==3.11', '3.11'],
    ['==3.*', '3.8'],
    ['===3.12.1', '3.12'],
    ['<3.12', '3.8'],
    ['<=3.12,>3.9', '3.9'],
    ['<3.10.5,>=3.10', '3.10'],
    ['>=3.7', '3.8'],
    ['<3.8', null],
    ['>=4', null],
    ['', null],
    ['nonsense', null],
    ['>=3.9,nonsense', null],
  ])('%s: %s', (specifiers, expected) => {
    expect(oldestAllowed(specifiers)).toBe(expected);
  });
});

describe('suggestions', () => {
  const known = ['select', 'ignore', 'extend-select', 'per-file-ignores', 'fix', 'E711', 'E712'];

  it.each<[string, string | null]>([
    ['selct', 'select'],
    ['slect', 'select'],
    ['SELECT', 'select'],
    ['per_file_ignores', 'per-file-ignores'],
    ['extend_selct', 'extend-select'],
    ['ingore', 'ignore'],
    ['E771', 'E711'],
    ['fx', 'fix'],
    ['f', null],
    ['line-length', null],
    ['', null],
  ])('%s: %s', (name, expected) => {
    expect(closest(name, known)).toBe(expected);
  });
});

describe('progress', () => {
  it('waits, then writes one line over and over, and makes room', () => {
    const stream = new PassThrough({ encoding: 'utf8' });
    const written = (): string | null => stream.read();
    let now = 1000;
    const progress = createProgress(stream, () => now);
    progress.update(1, 200);
    progress.clear();
    expect(written()).toBeNull();
    now += 500;
    progress.update(50, 200);
    expect(written()).toBe('\r\u001b[Kchecking 200 files:  25 %');
    now += 10;
    progress.update(51, 200);
    expect(written()).toBeNull();
    progress.clear();
    expect(written()).toBe('\r\u001b[K');
    progress.clear();
    expect(written()).toBeNull();
  });
});

describe('atomic files', () => {
  let folder = '';
  afterEach(() => rmSync(folder, { recursive: true, force: true }));
  const make = (): string => {
    folder = mkdtempSync(path.join(tmpdir(), 'pywalk-lint-atomic-'));
    return path.join(folder, 'a.txt');
  };

  it('are the old ones until they are committed, and for good when they are not', () => {
    const name = make();
    writeFileSync(name, 'old');
    const file = openAtomic(name);
    file.write('ne');
    file.write(Buffer.from('w'));
    expect(readFileSync(name, 'utf8')).toBe('old');
    file.abandon();
    expect(readFileSync(name, 'utf8')).toBe('old');
    expect(readdirSync(folder)).toEqual(['a.txt']);
    writeAtomic(name, 'new');
    expect(readFileSync(name, 'utf8')).toBe('new');
    expect(readdirSync(folder)).toEqual(['a.txt']);
  });

  it.skipIf(process.getuid?.() === 0 || process.platform === 'win32')(
    'are not written when they must not be',
    () => {
      const name = make();
      writeFileSync(name, 'old');
      chmodSync(name, 0o444);
      expect(() => writeAtomic(name, 'new')).toThrow(/EACCES/);
      expect(readFileSync(name, 'utf8')).toBe('old');
    },
  );
});
