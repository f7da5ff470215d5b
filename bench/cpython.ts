/**
 * Drives bench/cpython.py: a CPython process that measures itself when asked, so that
 * rounds of both sides alternate within one run.
 */
import { type ChildProcessByStdio, spawn } from 'node:child_process';
import path from 'node:path';
import { createInterface } from 'node:readline';
import type { Readable, Writable } from 'node:stream';

export class Cpython {
  private readonly child: ChildProcessByStdio<Writable, Readable, null>;
  private readonly lines: AsyncIterator<string>;

  constructor(command: string) {
    this.child = spawn(command, ['-I', '-B', '-X', 'utf8', path.join(import.meta.dirname, 'cpython.py')], {
      stdio: ['pipe', 'pipe', 'inherit'],
    });
    this.lines = createInterface({ input: this.child.stdout })[Symbol.asyncIterator]();
  }

  private async ask<Answer>(request: object): Promise<Answer> {
    this.child.stdin.write(`${JSON.stringify(request)}\n`);
    const { value, done } = await this.lines.next();
    if (done === true) throw new Error('the Python process ended');
    return JSON.parse(value) as Answer;
  }

  /** Version, and the files of the standard library that it parses. */
  about(): Promise<{ version: string; files: string[] }> {
    return this.ask({ do: 'about' });
  }

  /** Seconds of each of `repeat` runs of `ast.parse`. */
  async parse(file: string, repeat: number): Promise<number[]> {
    return (await this.ask<{ times: number[] }>({ do: 'parse', file, repeat })).times;
  }

  /** Seconds of each of `repeat` runs of `list(ast.walk(tree))`, and how many entries that gives. */
  walk(file: string, repeat: number): Promise<{ times: number[]; entries: number }> {
    return this.ask({ do: 'walk', file, repeat });
  }

  /** Seconds for parsing all files once. */
  async parseAll(files: readonly string[]): Promise<number> {
    return (await this.ask<{ times: number[] }>({ do: 'parse-all', files })).times[0];
  }

  stop(): void {
    this.child.stdin.end();
  }
}
