/**
 * Order statistics, and how sure a ratio is.
 *
 * Times of one machine are skewed and drift, so nothing here is a mean and nothing assumes a bell curve. Two sides
 * are compared by the ratios of pairs that were measured one right after the other.
 */

const sorted = (values: readonly number[]): number[] => [...values].sort((a, b) => a - b);

/** The middle value; of two middle ones the smaller. */
export function medianOf(values: readonly number[]): number {
  return sorted(values)[(values.length - 1) >> 1];
}

/** Half the distance between the quartiles, as a share of the median. */
export function spreadOf(values: readonly number[]): number {
  const order = sorted(values);
  const quarter = order[Math.floor((order.length - 1) / 4)];
  const threeQuarters = order[Math.ceil(((order.length - 1) * 3) / 4)];
  return (threeQuarters - quarter) / 2 / medianOf(values);
}

/**
 * How many of the smallest and of the largest averages of two values to leave out for an interval of 95 %: from the
 * exact distribution of Wilcoxon's signed-rank statistic for n values.
 */
export function averagesToLeaveOut(n: number): number {
  // ways[s]: in how many ways a subset of the ranks 1…n has the sum s.
  let ways = [1];
  for (let rank = 1; rank <= n; rank++) {
    const next: number[] = new Array(ways.length + rank).fill(0);
    for (let s = 0; s < ways.length; s++) {
      next[s] += ways[s];
      next[s + rank] += ways[s];
    }
    ways = next;
  }
  let below = 0;
  for (let s = 0; ; s++) {
    below += ways[s] / 2 ** n;
    if (below > 0.025) return Math.max(0, s - 1);
  }
}

/** With fewer pairs even their extremes hold the true ratio in fewer than 95 of 100 cases. */
export const LEAST_PAIRS = 6;

export interface Ratio {
  /** The middle of the paired ratios (Hodges and Lehmann's estimate, of their logarithms). */
  readonly value: number;
  /** The interval that holds the true ratio in 95 of 100 cases, if noise is as likely to help as to harm. */
  readonly low: number;
  readonly high: number;
}

/** The ratio of `after` to `before`, value by value. */
export function pairedRatio(before: readonly number[], after: readonly number[]): Ratio {
  const logs = after.map((value, at) => Math.log(value / before[at]));
  const averages: number[] = [];
  for (let i = 0; i < logs.length; i++) {
    for (let j = i; j < logs.length; j++) averages.push((logs[i] + logs[j]) / 2);
  }
  averages.sort((a, b) => a - b);
  const last = averages.length - 1;
  const cut = averagesToLeaveOut(logs.length);
  const middle = (averages[last >> 1] + averages[(last + 1) >> 1]) / 2;
  return { value: Math.exp(middle), low: Math.exp(averages[cut]), high: Math.exp(averages[last - cut]) };
}

/** Smaller differences come from where code happens to lie in memory, however often they are repeated. */
const LEAST_DIFFERENCE = 0.01;

/** Whether a ratio says that the two sides differ: the interval leaves 1 out, and it is more than a hundredth. */
export function isBeyondNoise({ value, low, high }: Ratio): boolean {
  return (low > 1 || high < 1) && Math.abs(value - 1) >= LEAST_DIFFERENCE;
}
