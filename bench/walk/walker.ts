/** What a process that walks can be asked to measure. */
export interface Walker {
  readonly name: string;
  /** Median seconds of one walk of a source; `path` identifies it. */
  readonly time: (path: string, samples: number) => number;
  /** What it counts there. */
  readonly entries: (path: string) => number;
}
