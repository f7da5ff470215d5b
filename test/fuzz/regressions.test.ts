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
import { decodeNamed } from '../../src/text/codecs.ts';
import { lookupUnicodeName } from '../../src/text/unicodeNames.ts';
import { verdict } from '../../src/verdict/index.ts';

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
      if (!why.startsWith('compiler')) expect(tree.diagnostics.length === 0).toBe(expected.ok);
      if (expected.ok && expected.sha !== undefined) expect(hashOf(tree)).toBe(expected.sha);
      if (expected.ok) return;
      const targetVersion = version as TargetVersion;
      const error = verdict(source, {
        targetVersion,
        unicodeNames: lookupUnicodeName,
        encodings: decodeNamed,
      });
      const { type, msg, lineno, offset, end_lineno, end_offset } = error!;
      const { ok, ...told } = expected;
      expect({ type, msg, lineno, offset, end_lineno, end_offset }).toEqual({
        lineno: null,
        offset: null,
        end_lineno: null,
        end_offset: null,
        ...told,
      });
    });
  }
});
