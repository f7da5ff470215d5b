/**
 * Syntax that only CPython 3.14 knows, or that it alone gets right. The expected trees beside the
 * cases are its own; `npm run conformance -- --version 3.14 --write` renews them.
 */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { canonicalDump } from '../../src/ast/python.ts';
import { parse } from '../../src/parser/index.ts';
import { lookupUnicodeName } from '../../src/text/unicodeNames.ts';

const folder = path.join(import.meta.dirname, 'cases-3.14');
const cases = readdirSync(folder).filter((name) => name.endsWith('.py'));

describe('cases of CPython 3.14', () => {
  it('are there', () => {
    expect(cases.length).toBeGreaterThan(5);
  });

  it.each(cases)('%s', (name) => {
    const tree = parse(readFileSync(path.join(folder, name)), { unicodeNames: lookupUnicodeName });
    const expected = readFileSync(path.join(folder, name.replace(/\.py$/, '.json')), 'utf8').trimEnd();
    expect(tree.diagnostics).toEqual([]);
    const got = canonicalDump(tree);
    // As objects first: the report of a difference is then one a person can read.
    expect(JSON.parse(got)).toEqual(JSON.parse(expected));
    expect(got).toBe(expected);
  });
});
