/**
 * What threads that check one list of files share: a few numbers in common memory, by which they take work
 * from it without asking each other.
 */
import type { CheckedPath } from './checkPath.ts';

/** Places on the board. */
export const Slot = {
  /** The first batch that nobody has taken. */
  Next: 0,
  /** How many batches have been reported: those before this one are done with. */
  Reported: 1,
  /** How many batches there are. */
  Count: 2,
  /** From here on, for each batch: the number of the thread that took it plus 1, 0 before and -1 afterwards. */
  Owners: 3,
} as const;

/** Batches that may be taken before the first of them is reported: what has been found in them is in memory. */
const AHEAD = 64;

/** What a thread answers. */
export interface BatchResult {
  readonly batch: number;
  /** One result for each path, in their order. */
  readonly checked: readonly CheckedPath[];
}

/** What it says first, when it has loaded everything. */
export const READY: BatchResult = { batch: -1, checked: [] };

export function makeBoard(batchCount: number): Int32Array {
  const board = new Int32Array(
    new SharedArrayBuffer((Slot.Owners + batchCount) * Int32Array.BYTES_PER_ELEMENT),
  );
  board[Slot.Count] = batchCount;
  return board;
}

/**
 * Takes the next batch for a thread; -1 when there is none, or none yet (see {@link isAllTaken}).
 * @param isSpared by batch: 1 for those that this thread must leave to others; null for none
 */
export function takeBatch(board: Int32Array, thread: number, isSpared: Uint8Array | null): number {
  for (;;) {
    const batch = Atomics.load(board, Slot.Next);
    if (batch >= board[Slot.Count] || batch >= Atomics.load(board, Slot.Reported) + AHEAD) return -1;
    if (isSpared !== null && isSpared[batch] === 1) return -1;
    if (Atomics.compareExchange(board, Slot.Next, batch, batch + 1) !== batch) continue;
    Atomics.store(board, Slot.Owners + batch, thread + 1);
    return batch;
  }
}

export const isAllTaken = (board: Int32Array): boolean => Atomics.load(board, Slot.Next) >= board[Slot.Count];

/** Waits until more is reported than was at the last look; not for the thread that reports. */
export function waitForReports(board: Int32Array): void {
  const reported = Atomics.load(board, Slot.Reported);
  if (Atomics.load(board, Slot.Next) >= reported + AHEAD) Atomics.wait(board, Slot.Reported, reported);
}
