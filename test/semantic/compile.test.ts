/**
 * What seven CPythons said of sources with errors of the compile stage, several in one file, and of sources
 * that they accept with warnings. `record.py` recorded it in compile.jsonl.
 *
 * Acceptance is compared for all versions. Which error comes first, in which words and where, is
 * promised for 3.13 and 3.14; the compile stage of 3.12 is the same.
 */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { syntaxMessage } from '../../src/diagnostics/syntax.ts';
import { parse, targetVersions } from '../../src/parser/index.ts';
import { codeErrors } from '../../src/semantic/codeErrors.ts';
import { mayHaveCodeErrors } from '../../src/semantic/codeScreen.ts';
import { cpythonPosition } from '../../src/semantic/compileError.ts';
import { compileErrors } from '../../src/semantic/compileErrors.ts';
import { findFutures } from '../../src/semantic/futures.ts';
import { syntaxWarnings } from '../../src/semantic/syntaxWarnings.ts';

interface Answer {
  readonly error?: readonly [string, ...(number | null)[]];
  readonly warnings?: readonly (readonly [string, string, number])[];
}

interface Case {
  readonly source: string;
  /** Versions from which on an answer holds. */
  readonly runs: readonly (readonly [string, Answer])[];
}

const text = readFileSync(path.join(import.meta.dirname, 'compile.jsonl'), 'utf8');
const cases = text
  .trimEnd()
  .split('\n')
  .map((line) => JSON.parse(line) as Case);

const minorOf = (version: string): number => Number(version.slice(2));

function answerOf({ runs }: Case, version: string): Answer {
  const until = runs.filter(([from]) => minorOf(from) <= minorOf(version));
  return until[until.length - 1][1];
}

describe.each(targetVersions)('CPython %s', (version) => {
  const minor = minorOf(version);

  it('accepts and rejects what we accept and reject', () => {
    const wrong = cases.filter((entry) => {
      const tree = parse(entry.source, { targetVersion: version });
      const isRejected = tree.diagnostics.length > 0 || compileErrors(tree, null, minor).length > 0;
      return isRejected !== (answerOf(entry, version).error !== undefined);
    });
    expect(wrong.map(({ source }) => source)).toEqual([]);
  });

  it.skipIf(minor < 12)('raises our first error', () => {
    for (const entry of cases) {
      const { error } = answerOf(entry, version);
      const tree = parse(entry.source, { targetVersion: version });
      if (error === undefined || tree.diagnostics.length > 0) continue;
      const [first] = compileErrors(tree, null, minor);
      const { lineno, offset, end_lineno, end_offset } = cpythonPosition(first, tree.lineIndex, minor);
      const message = syntaxMessage(first.diagnostic, tree.lineIndex);
      expect([message, lineno, offset, end_lineno, end_offset], entry.source).toEqual(error);
    }
  });

  it.skipIf(minor < 10)('warns of the same', () => {
    for (const entry of cases) {
      const { warnings } = answerOf(entry, version);
      if (warnings === undefined) continue;
      const tree = parse(entry.source, { targetVersion: version });
      const found = syntaxWarnings(tree, minor).map(({ category, diagnostic, line }) =>
        [category, syntaxMessage(diagnostic, tree.lineIndex), line].join(' '),
      );
      const wanted = warnings.map((warning) => warning.join(' '));
      expect([...new Set(found)].sort(), entry.source).toEqual(wanted.sort());
    }
  });

  it('has no error that the quick look misses', () => {
    for (const { source } of cases) {
      const tree = parse(source, { targetVersion: version });
      const futures = findFutures(tree, minor);
      if (codeErrors(tree, minor, futures).length > 0)
        expect(mayHaveCodeErrors(tree, minor, futures), source).toBe(true);
    }
  });
});
