/**
 * Many files on several threads, their results in the order of the files.
 *
 * Files go out in batches and come back in order, with a bounded number on the way: the output is byte for
 * byte that of one thread, and memory does not grow with the folder. A thread that dies (out of memory, a
 * plugin that brings Node down) is replaced by the pool; its batch is gone through again file by file, so that
 * only the file that did it is lost, and it is named.
 */
import Tinypool from 'tinypool';
import type { CheckedPath, CheckSetting } from './checkPath.ts';

/** Bytes from which on a batch is full: large enough that a message costs nothing beside it. */
const BATCH_BYTES = 1 << 17;
const BATCH_FILES = 64;
/** Batches on the way for each thread. */
const BATCHES_AHEAD = 4;
/** Megabytes for young objects: trees die young, and each collection stops the thread. */
const YOUNG_GENERATION = 32;

export interface SizedPath {
  readonly absolutePath: string;
  /** In bytes; a guess does. */
  readonly size: number;
}

/**
 * Checks paths on `threads` threads.
 * @param worker the CommonJS file that exports `checkBatch`
 * @param report told of each path's result, in the order of `paths`
 */
export async function checkInParallel(
  worker: string,
  threads: number,
  setting: CheckSetting,
  paths: readonly SizedPath[],
  report: (index: number, result: CheckedPath) => Promise<void>,
): Promise<void> {
  const batches = makeBatches(paths);
  let giveUp: (error: unknown) => void;
  const broken = new Promise<never>((_resolve, reject) => {
    giveUp = reject;
  });
  // Everybody who waits for it also waits for a result; nobody may wait when it breaks.
  broken.catch(() => undefined);
  const pool = new Tinypool({
    filename: worker,
    name: 'checkBatch',
    runtime: 'worker_threads',
    minThreads: Math.min(threads, batches.length),
    maxThreads: threads,
    workerData: setting,
    resourceLimits: { maxYoungGenerationSizeMb: YOUNG_GENERATION },
  });
  // What a thread says when it has no task, or none any more. As long as there are threads it does not matter.
  pool.on('error', (error) => {
    if (pool.threads.length === 0) giveUp(error);
  });
  const run: Runner = (batch) => Promise.race([pool.run(batch) as Promise<CheckedPath[]>, broken]);
  try {
    const onTheWay: Promise<CheckedPath[]>[] = [];
    let sent = 0;
    let index = 0;
    while (index < paths.length) {
      for (; sent < batches.length && onTheWay.length < threads * BATCHES_AHEAD; sent++)
        onTheWay.push(runBatch(run, batches[sent]));
      const results = await onTheWay.shift()!;
      for (const result of results) await report(index++, result);
    }
  } finally {
    await pool.destroy();
  }
}

/** Absolute paths in their order, cut where enough has come together. */
function makeBatches(paths: readonly SizedPath[]): string[][] {
  const batches: string[][] = [];
  let batch: string[] = [];
  let bytes = 0;
  for (const { absolutePath, size } of paths) {
    batch.push(absolutePath);
    bytes += size;
    if (bytes < BATCH_BYTES && batch.length < BATCH_FILES) continue;
    batches.push(batch);
    batch = [];
    bytes = 0;
  }
  if (batch.length > 0) batches.push(batch);
  return batches;
}

type Runner = (batch: readonly string[]) => Promise<CheckedPath[]>;

/** A file may have been given to a thread that was dying of another one. */
const ATTEMPTS = 3;

async function runBatch(run: Runner, batch: readonly string[]): Promise<CheckedPath[]> {
  try {
    return await run(batch);
  } catch (error) {
    const results: CheckedPath[] = [];
    for (const absolutePath of batch) results.push(await runAgain(run, absolutePath, error));
    return results;
  }
}

async function runAgain(run: Runner, absolutePath: string, reason: unknown): Promise<CheckedPath> {
  let last = reason;
  for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
    try {
      return (await run([absolutePath]))[0];
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
