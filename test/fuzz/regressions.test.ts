/**
 * Replays what fuzzing once found, against what CPython said then; no interpreter is needed.
 *
 * A regression is a source and a verdict (see fuzz/regressions.ts). Trees are compared by the hash of the
 * canonical dump. `npm run fuzz` adds files; a file is only ever deleted when the case itself was wrong.
 */
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { hashOf, parseChecked, type TargetVersion } from '../../fuzz/judge.ts';
import { readRegressions } from '../../fuzz/regressions.ts';

const stored = readRegressions(path.join(import.meta.dirname, '..', '..', 'fuzz', 'regressions'));

describe('regressions found by fuzzing', () => {
  test('there are some', () => {
    expect(stored.length).toBeGreaterThan(0);
  });

  for (const { name, why, version, source, expected } of stored) {
    test(`${name}, ${version}: ${why}`, () => {
      const { tree, failure } = parseChecked(source, version as TargetVersion);
      expect(failure).toBeNull();
      if (expected === null || tree === null) return;
      expect(tree.diagnostics.length === 0).toBe(expected.ok);
      if (expected.ok && expected.sha !== undefined) expect(hashOf(tree)).toBe(expected.sha);
    });
  }
});
