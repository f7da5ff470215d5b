// The walkers on a whole standard library, where a CPython 3.13 is installed: what nobody thought of writing
// into a test is in there. Without one the test is skipped and says so.

import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from '../../src/parser/index.ts';
import { findPython } from '../conformance/interpreters.ts';
import { expectTreeAgrees, expectWalksAgree } from './agreement.ts';

const stdlib = findPython('3.13')?.stdlib ?? null;
if (stdlib === null) console.log('no CPython 3.13 found: its standard library is not walked');

/** The library's own tests are most of its text: a third of them is walked, and not asked everything. */
const isTest = (file: string): boolean =>
  file.split(path.sep).some((part) => part === 'test' || part === 'idle_test');

describe.skipIf(stdlib === null)('the standard library of CPython 3.13', () => {
  it('is walked as by recursion', () => {
    const files = readdirSync(stdlib!, { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.py') && !file.includes('site-packages'))
      .sort();
    let nodes = 0;
    for (const [at, file] of files.entries()) {
      if (isTest(file) && at % 3 !== 0) continue;
      const source = readFileSync(path.join(stdlib!, file));
      const tree = parse(source);
      try {
        if (isTest(file)) expectWalksAgree(tree);
        else expectTreeAgrees(tree);
      } catch (error) {
        throw new Error(`${file}: ${(error as Error).message}`, { cause: error });
      }
      nodes += tree.tape.length;
    }
    expect(nodes).toBeGreaterThan(1_000_000);
  }, 120_000);
});
