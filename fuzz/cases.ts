/**
 * What a run draws: programs from the grammar, sources of the corpus, and mutations of either.
 *
 * A case is a program or a choice in the corpus, and a list of mutations; `sourceOf` turns it into a source.
 * That keeps a case shrinkable by fast-check and makes it the same in every process.
 */
import fc from 'fast-check';
import { type Corpus, excerpt } from './corpus.ts';
import type { Generator } from './generate.ts';
import type { Source } from './judge.ts';
import { type Mutation, mutate, mutatorCount } from './mutate.ts';
import { type Program, programArbitrary } from './programs.ts';
import { mixSeeds, Random } from './random.ts';

export interface Case {
  /** Of the grammar; null: a source of the corpus. */
  readonly program: Program | null;
  /** Choice in the corpus, and of the encoding. */
  readonly choice: number;
  readonly mutations: readonly Mutation[];
  /** 0: a string; otherwise bytes, of which all but one are damaged. */
  readonly encoding: number;
}

export interface CaseOptions {
  readonly generate: boolean;
  readonly mutate: boolean;
}

export function caseArbitrary(options: CaseOptions, generator: Generator): fc.Arbitrary<Case> {
  const any = fc.noBias(fc.nat());
  const mutation = fc.record({ op: fc.noBias(fc.nat(mutatorCount - 1)), at: any, with: any });
  // One source in sixteen is bytes; a smaller number shrinks to a string.
  const encoding = fc.noBias(fc.nat(63)).map((n) => (n < 60 ? 0 : n - 59));
  // One slip is the likeliest to leave something that is almost, or still, Python.
  const mutations = fc.oneof(
    fc.tuple(mutation),
    fc.array(mutation, { minLength: 1, maxLength: 4, size: 'max' }),
  );
  const kinds: fc.Arbitrary<Case>[] = [];
  if (options.generate) {
    const program = programArbitrary(generator);
    kinds.push(fc.record({ program, choice: any, mutations: fc.constant([]), encoding }));
  }
  if (options.mutate) {
    const ofCorpus = fc.record({ program: fc.constant(null), choice: any, mutations, encoding });
    kinds.push(ofCorpus, ofCorpus);
    // Half of the programs that are mutated anyway are printed with slips.
    const program = programArbitrary(generator, { slips: 0.01 });
    kinds.push(fc.record({ program, choice: any, mutations, encoding }));
  }
  return fc.oneof(...kinds);
}

export function sourceOf(drawn: Case, corpus: Corpus): Source {
  const base = drawn.program === null ? excerpt(corpus, drawn.choice) : drawn.program.text;
  const text = mutate(base, drawn.mutations, (choice) => excerpt(corpus, choice));
  return encode(text, drawn);
}

const cookies: readonly string[] = [
  '# -*- coding: utf-8 -*-',
  '# -*- coding: latin-1 -*-',
  '#!/usr/bin/python\n# vim: set fileencoding=iso-8859-15 :',
  '# coding=cp1252',
  '# coding: ascii',
  '#coding:utf-8-sig',
  '# coding: koi8-r',
  '\n# coding: latin-1',
  'x\n# coding: latin-1',
  '\n\n# coding: latin-1',
  '# coding: no-such-codec',
  '# encoding: UTF_8 # coding: latin-1',
  '"# coding: latin-1"',
  '\f# coding: latin-1',
  ' # coding: l9\r\n',
  '# coding: utf8 \r# coding: latin-1',
  '# coding:',
  '# coding : latin-1',
  '# coding= iso_8859_1_x',
];

/**
 * Bytes of a text, with or without a BOM, a cookie (true or false) and a few bytes of damage.
 * CPython knows codecs that TextDecoder does not; only those both have are used here.
 */
function encode(text: string, { encoding, choice }: Case): Source {
  if (encoding === 0) return text;
  const random = new Random(mixSeeds(choice, encoding));
  const bom = random.chance(0.2) ? '\ufeff' : '';
  const cookie = random.chance(0.6) ? `${random.pick(cookies)}\n` : '';
  const charset = random.chance(0.5) ? 'utf8' : 'latin1';
  const bytes = Buffer.from(`${bom}${cookie}${text}`, bom === '' ? charset : 'utf8');
  for (let damage = encoding - 1; damage > 0 && bytes.length > 0; damage--) {
    bytes[random.below(bytes.length)] = random.pick([
      0x80, 0xff, 0xc3, 0xe9, 0xed, 0xf4, 0xa0, 0x00, 0x0d, 0x85, 0x0a,
    ]);
  }
  return new Uint8Array(bytes);
}
