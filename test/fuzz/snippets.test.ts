/**
 * Some 1,600 lines on the edge of the grammar (fuzz/corpus/snippets.jsonl), each with the minor versions of
 * CPython 3 whose parser rejects it, as real interpreters from 3.8.18 to 3.14.2 said.
 *
 * Of versions before 3.12 only what they lack is reported, not what they rejected or let pass for reasons of
 * their own (3.8 let `(*a)` through its parser), so the comparison begins there.
 */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import type { TargetVersion } from '../../fuzz/judge.ts';
import { parse } from '../../src/parser/index.ts';
import { lookupUnicodeName } from '../../src/text/unicodeNames.ts';

interface Snippet {
  readonly source: string;
  readonly rejected: readonly number[];
  /** Versions that had no verdict: before 3.11.4 a null character was a ValueError. */
  readonly noVerdict?: readonly number[];
}

const file = path.join(import.meta.dirname, '..', '..', 'fuzz', 'corpus', 'snippets.jsonl');
const snippets = readFileSync(file, 'utf8')
  .split('\n')
  .filter((line) => line !== '')
  .map((line) => JSON.parse(line) as Snippet);

describe('verdicts on the edge of the grammar', () => {
  test.each([12, 13, 14])('3.%i', (minor) => {
    const different = snippets.filter(({ source, rejected, noVerdict }) => {
      if (noVerdict?.includes(minor)) return false;
      const options = { targetVersion: `3.${minor}` as TargetVersion, unicodeNames: lookupUnicodeName };
      return parse(source, options).diagnostics.length > 0 !== rejected.includes(minor);
    });
    expect(different.map(({ source }) => source)).toEqual([]);
  });
});
