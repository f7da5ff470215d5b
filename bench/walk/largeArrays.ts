/**
 * Where a fresh array becomes dear: docs/performance/walking.md, *Large arrays*.
 *
 *     node scripts/run.mjs bench/walk/largeArrays.ts
 */
import { table } from '../report.ts';
import { timeHot } from './timing.ts';

const nodes = Array.from({ length: 84_611 }, (_, at) => ({ kind: at % 60, start: at, end: at, index: at }));
/** Keeps what was made, so that nothing can be left out. */
const kept: { last: unknown } = { last: null };

const rows = [4_313, 8_000, 16_300, 16_500, 40_000, 84_611].map((length) => {
  const source = nodes.slice(0, length);
  const perElement = (action: () => void): string => ((timeHot(action, 60) * 1e9) / length).toFixed(2);
  return [
    String(length),
    perElement(() => {
      kept.last = new Array(length);
    }),
    perElement(() => {
      kept.last = source.slice();
    }),
  ];
});
console.log(table(['elements', 'new Array, ns an element', 'slice, ns an element'], rows));
