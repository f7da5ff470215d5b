/**
 * How far a long run has come, on a terminal.
 *
 * One line on stderr that is written over and over. It has to be gone before anything else
 * is printed, or the two would share a line: hence `clear`. Short runs never show it.
 */
import type { Sink } from '../streams.ts';

export interface Progress {
  /** `done` of `total` files are checked. */
  update(done: number, total: number): void;
  /** Makes room for other output. */
  clear(): void;
}

/** Milliseconds before the line appears, and between two states of it. */
const DELAY = 400;
const INTERVAL = 80;

const ERASE = '\r\u001b[K';

export const noProgress: Progress = { update: () => {}, clear: () => {} };

/** @param now milliseconds; tests pass a clock of their own */
export function createProgress(stream: Sink, now: () => number = () => performance.now()): Progress {
  let next = now() + DELAY;
  let isShown = false;
  return {
    update(done, total) {
      const time = now();
      if (time < next) return;
      next = time + INTERVAL;
      isShown = true;
      const percent = Math.floor((100 * done) / total);
      stream.write(`${ERASE}checking ${total} files: ${String(percent).padStart(3)} %`);
    },
    clear() {
      if (isShown) stream.write(ERASE);
      isShown = false;
    },
  };
}

/** Whether anybody could watch. */
export function canShowProgress(stream: { readonly isTTY?: boolean }): boolean {
  const { CI, TERM } = process.env;
  return stream.isTTY === true && TERM !== 'dumb' && (CI === undefined || CI === '' || CI === 'false');
}
