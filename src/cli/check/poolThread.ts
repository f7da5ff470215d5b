/**
 * What a thread of the pool knows of itself.
 *
 * The pool leaves a mark in its threads (`isTinypoolWorker` in its documentation). `node:worker_threads` knows as
 * well, but loading it takes a run over one file 1.5 ms.
 */
import process from 'node:process';

interface PoolState {
  /** What the pool was made with. */
  readonly workerData: unknown;
}

const state = (process as { readonly __tinypool_state__?: PoolState }).__tinypool_state__;

export const isPoolThread: boolean = state !== undefined;

/** What the pool was made with; undefined outside its threads. */
export const poolData = (): unknown => state?.workerData;
