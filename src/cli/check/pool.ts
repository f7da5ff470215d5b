/**
 * Many files on several threads, their results in the order of the files.
 *
 * The thread that asks works, too, where it may: a thread costs a compilation of all hot code and 40 MB, and
 * one that only waited for others would have both for nothing. Nobody hands out work. Files lie in batches,
 * and whoever is free takes the next by counting up a shared number, so that no thread waits for an answer.
 * Who would get too far ahead of what has been reported waits, which bounds memory; results come back in
 * order, so that the output is byte for byte that of one thread.
 *
 * A thread that dies (out of memory, a plugin that brings Node down) is replaced by the pool; what it had
 * taken and not answered is gone through again file by file, so that only the file that did it is lost, and
 * it is named.
 */
import { MessageChannel, type MessagePort, receiveMessageOnPort } from 'node:worker_threads';
import Tinypool from 'tinypool';
import { type BatchResult, makeBoard, Slot, takeBatch } from './board.ts';
import type { CheckedPath, CheckSetting } from './checkPath.ts';
import { inlineLess } from './compiler.ts';

/** Megabytes for young objects: trees die young, and each collection stops the thread. */
const YOUNG_GENERATION = 32;

/** A file may have been given to a thread that was dying of another one. */
const ATTEMPTS = 3;

export interface SizedPath {
  readonly absolutePath: string;
  /** In bytes; a guess does. */
  readonly size: number;
}

/** What a thread of the pool is asked: to take batches until there are none, or to check one path. */
export interface Share {
  readonly paths: readonly string[];
  /** Batch b are the paths from `bounds[b]` up to `bounds[b + 1]`. */
  readonly bounds: Int32Array;
  readonly board: Int32Array;
  /** Its number, from 1. */
  readonly worker: number;
  /** Where its {@link BatchResult}s go. */
  readonly port: MessagePort;
}

export interface PoolRequest {
  /** The CommonJS file that exports `checkShare` and `checkAgain`. */
  readonly worker: string;
  readonly threads: number;
  readonly setting: CheckSetting;
  readonly paths: readonly SizedPath[];
  /** Checks a path in this thread; null when only threads that may die should. */
  readonly checkHere: ((absolutePath: string, index: number) => Promise<CheckedPath>) | null;
  /** Told of each path's result, in the order of `paths`. */
  readonly report: (index: number, result: CheckedPath) => Promise<void>;
}

/** Work under way. */
interface Work {
  readonly request: PoolRequest;
  readonly pool: Tinypool;
  readonly paths: readonly string[];
  readonly bounds: Int32Array;
  readonly board: Int32Array;
  /** By batch: 1 when it holds a file of which a thread may die. */
  readonly isRisky: Uint8Array;
  /** By batch; null when it has not come yet or has been reported. */
  readonly results: (readonly CheckedPath[] | null)[];
  /** Rejects when there are no threads left and none can be made. */
  readonly broken: Promise<never>;
  readonly helpers: number;
  /** How many of them have begun, those that took the place of a dead one included. */
  begun: number;
  /** Ends the wait of this thread for others. */
  wake: () => void;
}

export async function checkInParallel(request: PoolRequest): Promise<void> {
  const { checkHere, paths, setting, threads, worker } = request;
  const bounds = cutBatches(paths);
  const batchCount = bounds.length - 1;
  const helpers = Math.min(checkHere === null ? threads : threads - 1, batchCount);
  let giveUp: (error: unknown) => void = () => {};
  const broken = new Promise<never>((_resolve, reject) => {
    giveUp = reject;
  });
  // Everybody who waits for it also waits for a result; nobody may wait when it breaks.
  broken.catch(() => undefined);
  const pool = new Tinypool({
    filename: worker,
    name: 'checkShare',
    runtime: 'worker_threads',
    minThreads: helpers,
    maxThreads: helpers,
    workerData: setting,
    resourceLimits: { maxYoungGenerationSizeMb: YOUNG_GENERATION },
  });
  // What a thread says when it has no task, or none any more. As long as there are threads it does not matter.
  pool.on('error', (error) => {
    if (pool.threads.length === 0) giveUp(error);
  });
  const work: Work = {
    request,
    pool,
    paths: paths.map(({ absolutePath }) => absolutePath),
    bounds,
    board: makeBoard(batchCount),
    isRisky: findRisky(paths, bounds),
    results: new Array(batchCount).fill(null),
    broken,
    helpers,
    begun: 0,
    wake: () => {},
  };
  const threadsDone: Promise<void>[] = [];
  for (let number = 1; number <= helpers; number++) threadsDone.push(employ(work, number));
  const failed = Promise.all(threadsDone).then(() => new Promise<never>(() => {}));
  failed.catch(() => undefined);
  try {
    await Promise.race([collect(work, batchCount), failed]);
  } finally {
    Atomics.store(work.board, Slot.Next, batchCount);
    await pool.destroy();
  }
}

