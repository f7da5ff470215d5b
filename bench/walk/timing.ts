/** Medians of short calls. */
import { medianOf } from '../statistics.ts';

const now = (): bigint => process.hrtime.bigint();

/** A sample is as many calls as take this long, in nanoseconds. */
const SAMPLE = 100_000;

/** Median seconds of one call, over `samples` samples after a short warm-up. */
export function timeHot(action: () => unknown, samples: number): number {
  let batch = 1;
  for (;;) {
    const begun = now();
    for (let i = 0; i < batch; i++) action();
    const spent = Number(now() - begun);
    if (spent >= SAMPLE || batch >= 1 << 16) break;
    batch *= 2;
  }
  const times: number[] = [];
  for (let sample = 0; sample < samples; sample++) {
    const begun = now();
    for (let i = 0; i < batch; i++) action();
    times.push(Number(now() - begun) / batch / 1e9);
  }
  return medianOf(times);
}

/** Median seconds of a call that can be made only once for what `prepare` makes. */
export function timeOnce<T>(prepare: () => T, action: (subject: T) => unknown, samples: number): number {
  const times: number[] = [];
  for (let sample = 0; sample < samples; sample++) {
    const subject = prepare();
    const begun = now();
    action(subject);
    times.push(Number(now() - begun) / 1e9);
  }
  return medianOf(times);
}
