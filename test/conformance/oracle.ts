/**
 * A long-lived interpreter behind a pipe: requests go in as lines, answers come back in order.
 *
 * Several requests may be under way, so that the interpreter never waits for us. An interpreter
 * that dies is started again; the request it died of gets no verdict, the others are asked again.
 */
import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import type { Interpreter } from './interpreters.ts';

export interface OracleRequest {
  readonly path?: string;
  readonly source?: string;
  readonly source_b64?: string;
  /** The whole canonical text instead of its hash. */
  readonly dump?: boolean;
}

export interface OracleError {
  readonly type: string;
  readonly msg: string;
  readonly lineno: number | null;
  readonly offset: number | null;
  readonly end_lineno: number | null;
  readonly end_offset: number | null;
}

/** Exactly one of these is there. */
export interface OracleAnswer {
  readonly sha?: string;
  readonly dump?: string;
  readonly error?: OracleError;
  /** Why there is no verdict. */
  readonly none?: string;
}

interface Pending {
  readonly line: string;
  readonly resolve: (answer: OracleAnswer) => void;
}

/** ASCII only: some line readers split at U+2028, and a lone surrogate has no UTF-8. */
function asciiJson(value: object): string {
  return JSON.stringify(value).replace(
    /[^\0-\x7f]/g,
    (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

export class Oracle {
  private readonly interpreter: Interpreter;
  private readonly pending: Pending[];
  private child: ChildProcessWithoutNullStreams | null;

  constructor(interpreter: Interpreter) {
    this.interpreter = interpreter;
    this.pending = [];
    this.child = null;
  }

  ask(request: OracleRequest): Promise<OracleAnswer> {
    return new Promise((resolve) => {
      const line = `${asciiJson(request)}\n`;
      this.pending.push({ line, resolve });
      this.child ??= this.start();
      this.child.stdin.write(line);
    });
  }

  /** Ends the interpreter once everything is answered. */
  close(): void {
    this.child?.stdin.end();
  }

  private start(): ChildProcessWithoutNullStreams {
    const child = spawn(this.interpreter.command, this.interpreter.args, { stdio: 'pipe' });
    // What the interpreter complains of is in its answers, or it died.
    child.stderr.resume();
    child.stdin.on('error', () => {});
    createInterface({ input: child.stdout }).on('line', (line) => {
      this.pending.shift()?.resolve(JSON.parse(line) as OracleAnswer);
    });
    child.on('error', (error) => this.fail(`cannot start ${this.interpreter.command}: ${error.message}`));
    child.on('close', (code, signal) => {
      if (this.child !== child) return;
      this.child = null;
      if (this.pending.length === 0) return;
      this.pending.shift()!.resolve({ none: `the interpreter died (${signal ?? code})` });
      if (this.pending.length === 0) return;
      this.child = this.start();
      for (const { line } of this.pending) this.child.stdin.write(line);
    });
    return child;
  }

  private fail(reason: string): void {
    this.child = null;
    for (const { resolve } of this.pending.splice(0)) resolve({ none: reason });
  }
}
