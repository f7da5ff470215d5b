/**
 * Programs drawn from the reference grammar: they reach all of it, the grammar takes them back, they stay
 * within their bounds, and fast-check shrinks them by whole parts.
 */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createGenerator, type Production } from '../../fuzz/generate.ts';
import { productionsOf, programArbitrary } from '../../fuzz/programs.ts';
import { createReference } from '../../fuzz/reference/index.ts';

const SEED = 20_261_123;
const reference = createReference();

const describeProduction = ({ type, name, rule, parts }: Production): string =>
  type === 'rule' ? name : `${rule}: ${type} ${name || parts.map((part) => part.name).join(' ')}`;

describe('programs from the reference grammar', () => {
  test('every production appears in 10,000 of them', () => {
    const generator = createGenerator(14, reference);
    const used = new Set<Production>();
    for (const program of fc.sample(programArbitrary(generator), { seed: SEED, numRuns: 10_000 }))
      productionsOf(program, used);
    const missing = generator.productions.filter((one) => !used.has(one));
    expect(missing.map(describeProduction)).toEqual([]);
    expect(generator.productions.length).toBeGreaterThan(400);
  });

  test('have only what their version has', () => {
    const rulesOf = (minor: number): string[] =>
      createGenerator(minor, reference)
        .productions.filter(({ type }) => type === 'rule')
        .map(({ name }) => name);
    const later = rulesOf(14).filter((rule) => !rulesOf(8).includes(rule));
    expect(later).toEqual(
      expect.arrayContaining(['match_stmt', 'type_params', 't_string', 'except_star_block']),
    );
    for (const rule of later.filter((name) => reference.since.has(name)))
      expect(reference.since.get(rule)).toBeGreaterThan(8);
  });

  test('are accepted by the grammar they come from, whatever their layout', () => {
    fc.assert(
      fc.property(programArbitrary(createGenerator(14, reference)), ({ text }) => {
        expect(reference.accepts(text), reference.complaint() ?? '').toBe(true);
      }),
      { seed: SEED, numRuns: 1000 },
    );
  });

  test('are bounded', () => {
    const programs = fc.sample(programArbitrary(createGenerator(14, reference)), {
      seed: SEED,
      numRuns: 1000,
    });
    const sizes = programs.map(({ statements }) => statements.reduce((sum, { size }) => sum + size, 0));
    // 12 × 24 terminals, and what is needed to end what was begun.
    expect(Math.max(...sizes)).toBeLessThan(600);
    expect(sizes.reduce((sum, size) => sum + size, 0) / sizes.length).toBeGreaterThan(20);
  });

  test('are the same for the same seed', () => {
    const draw = (): string[] =>
      fc
        .sample(programArbitrary(createGenerator(13, reference)), { seed: SEED, numRuns: 50 })
        .map(({ text }) => text);
    expect(draw()).toEqual(draw());
  });

  /** The smallest program with a property, as fast-check finds it. */
  function shrunk(has: (text: string) => boolean): string {
    const arbitrary = programArbitrary(createGenerator(14, reference));
    const { counterexample } = fc.check(
      fc.property(arbitrary, ({ text }) => !has(text)),
      { seed: SEED, numRuns: 3000 },
    );
    return counterexample?.[0].text ?? '';
  }

  test('shrink to the part that matters', () => {
    expect(shrunk((text) => /\blambda\b/.test(text))).toBe('lambda:a\n');
    expect(shrunk((text) => /\bfinally\b/.test(text))).toBe('try:return\nfinally:return\n');
    expect(shrunk((text) => text.includes('**=')).length).toBeLessThan(14);
    expect(shrunk((text) => /\basync for\b/.test(text)).length).toBeLessThan(32);
  });

  test('every step of shrinking is a program of the grammar, too, and steps come to an end', () => {
    const arbitrary = programArbitrary(createGenerator(14, reference));
    for (const program of fc.sample(arbitrary, { seed: SEED + 1, numRuns: 12 })) {
      const first = [...arbitrary.shrink(program, undefined).take(200)];
      // A lambda may come to stand in a replacement field, where its colon means something else.
      const refused = first.filter(
        ({ value: { text } }) => !/lambda/.test(text) && reference.accepts(text) !== true,
      );
      expect(refused.map(({ value: { text } }) => text)).toEqual([]);
      let current = program;
      let steps = 0;
      for (; steps < 2000; steps++) {
        const next = arbitrary.shrink(current, undefined).next();
        if (next.done) break;
        current = next.value.value;
      }
      expect(steps).toBeLessThan(100);
    }
  });
});
