/**
 * What a run draws: programs from the grammar, sources of the corpus, and mutations of either.
 *
 * A case is a few integers and a list of mutations; `sourceOf` turns it into a source. That keeps a case
 * shrinkable by fast-check and makes it the same in every process.
 */
import fc from 'fast-check';
import { type Corpus, excerpt } from './corpus.ts';
import { type Generator, generateProgram } from './generate.ts';
import type { Source } from './judge.ts';
import { type Mutation, mutate, mutatorCount } from './mutate.ts';

export interface Case {
  readonly from: 'grammar' | 'corpus';
  /** Seed of the program, or choice in the corpus. */
  readonly choice: number;
  readonly size: number;
  readonly mutations: readonly Mutation[];
  /** 0: a string; otherwise bytes, in one of several encodings. */
  readonly encoding: number;
}

export interface CaseOptions {
  readonly generate: boolean;
  readonly mutate: boolean;
}

export interface Material {
  readonly corpus: Corpus;
  readonly generator: Generator;
}

export function caseArbitrary(options: CaseOptions): fc.Arbitrary<Case> {
  const any = fc.noBias(fc.nat());
  const mutation = fc.record({ op: fc.noBias(fc.nat(mutatorCount - 1)), at: any, with: any });
  const size = fc.noBias(fc.integer({ min: 1, max: 24 }));
  // One source in sixteen is bytes; a smaller number shrinks to a string.
  const encoding = fc.noBias(fc.nat(63)).map((n) => (n < 60 ? 0 : n - 59));
  // One slip is the likeliest to leave something that is almost, or still, Python.
  const mutations = fc.oneof(
    fc.tuple(mutation),
    fc.array(mutation, { minLength: 1, maxLength: 4, size: 'max' }),
  );
  const kinds: fc.Arbitrary<Case>[] = [];
  if (options.generate) {
    kinds.push(
      fc.record({
        from: fc.constant('grammar' as const),
        choice: any,
        size,
        mutations: fc.constant([]),
        encoding,
      }),
    );
  }
  if (options.mutate) {
    const ofCorpus = fc.record({
      from: fc.constant('corpus' as const),
      choice: any,
      size,
      mutations,
      encoding,
    });
    kinds.push(ofCorpus, ofCorpus);
    kinds.push(fc.record({ from: fc.constant('grammar' as const), choice: any, size, mutations, encoding }));
  }
  return fc.oneof(...kinds);
}

export function sourceOf(drawn: Case, material: Material): Source {
  const { corpus, generator } = material;
  const base =
    drawn.from === 'grammar'
      ? generateProgram(generator, drawn.choice, drawn.size)
      : excerpt(corpus, drawn.choice);
  const text = mutate(base, drawn.mutations, (choice) => excerpt(corpus, choice));
  return encode(text, drawn.encoding);
}

function encode(text: string, encoding: number): Source {
  switch (encoding) {
    case 1:
      return Buffer.from(text, 'utf8');
    case 2:
      return Buffer.from(`\ufeff${text}`, 'utf8');
    case 3:
      return Buffer.from(`# -*- coding: latin-1 -*-\n${text}`, 'latin1');
    case 4:
      return Buffer.from(text, 'latin1');
    default:
      return text;
  }
}
