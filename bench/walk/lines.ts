/** Another process that measures when it is asked: a JSON object a line, both ways. */
import { type ChildProcessByStdio, spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import type { Readable, Writable } from 'node:stream';

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

export class LineProcess {
  private readonly child: ChildProcessByStdio<Writable, Readable, null>;
  private readonly lines: AsyncIterator<string>;

  constructor(command: string, args: readonly string[]) {
    this.child = spawn(command, args, { stdio: ['pipe', 'pipe', 'inherit'] });
    this.lines = createInterface({ input: this.child.stdout })[Symbol.asyncIterator]();
  }

  async ask<Answer>(request: object): Promise<Answer> {
    this.child.stdin.write(`${JSON.stringify(request)}\n`);
    const { value, done } = await this.lines.next();
    if (done === true) throw new Error('a measuring process ended');
    return JSON.parse(value) as Answer;
  }

  stop(): void {
    this.child.stdin.end();
  }
}
