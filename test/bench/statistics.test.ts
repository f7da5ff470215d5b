/**
 * What bench:compare's verdict rests on. The critical values are those of the published tables of Wilcoxon's
 * signed-rank test (two-sided, 5 %).
 */
import { describe, expect, test } from 'vitest';
import {
  averagesToLeaveOut,
  isBeyondNoise,
  LEAST_PAIRS,
  medianOf,
  pairedRatio,
  spreadOf,
} from '../../bench/statistics.ts';

describe('order statistics', () => {
  test('the median of an even number is the smaller middle', () => {
    expect(medianOf([4, 1, 3, 2])).toBe(2);
    expect(medianOf([5])).toBe(5);
  });

  test('spread is half the distance of the quartiles, for the median', () => {
    expect(spreadOf([1, 2, 3, 4, 5])).toBeCloseTo(1 / 3);
    expect(spreadOf([7, 7, 7])).toBe(0);
  });
});

describe('paired ratios', () => {
  test.each([
    [6, 0],
    [7, 2],
    [8, 3],
    [9, 5],
    [10, 8],
    [12, 13],
    [20, 52],
  ])('%i pairs: critical value %i', (pairs, critical) => {
    expect(averagesToLeaveOut(pairs)).toBe(critical);
  });

  test('with fewer pairs there is no interval of 95 %', () => {
    // All averages are within the interval, and yet: 2 of 2 ** 5 outcomes are outside.
    expect(2 / 2 ** (LEAST_PAIRS - 1)).toBeGreaterThan(0.05);
    expect(2 / 2 ** LEAST_PAIRS).toBeLessThan(0.05);
  });

  test('a drift that both sides share does not count', () => {
    const before = [100, 120, 150, 200, 260, 300, 310, 330];
    const ratio = pairedRatio(
      before,
      before.map((time) => time * 0.9),
    );
    expect(ratio.value).toBeCloseTo(0.9);
    expect(ratio.low).toBeCloseTo(0.9);
    expect(isBeyondNoise(ratio)).toBe(true);
  });

  test('noise around 1 is no difference, and one wild pair makes none', () => {
    const before = [100, 100, 100, 100, 100, 100, 100, 100, 100, 100];
    const after = [99, 102, 98, 101, 100, 103, 97, 100, 101, 400];
    expect(isBeyondNoise(pairedRatio(before, after))).toBe(false);
  });

  test('less than a hundredth never counts', () => {
    const before = [1000, 1000, 1000, 1000, 1000, 1000, 1000, 1000];
    const ratio = pairedRatio(
      before,
      before.map((time) => time * 1.005),
    );
    expect(ratio.low).toBeGreaterThan(1);
    expect(isBeyondNoise(ratio)).toBe(false);
  });
});
