/**
 * The reference grammar beside what CPython said: it takes all that is Python and refuses most of the rest.
 *
 * Sources and verdicts are this project's own cases, all recorded from CPython; `npm run reference` asks a
 * CPython about whole folders. A sample of the standard library is read where there is one.
 */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { loadCorpus, pythonFiles } from '../../fuzz/corpus.ts';
import { createReference } from '../../fuzz/reference/index.ts';
import { decodeNamed } from '../../src/text/codecs.ts';
import { decodeSource } from '../../src/text/decode.ts';
import { findPython } from '../conformance/interpreters.ts';
import { chooseSample } from '../conformance/sample.ts';
import { modeOf, readCases } from '../parser/cases.ts';

const root = path.join(import.meta.dirname, '..', '..');
const reference = createReference();

/** The sources that it does not take, each with its reason. */
function refusedOf(sources: readonly string[]): string[] {
  return sources.flatMap((source) =>
    reference.accepts(source) === true ? [] : [`${source}\n  ${reference.complaint()}`],
  );
}

describe('the reference grammar accepts', () => {
  test('the cases of test/parser/ok', () => {
    const cases = readCases(path.join(root, 'test/parser/ok')).filter((one) => modeOf(one) === 'exec');
    expect(cases.length).toBeGreaterThan(300);
    expect(refusedOf(cases.map(({ source }) => source))).toEqual([]);
  });

  test('the cases of 3.14', () => {
    const files = pythonFiles(path.join(root, 'test/parser/cases-3.14'));
    expect(files.length).toBeGreaterThan(5);
    expect(refusedOf(files.map((file) => readFileSync(file, 'utf8')))).toEqual([]);
  });

  test('the corpus', () => {
    expect(refusedOf(loadCorpus([path.join(root, 'fuzz/corpus')], []).sources)).toEqual([]);
  });

  const library = findPython('3.13')?.stdlib ?? null;
  test.skipIf(library === null)('a sample of the standard library', () => {
    const folder = library as string;
    const sample = chooseSample(folder, pythonFiles(folder)).filter((_, index) => index % 3 === 0);
    expect(sample.length).toBeGreaterThan(30);
    const refused = sample.filter((file) => {
      const { text, error } = decodeSource(readFileSync(file), decodeNamed);
      return error === null && reference.accepts(text) !== true;
    });
    // Of the library's files only those are wrong, and kept to show what happens then.
    expect(refused.filter((file) => !/bad(syntax|_)/.test(path.basename(file)))).toEqual([]);
  });
});

interface Snippet {
  readonly source: string;
  readonly rejected: readonly number[];
}

const snippets = readFileSync(path.join(root, 'fuzz/corpus/snippets.jsonl'), 'utf8')
  .split('\n')
  .filter((line) => line !== '')
  .map((line) => JSON.parse(line) as Snippet);

describe('the reference grammar on the edge', () => {
  test('what 3.12, 3.13 or 3.14 takes is accepted', () => {
    const valid = snippets.filter(({ rejected }) => [12, 13, 14].some((minor) => !rejected.includes(minor)));
    expect(valid.length).toBeGreaterThan(500);
    expect(refusedOf(valid.map(({ source }) => source))).toEqual([]);
  });

  test('of what all versions reject, 24 of 25 sources are refused', () => {
    const invalid = snippets.filter(({ rejected }) => rejected.length === 7);
    const taken = invalid.filter(({ source }) => reference.accepts(source) === true);
    expect(invalid.length).toBeGreaterThan(400);
    expect(taken.length / invalid.length).toBeLessThan(0.04);
  });
});
