/**
 * What docs/rules/differences.md says about single rules is true: of this package, and of ruff where
 * its WebAssembly build is installed (`npm ci --prefix bench/peers`).
 */
import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { createLinter } from '../../src/linter/linter.ts';

const root = path.resolve(import.meta.dirname, '../..');
const page = readFileSync(path.join(root, 'docs/rules/differences.md'), 'utf8');
const peer = path.join(root, 'bench/peers/node_modules/@astral-sh/ruff-wasm-nodejs/ruff_wasm.js');

interface Difference {
  readonly title: string;
  /** Codes in the title. */
  readonly codes: readonly string[];
  /** Given behind `python` where it matters: `stub.pyi`. */
  readonly filename: string;
  readonly snippet: string;
  readonly ruff: readonly string[];
  readonly here: readonly string[];
}

const section =
  /^### ([^\n]+)\n.*?^```python ?([^\n]*)\n(.*?)^```\n\n- ruff: ([^\n]+)\n- here: ([^\n]+)\n/gms;

const listed = (text: string): string[] => (text === 'nothing' ? [] : text.split(', '));

const differences: Difference[] = [...page.matchAll(section)].map((match) => ({
  title: match[1],
  codes: match[1].slice(0, match[1].indexOf(':')).split(', '),
  filename: match[2],
  snippet: match[3],
  ruff: listed(match[4]),
  here: listed(match[5]),
}));

const withoutFix = (finding: string): string =>
  finding.replace(/ \w+$/, (end) => (/\d/.test(end) ? end : ''));

describe('differences.md', () => {
  it('is read completely', () => {
    expect(differences.length).toBe(page.match(/^### /gm)?.length);
  });

  it.each(differences)('here: $title', ({ codes, filename, snippet, here }) => {
    const { tree, findings, failures } = createLinter({ select: codes }).lint(snippet, { filename });
    expect(failures).toEqual([]);
    const found = findings.map(({ code, start, fix }) => {
      const row = tree.lineIndex.lineOf(start);
      const column = tree.lineIndex.codePointColumn(start) + 1;
      return `${row}:${column} ${code}${fix === null ? '' : ` ${fix.applicability}`}`;
    });
    expect(found).toEqual(here);
  });

  // The build knows no file names: stubs are modules to it.
  it.skipIf(!existsSync(peer)).each(differences.filter(({ filename }) => filename === ''))(
    'ruff: $title',
    ({ codes, snippet, ruff }) => {
      const { Workspace, PositionEncoding } = createRequire(peer)(peer);
      const options = { 'target-version': 'py314', lint: { select: codes } };
      const found = new Workspace(options, PositionEncoding.Utf32).check(snippet) as {
        code: string;
        start_location: { row: number; column: number };
      }[];
      const places = found.map(({ code, start_location: { row, column } }) => `${row}:${column} ${code}`);
      expect(places.sort()).toEqual(ruff.map(withoutFix).sort());
    },
  );
});
