/**
 * Properties of `parse` that need no CPython: it never throws, its trees are sound on any input, and the
 * same input gives the same tree. Seeds are fixed, so a failure here is a failure everywhere.
 */
import path from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { caseArbitrary, sourceOf } from '../../fuzz/cases.ts';
import { loadCorpus } from '../../fuzz/corpus.ts';
import { createGenerator } from '../../fuzz/generate.ts';
import { parseChecked, type Source } from '../../fuzz/judge.ts';
import { programArbitrary } from '../../fuzz/programs.ts';
import { createReference } from '../../fuzz/reference/index.ts';
import { canonicalDump } from '../../src/ast/python.ts';
import { parse } from '../../src/parser/index.ts';

const SEED = 20_261_122;
const reference = createReference();
const generator = createGenerator(14, reference);
const drawn = caseArbitrary({ generate: true, mutate: true }, generator);
const corpus = loadCorpus([path.join(import.meta.dirname, '..', '..', 'fuzz', 'corpus')], []);

/** Fails with the broken invariant or the exception's stack. */
function isSound(source: Source): boolean {
  const { failure } = parseChecked(source, '3.14');
  if (failure !== null) throw new Error(`${failure.signature}\n${failure.detail}\n${JSON.stringify(source)}`);
  return true;
}

// biome-ignore format: a word list
const tokens = [
  'if', 'else', 'elif', 'for', 'in', 'while', 'def', 'class', 'return', 'yield', 'lambda', 'async', 'await', 'with', 'as', 'try', 'except', 'finally',
  'import', 'from', 'global', 'del', 'not', 'and', 'or', 'is', 'match', 'case', 'type', '_', 'x', 'y', '1', '0x', '1.5', '2j', "'a'", 'b"c"', "f'{x}'",
  "f'{", "}'", '"""', "t'{x!r:>{y}}'", '(', ')', '[', ']', '{', '}', ',', ':', ';', '.', '...', '=', ':=', '==', '->', '@', '*', '**', '/', '-', '~', '+=',
  '!', '\\', '\\\n', '\n', '\n  ', '\n    ', '\n\t', ' ', '# c\n', '\r', '\r\n', '\f', '\0', '\ufeff', 'é', '€', '\ud800', '$', '?', '`',
];

describe('parse on arbitrary input', () => {
  test('strings of any code units', () => {
    const anything = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 60 }),
      fc.string({ unit: 'grapheme', maxLength: 60 }),
      fc.array(fc.nat(0xffff), { maxLength: 40 }).map((units) => String.fromCharCode(...units)),
    );
    fc.assert(fc.property(anything, isSound), { seed: SEED, numRuns: 3000 });
  });

  test('token soup', () => {
    const soup = fc.array(fc.constantFrom(...tokens), { maxLength: 40, size: 'max' });
    const glue = fc.constantFrom('', ' ', ' ');
    fc.assert(
      fc.property(soup, glue, (words, between) => isSound(words.join(between))),
      { seed: SEED, numRuns: 6000 },
    );
  });

  test('bytes', () => {
    const cookies = [
      '',
      '\ufeff',
      '# coding: latin-1\n',
      '# -*- coding: utf-8 -*-\n',
      '#coding=cp1252\n',
      '# coding: nothing\n',
    ];
    const bytes = fc.uint8Array({ maxLength: 80, size: 'max' });
    fc.assert(
      fc.property(fc.constantFrom(...cookies), bytes, (cookie, rest) =>
        isSound(new Uint8Array(Buffer.concat([Buffer.from(cookie), rest]))),
      ),
      { seed: SEED, numRuns: 3000 },
    );
  });

  test('mutated programs and corpus files', () => {
    fc.assert(
      fc.property(drawn, (one) => isSound(sourceOf(one, corpus))),
      { seed: SEED, numRuns: 3000 },
    );
  });

  test('what is accepted, the reference grammar accepts', () => {
    fc.assert(
      fc.property(drawn, (one) => {
        const source = sourceOf(one, corpus);
        if (typeof source !== 'string' || parse(source).diagnostics.length > 0) return;
        expect(reference.accepts(source), reference.complaint() ?? '').toBe(true);
      }),
      { seed: SEED, numRuns: 3000 },
    );
  });

  test('every prefix of a corpus file', () => {
    for (const source of corpus.sources) {
      // Each prefix once would be quadratic in the longest files.
      const step = Math.max(1, Math.floor(source.length / 400));
      for (let length = 0; length <= source.length; length += step) isSound(source.slice(0, length));
    }
  });
});

describe('parse on programs', () => {
  test('the corpus is accepted', () => {
    const rejected = corpus.sources.filter((source) => parse(source).diagnostics.length > 0);
    expect(rejected.map((source) => source.slice(0, 60))).toEqual([]);
  });

  test('programs from the grammar are accepted', () => {
    fc.assert(
      fc.property(programArbitrary(generator), ({ text }) => parse(text).diagnostics.length === 0),
      { seed: SEED, numRuns: 1500 },
    );
  });

  test('parsing twice gives the same tree', () => {
    fc.assert(
      fc.property(drawn, (one) => {
        const source = sourceOf(one, corpus);
        const first = parse(source);
        const second = parse(source);
        expect(second.diagnostics).toEqual(first.diagnostics);
        if (first.diagnostics.length === 0) expect(canonicalDump(second)).toBe(canonicalDump(first));
      }),
      { seed: SEED, numRuns: 800 },
    );
  });

  test('nothing is left over from the source before', () => {
    // The parser may keep its buffers; a scan that runs past the end would read the older, longer source.
    const before = [
      `'${'b'.repeat(300)}'\n`,
      `"${'é'.repeat(300)}"`,
      '\\'.repeat(300),
      '€ '.repeat(150),
      '}'.repeat(300),
      "'''\n".repeat(90),
    ];
    // biome-ignore format: a word list
    const ends = [
      '', '\\', '\\\r', "'\\", 'b"\\', "r'\\", "f'\\", 'f"{x', "f'{x!", "t'{x:", '"""\\', "'\\N{", '0x', '1e', '.', '<', '#', '\ud83d',
    ];
    const starts = ['', 'x = ', 'if x:\n  ', '(', 'é ', 'x', '"" ', "f'' "];
    const summary = (source: string): unknown => {
      const { root, diagnostics, comments, tape } = parse(source);
      const nodes = tape.nodes.map((node) => [node.kind, node.start, node.end]);
      return { end: root.end, diagnostics, comments: [...comments], nodes };
    };
    for (const start of starts) {
      for (const end of ends) {
        const results = before.map((other) => {
          parse(other);
          return summary(start + end);
        });
        for (const result of results) expect(result).toEqual(results[0]);
      }
    }
  });
});
