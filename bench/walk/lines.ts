/** What a process that measures walkers answers. */
export interface About {
  readonly version: string;
  readonly walkers: readonly string[];
  /** What could not be had, in words. */
  readonly missing: readonly string[];
}

export interface Measured {
  /** Seconds of one walk of each file, medians. */
  readonly times: readonly number[];
  /** What the walker counts in each file. */
  readonly entries: readonly number[];
}