/** Bytes from which on a batch is full: large enough that a message costs nothing beside it. */
const BATCH_BYTES = 1 << 18;
const BATCH_FILES = 64;
/** Bytes from which on a file is left to threads that may run out of memory. */
const LARGE_BYTES = 4_000_000;

/** Where batches begin: paths in their order, cut where enough has come together. */
function cutBatches(paths: readonly SizedPath[]): Int32Array {
  const bounds = [0];
  let first = 0;
  let bytes = 0;
  for (let i = 0; i < paths.length; i++) {
    bytes += paths[i].size;
    if (bytes < BATCH_BYTES && i + 1 - first < BATCH_FILES) continue;
    first = i + 1;
    bounds.push(first);
    bytes = 0;
  }
  if (first < paths.length) bounds.push(paths.length);
  return Int32Array.from(bounds);
}

function findRisky(paths: readonly SizedPath[], bounds: Int32Array): Uint8Array {
  const isRisky = new Uint8Array(bounds.length);
  for (let batch = 0; batch + 1 < bounds.length; batch++) {
    for (let i = bounds[batch]; i < bounds[batch + 1]; i++)
      if (paths[i].size >= LARGE_BYTES) isRisky[batch] = 1;
  }
  return isRisky;
}

/** Reports what has come, and works or waits in between. */
async function collect(work: Work, batchCount: number): Promise<void> {
  const { board, bounds, isRisky, request, results } = work;
  const { checkHere, report } = request;
  for (let next = 0; next < batchCount; ) {
    const ready = results[next];
    if (ready !== null) {
      results[next] = null;
      let index = bounds[next++];
      for (const result of ready) await report(index++, result);
      Atomics.store(board, Slot.Reported, next);
      Atomics.notify(board, Slot.Reported);
      continue;
    }
    const batch = checkHere === null ? -1 : takeBatch(board, 0, isRisky);
    if (batch < 0) {
      await new Promise<void>((resolve) => {
        work.wake = resolve;
      });
      continue;
    }
    const own: CheckedPath[] = [];
    for (let i = bounds[batch]; i < bounds[batch + 1]; i++) own.push(await checkHere!(work.paths[i], i));
    results[batch] = own;
    // Messages of other threads come between two turns of the event loop.
    await new Promise((resolve) => setImmediate(resolve));
  }
}

/** Keeps one thread at work, and cleans up after it when it dies. */
async function employ(work: Work, number: number): Promise<void> {
  const { board, bounds, broken, paths, pool, results } = work;
  for (;;) {
    const { port1, port2 } = new MessageChannel();
    const take = ({ batch, checked }: BatchResult): void => {
      if (batch < 0) {
        if (++work.begun === work.helpers) inlineLess();
        return;
      }
      results[batch] = checked;
      Atomics.store(board, Slot.Owners + batch, -1);
      work.wake();
    };
    port1.on('message', take);
    const share: Share = { paths, bounds, board, worker: number, port: port2 };
    try {
      await Promise.race([pool.run(share, { transferList: [port2] }), broken]);
      receiveAll(port1, take);
      return;
    } catch (error) {
      receiveAll(port1, take);
      if (!(await goThroughAgain(work, number, error))) throw error;
    } finally {
      port1.close();
    }
  }
}

function receiveAll(port: MessagePort, take: (result: BatchResult) => void): void {
  for (let entry = receiveMessageOnPort(port); entry !== undefined; entry = receiveMessageOnPort(port))
    take(entry.message);
}

/** Checks what a thread had taken and not answered, each path on its own; false when there was nothing. */
async function goThroughAgain(work: Work, number: number, error: unknown): Promise<boolean> {
  const { board, bounds, paths, results } = work;
  let hadSome = false;
  for (let batch = 0; batch < results.length; batch++) {
    if (Atomics.load(board, Slot.Owners + batch) !== number + 1) continue;
    hadSome = true;
    const checked: CheckedPath[] = [];
    for (let i = bounds[batch]; i < bounds[batch + 1]; i++)
      checked.push(await checkAgain(work, paths[i], error));
    results[batch] = checked;
    Atomics.store(board, Slot.Owners + batch, -1);
    work.wake();
  }
  return hadSome;
}

async function checkAgain(
  { broken, pool }: Work,
  absolutePath: string,
  reason: unknown,
): Promise<CheckedPath> {
  let last = reason;
  for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
    try {
      return (await Promise.race([pool.run(absolutePath, { name: 'checkAgain' }), broken])) as CheckedPath;
    } catch (error) {
      last = error;
    }
  }
  return lost(last);
}

function lost(error: unknown): CheckedPath {
  const text = error instanceof Error ? error.message : String(error);
  const problem = `the thread that checked it failed: ${text}`;
  return { problem, checked: null, bytes: 0, before: null };
}
