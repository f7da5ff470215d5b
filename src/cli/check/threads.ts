/**
 * Whether a run is worth more than one thread, and where threads begin.
 *
 * A thread costs about 60 ms until it has loaded the command and is as warm as the first one, so small runs
 * are done sooner without. How many bytes there are is asked of the file system only until it is clear that
 * there are enough.
 */
import { existsSync, statSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { CheckArguments } from './arguments.ts';
import type { SizedPath } from './pool.ts';

/**
 * Bytes from which on threads pay. On two cores one thread keeps the second one busy as well, with V8's compiler
 * and garbage collector: measured, see docs/performance/parallel.md. With more cores there is room for both; that
 * number is reckoned from what a thread costs, not measured.
 */
const CROSSOVER_ON_TWO_CORES = 40_000_000;
const CROSSOVER = 5_000_000;

/** Beyond these more threads fight over memory bandwidth. */
const MOST_THREADS = 16;

/** What files weigh on average; only the cutting of batches hangs on it. */
const TYPICAL_BYTES = 12_000;

/** The paths and how many threads to use for them, or null when one thread is as good. */
export function sizesFor(
  args: CheckArguments,
  files: readonly { readonly absolutePath: string }[],
): { readonly threads: number; readonly paths: readonly SizedPath[] } | null {
  // Rules are timed where they run, and one thread adds up what all of them cost.
  if (args.threads === 1 || args.timing || files.length < 2) return null;
  const cores = availableParallelism();
  const threads = args.threads ?? Math.min(cores, MOST_THREADS);
  if (threads === 1) return null;
  let total = 0;
  const paths = files.map(({ absolutePath }): SizedPath => {
    const size = sizeOf(absolutePath);
    total += size;
    return { absolutePath, size };
  });
  const crossover = cores <= 2 ? CROSSOVER_ON_TWO_CORES : CROSSOVER;
  return args.threads === null && total < crossover ? null : { threads, paths };
}

function sizeOf(absolutePath: string): number {
  return statSync(absolutePath, { throwIfNoEntry: false })?.size ?? TYPICAL_BYTES;
}

/** The launcher, which starts from compiled code in a thread as well; the bundle itself where there is none. */
export function workerFile(): string {
  const bundle = fileURLToPath(import.meta.url);
  const launcher = path.join(path.dirname(bundle), 'cli.cjs');
  return existsSync(launcher) ? launcher : bundle;
}
