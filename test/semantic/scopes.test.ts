/**
 * Scopes and symbols of the cases in scopes/, compared with the tables that CPythons 3.11, 3.13 and 3.14 made of
 * them: `npm run conformance:symtable -- --version 3.N --write test/semantic/scopes` records them.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { TargetVersion } from '../../src/index.ts';
import { parse } from '../../src/parser/index.ts';
import { analyze } from '../../src/semantic/index.ts';
import { symbolTables } from '../conformance/symbolTables.ts';

const folder = new URL('scopes/', import.meta.url);
const recorded = readdirSync(folder).flatMap((name) => {
  const match = /^(\w+)\.3\.(\d+)\.txt$/.exec(name);
  return match === null ? [] : [{ name, program: match[1], minor: Number(match[2]) }];
});

describe('the tables of the symbol table', () => {
  it('are recorded of every case', () => {
    const programs = readdirSync(folder).filter((name) => name.endsWith('.py'));
    expect(programs.length).toBeGreaterThan(0);
    for (const program of programs)
      expect(recorded.map(({ name }) => name)).toContain(program.replace(/\.py$/, '.3.14.txt'));
  });

  it.each(recorded)('$name', ({ name, program, minor }) => {
    const tree = parse(readFileSync(new URL(`${program}.py`, folder), 'utf8'), {
      targetVersion: `3.${minor}` as TargetVersion,
    });
    expect(tree.diagnostics).toEqual([]);
    const model = analyze(tree, minor);
    expect(model.errors).toEqual([]);
    const { text, disagreements } = symbolTables(model);
    expect(text).toBe(readFileSync(new URL(name, folder), 'utf8').trimEnd());
    expect(disagreements).toEqual([]);
  });
});
