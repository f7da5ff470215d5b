/** Another process that measures when it is asked: a JSON object a line, both ways. */
import { type ChildProcessByStdio, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import type { Readable, Writable } from 'node:stream';

export class LineProcess {
  private readonly command: string;
  private readonly child: ChildProcessByStdio<Writable, Readable, null>;
  private readonly lines: AsyncIterator<string>;

  constructor(command: string, args: readonly string[]) {
    this.command = [command, ...args].join(' ');
    this.child = spawn(command, args, { stdio: ['pipe', 'pipe', 'inherit'] });
    this.lines = createInterface({ input: this.child.stdout })[Symbol.asyncIterator]();
  }

  async ask<Answer>(request: object): Promise<Answer> {
    this.child.stdin.write(`${JSON.stringify(request)}\n`);
    const { value, done } = await this.lines.next();
    if (done === true) throw new Error(`a measuring process ended: ${this.command}`);
    return JSON.parse(value) as Answer;
  }

  /** Ends the process; what comes next should not share the machine with it, so it is worth waiting for. */
  async stop(): Promise<void> {
    const isOver = this.child.exitCode === null ? once(this.child, 'exit') : null;
    this.child.stdin.end();
    await isOver;
  }
}
